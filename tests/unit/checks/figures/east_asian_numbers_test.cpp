#include "checks/figures/east_asian_numbers.h"

#include "checks/figures/figure.h"

#include <doctest/doctest.h>

#include <string>

namespace vidimus::checks {

namespace {

/// The number that `text` begins with, how far it reaches marked with "|" where that is not all: "250", "3|".
std::string read(std::string_view text, std::string_view language) {
    const LanguageTable& table = figure_table(language);
    const EastAsianNumber number = read_east_asian_number(text, 0, static_cast<Offset>(text.size()), table);
    if (number.tokens == 0) return "none";
    if (number.vague) return "vague";
    const std::string value = number.value.to_string(15);
    return number.end == text.size() ? value : value + "|" + std::string(text.substr(number.end));
}

Standing standing(std::string_view text, std::string_view language, Announced announced = Announced::no) {
    const LanguageTable& table = figure_table(language);
    const Offset limit = static_cast<Offset>(text.size());
    const EastAsianNumber number = read_east_asian_number(text, 0, limit, table);
    return judge_number(number, text, 0, limit, table, announced).standing;
}

}  // namespace

TEST_SUITE("checks/figures/east_asian_numbers") {
    TEST_CASE("Han numerals add up") {
        CHECK(read("二十三", "zh") == "23");
        CHECK(read("一万二千", "ja") == "12000");
        CHECK(read("一千零五十", "zh") == "1050");
        CHECK(read("廿三", "zh") == "23");
        CHECK(read("十億", "ja") == "1000000000");
        CHECK(read("一百二十三万四千五百六十七", "zh") == "1234567");
        CHECK(read("一京二千兆", "ja") == "12000000000000000");
    }
    TEST_CASE("a myriad behind a smaller one multiplies it") {
        CHECK(read("一万亿", "zh") == "1000000000000");
        CHECK(read("万万", "zh") == "100000000");
        CHECK(read("四千五百六十九万八千三百一十一亿", "zh") == "4569831100000000");
    }
    TEST_CASE("two numbers in a row stay two") {
        CHECK(read("三万五万", "zh") == "35000|万");
        CHECK(read("三百五百", "ja") == "305|百");
    }
    TEST_CASE("formal numerals") {
        CHECK(read("叁仟伍佰", "zh") == "3500");
        CHECK(read("壹拾贰萬", "zh") == "120000");
        CHECK(read("陆先生", "zh") == "none");
        CHECK(read("京都", "ja") == "none");
    }
    TEST_CASE("Chinese leaves the last power out, Japanese does not") {
        CHECK(read("二百五", "zh") == "250");
        CHECK(read("三万五", "zh") == "35000");
        CHECK(read("二百零五", "zh") == "205");
        CHECK(read("二百五", "ja") == "205");
    }
    TEST_CASE("numerals in a row are read by place") {
        CHECK(read("二〇二二", "zh") == "2022");
        CHECK(read("一九八四", "ja") == "1984");
        CHECK(read("三五", "ja") == "35");
    }
    TEST_CASE("Arabic digits among numerals") {
        CHECK(read("3億5000万", "ja") == "350000000");
        CHECK(read("1万2千", "ja") == "12000");
        CHECK(read("10.5亿", "zh") == "1050000000");
        CHECK(read("１２３万４５６７", "ja") == "1234567");
        CHECK(read("12億3,456万7,890", "ja") == "1234567890");
        CHECK(read("3万50000", "ja") == "30000|50000");
    }
    TEST_CASE("decimals") {
        CHECK(read("三点五", "zh") == "3.5");
        CHECK(read("三點一四", "zh") == "3.14");
        CHECK(read("三・一四", "ja") == "3.14");
        CHECK(read("二点三亿", "zh") == "230000000");
        CHECK(read("삼 점 일사", "ko") == "3.14");
        CHECK(read("三点五十分", "zh") == "3|点五十分");
        CHECK(read("三点一刻", "zh") == "3|点一刻");
    }
    TEST_CASE("fractions") {
        CHECK(read("三分之二", "zh") == "0.666666666666667");
        CHECK(read("二又三分之一", "zh") == "2.33333333333333");
        CHECK(read("3分の2", "ja") == "0.666666666666667");
        CHECK(read("5と4分の1", "ja") == "5.25");
        CHECK(read("삼분의 이", "ko") == "0.666666666666667");
        CHECK(read("1과 2분의 1", "ko") == "1.5");
        CHECK(read("五分の遅れ", "ja") == "5|分の遅れ");
        CHECK(read("零分之一", "zh") == "0|分之一");
    }
    TEST_CASE("round numbers that are exceeded") {
        CHECK(read("二十多万人", "zh") == "200000|人");
        CHECK(read("十余人", "zh") == "10|人");
        CHECK(read("십여 명", "ko") == "10| 명");
        CHECK(read("三多", "zh") == "3|多");
    }
    TEST_CASE("what says no certain number") {
        CHECK(read("三四十人", "zh") == "vague");
        CHECK(read("十几个", "zh") == "vague");
        CHECK(read("数百人", "ja") == "vague");
        CHECK(read("이삼 일", "ko") == "vague");
    }
    TEST_CASE("Korean number words, with spaces and without") {
        CHECK(read("이천이십이", "ko") == "2022");
        CHECK(read("삼만 오천", "ko") == "35000");
        CHECK(read("이만 삼천사백오십육", "ko") == "23456");
        CHECK(read("3억 5000만", "ko") == "350000000");
        CHECK(read("열두", "ko") == "12");
        CHECK(read("스물다섯", "ko") == "25");
        CHECK(read("여든세", "ko") == "83");
        CHECK(read("만 18", "ko") == "10000| 18");
        CHECK(read("오 사람", "ko") == "5| 사람");
    }
    TEST_CASE("digits go on in numerals") {
        const std::string_view text = "億5000万円";
        const Offset limit = static_cast<Offset>(text.size());
        const EastAsianNumber number = extend_digits(text, 0, limit, figure_table("ja"), Decimal::of(3));
        CHECK(number.value.to_string() == "350000000");
        CHECK(text.substr(number.end) == "円");
        CHECK(extend_digits("人", 0, 3, figure_table("ja"), Decimal::of(3)).end == 0);
        CHECK(extend_digits("千米", 0, 6, figure_table("zh"), Decimal::of(3)).end == 0);
    }
    TEST_CASE("one numeral alone is doubtful, before what it counts certain") {
        CHECK(standing("三人", "ja") == Standing::certain);
        CHECK(standing("五年", "zh") == Standing::certain);
        CHECK(standing("三菱", "zh") == Standing::doubtful);
        CHECK(standing("十", "zh") == Standing::doubtful);
        CHECK(standing("六〇%", "ja") == Standing::certain);
        CHECK(standing("一二三", "zh") == Standing::none);
    }
    TEST_CASE("one is an article but before a measure") {
        CHECK(standing("一个人", "zh") == Standing::doubtful);
        CHECK(standing("一天", "zh") == Standing::doubtful);
        CHECK(standing("一公里", "zh") == Standing::certain);
        CHECK(standing("한 개", "ko") == Standing::doubtful);
        CHECK(standing("一", "zh", Announced::rank) == Standing::certain);
    }
    TEST_CASE("hundreds of people are a hundred in Japanese only") {
        CHECK(standing("百人", "ja") == Standing::certain);
        CHECK(standing("百人", "zh") == Standing::doubtful);
        CHECK(standing("万人", "ja") == Standing::doubtful);
    }
    TEST_CASE("Korean syllables begin other words") {
        CHECK(standing("사회", "ko") == Standing::none);
        CHECK(standing("사 년", "ko") == Standing::certain);
        CHECK(standing("이 사람", "ko") == Standing::doubtful);
        CHECK(standing("두 나라", "ko") == Standing::certain);
        CHECK(standing("세 개", "ko") == Standing::certain);
        CHECK(standing("세상", "ko") == Standing::none);
        CHECK(standing("네 생각", "ko") == Standing::none);
    }
    TEST_CASE("years of an era count from the year before its first") {
        const auto date = [](std::string_view text) {
            const auto figures = recognise_figures(text, "ja");
            return figures.size() == 1 ? to_string(figures[0].reading.value) : "";
        };
        CHECK(date("令和4年") == "2022");
        CHECK(date("令和元年") == "2019");
        CHECK(date("昭和39年10月10日") == "1964-10-10");
    }
    TEST_CASE("a long run of numerals ends") {
        std::string text;
        for (int i = 0; i < 20'000; ++i) text += i % 3 == 0 ? "万" : i % 3 == 1 ? "三" : "百";
        CHECK(recognise_figures(text, "zh").size() < 20'000);
        CHECK(recognise_figures(text, "ja").size() < 20'000);
    }
}

}  // namespace vidimus::checks
