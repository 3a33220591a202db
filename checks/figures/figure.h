#pragma once

#include "checks/figures/decimal.h"
#include "checks/text/span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vidimus::checks {

enum class FigureKind : std::uint8_t {
    number,
    percent,
    money,
    measure,
    ordinal,
    date,
    time,
    duration,
    range,
    century,
    decade,
    identifier,  ///< holds digits but is no quantity (G20, 2.3.1, A4, COVID-19): compared literally or not at all
};

/// "number", "percent", … as reports name them.
std::string_view name_of(FigureKind kind);

/// What is known of a date; at least one part is.
struct Date {
    std::optional<int> year;  ///< negative before our era
    std::optional<int> month;
    std::optional<int> day;
    friend bool operator==(const Date&, const Date&) = default;
};
struct ClockTime {
    int hour = 0;
    int minute = 0;
    int second = 0;
    friend bool operator==(const ClockTime&, const ClockTime&) = default;
};
/// Ends in the order of the text.
struct Interval {
    Decimal low;
    Decimal high;
    bool either_way = false;  ///< a score, which may be told from either side
    friend bool operator==(const Interval& a, const Interval& b) { return a.low == b.low && a.high == b.high; }
};
/// An identifier's value is its text, folded.
using Value = std::variant<Decimal, Date, ClockTime, Interval, std::string>;

/// A number as a plain decimal without grouping, at most 15 significant digits ("120000", "-1.5"); a date in the order
/// year, month, day with "--" for a year that is not known ("2022-02", "--09-17", "-0044" before our era); a time of 24
/// hours ("15:30", with seconds when there are any); a range as its ends ("3/5"); an identifier as its text.
std::string to_string(const Value& value);

/// One way to read a figure.
struct Reading {
    FigureKind kind = FigureKind::number;
    Value value;
    std::string unit;  ///< ISO 4217 code, CLDR unit name, or empty
    friend bool operator==(const Reading&, const Reading&) = default;
};

enum class FigureForm : std::uint8_t { digits, words, mixed };

/// A figure found in running text: what has a value.
struct Figure {
    Span span;  ///< in the text it was found in
    FigureForm form = FigureForm::digits;
    Reading reading;              ///< the likeliest
    std::vector<Reading> others;  ///< what else it may mean ("1.000": 1000, or 1)
    /// Perhaps no figure at all ("both", "un", "a second"): may answer one, is never reported or listed itself.
    bool doubtful = false;
    std::int32_t scale = 0;   ///< the largest power of ten that a word in it names ("5 million": 6); 0: none
    bool unit_first = false;  ///< its currency or percent sign stands before the number
};

/// The figures of a sentence in order, not overlapping, doubtful ones among them. `opaque`: stretches of `text` (code,
/// addresses) that are not read. Time linear in the text; any UTF-8, valid or not.
std::vector<Figure> recognise_figures(std::string_view text, std::string_view language,
                                      const std::vector<Span>& opaque = {});

/// `reading` written as `language` writes it; a number or percentage only. Nothing when it cannot be written with
/// certainty.
std::optional<std::string> write_figure(const Reading& reading, std::string_view language);

/// `reading` in the manner of the figure `like`, whose text is `text`: what a fix puts in its place. Nothing when it
/// cannot be written with certainty.
std::optional<std::string> write_figure(const Reading& reading, std::string_view language, const Figure& like,
                                        std::string_view text);

}  // namespace vidimus::checks
