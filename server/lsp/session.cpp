#include "server/lsp/session.h"

#include "protocol/uri.h"
#include "server/headless/console.h"
#include "server/lsp/features/feature.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace vidimus::server {

namespace {

/// Standard error may be a pipe that nobody reads, and it is written to with no message under way: enough to see what
/// a broken client does, not enough to fill the pipe.
constexpr int most_lines_on_standard_error = 50;

}  // namespace

Session::Session(SessionPorts ports)
    : ports_(std::move(ports)),
      dispatcher_(ports_.send,
                  [this](const protocol::Error& error) { log(protocol::MessageType::warning, error.text()); }),
      checks_(documents_, ports_.clock, ports_.workers,
              std::make_shared<OpenedProjects>(ports_.lexicon_places, ports_.lexicons),
              [this](Document& document, const std::shared_ptr<const CheckOutcome>& outcome) {
                  checked(document, outcome);
              }),
      poll_(ports_.workers, [this](const std::string& path) {
          file_changed(protocol::from_path(path), protocol::FileChangeType::changed);
      }) {
    for (const auto& feature : features()) feature.join(*this);
}

void Session::announce(std::function<void(const Client&, protocol::ServerCapabilities&)> announcement) {
    announcements_.push_back(std::move(announcement));
}

void Session::on_checked(CheckedListener listener) {
    checked_listeners_.push_back(std::move(listener));
}

void Session::on_closed(std::function<void(const Document&)> listener) {
    closed_listeners_.push_back(std::move(listener));
}

void Session::on_settings(std::function<void()> listener) {
    settings_listeners_.push_back(std::move(listener));
}

void Session::checked(Document& document, const std::shared_ptr<const CheckOutcome>& outcome) {
    for (const std::string& remark : outcome->remarks) {
        if (remarks_.insert(remark).second) log(protocol::MessageType::warning, remark);
    }
    for (const auto& listener : checked_listeners_) listener(document, outcome);
    if (trace_ == "off") return;
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(outcome->cost).count();
    notify("$/logTrace",
           protocol::encode(protocol::LogTraceParams{
               "checked " + document.uri() + " in " + std::to_string(milliseconds) + " ms", std::nullopt}));
}

void Session::notify(std::string_view method, const protocol::Json& params) {
    dispatcher_.notify(method, params);
}

void Session::log(protocol::MessageType type, const std::string& text) {
    if (ports_.log) ports_.log(text);
    if (dispatcher_.lifecycle_state() == protocol::Lifecycle::State::running) {
        return notify("window/logMessage", protocol::encode(protocol::MessageParams{type, text}));
    }
    if (lines_on_standard_error_++ < most_lines_on_standard_error) warn(text);
}

void Session::show(protocol::MessageType type, const std::string& text) {
    notify("window/showMessage", protocol::encode(protocol::MessageParams{type, text}));
}

protocol::InitializeResult Session::initialize(const protocol::InitializeParams& params,
                                               std::vector<std::string>& complaints) {
    client_.capabilities = params.capabilities;
    client_.encoding = ports_.encoding.value_or(protocol::negotiate(params.capabilities.general.position_encodings));
    trace_ = params.trace.value_or("off");
    client_.root = root_of(params);
    if (params.process_id) ports_.watch_process(*params.process_id);
    complaints = set_settings(params.initialization_options);
    protocol::InitializeResult result;
    result.server_info = {"vidimus", VIDIMUS_VERSION};
    result.capabilities.position_encoding = std::string(protocol::name(client_.encoding));
    for (const auto& announcement : announcements_) announcement(client_, result.capabilities);
    return result;
}

std::vector<std::string> Session::set_settings(const protocol::Json& json) {
    std::vector<std::string> complaints;
    auto settings = read_settings(json, complaints);
    if (!settings) return complaints;
    checks_.set_settings(std::move(*settings), client_.root);
    if (initialized_) {
        for (const auto& listener : settings_listeners_) listener();
    }
    return complaints;
}

void Session::on_initialized(std::function<void()> listener) {
    initialized_listeners_.push_back(std::move(listener));
}

void Session::initialized() {
    initialized_ = true;
    for (const auto& listener : initialized_listeners_) listener();
    for (const auto& listener : settings_listeners_) listener();
}

void Session::set_root(std::string root) {
    client_.root = std::move(root);
    checks_.set_settings(Settings(checks_.settings()), client_.root);
}

void Session::look_at_files() {
    if (dispatcher_.lifecycle_state() != protocol::Lifecycle::State::running) return;
    std::vector<std::string> paths = checks_.read_files();
    for (std::string& path : checks_.configuration_files()) paths.push_back(std::move(path));
    if (!paths.empty()) poll_.look(std::move(paths));
}

void Session::file_changed(const std::string& uri, protocol::FileChangeType type) {
    // A file that is new may be the source of a draft, and one that is gone no longer is.
    if (type != protocol::FileChangeType::changed || uri.ends_with(configuration_name))
        return checks_.project_changed();
    const auto path = protocol::to_path(uri);
    const auto configuring = checks_.configuration_files();
    if (path && std::ranges::find(configuring, *path) != configuring.end()) return checks_.project_changed();
    checks_.file_changed(uri);
}

void Session::close(const Document& document) {
    const Document closed = documents_.close(document);
    checks_.closed(closed.id(), closed.key());
    for (const auto& listener : closed_listeners_) listener(closed);
}

void Session::shut_down() {
    dispatcher_.pending().fail_all({protocol::error_code::server_cancelled, "the server shuts down"});
    checks_.end();
}

void Session::end() {
    // A client that closed only its own end still waits for answers.
    shut_down();
    ports_.end(dispatcher_.exit_code());
}

}  // namespace vidimus::server
