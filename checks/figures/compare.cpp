// Figures of two texts that answer each other. First what is equal finds its partner; then a figure whose parts all
// stand on the other side ("10-15" beside "10" and "15", a date beside its year) is taken as told; what is left is
// paired as changed, or reported alone when it is too certain to be style.
#include "checks/figures/compare.h"

#include "checks/figures/assignment.h"
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
            if (end > i) parts.push_back(Decimal::parse(text.substr(i, end - i)).value_or(Decimal{}));
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

/// The two ends of a range as figures of their own; nothing for what is no range.
std::vector<Figure> ends_of(const Figure& figure) {
    const auto* range = std::get_if<Interval>(&figure.reading.value);
    if (range == nullptr) return {};
    const FigureKind kind = figure.reading.unit.empty() ? FigureKind::number : FigureKind::measure;
    return {{figure.span, figure.form, {kind, range->low, figure.reading.unit}, {}},
            {figure.span, figure.form, {kind, range->high, figure.reading.unit}, {}}};
}

/// How well two figures that may say the same thing fit.
int likeness(const Figure& a, const Figure& b) {
    return may_be_equal(a, b) ? 1 : 0;
}

/// What one side may be told by: all figures of the other, looked at from the place of one.
class Tellers {
  public:
    Tellers(const FigureSide& other, std::size_t asking) : other_(other), asking_(asking) {
        for (const Figure* figure : other.figures) add_ends(*figure);
        for (const Figure* figure : other.nearby) add_ends(*figure);
    }

    /// Whether a figure of the other side, or an end of a range there, may say what `figure` says.
    bool tell(const Figure& figure, std::size_t rank) const {
        return any(other_.nearby, rank, [&](const Figure* f) { return may_be_equal(figure, *f); }) ||
               any(other_.figures, rank, [&](const Figure* f) { return may_be_equal(figure, *f); }) ||
               any(ends_, rank, [&](const Figure& end) { return may_be_equal(figure, end); });
    }

    /// "1 to 4 inches" beside "entre 2,5 y 10 cm": each end for itself, but not against another range.
    bool tell_ends(const Figure& figure, std::size_t rank) const {
        const std::vector<Figure> ends = ends_of(figure);
        return !ends.empty() && std::ranges::all_of(ends, [&](const Figure& end) {
            return any(other_.figures, rank,
                       [&](const Figure* f) { return f->reading.kind != FigureKind::range && may_be_equal(end, *f); });
        });
    }

  private:
    void add_ends(const Figure& figure) {
        for (Figure& end : ends_of(figure)) ends_.push_back(std::move(end));
    }

    template <typename List, typename Test>
    bool any(const List& list, std::size_t rank, Test test) const {
        const Window window = window_at(rank, asking_, list.size());
        return std::any_of(list.begin() + static_cast<std::ptrdiff_t>(window.first),
                           list.begin() + static_cast<std::ptrdiff_t>(window.last), test);
    }

    const FigureSide& other_;
    std::size_t asking_;
    std::vector<Figure> ends_;
};

void take_covered(const FigureSide& side, const FigureSide& other, std::vector<int>& mate) {
    const auto asking = static_cast<std::size_t>(std::ranges::count(mate, nobody));
    if (asking == 0) return;
    const std::set<Decimal> pool = parts_of(other, true);
    // Two ranges with the same ends are equal or were turned round.
    const std::set<Decimal> no_ranges = parts_of(other, false);
    const Tellers tellers(other, asking);
    std::size_t rank = 0;
    for (std::size_t i = 0; i < mate.size(); ++i) {
        if (mate[i] != nobody) continue;
        const Figure& figure = *side.figures[i];
        if (is_covered(figure, figure.reading.kind == FigureKind::range ? no_ranges : pool) ||
            tellers.tell(figure, rank) || tellers.tell_ends(figure, rank))
            mate[i] = covered;
        ++rank;
    }
}

}  // namespace

std::vector<FigureDifference> compare_figures(const FigureSide& source, const FigureSide& draft) {
    Mates mates{std::vector<int>(source.figures.size(), nobody), std::vector<int>(draft.figures.size(), nobody)};
    pair_equal_values(source.figures, draft.figures, likeness, mates);
    pair_best(source.figures, draft.figures, likeness, mates);
    take_covered(source, draft, mates.source);
    take_covered(draft, source, mates.draft);

    std::vector<FigureDifference> differences;
    Mates changed = mates;
    pair_best(source.figures, draft.figures, fitness, changed);
    for (std::size_t s = 0; s < mates.source.size(); ++s) {
        if (mates.source[s] != nobody) continue;
        if (changed.source[s] != nobody)
            differences.push_back({FigureDifferenceKind::changed, static_cast<int>(s), changed.source[s]});
        else if (is_strong(*source.figures[s]) && !is_counter(*source.figures[s], source.language))
            differences.push_back({FigureDifferenceKind::missing, static_cast<int>(s), -1});
    }
    for (std::size_t d = 0; d < mates.draft.size(); ++d)
        if (mates.draft[d] == nobody && changed.draft[d] == nobody && is_strong(*draft.figures[d]) &&
            !is_counter(*draft.figures[d], draft.language))
            differences.push_back({FigureDifferenceKind::added, -1, static_cast<int>(d)});
    return differences;
}

}  // namespace vidimus::checks
