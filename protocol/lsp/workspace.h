#pragma once

#include "protocol/lsp/basic.h"

namespace vidimus::protocol {

struct WorkspaceFolder {
    std::string uri;
    std::string name;

    static constexpr auto fields() {
        return std::tuple(field("uri", &WorkspaceFolder::uri), field("name", &WorkspaceFolder::name));
    }
};

struct WorkspaceFoldersChangeEvent {
    std::vector<WorkspaceFolder> added;
    std::vector<WorkspaceFolder> removed;

    static constexpr auto fields() {
        return std::tuple(field("added", &WorkspaceFoldersChangeEvent::added),
                          field("removed", &WorkspaceFoldersChangeEvent::removed));
    }
};

struct DidChangeWorkspaceFoldersParams {
    WorkspaceFoldersChangeEvent event;

    static constexpr auto fields() { return std::tuple(field("event", &DidChangeWorkspaceFoldersParams::event)); }
};

struct DidChangeConfigurationParams {
    Json settings;

    static constexpr auto fields() { return std::tuple(field("settings", &DidChangeConfigurationParams::settings)); }
};

enum class FileChangeType { created = 1, changed, deleted };
constexpr FileChangeType last_enumerator(FileChangeType) {
    return FileChangeType::deleted;
}

struct FileEvent {
    std::string uri;
    FileChangeType type = FileChangeType::changed;

    static constexpr auto fields() {
        return std::tuple(field("uri", &FileEvent::uri), field("type", &FileEvent::type));
    }
};

struct DidChangeWatchedFilesParams {
    std::vector<FileEvent> changes;

    static constexpr auto fields() { return std::tuple(field("changes", &DidChangeWatchedFilesParams::changes)); }
};

struct ConfigurationItem {
    std::optional<std::string> scope_uri;
    std::optional<std::string> section;

    static constexpr auto fields() {
        return std::tuple(field("scopeUri", &ConfigurationItem::scope_uri),
                          field("section", &ConfigurationItem::section));
    }
};

struct ConfigurationParams {
    std::vector<ConfigurationItem> items;

    static constexpr auto fields() { return std::tuple(field("items", &ConfigurationParams::items)); }
};

struct Registration {
    std::string id;
    std::string method;
    Json register_options;

    static constexpr auto fields() {
        return std::tuple(field("id", &Registration::id), field("method", &Registration::method),
                          field("registerOptions", &Registration::register_options));
    }
};

struct RegistrationParams {
    std::vector<Registration> registrations;

    static constexpr auto fields() { return std::tuple(field("registrations", &RegistrationParams::registrations)); }
};

struct ExecuteCommandParams {
    std::string command;
    std::optional<std::vector<Json>> arguments;

    static constexpr auto fields() {
        return std::tuple(field("command", &ExecuteCommandParams::command),
                          field("arguments", &ExecuteCommandParams::arguments));
    }
};

}  // namespace vidimus::protocol
