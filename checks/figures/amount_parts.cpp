// The parts of a number below one and what multiplies it: "two point five", "two thirds", "three million and a
// quarter", "half a dozen".
#include "checks/figures/amount_reader.h"

#include <algorithm>

namespace vidimus::checks {

AmountReader::Places AmountReader::digits_in_words(std::size_t i) const {
    Places places{{}, i};
    while (places.digits.size() < most_words) {
        const WordEntry* entry = line_.role(places.end, WordRole::cardinal);
        if (entry == nullptr || entry->value > 9) break;
        places.digits.push_back(static_cast<char>('0' + entry->value));
        ++places.end;
    }
    return places;
}

bool AmountReader::ends_number(std::size_t i) const {
    return ends_clause(line_, i) || line_.role(i, WordRole::percent) != nullptr || is_percent_sign(line_, i) ||
           line_.role(i, WordRole::currency) != nullptr || is_currency_sign(line_, i);
}

void AmountReader::read_decimals() {
    const bool with = line_.role(at_, WordRole::with) != nullptr;
    if (!words_ || numerals_ || (!with && line_.role(at_, WordRole::point) == nullptr)) return;
    Places places = digits_in_words(at_ + 1);
    if (places.digits.size() <= 1) {
        const Amount rest = line_.role(at_ + 1, WordRole::point) == nullptr ? AmountReader(line_, at_ + 1).read_whole()
                                                                            : Amount{at_ + 1};
        if (rest.end == at_ + 1 || !rest.value.is_integer()) return;
        if (const WordEntry* entry = line_.role(rest.end, WordRole::fraction); entry != nullptr && !with) {
            sum_.current = sum_.current + quotient(rest.value, Decimal::of(entry->value));
            at_ = rest.end + 1;
            read_magnitude();
            return;
        }
        places = {rest.value.to_string(), rest.end};
    }
    if (!sum_.has_current || !sum_.current.is_integer() || (with && !ends_number(places.end))) return;
    if (with) apart_ = Interval{sum_.value(), *Decimal::parse(places.digits)};
    sum_.current = sum_.current + Decimal::parse(places.digits)->scaled(-static_cast<int>(places.digits.size()));
    article_ = false;
    at_ = places.end;
    read_magnitude();
}

Amount AmountReader::read_whole() {
    Amount amount;
    amount.end = start_;
    if (line_.role(at_, WordRole::cardinal) == nullptr && line_.role(at_, WordRole::article) == nullptr) return amount;
    read_first();
    while (at_ <= start_ + most_words && (read_magnitude() || read_word())) {
    }
    amount.end = at_;
    amount.value = sum_.value();
    return amount;
}

bool AmountReader::begins_denominator(std::size_t i) const {
    std::size_t last = i;
    while (last + 1 < line_.size() && last < i + most_words && line_.atoms[last + 1].same_word) ++last;
    if (last == i) return false;
    const bool part = line_.role(last, WordRole::fraction) != nullptr && line_.role(last, WordRole::ordinal) == nullptr;
    return part || line_.role(last, WordRole::fraction_suffix) != nullptr;
}

AmountReader::Denominator AmountReader::denominator_at(std::size_t i) const {
    const WordEntry* rank = line_.role(i, WordRole::ordinal);
    if (const WordEntry* entry = line_.role(i, WordRole::fraction)) {
        // "trzy dwudzieste piąte": both words of the denominator have the form of one.
        const WordEntry* ones =
            entry->value % 10 == 0 && entry->value > 10 ? line_.role(i + 1, WordRole::fraction) : nullptr;
        if (ones != nullptr && entry->value < 100 && ones->value < 10)
            return {i + 2, Decimal::of(entry->value + ones->value), rank != nullptr, false};
        return {i + 1, Decimal::of(entry->value), rank != nullptr, entry->weak};
    }
    // "one twenty-fifth": up to ten the words for parts are in the table.
    if (rank != nullptr && !rank->weak && rank->value > 10 && sum_.value() == Decimal::of(1))
        return {i + 1, Decimal::of(rank->value), true, false};
    if (line_.role(i, WordRole::cardinal) == nullptr && line_.role(i, WordRole::magnitude) == nullptr) return {i};
    AmountReader words(line_, i);
    words.in_denominator_ = true;
    const Amount whole = words.read_whole();
    if (whole.end == i) return {i};
    const std::size_t end = line_.past_hyphen(whole.end);
    if (line_.role(end, WordRole::fraction_suffix) != nullptr) return {end + 1, whole.value};
    const WordEntry* last = line_.role(end, WordRole::fraction);
    if (last == nullptr || last->weak) return {i};
    // "dos|milésimos"
    if (line_.atoms[end].same_word && power_of(last->value)) return {end + 1, whole.value * Decimal::of(last->value)};
    // "двадцать | пятых"
    const bool tens = whole.end == i + 1 && whole.value.scaled(-1).is_integer() && Decimal::of(10) < whole.value;
    if (!tens || last->value > 9 || !(whole.value < Decimal::of(100))) return {i};
    return {end + 1, whole.value + Decimal::of(last->value)};
}

bool AmountReader::read_fraction() {
    if (!(numerals_ && words_) && (read_hyphened_magnitude() || read_parts())) return true;
    return read_added_part();
}

bool AmountReader::read_parts() {
    const std::size_t behind = line_.past_hyphen(at_);
    if (line_.table.denominator_first || !is_count(sum_)) return false;  // "yirmi beşte üç" begins with the whole
    const Denominator whole = denominator_at(behind);
    if (whole.end == behind || whole.value.is_zero()) return false;
    const bool one = taken_ == Decimal::of(1) && at_ == start_ + 1;
    // "a third time": before what it counts it is a rank.
    if (one && whole.rank && may_count(whole.end)) return false;
    if (whole.weak && !(taken_ < whole.value)) return false;
    sum_ = Sum{};
    sum_.current = quotient(taken_, whole.value);
    sum_.has_current = words_ = true;
    article_ = false;
    at_ = whole.end;
    read_parted_magnitude();
    return true;
}

const WordEntry* AmountReader::magnitude_at(std::size_t i) const {
    const WordEntry* entry = line_.role(i, WordRole::magnitude);
    return entry != nullptr && !entry->weak ? entry : nullptr;
}

void AmountReader::read_parted_magnitude() {
    std::size_t i = line_.role(at_, WordRole::of) != nullptr ? at_ + 1 : at_;
    if (line_.role(i, WordRole::article) != nullptr && magnitude_at(i) == nullptr) ++i;
    const WordEntry* entry = magnitude_at(i);
    if (entry == nullptr || entry->value < 3 || line_.table.myriads) return;
    take_magnitude(*entry);
    at_ = i + 1;
}

bool AmountReader::read_added_ratio(std::size_t i) {
    const WordEntry* whole = line_.table.denominator_first ? line_.role(i, WordRole::fraction) : nullptr;
    const bool named = whole == nullptr && line_.role(i + 1, WordRole::out_of) != nullptr;
    if (whole == nullptr && !named) return false;
    const Amount below = named && i + 2 < line_.size() ? AmountReader(line_, i + 2).read_whole() : Amount{i + 2};
    const std::size_t part = named ? i : i + 1;
    const WordEntry* above = line_.role(part, WordRole::cardinal);
    const bool one = above == nullptr && line_.role(part, WordRole::article) != nullptr;
    if ((above == nullptr && !one) || (named && below.end == i + 2)) return false;
    const Decimal over = Decimal::of(one ? 1 : above->value);
    const Decimal under = named ? below.value : Decimal::of(whole->value);
    if (under.is_zero() || !(over < under)) return false;
    sum_.add_part(quotient(over, under));
    words_ = true;
    article_ = false;
    at_ = named ? below.end : i + 2;
    return true;
}

bool AmountReader::read_added_part() {
    const bool with = line_.role(at_, WordRole::with) != nullptr;
    if (line_.role(at_, WordRole::joiner) == nullptr && !with) return false;
    if (numerals_ && words_ && line_.role(at_ - 1, WordRole::magnitude) == nullptr) return false;
    const std::size_t i = at_ + 1;
    if (read_added_ratio(i)) return true;
    const WordEntry* count = line_.role(i, WordRole::cardinal);
    const bool one = count == nullptr && line_.role(i, WordRole::article) != nullptr;
    if (count == nullptr && !one) return false;
    const std::size_t part = line_.past_hyphen(i + 1);
    Sum none;
    none.current = Decimal::of(one ? 1 : count->value);
    AmountReader reader(line_, i);
    reader.sum_ = none;
    const Denominator whole = reader.denominator_at(part);
    if (whole.end == part || (whole.weak && one && !with) || !(none.current < whole.value)) return false;
    // "and a twentieth time"
    if (one && whole.rank && may_count(whole.end)) return false;
    const Decimal value = quotient(none.current, whole.value);
    const WordEntry* own = sum_.has_current ? nullptr : magnitude_at(whole.end);
    words_ = true;
    article_ = false;
    at_ = whole.end;
    if (own != nullptr && own->value < sum_.last_power) {
        sum_.add_closed(value.scaled(static_cast<int>(own->value)));
        ++at_;
        return true;
    }
    const bool counts = sum_.has_current;
    sum_.add_part(value);
    if (counts && magnitude_at(at_) != nullptr) read_magnitude();
    return true;
}

void AmountReader::take_magnitude(const WordEntry& entry) {
    const auto power = static_cast<std::int32_t>(entry.value);
    sum_.magnitude(power, line_.table.myriads);
    scale_ = std::max(scale_, power);
    words_ = true;
}

bool AmountReader::read_hyphened_magnitude() {
    const std::size_t behind = line_.past_hyphen(at_);
    const WordEntry* entry = line_.role(behind, WordRole::fraction);
    if (entry == nullptr) entry = line_.role(behind, WordRole::ordinal);  // "25-tysięczny"
    if (!numerals_ || behind == at_ || entry == nullptr) return false;
    const auto power = power_of(entry->value);
    if (!power || *power < 3) return false;
    sum_.magnitude(*power, false);
    scale_ = *power;
    words_ = true;
    at_ = behind + 1;
    return true;
}

bool AmountReader::may_count(std::size_t i) const {
    if (line_.role(i, WordRole::of) != nullptr || line_.role(i, WordRole::percent) != nullptr) return false;
    return line_.is(i, AtomType::other) || line_.is(i, AtomType::word) || line_.is(i, AtomType::identifier);
}

bool AmountReader::is_count(const Sum& sum) {
    taken_ = sum.value();
    return taken_.is_integer() && taken_ < Decimal::of(1'000'000'000) && !taken_.is_zero();
}

void AmountReader::read_half() {
    if (line_.role(at_, WordRole::half) == nullptr) return;
    if (!sum_.has_current && !sum_.has_total) return;
    const bool before_magnitude = sum_.has_current;
    const Decimal half = *Decimal::parse("0.5");
    const WordEntry* entry = magnitude_at(++at_);
    // "one billion and a half million"
    if (!before_magnitude && entry != nullptr && entry->value < sum_.last_power)
        sum_.add_closed(half.scaled(static_cast<int>(entry->value)));
    else
        sum_.add_part(half);
    words_ = true;
    article_ = false;
    if (entry == nullptr) return;
    if (before_magnitude) take_magnitude(*entry);
    ++at_;
}

void AmountReader::read_odd() {
    const std::size_t i = line_.past_hyphen(at_);
    if (line_.role(i, WordRole::odd) == nullptr) return;
    for (const WordRole role : {WordRole::unit, WordRole::currency, WordRole::percent, WordRole::counter})
        if (line_.role(i + 1, role) != nullptr) at_ = i + 1;
    read_magnitude();
}

void AmountReader::read_multiple() {
    const std::size_t i = line_.past_hyphen(at_);
    const WordEntry* entry = line_.role(i, WordRole::multiple);
    if (entry == nullptr || !sum_.has_current) return;
    sum_.current = sum_.current * Decimal::of(entry->value);
    words_ = true;
    article_ = false;
    at_ = i + 1;
}

}  // namespace vidimus::checks
