#include "corpus.h"

#include <array>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string_view>

namespace vidimus::bench {
namespace {

/// One sentence in both languages. "@" stands for a name, "#" for a figure, which are the same on both sides.
struct Template {
    std::string_view source;
    std::string_view draft;
};

constexpr std::array templates = {
    Template{"The council of @ met on Tuesday to discuss the future of the harbour and of its # workers.",
             "Le conseil de @ s’est réuni mardi pour débattre de l’avenir du port et de ses # ouvriers."},
    Template{"According to the engineer, the new bridge will carry # cars a day.",
             "Selon l’ingénieur, le nouveau pont verra passer # voitures par jour."},
    Template{"Nobody in @ remembers a winter as cold as that of # years ago.",
             "Personne à @ ne se souvient d’un hiver aussi froid que celui d’il y a # ans."},
    Template{"The museum bought # paintings, but most of them will not be shown before next year.",
             "Le musée a acheté # tableaux, mais la plupart ne seront pas montrés avant l’année prochaine."},
    Template{"“We do what we can with # euros,” said the director of the school in @.",
             "« Nous faisons ce que nous pouvons avec # euros », a déclaré la directrice de l’école de @."},
    Template{"The train to @ leaves from platform # and stops in every village along the river.",
             "Le train pour @ part de la voie # et s’arrête dans chaque village le long du fleuve."},
    Template{"Farmers fear that the drought will cost them # tonnes of wheat and most of the apples.",
             "Les agriculteurs craignent que la sécheresse ne leur coûte # tonnes de blé et la plupart des pommes."},
};

constexpr std::array onsets = {"Bren", "Lud", "Mar", "Ost", "Tol", "Ver", "Wick", "Zel"};
constexpr std::array codas = {"aro", "berg", "dova", "ick", "mouth", "sel", "ton", "una"};

std::string name(std::uint32_t number) {
    return std::string(onsets[number % onsets.size()]) + codas[number / onsets.size() % codas.size()];
}

void append(std::string& out, std::string_view form, const std::string& name, const std::string& figure) {
    for (const char letter : form) {
        if (letter == '@') {
            out += name;
        } else if (letter == '#') {
            out += figure;
        } else {
            out += letter;
        }
    }
}

std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    bool inside = false;
    for (const char letter : text) {
        const bool space = letter == ' ' || letter == '\n';
        words += !space && !inside ? 1 : 0;
        inside = !space;
    }
    return words;
}

std::string read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw std::runtime_error("cannot read " + path);
    }
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

Texts article() {
    const std::string both = read(VIDIMUS_BENCH_FIXTURES "/article/article.txt");
    constexpr std::string_view divider = "\n—————\n";
    const std::size_t at = both.find(divider);
    if (at == std::string::npos) {
        throw std::runtime_error("the sample article holds no divider");
    }
    return {.source = both.substr(at + divider.size()), .draft = both.substr(0, at)};
}

Texts long_texts(std::size_t words) {
    constexpr std::size_t sentences_in_paragraph = 6;
    Texts texts;
    std::size_t written = 0;
    for (std::uint32_t index = 0; written < words; ++index) {
        const Template& form = templates[index % templates.size()];
        const std::string place = name(index * 5);
        const std::string figure = std::to_string(13 + index);
        const std::string_view gap =
            index == 0 ? std::string_view() : (index % sentences_in_paragraph == 0 ? "\n\n" : " ");
        const std::size_t start = texts.source.size();
        texts.source += gap;
        texts.draft += gap;
        append(texts.source, form.source, place, figure);
        append(texts.draft, form.draft, place, figure);
        written += count_words(std::string_view(texts.source).substr(start));
    }
    texts.source += '\n';
    texts.draft += '\n';
    return texts;
}

}  // namespace vidimus::bench
