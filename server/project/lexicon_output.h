#pragma once

#include "checks/lexicon/lexicon_file.h"
#include "server/project/error.h"

#include <string>

namespace vidimus::server {

/// Writes a lexicon, whole or not at all. Takes the place of another lexicon or of an empty file only: anything else is
/// somebody's text, and an error.
Expected<void> write_lexicon(const std::string& path, const checks::LexiconFile& file);

}  // namespace vidimus::server
