// Numbers put together from digits, number words and magnitude words: "5 million", "two hundred and five thousand",
// "3億5000万", "1,5 Mrd.", "twenty-first".
#include "checks/figures/amount_reader.h"
#include "checks/figures/characters.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

/// A magnitude written so short that it needs the digits right before it ("5m", "125k").
bool stands_close(const AtomLine& line, std::size_t i, const WordEntry& entry) {
    const std::string_view form = slice(line.text, line.atoms[i].span);
    if (line.table.myriads && form == "m") return false;  // 10m에: metres, where millions are no unit
    if (!entry.weak || line.glued(i)) return true;
    // "2.33 k" at the end: no name follows whose letter it could be.
    const bool thousand_or_million = form == "k" || form == "K" || form == "M";
    return (entry.key_size > 1 && line.is_sign(i + 1, '.')) || (thousand_or_million && ends_clause(line, i + 1));
}

}  // namespace

Amount AmountReader::read() {
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
    if (apart_) amount.others.push_back({FigureKind::range, *apart_, ""});
    if (numerals_ && !words_ && at_ == start_ + 1) {
        amount.numeral = &line_.atoms[start_];
        amount.others = amount.numeral->readings;
    } else if (numerals_ && line_.is(start_, AtomType::numeral) && at_ == start_ + 2) {
        // "1.500 million": the other reading takes the magnitude with it.
        for (Reading other : line_.atoms[start_].readings) {
            const auto* value = std::get_if<Decimal>(&other.value);
            if (value == nullptr) continue;
            other.value = value->scaled(sum_.last_power == Sum::no_power ? 0 : sum_.last_power);
            amount.others.push_back(std::move(other));
        }
    }
    return amount;
}

bool AmountReader::read_first() {
    const Atom& atom = line_.atoms[at_];
    if (!in_denominator_ && begins_denominator(at_)) return false;
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
    if (read_moved_number()) return true;
    if (line_.role(at_, WordRole::portion) != nullptr) return read_portion();
    if (line_.role(at_, WordRole::article) != nullptr) {
        take_word(Decimal::of(1));
        article_ = true;
        return true;
    }
    return read_bare_magnitude() || read_rank();
}

bool AmountReader::read_moved_number() {
    const WordEntry* more = line_.role(at_, WordRole::more);
    const WordEntry* less = line_.role(at_, WordRole::less);
    if (more == nullptr && less == nullptr) return false;
    const WordEntry* number = line_.role(at_ + 1, WordRole::cardinal);
    const bool one = number == nullptr && line_.role(at_ + 1, WordRole::article) != nullptr;
    // "सवा लाख": of one
    const bool bare = number == nullptr && !one && magnitude_at(at_ + 1) != nullptr;
    if (number == nullptr && !one && !bare) return false;
    const Decimal part = Decimal::of(more != nullptr ? more->value : -less->value).scaled(-2);
    if (!bare) ++at_;
    take_word(Decimal::of(number != nullptr ? number->value : 1) + part);
    return true;
}

void AmountReader::take_word(const Decimal& value) {
    sum_.current = sum_.has_current ? sum_.current + value : value;
    sum_.tail = value;
    sum_.has_current = sum_.current_words = true;
    words_ = true;
    ++at_;
}

bool AmountReader::read_bare_magnitude() {
    const WordEntry* entry = line_.role(at_, WordRole::magnitude);
    if (entry == nullptr || entry->weak || entry->value < 3 || line_.table.myriads) return false;
    const WordEntry* next = line_.role(at_ + 1, WordRole::cardinal);
    if (next == nullptr || next->weak || next->value < 10) return false;
    take_magnitude(*entry);
    ++at_;
    return true;
}

bool AmountReader::read_portion() {
    const Decimal part = quotient(Decimal::of(1), Decimal::of(line_.role(at_, WordRole::portion)->value));
    std::size_t i = line_.past_hyphen(at_ + 1);
    if (line_.role(i, WordRole::of) != nullptr) ++i;
    if (line_.role(i, WordRole::article) != nullptr && line_.role(i, WordRole::magnitude) == nullptr) ++i;
    if (const WordEntry* entry = magnitude_at(i))
        sum_.close_with(part.scaled(static_cast<int>(entry->value)));
    else if (const WordEntry* multiple = line_.role(i, WordRole::multiple))
        sum_.close_with(part * Decimal::of(multiple->value));
    else
        return false;
    words_ = true;
    at_ = i + 1;
    return true;
}

bool AmountReader::read_next() {
    if (rank_) return read_rank();
    if (at_ >= line_.size() || (!line_.atoms[at_].same_word && begins_denominator(at_))) return false;
    if (read_magnitude() || read_numeral_before_magnitude() || read_below_hundreds()) return true;
    if (article_ && at_ == start_ + 1 && !line_.glued(at_)) return read_rank_of_article();
    if (line_.table.counts_on && read_numeral_after_magnitude()) return true;
    if (line_.is(at_, AtomType::numeral)) return read_numeral_after_myriad();
    if (!words_ || numerals_) return false;
    return read_word() || read_rank();
}

bool AmountReader::read_numeral_after_myriad() {
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

bool AmountReader::read_numeral_after_magnitude() {
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

bool AmountReader::read_numeral_before_magnitude() {
    if (line_.table.myriads || !line_.is(at_, AtomType::numeral) || sum_.has_current || !sum_.has_total) return false;
    const WordEntry* entry = magnitude_at(at_ + 1);
    const Decimal& value = line_.atoms[at_].value;
    if (entry == nullptr || entry->value >= sum_.last_power || !line_.is(at_ - 1, AtomType::word)) return false;
    if (!(value.scaled(static_cast<int>(entry->value)) < Decimal::of(1).scaled(sum_.last_power))) return false;
    sum_.current = value;
    sum_.has_current = numerals_ = true;
    ++at_;
    return true;
}

bool AmountReader::read_below_hundreds() {
    const WordEntry* hundred = numerals_ ? magnitude_at(at_ - 1) : nullptr;
    if (hundred == nullptr || hundred->value != 2 || line_.table.myriads || !sum_.has_current) return false;
    if (!is_joiner(at_) && !line_.table.counts_on) return false;
    const std::size_t i = is_joiner(at_) ? at_ + 1 : at_;
    Amount rest{i};
    if (line_.is(i, AtomType::numeral) && line_.atoms[i].plain)
        rest = {i + 1, line_.atoms[i].value};
    else if (i < line_.size())
        rest = AmountReader(line_, i).read_whole();
    const bool fits = rest.end != i && Decimal::of(0) < rest.value && rest.value < Decimal::of(100) &&
                      magnitude_at(rest.end) == nullptr && denominator_at(rest.end).end == rest.end;
    if (!fits) return false;
    sum_.current = sum_.current + rest.value;
    at_ = rest.end;
    return true;
}

bool AmountReader::read_magnitude() {
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
    take_magnitude(*entry);
    article_ = false;
    at_ = i + 1;
    return true;
}

bool AmountReader::read_word() {
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
    if (!inverted && !sum_.can_add(value)) return false;
    // "vingt et trois cinquièmes": twenty, and three fifths; but not "e dois milésimo tricentésimo", nor
    // "cento e | trinta quintos".
    const std::size_t behind = line_.past_hyphen(i + 1);
    if (const WordEntry* part = joined ? line_.role(behind, WordRole::fraction) : nullptr)
        if (value < Decimal::of(part->value) && line_.role(behind + 1, WordRole::ordinal) == nullptr) return false;
    // "centottanta e un opuscolo": the article of what follows.
    if (joined && entry->role == WordRole::article && !line_.atoms[i].same_word && sum_.has_current &&
        !sum_.current.scaled(-2).is_integer())
        return false;
    at_ = i;
    take_word(value);
    return true;
}

bool AmountReader::is_joiner(std::size_t i) const {
    return line_.role(i, WordRole::joiner) != nullptr || line_.role(i, WordRole::prefix) != nullptr;
}

bool AmountReader::is_year_pair(const Decimal& value) const {
    return line_.table.year_pairs && sum_.has_current && !sum_.has_total && sum_.current_words && at_ == start_ + 1 &&
           Decimal::of(12) < sum_.current && sum_.current < Decimal::of(21) && Decimal::of(9) < value &&
           value < Decimal::of(100);
}

bool AmountReader::read_rank() {
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
    } else if (sum_.can_add(value)) {
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

bool AmountReader::read_rank_of_article() {
    return line_.atoms[at_ < line_.size() ? at_ : start_].same_word && read_rank();
}

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

bool ends_clause(const AtomLine& line, std::size_t i) {
    if (i >= line.size()) return true;
    constexpr std::u32string_view marks = U".,;:!?)]\"»”’…\n،。，；：！？）」।";
    const bool mark = line.is(i, AtomType::sign) && marks.find(line.atoms[i].sign) != marks.npos;
    return mark && !(line.glued(i + 1) && line.is(i + 1, AtomType::numeral));
}

Amount read_amount(const AtomLine& line, std::size_t at) {
    if (at >= line.size()) return {at};
    return AmountReader(line, at).read();
}

}  // namespace vidimus::checks
