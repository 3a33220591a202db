#include "tests/unit/checks/formats/documents.h"

namespace checks = vidimus::checks;
using checks::BlockKind;
using checks::Document;
using checks::Format;
using checks::MarkKind;

namespace {

std::vector<std::string> plain_blocks(std::string_view file) {
    return checks::blocks_of(checks::read_as(Format::plain, file));
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_SUITE("checks/formats/plain") {
    TEST_CASE("blank lines part blocks") {
        CHECK(plain_blocks("One.\n\nTwo.\r\n \t\r\nThree.") == Texts{"One.", "Two.", "Three."});
        CHECK(plain_blocks("").empty());
        CHECK(plain_blocks("\n \n\r\n").empty());
        CHECK(plain_blocks("\uFEFFOne.\n") == Texts{"One."});
    }

    TEST_CASE("an article with one paragraph a line") {
        const std::string long_line(300, 'a');
        CHECK(
            plain_blocks("A title without an end\nFirst " + long_line + ".\nSecond one.\nThird " + long_line + ".\n") ==
            Texts{"A title without an end", "First " + long_line + ".", "Second one.", "Third " + long_line + "."});
    }

    TEST_CASE("a text wrapped at a width is joined") {
        const std::string_view mail =
            "Dear all,\n"
            "\n"
            "The council met on Monday and agreed that the bridge over the\n"
            "river will be closed for two weeks. Traffic will be sent through\n"
            "Marsh Lane. Buses stop at the town hall.\n"
            "\n"
            "Please tell your neighbours who may not have read this notice, as\n"
            "Some of them are away.\n";
        CHECK(plain_blocks(mail) ==
              Texts{"Dear all,",
                    "The council met on Monday and agreed that the bridge over the river will be closed for two weeks. "
                    "Traffic "
                    "will be sent through Marsh Lane. Buses stop at the town hall.",
                    "Please tell your neighbours who may not have read this notice, as Some of them are away."});
    }

    TEST_CASE("in a wrapped text a short line with a terminator ends its paragraph") {
        CHECK(plain_blocks("The council met on Monday and agreed that the bridge must\n"
                           "be closed.\n"
                           "The mayor was not there, as he had gone to see the works\n"
                           "at the lock.\n") ==
              Texts{"The council met on Monday and agreed that the bridge must be closed.",
                    "The mayor was not there, as he had gone to see the works at the lock."});
    }

    TEST_CASE("a torn sentence is joined, entries are not") {
        CHECK(plain_blocks("It was a cold \n  night in town.") == Texts{"It was a cold night in town."});
        CHECK(plain_blocks("apples\nred pears\nplums, cherries\n") == Texts{"apples", "red pears", "plums, cherries"});
    }

    TEST_CASE("lines of scripts without spaces are joined without one") {
        CHECK(plain_blocks("これは父の\n家です。") == Texts{"これは父の家です。"});
        CHECK(plain_blocks("りんご\nみかん\nぶどう\n") == Texts{"りんご", "みかん", "ぶどう"});
    }

    TEST_CASE("list items are blocks of their own, with their markers marked") {
        const std::string_view file =
            "To do:\n- buy milk\n  and bread\n* call Ann\n\n1. first\n2) second\n10.) tenth\na) letter\n";
        const Document document = checks::read_as(Format::plain, file);
        CHECK(checks::blocks_of(document) == Texts{"To do:", "- buy milk and bread", "* call Ann", "1. first",
                                                   "2) second", "10.) tenth", "a) letter"});
        Texts markers;
        for (const auto& mark : document.marks) {
            CHECK(mark.kind == MarkKind::marker);
            markers.emplace_back(checks::slice(document.text, mark.span));
        }
        CHECK(markers == Texts{"-", "*", "1.", "2)", "10.)", "a)"});
        CHECK(document.blocks[0].kind == BlockKind::paragraph);
        CHECK(document.blocks[1].kind == BlockKind::list_item);
    }

    TEST_CASE("a number at the start of a wrapped line opens no item") {
        CHECK(plain_blocks(
                  "Die Brücke wurde nach langer Zeit der Planung am\n3. Oktober für den Verkehr freigegeben, wie das\n"
                  "Amt mitteilte.\n") == Texts{"Die Brücke wurde nach langer Zeit der Planung am 3. Oktober für den "
                                               "Verkehr freigegeben, wie das Amt mitteilte."});
        CHECK(plain_blocks("J. Smith wrote it.") == Texts{"J. Smith wrote it."});
    }

    TEST_CASE("direct speech opens a block") {
        CHECK(plain_blocks("— Où vas-tu ?\n— À la gare.\n") == Texts{"— Où vas-tu ?", "— À la gare."});
    }

    TEST_CASE("drawn lines are no text") {
        CHECK(plain_blocks("Title\n=====\nText.\n* * *\n-----\nMore.") == Texts{"Title", "Text.", "* * *", "More."});
    }

    TEST_CASE("a joined line end maps to the line end and the indentation") {
        const std::string_view file = "It was a cold\r\n    night in town.";
        const Document document = checks::read_as(Format::plain, file);
        REQUIRE(document.text.starts_with("It was a cold night in town."));
        const auto space = document.to_file({13, 14});
        CHECK(checks::slice(file, space) == "\r\n    ");
        CHECK(checks::slice(file, document.to_file({14, 19})) == "night");
    }

    TEST_CASE("a part of a file is read with places in the whole file") {
        const std::string_view file = "Draft.\n-----\nSource here.\n";
        const Document document = checks::format_info(Format::plain).read(file, {13, 26});
        REQUIRE(checks::blocks_of(document) == Texts{"Source here."});
        CHECK(checks::slice(file, document.to_file(document.blocks[0].span)) == "Source here.");
        checks::check_promises(file, {13, 26}, document);
    }
}

TEST_SUITE("checks/formats/lines") {
    TEST_CASE("each line is a block, nothing is joined") {
        const std::string_view file = "\uFEFFone\r\ntwo and\n\n  three \n- four\rfive";
        const Document document = checks::read_as(Format::lines, file);
        CHECK(checks::blocks_of(document) == Texts{"one", "two and", "three", "- four", "five"});
        checks::check_promises(file, {0, static_cast<checks::Offset>(file.size())}, document);
    }
}
