// What may tell a figure without being its equal: its parts, an end of a range, a doubtful word, a neighbour.
#include "checks/figures/coverage.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>
#include <variant>

namespace vidimus::checks {

namespace {

/// The plain numbers a value is made of.
struct Parts {
    std::vector<Decimal>& out;

    void add(std::int64_t value) const { out.push_back(Decimal::of(value)); }
    void operator()(const Decimal& number) const { out.push_back(number); }
    void operator()(const Date& date) const {
        for (const auto& part : {date.year, date.month, date.day})
            if (part) add(*part < 0 ? -*part : *part);
    }
    void operator()(const ClockTime& time) const {
        add(time.hour);
        if (time.minute != 0) add(time.minute);
    }
    void operator()(const Interval& range) const {
        out.push_back(range.low);
        out.push_back(range.high);
    }
    void operator()(const std::string& name) const {
        for (std::size_t i = 0; i < name.size();) {
            std::size_t end = i;
            while (end < name.size() && name[end] >= '0' && name[end] <= '9') ++end;
            if (end > i) out.push_back(Decimal::parse(name.substr(i, end - i)).value_or(Decimal{}));
            const bool letter = i > 0 && name[i - 1] >= 'a' && name[i - 1] <= 'z';
            if (end == i + 2 && letter) out.push_back(out.back() + Decimal::of(2000));  // "SS19": the season of 2019
            i = end + 1;
        }
    }
};

void add_parts(const Reading& reading, std::vector<Decimal>& parts) {
    std::visit(Parts{parts}, reading.value);
}

/// The two ends of a range as figures of their own; nothing for what is no range.
std::vector<Figure> ends_of(const Figure& figure) {
    const auto* range = std::get_if<Interval>(&figure.reading.value);
    if (range == nullptr) return {};
    const FigureKind kind = figure.reading.unit.empty() ? FigureKind::number : FigureKind::measure;
    return {{figure.span, figure.form, {kind, range->low, figure.reading.unit}, {}},
            {figure.span, figure.form, {kind, range->high, figure.reading.unit}, {}}};
}

/// The figures of one side that may tell those of the other, looked at from the place of one of these.
class Tellers {
  public:
    /// `asking`: how many figures of the other side will ask, of `others`.
    Tellers(const FigureSide& side, const std::vector<int>& mates, FigureList others, std::size_t asking,
            Rewritings allowed)
        : asking_(asking), allowed_(allowed) {
        std::vector<Decimal> parts;
        for (std::size_t i = 0; i < side.figures.size(); ++i) {
            (mates[i] == nobody ? free_ : taken_).push_back(side.figures[i]);
            if (mates[i] == nobody || mates[i] == covered) continue;
            const Figure& mate = *others[static_cast<std::size_t>(mates[i])];
            add_rest(*side.figures[i], mate, parts);
            // What only a doubtful word answers may as well be told by another figure.
            if (mate.doubtful) add_parts(side.figures[i]->reading, parts);
        }
        parts_ = of_composites_ = {parts.begin(), parts.end()};
        without_.fill(parts_);
        for (const Figure* figure : side.nearby) free_.push_back(figure);
        for (const Figure* figure : free_) add_free(*figure);
    }

    Told tell(const Figure& figure, std::size_t rank) const {
        const auto same = [&](const Figure* other) { return may_be_equal(figure, *other, allowed_); };
        if (any(free_, rank, same)) return Told::yes;
        if (any(ends_, rank, [&](const Figure& end) { return same(&end); })) return Told::yes;
        if (tell_ends(figure, rank) || tell_in_two(figure, rank) || tell_whole_and_part(figure, rank)) return Told::yes;
        if (has_parts(figure) || tell_minutes_to(figure)) return Told::yes;
        return any(taken_, rank, [&](const Figure* other) { return !other->doubtful && same(other); }) ? Told::again
                                                                                                       : Told::no;
    }

  private:
    void add_free(const Figure& figure) {
        for (Figure& end : ends_of(figure)) ends_.push_back(std::move(end));
        const auto add = [&](const Reading& reading) {
            std::vector<Decimal> parts;
            add_parts(reading, parts);
            const bool composite = !std::holds_alternative<Decimal>(reading.value);
            parts_.insert(parts.begin(), parts.end());
            if (composite) of_composites_.insert(parts.begin(), parts.end());
            // "10-12 декабря 2019": its month and year stand for each of the days.
            if (const auto* date = std::get_if<Date>(&reading.value))
                for (const auto& part : {date->month, date->year})
                    if (part) without_[reading.value.index()].insert(Decimal::of(std::abs(*part)));
            for (std::size_t kind = 0; kind < without_.size(); ++kind)
                if (kind != figure.reading.value.index() || parts.size() < 2)
                    without_[kind].insert(parts.begin(), parts.end());
        };
        add(figure.reading);
        for (const Reading& other : figure.others) add(other);
    }

    /// What a date says beyond the one that answers it: "June 2018" beside "haziran" leaves the year.
    static void add_rest(const Figure& figure, const Figure& mate, std::vector<Decimal>& parts) {
        const auto* whole = std::get_if<Date>(&figure.reading.value);
        if (whole == nullptr || std::get_if<Date>(&mate.reading.value) == nullptr) return;
        std::vector<Decimal> taken;
        add_parts(mate.reading, taken);
        std::vector<Decimal> all;
        add_parts(figure.reading, all);
        for (Decimal& part : all)
            if (std::ranges::find(taken, part) == taken.end()) parts.push_back(std::move(part));
    }

    /// "220 y 2/3": a number and the part behind it, apart.
    bool tell_whole_and_part(const Figure& figure, std::size_t rank) const {
        const auto* value = std::get_if<Decimal>(&figure.reading.value);
        if (value == nullptr || value->is_integer()) return false;
        return any(free_, rank, [&](const Figure* whole) {
            const auto* number = std::get_if<Decimal>(&whole->reading.value);
            if (number == nullptr || !(*number < *value)) return false;
            const Decimal rest = *value + number->negated();
            return any(free_, rank, [&](const Figure* part) {
                const auto* other = std::get_if<Decimal>(&part->reading.value);
                return other != nullptr && (*other + rest.negated()).magnitude() < -30;
            });
        });
    }

    /// "six autres millions": a number whose magnitude stands apart from it.
    bool tell_in_two(const Figure& figure, std::size_t rank) const {
        const auto* value = std::get_if<Decimal>(&figure.reading.value);
        if (value == nullptr || figure.scale < 3) return false;
        const Decimal scale = Decimal::of(1).scaled(figure.scale);
        const auto is = [](const Decimal& wanted) {
            return [&wanted](const Figure* other) {
                const auto* number = std::get_if<Decimal>(&other->reading.value);
                return number != nullptr && *number == wanted;
            };
        };
        return any(free_, rank, is(scale)) && any(free_, rank, is(value->scaled(-figure.scale)));
    }

    /// "1 to 4 inches" beside "entre 2,5 y 10 cm": each end for itself, but not against another range.
    bool tell_ends(const Figure& figure, std::size_t rank) const {
        const std::vector<Figure> ends = ends_of(figure);
        return !ends.empty() && std::ranges::all_of(ends, [&](const Figure& end) {
            return any(free_, rank, [&](const Figure* other) {
                return other->reading.kind != FigureKind::range && may_be_equal(end, *other, allowed_);
            });
        });
    }

    /// "fünf vor acht" is 7:55, "fünf vor halb neun" 8:25: the minutes to an hour or from a half, and that hour.
    bool tell_minutes_to(const Figure& figure) const {
        const auto* time = std::get_if<ClockTime>(&figure.reading.value);
        if (time == nullptr || time->minute == 0) return false;
        const auto& numbers = without_[figure.reading.value.index()];
        const auto says = [&](int number) { return numbers.contains(Decimal::of(number)); };
        const int next = time->hour + 1;
        if (says(60 - time->minute) && (says(next) || says(next % 12) || says(time->hour % 12 + 1))) return true;
        return says(std::abs(time->minute - 30)) && std::ranges::any_of(free_, [&](const Figure* other) {
                   const auto* half = std::get_if<ClockTime>(&other->reading.value);
                   return half != nullptr && half->minute == 30 && half->hour % 12 == time->hour % 12;
               });
    }

    /// Where the parts of a reading are looked for. A plain number is no part of another; and a date, time, range or
    /// name is not told by another of its kind, which has parts like its own: "10:05" by "5:10", "3 April" by "4
    /// March".
    const std::set<Decimal>& pool_for(const Figure& figure, const Reading& reading) const {
        if (std::holds_alternative<Decimal>(reading.value)) return of_composites_;
        return std::holds_alternative<Decimal>(figure.reading.value) ? parts_ : without_[figure.reading.value.index()];
    }

    bool has_parts(const Figure& figure) const {
        const auto inside = [&](const Reading& reading) {
            const std::set<Decimal>& pool = pool_for(figure, reading);
            std::vector<Decimal> parts;
            add_parts(reading, parts);
            return !parts.empty() &&
                   std::ranges::all_of(parts, [&](const Decimal& part) { return pool.contains(part); });
        };
        // Another reading as a plain number is less than the figure says: the hours of a time.
        const bool composite = !std::holds_alternative<Decimal>(figure.reading.value);
        return inside(figure.reading) || std::ranges::any_of(figure.others, [&](const Reading& other) {
                   return !(composite && std::holds_alternative<Decimal>(other.value)) && inside(other);
               });
    }

    template <typename List, typename Test>
    bool any(const List& list, std::size_t rank, Test test) const {
        const Window window = window_at(rank, asking_, list.size());
        return std::any_of(list.begin() + static_cast<std::ptrdiff_t>(window.first),
                           list.begin() + static_cast<std::ptrdiff_t>(window.last), test);
    }

    std::size_t asking_;
    Rewritings allowed_;
    std::vector<const Figure*> free_;
    std::vector<const Figure*> taken_;
    std::vector<Figure> ends_;
    std::set<Decimal> parts_;
    std::set<Decimal> of_composites_;
    std::array<std::set<Decimal>, std::variant_size_v<Value>> without_;  ///< by what the figure that asks is
};

}  // namespace

std::vector<Told> told_by_other(const FigureSide& side, const std::vector<int>& mates, const FigureSide& other,
                                const std::vector<int>& other_mates, Rewritings allowed) {
    std::vector<Told> told(mates.size(), Told::yes);
    const auto asking = static_cast<std::size_t>(std::ranges::count(mates, nobody));
    if (asking == 0) return told;
    const Tellers tellers(other, other_mates, side.figures, asking, allowed);
    std::size_t rank = 0;
    for (std::size_t i = 0; i < mates.size(); ++i)
        if (mates[i] == nobody) told[i] = tellers.tell(*side.figures[i], rank++);
    return told;
}

}  // namespace vidimus::checks
