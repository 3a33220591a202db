#pragma once

#include "checks/figures/language_table.h"

#include <string>
#include <utility>
#include <vector>

namespace vidimus::tables {

/// A word on its way into a table.
struct Word {
    std::string key;  ///< folded
    checks::WordRole role;
    std::int64_t value = 0;
    std::string unit;
    bool weak = false;
};

/// What CLDR knows: number words, ordinals, months, weekdays, magnitudes, units, currencies.
std::vector<Word> cldr_words(const std::string& language);

struct Marks {
    char32_t decimal;
    char32_t group;
    bool month_first;
    bool spaced_affix;
    bool month_then_day;
    friend bool operator==(const Marks&, const Marks&) = default;
};
/// Of a language, or of one in a region ("es_MX").
Marks cldr_marks(const std::string& locale);

/// The regions of a language whose marks are not those of the language, as BCP 47 tags.
struct RegionMarks {
    std::string tag;
    Marks marks;
};
std::vector<RegionMarks> cldr_regions(const std::string& language);

/// Words as they are written.
struct Spelling {
    std::vector<std::string> months;
    /// By power: beside 1, 2, 5 and one and a half.
    std::vector<std::pair<std::int32_t, std::vector<std::string>>> magnitudes;
};
Spelling cldr_spelling(const std::string& language);

/// What CLDR does not know: lines of overlay/, which its README.md explains.
struct Overlay {
    std::vector<Word> words;
    std::vector<std::string> weak;     ///< keys that need a neighbour, whatever their origin
    std::vector<std::string> dropped;  ///< keys of CLDR that do harm
    /// How denominators are made of the words of a role: "twenty-first" + "s".
    struct Ending {
        checks::WordRole role;
        std::string old_end;
        std::string new_end;
    };
    std::vector<Ending> denominators;
    bool joins_words = false;
    bool dot_ordinal = false;
    bool myriads = false;
    bool year_pairs = false;
    bool no_compounds = false;
    bool year_then_month = false;
    bool either_mark = false;
    bool counts_on = false;
    bool denominator_first = false;
};
/// Adds the lines of a file.
void read_overlay(const std::string& path, Overlay& overlay);

}  // namespace vidimus::tables
