#pragma once

#include "server/headless/command_parts.h"

/// The descriptions of `vidimus lexicon learn`, `import` and `show`.
namespace vidimus::server {

Reader define_lexicon_learn(CLI::App& app);
Reader define_lexicon_import(CLI::App& app);
Reader define_lexicon_show(CLI::App& app);

}  // namespace vidimus::server
