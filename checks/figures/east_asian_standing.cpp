// Whether a number in Han numerals or Korean words is a figure where it stands.
#include "checks/figures/characters.h"
#include "checks/figures/east_asian_numbers.h"
#include "checks/figures/word_walk.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace vidimus::checks {

namespace {

constexpr WordRole counting_roles[] = {
    WordRole::counter, WordRole::unit,     WordRole::currency,       WordRole::minor,      WordRole::percent,
    WordRole::tenths,  WordRole::multiple, WordRole::year_mark,      WordRole::month_mark, WordRole::day_mark,
    WordRole::clock,   WordRole::century,  WordRole::ordinal_suffix, WordRole::part_of,    WordRole::decade_suffix};

bool is_hangul(char32_t c) {
    return c >= 0xAC00 && c <= 0xD7A3;
}

/// The word behind a number.
struct Behind {
    const LanguageTable& table;
    WordMatch match;
    bool glued = true;
    bool sign = false;  ///< a sign as % is there

    bool has(std::initializer_list<WordRole> roles) const { return entry_of(roles) != nullptr; }
    const WordEntry* entry_of(std::initializer_list<WordRole> roles) const {
        for (std::uint32_t i = match.first; i < match.last; ++i)
            if (std::ranges::find(roles, table.entries[i].role) != roles.end()) return &table.entries[i];
        return nullptr;
    }
    bool counts() const {
        return sign ||
               std::any_of(table.entries.begin() + match.first, table.entries.begin() + match.last, [](const auto& e) {
                   return std::ranges::find(counting_roles, e.role) != std::end(counting_roles);
               });
    }
    std::string_view form() const { return match ? table.key(table.entries[match.first]) : std::string_view{}; }
};

Behind word_behind(std::string_view text, Offset at, Offset limit, const LanguageTable& table) {
    const bool korean = table.tag == "ko";
    const bool space = korean && at < limit && text[at] == ' ';
    Behind behind{table, match_word(table, text, space ? at + 1 : at, limit, true), !space};
    const char32_t c = character_at(text, at, limit).code;
    behind.sign = c != 0 && std::u32string_view(U"%％﹪‰℃°").find(c) != std::u32string_view::npos;
    if (korean && behind.match && !ends_korean_word(text, behind.match.end, limit)) behind.match = {};
    return behind;
}

bool is_time(std::string_view unit) {
    constexpr std::string_view units[] = {"year", "month", "week", "day", "hour", "minute", "second", "decade"};
    return std::ranges::find(units, unit) != std::end(units);
}

/// "One" is an article before most things that are counted; not before a measure, nor with a half (一年半).
Standing standing_of_one(const Behind& behind) {
    const WordEntry* unit = behind.entry_of({WordRole::unit});
    const bool measured = unit != nullptr && !is_time(unit->unit) && unit->unit != "degree" && unit->unit != "celsius";
    const std::string_view form = behind.form();
    const bool half = unit != nullptr && (form.find("半") != form.npos || form.find("반") != form.npos);
    return measured || half || behind.has({WordRole::percent, WordRole::tenths, WordRole::multiple})
               ? Standing::certain
               : Standing::doubtful;
}

bool is_single_power(const EastAsianNumber& number) {
    return number.bare && number.tokens == 1;
}

Standing standing_of_power(const EastAsianNumber& number, const Behind& behind, std::string_view language) {
    if (number.value == Decimal::of(10)) return behind.counts() ? Standing::certain : Standing::doubtful;
    // 百人 counts in Japanese; in Chinese, and with 万 and 億 in both, it means very many.
    const bool small = number.value < Decimal::of(10'000);
    if (language == "ja" && small && behind.counts()) return Standing::certain;
    return behind.counts() ? Standing::doubtful : Standing::none;
}

/// Numerals in a row: 二〇二二, 三五.
Standing standing_of_run(const EastAsianNumber& number, const Behind& behind, std::string_view language) {
    if (number.value.is_zero()) return Standing::none;                                      // 〇〇: a name left out
    if (number.digit_run == 2 && behind.has({WordRole::tenths})) return Standing::certain;  // 五五折
    if (number.ascending) return Standing::none;
    if (number.digit_run >= 4) return Standing::certain;
    if (number.digit_run == 3) return behind.counts() ? Standing::certain : Standing::doubtful;
    return language == "ja" && behind.counts() ? Standing::certain : Standing::none;
}

Standing han_standing(const EastAsianNumber& number, const Behind& behind, std::string_view language) {
    if (number.vague) return Standing::none;
    if (number.digits || number.partial) return Standing::certain;
    if (is_single_power(number)) return standing_of_power(number, behind, language);
    if (number.power || number.digit_run == 0) return Standing::certain;
    if (number.digit_run > 1) return standing_of_run(number, behind, language);
    if (number.value.is_zero())
        return behind.has({WordRole::unit, WordRole::percent, WordRole::currency}) ? Standing::certain : Standing::none;
    if (number.value == Decimal::of(1)) return standing_of_one(behind);
    return behind.counts() ? Standing::certain : Standing::doubtful;
}

/// A power that nothing counts: 십 분, 천 원, 만 명. Glued to a unit it is a word more often (만일, 백세, 천주); 억 and
/// 조 are none without a number.
Standing korean_power(const EastAsianNumber& number, const Behind& behind) {
    if (Decimal::of(10'000) < number.value) return Standing::none;
    if (behind.has({WordRole::counter, WordRole::currency, WordRole::percent, WordRole::ordinal_suffix}))
        return Standing::certain;
    if (!behind.has({WordRole::unit})) return Standing::none;
    const bool ten = number.value == Decimal::of(10);
    return !behind.glued || ten || behind.form() == "년" ? Standing::certain : Standing::none;
}

/// 조 and 경 head words without a number before them (조사, 경영), and end words of two syllables (구조, 이조): these
/// are powers only where money follows; 억 counts alone as little.
bool is_word_of_power(const EastAsianNumber& number, const Behind& behind, std::string_view word) {
    if (number.digits) return word.starts_with("경") || word.starts_with("조");
    if (word.starts_with("경") || word.starts_with("조")) return number.tokens < 4;
    if (word.starts_with("억")) return number.tokens < 3;
    const bool large = word.ends_with("경") || word.ends_with("조");
    return large && number.tokens < 3 && !behind.has({WordRole::currency});
}

/// Nought, which begins other words (영업, 공개): only with what is measured.
bool is_word_of_nought(const EastAsianNumber& number, const Behind& behind) {
    return number.value.is_zero() && !number.digits && !number.partial &&
           !behind.has({WordRole::unit, WordRole::percent, WordRole::currency, WordRole::clock});
}

/// 세대, 세무, 석기: glued to 세 or 석, few counters of one syllable are what it counts.
bool is_native_word(const EastAsianNumber& number, const Behind& behind, std::string_view word) {
    constexpr std::string_view counters[] = {"명", "개", "번", "살", "달", "시", "배", "잔", "병", "권", "장",
                                             "곳", "쌍", "팀", "골", "곡", "편", "건", "째", "해", "쪽"};
    constexpr std::size_t one_syllable = 3;
    const bool short_form = number.tokens == 1 && (word == "세" || word == "석") && behind.glued;
    return short_form && behind.form().size() == one_syllable &&
           std::ranges::find(counters, behind.form()) == std::end(counters);
}

/// Forms that stand only before what they count: 열세 is a weak position, 열두 twelve of something.
Standing standing_before_noun(std::string_view word, std::string_view text, Offset end, Offset limit) {
    const bool noun = end < limit && text[end] == ' ' && is_hangul(character_at(text, end + 1, limit).code);
    if (!noun) return Standing::none;
    return word == "열세" || word == "열네" ? Standing::doubtful : Standing::certain;
}

bool is_before_noun(std::string_view word) {
    constexpr std::string_view forms[] = {"한", "두", "세", "네", "석", "넉"};
    return std::ranges::any_of(forms, [&](std::string_view form) { return word.ends_with(form); });
}

/// One Sino-Korean syllable: 이 is "this" too, and glued to another syllable it begins a word (사회, 구조).
Standing korean_syllable(const EastAsianNumber& number, const Behind& behind) {
    constexpr std::size_t one_syllable = 3;
    if (!behind.counts()) return Standing::none;
    if (number.bare) return korean_power(number, behind);
    if (number.value == Decimal::of(2)) return Standing::doubtful;
    if (behind.glued && behind.form().size() == one_syllable) return Standing::none;
    if (number.value == Decimal::of(1)) return standing_of_one(behind);
    return Standing::certain;
}

/// Count words: 다섯 and above mean nothing else; the short ones need what they count.
Standing korean_count(const EastAsianNumber& number, const Behind& behind, std::string_view word) {
    constexpr std::string_view plain[] = {"두", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"};
    const bool one = number.value == Decimal::of(1);
    if (number.tokens > 1)
        return number.power && number.tokens < 3 && !behind.counts() ? Standing::none : Standing::certain;
    if (behind.counts()) return one ? standing_of_one(behind) : Standing::certain;
    if (word == "하나" || word == "둘") return Standing::doubtful;
    if (word == "두" && behind.glued) return Standing::none;
    return std::ranges::find(plain, word) != std::end(plain) ? Standing::certain : Standing::none;
}

Standing korean_standing(const EastAsianNumber& number, const Behind& behind, std::string_view text, Offset start,
                         Offset limit) {
    if (number.vague) return Standing::none;
    const bool whole_word = ends_korean_word(text, number.end, limit);
    if (!behind.counts() && !whole_word) return Standing::none;
    const std::string_view word = text.substr(start, number.end - start);
    if (is_word_of_power(number, behind, word) || is_word_of_nought(number, behind)) return Standing::none;
    if (number.digits || number.partial) return Standing::certain;
    if (number.tokens == 1 && number.digit_run == 0 && !number.power) {  // 열, 스물
        constexpr std::size_t one_syllable = 3;
        return behind.counts() || word.size() > one_syllable ? Standing::certain : Standing::none;
    }
    if (number.count && is_native_word(number, behind, word)) return Standing::none;
    if (number.count && number.tokens > 1 && !behind.counts() && is_before_noun(word))
        return standing_before_noun(word, text, number.end, limit);
    if (number.count) return korean_count(number, behind, word);
    if (number.tokens == 1) return korean_syllable(number, behind);
    if (behind.counts()) return Standing::certain;
    return number.tokens >= 3 && number.power ? Standing::certain : Standing::doubtful;
}

}  // namespace

Era era_before(std::string_view text, Offset at) {
    struct Name {
        std::string_view name;
        int years_before;
    };
    constexpr Name names[] = {{"令和", 2018}, {"平成", 1988}, {"昭和", 1925}, {"大正", 1911},
                              {"明治", 1867}, {"民国", 1911}, {"民國", 1911}};
    const std::string_view before = text.substr(0, at);
    for (const Name& name : names)
        if (before.ends_with(name.name)) return {at - static_cast<Offset>(name.name.size()), name.years_before};
    return {at, 0};
}

bool ends_korean_word(std::string_view text, Offset at, Offset limit) {
    constexpr std::u32string_view heads =
        U"이가은는을를에의로으와과도만나씩쯤정가까부뿐밖보처입였인된짜라란임들후전동내안중째당간반여마하다예죠지야랑어";
    const char32_t c = character_at(text, at, limit).code;
    return !is_hangul(c) || heads.find(c) != std::u32string_view::npos;
}

bool ends_korean_number(std::string_view text, Offset at, Offset limit) {
    constexpr std::string_view suffixes[] = {"정도", "가량", "보다", "부터", "까지", "뿐", "였", "인", "다"};
    constexpr std::u32string_view particles = U"이가은는을를에의로으와과도만씩";
    const char32_t c = character_at(text, at, limit).code;
    const auto follows = [&](std::string_view suffix) { return text.substr(at, limit - at).starts_with(suffix); };
    return !is_hangul(c) || particles.find(c) != particles.npos || std::ranges::any_of(suffixes, follows);
}

bool begins_korean_word(std::string_view text, Offset at) {
    constexpr Offset syllable = 3;  // in UTF-8
    return at < syllable || !is_hangul(character_at(text, at - syllable, at).code);
}

NumberStanding judge_number(const EastAsianNumber& number, std::string_view text, Offset start, Offset limit,
                            const LanguageTable& table, Announced announced) {
    const bool korean = table.tag == "ko";
    if (number.tokens == 0 || (korean && announced == Announced::no && !begins_korean_word(text, start)))
        return {Standing::none, number.end};
    Behind behind = word_behind(text, number.end, limit, table);
    // 이천시: a town, no hour.
    if (korean && behind.has({WordRole::clock}) && Decimal::of(24) < number.value) behind.match = {};
    const Offset reach = behind.match && behind.counts() ? behind.match.end : number.end;
    const bool believed = announced == Announced::number ||
                          (announced == Announced::rank && (!korean || number.digits || behind.counts()));
    if (believed && !number.vague) return {Standing::certain, reach};
    return {korean ? korean_standing(number, behind, text, start, limit) : han_standing(number, behind, table.tag),
            reach};
}

}  // namespace vidimus::checks
