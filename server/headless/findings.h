#pragma once

#include "checks/checker.h"
#include "checks/text/text.h"
#include "server/headless/excerpt.h"
#include "server/project/error.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What reports are made of: values alone, so that a report needs no file, no Checker and no text at hand. All offsets
/// and columns here count code points; bytes end at resolve().
namespace vidimus::server {

/// A stretch of a file.
struct Location {
    std::string path;
    checks::Position start;
    checks::Position end;
    std::string text;
};

struct ReportedEdit {
    std::uint32_t start = 0;  ///< code points from the start of the draft's file
    std::uint32_t end = 0;
    std::string new_text;
};
struct ReportedFix {
    std::string title;
    std::vector<ReportedEdit> edits;
};

struct ReportedFinding {
    std::string rule;
    checks::Severity severity = checks::Severity::warning;
    std::string message;
    std::size_t pair = 0;  ///< index into the report's pairs
    std::optional<Location> draft;
    std::optional<Location> source;
    std::vector<ReportedFix> fixes;
    std::string fingerprint;  ///< 16 hexadecimal digits
    std::optional<Excerpt> draft_line;
    std::optional<Excerpt> source_sentence;
};

/// A pair that was checked.
struct ReportedPair {
    std::string source;
    std::string draft;
    std::string source_language;
    std::string draft_language;
    std::uint32_t source_sentences = 0;
    std::uint32_t draft_sentences = 0;
    std::uint32_t translated = 0;
};

/// Findings by severity, `counts[Severity]`.
using SeverityCounts = std::array<std::size_t, 3>;

/// All that a report tells.
struct CheckResult {
    std::vector<ReportedPair> pairs;
    std::vector<ReportedFinding> findings;  ///< by pair, then by place
    std::vector<Error> errors;              ///< what could not be read
    std::vector<std::string> lexicons;      ///< names of those used

    SeverityCounts counts() const;
};

/// The two files of a pair; one text twice in the one-file form.
struct PairFiles {
    std::string source_path;
    std::string draft_path;
    const checks::Text& source;
    const checks::Text& draft;
};

/// Adds a check's outcome to the result.
void resolve(const checks::Report& report, const PairFiles& files, CheckResult& into);

}  // namespace vidimus::server
