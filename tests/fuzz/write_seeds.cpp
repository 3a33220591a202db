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

/// What a client may send: frames, the messages of a short session, edits.
void write_client_seeds(const fs::path& folder) {
    for (const char* name : {"framing", "session", "edits"}) fs::create_directories(folder / name);
    const std::string open =
        R"({"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"untitled:1",)"
        R"("languageId":"plaintext","version":1,"text":"Le pont a 31 ans.\n-----\nThe bridge is 30 years old."}}})";
    const std::string place = R"("params":{"textDocument":{"uri":"untitled:1"},"position":{"line":0,"character":9}}})";
    const std::string change =
        R"({"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"untitled:1","version":2},)"
        R"("contentChanges":[{"range":{"start":{"line":0,"character":1},"end":{"line":0,"character":2}},"text":"a"}]}})";
    write(folder / "framing" / "two", "Content-Length: 2\r\n\r\n{}Content-Type: x\nContent-length:1\n\n1");
    std::string session = open;
    int id = 0;
    for (const char* method : {"textDocument/hover", "textDocument/definition", "textDocument/completion",
                               "textDocument/codeLens", "textDocument/documentSymbol", "vidimus/alignment"}) {
        session += fuzz::separator + std::string(R"({"jsonrpc":"2.0","id":)") + std::to_string(++id) +
                   R"(,"method":")" + method + "\"," + place;
    }
    write(folder / "session" / "short",
          session + fuzz::separator + change + fuzz::separator + R"({"jsonrpc":"2.0","id":99,"method":"shutdown"})");
    write(folder / "edits" / "two", std::string("One\r\nTwo\rThree\n") + fuzz::separator +
                                        "\x01\x01\x01\x02"
                                        "ab" +
                                        fuzz::separator +
                                        "\x02\x01\x01\x01"
                                        "\n");
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
    write_client_seeds(folder);
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
