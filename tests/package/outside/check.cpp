// Embeds the checks: two texts in, findings out. Says what is wrong and ends with 1 when the findings are not right.
#include "checks/checker.h"

#include <algorithm>
#include <cstdio>
#include <string_view>

namespace {

using namespace std::string_view_literals;
namespace checks = vidimus::checks;

constexpr auto source =
    "The harbour was closed on Monday. The storm sank 14 boats. Nobody was hurt, the mayor said. "
    "The ferries will sail again in two days."sv;
constexpr auto draft =
    "Le port a été fermé lundi. La tempête a coulé 41 bateaux. Personne n'a été blessé, a déclaré le maire. "
    "Les ferries reprendront la mer dans deux jours."sv;

bool expect(bool right, const char* what) {
    if (!right) {
        std::fprintf(stderr, "wrong: %s\n", what);
    }
    return right;
}

}  // namespace

int main() {
    const checks::Checker checker;
    const checks::Input source_input{.file = source, .part = {}, .format = checks::Format::plain, .language = "en"};
    const checks::Input draft_input{.file = draft, .part = {}, .format = checks::Format::plain, .language = "fr"};
    const checks::Report report = checker.check(source_input, draft_input);
    for (const checks::Finding& finding : report.findings) {
        std::printf("%s: %s\n", std::string(finding.rule).c_str(), finding.message.c_str());
    }
    bool right = expect(report.source_sentences == 4 && report.draft_sentences == 4, "four sentences on each side");
    right &= expect(report.findings.size() == 1, "one finding");
    right &= expect(std::ranges::all_of(report.findings,
                                        [](const checks::Finding& finding) {
                                            return finding.rule == "changed-figure" && finding.draft &&
                                                   finding.source && checks::slice(draft, *finding.draft) == "41" &&
                                                   checks::slice(source, *finding.source) == "14";
                                        }),
                    "a changed figure, 41 for 14");
    right &= expect(checker.check(source_input, source_input).same_language, "a text beside itself is in one language");
    return right ? 0 : 1;
}
