#include "checks/formats/directives.h"
#include "checks/formats/line_scan.h"
#include "checks/rules/rule.h"
#include "checks/rules/rule_list.h"
#include "checks/rules/suppressions.h"
#include "checks/text/characters.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace vidimus::checks {

namespace {

enum class Kind : std::uint8_t { next_line, from_here, until_here, file };

struct KindName {
    std::string_view name;
    Kind kind;
};
/// The longer names first: each is told by its beginning.
constexpr KindName kind_names[] = {{"vidimus-disable-next-line", Kind::next_line},
                                   {"vidimus-disable-file", Kind::file},
                                   {"vidimus-disable", Kind::from_here},
                                   {"vidimus-enable", Kind::until_here}};

struct Suppression {
    Kind kind = Kind::next_line;
    Span place;                      ///< of the comment
    Span range;                      ///< of the file that it counts for
    std::vector<std::string> rules;  ///< none: all
    bool used = false;

    bool names(std::string_view rule) const { return rules.empty() || std::ranges::find(rules, rule) != rules.end(); }
};

/// The names of rules up to the first word that is none: there the reason starts.
std::vector<std::string> rules_in(std::string_view text) {
    std::vector<std::string> names;
    while (!text.empty()) {
        const auto start = text.find_first_not_of(" \t,\r\n");
        if (start == std::string_view::npos) break;
        text.remove_prefix(start);
        const auto end = std::min(text.find_first_of(" \t,:\r\n"), text.size());
        const std::string_view word = text.substr(0, end);
        if (!find_rule(word)) break;
        names.emplace_back(word);
        text.remove_prefix(end);
    }
    return names;
}

std::optional<Suppression> read(const Directive& directive) {
    for (const KindName& row : kind_names) {
        if (!directive.text.starts_with(row.name)) continue;
        Suppression suppression{row.kind, directive.place, {}, {}, false};
        suppression.rules = rules_in(std::string_view(directive.text).substr(row.name.size()));
        return suppression;
    }
    return std::nullopt;
}

/// The next line that holds anything, or the next unit.
Span next_place(const Pair& pair, Offset after) {
    for (const Unit& unit : pair.draft.document.units) {
        if (unit.place.start >= after) return {after, std::max(unit.place.end, after)};
    }
    LineScan lines(pair.draft.file, {after, pair.draft.part.end});
    while (lines.next()) {
        if (!trimmed(lines.text()).empty()) return lines.line();
    }
    return {after, after};
}

std::vector<Suppression> suppressions_of(const Pair& pair, Format format) {
    const Span part = pair.draft.part;
    std::vector<Suppression> all;
    for (const Directive& directive : find_directives(pair.draft.file, format)) {
        if (!part.contains(directive.place)) continue;
        auto suppression = read(directive);
        if (!suppression) continue;
        switch (suppression->kind) {
            case Kind::next_line:
                suppression->range = next_place(pair, directive.place.end);
                break;
            case Kind::from_here:
                suppression->range = {directive.place.end, part.end};
                break;
            case Kind::file:
                suppression->range = part;
                break;
            case Kind::until_here:
                for (Suppression& open : all) {
                    if (open.kind == Kind::from_here && open.range.end == part.end && open.rules == suppression->rules)
                        open.range.end = directive.place.start;
                }
                continue;
        }
        all.push_back(std::move(*suppression));
    }
    return all;
}

bool is_suppressed(const Finding& finding, std::vector<Suppression>& suppressions) {
    bool suppressed = false;
    for (Suppression& each : suppressions) {
        if (!each.names(finding.rule)) continue;
        const bool inside = each.kind == Kind::file || (finding.draft && each.range.start <= finding.draft->start &&
                                                        finding.draft->start <= each.range.end);
        if (!inside) continue;
        each.used = true;
        suppressed = true;
    }
    return suppressed;
}

}  // namespace

void apply_suppressions(const Pair& pair, Format format, std::vector<Finding>& findings) {
    std::vector<Suppression> suppressions = suppressions_of(pair, format);
    if (suppressions.empty()) return;
    std::erase_if(findings, [&](const Finding& finding) { return is_suppressed(finding, suppressions); });
    for (const Suppression& each : suppressions) {
        if (each.used) continue;
        Finding finding;
        finding.rule = unused_suppression_rule.name;
        finding.severity = unused_suppression_rule.severity;
        finding.draft = finding.draft_sentence = each.place;
        finding.message = "nothing is found that this comment suppresses";
        finding.fixes.push_back({"Delete the comment", {{each.place, ""}}});
        findings.push_back(std::move(finding));
    }
}

const Rule unused_suppression_rule = {
    "unused-suppression",
    Severity::info,
    "A comment that suppresses findings where there are none",
    R"(Reports a comment of the draft that asks for silence about something that is not found there (any more): it would hide
what goes wrong later.

Comments are written as the format has them, with the rules that are meant (all, when none is named) and a reason:

    <!-- vidimus-disable-next-line changed-figure -- the source is wrong, its author knows -->
    <!-- vidimus-disable missing-sentence --> … <!-- vidimus-enable missing-sentence -->
    <!-- vidimus-disable-file punctuation -->

In PO they begin with `#`, in WebVTT with `NOTE`, in JSON with `//`. The next line is the next one that holds text; in files of
messages or units it is the next of these.

**Source**

> The bridge opened in Harwick on Tuesday. It cost 4.2 million crowns.

**Draft**

> <!-- vidimus-disable-file changed-figure -- to be asked -->
> Le pont a ouvert mardi à Harwick. Il a coûté 4,2 millions de couronnes.

*Nothing is found that this comment suppresses*
)",
    // Suppressions see the findings of all rules: apply_suppressions() does the work.
    [](const RuleContext&, std::vector<Finding>&) {},
};

}  // namespace vidimus::checks
