#include "checks/formats/json_scan.h"

#include <doctest/doctest.h>

#include <string>

using namespace vidimus::checks;

namespace {

JsonScan scan(const std::string& text) {
    return scan_json(text, {0, static_cast<Offset>(text.size())});
}

}  // namespace

TEST_SUITE("checks/formats/json_scan") {
    TEST_CASE("places of values and keys") {
        const std::string text = R"({"a": [1, "b"], /* c */ "d": {"e": null,},} // end)";
        const JsonScan json = scan(text);
        REQUIRE_FALSE(json.error);
        REQUIRE(json.root.members.size() == 2);
        CHECK(slice(text, json.root.members[0].key) == "\"a\"");
        CHECK(slice(text, json.root.members[0].value.items[1].place) == "\"b\"");
        CHECK(slice(text, json.root.members[1].value.place) == R"({"e": null,})");
    }

    TEST_CASE("escapes become what they stand for") {
        const std::string text = R"("a\n\u00e9\ud83d\ude00\ud83d\"\\/")";
        CHECK(json_text(text, {0, static_cast<Offset>(text.size())}) == "a\né😀\uFFFD\"\\/");
    }

    TEST_CASE("errors say what and where") {
        const std::pair<const char*, Offset> wrong[] = {
            {"{\"a\" 1}", 5}, {"[1 2]", 3}, {"{\"a\": }", 6}, {"[1, 2", 0}, {"\"a", 0},      {"\"\\x\"", 1},
            {"{} x", 3},      {"", 0},      {"{a: 1}", 1},    {"/* a", 0},  {"\"a\nb\"", 0}, {"[,]", 1}};
        for (const auto& [text, at] : wrong) {
            CAPTURE(text);
            const JsonScan json = scan(text);
            REQUIRE(json.error);
            CHECK(json.error->at == at);
        }
    }

    TEST_CASE("depth has an end") {
        CHECK(scan(std::string(10'000, '[')).error->what == "values are nested too deeply");
    }
}
