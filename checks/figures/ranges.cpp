// Two numbers that are the ends of one range, or the two sides of a score: "10–15", "from 10 to 20", "between three and
// five", "3:2".
#include "checks/figures/characters.h"
#include "checks/figures/grammar.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

/// What ties the ends together.
struct Link {
    std::size_t next = 0;  ///< the atom that begins the other end
    bool mark = false;     ///< a dash or colon, as scores have
};

/// Between the ends at atom `i`: a dash or a word. A colon ties only the sides of a score.
std::optional<Link> link_at(const AtomLine& line, std::size_t i) {
    if (line.is(i, AtomType::sign) && line.is(i + 1, AtomType::numeral)) {
        const char32_t sign = line.atoms[i].sign;
        const bool tight = line.glued(i) && line.glued(i + 1);
        const bool loose = !line.glued(i) && !line.glued(i + 1) && sign == 0x2013;
        const bool dash = is_number_dash(sign) || sign == U'～' || sign == U'〜' || (sign == U'—' && tight);
        if (dash && (tight || loose)) return Link{i + 1, true};
        const bool spaced = sign == '&' && !line.glued(i) && !line.glued(i + 1);
        if (((sign == ':' || sign == U'：' || sign == '&') && tight) || spaced) return Link{i + 1, true};
    }
    if (line.role(i, WordRole::to) != nullptr) return Link{i + 1, false};
    return std::nullopt;
}

/// "1950-53", "112–15": the first digits of the lower end go for the upper one.
std::optional<Decimal> shortened_end(const Amount& low, const Amount& high) {
    constexpr std::size_t longest = 9;
    if (low.numeral == nullptr || high.numeral == nullptr) return std::nullopt;
    if (low.numeral->digits <= high.numeral->digits || low.numeral->digits > longest) return std::nullopt;
    const auto first = low.value.to_int();
    const auto last = high.value.to_int();
    if (!low.numeral->plain || !high.numeral->plain || !first || !last) return std::nullopt;
    std::int64_t place = 1;
    for (std::size_t i = 0; i < high.numeral->digits; ++i) place *= 10;
    if (*last <= *first % place) return std::nullopt;
    return Decimal::of(*first / place * place + *last);
}

/// Years are shortened to two digits so often that they are read so first.
bool is_season(const Amount& low, const Amount& high) {
    return low.numeral->digits == 4 && high.numeral->digits == 2;
}

/// Whether the number ends in what makes it no end of a range: a part of a date, a rank, one of many groups of digits.
bool goes_on(const AtomLine& line, const Amount& high) {
    const std::size_t i = high.end;
    if (line.is(i, AtomType::sign) && is_hyphen(line.atoms[i].sign) && line.glued(i) &&
        line.is(i + 1, AtomType::numeral))
        return true;
    const std::size_t month = line.role(i, WordRole::of) != nullptr ? i + 1 : i;
    if (line.role(month, WordRole::month) != nullptr || line.role(month, WordRole::month_short) != nullptr) return true;
    return line.glued(i) && line.role(i, WordRole::ordinal_suffix) != nullptr;
}

/// "5 to 10 million" usually means millions at both ends.
void add_shared_magnitude(const AtomLine& line, std::size_t at, const Amount& low, const Amount& high,
                          const Reading& reading, std::vector<Reading>& others) {
    if (high.form != FigureForm::mixed || !high.value.is_integer() || !line.is(at, AtomType::numeral)) return;
    const std::int32_t powers = high.value.magnitude() - line.atoms[at].value.magnitude();
    if (powers > 0)
        others.push_back({FigureKind::range, Interval{low.value.scaled(powers), high.value, false}, reading.unit});
}

/// "drei bis fünf": only where the word between means nothing else, and upwards.
Match range_in_words(const AtomLine& line, std::size_t start, const Amount& low) {
    // "три-четыре дня": two neighbours are about that many.
    const bool hyphen = line.past_hyphen(low.end) != low.end;
    const WordEntry* to = line.role(low.end, WordRole::to);
    if ((!hyphen && (to == nullptr || to->weak)) || low.form != FigureForm::words || low.article || low.rank)
        return {start};
    const Amount high = read_amount(line, low.end + 1);
    const bool words = high.end != low.end + 1 && high.form == FigureForm::words && !high.article && !high.rank;
    if (!words || !(low.value < high.value) || goes_on(line, high)) return {start};
    if (hyphen && low.value + Decimal::of(1) != high.value) return {start};
    const Unit unit = unit_behind(line, high.end, high);
    Decimal bottom = low.value;
    if (low.scale == 0 && high.scale > 0 && low.value < Decimal::of(1000)) bottom = bottom.scaled(high.scale);
    const Reading reading{FigureKind::range, Interval{bottom, high.value, false}, unit.unit};
    Match match{unit.end, {span_of(line, start, unit.end), FigureForm::words, reading, {}}};
    if (bottom != low.value)
        match.figure.others.push_back({FigureKind::range, Interval{low.value, high.value, false}, unit.unit});
    return match;
}

/// "30 और 40 के बीच": the word for between stands behind the ends.
Match range_before_between(const AtomLine& line, std::size_t start, const Amount& low) {
    if (line.role(low.end, WordRole::range_and) == nullptr || !line.is(low.end + 1, AtomType::numeral)) return {start};
    const Amount high = read_amount(line, low.end + 1);
    const Unit unit = unit_behind(line, high.end, high);
    if (line.role(unit.end, WordRole::between) == nullptr) return {start};
    return {unit.end + 1,
            {span_of(line, start, unit.end),
             low.form,
             {FigureKind::range, Interval{low.value, high.value, false}, unit.unit},
             {}}};
}

constexpr std::int64_t largest_side = 10;  ///< of a score that either side may tell

/// Past the article, and the word for year behind it, that stand before digits: "entre os 27", "zwischen den Jahren
/// 1990"; `i` where there are none.
std::size_t past_article(const AtomLine& line, std::size_t i) {
    constexpr std::size_t longest_article = 3;
    if (i >= line.size()) return i;
    const std::string_view word = slice(line.text, line.atoms[i].span);
    // "from EUR 5", "from NH 5": a name or a unit, no article.
    if (word.size() > longest_article || word[0] < 'a' || word[0] > 'z' || unit_before(line, i).end != i) return i;
    // "os" closes ranks as well, "las" stands before hours.
    constexpr WordRole roles[] = {WordRole::article, WordRole::of, WordRole::ordinal_suffix, WordRole::clock_before};
    const bool article = line.is(i, AtomType::other) ||
                         std::ranges::any_of(roles, [&](WordRole role) { return line.role(i, role) != nullptr; });
    if (!article) return i;
    const WordEntry* unit = line.role(i + 1, WordRole::unit);
    const std::size_t next = unit != nullptr && unit->unit == "year" ? i + 2 : i + 1;
    return line.is(next, AtomType::numeral) ? next : i;
}

}  // namespace

Match read_range(const AtomLine& line, std::size_t start, const Amount& low, const Unit& before) {
    const std::size_t none = start;
    if (low.numeral == nullptr) return range_in_words(line, start, low);
    if (Match match = range_before_between(line, start, low); match.end != start) return match;
    std::size_t i = low.end;
    const bool percent =
        (is_percent_sign(line, i) || line.role(i, WordRole::percent) != nullptr) && link_at(line, i + 1);  // "10%-15%"
    if (percent) ++i;
    const auto link = link_at(line, i);
    if (!link) return {none};
    const Amount high = read_amount(line, link->next);
    const bool digits = high.numeral != nullptr || high.form == FigureForm::mixed;
    if (high.end == link->next || !digits || high.rank || goes_on(line, high)) return {none};
    const bool colon = !line.role(i, WordRole::to) && !is_number_dash(line.atoms[i].sign) &&
                       line.atoms[i].sign != U'～' && line.atoms[i].sign != U'〜' && line.atoms[i].sign != U'—';
    constexpr std::uint8_t most_points = 3;  // digits of one side of a score
    if (colon && (low.numeral->digits > most_points || high.numeral == nullptr || high.numeral->digits > most_points))
        return {none};
    if (colon && (!low.numeral->plain || high.numeral == nullptr || !high.numeral->plain)) return {none};
    Unit unit = unit_behind(line, high.end, high);
    // "grew by 5% to 7,000": where it grew to is another figure.
    if (percent && unit.kind != FigureKind::percent) return {none};
    if (unit.kind == FigureKind::number && before.kind != FigureKind::number)
        unit = {high.end, before.kind, before.unit};
    const bool score = link->mark && unit.kind == FigureKind::number && low.value < Decimal::of(largest_side) &&
                       high.value < Decimal::of(largest_side);
    const Reading reading{FigureKind::range, Interval{low.value, high.value, score}, unit.unit};
    Match match{unit.end, {span_of(line, start, unit.end), FigureForm::digits, reading, {}}};
    if (const auto end = shortened_end(low, high); end && link->mark) {
        Reading whole{FigureKind::range, Interval{low.value, *end, false}, unit.unit};
        if (is_season(low, high)) std::swap(match.figure.reading, whole);
        match.figure.others.push_back(std::move(whole));
    }
    add_shared_magnitude(line, link->next, low, high, reading, match.figure.others);
    return match;
}

Match read_headed_range(const AtomLine& line, std::size_t at) {
    const bool between = line.role(at, WordRole::between) != nullptr;
    if (!between && line.role(at, WordRole::from) == nullptr) return {at};
    const std::size_t start = past_article(line, at + 1);
    const Unit before = unit_before(line, start);
    const Amount low = read_amount(line, before.end);
    if (low.end == before.end || low.rank || low.article) return {at};
    Unit low_unit = unit_behind(line, low.end, low);
    if (low_unit.kind == FigureKind::number) low_unit = {low.end, before.kind, before.unit};
    const std::size_t link = low_unit.end;
    if (line.role(link, between ? WordRole::range_and : WordRole::to) == nullptr) return {at};
    const std::size_t high_start = past_article(line, link + 1);
    const Unit before_high = unit_before(line, high_start);
    const Amount high = read_amount(line, before_high.end);
    // Behind an article both ends are digits.
    const bool articles = start != at + 1 || high_start != link + 1;
    if (articles && (low.numeral == nullptr || high.numeral == nullptr)) return {at};
    if (high.end == before_high.end || high.rank || high.article || goes_on(line, high)) return {at};
    Unit unit = unit_behind(line, high.end, high);
    if (unit.kind == FigureKind::number) unit = {high.end, before_high.kind, before_high.unit};
    // "from 5 dollars to 7 percent": ends of two kinds are two figures.
    const bool low_plain = low_unit.kind == FigureKind::number;
    if (!low_plain && (low_unit.kind != unit.kind || low_unit.unit != unit.unit)) return {at};
    if (low.form == FigureForm::words && high.form == FigureForm::digits && low.weak) return {at};
    const FigureForm form = low.form == high.form ? low.form : FigureForm::mixed;
    // "from five to six thousand": thousands at both ends.
    const bool shared = low.scale == 0 && high.scale > 0 && low.value < high.value.scaled(-high.scale);
    const Decimal bottom = shared ? low.value.scaled(high.scale) : low.value;
    Match match{unit.end,
                {span_of(line, start, unit.end),
                 form,
                 {FigureKind::range, Interval{bottom, high.value, false}, unit.unit},
                 {}}};
    if (shared) match.figure.others.push_back({FigureKind::range, Interval{low.value, high.value, false}, unit.unit});
    return match;
}

}  // namespace vidimus::checks
