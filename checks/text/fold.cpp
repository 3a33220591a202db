#include "checks/text/fold.h"

#include "checks/text/encoding.h"
#include "checks/text/fold_table.h"

namespace vidimus::checks {

FoldedCharacter fold_character(char32_t code_point) {
    if (code_point > 0x10FFFF) return {};
    const fold_table::Entry entry =
        fold_table::entries[(fold_table::pages[code_point >> fold_table::page_shift] << fold_table::page_shift) |
                            (code_point & ((1U << fold_table::page_shift) - 1))];
    return {static_cast<CharacterClass>(entry & ((1U << fold_table::class_bits) - 1)),
            (entry >> fold_table::upper_bit & 1) != 0,
            (entry >> fold_table::itself_bit & 1) != 0,
            {fold_table::pool + (entry >> fold_table::pool_shift),
             entry >> fold_table::length_shift & ((1U << fold_table::length_bits) - 1)}};
}

std::string fold(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t code_point = next_code_point(text, at);
        const FoldedCharacter character = fold_character(code_point);
        if (character.itself) {
            append_utf8(code_point, out);
        } else {
            out += character.folded;
        }
    }
    return out;
}

}  // namespace vidimus::checks
