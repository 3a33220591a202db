// Writes the table behind checks/lexicon/names.h: the names of territories, languages and cities that CLDR knows, in
// every language of languages.txt, with the abbreviations of abbreviations.txt.
//
//   generate_names OUTPUT languages.txt abbreviations.txt

#include "checks/lexicon/names_table.h"
#include "checks/text/words.h"

#include <unicode/localpointer.h>
#include <unicode/locid.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>
#include <unicode/tznames.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

namespace {

using vidimus::checks::Word;
using vidimus::checks::WordKind;
namespace table = vidimus::checks::names_table;

[[noreturn]] void fail(const std::string& what) {
    std::fprintf(stderr, "generate_names: %s\n", what.c_str());
    std::exit(1);
}

std::uint32_t concept_of(const std::string& key) {
    std::uint32_t hash = 0x811c9dc5;
    for (const char byte : key) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x01000193;
    return hash ? hash : 1;
}

struct LanguageRows {
    std::string locale;
    bool inflects = false;
    std::set<std::tuple<std::uint64_t, std::uint32_t, int, bool, bool>> rows;

    void add(const std::string& key, const std::string& name) {
        std::vector<Word> words = vidimus::checks::cut_words(name);
        std::erase_if(words, [](const Word& word) { return word.kind == WordKind::mark; });
        if (words.empty()) return;
        std::size_t bytes = 0;
        for (const Word& word : words) bytes += word.form.size();
        if (bytes < 2) return;
        std::uint64_t hash = table::hash_seed;
        for (std::size_t k = 0; k + 1 < words.size(); ++k) {
            hash = table::extend_hash(hash, words[k].form);
            rows.emplace(hash, 0, 0, false, false);
        }
        hash = table::extend_hash(hash, words.back().form);
        const bool capital = words.front().capital;
        const int letters = static_cast<int>(std::min<std::size_t>(bytes, 255));
        rows.emplace(hash, concept_of(key), letters, capital, false);
        const auto stem = table::stem_of(words.front().form);
        if (inflects && words.size() == 1 && !stem.empty()) {
            rows.emplace(table::extend_hash(table::hash_seed, stem), concept_of(key), letters, capital, true);
        }
    }
};

std::string utf8(const icu::UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

std::vector<std::string> territory_codes() {
    std::vector<std::string> codes;
    for (const char* const* code = icu::Locale::getISOCountries(); *code; ++code) codes.emplace_back(*code);
    for (const char* code :
         {"EU",  "UN",  "EZ",  "XK",  "001", "002", "003", "005", "009", "013", "019", "021", "029",
          "030", "034", "035", "039", "053", "142", "143", "145", "150", "151", "154", "155", "419"}) {
        codes.emplace_back(code);
    }
    return codes;
}

void add_displayed(LanguageRows& language, UDisplayContext length) {
    UErrorCode status = U_ZERO_ERROR;
    UDisplayContext contexts[] = {length, UDISPCTX_NO_SUBSTITUTE};
    const icu::LocalULocaleDisplayNamesPointer names(
        uldn_openForContext(language.locale.c_str(), contexts, 2, &status));
    if (U_FAILURE(status)) fail("no display names for " + language.locale);
    UChar buffer[256];
    for (const std::string& code : territory_codes()) {
        status = U_ZERO_ERROR;
        const int32_t size = uldn_regionDisplayName(names.getAlias(), code.c_str(), buffer, 256, &status);
        if (U_SUCCESS(status) && size > 0) language.add("T:" + code, utf8(icu::UnicodeString(buffer, size)));
    }
    for (const char* const* code = icu::Locale::getISOLanguages(); *code; ++code) {
        if (std::string(*code).size() != 2) continue;  // those with a two-letter code: the ones that news speaks of
        status = U_ZERO_ERROR;
        const int32_t size = uldn_languageDisplayName(names.getAlias(), *code, buffer, 256, &status);
        if (U_SUCCESS(status) && size > 0)
            language.add(std::string("L:") + *code, utf8(icu::UnicodeString(buffer, size)));
    }
}

void add_cities(LanguageRows& language) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::LocalPointer<icu::TimeZoneNames> names(
        icu::TimeZoneNames::createInstance(icu::Locale(language.locale.c_str()), status));
    const icu::LocalPointer<icu::StringEnumeration> zones(
        icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL_LOCATION, nullptr, nullptr, status));
    if (U_FAILURE(status)) fail("no time zone names for " + language.locale);
    while (const icu::UnicodeString* zone = zones->snext(status)) {
        icu::UnicodeString city;
        names->getExemplarLocationName(*zone, city);
        const std::string id = utf8(*zone);
        if (!city.isBogus() && !city.isEmpty()) language.add("C:" + id.substr(id.rfind('/') + 1), utf8(city));
    }
}

std::vector<LanguageRows> read_languages(const char* path) {
    std::ifstream file(path);
    if (!file) fail(std::string("cannot read ") + path);
    std::vector<LanguageRows> languages;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#')) continue;
        std::istringstream words(line);
        for (std::string word; words >> word;) {
            LanguageRows language;
            language.inflects = word.ends_with('+');
            language.locale = language.inflects ? word.substr(0, word.size() - 1) : word;
            languages.push_back(std::move(language));
        }
    }
    return languages;
}

void read_abbreviations(const char* path, std::vector<LanguageRows>& languages) {
    std::ifstream file(path);
    if (!file) fail(std::string("cannot read ") + path);
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.starts_with('#')) continue;
        std::istringstream words(line);
        std::string key;
        words >> key;
        for (std::string word; words >> word;) {
            const std::size_t colon = word.find(':');
            if (colon == std::string::npos) fail(key + ": expected language:form, found " + word);
            const std::string locale = word.substr(0, colon);
            std::string form = word.substr(colon + 1);
            std::replace(form.begin(), form.end(), '_', ' ');
            const auto language = std::find_if(languages.begin(), languages.end(),
                                               [&](const LanguageRows& l) { return l.locale == locale; });
            if (language == languages.end()) fail(key + ": no language " + locale);
            language->add(key, form);
        }
    }
}

void write(std::FILE* out, const std::vector<LanguageRows>& languages) {
    std::fputs("#include \"checks/lexicon/names_table.h\"\n\nnamespace vidimus::checks::names_table {\n\nnamespace {\n",
               out);
    for (const LanguageRows& language : languages) {
        std::fprintf(out, "\nconstexpr Row rows_%s[] = {\n", language.locale.c_str());
        for (const auto& [hash, what, letters, capital, stem] : language.rows) {
            std::fprintf(out, "{0x%llx,0x%x,%d,%d,%d},\n", static_cast<unsigned long long>(hash), what, letters,
                         capital, stem);
        }
        std::fputs("};\n", out);
    }
    std::fputs("\nconstexpr Language all[] = {\n", out);
    for (const LanguageRows& language : languages) {
        std::string tag = language.locale;
        std::replace(tag.begin(), tag.end(), '_', '-');
        std::fprintf(out, "{\"%s\", rows_%s, %zu, %d},\n", tag.c_str(), language.locale.c_str(), language.rows.size(),
                     language.inflects);
    }
    std::fputs("};\n\n}  // namespace\n\nconst std::span<const Language> languages = all;\n\n", out);
    std::fputs("}  // namespace vidimus::checks::names_table\n", out);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) fail("usage: generate_names OUTPUT languages.txt abbreviations.txt");
    std::vector<LanguageRows> languages = read_languages(argv[2]);
    for (LanguageRows& language : languages) {
        add_displayed(language, UDISPCTX_LENGTH_FULL);
        add_displayed(language, UDISPCTX_LENGTH_SHORT);
        add_cities(language);
    }
    read_abbreviations(argv[3], languages);
    std::FILE* out = std::fopen(argv[1], "w");
    if (!out) fail(std::string("cannot write ") + argv[1]);
    write(out, languages);
    return std::fclose(out) == 0 ? 0 : 1;
}
