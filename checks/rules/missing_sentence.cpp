#include "checks/rules/confidence.h"
#include "checks/rules/finding_parts.h"
#include "checks/rules/prose.h"
#include "checks/rules/rule_list.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

bool is_missing(const RuleContext& context, std::uint32_t source) {
    if (context.pending[source]) return false;
    const Bead& bead = context.alignment.beads[context.alignment.bead_of_source[source]];
    return bead.drafts.empty() && bead.confidence >= possible &&
           has_prose(context.pair.source, context.pair.source.sentences[source]);
}

Severity severity_of(const RuleContext& context, std::uint32_t first, std::uint32_t last) {
    Severity severity = Severity::info;
    for (std::uint32_t s = first; s <= last; ++s) {
        const double confidence = context.alignment.beads[context.alignment.bead_of_source[s]].confidence;
        const bool is_short = context.pair.source.sentences[s].analysis->letter_words < short_sentence;
        if (confidence >= certain && !is_short) return Severity::error;
        if (confidence >= likely) severity = Severity::warning;
    }
    return severity;
}

/// Whether the sentence would stand beside one that is being written, which may turn out to answer it.
bool is_being_written(const RuleContext& context, std::uint32_t source) {
    if (context.written.empty()) return false;
    const auto& beads = context.alignment.beads;
    const std::size_t at = context.alignment.bead_of_source[source];
    const auto written = [&](const Bead& bead) {
        return std::ranges::any_of(bead.drafts, [&](std::uint32_t j) { return context.written.holds(j); });
    };
    const auto settled = [](const Bead& bead) { return !bead.drafts.empty() && !bead.moved; };
    std::size_t before = at;
    while (before > 0 && !settled(beads[before - 1])) --before;
    std::size_t behind = at;
    while (behind + 1 < beads.size() && !settled(beads[behind + 1])) ++behind;
    return (before > 0 && written(beads[before - 1])) || (behind + 1 < beads.size() && written(beads[behind + 1]));
}

/// Neighbours of one block that are missing together make one finding.
void check(const RuleContext& context, std::vector<Finding>& out) {
    const Side& source = context.pair.source;
    const auto count = static_cast<std::uint32_t>(source.sentences.size());
    for (std::uint32_t first = 0; first < count; ++first) {
        if (!is_missing(context, first)) continue;
        std::uint32_t last = first;
        while (last + 1 < count && source.sentences[last + 1].block == source.sentences[first].block &&
               is_missing(context, last + 1)) {
            ++last;
        }
        if (is_being_written(context, first)) {
            first = last;
            continue;
        }
        Finding finding;
        finding.severity = severity_of(context, first, last);
        finding.source = file_span_of(source, first, last);
        finding.source_sentence = finding.source;
        finding.draft = place_in_draft(context, first);
        const std::string what = first == last
                                     ? "a sentence of the source is missing here: "
                                     : std::to_string(last - first + 1) + " sentences of the source are missing here: ";
        finding.message = what + quoted(source.text(source.sentences[first]));
        out.push_back(std::move(finding));
        first = last;
    }
}

}  // namespace

const Rule missing_sentence_rule = {
    "missing-sentence",
    Severity::error,
    "A sentence of the source that nothing in the draft answers",
    R"(Reports a sentence of the source that no sentence of the draft answers, at the place in the draft where it should
stand. Neighbours of one paragraph that are missing together make one finding.

A sentence that was merged with its neighbour, split in two or moved elsewhere is not missing, and what lies behind the last
translated sentence is `pending`, since the translator has not come that far. The finding is an error when the probability
that nothing answers the sentence, taken over all ways to align the two texts, is at least 0.9, a warning from 0.85 on, and a hint from 0.55 on.

**Source**

> The bridge opened in Harwick on Tuesday. Residents had been waiting for it since 1998. It cost 4.2 million crowns, 16%
> more than planned. The engineer Tomas Beller presented the plans in Madrid in 2011. Nobody will have to pay a toll
> before March 14.

**Draft**

> Le pont a ouvert mardi à Harwick. Les habitants l'attendaient depuis 1998. L'ingénieur Tomas Beller a présenté les
> plans à Madrid en 2011. Personne ne devra payer de péage avant le 14 mars.

*A sentence of the source is missing here: “It cost 4.2 million crowns, 16% more than planned.”*
)",
    check,
};

}  // namespace vidimus::checks
