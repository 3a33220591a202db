#include "checks/formats/builder.h"

#include "checks/text/characters.h"
#include "checks/text/encoding.h"

#include <algorithm>
#include <utility>

namespace vidimus::checks {

void DocumentBuilder::begin_block(BlockKind kind, std::uint8_t level) {
    end_block();
    block_ = {kind, level, {}};
    block_start_ = position();
    first_run_ = document_.runs.size();
    open_ = true;
}

void DocumentBuilder::end_block() {
    if (!open_) return;
    open_ = false;
    trim_end();
    trim_start();
    if (position() > block_start_) {
        block_.span = {block_start_, position()};
        document_.blocks.push_back(block_);
        document_.text.push_back('\n');
        for (Mark& mark : pending_marks_) {
            mark.span.start = std::max(mark.span.start, block_.span.start);
            mark.span.end = std::min(mark.span.end, block_.span.end);
            if (mark.span.start < mark.span.end) document_.marks.push_back(std::move(mark));
        }
    }
    pending_marks_.clear();
}

void DocumentBuilder::copy(Span file) {
    if (file.empty()) return;
    const Offset start = position();
    document_.text.append(slice(file_, file));
    const Span text{start, position()};
    if (document_.runs.size() > first_run_) {
        Run& last = document_.runs.back();
        if (last_is_copy_ && last.file.end == file.start && last.text.end == text.start) {
            last.file.end = file.end;
            last.text.end = text.end;
            return;
        }
    }
    document_.runs.push_back({text, file});
    last_is_copy_ = true;
}

void DocumentBuilder::replace(std::string_view text, Span file) {
    if (text.empty()) return;
    const Offset start = position();
    document_.text.append(text);
    document_.runs.push_back({{start, position()}, file});
    last_is_copy_ = false;
}

void DocumentBuilder::space(Span file) {
    if (!block_empty() && !ends_in_space()) replace(" ", file);
}

bool DocumentBuilder::ends_in_space() const {
    std::size_t at = document_.text.size();
    return !block_empty() && is_white_space(previous_code_point(document_.text, at));
}

void DocumentBuilder::trim_end() {
    std::string& text = document_.text;
    while (text.size() > block_start_) {
        std::size_t at = text.size();
        if (!is_white_space(previous_code_point(text, at))) break;
        text.resize(at);
    }
    while (document_.runs.size() > first_run_ && document_.runs.back().text.end > text.size()) {
        Run& run = document_.runs.back();
        if (run.text.start >= text.size()) {
            document_.runs.pop_back();
            continue;
        }
        const Offset cut = run.text.end - static_cast<Offset>(text.size());
        if (run.text.size() == run.file.size()) run.file.end -= cut;
        run.text.end -= cut;
    }
}

void DocumentBuilder::trim_start() {
    std::size_t at = block_start_;
    while (at < document_.text.size()) {
        std::size_t next = at;
        if (!is_white_space(next_code_point(document_.text, next))) break;
        at = next;
    }
    block_start_ = static_cast<Offset>(at);
    cut_runs_before(block_start_);
}

/// White space before the block stays in the clean text, so that offsets already handed out hold, but stands for
/// nothing.
void DocumentBuilder::cut_runs_before(Offset start) {
    auto& runs = document_.runs;
    const auto first = runs.begin() + static_cast<std::ptrdiff_t>(first_run_);
    const auto keep = std::find_if(first, runs.end(), [&](const Run& run) { return run.text.end > start; });
    runs.erase(first, keep);
    if (runs.size() == first_run_ || runs[first_run_].text.start >= start) return;
    Run& run = runs[first_run_];
    if (run.text.size() == run.file.size()) run.file.start += start - run.text.start;
    run.text.start = start;
}

void DocumentBuilder::begin_unit(Unit unit) {
    end_unit();
    unit.first_block = static_cast<std::uint32_t>(document_.blocks.size());
    document_.units.push_back(std::move(unit));
    unit_first_run_ = document_.runs.size();
    in_unit_ = true;
}

void DocumentBuilder::end_unit() {
    end_block();
    if (!in_unit_) return;
    Unit& unit = document_.units.back();
    unit.last_block = static_cast<std::uint32_t>(document_.blocks.size());
    if (document_.runs.size() > unit_first_run_)
        unit.place = {document_.runs[unit_first_run_].file.start, document_.runs.back().file.end};
    in_unit_ = false;
}

void DocumentBuilder::set_problem(ReadProblem problem) {
    if (!document_.problem) document_.problem = std::move(problem);
}

Document DocumentBuilder::finish() {
    end_unit();
    std::stable_sort(document_.marks.begin(), document_.marks.end(),
                     [](const Mark& a, const Mark& b) { return a.span.start < b.span.start; });
    return std::move(document_);
}

}  // namespace vidimus::checks
