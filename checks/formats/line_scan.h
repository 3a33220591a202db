#pragma once

#include "checks/text/byte_scan.h"
#include "checks/text/span.h"

#include <string_view>

namespace vidimus::checks {

/// Goes through the lines of a part of a file. CR, LF and CRLF each end a line.
class LineScan {
  public:
    LineScan(std::string_view file, Span part) : file_(file), next_(part.start), end_(part.end) {}

    /// Moves to the next line; false behind the last. An empty part has no line, and no line follows a last line end.
    bool next() {
        if (next_ >= end_) return false;
        line_.start = next_;
        constexpr ByteSet line_ends("\r\n");
        line_.end = static_cast<Offset>(line_ends.find(file_, next_, end_));
        next_ = line_.end;
        if (next_ < end_ && file_[next_] == '\r') {
            ++next_;
            if (next_ < end_ && file_[next_] == '\n') ++next_;
        } else if (next_ < end_) {
            ++next_;
        }
        return true;
    }

    /// Without its line end.
    Span line() const { return line_; }
    std::string_view text() const { return slice(file_, line_); }
    /// Where the next line starts.
    Offset next_start() const { return next_; }

  private:
    std::string_view file_;
    Span line_;
    Offset next_;
    Offset end_;
};

}  // namespace vidimus::checks
