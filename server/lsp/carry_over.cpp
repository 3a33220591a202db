#include "server/lsp/carry_over.h"

#include <algorithm>
#include <utility>

namespace vidimus::server {

namespace {

using checks::Offset;
using checks::Span;

/// Carries the places of one side; false where its mark, or where there is none its sentence, cannot be. A sentence
/// that was cut is not shown around its mark any more.
bool carry(std::optional<Span>& mark, std::optional<Span>& sentence, const Replacement& replacement) {
    if (sentence) sentence = carried_frame(*sentence, replacement);
    if (!mark) return true;
    mark = carried_mark(*mark, replacement);
    return mark.has_value();
}

std::optional<checks::Finding> carried_finding(checks::Finding finding, const Replacement& draft,
                                               const Replacement& source) {
    const bool placed = finding.draft || finding.draft_sentence;
    if (!carry(finding.draft, finding.draft_sentence, draft)) return std::nullopt;
    if (!carry(finding.source, finding.source_sentence, source)) return std::nullopt;
    if (placed && !finding.draft && !finding.draft_sentence) return std::nullopt;  // nowhere to be shown
    finding.fixes.clear();
    return finding;
}

}  // namespace

Replacement replacement_between(std::string_view before, std::string_view after) {
    const std::size_t shorter = std::min(before.size(), after.size());
    const auto differs =
        std::mismatch(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(shorter), after.begin());
    const auto start = static_cast<std::size_t>(differs.first - before.begin());
    const auto most = static_cast<std::ptrdiff_t>(shorter - start);
    const auto differs_back = std::mismatch(before.rbegin(), before.rbegin() + most, after.rbegin());
    const auto same_end = static_cast<std::size_t>(differs_back.first - before.rbegin());
    return {static_cast<Offset>(start), static_cast<Offset>(before.size() - same_end),
            static_cast<Offset>(after.size() - same_end)};
}

std::optional<Span> carried_mark(Span span, const Replacement& replacement) {
    if (span.end <= replacement.start) return span;
    if (span.start < replacement.old_end) return std::nullopt;
    return Span{span.start - replacement.old_end + replacement.new_end,
                span.end - replacement.old_end + replacement.new_end};
}

std::optional<Span> carried_frame(Span span, const Replacement& replacement) {
    if (span.start <= replacement.start && replacement.old_end <= span.end) {
        return Span{span.start, span.end - replacement.old_end + replacement.new_end};
    }
    return carried_mark(span, replacement);
}

CheckOutcome carry_over(const CheckOutcome& outcome, std::shared_ptr<const Snapshot> draft_now,
                        const std::function<std::shared_ptr<const Snapshot>(const CheckedPair&)>& source_now) {
    CheckOutcome now;
    now.error = outcome.error;
    now.source_key = outcome.source_key;
    now.source_path = outcome.source_path;
    now.rule = outcome.rule;
    now.cost = outcome.cost;
    const Replacement in_draft = replacement_between(outcome.draft->text, draft_now->text);
    for (const CheckedPair& pair : outcome.pairs) {
        const auto part = carried_frame(pair.draft_part, in_draft);
        if (!part) continue;
        CheckedPair& carried = now.pairs.emplace_back();
        carried.source_uri = pair.source_uri;
        carried.source = source_now(pair);
        carried.draft_part = *part;
        carried.report.draft_language = pair.report.draft_language;
        carried.report.source_language = pair.report.source_language;
        carried.report.same_language = pair.report.same_language;
        const Replacement in_source = replacement_between(pair.source->text, carried.source->text);
        for (const checks::Finding& finding : pair.report.findings) {
            if (auto moved = carried_finding(finding, in_draft, in_source)) {
                carried.report.findings.push_back(std::move(*moved));
            }
        }
    }
    now.draft = std::move(draft_now);
    return now;
}

}  // namespace vidimus::server
