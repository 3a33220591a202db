// How a language writes numbers and dates, and the words it writes with them.
#include "checks/tables/figures/words.h"

#include <unicode/compactdecimalformat.h>
#include <unicode/dcfmtsym.h>
#include <unicode/dtfmtsym.h>
#include <unicode/dtptngen.h>
#include <unicode/numberformatter.h>
#include <unicode/smpdtfmt.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace vidimus::tables {

namespace {

std::string utf8(const icu::UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

/// What stands behind the digits of a compact number, and how many digits these are; empty when something stands before
/// them.
std::string behind_digits(const icu::UnicodeString& text, std::int32_t& digits) {
    std::int32_t last = -1;
    digits = 0;
    for (std::int32_t i = 0; i < text.length(); ++i)
        if (u_isdigit(text.char32At(i))) {
            if (i > 0 && digits == 0) return "";
            last = i;
            ++digits;
        }
    return last < 0 ? "" : utf8(icu::UnicodeString(text, last + 1));
}

/// The word for 10^power beside `count` tenths.
std::string magnitude_word(const icu::Locale& locale, std::int32_t power, std::int32_t tenths) {
    UErrorCode status = U_ZERO_ERROR;
    std::int64_t value = tenths;
    for (std::int32_t i = 1; i < power; ++i) value *= 10;
    const icu::UnicodeString text = icu::number::NumberFormatter::withLocale(locale)
                                        .notation(icu::number::Notation::compactLong())
                                        .formatInt(value, status)
                                        .toString(status);
    std::int32_t digits = 0;
    std::string word = behind_digits(text, digits);
    const bool whole = tenths % 10 == 0;
    return U_SUCCESS(status) && digits == (whole ? 1 : 2) ? word : "";
}

}  // namespace

Marks cldr_marks(const std::string& name) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale(name.c_str());
    const icu::DecimalFormatSymbols symbols(locale, status);
    const std::unique_ptr<icu::DateFormat> dates(icu::DateFormat::createDateInstance(icu::DateFormat::kShort, locale));
    const std::unique_ptr<icu::NumberFormat> percents(icu::NumberFormat::createPercentInstance(locale, status));
    if (U_FAILURE(status) || !dates || !percents) throw std::runtime_error("no marks for " + name);
    icu::UnicodeString pattern;
    if (const auto* simple = dynamic_cast<const icu::SimpleDateFormat*>(dates.get())) simple->toPattern(pattern);
    icu::UnicodeString spelled;
    const std::unique_ptr<icu::DateTimePatternGenerator> patterns(
        icu::DateTimePatternGenerator::createInstance(locale, status));
    if (U_FAILURE(status)) throw std::runtime_error("no date patterns for " + name);
    spelled = patterns->getBestPattern(u"MMMMd", status);
    icu::UnicodeString percent;
    percents->format(0.5, percent);
    using Symbols = icu::DecimalFormatSymbols;
    return {static_cast<char32_t>(symbols.getConstSymbol(Symbols::kDecimalSeparatorSymbol).char32At(0)),
            static_cast<char32_t>(symbols.getConstSymbol(Symbols::kGroupingSeparatorSymbol).char32At(0)),
            pattern.indexOf(u'M') < pattern.indexOf(u'd') && pattern.indexOf(u'y') > pattern.indexOf(u'd'),
            percent.indexOf(u'\u00A0') >= 0 || percent.indexOf(u'\u202F') >= 0,
            spelled.indexOf(u'M') < spelled.indexOf(u'd')};
}

std::vector<RegionMarks> cldr_regions(const std::string& language) {
    std::vector<RegionMarks> regions;
    const Marks own = cldr_marks(language);
    std::int32_t count = 0;
    const icu::Locale* locales = icu::Locale::getAvailableLocales(count);
    for (std::int32_t i = 0; i < count; ++i) {
        const icu::Locale& locale = locales[i];
        if (locale.getLanguage() != language || *locale.getCountry() == 0 || *locale.getVariant() != 0) continue;
        const Marks marks = cldr_marks(locale.getName());
        if (marks == own) continue;
        regions.push_back({language + "-" + locale.getCountry(), marks});
    }
    std::ranges::sort(regions, {}, &RegionMarks::tag);
    // Not ranges::unique: clang 14 cannot compile libstdc++ 12's views.
    const auto same_tag = [](const RegionMarks& a, const RegionMarks& b) { return a.tag == b.tag; };
    regions.erase(std::unique(regions.begin(), regions.end(), same_tag), regions.end());
    return regions;
}

Spelling cldr_spelling(const std::string& language) {
    Spelling spelling;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale(language.c_str());
    const icu::DateFormatSymbols symbols(locale, status);
    if (U_FAILURE(status)) throw std::runtime_error("no calendar for " + language);
    std::int32_t count = 0;
    const icu::UnicodeString* months =
        symbols.getMonths(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
    for (std::int32_t i = 0; i < 12; ++i) spelling.months.push_back(i < count ? utf8(months[i]) : "");
    for (std::int32_t power = 3; power <= 12; ++power) {
        std::vector<std::string> forms;
        for (const std::int32_t tenths : {10, 20, 50, 15}) forms.push_back(magnitude_word(locale, power, tenths));
        if (std::ranges::none_of(forms, &std::string::empty)) spelling.magnitudes.emplace_back(power, std::move(forms));
    }
    return spelling;
}

}  // namespace vidimus::tables
