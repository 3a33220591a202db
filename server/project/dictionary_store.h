#pragma once

#include "checks/lexicon/word_table.h"
#include "server/project/error.h"

#include <memory>
#include <string>

namespace vidimus::server {

/// The table of one dictionary: from the cache folder where an earlier run left it, else made now and left there for
/// the next one. `index` is the path of the .index file; `cache` may be empty. Several programs may do this at once: a
/// table appears in the cache whole or not at all.
Expected<std::shared_ptr<const checks::WordTable>> load_dictionary(const std::string& index,
                                                                   const std::string& head_language,
                                                                   const std::string& translation_language,
                                                                   const std::string& cache);

}  // namespace vidimus::server
