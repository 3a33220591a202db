// The value of one figure in the manner of another: what a fix puts into the draft. Works on the atoms of the figure
// that stands there and changes no more of them than it must; where anything is doubtful it writes nothing.
#include "checks/figures/characters.h"
#include "checks/figures/figure.h"
#include "checks/figures/grammar.h"
#include "checks/figures/manner.h"

#include <algorithm>
#include <array>
#include <memory>

namespace vidimus::checks {

namespace {

/// A value written in so many digits is no help to anybody.
constexpr std::size_t longest = 40;

/// Whether `value` says `wanted`; a date may leave out what stands elsewhere.
bool says(const Value& value, const Value& wanted) {
    const auto* date = std::get_if<Date>(&value);
    const auto* whole = std::get_if<Date>(&wanted);
    if (date == nullptr || whole == nullptr) return value == wanted;
    return (!date->year || date->year == whole->year) && (!date->month || date->month == whole->month) &&
           (!date->day || date->day == whole->day);
}

/// Whether `text` is one figure and nothing else, which may mean `wanted`.
bool reads_as(std::string_view text, std::string_view language, const Value& wanted) {
    const std::vector<Figure> figures = recognise_figures(text, language);
    const auto means = [&](const Reading& reading) { return says(reading.value, wanted); };
    return figures.size() == 1 && figures[0].span == Span{0, static_cast<Offset>(text.size())} &&
           (means(figures[0].reading) || std::ranges::any_of(figures[0].others, means));
}

/// The figure that is to be replaced.
class Writer {
  public:
    Writer(std::string_view like, const Figure& figure, const LanguageTable& table)
        : like_(like), figure_(figure), atoms_(cut_atoms(like, table, {})), line_{like, table, atoms_} {}

    std::optional<std::string> write(const Reading& reading) {
        if (reading.kind != figure_.reading.kind) return std::nullopt;
        if (const auto* value = std::get_if<Decimal>(&reading.value)) return write_number(reading, *value);
        if (const auto* date = std::get_if<Date>(&reading.value)) return write_date(*date);
        if (const auto* time = std::get_if<ClockTime>(&reading.value)) return write_time(*time);
        if (const auto* range = std::get_if<Interval>(&reading.value)) return write_range(reading, *range);
        return std::nullopt;
    }

  private:
    struct Edit {
        Span span;  ///< in `like_`
        std::string text;
    };

    std::string text_of(std::size_t atom) const { return std::string(slice(like_, atoms_[atom].span)); }

    /// `like_` with the edits, which stand in order.
    std::string edited(const std::vector<Edit>& edits) const {
        std::string out;
        Offset at = 0;
        for (const Edit& edit : edits) {
            out += like_.substr(at, edit.span.start - at);
            out += edit.text;
            at = edit.span.end;
        }
        return out + std::string(like_.substr(at));
    }

    std::vector<std::size_t> atoms_of(AtomType type) const {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < atoms_.size(); ++i)
            if (atoms_[i].type == type && !atoms_[i].has_words) found.push_back(i);
        return found;
    }

    Edit number_edit(std::size_t atom, const Decimal& value) const {
        return {atoms_[atom].span, written(value, manner_of(text_of(atom), line_.table))};
    }

    bool same_unit(const Reading& reading) const {
        return reading.unit == figure_.reading.unit || reading.unit.empty();
    }

    std::optional<std::string> write_number(const Reading& reading, const Decimal& value) const {
        const auto* old = std::get_if<Decimal>(&figure_.reading.value);
        if (old == nullptr || value.to_string().size() > longest || !same_unit(reading)) return std::nullopt;
        if (figure_.form == FigureForm::words) return write_over_words(value);
        if (atoms_.size() > 0 && figure_.scale > 0)
            for (std::size_t i = 0; i < atoms_.size(); ++i)
                if (atoms_[i].mixed) return write_myriads(i, value);
        const auto numerals = atoms_of(AtomType::numeral);
        if (numerals.size() != 1 || value.is_negative() != old->is_negative()) return std::nullopt;
        if (has_rank_letters(numerals[0]) || atoms_[numerals[0]].value.is_zero()) return std::nullopt;
        // A numeral that is no plain number (½, 3/4, 1.3e6) has no manner to write another in.
        if (!atoms_[numerals[0]].plain && !is_digits_and_marks(text_of(numerals[0]))) return std::nullopt;
        if (figure_.reading.kind == FigureKind::decade && value.magnitude() != old->magnitude()) return std::nullopt;
        if (!old->is_integer() && has_foreign_point(numerals[0])) return std::nullopt;
        if (figure_.scale > 0) return write_scaled(numerals[0], value);
        Edit edit = number_edit(numerals[0], value);
        if (figure_.reading.kind == FigureKind::money) pad_cents(value, edit.text);
        return edited({std::move(edit)});
    }

    /// "3.11" in French: a decimal point of another language, of a version perhaps.
    bool has_foreign_point(std::size_t numeral) const {
        return line_.table.decimal != '.' && text_of(numeral).find('.') != std::string::npos;
    }

    /// Of cents there are two places: "1,50".
    static void pad_cents(const Decimal& value, std::string& text) {
        if (!value.is_integer() && value.scaled(1).is_integer()) text += '0';
    }

    static bool is_digits_and_marks(std::string_view text) {
        const auto end = static_cast<Offset>(text.size());
        for (Offset i = 0; i < end;) {
            const Character c = character_at(text, i, end);
            if (is_word_character(c.code) || c.code == '/' ||
                u_getIntPropertyValue(static_cast<UChar32>(c.code), UCHAR_NUMERIC_TYPE) == U_NT_NUMERIC)
                return false;
            i = c.next;
        }
        return true;
    }

    /// "2nd", "1er": another rank may need other letters.
    bool has_rank_letters(std::size_t numeral) const {
        if (figure_.reading.kind != FigureKind::ordinal) return false;
        const std::size_t behind = line_.past_hyphen(numeral + 1);
        return behind < atoms_.size() && atoms_[behind].type == AtomType::word && !line_.table.myriads;
    }

    /// "3 milliards": with the word of the magnitude that the value needs.
    std::optional<std::string> write_scaled(std::size_t numeral, const Decimal& value) const {
        const std::size_t word = numeral + 1;
        if (line_.role(word, WordRole::magnitude) == nullptr) return std::nullopt;
        const Decimal same = value.scaled(-figure_.scale);
        if (is_short(same) && keeps_form(atoms_[numeral].value, same)) return edited({number_edit(numeral, same)});
        const WrittenMagnitude* magnitude = magnitude_for(value);
        if (magnitude == nullptr) return std::nullopt;
        const Decimal count = value.scaled(-magnitude->power);
        const auto form = form_for(count, *magnitude);
        if (!form) return std::nullopt;
        std::string_view name = magnitude->forms[*form];
        name.remove_prefix(std::min(name.find_first_not_of(" \u00A0"), name.size()));
        Span span = atoms_[word].span;
        if (line_.is_sign(word + 1, '.') && line_.glued(word + 1) && !name.ends_with('.'))
            span.end = atoms_[word + 1].span.end;  // "Mio."
        return edited({number_edit(numeral, count), {span, std::string(name)}});
    }

    /// "12万": digits and one sign for their power.
    std::optional<std::string> write_myriads(std::size_t atom, const Decimal& value) const {
        const std::string text = text_of(atom);
        const auto end = static_cast<Offset>(text.size());
        Offset digits = 0;
        for (Offset i = 0; i < end; digits = i) {
            const Character c = character_at(text, i, end);
            if (digit_of(c.code) < 0 && c.code != line_.table.decimal && c.code != line_.table.group) break;
            i = c.next;
        }
        const Decimal same = value.scaled(-figure_.scale);
        const bool one_power = character_at(text, digits, end).next == end && digits > 0;
        constexpr int myriad = 10'000;
        if (!one_power || value.is_negative() || same < Decimal::of(1) || !(same < Decimal::of(myriad)) ||
            !same.scaled(2).is_integer())
            return std::nullopt;
        const Span span{atoms_[atom].span.start, atoms_[atom].span.start + digits};
        return edited({{span, written(same, manner_of(text.substr(0, digits), line_.table))}});
    }

    /// Whether a count before a magnitude reads well: at least one, with at most two decimals.
    static bool is_short(const Decimal& count) {
        return !(count < Decimal::of(1)) && count < Decimal::of(1000) && count.scaled(2).is_integer();
    }

    const WrittenMagnitude* magnitude_for(const Decimal& value) const {
        if (line_.table.written == nullptr) return nullptr;
        const WrittenMagnitude* best = nullptr;
        for (const WrittenMagnitude& magnitude : line_.table.written->magnitudes)
            if (is_short(value.scaled(-magnitude.power))) best = &magnitude;
        return best;
    }

    /// Which of the forms for 1, 2 to 4, 5 and fractions a count takes; nothing where a language that has a form for 2
    /// to 4 goes on by rules of its own (22 миллиона).
    static std::optional<std::size_t> form_for(const Decimal& count, const WrittenMagnitude& magnitude) {
        constexpr int last_teen = 20;
        if (!count.is_integer()) return 3;
        if (count == Decimal::of(1)) return 0;
        if (magnitude.forms[1] != magnitude.forms[2] && Decimal::of(last_teen) < count) return std::nullopt;
        return count < Decimal::of(5) ? 1 : 2;
    }

    /// Whether the word of magnitude behind `old` stays as it is behind `count`.
    bool keeps_form(const Decimal& old, const Decimal& count) const {
        if (line_.table.written == nullptr) return true;
        const auto& magnitudes = line_.table.written->magnitudes;
        const auto same = std::ranges::find(magnitudes, figure_.scale, &WrittenMagnitude::power);
        if (same == magnitudes.end()) return true;
        const auto before = form_for(old, *same);
        const auto now = form_for(count, *same);
        return before && now && same->forms[*before] == same->forms[*now];
    }

    /// "huit ans": digits in place of the number words, in front of what is counted.
    std::optional<std::string> write_over_words(const Decimal& value) const {
        const FigureKind kind = figure_.reading.kind;
        if (kind == FigureKind::ordinal || kind == FigureKind::decade || kind == FigureKind::century)
            return std::nullopt;
        if (value.is_negative() || !value.is_integer() || atoms_.empty()) return std::nullopt;
        std::size_t last = 0;
        for (; last < atoms_.size(); ++last) {
            const bool unit = line_.role(last, WordRole::unit) != nullptr ||
                              line_.role(last, WordRole::currency) != nullptr ||
                              line_.role(last, WordRole::percent) != nullptr;
            if (unit && line_.role(last, WordRole::cardinal) == nullptr) break;
        }
        if (last == 0 || (last < atoms_.size() && atoms_[last].same_word)) return std::nullopt;
        return edited({{span_of(line_, 0, last), written(value, manner_of(line_.table))}});
    }

    /// Day, month and year where they stand; the year only where one stood.
    std::optional<std::string> write_date(const Date& date) const {
        const auto* old = std::get_if<Date>(&figure_.reading.value);
        if (old == nullptr) return std::nullopt;
        const bool lacks = (old->day && !date.day) || (old->month && !date.month) || (old->year && !date.year);
        if (lacks || (date.year && *date.year < 0)) return std::nullopt;
        if (atoms_.size() == 1 && atoms_[0].type == AtomType::date) return write_numeric_date(date);
        std::vector<Edit> edits;
        bool day = !old->day;
        bool month = !old->month;
        for (std::size_t i = 0; i < atoms_.size(); ++i) {
            const auto value =
                atoms_[i].type == AtomType::numeral && atoms_[i].plain ? atoms_[i].value.to_int() : std::nullopt;
            if (value && old->year && *value == *old->year) {
                edits.push_back({atoms_[i].span, std::to_string(*date.year)});
            } else if (value && !day && *value == *old->day) {
                if (line_.glued(i + 1) && line_.role(i + 1, WordRole::ordinal_suffix) != nullptr &&
                    date.day != old->day)
                    return std::nullopt;
                edits.push_back(number_edit(i, Decimal::of(*date.day)));
                day = true;
            } else if (value && !month && line_.role(i + 1, WordRole::month_mark) != nullptr) {
                edits.push_back(number_edit(i, Decimal::of(*date.month)));
                month = true;
            } else if (!month && line_.role(i, WordRole::month) != nullptr) {
                const auto name = month_name(i, *old->month, *date.month);
                if (!name) return std::nullopt;
                edits.push_back({atoms_[i].span, *name});
                month = true;
            }
        }
        return day && month && !edits.empty() ? std::optional(edited(edits)) : std::nullopt;
    }

    /// The name of another month with the capital, or not, of the one at `atom`.
    std::optional<std::string> month_name(std::size_t atom, int old, int month) const {
        const std::string now = text_of(atom);
        if (old == month) return now;
        if (line_.table.written == nullptr) return std::nullopt;
        const auto at = static_cast<std::size_t>(month - 1);
        // Only where the old one is the form that the table would write: others are inflected, or short.
        if (line_.table.written->months[static_cast<std::size_t>(old - 1)] != now) return std::nullopt;
        return std::string(line_.table.written->months[at]);
    }

    /// "17.09.2022", "2022-09-17": each group in the place of its kind and as wide.
    std::optional<std::string> write_numeric_date(const Date& date) const {
        std::vector<Span> groups;
        const auto end = static_cast<Offset>(like_.size());
        for (Offset i = 0; i < end;) {
            const Character c = character_at(like_, i, end);
            if (digit_of(c.code) >= 0) {
                if (groups.empty() || groups.back().end != i) groups.push_back({i, i});
                groups.back().end = c.next;
            }
            i = c.next;
        }
        if (groups.size() != 3 || !date.year || !date.month || !date.day) return std::nullopt;
        const bool year_first = groups[0].size() == 4;
        const bool month_first = !year_first && line_.table.month_first && like_[groups[0].end] != '.';
        std::array<int, 3> parts = {*date.day, *date.month, *date.year};
        if (year_first) parts = {*date.year, *date.month, *date.day};
        if (month_first) parts = {*date.month, *date.day, *date.year};
        std::vector<Edit> edits;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            const bool short_year = i == 2 && !year_first && groups[i].size() == 2;
            std::string text = std::to_string(short_year ? parts[i] % 100 : parts[i]);
            while (text.size() < groups[i].size()) text.insert(0, "0");
            edits.push_back({groups[i], std::move(text)});
        }
        return edited(edits);
    }

    static std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

    std::optional<std::string> write_time(const ClockTime& time) const {
        const auto* old = std::get_if<ClockTime>(&figure_.reading.value);
        if (old == nullptr || time.second != 0 || old->second != 0) return std::nullopt;
        const bool halved = std::any_of(atoms_.begin(), atoms_.end(), [&](const Atom& atom) {
            const auto i = static_cast<std::size_t>(&atom - atoms_.data());
            return line_.role(i, WordRole::am) != nullptr || line_.role(i, WordRole::pm) != nullptr;
        });
        if (halved && (time.hour < 12) != (old->hour < 12)) return std::nullopt;
        const int hour = halved ? (time.hour + 11) % 12 + 1 : time.hour;
        std::vector<Span> groups;
        const auto end = static_cast<Offset>(like_.size());
        for (Offset i = 0; i < end; ++i)
            if (like_[i] >= '0' && like_[i] <= '9') {
                if (groups.empty() || groups.back().end != i) groups.push_back({i, i});
                groups.back().end = i + 1;
            }
        if (groups.empty() || groups.size() > 2 || (groups.size() == 1 && time.minute != 0)) return std::nullopt;
        const bool wide = like_[groups[0].start] == '0' && groups[0].size() == 2;
        std::vector<Edit> edits{{groups[0], wide ? two_digits(hour) : std::to_string(hour)}};
        if (groups.size() == 2) edits.push_back({groups[1], two_digits(time.minute)});
        return edited(edits);
    }

    std::optional<std::string> write_range(const Reading& reading, const Interval& range) const {
        const auto numerals = atoms_of(AtomType::numeral);
        if (numerals.size() != 2 || !same_unit(reading) || figure_.form == FigureForm::words) return std::nullopt;
        if (range.low.is_negative() || range.high.is_negative()) return std::nullopt;
        for (const Atom& atom : atoms_)
            for (std::uint32_t i = atom.first_entry; i < atom.last_entry; ++i)
                if (line_.table.entries[i].role == WordRole::magnitude && !line_.table.entries[i].weak)
                    return std::nullopt;
        return edited({number_edit(numerals[0], range.low), number_edit(numerals[1], range.high)});
    }

    std::string_view like_;
    const Figure& figure_;
    std::vector<Atom> atoms_;
    AtomLine line_;
};

}  // namespace

std::optional<std::string> write_figure(const Reading& reading, std::string_view language) {
    const LanguageTable& table = figure_table(language);
    const auto* value = std::get_if<Decimal>(&reading.value);
    if (value == nullptr || value->to_string().size() > longest) return std::nullopt;
    if (reading.kind != FigureKind::number && reading.kind != FigureKind::percent) return std::nullopt;
    std::string text = (value->is_negative() ? "\u2212" : "") + written(*value, manner_of(table));
    if (reading.kind == FigureKind::percent) text += table.spaced_affix ? "\u00A0%" : "%";
    return text;
}

std::optional<std::string> write_figure(const Reading& reading, std::string_view language, const Figure& like,
                                        std::string_view text) {
    auto written = Writer(text, like, figure_table(language)).write(reading);
    // Words beside the number may count too ("2 hours and a half", 5角): what was read alone must be read alone again.
    if (written && reads_as(text, language, like.reading.value) && !reads_as(*written, language, reading.value))
        return std::nullopt;
    return written;
}

}  // namespace vidimus::checks
