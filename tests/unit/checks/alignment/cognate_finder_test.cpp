#include "checks/alignment/cognate_finder.h"

#include "checks/alignment/cognates.h"
#include "unit/checks/checker_support.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace vidimus::checks;

namespace {

Vocabulary vocabulary_of(const Side& side) {
    return make_vocabulary(SideRange::whole(side));
}

Side lines(std::string_view text, std::string_view language) {
    return Checker().read({text, {}, Format::lines, std::string(language)});
}

const Term* word(const Vocabulary& vocabulary, std::string_view form) {
    const auto found = std::ranges::find(vocabulary.terms, form, &Term::form);
    return found == vocabulary.terms.end() ? nullptr : &*found;
}

std::vector<std::string> found_for(std::string_view form, const Vocabulary& source, const Vocabulary& draft) {
    const Term* const term = word(source, form);
    REQUIRE(term);
    std::vector<CognateFinder::Cognate> cognates;
    CognateFinder(draft).find(*term, cognates);
    std::vector<std::string> forms;
    for (const auto& cognate : cognates) forms.push_back(draft.terms[cognate.draft].form);
    std::ranges::sort(forms);
    return forms;
}

}  // namespace

TEST_SUITE("checks/alignment/cognate_finder") {
    TEST_CASE("words that look alike are found, others and equal ones are not") {
        const Side a = lines("The government announced a declaration of independence, said Galuzin.\n", "en");
        const Side b =
            lines("Le gouvernement annonce une declaration d'indépendance, dit Galuzine, au gouvernail.\n", "fr");
        const Vocabulary source = vocabulary_of(a);
        const Vocabulary draft = vocabulary_of(b);
        const auto government = found_for("government", source, draft);
        CHECK(std::ranges::find(government, "gouvernement") != government.end());
        CHECK(found_for("galuzin", source, draft) == std::vector<std::string>{"galuzine"});
        CHECK(found_for("said", source, draft).empty());
        CHECK(found_for("declaration", source, draft).empty());
    }
    TEST_CASE("a finder may be asked again, and answers the same") {
        const Side a = lines("independence\n", "en");
        const Side b = lines("indépendance indépendant\n", "fr");
        const Vocabulary source = vocabulary_of(a);
        const Vocabulary draft = vocabulary_of(b);
        CognateFinder finder(draft);
        std::vector<CognateFinder::Cognate> first;
        std::vector<CognateFinder::Cognate> second;
        finder.find(source.terms[0], first);
        finder.find(source.terms[0], second);
        REQUIRE(first.size() == second.size());
        for (std::size_t k = 0; k < first.size(); ++k) CHECK(first[k].draft == second[k].draft);
    }
}
