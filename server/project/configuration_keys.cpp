#include "server/project/configuration_keys.h"

#include "checks/rules/rule.h"
#include "checks/text/language.h"
#include "server/project/nearest.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace vidimus::server {

namespace {

using checks::JsonKind;
using checks::JsonValue;
using Values = ConfigurationValues;

constexpr std::array<std::string_view, 4> level_names{"off", "info", "warning", "error"};

std::string listed(std::span<const std::string_view> names) {
    std::string list;
    for (const std::string_view name : names) list += (list.empty() ? "" : ", ") + std::string(name);
    return list;
}

/// A name that there is none of.
void fail_unknown(Values& values, checks::Offset at, std::string_view what, const std::string& name,
                  std::span<const std::string_view> names) {
    const std::string near = did_you_mean(name, names);
    values.fail(at, "there is no " + std::string(what) + " “" + name + "”",
                near.empty() ? "There are: " + listed(names) + "." : near.substr(1));
}

std::vector<std::string_view> rule_names() {
    std::vector<std::string_view> names;
    for (const checks::Rule* rule : checks::rules()) names.push_back(rule->name);
    return names;
}

void read_pairs(Values& values, const JsonValue& value, Configuration& into) {
    if (!values.expect(value, JsonKind::array, "a list of pairs")) return;
    into.pairs.clear();
    for (const JsonValue& item : value.items) {
        if (!values.expect(item, JsonKind::object, R"({"source": "…", "draft": "…"})")) return;
        std::optional<PathPattern> source;
        std::optional<PathPattern> draft;
        for (const checks::JsonMember& member : item.members) {
            const std::string name = values.key(member);
            constexpr std::array<std::string_view, 2> names{"source", "draft"};
            if (name != "source" && name != "draft") return fail_unknown(values, member.key.start, "key", name, names);
            auto pattern = PathPattern::parse(values.text(member.value));
            if (!pattern) {
                return values.fail(
                    member.value.place.start,
                    "a path has the variables {lang} (or one *), {path}, {name} and {ext}, and no others");
            }
            (name == "source" ? source : draft) = std::move(pattern);
        }
        if (!source || !draft) return values.fail(item.place.start, "a pair needs both “source” and “draft”");
        if (!draft->has_language()) return values.fail(item.place.start, "the path of the draft needs {lang}");
        into.pairs.push_back({std::move(*source), std::move(*draft), {}, "configuration"});
    }
}

void read_overrides(Values& values, const JsonValue& value, Configuration& into) {
    if (!values.expect(value, JsonKind::array, "a list of overrides")) return;
    into.overrides.clear();
    for (const JsonValue& item : value.items) {
        if (!values.expect(item, JsonKind::object, R"({"files": […], "languages": […], "rules": {…}})")) return;
        Override& override = into.overrides.emplace_back();
        for (const checks::JsonMember& member : item.members) {
            const std::string name = values.key(member);
            constexpr std::array<std::string_view, 3> names{"files", "languages", "rules"};
            if (name == "files") {
                override.files = values.texts(member.value);
            } else if (name == "languages") {
                for (const JsonValue& language : member.value.items)
                    override.languages.push_back(values.language(language));
            } else if (name == "rules") {
                override.rules = values.levels(member.value);
            } else {
                return fail_unknown(values, member.key.start, "key", name, names);
            }
        }
    }
}

void read_formats(Values& values, const JsonValue& value, Configuration& into) {
    if (!values.expect(value, JsonKind::object, R"({"*.page": "markdown"})")) return;
    into.formats.clear();
    std::vector<std::string_view> names;
    for (const checks::FormatInfo& format : checks::formats()) names.push_back(format.name);
    for (const checks::JsonMember& member : value.members) {
        const std::string name = values.text(member.value);
        const auto format = std::ranges::find(checks::formats(), std::string_view(name), &checks::FormatInfo::name);
        if (format == checks::formats().end())
            return fail_unknown(values, member.value.place.start, "format", name, names);
        into.formats.emplace_back(values.key(member), format->format);
    }
}

void read_lexicons(Values& values, const JsonValue& value, Configuration& into) {
    constexpr std::array<checks::LexiconKind, 4> kinds{checks::LexiconKind::names, checks::LexiconKind::core,
                                                       checks::LexiconKind::dictionaries, checks::LexiconKind::learned};
    checks::LexiconSet set = checks::LexiconSet::none();
    std::vector<std::string_view> names;
    for (const auto kind : kinds) names.push_back(name_of(kind));
    if (!values.expect(value, JsonKind::array, "a list of lexicons")) return;
    for (const JsonValue& item : value.items) {
        const std::string name = values.text(item);
        bool known = false;
        for (const auto kind : kinds) {
            if (name_of(kind) != name) continue;
            set = set.with(kind);
            known = true;
        }
        if (!known) return fail_unknown(values, item.place.start, "lexicon", name, names);
    }
    into.lexicons = set;
}

void read_strict(Values& values, const JsonValue& value, Configuration& into) {
    into.rewritings = {};
    for (const JsonValue& item : value.items) {
        const std::string name = values.text(item);
        if (name == "all") {
            into.rewritings = checks::Rewritings::none();
        } else if (const auto rewriting = checks::rewriting_of(name)) {
            into.rewritings.forbid(*rewriting);
        } else {
            return values.fail(item.place.start, "there is no way to say a figure named “" + name +
                                                     "”; `vidimus check --help` lists them");
        }
    }
}

constexpr std::string_view text_schema = R"({"type": "string"})";
constexpr std::string_view texts_schema = R"({"type": "array", "items": {"type": "string"}})";
constexpr std::string_view levels_schema =
    R"({"type": "object", "additionalProperties": {"enum": ["off", "info", "warning", "error"]}})";

constexpr std::array<ConfigurationKey, 16> table{{
    {"$schema", text_schema, "Where editors find this schema.", [](Values&, const JsonValue&, Configuration&) {}},
    {"extends", text_schema, "Another configuration file, whose values count where this one has none.",
     [](Values&, const JsonValue&, Configuration&) {}},
    {"sourceLanguage", text_schema, "The language that drafts are translated from, as a BCP 47 tag.",
     [](Values& values, const JsonValue& value, Configuration& into) {
         into.source_language = values.language(value);
     }},
    {"languages", texts_schema, "The languages of the drafts; others are not drafts.",
     [](Values& values, const JsonValue& value, Configuration& into) {
         if (!values.expect(value, JsonKind::array, "a list of languages")) return;
         into.draft_languages.clear();
         for (const JsonValue& item : value.items) into.draft_languages.push_back(values.language(item));
     }},
    {"pairs",
     R"({"type": "array", "items": {"type": "object", "required": ["source", "draft"], "additionalProperties": false, "properties": {"source": {"type": "string"}, "draft": {"type": "string"}}}})",
     "Where drafts and their sources stand: paths with {lang}, {path}, {name} and {ext}.", read_pairs},
    {"rules", levels_schema, "How severe the findings of a rule are: off, info, warning or error.",
     [](Values& values, const JsonValue& value, Configuration& into) {
         // Rule by rule, so that what is extended keeps its levels for the others.
         for (auto& level : values.levels(value)) into.rules.push_back(std::move(level));
     }},
    {"overrides",
     R"({"type": "array", "items": {"type": "object", "additionalProperties": false, "properties": {"files": {"type": "array", "items": {"type": "string"}}, "languages": {"type": "array", "items": {"type": "string"}}, "rules": {"type": "object", "additionalProperties": {"enum": ["off", "info", "warning", "error"]}}}}})",
     "Levels of rules for the drafts that fit some globs, or are in some languages.", read_overrides},
    {"ignore", texts_schema, "Files to leave out, as patterns of .gitignore.",
     [](Values& values, const JsonValue& value, Configuration& into) { into.ignore = values.texts(value); }},
    {"formats", R"({"type": "object", "additionalProperties": {"type": "string"}})",
     "Formats of files by glob, where their names do not tell.", read_formats},
    {"lexicons", R"({"type": "array", "items": {"enum": ["names", "core", "dictionaries", "learned"]}})",
     "Which lexicons may tell which words answer which.", read_lexicons},
    {"lexiconFiles", texts_schema, "Lexicons that `vidimus lexicon` made.",
     [](Values& values, const JsonValue& value, Configuration& into) {
         if (!values.expect(value, JsonKind::array, "a list of files")) return;
         into.lexicon_files.clear();
         for (const JsonValue& item : value.items) into.lexicon_files.push_back(values.path(item));
     }},
    {"frontMatter", texts_schema, "The keys of front matter whose texts are compared, instead of the usual ones.",
     [](Values& values, const JsonValue& value, Configuration& into) {
         into.format_options.front_matter_keys = values.texts(value);
     }},
    {"baseline", text_schema,
     "The file of findings to be left as they are; usually vidimus-baseline.json beside this one.",
     [](Values& values, const JsonValue& value, Configuration& into) { into.baseline = values.path(value); }},
    {"dictionaries", texts_schema, "Folders to look for dictionaries in, instead of the usual ones.",
     [](Values& values, const JsonValue& value, Configuration& into) {
         if (!values.expect(value, JsonKind::array, "a list of folders")) return;
         into.dictionaries.clear();
         for (const JsonValue& item : value.items) into.dictionaries.push_back(values.path(item));
     }},
    {"strictFigures", texts_schema, "Ways to say a figure differently that are reported, or “all”.", read_strict},
    {"sourceFirst", R"({"type": "boolean"})", "In one file, the source stands before its draft.",
     [](Values& values, const JsonValue& value, Configuration& into) { into.source_first = values.boolean(value); }},
}};

}  // namespace

std::span<const ConfigurationKey> configuration_keys() {
    return table;
}

void ConfigurationValues::fail(checks::Offset at, std::string what, std::string advice) {
    if (!problem) problem = ConfigurationProblem{at, std::move(what), std::move(advice)};
}

bool ConfigurationValues::expect(const JsonValue& value, JsonKind kind, std::string_view what) {
    if (value.kind == kind) return true;
    fail(value.place.start, std::string(what) + " is expected here");
    return false;
}

std::string ConfigurationValues::text(const JsonValue& value) {
    return expect(value, JsonKind::string, "a text in quotes") ? checks::json_text(file_, value.place) : std::string();
}

std::vector<std::string> ConfigurationValues::texts(const JsonValue& value) {
    std::vector<std::string> all;
    if (!expect(value, JsonKind::array, "a list of texts")) return all;
    for (const JsonValue& item : value.items) all.push_back(text(item));
    return all;
}

std::string ConfigurationValues::language(const JsonValue& value) {
    const std::string written = text(value);
    std::string tag = checks::canonical_language(written);
    if (tag.empty() && !problem) fail(value.place.start, "“" + written + "” is not a language tag");
    return tag;
}

bool ConfigurationValues::boolean(const JsonValue& value) {
    return expect(value, JsonKind::boolean, "true or false") && file_[value.place.start] == 't';
}

std::string ConfigurationValues::path(const JsonValue& value) {
    return (std::filesystem::path(folder_) / text(value)).lexically_normal().string();
}

checks::RuleLevels ConfigurationValues::levels(const JsonValue& value) {
    checks::RuleLevels levels;
    if (!expect(value, JsonKind::object, R"({"RULE": "LEVEL"})")) return levels;
    for (const checks::JsonMember& member : value.members) {
        const std::string name = key(member);
        const auto names = rule_names();
        if (!checks::find_rule(name)) fail_unknown(*this, member.key.start, "rule", name, names);
        const std::string level = text(member.value);
        std::optional<checks::Severity> severity;
        bool known = level == "off";
        for (const auto each : {checks::Severity::info, checks::Severity::warning, checks::Severity::error}) {
            if (name_of(each) != level) continue;
            severity = each;
            known = true;
        }
        if (!known) fail_unknown(*this, member.value.place.start, "level", level, level_names);
        levels.emplace_back(name, severity);
    }
    return levels;
}

}  // namespace vidimus::server
