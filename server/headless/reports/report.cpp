#include "server/headless/reports/report.h"

#include <algorithm>
#include <array>

namespace vidimus::server {

namespace {

constexpr auto rows = std::to_array<ReportRow>({
    {"text", "for people: the place, the draft's line, the source's sentence", write_text_report},
    {"json", "one object with pairs, findings, errors and a summary", write_json_report},
    {"jsonl", "one finding a line, as in json", write_jsonl_report},
});

}  // namespace

std::span<const ReportRow> report_formats() {
    return rows;
}

const ReportRow* find_report_format(std::string_view name) {
    const auto found = std::ranges::find(rows, name, &ReportRow::name);
    return found == rows.end() ? nullptr : &*found;
}

}  // namespace vidimus::server
