#include "checks/figures/east_asian_sum.h"

#include "checks/figures/characters.h"
#include "checks/figures/east_asian_numerals.h"
#include "checks/figures/word_walk.h"
#include "checks/text/characters.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string>

namespace vidimus::checks {

namespace {

constexpr int most_tokens = 64;

using Token = NumeralToken;

/// Adds up one whole or decimal number. Powers below 10^4 build a section; a myriad closes it.
class Adder {
  public:
    Adder(std::string_view text, Offset at, Offset limit, const LanguageTable& table)
        : text_(text), at_(at), limit_(limit), table_(table), korean_(table.tag == "ko") {}

    /// What is read stands inside a number: even numerals that are common words are part of it.
    Adder& inside() {
        inside_ = true;
        return *this;
    }

    void begin_with(const Decimal& value) {
        group_ = value;
        number_.digits = true;
        ++number_.tokens;
    }

    EastAsianNumber read() {
        while (number_.tokens < most_tokens && step()) {
        }
        number_.end = at_;
        number_.value = value();
        number_.bare = number_.power && !counted_;
        if (!number_.power && !group_ && !tens_) number_.digit_run = static_cast<int>(run_.size());
        number_.ascending = is_ascending(run_);
        // 二十三四 and 十三五 are no numbers.
        const bool crowded = small_power_ < 4 && significant(run_).size() > 1;
        number_.vague = number_.vague || crowded || (number_.power && number_.ascending);
        if (korean_ && run_.size() > 1) number_.vague = true;  // "이삼" is two or three
        return number_;
    }

  private:
    bool step() {
        Token token = token_at(at_);
        if (token.type == TokenType::none) return read_point() || read_odd() || over_space();
        return take(token);
    }

    Token token_at(Offset at) const {
        if (digit_of(character_at(text_, at, limit_).code) >= 0)
            return number_.power || number_.tokens == 0 ? group_token(text_, at, limit_) : Token{};
        return korean_ ? korean_token(text_, at, limit_)
                       : han_token(text_, at, limit_, number_.tokens == 0 && !inside_);
    }

    bool take(const Token& token) {
        if (closed_) return false;
        switch (token.type) {
            case TokenType::digit:
                return take_digit(token);
            case TokenType::power:
                return take_power(token);
            case TokenType::tens:
                return take_tens(token);
            case TokenType::group:
                return take_group(token);
            case TokenType::some:
                return take_some(token);
            case TokenType::none:
                break;
        }
        return false;
    }

    bool take_digit(const Token& token) {
        if (group_ || fraction_) return false;
        // 만두 and 조세 are words.
        if (token.count && (!run_.empty() || (stack_size_ > 0 && small_power_ == 4))) return false;
        if (tens_ && !token.count && korean_) return false;
        if (is_particle(token) || is_day(token)) return false;
        run_.push_back(static_cast<char>('0' + token.value));
        number_.words = true;
        closed_ = number_.count = token.count;
        return advance(token.next);
    }

    /// 이 behind a numeral is the particle where nothing more of a number follows ("오분의 일이"), and a copula before
    /// its endings ("삼십이다").
    bool is_particle(const Token& token) const {
        if (!korean_ || number_.tokens == 0 || text_.substr(at_, token.next - at_) != "이") return false;
        constexpr std::u32string_view endings = U"다고며었라어";
        const char32_t next = character_at(text_, token.next, limit_).code;
        if (next != 0 && endings.find(next) != endings.npos) return true;
        if (next >= 0xAC00 && next <= 0xD7A3) return false;
        // "30만이 넘는", but "백이 명"
        return !run_.empty() || (last_power_ > 1 && !counts_at(over_blanks(text_, token.next, limit_)));
    }

    /// 이십오|일: the word for days behind a digit, no other digit.
    bool is_day(const Token& token) const {
        return korean_ && !run_.empty() && text_.substr(at_, token.next - at_) == "일" &&
               ends_korean_word(text_, token.next, limit_);
    }

    bool counts_at(Offset at) const {
        const WordMatch word = match_word(table_, text_, at, limit_, true);
        return has_role(table_, word,
                        {WordRole::unit, WordRole::counter, WordRole::currency, WordRole::percent, WordRole::clock});
    }

    bool take_tens(const Token& token) {
        if (group_ || !run_.empty() || fraction_ || tens_ || small_power_ <= 1) return false;
        section_ = section_ + Decimal::of(token.value);
        small_power_ = 1;
        tens_ = counted_ = number_.words = true;
        number_.count = token.count;
        return advance(token.next);
    }

    bool take_group(const Token& token) {
        const bool nought = run_ == "0" && number_.power;  // 1千零20
        if (group_ || (!run_.empty() && !nought) || fraction_) return false;
        const int room = small_power_ < 4 ? small_power_ : stack_size_ > 0 ? powers_[stack_size_ - 1] : 0;
        if (number_.tokens > 0 && !(token.group < Decimal::of(1).scaled(room))) return false;
        if (nought) run_.clear();
        group_ = token.group;
        number_.digits = true;
        return advance(token.next);
    }

    /// 十几, 数百: what is there says no certain number, and what follows belongs to it.
    bool take_some(const Token& token) {
        const Token next = token_at(token.next);
        const bool before = next.type == TokenType::power;
        const bool behind = number_.power && run_.empty() && !group_;
        if (!before && !behind) return false;
        number_.vague = number_.words = true;
        return advance(token.next);
    }

    bool take_power(const Token& token) {
        // 千米, 兆瓦: the power belongs to the unit.
        if (number_.tokens > 0 && begins_unit(token)) return false;
        const bool taken = token.value < 4 ? take_small_power(token.value) : take_myriad(token.value);
        if (!taken) return false;
        number_.power = number_.words = true;
        return advance(token.next);
    }

    bool begins_unit(const Token& token) const {
        const WordMatch word = match_word(table_, text_, at_, limit_, true);
        return word.end > token.next && has_role(table_, word, {WordRole::unit, WordRole::percent, WordRole::counter});
    }

    bool take_small_power(int exponent) {
        if (exponent >= small_power_ || fraction_) return false;
        if (run_.size() > 1 && significant(run_).size() > 1) {
            // 三四十
            if (!is_ascending(run_)) return false;
            number_.vague = true;
        }
        // 一万零十二: the nought only keeps the place.
        const bool nought = pending() && pending()->is_zero();
        section_ = section_ + (nought ? Decimal::of(1) : pending().value_or(Decimal::of(1))).scaled(exponent);
        counted_ = counted_ || pending().has_value();
        small_power_ = exponent;
        last_power_ = exponent;
        clear_pending();
        return true;
    }

    bool take_myriad(int exponent) {
        if (exponent == 16 && table_.tag == "zh") return false;  // Peking
        if (is_ascending(run_)) number_.vague = true;            // 三四万
        Decimal part = section_ + pending().value_or(Decimal{});
        const bool counted = pending().has_value() || small_power_ < 4;
        // "三万五万" are two numbers.
        if (counted && stack_size_ > 0 && powers_[stack_size_ - 1] == exponent) return false;
        counted_ = counted_ || pending().has_value();
        bool any = counted;
        while (stack_size_ > 0 && powers_[stack_size_ - 1] <= exponent) {
            part = part + parts_[--stack_size_];
            any = true;
        }
        if (stack_size_ == parts_.size()) return false;
        parts_[stack_size_] = (any ? part : Decimal::of(1)).scaled(exponent);
        powers_[stack_size_++] = exponent;
        section_ = Decimal{};
        small_power_ = 4;
        last_power_ = exponent;
        tens_ = false;
        fraction_.reset();
        clear_pending();
        return true;
    }

    /// 三点五, 三・一四, 삼 점 오: numerals behind a decimal point.
    bool read_point() {
        if (fraction_ || (number_.digits && run_.empty()) || (run_.empty() && !number_.power)) return false;
        Offset at = at_;
        if (korean_) at = over_blank(at);
        const Character mark = character_at(text_, at, limit_);
        const std::u32string_view points = table_.tag == "zh" ? U"点點" : korean_ ? U"점" : U"・．点";
        const bool point = mark.code != 0 && points.find(mark.code) != points.npos;
        if (!point) return false;
        at = korean_ ? over_blank(mark.next) : mark.next;
        std::string places;
        for (Token token = point_digit(at); token.type == TokenType::digit; token = point_digit(at)) {
            places.push_back(static_cast<char>('0' + token.value));
            at = token.next;
        }
        if (places.empty() || is_clock(at)) return false;
        fraction_ = places;
        number_.partial = number_.words = true;
        return advance(at);
    }

    Token point_digit(Offset at) const {
        return korean_ ? korean_token(text_, at, limit_) : han_token(text_, at, limit_, false);
    }

    /// 三点五十, 三点一刻, 三点五分 (but 三点五分之一 nobody writes): minutes, no decimals.
    bool is_clock(Offset at) const {
        const char32_t c = character_at(text_, at, limit_).code;
        return c == U'十' || c == U'刻' || c == U'分';
    }

    /// 20多万, 十余人, 100여 명: round numbers that are exceeded.
    bool read_odd() {
        const Character c = character_at(text_, at_, limit_);
        const std::u32string_view odds = korean_ ? U"여" : U"余餘多来來";
        if (c.code == 0 || odds.find(c.code) == odds.npos || number_.tokens == 0 || fraction_ || closed_) return false;
        const Decimal so_far = value();
        if (so_far.is_zero() || !so_far.scaled(-1).is_integer()) return false;
        const Token next = token_at(c.next);
        const bool myriad = next.type == TokenType::power && next.value >= 4;
        const WordMatch word = match_word(table_, text_, over_blank(c.next), limit_, true);
        const std::initializer_list<WordRole> counted = {WordRole::unit, WordRole::counter, WordRole::currency,
                                                         WordRole::percent};
        if (!myriad && !has_role(table_, word, counted)) return false;
        number_.words = true;
        at_ = c.next;
        return myriad;
    }

    /// Korean parts its powers: "삼천 오백", "1억 2000만". A word behind the space must be a power's.
    bool over_space() {
        if (number_.tokens == 0 || closed_ || fraction_ || (korean_ && !number_.power && !tens_)) return false;
        const Offset at = over_blanks(text_, at_, limit_);
        if (at == at_) return false;
        const Token token = token_at(at);
        if (counts_group(token) || closes_tens(at, token)) return take_behind(at, token);
        if (korean_ && !number_.power) return false;
        const Token next = token.type == TokenType::none ? Token{} : token_at(token.next);
        const bool power_next =
            token.type == TokenType::digit && next.type == TokenType::power && next.value < last_power_;
        const bool myriad = token.type == TokenType::power && token.value >= 4 && last_power_ < 4;
        // "만 18세" is 18 years.
        const bool digits = token.type == TokenType::group && last_power_ >= 3 && (counted_ || number_.tokens > 1);
        const bool numbers_between = !korean_ && token.type == TokenType::digit && next.type == TokenType::power &&
                                     next.value < small_power_ && last_power_ >= 4;
        if (korean_ ? !power_next && !myriad && !digits
                    : !spaced_power(token) &&
                          (!number_.power || (!power_next && !numbers_between && !myriad && !spaced_group(token) &&
                                              !last_digit(token) && !digit_before_power(token))))
            return false;
        return take_behind(at, token);
    }

    /// Takes up the token behind a space.
    bool take_behind(Offset at, const Token& token) {
        const Offset before = at_;
        at_ = at;
        if (take(token)) {
            spaced_ = true;
            return true;
        }
        at_ = before;
        return false;
    }

    /// 7万 5千, 1 万 5 千: digits behind a space that a smaller power counts, or thousands that stand in digits.
    bool spaced_group(const Token& token) const {
        if (token.type != TokenType::group) return false;
        if (number_.digits && last_power_ >= 4 && Decimal::of(999) < token.group && token.group.is_integer())
            return true;
        const Offset behind = over_blanks(text_, token.next, limit_);
        const Token next = token_at(behind);
        return next.type == TokenType::power && next.value < last_power_ &&
               (behind == token.next || ends_power(text_, next.next, limit_, table_));
    }

    /// 1 万 5 | 千, 22 억 5 | 천만: the smaller power of digits behind a larger one.
    bool counts_group(const Token& token) const {
        return group_ && number_.power && token.type == TokenType::power && token.value < last_power_ &&
               ends_power(text_, token.next, limit_, table_);
    }

    /// 열 | 다섯, 스물 | 두 명: the ones of native tens.
    bool closes_tens(Offset at, const Token& token) const {
        if (!korean_ || !tens_ || !run_.empty() || token.type != TokenType::digit || !token.count) return false;
        // 한, 두, 세 and 네 begin other words, and stand only before what they count.
        constexpr std::string_view before_nouns[] = {"한", "두", "세", "네", "석", "넉"};
        const bool bound = std::ranges::find(before_nouns, text_.substr(at, token.next - at)) != std::end(before_nouns);
        return bound ? counts_at(over_blanks(text_, token.next, limit_)) : ends_korean_word(text_, token.next, limit_);
    }

    /// 五 十 二: a small power behind a space, where the text parts all its numerals.
    bool spaced_power(const Token& token) const {
        if (token.type != TokenType::power || token.value > 3 || run_.size() != 1 || group_) return false;
        const char32_t c = character_at(text_, token.next, limit_).code;
        return c == 0 || c == ' ' || !is_word_character(c) || token_at(token.next).type != TokenType::none;
    }

    /// 二 十: the digit before such a power.
    bool digit_before_power(const Token& token) const {
        if (token.type != TokenType::digit || token.next >= limit_ || text_[token.next] != ' ') return false;
        const Token next = token_at(token.next + 1);
        return next.type == TokenType::power && next.value < small_power_;
    }

    /// 三千 九百 六十 五: one numeral at the end of a number that has spaces.
    bool last_digit(const Token& token) const {
        if (!spaced_ || token.type != TokenType::digit || !run_.empty()) return false;
        const char32_t c = character_at(text_, token.next, limit_).code;
        return c == 0 || c == ' ' || !is_word_character(c);
    }

    Offset over_blank(Offset at) const { return korean_ && at < limit_ && text_[at] == ' ' ? at + 1 : at; }

    bool advance(Offset next) {
        at_ = next;
        ++number_.tokens;
        return true;
    }

    static std::string_view significant(std::string_view run) {
        const std::size_t first = run.find_first_not_of('0');
        return first == std::string_view::npos ? std::string_view{} : run.substr(first);
    }

    static bool is_ascending(std::string_view run) {
        if (run.size() < 2 || run[0] == '0') return false;
        for (std::size_t i = 1; i < run.size(); ++i)
            if (run[i] != run[i - 1] + 1) return false;
        return true;
    }

    /// The number that waits for its power.
    std::optional<Decimal> pending() const {
        if (group_) return group_;
        if (run_.empty()) return std::nullopt;
        return Decimal::parse(fraction_ ? run_ + "." + *fraction_ : run_);
    }

    void clear_pending() {
        group_.reset();
        run_.clear();
    }

    Decimal value() const {
        Decimal sum = section_;
        for (std::size_t i = 0; i < stack_size_; ++i) sum = sum + parts_[i];
        // Chinese leaves the last power out: 二百五 is 250, 三万五 35 000.
        const bool short_form = table_.tag == "zh" && run_.size() == 1 && run_ != "0" && last_power_ >= 2 && !fraction_;
        if (short_form) return sum + Decimal::of(run_[0] - '0').scaled(last_power_ - 1);
        if (auto rest = pending()) return sum + *rest;
        return fraction_ ? sum + *Decimal::parse("." + *fraction_) : sum;
    }

    std::string_view text_;
    Offset at_;
    Offset limit_;
    const LanguageTable& table_;
    bool korean_;
    bool inside_ = false;
    EastAsianNumber number_;
    std::string run_;                      ///< numerals since the last power
    std::optional<Decimal> group_;         ///< Arabic digits since the last power
    std::optional<std::string> fraction_;  ///< decimals
    Decimal section_;                      ///< what powers below 10^4 have closed
    int small_power_ = 4;                  ///< the last of them
    int last_power_ = 0;
    std::array<Decimal, 5> parts_;  ///< what myriads have closed, the powers falling
    std::array<int, 5> powers_{};
    std::size_t stack_size_ = 0;
    bool tens_ = false;
    bool counted_ = false;  ///< something counts a power
    bool closed_ = false;
    bool spaced_ = false;  ///< has spaces
};

}  // namespace

EastAsianNumber read_east_asian_sum(std::string_view text, Offset at, Offset limit, const LanguageTable& table) {
    return Adder(text, at, limit, table).read();
}

EastAsianNumber read_numerator(std::string_view text, Offset at, Offset limit, const LanguageTable& table) {
    return Adder(text, at, limit, table).inside().read();
}

EastAsianNumber extend_sum(std::string_view text, Offset at, Offset limit, const LanguageTable& table,
                           const Decimal& value) {
    Adder adder(text, at, limit, table);
    adder.begin_with(value);
    return adder.read();
}

}  // namespace vidimus::checks
