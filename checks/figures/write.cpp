#include "checks/figures/characters.h"
#include "checks/figures/figure.h"
#include "checks/figures/language_table.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

void append(char32_t c, std::string& out) {
    char bytes[4];
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, static_cast<UChar32>(c));
    out.append(bytes, static_cast<std::size_t>(size));
}

/// How a number is written: its marks, and the digit that stands for zero.
struct Manner {
    char32_t decimal;
    char32_t group;
    std::size_t least_grouped;  ///< digits from which groups are parted; 0: never
    char32_t zero;
};

/// Numbers of four digits stay whole in running text where CLDR gives no better rule.
constexpr std::size_t usual_least_grouped = 5;

/// The stretch of `like` from its first digit to its last, and how it is written; nothing when more than digits and
/// marks stand between.
struct Model {
    Span digits;
    Manner manner;
};

std::optional<Model> model_of(std::string_view like, const LanguageTable& table) {
    const auto end = static_cast<Offset>(like.size());
    Model model{{end, end}, {table.decimal, table.group, usual_least_grouped, '0'}};
    std::size_t integer_digits = 0;
    bool grouped = false;
    bool fraction = false;
    for (Offset i = 0; i < end;) {
        const Character c = character_at(like, i, end);
        if (const int digit = digit_of(c.code); digit >= 0) {
            if (model.digits.start == end) model.digits.start = i;
            model.digits.end = c.next;
            model.manner.zero = c.code - static_cast<char32_t>(digit);
            if (!fraction) ++integer_digits;
        } else if (model.digits.start != end && digit_of(character_at(like, c.next, end).code) >= 0) {
            if (is_word_character(c.code) || is_number_dash(c.code) || c.code == ':' || c.code == '/')
                return std::nullopt;
            if (c.code == table.decimal) {
                fraction = true;
            } else {
                model.manner.group = c.code;
                grouped = true;
            }
        } else if (model.digits.start != end && is_word_character(c.code)) {
            const std::string_view rest = like.substr(i);
            if (std::ranges::any_of(rest, [](char byte) { return byte >= '0' && byte <= '9'; })) return std::nullopt;
        }
        i = c.next;
    }
    if (model.digits.start == end) return std::nullopt;
    if (grouped)
        model.manner.least_grouped = std::min<std::size_t>(integer_digits, usual_least_grouped);
    else if (integer_digits > 4)
        model.manner.least_grouped = 0;
    return model;
}

std::string written(const Decimal& value, const Manner& manner) {
    const std::string plain = (value.is_negative() ? value.negated() : value).to_string();
    const std::size_t whole = std::min(plain.find('.'), plain.size());
    std::string out;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        if (i == whole) {
            append(manner.decimal, out);
            continue;
        }
        const bool parted = manner.least_grouped != 0 && whole >= manner.least_grouped;
        if (i > 0 && i < whole && parted && (whole - i) % 3 == 0) append(manner.group, out);
        append(manner.zero + static_cast<char32_t>(plain[i] - '0'), out);
    }
    return out;
}

bool fits(const Reading& a, const Reading& b) {
    return a.kind == b.kind && a.unit == b.unit && std::holds_alternative<Decimal>(b.value);
}

/// A value written in so many digits is no help to anybody.
constexpr std::size_t longest = 40;

}  // namespace

std::optional<std::string> write_figure(const Reading& reading, std::string_view language, std::string_view like) {
    const auto* value = std::get_if<Decimal>(&reading.value);
    if (value == nullptr || value->to_string().size() > longest) return std::nullopt;
    const LanguageTable& table = figure_table(language);
    if (like.empty()) {
        const Manner manner{table.decimal, table.group, usual_least_grouped, '0'};
        if (reading.kind != FigureKind::number && reading.kind != FigureKind::percent) return std::nullopt;
        std::string text = (value->is_negative() ? "\u2212" : "") + written(*value, manner);
        if (reading.kind == FigureKind::percent) text += table.spaced_affix ? "\u00A0%" : "%";
        return text;
    }
    const std::vector<Figure> figures = recognise_figures(like, language);
    if (figures.size() != 1 || figures[0].form != FigureForm::digits || !fits(reading, figures[0].reading))
        return std::nullopt;
    if (value->is_negative() || std::get<Decimal>(figures[0].reading.value).is_negative()) return std::nullopt;
    if (reading.kind == FigureKind::ordinal || reading.kind == FigureKind::decade) return std::nullopt;
    const std::optional<Model> model = model_of(like, table);
    if (!model) return std::nullopt;
    return std::string(like.substr(0, model->digits.start)) + written(*value, model->manner) +
           std::string(like.substr(model->digits.end));
}

}  // namespace vidimus::checks
