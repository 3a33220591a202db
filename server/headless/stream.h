#pragma once

#include "checks/checker.h"
#include "server/headless/options.h"
#include "server/project/installed_lexicons.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace vidimus::server {

/// Answers the lines of a stream one by one. Holds no more than the line at hand.
class StreamAnswerer {
  public:
    StreamAnswerer(const StreamOptions& options, std::shared_ptr<const InstalledLexicons> lexicons);

    /// Appends the answer to a line (without its line feed), one line of JSON, to `out`; nothing for a blank line.
    /// `number` counts from 1. A line whose check fails is answered with an error, and the next one is checked.
    void answer(std::string_view line, std::size_t number, std::string& out);

    /// Whether any line could not be read.
    bool had_errors() const { return had_errors_; }

  private:
    void answer_or_throw(std::string_view line, std::size_t number, std::string& id, std::string& out);

    std::shared_ptr<const InstalledLexicons> lexicons_;
    checks::Checker checker_;
    checks::Options options_;
    bool had_errors_ = false;
};

}  // namespace vidimus::server
