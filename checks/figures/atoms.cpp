#include "checks/figures/atoms.h"

#include "checks/figures/characters.h"
#include "checks/figures/compound_words.h"
#include "checks/figures/currencies.h"
#include "checks/figures/east_asian_atoms.h"
#include "checks/figures/fractions.h"
#include "checks/figures/numerals.h"
#include "checks/figures/word_fold.h"
#include "checks/figures/word_walk.h"
#include "checks/text/characters.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

/// Cuts one text. The position only moves forward; every look ahead is bounded by the longest key or by what is then
/// taken up.
class Cutter {
  public:
    Cutter(std::string_view text, const LanguageTable& table, const std::vector<Span>& opaque)
        : text_(text), table_(table), opaque_(opaque), east_asian_(text, table) {}

    std::vector<Atom> run() {
        has_addresses_ =
            text_.find('@') != text_.npos || text_.find("://") != text_.npos || text_.find("www.") != text_.npos;
        constexpr std::size_t usual_atom = 5;  // bytes of text
        atoms_.reserve(text_.size() / usual_atom + 4);
        while (at_ < text_.size()) {
            if (next_opaque_ < opaque_.size() && opaque_[next_opaque_].start <= at_) {
                at_ = std::max(at_, std::min<Offset>(opaque_[next_opaque_].end, static_cast<Offset>(text_.size())));
                ++next_opaque_;
                space_ = true;
                chunk_start_ = true;
                continue;
            }
            limit_ = next_opaque_ < opaque_.size() ? std::min<Offset>(opaque_[next_opaque_].start, end()) : end();
            step();
        }
        return std::move(atoms_);
    }

  private:
    Offset end() const { return static_cast<Offset>(text_.size()); }

    void step() {
        if (text_[at_] == ' ') {  // the quick way for what is most frequent
            space_ = chunk_start_ = true;
            ++at_;
            return;
        }
        const Character c = character_at(text_, at_, limit_);
        if (is_white_space(c.code)) {
            space_ = true;
            chunk_start_ = true;
            at_ = c.next;
            if (c.code == '\n') push_sign('\n', at_ - 1, at_);
            return;
        }
        if (chunk_start_ && has_addresses_) {
            chunk_start_ = false;
            if (const Offset end_of_address = address_end(); end_of_address != at_) {
                push_identifier(at_, end_of_address);
                return;
            }
        }
        if (digit_of(c.code) >= 0)
            digits();
        else if (after_numeral() && is_ordinal_degree(at_))
            push_sign(U'°', at_, c.next);
        else if ((c.code == '.' || c.code == ',') && (space_ || after_minus()) && c.code == table_.decimal &&
                 digit_of(character_at(text_, c.next, limit_).code) >= 0)
            bare_fraction(c.next);
        else if (is_vulgar_fraction(c.code))
            push(read_vulgar_fraction(text_, at_, limit_));
        else if (is_word_character(c.code) || (table_.myriads && c.code == U'〇'))
            is_unspaced(c.code) ? symbol(c) : letters();
        else
            push_sign(c.code, at_, c.next);
    }

    /// "-.5": right behind a sign that stands at the beginning of a word.
    bool after_minus() const {
        return !atoms_.empty() && atoms_.back().space_before &&
               (atoms_.back().is_sign('-') || atoms_.back().is_sign(0x2212));
    }

    /// Where the address, e-mail address or path that begins here ends; `at_` when it is none.
    Offset address_end() const {
        Offset end = at_;
        bool address = text_.substr(at_, 4) == "www.";
        while (end < limit_) {
            const auto byte = static_cast<unsigned char>(text_[end]);
            if (byte <= ' ') break;
            if (byte >= 0x80) {
                const Character c = character_at(text_, end, limit_);
                if (is_white_space(c.code) || is_unspaced(c.code)) break;
                end = c.next;
                continue;
            }
            if (byte == '@' && end != at_ && is_word_character(character_at(text_, end + 1, limit_).code))
                address = true;
            if (byte == ':' && text_.substr(end, 3) == "://") address = true;
            ++end;
        }
        return address ? end : at_;
    }

    void digits() {
        const bool after_month = !atoms_.empty() && atoms_.back().type == AtomType::word && has_month(atoms_.back());
        // "4,5,6": what follows a tight comma is the next item of a list.
        const std::size_t count = atoms_.size();
        const bool listed = count >= 2 && !space_ && atoms_[count - 1].is_sign(',') &&
                            !atoms_[count - 1].space_before && atoms_[count - 2].type == AtomType::numeral;
        Atom atom = read_digits(text_, at_, limit_, table_, !after_month, listed);
        const Character next = character_at(text_, atom.span.end, limit_);
        if (atom.type == AtomType::numeral && is_word_character(next.code) && !is_unspaced(next.code) &&
            !is_ordinal_degree(atom.span.end) && !takes_suffix(atom))
            return push_measure_name(atom);
        push(std::move(atom));
    }

    /// ".291", ",08" at the beginning of a word: a decimal without its nought.
    void bare_fraction(Offset digits_start) {
        Atom atom = read_digits(text_, digits_start, limit_, table_, false, true);
        if (atom.type != AtomType::numeral || !atom.plain) {
            push_sign(table_.decimal, at_, digits_start);
            return;
        }
        atom.readings.push_back({FigureKind::number, atom.value, ""});
        atom.value = atom.value.scaled(-static_cast<int>(atom.digits));
        atom.span.start = at_;
        atom.plain = false;
        push(std::move(atom));
    }

    bool has_month(const Atom& atom) const {
        return std::any_of(
            table_.entries.begin() + atom.first_entry, table_.entries.begin() + atom.last_entry,
            [](const WordEntry& e) { return e.role == WordRole::month || e.role == WordRole::month_short; });
    }

    /// Whether the letters that follow the digits directly are a suffix, unit or magnitude; "15h30" becomes a time.
    bool takes_suffix(Atom& atom) {
        const Offset at = atom.span.end;
        if (const WordMatch clock = match_word(table_, text_, at, limit_, true);
            clock && has_role(table_, clock, WordRole::clock)) {
            const Character c = character_at(text_, clock.end, limit_);
            if (digit_of(c.code) >= 0 && atom.plain && atom.digits <= 2) {
                const Atom minutes = read_digits(text_, clock.end, limit_, table_, false, true);
                const std::int64_t hour = atom.value.to_int().value_or(99);
                const std::int64_t minute = minutes.value.to_int().value_or(99);
                if (minutes.type == AtomType::numeral && minutes.plain && minutes.digits == 2 && hour < 25 &&
                    minute < 60) {
                    atom.type = AtomType::time;
                    atom.readings = {
                        {FigureKind::time, ClockTime{static_cast<int>(hour), static_cast<int>(minute), 0}, ""}};
                    atom.span.end = minutes.span.end;
                    return true;
                }
            }
        }
        const WordMatch match = match_word(table_, text_, at, limit_, false);
        // "5G" is a name, "5g" a weight; "5M" is a number.
        if (match.end == at + 1 && u_isupper(static_cast<unsigned char>(text_[at])) &&
            !has_role(table_, match, WordRole::magnitude) && !has_role(table_, match, WordRole::clock))
            return false;
        // "flat 18b", "$18b": alone the letter counts no billions.
        if (atom.plain && match.end == at + 1 && text_[at] == 'b' && !money_beside(match.end)) return false;
        return static_cast<bool>(match);
    }

    /// Whether money stands right before the number that comes next, or at `behind` (or behind a space there).
    bool money_beside(Offset behind) const {
        if (!atoms_.empty()) {
            const Atom& before = atoms_.back();
            if (before.type == AtomType::sign && !currency_of_sign(before.sign).empty()) return true;
            if (before.type != AtomType::sign && !currency_of_code(slice(text_, before.span)).empty()) return true;
            if ((before.roles & role_bit(WordRole::currency_before)) != 0) return true;
        }
        const Offset word = behind < limit_ && text_[behind] == ' ' ? behind + 1 : behind;
        const Character c = character_at(text_, word, limit_);
        if (!currency_of_sign(c.code).empty()) return true;
        if (!is_word_character(c.code)) return false;
        const WordHead head = read_word(text_, word, limit_);
        return !currency_of_code(text_.substr(word, head.end - word)).empty() ||
               has_role(table_, match_word(table_, text_, word, limit_, head), WordRole::currency);
    }

    /// Where a run of letters, digits and the marks inside it ends.
    Offset run_end(Offset at) const {
        Offset end = at;
        while (true) {
            Character c = character_at(text_, at, limit_);
            if (c.code == 0) return end;
            const bool solid = (is_word_character(c.code) && !is_unspaced(c.code)) || digit_of(c.code) >= 0;
            if (!solid && !is_hyphen(c.code) && c.code != '.' && c.code != '/' && c.code != '_') return end;
            at = c.next;
            if (solid) end = at;
        }
    }

    /// A character of a script without spaces: a numeral, a word of the table, or nothing of ours.
    void symbol(const Character& c) {
        if (table_.myriads) {
            if (const Offset end = east_asian_.take(at_, limit_, space_, atoms_); end != at_) {
                at_ = end;
                space_ = false;
                return;
            }
        } else if (const WordMatch match = match_word(table_, text_, at_, limit_, true)) {
            return push_word(match);
        }
        Atom atom;
        atom.span = {at_, c.next};
        push(std::move(atom));
    }

    bool after_numeral() const {
        return !atoms_.empty() && atoms_.back().type == AtomType::numeral && !atoms_.back().has_words;
    }

    /// "20 milyonluk", "5 Millionengrenze", "50-процентный": a long magnitude or percent word at the head of a longer
    /// one.
    bool push_head(Offset word_end) {
        const bool tied = atoms_.size() >= 2 && atoms_.back().type == AtomType::sign && is_hyphen(atoms_.back().sign) &&
                          !atoms_.back().space_before && !space_ && atoms_[atoms_.size() - 2].type == AtomType::numeral;
        if (!after_numeral() && !tied) return false;
        WordMatch match = match_word(table_, text_, at_, word_end, true);
        if (!match || match.end - at_ < 5) return false;
        const WordEntry& entry = table_.entries[match.first];
        if (entry.weak || (entry.role != WordRole::magnitude && entry.role != WordRole::percent)) return false;
        match.end = word_end;
        push_word(match);
        return true;
    }

    /// "25ºC": the mark of Romance ranks where a degree sign should stand.
    bool is_ordinal_degree(Offset at) const {
        const Character mark = character_at(text_, at, limit_);
        if (mark.code != 0x00BA) return false;
        Character scale = character_at(text_, mark.next, limit_);
        if (scale.code == ' ' || scale.code == 0x00A0) scale = character_at(text_, scale.next, limit_);
        const bool named = scale.code == 'C' || scale.code == 'F';
        return named && !is_word_character(character_at(text_, scale.next, limit_).code);
    }

    /// "до10,16", "på100": a preposition with the space missing behind it. One Latin letter is more often a name
    /// ("a4").
    bool push_glued_preposition(const WordHead& head) {
        if (head.upper || head.size < 2 || digit_of(character_at(text_, head.end, limit_).code) < 0) return false;
        if (!space_ && !atoms_.empty()) return false;
        const WordMatch match = match_word(table_, text_, at_, head.end, false);
        constexpr WordRole roles[] = {WordRole::from, WordRole::to, WordRole::between, WordRole::clock_before,
                                      WordRole::of};
        const bool known = match && match.end == head.end &&
                           std::ranges::any_of(roles, [&](WordRole role) { return has_role(table_, match, role); });
        if (!known) return false;
        push_word(match);
        space_ = true;
        return true;
    }

    static bool is_cyrillic(char32_t c) { return c >= 0x0400 && c < 0x0530; }

    /// A run of letters: words of the table, a Roman numeral, the head of an identifier, or a word nobody knows.
    void letters() {
        const WordHead head = read_word(text_, at_, limit_);
        if (const WordMatch match = match_word(table_, text_, at_, limit_, head)) return push_word(match);
        if (const WordMatch match = word_with_ending(table_, text_, at_, limit_)) return push_word(match);
        const Offset word_end = over_apostrophes(head.end);
        const std::string_view word = text_.substr(at_, word_end - at_);
        const Character next = character_at(text_, word_end, limit_);
        if (push_glued_preposition(head)) return;
        const bool digit_next =
            digit_of(next.code) >= 0 ||
            (is_hyphen(next.code) && head.upper && digit_of(character_at(text_, next.next, limit_).code) >= 0);
        const bool spaced_script = static_cast<unsigned char>(word[0]) < 0xD6;  // Latin, Greek, Cyrillic
        if (digit_next && spaced_script && currency_of_code(word).empty()) return push_identifier(at_, run_end(at_));
        if (head.upper && push_roman(word_end)) return;
        if (push_head(word_end) || push_prefixed(word_end) || push_compound(word_end)) return;
        push_other(word_end);
    }

    /// Where a word ends that goes on behind apostrophes: inside Cyrillic words they are letters.
    Offset over_apostrophes(Offset end) const {
        const auto is_apostrophe = [](char32_t c) { return c == 0x2019 || c == '\'' || c == 0x02BC; };
        while (static_cast<unsigned char>(text_[at_]) >= 0xD0 && static_cast<unsigned char>(text_[at_]) < 0xD4) {
            const Character mark = character_at(text_, end, limit_);
            if (!is_apostrophe(mark.code) || !is_cyrillic(character_at(text_, mark.next, limit_).code)) break;
            end = read_word(text_, mark.next, limit_).end;
        }
        return end;
    }

    /// "XIV", "XIVe": an upper-case Roman numeral, and the ordinal mark glued to it.
    bool push_roman(Offset word_end) {
        if (std::string_view("IVXLCDM").find(text_[at_]) == std::string_view::npos) return false;
        Atom atom;
        atom.type = AtomType::roman;
        std::optional<int> value = roman_value(text_.substr(at_, word_end - at_));
        atom.span = {at_, word_end};
        const Offset mark = value ? at_ : roman_head(word_end);
        if (mark != at_) {
            value = roman_value(text_.substr(at_, mark - at_));
            atom.span.end = mark;
        }
        if (!value) return false;
        atom.value = Decimal::of(*value);
        push(std::move(atom));
        if (mark != word_end && at_ < word_end)
            if (const WordMatch match = match_word(table_, text_, at_, limit_, false)) push_word(match);
        return true;
    }

    /// A word nobody knows. Of three or more in a row only the first and the last have neighbours to speak of.
    void push_other(Offset word_end) {
        const std::size_t count = atoms_.size();
        const bool in_run = count >= 2 && atoms_[count - 1].type == AtomType::other &&
                            atoms_[count - 2].type == AtomType::other && atoms_[count - 1].space_before && space_;
        if (!in_run) atoms_.emplace_back();
        Atom& atom = atoms_.back();
        atom.span = {at_, word_end};
        atom.space_before = space_ || count == 0;
        space_ = false;
        at_ = word_end;
    }

    /// "وعشرون": a conjunction or article glued before a word of a number.
    bool push_prefixed(Offset word_end) {
        if (!table_.has_prefixes) return false;
        const WordMatch prefix = match_word(table_, text_, at_, word_end, true);
        if (!prefix || !has_role(table_, prefix, WordRole::prefix)) return false;
        if (prefix.end == word_end) {
            // "و450"
            if (digit_of(character_at(text_, word_end, limit_).code) < 0) return false;
            push_word(prefix);
            return true;
        }
        const WordMatch rest = match_word(table_, text_, prefix.end, limit_, false);
        if (!rest) return false;
        push_word(prefix);
        push_word(rest);
        atoms_.back().same_word = true;
        return true;
    }

    /// Where a Roman numeral with an ordinal mark glued to it ends; `at_` when there is none.
    Offset roman_head(Offset word_end) const {
        Offset end = at_;
        while (end < word_end && std::string_view("IVXLC").find(text_[end]) != std::string_view::npos) ++end;
        if (end == at_ || end - at_ > 15) return at_;
        const WordMatch mark = match_word(table_, text_, end, word_end, false);
        return mark && mark.end == word_end && has_role(table_, mark, WordRole::ordinal_suffix) ? end : at_;
    }

    /// "zweihunderteinundzwanzig": the words of a number written in one.
    bool push_compound(Offset word_end) {
        const std::vector<WordMatch> parts = split_number_word(table_, text_, at_, word_end);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            push_word(parts[i]);
            atoms_.back().same_word = i > 0;
        }
        return !parts.empty();
    }

    void push_word(const WordMatch& match) {
        Atom atom;
        atom.span = {at_, match.end};
        set_entries(atom, table_, match.first, match.last);
        push(std::move(atom));
    }

    /// Digits with letters nobody knows: a name, or a number in a unit that no table holds.
    void push_measure_name(const Atom& numeral) {
        push_identifier(numeral.span.start, run_end(numeral.span.end));
        atoms_.back().readings.push_back({FigureKind::number, numeral.value, ""});
    }

    void push_identifier(Offset start, Offset end) {
        Atom atom;
        atom.type = AtomType::identifier;
        atom.span = {start, end};
        atom.readings.push_back(
            {FigureKind::identifier, fold_figure_text(text_.substr(start, std::min<Offset>(end - start, 200))), ""});
        push(std::move(atom));
    }

    void push_sign(char32_t c, Offset start, Offset end) {
        Atom atom;
        atom.type = AtomType::sign;
        atom.span = {start, end};
        atom.sign = c;
        push(std::move(atom));
    }

    void push(Atom&& atom) {
        atom.space_before = space_ || atoms_.empty();
        space_ = false;
        at_ = atom.span.end;
        atoms_.push_back(std::move(atom));
    }

    std::string_view text_;
    const LanguageTable& table_;
    const std::vector<Span>& opaque_;
    EastAsianAtoms east_asian_;
    std::vector<Atom> atoms_;
    std::size_t next_opaque_ = 0;
    Offset at_ = 0;
    Offset limit_ = 0;
    bool space_ = true;
    bool chunk_start_ = true;
    bool has_addresses_ = false;  ///< the text may hold an address: has what one is known by
};

}  // namespace

void set_entries(Atom& atom, const LanguageTable& table, std::uint32_t first, std::uint32_t last) {
    atom.type = AtomType::word;
    atom.first_entry = first;
    atom.last_entry = last;
    atom.roles = 0;
    for (std::uint32_t i = first; i < last; ++i) atom.roles |= role_bit(table.entries[i].role);
}

std::vector<Atom> cut_atoms(std::string_view text, const LanguageTable& table, const std::vector<Span>& opaque) {
    return Cutter(text, table, opaque).run();
}

}  // namespace vidimus::checks
