// Numbers put together from digits, number words and magnitude words: "5 million", "two hundred and five thousand",
// "3億5000万", "1,5 Mrd.".
#include "checks/figures/characters.h"
#include "checks/figures/grammar.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

constexpr std::int32_t no_power = 99;

/// Sums the parts of one number: a current part below the next magnitude, and what magnitudes have closed.
struct Sum {
    Decimal total;
    Decimal current;
    bool has_total = false;
    bool has_current = false;
    bool current_words = false;
    std::int32_t last_power = no_power;

    Decimal section;  ///< thousands and hundreds below the next myriad: "4천 2백만"

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
            current = count.scaled(2);
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
};

bool divides_by_hundred(const Decimal& value) {
    return !value.is_zero() && value.scaled(-2).is_integer();
}

/// Whether a number below 100 may follow what is there: "two hundred | five", "tausend | eins".
bool can_add(const Sum& sum, const Decimal& value) {
    if (sum.has_current && sum.current < Decimal::of(100))
        return sum.current_words && Decimal::of(19) < sum.current && sum.current.scaled(-1).is_integer() &&
               value < Decimal::of(10);
    if (sum.has_current) return sum.current_words && divides_by_hundred(sum.current) && value < Decimal::of(100);
    return sum.has_total && value < Decimal::of(1).scaled(std::min(sum.last_power, 9));
}

/// A magnitude written so short that it needs the digits right before it ("5m", "125k").
bool stands_close(const AtomLine& line, std::size_t i, const WordEntry& entry) {
    return !entry.weak || line.glued(i) || (entry.key_size > 1 && line.is_sign(i + 1, '.'));
}

class AmountReader {
  public:
    AmountReader(const AtomLine& line, std::size_t at) : line_(line), start_(at), at_(at) {}

    Amount read() {
        Amount amount;
        amount.end = start_;
        if (!read_first()) return amount;
        while (read_next()) {
        }
        read_half();
        amount.end = at_;
        amount.value = sum_.value();
        amount.form = numerals_ && words_ ? FigureForm::mixed : words_ ? FigureForm::words : FigureForm::digits;
        amount.article = article_ && at_ == start_ + 1;
        amount.weak = weak_ && at_ == start_ + 1;
        if (numerals_ && !words_ && at_ == start_ + 1) {
            amount.numeral = &line_.atoms[start_];
            amount.others = amount.numeral->readings;
        } else if (numerals_ && line_.is(start_, AtomType::numeral) && at_ == start_ + 2) {
            // "1.500 million": the other reading takes the magnitude with it.
            for (Reading other : line_.atoms[start_].readings) {
                other.value = std::get<Decimal>(other.value).scaled(sum_.last_power == no_power ? 0 : sum_.last_power);
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
            (atom.has_words ? words_ : numerals_) = true;
            ++at_;
            return true;
        }
        if (const WordEntry* entry = line_.role(at_, WordRole::cardinal)) {
            take_word(Decimal::of(entry->value));
            weak_ = entry->weak;
            return true;
        }
        if (line_.role(at_, WordRole::article) != nullptr) {
            take_word(Decimal::of(1));
            article_ = true;
            return true;
        }
        return false;
    }

    void take_word(const Decimal& value) {
        sum_.current = sum_.has_current ? sum_.current + value : value;
        sum_.has_current = sum_.current_words = true;
        words_ = true;
        ++at_;
    }

    bool read_next() {
        if (at_ >= line_.size()) return false;
        if (at_ > start_ + 24) return false;
        if (read_magnitude()) return true;
        if (article_ && at_ == start_ + 1 && !line_.glued(at_)) return false;
        if (line_.is(at_, AtomType::numeral)) {
            // "3億5000万", "2万3千": digits go on after a myriad without a space.
            const Atom& atom = line_.atoms[at_];
            if (!line_.table.myriads || sum_.has_current || !sum_.has_total) return false;
            if (atom.space_before && line_.table.tag != "ko") return false;  // Korean parts its myriads
            if (!line_.is(at_ - 1, AtomType::word)) return false;
            if (!(atom.value < Decimal::of(1).scaled(sum_.last_power))) return false;
            sum_.current = atom.value;
            sum_.has_current = true;
            ++at_;
            return true;
        }
        if (!words_ || numerals_) return false;
        return read_word();
    }

    bool read_magnitude() {
        const WordEntry* entry = line_.role(at_, WordRole::magnitude);
        if (const WordEntry* multiple = line_.role(at_, WordRole::multiple); multiple != nullptr && sum_.has_current) {
            const Decimal factor = Decimal::of(multiple->value);
            sum_.current = sum_.current * factor;
            ++at_;
            words_ = true;
            article_ = false;
            return true;
        }
        if (entry == nullptr) return foreign_magnitude();
        const bool after_digits = line_.is(at_ - 1, AtomType::numeral);
        if (!sum_.has_current && entry->value < 3 && !line_.table.myriads) return false;
        if (!sum_.has_current && sum_.has_total && sum_.section.is_zero() && entry->value <= sum_.last_power &&
            !line_.atoms[at_].same_word)
            return false;
        if (entry->weak && !(after_digits && stands_close(line_, at_, *entry))) return false;
        if (entry->value == 2 && !line_.table.myriads && sum_.has_current && !(sum_.current < Decimal::of(100)))
            return false;
        sum_.magnitude(entry->value, line_.table.myriads);
        words_ = true;
        article_ = false;
        ++at_;
        return true;
    }

    bool foreign_magnitude() {
        const Atom& atom = line_.atoms[at_];
        if (atom.type != AtomType::other || atom.readings.empty() || atom.space_before) return false;
        for (const Reading& reading : atom.readings)
            if (reading.kind == FigureKind::number && atom.readings.size() == 1) {
                sum_.magnitude(static_cast<std::int32_t>(std::get<Decimal>(reading.value).to_int().value_or(0)), false);
                words_ = true;
                ++at_;
                return true;
            }
        return false;
    }

    bool read_word() {
        std::size_t i = at_;
        const bool joined = line_.role(i, WordRole::joiner) != nullptr;
        if (joined) ++i;
        const WordEntry* entry = line_.role(i, WordRole::cardinal);
        if (entry == nullptr) entry = line_.role(i, WordRole::article);
        if (entry == nullptr) return false;
        // "million a year", "hundert ein": the article adds only inside one word or after "and" and a hundred.
        if (entry->role == WordRole::article && !line_.atoms[i].same_word && entry->key_size < 3) return false;
        const Decimal value = Decimal::of(entry->value);
        const bool year = !joined && sum_.has_current && !sum_.has_total && sum_.current_words && at_ == start_ + 1 &&
                          Decimal::of(12) < sum_.current && sum_.current < Decimal::of(21) && Decimal::of(9) < value &&
                          value < Decimal::of(100) && line_.table.tag == "en";
        if (year) {
            sum_.current = sum_.current.scaled(2) + value;
            at_ = i + 1;
            return true;
        }
        const bool inverted = joined && line_.atoms[i].same_word && sum_.has_current && sum_.current < Decimal::of(10);
        if (!inverted && !can_add(sum_, value)) return false;
        if (joined && !line_.atoms[i].same_word && sum_.has_current && line_.table.tag == "fr") return false;
        at_ = i;
        take_word(value);
        return true;
    }

    /// "two and a half million" keeps its magnitude behind the half: both orders are read.
    void read_half() {
        if (line_.role(at_, WordRole::half) == nullptr) return;
        if (sum_.has_current) {
            sum_.current = sum_.current + *Decimal::parse("0.5");
            ++at_;
            words_ = true;
            if (const WordEntry* entry = line_.role(at_, WordRole::magnitude); entry != nullptr && !entry->weak) {
                sum_.magnitude(entry->value, line_.table.myriads);
                ++at_;
            }
        } else if (sum_.has_total) {
            sum_.total = sum_.total + Decimal::parse("0.5")->scaled(sum_.last_power);
            words_ = true;
            ++at_;
        }
        article_ = false;
    }

    const AtomLine& line_;
    std::size_t start_;
    std::size_t at_;
    Sum sum_;
    bool words_ = false;
    bool numerals_ = false;
    bool article_ = false;
    bool weak_ = false;
};

}  // namespace

const WordEntry* AtomLine::role(std::size_t i, WordRole role) const {
    if (i >= atoms.size() || atoms[i].type != AtomType::word) return nullptr;
    for (std::uint32_t at = atoms[i].first_entry; at < atoms[i].last_entry; ++at)
        if (table.entries[at].role == role) return &table.entries[at];
    return nullptr;
}

Span span_of(const AtomLine& line, std::size_t first, std::size_t last) {
    return {line.atoms[first].span.start, line.atoms[last - 1].span.end};
}

Amount read_amount(const AtomLine& line, std::size_t at) {
    if (at >= line.size()) return {at, {}, {}, FigureForm::digits, false, false, nullptr};
    return AmountReader(line, at).read();
}

}  // namespace vidimus::checks
