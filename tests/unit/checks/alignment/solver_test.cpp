#include "checks/alignment/solver.h"

#include "checks/alignment/bead_types.h"
#include "checks/alignment/text_density.h"
#include "unit/checks/checker_support.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <map>

using namespace vidimus::checks;

namespace {

/// Everything that scoring two short texts needs, one sentence a line.
struct Scene {
    Side source;
    Side draft;
    Vocabulary source_terms;
    Vocabulary draft_terms;
    std::vector<TermMatch> matches;
    Band band;
    Evidence evidence;
    LengthModel lengths;
    StructureModel structure;
    BeadPriors priors = usual_priors();

    Scene(std::string_view source_text, std::string_view draft_text)
        : source(Checker().read({source_text, {}, Format::lines, "en"})),
          draft(Checker().read({draft_text, {}, Format::lines, "fr"})),
          source_terms(make_vocabulary(SideRange::whole(source))),
          draft_terms(make_vocabulary(SideRange::whole(draft))),
          matches(match_terms(source_terms, draft_terms)),
          band(std::vector(source.sentences.size(), std::pair(0U, columns())), columns(), 0),
          evidence(source_terms, draft_terms, matches, band, {}, {}),
          lengths(lengths_of(source), lengths_of(draft), usual_length_ratio("en", "fr")),
          structure(SideRange::whole(source), SideRange::whole(draft)) {}

    static std::vector<std::uint32_t> lengths_of(const Side& side) {
        std::vector<std::uint32_t> lengths;
        for (const Sentence& sentence : side.sentences) lengths.push_back(sentence.analysis->length);
        return lengths;
    }
    std::uint32_t columns() const { return static_cast<std::uint32_t>(draft.sentences.size()); }
    BeadScorer scorer() const { return {evidence, lengths, structure, priors}; }
};

/// Walks every way through the grid, one after the other, and adds up: the slow truth.
class Enumeration {
  public:
    explicit Enumeration(const Scene& scene)
        : scorer_(scene.scorer()),
          rows_(static_cast<std::uint32_t>(scene.source.sentences.size())),
          columns_(static_cast<std::uint32_t>(scene.draft.sentences.size())),
          null_(rows_) {
        walk(0, 0, 'l', 0);
    }

    double best = -std::numeric_limits<double>::infinity();
    double null_probability(std::uint32_t source) const { return null_[source] / total_; }

  private:
    void walk(std::uint32_t i, std::uint32_t j, char state, double score) {
        if (i == rows_ && j == columns_) {
            best = std::max(best, score);
            total_ += std::exp(score);
            for (const std::uint32_t s : open_) null_[s] += std::exp(score);
            return;
        }
        for (const BeadType& type : bead_types) {
            if (i + type.sources > rows_ || j + type.drafts > columns_) continue;
            if (!scorer_.lengths.fit(i, type.sources, j, type.drafts)) continue;
            const double start = state == 'l' ? scorer_.start(i, j) : scorer_.start_after_null(i, j);
            walk(i + type.sources, j + type.drafts, 'l',
                 score + start + type.log_prior + scorer_.ratio(i, type.sources, j, type.drafts));
        }
        if (j < columns_ && state != 'm') {
            walk(i, j + 1, 'a', score + (state == 'a' ? added_priors.extend : added_priors.open));
        }
        if (i < rows_) {
            const NullPriors& priors = j == columns_ ? pending_priors : missing_priors;
            open_.push_back(i);
            walk(i + 1, j, 'm', score + (state == 'm' ? priors.extend : priors.open));
            open_.pop_back();
        }
    }

    BeadScorer scorer_;
    std::uint32_t rows_;
    std::uint32_t columns_;
    std::vector<double> null_;
    std::vector<std::uint32_t> open_;
    double total_ = 0;
};

double score_of(const Scene& scene, const std::vector<Bead>& beads) {
    const BeadScorer scorer = scene.scorer();
    double score = 0;
    char state = 'l';
    std::uint32_t drafts = 0;
    for (const Bead& bead : beads) {
        if (!bead.sources.empty() && !bead.drafts.empty()) {
            const auto a = static_cast<std::uint32_t>(bead.sources.size());
            const auto b = static_cast<std::uint32_t>(bead.drafts.size());
            for (const BeadType& type : bead_types) {
                if (type.sources == a && type.drafts == b) score += type.log_prior;
            }
            const std::uint32_t i = bead.sources.front();
            const std::uint32_t j = bead.drafts.front();
            score += scorer.ratio(i, a, j, b) + (state == 'l' ? scorer.start(i, j) : scorer.start_after_null(i, j));
            state = 'l';
        } else if (bead.sources.empty()) {
            score += state == 'a' ? added_priors.extend : added_priors.open;
            state = 'a';
        } else {
            const NullPriors& priors = drafts == scene.draft.sentences.size() ? pending_priors : missing_priors;
            score += state == 'm' ? priors.extend : priors.open;
            state = 'm';
        }
        drafts += static_cast<std::uint32_t>(bead.drafts.size());
    }
    return score;
}

const std::string source =
    "Mayor Ellen Drake opened the bridge in 2019.\nIt cost 4.2 million.\nNobody came.\nThe engineer Tomas Beller left "
    "for "
    "Madrid.\n";
const std::map<std::string, std::string> drafts = {
    {"whole",
     "La maire Ellen Drake a ouvert le pont en 2019.\nIl a coûté 4,2 millions.\nPersonne n'est venu.\nL'ingénieur "
     "Tomas "
     "Beller est parti à Madrid.\n"},
    {"short", "La maire Ellen Drake a ouvert le pont en 2019.\nL'ingénieur Tomas Beller est parti à Madrid.\n"},
    {"begun", "La maire Ellen Drake a ouvert le pont en 2019.\n"},
    {"foreign", "Il pleut.\nDemain aussi, sans doute, et toute la semaine.\nPuis non.\n"},
};

}  // namespace

TEST_SUITE("checks/alignment/solver") {
    TEST_CASE("the way found is the best of all, and probabilities are sums over all") {
        for (const auto& [name, draft] : drafts) {
            CAPTURE(name);
            const Scene scene(source, draft);
            const Enumeration truth(scene);
            const Solution solution = solve(scene.scorer(), scene.band, Depth::probabilities, {});
            CHECK(score_of(scene, solution.beads) == doctest::Approx(truth.best).epsilon(0.001));
            for (std::uint32_t i = 0; i < solution.source_null.size(); ++i) {
                CAPTURE(i);
                CHECK(solution.source_null[i] == doctest::Approx(truth.null_probability(i)).epsilon(0.01));
            }
        }
    }
    TEST_CASE("the way alone is the same way") {
        for (const auto& [name, draft] : drafts) {
            const Scene scene(source, draft);
            const Solution way = solve(scene.scorer(), scene.band, Depth::way, {});
            const Solution whole = solve(scene.scorer(), scene.band, Depth::probabilities, {});
            REQUIRE(way.beads.size() == whole.beads.size());
            for (std::size_t k = 0; k < way.beads.size(); ++k) {
                CHECK(way.beads[k].sources == whole.beads[k].sources);
                CHECK(way.beads[k].drafts == whole.beads[k].drafts);
            }
        }
    }
    TEST_CASE("a search beside the way finds the way") {
        const Scene scene(source, drafts.at("whole"));
        const Band narrow({{0, 1}, {1, 2}, {2, 3}, {3, 4}}, 4, 0);
        CHECK(solve(scene.scorer(), narrow, Depth::way, {}).beads.size() == 4);
    }
    TEST_CASE("a request to stop is heard") {
        const Scene scene(source, drafts.at("whole"));
        std::stop_source stop;
        stop.request_stop();
        CHECK(solve(scene.scorer(), scene.band, Depth::probabilities, stop.get_token()).stopped);
    }
}
