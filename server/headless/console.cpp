#include "server/headless/console.h"

#include "server/headless/display_width.h"
#include "server/project/files.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/ioctl.h>
#include <unistd.h>

namespace vidimus::server {

namespace {

constexpr int default_width = 80;
constexpr int least_width = 40;
constexpr int greatest_width = 1000;

std::string_view environment(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? std::string_view{} : std::string_view{value};
}

int width_of_output() {
    const std::string_view columns = environment("COLUMNS");
    int width = 0;
    const auto [end, error] = std::from_chars(columns.data(), columns.data() + columns.size(), width);
    if (error == std::errc{} && end == columns.data() + columns.size() && width > 0) return width;
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
    return default_width;
}

bool colour_of_output(ColourChoice choice) {
    if (choice != ColourChoice::automatic) return choice == ColourChoice::always;
    if (!environment("NO_COLOR").empty()) return false;
    const std::string_view forced = environment("CLICOLOR_FORCE");
    if (!forced.empty() && forced != "0") return true;
    return ::isatty(STDOUT_FILENO) == 1 && environment("TERM") != "dumb" && environment("CLICOLOR") != "0";
}

void say(std::string text) {
    text += '\n';
    write_all(STDERR_FILENO, text);
}

void open_in_place(int descriptor, int mode) {
    if (::fcntl(descriptor, F_GETFD) != -1 || errno != EBADF) return;
    // The lowest free number is the one that is missing, as they are looked at in order.
    ::open("/dev/null", mode);
}

extern "C" void end_interrupted(int) {
    ::_exit(exit_interrupted);
}

}  // namespace

Terminal terminal_of_output(ColourChoice choice) {
    return {std::clamp(width_of_output(), least_width, greatest_width), colour_of_output(choice)};
}

void complain(const Error& error) {
    say("vidimus: " + visible(error.message()));
}

void warn(std::string_view text) {
    say("vidimus: warning: " + visible(text));
}

Expected<void> print(std::string_view text) {
    const int error = write_all(STDOUT_FILENO, text);
    if (error == 0 || error == EPIPE) return {};
    return Error{std::string("cannot write standard output: ") + std::strerror(error), "",
                 "Check where it is redirected to."};
}

void secure_standard_streams() {
    open_in_place(STDIN_FILENO, O_WRONLY);
    open_in_place(STDOUT_FILENO, O_RDONLY);
    open_in_place(STDERR_FILENO, O_RDONLY);
    std::signal(SIGPIPE, SIG_IGN);
}

void exit_on_interruption() {
    // A shell that starts us in the background lets us ignore interruptions: that stays so.
    if (std::signal(SIGINT, end_interrupted) == SIG_IGN) std::signal(SIGINT, SIG_IGN);
}

}  // namespace vidimus::server
