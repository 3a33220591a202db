#include "server/headless/option_values.h"

#include "checks/text/language.h"
#include "server/headless/reports/report.h"
#include "server/project/files.h"
#include "server/project/nearest.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace vidimus::server {

namespace {

constexpr auto lexicon_kinds =
    std::to_array<checks::LexiconKind>({checks::LexiconKind::names, checks::LexiconKind::core,
                                        checks::LexiconKind::dictionaries, checks::LexiconKind::learned});

std::string listed(std::span<const std::string_view> names) {
    std::string out;
    for (std::size_t k = 0; k < names.size(); ++k) {
        if (k > 0) out += k + 1 == names.size() ? " or " : ", ";
        out += names[k];
    }
    return out;
}

/// "--format: there is no xml. Give text, json or jsonl."
Error not_one_of(std::string_view option, std::string_view value, std::span<const std::string_view> names) {
    return {std::string(option) + ": there is no \"" + std::string(value) + "\"", "",
            "Give " + listed(names) + "." + did_you_mean(value, names)};
}

/// The row of a small table that bears the name.
template <typename T, std::size_t Size>
Expected<T> choose(std::string_view option, const std::string& value,
                   const std::array<std::pair<std::string_view, T>, Size>& table) {
    std::array<std::string_view, Size> names;
    for (std::size_t k = 0; k < Size; ++k) {
        if (table[k].first == value) return table[k].second;
        names[k] = table[k].first;
    }
    return not_one_of(option, value, names);
}

std::vector<std::string_view> format_names() {
    std::vector<std::string_view> names;
    for (const ReportRow& row : report_formats()) names.push_back(row.name);
    return names;
}

Error no_file_named(const std::string& format) {
    return {"--format: \"" + format + "=\" names no file", "", "Give " + format + "=FILE, or " + format + " alone."};
}

bool goes_to_output(const ReportRequest& request) {
    return request.file.empty() || request.file == standard_input;
}

}  // namespace

Expected<std::string> parse_language(const std::string& option, const std::string& value) {
    if (value.empty()) return std::string{};
    std::string tag = checks::canonical_language(value);
    if (tag.empty()) {
        return Error{option + ": \"" + value + "\" is not a language tag", "",
                     "Give a BCP 47 tag such as en, fr-CA or zh-Hant."};
    }
    return tag;
}

Expected<checks::LexiconSet> parse_lexicons(const std::string& value) {
    checks::LexiconSet set = checks::LexiconSet::none();
    if (value == "none") return set;
    std::vector<std::string_view> known;
    known.reserve(lexicon_kinds.size());
    for (const checks::LexiconKind kind : lexicon_kinds) known.push_back(checks::name_of(kind));
    for (std::size_t at = 0; at <= value.size();) {
        const std::size_t end = std::min(value.find(',', at), value.size());
        const std::string_view name = std::string_view(value).substr(at, end - at);
        const auto found = std::ranges::find(known, name);
        if (found == known.end()) {
            Error error = not_one_of("--lexicon", name, known);
            error.what_to_do =
                "Give names from " + listed(known) + " with commas between them, or none." + did_you_mean(name, known);
            return error;
        }
        set = set.with(lexicon_kinds[static_cast<std::size_t>(found - known.begin())]);
        at = end + 1;
    }
    return set;
}

std::vector<std::string> names_of(checks::LexiconSet set) {
    std::vector<std::string> names;
    for (const checks::LexiconKind kind : lexicon_kinds) {
        if (set.has(kind)) names.emplace_back(checks::name_of(kind));
    }
    return names;
}

Expected<checks::Rewritings> parse_strict_figures(const std::string& value) {
    if (value == "all") return checks::Rewritings::none();
    checks::Rewritings rewritings;
    std::vector<std::string_view> known;
    for (std::size_t k = 0; k < checks::rewriting_count; ++k)
        known.push_back(checks::name_of(static_cast<checks::Rewriting>(k)));
    for (std::size_t at = 0; at <= value.size();) {
        const std::size_t end = std::min(value.find(',', at), value.size());
        const std::string_view name = std::string_view(value).substr(at, end - at);
        const auto rewriting = checks::rewriting_of(name);
        if (!rewriting) {
            Error error = not_one_of("--strict-figures", name, known);
            error.what_to_do =
                "Give names from " + listed(known) + " with commas between them, or all." + did_you_mean(name, known);
            return error;
        }
        rewritings.forbid(*rewriting);
        at = end + 1;
    }
    return rewritings;
}

Expected<std::optional<checks::Severity>> parse_fail_on(const std::string& value) {
    using Level = std::optional<checks::Severity>;
    return choose<Level>("--fail-on", value,
                         std::to_array<std::pair<std::string_view, Level>>({{"error", checks::Severity::error},
                                                                            {"warning", checks::Severity::warning},
                                                                            {"info", checks::Severity::info},
                                                                            {"never", std::nullopt}}));
}

Expected<ColourChoice> parse_colour(const std::string& value) {
    return choose<ColourChoice>(
        "--color", value,
        std::to_array<std::pair<std::string_view, ColourChoice>>(
            {{"auto", ColourChoice::automatic}, {"always", ColourChoice::always}, {"never", ColourChoice::never}}));
}

Expected<Listing> parse_listing(const std::string& value) {
    return choose<Listing>(
        "--format", value,
        std::to_array<std::pair<std::string_view, Listing>>({{"text", Listing::text}, {"jsonl", Listing::jsonl}}));
}

Expected<bool> parse_unit(const std::string& value) {
    return choose<bool>("--unit", value,
                        std::to_array<std::pair<std::string_view, bool>>({{"sentence", false}, {"line", true}}));
}

Expected<std::vector<ReportRequest>> parse_reports(const std::vector<std::string>& formats, const std::string& output) {
    std::vector<ReportRequest> reports;
    for (const std::string& format : formats) {
        const std::size_t sign = format.find('=');
        const std::string name = format.substr(0, sign);
        ReportRequest request{find_report_format(name),
                              sign == std::string::npos ? std::string{} : format.substr(sign + 1)};
        if (request.format == nullptr) return not_one_of("--format", name, format_names());
        if (sign != std::string::npos && request.file.empty()) {
            return no_file_named(name);
        }
        reports.push_back(std::move(request));
    }
    if (reports.empty()) reports.push_back({find_report_format("text"), {}});
    if (!output.empty()) {
        const auto open = std::ranges::find_if(reports, [](const ReportRequest& r) { return r.file.empty(); });
        if (open == reports.end()) {
            return Error{"--output: every format names its own file already", "", "Leave --output out."};
        }
        open->file = output;
    }
    for (auto one = reports.begin(); one != reports.end(); ++one) {
        const auto clash = std::find_if(one + 1, reports.end(), [&](const ReportRequest& other) {
            return goes_to_output(*one) ? goes_to_output(other) : one->file == other.file;
        });
        if (clash == reports.end()) continue;
        const std::string place = goes_to_output(*one) ? "standard output" : one->file;
        return Error{"--format: two reports cannot both go to " + place, "",
                     "Give one its own file: --format " + std::string(clash->format->name) + "=FILE."};
    }
    return reports;
}

}  // namespace vidimus::server
