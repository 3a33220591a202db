#include "checks/side_reader.h"

#include "checks/text/hash.h"
#include "checks/text/language.h"
#include "checks/text/sentences.h"
#include "checks/text/stem.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace vidimus::checks {

namespace {

constexpr std::size_t least_guessed_size = 200;  // bytes of text

bool is_text(BlockKind kind) {
    return kind != BlockKind::code && kind != BlockKind::raw;
}

std::uint32_t visible_length(std::string_view text) {
    std::uint32_t count = 0;
    for (const char byte : text) {
        const auto value = static_cast<unsigned char>(byte);
        count += value > ' ' && (value & 0xC0) != 0x80;
    }
    return count;
}

class SideReader {
  public:
    SideReader(SideRequest& request, Cache& cache, const std::stop_token& stop)
        : request_(request), cache_(cache), stop_(stop) {}

    Side read() {
        side_.file = request_.file;
        side_.part = request_.part;
        side_.document = std::move(request_.document);
        side_.language = request_.language;
        if (side_.language.empty()) side_.language = side_.document.language;
        if (side_.language.empty()) side_.language = detected_language();
        for (std::uint32_t b = 0; b < side_.document.blocks.size() && !stop_.stop_requested(); ++b) {
            if (is_text(side_.document.blocks[b].kind) && is_wanted(b)) add_block(b);
        }
        return std::move(side_);
    }

  private:
    bool is_wanted(std::uint32_t block) const { return !request_.wanted || (*request_.wanted)[block]; }

    /// A few words may be anything: a guess that the detector does not stand by counts only for longer texts.
    std::string detected_language() const {
        DetectedLanguage detected = detect_language(side_.document.text);
        const bool believed = detected.reliable || side_.document.text.size() >= least_guessed_size;
        return believed ? std::move(detected.tag) : std::string();
    }

    void add_block(std::uint32_t block) {
        const Span place = side_.document.blocks[block].span;
        if (place.empty()) return;
        if (request_.format == Format::lines) return add_sentence(place, block);
        for (const Span sentence : cut_sentences(slice(side_.document.text, place), side_.language)) {
            add_sentence(sentence.shifted(place.start), block);
        }
    }

    void add_sentence(Span span, std::uint32_t block) {
        const std::string_view text = slice(side_.document.text, span);
        const std::vector<Span> opaque = opaque_parts(span);
        Sentence sentence{span, block, stable_hash(text), nullptr};
        if (request_.content != SideContent::all) {
            // Nothing is asked for twice: looking for what was analysed already would cost more than it saves.
            sentence.analysis = analyse(text, opaque);
            side_.sentences.push_back(std::move(sentence));
            return;
        }
        std::uint64_t key = stable_hash(side_.language, sentence.hash);
        for (const Span part : opaque) key = key * 31 + (static_cast<std::uint64_t>(part.start) << 32 | part.end);
        for (const Lexicon* lexicon : request_.lexicons)
            key = key * 31 + static_cast<std::uint64_t>(lexicon->kind()) + 1;
        sentence.analysis = cache_.find(key);
        if (!sentence.analysis) {
            sentence.analysis = analyse(text, opaque);
            cache_.keep(key, sentence.analysis);
        }
        side_.sentences.push_back(std::move(sentence));
    }

    /// Code, addresses and the markers of list items inside the sentence: figures are not read there. Marks come in the
    /// order of the text.
    std::vector<Span> opaque_parts(Span sentence) {
        const auto& marks = side_.document.marks;
        while (next_mark_ < marks.size() && marks[next_mark_].span.end <= sentence.start) ++next_mark_;
        std::vector<Span> parts;
        for (std::size_t k = next_mark_; k < marks.size() && marks[k].span.start < sentence.end; ++k) {
            const Mark& mark = marks[k];
            const bool opaque = mark.kind == MarkKind::code || mark.kind == MarkKind::url ||
                                mark.kind == MarkKind::marker || mark.kind == MarkKind::placeholder;
            if (!opaque || !mark.span.overlaps(sentence)) continue;
            parts.push_back({std::max(mark.span.start, sentence.start) - sentence.start,
                             std::min(mark.span.end, sentence.end) - sentence.start});
        }
        return parts;
    }

    /// A text says the same words again and again: each is stemmed once.
    std::vector<WordId> ids_of(std::string_view text, const std::vector<Word>& words) {
        std::vector<WordId> ids(words.size());
        for (std::size_t k = 0; k < words.size(); ++k) {
            const Word& word = words[k];
            if (word.kind == WordKind::ideograph) ids[k] = word_id(word.form);
            if (word.kind != WordKind::letters) continue;
            // As it is written: words that fold to one form may have several stems.
            const std::string_view written = slice(text, word.span);
            const auto [known, fresh] = stem_ids_.try_emplace(std::string(written), 0);
            if (fresh) {
                if (!stemmer_) stemmer_.emplace(side_.language);
                known->second = word_id(stemmer_->stem(written));
            }
            ids[k] = known->second;
        }
        return ids;
    }

    std::shared_ptr<const SentenceAnalysis> analyse(std::string_view text, const std::vector<Span>& opaque) {
        auto analysis = std::make_shared<SentenceAnalysis>();
        if (request_.content != SideContent::sentences)
            analysis->figures = recognise_figures(text, side_.language, opaque);
        if (request_.content != SideContent::all) return analysis;
        analysis->words = cut_words(text);
        analysis->word_ids = ids_of(text, analysis->words);
        for (const Lexicon* lexicon : request_.lexicons) lexicon->keys(side_.language, analysis->words, analysis->keys);
        analysis->length = visible_length(text);
        analysis->letter_words = static_cast<std::uint32_t>(std::count_if(
            analysis->words.begin(), analysis->words.end(),
            [](const Word& word) { return word.kind == WordKind::letters || word.kind == WordKind::ideograph; }));
        return analysis;
    }

    SideRequest& request_;
    Cache& cache_;
    const std::stop_token& stop_;
    Side side_;
    std::size_t next_mark_ = 0;
    std::optional<Stemmer> stemmer_;
    std::unordered_map<std::string, WordId> stem_ids_;  ///< by word, as written
};

}  // namespace

Side read_side(SideRequest request, Cache& cache, const std::stop_token& stop) {
    return SideReader(request, cache, stop).read();
}

}  // namespace vidimus::checks
