#pragma once

#include "unit/server/lsp/folder.h"
#include "unit/server/lsp/session_client.h"

/// A source and its draft, two files that belong together by their names, open in one session.
namespace vidimus::server::test {

inline const std::string bridge_source =
    "# The bridge\n\n"
    "The bridge cost the city 300,000 euros. Residents had been waiting for it since 1998. It opened in May.\n\n"
    "## Tolls\n\n"
    "Nobody will have to pay a toll before March 14. Ask [the office](https://example.org/toll) of Harwick Bay.\n";

inline const std::string bridge_draft =
    "# Le pont\n\n"
    "Le pont a coûté 300 000 euros à la ville. Il a ouvert au mois de mai.\n\n"
    "## Péages\n\n"
    "Personne ne devra payer de péage avant le 14 mars.\n";

class Bridge {
  public:
    explicit Bridge(const Json& text_document, const std::string& draft_text = bridge_draft,
                    const Json& settings = nullptr, const Json& workspace = Json::object())
        : client(Json{{"textDocument", text_document}, {"workspace", workspace}}, settings) {
        folder.write("bridge.en.md", bridge_source);
        client.notify("textDocument/didOpen", opened(source(), bridge_source, 1, "markdown"));
        client.notify("textDocument/didOpen", opened(draft(), draft_text, 1, "markdown"));
        client.settle();
    }

    [[nodiscard]] std::string source() const { return folder.uri("bridge.en.md"); }
    [[nodiscard]] std::string draft() const { return folder.uri("bridge.fr.md"); }
    Json at(const std::string& method, const std::string& uri, int line, int character) {
        return client.request(method,
                              {{"textDocument", {{"uri", uri}}}, {"position", position(line, character)}})["result"];
    }
    Json of(const std::string& method, const std::string& uri) {
        return client.request(method, {{"textDocument", {{"uri", uri}}}})["result"];
    }
    /// The diagnostics that were published last for a document.
    [[nodiscard]] Json shown(const std::string& uri) const {
        Json last;
        for (const Json& params : client.published()) {
            if (params["uri"] == uri) last = params["diagnostics"];
        }
        return last;
    }

    Folder folder;
    SessionClient client;
};

}  // namespace vidimus::server::test
