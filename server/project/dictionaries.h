#pragma once

#include "checks/lexicon/word_lexicon.h"
#include "checks/lexicon/word_table.h"

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace vidimus::server {

/// Where dictionaries are looked for, and where what is made of them is kept.
struct DictionaryPlaces {
    std::vector<std::string> folders;
    std::string cache;  ///< a folder; empty: nothing is kept on disk

    /// The folders of VIDIMUS_DICTIONARIES (set apart by colons; empty: none), else where dictd keeps its own; the
    /// cache in $XDG_CACHE_HOME/vidimus, else ~/.cache/vidimus.
    static DictionaryPlaces usual();
    /// The same, with these folders instead where there are any.
    static DictionaryPlaces with_folders(const std::vector<std::string>& folders);
};

/// The dictionaries in dictd format that are installed on this machine: files NAME-deu-fra.index with
/// NAME-deu-fra.dict.dz or .dict beside them, as Debian's dict-freedict-* packages install them. A dictionary is read
/// when a pair of texts needs it, made into a table once, and the table kept: in memory while the program runs, on disk
/// for the next run (by the path, size and time of the dictionary). A cache that cannot be used is no error. A
/// dictionary that cannot be read is left out, and told once (take_problems). Thread-safe.
class Dictionaries final : public checks::WordLexicons {
  public:
    explicit Dictionaries(DictionaryPlaces places);
    ~Dictionaries() override;
    Dictionaries(const Dictionaries&) = delete;
    Dictionaries& operator=(const Dictionaries&) = delete;
    Dictionaries(Dictionaries&&) = delete;
    Dictionaries& operator=(Dictionaries&&) = delete;

    std::vector<std::shared_ptr<const checks::WordLexicon>> find(std::string_view source_language,
                                                                 std::string_view draft_language) const override;

    /// The .index files of the dictionaries between two languages (primary subtags), in either direction.
    std::vector<std::string> paths(std::string_view a, std::string_view b) const;

    /// Sentences for people, of what went wrong since they were last asked for.
    std::vector<std::string> take_problems() const;

  private:
    struct Installed;

    const std::shared_ptr<const checks::WordTable>& table_of(Installed& dictionary) const;
    void look_for_dictionaries() const;

    DictionaryPlaces places_;
    mutable std::mutex mutex_;  ///< of all that follows
    mutable bool looked_ = false;
    mutable std::vector<std::unique_ptr<Installed>> installed_;
    mutable std::vector<std::string> problems_;
};

}  // namespace vidimus::server
