#include "checks/formats/builder.h"
#include "checks/formats/placeholders.h"
#include "checks/formats/readers.h"
#include "checks/formats/xml.h"
#include "checks/text/characters.h"
#include "checks/text/language.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

/// XLIFF 1.2 and 2.0/2.1 (OASIS). A unit is a trans-unit of the one, a segment of the other. Notes, matches and
/// glossaries are not text; nor is what inline elements hold of the original format. An element that stands for
/// something that is put in becomes U+FFFC, marked as a placeholder.

namespace vidimus::checks {

namespace {

constexpr std::string_view object_replacement = "\xEF\xBF\xBC";

template <std::size_t N>
bool among(std::string_view name, const std::array<std::string_view, N>& names) {
    return std::ranges::find(names, name) != names.end();
}

/// Hold texts that are not this file's: proposals, remarks, terms.
constexpr std::array<std::string_view, 7> foreign{"alt-trans", "match",    "matches",      "notes",
                                                  "note",      "glossary", "context-group"};
/// Hold pieces of the original format.
constexpr std::array<std::string_view, 5> codes{"bpt", "ept", "ph", "it", "ut"};
constexpr std::array<std::string_view, 2> standalone{"x", "ph"};
/// A target in one of these states is a proposal or a copy of the source.
constexpr std::array<std::string_view, 3> not_translated{"new", "needs-translation", "initial"};

constexpr PlaceholderStyle styles[] = {PlaceholderStyle::c_format, PlaceholderStyle::braces, PlaceholderStyle::percent,
                                       PlaceholderStyle::tags};

class XliffReader final : public XmlReader {
  public:
    explicit XliffReader(std::string_view file) : source_(file), draft_(file) {}

    Bilingual finish(std::optional<ReadProblem> problem) {
        end_unit({});
        if (!is_xliff_ && !problem) problem = ReadProblem{0, "the file holds no <xliff> element"};
        if (problem) draft_.set_problem(std::move(*problem));
        return {source_.finish(), draft_.finish()};
    }

    void open(std::string_view name, const XmlAttributes& attributes, Span tag) override {
        if (foreign_depth_ > 0 || among(name, foreign)) {
            ++foreign_depth_;
        } else if (text_) {
            open_inline(name, tag);
        } else if (name == "xliff") {
            is_xliff_ = true;
            set_languages(attributes.value("srcLang"), attributes.value("trgLang"));
        } else if (name == "file") {
            set_languages(attributes.value("source-language"), attributes.value("target-language"));
        } else if (name == "trans-unit" || name == "unit") {
            translate_ = attributes.value("translate") != "no";
            if (name == "trans-unit") begin_unit({});
        } else if (name == "segment") {
            begin_unit(attributes.value("state"));
        } else if (in_unit_ && translate_ && (name == "source" || name == "target")) {
            begin_text(name == "source" ? source_ : draft_, attributes.value("state"), tag);
        }
    }

    void close(std::string_view name, Span tag) override {
        if (foreign_depth_ > 0) {
            --foreign_depth_;
        } else if (text_ && inline_depth_ > 0) {
            --inline_depth_;
            if (code_depth_ > inline_depth_) code_depth_ = 0;
        } else if (text_) {
            mark_placeholders(*text_, styles);
            text_->end_block();
            text_ = nullptr;
        } else if (name == "trans-unit" || name == "segment") {
            end_unit(tag);
        }
    }

    void text(std::string_view text, Span place) override {
        if (foreign_depth_ > 0 || !text_ || code_depth_ > 0 || untranslated_) return;
        if (text == "\n") return text_->space(place);
        if (text.size() == place.size()) return text_->copy(place);
        text_->replace(text, place);
    }

  private:
    void set_languages(std::string_view source, std::string_view draft) {
        if (!source.empty()) source_.set_language(canonical_language(source));
        if (!draft.empty()) draft_.set_language(canonical_language(draft));
    }

    void begin_unit(std::string_view state) {
        end_unit({});
        in_unit_ = translate_;
        state_ = state;
        has_source_ = has_draft_ = false;
        if (!in_unit_) return;
        source_.begin_unit({});
        draft_.begin_unit({});
    }

    void begin_text(DocumentBuilder& builder, std::string_view state, Span tag) {
        const bool draft = &builder == &draft_;
        bool& seen = draft ? has_draft_ : has_source_;
        if (seen) return;
        seen = true;
        builder.set_unit_place({tag.end, tag.end});
        builder.begin_block(BlockKind::paragraph);
        untranslated_ = draft && among(state.empty() ? std::string_view(state_) : state, not_translated);
        text_ = &builder;
        inline_depth_ = 0;
        code_depth_ = 0;
    }

    /// Both lists of units stay of one length.
    void end_unit(Span tag) {
        if (!in_unit_) return;
        in_unit_ = false;
        untranslated_ = false;
        if (!has_draft_) draft_.set_unit_place({tag.start, tag.start});
        source_.end_unit();
        draft_.end_unit();
    }

    void open_inline(std::string_view name, Span tag) {
        ++inline_depth_;
        if (code_depth_ > 0) return;
        if (among(name, standalone) && !untranslated_) {
            const Offset start = text_->position();
            text_->replace(object_replacement, tag);
            text_->mark({MarkKind::placeholder, {start, text_->position()}, {}});
        }
        if (among(name, codes)) code_depth_ = inline_depth_;
    }

    DocumentBuilder source_;
    DocumentBuilder draft_;
    DocumentBuilder* text_ = nullptr;  ///< of the source or target element that is open
    bool is_xliff_ = false;
    bool translate_ = true;
    bool in_unit_ = false;
    bool has_source_ = false;
    bool has_draft_ = false;
    bool untranslated_ = false;
    std::string state_;  ///< of the segment
    std::size_t foreign_depth_ = 0;
    std::size_t inline_depth_ = 0;
    std::size_t code_depth_ = 0;  ///< where the element that holds code was opened; 0 outside of one
};

}  // namespace

Bilingual read_xliff(std::string_view file) {
    XliffReader reader(file);
    auto problem = read_xml(file, reader);
    return reader.finish(std::move(problem));
}

}  // namespace vidimus::checks
