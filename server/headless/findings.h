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

struct Project;

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
    std::uint64_t fingerprint = 0;  ///< no two findings of a result share one
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
    const Project* project;  ///< that the draft belongs to; null where none was asked for
};

/// Adds a check's outcome to the result. Fingerprints are unique in a check's report; two pairs may say the same, so
/// that make_fingerprints_unique() is to follow the last one.
void resolve(const checks::Report& report, const PairFiles& files, CheckResult& into);

/// Gives the second, third … finding with one fingerprint another, made from it and from how often it was there before:
/// the same for the same findings in the same order. Some consumers show only one finding a fingerprint.
void make_fingerprints_unique(CheckResult& result);

}  // namespace vidimus::server
