#include "checks/formats/document.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

bool is_copy(const Run& run) {
    return run.text.size() == run.file.size();
}

}  // namespace

Span Document::to_file(Span text_span) const {
    if (runs.empty()) return {};
    // The first run that ends behind the start holds the start, or is the next one after a gap.
    const auto first = std::upper_bound(runs.begin(), runs.end(), text_span.start,
                                        [](Offset at, const Run& run) { return at < run.text.end; });
    if (first == runs.end()) return {runs.back().file.end, runs.back().file.end};
    Offset start = first->file.start;
    if (text_span.start > first->text.start && is_copy(*first)) start += text_span.start - first->text.start;
    if (text_span.empty()) {
        // Right behind a text, a place belongs to that text and not to the next one, which may be far away.
        const bool behind = text_span.start <= first->text.start && first != runs.begin() &&
                            std::prev(first)->text.end == text_span.start;
        if (behind) start = std::prev(first)->file.end;
        return {start, start};
    }
    // The last run that starts before the end.
    auto last = std::lower_bound(first, runs.end(), text_span.end,
                                 [](const Run& run, Offset at) { return run.text.start < at; });
    if (last == first) return {start, start};
    --last;
    Offset end = last->file.end;
    if (text_span.end < last->text.end && is_copy(*last)) end -= last->text.end - text_span.end;
    return {start, end};
}

Span Document::to_text(Span file_span) const {
    const auto first = std::upper_bound(runs.begin(), runs.end(), file_span.start,
                                        [](Offset at, const Run& run) { return at < run.file.end; });
    if (first == runs.end()) return {static_cast<Offset>(text.size()), static_cast<Offset>(text.size())};
    Offset start = first->text.start;
    if (file_span.start > first->file.start && is_copy(*first)) start += file_span.start - first->file.start;
    auto last = std::lower_bound(first, runs.end(), file_span.end,
                                 [](const Run& run, Offset at) { return run.file.start < at; });
    if (last == first) return {start, start};
    --last;
    if (file_span.empty()) return {start, start};
    Offset end = last->text.end;
    if (file_span.end < last->file.end && is_copy(*last)) end -= last->file.end - file_span.end;
    return {start, end};
}

}  // namespace vidimus::checks
