// Decades and centuries: "the 1920s", "двадцатые годы", "XIVe siècle", 20世纪20年代.
#include "checks/figures/calendar.h"
#include "checks/figures/characters.h"

namespace vidimus::checks {

namespace {

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
    if (const WordEntry* word = line.role(at, WordRole::century);
        word != nullptr && !word->weak && !line.table.myriads) {
        std::size_t start = line.past_hyphen(at + 1);
        // "secolul al XVIII-lea": an article between.
        constexpr std::size_t longest_article = 3;  // bytes
        if (line.is(start, AtomType::other) && line.atoms[start].span.size() <= longest_article) ++start;
        const CenturyNumber number = century_number(line, start, true);
        if (number.end == start) return century_in_words(line, at);
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
    if (!value || (line.atoms[number].digits != 4 && line.atoms[number].digits != 2) || *value % 10 != 0)
        return {i, i, {}};
    std::size_t end = number + 1;
    bool suffixed = false;
    const bool dotted = line.table.dot_ordinal && line.is_sign(end, '.') && line.glued(end);
    const auto decade_word = [&](std::size_t at) {
        return line.role(at, WordRole::decade_suffix) != nullptr || line.role(at, WordRole::decade) != nullptr;
    };
    const bool tied =
        line.is_sign(end, '-') || line.is_sign(end, '\'') || line.is_sign(end, U'’') || line.is_sign(end, ':');
    if ((line.glued(end) || line.table.myriads) && line.role(end, WordRole::decade_suffix) != nullptr) {
        suffixed = true;
        ++end;
    } else if (tied && line.glued(end) && line.glued(end + 1) &&
               line.role(end + 1, WordRole::decade_suffix) != nullptr) {
        suffixed = true;
        end += 2;
    } else if (dotted && (headed || decade_word(end + 1))) {
        suffixed = true;  // "90. léta", "lata 90."
        end += decade_word(end + 1) ? 2 : 1;
    } else if (const WordEntry* suffix = line.role(end, WordRole::decade_suffix);
               suffix != nullptr && static_cast<unsigned char>(line.table.key(*suffix)[0]) >= 0x80 &&
               suffix->key_size > 6) {
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
    if (const WordEntry* behind = line.role(found.end, WordRole::decade); behind != nullptr && !behind->weak)
        ++found.end;
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
        if (const Match behind = century(line, i);
            behind.end != i && behind.figure.reading.kind == FigureKind::century) {
            const Decimal& rank = std::get<Decimal>(behind.figure.reading.value);
            number.value = number.value + (rank + Decimal::of(-1)).scaled(2);
            number.end = behind.end;
        }
    }
    return match_of(line, number.start, number.end, {FigureKind::decade, number.value, ""});
}

}  // namespace

Match read_era(const AtomLine& line, std::size_t at) {
    Match match = decade(line, at);
    return match.end != at ? match : century(line, at);
}

}  // namespace vidimus::checks
