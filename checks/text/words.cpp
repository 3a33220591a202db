#include "checks/text/words.h"

#include "checks/text/encoding.h"
#include "checks/text/fold.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace vidimus::checks {

namespace {

/// Punctuation that stands for the same on both sides, whatever the script. Opening brackets stand for the pair.
constexpr std::pair<char32_t, char> mark_classes[] = {
    {U'!', '!'},      {U'"', '"'},      {U'%', '%'},      {U'(', '('},      {U':', ':'},      {U';', ';'},
    {U'?', '?'},      {U'\u00AB', '"'}, {U'\u00BF', '?'}, {U'\u037E', '?'}, {U'\u061B', ';'}, {U'\u061F', '?'},
    {U'\u066A', '%'}, {U'\u201C', '"'}, {U'\u201E', '"'}, {U'\u300C', '"'}, {U'\u300E', '"'}, {U'\uFF01', '!'},
    {U'\uFF05', '%'}, {U'\uFF08', '('}, {U'\uFF1A', ':'}, {U'\uFF1B', ';'}, {U'\uFF1F', '?'},
};

std::optional<char> mark_class(char32_t code_point) {
    const auto found = std::lower_bound(std::begin(mark_classes), std::end(mark_classes), code_point,
                                        [](const auto& row, char32_t value) { return row.first < value; });
    if (found == std::end(mark_classes) || found->first != code_point) return std::nullopt;
    return found->second;
}

bool separates_digits(char32_t c) {
    return c == U'.' || c == U',' || c == U'\'' || c == U'\u2019' || c == U'\u00A0' || c == U'\u202F' ||
           c == U'\u066B' || c == U'\u066C';
}

/// Reads words from left to right; every step looks at a bounded number of characters ahead.
class WordCutter {
  public:
    explicit WordCutter(std::string_view text) : text_(text) {}

    std::vector<Word> cut() {
        while (at_ < text_.size()) step();
        return std::move(words_);
    }

  private:
    struct Character {
        char32_t code_point;
        FoldedCharacter folded;
        std::size_t next;
    };

    Character read(std::size_t at) const {
        std::size_t next = at;
        const char32_t code_point = next_code_point(text_, next);
        return {code_point, fold_character(code_point), next};
    }

    void append(const Character& character, Word& word) const {
        if (character.folded.itself) {
            append_utf8(character.code_point, word.form);
        } else {
            word.form += character.folded.folded;
        }
    }

    Word start(WordKind kind) const {
        Word word;
        word.kind = kind;
        word.span.start = static_cast<Offset>(at_);
        return word;
    }

    void finish(Word word) {
        word.span.end = static_cast<Offset>(at_);
        if (!word.form.empty()) words_.push_back(std::move(word));
    }

    void step() {
        const Character first = read(at_);
        switch (first.folded.kind) {
            case CharacterClass::letter:
                return letters();
            case CharacterClass::digit:
                return digits();
            case CharacterClass::ideograph: {
                Word word = start(WordKind::ideograph);
                append(first, word);
                at_ = first.next;
                return finish(std::move(word));
            }
            case CharacterClass::combining:
            case CharacterClass::other:
                break;
        }
        Word word = start(WordKind::mark);
        if (const auto mark = mark_class(first.code_point)) word.form = *mark;
        at_ = first.next;
        finish(std::move(word));
    }

    void letters() {
        Word word = start(WordKind::letters);
        std::size_t letter_count = 0;
        bool dotted = false;
        while (at_ < text_.size()) {
            const Character character = read(at_);
            const auto kind = character.folded.kind;
            if (kind == CharacterClass::letter || kind == CharacterClass::combining) {
                if (dotted && !is_dotted_letter(character)) break;
                if (letter_count == 0) word.capital = character.folded.upper;
                letter_count += kind == CharacterClass::letter;
                append(character, word);
                at_ = character.next;
            } else if (character.code_point == U'.' && (dotted || letter_count == 1) &&
                       letter_and_dot_follow(character.next)) {
                dotted = true;
                at_ = character.next;
            } else {
                break;
            }
        }
        finish(std::move(word));
    }

    bool is_dotted_letter(const Character& character) const {
        return character.folded.kind == CharacterClass::letter && character.next < text_.size() &&
               text_[character.next] == '.';
    }

    bool letter_and_dot_follow(std::size_t at) const { return at < text_.size() && is_dotted_letter(read(at)); }

    void digits() {
        Word word = start(WordKind::digits);
        while (at_ < text_.size()) {
            const Character character = read(at_);
            if (character.folded.kind == CharacterClass::digit) {
                append(character, word);
            } else if (!separates_digits(character.code_point) || character.next >= text_.size() ||
                       read(character.next).folded.kind != CharacterClass::digit) {
                break;
            }
            at_ = character.next;
        }
        finish(std::move(word));
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<Word> words_;
};

}  // namespace

std::vector<Word> cut_words(std::string_view text) {
    return WordCutter(text).cut();
}

}  // namespace vidimus::checks
