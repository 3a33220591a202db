#include "checks/text/sentences.h"

#include "checks/text/characters.h"
#include "checks/text/encoding.h"
#include "checks/text/sentence_end.h"
#include "checks/text/sentence_rules.h"
#include "checks/text/sentence_stops.h"

#include <algorithm>

/// Sentences are cut in one pass from stop to stop. A stop is a run of terminators with the quotes and brackets that
/// close behind it (sentence_stops.h); whether it ends a sentence is decided from the word before and the word behind
/// (sentence_end.h). The classes of characters are those of Unicode's own rules (UAX #29), so that where ours have
/// nothing to say the outcome is the one of ICU's iterator. Every look around a stop is bounded: the whole is linear.

namespace vidimus::checks {

namespace {

class SentenceCutter {
  public:
    SentenceCutter(std::string_view text, const SentenceRules& rules) : text_(text), rules_(rules) {}

    std::vector<Span> cut() {
        const ListMarkers markers(text_, rules_);
        StopFinder stops(text_, rules_);
        auto item = markers.starts().begin();
        const auto last_item = markers.starts().end();
        while (const auto stop = stops.next()) {
            for (; item != last_item && *item < stop->first; ++item) end_at(*item);
            if (stop->next >= text_.size()) break;
            // Marks with nothing before them ("### . Title" where a number was lost) belong to what follows.
            if (stop->first == start_) continue;
            if (ends_sentence(text_, rules_, {start_, *stop})) end_at(stop->end);
        }
        for (; item != last_item; ++item) end_at(*item);
        end_at(text_.size());
        return std::move(sentences_);
    }

  private:
    void end_at(std::size_t end) {
        if (end < start_) return;
        const std::string_view body = trimmed(text_.substr(start_, end - start_));
        if (!body.empty()) {
            const auto start = static_cast<Offset>(body.data() - text_.data());
            sentences_.push_back({start, start + static_cast<Offset>(body.size())});
        }
        start_ = end;
        while (start_ < text_.size()) {
            std::size_t after = start_;
            if (!is_white_space(next_code_point(text_, after))) break;
            start_ = after;
        }
    }

    std::string_view text_;
    const SentenceRules& rules_;
    std::size_t start_ = 0;  ///< of the sentence being read
    std::vector<Span> sentences_;
};

}  // namespace

std::vector<Span> cut_sentences(std::string_view text, std::string_view language) {
    return SentenceCutter(text, sentence_rules(language)).cut();
}

}  // namespace vidimus::checks
