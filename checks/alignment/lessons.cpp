#include "checks/alignment/lessons.h"

#include <deque>
#include <string>

namespace vidimus::checks {

namespace {

constexpr double least_confidence = 0.9;
/// Larger beads, in sentences of both sides, say little of which of their words belong together.
constexpr std::size_t largest_lesson = 4;
constexpr std::size_t shortest_word = 2;  // bytes of the folded form

/// The words of some sentences that can stand for each other across languages: words of letters, pairs of ideographs.
class Occurrences {
  public:
    Occurrences(const Side& side, const std::vector<std::uint32_t>& sentences) : side_(side) {
        for (const std::uint32_t sentence : sentences) add(side.sentences[sentence]);
    }
    const std::vector<TranslationLearner::Occurrence>& all() const { return all_; }

  private:
    void add(const Sentence& sentence) {
        const SentenceAnalysis& analysis = *sentence.analysis;
        const std::string_view text = side_.text(sentence);
        const Word* before = nullptr;
        auto figure = analysis.figures.begin();  // words and figures both come in the order of the text
        for (std::size_t w = 0; w < analysis.words.size(); ++w) {
            const Word& word = analysis.words[w];
            while (figure != analysis.figures.end() && (figure->doubtful || figure->span.end <= word.span.start))
                ++figure;
            const bool in_figure = figure != analysis.figures.end() && figure->span.overlaps(word.span);
            if (word.kind == WordKind::letters && word.form.size() >= shortest_word && !in_figure) {
                all_.push_back({analysis.word_ids[w], slice(text, word.span)});
            } else if (word.kind == WordKind::ideograph && before && before->kind == WordKind::ideograph &&
                       before->span.end == word.span.start) {
                const std::string& pair = forms_.emplace_back(before->form + word.form);
                all_.push_back({word_id(pair), pair});
            }
            before = &word;
        }
    }

    const Side& side_;
    std::deque<std::string> forms_;  ///< of pairs; stay where they are
    std::vector<TranslationLearner::Occurrence> all_;
};

}  // namespace

void add_lessons(const Pair& pair, const Alignment& alignment, const std::vector<bool>& untranslated,
                 TranslationLearner& learner) {
    for (std::size_t k = 0; k < alignment.beads.size(); ++k) {
        const Bead& bead = alignment.beads[k];
        if (bead.sources.empty() || bead.drafts.empty() || untranslated[k]) continue;
        if (bead.confidence < least_confidence || bead.sources.size() + bead.drafts.size() > largest_lesson) continue;
        learner.add(Occurrences(pair.source, bead.sources).all(), Occurrences(pair.draft, bead.drafts).all());
    }
}

}  // namespace vidimus::checks
