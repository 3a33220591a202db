// Figures of two texts that answer each other.
#include "checks/figures/compare.h"

#include "checks/figures/coverage.h"
#include "checks/figures/strength.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

/// How well two figures that may say the same thing fit: sure ones first, then doubtful ones of one kind ("second" and
/// "segunda" say nothing of "two days"), then the rest.
class Likeness {
  public:
    explicit Likeness(Rewritings allowed) : allowed_(allowed) {}
    int operator()(const Figure& a, const Figure& b) const {
        if (!may_be_equal(a, b, allowed_)) return 0;
        const bool same_kind = a.reading.kind == b.reading.kind;
        if (!a.doubtful && !b.doubtful) return same_kind ? 5 : 4;
        if (a.doubtful && b.doubtful) return same_kind ? 3 : 0;
        return same_kind ? 2 : 1;
    }

  private:
    Rewritings allowed_;
};

/// "48 percent" that became "48": the number is there, the percent sign is not. Lists and ranges say it once, behind
/// the last of them.
bool lost_percent(const FigureSide& draft, std::size_t d, const Figure& source) {
    const Figure& figure = *draft.figures[d];
    if (source.reading.kind != FigureKind::percent || figure.reading.kind != FigureKind::number) return false;
    if (figure.doubtful || figure.form == FigureForm::words || !std::holds_alternative<Decimal>(figure.reading.value))
        return false;
    if (std::get<Decimal>(source.reading.value) != std::get<Decimal>(figure.reading.value)) return false;
    constexpr Offset list_gap = 12;  // "5, 10 and 15 %"
    Offset end = figure.span.end;
    for (const Figure* other : draft.figures) {
        if (other->span.start < end) continue;
        const bool near = other->span.start - end <= list_gap;
        if (near && (other->reading.kind == FigureKind::percent || is_orphan_percent(*other))) return false;
        if (near && !other->doubtful) end = other->span.end;
    }
    return true;
}

/// "September 2009" that became "September": the year is gone, unless it stands elsewhere.
bool lost_year(const Figure& source, const Figure& draft, const FigureSide& side) {
    const auto* whole = std::get_if<Date>(&source.reading.value);
    const auto* date = std::get_if<Date>(&draft.reading.value);
    if (whole == nullptr || date == nullptr || !whole->year || !whole->month || date->year || !date->month)
        return false;
    const auto has_year = [&](const Figure* figure) {
        if (const auto* other = std::get_if<Date>(&figure->reading.value)) return other->year == whole->year;
        const auto* number = std::get_if<Decimal>(&figure->reading.value);
        return number != nullptr && *number == Decimal::of(*whole->year);
    };
    return std::ranges::none_of(side.figures, has_year) && std::ranges::none_of(side.nearby, has_year);
}

class Comparison {
  public:
    Comparison(const FigureSide& source, const FigureSide& draft, const Mates& mates, Rewritings allowed)
        : source_(source),
          draft_(draft),
          mates_(mates),
          allowed_(allowed),
          told_source_(told_by_other(source, mates.source, draft, mates.draft, allowed)),
          told_draft_(told_by_other(draft, mates.draft, source, mates.source, allowed)) {}

    std::vector<FigureDifference> run() {
        Mates changed = mates_;
        if (!allowed_.allows_all()) report_rewritten(changed);
        for (std::size_t s = 0; s < told_source_.size(); ++s)
            if (told_source_[s] == Told::yes && changed.source[s] == nobody) changed.source[s] = covered;
        for (std::size_t d = 0; d < told_draft_.size(); ++d)
            if (told_draft_[d] == Told::yes && changed.draft[d] == nobody) changed.draft[d] = covered;
        pair_best(source_.figures, draft_.figures, change_fitness, changed);
        for (std::size_t s = 0; s < mates_.source.size(); ++s) look_at_source(s, changed);
        for (std::size_t d = 0; d < mates_.draft.size(); ++d)
            if (told_draft_[d] == Told::no && changed.draft[d] == nobody &&
                is_missed(*draft_.figures[d], draft_.language))
                differences_.push_back({FigureDifferenceKind::added, -1, static_cast<int>(d)});
        return std::move(differences_);
    }

  private:
    /// What a rewriting that is not allowed would make equal: changed, whatever else may tell it.
    void report_rewritten(Mates& changed) {
        pair_best(source_.figures, draft_.figures, Likeness(Rewritings{}), changed);
        for (std::size_t s = 0; s < changed.source.size(); ++s) {
            const int d = changed.source[s];
            if (mates_.source[s] != nobody || d == nobody) continue;
            const auto at = static_cast<std::size_t>(d);
            told_source_[s] = told_draft_[at] = Told::yes;
            if (source_.figures[s]->doubtful || draft_.figures[at]->doubtful) continue;
            differences_.push_back({FigureDifferenceKind::changed, static_cast<int>(s), d});
        }
    }

    void look_at_source(std::size_t s, const Mates& changed) {
        const Figure& figure = *source_.figures[s];
        const int mate = mates_.source[s];
        if (mate != nobody && mate != covered) {
            if (lost_percent(draft_, static_cast<std::size_t>(mate), figure))
                differences_.push_back({FigureDifferenceKind::changed, static_cast<int>(s), mate});
            else if (lost_year(figure, *draft_.figures[static_cast<std::size_t>(mate)], draft_))
                differences_.push_back({FigureDifferenceKind::missing, static_cast<int>(s), -1});
            return;
        }
        if (told_source_[s] == Told::yes) return;
        if (changed.source[s] != nobody)
            differences_.push_back({FigureDifferenceKind::changed, static_cast<int>(s), changed.source[s]});
        else if (told_source_[s] == Told::no && (is_missed(figure, source_.language) || lost_number(figure)))
            differences_.push_back({FigureDifferenceKind::missing, static_cast<int>(s), -1});
    }

    /// A percentage whose sign still stands in the draft.
    bool lost_number(const Figure& figure) const {
        const auto orphan = [](const Figure* other) { return is_orphan_percent(*other); };
        return figure.reading.kind == FigureKind::percent && !figure.doubtful &&
               std::any_of(draft_.figures.begin(), draft_.figures.end(), orphan) &&
               std::none_of(source_.figures.begin(), source_.figures.end(), orphan);
    }

    const FigureSide& source_;
    const FigureSide& draft_;
    const Mates& mates_;
    Rewritings allowed_;
    std::vector<Told> told_source_;
    std::vector<Told> told_draft_;
    std::vector<FigureDifference> differences_;
};

}  // namespace

Mates match_figures(FigureList sources, FigureList drafts, Rewritings allowed) {
    Mates mates{std::vector<int>(sources.size(), nobody), std::vector<int>(drafts.size(), nobody)};
    const Likeness likeness(allowed);
    pair_equal_values(sources, drafts, likeness, mates);
    pair_best(sources, drafts, likeness, mates);
    return mates;
}

std::vector<FigureDifference> compare_figures(const FigureSide& source, const FigureSide& draft, const Mates& mates,
                                              Rewritings allowed) {
    return Comparison(source, draft, mates, allowed).run();
}

}  // namespace vidimus::checks
