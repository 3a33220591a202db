#include "protocol/uri.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>

namespace {

using vidimus::protocol::from_path;
using vidimus::protocol::PathStyle;
using vidimus::protocol::scheme;
using vidimus::protocol::to_path;
using vidimus::protocol::uri_key;

std::string posix(const std::string& uri) {
    return to_path(uri, PathStyle::posix).value_or("none");
}

std::string windows(const std::string& uri) {
    return to_path(uri, PathStyle::windows).value_or("none");
}

}  // namespace

TEST_SUITE("protocol/uri") {
    TEST_CASE("paths of files") {
        CHECK(posix("file:///home/ana/a.md") == "/home/ana/a.md");
        CHECK(posix("file:/home/a.md") == "/home/a.md");
        CHECK(posix("FILE://LocalHost/home/a.md") == "/home/a.md");
        CHECK(posix("file:///a%20b/%C3%A9%F0%9F%98%80.md") == "/a b/é😀.md");
        CHECK(posix("file:///a b/é.md") == "/a b/é.md");
        CHECK(posix("file:///a%2fb%2Bc%25d") == "/a/b+c%d");
        CHECK(posix("file:///100%/%zz/%4") == "/100%/%zz/%4");
        CHECK(posix("file:///a.md?x=1#L3") == "/a.md");
        CHECK(posix("file:///a%3Fb%23c.md") == "/a?b#c.md");
        CHECK(posix("file:///c%3A/a.md") == "/c:/a.md");
    }

    TEST_CASE("paths on Windows") {
        CHECK(windows("file:///c%3A/a%20b.md") == "c:/a b.md");
        CHECK(windows("file:///C:/a.md") == "C:/a.md");
        CHECK(windows("file://server/share/a.md") == "//server/share/a.md");
    }

    TEST_CASE("what is no local file has no path") {
        for (const char* uri :
             {"", "file:", "file:a.md", "file://server/a.md", "untitled:Untitled-1", "/home/a.md", "git:/a.md?x",
              "vscode-notebook-cell:/a#b", "file:///a%00b", "ht tp://a", "1file:///a"}) {
            CAPTURE(uri);
            CHECK(posix(uri) == "none");
        }
    }

    TEST_CASE("URIs of paths lead back to them") {
        CHECK(from_path("/home/ana/a b#1?é😀%.md", PathStyle::posix) ==
              "file:///home/ana/a%20b%231%3F%C3%A9%F0%9F%98%80%25.md");
        CHECK(from_path("C:\\a b\\c.md", PathStyle::windows) == "file:///C:/a%20b/c.md");
        CHECK(from_path("\\\\server\\share\\a.md", PathStyle::windows) == "file://server/share/a.md");
        std::string every_byte = "/";
        for (int byte = 1; byte < 256; ++byte) every_byte += static_cast<char>(byte);
        CHECK(posix(from_path(every_byte, PathStyle::posix)) == every_byte);
        for (const char* path : {"c:/a b%20.md", "//server/share/ü.md"}) {
            CHECK(windows(from_path(path, PathStyle::windows)) == path);
        }
    }

    TEST_CASE("schemes") {
        CHECK(scheme("file:///a") == "file");
        CHECK(scheme("Untitled:Untitled-1") == "untitled");
        CHECK(scheme("vscode-remote://wsl%2Bubuntu/a") == "vscode-remote");
        CHECK(scheme("/a:b").empty());
        CHECK(scheme(":a").empty());
        CHECK(scheme("a").empty());
    }

    TEST_CASE("spellings of one document have one key") {
        const auto same = [](const char* a, const char* b) { return uri_key(a) == uri_key(b); };
        CHECK(same("file:///c%3A/Users/a.md", "file:///C:/Users/a.md"));
        CHECK(same("file:///c%3a/Users/a.md", "FILE:///c:/Users/a.md"));
        CHECK(same("file:///a%20b/%c3%a9", "file:///a b/é"));
        CHECK(same("file:///a/b", "file://localhost/a//./b"));
        CHECK(same("file:/a/b", "file:///a/b"));
        CHECK(same("untitled:Untitled-1", "UNTITLED:Untitled%2D1"));
        CHECK_FALSE(same("file:///a/b", "file:///a/B"));
        CHECK_FALSE(same("file:///a/b", "file:///a/bc"));
        CHECK_FALSE(same("file:///a/x/../b", "file:///a/b"));  // x may be a symbolic link
        CHECK_FALSE(same("file://server/a", "file:///a"));
        CHECK_FALSE(same("untitled:Untitled-1", "file:///Untitled-1"));
        CHECK_FALSE(same("git:/a.md?1", "git:/a.md?2"));
        CHECK_FALSE(same("untitled:a", "untitled:A"));
    }
}
