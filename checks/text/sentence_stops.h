#pragma once

#include "checks/text/sentence_rules.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace vidimus::checks {

enum class StopKind : std::uint8_t {
    dot,     ///< one full stop
    dots,    ///< an ellipsis: "...", "…", ". . ."
    strong,  ///< ! ? 。 and their like, with anything else around them
};

/// A place where a sentence may end. Offsets in bytes.
struct Stop {
    StopKind kind = StopKind::dot;
    bool spaced = false;        ///< an ellipsis with spaces between its dots
    bool bracketed = false;     ///< a closing bracket is among what closes
    bool closed = false;        ///< quotes or brackets close behind the terminators
    bool wide = false;          ///< the terminator belongs to a script that puts no space behind it
    bool in_quotation = false;  ///< « is open
    std::size_t first = 0;      ///< of the terminators
    std::size_t terminators_end = 0;
    std::size_t end = 0;   ///< behind closing quotes and brackets
    std::size_t next = 0;  ///< behind the white space that follows
    bool glued() const { return end == next; }
};

/// Finds the stops of a text in order.
class StopFinder {
  public:
    StopFinder(std::string_view text, const SentenceRules& rules) : text_(text), rules_(rules) {}
    std::optional<Stop> next();

  private:
    enum class Sign : std::uint8_t { none, dot, ellipsis, strong };
    Sign sign_at(std::size_t at, std::size_t& after) const;
    void note_quote(char32_t c);
    Stop read_stop(std::size_t first);
    void read_terminators(Stop& stop) const;
    bool is_spaced_dot(std::size_t at) const;
    bool opens_with_ellipsis(const Stop& stop) const;
    bool is_wide_terminator(std::size_t at) const;
    std::size_t behind_title(std::size_t at) const;
    void read_closers(Stop& stop);
    bool closes(char32_t c, std::size_t after, bool after_space) const;
    std::size_t skip_space(std::size_t at) const;

    std::string_view text_;
    const SentenceRules& rules_;
    std::size_t at_ = 0;
    bool guillemet_open_ = false;  ///< the last one seen was «
    bool straight_quote_open_ = false;
};

/// Where the later items of a list inside a text start: "1. One 2. Two", "a) one b) two", "• one • two". Only a text
/// that starts with such a marker has them.
class ListMarkers {
  public:
    ListMarkers(std::string_view text, const SentenceRules& rules);
    const std::vector<std::size_t>& starts() const { return starts_; }

  private:
    void find_bullets(std::string_view text, std::string_view bullet);
    void find_numbers(std::string_view text, bool ordinal_dot);

    std::vector<std::size_t> starts_;
};

}  // namespace vidimus::checks
