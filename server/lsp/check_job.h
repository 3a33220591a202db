#pragma once

#include "checks/checker.h"
#include "server/lsp/documents.h"
#include "server/lsp/source_files.h"
#include "server/project/error.h"
#include "server/project/opened_projects.h"
#include "server/project/pairing.h"
#include "server/project/source_history.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace vidimus::server {

/// The texts that the editor holds, by key: they count, whatever the disk says.
struct OpenText {
    std::string uri;
    std::shared_ptr<const Snapshot> text;
    checks::Format format = checks::Format::plain;
};
using OpenTexts = std::map<std::string, OpenText>;

/// What one document keeps between its checks. Only one check at a time may use it.
struct DocumentCaches {
    std::shared_ptr<const OpenedProject> project;  ///< the rest is of no use to another one
    std::vector<std::shared_ptr<checks::Cache>> of_pairs;
    /// What git knew of the source when it was last asked, and of which text.
    SourceBefore history;
    std::weak_ptr<const Snapshot> history_of;
    std::uint64_t history_basis = 0;
};

/// All that a check needs, made on the session's strand and only read afterwards.
struct CheckJob {
    std::string draft_uri;
    std::string draft_key;
    std::string draft_path;  ///< empty: it has no file
    std::shared_ptr<const Snapshot> draft;
    checks::Format draft_format = checks::Format::plain;
    OpenTexts open;
    std::string source_uri;       ///< that the settings name; empty: what the project says counts
    std::string source_language;  ///< BCP 47; empty: told by paths or detected
    std::string draft_language;
    bool source_first = false;
    checks::Rewritings rewritings;       ///< of figures, that are right
    std::optional<checks::Span> edited;  ///< where somebody is typing; none: a whole check
    std::uint64_t basis = 0;             ///< another one than last time: more than the draft's text may have changed
    std::shared_ptr<DocumentCaches> caches;
};

/// A draft with its source, checked.
struct CheckedPair {
    std::string source_uri;
    std::shared_ptr<const Snapshot> source;
    checks::Span draft_part;  ///< what of the document is this draft
    checks::Report report;    ///< views into the texts: of the job's draft and `source`
};

struct CheckOutcome {
    std::shared_ptr<const Snapshot> draft;
    std::vector<CheckedPair> pairs;    ///< none where the document has no source
    std::string source_key;            ///< of the other document that holds the source; empty: none does
    std::string source_path;           ///< its file, where the text was read from there
    std::string rule;                  ///< how the source was found (pairing.h); "settings"
    std::optional<Error> error;        ///< why the source could not be read, or the project's configuration
    std::vector<std::string> remarks;  ///< for the log: sources that nobody chose among, lexicons that are damaged
    bool stopped = false;              ///< not to be used
    std::chrono::steady_clock::duration cost{};
};

/// Does the work; for any thread. Never throws.
CheckOutcome carry_out(const CheckJob& job, OpenedProjects& projects, SourceFiles& files, const std::stop_token& stop);

}  // namespace vidimus::server
