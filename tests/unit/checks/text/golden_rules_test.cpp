#include "checks/text/encoding.h"
#include "tests/unit/checks/text/cut.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <fstream>
#include <map>
#include <memory>
#include <sstream>

namespace checks = vidimus::checks;

namespace {

struct Case {
    std::string language;
    std::string set;
    std::string name;
    std::string text;
    std::vector<std::string> sentences;
};

/// Without white space and without escapes of line ends, so that only the places of the cuts are compared.
std::string squeezed(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const char32_t c = checks::next_code_point(text, at);
        if (c == '\\' && at < text.size() && (text[at] == 'n' || text[at] == 'r')) {
            ++at;
        } else if (!u_isUWhiteSpace(static_cast<UChar32>(c)) && !(c >= 0x1C && c <= 0x1F)) {
            out += text.substr(start, at - start);
        }
    }
    return out;
}

std::vector<std::string> squeezed(const std::vector<std::string>& sentences) {
    std::vector<std::string> out;
    for (const std::string& sentence : sentences) {
        std::string short_form = squeezed(sentence);
        if (!short_form.empty()) out.push_back(std::move(short_form));
    }
    return out;
}

std::vector<std::string> cut_by_icu(const std::string& text, const std::string& language) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> cuts(
        icu::BreakIterator::createSentenceInstance(icu::Locale(language.c_str()), error));
    UText* utext = utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &error);
    REQUIRE(U_SUCCESS(error));
    cuts->setText(utext, error);
    std::vector<std::string> sentences;
    int32_t start = cuts->first();
    for (int32_t end = cuts->next(); end != icu::BreakIterator::DONE; start = end, end = cuts->next()) {
        sentences.push_back(text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start)));
    }
    utext_close(utext);
    return sentences;
}

std::vector<Case> read_cases() {
    std::vector<Case> cases;
    std::ifstream file(std::string(VIDIMUS_TEST_EVAL) + "/data/golden_rules.tsv");
    std::string line;
    std::getline(file, line);  // its head
    while (std::getline(file, line)) {
        std::vector<std::string> fields;
        std::istringstream stream(line);
        for (std::string field; std::getline(stream, field, '\t');) fields.push_back(field);
        if (fields.size() < 7) continue;
        cases.push_back(
            {fields[1], fields[2], fields[3], nlohmann::json::parse(fields[5]), nlohmann::json::parse(fields[6])});
    }
    return cases;
}

}  // namespace

TEST_SUITE("checks/text/golden_rules") {
    TEST_CASE("nothing is lost that ICU cuts right, and most of the named rules hold") {
        const std::vector<Case> cases = read_cases();
        if (cases.empty()) {
            MESSAGE("skipped: no golden rules beside the project");
            return;
        }
        const std::string must_not_lose = " en fr de es ru ";
        int named = 0;
        int named_right = 0;
        for (const Case& c : cases) {
            const auto wanted = squeezed(c.sentences);
            const bool right = squeezed(checks::cut_plain(c.text, c.language)) == wanted;
            named += c.set == "golden";
            named_right += c.set == "golden" && right;
            if (right || must_not_lose.find(' ' + c.language + ' ') == std::string::npos) continue;
            CAPTURE(c.name);
            CAPTURE(c.text);
            CHECK(squeezed(cut_by_icu(c.text, c.language)) != wanted);
        }
        MESSAGE("named rules cut right: " << named_right << " of " << named);
        CHECK(named_right * 100 >= named * 93);
    }
}
