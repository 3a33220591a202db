#pragma once

#include "checks/formats/json_scan.h"
#include "server/project/configuration.h"

#include <span>
#include <string>
#include <string_view>

namespace vidimus::server {

/// What tells where in a configuration file something is wrong.
struct ConfigurationProblem {
    checks::Offset at = 0;
    std::string what;    ///< "there is no level “warm”"
    std::string advice;  ///< a sentence
};

/// Reads the values of one file.
class ConfigurationValues {
  public:
    /// `folder` is what paths in the file are relative to.
    ConfigurationValues(std::string_view file, std::string folder) : file_(file), folder_(std::move(folder)) {}

    std::string text(const checks::JsonValue& value);
    std::vector<std::string> texts(const checks::JsonValue& value);
    std::string language(const checks::JsonValue& value);
    bool boolean(const checks::JsonValue& value);
    checks::RuleLevels levels(const checks::JsonValue& value);
    /// A path as it can be opened.
    std::string path(const checks::JsonValue& value);
    std::string key(const checks::JsonMember& member) const { return checks::json_text(file_, member.key); }
    bool expect(const checks::JsonValue& value, checks::JsonKind kind, std::string_view what);
    /// The first one is kept.
    void fail(checks::Offset at, std::string what, std::string advice = "Correct it there.");

    std::optional<ConfigurationProblem> problem;

  private:
    std::string_view file_;
    std::string folder_;
};

/// One key of vidimus.json: the one place that knows its name, its shape and what it does.
struct ConfigurationKey {
    std::string_view name;
    std::string_view schema;       ///< JSON schema of its value, without the description
    std::string_view description;  ///< one sentence
    void (*read)(ConfigurationValues& values, const checks::JsonValue& value, Configuration& into);
};

std::span<const ConfigurationKey> configuration_keys();

}  // namespace vidimus::server
