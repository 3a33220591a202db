// Figures of two texts that answer each other. First what is equal finds its partner; then a figure whose parts all
// stand on the other side ("10-15" beside "10" and "15", a date beside its year) is taken as told; what is left is
// paired as changed, or reported alone when it is too certain to be style.
#include "checks/figures/compare.h"

#include "checks/figures/language_table.h"

#include <algorithm>
#include <set>

namespace vidimus::checks {

namespace {

/// The plain numbers a figure is made of.
void add_parts(const Reading& reading, std::vector<Decimal>& parts) {
    const auto add = [&](std::int64_t value) { parts.push_back(Decimal::of(value)); };
    if (const auto* number = std::get_if<Decimal>(&reading.value)) {
        parts.push_back(*number);
    } else if (const auto* date = std::get_if<Date>(&reading.value)) {
        for (const auto& part : {date->year, date->month, date->day})
            if (part) add(*part < 0 ? -*part : *part);
    } else if (const auto* time = std::get_if<ClockTime>(&reading.value)) {
        add(time->hour);
        if (time->minute != 0) add(time->minute);
    } else if (const auto* range = std::get_if<Interval>(&reading.value)) {
        parts.push_back(range->low);
        parts.push_back(range->high);
    } else {
        const std::string& text = std::get<std::string>(reading.value);
        for (std::size_t i = 0; i < text.size();) {
            std::size_t end = i;
            while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
            if (end > i) parts.push_back(*Decimal::parse(text.substr(i, end - i)));
            if (end == i + 2) parts.push_back(parts.back() + Decimal::of(2000));  // "SS19": the season of 2019
            i = end + 1;
        }
    }
}

/// `ranges`: whether the ends of ranges count too.
std::set<Decimal> parts_of(const FigureSide& side, bool ranges) {
    std::vector<Decimal> parts;
    for (const auto& figures : {side.figures, side.nearby})
        for (const Figure* figure : figures) {
            if (!ranges && figure->reading.kind == FigureKind::range) continue;
            add_parts(figure->reading, parts);
            for (const Reading& other : figure->others) add_parts(other, parts);
        }
    return {parts.begin(), parts.end()};
}

bool is_covered(const Figure& figure, const std::set<Decimal>& pool) {
    const auto inside = [&](const Reading& reading) {
        std::vector<Decimal> parts;
        add_parts(reading, parts);
        return !parts.empty() && std::ranges::all_of(parts, [&](const Decimal& part) { return pool.contains(part); });
    };
    return inside(figure.reading) || std::ranges::any_of(figure.others, inside);
}

bool is_small(const Figure& figure) {
    const auto* value = std::get_if<Decimal>(&figure.reading.value);
    return value != nullptr && *value <= Decimal::of(2) && !value->is_negative() && value->is_integer();
}

bool is_month_only(const Figure& figure) {
    const auto* date = std::get_if<Date>(&figure.reading.value);
    return date != nullptr && !date->day && !date->year;
}

/// "A hundred", "thousand", "million" in words are often said of what nobody counted.
bool is_power_of_ten(const Figure& figure) {
    const auto* value = std::get_if<Decimal>(&figure.reading.value);
    const auto plain = value != nullptr ? value->to_int() : std::nullopt;
    return plain &&
           (*plain == 100 || *plain == 1000 || *plain == 10'000 || *plain == 1'000'000 || *plain == 1'000'000'000);
}

bool is_day_only(const Figure& figure) {
    const auto* date = std::get_if<Date>(&figure.reading.value);
    return date != nullptr && !date->month && !date->year;
}

/// May take part in a changed pair.
bool can_change(const Figure& figure) {
    if (figure.reading.kind == FigureKind::identifier || is_small(figure)) return false;
    if (figure.form != FigureForm::words) return true;
    return figure.reading.kind != FigureKind::ordinal && !is_power_of_ten(figure);
}

/// Would be missed when it is not there.
bool is_strong(const Figure& figure) {
    if (!can_change(figure) || figure.form == FigureForm::words) return false;
    if (is_month_only(figure) || is_day_only(figure) || is_power_of_ten(figure)) return false;
    switch (figure.reading.kind) {
        case FigureKind::ordinal:
        case FigureKind::century:
        case FigureKind::decade:
            return false;  // words tell them in ways no table holds
        case FigureKind::percent:
            return !(std::get<Decimal>(figure.reading.value) == Decimal::of(100));  // "entirely"
        default:
            return true;
    }
}

/// Chinese, Japanese and Korean count where others do not ("3人組", a trio).
bool is_counter(const Figure& figure, std::string_view language) {
    if (!figure_table(language).myriads) return false;
    const auto* value = std::get_if<Decimal>(&figure.reading.value);
    return value != nullptr && *value <= Decimal::of(10) && value->is_integer() &&
           (figure.reading.kind == FigureKind::number || figure.reading.kind == FigureKind::duration);
}

enum class Family : std::uint8_t { quantity, date, time, range };

Family family_of(const Figure& figure) {
    switch (figure.reading.kind) {
        case FigureKind::date:
            return is_day_only(figure) ? Family::quantity : Family::date;
        case FigureKind::time:
            return Family::time;
        case FigureKind::range:
            return Family::range;
        default:
            return Family::quantity;
    }
}

/// How well two unequal figures fit as one that was changed; 0: not at all.
int fitness(const Figure& a, const Figure& b) {
    if (!can_change(a) || !can_change(b)) return 0;
    if (family_of(a) != family_of(b)) return 0;
    const bool same_kind = a.reading.kind == b.reading.kind;
    const auto era = [](const Figure& f) {
        return f.reading.kind == FigureKind::decade || f.reading.kind == FigureKind::century;
    };
    if (!same_kind && (era(a) || era(b))) return 0;
    const bool words = a.form == FigureForm::words || b.form == FigureForm::words;
    if (words && !same_kind) return 0;
    int score = 1 + (same_kind ? 4 : 0) + (a.form == b.form ? 2 : 0);
    if (!a.reading.unit.empty() && a.reading.unit == b.reading.unit) score += 3;
    return score;
}

/// Greedy assignment: `fits` gives a score, 0 for none; higher first, earlier first.
template <typename Fits>
void assign(std::span<const Figure* const> sources, std::span<const Figure* const> drafts,
            std::vector<int>& source_mate, std::vector<int>& draft_mate, Fits fits) {
    struct Candidate {
        int score;
        int distance;
        int source;
        int draft;
    };
    std::vector<Candidate> candidates;
    for (std::size_t s = 0; s < sources.size(); ++s) {
        if (source_mate[s] >= 0) continue;
        for (std::size_t d = 0; d < drafts.size(); ++d) {
            if (draft_mate[d] >= 0) continue;
            if (const int score = fits(*sources[s], *drafts[d]); score > 0)
                candidates.push_back({score, std::abs(static_cast<int>(s) - static_cast<int>(d)), static_cast<int>(s),
                                      static_cast<int>(d)});
        }
    }
    std::ranges::stable_sort(candidates, [](const Candidate& a, const Candidate& b) {
        return a.score != b.score ? a.score > b.score : a.distance < b.distance;
    });
    for (const Candidate& candidate : candidates) {
        int& source = source_mate[static_cast<std::size_t>(candidate.source)];
        int& draft = draft_mate[static_cast<std::size_t>(candidate.draft)];
        if (source >= 0 || draft >= 0) continue;
        source = candidate.draft;
        draft = candidate.source;
    }
}

constexpr int nobody = -1;
constexpr int covered = 1'000'000'000;  ///< a mate that is no single figure

/// The two ends of a range as figures of their own; nothing for what is no range.
std::vector<Figure> ends_of(const Figure& figure) {
    const auto* range = std::get_if<Interval>(&figure.reading.value);
    if (range == nullptr) return {};
    const FigureKind kind = figure.reading.unit.empty() ? FigureKind::number : FigureKind::measure;
    return {{figure.span, figure.form, {kind, range->low, figure.reading.unit}, {}},
            {figure.span, figure.form, {kind, range->high, figure.reading.unit}, {}}};
}

bool is_told(const Figure& figure, const FigureSide& other) {
    for (const auto& figures : {other.nearby, other.figures})
        for (const Figure* candidate : figures) {
            if (may_be_equal(figure, *candidate)) return true;
            for (const Figure& end : ends_of(*candidate))
                if (may_be_equal(figure, end)) return true;
        }
    return false;
}

void take_covered(const FigureSide& side, const FigureSide& other, std::vector<int>& mate) {
    const std::set<Decimal> pool = parts_of(other, true);
    // Two ranges with the same ends are equal or were turned round.
    const std::set<Decimal> no_ranges = parts_of(other, false);
    for (std::size_t i = 0; i < mate.size(); ++i) {
        if (mate[i] != nobody) continue;
        const Figure& figure = *side.figures[i];
        const std::vector<Figure> ends = ends_of(figure);
        // "1 to 4 inches" beside "entre 2,5 y 10 cm": each end for itself, but not against another range.
        const bool ends_told = !ends.empty() && std::ranges::all_of(ends, [&](const Figure& end) {
            return std::ranges::any_of(other.figures, [&](const Figure* f) {
                return f->reading.kind != FigureKind::range && may_be_equal(end, *f);
            });
        });
        if (is_told(figure, other) || ends_told ||
            is_covered(figure, figure.reading.kind == FigureKind::range ? no_ranges : pool))
            mate[i] = covered;
    }
}

}  // namespace

std::vector<FigureDifference> compare_figures(const FigureSide& source, const FigureSide& draft) {
    std::vector<int> source_mate(source.figures.size(), nobody);
    std::vector<int> draft_mate(draft.figures.size(), nobody);
    assign(source.figures, draft.figures, source_mate, draft_mate, [](const Figure& a, const Figure& b) {
        return !may_be_equal(a, b) ? 0 : a.reading == b.reading ? 3 : a.reading.value == b.reading.value ? 2 : 1;
    });
    take_covered(source, draft, source_mate);
    take_covered(draft, source, draft_mate);

    std::vector<FigureDifference> differences;
    std::vector<int> changed_source = source_mate;
    std::vector<int> changed_draft = draft_mate;
    assign(source.figures, draft.figures, changed_source, changed_draft, fitness);
    for (std::size_t s = 0; s < source_mate.size(); ++s) {
        if (source_mate[s] != nobody) continue;
        if (changed_source[s] != nobody)
            differences.push_back({FigureDifferenceKind::changed, static_cast<int>(s), changed_source[s]});
        else if (is_strong(*source.figures[s]) && !is_counter(*source.figures[s], source.language))
            differences.push_back({FigureDifferenceKind::missing, static_cast<int>(s), -1});
    }
    for (std::size_t d = 0; d < draft_mate.size(); ++d)
        if (draft_mate[d] == nobody && changed_draft[d] == nobody && is_strong(*draft.figures[d]) &&
            !is_counter(*draft.figures[d], draft.language))
            differences.push_back({FigureDifferenceKind::added, -1, static_cast<int>(d)});
    return differences;
}

}  // namespace vidimus::checks
