#include "tests/unit/checks/formats/documents.h"

#include <random>

namespace checks = vidimus::checks;
using checks::Block;
using checks::BlockKind;
using checks::Document;
using checks::Format;
using checks::MarkKind;

namespace {

using Texts = std::vector<std::string>;

Document markdown(std::string_view file) {
    Document document = checks::read_as(Format::markdown, file);
    checks::check_promises(file, {0, static_cast<checks::Offset>(file.size())}, document);
    return document;
}

Texts markdown_blocks(std::string_view file) {
    return checks::blocks_of(markdown(file));
}

/// What of the file stands for the first place where `text` stands in the clean text.
std::string_view behind(std::string_view file, const Document& document, std::string_view text) {
    const auto at = static_cast<checks::Offset>(document.text.find(text));
    return checks::slice(file, document.to_file({at, at + static_cast<checks::Offset>(text.size())}));
}

std::string repeated(std::string_view piece, int times) {
    std::string text;
    for (int k = 0; k < times; ++k) text += piece;
    return text;
}

}  // namespace

TEST_SUITE("checks/formats/markdown") {
    TEST_CASE("front matter that a project chooses is text, in place of the usual keys") {
        const std::string_view file = "---\ntitle: Harbour\nSEO_text: Ferries\n---\nA quay.\n";
        const checks::Span whole{0, static_cast<checks::Offset>(file.size())};
        const checks::FormatOptions chosen{std::vector<std::string>{"seo_text"}};
        CHECK(checks::blocks_of(checks::format_info(Format::markdown).read(file, whole, chosen)) ==
              Texts{"Ferries", "A quay."});
        CHECK(markdown_blocks(file) == Texts{"Harbour", "A quay."});
    }

    TEST_CASE("a part of a file is read as if nothing stood behind it") {
        const std::string_view file = "A [quay](/q.html \"The quay\") here";
        const std::string_view part = file.substr(0, file.find(')'));
        CHECK(markdown_blocks(part) == markdown_blocks(std::string(part)));
        CHECK(markdown_blocks(part) == Texts{std::string(part)});
    }

    TEST_CASE("headings, paragraphs, quotations") {
        const Document document =
            markdown("# One *two*\n\nText\nwrapped.\n\nUnder\n-----\n> Quote\n> more.\n>> deep\n");
        CHECK(checks::blocks_of(document) == Texts{"One two", "Text wrapped.", "Under", "Quote more.", "deep"});
        CHECK(document.blocks[0].kind == BlockKind::heading);
        CHECK(document.blocks[0].level == 1);
        CHECK(document.blocks[1].kind == BlockKind::paragraph);
        CHECK(document.blocks[2].level == 2);
        CHECK(document.blocks[3].kind == BlockKind::quotation);
        CHECK(document.blocks[4].level == 2);
    }

    TEST_CASE("nested lists, tight and loose") {
        const Document document = markdown("- a\n  - b\n    1. c\n\n       d\n- [x] e\n\n* f\n\n* g\n");
        CHECK(checks::blocks_of(document) == Texts{"a", "b", "c", "d", "e", "f", "g"});
        const int levels[] = {1, 2, 3, 3, 1, 1, 1};
        for (std::size_t k = 0; k < 7; ++k) {
            CHECK(document.blocks[k].kind == BlockKind::list_item);
            CHECK(document.blocks[k].level == levels[k]);
        }
    }

    TEST_CASE("tables") {
        const std::string_view file = "| A | B \\| c |\n|---|:-:|\n| 1 &amp; 2 | `x` |\n";
        const Document document = markdown(file);
        CHECK(checks::blocks_of(document) == Texts{"A", "B | c", "1 & 2", "x"});
        CHECK(document.blocks[1].kind == BlockKind::table_cell);
        CHECK(behind(file, document, "| c") == "\\| c");
    }

    TEST_CASE("code and HTML blocks are kept as they are") {
        const Document document =
            markdown("```js\nlet a;\n\n  let b;\n```\n\n    indented\n\n<div>\nraw\n</div>\n\nText.\n");
        CHECK(checks::blocks_of(document) == Texts{"let a;\n\n  let b;", "indented", "<div>\nraw\n</div>", "Text."});
        CHECK(document.blocks[0].kind == BlockKind::code);
        CHECK(document.blocks[1].kind == BlockKind::code);
        CHECK(document.blocks[2].kind == BlockKind::raw);
    }

    TEST_CASE("marks know their text and their target") {
        const Document document = markdown(
            "A **bold** *it* `co de` [link *x*](u?a=1 \"t\") ![alt](i.png) https://a.example/b <https://c.example> "
            "<m@d.example>\n");
        REQUIRE(checks::blocks_of(document) ==
                Texts{"A bold it co de link x alt https://a.example/b https://c.example m@d.example"});
        struct Expected {
            MarkKind kind;
            const char* text;
            const char* target;
        };
        const Expected expected[] = {
            {MarkKind::strong, "bold", ""},
            {MarkKind::emphasis, "it", ""},
            {MarkKind::code, "co de", ""},
            {MarkKind::link, "link x", "u?a=1"},
            {MarkKind::emphasis, "x", ""},
            {MarkKind::image, "alt", "i.png"},
            {MarkKind::url, "https://a.example/b", "https://a.example/b"},
            {MarkKind::url, "https://c.example", "https://c.example"},
            {MarkKind::url, "m@d.example", "mailto:m@d.example"},
        };
        REQUIRE(document.marks.size() == std::size(expected));
        for (std::size_t k = 0; k < std::size(expected); ++k) {
            CHECK(document.marks[k].kind == expected[k].kind);
            CHECK(checks::slice(document.text, document.marks[k].span) == expected[k].text);
            CHECK(document.marks[k].target == expected[k].target);
        }
    }

    TEST_CASE("a mark that md4c leaves open does not take others with it") {
        const Document document = markdown("**a *www.b.example*) c** and `d`\n");
        CHECK(document.marks.back().kind == MarkKind::code);
        CHECK(checks::slice(document.text, document.marks.back().span) == "d");
    }

    TEST_CASE("an image alone is a caption") {
        const Document document = markdown("![A chart](c.png)\n\nText ![inside](d.png)\n");
        CHECK(document.blocks[0].kind == BlockKind::caption);
        CHECK(document.blocks[1].kind == BlockKind::paragraph);
    }

    TEST_CASE("entities, escapes and line breaks are runs of their own") {
        const std::string_view file = "10&nbsp;000 \\* 5 &#8239;x &#x41; &unknown;\\\nnext  \nlast<br>end";
        const Document document = markdown(file);
        CHECK(checks::blocks_of(document) == Texts{"10\u00A0000 * 5 \u202Fx A &unknown; next last end"});
        CHECK(behind(file, document, "10\u00A0000") == "10&nbsp;000");
        CHECK(behind(file, document, "\u00A0") == "&nbsp;");
        CHECK(behind(file, document, "* 5") == "\\* 5");
        CHECK(behind(file, document, "next") == "next");
    }

    TEST_CASE("tags and comments inside a line are no text") {
        CHECK(markdown_blocks("Press <kbd class=\"x\">Ctrl</kbd> <!-- hm --> now.\n") == Texts{"Press Ctrl  now."});
    }

    TEST_CASE("what site generators read is no text") {
        CHECK(markdown_blocks("# Title {#the-title}\n") == Texts{"Title"});
        CHECK(markdown_blocks("## Title ## {.unlisted #x}\n").front().starts_with("Title"));
        CHECK(markdown_blocks("See {{< ref \"a_b_c\" >}} and {{% note %}}this{{% /note %}}.\n") ==
              Texts{"See and this."});
        CHECK(markdown_blocks("See [the *page*]({{< ref \"a b\" >}}) and [that]({{% x %}}).\n") ==
              Texts{"See the page and that."});
        CHECK(markdown_blocks("{% include a.html x=\"*y*\" %}\n\nText {% raw %}x{% endraw %}.\n") == Texts{"Text x."});
        CHECK(markdown_blocks(":::note Read this\nBody.\n:::\n") == Texts{"Read this Body."});
        CHECK(markdown_blocks("> [!WARNING]\n> Careful.\n") == Texts{"Careful."});
        CHECK(markdown_blocks("A claim.[^1]\n\n[^1]: The note.\n") == Texts{"A claim.", "The note."});
        CHECK(markdown_blocks(
                  "import Tabs from '@theme/Tabs';\nexport const a = 1;\n\n<Tabs groupId={'x'}>\n\nText.\n\n</Tabs>\n")
                  .front() == "Text.");
        CHECK(markdown_blocks("A variable {{ name }} stays.\n") == Texts{"A variable {{ name }} stays."});
        CHECK(markdown_blocks("In code `{% x %}` stays.\n") == Texts{"In code {% x %} stays."});
        CHECK(markdown_blocks("import duties rise.\n") == Texts{"import duties rise."});
    }

    TEST_CASE("front matter in YAML") {
        const std::string_view file =
            "---\ntitle: \"A \\\"big\\\" day \\u00e9\"\ndescription: >-\n  Folded\n  text.\nweight: 3\ndraft: true\n"
            "summary: 'It''s here' # not this\nsubtitle: plain: text # nor this\ntags: [a, b]\nmenu:\n  main:\n    "
            "title: Nested\n"
            "images:\n  - alt: A picture\n    src: x.png\n---\n# Body\n";
        const Document document = markdown(file);
        CHECK(checks::blocks_of(document) ==
              Texts{"A \"big\" day é", "Folded text.", "It's here", "plain: text", "Nested", "A picture", "Body"});
        for (std::size_t k = 0; k < 6; ++k) CHECK(document.blocks[k].kind == BlockKind::front_matter);
        CHECK(behind(file, document, "é") == "\\u00e9");
        CHECK(behind(file, document, "It's") == "It''s");
        CHECK(behind(file, document, "Body") == "Body");
    }

    TEST_CASE("a value of front matter may begin on the line after its key, a collection is no value") {
        CHECK(
            markdown_blocks("---\ntitle: One\ndescription:\n  Begins here\n  and goes on.\nsummary:\n\n  Later. # not "
                            "this\nlabel:\n  en: No\nheading:\n  - No\nlead:\ntagline: Two\n---\nBody\n") ==
            Texts{"One", "Begins here and goes on.", "Later.", "Two", "Body"});
    }

    TEST_CASE("front matter in TOML") {
        CHECK(markdown_blocks(
                  "\uFEFF+++\r\ntitle = \"One\\n two\"\r\nweight = 3\r\ndescription = '''\r\nMany\r\nlines'''\r\n"
                  "summary = 'C:\\raw'\r\n+++\r\nBody\r\n") == Texts{"One  two", "Many lines", "C:\\raw", "Body"});
    }

    TEST_CASE("a rule at the start is no front matter") {
        CHECK(markdown_blocks("---\n\nText: here\n\n---- \n") == Texts{"Text: here"});
        CHECK(markdown_blocks("Text\n---\ntitle: x\n---\n").front() == "Text");
    }

    TEST_CASE("odd files") {
        using namespace std::string_literals;
        CHECK(markdown_blocks("").empty());
        CHECK(markdown_blocks("\uFEFF").empty());
        CHECK(markdown_blocks("no line end") == Texts{"no line end"});
        CHECK(markdown_blocks("a\0b"s) == Texts{"a\uFFFD"
                                                "b"});
        CHECK(markdown_blocks("a\r\nb\r\n\r\nc\rd") == Texts{"a b", "c d"});
    }

    TEST_CASE("a part of a file") {
        const std::string_view file = "# Draft\n\n=====\n# Source *here*\n";
        const Document document = checks::format_info(Format::markdown).read(file, {15, 31});
        REQUIRE(checks::blocks_of(document) == Texts{"Source here"});
        CHECK(behind(file, document, "here") == "here");
    }

    // md4c does not promise that its pointers lie in our buffer: if that ever changes, this says so before positions
    // are found by searching, which mistakes one equal word for another.
    TEST_CASE("equal words keep their own places") {
        const std::string_view file = "a a *a* `a` [a](a) a\n\n- a\n- a\n\n| a | a |\n|---|---|\n| a | `a` |\n";
        const Document document = markdown(file);
        std::vector<checks::Offset> places;
        for (const Block& block : document.blocks) {
            for (checks::Offset at = block.span.start; at < block.span.end; ++at) {
                if (document.text[at] == 'a') places.push_back(document.to_file({at, at + 1}).start);
            }
        }
        const std::vector<checks::Offset> expected{0, 2, 5, 9, 13, 19, 24, 28, 33, 37, 53, 58};
        CHECK(places == expected);
    }

    TEST_CASE("promises hold on whatever is thrown together") {
        std::mt19937 random(5);
        const std::string pieces[] = {"a",
                                      "word ",
                                      "é",
                                      "\n",
                                      "\n\n",
                                      "\r\n",
                                      "\r",
                                      "# ",
                                      "- ",
                                      "  ",
                                      "1. ",
                                      "> ",
                                      "*",
                                      "**",
                                      "_",
                                      "`",
                                      "```\n",
                                      "[",
                                      "](",
                                      ")",
                                      "![",
                                      "|",
                                      "|---|\n",
                                      "&amp;",
                                      "&nbsp;",
                                      "\\",
                                      "<b>",
                                      "</b>",
                                      "<!--",
                                      "-->",
                                      "{{< ",
                                      " >}}",
                                      "{% ",
                                      " %}",
                                      ":::note ",
                                      "[^1]",
                                      "[^1]: ",
                                      "---\n",
                                      "+++\n",
                                      "title: ",
                                      "title = ",
                                      "\"",
                                      "'",
                                      "    ",
                                      "\t",
                                      "https://a.b/c",
                                      "{#id}",
                                      "<Tab a={b}>",
                                      "import a from 'b'",
                                      "\uFEFF",
                                      "😀",
                                      "|",
                                      ": ",
                                      "| x |",
                                      "<br>",
                                      "\"\"\"",
                                      "~~"};
        for (int round = 0; round < 4000; ++round) {
            std::string file;
            const auto length = 1 + random() % 40;
            for (std::size_t k = 0; k < length; ++k) file += pieces[random() % std::size(pieces)];
            CAPTURE(file);
            const auto size = static_cast<checks::Offset>(file.size());
            for (const auto& row : checks::formats())
                checks::check_promises(file, {0, size}, row.read(file, {0, size}));
        }
    }

    TEST_CASE("a NUL in code is told once") {
        const std::string file("~~~\na\0\0b\n~~~\n", 13);
        const Document document = checks::read_as(Format::markdown, file);
        checks::check_promises(file, {0, static_cast<checks::Offset>(file.size())}, document);
        CHECK(checks::blocks_of(document) == std::vector<std::string>{"a\uFFFD\uFFFDb"});
    }

    TEST_CASE("time grows with the file only") {
        const std::string files[] = {
            repeated(">", 300'000),      repeated("[", 300'000),      repeated("*a ", 100'000),
            repeated("{{< ", 100'000),   repeated("{% x\n", 100'000), repeated("<A b={\n", 60'000),
            repeated("[^1]: ", 100'000), repeated("{#a ", 100'000),   "---\n" + repeated("title: a\n", 100'000),
            repeated("- a\n", 100'000),  repeated("a\n", 200'000),    repeated("&nbsp;", 100'000),
            repeated("| a ", 50'000),    repeated("\\*", 100'000),    repeated("![", 100'000),
        };
        for (const std::string& file : files) checks::read_as(Format::markdown, file);
    }
}

TEST_SUITE("checks/formats/document") {
    TEST_CASE("places between two texts belong to the one before") {
        Document document;
        document.text = "ab c\nd\n";
        document.runs = {{{0, 2}, {10, 12}}, {{2, 3}, {12, 18}}, {{3, 4}, {18, 19}}, {{5, 6}, {30, 31}}};
        CHECK(document.to_file({0, 2}) == checks::Span{10, 12});
        CHECK(document.to_file({1, 4}) == checks::Span{11, 19});
        CHECK(document.to_file({2, 3}) == checks::Span{12, 18});
        CHECK(document.to_file({4, 4}) == checks::Span{19, 19});
        CHECK(document.to_file({5, 5}) == checks::Span{30, 30});
        CHECK(document.to_file({0, 0}) == checks::Span{10, 10});
        CHECK(document.to_file({7, 7}) == checks::Span{31, 31});
        CHECK(document.to_text({11, 19}) == checks::Span{1, 4});
        CHECK(document.to_text({13, 14}) == checks::Span{2, 3});
        CHECK(document.to_text({20, 25}).empty());
        CHECK(document.to_text({0, 100}) == checks::Span{0, 6});
        CHECK(Document{}.to_file({0, 0}) == checks::Span{0, 0});
    }
}
