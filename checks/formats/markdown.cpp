#include "checks/formats/builder.h"
#include "checks/formats/entities.h"
#include "checks/formats/front_matter.h"
#include "checks/formats/markup_spans.h"
#include "checks/formats/readers.h"
#include "checks/text/byte_scan.h"
#include "checks/text/characters.h"

#include <md4c.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

/// md4c reports text through pointers into the buffer it was given, so the place of every piece is known exactly. It
/// does not promise this: each pointer is held against the buffer, and a piece from elsewhere is looked for from where
/// the last one ended. What it takes from elsewhere are line ends, the indentation of code, and NUL.

namespace vidimus::checks {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string text_of(const MD_ATTRIBUTE& attribute) {
    return {attribute.text, attribute.size};
}

std::uint8_t level_of(std::size_t depth) {
    return static_cast<std::uint8_t>(std::min<std::size_t>(depth, 255));
}

class MarkdownReader {
  public:
    MarkdownReader(std::string_view file, Span part, const FormatOptions& options) : file_(file), builder_(file) {
        if (slice(file, part).starts_with(byte_order_mark)) part.start += static_cast<Offset>(byte_order_mark.size());
        body_ = {read_front_matter(file, part, options, builder_), part.end};
        markup_ = find_markup(file, body_);
        last_ = body_.start;
        parsed_ = slice(file, body_);
        if (parsed_.ends_with('\n')) return;
        // md4c 0.4.8 looks one byte too far where text ends behind the title of a link: there must be one, and no ")".
        ended_.reserve(parsed_.size() + 1);
        ended_.append(parsed_).push_back('\n');
        parsed_ = ended_;
    }

    Document read() {
        MD_PARSER parser{};
        parser.flags = MD_DIALECT_GITHUB;
        parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) { return of(self).enter(type, detail); };
        parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return of(self).leave(type); };
        parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) { return of(self).enter(type, detail); };
        parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).leave(type); };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
            return of(self).text(type, {text, size});
        };
        md_parse(parsed_.data(), static_cast<MD_SIZE>(parsed_.size()), &parser, this);
        return builder_.finish();
    }

  private:
    struct OpenMark {
        MD_SPANTYPE type;
        std::optional<MarkKind> kind;
        std::optional<Offset> start;  ///< set by the first text inside
        std::string target;
    };

    static MarkdownReader& of(void* self) { return *static_cast<MarkdownReader*>(self); }

    int enter(MD_BLOCKTYPE type, void* detail) {
        close_block();
        switch (type) {
            case MD_BLOCK_QUOTE:
                containers_.push_back(BlockKind::quotation);
                ++quotes_;
                break;
            case MD_BLOCK_LI:
                containers_.push_back(BlockKind::list_item);
                ++items_;
                break;
            case MD_BLOCK_H:
                leaf_ = {BlockKind::heading, static_cast<std::uint8_t>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level)};
                break;
            case MD_BLOCK_CODE:
                leaf_ = {BlockKind::code, 0};
                break;
            case MD_BLOCK_HTML:
                leaf_ = {BlockKind::raw, 0};
                break;
            case MD_BLOCK_TH:
            case MD_BLOCK_TD:
                leaf_ = {BlockKind::table_cell, 0};
                break;
            default:
                break;
        }
        return 0;
    }

    int leave(MD_BLOCKTYPE type) {
        close_block();
        leaf_.reset();
        if (type == MD_BLOCK_QUOTE || type == MD_BLOCK_LI) {
            --(type == MD_BLOCK_QUOTE ? quotes_ : items_);
            containers_.pop_back();
        }
        return 0;
    }

    /// Text directly in a list item has no paragraph around it in a tight list, so blocks are opened by their text.
    void open_block() {
        if (builder_.block_open()) return;
        if (leaf_) return builder_.begin_block(leaf_->first, leaf_->second);
        if (containers_.empty()) return builder_.begin_block(BlockKind::paragraph);
        const BlockKind kind = containers_.back();
        builder_.begin_block(kind, level_of(kind == BlockKind::quotation ? quotes_ : items_));
    }

    void close_block() {
        gap_.clear();
        cut_ = false;
        marks_.clear();
        started_ = 0;
        images_ = 0;
        only_image_ = only_image_ && builder_.block_open() && !builder_.block_empty();
        if (only_image_ && !leaf_ && containers_.empty()) builder_.set_block_kind(BlockKind::caption);
        builder_.end_block();
        only_image_ = true;
    }

    int enter(MD_SPANTYPE type, void* detail) {
        OpenMark mark{type, {}, {}, {}};
        if (type == MD_SPAN_A) {
            mark.kind = MarkKind::link;
            mark.target = text_of(static_cast<MD_SPAN_A_DETAIL*>(detail)->href);
        } else if (type == MD_SPAN_IMG) {
            mark.kind = MarkKind::image;
            mark.target = text_of(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src);
            ++images_;
        } else if (type == MD_SPAN_CODE) {
            mark.kind = MarkKind::code;
        } else if (type == MD_SPAN_EM) {
            mark.kind = MarkKind::emphasis;
        } else if (type == MD_SPAN_STRONG) {
            mark.kind = MarkKind::strong;
        }
        marks_.push_back(std::move(mark));
        return 0;
    }

    int leave(MD_SPANTYPE type) {
        if (!drop_unclosed(type)) return 0;
        OpenMark mark = std::move(marks_.back());
        marks_.pop_back();
        started_ = std::min(started_, marks_.size());
        if (type == MD_SPAN_IMG && images_ > 0) --images_;
        if (!mark.kind || !mark.start || *mark.start == builder_.position()) return 0;
        const Span span{*mark.start, builder_.position()};
        if (mark.kind == MarkKind::link && is_bare_address(mark.target, span)) mark.kind = MarkKind::url;
        builder_.mark({*mark.kind, span, std::move(mark.target)});
        return 0;
    }

    /// md4c 0.4.8 reports spans without their other end where a bare address swallows it ("*www.a.b*"). Drops those
    /// that were opened inside the one that ends; false when that one was never opened.
    bool drop_unclosed(MD_SPANTYPE type) {
        constexpr std::size_t deepest = 16;
        for (std::size_t k = marks_.size(); k > 0 && marks_.size() - k < deepest; --k) {
            if (marks_[k - 1].type != type) continue;
            marks_.erase(marks_.begin() + static_cast<std::ptrdiff_t>(k), marks_.end());
            started_ = std::min(started_, k);
            return true;
        }
        return false;
    }

    /// Whether a link's text is its own target, as in <https://…>, or in an address that merely stands in the text.
    bool is_bare_address(std::string_view target, Span text) const {
        const std::string_view shown = builder_.text(text);
        if (!target.ends_with(shown)) return false;
        const std::string_view added = target.substr(0, target.size() - shown.size());
        return added.empty() || added == "mailto:" || added == "http://" || added == "https://";
    }

    int text(MD_TEXTTYPE type, std::string_view piece) {
        if (type == MD_TEXT_HTML && !is_raw()) {
            // A tag inside a line is no text, but a line break it asks for parts words.
            if (piece.starts_with("<br")) add_gap("\n");
            if (const auto at = place_of(piece)) last_ = *at + static_cast<Offset>(piece.size());
            return 0;
        }
        if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
            add_gap("\n");
            return 0;
        }
        open_block();
        if (type == MD_TEXT_NULLCHAR) {
            null_character();
            return 0;
        }
        const auto at = place_of(piece);
        if (!at) {
            add_gap(piece);
            return 0;
        }
        // Behind a NUL md4c 0.4.8 gives it again, with the text that follows.
        const Span span{std::max(*at, last_), *at + static_cast<Offset>(piece.size())};
        if (span.start >= span.end) return 0;
        if (type == MD_TEXT_CODE || is_raw()) {
            verbatim(span);
        } else if (type == MD_TEXT_ENTITY) {
            entity(span);
        } else {
            prose(span);
        }
        last_ = std::max(last_, span.end);
        return 0;
    }

    bool is_raw() const { return leaf_ && (leaf_->first == BlockKind::raw || leaf_->first == BlockKind::code); }

    /// Where in the file a piece stands.
    std::optional<Offset> place_of(std::string_view piece) const {
        const char* begin = parsed_.data();
        const std::less_equal<const char*> not_after;
        if (not_after(begin, piece.data()) && not_after(piece.data() + piece.size(), begin + body_.size())) {
            return body_.start + static_cast<Offset>(piece.data() - begin);
        }
        if (trimmed(piece).empty()) return std::nullopt;
        const auto found = file_.find(piece, last_);
        if (found == std::string_view::npos || found + piece.size() > body_.end) return std::nullopt;
        return static_cast<Offset>(found);
    }

    void add_gap(std::string_view white_space) {
        if (gap_.empty()) gap_start_ = last_;
        gap_ += white_space;
    }

    /// Every text passes here first.
    void before_text(Offset at) {
        fill_gap(at);
        for (; started_ < marks_.size(); ++started_) marks_[started_].start = builder_.position();
        if (images_ == 0) only_image_ = false;
    }

    /// White space that md4c told of without saying where, before text at `at`.
    void fill_gap(Offset at) {
        if (gap_.empty()) return;
        const std::string gap = std::exchange(gap_, {});
        if (!is_raw()) {
            builder_.space(next_line_end(at).value_or(Span{std::min(gap_start_, at), at}));
            return;
        }
        for (const char c : gap) {
            if (c != '\n') continue;
            const auto line_end = next_line_end(at);
            builder_.replace("\n", line_end.value_or(Span{gap_start_, gap_start_}));
            if (line_end) gap_start_ = line_end->end;
        }
        const std::size_t indent = gap.size() - (gap.rfind('\n') + 1);
        if (indent == 0) return;
        const Offset room = at - std::min(gap_start_, at);
        const std::string_view before =
            file_.substr(at - std::min<std::size_t>(room, indent), std::min<std::size_t>(room, indent));
        if (before.size() == indent && before.find_first_not_of(' ') == std::string_view::npos) {
            builder_.copy({at - static_cast<Offset>(indent), at});
        } else {
            builder_.replace(std::string(indent, ' '), {at, at});
        }
    }

    /// The first line end between the start of the gap and `at`.
    std::optional<Span> next_line_end(Offset at) const {
        constexpr ByteSet line_ends("\r\n");
        const auto found = line_ends.find(file_, gap_start_, at);
        if (found >= at) return std::nullopt;
        const bool two = file_[found] == '\r' && found + 1 < at && file_[found + 1] == '\n';
        return Span{static_cast<Offset>(found), static_cast<Offset>(found + (two ? 2 : 1))};
    }

    void verbatim(Span span) {
        before_text(span.start);
        builder_.copy(span);
    }

    void entity(Span span) {
        if (in_markup(span)) return;
        before_text(span.start);
        const std::string decoded = decode_entity(slice(file_, span));
        if (decoded.empty()) {
            builder_.copy(span);
        } else {
            builder_.replace(decoded, span);
        }
    }

    /// Copies what of the text is for people.
    void prose(Span span) {
        while (markup_at_ < markup_.size() && markup_[markup_at_].end <= span.start) ++markup_at_;
        for (std::size_t k = markup_at_; k < markup_.size() && markup_[k].start < span.end; ++k) {
            if (markup_[k].start > span.start) prose_piece({span.start, markup_[k].start});
            span.start = std::min(markup_[k].end, span.end);
            cut_ = true;
        }
        if (!span.empty()) prose_piece(span);
    }

    void prose_piece(Span span) {
        if (cut_ && builder_.ends_in_space()) {  // "a {{< b >}} c" leaves one space, not two
            while (!span.empty() && file_[span.start] == ' ') ++span.start;
            if (span.empty()) return;
        }
        cut_ = false;
        const bool escaped = span.start == last_ + 1 && file_[last_] == '\\';
        before_text(escaped ? last_ : span.start);
        if (escaped) {
            builder_.replace(file_.substr(span.start, 1), {last_, span.start + 1});
            ++span.start;
        }
        builder_.copy(span);
    }

    bool in_markup(Span span) const {
        const auto after = std::upper_bound(markup_.begin(), markup_.end(), span.start,
                                            [](Offset at, const Span& markup) { return at < markup.end; });
        return after != markup_.end() && after->start <= span.start;
    }

    void null_character() {
        const auto found = file_.find('\0', last_);
        if (found == std::string_view::npos || found >= body_.end) return;
        const Span span{static_cast<Offset>(found), static_cast<Offset>(found + 1)};
        before_text(span.start);
        builder_.replace("\xEF\xBF\xBD", span);
        last_ = span.end;
    }

    std::string_view file_;
    DocumentBuilder builder_;
    Span body_;                 ///< what of the file is Markdown
    std::string ended_;         ///< a copy of it, where it does not end with a line end
    std::string_view parsed_;   ///< what md4c is given: the body, or its copy
    std::vector<Span> markup_;  ///< no text
    std::size_t markup_at_ = 0;
    bool cut_ = false;      ///< markup was left out since the last text
    Offset last_ = 0;       ///< where the last text ended in the file
    std::string gap_;       ///< white space whose place is not known yet
    Offset gap_start_ = 0;  ///< it stands behind this place

    std::vector<BlockKind> containers_;
    std::size_t quotes_ = 0;
    std::size_t items_ = 0;
    std::optional<std::pair<BlockKind, std::uint8_t>> leaf_;  ///< kind and level, where the container does not say

    std::vector<OpenMark> marks_;
    std::size_t started_ = 0;  ///< how many of them have their start
    std::size_t images_ = 0;   ///< open ones
    bool only_image_ = true;   ///< the open block holds nothing but images
};

}  // namespace

Document read_markdown(std::string_view file, Span part, const FormatOptions& options) {
    return MarkdownReader(file, part, options).read();
}

}  // namespace vidimus::checks
