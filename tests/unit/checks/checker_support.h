#pragma once

#include "checks/checker.h"

#include <string>
#include <string_view>
#include <vector>

/// What tests of whole checks share.
namespace vidimus::checks::test {

struct Texts {
    std::string source;
    std::string draft;
    std::string source_language = "en";
    std::string draft_language = "fr";
    Format format = Format::plain;
};

inline Report check(const Texts& texts, const Options& options = {}) {
    return Checker().check({texts.source, {}, texts.format, texts.source_language},
                           {texts.draft, {}, texts.format, texts.draft_language}, options);
}

inline std::vector<std::string> rules_of(const Report& report) {
    std::vector<std::string> names;
    for (const Finding& finding : report.findings) names.emplace_back(finding.rule);
    return names;
}

inline std::string text_of(std::string_view file, const std::optional<Span>& span) {
    return span ? std::string(slice(file, *span)) : std::string("(none)");
}

}  // namespace vidimus::checks::test
