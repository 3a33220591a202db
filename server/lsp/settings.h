#pragma once

#include "checks/figures/rewriting.h"
#include "protocol/json.h"
#include "protocol/lsp/initialize.h"

#include <optional>
#include <string>
#include <vector>

namespace vidimus::server {

/// What a client can set, by `initializationOptions` or `workspace/didChangeConfiguration`:
///
///     {"source": "en/a.md",        the source of the drafts: a path, absolute or relative to the root, or a URI
///      "sourceLanguage": "en",     BCP 47; otherwise found out from paths and texts
///      "draftLanguage": "fr",
///      "sourceFirst": false,       one-file form: the source stands before its draft
///      "strictFigures": ["clock"], ways to say a figure differently that are reported, or ["all"]
///      "inlayHints": false,        show the source's figures, and the languages of the pair
///      "semanticTokens": false}    mark the figures that agree with the source, and those that do not
///
/// Everything may be missing, and may stand under a member "vidimus" instead. Clients send the settings of all their
/// servers to each of them: an object with none of these names and no "vidimus" is somebody else's.
struct Settings {
    std::string source;
    std::string source_language;  ///< canonical
    std::string draft_language;
    bool source_first = false;
    checks::Rewritings rewritings;  ///< of figures, that are right
    bool inlay_hints = false;
    bool semantic_tokens = false;

    friend bool operator==(const Settings&, const Settings&) = default;
};

/// None where the client said nothing of ours: then what was set before stays. What cannot be read keeps its default
/// and is told in `complaints`, with its name; so is a name that is not known among ours.
std::optional<Settings> read_settings(const protocol::Json& json, std::vector<std::string>& complaints);

/// The folder that relative paths start from: the first workspace folder, the root, or the current folder.
std::string root_of(const protocol::InitializeParams& params);

/// The URI of a source as settings name it; empty when they name none.
std::string source_uri(const std::string& source, const std::string& root);

}  // namespace vidimus::server
