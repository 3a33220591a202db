#include "server/lsp/documents.h"

#include "protocol/uri.h"

#include <algorithm>
#include <utility>

namespace vidimus::server {

namespace {

/// Where what was put in stands after one more change: around all of it.
protocol::ByteRange place_after(const protocol::AppliedChange& change,
                                const std::optional<protocol::ByteRange>& before) {
    const std::size_t start = change.replaced.start;
    const std::size_t end = change.replaced.end;
    const std::size_t new_end = start + change.inserted;
    if (!before) return {start, new_end};
    const auto moved = [&](std::size_t at) { return at <= start ? at : at < end ? new_end : at - end + new_end; };
    return {std::min(start, moved(before->start)), std::max(new_end, moved(before->end))};
}

}  // namespace

Document::Document(DocumentId id, protocol::TextDocumentItem item)
    : id_(id),
      uri_(std::move(item.uri)),
      key_(protocol::uri_key(uri_)),
      path_(protocol::to_path(uri_)),
      // An untitled document has no path, but its URI may end like one.
      format_(checks::format_of_editor(item.language_id, path_.value_or(uri_))),
      version_(item.version),
      text_(std::move(item.text)),
      lines_(text_) {}

std::shared_ptr<const Snapshot> Document::snapshot() const {
    if (!snapshot_) snapshot_ = std::make_shared<const Snapshot>(text_, lines_);
    return snapshot_;
}

Document::Change Document::apply(const protocol::DidChangeTextDocumentParams& params,
                                 protocol::PositionEncoding encoding) {
    Change result;
    bool replaced_all = params.content_changes.empty();
    std::optional<protocol::ByteRange> place;
    for (const auto& change : params.content_changes) {
        const auto applied = protocol::apply_change(text_, lines_, change, encoding);
        lines_.replaced(text_, applied.replaced.start, applied.replaced.end, applied.inserted);
        result.ranges_exact = result.ranges_exact && applied.exact;
        replaced_all = replaced_all || !change.range;
        place = place_after(applied, place);
    }
    if (place && !replaced_all) {
        result.place = {static_cast<checks::Offset>(place->start), static_cast<checks::Offset>(place->end)};
    }
    result.version_advanced = params.text_document.version > version_;
    version_ = std::max(version_, params.text_document.version);
    snapshot_.reset();
    return result;
}

Document& Documents::open(protocol::TextDocumentItem item) {
    Document document(++last_id_, std::move(item));
    auto key = document.key();
    return by_key_.insert_or_assign(std::move(key), std::move(document)).first->second;
}

Document* Documents::find(std::string_view uri) {
    return find_key(protocol::uri_key(uri));
}

Document* Documents::find_key(const std::string& key) {
    const auto found = by_key_.find(key);
    return found == by_key_.end() ? nullptr : &found->second;
}

Document* Documents::find(DocumentId id) {
    const auto found =
        std::find_if(by_key_.begin(), by_key_.end(), [&](const auto& item) { return item.second.id() == id; });
    return found == by_key_.end() ? nullptr : &found->second;
}

Document Documents::close(const Document& document) {
    return std::move(by_key_.extract(document.key()).mapped());
}

}  // namespace vidimus::server
