// The steps of a check, each alone, over texts of 1,000, 10,000 and 100,000 words.
#include "checks/figures/figure.h"
#include "checks/text/sentences.h"
#include "checks/text/text.h"
#include "checks/text/words.h"
#include "corpus.h"

#include <benchmark/benchmark.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

namespace checks = vidimus::checks;
using vidimus::bench::long_texts;

constexpr int least_words = 1'000;
constexpr int most_words = 100'000;

/// Words each second, and bytes.
void count(benchmark::State& state, std::string_view text) {
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void line_index(benchmark::State& state) {
    const std::string text = long_texts(static_cast<std::size_t>(state.range(0))).draft;
    for (auto _ : state) {
        const checks::Text indexed(text);
        benchmark::DoNotOptimize(indexed.position(indexed.size()));
    }
    count(state, text);
}
BENCHMARK(line_index)->RangeMultiplier(10)->Range(least_words, most_words);

/// Block after block, as a document is read.
std::vector<std::string_view> paragraphs(std::string_view text) {
    std::vector<std::string_view> found;
    while (!text.empty()) {
        const std::size_t end = text.find("\n\n");
        found.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 2);
    }
    return found;
}

void sentence_cutting(benchmark::State& state) {
    const std::string text = long_texts(static_cast<std::size_t>(state.range(0))).draft;
    const auto blocks = paragraphs(text);
    for (auto _ : state) {
        for (const std::string_view block : blocks) {
            benchmark::DoNotOptimize(checks::cut_sentences(block, "fr"));
        }
    }
    count(state, text);
}
BENCHMARK(sentence_cutting)->RangeMultiplier(10)->Range(least_words, most_words);

void word_cutting(benchmark::State& state) {
    const std::string text = long_texts(static_cast<std::size_t>(state.range(0))).draft;
    const auto blocks = paragraphs(text);
    for (auto _ : state) {
        for (const std::string_view block : blocks) {
            benchmark::DoNotOptimize(checks::cut_words(block));
        }
    }
    count(state, text);
}
BENCHMARK(word_cutting)->RangeMultiplier(10)->Range(least_words, most_words);

void figure_recognition(benchmark::State& state) {
    const std::string text = long_texts(static_cast<std::size_t>(state.range(0))).draft;
    const auto blocks = paragraphs(text);
    for (auto _ : state) {
        for (const std::string_view block : blocks) {
            benchmark::DoNotOptimize(checks::recognise_figures(block, "fr"));
        }
    }
    count(state, text);
}
BENCHMARK(figure_recognition)->RangeMultiplier(10)->Range(least_words, most_words);

}  // namespace
