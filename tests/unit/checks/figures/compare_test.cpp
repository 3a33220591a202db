#include "checks/figures/compare.h"

#include <doctest/doctest.h>

namespace vidimus::checks {

namespace {

/// The differences as "changed 5>6", "missing 5", "added 6".
std::string compared(std::string_view from, std::string_view source, std::string_view to, std::string_view draft,
                     std::string_view nearby = {}) {
    const auto a = recognise_figures(source, from);
    const auto b = recognise_figures(draft, to);
    const auto c = recognise_figures(nearby, to);
    const auto pointers = [](const std::vector<Figure>& figures) {
        std::vector<const Figure*> out;
        out.reserve(figures.size());
        for (const Figure& figure : figures) out.push_back(&figure);
        return out;
    };
    const auto pa = pointers(a);
    const auto pb = pointers(b);
    const auto pc = pointers(c);
    std::string out;
    for (const FigureDifference& difference : compare_figures({from, pa, {}}, {to, pb, pc}, match_figures(pa, pb))) {
        constexpr std::string_view names[] = {"changed", "missing", "added"};
        if (!out.empty()) out += "; ";
        out += names[static_cast<std::size_t>(difference.kind)];
        out += " ";
        if (difference.source >= 0) out += slice(source, a[static_cast<std::size_t>(difference.source)].span);
        if (difference.source >= 0 && difference.draft >= 0) out += ">";
        if (difference.draft >= 0) out += slice(draft, b[static_cast<std::size_t>(difference.draft)].span);
    }
    return out;
}

std::string en_fr(std::string_view source, std::string_view draft) {
    return compared("en", source, "fr", draft);
}

}  // namespace

TEST_SUITE("checks/figures/compare") {
    TEST_CASE("changed values are found") {
        CHECK(en_fr("its 85,000 voters", "ses 95 000 électeurs") == "changed 85,000>95 000");
        CHECK(en_fr("2 million people", "2 milliards de personnes").starts_with("changed 2 million>2 milliards"));
        CHECK(en_fr("It cost 6 dollars.", "Cela a coûté 60 dollars.") == "changed 6 dollars>60 dollars");
        CHECK(en_fr("on August 23", "le 24 août") == "changed August 23>24 août");
        CHECK(en_fr("on August 23", "le 23 avril") == "changed August 23>23 avril");
        CHECK(en_fr("from 30 to 40", "de 40 à 30") == "changed 30 to 40>40 à 30");
        CHECK(en_fr("fell to -6 degrees", "est tombé à 6 degrés") != "");
        CHECK(en_fr("seven ships", "huit navires") == "changed seven>huit");
        CHECK(en_fr("the 1960s", "les années 1970") == "changed 1960s>1970");
    }

    TEST_CASE("dropped and invented figures are found") {
        CHECK(en_fr("The 14 plants closed.", "Les usines ont fermé.") == "missing 14");
        CHECK(en_fr("The plants closed.", "Les 14 usines ont fermé.") == "added 14");
    }

    TEST_CASE("the same value in another dress is no difference") {
        CHECK(en_fr("eight books", "8 livres") == "");
        CHECK(en_fr("8 books", "huit livres") == "");
        CHECK(en_fr("2.5 litres", "2,5 litres") == "");
        CHECK(en_fr("1.5 million", "1 500 000") == "");
        CHECK(en_fr("1.5 million", "un million et demi") == "");
        CHECK(en_fr("at 4:45 pm", "à 16 h 45") == "");
        CHECK(en_fr("March 5, 1999", "5 mars 1999") == "");
        CHECK(en_fr("the 1st day", "le 1er jour") == "");
        CHECK(en_fr("$1,234.50", "1 234,50 $") == "");
        CHECK(en_fr("10-20 people", "10 à 20 personnes") == "");
        CHECK(en_fr("10 miles away", "à 16 km") == "");
        CHECK(en_fr("the 14th century", "le XIVe siècle") == "");
        CHECK(en_fr("a nine-week pause", "une pause de neuf semaines") == "");
        CHECK(en_fr("a 6-foot-6 man", "un homme de 1,98 m") == "");
        CHECK(compared("en", "110,000 people", "ja", "11万人") == "");
        CHECK(compared("en", "3 million votes", "de", "3 Mio. Stimmen") == "");
        CHECK(compared("en", "in the 1980s", "zh", "20世纪80年代") == "");
        CHECK(compared("en", "12/31/2024", "fr", "31/12/2024") == "");
        CHECK(compared("de", "in den 1960er Jahren", "en", "in the 1960s") == "");
    }

    TEST_CASE("style is no difference") {
        CHECK(en_fr("one of the two men", "l'un des hommes") == "");
        CHECK(en_fr("the first man", "cet homme") == "");
        CHECK(en_fr("the G7 summit", "le sommet") == "");
        CHECK(en_fr("100 percent sure", "tout à fait sûr") == "");
        CHECK(compared("en", "a trio", "ja", "3人組") == "");
    }

    TEST_CASE("a figure in the bead beside is no difference") {
        CHECK(compared("en", "14 plants", "fr", "des usines", "Il y en a 14.") == "");
        CHECK(compared("en", "14 plants", "fr", "des usines", "Il y en a 15.") == "missing 14");
    }

    TEST_CASE("an ambiguous noun leaves the number alone") {
        CHECK(en_fr("120,000 books were lost", "100 000 livres ont été perdus") == "changed 120,000>100 000");
        CHECK(compared("en", "It cost £90.", "es", "Costó 90 libras.") == "");
        CHECK(compared("en", "It cost £90.", "es", "Costó 80 libras.") != "");
    }

    TEST_CASE("a year before our era answers the same year, however it is said") {
        CHECK(en_fr("in 480 BC", "en 480 av. J.-C.") == "");
        CHECK(en_fr("in 480 BC", "en 480 avant l'ère chrétienne") == "");
        CHECK(en_fr("in 480 BC", "en 490 av. J.-C.") == "changed 480 BC>490 av. J.-C");
    }

    TEST_CASE("a range from nothing is converted like any other") {
        CHECK(compared("en", "0–5 miles", "de", "0–8 km") == "");
        CHECK(compared("en", "0–5 miles", "de", "0–18 km") != "");
    }

    TEST_CASE("the nearest of equal figures answer each other") {
        CHECK(en_fr("5 km, 7 km, 5 km", "5 km, 8 km, 5 km") == "changed 7 km>8 km");
        CHECK(en_fr("5 ships, 5 ships, 6 ships", "5 navires, 9 navires, 6 navires") == "changed 5>9");
    }

    TEST_CASE("a date, time or version is not told by the parts of another") {
        CHECK(en_fr("She died on 3 April 2021.", "Elle est morte le 4 mars 2021.") ==
              "changed 3 April 2021>4 mars 2021");
        CHECK(en_fr("Born on May 5, 2021.", "Né le 5 mars 2021.") == "changed May 5, 2021>5 mars 2021");
        CHECK(en_fr("It leaves at 10:05.", "Il part à 5:10.") == "changed 10:05>5:10");
        CHECK(en_fr("It runs version 2.10.3.", "La version 2.10.2 tourne.") == "changed 2.10.3>2.10.2");
        CHECK(compared("en", "Posted on April 3, 2024.", "de", "Aufgegeben am 04.03.2024.") ==
              "changed April 3, 2024>04.03.2024");
        CHECK(compared("ru", "Ждём вас 10-12 декабря 2019.", "en", "We wait on December 10-12, 2019.").empty());
    }

    TEST_CASE("the same number in another unit is another figure") {
        CHECK(en_fr("Bake at 350 °F.", "Cuire à 350 °C.") == "changed 350 °F>350 °C");
        CHECK(en_fr("Take 500 mg.", "Prenez 500 g.") == "changed 500 mg>500 g");
        CHECK(en_fr("It holds 50 gallons.", "Il contient 50 litres.") == "changed 50 gallons>50 litres");
        CHECK(en_fr("The tank holds 10 gallons.", "Le réservoir contient 38 litres.").empty());
        CHECK(compared("en", "It was minus 12 degrees.", "de", "Es waren 12 Grad.") ==
              "changed minus 12 degrees>12 Grad");
    }

    TEST_CASE("times in words that read as a number and a part") {
        CHECK(compared("en", "At 5:30 they left.", "it", "Alle cinque e mezza partirono.").empty());
        CHECK(compared("en", "At 5:30 p.m. they left.", "es", "Se fueron a las cinco y media de la tarde.").empty());
    }

    TEST_CASE("the upper end of a range may be shortened") {
        CHECK(compared("en", "See pp. 112–15 of it.", "de", "Siehe S. 112–115 davon.").empty());
        CHECK(compared("en", "See pp. 234–7 of it.", "de", "Siehe S. 234–237 davon.").empty());
        CHECK_FALSE(compared("en", "See pp. 112–15 of it.", "de", "Siehe S. 112–117 davon.").empty());
    }

    TEST_CASE("minutes before the hour") {
        CHECK(en_fr("At 6:40 they left.", "À sept heures moins vingt, ils partirent.").empty());
        CHECK_FALSE(en_fr("At 6:40 they left.", "À sept heures moins dix, ils partirent.").empty());
        CHECK(compared("en", "It left at 7:55.", "de", "Er fuhr um fünf vor acht ab.").empty());
        CHECK(compared("en", "It left at 8:25.", "de", "Er fuhr um fünf vor halb neun ab.").empty());
        CHECK(compared("en", "It left at five to nine.", "de", "Um 8.55 Uhr fuhr er ab.").empty());
        CHECK_FALSE(en_fr("It left at 7:55.", "Il est parti à 8 h 05.").empty());
    }

    TEST_CASE("ten thousand figures a side equal themselves") {
        const auto many = [](int first, int step, std::string_view unit) {
            std::string text;
            for (int i = 0; i < 10'000; ++i) text += std::to_string(first + i * step) + std::string(unit) + " x, ";
            return recognise_figures(text, "en");
        };
        const std::vector<Figure> lists[] = {many(1'000'000, 2, ""), many(1'000'001, 2, ""), many(5'000'000, 2, "%"),
                                             many(77, 0, " km"),     many(77, 0, "%"),       many(1'000'000, 2, " kg"),
                                             many(20, 3, " miles"),  many(31, 3, " miles")};
        const std::vector<const Figure*> none;
        for (const auto& a : lists)
            for (const auto& b : lists) {
                std::vector<const Figure*> pa;
                std::vector<const Figure*> pb;
                for (const Figure& figure : a) pa.push_back(&figure);
                for (const Figure& figure : b) pb.push_back(&figure);
                REQUIRE(pa.size() == 10'000);
                for (const bool nearby : {false, true}) {
                    const auto differences = compare_figures({"en", pa, nearby ? pb : none},
                                                             {"fr", pb, nearby ? pa : none}, match_figures(pa, pb));
                    if (&a == &b) CHECK(differences.empty());
                }
            }
    }
}

}  // namespace vidimus::checks
