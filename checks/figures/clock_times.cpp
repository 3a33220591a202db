// Times of the clock: "15:30", "3 pm", "15 h 30", "15.30 Uhr", 午後3時半.
#include "checks/figures/calendar.h"
#include "checks/figures/digit_groups.h"

namespace vidimus::checks {

namespace {

ClockTime clock_time(int hour, int minute, bool pm, bool am) {
    if (pm && hour < 12) hour += 12;
    if (am && hour == 12) hour = 0;
    return {hour, minute, 0};
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
    const bool said =
        at > 0 && (line.role(at - 1, WordRole::am) != nullptr || line.role(at - 1, WordRole::pm) != nullptr);
    return said ? time_figure(line, at, i, hour, 0, false) : Match{at};
}

}  // namespace

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

Match read_clock_time(const AtomLine& line, std::size_t at) {
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
        const WordEntry* unit = line.role(at + 3, WordRole::unit);
        const bool minutes = unit == nullptr || unit->weak || unit->unit == "minute";  // not "11 बजे 20 वर्षीय"
        if (const auto minute = int_of(line, at + 2, 2);
            minutes && minute && *minute < 60 && line.atoms[at + 2].digits == 2) {
            std::size_t end = at + 3;
            if (unit != nullptr && unit->unit == "minute") ++end;
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

}  // namespace vidimus::checks
