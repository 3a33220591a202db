#include "server/lsp/draft_actions.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace vidimus::server {

namespace {

using checks::BlockKind;
using checks::Finding;
using checks::Format;
using checks::Offset;
using checks::Side;
using checks::Span;

/// A fix of these only writes a figure as the source has it, or as the draft's language writes it.
constexpr std::array<std::string_view, 2> safe_rules{"changed-figure", "figure-format"};

/// Before a sentence that stands in the draft in the language of the source.
constexpr std::string_view to_do = "TODO: ";

struct Place {
    const CheckedPair& pair;
    const Snapshot& draft;
    Format format;

    [[nodiscard]] const Side& source_side() const { return pair.report.pair->source; }
    [[nodiscard]] const Side& draft_side() const { return pair.report.pair->draft; }
};

Offset line_start(std::string_view text, Offset at) {
    const auto before = at == 0 ? std::string_view::npos : text.find_last_of("\r\n", at - 1);
    return before == std::string_view::npos ? 0 : static_cast<Offset>(before + 1);
}

Span file_span_of_block(const Side& side, std::uint32_t block) {
    return side.document.to_file(side.document.blocks[block].span);
}

/// The last block of a side that begins at or before a place in its file.
std::optional<std::uint32_t> block_before(const Side& side, Offset at) {
    std::optional<std::uint32_t> found;
    for (std::uint32_t k = 0; k < side.document.blocks.size(); ++k) {
        if (file_span_of_block(side, k).start > at) break;
        found = k;
    }
    return found;
}

/// The source sentences that a finding names, by index.
struct Sentences {
    std::uint32_t first = 0;
    std::uint32_t last = 0;  ///< inclusive
};
std::optional<Sentences> sentences_in(const Side& side, Span file) {
    std::optional<Sentences> found;
    for (std::uint32_t k = 0; k < side.sentences.size(); ++k) {
        if (!file.contains(side.file_span(side.sentences[k]))) continue;
        if (!found) found = {k, k};
        found->last = k;
    }
    return found;
}

bool is_whole_block(const Side& side, const Sentences& sentences) {
    const std::uint32_t block = side.sentences[sentences.first].block;
    const bool starts = sentences.first == 0 || side.sentences[sentences.first - 1].block != block;
    const bool ends = sentences.last + 1 == side.sentences.size() || side.sentences[sentences.last + 1].block != block;
    return starts && ends;
}

/// Puts what is missing where it should stand, in the source's words and marked as to be translated. In formats whose
/// texts must be escaped or tagged, that is left to the translator.
void insert_sentence(const Place& place, const Finding& finding, std::vector<DraftAction>& out) {
    if (!finding.source || !finding.draft) return;
    if (place.format != Format::plain && place.format != Format::markdown) return;
    const Side& source = place.source_side();
    const auto sentences = sentences_in(source, *finding.source);
    if (!sentences) return;
    const checks::Block& block = source.document.blocks[source.sentences[sentences->first].block];
    if (block.kind == BlockKind::table_cell || block.kind == BlockKind::front_matter) return;
    const std::string marked = std::string(to_do) + std::string(checks::slice(source.file, *finding.source));
    checks::TextEdit edit{{finding.draft->start, finding.draft->start}, marked};
    const auto before = block_before(place.draft_side(), finding.draft->start);
    if (!is_whole_block(source, *sentences)) {
        const bool follows = before && file_span_of_block(place.draft_side(), *before).start < finding.draft->start;
        edit.new_text = follows ? " " + marked : marked + " ";
    } else {
        // With what stands before it on its line: the sign of a heading, a list item, a quotation.
        const Offset start = line_start(source.file, finding.source->start);
        const std::string whole = std::string(checks::slice(source.file, {start, finding.source->start})) + marked;
        const std::string gap = block.kind == BlockKind::list_item ? "\n" : "\n\n";
        if (before && file_span_of_block(place.draft_side(), *before).start < finding.draft->start) {
            const Offset end = file_span_of_block(place.draft_side(), *before).end;
            edit = {{end, end}, gap + whole};
        } else {
            const Offset line = line_start(place.draft.text, finding.draft->start);
            edit = {{line, line}, whole + gap};
        }
    }
    out.push_back({"insert", "Insert what the source has here, to be translated", {"", {edit}}, false});
}

void remove_repetition(const Place& place, const Finding& finding, std::vector<DraftAction>& out) {
    if (!finding.draft) return;
    Span span = *finding.draft;
    const std::string& text = place.draft.text;
    // One space goes with it, so that none is left over between its neighbours.
    if (span.end < text.size() && text[span.end] == ' ') {
        ++span.end;
    } else if (span.start > place.pair.draft_part.start && text[span.start - 1] == ' ') {
        --span.start;
    }
    out.push_back({"remove", "Remove this repetition", {"", {{span, ""}}}, true});
}

/// Where a comment about the next line may stand: above a block that begins a line of its own. Inside a list or a table
/// it would end it; a message of a PO file has its comments above it.
std::optional<Offset> comment_place(const Place& place, Offset at) {
    const std::string& text = place.draft.text;
    if (place.format == Format::po) {
        const auto blank = text.rfind("\n\n", at);
        return blank == std::string::npos ? 0 : static_cast<Offset>(blank + 2);
    }
    if (place.format != Format::markdown && place.format != Format::html) return std::nullopt;
    const auto block = block_before(place.draft_side(), at);
    if (!block) return std::nullopt;
    const BlockKind kind = place.draft_side().document.blocks[*block].kind;
    if (kind != BlockKind::paragraph && kind != BlockKind::heading) return std::nullopt;
    const Offset line = line_start(text, file_span_of_block(place.draft_side(), *block).start);
    return line_start(text, at) == line ? std::optional(line) : std::nullopt;
}

void ignore_in_file(const Place& place, const Finding& finding, std::vector<DraftAction>& out) {
    const auto comments = checks::format_info(place.format).comments;
    if (comments.empty() || !finding.draft) return;
    const auto at = comment_place(place, finding.draft->start);
    if (!at) return;
    const checks::CommentSyntax& comment = comments.front();
    std::string line = std::string(comment.open) + " vidimus-disable-next-line " + std::string(finding.rule);
    if (!comment.close.empty()) line += " " + std::string(comment.close);
    out.push_back({"ignore",
                   "Ignore " + std::string(finding.rule) + " here, by a comment",
                   {"", {{{*at, *at}, line + "\n"}}},
                   false});
}

struct RuleAction {
    std::string_view rule;
    void (*make)(const Place&, const Finding&, std::vector<DraftAction>&);
};
constexpr std::array<RuleAction, 2> rule_actions{{
    {"missing-sentence", insert_sentence},
    {"repeated-sentence", remove_repetition},
}};

}  // namespace

std::vector<DraftAction> actions_for(const CheckedPair& pair, const Snapshot& draft, checks::Format format,
                                     const checks::Finding& finding) {
    std::vector<DraftAction> actions;
    for (std::size_t k = 0; k < finding.fixes.size(); ++k)
        actions.push_back({"fix-" + std::to_string(k), finding.fixes[k].title, finding.fixes[k], true});
    if (!pair.report.pair) return actions;
    const Place place{pair, draft, format};
    for (const RuleAction& action : rule_actions) {
        if (action.rule == finding.rule) action.make(place, finding, actions);
    }
    ignore_in_file(place, finding, actions);
    return actions;
}

std::vector<checks::TextEdit> safe_edits(const CheckOutcome& outcome) {
    std::vector<checks::TextEdit> edits;
    for (const CheckedPair& pair : outcome.pairs) {
        for (const Finding& finding : pair.report.findings) {
            if (finding.fixes.size() != 1 || std::ranges::find(safe_rules, finding.rule) == safe_rules.end()) {
                continue;
            }
            edits.insert(edits.end(), finding.fixes.front().edits.begin(), finding.fixes.front().edits.end());
        }
    }
    std::ranges::sort(edits, {}, [](const checks::TextEdit& edit) { return edit.span; });
    std::vector<checks::TextEdit> apart;
    for (checks::TextEdit& edit : edits) {
        if (apart.empty() || apart.back().span.end <= edit.span.start) apart.push_back(std::move(edit));
    }
    return apart;
}

}  // namespace vidimus::server
