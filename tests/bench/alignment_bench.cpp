// Alignment of real texts, as evaluated: German and French articles whose sentences stand one a line in
// $VIDIMUS_EVAL/data/gold/textberg-dev, with the dictionaries that are installed. Skipped where there is no kit.
#include "checks/alignment/align.h"
#include "checks/alignment/realign.h"
#include "checks/checker.h"
#include "corpus.h"
#include "server/project/dictionaries.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <string>

namespace {

namespace checks = vidimus::checks;
namespace server = vidimus::server;

struct Texts {
    std::string source;
    std::string draft;
};

std::string first_lines(const std::filesystem::path& path, int count) {
    std::ifstream file(path);
    std::string text;
    std::string line;
    for (int k = 0; k < count && std::getline(file, line); ++k) text += (line.empty() ? "-" : line) + "\n";
    return text;
}

std::optional<Texts> german_and_french(int source_lines, int draft_lines) {
    const char* kit = std::getenv("VIDIMUS_EVAL");
    if (!kit) return std::nullopt;
    const std::filesystem::path folder = std::filesystem::path(kit) / "data/gold/textberg-dev";
    std::error_code error;
    for (const auto& file : std::filesystem::directory_iterator(folder, error)) {
        if (file.path().extension() != ".src") continue;
        auto draft = file.path();
        draft.replace_extension(".tgt");
        return Texts{first_lines(file.path(), source_lines), first_lines(draft, draft_lines)};
    }
    return std::nullopt;
}

checks::Input lines(const std::string& text, std::string language) {
    return {.file = text, .part = {}, .format = checks::Format::lines, .language = std::move(language)};
}

void alignment_of_article(benchmark::State& state, bool with_dictionaries) {
    const auto texts = german_and_french(293, 274);
    if (!texts) {
        state.SkipWithError("VIDIMUS_EVAL does not name the evaluation kit");
        return;
    }
    const auto dictionaries = std::make_shared<server::Dictionaries>(server::DictionaryPlaces::usual());
    const checks::Checker checker(dictionaries);
    checks::Pair pair{checker.read(lines(texts->source, "de")), checker.read(lines(texts->draft, "fr")), {}};
    if (with_dictionaries) pair.word_lexicons = dictionaries->find("de", "fr");
    if (with_dictionaries && pair.word_lexicons.empty()) {
        state.SkipWithError("no German–French dictionary is installed");
        return;
    }
    for (auto _ : state) benchmark::DoNotOptimize(checks::align(pair));
    state.counters["sentences"] = static_cast<double>(pair.source.sentences.size() + pair.draft.sentences.size());
}
BENCHMARK_CAPTURE(alignment_of_article, without_dictionaries, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(alignment_of_article, with_dictionaries, true)->Unit(benchmark::kMillisecond);

/// One letter typed in the middle of a text of so many words: the step of alignment alone.
void realignment(benchmark::State& state) {
    auto texts = vidimus::bench::long_texts(static_cast<std::size_t>(state.range(0)));
    const checks::Checker checker;
    const auto side = [&](const std::string& text, std::string language) {
        return checker.read(
            {.file = text, .part = {}, .format = checks::Format::plain, .language = std::move(language)});
    };
    std::string edited = texts.draft;
    edited.insert(edited.find(". ", edited.size() / 2) - 3, "x");
    const checks::Pair before{side(texts.source, "en"), side(texts.draft, "fr"), {}};
    const checks::Pair after{side(texts.source, "en"), side(edited, "fr"), {}};
    checks::AlignmentMemory memory;
    checks::align(before, {}, &memory);
    bool is_after = true;  // to and fro, so that every step has something to do
    for (auto _ : state) {
        const auto aligned = checks::realign(is_after ? after : before, memory);
        if (!aligned) state.SkipWithError("not realigned");
        is_after = !is_after;
    }
}
BENCHMARK(realignment)->RangeMultiplier(10)->Range(1'000, 100'000)->Unit(benchmark::kMillisecond);

/// The same through the whole check, as an editor asks for it after a key.
void check_after_key(benchmark::State& state) {
    const auto texts = vidimus::bench::long_texts(static_cast<std::size_t>(state.range(0)));
    std::string edited = texts.draft;
    const auto at = static_cast<checks::Offset>(edited.find(". ", edited.size() / 2) - 3);
    edited.insert(at, "x");
    const checks::Checker checker;
    const auto cache = checks::make_cache();
    const checks::Input source{.file = texts.source, .part = {}, .format = checks::Format::plain, .language = "en"};
    const auto check = [&](const std::string& text, bool live) {
        checks::Options options;
        if (live) options.edited = checks::Span{at, at + 1};
        const checks::Input draft{.file = text, .part = {}, .format = checks::Format::plain, .language = "fr"};
        benchmark::DoNotOptimize(checker.check(source, draft, options, {}, cache.get()));
    };
    check(texts.draft, false);
    bool is_after = true;
    for (auto _ : state) {
        check(is_after ? edited : texts.draft, true);
        is_after = !is_after;
    }
}
BENCHMARK(check_after_key)->RangeMultiplier(10)->Range(1'000, 100'000)->Unit(benchmark::kMillisecond);

}  // namespace
