// Writes what the fuzzers start from into a folder each: for FOLDER/figures and FOLDER/compare the sentences of
// tests/unit/checks/figures/languages, alone and beside those of the next language; for FOLDER/dictionary a small one.
#include "tests/fuzz/input.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <regex>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
namespace fuzz = vidimus::fuzz;

struct Sentences {
    std::string name;
    char byte = 0;  ///< the language's
    std::vector<std::string> texts;
};

/// The sentences of a language without their marks.
Sentences read_sentences(std::size_t language) {
    const std::regex mark(R"(\[([^\]]*)\]\([^)]*\))");
    Sentences sentences{std::string(fuzz::languages[language]), fuzz::language_byte(language), {}};
    std::ifstream in(fs::path(VIDIMUS_FUZZ_FIGURES) / (sentences.name + ".txt"));
    for (std::string line; std::getline(in, line);)
        if (!line.empty() && line[0] != '#') sentences.texts.push_back(std::regex_replace(line, mark, "$1"));
    return sentences;
}

void write(const fs::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "usage: vidimus_fuzz_seeds FOLDER\n";
        return 2;
    }
    const fs::path folder = arguments[1];
    fs::create_directories(folder / "figures");
    fs::create_directories(folder / "compare");
    fs::create_directories(folder / "dictionary");
    write(folder / "dictionary" / "small", std::string("bridge\tA\tZ\ntoll\tZ\tQ\n") + fuzz::separator +
                                               "bridge /x/ <n>\n1. pont, (a)\ntoll\npéage; droit\n");
    std::vector<Sentences> all;
    for (std::size_t i = 0; i < std::size(fuzz::languages); ++i)
        if (Sentences sentences = read_sentences(i); !sentences.texts.empty()) all.push_back(std::move(sentences));
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Sentences& here = all[i];
        const Sentences& next = all[(i + 1) % all.size()];
        for (std::size_t at = 0; at < here.texts.size(); ++at) {
            const std::string name = here.name + "-" + std::to_string(at);
            write(folder / "figures" / name, here.byte + here.texts[at]);
            write(folder / "compare" / name, std::string{here.byte, next.byte} + here.texts[at] + fuzz::separator +
                                                 next.texts[at % next.texts.size()]);
        }
    }
    return all.empty() ? 1 : 0;
}
