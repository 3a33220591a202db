#pragma once

#include "checks/checker.h"
#include "server/headless/findings.h"
#include "server/headless/options.h"
#include "server/project/configuration.h"
#include "server/project/error.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace vidimus::server {

struct ListedPair;
struct PairFound;

/// What of the two files could not be read to its end; what stands before was used.
std::vector<Error> unread_rests(const checks::Pair& pair, const PairFiles& files);

/// Reads the pairs of texts that a command was asked to work on, one after another, so that no more than one is in
/// memory.
class PairReader {
  public:
    /// Called with each pair; the texts are gone afterwards.
    using Use = std::function<void(const checks::Input& source, const checks::Input& draft, const PairFiles& files)>;
    /// Called with what cannot be read, and with what a use threw; the other pairs follow.
    using Fail = std::function<void(Error)>;

    /// `work` names what is done with a pair, for errors: "check".
    PairReader(const PairSelection& selection, std::string work, Use use, Fail fail)
        : selection_(selection), work_(std::move(work)), use_(std::move(use)), fail_(std::move(fail)) {}

    /// Opens the projects that the paths belong to, before anything is read: an error in their configuration ends the
    /// command.
    Expected<void> open_projects();
    /// The project whose settings count for the whole run: of the first path. Null where there is none.
    const Project* first_project() const;
    void run();

  private:
    template <class Call>
    void guard(const std::string& draft, Call&& call);
    void read_list(const std::string& path);
    void read_parts(const std::string& path, const Project* project);
    void read_files(const ListedPair& pair, const Project* project);
    void read_found(const PairFound& pair, const Project& project);
    void read_draft(const std::string& path, const Project& project);
    void read_folder(const std::string& path, const Project& project);
    std::vector<std::string> paths() const;

    const PairSelection& selection_;
    std::string work_;
    Use use_;
    Fail fail_;
    std::map<std::string, std::unique_ptr<const Project>> projects_;  ///< by path given
};

}  // namespace vidimus::server
