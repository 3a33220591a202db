#pragma once

#include "protocol/dispatcher.h"
#include "protocol/lsp/initialize.h"
#include "protocol/lsp/window.h"
#include "server/lsp/client.h"
#include "server/lsp/clock.h"
#include "server/lsp/documents.h"
#include "server/lsp/draft_checks.h"
#include "server/lsp/file_poll.h"
#include "server/project/installed_lexicons.h"

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace vidimus::server {

/// How a session reaches the world. All of it is called on the session's strand.
struct SessionPorts {
    protocol::Sender send;
    Clock& clock;
    Workers& workers;
    std::function<void(long pid)> watch_process;  ///< the client's: the session ends when it is gone
    std::function<void(int exit_code)> end;       ///< nothing more is to be done
    /// Lines of a log file; may be empty.
    std::function<void(const std::string& line)> log = {};
    /// Whatever the client says of position encodings; none: what it says.
    std::optional<protocol::PositionEncoding> encoding = {};
    LexiconPlaces lexicon_places = {};                       ///< that the command line named
    std::shared_ptr<const InstalledLexicons> lexicons = {};  ///< opened from there; null: none
};

/// One conversation with one client: the only writer of documents, settings and outcomes. It lives on one strand and
/// never waits; features (features/feature.h) add what it can do.
class Session {
  public:
    explicit Session(SessionPorts ports);

    // From the wire.
    void receive(const protocol::Frame& frame) { dispatcher_.receive(frame); }
    /// The client is gone, with or without a farewell.
    void input_ended() { end(); }

    // For features, when they join.
    [[nodiscard]] protocol::Dispatcher& dispatcher() { return dispatcher_; }
    /// What the answer to `initialize` says of the feature; decided when the client's capabilities are known.
    void announce(std::function<void(const Client&, protocol::ServerCapabilities&)> announcement);
    using CheckedListener = DraftChecks::Checked;
    void on_checked(CheckedListener listener);
    /// Called when the document is no longer among the open ones.
    void on_closed(std::function<void(const Document&)> listener);
    /// Called when the client is ready to be asked for something.
    void on_initialized(std::function<void()> listener);
    /// Called then, and whenever settings change after that.
    void on_settings(std::function<void()> listener);

    // For features, at work.
    [[nodiscard]] const Client& client() const { return client_; }
    [[nodiscard]] Documents& documents() { return documents_; }
    [[nodiscard]] DraftChecks& checks() { return checks_; }
    [[nodiscard]] const Settings& settings() const { return checks_.settings(); }
    [[nodiscard]] Clock& clock() { return ports_.clock; }
    [[nodiscard]] Workers& workers() { return ports_.workers; }
    void notify(std::string_view method, const protocol::Json& params);
    /// Into the client's log; before there is one, to standard error.
    void log(protocol::MessageType type, const std::string& text);
    /// Before the eyes of the user.
    void show(protocol::MessageType type, const std::string& text);

    // The lifecycle.
    /// `complaints` gets what of the settings in it could not be read.
    protocol::InitializeResult initialize(const protocol::InitializeParams& params,
                                          std::vector<std::string>& complaints);
    /// The client said that it is ready.
    void initialized();
    /// Nothing changes where nothing of ours is said. Returns what could not be read, a line each.
    [[nodiscard]] std::vector<std::string> set_settings(const protocol::Json& json);
    /// Relative paths of settings start from another folder from now on.
    void set_root(std::string root);
    /// "off", "messages" or "verbose".
    void set_trace(std::string value) { trace_ = std::move(value); }
    /// Looks whether files that nobody watches for us have changed; to be called from time to time.
    void look_at_files();
    /// A file that may be a source, or configures projects, was changed, made or removed.
    void file_changed(const std::string& uri, protocol::FileChangeType type);
    void close(const Document& document);
    void shut_down();
    void end();

  private:
    void checked(Document& document, const std::shared_ptr<const CheckOutcome>& outcome);

    SessionPorts ports_;
    Client client_;
    protocol::Dispatcher dispatcher_;
    Documents documents_;
    DraftChecks checks_;
    std::vector<std::function<void(const Client&, protocol::ServerCapabilities&)>> announcements_;
    std::vector<CheckedListener> checked_listeners_;
    std::vector<std::function<void(const Document&)>> closed_listeners_;
    std::vector<std::function<void()>> settings_listeners_;
    std::vector<std::function<void()>> initialized_listeners_;
    FilePoll poll_;
    std::string trace_ = "off";
    std::set<std::string> remarks_;  ///< that were logged: once is enough
    bool initialized_ = false;
    int lines_on_standard_error_ = 0;
};

}  // namespace vidimus::server
