#include "checks/figures/figure.h"

#include <doctest/doctest.h>

namespace vidimus::checks {

namespace {

/// Figures as "text=kind:value[:unit]", one after the other, so that a failing test shows all of them.
std::string read(std::string_view language, std::string_view text) {
    std::string out;
    for (const Figure& figure : recognise_figures(text, language)) {
        if (figure.doubtful) continue;
        if (!out.empty()) out += "; ";
        out += std::string(slice(text, figure.span)) + "=" + std::string(name_of(figure.reading.kind)) + ":" +
               to_string(figure.reading.value);
        if (!figure.reading.unit.empty()) out += ":" + figure.reading.unit;
    }
    return out;
}

bool may_mean(std::string_view language, std::string_view text, FigureKind kind, std::string_view value) {
    for (const Figure& figure : recognise_figures(text, language))
        for (const Reading& other : figure.others)
            if (other.kind == kind && to_string(other.value) == value) return true;
    return false;
}

}  // namespace

TEST_SUITE("checks/figures/recognise") {
    TEST_CASE("groups are parted by the marks of the language, and by any space") {
        CHECK(read("en", "about 48,500 voters") == "48,500=number:48500");
        CHECK(read("de", "rund 48.500 Wähler") == "48.500=number:48500");
        CHECK(read("fr", "près de 48 500 électeurs") == "48 500=number:48500");
        CHECK(read("fr", "près de 48\u202F500 électeurs") == "48\u202F500=number:48500");
        CHECK(read("pl", "około 48\u00A0500 osób") == "48\u00A0500=number:48500");
        CHECK(read("de", "rund 48’500 Stimmen") == "48’500=number:48500");
        CHECK(read("en", "12,34,567 voters") == "12,34,567=number:1234567");
    }

    TEST_CASE("a doubtful mark leaves a second reading") {
        CHECK(read("en", "It weighs 2,500.") == "2,500=number:2500");
        CHECK(may_mean("en", "It weighs 2,500.", FigureKind::number, "2.5"));
        CHECK(read("en", "at 2.500 today") == "2.500=number:2.5");
        CHECK(may_mean("en", "at 2.500 today", FigureKind::number, "2500"));
    }

    TEST_CASE("a year beside a number stays two figures") {
        CHECK(read("en", "in 2019 400 people") == "2019=number:2019; 400=number:400");
        CHECK(read("en", "1, 2 and 3") == "1=number:1; 2=number:2; 3=number:3");
        CHECK(read("en", "4,5,6") == "4=number:4; 5=number:5; 6=number:6");
    }

    TEST_CASE("digits of every script are digits") {
        CHECK(read("ar", "٤٥٠ كتابا") == "٤٥٠=number:450");
        CHECK(read("hi", "कुल ४५० पुस्तकें") == "४५०=number:450");
        CHECK(read("ja", "４５０冊") == "４５０=number:450");
    }

    TEST_CASE("number words have values") {
        CHECK(read("en", "forty-two ships") == "forty-two=number:42");
        CHECK(read("en", "three hundred and seven ships") == "three hundred and seven=number:307");
        CHECK(read("fr", "soixante-dix-huit navires") == "soixante-dix-huit=number:78");
        CHECK(read("fr", "deux cent trente navires") == "deux cent trente=number:230");
        CHECK(read("de", "vierunddreißig Schiffe") == "vierunddreißig=number:34");
        CHECK(read("de", "siebenhundertzwölf Schiffe") == "siebenhundertzwölf=number:712");
        CHECK(read("es", "treinta y cuatro barcos") == "treinta y cuatro=number:34");
        CHECK(read("it", "trentaquattro navi") == "trentaquattro=number:34");
        CHECK(read("pt", "trinta e quatro navios") == "trinta e quatro=number:34");
        CHECK(read("nl", "vierendertig schepen") == "vierendertig=number:34");
        CHECK(read("sv", "trettiofyra fartyg") == "trettiofyra=number:34");
        CHECK(read("pl", "trzydzieści cztery statki") == "trzydzieści cztery=number:34");
        CHECK(read("cs", "třicet čtyři lodí") == "třicet čtyři=number:34");
        CHECK(read("ru", "тридцать четыре корабля") == "тридцать четыре=number:34");
        CHECK(read("uk", "тридцять чотири кораблі") == "тридцять чотири=number:34");
        CHECK(read("ro", "treizeci și patru de nave") == "treizeci și patru=number:34");
        CHECK(read("tr", "otuz dört gemi") == "otuz dört=number:34");
        CHECK(read("da", "fireogtredive skibe") == "fireogtredive=number:34");
        CHECK(read("nb", "trettifire skip") == "trettifire=number:34");
        CHECK(read("ja", "三十四隻") == "三十四=number:34");
    }

    TEST_CASE("articles and words that usually mean something else are no figures") {
        CHECK(read("fr", "Un accord et une réunion, un livre neuf") == "");
        CHECK(read("de", "Ein Haus und eine Brücke") == "");
        CHECK(read("en", "A second later he may march home with one of them") == "");
        CHECK(read("es", "Una reunión y un acuerdo") == "");
        CHECK(read("it", "Tu sei un amico") == "");
    }

    TEST_CASE("magnitudes scale exactly") {
        CHECK(read("en", "6.4 billion stars") == "6.4 billion=number:6400000000");
        CHECK(read("de", "6,4 Mrd. Sterne") == "6,4 Mrd=number:6400000000");
        CHECK(read("fr", "6,4 milliards d'étoiles") == "6,4 milliards=number:6400000000");
        CHECK(read("fr", "deux millions et demi") == "deux millions et demi=number:2500000");
        CHECK(read("ru", "6,4 млрд звёзд") == "6,4 млрд=number:6400000000");
        CHECK(read("es", "seis mil millones de estrellas") == "seis mil millones=number:6000000000");
        CHECK(read("ja", "6億4000万個") == "6億4000万=number:640000000");
        CHECK(read("en", "about 125k users") == "125k=number:125000");
    }

    TEST_CASE("percent and money know their signs, words and sides") {
        CHECK(read("en", "by 7.5 per cent") == "7.5 per cent=percent:7.5");
        CHECK(read("fr", "de 7,5 %") == "7,5 %=percent:7.5");
        CHECK(read("tr", "yüzde 7,5 arttı") == "yüzde 7,5=percent:7.5");
        CHECK(read("en", "worth $7bn") == "$7bn=money:7000000000:USD");
        CHECK(read("de", "7,5 Mio. Euro") == "7,5 Mio. Euro=money:7500000:EUR");
        CHECK(read("en", "EUR 750 a month") == "EUR 750=money:750:EUR");
        CHECK(read("zh", "7.5亿美元") == "7.5亿美元=money:750000000:USD");
    }

    TEST_CASE("dates know their order and their parts") {
        CHECK(read("en", "on August 23, 1987") == "August 23, 1987=date:1987-08-23");
        CHECK(read("en", "the 23rd of August") == "23rd of August=date:--08-23");
        CHECK(read("fr", "le 1er août 1987") == "1er août 1987=date:1987-08-01");
        CHECK(read("de", "am 23. August 1987") == "23. August 1987=date:1987-08-23");
        CHECK(read("es", "el 23 de agosto de 1987") == "23 de agosto de 1987=date:1987-08-23");
        CHECK(read("ru", "23 августа 1987 года").starts_with("23 августа 1987=date:1987-08-23"));
        CHECK(read("ja", "1987年8月23日") == "1987年8月23日=date:1987-08-23");
        CHECK(read("ko", "1987년 8월 23일") == "1987년 8월 23일=date:1987-08-23");
        CHECK(read("en", "In October, they met") == "October=date:--10");
        CHECK(read("fr", "en août") == "août=date:--08");
        CHECK(read("de", "23.08.1987") == "23.08.1987=date:1987-08-23");
        CHECK(read("en", "8/23/1987") == "8/23/1987=date:1987-08-23");
        CHECK(read("en", "1987-08-23") == "1987-08-23=date:1987-08-23");
    }

    TEST_CASE("times, durations, centuries and decades") {
        CHECK(read("en", "at 4:45 pm") == "4:45 pm=time:16:45");
        CHECK(read("fr", "à 16 h 45") == "16 h 45=time:16:45");
        CHECK(read("de", "um 16.45 Uhr") == "16.45 Uhr=time:16:45");
        CHECK(read("en", "a six-week pause") == "six-week=duration:6:week");
        CHECK(read("fr", "après neuf semaines") == "neuf semaines=duration:9:week");
        CHECK(read("en", "in the 17th century") == "17th century=century:17");
        CHECK(read("fr", "au XVIIe siècle") == "XVIIe siècle=century:17");
        CHECK(read("es", "en el siglo XVII") == "siglo XVII=century:17");
        CHECK(read("en", "the 1960s") == "1960s=decade:1960");
        CHECK(read("fr", "les années 1960") == "1960=decade:1960");
        CHECK(read("ru", "60-х годов") == "60-х годов=decade:60");
    }

    TEST_CASE("signs, ranges, ordinals and measures") {
        CHECK(read("en", "fell to -12 overnight") == "-12=number:-12");
        CHECK(read("en", "fell to −12 °C") == "−12 °C=measure:-12:celsius");
        CHECK(read("en", "pages 20–25") == "20–25=range:20/25");
        CHECK(read("fr", "de 20 à 25 km") == "20 à 25 km=range:20/25:kilometer");
        CHECK(read("en", "the 3rd floor") == "3rd=ordinal:3");
        CHECK(read("en", "the third floor") == "third=ordinal:3");
        CHECK(read("pt", "o 3º andar") == "3º=ordinal:3");
        CHECK(read("en", "40 km away") == "40 km=measure:40:kilometer");
    }

    TEST_CASE("a direction mark does not cut a run of digits") {
        CHECK(read("en", "15:30\u200E99999999999999").starts_with("15=number:15; 30\u200E99999999999999=number:3"));
        CHECK(read("en", "15:\u200E30") == "15:\u200E30=time:15:30");
        CHECK(read("ar", "17\u200F/9\u200F/2022") == "17\u200F/9\u200F/2022=date:2022-09-17");
        CHECK(read("en", "48,\u200E5000") == "48,\u200E5000=number:48.5");
    }

    TEST_CASE("the ends of a range are of one kind") {
        CHECK(read("en", "grew by 7% to 64,000 ships") == "7%=percent:7; 64,000=number:64000");
        CHECK(read("en", "grew by 7% to 9%") == "7% to 9%=range:7/9");
        CHECK(read("fr", "entre 7 % à 9 % des voix") == "7 % à 9 %=range:7/9");
    }

    TEST_CASE("a preposition is no inch, a book is no pound") {
        for (const char* language : {"en", "de", "it", "nl", "ro"})
            CHECK(read(language, "64,000 in 1987").starts_with("64,000=number:64"));
        CHECK(read("it", "un tubo da 5in") == "5in=measure:5:inch");
        CHECK(read("fr", "quelque 64 000 livres") == "64 000=number:64000");
        CHECK(read("fr", "64 livres sterling") == "64 livres sterling=money:64:GBP");
    }

    TEST_CASE("years before our era are negative") {
        CHECK(read("en", "in 480 BC") == "480 BC=date:-0480");
        CHECK(read("fr", "en 480 av. J.-C.") == "480 av. J.-C=date:-0480");
        CHECK(read("de", "um 480 v. Chr. herum") == "480 v. Chr=date:-0480");
        CHECK(read("es", "en el 480 a.C.") == "480 a.C=date:-0480");
        CHECK(read("pl", "w 480 p.n.e.") == "480 p.n.e=date:-0480");
        CHECK(read("ru", "в 480 до н. э.") == "480 до н. э=date:-0480");
        CHECK(read("tr", "MÖ 480") == "MÖ 480=date:-0480");
        CHECK(read("zh", "公元前480年") == "公元前480年=date:-0480");
        CHECK(read("zh", "公元前5世纪") == "5世纪=century:5");
        CHECK(read("tr", "MÖ 5. yüzyıl").find("date") == std::string::npos);
    }

    TEST_CASE("the number inside the name of a weekday is none") {
        CHECK(read("zh", "星期三") == "");
        CHECK(read("pt", "na quinta-feira") == "");
    }

    TEST_CASE("identifiers are kept apart") {
        for (const char* text : {"G7", "F-35", "COVID-19", "5G", "4.10.2", "555-867-5309", "https://example.org/4/5",
                                 "name4@example.org", "MP3"}) {
            const auto figures = recognise_figures(text, "en");
            REQUIRE(figures.size() == 1);
            CHECK(figures[0].reading.kind == FigureKind::identifier);
            CHECK(figures[0].span == Span{0, static_cast<Offset>(std::string_view(text).size())});
        }
    }

    TEST_CASE("opaque stretches are not read") {
        const std::string text = "run 5 of 6 now";
        const auto figures = recognise_figures(text, "en", {Span{4, 5}});
        REQUIRE(figures.size() == 1);
        CHECK(slice(text, figures[0].span) == "6");
    }
}

}  // namespace vidimus::checks
