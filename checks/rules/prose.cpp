#include "checks/rules/prose.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

constexpr int deepest_nesting = 8;  // of marks

bool is_no_prose(MarkKind kind) {
    return kind == MarkKind::code || kind == MarkKind::url || kind == MarkKind::placeholder;
}

}  // namespace

bool is_no_prose(const Side& side, Span place) {
    // Marks come in the order of the text.
    const auto& marks = side.document.marks;
    auto mark = std::upper_bound(marks.begin(), marks.end(), place.start,
                                 [](Offset at, const Mark& m) { return at < m.span.start; });
    // A mark that holds the place starts before it; a few marks may nest between that start and the place.
    for (int steps = 0; mark != marks.begin() && steps < deepest_nesting; ++steps) {
        --mark;
        if (is_no_prose(mark->kind) && mark->span.contains(place)) return true;
    }
    return false;
}

bool has_prose(const Side& side, const Sentence& sentence) {
    return std::ranges::any_of(sentence.analysis->words, [&](const Word& word) {
        const bool letters = word.kind == WordKind::letters || word.kind == WordKind::ideograph;
        return letters && !is_no_prose(side, word.span.shifted(sentence.span.start));
    });
}

bool stands_in_code(const Side& side, const Sentence& sentence, std::string_view text) {
    const auto& marks = side.document.marks;
    auto mark = std::lower_bound(marks.begin(), marks.end(), sentence.span.start,
                                 [](const Mark& m, Offset at) { return m.span.start < at; });
    for (; mark != marks.end() && mark->span.start < sentence.span.end; ++mark) {
        if (is_no_prose(mark->kind) && slice(side.document.text, mark->span).find(text) != std::string_view::npos)
            return true;
    }
    return false;
}

}  // namespace vidimus::checks
