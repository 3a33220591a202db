#pragma once

#include <cstdint>

/// The generated table behind fold.h (see checks/tables/characters).
namespace vidimus::checks::fold_table {

/// One code point, packed: class in bits 0–2, upper in bit 3, itself in bit 4, length of the folded form in bits 5–9,
/// its place in `pool` from bit 10 on.
using Entry = std::uint32_t;

constexpr unsigned class_bits = 3;
constexpr unsigned upper_bit = 3;
constexpr unsigned itself_bit = 4;
constexpr unsigned length_shift = 5;
constexpr unsigned length_bits = 5;
constexpr unsigned pool_shift = 10;
constexpr unsigned page_shift = 8;  ///< a page holds 256 code points

extern const std::uint16_t pages[0x110000 >> page_shift];
extern const Entry entries[];
extern const char pool[];

}  // namespace vidimus::checks::fold_table
