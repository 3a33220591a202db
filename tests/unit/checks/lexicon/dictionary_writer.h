#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Dictionaries in dictd format for tests, of our own words.
namespace vidimus::checks::test {

inline std::string base64_number(std::uint64_t number) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    do {
        out.insert(out.begin(), digits[number % 64]);
        number /= 64;
    } while (number > 0);
    return out;
}

struct DictdFiles {
    std::string index;
    std::string text;
};

inline DictdFiles dictd_files(const std::vector<std::pair<std::string, std::string>>& articles) {
    DictdFiles files{"00databaseinfo\tA\tF\n", "about\n"};
    for (const auto& [headword, translations] : articles) {
        const std::string article = headword + "\n" + translations + "\n";
        files.index += headword + "\t" + base64_number(files.text.size()) + "\t" + base64_number(article.size()) + "\n";
        files.text += article;
    }
    return files;
}

}  // namespace vidimus::checks::test
