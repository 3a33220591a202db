#include "checks/lexicon/lexicon.h"

namespace vidimus::checks {

std::string_view name_of(LexiconKind kind) {
    switch (kind) {
        case LexiconKind::names:
            return "names";
        case LexiconKind::core:
            return "core";
        case LexiconKind::dictionaries:
            return "dictionaries";
        case LexiconKind::learned:
            return "learned";
    }
    return {};
}

}  // namespace vidimus::checks
