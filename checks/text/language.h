#pragma once

#include <string>
#include <string_view>

namespace vidimus::checks {

/// Languages are BCP 47 tags: "en", "fr-CA", "zh-Hant". An empty tag means not known.

/// The tag in its usual writing ("FR_ca" -> "fr-CA", "zh_hant_tw" -> "zh-Hant-TW"); empty when it is no language tag.
std::string canonical_language(std::string_view tag);
/// "fr" of "fr-CA".
std::string_view primary_language(std::string_view tag);
/// Whether two canonical tags name one language: equal first subtag, and no two different scripts.
bool same_language(std::string_view a, std::string_view b);

struct DetectedLanguage {
    std::string tag;        ///< empty when nothing could be said
    bool reliable = false;  ///< the detector's own word for it
};
/// The language most of `text` (valid UTF-8) is written in. CLD2; reads at most the first 64 KiB.
DetectedLanguage detect_language(std::string_view text);

}  // namespace vidimus::checks
