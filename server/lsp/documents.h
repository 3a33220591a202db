#pragma once

#include "checks/formats/format.h"
#include "checks/text/span.h"
#include "protocol/lsp/documents.h"
#include "protocol/text_sync.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vidimus::server {

/// A text that never changes: what checks and conversions work on, on any thread.
struct Snapshot {
    std::string text;  ///< valid UTF-8
    protocol::LineStarts lines;

    explicit Snapshot(std::string its_text) : text(std::move(its_text)), lines(text) {}
    Snapshot(std::string its_text, protocol::LineStarts its_lines)
        : text(std::move(its_text)), lines(std::move(its_lines)) {}
};

/// Names one opening of a document: closed and opened again it is another one, so that nothing late is taken for news.
using DocumentId = std::uint64_t;

/// A document that is open in the editor. What the editor holds is the truth, whatever the disk says.
class Document {
  public:
    Document(DocumentId id, protocol::TextDocumentItem item);

    [[nodiscard]] DocumentId id() const { return id_; }
    /// As the client spelled it.
    [[nodiscard]] const std::string& uri() const { return uri_; }
    /// Equal for all spellings.
    [[nodiscard]] const std::string& key() const { return key_; }
    /// None of documents without a file (`untitled:`).
    [[nodiscard]] const std::optional<std::string>& path() const { return path_; }
    [[nodiscard]] checks::Format format() const { return format_; }
    [[nodiscard]] protocol::Integer version() const { return version_; }
    [[nodiscard]] std::shared_ptr<const Snapshot> snapshot() const;

    /// What became of a didChange.
    struct Change {
        bool ranges_exact = true;      ///< else a range lay outside the text and was clamped
        bool version_advanced = true;  ///< else the client counted backwards; its text is taken nevertheless
        /// Of all that was put in, in the text as it is now; none where the whole text was replaced.
        std::optional<checks::Span> place;
    };
    Change apply(const protocol::DidChangeTextDocumentParams& params, protocol::PositionEncoding encoding);

  private:
    DocumentId id_;
    std::string uri_;
    std::string key_;
    std::optional<std::string> path_;
    checks::Format format_;
    protocol::Integer version_;
    std::string text_;
    protocol::LineStarts lines_;
    mutable std::shared_ptr<const Snapshot> snapshot_;  ///< of the text as it is; none after an edit until asked for
};

/// All open documents.
class Documents {
  public:
    Document& open(protocol::TextDocumentItem item);
    /// Null when it is not open, under whatever spelling.
    [[nodiscard]] Document* find(std::string_view uri);
    [[nodiscard]] Document* find_key(const std::string& key);
    [[nodiscard]] Document* find(DocumentId id);
    /// Takes it out; references to it end here.
    Document close(const Document& document);

    [[nodiscard]] std::map<std::string, Document>& by_key() { return by_key_; }

  private:
    std::map<std::string, Document> by_key_;
    DocumentId last_id_ = 0;
};

}  // namespace vidimus::server
