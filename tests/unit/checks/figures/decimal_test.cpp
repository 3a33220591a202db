#include "checks/figures/decimal.h"

#include <doctest/doctest.h>

using vidimus::checks::Decimal;

namespace {

std::string shown(std::string_view text, int significant = 0) {
    return Decimal::parse(text).value().to_string(significant);
}

}  // namespace

TEST_SUITE("checks/figures/decimal") {
    TEST_CASE("equal values are equal whatever zeros they were written with") {
        CHECK(*Decimal::parse("1.50") == *Decimal::parse("01.5"));
        CHECK(*Decimal::parse("-0.0") == Decimal{});
        CHECK(*Decimal::parse("120000") == Decimal::of(12).scaled(4));
    }

    TEST_CASE("what is no plain decimal is refused") {
        for (const char* text : {"", "-", ".", "1,5", "1.2.3", "1e5", " 1", "٣"}) CHECK_FALSE(Decimal::parse(text));
    }

    TEST_CASE("values print as plain decimals") {
        CHECK(shown("-1.50") == "-1.5");
        CHECK(shown(".05") == "0.05");
        CHECK(shown("120000") == "120000");
        CHECK(shown("000") == "0");
    }

    TEST_CASE("rounding is half up and may carry into a new digit") {
        CHECK(shown("0.6666666666666666667", 15) == "0.666666666666667");
        CHECK(shown("999.95", 4) == "1000");
        CHECK(shown("1234.4", 4) == "1234");
    }

    TEST_CASE("sums and products are exact") {
        CHECK(*Decimal::parse("0.1") + *Decimal::parse("0.2") == *Decimal::parse("0.3"));
        CHECK(Decimal::of(5) + Decimal::of(-5) == Decimal{});
        CHECK(Decimal::of(1) + *Decimal::parse("-0.001") == *Decimal::parse("0.999"));
        CHECK(*Decimal::parse("1.2") * Decimal::of(-30) == Decimal::of(-36));
        CHECK((*Decimal::parse("99999999999999999999") + Decimal::of(1)).to_string() == "100000000000000000000");
    }

    TEST_CASE("order follows value across signs and sizes") {
        const char* ascending[] = {"-100", "-2", "-1.5", "0", "0.09", "0.1", "1", "9.99", "10"};
        for (std::size_t i = 0; i + 1 < std::size(ascending); ++i)
            CHECK(*Decimal::parse(ascending[i]) < *Decimal::parse(ascending[i + 1]));
    }

    TEST_CASE("only whole values that fit become integers") {
        CHECK(Decimal::of(-42).to_int() == -42);
        CHECK_FALSE(Decimal::parse("1.5")->to_int());
        CHECK_FALSE(Decimal::parse("1" + std::string(30, '0'))->to_int());
    }

    TEST_CASE("quotients are rounded once, so that equal fractions are equal") {
        const auto part = [](std::int64_t a, std::int64_t b) { return quotient(Decimal::of(a), Decimal::of(b)); };
        CHECK(part(2, 3) == part(4, 6));
        CHECK(part(1, 7) == part(13, 91));
        CHECK(part(1, 8).to_string() == "0.125");
        CHECK(part(1200, 12) == Decimal::of(100));
        CHECK(part(1, 3).to_string(15) == "0.333333333333333");
        CHECK(part(2, 3).to_string(15) == "0.666666666666667");
        CHECK(part(-7, 2).to_string() == "-3.5");
        CHECK(part(0, 5) == Decimal{});
        CHECK(quotient(*Decimal::parse("0.001"), *Decimal::parse("0.4")).to_string() == "0.0025");
        CHECK(quotient(*Decimal::parse("123456789012345678901234567890"), Decimal::of(9)).to_string() ==
              "13717421001371742100137174210");
    }
}
