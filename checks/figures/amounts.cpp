// Numbers put together from digits, number words and magnitude words: "5 million", "two hundred and five thousand",
// "3億5000万", "1,5 Mrd.", "two thirds", "half a dozen", "zwei Komma fünf", "twenty-first".
#include "checks/figures/characters.h"
#include "checks/figures/grammar.h"

#include <algorithm>
#include <array>

namespace vidimus::checks {

namespace {

constexpr std::int32_t no_power = 99;
constexpr std::size_t most_words = 24;  ///< of one number

/// Sums the parts of one number: a current part below the next magnitude, and what magnitudes have closed.
struct Sum {
    Decimal total;
    Decimal section;  ///< thousands and hundreds below the next myriad: "4천 2백만"
    Decimal current;
    Decimal tail;  ///< what was added to `current` last
    bool has_total = false;
    bool has_current = false;
    bool current_words = false;
    std::int32_t last_power = no_power;

    void magnitude(std::int32_t power, bool myriads) {
        if (myriads && power < 4) {
            section = section + (has_current ? current : Decimal::of(1)).scaled(power);
            has_current = false;
            current = Decimal{};
            has_total = true;
            return;
        }
        if (!section.is_zero()) {
            current = section + current;
            section = Decimal{};
            has_current = true;
        }
        const Decimal count = has_current ? current : Decimal::of(1);
        if (power == 2) {
            // "mille | neuf cent": the hundreds count only what came last.
            const bool behind = has_current && tail < current && !tail.is_zero();
            current = behind ? current + tail.negated() + tail.scaled(2) : count.scaled(2);
            tail = current;
            has_current = true;
            return;
        }
        if (!has_total || power < last_power)
            total = total + count.scaled(power);
        else
            total = (total + (has_current ? current : Decimal{})).scaled(power);  // "hundred thousand million"
        has_total = true;
        has_current = false;
        current = Decimal{};
        last_power = power;
    }
    Decimal value() const { return total + section + current; }
    bool is_empty() const { return !has_total && !has_current && section.is_zero(); }
};

/// Whether `value` may follow what is there: it fits into the zeros at the end. "two hundred | five", "forty | two",
/// "tausend | eins"; not "ten | five".
bool can_add(const Sum& sum, const Decimal& value) {
    if (!sum.has_current) return sum.has_total && value < Decimal::of(1).scaled(std::min(sum.last_power, 9));
    if (!sum.current_words || !sum.current.is_integer() || sum.current.is_zero()) return false;
    std::int32_t zeros = 0;
    while (zeros < 9 && sum.current.scaled(-(zeros + 1)).is_integer()) ++zeros;
    if (zeros == 0 || sum.current == Decimal::of(10)) return false;
    return value < Decimal::of(1).scaled(zeros);
}

/// A magnitude written so short that it needs the digits right before it ("5m", "125k").
bool stands_close(const AtomLine& line, std::size_t i, const WordEntry& entry) {
    return !entry.weak || line.glued(i) || (entry.key_size > 1 && line.is_sign(i + 1, '.'));
}

/// The power of ten that a rank is, when it is one from a hundred upwards.
std::optional<std::int32_t> power_of(std::int32_t value) {
    std::int32_t power = 0;
    for (; value > 1 && value % 10 == 0; value /= 10) ++power;
    return value == 1 && power >= 2 ? std::optional(power) : std::nullopt;
}

class AmountReader {
  public:
    AmountReader(const AtomLine& line, std::size_t at) : line_(line), start_(at), at_(at) {}

    Amount read() {
        Amount amount;
        amount.end = start_;
        if (!read_first()) return amount;
        while (at_ <= start_ + most_words && read_next()) {
        }
        if (!rank_) {
            read_decimals();
            if (!read_fraction()) read_half();
            read_multiple();
            read_odd();
        }
        amount.end = at_;
        amount.value = sum_.value();
        amount.form = numerals_ && words_ ? FigureForm::mixed : words_ ? FigureForm::words : FigureForm::digits;
        amount.article = article_ && at_ == start_ + 1;
        amount.weak = weak_ && at_ == start_ + 1;
        amount.rank = rank_;
        amount.doubtful = doubtful_;
        amount.scale = scale_;
        if (numerals_ && !words_ && at_ == start_ + 1) {
            amount.numeral = &line_.atoms[start_];
            amount.others = amount.numeral->readings;
        } else if (numerals_ && line_.is(start_, AtomType::numeral) && at_ == start_ + 2) {
            // "1.500 million": the other reading takes the magnitude with it.
            for (Reading other : line_.atoms[start_].readings) {
                const auto* value = std::get_if<Decimal>(&other.value);
                if (value == nullptr) continue;
                other.value = value->scaled(sum_.last_power == no_power ? 0 : sum_.last_power);
                amount.others.push_back(std::move(other));
            }
        }
        return amount;
    }

  private:
    bool read_first() {
        const Atom& atom = line_.atoms[at_];
        if (atom.type == AtomType::numeral) {
            sum_.current = atom.value;
            sum_.has_current = true;
            if (atom.has_words) words_ = true;
            if (!atom.has_words || atom.mixed) numerals_ = true;
            // A number in myriads names its power in one of its signs.
            if (atom.has_words && atom.value.magnitude() > 4) scale_ = (atom.value.magnitude() - 1) / 4 * 4;
            ++at_;
            return true;
        }
        if (const WordEntry* entry = line_.role(at_, WordRole::cardinal)) {
            take_word(Decimal::of(entry->value));
            weak_ = entry->weak;
            return true;
        }
        if (const WordEntry* entry = line_.role(at_, WordRole::cardinal_half)) {
            take_word(Decimal::of(entry->value) + *Decimal::parse("0.5"));
            weak_ = entry->weak;
            return true;
        }
        if (line_.role(at_, WordRole::portion) != nullptr) return read_portion();
        if (line_.role(at_, WordRole::article) != nullptr) {
            take_word(Decimal::of(1));
            article_ = true;
            return true;
        }
        return read_bare_magnitude() || read_rank();
    }

    void take_word(const Decimal& value) {
        sum_.current = sum_.has_current ? sum_.current + value : value;
        sum_.tail = value;
        sum_.has_current = sum_.current_words = true;
        words_ = true;
        ++at_;
    }

    /// "тысяча двести": a magnitude that counts once, where a smaller number word follows it.
    bool read_bare_magnitude() {
        const WordEntry* entry = line_.role(at_, WordRole::magnitude);
        if (entry == nullptr || entry->weak || entry->value < 3 || line_.table.myriads) return false;
        const WordEntry* next = line_.role(at_ + 1, WordRole::cardinal);
        if (next == nullptr || next->weak || next->value < 10) return false;
        sum_.magnitude(entry->value, false);
        scale_ = entry->value;
        words_ = true;
        ++at_;
        return true;
    }

    /// "half a million", "ein halbes Dutzend": only before a magnitude or multiple.
    bool read_portion() {
        const Decimal part = quotient(Decimal::of(1), Decimal::of(line_.role(at_, WordRole::portion)->value));
        std::size_t i = line_.past_hyphen(at_ + 1);
        if (line_.role(i, WordRole::article) != nullptr && line_.role(i, WordRole::magnitude) == nullptr) ++i;
        if (const WordEntry* entry = line_.role(i, WordRole::magnitude); entry != nullptr && !entry->weak)
            sum_.total = part.scaled(entry->value);
        else if (const WordEntry* multiple = line_.role(i, WordRole::multiple))
            sum_.total = part * Decimal::of(multiple->value);
        else
            return false;
        sum_.has_total = words_ = true;
        sum_.last_power = 0;
        at_ = i + 1;
        return true;
    }

    bool read_next() {
        if (rank_) return read_rank();
        if (at_ >= line_.size()) return false;
        if (read_magnitude()) return true;
        if (article_ && at_ == start_ + 1 && !line_.glued(at_)) return read_rank_of_article();
        if (line_.table.counts_on && read_numeral_after_magnitude()) return true;
        if (line_.is(at_, AtomType::numeral)) return read_numeral_after_myriad();
        if (!words_ || numerals_) return false;
        return read_word() || read_rank();
    }

    /// "3億5000万", "2万3千": digits go on after a myriad without a space.
    bool read_numeral_after_myriad() {
        const Atom& atom = line_.atoms[at_];
        if (!line_.table.myriads || sum_.has_current || !sum_.has_total) return false;
        if (atom.space_before) return false;
        if (!line_.is(at_ - 1, AtomType::word)) return false;
        if (!(atom.value < Decimal::of(1).scaled(sum_.last_power))) return false;
        sum_.current = atom.value;
        sum_.has_current = true;
        ++at_;
        return true;
    }

    /// "2 bin 500", "12 ألفا و450", "5만 3천": smaller digits behind a magnitude.
    bool read_numeral_after_magnitude() {
        const std::size_t i = is_joiner(at_) ? at_ + 1 : at_;
        if (!line_.is(i, AtomType::numeral) || sum_.has_current || !sum_.has_total || !line_.is(at_ - 1, AtomType::word))
            return false;
        const Atom& atom = line_.atoms[i];
        if (!atom.value.is_integer() || !(atom.value < Decimal::of(1).scaled(std::min(sum_.last_power, 9)))) return false;
        sum_.current = atom.value;
        sum_.has_current = true;
        at_ = i + 1;
        return true;
    }

    bool read_magnitude() {
        const std::size_t i = words_ && !numerals_ ? line_.past_hyphen(at_) : at_;
        const WordEntry* entry = line_.role(i, WordRole::magnitude);
        if (entry == nullptr) return false;
        const bool after_digits = line_.is(i - 1, AtomType::numeral);
        if (!sum_.has_current && entry->value < 3 && !line_.table.myriads) return false;
        if (!sum_.has_current && sum_.has_total && sum_.section.is_zero() && entry->value <= sum_.last_power &&
            !line_.atoms[i].same_word)
            return false;
        // "5 M€": the currency sign speaks for the letter.
        const bool signed_money = after_digits && line_.glued(i + 1) && is_currency_sign(line_, i + 1);
        if (entry->weak && !(after_digits && (stands_close(line_, i, *entry) || signed_money))) return false;
        // Hundreds are counted in words, and up to nine or nineteen of them.
        const bool hundreds = entry->value == 2 && !line_.table.myriads;
        // In French "50 cents" are no hundreds.
        const bool coins = line_.role(i, WordRole::minor) != nullptr;
        const bool too_many = sum_.has_current && !(sum_.tail < Decimal::of(100)) && sum_.current_words;
        if (hundreds && ((numerals_ && (coins || !(sum_.current < Decimal::of(100)))) || too_many)) return false;
        sum_.magnitude(entry->value, line_.table.myriads);
        scale_ = std::max(scale_, entry->value);
        words_ = true;
        article_ = false;
        at_ = i + 1;
        return true;
    }

    bool read_word() {
        std::size_t i = line_.past_hyphen(at_);
        const bool joined = is_joiner(i);
        if (joined) i = line_.past_hyphen(i + 1);
        const WordEntry* entry = line_.role(i, WordRole::cardinal);
        if (entry == nullptr) entry = line_.role(i, WordRole::article);
        if (entry == nullptr) return false;
        // "million a year": an article that is no number word adds only inside one word.
        if (entry->role == WordRole::article && !line_.atoms[i].same_word && entry->weak) return false;
        const Decimal value = Decimal::of(entry->value == 0 && entry->role == WordRole::article ? 1 : entry->value);
        if (!joined && is_year_pair(value)) {
            sum_.current = sum_.current.scaled(2) + value;
            at_ = i + 1;
            return true;
        }
        const bool inverted = joined && line_.atoms[i].same_word && sum_.has_current && sum_.current < Decimal::of(10);
        if (!inverted && !can_add(sum_, value)) return false;
        // "centottanta e un opuscolo": the article of what follows.
        // "vingt et trois cinquièmes": twenty, and three fifths.
        if (joined && line_.role(line_.past_hyphen(i + 1), WordRole::fraction) != nullptr) return false;
        if (joined && entry->role == WordRole::article && !line_.atoms[i].same_word && sum_.has_current &&
            !sum_.current.scaled(-2).is_integer())
            return false;
        at_ = i;
        take_word(value);
        return true;
    }

    bool is_joiner(std::size_t i) const {
        return line_.role(i, WordRole::joiner) != nullptr || line_.role(i, WordRole::prefix) != nullptr;
    }

    /// "nineteen | eighty-four"
    bool is_year_pair(const Decimal& value) const {
        return line_.table.year_pairs && sum_.has_current && !sum_.has_total && sum_.current_words &&
               at_ == start_ + 1 && Decimal::of(12) < sum_.current && sum_.current < Decimal::of(21) &&
               Decimal::of(9) < value && value < Decimal::of(100);
    }

    /// Ranks: alone ("twentieth"), in a row ("vigésimo primero"), or closing a number ("two hundred and first").
    bool read_rank() {
        if (numerals_) return false;
        std::size_t i = sum_.is_empty() ? at_ : line_.past_hyphen(at_);
        if (!sum_.is_empty() && line_.role(i, WordRole::joiner) != nullptr) i = line_.past_hyphen(i + 1);
        const WordEntry* entry = line_.role(i, WordRole::ordinal);
        if (entry == nullptr || line_.role(i, WordRole::cardinal) != nullptr) return false;
        const Decimal value = Decimal::of(entry->value);
        if (sum_.is_empty()) {
            if (entry->weak) return false;
            sum_.current = value;
            sum_.has_current = sum_.current_words = true;
        } else if (can_add(sum_, value)) {
            sum_.current = sum_.has_current ? sum_.current + value : value;
            sum_.has_current = sum_.current_words = true;
        } else if (const auto power = power_of(entry->value); power && !rank_) {
            sum_.magnitude(*power, false);
            sum_.current_words = true;
        } else {
            return false;
        }
        rank_ = words_ = true;
        article_ = false;
        at_ = i + 1;
        return true;
    }

    /// "one hundredth" is a rank only where it is written in one.
    bool read_rank_of_article() { return line_.atoms[at_ < line_.size() ? at_ : start_].same_word && read_rank(); }

    /// "two point zero five": digits, or one number read as digits; "две целых пять десятых".
    void read_decimals() {
        if (!words_ || numerals_ || line_.role(at_, WordRole::point) == nullptr) return;
        std::size_t i = at_ + 1;
        std::string digits;
        while (digits.size() < most_words) {
            const WordEntry* entry = digit_word(i);
            if (entry == nullptr || entry->value > 9) break;
            digits.push_back(static_cast<char>('0' + entry->value));
            ++i;
        }
        if (digits.size() <= 1) {
            const Amount rest = line_.role(at_ + 1, WordRole::point) == nullptr
                                    ? AmountReader(line_, at_ + 1).read_whole()
                                    : Amount{at_ + 1};
            if (rest.end == at_ + 1 || !rest.value.is_integer()) return;
            if (const WordEntry* entry = line_.role(rest.end, WordRole::fraction)) {
                sum_.current = sum_.current + quotient(rest.value, Decimal::of(entry->value));
                at_ = rest.end + 1;
                read_magnitude();
                return;
            }
            digits = rest.value.to_string();
            i = rest.end;
        }
        if (!sum_.has_current || !sum_.current.is_integer()) return;
        sum_.current = sum_.current + Decimal::parse(digits)->scaled(-static_cast<int>(digits.size()));
        article_ = false;
        at_ = i;
        read_magnitude();
    }

    const WordEntry* digit_word(std::size_t i) const {
        if (const WordEntry* entry = line_.role(i, WordRole::cardinal)) return entry;
        return nullptr;
    }

    /// An integer in words without decimals, fractions and ranks.
    Amount read_whole() {
        Amount amount;
        amount.end = start_;
        if (line_.role(at_, WordRole::cardinal) == nullptr && line_.role(at_, WordRole::article) == nullptr)
            return amount;
        read_first();
        while (at_ <= start_ + most_words && (read_magnitude() || read_word())) {
        }
        amount.end = at_;
        amount.value = sum_.value();
        return amount;
    }

    /// "two thirds", "drei Viertel", "five and three quarters".
    bool read_fraction() {
        if (numerals_ && words_) return false;
        if (read_hyphened_magnitude()) return true;
        const std::size_t behind = line_.past_hyphen(at_);
        if (const WordEntry* entry = line_.role(behind, WordRole::fraction); entry != nullptr && is_count(sum_)) {
            const bool article = article_ && at_ == start_ + 1;
            // "a third time": before what it counts it is a rank.
            if (article && line_.role(behind, WordRole::ordinal) != nullptr && may_count(behind + 1)) return false;
            if (entry->weak && !(sum_.value() < Decimal::of(entry->value))) return false;
            sum_ = Sum{};
            sum_.current = quotient(taken_, Decimal::of(entry->value));
            sum_.has_current = words_ = true;
            article_ = false;
            at_ = behind + 1;
            return true;
        }
        std::size_t i = at_;
        if (line_.role(i, WordRole::joiner) == nullptr) return false;
        ++i;
        const WordEntry* count = line_.role(i, WordRole::cardinal);
        const bool one = count == nullptr && line_.role(i, WordRole::article) != nullptr;
        if (count == nullptr && !one) return false;
        const std::size_t part = line_.past_hyphen(i + 1);
        const WordEntry* entry = line_.role(part, WordRole::fraction);
        if (entry == nullptr || entry->weak) return false;
        const std::int32_t numerator = one ? 1 : count->value;
        if (numerator >= entry->value) return false;
        const Decimal value = quotient(Decimal::of(numerator), Decimal::of(entry->value));
        add_part(value);
        at_ = part + 1;
        return true;
    }

    /// "25-тысячная": a rank of a thousand tied to digits multiplies them.
    bool read_hyphened_magnitude() {
        const std::size_t behind = line_.past_hyphen(at_);
        const WordEntry* entry = line_.role(behind, WordRole::fraction);
        if (!numerals_ || behind == at_ || entry == nullptr) return false;
        const auto power = power_of(entry->value);
        if (!power || *power < 3) return false;
        sum_.magnitude(*power, false);
        scale_ = *power;
        words_ = true;
        at_ = behind + 1;
        return true;
    }

    /// Whether something stands at `i` that a rank may count.
    bool may_count(std::size_t i) const {
        if (line_.role(i, WordRole::of) != nullptr) return false;
        return line_.is(i, AtomType::other) || line_.is(i, AtomType::word) || line_.is(i, AtomType::identifier);
    }

    /// Whether the number so far is a plain count; kept in `taken_`.
    bool is_count(const Sum& sum) {
        taken_ = sum.value();
        return taken_.is_integer() && taken_ < Decimal::of(100'000) && !taken_.is_zero();
    }

    void add_part(const Decimal& value) {
        if (sum_.has_current)
            sum_.current = sum_.current + value;
        else
            sum_.total = sum_.total + value.scaled(sum_.last_power == no_power ? 0 : sum_.last_power);
        words_ = true;
        article_ = false;
    }

    /// "two and a half million" keeps its magnitude behind the half: both orders are read.
    void read_half() {
        if (line_.role(at_, WordRole::half) == nullptr) return;
        if (!sum_.has_current && !sum_.has_total) return;
        const bool before_magnitude = sum_.has_current;
        add_part(*Decimal::parse("0.5"));
        ++at_;
        if (!before_magnitude) return;
        if (const WordEntry* entry = line_.role(at_, WordRole::magnitude); entry != nullptr && !entry->weak) {
            sum_.magnitude(entry->value, line_.table.myriads);
            scale_ = std::max(scale_, entry->value);
            ++at_;
        }
    }

    /// "20多人", "двадцать с лишним лет": some more of what is counted behind it.
    void read_odd() {
        const std::size_t i = line_.past_hyphen(at_);
        if (line_.role(i, WordRole::odd) == nullptr) return;
        for (const WordRole role : {WordRole::unit, WordRole::currency, WordRole::percent, WordRole::counter})
            if (line_.role(i + 1, role) != nullptr) at_ = i + 1;
        read_magnitude();
    }

    /// "3 dozen", "zwei Dutzend", "une quinzaine".
    void read_multiple() {
        const std::size_t i = line_.past_hyphen(at_);
        const WordEntry* entry = line_.role(i, WordRole::multiple);
        if (entry == nullptr || !sum_.has_current) return;
        sum_.current = sum_.current * Decimal::of(entry->value);
        words_ = true;
        article_ = false;
        at_ = i + 1;
    }

    const AtomLine& line_;
    std::size_t start_;
    std::size_t at_;
    Sum sum_;
    Decimal taken_;
    std::int32_t scale_ = 0;
    bool words_ = false;
    bool numerals_ = false;
    bool article_ = false;
    bool weak_ = false;
    bool rank_ = false;
    bool doubtful_ = false;
};

}  // namespace

const WordEntry* AtomLine::find_role(std::size_t i, WordRole role) const {
    for (std::uint32_t at = atoms[i].first_entry; at < atoms[i].last_entry; ++at)
        if (table.entries[at].role == role) return &table.entries[at];
    return nullptr;
}

std::size_t AtomLine::past_hyphen(std::size_t i) const {
    const bool hyphen = i + 1 < atoms.size() && atoms[i].type == AtomType::sign && is_hyphen(atoms[i].sign);
    return hyphen && glued(i) && glued(i + 1) ? i + 1 : i;
}

Span span_of(const AtomLine& line, std::size_t first, std::size_t last) {
    return {line.atoms[first].span.start, line.atoms[last - 1].span.end};
}

Amount read_amount(const AtomLine& line, std::size_t at) {
    if (at >= line.size()) return {at};
    return AmountReader(line, at).read();
}

}  // namespace vidimus::checks
