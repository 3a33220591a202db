// Dates, whole or in part: "17 septembre 2022", "September 17", "17.09.2022", 2022年9月17日, "44 BC".
#include "checks/figures/calendar.h"

namespace vidimus::checks {

namespace {

std::optional<int> day_at(const AtomLine& line, std::size_t i) {
    const auto day = int_of(line, i, 2);
    return day && *day >= 1 && *day <= 31 ? day : std::nullopt;
}

std::optional<int> year_at(const AtomLine& line, std::size_t i) {
    if (!line.is(i, AtomType::numeral) || line.atoms[i].digits != 4) return std::nullopt;
    const auto year = int_of(line, i, 4);
    return year && *year >= 1000 && *year <= 2999 ? year : std::nullopt;
}

const WordEntry* month_at(const AtomLine& line, std::size_t i) {
    if (const WordEntry* entry = line.role(i, WordRole::month)) return entry;
    return line.role(i, WordRole::month_short);
}

/// Whether a month that is another word too ("may", "march") lacks the capital that its language gives months.
bool is_lower_verb(const AtomLine& line, std::size_t i, const WordEntry& month) {
    if (!month.weak || line.table.written == nullptr) return false;
    const auto is_lower = [](std::string_view text) { return !text.empty() && text[0] >= 'a' && text[0] <= 'z'; };
    const std::string_view name = line.table.written->months[static_cast<std::size_t>(month.value - 1)];
    return !is_lower(name) && is_lower(slice(line.text, line.atoms[i].span));
}

/// Past one comma or full stop and any "of" between the parts of a date.
std::size_t over_glue(const AtomLine& line, std::size_t i) {
    if (line.is_sign(i, '.') || line.is_sign(i, ',')) ++i;
    if (line.role(i, WordRole::of) != nullptr) ++i;
    return i;
}

/// The year at or behind the glue at `i`; `i` moves past it.
std::optional<int> take_year(const AtomLine& line, std::size_t& i) {
    for (const std::size_t at : {i, over_glue(line, i)})
        if (const auto year = year_at(line, at)) {
            i = at + 1;
            return year;
        }
    return std::nullopt;
}

/// A day number with its ordinal mark: "17", "17.", "1er", "17th", "first"; nothing when `i` is no day.
std::optional<int> take_day(const AtomLine& line, std::size_t& i) {
    std::size_t at = i;
    std::optional<int> day = day_at(line, at);
    if (day) {
        ++at;
        if (line.glued(at) && line.role(at, WordRole::ordinal_suffix) != nullptr)
            ++at;
        else if (line.past_hyphen(at) != at && line.role(at + 1, WordRole::ordinal_suffix) != nullptr)
            at += 2;
        else if (line.is_sign(at, '.') && line.glued(at))
            ++at;
        else if (line.is_sign(at, U'º') || line.is_sign(at, U'°'))
            ++at;
    } else if (line.is(at, AtomType::word)) {
        const Amount amount = read_amount(line, at);
        const auto value = amount.value.to_int();
        const bool word = amount.form == FigureForm::words && amount.end != at && (!amount.article || amount.rank);
        if (word && value && *value >= 1 && *value <= 31) {
            day = static_cast<int>(*value);
            at = amount.end;
        } else if (const WordEntry* ordinal = line.role(at, WordRole::ordinal); ordinal && ordinal->value <= 31) {
            day = ordinal->value;
            ++at;
        }
    }
    if (day) i = at;
    return day;
}

/// "31. 12. 2025": a date in digits whose parts are spaced.
Match spaced_date(const AtomLine& line, std::size_t at) {
    const auto dot = [&](std::size_t i) { return line.is_sign(i, '.') && line.glued(i); };
    const auto day = day_at(line, at);
    const auto month = int_of(line, at + 2, 2);
    if (!line.table.dot_ordinal || !day || !dot(at + 1) || !month || *month < 1 || *month > 12 || !dot(at + 3))
        return {at};
    const auto year = year_at(line, at + 4);
    if (!year) return {at};
    return match_of(line, at, at + 5, {FigureKind::date, Date{*year, *month, *day}, ""});
}

Match day_month(const AtomLine& line, std::size_t at) {
    std::size_t i = at;
    const std::optional<int> day = take_day(line, i);
    if (!day) return {at};
    if (line.role(i, WordRole::of) != nullptr) ++i;
    if (line.role(i, WordRole::of) != nullptr && line.role(i - 1, WordRole::of) != nullptr) ++i;
    const WordEntry* month = month_at(line, i);
    if (month == nullptr) return {at};
    const bool verb = is_lower_verb(line, i, *month);
    ++i;
    Date date{std::nullopt, month->value, *day};
    date.year = take_year(line, i);
    if (verb && !date.year) return {at};
    return match_of(line, at, i, {FigureKind::date, date, ""});
}

Match month_first(const AtomLine& line, std::size_t at) {
    const WordEntry* month = month_at(line, at);
    if (month == nullptr) return {at};
    const bool certain = month->role == WordRole::month && !month->weak;
    std::size_t i = at + 1;
    Date date{std::nullopt, month->value, std::nullopt};
    std::size_t year_end = i;
    if (const auto year = take_year(line, year_end)) {
        date.year = year;
        return match_of(line, at, year_end, {FigureKind::date, date, ""});
    }
    std::size_t day_start = line.is_sign(i, '.') ? i + 1 : i;
    if (line.role(day_start, WordRole::of) != nullptr && line.table.tag == "en") ++day_start;
    if (std::size_t day_end = day_start;
        line.table.month_then_day && line.is(day_start, AtomType::numeral) && line.atoms[day_start].space_before) {
        if (const auto day = take_day(line, day_end)) {
            // "March 5 percent", "May 10 people" are rare enough; a unit behind the day speaks against it.
            date.day = day;
            if (line.role(day_end, WordRole::day_mark) != nullptr) ++day_end;  // 십이월 이십오일
            date.year = take_year(line, day_end);
            return match_of(line, at, day_end, {FigureKind::date, date, ""});
        }
    }
    return certain ? match_of(line, at, at + 1, {FigureKind::date, date, ""}) : Match{at, {}};
}

/// "2017 Eylülünde", "2017 yılı Eylül": some languages say the year before its month.
Match year_month(const AtomLine& line, std::size_t at) {
    if (!line.table.year_then_month) return {at};
    const auto year = year_at(line, at);
    if (!year) return {at};
    const WordEntry* unit = line.role(at + 1, WordRole::unit);
    const std::size_t i = unit != nullptr && unit->unit == "year" ? at + 2 : at + 1;
    const WordEntry* month = line.role(i, WordRole::month);
    std::size_t end = i + 1;
    if (month == nullptr || month->weak || take_year(line, end)) return {at};
    return match_of(line, at, i + 1, {FigureKind::date, Date{*year, month->value, std::nullopt}, ""});
}

/// 2022年2月17日, 2월 17일, 5月.
Match marked_date(const AtomLine& line, std::size_t at) {
    Date date;
    std::size_t i = at;
    std::size_t parts = 0;
    const auto take = [&](WordRole role, std::optional<int>& part, int low, int high) {
        if (!line.is(i, AtomType::numeral) || line.role(i + 1, role) == nullptr) return;
        const auto value = line.atoms[i].value.to_int();
        if (!value || *value < low || *value > high) return;
        part = static_cast<int>(*value);
        i += 2;
        ++parts;
    };
    take(WordRole::year_mark, date.year, 1000, 2999);
    take(WordRole::month_mark, date.month, 1, 12);
    const bool month_known = date.month.has_value();
    take(WordRole::day_mark, date.day, 1, 31);
    if (parts == 0) return {at};
    // Of word numerals alone 十五日 may be as many days; a year of four numerals is none of them.
    const bool year_alone = date.year && parts == 1 && line.atoms[at].digits == 4;
    if (line.atoms[at].has_words && !line.atoms[at].mixed && parts == 1 && !year_alone) return {at};
    Match match = match_of(line, at, i, {FigureKind::date, date, ""});
    // 1日の摂取量 is what one takes in a day, of no date.
    match.figure.doubtful = parts == 1 && date.day == 1 && line.text.substr(match.figure.span.end).starts_with("の");
    if (parts == 1 && date.day && !month_known)  // 3日: the third, or three days
        match.figure.others.push_back({FigureKind::duration, Decimal::of(*date.day), "day"});
    if (parts == 1 && date.year) match.figure.others.push_back({FigureKind::number, Decimal::of(*date.year), ""});
    return match;
}

/// "300 BC", "300 av. J.-C.", 公元前300年, "AD 79": a year of an era. The words stand on either side of it.
Match year_of_era(const AtomLine& line, std::size_t at) {
    const auto era = [&](std::size_t i) {
        const WordEntry* before = line.role(i, WordRole::before_era);
        return before != nullptr ? before : line.role(i, WordRole::after_era);
    };
    const bool headed = era(at) != nullptr;
    const WordEntry* word = headed ? era(at) : era(at + 1);
    if (word == nullptr) return {at};
    const int sign = word->role == WordRole::before_era ? -1 : 1;
    const auto year = int_of(line, headed ? at + 1 : at, 4);
    if (!year || *year == 0) return {at};
    std::size_t end = at + 2;
    if (headed) {
        // 公元前3世纪, "MÖ 3. yüzyıl", "MÖ 17 Mart": no years.
        const std::size_t next = line.is_sign(end, '.') ? end + 1 : end;
        if (line.role(next, WordRole::century) != nullptr || line.role(next, WordRole::decade_suffix) != nullptr ||
            month_at(line, next) != nullptr)
            return {at};
        if (line.role(end, WordRole::year_mark) != nullptr) ++end;
    }
    return match_of(line, at, end, {FigureKind::date, Date{sign * *year, {}, {}}, ""});
}

}  // namespace

Match read_date(const AtomLine& line, std::size_t at) {
    for (const auto reader : {year_of_era, spaced_date, day_month, month_first, year_month, marked_date})
        if (Match match = reader(line, at); match.end != at) return match;
    return {at};
}

}  // namespace vidimus::checks
