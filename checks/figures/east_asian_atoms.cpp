#include "checks/figures/east_asian_atoms.h"

#include "checks/figures/characters.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

/// One place in the text.
class Place {
  public:
    Place(std::string_view text, const LanguageTable& table, Offset at, Offset limit, bool space, bool& count_word,
          std::vector<Atom>& atoms)
        : text_(text), table_(table), at_(at), limit_(limit), space_(space), count_word_(count_word), atoms_(atoms) {}

    Offset take() {
        WordMatch match = match_word(table_, text_, at_, limit_, true);
        // 第一百二十五: the mark of a rank, not the first hundredth.
        if (match && has_role(match, WordRole::ordinal) && !is_whole_ordinal(match))
            match = match_word(table_, text_, at_, limit_, true,
                               [](const WordEntry& entry) { return entry.role == WordRole::ordinal_prefix; });
        const bool announces = match && has_role(match, WordRole::percent_before);
        if (!announces && extend_numeral(match)) return atoms_.back().span.end;
        if (!announces && number(match)) return atoms_.back().span.end;
        if (is_minute(match))
            match = match_word(table_, text_, at_, limit_, true,
                               [](const WordEntry& entry) { return entry.role != WordRole::part_of; });
        if (!match || heads_other_word(match) || is_power(match) || is_syllable_number(match) ||
            counts_otherwise(match))
            return at_;
        rescale(match);
        if (has_role(match, WordRole::year_mark)) read_era();
        Atom word;
        set_entries(word, table_, match.first, match.last);
        push(std::move(word), match.end);
        return match.end;
    }

  private:
    void push(Atom atom, Offset end) {
        atom.span = {at_, end};
        atom.space_before = space_ || atoms_.empty();
        atoms_.push_back(std::move(atom));
    }

    bool has_role(const WordMatch& match, WordRole role) const { return checks::has_role(table_, match, role); }

    bool has_role(const Atom& atom, WordRole role) const {
        return atom.type == AtomType::word && has_role(WordMatch{atom.first_entry, atom.last_entry, 0}, role);
    }

    /// A power is read with its number, or means nothing (万能, 조직).
    bool is_power(const WordMatch& match) const { return has_role(match, WordRole::magnitude); }

    /// The word or number right before, nothing but a space between; null at the beginning.
    const Atom* before() const { return atoms_.empty() ? nullptr : &atoms_.back(); }
    bool after_number() const { return before() != nullptr && before()->type == AtomType::numeral; }
    bool after_digits() const { return after_number() && !before()->has_words; }

    static void set_number(Atom& atom, const EastAsianNumber& number) {
        atom.type = AtomType::numeral;
        atom.value = number.value;
        atom.has_words = true;
        atom.mixed = number.digits;
        atom.plain = !number.partial && number.value.is_integer();
        atom.digits =
            static_cast<std::uint8_t>(std::clamp(std::max(number.value.magnitude(), number.digit_run), 1, 255));
    }

    /// "3億5000万", "3分の2": the digits before go on in numerals.
    bool extend_numeral(const WordMatch& match) {
        if (!after_digits() || (space_ && !spaced_power(match))) return false;
        Atom& atom = atoms_.back();
        const EastAsianNumber number = extend_digits(text_, at_, limit_, table_, atom.value);
        if (number.end == at_ || number.vague) return false;
        // 제3조: an article.
        const bool article = number.tokens == 2 && text_.substr(at_, number.end - at_) == "조" && atoms_.size() > 1 &&
                             has_role(atoms_[atoms_.size() - 2], WordRole::ordinal_prefix);
        if (article) return false;
        // "1.500万": the other reading takes the one power with it.
        const bool one_power = number.tokens == 2 && !number.partial;
        const int shift = number.value.magnitude() - atom.value.magnitude();
        if (!one_power) atom.readings.clear();
        for (Reading& other : atom.readings)
            if (auto* value = std::get_if<Decimal>(&other.value)) *value = value->scaled(shift);
        set_number(atom, number);
        atom.span.end = number.end;
        count_word_ = false;
        return true;
    }

    /// "30 만 명", "5 万人", "3 千人": a power behind a space. 千, 백 and 조 begin many words: they need what they
    /// count, 조, which counts articles too, a number or money.
    bool spaced_power(const WordMatch& match) const {
        constexpr std::u32string_view myriads = U"万萬亿億";
        constexpr std::u32string_view powers = U"百千兆만억백천조";
        if (over_blanks(text_, before()->span.end, limit_) != at_) return false;
        const Character c = character_at(text_, at_, limit_);
        if (match.end > c.next && has_role(match, WordRole::idiom)) return false;
        if (myriads.find(c.code) != myriads.npos) return true;
        if (powers.find(c.code) == powers.npos || !ends_power(text_, c.next, limit_, table_)) return false;
        return (c.code != U'조' && c.code != U'兆') || counts_money(c.next);
    }

    /// 조 before money, or before digits that a smaller power counts (1 조 2 천억): "3 조 1위" is a group.
    bool counts_money(Offset at) const {
        Offset behind = over_blanks(text_, at, limit_);
        if (has_role(match_word(table_, text_, behind, limit_, true), WordRole::currency)) return true;
        const Offset digits = behind;
        while (digit_of(character_at(text_, behind, limit_).code) >= 0)
            behind = character_at(text_, behind, limit_).next;
        if (behind == digits) return false;
        constexpr std::u32string_view powers = U"百千万萬亿億백천만억";
        const char32_t power = character_at(text_, over_blanks(text_, behind, limit_), limit_).code;
        return power != 0 && powers.find(power) != powers.npos;
    }

    /// A number in Han numerals or Korean words, unless `match`, a word at the same place, reaches further.
    bool number(const WordMatch& match) {
        if (after_digits() && !space_) return false;
        EastAsianNumber number = read_east_asian_number(text_, at_, limit_, table_);
        if (number.tokens == 0) number = half();
        if (number.tokens == 0) return false;
        const NumberStanding judged = judge_number(number, text_, at_, limit_, table_, announced(number.end));
        const bool word =
            match && !is_power(match) && !is_syllable_number(match) && match.end >= number.end && !begins_date(match);
        // 五元三毛: behind money these are no names.
        const bool coins = word && has_role(match, WordRole::idiom) && !space_ && before() != nullptr &&
                           has_role(*before(), WordRole::currency) && judged.standing == Standing::certain;
        if (word && !coins && (judged.standing != Standing::certain || match.end >= judged.reach)) return false;
        Atom atom;
        if (judged.standing != Standing::none) {
            set_number(atom, number);
            atom.doubtful = judged.standing == Standing::doubtful;
            count_word_ = number.count;
        } else if (!number.vague && !number.ascending) {
            return false;
        }
        push(std::move(atom), number.end);
        return true;
    }

    /// 半小时, 반년: a half that a unit follows, none that follows one (3時半).
    EastAsianNumber half() const {
        EastAsianNumber number;
        const Character c = character_at(text_, at_, limit_);
        if (c.code != U'半' && c.code != U'반') return number;
        if (!space_ && before() != nullptr && (after_number() || has_role(*before(), WordRole::clock))) return number;
        const Offset unit = table_.tag == "ko" && c.next < limit_ && text_[c.next] == ' ' ? c.next + 1 : c.next;
        const WordMatch behind = match_word(table_, text_, unit, limit_, true);
        const bool measured = has_role(behind, WordRole::unit) && !has_role(behind, WordRole::day_mark);
        if (table_.tag == "ko" && !parts_unit(c.next, unit, behind.end)) return number;
        if (!measured && !has_role(behind, WordRole::multiple)) return number;
        number.end = c.next;
        number.tokens = 1;
        number.words = number.partial = true;
        number.value = *Decimal::parse("0.5");
        return number;
    }

    /// Whether 반 and the unit from `unit` to `end` are two words: 반주 and 반도 are one.
    bool parts_unit(Offset half_end, Offset unit, Offset end) const {
        constexpr Offset syllable = 3;  // in UTF-8
        const std::string_view form = text_.substr(unit, end - unit);
        const bool short_word = half_end == unit && form.size() == syllable && form != "년" && form != "달";
        return !short_word && ends_korean_word(text_, end, limit_);
    }

    /// What the word before says of a number that ends at `end`: 第, 百分之, マイナス, or a larger part of a date.
    Announced announced(Offset end) const {
        const bool korean = table_.tag == "ko";
        if (before() == nullptr || (space_ && !korean)) return Announced::no;
        const Atom& word = *before();
        if (has_role(word, WordRole::ordinal_prefix))
            return !space_ && (!korean || begins_korean_word(text_, word.span.start)) ? Announced::rank : Announced::no;
        if (has_role(word, WordRole::percent_before) || has_role(word, WordRole::minus)) return Announced::number;
        const WordMatch mark = match_word(table_, text_, end, limit_, true);
        const bool month = has_role(word, WordRole::year_mark) && has_role(mark, WordRole::month_mark);
        const bool day = (has_role(word, WordRole::month_mark) || has_role(word, WordRole::month)) &&
                         has_role(mark, WordRole::day_mark);
        return month || day ? Announced::number : Announced::no;
    }

    /// 三月 is a month by its name; before a day or behind a year its number counts.
    bool begins_date(const WordMatch& match) const {
        if (!has_role(match, WordRole::month)) return false;
        if (atoms_.size() > 1 && !space_ && has_role(*before(), WordRole::year_mark) &&
            atoms_[atoms_.size() - 2].type == AtomType::numeral)
            return true;
        const Character next = character_at(text_, match.end, limit_);
        return digit_of(next.code) >= 0 || read_east_asian_number(text_, match.end, limit_, table_).tokens > 0;
    }

    /// Number words of one or two syllables stand inside other words everywhere: what number() does not read is none.
    /// Ordinals (第三, 셋째) and kana (みっつ) are long enough.
    bool is_syllable_number(const WordMatch& match) const {
        if (has_role(match, WordRole::cardinal) || has_role(match, WordRole::article)) {
            const char32_t first = character_at(text_, at_, limit_).code;
            return first < 0x3041 || first > 0x30FF;
        }
        return has_role(match, WordRole::ordinal) && !is_whole_ordinal(match);
    }

    bool is_whole_ordinal(const WordMatch& match) const {
        constexpr Offset syllable = 3;
        if (table_.tag == "ko") return begins_korean_word(text_, at_) && match.end - at_ > syllable;
        return read_east_asian_number(text_, match.end, limit_, table_).tokens == 0;
    }

    /// "90분의 경기", "4分の 3 分 35 秒": no part of the number before, or it would have been read with it.
    bool is_minute(const WordMatch& match) const {
        return table_.tag != "zh" && !space_ && after_number() && has_role(match, WordRole::part_of);
    }

    /// 반전, 반격: 반 is a half only where its word ends. ワンピース, コンテンツ: numbers in katakana are words of
    /// their own.
    bool heads_other_word(const WordMatch& match) const {
        if (table_.tag == "ko" && has_role(match, WordRole::half)) {
            constexpr std::u32string_view particles = U"이을은에의로으쯤";
            const char32_t next = character_at(text_, match.end, limit_).code;
            return next >= 0xAC00 && next <= 0xD7A3 && particles.find(next) == particles.npos;
        }
        if (table_.tag != "ja" || !has_role(match, WordRole::teller)) return false;
        constexpr Offset character = 3;  // in UTF-8
        const bool goes_on = is_katakana(character_at(text_, match.end, limit_).code);
        const bool began = at_ >= character && is_katakana(character_at(text_, at_ - character, limit_).code);
        return is_katakana(character_at(text_, at_, limit_).code) &&
               (began || (goes_on && match.end - at_ < 3 * character));
    }

    static bool is_katakana(char32_t c) { return (c >= 0x30A1 && c <= 0x30FA) || c == 0x30FC; }

    /// Units that are none behind this number: 分 in Chinese counts points but behind hours and money, 度 in Japanese
    /// times behind one numeral (三度), 분 in Korean persons behind a native word (세 분). 周三次 is no
    /// Wednesday, 三负 no sign.
    bool counts_otherwise(const WordMatch& match) const {
        const std::string_view form = text_.substr(at_, match.end - at_);
        if (has_role(match, WordRole::weekday)) return table_.tag == "zh" && text_.substr(match.end).starts_with("次");
        if (!after_number()) return false;
        if (table_.tag == "zh" && form == "分") return !goes_on();
        if (table_.tag == "zh" && (form == "负" || form == "負")) return true;
        if (table_.tag == "ja" && form == "度") return before()->has_words && before()->span.size() == 3;
        return table_.tag == "ko" && form == "분" && before()->has_words && count_word_;
    }

    /// Whether the number before is a smaller part of what stands before it: 3小时25|分, 3元5角2|分.
    bool goes_on() const {
        if (atoms_.size() < 2 || before()->space_before) return false;
        const Atom& larger = atoms_[atoms_.size() - 2];
        return has_role(larger, WordRole::clock) || has_role(larger, WordRole::currency) ||
               has_role(larger, WordRole::minor) || has_role(larger, WordRole::unit);
    }

    /// A unit that says a half (年半, 시간 반) adds it to the number before; 角 and 毛 are ten of the hundredths they
    /// count.
    void rescale(const WordMatch& match) {
        if (!after_number() || (space_ && table_.tag != "ko")) return;
        const std::string_view form = text_.substr(at_, match.end - at_);
        Decimal& value = atoms_.back().value;
        if (has_role(match, WordRole::unit) && (form.ends_with("반") || form.find("半") != form.npos))
            value = value + *Decimal::parse("0.5");
        if (form.starts_with("角") || form.starts_with("毛")) value = value.scaled(1);
    }

    /// 令和4, 民国111 before 年: the number becomes the year of our era.
    void read_era() {
        if (before() == nullptr || space_) return;
        Atom number = *before();
        const bool first = number.type == AtomType::word && slice(text_, number.span) == "元";
        if (number.type != AtomType::numeral && !first) return;
        const Era era = era_before(text_, number.span.start);
        const auto year = first ? std::optional<std::int64_t>(1) : number.value.to_int();
        if (era.start == number.span.start || !year || *year < 1 || *year > 200) return;
        while (!atoms_.empty() && atoms_.back().span.start >= era.start) {
            number.space_before = atoms_.back().space_before;
            atoms_.pop_back();
        }
        number.type = AtomType::numeral;
        number.span.start = era.start;
        number.value = Decimal::of(*year + era.years_before);
        number.readings.clear();
        number.plain = true;
        number.digits = 4;
        atoms_.push_back(std::move(number));
    }

    std::string_view text_;
    const LanguageTable& table_;
    Offset at_;
    Offset limit_;
    bool space_;
    bool& count_word_;
    std::vector<Atom>& atoms_;
};

}  // namespace

Offset EastAsianAtoms::take(Offset at, Offset limit, bool space, std::vector<Atom>& atoms) {
    return Place(text_, table_, at, limit, space, count_word_, atoms).take();
}

}  // namespace vidimus::checks
