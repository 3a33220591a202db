#include "checks/formats/builder.h"
#include "checks/formats/line_scan.h"
#include "checks/formats/placeholders.h"
#include "checks/formats/readers.h"
#include "checks/text/byte_scan.h"
#include "checks/text/characters.h"
#include "checks/text/language.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// GNU gettext's message catalogues (gettext manual, "The Format of PO Files"). Each message that is finished, neither
/// fuzzy nor obsolete, is a unit; of a message with plural forms each form is one.

namespace vidimus::checks {

namespace {

constexpr std::size_t most_plural_forms = 6;  // CLDR knows no language with more

/// A value of an entry: the insides of its quoted strings.
using Pieces = std::vector<Span>;

struct Entry {
    bool fuzzy = false;
    bool obsolete = false;
    Pieces id;
    Pieces id_plural;
    std::array<Pieces, most_plural_forms> str;
    std::vector<std::size_t> forms;  ///< of `str`, in the order of the file; one where the message has no plural
    Span place;                      ///< of the first msgstr's keyword line
};

/// How the strings of catalogues are written: `"…" "…"`, escapes as in C.
constexpr PlaceholderStyle styles[] = {PlaceholderStyle::c_format, PlaceholderStyle::braces, PlaceholderStyle::percent,
                                       PlaceholderStyle::tags, PlaceholderStyle::rst};

std::string_view escaped_text(char c) {
    switch (c) {
        case 'n':
            return "\n";
        case 't':
            return "\t";
        case 'r':
            return "\r";
        case '"':
            return "\"";
        case '\\':
            return "\\";
        case 'a':
        case 'b':
        case 'f':
        case 'v':
            return " ";
        default:
            return {};
    }
}

/// Copies a value into blocks of `builder`; two line feeds begin a new one, one is a wrap.
class ValueWriter {
  public:
    ValueWriter(std::string_view file, DocumentBuilder& builder) : file_(file), builder_(builder) {}

    void write(const Pieces& pieces) {
        open_ = false;
        line_feeds_ = 0;
        for (const Span piece : pieces) write_piece(piece);
        close();
    }

  private:
    void write_piece(Span piece) {
        std::size_t at = piece.start;
        while (at < piece.end) {
            constexpr ByteSet escapes("\\");
            std::size_t escape = escapes.find(file_, at, piece.end);
            if (escape + 1 >= piece.end) escape = piece.end;  // a lone backslash at the end stands for itself
            if (escape > at) copy({static_cast<Offset>(at), static_cast<Offset>(escape)});
            if (escape == piece.end) return;
            write_escape({static_cast<Offset>(escape), static_cast<Offset>(escape + 2)});
            at = escape + 2;
        }
    }

    void copy(Span span) {
        open();
        builder_.copy(span);
        line_feeds_ = 0;
    }

    void write_escape(Span span) {
        const char c = file_[span.start + 1];
        if (c == 'n') {
            if (++line_feeds_ > 1) return close();
            if (open_) builder_.space(span);
            return;
        }
        open();
        line_feeds_ = 0;
        const std::string_view text = escaped_text(c);
        if (text.empty()) return builder_.copy(span);
        builder_.replace(text, span);
    }

    void open() {
        if (!open_) builder_.begin_block(BlockKind::paragraph);
        open_ = true;
    }

    void close() {
        if (open_) mark_placeholders(builder_, styles);
        builder_.end_block();
        open_ = false;
    }

    std::string_view file_;
    DocumentBuilder& builder_;
    bool open_ = false;
    int line_feeds_ = 0;
};

class PoReader {
  public:
    explicit PoReader(std::string_view file)
        : file_(file), source_(file), draft_(file), source_writer_(file, source_), draft_writer_(file, draft_) {}

    Bilingual read() {
        for (LineScan lines(file_, {0, static_cast<Offset>(file_.size())}); lines.next();) read_line(lines.line());
        finish_entry();
        return {source_.finish(), draft_.finish()};
    }

  private:
    void read_line(Span line) {
        std::string_view text = slice(file_, line);
        if (line.start == 0 && text.starts_with("\xEF\xBB\xBF")) {
            line.start += 3;
            text.remove_prefix(3);
        }
        const auto first = text.find_first_not_of(" \t");
        if (first == std::string_view::npos) return finish_entry();
        line.start += static_cast<Offset>(first);
        text.remove_prefix(first);
        if (text.front() == '#') return read_comment(text);
        if (text.front() == '"') return add_piece(line);
        read_keyword(text, line);
    }

    void read_comment(std::string_view text) {
        if (text.starts_with("#~")) {
            if (!entry_.obsolete) finish_entry();
            entry_.obsolete = true;
            // A previous msgid of an obsolete message (#~|) says nothing more.
            return;
        }
        if (!entry_.forms.empty() || entry_.obsolete) finish_entry();
        if (text.starts_with("#,") && text.find("fuzzy") != std::string_view::npos) entry_.fuzzy = true;
        value_ = nullptr;
    }

    /// msgctxt, msgid, msgid_plural, msgstr, msgstr[2], each followed by a string.
    void read_keyword(std::string_view text, Span line) {
        const auto end = std::min(text.find_first_of(" \t\"["), text.size());
        const std::string_view word = text.substr(0, end);
        if (word == "msgctxt") {
            if (!entry_.forms.empty()) finish_entry();
            value_ = &ignored_;
        } else if (word == "msgid") {
            if (!entry_.forms.empty() || !entry_.id.empty()) finish_entry();
            value_ = &entry_.id;
        } else if (word == "msgid_plural") {
            value_ = &entry_.id_plural;
        } else if (word == "msgstr") {
            const std::size_t form = form_of(text.substr(end));
            if (entry_.forms.empty()) entry_.place = line;
            const bool repeated = std::ranges::find(entry_.forms, form) != entry_.forms.end();
            if (form < most_plural_forms && !repeated) {
                entry_.forms.push_back(form);
                value_ = &entry_.str[form];
            } else {
                value_ = &ignored_;
            }
        } else {
            problem(line, "this is neither a keyword of a message catalogue nor a string: " + std::string(word));
            value_ = nullptr;
            return;
        }
        ignored_.clear();
        const auto quote = text.find('"', end);
        if (quote != std::string_view::npos) add_piece({line.start + static_cast<Offset>(quote), line.end});
    }

    static std::size_t form_of(std::string_view rest) {
        if (rest.size() < 3 || rest[0] != '[' || rest[1] < '0' || rest[1] > '9') return 0;
        return static_cast<std::size_t>(rest[1] - '0');
    }

    /// `quoted` starts with a quotation mark and goes to the end of the line.
    void add_piece(Span quoted) {
        if (!value_) {
            if (!entry_.obsolete) problem(quoted, "a string belongs to no keyword");
            return;
        }
        std::size_t end = quoted.start + 1;
        while (end < quoted.end && file_[end] != '"') end += file_[end] == '\\' ? 2 : 1;
        if (end >= quoted.end) {
            problem(quoted, "the quotation mark is not closed on its line");
            end = quoted.end;
        }
        value_->push_back({quoted.start + 1, static_cast<Offset>(end)});
    }

    void problem(Span place, std::string what) { draft_.set_problem({place.start, std::move(what)}); }

    void finish_entry() {
        const Entry entry = std::exchange(entry_, {});
        value_ = nullptr;
        if (entry.forms.empty() || entry.obsolete) return;
        if (is_empty(entry.id)) return read_header(entry.str[0]);
        if (entry.fuzzy) return;
        for (const std::size_t form : entry.forms) {
            source_.begin_unit({});
            source_writer_.write(source_of(entry, form));
            draft_.begin_unit({.place = entry.place});
            draft_writer_.write(entry.str[form]);
        }
        source_.end_unit();
        draft_.end_unit();
    }

    static bool is_empty(const Pieces& pieces) {
        for (const Span piece : pieces) {
            if (!piece.empty()) return false;
        }
        return true;
    }

    /// The singular answers the singular only where both name the number in the same way: "One file" and "%d fichier"
    /// are each right, but the second answers the plural.
    const Pieces& source_of(const Entry& entry, std::size_t form) const {
        if (entry.id_plural.empty()) return entry.id;
        const bool single = form == 0 && entry.forms.size() > 1;
        return single && count_percents(entry.id) == count_percents(entry.str[form]) ? entry.id : entry.id_plural;
    }

    std::size_t count_percents(const Pieces& pieces) const {
        std::size_t count = 0;
        for (const Span piece : pieces) {
            for (const char c : slice(file_, piece)) count += c == '%' || c == '{';
        }
        return count;
    }

    void read_header(const Pieces& pieces) {
        for (const Span piece : pieces) {
            const std::string_view line = slice(file_, piece);
            if (const auto value = header_value(line, "Language:")) draft_.set_language(canonical_language(*value));
            if (const auto value = header_value(line, "X-Source-Language:"))
                source_.set_language(canonical_language(*value));
        }
    }

    static std::optional<std::string_view> header_value(std::string_view line, std::string_view name) {
        if (!line.starts_with(name)) return std::nullopt;
        line.remove_prefix(name.size());
        if (line.ends_with("\\n")) line.remove_suffix(2);
        line = trimmed(line);
        return line.empty() ? std::nullopt : std::optional(line);
    }

    std::string_view file_;
    DocumentBuilder source_;
    DocumentBuilder draft_;
    ValueWriter source_writer_;
    ValueWriter draft_writer_;
    Entry entry_;
    Pieces ignored_;
    Pieces* value_ = nullptr;  ///< what strings are added to
};

}  // namespace

Bilingual read_po(std::string_view file) {
    return PoReader(file).read();
}

}  // namespace vidimus::checks
