#include "checks/text/sentence_stops.h"

#include "checks/text/characters.h"
#include "checks/text/encoding.h"

#include <array>
#include <charconv>

namespace vidimus::checks {

namespace {

constexpr char32_t ellipsis = 0x2026;
constexpr char32_t left_guillemet = 0xAB;
constexpr char32_t right_guillemet = 0xBB;
constexpr char32_t left_title_mark = 0x300A;

/// Bytes that may start a terminator or a quote that has to be noted. The rest is passed without decoding.
constexpr std::array<bool, 256> interesting = [] {
    std::array<bool, 256> table{};
    for (const char c : std::string_view(".!?:;\"")) table[static_cast<unsigned char>(c)] = true;
    table[0xC2] = true;                                                   // guillemets
    table[0xCD] = true;                                                   // Greek question mark
    table[0xD6] = true;                                                   // Armenian
    for (unsigned byte = 0xD8; byte <= 0xE3; ++byte) table[byte] = true;  // from Arabic to kana's punctuation
    for (unsigned byte = 0xEA; byte <= 0xF4; ++byte) table[byte] = true;
    return table;
}();

bool is_superscript_digit(char32_t c) {
    return c == 0xB9 || c == 0xB2 || c == 0xB3 || (c >= 0x2070 && c <= 0x2079);
}

bool is_letter_or_digit_at(std::string_view text, std::size_t at) {
    const char32_t c = next_code_point(text, at);
    return is_letter(c) || is_digit(c) || c == '/';
}

/// "[12]", "[a]", "[note 3]": the sign of a note behind a sentence. Returns where it ends, else `at`.
std::size_t skip_note_sign(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 12;
    if (at >= text.size() || text[at] != '[') return at;
    const auto close = text.substr(0, std::min(text.size(), at + longest)).find(']', at);
    if (close == std::string_view::npos || close == at + 1) return at;
    for (std::size_t k = at + 1; k < close; ++k) {
        const auto c = static_cast<unsigned char>(text[k]);
        if (!is_letter(c) && !is_digit(c) && c != ' ' && c != ',') return at;
    }
    return close + 1;
}

}  // namespace

std::optional<Stop> StopFinder::next() {
    while (at_ < text_.size()) {
        if (!interesting[static_cast<unsigned char>(text_[at_])]) {
            ++at_;
            continue;
        }
        std::size_t after = at_;
        if (sign_at(at_, after) == Sign::none) {
            std::size_t at = at_;
            const char32_t c = next_code_point(text_, at);
            note_quote(c);
            at_ = c == left_title_mark ? behind_title(after) : after;
            continue;
        }
        const Stop stop = read_stop(at_);
        at_ = stop.end;
        return stop;
    }
    return std::nullopt;
}

StopFinder::Sign StopFinder::sign_at(std::size_t at, std::size_t& after) const {
    after = at;
    const char32_t c = next_code_point(text_, after);
    if (rules_.also_ends.find(c) != std::u32string_view::npos) {
        // ASCII signs that end sentences in one language are used for other things too: "12:30", "http://".
        const bool free_standing = after >= text_.size() || !is_letter_or_digit_at(text_, after);
        return c >= 0x80 || free_standing ? Sign::strong : Sign::none;
    }
    if (is_dot(c)) return rules_.dot_ends ? Sign::dot : Sign::none;
    if (c == ellipsis) return Sign::ellipsis;
    return is_strong_terminator(c) ? Sign::strong : Sign::none;
}

/// The end of a title in 《》, whose signs end no sentence; `at` when it has no end near.
std::size_t StopFinder::behind_title(std::size_t at) const {
    constexpr std::size_t longest_title = 180;  // bytes: 60 ideographs
    constexpr std::string_view close = "\u300B";
    const auto found = text_.substr(at, longest_title).find(close);
    return found == std::string_view::npos ? at : at + found + close.size();
}

void StopFinder::note_quote(char32_t c) {
    if (c == left_guillemet || c == right_guillemet) guillemet_open_ = c == left_guillemet;
    if (c == '"') straight_quote_open_ = !straight_quote_open_;
}

Stop StopFinder::read_stop(std::size_t first) {
    Stop stop;
    stop.first = first;
    read_terminators(stop);
    read_closers(stop);
    stop.in_quotation = guillemet_open_;
    stop.next = skip_space(stop.end);
    return stop;
}

/// A run of terminators, over single spaces where they are dots (". . .").
void StopFinder::read_terminators(Stop& stop) const {
    std::size_t dots = 0;
    bool strong = false;
    bool ellipsis_sign = false;
    std::size_t at = stop.first;
    while (at < text_.size()) {
        std::size_t after = at;
        Sign sign = sign_at(at, after);
        if (sign == Sign::none && dots > 0 && !strong && !ellipsis_sign && is_spaced_dot(at)) {
            sign = Sign::dot;
            after = at + 2;
            stop.spaced = true;
        } else if (sign == Sign::none) {
            std::size_t skipped = at;
            if (!is_ignorable(next_code_point(text_, skipped))) break;
            at = skipped;
            continue;
        } else {
            stop.wide = is_wide_terminator(at);
        }
        strong = strong || sign == Sign::strong;
        ellipsis_sign = ellipsis_sign || sign == Sign::ellipsis;
        dots += sign == Sign::dot;
        at = after;
    }
    stop.terminators_end = at;
    stop.kind = strong ? StopKind::strong : (dots > 1 || ellipsis_sign) ? StopKind::dots : StopKind::dot;
    if (stop.spaced && dots == 4 && opens_with_ellipsis(stop)) {
        stop.kind = StopKind::dot;
        stop.spaced = false;
        stop.terminators_end = stop.first + 1;
    }
}

/// ". ." goes on; in "word. ..." the dots behind the space open the next sentence.
bool StopFinder::is_spaced_dot(std::size_t at) const {
    return text_.substr(at, 2) == " ." && text_.substr(at, 3) != " ..";
}

/// "word. . . . The": a full stop set on its word, then an ellipsis that opens the next sentence.
bool StopFinder::opens_with_ellipsis(const Stop& stop) const {
    if (stop.first == 0) return false;
    std::size_t at = stop.first;
    if (is_white_space(previous_code_point(text_, at))) return false;
    at = skip_space(stop.terminators_end);
    return at > stop.terminators_end && at < text_.size() && is_upper_case(next_code_point(text_, at));
}

/// Whether no space follows the terminator in the scripts that use it.
bool StopFinder::is_wide_terminator(std::size_t at) const {
    const char32_t c = next_code_point(text_, at);
    return c >= 0x0530 && (c < 0x2000 || c > 0x2E7F);
}

bool StopFinder::closes(char32_t c, std::size_t after, bool after_space) const {
    if (is_closing_bracket(c)) return true;
    const bool tight_before_word = after < text_.size() && is_letter_or_digit_at(text_, after);
    if (after_space) {
        // « … . » has a space inside; a sign set tight before a word opens what follows.
        if (c == right_guillemet) return guillemet_open_ || !tight_before_word;
        if (c == '"') return straight_quote_open_ && !tight_before_word;
        return c == 0x201D && !tight_before_word;
    }
    if (c == '"' || c == '\'' || c == 0x2019 || c == 0x201D || c == 0x203A || c == right_guillemet) return true;
    if (is_superscript_digit(c)) return true;
    // “ and ‘ and « close in German and others, and open in English: what follows tells.
    const bool may_close = c == 0x201C || c == 0x2018 || c == left_guillemet || c == 0x2039;
    return may_close && !tight_before_word;
}

void StopFinder::read_closers(Stop& stop) {
    std::size_t at = stop.terminators_end;
    stop.end = at;
    while (at < text_.size()) {
        std::size_t after = at;
        char32_t c = next_code_point(text_, after);
        bool after_space = false;
        if (is_white_space(c) && after < text_.size()) {  // « … . »
            after_space = true;
            c = next_code_point(text_, after);
        } else if (is_ignorable(c)) {
            at = after;
            stop.end = at;
            continue;
        }
        if (!closes(c, after, after_space)) {
            const std::size_t note = after_space ? at : skip_note_sign(text_, at);
            if (note == at) break;
            after = note;
        } else {
            stop.closed = true;
            stop.bracketed = stop.bracketed || is_closing_bracket(c);
            note_quote(c);
        }
        at = after;
        stop.end = at;
    }
}

std::size_t StopFinder::skip_space(std::size_t at) const {
    while (at < text_.size()) {
        std::size_t after = at;
        const char32_t c = next_code_point(text_, after);
        if (!is_white_space(c) && !(at > 0 && is_ignorable(c))) break;
        at = after;
    }
    return at;
}

namespace {

constexpr std::array<std::string_view, 6> bullets{"\u2022", "\u2023", "\u2043", "\u25E6", "\u25AA", "\u25CF"};

struct Marker {
    std::string_view open;   ///< "(" or nothing
    std::string_view body;   ///< "1" or "a"
    std::string_view close;  ///< ".", ")" or ".)"
};

std::optional<Marker> marker_at_start(std::string_view text) {
    Marker marker;
    std::size_t at = text.starts_with('(') ? 1 : 0;
    marker.open = text.substr(0, at);
    std::size_t end = at;
    while (end < text.size() && end < at + 3 && text[end] >= '0' && text[end] <= '9') ++end;
    if (end == at && at < text.size() && text[at] >= 'a' && text[at] <= 'y') ++end;
    marker.body = text.substr(at, end - at);
    at = end;
    while (end < text.size() && end < at + 2 && (text[end] == '.' || text[end] == ')')) ++end;
    marker.close = text.substr(at, end - at);
    const bool whole = !marker.body.empty() && (marker.close == "." || marker.close == ")" || marker.close == ".)");
    if (!whole || end >= text.size() || text[end] != ' ') return std::nullopt;
    if (!marker.open.empty() && marker.close != ")") return std::nullopt;
    return marker;
}

std::string following(std::string_view body) {
    if (body[0] >= 'a') return std::string(1, static_cast<char>(body[0] + 1));
    unsigned value = 0;
    std::from_chars(body.data(), body.data() + body.size(), value);
    return std::to_string(value + 1);
}

}  // namespace

ListMarkers::ListMarkers(std::string_view text, const SentenceRules& rules) {
    for (const std::string_view bullet : bullets) {
        if (!text.starts_with(bullet)) continue;
        find_bullets(text, bullet);
        return;
    }
    find_numbers(text, rules.ordinals == Ordinals::before_any);
}

void ListMarkers::find_bullets(std::string_view text, std::string_view bullet) {
    const std::string spaced = ' ' + std::string(bullet);
    for (auto at = text.find(spaced); at != std::string_view::npos; at = text.find(spaced, at + 1)) {
        starts_.push_back(at + 1);
    }
}

void ListMarkers::find_numbers(std::string_view text, bool ordinal_dot) {
    const auto first = marker_at_start(text);
    if (!first || (ordinal_dot && first->close == "." && first->body[0] <= '9')) return;
    std::string body = following(first->body);
    std::size_t from = first->body.size();
    while (body != "{") {
        const std::string next = ' ' + std::string(first->open) + body + std::string(first->close) + ' ';
        const auto at = text.find(next, from);
        if (at == std::string_view::npos) return;
        starts_.push_back(at + 1);
        from = at + next.size() - 1;
        body = following(body);
    }
}

}  // namespace vidimus::checks
