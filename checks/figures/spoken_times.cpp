// Times as they are spoken: parts of an hour in words, noon and midnight, hours in words.
#include "checks/figures/calendar.h"

namespace vidimus::checks {

namespace {

/// A part of an hour in words, and by how many minutes it moves the hour.
struct HourPart {
    WordRole role;
    int minutes;
};
constexpr HourPart hour_parts[] = {
    {WordRole::half_past, 30}, {WordRole::half_to, -30}, {WordRole::quarter_past, 15}, {WordRole::quarter_to, -15}};

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

}  // namespace

Match read_spoken_time(const AtomLine& line, std::size_t at) {
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
        if (hour.end == at + 1 || (hour.article && !line.role(at + 1, WordRole::article)->value) || !value ||
            *value < 1 || *value > 12)
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
        // "sept heures moins vingt"
        const bool before = line.role(behind, WordRole::minus) != nullptr;
        const std::size_t start = before ? behind + 1 : behind;
        const Amount minutes = read_amount(line, start);
        const auto count = minutes.value.to_int();
        const bool words =
            minutes.end != start && minutes.form == FigureForm::words && !minutes.article && !minutes.rank;
        if (words && count && *count > 0 && *count < 60 && unit_behind(line, minutes.end, minutes).end == minutes.end)
            return spoken(line, at, minutes.end, *value, static_cast<int>(before ? -*count : *count),
                          FigureForm::words);
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

}  // namespace vidimus::checks
