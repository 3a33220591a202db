#include "protocol/lsp/completion.h"

#include "checks/figures/compare.h"
#include "checks/figures/figure.h"
#include "checks/text/characters.h"
#include "checks/text/encoding.h"
#include "server/lsp/answering_figures.h"
#include "server/lsp/features/feature.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

// What of the source sentence must be in its translation as it is, or in another writing, and is not there yet: its
// figures as the language of the draft writes them, names, addresses and code.

namespace vidimus::server {

namespace {

using checks::Offset;
using checks::Span;
using protocol::CompletionItem;

/// CompletionItemKind of the protocol.
enum ItemKind : protocol::Integer { text_item = 1, value_item = 12, reference_item = 18, constant_item = 21 };

/// Languages that write every noun with a capital: no capital of theirs makes a name.
constexpr std::array<std::string_view, 2> capitalised_nouns{"de", "lb"};

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// The sentence that is being written where the caret stands: the one it is in, or the last one before it.
std::optional<std::uint32_t> written_sentence(const checks::Side& draft, Offset caret) {
    if (const auto inside = sentence_at(draft, caret)) return inside;
    std::optional<std::uint32_t> before;
    for (std::uint32_t k = 0; k < draft.sentences.size(); ++k) {
        if (draft.file_span(draft.sentences[k]).end <= caret) before = k;
    }
    return before;
}

/// The source sentences that are being translated at the caret, and what the draft has of them already.
struct Task {
    std::vector<std::uint32_t> sources;
    std::vector<std::uint32_t> drafts;
};

Task task_at(const CheckedSide& checked, Offset caret) {
    const checks::Alignment& alignment = checked.pair->report.alignment;
    const auto next = [&](std::uint32_t source) {
        if (source >= checked.source().sentences.size()) return Task{};
        const checks::Bead& bead = alignment.beads[alignment.bead_of_source[source]];
        return Task{bead.sources, bead.drafts};
    };
    const auto written = written_sentence(checked.draft(), caret);
    if (!written) return next(0);
    const bool is_inside = sentence_at(checked.draft(), caret) == written;
    // An unfinished sentence often answers nothing yet: it stands where the next source sentence is to be.
    for (std::uint32_t k = *written + 1; k-- > 0;) {
        const checks::Bead& bead = alignment.beads[alignment.bead_of_draft[k]];
        if (bead.sources.empty()) continue;
        if (k == *written && is_inside) return {bead.sources, bead.drafts};
        Task task = next(bead.sources.back() + 1);
        if (is_inside) task.drafts.push_back(*written);
        return task;
    }
    return next(0);
}

/// Collects items, each label once, in the order of the source.
class Items {
  public:
    Items(const CheckedSide& checked, const Task& task, protocol::Range replaced)
        : checked_(checked), task_(task), replaced_(replaced) {}

    void figures() {
        for_sources([&](const checks::Sentence& sentence) {
            for (const checks::Figure& figure : sentence.analysis->figures) {
                if (figure.doubtful || is_there(figure)) continue;
                const std::string text(checks::slice(checked_.source().text(sentence), figure.span));
                const auto written = written_number(figure.reading);
                if (written) {
                    add(*written, value_item, text);
                } else if (figure.reading.kind == checks::FigureKind::identifier) {
                    add(text, constant_item, text);
                }
            }
        });
    }

    void marks() {
        for_sources([&](const checks::Sentence& sentence) {
            for (const checks::Mark& mark : checked_.source().document.marks) {
                if (!sentence.span.contains(mark.span)) continue;
                const std::string text(checks::slice(checked_.source().document.text, mark.span));
                if (mark.kind == checks::MarkKind::code) add("`" + text + "`", constant_item, text);
                if (mark.kind == checks::MarkKind::placeholder) add(text, constant_item, text);
                if (mark.kind == checks::MarkKind::link || mark.kind == checks::MarkKind::url)
                    add(mark.target.empty() ? text : mark.target, reference_item, text);
            }
        });
    }

    /// Runs of words with a capital, not at the start of their sentence.
    void names() {
        const std::string_view language = std::string_view(checked_.source().language).substr(0, 2);
        if (std::ranges::find(capitalised_nouns, language) != capitalised_nouns.end()) return;
        for_sources([&](const checks::Sentence& sentence) {
            const std::string_view text = checked_.source().text(sentence);
            std::optional<Span> name;
            const auto end_name = [&] {
                if (name && name->start > 0) {
                    const std::string label(checks::slice(text, *name));
                    add(label, text_item, label);
                }
                name.reset();
            };
            for (const checks::Word& word : sentence.analysis->words) {
                std::size_t at = word.span.start;
                const char32_t first = checks::next_code_point(text, at);
                const bool capital = word.kind == checks::WordKind::letters && checks::to_lower(first) != first;
                if (capital && name && word.span.start == name->end + 1) {
                    name->end = word.span.end;
                    continue;
                }
                end_name();
                if (capital) name = word.span;
            }
            end_name();
        });
    }

    [[nodiscard]] std::vector<CompletionItem> finish() && { return std::move(items_); }

  private:
    /// Of an amount only the number: the name of its unit is a word to be translated.
    [[nodiscard]] std::optional<std::string> written_number(checks::Reading reading) const {
        if (!std::holds_alternative<checks::Decimal>(reading.value)) return std::nullopt;
        if (reading.kind != checks::FigureKind::percent) reading = {checks::FigureKind::number, reading.value, ""};
        return checks::write_figure(reading, checked_.draft().language);
    }

    template <class Use>
    void for_sources(Use use) const {
        for (const std::uint32_t s : task_.sources) use(checked_.source().sentences[s]);
    }

    [[nodiscard]] bool is_there(const checks::Figure& figure) const {
        return std::ranges::any_of(task_.drafts, [&](std::uint32_t k) {
            return std::ranges::any_of(checked_.draft().sentences[k].analysis->figures,
                                       [&](const checks::Figure& own) { return checks::may_be_equal(own, figure); });
        });
    }

    void add(const std::string& label, ItemKind kind, const std::string& source_text) {
        const bool is_written = std::ranges::any_of(task_.drafts, [&](std::uint32_t k) {
            const Span span = checked_.draft().file_span(checked_.draft().sentences[k]);
            return checks::slice(checked_.draft().file, span).find(label) != std::string_view::npos;
        });
        if (is_written || !labels_.insert(label).second) return;
        CompletionItem item;
        item.label = label;
        item.kind = kind;
        item.detail = label == source_text ? "in the source sentence" : "source: " + source_text;
        // In the order of the source, whatever the alphabet says.
        const std::string number = std::to_string(items_.size());
        item.sort_text = std::string(number.size() < 3 ? 3 - number.size() : 0, '0') + number;
        item.text_edit = protocol::TextEdit{replaced_, label};
        items_.push_back(std::move(item));
    }

    const CheckedSide& checked_;
    const Task& task_;
    protocol::Range replaced_;
    std::set<std::string> labels_;
    std::vector<CompletionItem> items_;
};

protocol::CompletionList complete(const Client& client, const CheckedSides& sides,
                                  const protocol::TextDocumentPositionParams& params) {
    for (const CheckedSide& checked : sides) {
        if (!checked.is_draft) continue;
        const std::string& text = checked.text().text;
        const Offset caret = offset_of(checked.text(), params.position, client.encoding);
        const Span part = checked.draft().part;
        if (caret < part.start || caret > part.end) continue;
        Offset start = caret;
        while (start > part.start && !is_space(text[start - 1])) --start;
        const Task task = task_at(checked, caret);
        Items items(checked, task, range_of(checked.text(), {start, caret}, client.encoding));
        items.figures();
        items.marks();
        items.names();
        return {false, std::move(items).finish()};
    }
    return {};
}

}  // namespace

void join_completion(Session& session) {
    session.announce([](const Client&, protocol::ServerCapabilities& capabilities) {
        capabilities.completion_provider = protocol::CompletionOptions{};
    });
    on_checked_request<protocol::TextDocumentPositionParams, protocol::CompletionList>(
        session, "textDocument/completion", complete);
}

}  // namespace vidimus::server
