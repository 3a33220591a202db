// What must hold of any text: figures that ICU formats are read back, and nothing breaks on noise.
#include "checks/figures/compare.h"
#include "checks/figures/figure.h"

#include <doctest/doctest.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

#include <chrono>
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
            CHECK(compare_figures({"en", side, {}}, {"en", side, {}}).empty());
        }
    }

    TEST_CASE("absurd lengths are read in linear time") {
        const auto repeated = [](std::string_view piece, std::size_t count) {
            std::string text;
            for (std::size_t i = 0; i < count; ++i) text += piece;
            return text;
        };
        const auto number = recognise_figures(repeated("7", 10'000), "en");
        REQUIRE(number.size() == 1);
        CHECK(number[0].span.size() == 10'000);
        for (const char* piece : {"1.", "1,", "12 ", "1-", "1:", "1/", "111,", "a1", "million ", "two ", "二", "1万",
                                  "$", "-", "XIV", "cent", "1,22,"}) {
            INFO(piece);
            const std::string text = repeated(piece, 200'000);
            const auto start = std::chrono::steady_clock::now();
            check_spans(text, recognise_figures(text, "fr"));
            check_spans(text, recognise_figures(text, "ja"));
            // Quadratic time would take hours.
            CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
        }
    }
}

}  // namespace vidimus::checks
