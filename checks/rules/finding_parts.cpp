#include "checks/rules/finding_parts.h"

#include "checks/text/encoding.h"

namespace vidimus::checks {

namespace {

constexpr std::uint32_t longest_quote = 80;  // code points

/// What answers source sentence `source` at its own place; null when nothing does.
const Bead* settled_bead(const RuleContext& context, std::uint32_t source) {
    const Bead& bead = context.alignment.beads[context.alignment.bead_of_source[source]];
    return bead.drafts.empty() || bead.moved ? nullptr : &bead;
}

/// The draft sentence that begins a paragraph whose source paragraph begins with `source`; null when none is known.
const Sentence* paragraph_begun_by(const RuleContext& context, std::uint32_t source) {
    const auto& sources = context.pair.source.sentences;
    const auto& drafts = context.pair.draft.sentences;
    if (source > 0 && sources[source - 1].block == sources[source].block) return nullptr;
    for (std::uint32_t next = source + 1; next < sources.size() && sources[next].block == sources[source].block;
         ++next) {
        const Bead* bead = settled_bead(context, next);
        if (!bead) continue;
        const std::uint32_t first = bead->drafts.front();
        const bool begins = first == 0 || drafts[first - 1].block != drafts[first].block;
        return begins ? &drafts[first] : nullptr;
    }
    return nullptr;
}

/// The pair of units that a source sentence belongs to; null where there are none.
const UnitPair* unit_of(const Pair& pair, std::uint32_t source) {
    const std::uint32_t block = pair.source.sentences[source].block;
    const auto after =
        std::ranges::upper_bound(pair.units, block, {}, [](const UnitPair& unit) { return unit.source.first; });
    return after == pair.units.begin() ? nullptr : &*std::prev(after);
}

}  // namespace

std::string quoted(std::string_view text) {
    std::string out = "“";
    std::size_t last_gap = 0;
    std::size_t size_at_gap = 0;
    std::uint32_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        if (count == longest_quote) {
            if (last_gap > 0) out.resize(size_at_gap);
            return out + " …”";
        }
        const bool gap = text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t';
        if (gap) {
            last_gap = at;
            size_at_gap = out.size();
            out += ' ';
            ++at;
        } else {
            append_utf8(next_code_point(text, at), out);
        }
    }
    return out + "”";
}

Span place_in_draft(const RuleContext& context, std::uint32_t source) {
    const Side& draft = context.pair.draft;
    const UnitPair* const unit = unit_of(context.pair, source);
    if (unit && unit->draft.empty()) return unit->draft_place;
    if (const Sentence* begun = paragraph_begun_by(context, source)) {
        const Offset start = draft.file_span(*begun).start;
        return {start, start};
    }
    for (std::uint32_t before = source; before-- > 0;) {
        if (unit && context.pair.source.sentences[before].block < unit->source.first) break;
        if (const Bead* bead = settled_bead(context, before)) {
            const Offset end = draft.file_span(draft.sentences[bead->drafts.back()]).end;
            return {end, end};
        }
    }
    if (unit) return {unit->draft_place.start, unit->draft_place.start};
    if (draft.sentences.empty()) return {draft.part.start, draft.part.start};
    const Offset start = draft.file_span(draft.sentences.front()).start;
    return {start, start};
}

Span file_span_of(const Side& side, std::uint32_t first, std::uint32_t last) {
    return {side.file_span(side.sentences[first]).start, side.file_span(side.sentences[last]).end};
}

Finding about_sentences(const RuleContext& context, const std::vector<std::uint32_t>& sources,
                        const std::vector<std::uint32_t>& drafts) {
    Finding finding;
    finding.draft = file_span_of(context.pair.draft, drafts.front(), drafts.back());
    finding.draft_sentence = finding.draft;
    if (!sources.empty()) finding.source = file_span_of(context.pair.source, sources.front(), sources.back());
    finding.source_sentence = finding.source;
    return finding;
}

bool has_words(const Sentence& sentence) {
    return sentence.analysis->letter_words > 0;
}

}  // namespace vidimus::checks
