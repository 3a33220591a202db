// How fast figures are read, language by language, over the sentences of tests/unit/checks/figures/languages (every one
// of which holds figures: far more than running text does) and over prose; beside each what ICU's word breaks cost over
// the same text, as a limit to hold it against.
#include "checks/figures/figure.h"
#include "corpus.h"

#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <fstream>
#include <memory>
#include <string>
#include <vector>

namespace {

namespace checks = vidimus::checks;

constexpr const char* languages[] = {"en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "nb", "pl",
                                     "cs", "ru", "uk", "ro", "tr", "ar", "hi", "zh", "ja", "ko"};

/// The sentences of a language without their marks, one a line.
std::vector<std::string> sentences(const std::string& language) {
    std::ifstream in(std::string(VIDIMUS_BENCH_FIGURES) + "/" + language + ".txt");
    std::vector<std::string> found;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line[0] == '#') continue;
        std::string text;
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (line[i] == '[') continue;
            const bool mark = line[i] == ']' && i + 1 < line.size() && line[i + 1] == '(';
            if (mark) i = std::min(line.find(')', i), line.size());
            if (!mark) text += line[i];
        }
        found.push_back(std::move(text));
    }
    return found;
}

/// Prose as a list of paragraphs.
std::vector<std::string> prose() {
    constexpr std::size_t words = 100'000;
    const std::string text = vidimus::bench::long_texts(words).draft;
    std::vector<std::string> found;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find("\n\n", at), text.size());
        found.push_back(text.substr(at, end - at));
        at = end + 2;
    }
    return found;
}

std::int64_t size_of(const std::vector<std::string>& texts) {
    std::int64_t size = 0;
    for (const std::string& text : texts) size += static_cast<std::int64_t>(text.size());
    return size;
}

void read_figures(benchmark::State& state, const std::vector<std::string>& texts, const char* language) {
    std::size_t figures = 0;
    for (auto _ : state)
        for (const std::string& text : texts) figures += checks::recognise_figures(text, language).size();
    benchmark::DoNotOptimize(figures);
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * size_of(texts));
}

void break_words(benchmark::State& state, const std::vector<std::string>& texts, const char* language) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> breaks(
        icu::BreakIterator::createWordInstance(icu::Locale(language), status));
    std::size_t words = 0;
    for (auto _ : state)
        for (const std::string& text : texts) {
            const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
            breaks->setText(wide);
            while (breaks->next() != icu::BreakIterator::DONE) ++words;
        }
    benchmark::DoNotOptimize(words);
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * size_of(texts));
}

void read_fixtures(benchmark::State& state, const char* language) {
    read_figures(state, sentences(language), language);
}
void break_fixtures(benchmark::State& state, const char* language) {
    break_words(state, sentences(language), language);
}

const bool registered = [] {
    benchmark::RegisterBenchmark("figures/prose/fr",
                                 [](benchmark::State& state) { read_figures(state, prose(), "fr"); });
    benchmark::RegisterBenchmark("word_breaks/prose/fr",
                                 [](benchmark::State& state) { break_words(state, prose(), "fr"); });
    for (const char* language : languages) {
        const std::string name = language;
        benchmark::RegisterBenchmark(("figures/sentences/" + name).c_str(), read_fixtures, language);
        benchmark::RegisterBenchmark(("word_breaks/sentences/" + name).c_str(), break_fixtures, language);
    }
    return true;
}();

}  // namespace
