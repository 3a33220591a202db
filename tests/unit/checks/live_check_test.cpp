#include "bench/corpus.h"
#include "checks/text/encoding.h"
#include "unit/checks/checker_support.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>

// Checks while somebody types: quick ones behind each edit, a whole one once they rest.

using namespace vidimus::checks;

namespace {

/// Somebody who edits a draft anywhere: letters, words, whole sentences, paragraphs, mostly near the edit before.
class Typist {
  public:
    explicit Typist(std::uint32_t seed) : random_(seed) {}

    /// What was put in, in the text as it is then.
    Span edit(std::string& text) {
        if (below(6) == 0 || at_ > text.size()) at_ = below(text.size() + 1);
        const std::size_t start = character(text, at_ > 5 ? at_ - below(6) : at_);
        std::string typed;
        std::size_t end = start;
        switch (below(8)) {
            case 0:
            case 1:
            case 2:
                typed = std::vector<std::string>{"a", "e", " ", "s", "n ", "4", "é", "🚲"}[below(8)];
                break;
            case 3:
                end = character(text, std::min(text.size(), start + 1 + below(12)));
                break;
            case 4:
                typed = std::vector<std::string>{". ", "\n\n", ", ", " 2 300 ", "\r\n", "? "}[below(6)];
                break;
            case 5: {  // a sentence goes
                end = text.find(". ", start);
                end = end == std::string::npos || end > start + longest_loss ? start : end + 2;
                break;
            }
            case 6: {  // a sentence from elsewhere comes
                const std::size_t from = text.find(". ", below(text.size() + 1));
                const std::size_t to = from == std::string::npos ? from : text.find(". ", from + 2);
                if (to != std::string::npos) typed = text.substr(from + 2, to - from);
                break;
            }
            default:
                typed = "Personne ne l'avait dit avant mardi. ";
                break;
        }
        text.replace(start, end - start, typed);
        at_ = start + typed.size();
        return {static_cast<Offset>(start), static_cast<Offset>(start + typed.size())};
    }

  private:
    static constexpr std::size_t longest_loss = 300;

    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }
    static std::size_t character(const std::string& text, std::size_t at) {
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
        return at;
    }

    std::mt19937 random_;  // the same edits on every run
    std::size_t at_ = 0;
};

/// Everything that a finding says.
std::string said(const Report& report) {
    std::string out = std::to_string(report.translated) + "\n";
    const auto add = [&](const std::optional<Span>& span) {
        out += span ? " " + std::to_string(span->start) + "-" + std::to_string(span->end) : " none";
    };
    for (const Finding& finding : report.findings) {
        out += std::string(finding.rule) + " " + std::string(name_of(finding.severity)) + " " +
               std::to_string(finding.fingerprint) + " " + finding.message;
        add(finding.source);
        add(finding.draft);
        out += "\n";
    }
    return out;
}

bool is_partition(const std::vector<std::uint32_t>& bead_of, const Report& report, bool of_sources) {
    std::vector<int> seen(bead_of.size());
    for (std::size_t k = 0; k < report.alignment.beads.size(); ++k) {
        const Bead& bead = report.alignment.beads[k];
        for (const std::uint32_t sentence : of_sources ? bead.sources : bead.drafts) {
            if (sentence >= seen.size() || seen[sentence]++ != 0 || bead_of[sentence] != k) return false;
        }
    }
    return std::ranges::all_of(seen, [](int times) { return times == 1; });
}

void check_form(const Report& report) {
    CHECK(report.alignment.bead_of_source.size() == report.source_sentences);
    CHECK(report.alignment.bead_of_draft.size() == report.draft_sentences);
    CHECK(report.alignment.unanswered.size() == report.source_sentences);
    CHECK(is_partition(report.alignment.bead_of_source, report, true));
    CHECK(is_partition(report.alignment.bead_of_draft, report, false));
    for (const Repetition& repetition : report.alignment.repetitions) {
        CHECK(repetition.draft < report.draft_sentences);
        CHECK(repetition.of_draft < report.draft_sentences);
        CHECK(repetition.of_source < report.source_sentences);
    }
}

/// How many source sentences both alignments answer with the same.
int same_answers(const Report& a, const Report& b) {
    int same = 0;
    for (std::uint32_t i = 0; i < a.source_sentences; ++i) {
        const auto answers = [i](const Report& report) -> const std::vector<std::uint32_t>& {
            return report.alignment.beads[report.alignment.bead_of_source[i]].drafts;
        };
        same += answers(a) == answers(b);
    }
    return same;
}

/// Of quick checks, against whole ones of the same texts.
struct Outcome {
    int sentences = 0;
    int same_answers = 0;

    Outcome& operator+=(const Outcome& other) {
        sentences += other.sentences;
        same_answers += other.same_answers;
        return *this;
    }
    /// Most of a draft stays as it was, so anything below this is an error of the seam, not a matter of judgement.
    void check() const {
        MESSAGE(same_answers << " of " << sentences << " sentences are aligned by quick checks as by whole ones");
        CHECK(same_answers >= sentences * 95 / 100);
    }
};

/// A translator rests after so many edits, and begins with the draft as it was after so many.
constexpr int look = 5;  // so often quick checks are held against whole ones
constexpr int rest = 10;
constexpr int day = 50;

Outcome type(const test::Texts& texts, int edits, std::uint32_t seed) {
    const Checker checker;
    const auto cache = make_cache();
    std::string draft = texts.draft;
    const auto check = [&](const Options& options, Cache* with) {
        return checker.check({texts.source, {}, texts.format, texts.source_language},
                             {draft, {}, texts.format, texts.draft_language}, options, {}, with);
    };
    check({}, cache.get());
    Typist typist(seed);
    Outcome outcome;
    for (int k = 1; k <= edits; ++k) {
        Options live;
        live.edited = typist.edit(draft);
        const Report quick = check(live, cache.get());
        check_form(quick);
        if (k % look != 0) continue;
        const Report scratch = check({}, nullptr);
        outcome += {static_cast<int>(scratch.source_sentences), same_answers(quick, scratch)};
        if (k % rest != 0) continue;
        const Report rested = check({}, cache.get());
        CHECK(said(rested) == said(scratch));
        CHECK(rested.alignment.beads == scratch.alignment.beads);
        if (k % day == 0) {
            draft = texts.draft;
            check({}, cache.get());
        }
    }
    return outcome;
}

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Of each language of the evaluation data one English page with its translation; none where there is no such data.
std::vector<test::Texts> published_documents() {
    constexpr std::uintmax_t shortest = 5'000;
    constexpr std::uintmax_t longest = 15'000;
    std::vector<test::Texts> documents;
    std::error_code error;
    const std::filesystem::path folder = std::string(VIDIMUS_TEST_EVAL) + "/data/docs";
    for (const auto& pair : std::filesystem::directory_iterator(folder, error)) {
        const std::string language = pair.path().filename().string().substr(3);
        std::vector<std::filesystem::path> sources;
        for (const auto& file : std::filesystem::recursive_directory_iterator(pair.path())) {
            if (file.path().string().ends_with(".en.md") && file.file_size() >= shortest && file.file_size() <= longest)
                sources.push_back(file.path());
        }
        if (sources.empty()) continue;
        const auto& source = *std::ranges::min_element(sources);
        const auto draft = std::filesystem::path(source).replace_extension().replace_extension(language + ".md");
        documents.push_back({decode_text(read(source)), decode_text(read(draft)), "en", language, Format::markdown});
    }
    return documents;
}

}  // namespace

TEST_SUITE("checks/live_check") {
    TEST_CASE("once somebody rests the same is found as from scratch, and all along nearly the same is aligned") {
        const auto texts = vidimus::bench::long_texts(700);
        Outcome all;
        for (const std::uint32_t seed : {1U, 2U, 3U, 4U}) {
            all += type({texts.source, texts.draft}, 250, seed);
        }
        all.check();
    }
    TEST_CASE("the same on translations as they are published") {
        const auto documents = published_documents();
        if (documents.empty()) {
            MESSAGE("skipped: no evaluation data");
            return;
        }
        Outcome all;
        for (const test::Texts& texts : documents) {
            CAPTURE(texts.draft_language);
            all += type(texts, 150, 5);
        }
        all.check();
    }
    TEST_CASE("beside a sentence that is being written nothing is missing, and elsewhere it is") {
        const std::string source =
            "The bridge opened in Harwick on Tuesday. Residents had been waiting for it since 1998. It cost 4.2 "
            "million crowns, 16% more than planned. The engineer Tomas Beller presented the plans in Madrid in 2011. "
            "The mayor, Ellen Drake, thanked the 300 workers. Nobody will have to pay a toll before March 14.";
        // The sentences with the cost and with the mayor are missing.
        const std::string draft =
            "Le pont a ouvert mardi à Harwick. Les habitants l'attendaient depuis 1998. L'ingénieur Tomas Beller a "
            "présenté les plans à Madrid en 2011. Personne ne devra payer de péage avant le 14 mars.";
        const auto missing = [&](std::optional<Span> edited) {
            Options options;
            options.edited = edited;
            std::vector<std::string> texts;
            for (const Finding& finding : test::check({source, draft}, options).findings)
                if (finding.rule == "missing-sentence") texts.push_back(test::text_of(source, finding.source));
            return texts;
        };
        const std::string cost = "It cost 4.2 million crowns, 16% more than planned.";
        const std::string mayor = "The mayor, Ellen Drake, thanked the 300 workers.";
        CHECK(missing(std::nullopt) == std::vector{cost, mayor});
        const auto caret_behind = [&](const char* words) {
            const auto at = static_cast<Offset>(draft.find(words) + std::string(words).size());
            return Span{at, at};
        };
        CHECK(missing(caret_behind("l'attendaient")) == std::vector{mayor});
        CHECK(missing(caret_behind("avant")) == std::vector{cost});
        CHECK(missing(caret_behind("Tomas")).empty());
        CHECK(missing(caret_behind("Le pont")) == std::vector{cost, mayor});
    }
}
