#include "checks/formats/builder.h"
#include "checks/formats/entities.h"
#include "checks/formats/readers.h"
#include "checks/text/byte_scan.h"
#include "checks/text/characters.h"
#include "checks/text/encoding.h"
#include "checks/text/language.h"

#include <algorithm>
#include <array>
#include <functional>
#include <gumbo.h>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// HTML through gumbo, whose text nodes point into the buffer it was given. As with Markdown the pointer is held
/// against the buffer before it is believed. Entities stand in that text as they are written.

namespace vidimus::checks {

namespace {

/// What nests deeper is made to do harm: gumbo frees its tree by recursion.
constexpr std::size_t deepest_element = 5000;

constexpr std::array<GumboTag, 9> silent{GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,    GUMBO_TAG_TEMPLATE,
                                         GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_OBJECT,
                                         GUMBO_TAG_IFRAME,   GUMBO_TAG_SVG,      GUMBO_TAG_MATH};
constexpr std::array<GumboTag, 27> inlines{
    GUMBO_TAG_A,    GUMBO_TAG_ABBR, GUMBO_TAG_ACRONYM, GUMBO_TAG_B,    GUMBO_TAG_BDI, GUMBO_TAG_BDO,  GUMBO_TAG_CITE,
    GUMBO_TAG_CODE, GUMBO_TAG_DATA, GUMBO_TAG_DEL,     GUMBO_TAG_DFN,  GUMBO_TAG_EM,  GUMBO_TAG_FONT, GUMBO_TAG_I,
    GUMBO_TAG_INS,  GUMBO_TAG_KBD,  GUMBO_TAG_MARK,    GUMBO_TAG_Q,    GUMBO_TAG_S,   GUMBO_TAG_SAMP, GUMBO_TAG_SMALL,
    GUMBO_TAG_SPAN, GUMBO_TAG_SUB,  GUMBO_TAG_SUP,     GUMBO_TAG_TIME, GUMBO_TAG_U,   GUMBO_TAG_VAR};
constexpr std::array<GumboTag, 4> embedded{GUMBO_TAG_STRONG, GUMBO_TAG_IMG, GUMBO_TAG_BR, GUMBO_TAG_WBR};

template <std::size_t N>
bool among(GumboTag tag, const std::array<GumboTag, N>& tags) {
    return std::ranges::find(tags, tag) != tags.end();
}

struct KindOfTag {
    GumboTag tag;
    BlockKind kind;
    std::uint8_t level;
};
constexpr std::array<KindOfTag, 17> block_kinds{{{GUMBO_TAG_H1, BlockKind::heading, 1},
                                                 {GUMBO_TAG_H2, BlockKind::heading, 2},
                                                 {GUMBO_TAG_H3, BlockKind::heading, 3},
                                                 {GUMBO_TAG_H4, BlockKind::heading, 4},
                                                 {GUMBO_TAG_H5, BlockKind::heading, 5},
                                                 {GUMBO_TAG_H6, BlockKind::heading, 6},
                                                 {GUMBO_TAG_TITLE, BlockKind::heading, 1},
                                                 {GUMBO_TAG_LI, BlockKind::list_item, 1},
                                                 {GUMBO_TAG_DT, BlockKind::list_item, 1},
                                                 {GUMBO_TAG_DD, BlockKind::list_item, 1},
                                                 {GUMBO_TAG_TD, BlockKind::table_cell, 0},
                                                 {GUMBO_TAG_TH, BlockKind::table_cell, 0},
                                                 {GUMBO_TAG_BLOCKQUOTE, BlockKind::quotation, 1},
                                                 {GUMBO_TAG_FIGCAPTION, BlockKind::caption, 0},
                                                 {GUMBO_TAG_CAPTION, BlockKind::caption, 0},
                                                 {GUMBO_TAG_PRE, BlockKind::code, 0},
                                                 {GUMBO_TAG_LISTING, BlockKind::code, 0}}};

struct KindOfMark {
    GumboTag tag;
    MarkKind kind;
};
constexpr std::array<KindOfMark, 9> mark_kinds{{{GUMBO_TAG_A, MarkKind::link},
                                                {GUMBO_TAG_B, MarkKind::strong},
                                                {GUMBO_TAG_STRONG, MarkKind::strong},
                                                {GUMBO_TAG_I, MarkKind::emphasis},
                                                {GUMBO_TAG_EM, MarkKind::emphasis},
                                                {GUMBO_TAG_CODE, MarkKind::code},
                                                {GUMBO_TAG_KBD, MarkKind::code},
                                                {GUMBO_TAG_SAMP, MarkKind::code},
                                                {GUMBO_TAG_VAR, MarkKind::code}}};

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Elements without content, or whose end may be left out (HTML, "Optional tags").
constexpr std::array<std::string_view, 17> flat_tags{"p",  "li", "td",  "th",  "tr",    "dt",   "dd",   "br",    "hr",
                                                     "rt", "rp", "img", "col", "input", "meta", "link", "option"};
constexpr std::size_t longest_flat_tag = 6;

/// `tag` starts with the name of one.
bool is_flat(std::string_view tag) {
    std::string name;
    for (const char c : tag) {
        if (!is_ascii_letter(c)) break;
        name += static_cast<char>(c | 0x20);
    }
    return std::ranges::find(flat_tags, name) != flat_tags.end();
}

std::string attribute(const GumboElement& element, const char* name) {
    const GumboAttribute* const found = gumbo_get_attribute(&element.attributes, name);
    return found ? found->value : std::string();
}

class HtmlReader {
  public:
    HtmlReader(std::string_view file, Span part) : file_(file), part_(part), builder_(file) {}

    Document read() {
        if (deepest() > deepest_element) {
            builder_.set_problem({part_.start, "elements are nested too deeply"});
            return builder_.finish();
        }
        const auto free = [](GumboOutput* output) { gumbo_destroy_output(&kGumboDefaultOptions, output); };
        const std::unique_ptr<GumboOutput, decltype(free)> output(
            gumbo_parse_with_options(&kGumboDefaultOptions, file_.data() + part_.start, part_.size()), free);
        walk(output->document);
        return builder_.finish();
    }

  private:
    struct OpenMark {
        const GumboNode* node;
        MarkKind kind;
        Offset start;
    };

    /// How deep the tags of the text can nest; those that need no end tag or have none nest in nothing of their own.
    std::size_t deepest() const {
        std::size_t depth = 0;
        std::size_t most = 0;
        const std::string_view text = slice(file_, part_);
        for (auto at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
            const std::string_view tag = text.substr(at + 1, longest_flat_tag + 1);
            if (tag.starts_with('/')) {
                depth -= depth > 0;
            } else if (!tag.empty() && is_ascii_letter(tag.front()) && !is_flat(tag)) {
                most = std::max(most, ++depth);
            }
        }
        return most;
    }

    /// Without recursion, however deep the tree.
    void walk(const GumboNode* root) {
        struct Place {
            const GumboNode* node;
            unsigned next;
        };
        std::vector<Place> path{{root, 0}};
        while (!path.empty()) {
            auto& [node, next] = path.back();
            const GumboVector& children =
                node->type == GUMBO_NODE_DOCUMENT ? node->v.document.children : node->v.element.children;
            if (next == children.length) {
                if (node->type == GUMBO_NODE_ELEMENT) leave(*node);
                path.pop_back();
                continue;
            }
            const auto* child = static_cast<const GumboNode*>(children.data[next++]);
            if (child->type == GUMBO_NODE_ELEMENT && enter(*child)) path.push_back({child, 0});
            if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_CDATA ||
                child->type == GUMBO_NODE_WHITESPACE)
                text(child->v.text.original_text, child->type == GUMBO_NODE_WHITESPACE);
        }
    }

    /// False when nothing inside is text.
    bool enter(const GumboNode& node) {
        const GumboElement& element = node.v.element;
        if (element.tag == GUMBO_TAG_HTML) builder_.set_language(canonical_language(attribute(element, "lang")));
        if (element.tag == GUMBO_TAG_META) describe(element);
        if (element.tag == GUMBO_TAG_IMG) picture(element);
        if (among(element.tag, silent) || attribute(element, "translate") == "no") return false;
        if (element.tag == GUMBO_TAG_BR) {
            if (builder_.block_open()) builder_.space(tag_place(element));
            return false;
        }
        const auto mark = std::ranges::find(mark_kinds, element.tag, &KindOfMark::tag);
        if (mark != mark_kinds.end()) marks_.push_back({&node, mark->kind, builder_.position()});
        if (among(element.tag, inlines) || among(element.tag, embedded)) return true;
        close_block();
        const auto kind = std::ranges::find(block_kinds, element.tag, &KindOfTag::tag);
        if (kind != block_kinds.end()) kinds_.push_back({&node, {kind->tag, kind->kind, kind->level}});
        return true;
    }

    void leave(const GumboNode& node) {
        const GumboElement& element = node.v.element;
        if (!marks_.empty() && marks_.back().node == &node) {
            const OpenMark mark = marks_.back();
            marks_.pop_back();
            if (builder_.block_open() && builder_.position() > mark.start)
                builder_.mark({mark.kind, {mark.start, builder_.position()}, attribute(element, "href")});
        }
        if (among(element.tag, inlines) || among(element.tag, embedded)) return;
        close_block();
        if (!kinds_.empty() && kinds_.back().first == &node) kinds_.pop_back();
    }

    void open_block() {
        if (builder_.block_open()) return;
        if (kinds_.empty()) return builder_.begin_block(BlockKind::paragraph);
        builder_.begin_block(kinds_.back().second.kind, kinds_.back().second.level);
    }

    void close_block() { builder_.end_block(); }

    /// Gumbo's pieces point into the file; what does not is none of its text.
    std::optional<Span> place_of(const GumboStringPiece& piece) const {
        const std::less_equal<const char*> not_after;
        const char* const begin = file_.data() + part_.start;
        if (!piece.data || !not_after(begin, piece.data) ||
            !not_after(piece.data + piece.length, file_.data() + part_.end))
            return std::nullopt;
        const auto start = static_cast<Offset>(piece.data - file_.data());
        return Span{start, start + static_cast<Offset>(piece.length)};
    }

    /// Where a tag stands; for one that HTML adds by itself, behind the last text.
    Span tag_place(const GumboElement& element) const {
        const Offset last = builder_.file_position();
        const auto place = place_of(element.original_tag);
        return place && place->start >= last ? *place : Span{last, last};
    }

    /// Text that the rules of HTML move forward, out of a table that it stands in by mistake, is left out: a document
    /// goes through its file once.
    void text(const GumboStringPiece& original, bool is_white_space) {
        const auto place = place_of(original);
        if (!place || place->start < builder_.file_position()) return;
        if (is_white_space && !builder_.block_open()) return;
        open_block();
        copy(*place);
    }

    bool in_code() const { return !kinds_.empty() && kinds_.back().second.kind == BlockKind::code; }

    void copy(Span place) {
        std::size_t at = place.start;
        while (at < place.end) {
            constexpr ByteSet in_prose("&< \t\r\n");
            constexpr ByteSet verbatim("&<\r");
            const std::size_t stop = (in_code() ? verbatim : in_prose).find(file_, at, place.end);
            builder_.copy({static_cast<Offset>(at), static_cast<Offset>(stop)});
            if (stop == place.end) return;
            at = piece(stop, place.end);
        }
    }

    /// What stands at `at` and is not copied as it is; gives the place behind it.
    std::size_t piece(std::size_t at, std::size_t end) {
        if (file_[at] == '&') return entity(at, end);
        if (file_[at] == '<') return tag(at, end);
        if (!in_code()) return white_space(at, end);
        const std::size_t next = std::min(at + (file_.compare(at, 2, "\r\n") == 0 ? 2 : 1), end);
        builder_.replace("\n", {static_cast<Offset>(at), static_cast<Offset>(next)});
        return next;
    }

    /// Text that gumbo put together from both sides of a tag out of place is told with the tag in it.
    std::size_t tag(std::size_t at, std::size_t end) {
        const char next = at + 1 < end ? file_[at + 1] : ' ';
        constexpr ByteSet tag_end(">");
        const auto close = tag_end.find(file_, at, end);
        if (close < end && (next == '/' || next == '!' || is_ascii_letter(next))) return close + 1;
        builder_.copy({static_cast<Offset>(at), static_cast<Offset>(at + 1)});
        return at + 1;
    }

    std::size_t white_space(std::size_t at, std::size_t end) {
        const std::size_t next = std::min<std::size_t>(file_.find_first_not_of(" \t\r\n", at), end);
        const Span span{static_cast<Offset>(at), static_cast<Offset>(next)};
        if (span.size() == 1 && file_[at] == ' ' && !builder_.ends_in_space() && !builder_.block_empty()) {
            builder_.copy(span);
        } else {
            builder_.space(span);
        }
        return next;
    }

    std::size_t entity(std::size_t at, std::size_t end) {
        constexpr std::size_t longest = 12;
        const std::string_view rest = file_.substr(at, std::min(longest, end - at));
        const auto close = rest.find(';');
        const std::string text =
            close == std::string_view::npos ? std::string() : decode_entity(rest.substr(0, close + 1));
        const std::size_t size = text.empty() ? 1 : close + 1;
        const Span span{static_cast<Offset>(at), static_cast<Offset>(at + size)};
        if (text.empty()) {
            builder_.copy(span);
        } else {
            builder_.replace(text, span);
        }
        return at + size;
    }

    /// <meta name="description" content="…">
    void describe(const GumboElement& element) {
        if (attribute(element, "name") == "description") attribute_text(element, "content");
    }

    /// An image's alternative text is a caption where the image stands alone, else part of the sentence.
    void picture(const GumboElement& element) {
        if (builder_.block_open() && !builder_.block_empty()) {
            builder_.space(tag_place(element));
            return;
        }
        attribute_text(element, "alt");
    }

    void attribute_text(const GumboElement& element, const char* name) {
        const GumboAttribute* const found = gumbo_get_attribute(&element.attributes, name);
        if (!found) return;
        auto place = place_of(found->original_value);
        if (!place || place->empty() || place->start < builder_.file_position()) return;
        const char quote = file_[place->start];
        if (place->size() >= 2 && (quote == '"' || quote == '\'')) {
            ++place->start;
            --place->end;
        }
        builder_.begin_block(BlockKind::caption);
        copy(*place);
        builder_.end_block();
    }

    std::string_view file_;
    Span part_;
    DocumentBuilder builder_;
    std::vector<OpenMark> marks_;
    std::vector<std::pair<const GumboNode*, KindOfTag>> kinds_;
};

}  // namespace

Document read_html(std::string_view file, Span part, const FormatOptions& /*options*/) {
    return HtmlReader(file, part).read();
}

}  // namespace vidimus::checks
