#pragma once

#include "checks/checker.h"
#include "server/headless/findings.h"
#include "server/headless/options.h"
#include "server/project/error.h"

#include <functional>
#include <string>

namespace vidimus::server {

struct ListedPair;

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

    void run();

  private:
    template <class Call>
    void guard(const std::string& draft, Call&& call);
    void read_list(const std::string& path);
    void read_parts(const std::string& path);
    void read_files(const ListedPair& pair);

    const PairSelection& selection_;
    std::string work_;
    Use use_;
    Fail fail_;
};

}  // namespace vidimus::server
