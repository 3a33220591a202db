#include "server/headless/excerpt.h"

#include "checks/text/text.h"
#include "server/headless/display_width.h"

#include <doctest/doctest.h>

#include <string>

using vidimus::checks::Span;
using vidimus::checks::Text;
using vidimus::server::Excerpt;
using vidimus::server::LaidOut;
using vidimus::server::lay_out;
using vidimus::server::line_excerpt;
using vidimus::server::make_excerpt;

namespace {

Span find(const Text& text, std::string_view what) {
    const auto at = static_cast<vidimus::checks::Offset>(text.view().find(what));
    return {at, at + static_cast<vidimus::checks::Offset>(what.size())};
}

LaidOut lay_out_line(const std::string& line, std::string_view marked, int width) {
    const Text text(line);
    return lay_out(line_excerpt(text, find(text, marked)), width);
}

}  // namespace

TEST_SUITE("server/headless/excerpt") {
    TEST_CASE("a short line is shown whole, the mark under the right columns") {
        const LaidOut line = lay_out_line("one\n😀 日本\te\u0301 120 m\nthree", "120", 80);
        CHECK(line.before == "😀 日本 e\u0301 ");
        CHECK(line.marked == "120");
        CHECK(line.after == " m");
        CHECK(line.mark_column == 2 + 1 + 4 + 1 + 1 + 1);
        CHECK(line.mark_width == 3);
    }

    TEST_CASE("a wide mark is as wide as it is shown") {
        const LaidOut line = lay_out_line("は日本語です", "日本語", 80);
        CHECK(line.mark_column == 2);
        CHECK(line.mark_width == 6);
    }

    TEST_CASE("a long line is cut around the mark and fits") {
        const std::string words = "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk";
        const LaidOut middle = lay_out_line(words, "ffff", 20);
        CHECK(middle.before.starts_with("…"));
        CHECK(middle.marked == "ffff");
        CHECK(middle.after.ends_with("…"));
        CHECK(vidimus::server::display_width(middle.before + middle.marked + middle.after) == 20);
        CHECK(vidimus::server::display_width(middle.before) == middle.mark_column);
        const LaidOut start = lay_out_line(words, "aaaa", 20);
        CHECK(start.before.empty());
        CHECK(start.after == " bbbb cccc dddd…");
        const LaidOut end = lay_out_line(words, "kkkk", 20);
        CHECK(end.before == "…hhhh iiii jjjj ");
        CHECK(end.after.empty());
    }

    TEST_CASE("wide characters are never cut in half") {
        const LaidOut line = lay_out_line("日日日日日日日日日日日本日日日日日日日日日日", "本", 15);
        CHECK(vidimus::server::display_width(line.before + line.marked + line.after) <= 15);
        CHECK(line.marked == "本");
        CHECK(vidimus::server::display_width(line.before) == line.mark_column);
    }

    TEST_CASE("a mark longer than the line keeps its start") {
        const LaidOut line = lay_out_line("x " + std::string(100, 'y'), std::string(100, 'y'), 30);
        CHECK(line.marked == std::string(28, 'y'));
        CHECK(line.after == "…");
    }

    TEST_CASE("an empty mark is a place") {
        const Text text("ab\ncd");
        const LaidOut end = lay_out(line_excerpt(text, {2, 2}), 80);
        CHECK(end.before == "ab");
        CHECK(end.marked.empty());
        CHECK(end.mark_column == 2);
        CHECK(end.mark_width == 0);
        const LaidOut last = lay_out(line_excerpt(text, {5, 5}), 80);
        CHECK(last.before == "cd");
    }

    TEST_CASE("a mark over several lines shows what stands on its first") {
        const Text text("abc def\nghi");
        const LaidOut line = lay_out(line_excerpt(text, {4, 11}), 80);
        CHECK(line.before == "abc ");
        CHECK(line.marked == "def");
        CHECK(line.after.empty());
    }

    TEST_CASE("a sentence over several lines is shown as one") {
        const Text text("It was\r\n  hard wrapped at 100 columns.");
        const LaidOut line = lay_out(make_excerpt(text, {0, text.size()}, find(text, "100")), 80);
        CHECK(line.before == "It was hard wrapped at ");
        CHECK(line.marked == "100");
    }

    TEST_CASE("of a line of a megabyte no more is copied than can be shown, at whole characters") {
        std::string line;
        for (int k = 0; k < 300'000; ++k) line += "é";
        line.insert(300'000, "120");
        const Text text(line);
        const Excerpt excerpt = line_excerpt(text, {300'000, 300'003});
        CHECK(excerpt.text.size() < 5000);
        CHECK(excerpt.cut_before);
        CHECK(excerpt.cut_after);
        CHECK(excerpt.text.starts_with("é"));
        CHECK(excerpt.text.substr(excerpt.mark_start, excerpt.mark_end - excerpt.mark_start) == "120");
        const LaidOut shown = lay_out(excerpt, 20);
        CHECK(shown.before.starts_with("…é"));
        CHECK(shown.after.ends_with("é…"));
    }
}
