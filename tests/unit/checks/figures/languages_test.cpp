// Sentences of every language with the figures that are read in them: the files of languages/, where README.md explains
// the lines.
#include "checks/figures/figure.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace vidimus::checks {

namespace {

/// A line with its marks taken out, and what the marks said, as `read` would say it.
struct Marked {
    std::string text;
    std::string figures;
};

Marked unmarked(const std::string& line) {
    Marked marked;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t middle = line[at] == '[' ? line.find("](", at) : std::string::npos;
        const std::size_t end = middle == std::string::npos ? middle : line.find(')', middle);
        if (end == std::string::npos) {
            marked.text += line[at++];
            continue;
        }
        const std::string figure = line.substr(at + 1, middle - at - 1);
        marked.text += figure;
        marked.figures += "[" + figure + "](" + line.substr(middle + 2, end - middle - 2) + ") ";
        at = end + 1;
    }
    return marked;
}

std::string read(const std::string& text, const std::string& language) {
    std::string out;
    for (const Figure& figure : recognise_figures(text, language)) {
        if (figure.doubtful) continue;
        out += "[" + std::string(slice(text, figure.span)) + "](" + std::string(name_of(figure.reading.kind)) + " " +
               to_string(figure.reading.value);
        if (!figure.reading.unit.empty()) out += " " + figure.reading.unit;
        out += ") ";
    }
    return out;
}

}  // namespace

TEST_SUITE("checks/figures/languages") {
    TEST_CASE("every sentence is read as it is marked") {
        std::size_t files = 0;
        for (const auto& entry : std::filesystem::directory_iterator(VIDIMUS_TEST_FIGURES)) {
            if (entry.path().extension() != ".txt") continue;
            ++files;
            const std::string language = entry.path().stem().string();
            std::ifstream in(entry.path());
            std::size_t number = 0;
            for (std::string line; std::getline(in, line);) {
                ++number;
                if (line.empty() || line[0] == '#') continue;
                const Marked marked = unmarked(line);
                INFO(entry.path().filename().string(), ":", number, ": ", marked.text);
                CHECK(read(marked.text, language) == marked.figures);
            }
        }
        CHECK(files >= 21);
    }
}

}  // namespace vidimus::checks
