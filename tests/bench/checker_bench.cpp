// Whole checks, as an editor or a command asks for them, in process and without reading files.
#include "checks/alignment/align.h"
#include "checks/checker.h"
#include "corpus.h"

#include <benchmark/benchmark.h>

#include <string>
#include <string_view>

namespace {

namespace checks = vidimus::checks;
using vidimus::bench::Texts;

checks::Input input(std::string_view file, std::string language) {
    return {.file = file, .part = {}, .format = checks::Format::plain, .language = std::move(language)};
}

void alignment(benchmark::State& state) {
    const Texts texts = vidimus::bench::long_texts(static_cast<std::size_t>(state.range(0)));
    const checks::Checker checker;
    const checks::Pair pair{.source = checker.read(input(texts.source, "en")),
                            .draft = checker.read(input(texts.draft, "fr"))};
    for (auto _ : state) {
        benchmark::DoNotOptimize(checks::align(pair));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(alignment)->RangeMultiplier(10)->Range(1'000, 100'000)->Unit(benchmark::kMillisecond);

void check(benchmark::State& state, const Texts& texts, bool keep) {
    const checks::Checker checker;
    const auto cache = keep ? checks::make_cache() : nullptr;
    const checks::Input source = input(texts.source, "en");
    const checks::Input draft = input(texts.draft, "fr");
    std::size_t findings = 0;
    for (auto _ : state) {
        const checks::Report report = checker.check(source, draft, {}, {}, cache.get());
        findings = report.findings.size();
    }
    state.counters["findings"] = static_cast<double>(findings);
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(texts.source.size() + texts.draft.size()));
}

void check_article(benchmark::State& state) {
    check(state, vidimus::bench::article(), false);
}
BENCHMARK(check_article)->Unit(benchmark::kMicrosecond);

void check_long(benchmark::State& state) {
    check(state, vidimus::bench::long_texts(static_cast<std::size_t>(state.range(0))), false);
}
BENCHMARK(check_long)->RangeMultiplier(10)->Range(1'000, 100'000)->Unit(benchmark::kMillisecond);

/// Nothing changed since the last check: what reuse costs at the least.
void check_again(benchmark::State& state) {
    check(state, vidimus::bench::long_texts(static_cast<std::size_t>(state.range(0))), true);
}
BENCHMARK(check_again)->RangeMultiplier(10)->Range(1'000, 100'000)->Unit(benchmark::kMillisecond);

/// The first check of a process, with what a checker builds when it is made.
void make_checker(benchmark::State& state) {
    for (auto _ : state) {
        const checks::Checker checker;
        benchmark::DoNotOptimize(&checker);
    }
}
BENCHMARK(make_checker)->Unit(benchmark::kMicrosecond);

}  // namespace
