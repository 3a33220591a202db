#pragma once

#include "server/project/configuration.h"

#include <string>
#include <string_view>
#include <vector>

namespace vidimus::server {

/// Where drafts stand according to the configuration that a project has for other tools: Crowdin's crowdin.yml, and the
/// folders of languages (contentDir) of a Hugo site. Layouts of MkDocs and Docusaurus are conventions of paths. What
/// cannot be understood there is left out: these files are not ours to complain about.
std::vector<PairPattern> foreign_pair_patterns(const std::string& root);

/// Of the text of a Hugo configuration, TOML or YAML.
std::vector<PairPattern> hugo_patterns(std::string_view text);

/// Of the text of a crowdin.yml: its `source` and `translation` patterns.
std::vector<PairPattern> crowdin_patterns(std::string_view yaml);

}  // namespace vidimus::server
