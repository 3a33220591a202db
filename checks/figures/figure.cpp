#include "checks/figures/figure.h"

#include <string>

namespace vidimus::checks {

namespace {

constexpr int printed_digits = 15;

std::string padded(int value, std::size_t width) {
    const std::string digits = std::to_string(value);
    return std::string(digits.size() < width ? width - digits.size() : 0, '0') + digits;
}

std::string date_text(const Date& date) {
    // ISO 8601, with "--" for a year that is not known, as in "--09-17".
    std::string text;
    if (date.year)
        text = *date.year < 0 ? "-" + padded(-*date.year, 4) : padded(*date.year, 4);
    else
        text = "-";
    if (!date.month && !date.day) return text;
    text += date.month ? "-" + padded(*date.month, 2) : "--";
    if (date.day) text += "-" + padded(*date.day, 2);
    return text;
}

struct Printer {
    std::string operator()(const Decimal& value) const { return value.to_string(printed_digits); }
    std::string operator()(const Date& value) const { return date_text(value); }
    std::string operator()(const ClockTime& value) const {
        std::string text = padded(value.hour, 2) + ":" + padded(value.minute, 2);
        return value.second != 0 ? text + ":" + padded(value.second, 2) : text;
    }
    std::string operator()(const Interval& value) const {
        return value.low.to_string(printed_digits) + "/" + value.high.to_string(printed_digits);
    }
    std::string operator()(const std::string& value) const { return value; }
};

}  // namespace

std::string_view name_of(FigureKind kind) {
    constexpr std::string_view names[] = {"number", "percent",  "money", "measure", "ordinal", "date",
                                          "time",   "duration", "range", "century", "decade",  "identifier"};
    return names[static_cast<std::size_t>(kind)];
}

std::string to_string(const Value& value) {
    return std::visit(Printer{}, value);
}

}  // namespace vidimus::checks
