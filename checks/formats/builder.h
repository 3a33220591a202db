#pragma once

#include "checks/formats/document.h"
#include "checks/text/span.h"

#include <string>
#include <string_view>
#include <vector>

namespace vidimus::checks {

/// Puts a Document together from pieces of a file, in the order of the file. What every reader of a format uses, so
/// that the promises of Document hold for all of them: runs ascend on both sides, blocks have no white space at their
/// ends and are never empty, every block is followed by one line feed.
class DocumentBuilder {
  public:
    /// `file` must outlive the builder.
    explicit DocumentBuilder(std::string_view file) : file_(file) {}

    /// Text that follows goes into a new block; what was open is closed.
    void begin_block(BlockKind kind, std::uint8_t level = 0);
    void end_block();
    bool block_open() const { return open_; }
    /// Whether the open block holds anything yet.
    bool block_empty() const { return document_.text.size() == block_start_; }
    bool ends_in_space() const;

    /// Copies bytes of the file.
    void copy(Span file);
    /// Text that stands for other bytes of the file: an entity, an escape, a line break.
    void replace(std::string_view text, Span file);
    /// A space that stands for `file`, unless the text already ends with white space or the block is empty.
    void space(Span file);

    /// Where the next text will stand in the clean text.
    Offset position() const { return static_cast<Offset>(document_.text.size()); }
    std::string_view text(Span span) const { return slice(document_.text, span); }
    /// Where in the file the last text ended.
    Offset file_position() const { return document_.runs.empty() ? 0 : document_.runs.back().file.end; }
    /// Where the open block starts in the clean text.
    Offset block_start() const { return block_start_; }
    /// Markup around text of the open block. Trimmed to what the block keeps; dropped when that is nothing.
    void mark(Mark mark) { pending_marks_.push_back(std::move(mark)); }
    void set_block_kind(BlockKind kind) { block_.kind = kind; }

    /// Blocks that follow belong to a new unit; what was open is closed. Its place becomes that of its text when it has
    /// any.
    void begin_unit(Unit unit);
    /// Of subtitles: when the open unit ends.
    void set_unit_end(std::uint32_t milliseconds) { document_.units.back().time.end = milliseconds; }
    /// Where text of the open unit would stand.
    void set_unit_place(Span file) { document_.units.back().place = file; }
    void end_unit();
    void set_language(std::string tag) { document_.language = std::move(tag); }
    /// The first one is kept.
    void set_problem(ReadProblem problem);

    Document finish();

  private:
    void trim_end();
    void trim_start();
    void cut_runs_before(Offset start);

    std::string_view file_;
    Document document_;
    std::vector<Mark> pending_marks_;
    Block block_;
    Offset block_start_ = 0;
    std::size_t first_run_ = 0;  ///< of the open block
    bool open_ = false;
    bool last_is_copy_ = false;  ///< the last run
    bool in_unit_ = false;
    std::size_t unit_first_run_ = 0;
};

}  // namespace vidimus::checks
