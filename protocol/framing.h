#pragma once

#include "protocol/expected.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace vidimus::protocol {

/// What a peer may make us hold, in bytes.
struct FramingLimits {
    /// All header lines of one frame together; real headers stay below 100 bytes.
    std::size_t header = std::size_t{16} * 1024;
    /// One body. A didOpen of a 10 MB text takes up to 60 MB when every character is escaped.
    std::size_t body = std::size_t{256} * 1024 * 1024;
    /// A body above `body` but not above this is skipped as announced; a longer one is no length but noise, and the
    /// next header is searched instead, so that one corrupt digit cannot silence the connection.
    std::size_t skipped_body = std::size_t{4} * 1024 * 1024 * 1024;
};

struct FrameError {
    enum class Kind {
        bad_header,  ///< the header could not be read; reading goes on at the next one
        too_large,   ///< the body was skipped; reading goes on behind it
        truncated,   ///< the input ended inside a frame; nothing follows
    };
    Kind kind = Kind::bad_header;
    Error error;
};

[[noreturn]] inline void throw_exception_from_error(const FrameError& error, const boost::source_location& place) {
    throw_exception_from_error(error.error, place);
}

inline std::ostream& operator<<(std::ostream& out, const FrameError& error) {
    return out << error.error;
}

/// The body of one frame, or why it could not be had.
using Frame = boost::system::result<std::string, FrameError>;

/// Cuts the byte stream of the LSP base protocol ("Content-Length: N", empty line, N bytes) into bodies.
///
/// Pure: no input or output, no threads. The frames that come out depend only on the bytes that went in, never on how
/// they were portioned. Lenient: LF for CRLF, no space behind the colon, any case, other headers, repeated headers (the
/// last one counts), empty lines between frames. After anything unreadable it searches the next "Content-Length: N"
/// line, which may stand right behind the unread rest of a body, as bodies end without a line feed.
class FrameReader {
  public:
    explicit FrameReader(FramingLimits limits = {}) : limits_(limits) {}

    void feed(std::string_view bytes);
    /// Says that no more bytes come. Reports a frame that was begun; further calls are ignored.
    void finish();
    /// The next frame that is complete, in order; none when more bytes are needed.
    std::optional<Frame> next();

  private:
    enum class State { header, body, skip, search, finished };

    std::string_view feed_line(std::string_view bytes);
    std::string_view feed_body(std::string_view bytes);
    void end_of_line();
    void header_line(std::string_view line);
    void end_of_header();
    void search_in(std::string_view line);
    void bad_header(std::string what);
    void begin_header();

    FramingLimits limits_;
    State state_ = State::header;
    std::string line_;
    std::size_t header_size_ = 0;
    bool any_field_ = false;
    std::optional<std::uint64_t> length_;
    bool length_unreadable_ = false;
    std::string body_;
    std::uint64_t remaining_ = 0;
    std::deque<Frame> frames_;
};

/// The frame for a body: "Content-Length: N", CRLF, CRLF, body.
std::string write_frame(std::string_view body);

}  // namespace vidimus::protocol
