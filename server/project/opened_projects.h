#pragma once

#include "checks/checker.h"
#include "server/project/configuration.h"
#include "server/project/error.h"
#include "server/project/installed_lexicons.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace vidimus::server {

/// What the command line names, and what the configuration does; folders of dictionaries only from one of them.
LexiconPlaces with_lexicons_of(const Configuration& configuration, LexiconPlaces named);

/// A project, ready to check its drafts. Immutable.
struct OpenedProject {
    Project project;
    std::shared_ptr<const InstalledLexicons> lexicons;  ///< null: none
    checks::Checker checker;
    /// Why its configuration or a lexicon could not be used; then everything else is as without them.
    std::optional<Error> error;
};

/// The projects of the files that somebody works on, each opened once. Safe on every thread.
class OpenedProjects {
  public:
    /// `lexicons`: of projects that name none of their own, opened from `places`; null: no project gets any.
    OpenedProjects(LexiconPlaces places, std::shared_ptr<const InstalledLexicons> lexicons);

    /// Of the file or folder at a path. The last good state of a project stays where its configuration has become
    /// unusable; `error` tells of it.
    std::shared_ptr<const OpenedProject> of(const std::string& path);
    /// Of documents without a file.
    [[nodiscard]] std::shared_ptr<const OpenedProject> without_folder() const { return without_folder_; }
    /// The files that configure them, also those that would if they were there; absolute.
    [[nodiscard]] std::vector<std::string> configuration_files();
    /// Configuration may have changed: projects are opened again when they are asked for.
    void forget();

  private:
    std::shared_ptr<const OpenedProject> open(const std::string& folder,
                                              const std::shared_ptr<const OpenedProject>& before) const;

    struct Known {
        std::shared_ptr<const OpenedProject> project;
        bool fresh = true;
    };

    LexiconPlaces places_;
    std::shared_ptr<const InstalledLexicons> lexicons_;
    std::shared_ptr<const OpenedProject> without_folder_;
    std::mutex mutex_;
    std::map<std::string, Known> by_folder_;
};

}  // namespace vidimus::server
