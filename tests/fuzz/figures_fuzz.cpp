// Input: a byte for the language, then a text. Reads its figures and writes each in the manner of each.
#include "checks/figures/figure.h"
#include "checks/figures/form.h"
#include "checks/text/encoding.h"
#include "tests/fuzz/input.h"

#include <algorithm>
#include <span>

namespace vidimus::checks {

namespace {

using fuzz::require;

/// So many figures are written in the manner of each other: more would only take time.
constexpr std::size_t most_written = 8;

bool is_boundary(std::string_view text, Offset at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

void check_spans(std::string_view text, const std::vector<Figure>& figures) {
    Offset before = 0;
    for (const Figure& figure : figures) {
        require(!figure.span.empty() && figure.span.start < figure.span.end, "a figure has text");
        require(figure.span.start >= before, "figures stand in order and do not overlap");
        require(figure.span.end <= text.size(), "a figure stands inside the text");
        require(is_boundary(text, figure.span.start) && is_boundary(text, figure.span.end),
                "a figure begins and ends between characters");
        before = figure.span.end;
    }
}

void check_readings(const Figure& figure) {
    require(!to_string(figure.reading.value).empty(), "a reading says something");
    for (const Reading& other : figure.others) require(!to_string(other.value).empty(), "every reading says something");
}

bool may_mean(const Figure& figure, const Value& value) {
    const auto means = [&](const Reading& reading) { return reading.value == value; };
    return means(figure.reading) || std::any_of(figure.others.begin(), figure.others.end(), means);
}

/// Whether `text` is one figure and nothing else, which may mean `value`.
bool reads_as(std::string_view text, std::string_view language, const Value& value) {
    const std::vector<Figure> figures = recognise_figures(text, language);
    return figures.size() == 1 && figures[0].span == Span{0, static_cast<Offset>(text.size())} &&
           may_mean(figures[0], value);
}

/// Whether a figure is read without what stands around it as it is read within.
bool stands_alone(const Figure& figure, std::string_view text, std::string_view language) {
    return !figure.doubtful && reads_as(text, language, figure.reading.value);
}

/// Writes `reading` in the manner of `like`, whose text is `text`.
void check_in_manner(const Reading& reading, const Figure& like, std::string_view text, bool alone,
                     std::string_view language) {
    const auto written = write_figure(reading, language, like, text);
    // A date may leave to other words what did not stand there.
    if (written && alone && !std::holds_alternative<Date>(reading.value))
        require(reads_as(*written, language, reading.value), "a figure in the manner of another is read again");
    const auto* value = std::get_if<Decimal>(&reading.value);
    if (value == nullptr) return;
    const bool foreign = has_foreign_marks(like, text, *value, language);
    const auto rewritten = rewrite_marks(like, text, reading, language);
    require(rewritten.has_value(), "marks of a number can be written anew");
    if (foreign && alone) require(reads_as(*rewritten, language, *value), "marks of the language are read again");
}

void check_written(std::string_view text, const std::vector<Figure>& figures, std::string_view language) {
    const std::span<const Figure> some(figures.data(), std::min(figures.size(), most_written));
    for (const Figure& figure : some) {
        const auto plain = write_figure(figure.reading, language);
        if (plain && figure.reading.kind == FigureKind::number)
            require(reads_as(*plain, language, figure.reading.value), "a number that was written is read again");
    }
    for (const Figure& like : some) {
        const std::string_view old = slice(text, like.span);
        const bool alone = stands_alone(like, old, language);
        for (const Figure& figure : some) check_in_manner(figure.reading, like, old, alone, language);
    }
}

void run(std::string_view bytes) {
    const std::string_view language = fuzz::take_language(bytes);
    const std::string text = decode_text(std::string(bytes));
    const std::vector<Figure> figures = recognise_figures(text, language);
    check_spans(text, figures);
    for (const Figure& figure : figures) check_readings(figure);
    check_written(text, figures, language);
}

}  // namespace

}  // namespace vidimus::checks

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    vidimus::checks::run({reinterpret_cast<const char*>(data), size});
    return 0;
}
