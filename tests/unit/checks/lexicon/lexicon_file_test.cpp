#include "checks/lexicon/lexicon_file.h"

#include "checks/lexicon/learned_lexicon.h"
#include "checks/lexicon/phrase.h"

#include <doctest/doctest.h>

using namespace vidimus::checks;

namespace {

LexiconFile parse(std::string_view text, std::vector<std::size_t>& lines) {
    std::vector<LexiconFile::Complaint> complaints;
    LexiconFile file = LexiconFile::parse(text, complaints);
    for (const auto& complaint : complaints) {
        CHECK_FALSE(complaint.what.empty());
        lines.push_back(complaint.line);
    }
    return file;
}

}  // namespace

TEST_SUITE("checks/lexicon/lexicon_file") {
    TEST_CASE("what is written is read") {
        const LexiconFile file{"en", "fr", {{"bridge", "pont", 0.83F, 0}, {"town hall", "mairie", 1.0F, 0}}};
        CHECK(file.write() == "vidimus-lexicon\t1\ten\tfr\nbridge\tpont\t83\ntown hall\tmairie\t100\n");
        std::vector<std::size_t> lines;
        const LexiconFile read = parse(file.write(), lines);
        CHECK(lines.empty());
        CHECK(read.words == file.words);
        CHECK(read.source_language == "en");
        CHECK(read.draft_language == "fr");
    }
    TEST_CASE("lines that say nothing are told, the others count") {
        std::vector<std::size_t> lines;
        const LexiconFile file = parse(
            "\xEF\xBB\xBFvidimus-lexicon\t1\tEN\tfr_ca\r\n# ours\r\n\r\nbridge\tpont\t83\r\nno tabs\na\tb\n"
            "a\tb\t0\na\tb\t101\n\tb\t5\na\tb\t5\t6\nlast\tdernier\t7",
            lines);
        CHECK(file.source_language == "en");
        CHECK(file.draft_language == "fr-CA");
        CHECK(file.words.size() == 2);
        CHECK(lines == std::vector<std::size_t>{5, 6, 7, 8, 9, 10});
    }
    TEST_CASE("what is no lexicon, or of another version, is told once") {
        for (const char* text : {"", "bridge\tpont\t5\n", "vidimus-lexicon\t2\ten\tfr\na\tb\t5\n",
                                 "vidimus-lexicon\t1\ten\n", "vidimus-lexicon\t1\t??\tfr\n"}) {
            std::vector<std::size_t> lines;
            CHECK(parse(text, lines).source_language.empty());
            CHECK(lines == std::vector<std::size_t>{1});
        }
    }
}

TEST_SUITE("checks/lexicon/learned_lexicon") {
    TEST_CASE("a lexicon answers in both directions, for its languages only") {
        const LearnedLexicon lexicon(
            {"en", "fr", {{"bridges", "pont", 0.8F, 0}, {"one long word list", "deux mots longs", 0.5F, 0}}});
        const auto id = [](const char* language, const char* word) {
            return PhraseReader(language).read(word).at(0).word;
        };
        std::vector<WordAnswer> found;
        lexicon.find("en-GB", "fr")->answers(id("en", "bridge"), found);
        REQUIRE(found.size() == 1);
        CHECK(found[0].word == id("fr", "ponts"));
        CHECK(found[0].strength == doctest::Approx(0.8).epsilon(0.01));
        found.clear();
        lexicon.find("fr", "en")->answers(id("fr", "pont"), found);
        CHECK(found.size() == 1);
        CHECK(lexicon.find("fr", "en")->kind() == LexiconKind::learned);
        CHECK_FALSE(lexicon.find("en", "de"));
        CHECK_FALSE(lexicon.find("", ""));
    }
}
