#pragma once

#include "server/project/error.h"

#include <functional>
#include <string>
#include <vector>

namespace vidimus::server {

/// One unit of a translation memory (TMX), or one entry of a term base (TBX).
struct TranslationUnit {
    struct Text {
        std::string language;  ///< as the file writes it
        std::string text;      ///< white space folded, markup left out
    };
    std::vector<Text> texts;
    bool terms = false;  ///< the texts are terms, not sentences
};

/// Reads a TMX or TBX file unit by unit, with no more than one in memory. An error for what cannot be opened, is no
/// such file, or breaks off; with the line. Expat reads, with its limits on entities.
Expected<void> read_translation_xml(const std::string& path, const std::function<void(const TranslationUnit&)>& each);

}  // namespace vidimus::server
