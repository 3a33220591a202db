#pragma once

#include "checks/formats/document.h"
#include "checks/text/span.h"

#include <optional>
#include <string_view>

namespace vidimus::checks {

/// The attributes of an element, as long as its start is being told.
class XmlAttributes {
  public:
    explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
    /// By local name; empty when there is none.
    std::string_view value(std::string_view local_name) const;

  private:
    const char** pairs_;
};

/// Is told what an XML file holds, in its order. Names come without the prefix of their name space.
class XmlReader {
  public:
    virtual ~XmlReader() = default;
    virtual void open(std::string_view name, const XmlAttributes& attributes, Span tag) = 0;
    virtual void close(std::string_view name, Span tag) = 0;
    /// `text` is what `place` in the file stands for: the same bytes, or one character for an entity or a line end.
    virtual void text(std::string_view text, Span place) = 0;
};

/// Reads a whole file, valid UTF-8, whatever encoding it declares. Entities that the file defines itself are not
/// expanded: they are told as they stand. Says why it stopped before the end; what was told until then stands.
std::optional<ReadProblem> read_xml(std::string_view file, XmlReader& reader);

}  // namespace vidimus::checks
