// Uses the protocol library for what another language server would: addresses of files and columns.
#include "protocol/position_encoding.h"
#include "protocol/uri.h"

#include <cstdio>

int main() {
    namespace protocol = vidimus::protocol;
    const auto path = protocol::to_path("file:///tmp/caf%C3%A9.md", protocol::PathStyle::posix);
    const bool path_right = path == "/tmp/caf\u00e9.md";
    const bool columns_right = protocol::units_before("\U0001F6A2 14", 4, protocol::PositionEncoding::utf16) == 2 &&
                               protocol::byte_of_units("\U0001F6A2 14", 3, protocol::PositionEncoding::utf16).byte == 5;
    if (!path_right) {
        std::fprintf(stderr, "wrong: the path of a file: address\n");
    }
    if (!columns_right) {
        std::fprintf(stderr, "wrong: a column behind an emoji\n");
    }
    return path_right && columns_right ? 0 : 1;
}
