// Dates, times of day, decades and centuries.
#include "checks/figures/characters.h"
#include "checks/figures/grammar.h"
#include "checks/figures/digit_groups.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

FigureForm form_of(const AtomLine& line, std::size_t first, std::size_t last) {
    bool digits = false;
    bool words = false;
    for (std::size_t i = first; i < last; ++i) {
        const AtomType type = line.atoms[i].type;
        const bool number = type == AtomType::numeral || type == AtomType::date || type == AtomType::time ||
                            type == AtomType::roman;
        if (number) digits = true;
        if (type == AtomType::word && line.role(i, WordRole::century) == nullptr) words = true;
    }
    return digits && words ? FigureForm::mixed : digits ? FigureForm::digits : FigureForm::words;
}

Match match_of(const AtomLine& line, std::size_t first, std::size_t last, Reading reading) {
    return {last, {span_of(line, first, last), form_of(line, first, last), std::move(reading), {}}};
}

std::optional<int> int_of(const AtomLine& line, std::size_t i, std::uint8_t most_digits) {
    if (!line.is(i, AtomType::numeral) || !line.atoms[i].plain || line.atoms[i].digits > most_digits)
        return std::nullopt;
    const auto value = line.atoms[i].value.to_int();
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

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
    if (!line.table.dot_ordinal || !day || !dot(at + 1) || !month || *month < 1 || *month > 12 || !dot(at + 3)) return {at};
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
    ++i;
    Date date{std::nullopt, month->value, *day};
    date.year = take_year(line, i);
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
    if (std::size_t day_end = day_start; line.table.month_then_day && line.is(day_start, AtomType::numeral) &&
                                         line.atoms[day_start].space_before) {
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
    // 1日の摂取量: of a day
    match.figure.doubtful = parts == 1 && date.day == 1 && line.table.tag == "ja" &&
                            line.text.substr(match.figure.span.end).starts_with("の");
    if (parts == 1 && date.day && !month_known)  // 3日: the third, or three days
        match.figure.others.push_back({FigureKind::duration, Decimal::of(*date.day), "day"});
    if (parts == 1 && date.year) match.figure.others.push_back({FigureKind::number, Decimal::of(*date.year), ""});
    return match;
}

ClockTime clock_time(int hour, int minute, bool pm, bool am) {
    if (pm && hour < 12) hour += 12;
    if (am && hour == 12) hour = 0;
    return {hour, minute, 0};
}

Match time_figure(const AtomLine& line, std::size_t at, std::size_t end, int hour, int minute, bool doubtful) {
    // Behind the time, or before it: 午後3時, "शाम 5 बजे".
    const auto half_of_day = [&](std::size_t i) {
        return line.role(i, WordRole::am) != nullptr || line.role(i, WordRole::pm) != nullptr;
    };
    const bool before = !half_of_day(end) && at > 0 && half_of_day(at - 1);
    const std::size_t half = before ? at - 1 : end;
    const bool am = line.role(half, WordRole::am) != nullptr;
    const bool pm = !am && line.role(half, WordRole::pm) != nullptr;
    Match match = match_of(line, at, end + ((am || pm) && !before ? 1 : 0),
                           {FigureKind::time, clock_time(hour, minute, pm, am), ""});
    if (line.is_sign(match.end, '.') && line.glued(match.end) && (am || pm) && !line.table.myriads) {
        const std::string_view text = line.text.substr(match.figure.span.start, match.figure.span.size());
        if (text.find('.') != std::string_view::npos && !text.ends_with('.')) {
            ++match.end;
            ++match.figure.span.end;
        }
    }
    if (!am && !pm && hour >= 1 && hour <= 12)
        match.figure.others.push_back({FigureKind::time, ClockTime{(hour % 12) + 12, minute, 0}, ""});
    if (doubtful)
        match.figure.others.push_back(
            {FigureKind::duration, Decimal::of(hour) + quotient(Decimal::of(minute), Decimal::of(60)), "hour"});
    return match;
}

/// 七時半, 十点十五分, 六点一刻: Han and Korean numerals are times only where more than the hour says so.
Match clock_in_words(const AtomLine& line, std::size_t at, int hour) {
    if (line.role(at + 1, WordRole::clock) == nullptr) return {at};
    const std::size_t i = at + 2;
    if (line.role(i, WordRole::half) != nullptr) return time_figure(line, at, i + 1, hour, 30, false);
    if (line.role(i, WordRole::quarter_past) != nullptr) return time_figure(line, at, i + 1, hour, 15, false);
    const WordEntry* unit = line.role(i + 1, WordRole::unit);
    const auto minute = int_of(line, i, 2);
    if (minute && *minute < 60 && unit != nullptr && unit->unit == "minute")
        return time_figure(line, at, i + 2, hour, *minute, false);
    const bool said = at > 0 && (line.role(at - 1, WordRole::am) != nullptr || line.role(at - 1, WordRole::pm) != nullptr);
    return said ? time_figure(line, at, i, hour, 0, false) : Match{at};
}

Match clock(const AtomLine& line, std::size_t at) {
    const Atom& atom = line.atoms[at];
    if (atom.type == AtomType::time) {
        const auto& time = std::get<ClockTime>(atom.readings[0].value);
        std::size_t end = at + 1;
        if (const WordEntry* mark = line.role(end, WordRole::clock); mark && !mark->weak) ++end;
        Match match = time_figure(line, at, end, time.hour, time.minute, false);
        std::get<ClockTime>(match.figure.reading.value).second = time.second;
        return match;
    }
    if (atom.type != AtomType::numeral) return {at};
    const auto hour = int_of(line, at, 2);
    // 15.30 Uhr, 3.40 p.m.
    if (!atom.plain && atom.digits <= 2 && !atom.has_words) {
        const std::string_view text = line.text.substr(atom.span.start, atom.span.size());
        const std::size_t point = text.find('.');
        const auto value = Decimal::parse(text);
        const bool marked = (at > 0 && line.role(at - 1, WordRole::clock_before) != nullptr) ||
                            line.role(at + 1, WordRole::clock) != nullptr ||
                            line.role(at + 1, WordRole::am) != nullptr || line.role(at + 1, WordRole::pm) != nullptr;
        if (value && point != std::string_view::npos && text.size() == point + 3 && point <= 2 && marked) {
            const int h = small_int(text.substr(0, point));
            const int m = small_int(text.substr(point + 1));
            if (h <= 24 && m <= 59) {
                const WordEntry* mark = line.role(at + 1, WordRole::clock);
                Match match = time_figure(line, at, at + (mark != nullptr ? 2 : 1), h, m, false);
                match.figure.others.push_back({FigureKind::number, *value, ""});
                return match;
            }
        }
    }
    if (!hour || *hour > 24) return {at};
    const WordEntry* mark = line.role(at + 1, WordRole::clock);
    if (atom.has_words) return clock_in_words(line, at, *hour);
    if (mark != nullptr) {
        // "15 h 30", "3時半" without its half, "15 Uhr 30"
        if (const auto minute = int_of(line, at + 2, 2); minute && *minute < 60 && line.atoms[at + 2].digits == 2) {
            std::size_t end = at + 3;
            if (const WordEntry* unit = line.role(end, WordRole::unit); unit && unit->unit == "minute") ++end;
            return time_figure(line, at, end, *hour, *minute, line.role(at + 1, WordRole::unit) != nullptr);
        }
        if (line.role(at + 2, WordRole::half) != nullptr) return time_figure(line, at, at + 3, *hour, 30, false);
        const bool said = line.role(at + 2, WordRole::am) != nullptr || line.role(at + 2, WordRole::pm) != nullptr;
        const bool duration = line.role(at + 1, WordRole::unit) != nullptr && !said;
        if (duration || (mark->weak && !line.glued(at + 1))) return {at};
        return time_figure(line, at, at + 2, *hour, 0, false);
    }
    if (line.role(at + 1, WordRole::am) != nullptr || line.role(at + 1, WordRole::pm) != nullptr)
        return time_figure(line, at, at + 1, *hour, 0, false);
    return {at};
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

Reading century_of(const Decimal& value) {
    return {FigureKind::century, value, ""};
}

/// The rank of a century at `at`: digits, a Roman numeral, or words; its end is `at` where there is none.
struct CenturyNumber {
    std::size_t end = 0;
    Decimal value;
    bool roman = false;
    bool plain = false;  ///< digits without the mark of a rank
};

/// `headed`: the word for century stands before it, and a full stop behind it ends the sentence.
CenturyNumber century_number(const AtomLine& line, std::size_t at, bool headed) {
    const bool roman = line.is(at, AtomType::roman);
    if (roman || int_of(line, at, 2)) {
        std::size_t i = at + 1;
        if (line.glued(i) && line.is_sign(i, '.') && line.role(i + 1, WordRole::ordinal_suffix) != nullptr) ++i;
        if (line.glued(i) && (line.role(i, WordRole::ordinal_suffix) != nullptr || (!headed && line.is_sign(i, '.')) ||
                              line.is_sign(i, U'º')))
            ++i;
        else if (line.past_hyphen(i) != i && line.role(i + 1, WordRole::ordinal_suffix) != nullptr)
            i += 2;
        return {i, line.atoms[at].value, roman, !roman && i == at + 1};
    }
    if (!line.is(at, AtomType::word)) return {at, {}};
    const Amount amount = read_amount(line, at);
    return amount.rank && amount.value < Decimal::of(40) ? CenturyNumber{amount.end, amount.value} : CenturyNumber{at};
}

/// "siglo veinte"
Match century_in_words(const AtomLine& line, std::size_t at) {
    const Amount number = read_amount(line, at + 1);
    const bool words = number.end != at + 1 && number.form == FigureForm::words && !number.article;
    if (!words || !(number.value < Decimal::of(22)) || !number.value.is_integer()) return {at};
    return match_of(line, at, number.end, century_of(number.value));
}

/// "14th century", "XIVe siècle", "siglo XX", "20世紀".
Match century(const AtomLine& line, std::size_t at) {
    if (const WordEntry* word = line.role(at, WordRole::century); word != nullptr && !word->weak && !line.table.myriads) {
        const CenturyNumber number = century_number(line, line.past_hyphen(at + 1), true);
        if (number.end == line.past_hyphen(at + 1)) return century_in_words(line, at);
        // "wieku 18 lat": an age.
        if (const WordEntry* unit = line.role(number.end, WordRole::unit); unit && unit->unit == "year") return {at};
        return match_of(line, at, number.end, century_of(number.value));
    }
    const CenturyNumber number = century_number(line, at, false);
    if (number.end == at) return {at};
    const std::size_t i = line.past_hyphen(number.end);
    const WordEntry* word = line.role(i, WordRole::century);
    if (word == nullptr || (word->weak && !number.roman)) return {at};
    // "5 siècles": so many of them.
    if (number.plain && line.role(i, WordRole::unit) != nullptr) return {at};
    const Decimal first = (number.value + Decimal::of(-1)).scaled(2);
    // 20世纪20年代
    if (const auto tens = int_of(line, i + 1, 2); tens && line.role(i + 2, WordRole::decade_suffix) != nullptr)
        return match_of(line, at, i + 3, {FigureKind::decade, first + Decimal::of(*tens), ""});
    return match_of(line, at, i + 1, century_of(number.value));
}

/// The first year of the decade that begins at `at`, or its last two digits: "1920s", "80-х", "années 1920", "années
/// vingt", "двадцатые годы"; nothing read where the end is `at`.
struct DecadeNumber {
    std::size_t start = 0;
    std::size_t end = 0;
    Decimal value;
};

/// A decade in digits, `i` at its number.
DecadeNumber decade_in_digits(const AtomLine& line, std::size_t i, bool headed) {
    std::size_t number = i;
    if (line.is_sign(number, '\'') || line.is_sign(number, U'’')) ++number;
    const auto value = int_of(line, number, 4);
    if (!value || (line.atoms[number].digits != 4 && line.atoms[number].digits != 2) || *value % 10 != 0) return {i, i, {}};
    std::size_t end = number + 1;
    bool suffixed = false;
    const bool dotted = line.table.dot_ordinal && line.is_sign(end, '.') && line.glued(end);
    const auto decade_word = [&](std::size_t at) {
        return line.role(at, WordRole::decade_suffix) != nullptr || line.role(at, WordRole::decade) != nullptr;
    };
    const bool tied = line.is_sign(end, '-') || line.is_sign(end, '\'') || line.is_sign(end, U'’') || line.is_sign(end, ':');
    if ((line.glued(end) || line.table.myriads) && line.role(end, WordRole::decade_suffix) != nullptr) {
        suffixed = true;
        ++end;
    } else if (tied && line.glued(end) && line.glued(end + 1) && line.role(end + 1, WordRole::decade_suffix) != nullptr) {
        suffixed = true;
        end += 2;
    } else if (dotted && (headed || decade_word(end + 1))) {
        suffixed = true;  // "90. léta", "lata 90."
        end += decade_word(end + 1) ? 2 : 1;
    } else if (const WordEntry* suffix = line.role(end, WordRole::decade_suffix);
               suffix != nullptr && static_cast<unsigned char>(line.table.key(*suffix)[0]) >= 0x80 && suffix->key_size > 6) {
        suffixed = true;  // "1920 के दशक"
        ++end;
    }
    if (!suffixed && !headed) return {i, i, {}};
    // "années 1950–1953": a span of years.
    const bool span = !suffixed && line.is(end, AtomType::sign) && is_number_dash(line.atoms[end].sign) &&
                      line.is(end + 1, AtomType::numeral);
    if (span) return {i, i, {}};
    return {number, end, Decimal::of(*value)};
}

DecadeNumber decade_number(const AtomLine& line, std::size_t at) {
    const WordEntry* head = line.role(at, WordRole::decade);
    // A plural that heads years ("années 1920"); "the" and its like only go before a number with a suffix.
    const bool headed = head != nullptr && !head->weak;
    std::size_t i = head != nullptr ? at + 1 : at;
    if (headed && line.role(i, WordRole::of) != nullptr) ++i;
    DecadeNumber found = decade_in_digits(line, i, headed);
    if (found.end == i) {
        const WordEntry* name = line.role(i, WordRole::decade_name);
        const bool followed = name != nullptr && line.role(i + 1, WordRole::decade) != nullptr;
        if (name != nullptr && (!name->weak || headed || followed)) {
            found = {i, i + 1, Decimal::of(name->value)};
        } else if (const WordEntry* tens = line.role(i, WordRole::cardinal); tens != nullptr && headed) {
            const bool round = tens->value >= 10 && tens->value < 100 && tens->value % 10 == 0;
            if (round) found = {i, i + 1, Decimal::of(tens->value)};
        }
    }
    if (found.end == i) return {at, at, {}};
    if (const WordEntry* behind = line.role(found.end, WordRole::decade); behind != nullptr && !behind->weak) ++found.end;
    return found;
}

/// A decade; with the century behind it ("80-е годы XX века", "50er des 19. Jahrhunderts") in full.
Match decade(const AtomLine& line, std::size_t at) {
    DecadeNumber number = decade_number(line, at);
    if (number.end == at) return {at};
    if (number.value < Decimal::of(100)) {
        std::size_t i = number.end;
        if (line.role(i, WordRole::of) != nullptr) ++i;
        if (line.role(i, WordRole::of) != nullptr) ++i;
        if (const Match behind = century(line, i); behind.end != i && behind.figure.reading.kind == FigureKind::century) {
            const Decimal& rank = std::get<Decimal>(behind.figure.reading.value);
            number.value = number.value + (rank + Decimal::of(-1)).scaled(2);
            number.end = behind.end;
        }
    }
    return match_of(line, number.start, number.end, {FigureKind::decade, number.value, ""});
}

/// A part of an hour in words, and by how many minutes it moves the hour.
struct HourPart {
    WordRole role;
    int minutes;
};
constexpr HourPart hour_parts[] = {{WordRole::half_past, 30},
                                   {WordRole::half_to, -30},
                                   {WordRole::quarter_past, 15},
                                   {WordRole::quarter_to, -15}};

/// Whether something beside the atoms `first` … `last - 1` says that they are a time of day.
bool beside_clock(const AtomLine& line, std::size_t first, std::size_t last) {
    return (first > 0 && line.role(first - 1, WordRole::clock_before) != nullptr) ||
           line.role(last, WordRole::clock) != nullptr || line.role(last, WordRole::am) != nullptr ||
           line.role(last, WordRole::pm) != nullptr;
}

/// The time `minutes` after the whole hour `hour` of a clock of twelve hours; its half of the day may not be known.
Match spoken(const AtomLine& line, std::size_t at, std::size_t end, std::int64_t hour, int minutes, FigureForm form) {
    const int day = hour > 12 ? 1440 : 720;
    int total = (static_cast<int>(hour) * 60 + minutes + day) % day;
    if (day == 720 && total < 60) total += 720;
    Match match = time_figure(line, at, end, total / 60, total % 60, false);
    match.figure.form = form;
    return match;
}

/// "half past three", "halb vier", "quarter to 5", "noon"; behind the hour: "trois heures et demie", "tres y cuarto".
Match spoken_time(const AtomLine& line, std::size_t at) {
    const auto whole = [&](int hour) {
        return match_of(line, at, at + 1, {FigureKind::time, ClockTime{hour, 0, 0}, ""});
    };
    if (const WordEntry* entry = line.role(at, WordRole::noon)) return entry->weak ? Match{at} : whole(12);
    if (const WordEntry* entry = line.role(at, WordRole::midnight)) return entry->weak ? Match{at} : whole(0);
    for (const HourPart& part : hour_parts) {
        const WordEntry* entry = line.role(at, part.role);
        if (entry == nullptr) continue;
        const Amount hour = read_amount(line, at + 1);
        const bool number = line.role(at, WordRole::more) != nullptr || line.role(at, WordRole::less) != nullptr;
        if (number && !beside_clock(line, at, hour.end)) continue;
        const auto value = hour.value.to_int();
        if (hour.end == at + 1 || (hour.article && !line.role(at + 1, WordRole::article)->value) || !value || *value < 1 ||
            *value > 12)
            continue;
        if (entry->weak && !beside_clock(line, at, hour.end)) continue;
        const bool clock = line.role(hour.end, WordRole::clock) != nullptr;
        return spoken(line, at, hour.end + (clock ? 1 : 0), *value, part.minutes,
                      hour.numeral != nullptr ? FigureForm::mixed : FigureForm::words);
    }
    if (!line.is(at, AtomType::word) && !line.is(at, AtomType::numeral)) return {at};
    const bool may_begin = line.is(at, AtomType::numeral) || line.role(at, WordRole::cardinal) != nullptr ||
                           line.role(at, WordRole::article) != nullptr || line.role(at, WordRole::ordinal) != nullptr;
    if (!may_begin) return {at};
    const Amount hour = read_amount(line, at);
    const auto value = hour.value.to_int();
    if (hour.end == at || !value || *value < 1 || *value > 24 || (hour.numeral != nullptr && !hour.numeral->plain))
        return {at};
    const bool headed = at > 0 && line.role(at - 1, WordRole::clock_before) != nullptr;
    const WordEntry* clock = line.role(hour.end, WordRole::clock);
    const std::size_t behind = clock != nullptr ? hour.end + 1 : hour.end;
    for (const HourPart& part : hour_parts) {
        const WordEntry* entry = line.role(behind, part.role);
        if (entry == nullptr || part.role == WordRole::half_to) continue;
        if (clock == nullptr && !headed && !beside_clock(line, at, behind + 1)) continue;
        Match match = spoken(line, at, behind + 1, *value, part.minutes,
                             hour.numeral != nullptr ? FigureForm::mixed : FigureForm::words);
        // "trois heures et demie": as long, too.
        if (clock != nullptr && hour.article && !headed) return {at};
        if (line.role(hour.end, WordRole::unit) != nullptr)
            match.figure.others.push_back(
                {FigureKind::duration, hour.value + Decimal::of(part.minutes).scaled(-2), "hour"});
        return match;
    }
    // "dix-huit heures trente"
    if (clock != nullptr && hour.form == FigureForm::words && !hour.article && line.table.spaced_affix) {
        const Amount minutes = read_amount(line, behind);
        const auto count = minutes.value.to_int();
        const bool words = minutes.end != behind && minutes.form == FigureForm::words && !minutes.article && !minutes.rank;
        if (words && count && *count > 0 && *count < 60 && unit_behind(line, minutes.end, minutes).end == minutes.end)
            return spoken(line, at, minutes.end, *value, static_cast<int>(*count), FigureForm::words);
    }
    // "seis de la tarde"
    const bool half = line.role(hour.end, WordRole::am) != nullptr || line.role(hour.end, WordRole::pm) != nullptr;
    if (half && hour.form == FigureForm::words && !hour.article && *value <= 12)
        return spoken(line, at, hour.end, *value, 0, FigureForm::words);
    // "sieben Uhr": a clock word that is no unit of time as well.
    if (clock != nullptr && hour.form == FigureForm::words && !clock->weak && !hour.rank && !hour.article &&
        (headed || line.role(hour.end, WordRole::unit) == nullptr))
        return spoken(line, at, behind, *value, 0, FigureForm::words);
    return {at};
}

}  // namespace

Match read_calendar(const AtomLine& line, std::size_t at) {
    const Atom& atom = line.atoms[at];
    if (atom.type == AtomType::date) {
        Match match = match_of(line, at, at + 1, atom.readings[0]);
        match.figure.others.assign(atom.readings.begin() + 1, atom.readings.end());
        return match;
    }
    using Reader = Match (*)(const AtomLine&, std::size_t);
    for (const Reader reader :
         std::initializer_list<Reader>{spoken_time, decade, century, year_of_era, spaced_date, day_month, month_first, marked_date, clock})
        if (Match match = reader(line, at); match.end != at) return match;
    return {at};
}

}  // namespace vidimus::checks
