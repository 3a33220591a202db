#pragma once

#include "checks/checker.h"
#include "server/lsp/documents.h"
#include "server/lsp/source_files.h"
#include "server/project/error.h"

#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace vidimus::server {

/// Where the source of a draft is.
struct SourceChoice {
    enum class Place {
        same_document,  ///< one-file form, if the text holds a divider
        other_document,
    };
    Place place = Place::same_document;
    std::string uri;  ///< of the other document
    std::string key;
    std::string path;                      ///< to be read from where `open` is null
    std::shared_ptr<const Snapshot> open;  ///< its text, when the editor has it open
    checks::Format format = checks::Format::plain;
};

/// What one document keeps between its checks, one for each pair it holds. Only one check at a time may use it.
using DocumentCaches = std::vector<std::shared_ptr<checks::Cache>>;

/// All that a check needs, made on the session's strand and only read afterwards.
struct CheckJob {
    std::string draft_uri;
    std::shared_ptr<const Snapshot> draft;
    checks::Format draft_format = checks::Format::plain;
    SourceChoice source;
    std::string source_language;  ///< BCP 47; empty: detected
    std::string draft_language;
    bool source_first = false;
    checks::Rewritings rewritings;       ///< of figures, that are right
    std::optional<checks::Span> edited;  ///< where somebody is typing; none: a whole check
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
    std::vector<CheckedPair> pairs;  ///< none where the document has no source
    std::optional<Error> error;      ///< why the source could not be read
    bool stopped = false;            ///< not to be used
    std::chrono::steady_clock::duration cost{};
};

/// Does the work; for any thread. Never throws.
CheckOutcome carry_out(const CheckJob& job, const checks::Checker& checker, SourceFiles& files,
                       const std::stop_token& stop);

}  // namespace vidimus::server
