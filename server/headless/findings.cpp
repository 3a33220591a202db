#include "server/headless/findings.h"

#include <unordered_set>
#include <utility>

namespace vidimus::server {

namespace {

using checks::Span;
using checks::Text;

Location locate(const std::string& path, const Text& text, Span span) {
    return {path, text.position(span.start), text.position(span.end), std::string(text.slice(span))};
}

std::vector<ReportedFix> resolve_fixes(const std::vector<checks::Fix>& fixes, const Text& draft) {
    std::vector<ReportedFix> out;
    for (const checks::Fix& fix : fixes) {
        ReportedFix& reported = out.emplace_back();
        reported.title = fix.title;
        for (const checks::TextEdit& edit : fix.edits) {
            reported.edits.push_back(
                {draft.code_points_before(edit.span.start), draft.code_points_before(edit.span.end), edit.new_text});
        }
    }
    return out;
}

}  // namespace

SeverityCounts CheckResult::counts() const {
    SeverityCounts counts{};
    for (const ReportedFinding& finding : findings) ++counts[static_cast<std::size_t>(finding.severity)];
    return counts;
}

void resolve(const checks::Report& report, const PairFiles& files, CheckResult& into) {
    const std::size_t pair = into.pairs.size();
    into.pairs.push_back({files.source_path, files.draft_path, report.source_language, report.draft_language,
                          report.source_sentences, report.draft_sentences, report.translated});
    for (const checks::Finding& finding : report.findings) {
        ReportedFinding& out = into.findings.emplace_back();
        out.rule = finding.rule;
        out.severity = finding.severity;
        out.message = finding.message;
        out.pair = pair;
        out.fingerprint = finding.fingerprint;
        out.fixes = resolve_fixes(finding.fixes, files.draft);
        if (finding.draft) {
            out.draft = locate(files.draft_path, files.draft, *finding.draft);
            out.draft_line = line_excerpt(files.draft, *finding.draft);
        }
        if (finding.source) {
            out.source = locate(files.source_path, files.source, *finding.source);
            out.source_sentence =
                make_excerpt(files.source, finding.source_sentence.value_or(*finding.source), *finding.source);
        }
    }
}

void make_fingerprints_unique(CheckResult& result) {
    std::unordered_set<std::uint64_t> taken;
    for (ReportedFinding& finding : result.findings) {
        // Knuth's multiplier for linear congruential generators: every step reaches another value.
        while (!taken.insert(finding.fingerprint).second) {
            finding.fingerprint = finding.fingerprint * 6364136223846793005u + 1442695040888963407u;
        }
    }
}

}  // namespace vidimus::server
