#include "checks/text/sentence_end.h"

#include "checks/text/characters.h"
#include "checks/text/encoding.h"
#include "checks/text/stop_neighbours.h"

#include <algorithm>
#include <string>

namespace vidimus::checks {

namespace {

/// A sentence has at least so many words before "at 5 a.m." can be its end.
constexpr std::size_t fewest_words = 4;

bool is_apostrophe(char32_t c) {
    return c == '\'' || c == 0x2019;
}
bool is_dash(char32_t c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}
bool has_case(char32_t c) {
    return is_upper_case(c) || is_lower_case(c);
}

/// Signs that go on with a sentence (class SContinue of UAX #29, and what closes a bracket or separates parts).
bool goes_on(char32_t c) {
    constexpr std::u32string_view signs =
        U",:;/\u055D\u060C\u061B\u07F8\u3001\uFF0C\uFF1A\uFF1B\uFE50\uFE51\uFE55\u00B7";
    return signs.find(c) != std::u32string_view::npos;
}

class EndJudge {
  public:
    EndJudge(std::string_view text, const SentenceRules& rules, const StopInSentence& where)
        : text_(text),
          rules_(rules),
          start_(where.sentence_start),
          stop_(where.stop),
          next_(behind(text, stop_.next)) {}

    bool ends() {
        if (in_brackets_alone()) return false;
        const bool wide = stop_.kind == StopKind::strong && stop_.wide;
        if (!wide && goes_on(next_.sign) && !next_.opened) return false;
        if (stop_.closed && quote_goes_on()) return false;
        if (!stop_.glued() && is_dash(next_.sign)) {
            if (dash_opens_speech()) return true;
            if (!look_behind_dash()) return false;
        }
        switch (stop_.kind) {
            case StopKind::strong:
                return strong_ends();
            case StopKind::dots:
                return dots_end();
            case StopKind::dot:
                return stop_.glued() ? glued_dot_ends() : dot_ends();
        }
        return true;
    }

  private:
    bool next_is_lower() const { return is_lower_case(next_.character) && !next_.clipped; }
    bool next_is_upper() const { return is_upper_case(next_.character); }

    /// "(!)", "[...]": the sign is all there is in the brackets.
    bool in_brackets_alone() const {
        if (!stop_.bracketed || stop_.first == 0) return false;
        std::size_t at = stop_.first;
        return is_opening_bracket(previous_code_point(text_, at));
    }

    /// 「…。」と言った
    bool quote_goes_on() const {
        const std::string_view rest = text_.substr(stop_.end);
        return std::any_of(rules_.quote_goes_on.begin(), rules_.quote_goes_on.end(),
                           [&](std::string_view word) { return rest.starts_with(word); });
    }

    /// A dash behind a stop goes on with the sentence (— said he), unless it is set tight before a capital, as it
    /// opens direct speech in Spanish.
    bool dash_opens_speech() const {
        if (next_.sign != 0x2014) return false;
        std::size_t at = stop_.next;
        next_code_point(text_, at);
        if (at >= text_.size()) return false;
        const char32_t c = next_code_point(text_, at);
        return is_upper_case(c) || c == 0xBF || c == 0xA1;
    }

    /// "said he. — I will come": a dash between spaces before a capital changes nothing, unless it interrupts a
    /// quotation: «Come, – said he. – It is late».
    bool look_behind_dash() {
        if (stop_.in_quotation) return false;
        std::size_t at = stop_.next;
        next_code_point(text_, at);
        if (at >= text_.size() || !is_white_space(next_code_point(text_, at)) || at >= text_.size()) return false;
        const Behind after_dash = behind(text_, at);
        if (!is_upper_case(after_dash.character)) return false;
        next_ = after_dash;
        return true;
    }

    bool opens_sentence() const {
        if (next_.sign == 0xBF || next_.sign == 0xA1) return true;
        // "J. A. Smith": a single letter with a dot is an initial, though the letter be a word too.
        if (next_.dotted && next_.word_size == 1) return false;
        return rules_.opens_sentence(next_.word) || (next_.elided && rules_.opens_sentence(next_.word + '\''));
    }

    bool strong_ends() const {
        if (stop_.glued()) {
            if (stop_.wide) return true;
            if (next_.opened || next_.character == 0) return false;
            if (stop_.first > start_ && space_before(stop_.first)) return false;  // "!Kung"
            if (!is_letter(next_.character) || next_is_lower() || is_in_address()) return false;
            return next_.word_size > 1 || opens_sentence();
        }
        return stop_.wide || !next_is_lower();
    }

    bool dots_end() const {
        if (stop_.glued() || next_is_lower()) return false;
        const bool detached = stop_.first > 0 && space_before(stop_.first);
        if (stop_.spaced) return dot_count() > 3 && (next_is_upper() || is_letter(next_.character));
        if (detached && !stop_.closed) return opens_sentence();
        return next_.character == 0 ? stop_.closed : !is_digit(next_.character);
    }

    bool space_before(std::size_t at) const { return is_white_space(previous_code_point(text_, at)); }

    std::ptrdiff_t dot_count() const {
        const auto run = text_.substr(stop_.first, stop_.terminators_end - stop_.first);
        return std::count(run.begin(), run.end(), '.');
    }

    /// Whether the stop is inside an address or a path.
    bool is_in_address() const {
        std::size_t at = stop_.first;
        for (std::size_t k = 0; k < 64 && at > start_; ++k) {
            const char32_t c = previous_code_point(text_, at);
            if (is_white_space(c)) return false;
            if (c == '/' || c == '@' || c == '=' || c == '\\') return true;
        }
        return false;
    }

    /// "world.Today is": a small word, a dot, a capitalised word.
    bool glued_dot_ends() const {
        const char32_t c = next_.sign;
        if (stop_.closed) return is_upper_case(c);
        if (!is_letter(c) || is_lower_case(c)) return false;
        const WordBefore word = word_before(text_, stop_.first, start_);
        if (word.too_long) return false;
        if (is_written_without_spaces(c)) return is_written_without_spaces(word.last) || stop_.wide;
        if (!has_case(c)) return word.letters >= 3 && !has_case(word.last);
        if (word.is_number()) return word.digits > 2 && next_.word_size > 1;
        const bool plain = word.letters >= 2 && word.others == 0 && word.digits == 0 && is_lower_case(word.last);
        if (!plain || rules_.abbreviation(word.text, word.lower) != Abbreviation::none) return false;
        if (is_in_address()) return false;
        if (next_is_title()) return true;
        if (next_.dotted && next_.word_size > 2) return false;  // a.B.c
        return (is_lower_case(word.first) || opens_sentence()) && goes_on_as_prose();
    }

    /// The word behind a glued dot is followed by a space, not by more of a path or a call.
    bool goes_on_as_prose() const {
        std::size_t at = next_.at + next_.word.size();
        if (at >= text_.size()) return true;
        const char32_t c = next_code_point(text_, at);
        return is_white_space(c) || is_apostrophe(c) || c == ',' || c == '.' || c == '-';
    }

    bool dot_ends() const {
        if (next_is_lower() && !is_lower_case_name(next_.word)) return false;
        if (next_.sign == 0x2116) return false;  // №
        const WordBefore word = word_before(text_, stop_.first, start_);
        if (is_marker_alone(word)) return false;
        if (word.too_long || word.text.empty()) return true;
        const Abbreviation kind = abbreviation(word);
        if (is_digit(next_.character)) return digit_opens(word, kind);
        if (!is_letter(next_.character)) return kind == Abbreviation::none || stop_.closed;
        switch (kind) {
            case Abbreviation::never_ends:
                return false;
            case Abbreviation::before_number:
                return !is_roman_number(next_.word) || opens_sentence();
            case Abbreviation::may_end:
                return opens_sentence();
            case Abbreviation::clock:
                return has_words() && !std::ranges::binary_search(rules_.clock_goes_on, next_.word);
            case Abbreviation::none:
                break;
        }
        if (word.is_number() || (is_roman_number(word.text) && word.letters > 1)) return number_ends(word);
        return true;
    }

    /// A sentence that is so far nothing but the marker of a list item or the number of a heading: "1." "a)" "VIII.".
    bool is_marker_alone(const WordBefore& word) const {
        constexpr std::size_t longest_roman = 5;
        const bool roman = word.digits == 0 && word.letters <= longest_roman && is_roman_number(word.text);
        if (!roman) {
            if (word.letters + word.digits > 3 || word.text.empty()) return false;
            if (word.letters > 1 || (word.letters == 1 && word.digits > 0)) return false;
        }
        constexpr std::size_t longest_bullet = 6;  // in bytes: a bullet and a space, or a bracket
        if (word.start > start_ + longest_bullet) return false;
        for (std::size_t at = start_; at < word.start;) {
            const char32_t c = next_code_point(text_, at);
            if (is_letter(c) || is_digit(c) || is_dot(c)) return false;
        }
        return true;
    }

    bool digit_opens(const WordBefore& word, Abbreviation kind) const {
        if (kind != Abbreviation::none) return false;
        // "3. 5. 1990" is a date where the dot makes ordinals.
        return rules_.ordinals == Ordinals::none || !word.is_number() || word.digits > 2;
    }

    /// "am 3. Oktober", "XIV. Ludwig", against "im Jahr 1990. Der".
    bool number_ends(const WordBefore& word) const {
        if (rules_.ordinals == Ordinals::none) return true;
        if (word.is_number() && (rules_.ordinals == Ordinals::before_lower_case || is_labelled(word))) return true;
        constexpr std::size_t longest_ordinal = 3;
        const std::string last_part = word.text.substr(word.text.find_last_of("-/") + 1);  // of "1.-3."
        const bool plain = word.letters > 0 || last_part.find('.') == std::string::npos;
        return !plain || word.digits > longest_ordinal + 1 || last_part.size() > longest_ordinal || opens_sentence();
    }

    /// "Nr. 5", "S. 12": the number names something, it does not count.
    bool is_labelled(const WordBefore& number) const {
        const auto dot = dot_before_space(number.start);
        if (!dot) return false;
        const WordBefore label = word_before(text_, *dot, start_);
        return listed_abbreviation(label) == Abbreviation::before_number;
    }

    Abbreviation abbreviation(const WordBefore& word) const {
        if (const Abbreviation spaced = spaced_abbreviation(word); spaced != Abbreviation::none) return spaced;
        if (word.is_single_letter() && is_initial(word.first)) {
            // A capital is an initial before all else: "М. Т. Бехар", though "т." be a volume.
            const std::string& form = is_upper_case(word.first) ? word.text : word.lower;
            const Abbreviation letter = rules_.abbreviation(form, form);
            return letter == Abbreviation::none ? Abbreviation::may_end : letter;
        }
        const Abbreviation listed = listed_abbreviation(word);
        if (listed != Abbreviation::none) return listed;
        if (is_letters_and_dots(word.text)) return Abbreviation::may_end;
        // "10 cm.": signs of units have no dot of their own.
        const bool unit = follows_number(word);
        return !rules_.vowelless_words && !unit && is_vowelless(word) ? Abbreviation::may_end : Abbreviation::none;
    }

    bool follows_number(const WordBefore& word) const {
        std::size_t at = word.start;
        if (at <= start_ || !is_white_space(previous_code_point(text_, at))) return false;
        return at > start_ && is_digit(previous_code_point(text_, at));
    }

    /// Alphabets have initials; syllables and ideographs are words.
    static bool is_initial(char32_t letter) { return has_case(letter) || (letter >= 0x05D0 && letter <= 0x06D3); }

    /// The word itself, or what of it stands behind an elision or a hyphen: "l'av", "mi-déc".
    Abbreviation listed_abbreviation(const WordBefore& word) const {
        if (word.is_all_capitals()) {  // "VS", "FIG. 3": no title, but it may stand before a number
            const Abbreviation written = rules_.abbreviation(word.text, word.text);
            const bool number = rules_.abbreviation(word.lower, word.lower) == Abbreviation::before_number;
            return written == Abbreviation::none && number ? Abbreviation::before_number : written;
        }
        const Abbreviation whole = rules_.abbreviation(word.text, word.lower);
        if (whole != Abbreviation::none) return whole;
        const auto tail = [](const std::string& text) {
            auto cut = text.find_last_of("'-");
            std::size_t size = 1;
            if (const auto curly = text.rfind("\u2019");
                curly != std::string::npos && (cut == text.npos || curly > cut)) {
                cut = curly;
                size = 3;
            }
            return cut == std::string::npos ? std::string{} : text.substr(cut + size);
        };
        const std::string last = tail(word.text);
        return last.empty() ? Abbreviation::none : rules_.abbreviation(last, tail(word.lower));
    }

    /// Abbreviations of several parts with spaces between: "z. B.", "EE. UU.". Parts are looked for on both sides.
    Abbreviation spaced_abbreviation(const WordBefore& word) const {
        std::string text = word.text;
        std::string lower = word.lower;
        Abbreviation found = Abbreviation::none;
        std::size_t start = word.start;
        for (int k = 0; k < 3; ++k) {
            const auto dot = dot_before_space(start);
            if (!dot) break;
            const WordBefore part = word_before(text_, *dot, start_);
            if (part.text.empty() || part.too_long) break;
            text = part.text + '.' + text;
            lower = part.lower + '.' + lower;
            start = part.start;
            const Abbreviation kind = rules_.abbreviation(text, lower);
            if (kind != Abbreviation::none) found = kind;
        }
        if (next_.dotted && next_.word_size <= 4 && !next_.opened) {
            const std::string longer = lower + '.' + lower_case(next_.word);
            if (rules_.abbreviation(text + '.' + next_.word, longer) != Abbreviation::none) {
                return Abbreviation::never_ends;
            }
        }
        return found;
    }

    /// The dot that stands before one space in front of `at`.
    std::optional<std::size_t> dot_before_space(std::size_t at) const {
        if (at <= start_) return std::nullopt;
        if (!is_white_space(previous_code_point(text_, at)) || at <= start_) return std::nullopt;
        if (previous_code_point(text_, at) != '.') return std::nullopt;
        return at;
    }

    bool has_words() const {
        std::size_t words = 0;
        bool inside = false;
        for (std::size_t at = start_; at < stop_.first; ++at) {
            const bool space = text_[at] == ' ' || text_[at] == '\n';
            if (!space && !inside && ++words > fewest_words) return true;
            inside = !space;
        }
        return false;
    }

    bool next_is_title() const {
        return next_.dotted && rules_.abbreviation(next_.word, lower_case(next_.word)) == Abbreviation::never_ends;
    }

    std::string_view text_;
    const SentenceRules& rules_;
    std::size_t start_;
    Stop stop_;
    Behind next_;
};

}  // namespace

bool ends_sentence(std::string_view text, const SentenceRules& rules, const StopInSentence& at) {
    return EndJudge(text, rules, at).ends();
}

}  // namespace vidimus::checks
