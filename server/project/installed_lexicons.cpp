#include "server/project/installed_lexicons.h"

#include "server/project/files.h"

#include <utility>

namespace vidimus::server {

namespace {

/// More lines than this are not told one by one.
constexpr std::size_t most_lines_told = 5;

}  // namespace

Expected<checks::LexiconFile> read_lexicon_file(const std::string& path, std::vector<std::string>& problems) {
    auto text = read_text(path);
    if (!text) return text.error();
    std::vector<checks::LexiconFile::Complaint> complaints;
    checks::LexiconFile file = checks::LexiconFile::parse(text->view(), complaints);
    if (file.source_language.empty()) {
        return Error{"cannot use " + path + ": " + complaints.front().what, path,
                     "Make one with vidimus lexicon learn or vidimus lexicon import."};
    }
    for (std::size_t k = 0; k < complaints.size() && k < most_lines_told; ++k)
        problems.push_back(path + ":" + std::to_string(complaints[k].line) + ": " + complaints[k].what);
    if (complaints.size() > most_lines_told)
        problems.push_back(path + ": " + std::to_string(complaints.size() - most_lines_told) +
                           " more lines like these");
    return file;
}

Expected<std::shared_ptr<const InstalledLexicons>> InstalledLexicons::open(const LexiconPlaces& places) {
    const std::shared_ptr<InstalledLexicons> opened(new InstalledLexicons(places));
    for (const std::string& path : places.files) {
        const auto file = read_lexicon_file(path, opened->problems_);
        if (!file) return file.error();
        opened->learned_.emplace_back(*file);
    }
    return std::shared_ptr<const InstalledLexicons>(opened);
}

std::vector<std::shared_ptr<const checks::WordLexicon>> InstalledLexicons::find(std::string_view source_language,
                                                                                std::string_view draft_language) const {
    std::vector<std::shared_ptr<const checks::WordLexicon>> found;
    for (const auto& lexicon : learned_) {
        if (auto asked = lexicon.find(source_language, draft_language)) found.push_back(std::move(asked));
    }
    for (auto& lexicon : dictionaries_.find(source_language, draft_language)) found.push_back(std::move(lexicon));
    return found;
}

std::vector<std::string> InstalledLexicons::take_problems() const {
    std::vector<std::string> all = dictionaries_.take_problems();
    const std::lock_guard lock(mutex_);
    all.insert(all.begin(), problems_.begin(), problems_.end());
    problems_.clear();
    return all;
}

}  // namespace vidimus::server
