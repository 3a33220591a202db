// Reading files of the formats, beside what bounds it: bare md4c for Markdown.
#include "checks/formats/format.h"
#include "corpus.h"

#include <benchmark/benchmark.h>
#include <md4c.h>

#include <string>

namespace {

namespace checks = vidimus::checks;

constexpr std::size_t words = 100'000;
constexpr std::size_t messages = 10'000;

/// Paragraphs with the markup that documentation has.
std::string markdown_text() {
    std::string text = vidimus::bench::long_texts(words).source;
    std::size_t paragraph = 0;
    for (std::size_t at = text.find("\n\n"); at != std::string::npos; at = text.find("\n\n", at + 1)) {
        constexpr const char* openings[] = {"# ", "- ", "See [the page](/a.html) and `code`: ", "", "> ", "*So* "};
        text.insert(at + 2, openings[paragraph++ % std::size(openings)]);
    }
    return text;
}

/// Each sentence of two texts as a message.
std::string catalogue() {
    std::string file = "msgid \"\"\nmsgstr \"Language: de\\n\"\n\n";
    for (std::size_t k = 0; k < messages; ++k) {
        const std::string number = std::to_string(k);
        file += "#: src/file.c:" + number + "\nmsgid \"\"\n\"The ferry number " + number +
                " leaves the harbour \"\n\"at noon with %d cars.\\n\"\nmsgstr \"\"\n\"Die Fähre Nummer " + number +
                " verlässt den Hafen \"\n\"mittags mit %d Autos.\\n\"\n\n";
    }
    return file;
}

void read_markdown(benchmark::State& state) {
    const std::string file = markdown_text();
    const checks::FormatInfo& format = checks::format_info(checks::Format::markdown);
    for (auto _ : state)
        benchmark::DoNotOptimize(format.read(file, {0, static_cast<checks::Offset>(file.size())}).blocks.size());
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(file.size()));
}
BENCHMARK(read_markdown);

void bare_md4c(benchmark::State& state) {
    const std::string file = markdown_text();
    MD_PARSER parser{};
    parser.flags = MD_DIALECT_GITHUB;
    parser.enter_block = [](MD_BLOCKTYPE, void*, void*) { return 0; };
    parser.leave_block = [](MD_BLOCKTYPE, void*, void*) { return 0; };
    parser.enter_span = [](MD_SPANTYPE, void*, void*) { return 0; };
    parser.leave_span = [](MD_SPANTYPE, void*, void*) { return 0; };
    parser.text = [](MD_TEXTTYPE, const MD_CHAR*, MD_SIZE size, void* sum) {
        *static_cast<std::size_t*>(sum) += size;
        return 0;
    };
    for (auto _ : state) {
        std::size_t sum = 0;
        md_parse(file.data(), static_cast<MD_SIZE>(file.size()), &parser, &sum);
        benchmark::DoNotOptimize(sum);
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(file.size()));
}
BENCHMARK(bare_md4c);

void read_po(benchmark::State& state) {
    const std::string file = catalogue();
    const checks::FormatInfo& format = checks::format_info(checks::Format::po);
    for (auto _ : state) benchmark::DoNotOptimize(format.read_both(file).draft.units.size());
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(messages));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(file.size()));
}
BENCHMARK(read_po);

}  // namespace
