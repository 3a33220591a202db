// Input: a byte for each language, a text, a separator, a text. Compares the figures of the two, and checks the one as
// a draft of the other.
#include "checks/checker.h"
#include "checks/figures/compare.h"
#include "checks/text/encoding.h"
#include "tests/fuzz/input.h"

#include <algorithm>
#include <string>

namespace vidimus::checks {

namespace {

using fuzz::require;

/// A whole check of more than this only takes time.
constexpr std::size_t longest_checked = 2000;

struct ReadText {
    ReadText(std::string_view bytes, std::string_view tag)
        : language(tag), text(decode_text(std::string(bytes))), read(recognise_figures(text, language)) {
        for (const Figure& figure : read) figures.push_back(&figure);
    }
    // `figures` points into `read`.
    ReadText(const ReadText&) = delete;
    ReadText& operator=(const ReadText&) = delete;

    FigureSide side() const { return {language, figures, {}}; }

    std::string_view language;
    std::string text;
    std::vector<Figure> read;
    std::vector<const Figure*> figures;
};

void check_mates(const std::vector<int>& mates, const std::vector<int>& others) {
    for (std::size_t i = 0; i < mates.size(); ++i) {
        if (mates[i] == nobody) continue;
        require(mates[i] >= 0 && mates[i] < static_cast<int>(others.size()), "a mate stands in the other list");
        require(others[static_cast<std::size_t>(mates[i])] == static_cast<int>(i), "mates have each other");
    }
}

/// An index into a list of `size`, or none.
bool is_index(int index, std::size_t size) {
    return index >= -1 && index < static_cast<int>(size);
}

std::size_t compare(const ReadText& source, const ReadText& draft, Rewritings allowed) {
    const Mates mates = match_figures(source.figures, draft.figures, allowed);
    require(mates.source.size() == source.figures.size() && mates.draft.size() == draft.figures.size(),
            "every figure has a mate or nobody");
    check_mates(mates.source, mates.draft);
    check_mates(mates.draft, mates.source);
    const auto differences = compare_figures(source.side(), draft.side(), mates, allowed);
    for (const FigureDifference& difference : differences) {
        require(is_index(difference.source, source.figures.size()), "a difference is of a figure of the source");
        require(is_index(difference.draft, draft.figures.size()), "a difference is of a figure of the draft");
        require(difference.source >= 0 || difference.draft >= 0, "a difference is of some figure");
    }
    return differences.size();
}

void check_report(const ReadText& source, const ReadText& draft, bool paired) {
    static const Checker checker;
    Options options;
    options.paired = paired;
    const Report report = checker.check({.file = source.text, .language = std::string(source.language)},
                                        {.file = draft.text, .language = std::string(draft.language)}, options);
    const Span whole_source{0, static_cast<Offset>(source.text.size())};
    const Span whole_draft{0, static_cast<Offset>(draft.text.size())};
    for (const Finding& finding : report.findings) {
        if (finding.source) require(whole_source.contains(*finding.source), "a finding stands inside the source");
        if (finding.draft) require(whole_draft.contains(*finding.draft), "a finding stands inside the draft");
    }
}

void run(std::string_view bytes) {
    const bool small = bytes.size() <= longest_checked;
    const std::string_view source_language = fuzz::take_language(bytes);
    const std::string_view draft_language = fuzz::take_language(bytes);
    const std::size_t middle = std::min(bytes.find(fuzz::separator), bytes.size());
    const ReadText source(bytes.substr(0, middle), source_language);
    const ReadText draft(bytes.substr(std::min(middle + 1, bytes.size())), draft_language);
    for (const Rewritings allowed : {Rewritings{}, Rewritings::none()}) {
        compare(source, draft, allowed);
        require(compare(source, source, allowed) == 0, "a text has no differences with itself");
    }
    if (small)
        for (const bool paired : {false, true}) check_report(source, draft, paired);
}

}  // namespace

}  // namespace vidimus::checks

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    vidimus::checks::run({reinterpret_cast<const char*>(data), size});
    return 0;
}
