#pragma once

#include "server/project/error.h"

#include <string_view>

namespace vidimus::server {

/// What the program ends with (CONTRACT: exit codes).
enum ExitCode : int { exit_clean = 0, exit_findings = 1, exit_unusable = 2, exit_interrupted = 130 };

enum class ColourChoice { automatic, always, never };

/// What a report may count on where it is shown.
struct Terminal {
    int width = 80;  ///< columns
    bool colour = false;
};

/// The facts of the standard output: width from COLUMNS, else from the terminal, else 80; colour on a terminal unless
/// NO_COLOR is set or TERM is "dumb", and off a terminal when CLICOLOR_FORCE is set (bixense.com/clicolors). A choice
/// beats them all.
Terminal terminal_of_output(ColourChoice choice);

/// "vidimus: cannot read …" on standard error.
void complain(const Error& error);
/// "vidimus: warning: …" on standard error.
void warn(std::string_view text);

/// Writes to standard output. A reader that went away (EPIPE) is no failure: it has seen what it wanted.
Expected<void> print(std::string_view text);

/// Makes sure descriptors 0, 1 and 2 are open, so that no file of ours ever takes their number; what stands in for a
/// closed one fails when used. Writing to a pipe nobody reads gives EPIPE instead of a signal.
void secure_standard_streams();

/// Ends the program with 130 at once when it is interrupted (Ctrl-C). Nothing needs to be tidied up: reports are
/// written in one piece at the end, and files change hands with interruptions held back (files.h).
void exit_on_interruption();

}  // namespace vidimus::server
