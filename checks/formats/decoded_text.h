#pragma once

#include "checks/formats/builder.h"
#include "checks/formats/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace vidimus::checks {

/// A text that was decoded out of a file, with the place of every piece: for readers that must see the whole of a text
/// before they know what of it is for people.
class DecodedText {
  public:
    /// Bytes of the file as they are, or one character that stands for them.
    void add(std::string_view text, Span file);
    const std::string& text() const { return text_; }
    /// Gives a stretch of the text to a builder.
    void write(Span part, DocumentBuilder& builder) const;

  private:
    std::string text_;
    std::vector<Run> runs_;
};

}  // namespace vidimus::checks
