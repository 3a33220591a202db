#include "server/project/baseline.h"

#include "unit/server/lsp/folder.h"

#include <doctest/doctest.h>

namespace vidimus::server {
namespace {

using test::Folder;

TEST_SUITE("server/project/baseline") {
    TEST_CASE("what is written is read again, by draft and fingerprint") {
        const Folder folder;
        const std::string file = folder.path("vidimus-baseline.json");
        auto baseline = Baseline::read(file);
        REQUIRE(baseline.has_value());
        CHECK(baseline->empty());
        baseline->add(folder.path("fr/a.md"), 0xABC, "changed-figure", "“310”, but the source has “300”");
        REQUIRE(baseline->write().has_value());
        const auto read = Baseline::read(file);
        REQUIRE(read.has_value());
        CHECK(read->holds(folder.path("fr/a.md"), 0xABC));
        CHECK_FALSE(read->holds(folder.path("fr/a.md"), 0xABD));
        CHECK_FALSE(read->holds(folder.path("fr/b.md"), 0xABC));
    }

    TEST_CASE("a file that is no baseline is refused with its place") {
        const Folder folder;
        const std::string file = folder.path("vidimus-baseline.json");
        for (const std::string broken : {"{", "[]", "{}", R"({"version": 2, "findings": []})", R"({"version": 1})",
                                         R"({"version": 1, "findings": [{"draft": "a"}]})"}) {
            folder.write("vidimus-baseline.json", broken);
            const auto read = Baseline::read(file);
            REQUIRE_FALSE(read.has_value());
            CHECK(read.error().message().find("vidimus-baseline.json:1") != std::string::npos);
        }
    }

    TEST_CASE("fingerprints are sixteen digits") {
        CHECK(fingerprint_text(0) == "0000000000000000");
        CHECK(fingerprint_text(0xFEDCBA9876543210) == "fedcba9876543210");
    }
}

}  // namespace
}  // namespace vidimus::server
