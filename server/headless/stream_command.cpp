#include "server/headless/commands.h"
#include "server/headless/console.h"
#include "server/headless/stream.h"
#include "server/project/files.h"

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <string>
#include <string_view>
#include <unistd.h>

// Answers are gathered while more input is there to be read at once and written when it is not: a program that asks one
// line at a time gets each answer without waiting, a file goes through in large pieces.

namespace vidimus::server {

namespace {

constexpr std::size_t read_size = 1 << 16;
constexpr std::size_t write_size = 1 << 16;

/// Lines out of what arrives in pieces.
class LineBuffer {
  public:
    /// Reads once; the bytes got, 0 at the end, negative with errno set.
    ssize_t fill(int descriptor) {
        if (start_ > 0) {
            bytes_.erase(0, start_);
            searched_ -= start_;
            start_ = 0;
        }
        const std::size_t size = bytes_.size();
        // Long lines are read in ever larger pieces, so that none is copied over and over.
        bytes_.resize(size + std::max(read_size, size));
        ssize_t got = 0;
        do {
            got = ::read(descriptor, bytes_.data() + size, bytes_.size() - size);
        } while (got < 0 && errno == EINTR);
        bytes_.resize(size + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        return got;
    }

    /// The next whole line, until the next call of fill().
    bool next(std::string_view& line) {
        const std::size_t end = bytes_.find('\n', searched_);
        if (end == std::string::npos) {
            searched_ = bytes_.size();
            return false;
        }
        line = std::string_view(bytes_).substr(start_, end - start_);
        start_ = searched_ = end + 1;
        return true;
    }

    /// What stands after the last line feed.
    std::string_view rest() const { return std::string_view(bytes_).substr(start_); }

  private:
    std::string bytes_;
    std::size_t start_ = 0;     ///< of the line being looked for
    std::size_t searched_ = 0;  ///< no line feed from start_ to here
};

bool has_input(int descriptor) {
    pollfd waiting{descriptor, POLLIN, 0};
    return ::poll(&waiting, 1, 0) > 0;
}

/// Writes what is gathered; false when nobody reads any more, or the output failed (said already).
class Answers {
  public:
    std::string& text() { return text_; }
    bool flush() {
        if (text_.empty()) return true;
        const int error = write_all(STDOUT_FILENO, text_);
        text_.clear();
        if (error == 0) return true;
        failed_ = error != EPIPE;
        if (failed_) {
            complain({std::string("cannot write standard output: ") + std::strerror(error), "",
                      "Check where it is redirected to."});
        }
        return false;
    }
    bool failed() const { return failed_; }

  private:
    std::string text_;
    bool failed_ = false;
};

}  // namespace

int run_stream(const StreamOptions& options) {
    auto lexicons = InstalledLexicons::open(options.lexicon_places);
    if (!lexicons) {
        complain(lexicons.error());
        return exit_unusable;
    }
    for (const std::string& problem : (*lexicons)->take_problems()) warn(problem);
    StreamAnswerer answerer(options, std::move(*lexicons));
    LineBuffer lines;
    Answers answers;
    std::size_t number = 0;
    const auto exit_code = [&](bool good) {
        return good && !answers.failed() && !answerer.had_errors() ? exit_clean : exit_unusable;
    };
    for (;;) {
        const bool wait = !has_input(STDIN_FILENO);
        if (wait && !answers.flush()) return exit_code(true);
        ssize_t got = 0;
        try {
            got = lines.fill(STDIN_FILENO);
        } catch (...) {
            // A line too long for the memory ends the run, but takes no answer to the lines before it along.
            answers.flush();
            throw;
        }
        if (got < 0) {
            complain(
                {std::string("cannot read standard input: ") + std::strerror(errno), "", "Check where it comes from."});
            answers.flush();
            return exit_unusable;
        }
        if (got == 0) break;
        std::string_view line;
        while (lines.next(line)) {
            answerer.answer(line, ++number, answers.text());
            if (answers.text().size() >= write_size && !answers.flush()) return exit_code(true);
        }
    }
    answerer.answer(lines.rest(), number + 1, answers.text());
    answers.flush();
    return exit_code(true);
}

}  // namespace vidimus::server
