#include "checks/lexicon/dictionary.h"

#include "checks/lexicon/dictionary_lexicon.h"
#include "checks/text/stem.h"
#include "unit/checks/lexicon/dictionary_writer.h"

#include <doctest/doctest.h>

#include <cmath>
#include <memory>

using namespace vidimus::checks;

namespace {

using Articles = std::vector<std::pair<std::string, std::string>>;

/// A dictionary made of articles, with words asked and told as they are written.
class Made {
  public:
    Made(const std::string& from, const std::string& to, const Articles& articles) : from_(from), to_(to) {
        const auto files = test::dictd_files(articles);
        compiled = compile_dictionary(files.index, files.text, from, to);
        opened_ = WordTable::open(compiled.table);
        REQUIRE(opened_);
    }
    WordId from_word(std::string_view word) const { return word_id(from_.stem(word)); }
    WordId to_word(std::string_view word) const { return word_id(to_.stem(word)); }
    /// In percent; 0 where it does not answer.
    long strength(std::string_view word, std::string_view answer) const {
        return strength_of_id(from_word(word), to_word(answer));
    }
    long strength_of_id(WordId word, WordId answer) const {
        std::vector<WordAnswer> found;
        opened_->answers_of_first(word, found);
        for (const WordAnswer& a : found)
            if (a.word == answer) return std::lround(a.strength * 100);
        return 0;
    }
    std::shared_ptr<const WordTable> table() const { return std::make_shared<const WordTable>(*opened_); }

    CompiledDictionary compiled;

  private:
    Stemmer from_;
    Stemmer to_;
    std::optional<WordTable> opened_;
};

}  // namespace

TEST_SUITE("checks/lexicon/dictionary") {
    TEST_CASE("words answer each other in all their forms") {
        const Made made("en", "fr", {{"bridge <n>", "pont"}, {"residents", "habitant, résident"}});
        CHECK(made.compiled.articles == 2);
        CHECK(made.compiled.unread == 0);
        CHECK(made.strength("bridges", "ponts") == 50);
        CHECK(made.strength("Resident", "habitants") == 50);
        CHECK(made.strength("bridge", "habitant") == 0);
    }
    TEST_CASE("short words of a phrase do not count, others share") {
        const Made made("en", "fr",
                        {{"to think", "penser"},
                         {"town hall", "mairie"},
                         {"mayor", "maire de la ville"},
                         {"town hall clerk", "secrétaire de mairie"}});
        CHECK(made.strength("think", "penser") == 40);
        CHECK(made.strength("town", "mairie") == 25);
        CHECK(made.strength("hall", "mairie") == 25);
        CHECK(made.strength("mayor", "maire") == 25);
        CHECK(made.strength("mayor", "la") == 0);
        CHECK(made.strength("clerk", "secrétaire") == 0);
    }
    TEST_CASE("words without spaces are characters and pairs of them") {
        const Made made("en", "zh", {{"person", "人"}, {"bridge", "桥梁"}, {"parliament", "议会厅"}});
        CHECK(made.strength_of_id(made.from_word("person"), word_id("人")) == 50);
        CHECK(made.strength_of_id(made.from_word("bridge"), word_id("桥梁")) == 50);
        CHECK(made.strength_of_id(made.from_word("parliament"), word_id("议会")) == 25);
    }
    TEST_CASE("entries outside the text are counted and left") {
        auto files = test::dictd_files({{"bridge", "pont"}});
        files.index += "far\tZZZZZZ\tK\nlong\tB\tZZZZZZ\nbroken\n";
        const auto compiled = compile_dictionary(files.index, files.text, "en", "fr");
        CHECK(compiled.articles == 1);
        CHECK(compiled.unread == 3);
    }
    TEST_CASE("any bytes make a table") {
        for (const std::string& bytes : {std::string(), std::string("\xFF\xFE\t\0A\tB\n", 8), std::string(500, '\t'),
                                         std::string("a\tA\tZ\n\xC3(")}) {
            const auto compiled = compile_dictionary(bytes, bytes, "de", "fr");
            CHECK(WordTable::open(compiled.table));
        }
    }
    TEST_CASE("languages are told by the three letters of their codes") {
        CHECK(language_of_code("deu") == "de");
        CHECK(language_of_code("isl") == "is");
        CHECK(language_of_code("ces") == "cs");
        CHECK(language_of_code("de").empty());
        CHECK(language_of_code("").empty());
    }
}

TEST_SUITE("checks/lexicon/dictionary_lexicon") {
    TEST_CASE("a dictionary is asked in either direction") {
        const Made made("en", "fr", {{"bridge", "pont"}});
        std::vector<WordAnswer> found;
        const DictionaryLexicon forward({{made.table(), true}}, {}, {});
        forward.answers(made.from_word("bridge"), found);
        REQUIRE(found.size() == 1);
        CHECK(found[0].word == made.to_word("pont"));
        CHECK(forward.knows_draft_word(made.to_word("pont")));
        CHECK_FALSE(forward.knows_draft_word(made.from_word("bridge")));
        found.clear();
        const DictionaryLexicon backward({{made.table(), false}}, {}, {});
        backward.answers(made.to_word("pont"), found);
        REQUIRE(found.size() == 1);
        CHECK(found[0].word == made.from_word("bridge"));
        CHECK(backward.knows_draft_word(made.from_word("bridge")));
    }
    TEST_CASE("a way through a third language is weaker than a direct one") {
        const Made german("de", "en", {{"Brücke", "bridge"}, {"Hafen", "harbour"}});
        const Made french("en", "fr", {{"bridge", "pont"}, {"harbour", "port"}});
        const Made direct("de", "fr", {{"Hafen", "port"}});
        const DictionaryLexicon lexicon({{direct.table(), true}}, {{german.table(), true}}, {{french.table(), true}});
        const auto answer = [&](const char* word) {
            std::vector<WordAnswer> found;
            lexicon.answers(german.from_word(word), found);
            REQUIRE(found.size() == 1);
            return found[0];
        };
        CHECK(answer("Brücke").word == french.to_word("pont"));
        CHECK(std::lround(answer("Brücke").strength * 100) == 40);
        CHECK(answer("Hafen").word == french.to_word("port"));
        CHECK(std::lround(answer("Hafen").strength * 100) == 50);
        CHECK(lexicon.knows_draft_word(french.to_word("pont")));
    }
    TEST_CASE("what is there already stays in front") {
        const Made made("en", "fr", {{"bridge", "pont"}});
        std::vector<WordAnswer> found{{1, 0.1F}};
        DictionaryLexicon({{made.table(), true}}, {}, {}).answers(made.from_word("bridge"), found);
        REQUIRE(found.size() == 2);
        CHECK(found[0].word == 1);
    }
}
