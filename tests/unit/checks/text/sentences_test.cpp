#include "checks/text/sentences.h"

#include "checks/text/characters.h"
#include "checks/text/encoding.h"
#include "tests/unit/checks/text/cut.h"

#include <doctest/doctest.h>

#include <random>

namespace checks = vidimus::checks;
using checks::recut;

namespace {

/// Each line is a text with " | " wherever a sentence ends.
void check_cuts(std::string_view language, std::initializer_list<std::string_view> lines) {
    for (const std::string_view line : lines) CHECK(recut(line, language) == line);
}

}  // namespace

TEST_SUITE("checks/text/sentences") {
    TEST_CASE("English") {
        check_cuts(
            "en",
            {
                "The U.S. Secretary of State met Mr. Brown. | They talked for 2.5 hours.",
                "Dr. Helen Marsh (b. 1950) lives in St. Albans. | She moved there from the U.K. | It was raining.",
                "It rose 5.3 percent. | 10 people were hurt. | iPhone sales fell.",
                "See Fig. 3, p. 12 and No. 5. | No. | That is wrong.",
                "A spokesman, i.e. Col. Reed, said so, e.g. Smith et al. had done it.",
                "“We left early.” | “Why?” she asked. | He said: “It was late.” | Nobody spoke.",
                "Vitamin C. | The doctor said so. | J. R. Hartley wrote it with E. B. White.",
                "Version 2.0.1 of file.txt is at https://example.com/a.b?c=1. | Mail a.b@example.org. | Done!",
                "Wait... what? | I mean … nothing. | She left... | He stayed.",
                "He works at Yahoo! in Berlin. | Really?! | Yes!",
                "It was (he said so.) true. | (It was not.) | [See the note.] | The end.",
                "The train leaves at 6 p.m. Monday. | We met at 5 p.m. | Anna was late.",
                "At 5 a.m. Mr. Gray rose. | Apple Inc. was founded in 1976. | Apple Inc. Chairman Levinson left.",
                "It has been shown.[12] | Others doubt it.³ | We do not.",
                "It cost $5. | $10 would be too much. | \"Ten?\" | 'Eleven.'",
                "1. The first step. | 2. The second step.",
                "VIII. Processes run. | Section IV. | Conclusions follow.",
                "It measures 10 cm. | Anna left for the USA..",
            });
    }

    TEST_CASE("French") {
        check_cuts(
            "fr",
            {
                "M.\u00A0Dupont habite au 5, av. Foch. | Mme. Durand aussi.",
                "«\u00A0Nous partons.\u00A0» | Puis ils sortirent. | «\u202FQuand\u202F?\u202F» demanda-t-elle.",
                "Cf. Annexe A, p. 12, art. 3, al. 2. | L’art. 5 s’applique.",
                "Il vivait en 52 av. J.-C. en Gaule. | Né en 40 apr. J.-C. | Il mourut jeune.",
                "Elle pèse env. 3 kg, c.-à-d. peu. | Qu’en dites-vous ? | Rien !",
                "La société Durand S.A. Paris a fermé. | La société a fermé vers 18 h 30. | Tout le monde est parti.",
                "Mgr. Lebrun et le Dr Petit, MM. Roux et Blanc. | Le n° 5. | Oui… mais non. | Enfin… | Bref.",
                "Le prix a baissé de 3,5 %. | 12 personnes sont venues.",
            });
    }

    TEST_CASE("German") {
        check_cuts(
            "de", {
                      "Am 3. Oktober 1990 war es so weit. | Der 2. Weltkrieg endete im Jahr 1945. | Das ist lange her.",
                      "Das kostet z. B. Herrn Maier ca. 5 Mio. Euro, d. h. Sie zahlen mehr.",
                      "Er sagte: „Ich gehe.“ | Dann ging er. | „Warum?“, fragte sie. | »Darum.« | So war es.",
                      "Ludwig XIV. wurde König, wie Dr. med. Huber sagt. | Im XX. Jahrhundert nicht mehr.",
                      "Die Antwort steht auf Seite 12. | Dort steht sie seit dem 5. 6. 1990.",
                      "Er kaufte Brot, Butter usw. | Das reichte bis zum 1.-3. Tag. | Schluss!",
                      "Bd. 3, S. 12 ff. und Nr. 7 fehlen. | Hr. Weiß und Fr. Schwarz wissen es.",
                      "Sie wohnt in der Haupt-Str. 5. | St. Gallen liegt in der Schweiz.",
                  });
    }

    TEST_CASE("Spanish") {
        check_cuts("es", {
                             "El Sr. Gómez y la Sra. Ruiz viven en EE. UU. desde ayer. | Volverán.",
                             "Viajó a los EE. UU. | La semana pasada volvió.",
                             "¿Cómo está? | ¡Muy bien! | —No —dijo—. | Vamos.",
                             "Véase el art. 5, pág. 12, núm. 3. | El Dr. J. L. Borges lo firmó.",
                             "Murió en el 44 a. C. en Roma. | Cuesta 1.500,50 euros. | 20 personas lo compraron.",
                             "«Ven aquí.» | Él no fue. | «¿Por qué?», preguntó.",
                         });
    }

    TEST_CASE("Russian") {
        check_cuts("ru", {
                             "В 2010 г. Путин встретился с А. С. Пушкиным. | Он приехал в г. Москву.",
                             "Население — 5 млн. человек, т. е. много. | Это так и т. д. | Потом всё изменилось.",
                             "«Где ты?» — спросил он. | — Здесь! | «Иди сюда.» | Он пошёл.",
                             "См. рис. 5 на стр. 12. | Ул. Ленина, д. 5. | Проф. Иванов и акад. Петров спорят.",
                             "Цена выросла на 5,3%. | 10 человек ушли.",
                         });
    }

    TEST_CASE("Italian") {
        check_cuts(
            "it",
            {
                "Il sig. Rossi e la dott.ssa Bianchi abitano in p.zza Dante. | L'avv. Verdi no.",
                "Nacque nel 44 a.C. a Roma. | Vedi art. 5, pag. 12, n. 3. | Il prof. Neri insegna.",
                "«Vieni qui.» | Lui non venne. | «Perché?» chiese lei. | Costa 3,50 euro. | 10 persone lo comprarono.",
                "La Fiat S.p.A. Torino ha chiuso. | È vero! | Un'altra volta, forse...",
            });
    }

    TEST_CASE("Portuguese") {
        check_cuts("pt",
                   {
                       "O Sr. Silva e a Dra. Costa moram na Av. Paulista. | Ele foi aos E.U.A. em 2010. | Não voltou.",
                       "Ver o art. 5, pág. 12, n.º 3. | Nasceu em 44 a.C. em Roma. | D. Maria reinou.",
                       "— Aonde vais? | — Não sei. | “Vem cá.” | Ele veio. | Custa 3,50. | 10 pessoas compraram.",
                   });
    }

    TEST_CASE("Dutch") {
        check_cuts(
            "nl",
            {
                "Dhr. Jansen en mevr. De Vries wonen o.a. in Utrecht. | Zij werken bij Philips N.V. in Eindhoven.",
                "Zie blz. 12, nr. 5, bijv. Artikel 3. | 's Avonds regent het. | Het kost 3,50 euro. | 10 mensen "
                "kochten het.",
                "Hij woont in de VS. | Rosa niet. | ‘Kom hier.’ | Hij kwam niet. | Prof. dr. A. B. Smit is m.a.w. "
                "Utrechter.",
            });
    }

    TEST_CASE("Polish") {
        check_cuts(
            "pl",
            {
                "Dr hab. Jan Kowalski mieszka przy ul. Długiej 5. | Urodził się 3 maja 1990 r. w Łodzi.",
                "Zob. rys. 5, str. 12, np. Kraków. | W 2010 r. Polska wygrała. | To było w 2010 r. | Potem już nie.",
                "„Chodź tu.” | On nie przyszedł. | „Dlaczego?” – zapytała. | Kosztuje 3,50 zł. | To dużo.",
                "Św. Jan i ks. Adam, m.in. Ewa. | Itd.",
            });
    }

    TEST_CASE("Czech") {
        check_cuts("cs",
                   {
                       "Narodil se 3. května v r. 1990 v Brně. | MUDr. Jan Novák bydlí na nám. Míru č. 5.",
                       "„Pojď sem.“ | On nepřišel. | „Proč?“ zeptala se. | Zlomil si krk. | Bylo to na str. 12.",
                       "Viz obr. 3, tj. Praha, např. Letná. | Karel IV. Lucemburský vládl. | Stálo to 5 tis. korun.",
                       "Nic neřekl. | ,Pojď sem,‘ dodal.",
                   });
    }

    TEST_CASE("Turkish") {
        check_cuts(
            "tr",
            {
                "Prof. Dr. Ayşe Yılmaz 3. Cadde'de oturuyor. | Bkz. s. 12, Şek. 5.",
                "“Buraya gel.” | O gelmedi. | İsa'dan önce, yani M.Ö. 44 yılında. | Fiyatı 3,50 lira. | Çok pahalı!",
                "II. Mehmet İstanbul'u aldı. | Sonra her şey değişti.",
            });
    }

    TEST_CASE("Japanese") {
        check_cuts("ja", {"彼は「行こう。」と言った。"});
        CHECK(checks::cut("彼は行った。私は残った！なぜ？", "ja") ==
              std::vector<std::string>{"彼は行った。", "私は残った！", "なぜ？"});
        CHECK(checks::cut("「行こう。」彼は立った。値は3.5です。", "ja") ==
              std::vector<std::string>{"「行こう。」", "彼は立った。", "値は3.5です。"});
        CHECK(checks::cut("３．５％になった．次は来年だ．", "ja") ==
              std::vector<std::string>{"３．５％になった．", "次は来年だ．"});
    }

    TEST_CASE("Chinese") {
        CHECK(checks::cut("他走了。我留下！为什么？", "zh") ==
              std::vector<std::string>{"他走了。", "我留下！", "为什么？"});
        CHECK(checks::cut("我看了《你好！明天》这部电影。很好。", "zh") ==
              std::vector<std::string>{"我看了《你好！明天》这部电影。", "很好。"});
        CHECK(checks::cut("他说：“走吧。”我们走了。", "zh") ==
              std::vector<std::string>{"他说：“走吧。”", "我们走了。"});
    }

    TEST_CASE("Arabic") {
        check_cuts("ar", {
                             "ذهب الولد إلى المدرسة. | هل عاد؟ | نعم عاد.",
                             "قال د. أحمد إنه سيأتي. | السعر 3.5 دولار.",
                         });
    }

    TEST_CASE("Hindi") {
        check_cuts("hi", {"वह घर गया। | क्या वह लौटा? | हाँ! | कीमत 3.5 है।"});
    }

    TEST_CASE("terminators of other scripts") {
        check_cuts("am", {"እንደምን አለህ፧ | መልካም ቀን።"});
        check_cuts("hy", {"Նա գնաց։ | Ես մնացի։", "Նա գնաց: | Ժամը 12:30 է:"});
        check_cuts("my", {"သူသွားသည်။ | ငါနေခဲ့သည်။"});
        check_cuts("ur", {"وہ گیا۔ | کیا وہ آیا؟ | ہاں۔"});
        check_cuts("el", {"Πού είναι; | Εδώ είναι. | Ο κ. Παπάς, π.χ. Αύριο."});
        check_cuts("km", {"គាត់ទៅ។ | ខ្ញុំនៅ។"});
    }

    TEST_CASE("a language without a row is cut by the common rules") {
        check_cuts("", {"Dr. Who is here. | The price is 3.50. | 10 came."});
        check_cuts("xx", {"Prof. Ito kom. | Hun gik."});
    }

    TEST_CASE("white space and nothing") {
        CHECK(checks::cut("", "en").empty());
        CHECK(checks::cut(" \n\t\u00A0", "en").empty());
        CHECK(checks::cut("  One.  Two. ", "en") == std::vector<std::string>{"One.", "Two."});
        CHECK(checks::cut("One\ntwo.\nThree.", "en") == std::vector<std::string>{"One\ntwo.", "Three."});
    }

    TEST_CASE("sentences hold everything but white space, in order") {
        std::mt19937 random(11);
        const std::string pieces[] = {"a",      "B",       " ",       ". ",  ".",   "!",      "? ", "…",  "“",
                                      "”",      "«\u00A0", "\u00A0»", "(",   ")",   "1",      "12", "。", "「",
                                      "」",     "U.S.",    "Dr. ",    " - ", "\n",  "\u00AD", "é",  "я",  "Я",
                                      "。」と", ". . .",   "i.e. ",   "•",   "1. ", "2) ",    "《", "》", "\u0301"};
        for (const char* language : {"en", "fr", "de", "ja", "el", "hy", "ru"}) {
            for (int round = 0; round < 400; ++round) {
                std::string text;
                for (int k = 0; k < 40; ++k) text += pieces[random() % std::size(pieces)];
                checks::Offset at = 0;
                CAPTURE(text);
                for (const checks::Span span : checks::cut_sentences(text, language)) {
                    REQUIRE(span.start >= at);
                    REQUIRE(span.start < span.end);
                    REQUIRE(checks::trimmed(checks::slice(text, {at, span.start})).empty());
                    REQUIRE(checks::trimmed(checks::slice(text, span)).size() == span.size());
                    at = span.end;
                }
                REQUIRE(checks::trimmed(std::string_view(text).substr(at)).empty());
            }
        }
    }

    // Each would take minutes if any look around a stop were not bounded.
    TEST_CASE("time grows with the text only") {
        const auto repeated = [](std::string_view piece, int times) {
            std::string text;
            for (int k = 0; k < times; ++k) text += piece;
            return text;
        };
        const std::string texts[] = {
            repeated("word ", 400'000),        repeated(".", 400'000),         repeated(". ", 400'000),
            repeated("“", 200'000) + "a. b",   repeated(".((((((((", 100'000), repeated("U.S. ", 100'000),
            repeated("\u00AD", 400'000) + ".", repeated("《", 200'000),        "1. " + repeated("a 2. ", 200'000),
            repeated("a.\u00AD", 200'000),     repeated("!\" ", 200'000),      repeated("z. ", 200'000),
        };
        for (const std::string& text : texts) checks::cut_sentences(text, "de");
    }
}
