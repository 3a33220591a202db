#include "server/lsp/positions.h"

#include "server/lsp/conversion.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

namespace vidimus::server {
namespace {

TEST_SUITE("server/lsp/positions") {
    TEST_CASE("on lines of any length the same as counted from the start of the line") {
        std::mt19937 random(20240514);  // the same text on every run
        const char* const pieces[] = {"a", "é", "€", "🚲", "Il y a "};
        std::string text;
        for (const std::size_t length : {10U, 1022U, 1023U, 1024U, 1025U, 1026U, 2048U, 7000U, 0U, 3000U}) {
            const std::size_t end = text.size() + length;
            while (text.size() < end) text += pieces[random() % 5];
            text += "\r\n";
        }
        const Snapshot snapshot(text);
        for (const auto encoding :
             {protocol::PositionEncoding::utf8, protocol::PositionEncoding::utf16, protocol::PositionEncoding::utf32}) {
            Positions positions(snapshot, encoding);
            for (checks::Offset at = 0; at <= text.size(); ++at) {
                REQUIRE(positions.range_of({at, at}) == range_of(snapshot, {at, at}, encoding));
            }
        }
    }
}

}  // namespace
}  // namespace vidimus::server
