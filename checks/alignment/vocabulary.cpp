#include "checks/alignment/vocabulary.h"

#include "checks/lexicon/word_lexicon.h"
#include "checks/text/encoding.h"
#include "checks/text/hash.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <variant>

namespace vidimus::checks {

namespace {

/// Match strengths, 0–1: how likely it is that a match of this kind is no accident of the words themselves; how often
/// such a match turns up by chance is weighed apart (evidence.h). Chosen on hand-aligned development texts. A second
/// reading of a figure, and a part of a date, count less.
constexpr float word_strength = 0.8F;
constexpr float figure_strength = 0.9F;
constexpr float other_reading_strength = 0.6F;
constexpr float part_strength = 0.5F;
constexpr float mark_strength = 0.5F;
constexpr float ideograph_strength = 0.5F;
constexpr float code_strength = 0.9F;
/// So many forms of one word are looked for letter by letter on the other side.
constexpr std::size_t most_forms = 4;

std::uint64_t hash_of(std::string_view text) {
    return stable_hash(text);
}

/// Greek and everything behind it; the folded form is a transliteration.
bool is_foreign(std::string_view word) {
    std::size_t at = 0;
    return next_code_point(word, at) >= U'\u0370';
}

EvidenceKey key(EvidenceSpace space, std::uint64_t value, float strength) {
    return {evidence_id(space, value), strength, 0};
}

/// The keys of a value: itself, and the parts of a date that may stand alone on the other side.
void add_value_keys(const Value& value, float strength, std::vector<EvidenceKey>& out) {
    if (const auto* decimal = std::get_if<Decimal>(&value)) {
        out.push_back(key(EvidenceSpace::figure, hash_of(decimal->to_string()), strength));
    } else if (const auto* interval = std::get_if<Interval>(&value)) {
        out.push_back(key(EvidenceSpace::figure, hash_of(to_string(value)), strength));
        for (const Decimal& end : {interval->low, interval->high}) {
            out.push_back(key(EvidenceSpace::figure, hash_of(end.to_string()), std::min(strength, part_strength)));
        }
    } else if (const auto* date = std::get_if<Date>(&value)) {
        if (date->month) {
            const std::string month = to_string(Value{Date{{}, date->month, date->day}});
            out.push_back(key(EvidenceSpace::figure, hash_of(month), strength));
        }
        const float weight = date->month ? std::min(strength, part_strength) : strength;
        if (date->year) out.push_back(key(EvidenceSpace::figure, hash_of(std::to_string(*date->year)), weight));
        if (date->day) out.push_back(key(EvidenceSpace::figure, hash_of(std::to_string(*date->day)), weight));
    } else {
        out.push_back(key(EvidenceSpace::figure, hash_of(to_string(value)), strength));
    }
}

class Builder {
  public:
    explicit Builder(const SideRange& range) : side_(*range.side), sentences_(range.sentences()) {
        vocabulary_.language = side_.language;
        vocabulary_.of_sentence.resize(range.size());
        vocabulary_.lengths = range.lengths();
        vocabulary_.document_sentences = range.size();
    }

    Vocabulary build() {
        for (sentence_ = 0; sentence_ < sentences_.size(); ++sentence_) {
            const Sentence& sentence = sentences_[sentence_];
            add_words(*sentence.analysis, side_.text(sentence));
            add_figures(*sentence.analysis);
            add_names(*sentence.analysis);
        }
        add_marks();
        for (Term& term : vocabulary_.terms) term.capital = term.capital && !lower_.contains(term.word);
        for (auto& terms : vocabulary_.of_sentence) {
            std::sort(terms.begin(), terms.end());
            terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
        }
        for (std::uint32_t s = 0; s < vocabulary_.of_sentence.size(); ++s) {
            for (const std::uint32_t term : vocabulary_.of_sentence[s]) vocabulary_.terms[term].sentences.push_back(s);
        }
        return std::move(vocabulary_);
    }

  private:
    /// The term with this identity, made when it is new, noted for the current sentence.
    std::pair<Term&, bool> term(TermClass kind, std::uint64_t identity) {
        const std::uint64_t id = identity * 8 + static_cast<std::uint64_t>(kind);
        const auto [found, fresh] = index_.try_emplace(id, static_cast<std::uint32_t>(vocabulary_.terms.size()));
        if (fresh) vocabulary_.terms.push_back({.kind = kind, .identity = id});
        vocabulary_.of_sentence[sentence_].push_back(found->second);
        return {vocabulary_.terms[found->second], fresh};
    }

    void add_words(const SentenceAnalysis& analysis, std::string_view text) {
        bool first = true;
        const Word* before = nullptr;
        auto figure = analysis.figures.begin();  // words and figures both come in the order of the text
        for (std::size_t w = 0; w < analysis.words.size(); ++w) {
            const Word& word = analysis.words[w];
            while (figure != analysis.figures.end() && (figure->doubtful || figure->span.end <= word.span.start))
                ++figure;
            const bool in_figure = figure != analysis.figures.end() && figure->span.overlaps(word.span);
            if (word.kind == WordKind::mark) {
                add_plain(TermClass::mark, EvidenceSpace::mark, word.form, mark_strength);
            } else if (word.kind == WordKind::ideograph) {
                add_ideographs(word.form);
                if (before && before->kind == WordKind::ideograph && before->span.end == word.span.start)
                    add_ideographs(before->form + word.form);
            } else if (word.form.size() >= 2 && !in_figure) {
                add_word(word, analysis.word_ids[w], !first, slice(text, word.span));
            }
            before = &word;
            first = false;
        }
    }

    /// Inflected forms are one term: what is told of one is told of all.
    void add_word(const Word& word, WordId id, bool inside, std::string_view text) {
        auto [found, fresh] = term(TermClass::word, id);
        if (fresh) {
            found.form = word.form;
            found.word = id;
            found.foreign = is_foreign(text);
        }
        if (word.form.size() < found.form.size()) found.form = word.form;
        const EvidenceKey form = key(EvidenceSpace::form, hash_of(word.form), word_strength);
        const bool known = std::any_of(found.keys.begin(), found.keys.end(),
                                       [&](const EvidenceKey& other) { return other.id == form.id; });
        if (!known && found.keys.size() < most_forms) found.keys.push_back(form);
        // Capitals at the beginning of a sentence say nothing.
        if (inside && !word.capital) lower_.insert(id);
        if (inside && word.capital) found.capital = true;
    }

    void add_ideographs(const std::string& form) {
        add_plain(TermClass::ideograph, EvidenceSpace::ideographs, form, ideograph_strength).word = word_id(form);
    }

    Term& add_plain(TermClass kind, EvidenceSpace space, const std::string& form, float strength) {
        auto [found, fresh] = term(kind, hash_of(form));
        if (fresh) found.keys.push_back(key(space, hash_of(form), strength));
        return found;
    }

    void add_figures(const SentenceAnalysis& analysis) {
        for (const Figure& figure : analysis.figures) {
            if (figure.doubtful) continue;
            std::vector<EvidenceKey> keys;
            add_value_keys(figure.reading.value, figure_strength, keys);
            for (const Reading& other : figure.others) add_value_keys(other.value, other_reading_strength, keys);
            auto [found, fresh] = term(TermClass::figure, keys.front().id);
            if (fresh) found.keys = std::move(keys);
        }
    }

    /// A name's stretch of words is one term, whatever it may name.
    void add_names(const SentenceAnalysis& analysis) {
        for (std::size_t at = 0; at < analysis.keys.size();) {
            std::size_t end = at + 1;
            while (end < analysis.keys.size() && analysis.keys[end].first_word == analysis.keys[at].first_word) ++end;
            auto [found, fresh] = term(TermClass::name, analysis.keys[at].id);
            if (fresh)
                found.keys.assign(analysis.keys.begin() + static_cast<std::ptrdiff_t>(at),
                                  analysis.keys.begin() + static_cast<std::ptrdiff_t>(end));
            at = end;
        }
    }

    /// Code and addresses are kept by translators letter by letter.
    void add_marks() {
        sentence_ = 0;
        for (const Mark& mark : side_.document.marks) {
            const bool code = mark.kind == MarkKind::code;
            const std::string_view text = code ? slice(side_.document.text, mark.span) : std::string_view(mark.target);
            if (text.empty() || sentences_.empty() || mark.span.end <= sentences_.front().span.start) continue;
            while (sentence_ < sentences_.size() && sentences_[sentence_].span.end <= mark.span.start) ++sentence_;
            if (sentence_ == sentences_.size()) return;
            add_plain(TermClass::code, code ? EvidenceSpace::code : EvidenceSpace::link, std::string(text),
                      code_strength);
        }
    }

    const Side& side_;
    std::span<const Sentence> sentences_;
    std::size_t sentence_ = 0;
    Vocabulary vocabulary_;
    std::unordered_set<WordId> lower_;  ///< words seen in lower case inside a sentence
    std::unordered_map<std::uint64_t, std::uint32_t> index_;
};

}  // namespace

Vocabulary make_vocabulary(const SideRange& range) {
    return Builder(range).build();
}

Vocabulary make_vocabulary(const SideRange& range, const TermFactsByIdentity& facts, std::size_t document_sentences) {
    Vocabulary vocabulary = Builder(range).build();
    vocabulary.document_sentences = std::max(document_sentences, vocabulary.document_sentences);
    for (Term& term : vocabulary.terms) {
        const auto known = facts.find(term.identity);
        if (known == facts.end()) continue;
        term.document = known->second;
        term.capital = known->second.capital;
    }
    return vocabulary;
}

}  // namespace vidimus::checks
