// Input: a file of the format that VIDIMUS_FUZZ_FORMAT names. Reads it and holds the document against its promises.
#include "checks/formats/format.h"
#include "checks/text/encoding.h"
#include "tests/fuzz/input.h"

#include <algorithm>
#include <string>

namespace vidimus::checks {

namespace {

using fuzz::require;

void examine(std::string_view file, const Document& document, bool ascending) {
    Offset text_at = 0;
    Offset file_at = 0;
    for (const Run& run : document.runs) {
        require(run.text.start >= text_at && run.text.start < run.text.end, "runs ascend in the text");
        require(run.file.end <= file.size(), "runs stand in the file");
        require(run.file.start >= file_at || !ascending, "runs ascend in the file");
        text_at = run.text.end;
        file_at = run.file.end;
    }
    Offset block_at = 0;
    for (const Block& block : document.blocks) {
        require(block.span.start >= block_at && block.span.start < block.span.end, "blocks ascend and are not empty");
        block_at = block.span.end + 1;
    }
    std::uint32_t unit_at = 0;
    for (const Unit& unit : document.units) {
        require(unit.first_block >= unit_at && unit.first_block <= unit.last_block, "units ascend");
        require(unit.last_block <= document.blocks.size(), "units have blocks that are there");
        require(unit.place.start <= unit.place.end && unit.place.end <= file.size(), "units stand in the file");
        unit_at = unit.last_block;
    }
}

void run(std::string_view bytes) {
    const std::string file = decode_text(std::string(bytes));
    const auto format = std::ranges::find(formats(), std::string_view(VIDIMUS_FUZZ_FORMAT), &FormatInfo::name);
    require(format != formats().end(), "the format is in the table");
    if (format->is_bilingual()) {
        const Bilingual both = format->read_both(file);
        require(both.source.units.size() == both.draft.units.size(), "both sides have the same units");
        examine(file, both.source, false);
        examine(file, both.draft, true);
    } else {
        examine(file, format->read(file, {0, static_cast<Offset>(file.size())}), true);
    }
}

}  // namespace

}  // namespace vidimus::checks

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    vidimus::checks::run({reinterpret_cast<const char*>(data), size});
    return 0;
}
