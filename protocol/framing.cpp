#include "protocol/framing.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace vidimus::protocol {
namespace {

/// While searching, only the end of a line can be a header; the rest of a lost body need not be kept.
constexpr std::size_t search_window = 256;
/// Room taken at once for an announced body; beyond, memory follows the bytes that really come.
constexpr std::uint64_t eager_reserve = std::uint64_t{1024} * 1024;
constexpr std::string_view content_length = "content-length";

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_ignoring_case(std::string_view text, std::string_view lowered) {
    return std::equal(text.begin(), text.end(), lowered.begin(), lowered.end(),
                      [](char a, char b) { return lower(a) == b; });
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// Header names are tokens of RFC 9110; of these, only what occurs in the base protocol's neighbourhood.
bool is_header_name(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        const char l = lower(c);
        return (l >= 'a' && l <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

std::optional<std::uint64_t> parse_length(std::string_view value) {
    std::uint64_t length = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), length);
    if (error != std::errc{} || end != value.data() + value.size()) return std::nullopt;
    return length;
}

/// Where a readable "Content-Length: N" stands at the very end of a line, npos if nowhere.
std::size_t find_length_header(std::string_view line) {
    for (std::size_t at = line.size(); at-- > 0;) {
        if (line.size() - at < content_length.size()) continue;
        if (!same_ignoring_case(line.substr(at, content_length.size()), content_length)) continue;
        const auto rest = trimmed(line.substr(at + content_length.size()));
        if (rest.starts_with(':') && parse_length(trimmed(rest.substr(1)))) return at;
    }
    return std::string_view::npos;
}

}  // namespace

void FrameReader::feed(std::string_view bytes) {
    while (!bytes.empty() && state_ != State::finished) {
        switch (state_) {
            case State::header:
            case State::search:
                bytes = feed_line(bytes);
                break;
            case State::body:
            case State::skip:
                bytes = feed_body(bytes);
                break;
            case State::finished:
                break;
        }
    }
}

void FrameReader::finish() {
    const bool in_header = state_ == State::header && (any_field_ || !line_.empty());
    if (in_header || state_ == State::body) {
        frames_.emplace_back(FrameError{
            FrameError::Kind::truncated,
            {in_header ? "the input ended inside a header"
                       : "the input ended " + std::to_string(remaining_) + " bytes before the end of a message",
             "message frame", "check whether the client was killed"}});
    }
    state_ = State::finished;
    line_.clear();
    body_.clear();
}

std::optional<Frame> FrameReader::next() {
    if (frames_.empty()) return std::nullopt;
    std::optional<Frame> frame(std::move(frames_.front()));
    frames_.pop_front();
    return frame;
}

/// Takes bytes up to and including the next line feed. Limits are applied byte-exactly, so that portions do not matter.
std::string_view FrameReader::feed_line(std::string_view bytes) {
    const auto line_feed = bytes.find('\n');
    const auto count = line_feed == std::string_view::npos ? bytes.size() : line_feed;
    if (state_ == State::header) {
        const auto room = limits_.header - header_size_;
        if (count > room) {
            line_.append(bytes.substr(0, room));
            bad_header("a header is longer than " + std::to_string(limits_.header) + " bytes");
            return bytes.substr(room);
        }
        header_size_ += count;
    }
    line_.append(bytes.substr(0, count));
    if (line_feed == std::string_view::npos) {
        if (state_ == State::search && line_.size() > 2 * search_window)
            line_.erase(0, line_.size() - search_window - 1);
        return {};
    }
    end_of_line();
    return bytes.substr(count + 1);
}

void FrameReader::end_of_line() {
    std::string line = std::exchange(line_, {});
    if (line.ends_with('\r')) line.pop_back();
    if (state_ == State::search) {
        search_in(line);
    } else if (!line.empty()) {
        header_line(line);
    } else if (any_field_) {
        end_of_header();
    } else {
        begin_header();  // an empty line between frames
    }
}

void FrameReader::header_line(std::string_view line) {
    const auto colon = line.find(':');
    const auto name = trimmed(line.substr(0, colon));
    if (colon == std::string_view::npos || !is_header_name(name)) {
        bad_header("a line is no header");
        search_in(line);
        return;
    }
    any_field_ = true;
    if (!same_ignoring_case(name, content_length)) return;
    length_ = parse_length(trimmed(line.substr(colon + 1)));
    length_unreadable_ = !length_ || *length_ > limits_.skipped_body;
}

void FrameReader::end_of_header() {
    if (length_unreadable_) return bad_header("the Content-Length of a message is no usable number");
    if (!length_) return bad_header("a message has no Content-Length");
    remaining_ = *length_;
    if (remaining_ > limits_.body) {
        frames_.emplace_back(FrameError{FrameError::Kind::too_large,
                                        {"a message of " + std::to_string(remaining_) + " bytes was skipped",
                                         "message frame", "send at most " + std::to_string(limits_.body) + " bytes"}});
        state_ = State::skip;
        return;
    }
    state_ = State::body;
    body_.reserve(static_cast<std::size_t>(std::min(remaining_, eager_reserve)));
    if (remaining_ == 0) feed_body({});
}

std::string_view FrameReader::feed_body(std::string_view bytes) {
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(remaining_, bytes.size()));
    remaining_ -= count;
    if (state_ == State::body) body_.append(bytes.substr(0, count));
    if (remaining_ == 0) {
        if (state_ == State::body) frames_.emplace_back(std::exchange(body_, {}));
        begin_header();
    }
    return bytes.substr(count);
}

/// Goes on reading headers when the line ends with one that can be used.
void FrameReader::search_in(std::string_view line) {
    if (line.size() > search_window) line.remove_prefix(line.size() - search_window);
    const auto at = find_length_header(line);
    if (at == std::string_view::npos) return;
    begin_header();
    header_size_ = line.size() - at;
    header_line(line.substr(at));
}

void FrameReader::bad_header(std::string what) {
    frames_.emplace_back(
        FrameError{FrameError::Kind::bad_header,
                   {std::move(what), "message frame", "send \"Content-Length: N\" before each message of N bytes"}});
    state_ = State::search;
}

void FrameReader::begin_header() {
    state_ = State::header;
    header_size_ = 0;
    any_field_ = false;
    length_.reset();
    length_unreadable_ = false;
}

std::string write_frame(std::string_view body) {
    std::string frame = "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n";
    frame.append(body);
    return frame;
}

}  // namespace vidimus::protocol
