#include "checks/formats/message_format.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

namespace vidimus::checks {

namespace {

constexpr std::array<std::string_view, 3> choices{"plural", "select", "selectordinal"};
constexpr int deepest = 16;  // choices inside choices

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

class Parser {
  public:
    explicit Parser(std::string_view message) : message_(message) {}

    std::vector<Span> parse() {
        if (!text(0, message_.size(), 0)) parts_.clear();
        if (parts_.empty() && !message_.empty()) add(0, message_.size());
        return std::move(parts_);
    }

  private:
    void add(std::size_t start, std::size_t end) {
        if (start < end) parts_.push_back({static_cast<Offset>(start), static_cast<Offset>(end)});
    }

    /// The place behind the brace that closes the one at `open`; none when nothing does.
    std::optional<std::size_t> close_of(std::size_t open) const {
        int depth = 0;
        for (std::size_t at = open; at < message_.size(); ++at) {
            if (message_[at] == '{') ++depth;
            if (message_[at] == '}' && --depth == 0) return at + 1;
        }
        return std::nullopt;
    }

    std::size_t skip_blanks(std::size_t at) const {
        while (at < message_.size() && is_blank(message_[at])) ++at;
        return at;
    }

    std::string_view word_at(std::size_t at) const {
        std::size_t end = at;
        while (end < message_.size() && !is_blank(message_[end]) && message_[end] != ',' && message_[end] != '{' &&
               message_[end] != '}')
            ++end;
        return message_.substr(at, end - at);
    }

    /// Where the branches of a choice begin that opens at `open`; none when it is no choice.
    std::optional<std::size_t> branches_of(std::size_t open) const {
        std::size_t at = skip_blanks(open + 1);
        at = skip_blanks(at + word_at(at).size());
        if (at >= message_.size() || message_[at] != ',') return std::nullopt;
        at = skip_blanks(at + 1);
        const std::string_view kind = word_at(at);
        if (std::ranges::find(choices, kind) == choices.end()) return std::nullopt;
        at = skip_blanks(at + kind.size());
        if (at >= message_.size() || message_[at] != ',') return std::nullopt;
        return at + 1;
    }

    bool text(std::size_t start, std::size_t end, int depth) {
        if (depth > deepest) return false;
        std::size_t from = start;
        for (std::size_t at = start; at < end;) {
            if (message_[at] != '{') {
                ++at;
                continue;
            }
            const auto close = close_of(at);
            if (!close || *close > end) return false;
            if (const auto branches = branches_of(at)) {
                add(from, at);
                if (!other_branch(*branches, *close - 1, depth)) return false;
                from = *close;
            }
            at = *close;
        }
        add(from, end);
        return true;
    }

    bool other_branch(std::size_t at, std::size_t end, int depth) {
        while ((at = skip_blanks(at)) < end) {
            const std::string_view key = word_at(at);
            const std::size_t open = skip_blanks(at + key.size());
            if (key.starts_with("offset:")) {
                at = open;
                continue;
            }
            if (key.empty() || open >= end || message_[open] != '{') return false;
            const auto close = close_of(open);
            if (!close || *close > end) return false;
            if (key == "other") return text(open + 1, *close - 1, depth + 1);
            at = *close;
        }
        return true;
    }

    std::string_view message_;
    std::vector<Span> parts_;
};

}  // namespace

std::vector<Span> message_parts(std::string_view message) {
    return Parser(message).parse();
}

}  // namespace vidimus::checks
