#pragma once

#include "server/project/configuration.h"
#include "server/project/error.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vidimus::server {

/// How a pair was found, for people and for `vidimus pairs`.
struct PairFound {
    std::string draft;   ///< paths as they can be opened
    std::string source;  ///< the draft's own where one file holds both; empty: none was found
    std::string source_language;
    std::string draft_language;           ///< canonical tags; empty: to be detected
    std::string rule;                     ///< "directive", "configuration", "suffix", "bilingual", "one-file" …
    std::vector<std::string> candidates;  ///< where more than one source would do: none was chosen
};

/// A project's drafts and their sources.
struct ProjectPairs {
    std::vector<PairFound> pairs;            ///< by path of the draft
    std::vector<PairFound> without_source;   ///< drafts by their path, with the candidates among which nobody chose
    std::vector<std::string> without_draft;  ///< files in the source's language that nothing translates
    std::vector<Error> problems;
};

/// Finds what belongs together, in the order: a directive in the draft, the configuration, the form of one file, the
/// conventions of paths, what other tools' configuration says.
class Pairing {
  public:
    explicit Pairing(const Project& project) : project_(project) {}

    /// Of one draft, by its path. Nothing where the file is no draft by any rule. An error for a directive that names a
    /// source that is not there, and for a draft that cannot be read.
    Expected<std::optional<PairFound>> find(const std::string& draft) const;
    /// The same of a draft whose text is this, whatever its file holds.
    Expected<std::optional<PairFound>> find(const std::string& draft, std::string_view text,
                                            checks::Format format) const;
    /// Whether the project translates into this language at all; empty: not known yet, so it may.
    bool wants(std::string_view draft_language) const;
    /// Of all files below a folder of the project.
    ProjectPairs find_all(const std::string& folder) const;

  private:
    std::optional<PairFound> by_patterns(const std::string& relative, const std::vector<PairPattern>& patterns) const;
    std::optional<PairFound> by_convention(const std::string& relative) const;

    const Project& project_;
};

}  // namespace vidimus::server
