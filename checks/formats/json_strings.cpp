#include "checks/formats/builder.h"
#include "checks/formats/decoded_text.h"
#include "checks/formats/json_scan.h"
#include "checks/formats/message_format.h"
#include "checks/formats/placeholders.h"
#include "checks/formats/readers.h"
#include "checks/text/language.h"

#include <algorithm>
#include <array>
#include <string>

/// Texts under keys in JSON: i18next and its like, Flutter's ARB, browser extensions' messages.json. Each text is a
/// unit. Plural forms beside "other", which not every language has, are not compared.

namespace vidimus::checks {

namespace {

constexpr PlaceholderStyle styles[] = {PlaceholderStyle::c_format, PlaceholderStyle::braces, PlaceholderStyle::percent,
                                       PlaceholderStyle::tags};
/// i18next, format version 4: the categories of CLDR; "_plural" of the versions before is compared.
constexpr std::array<std::string_view, 5> uncompared{"_zero", "_one", "_two", "_few", "_many"};
constexpr std::string_view key_separator = "\x1F";

class JsonStringsReader {
  public:
    JsonStringsReader(std::string_view file, Span part) : file_(file), builder_(file) {
        JsonScan scan = scan_json(file, part);
        if (scan.error) builder_.set_problem({scan.error->at, "this is no JSON: " + scan.error->what});
        read(scan.root, {});
    }

    Document finish() { return builder_.finish(); }

  private:
    void read(const JsonValue& value, const std::string& key) {
        if (value.kind == JsonKind::string) return read_text(value, key);
        for (std::size_t k = 0; k < value.items.size(); ++k)
            read(value.items[k], key + std::string(key_separator) + std::to_string(k));
        if (const JsonValue* message = message_of(value)) return read_text(*message, key);
        for (const JsonMember& member : value.members) {
            const std::string name = json_text(file_, member.key);
            if (name == "@@locale" && member.value.kind == JsonKind::string)
                builder_.set_language(canonical_language(json_text(file_, member.value.place)));
            // ARB describes the texts under keys with @.
            if (name.starts_with('@') || name.starts_with('$')) continue;
            if (std::ranges::any_of(uncompared, [&](std::string_view form) { return name.ends_with(form); })) continue;
            read(member.value, key + std::string(key_separator) + name);
        }
    }

    /// {"message": "…", "description": "…", "placeholders": {…}} of a browser extension.
    const JsonValue* message_of(const JsonValue& value) const {
        const JsonValue* message = nullptr;
        for (const JsonMember& member : value.members) {
            const std::string name = json_text(file_, member.key);
            if (name == "message" && member.value.kind == JsonKind::string) {
                message = &member.value;
            } else if (name != "description" && name != "placeholders") {
                return nullptr;
            }
        }
        return message;
    }

    void read_text(const JsonValue& value, const std::string& key) {
        // An unclosed string of a damaged file has no end yet.
        if (value.place.size() < 2) return;
        DecodedText decoded;
        read_json_string(file_, value.place, [&](Span span, std::string_view text) {
            decoded.add(text.empty() ? slice(file_, span) : text, span);
        });
        builder_.begin_unit({.key = key, .place = {value.place.start + 1, value.place.end - 1}});
        builder_.begin_block(BlockKind::paragraph);
        for (const Span part : message_parts(decoded.text())) decoded.write(part, builder_);
        mark_placeholders(builder_, styles);
        builder_.end_unit();
    }

    std::string_view file_;
    DocumentBuilder builder_;
};

}  // namespace

Document read_json_strings(std::string_view file, Span part, const FormatOptions& /*options*/) {
    return JsonStringsReader(file, part).finish();
}

}  // namespace vidimus::checks
