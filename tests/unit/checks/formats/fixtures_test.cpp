#include "unit/checks/formats/documents.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

// Every file in tests/formats, which holds a folder a format, is read, and what was read is held against the file
// beside it that ends in .expected: the units, blocks and marks of each side, and the bytes of the file that they stand
// for where these differ from the text. With VIDIMUS_UPDATE_FIXTURES set the .expected files are written anew, to be
// looked through.

using namespace vidimus::checks;

namespace {

namespace fs = std::filesystem;

constexpr std::array<const char*, 9> block_names{"paragraph", "heading", "item", "cell",        "quotation",
                                                 "caption",   "code",    "raw",  "front matter"};
constexpr std::array<const char*, 8> mark_names{"code",   "link",  "url",    "emphasis",
                                                "strong", "image", "marker", "placeholder"};

std::string read_bytes(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string visible(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
        } else {
            out += c;
        }
    }
    return out;
}

std::string quoted(std::string_view text) {
    return "“" + visible(text) + "”";
}

void write_block(std::ostream& out, std::string_view file, const Document& document, const Block& block) {
    const std::string_view text = slice(document.text, block.span);
    const std::string_view bytes = slice(file, document.to_file(block.span));
    out << "  " << block_names.at(static_cast<std::size_t>(block.kind));
    if (block.level > 0) out << ' ' << static_cast<int>(block.level);
    out << ' ' << quoted(text);
    if (bytes != text) out << " from " << quoted(bytes);
    out << '\n';
    for (const Mark& mark : document.marks) {
        if (!block.span.contains(mark.span)) continue;
        out << "    " << mark_names.at(static_cast<std::size_t>(mark.kind)) << ' '
            << quoted(slice(document.text, mark.span));
        if (mark.kind == MarkKind::link || mark.kind == MarkKind::image) out << " to " << quoted(mark.target);
        out << '\n';
    }
}

void write_document(std::ostream& out, const char* side, std::string_view file, const Document& document) {
    out << side;
    if (!document.language.empty()) out << " in " << document.language;
    out << '\n';
    auto unit = document.units.begin();
    const auto write_units = [&](std::uint32_t block) {
        for (; unit != document.units.end() && unit->first_block <= block; ++unit) {
            std::string key = unit->key;
            std::ranges::replace(key, '\x1F', '/');
            out << " unit";
            if (!key.empty()) out << ' ' << key;
            if (unit->time.end > 0) out << ' ' << unit->time.start << "–" << unit->time.end << " ms";
            if (unit->first_block == unit->last_block) out << " is empty at " << unit->place.start;
            out << '\n';
        }
    };
    for (std::uint32_t b = 0; b < document.blocks.size(); ++b) {
        write_units(b);
        write_block(out, file, document, document.blocks[b]);
    }
    write_units(static_cast<std::uint32_t>(document.blocks.size()));
    if (document.problem) out << " problem at " << document.problem->at << ": " << document.problem->what << '\n';
}

std::string dump(const FormatInfo& format, std::string_view file) {
    std::ostringstream out;
    if (format.is_bilingual()) {
        const Bilingual both = format.read_both(file);
        write_document(out, "source", file, both.source);
        write_document(out, "draft", file, both.draft);
    } else {
        write_document(out, "document", file, format.read(file, {0, static_cast<Offset>(file.size())}));
    }
    return out.str();
}

struct Fixture {
    fs::path path;
    const FormatInfo* format;
};

std::vector<Fixture> fixtures() {
    std::vector<Fixture> found;
    for (const FormatInfo& format : formats()) {
        const fs::path folder = fs::path(VIDIMUS_TEST_FORMATS) / format.name;
        if (!fs::exists(folder)) continue;
        for (const auto& entry : fs::directory_iterator(folder)) {
            if (entry.path().extension() != ".expected") found.push_back({entry.path(), &format});
        }
    }
    std::ranges::sort(found, {}, &Fixture::path);
    return found;
}

/// What a damaged file must still keep.
void check_damaged(const FormatInfo& format, std::string_view file) {
    const Span whole{0, static_cast<Offset>(file.size())};
    if (!format.is_bilingual()) return check_promises(file, whole, format.read(file, whole));
    const Bilingual both = format.read_both(file);
    CHECK(both.source.units.size() == both.draft.units.size());
    check_promises(file, whole, both.source, false);
    check_promises(file, whole, both.draft);
}

}  // namespace

TEST_SUITE("checks/formats/fixtures") {
    TEST_CASE("every file is read as it is written beside it") {
        REQUIRE(fixtures().size() >= 10);
        for (const Fixture& fixture : fixtures()) {
            CAPTURE(fixture.path.string());
            const std::string file = read_bytes(fixture.path);
            CHECK(format_of_path(fixture.path.string()) == fixture.format->format);
            const std::string expected = fixture.path.string() + ".expected";
            const std::string read = dump(*fixture.format, file);
            if (std::getenv("VIDIMUS_UPDATE_FIXTURES")) std::ofstream(expected, std::ios::binary) << read;
            CHECK(read == read_bytes(expected));
            check_damaged(*fixture.format, file);
        }
    }

    TEST_CASE("cut off at any byte, a file is still read up to there") {
        for (const Fixture& fixture : fixtures()) {
            CAPTURE(fixture.path.string());
            const std::string file = read_bytes(fixture.path);
            for (std::size_t size = 0; size < file.size(); ++size) {
                if (size < file.size() && (static_cast<unsigned char>(file[size]) & 0xC0) == 0x80) continue;
                CAPTURE(size);
                check_damaged(*fixture.format, std::string_view(file).substr(0, size));
            }
        }
    }

    TEST_CASE("HTML that is moved by its rules is gone through once") {
        for (const char* file : {"<table>one<tr><td>two</table>three", "<p>a<table><b>c<td>d</b>e</table>f<br>g",
                                 "a</br>b<img alt=c>", "<title>a</title><body>b<title>c</title>"}) {
            CAPTURE(file);
            const std::string_view text(file);
            check_promises(text, {0, static_cast<Offset>(text.size())}, read_as(Format::html, text));
        }
    }

    TEST_CASE("time grows with the file only") {
        constexpr std::size_t size = 4'000'000;
        for (const Fixture& fixture : fixtures()) {
            const std::string once = read_bytes(fixture.path);
            std::string file;
            while (file.size() < size) file += once;
            fixture.format->read(file, {0, static_cast<Offset>(file.size())});
        }
        for (const FormatInfo& format : formats()) {
            for (const char* line :
                 {"a\n", "\"a\"\n", "<a", "&a", "{\"a\":", "msgid \"a\"\n", "00:01.000 --> 00:02.000\na\n\n"}) {
                std::string file;
                while (file.size() < size / 4) file += line;
                format.read(file, {0, static_cast<Offset>(file.size())});
            }
        }
    }

    TEST_CASE("line ends of any kind say the same") {
        for (const Fixture& fixture : fixtures()) {
            CAPTURE(fixture.path.string());
            const std::string file = read_bytes(fixture.path);
            std::string crlf;
            for (const char c : file) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
            const Document a = fixture.format->read(file, {0, static_cast<Offset>(file.size())});
            const Document b = fixture.format->read(crlf, {0, static_cast<Offset>(crlf.size())});
            CHECK(blocks_of(a) == blocks_of(b));
        }
    }
}
