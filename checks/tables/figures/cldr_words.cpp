#include "checks/figures/word_fold.h"
#include "checks/tables/figures/words.h"

#include <unicode/compactdecimalformat.h>
#include <unicode/dtfmtsym.h>
#include <unicode/numberformatter.h>
#include <unicode/rbnf.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <set>
#include <stdexcept>

namespace vidimus::tables {

namespace {

using checks::WordRole;

std::string utf8(const icu::UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

std::string folded(const icu::UnicodeString& text) {
    return checks::fold_figure_text(utf8(text));
}

bool has_digit(const icu::UnicodeString& text) {
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
        if (u_isdigit(text.char32At(i))) return true;
    return false;
}

std::string without(std::string text, char dropped) {
    std::erase(text, dropped);
    return text;
}

/// `text` less its digits, signs and the spaces around: the words beside a number.
std::string words_beside(const icu::UnicodeString& text) {
    icu::UnicodeString kept;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 c = text.char32At(i);
        if (!u_isdigit(c)) kept.append(c);
    }
    std::string key = folded(kept);
    const std::size_t first = key.find_first_not_of(' ');
    return first == std::string::npos ? "" : key.substr(first, key.find_last_not_of(' ') - first + 1);
}

void add(std::vector<Word>& words, const std::string& key, WordRole role, std::int32_t value, std::string unit = "") {
    if (!key.empty()) words.push_back({key, role, value, std::move(unit), false});
}

/// Numbers in words from every public rule set: 0-99, the hundreds and the single words for thousand; the recogniser
/// puts longer ones together.
void add_number_words(const std::string& language, std::vector<Word>& words) {
    UErrorCode status = U_ZERO_ERROR;
    icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, icu::Locale(language.c_str()), status);
    if (U_FAILURE(status)) throw std::runtime_error("no number words for " + language);
    std::vector<int> values;
    for (int i = 0; i <= 99; ++i) values.push_back(i);
    for (int i = 100; i <= 1000; i += 100) values.push_back(i);
    for (std::int32_t set = 0; set < format.getNumberOfRuleSetNames(); ++set) {
        const icu::UnicodeString name = format.getRuleSetName(set);
        const bool ordinal = name.indexOf("ordinal") >= 0;
        if (!ordinal && name.indexOf("cardinal") < 0) continue;
        for (int value : values) {
            UErrorCode failed = U_ZERO_ERROR;
            icu::UnicodeString text;
            icu::FieldPosition position;
            format.format(static_cast<std::int32_t>(value), name, text, position, failed);
            if (U_FAILURE(failed) || has_digit(text)) continue;
            std::string key = folded(text);
            const WordRole role = ordinal ? WordRole::ordinal : value == 1 ? WordRole::article : WordRole::cardinal;
            if (value == 1000 && key.find(' ') != std::string::npos) continue;
            add(words, key, role, value);
            if (key.find(' ') != std::string::npos) add(words, without(key, ' '), role, value);
        }
    }
}

void add_names(const icu::UnicodeString* names, std::int32_t count, std::int32_t first, WordRole role,
               std::vector<Word>& words) {
    for (std::int32_t i = first; i < count; ++i) {
        if (names[i].isEmpty() || has_digit(names[i])) continue;
        std::string key = folded(names[i]);
        if (key.ends_with('.')) key.pop_back();
        if (std::ranges::count_if(key, [](char c) { return (c & 0xC0) != 0x80; }) >= 2) add(words, key, role, i + 1);
    }
}

void add_calendar(const std::string& language, std::vector<Word>& words) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale(language.c_str()), status);
    if (U_FAILURE(status)) throw std::runtime_error("no calendar for " + language);
    using Symbols = icu::DateFormatSymbols;
    for (Symbols::DtContextType context : {Symbols::FORMAT, Symbols::STANDALONE}) {
        std::int32_t count = 0;
        const icu::UnicodeString* names = symbols.getMonths(count, context, Symbols::WIDE);
        add_names(names, count, 0, WordRole::month, words);
        names = symbols.getMonths(count, context, Symbols::ABBREVIATED);
        add_names(names, count, 0, WordRole::month_short, words);
        names = symbols.getWeekdays(count, context, Symbols::WIDE);
        add_names(names, count, 1, WordRole::weekday, words);
    }
}

/// The words of compact decimals: "Mio.", "million", "万".
void add_magnitudes(const std::string& language, std::vector<Word>& words) {
    for (UNumberCompactStyle style : {UNUM_LONG, UNUM_SHORT})
        for (std::int32_t power = 3; power <= 12; ++power)
            for (std::int64_t count : {1, 2, 3, 5, 11, 21}) {
                UErrorCode status = U_ZERO_ERROR;
                const auto format = icu::number::NumberFormatter::withLocale(icu::Locale(language.c_str()))
                                        .notation(style == UNUM_LONG ? icu::number::Notation::compactLong()
                                                                     : icu::number::Notation::compactShort());
                std::int64_t value = count;
                for (std::int32_t i = 0; i < power; ++i) value *= 10;
                const icu::UnicodeString text = format.formatInt(value, status).toString(status);
                if (U_FAILURE(status)) continue;
                // The digits shown tell the power of the word.
                std::string shown;
                for (std::int32_t i = 0; i < text.length(); ++i)
                    if (const std::int32_t digit = u_charDigitValue(text.char32At(i)); digit >= 0)
                        shown += static_cast<char>('0' + digit);
                const std::string digits = std::to_string(value);
                std::string key = words_beside(text);
                if (key.ends_with('.')) key.pop_back();
                if (shown.empty() || !digits.starts_with(shown) || key.empty()) continue;
                add(words, key, WordRole::magnitude, static_cast<std::int32_t>(digits.size() - shown.size()));
            }
}

struct NamedUnit {
    const char* name;
    icu::MeasureUnit unit;
};

void add_units(const std::string& language, std::vector<Word>& words) {
    using U = icu::MeasureUnit;
    const NamedUnit units[] = {
        {"year", U::getYear()},
        {"month", U::getMonth()},
        {"week", U::getWeek()},
        {"day", U::getDay()},
        {"hour", U::getHour()},
        {"minute", U::getMinute()},
        {"second", U::getSecond()},
        {"kilometer", U::getKilometer()},
        {"meter", U::getMeter()},
        {"centimeter", U::getCentimeter()},
        {"millimeter", U::getMillimeter()},
        {"mile", U::getMile()},
        {"foot", U::getFoot()},
        {"inch", U::getInch()},
        {"yard", U::getYard()},
        {"kilogram", U::getKilogram()},
        {"gram", U::getGram()},
        {"pound", U::getPound()},
        {"ounce", U::getOunce()},
        {"tonne", U::getTonne()},
        {"liter", U::getLiter()},
        {"hectare", U::getHectare()},
        {"acre", U::getAcre()},
        {"square-kilometer", U::getSquareKilometer()},
        {"square-meter", U::getSquareMeter()},
        {"kilometer-per-hour", U::getKilometerPerHour()},
        {"mile-per-hour", U::getMilePerHour()},
        {"celsius", U::getCelsius()},
        {"fahrenheit", U::getFahrenheit()},
        {"megawatt", U::getMegawatt()},
        {"kilowatt-hour", U::getKilowattHour()},
    };
    for (const NamedUnit& unit : units)
        for (UNumberUnitWidth width : {UNUM_UNIT_WIDTH_FULL_NAME, UNUM_UNIT_WIDTH_SHORT})
            for (double count : {1.0, 2.0, 5.0, 1.5, 21.0}) {
                UErrorCode status = U_ZERO_ERROR;
                const auto formatter = icu::number::NumberFormatter::withLocale(icu::Locale(language.c_str()))
                                           .unit(unit.unit)
                                           .unitWidth(width)
                                           .precision(icu::number::Precision::maxFraction(1));
                const icu::UnicodeString text = formatter.formatDouble(count, status).toString(status);
                std::string key = words_beside(text);
                if (U_FAILURE(status) || key.empty() || key.starts_with(',') || key.starts_with('.')) continue;
                if (key.ends_with('.')) key.pop_back();
                if (key.find('\xC2') != std::string::npos) continue;  // "°C": read as signs
                add(words, key, WordRole::unit, 0, unit.name);
            }
}

void add_currencies(const std::string& language, std::vector<Word>& words) {
    for (const char16_t* code : {u"USD", u"EUR", u"GBP", u"JPY", u"CNY", u"CHF", u"INR", u"RUB", u"KRW", u"BRL",
                                 u"CAD", u"AUD", u"SEK", u"NOK", u"DKK", u"PLN", u"CZK", u"TRY", u"UAH", u"RON",
                                 u"MXN", u"ZAR", u"HUF", u"ILS", u"SAR", u"AED", u"EGP", u"NZD"})
        for (double count : {1.0, 2.0, 5.0, 1.5}) {
            UErrorCode status = U_ZERO_ERROR;
            const icu::CurrencyUnit unit(code, status);
            const icu::UnicodeString text = icu::number::NumberFormatter::withLocale(icu::Locale(language.c_str()))
                                                .unit(unit)
                                                .unitWidth(UNUM_UNIT_WIDTH_FULL_NAME)
                                                .precision(icu::number::Precision::maxFraction(1))
                                                .formatDouble(count, status)
                                                .toString(status);
            const std::string key = words_beside(text);
            if (U_FAILURE(status) || key.starts_with(',') || key.starts_with('.')) continue;
            add(words, key, WordRole::currency, 0, utf8(icu::UnicodeString(code)));
        }
}

}  // namespace

std::vector<Word> cldr_words(const std::string& language) {
    std::vector<Word> words;
    add_number_words(language, words);
    add_calendar(language, words);
    add_magnitudes(language, words);
    add_units(language, words);
    add_currencies(language, words);
    return words;
}

}  // namespace vidimus::tables
