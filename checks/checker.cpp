#include "checks/checker.h"

#include "checks/alignment/align.h"
#include "checks/alignment/align_units.h"
#include "checks/alignment/realign.h"
#include "checks/cache.h"
#include "checks/lexicon/core_lexicon.h"
#include "checks/lexicon/names.h"
#include "checks/rules/confidence.h"
#include "checks/rules/figure_differences.h"
#include "checks/rules/pair_doubt.h"
#include "checks/rules/rule_list.h"
#include "checks/rules/suppressions.h"
#include "checks/rules/untranslated_beads.h"
#include "checks/side_reader.h"
#include "checks/text/hash.h"
#include "checks/text/language.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace vidimus::checks {

struct Checker::Parts {
    NamesLexicon names;
    std::shared_ptr<const WordLexicons> word_lexicons;

    explicit Parts(std::shared_ptr<const WordLexicons> given) : word_lexicons(std::move(given)) {}

    std::vector<std::shared_ptr<const WordLexicon>> word_lexicons_for(const Report& report, LexiconSet allowed) const {
        std::vector<std::shared_ptr<const WordLexicon>> found;
        if (word_lexicons && (allowed.has(LexiconKind::dictionaries) || allowed.has(LexiconKind::learned)))
            found = word_lexicons->find(report.source_language, report.draft_language);
        std::erase_if(found, [&](const auto& lexicon) { return !allowed.has(lexicon->kind()); });
        if (!allowed.has(LexiconKind::core)) return found;
        if (auto core = core_lexicon(report.source_language, report.draft_language)) found.push_back(std::move(core));
        return found;
    }

    std::vector<const Lexicon*> lexicons(LexiconSet allowed) const {
        std::vector<const Lexicon*> chosen;
        if (allowed.has(LexiconKind::names)) chosen.push_back(&names);
        return chosen;
    }
};

namespace {

Span part_of(const Input& input) {
    return input.part.value_or(Span{0, static_cast<Offset>(input.file.size())});
}

SideRequest request_of(const Input& input, Document document, std::span<const Lexicon* const> lexicons) {
    return {.file = input.file,
            .part = part_of(input),
            .format = input.format,
            .language = canonical_language(input.language),
            .lexicons = lexicons,
            .document = std::move(document)};
}

Document read_document(const Input& input, const Options& options) {
    return format_info(input.format).read(input.file, part_of(input), options.formats);
}

/// Both sides, from two files or from the one that holds them.
Bilingual read_documents(const Input& source, const Input& draft, const Options& options) {
    const FormatInfo& format = format_info(draft.format);
    if (format.is_bilingual()) return format.read_both(draft.file);
    return {read_document(source, options), read_document(draft, options)};
}

/// The blocks that belong to a pair.
std::vector<bool> paired_blocks(const std::vector<UnitPair>& units, BlockRange UnitPair::*side, std::size_t count) {
    std::vector<bool> paired(count);
    for (const UnitPair& unit : units) {
        for (std::uint32_t block = (unit.*side).first; block < (unit.*side).last; ++block) paired[block] = true;
    }
    return paired;
}

/// Reads both sides of a pair.
std::shared_ptr<Pair> read_pair(const Input& source, const Input& draft, const Options& options,
                                std::span<const Lexicon* const> lexicons, Cache& cache, const std::stop_token& stop) {
    Bilingual documents = read_documents(source, draft, options);
    const UnitPairing pairing = source.format == draft.format ? format_info(draft.format).pairing : UnitPairing::none;
    auto pair = std::make_shared<Pair>();
    pair->units = pair_units(documents.source, documents.draft, pairing);
    const bool by_units = pairing != UnitPairing::none && (pairing != UnitPairing::time || !pair->units.empty());
    SideRequest of_source = request_of(source, std::move(documents.source), lexicons);
    SideRequest of_draft = request_of(draft, std::move(documents.draft), lexicons);
    if (by_units) {
        of_source.wanted = paired_blocks(pair->units, &UnitPair::source, of_source.document.blocks.size());
        of_draft.wanted = paired_blocks(pair->units, &UnitPair::draft, of_draft.document.blocks.size());
    }
    pair->source = read_side(std::move(of_source), cache, stop);
    pair->draft = read_side(std::move(of_draft), cache, stop);
    return pair;
}

/// The sentences of the draft that a place in its file touches.
DraftSentences sentences_being_written(const Side& draft, const std::optional<Span>& place) {
    DraftSentences written;
    if (!place) return written;
    written.first = static_cast<std::uint32_t>(draft.sentences.size());
    for (std::uint32_t j = 0; j < draft.sentences.size(); ++j) {
        const Span span = draft.file_span(draft.sentences[j]);
        if (span.end < place->start) continue;
        if (span.start > place->end) break;
        written.first = std::min(written.first, j);
        written.last = j + 1;
    }
    return written;
}

/// The tail of the source that nothing answers and nothing was moved from; of units those without a text.
std::vector<bool> find_pending(const Pair& pair, const Alignment& alignment) {
    const auto& sentences = pair.source.sentences;
    std::vector<bool> pending(sentences.size());
    if (pair.units.empty()) {
        for (std::size_t s = sentences.size(); s > 0; --s) {
            if (!alignment.beads[alignment.bead_of_source[s - 1]].drafts.empty()) break;
            pending[s - 1] = true;
        }
        return pending;
    }
    std::size_t s = 0;
    for (const UnitPair& unit : pair.units) {
        for (; s < sentences.size() && sentences[s].block < unit.source.last; ++s) pending[s] = unit.draft.empty();
    }
    return pending;
}

/// Source sentences that something answers, in the draft's language.
std::uint32_t count_translated(const Alignment& alignment, const std::vector<bool>& untranslated) {
    std::uint32_t count = 0;
    for (std::size_t k = 0; k < alignment.beads.size(); ++k) {
        const Bead& bead = alignment.beads[k];
        if (bead.drafts.empty() || untranslated[k]) continue;
        for (const std::uint32_t source : bead.sources) count += bead.moved || alignment.unanswered[source] < possible;
    }
    return count;
}

/// Of the rule and the texts compared; what would clash is told apart by its number.
void set_fingerprints(const Pair& pair, std::vector<Finding>& findings) {
    constexpr std::size_t longest = 4096;  // of a text; a sentence of a whole file is not hashed for each finding
    std::unordered_set<std::uint64_t> taken;
    std::unordered_map<std::uint64_t, std::uint64_t> last;  // the latest that a clash was told apart by
    const auto text = [](const Side& side, const std::optional<Span>& span) {
        return span ? slice(side.file, *span).substr(0, longest) : std::string_view();
    };
    for (Finding& finding : findings) {
        std::uint64_t hash = stable_hash(finding.rule);
        for (const auto& span : {finding.source, finding.source_sentence})
            hash = stable_hash(text(pair.source, span), hash);
        for (const auto& span : {finding.draft, finding.draft_sentence})
            hash = stable_hash(text(pair.draft, span), hash);
        const std::uint64_t first = hash;
        if (const auto clash = last.find(first); clash != last.end()) hash = stable_hash("again", clash->second);
        while (!taken.insert(hash).second) hash = stable_hash("again", hash);
        last[first] = hash;
        finding.fingerprint = hash;
    }
}

std::vector<Finding> find(const RuleContext& context, Format draft_format) {
    std::vector<Finding> findings;
    for (const Rule* rule : rules()) {
        if (context.doubt != PairDoubt::none && rule != &wrong_pair_rule) continue;
        const std::size_t before = findings.size();
        rule->check(context, findings);
        for (std::size_t k = before; k < findings.size(); ++k) findings[k].rule = rule->name;
    }
    apply_suppressions(context.pair, draft_format, findings);
    const auto place = [](const Finding& finding) {
        return std::tuple(finding.draft.value_or(Span{}), finding.source.value_or(Span{}), finding.rule);
    };
    std::stable_sort(findings.begin(), findings.end(),
                     [&](const Finding& a, const Finding& b) { return place(a) < place(b); });
    set_fingerprints(context.pair, findings);
    return findings;
}

}  // namespace

std::shared_ptr<Cache> make_cache() {
    return std::make_shared<Cache>();
}

Checker::Checker(std::shared_ptr<const WordLexicons> word_lexicons)
    : parts_(std::make_unique<Parts>(std::move(word_lexicons))) {}
Checker::~Checker() = default;
Checker::Checker(Checker&&) noexcept = default;
Checker& Checker::operator=(Checker&&) noexcept = default;

Side Checker::read(const Input& input, SideContent content, const Options& options) const {
    const auto lexicons = parts_->lexicons(options.lexicons);
    Cache cache;
    SideRequest request = request_of(input, read_document(input, options), lexicons);
    request.content = content;
    return read_side(std::move(request), cache, {});
}

Report Checker::check(const Input& source, const Input& draft, const Options& options, const std::stop_token& stop,
                      Cache* cache) const {
    Cache own;
    Cache& kept = cache ? *cache : own;
    kept.turn();
    const auto lexicons = parts_->lexicons(options.lexicons);
    const std::shared_ptr<Pair> pair = read_pair(source, draft, options, lexicons, kept, stop);

    Report report;
    report.source_language = pair->source.language;
    report.draft_language = pair->draft.language;
    report.same_language = same_language(report.source_language, report.draft_language);
    report.source_sentences = static_cast<std::uint32_t>(pair->source.sentences.size());
    report.draft_sentences = static_cast<std::uint32_t>(pair->draft.sentences.size());
    for (const Lexicon* lexicon : lexicons) {
        if (lexicon->knows(report.source_language, report.draft_language))
            report.lexicons = report.lexicons.with(lexicon->kind());
    }
    pair->word_lexicons = parts_->word_lexicons_for(report, options.lexicons);
    for (const auto& lexicon : pair->word_lexicons) report.lexicons = report.lexicons.with(lexicon->kind());
    if (!stop.stop_requested()) {
        AlignmentMemory* const memory = cache ? &kept.alignment() : nullptr;
        std::optional<Alignment> quick;
        if (!pair->units.empty()) {
            report.alignment = align_units(*pair, stop);
        } else {
            if (memory && options.edited) quick = realign(*pair, *memory, stop);
            report.alignment = quick ? std::move(*quick) : align(*pair, stop, memory);
        }
    }
    report.stopped = stop.stop_requested();
    report.pair = pair;
    if (report.stopped) return report;
    kept.settle();

    const auto untranslated = find_untranslated(*pair, report.alignment);
    const std::vector<bool> pending = find_pending(*pair, report.alignment);
    const bool unfinished = pair->units.empty() && std::ranges::find(pending, true) != pending.end();
    const auto figures = find_figure_differences(*pair, report.alignment, untranslated, unfinished,
                                                 {options.rewritings, options.paired});
    const bool languages_given = !source.language.empty() && !draft.language.empty();
    const PairDoubt doubt =
        options.paired || !pair->units.empty() ? PairDoubt::none : doubt_of(*pair, report.alignment, languages_given);
    std::vector<SourceChange> changes;
    if (options.source_before && !stop.stop_requested()) {
        Input before = source;
        before.file = *options.source_before;
        before.part.reset();
        before.language = pair->source.language;
        changes = find_source_changes(read(before, SideContent::sentences, options), pair->source);
    }
    report.findings = find({*pair, report.alignment, figures, untranslated, pending, options.complete,
                            sentences_being_written(pair->draft, options.edited), doubt, std::move(changes)},
                           draft.format);
    apply_levels(options.levels, report.findings);
    report.translated = count_translated(report.alignment, untranslated);
    return report;
}

}  // namespace vidimus::checks
