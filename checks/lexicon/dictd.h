#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vidimus::checks {

/// Dictionaries in the format of the dictd server: an index of lines "headword TAB offset TAB length", numbers in base
/// 64 with the digits A–Z a–z 0–9 + /, and a text that they point into (dictfmt(1), dictd(8)). Everything here takes
/// the bytes of the two; the text inflated.

/// A number as the index writes it; none where there is anything else, or more than fits.
std::optional<std::uint64_t> read_base64_number(std::string_view digits);

/// What stands in the text for one line of the index.
struct DictdEntry {
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
};

/// Calls `each` for every entry of the index that is not about the dictionary itself (00database…), in its order. Lines
/// that cannot be read are passed over; their number is given back.
std::size_t for_dictd_entries(std::string_view index, const std::function<void(const DictdEntry&)>& each);

/// A headword with the words and phrases it is translated by, best first.
struct DictionaryArticle {
    std::string_view headword;
    std::vector<std::string_view> translations;
};

/// Reads the text of one entry. FreeDict's dictionaries lay it out like this: the headword, with /its sound/ and <its
/// kind>; a line of translations, or several that start with the number of the meaning, set apart by commas and
/// semicolons. Everything else is left: explanations of a meaning, examples, notes, cross references, marks in
/// brackets.
DictionaryArticle read_dictionary_article(std::string_view text);

}  // namespace vidimus::checks
