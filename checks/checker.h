#pragma once

#include "checks/alignment/alignment.h"
#include "checks/figures/rewriting.h"
#include "checks/formats/format.h"
#include "checks/lexicon/word_lexicon.h"
#include "checks/pair.h"
#include "checks/rules/finding.h"
#include "checks/rules/rule.h"
#include "checks/rules/rule_level.h"
#include "checks/side_reader.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace vidimus::checks {

/// One side of what is to be checked.
struct Input {
    std::string_view file;     ///< valid UTF-8 (encoding.h); must outlive the report made from it
    std::optional<Span> part;  ///< what of the file to read; all when absent
    Format format = Format::plain;
    std::string language;  ///< BCP 47; detected from the text when empty
};

struct Options {
    LexiconSet lexicons = LexiconSet::all();
    bool complete = false;  ///< the draft claims to be finished: `pending` becomes an error
    Rewritings rewritings;  ///< ways to say a figure differently that are right
    /// Where in the draft's file somebody is typing: what was edited since the last check with the same cache, or the
    /// place of the caret. The check is then a quick one: only sentences around what changed are aligned anew, with
    /// what the documents said as a whole left as it was; and of the sentence that is being written nothing is said
    /// that may be only because it is not finished. A check without this says what a check from scratch says.
    std::optional<Span> edited;
    /// The source's file as it was when the draft was made: sentences that changed since are `stale`.
    std::optional<std::string_view> source_before;
    FormatOptions formats;
    RuleLevels levels;    ///< of rules that are not to have their usual one
    bool paired = false;  ///< the texts are known to answer each other (a segment of a bilingual file)
};

/// The outcome of one check. Holds views into the files it was made from.
struct Report {
    std::vector<Finding> findings;  ///< by place in the draft, then in the source
    std::string source_language;
    std::string draft_language;
    bool same_language = false;  ///< source and draft seem to be in one language: worth a warning
    std::uint32_t source_sentences = 0;
    std::uint32_t draft_sentences = 0;
    std::uint32_t translated = 0;  ///< source sentences that something answers with likelihood
    LexiconSet lexicons;           ///< that had a say
    bool stopped = false;          ///< the stop token was heard; the rest is not to be used
    std::shared_ptr<const Pair> pair;
    Alignment alignment;
};

/// What one document keeps from one check to the next: analyses of sentences by their text. Only for one check at a
/// time; holds no more than the last check's sentences.
class Cache;
std::shared_ptr<Cache> make_cache();

/// The face of the library: texts in, findings out. Same input, same output, on every machine. Thread-safe: holds
/// nothing that changes. No input makes it fail; `stop` is heard between its steps.
class Checker {
  public:
    /// `word_lexicons` are asked for what they know of the languages of each pair; null: there are none.
    explicit Checker(std::shared_ptr<const WordLexicons> word_lexicons = nullptr);
    ~Checker();
    Checker(Checker&&) noexcept;
    Checker& operator=(Checker&&) noexcept;

    Report check(const Input& source, const Input& draft, const Options& options = {}, const std::stop_token& stop = {},
                 Cache* cache = nullptr) const;

    /// Reads one side: blocks, sentences, and of these what is wanted.
    Side read(const Input& input, SideContent content = SideContent::all, const Options& options = {}) const;

  private:
    struct Parts;
    std::unique_ptr<const Parts> parts_;
};

}  // namespace vidimus::checks
