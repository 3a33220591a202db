#pragma once

#include <span>
#include <string_view>

namespace vidimus::server {

class Session;

/// Something the server can do for its client: one file beside this one. `join` registers the methods it answers with
/// the session's dispatcher, announces the capability that goes with them, and listens to what it wants to hear of.
struct Feature {
    std::string_view name;
    void (*join)(Session& session);
};

/// What editors have the server do (commands.cpp).
inline constexpr const char* ignore_in_project_command = "vidimus.ignoreInProject";
inline constexpr const char* open_source_command = "vidimus.openSource";

/// The one table of features.
std::span<const Feature> features();

void join_lifecycle(Session& session);
void join_text_synchronisation(Session& session);
void join_configuration(Session& session);
void join_diagnostics(Session& session);
void join_source_troubles(Session& session);
void join_source_watch(Session& session);
void join_code_action(Session& session);
void join_hover(Session& session);
void join_navigation(Session& session);
void join_outline(Session& session);
void join_figure_marks(Session& session);
void join_completion(Session& session);
void join_document_link(Session& session);
void join_alignment(Session& session);
void join_workspace(Session& session);
void join_trace(Session& session);
void join_status(Session& session);
void join_commands(Session& session);
void join_text(Session& session);
void join_idle(Session& session);

}  // namespace vidimus::server
