// What must hold of any text: figures that ICU formats are read back, and nothing breaks on noise.
#include "checks/figures/compare.h"
#include "checks/figures/figure.h"

#include <doctest/doctest.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

#include <random>

namespace vidimus::checks {

namespace {

constexpr const char* languages[] = {"en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "nb", "pl",
                                     "cs", "ru", "uk", "ro", "tr", "ar", "hi", "zh", "ja", "ko"};

std::string formatted(const char* locale, const std::string& value) {
    UErrorCode status = U_ZERO_ERROR;
    UNumberFormat* format = unum_open(UNUM_DECIMAL, nullptr, 0, locale, nullptr, &status);
    REQUIRE(U_SUCCESS(status));
    unum_setAttribute(format, UNUM_MAX_FRACTION_DIGITS, 10);
    UChar buffer[128];
    const std::int32_t length = unum_formatDecimal(format, value.data(), static_cast<std::int32_t>(value.size()),
                                                   buffer, 128, nullptr, &status);
    unum_close(format);
    REQUIRE(U_SUCCESS(status));
    char bytes[512];
    std::int32_t size = 0;
    u_strToUTF8(bytes, sizeof bytes, &size, buffer, length, &status);
    REQUIRE(U_SUCCESS(status));
    return {bytes, static_cast<std::size_t>(size)};
}

void check_spans(const std::string& text, const std::vector<Figure>& figures) {
    Offset before = 0;
    for (const Figure& figure : figures) {
        REQUIRE(figure.span.start >= before);
        REQUIRE(figure.span.end > figure.span.start);
        REQUIRE(figure.span.end <= text.size());
        before = figure.span.end;
    }
}

std::string repeated(std::string_view piece, std::size_t count) {
    std::string text;
    text.reserve(piece.size() * count);
    for (std::size_t i = 0; i < count; ++i) text += piece;
    return text;
}

/// Quadratic time would take hours for what the tests below read: the time limit of the whole run would end them.
void check_fast(const std::string& text) {
    for (const char* language : {"en", "fr", "ja"}) check_spans(text, recognise_figures(text, language));
}

}  // namespace

TEST_SUITE("checks/figures/properties") {
    TEST_CASE("numbers in the format of a language are read with their value") {
        std::mt19937_64 random(20240229);
        for (int round = 0; round < 2000; ++round) {
            const char* language = languages[random() % std::size(languages)];
            std::string value = std::to_string(random() % 9 + 1);
            for (std::uint64_t more = random() % 9; more > 0; --more) value += static_cast<char>('0' + random() % 10);
            if (random() % 3 == 0) value += "." + std::to_string(random() % 10) + static_cast<char>('1' + random() % 9);
            const std::string text = "x " + formatted(language, value) + " x";
            const auto figures = recognise_figures(text, language);
            INFO(language << ": " << text);
            REQUIRE(figures.size() == 1);
            CHECK(to_string(figures[0].reading.value) == Decimal::parse(value)->to_string());
            CHECK(figures[0].span == Span{2, static_cast<Offset>(text.size() - 2)});
        }
    }

    TEST_CASE("a written figure is read with its value again") {
        std::mt19937_64 random(7);
        for (int round = 0; round < 1000; ++round) {
            const char* language = languages[random() % std::size(languages)];
            const Reading reading{FigureKind::number, Decimal::of(static_cast<std::int64_t>(random() % 100'000'000)),
                                  ""};
            const auto text = write_figure(reading, language);
            REQUIRE(text);
            const auto figures = recognise_figures(*text, language);
            REQUIRE(figures.size() == 1);
            CHECK(figures[0].reading.value == reading.value);
        }
    }

    TEST_CASE("noise breaks nothing") {
        const char* pieces[] = {"1",    "٣",        "९",       "１", ".",   ",",    " ",        "\u202F", "-",   "–",
                                "$",    "%",        "million", "万", "二",  "月",   "neuf",     "cent",   "Mai", "XIV",
                                "e",    "h",        "°",       "C",  ":",   "/",    "\u200F",   "\u0301", "F",   "à",
                                "\xFF", "\xE4\xB8", "\0",      "\n", "und", "zwei", "https://", "@",      "'"};
        std::mt19937_64 random(99);
        for (int round = 0; round < 4000; ++round) {
            std::string text;
            for (std::uint64_t i = random() % 40; i > 0; --i) text += pieces[random() % std::size(pieces)];
            const auto figures = recognise_figures(text, languages[random() % std::size(languages)]);
            check_spans(text, figures);
            std::vector<const Figure*> side;
            for (const Figure& figure : figures) {
                CHECK_FALSE(to_string(figure.reading.value).empty());
                side.push_back(&figure);
            }
            // A text has no differences with itself.
            CHECK(compare_figures({"en", side, {}}, {"en", side, {}}, match_figures(side, side)).empty());
        }
    }

    TEST_CASE("absurd lengths are read in linear time") {
        const auto number = recognise_figures(repeated("7", 10'000), "en");
        REQUIRE(number.size() == 1);
        CHECK(number[0].span.size() == 10'000);
        for (const char* piece : {"1.", "1,", "12 ", "1-", "1:", "1/", "111,", "a1", "million ", "two ", "二", "1万",
                                  "$", "-", "XIV", "cent", "1,22,"}) {
            INFO(piece);
            check_fast(repeated(piece, 200'000));
        }
    }

    TEST_CASE("marks behind a number may go on for as long as they like") {
        check_fast("It cost 5 million" + repeated(".", 1'000'000));
        for (const char* piece : {". ", "$", "-", "1.", "° ", "' ", "% ", "\u200E", "1:\u200E", ".$"}) {
            INFO(piece);
            check_fast("It cost 5 million" + repeated(piece, 100'000));
            check_fast("It cost 5" + repeated(piece, 100'000));
        }
    }

    TEST_CASE("direction marks around separators change nothing") {
        std::mt19937_64 random(4711);
        const char* marks[] = {"", "", "\u200E", "\u200F", "\u061C", "\u200F\u200E"};
        for (const char* text : {"15:30", "15:30:05", "17.09.2022", "2022-09-17", "48,500", "12,34,567", "1.234.567",
                                 "3.25", "48’500", "2.3.1.4"}) {
            const auto plain = recognise_figures(text, "en");
            REQUIRE(plain.size() == 1);
            for (int round = 0; round < 50; ++round) {
                std::string marked;
                for (const char c : std::string_view(text)) {
                    if (!marked.empty() && static_cast<unsigned char>(c) < 0x80) marked += marks[random() % 6];
                    marked += c;
                }
                INFO(marked);
                const auto figures = recognise_figures(marked, "en");
                REQUIRE(figures.size() == 1);
                CHECK(figures[0].span == Span{0, static_cast<Offset>(marked.size())});
                if (figures[0].reading.kind != FigureKind::identifier) CHECK(figures[0].reading == plain[0].reading);
            }
        }
    }

    TEST_CASE("runs of digits of any length around any mark break nothing") {
        const char* marks[] = {":", ".", ",", "/", "-", "–", "'", "’", " ", "\u00A0", "：", "·", "h", "$", "°", "%"};
        const char* directions[] = {"", "\u200E", "\u200F", "\u061C"};
        std::mt19937_64 random(1234);
        const auto digits = [&] {
            const std::size_t sizes[] = {1, 1, 2, 2, 2, 3, 3, 4, 14, 30, 300};
            return repeated(std::to_string(random() % 10), sizes[random() % std::size(sizes)]);
        };
        for (int round = 0; round < 6000; ++round) {
            std::string text = digits();
            for (std::uint64_t parts = random() % 4; parts > 0; --parts)
                text += std::string(directions[random() % 4]) + marks[random() % std::size(marks)] +
                        directions[random() % 4] + digits() + directions[random() % 4] + digits();
            INFO(text);
            std::vector<Figure> figures;
            REQUIRE_NOTHROW(figures = recognise_figures(text, languages[random() % std::size(languages)]));
            check_spans(text, figures);
            REQUIRE_FALSE(figures.empty());
        }
    }
}

}  // namespace vidimus::checks
