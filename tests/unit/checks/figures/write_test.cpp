#include "checks/figures/figure.h"

#include <doctest/doctest.h>

namespace vidimus::checks {

namespace {

using Text = std::optional<std::string>;

Text written(std::string_view from, std::string_view source, std::string_view to, std::string_view like) {
    const std::vector<Figure> figures = recognise_figures(like, to);
    REQUIRE(figures.size() == 1);
    return write_figure(recognise_figures(source, from).at(0).reading, to, figures[0], like);
}

Text written_alone(std::string_view from, std::string_view source, std::string_view to) {
    return write_figure(recognise_figures(source, from).at(0).reading, to);
}

}  // namespace

TEST_SUITE("checks/figures/write") {
    TEST_CASE("the manner of the figure that stood there is kept") {
        CHECK(written("en", "85,000", "fr", "95 000") == "85 000");
        CHECK(written("en", "85,000", "fr", "95\u00A0000") == "85\u00A0000");
        CHECK(written("en", "85,000", "fr", "95000") == "85000");
        CHECK(written("en", "8.5 percent", "fr", "9,5 %") == "8,5 %");
        CHECK(written("en", "450", "ar", "٩٥٠") == "٤٥٠");
        CHECK(written("en", "$85", "en", "$95") == "$85");
        CHECK(written("en", "$1.50", "de", "1,40 Dollar") == "1,50 Dollar");
        CHECK_FALSE(written("en", "3.12", "fr", "3.11"));
    }

    TEST_CASE("a magnitude is written with the word that the value needs") {
        CHECK(written("en", "3 million", "fr", "3 milliards") == "3 millions");
        CHECK(written("en", "5.2 million", "fr", "5,4 millions") == "5,2 millions");
        CHECK(written("en", "2 billion dollars", "de", "2 Millionen Dollar") == "2 Milliarden Dollar");
        CHECK(written("en", "100,000", "ja", "12万") == "10万");
        CHECK_FALSE(written("en", "1,234,567", "fr", "3 milliards"));
        CHECK(written("en", "$5bn", "de", "5 Mio. Dollar") == "5 Milliarden Dollar");
        CHECK(written("en", "5 million", "pl", "3 miliony") == "5 milionów");
        CHECK(written("en", "1 million", "es", "2 millones") == "1 millón");
        // How 25 goes on behind the forms for 1, 2 and 5 is the language's own affair.
        CHECK_FALSE(written("en", "25 million", "ru", "21 миллион"));
    }

    TEST_CASE("the parts of a date are written where they stand") {
        CHECK(written("en", "September 17, 2022", "fr", "18 septembre 2022") == "17 septembre 2022");
        CHECK(written("en", "September 17", "fr", "17 avril") == "17 septembre");
        CHECK(written("en", "September 17, 2022", "de", "17. September 2021") == "17. September 2022");
        CHECK(written("en", "9/17/2022", "de", "18.09.2022") == "17.09.2022");
        CHECK(written("en", "9/17/2022", "en", "8/17/2022") == "9/17/2022");
        CHECK(written("en", "2022-09-17", "sv", "2022-09-18") == "2022-09-17");
        CHECK(written("en", "September 17, 2022", "zh", "2022年8月17日") == "2022年9月17日");
        // A month in a form that the table does not write may need another ending.
        CHECK_FALSE(written("en", "September 17", "pl", "17 sie"));
    }

    TEST_CASE("times and ranges") {
        CHECK(written("en", "3:30 pm", "fr", "15 h 40") == "15 h 30");
        CHECK(written("en", "15:30", "de", "16.30 Uhr") == "15.30 Uhr");
        CHECK(written("en", "3:30 pm", "en", "4:30 pm") == "3:30 pm");
        CHECK_FALSE(written("en", "15:30", "en", "4:30 am"));
        CHECK(written("en", "10-20", "fr", "10-30") == "10-20");
    }

    TEST_CASE("digits stand in for number words") {
        CHECK(written("en", "seven", "fr", "huit") == "7");
        CHECK(written("en", "seven years", "fr", "huit ans") == "7 ans");
    }

    TEST_CASE("without a model the language's own marks are used") {
        CHECK(written_alone("en", "85,000", "fr") == "85\u202F000");
        CHECK(written_alone("en", "85,000", "de") == "85.000");
        CHECK(written_alone("en", "8.5", "de") == "8,5");
        CHECK(written_alone("en", "8.5", "de-CH") == "8.5");
        CHECK(written_alone("en", "850", "fr") == "850");
    }

    TEST_CASE("what cannot be written with certainty is not written") {
        CHECK_FALSE(written("en", "$85,000", "fr", "95 000 €"));
        CHECK_FALSE(written("en", "the 2nd", "fr", "le 3e"));
        CHECK_FALSE(written("en", "March 5", "fr", "avril 2019"));
        CHECK_FALSE(written("en", "-5", "fr", "6"));
    }

    TEST_CASE("words that count beside a number are not forgotten") {
        CHECK_FALSE(written("zh", "5角", "zh", "8角"));  // tenths of a yuan
        CHECK_FALSE(written("en", "2 million", "en", "7 million and a third"));
        CHECK_FALSE(written("en", "eight feet", "en", "six feet two inches"));
        CHECK_FALSE(written("ja", "3時間", "ja", "2時間半"));
        CHECK_FALSE(written("en", "4:00", "ko", "3시 반"));
        CHECK_FALSE(written("en", "700 billion", "hi", "50 हजार करोड़"));
    }
}

}  // namespace vidimus::checks
