#include "checks/text/sentence_tables.h"
#include "checks/text/word_table.h"

/// The rows of northern and central Europe: see sentence_rules_west.cpp.

namespace vidimus::checks {

namespace {

constexpr SentenceRules tables[] = {
    {.language = "da",
     .ordinals = Ordinals::before_lower_case,
     .never_ends =
         words<"hr fr frk dr prof mr mrs ing cand mag stud sct skt st adv f.eks f.x bl.a d.v.s dvs p.t pga p.g.a m.h.t "
               "mht i.e jf jfr ca c evt inkl ekskl ang vedr iht pkt red udg hhv resp o.m.a adj kgl dir gl ndr sdr">(),
     .before_number =
         words<"nr no s p pp ss bd kap fig tab art stk § kl tlf ca jan feb mar apr jun jul aug sep sept okt nov "
               "dec n° nº">(),
     .may_end =
         words<"osv etc m.fl m.m mfl m.v o.l o.lign a.s aps f.kr e.kr co jr sr inc ltd mio mia mill kr u.s e.u st jan "
               "feb aug sept okt nov dec">(),
     .clock = words<"a.m p.m">(),
     .openers = words<"Af Alle Allerede Alligevel Alt Altså At Blandt Blev Både Da De Dem Den Denne Der Derefter "
                      "Derfor Dermed Dertil Des Desuden Det "
                      "Dette Dig Din Disse Du Efter Eller En Endelig Endnu Er Et Fordi For Foruden Fra Før Først Får "
                      "Går Han Hans Har Havde Hele "
                      "Hendes Her Herefter Hun Hvad Hvem Hver Hvilken Hvis Hvor Hvordan Hvorfor Hvornår I Ifølge Igen "
                      "Ikke Imens Ind Indtil Ingen Ja Jeg "
                      "Kan Kun Lige Mange Man Med Meget Mellem Men Mens Min Mod Må Måske Na Nej Nogen Nogle Nu Når Og "
                      "Også Om Omkring Op Over "
                      "På Samt Samtidig Selv Senere Sidste Siden Sin Sine Skal Som Så Sådan Til To Trods Ud Uden Under "
                      "Var Ved Vi Vil Vores "
                      "Være">()},
    {.language = "sv",
     .never_ends =
         words<"hr fr frk dr prof doc ing dir bl.a t.ex d.v.s dvs s.k fr.o.m t.o.m p.g.a pga m.a.o i.e e.g jfr ca "
               "c:a ev evt resp inkl exkl ung enl f.n f.ö o.d el sthlm ang betr forts övers red">(),
     .before_number =
         words<"nr s sid bd kap fig tab art st § kl tel tfn ca jan feb mar apr jun jul aug sep sept okt nov dec">(),
     .may_end =
         words<"osv o.s.v etc m.fl m.m mfl e.d o.dyl dyl a.b f.kr e.kr f.v.t e.v.t co jr sr inc ltd milj kr u.s e.u">(),
     .openers = words<"Alla Allt Alltså Att Av Bara Bland Blev Både Dessa Dessutom De Dem Den Denna Denne Det Detta "
                      "Dig Din Du Där Därefter Därför "
                      "Då Efter Eftersom Ej Eller En Enligt Er Ett Flera Från För Före Först Han Hans Har Hela Hennes "
                      "Hon Hur Här I Ibland Idag "
                      "Igår Inga Ingen Inom Inte Ja Jag Kan Kanske Man Med Medan Mellan Men Mer Mot Mycket Många Måste "
                      "Ni Nu Nej När Några Och "
                      "Också Om Oss På Redan Samtidigt Samt Sedan Senare Sin Ska Som Så Sådan Till Trots Två Under Ut "
                      "Utan Utöver Var "
                      "Varför Varje Vem Vi Vid Vilka Vilken Vissa Vår Våra Än Är Även Över">()},
    {.language = "nb",
     .ordinals = Ordinals::before_lower_case,
     .never_ends =
         words<"hr fr frk dr prof f.eks feks bl.a dvs d.v.s pga p.g.a mht m.h.t i.e jf jfr ca evt inkl ekskl ang vedr "
               "iht resp o.a red utg sst adm dir kgl gml">(),
     .before_number =
         words<"nr s bd kap fig tab art § kl tlf ca jan feb mar apr jun jul aug sep sept okt nov des pkt">(),
     .may_end = words<"osv etc m.fl m.m mfl o.l o.a a.s f.kr e.kr co jr sr inc ltd mill mrd kr u.s e.u">(),
     .openers = words<"Alle Alt Altså At Av Bare Blant Ble Både Da De Dem Den Denne Der Deretter Derfor Dermed "
                      "Dessuten Det Dette Din Disse "
                      "Du Eller En Ennå Er Et Etter Fordi For Fra Før Først Han Hans Har Hele Hennes Her Hun Hva Hvem "
                      "Hver Hvilken Hvis Hvor Hvordan "
                      "Hvorfor I Ifølge Igjen Ikke Ingen Ja Jeg Kan Kanskje Kun Man Mange Med Meget Mellom Men Mens "
                      "Mer Min Mot Mye Må Nei Noen Nå Når "
                      "Og Også Om Over På Samtidig Selv Senere Siden Sin Skal Slik Som Så Til Tross Uten Under Ut Var "
                      "Ved Vi Vil Vår Å">()},
    {.language = "fi",
     .ordinals = Ordinals::before_lower_case,
     .never_ends = words<"esim mm ns tri prof hra rva nti ks vrt ent synt mr mrs dr j.k t.s po ko puh.joht nk til "
                         "alk puh huom vs n">(),
     .before_number = words<"n no nro s ss kpl kuv tel puh klo § art">(),
     .may_end = words<"jne yms ym ynnä.muuta eaa jaa ekr jkr oy oyj ry co jr sr inc ltd milj mrd e.kr j.kr u.s">(),
     .openers = words<"Ehkä Ei Eikä Eivät Ennen Entä Ettei Että Hän Hänellä Hänen Häntä He Heidän Heillä Itse Ja Jo "
                      "Joka Jokainen Jopa Jos "
                      "Joskus Jotkut Kaikki Kanssa Ketkä Koska Kuinka Kuitenkin Kuka Kukaan Kun Kuten Kyllä Lisäksi Me "
                      "Meidän Meillä Miksi "
                      "Mikä Minkä Minulla Minun Minä Missä Mistä Miten Mitä Molemmat Monet Mutta Muun Myös Myöhemmin "
                      "Ne Niiden Niin Nuo Nyt "
                      "Näin Nämä Ole Oli Olivat On Onko Ovat Sekä Sen Se Siellä Siinä Siitä Siksi Silloin Sillä Silti "
                      "Sinä Sitten Tai Tällä Tämä "
                      "Tämän Tässä Te Toisaalta Tuo Vaan Vaikka Vain Vasta Vielä Vuonna Yhä Yli">()},
    {.language = "pl",
     .ordinals = Ordinals::before_lower_case,
     .never_ends = words<"p pp dr prof mgr inż hab doc lek ks o św abp bp kard gen płk ppłk mjr kpt por ppor sierż red "
                         "adw m.in np tzn tzw tj t.j ul pl os zob jw ww ds dot wg ok ca oprac przekł tłum wyd n.p pt "
                         "ub ubr bł śp ś.p st ang fr niem łac ros wł hiszp gr franc zm ur mec dyr mł pow woj gm">(),
     .before_number = words<"nr s str t rys tab art ust pkt lit rozdz poz tel godz § ok r par zob sygn">(),
     .may_end = words<"itd itp etc r w n.e p.n.e sp.z.o.o z.o.o s.a co in m.st jr sr inc ltd tys mld zł gr u.s ob proc "
                      "min godz sek">(),
     .openers = words<
         "A Albo Ale Ani Aż Bardzo Bez Bo Bowiem By Być Był Była Było Były Chociaż Choć Co Coś Czasem Czy Dla Dlaczego "
         "Dlatego Dlaczego Do Dopiero Dziś Gdy Gdyby Gdzie I Ich Ile Im Inne Inni Ja Jak Jako Jakie Jaki Jednak "
         "Jednakże "
         "Jego Jej Jest Jestem Jeszcze Jeśli Jeżeli Już Każda Każdy Kiedy Kim Kto Która Który Lecz Lub Ma Mają Mamy "
         "Mimo Mnie Mogą "
         "Może Można Musi My Na Nad Nie Niech Niektóre Nigdy Nikt No Nowe O Obok Od On Ona One Oni Ono Oprócz Oto Po "
         "Pod Podczas Ponadto Poza "
         "Potem Poza Ponieważ Przed Przez Przy Są Się Skąd Spośród Tak Taka Takie Taki Także Tam Ta Te Tego Tej Temu "
         "Ten Też To Tu "
         "Ty Tych Tylko Tym Tymczasem U W We Według Więc Wiele Właśnie Wprawdzie Wszystkie Wszystko Wszyscy Wtedy "
         "Wśród Z Za "
         "Zaś Zawsze Ze Zgodnie Że Żaden Żeby">()},
    {.language = "cs",
     .ordinals = Ordinals::before_lower_case,
     .vowelless_words = true,
     .never_ends = words<
         "p pí sl dr mudr judr phdr ing mgr bc rndr prof doc csc sv gen plk mjr kpt por tj t.j tzn tzv např ap resp "
         "cca event popř mj m.j vč srov nám ul tř bl ev inkl angl fr něm lat rus čes red nakl vyd př zast hl">(),
     .before_number = words<"č čís s str sv kap obr tab odst písm čl § roč tel cca hod ř par r">(),
     .may_end = words<"atd apod aj a.j etc n.l př.n.l p.n.l a.s s.r.o o.p.s z.s spol jr sr ml st inc ltd co tis mil "
                      "mld kč hod u.s tzv min max">(),
     .openers = words<"A Aby Ačkoli Ale Ani Asi Avšak Až Bez Bude Budou By Byl Byla Byli Bylo Být Co Což Dále Další "
                      "Dnes Do Dokud Ho I Jak Jako "
                      "Jaký Je Jeden Jedna Jedná Jeho Jejich Její Jen Jenže Jestli Jestliže Ještě Já Jsem Jsou Již K "
                      "Kam Kde Kdo Kdy Když Každý Ke "
                      "Která Které Který Ma Má Mají Mezi Místo Mnoho Můj Můžete Může My Mé Na Nad Naopak Náš Ne Nebo "
                      "Neboť Někdy Některé Někteří Není Než Nic Nikdo Nikdy No O "
                      "Od Ode On Ona Oni Ono Pak Po Pod Podle Pokud Potom Poté Pouze Pro Proč Proto Protože První Před "
                      "Přes Přesto Při Přitom S Se Si Snad "
                      "Společně Své Svou Ta Tady Tak Také Takže Tam Tato Te Tedy Ten Tento Teď Tehdy To Tohle Toto Tu "
                      "Ty Tyto U Už V Ve Však Všechno Všechny "
                      "Všichni Vy Z Za Zatímco Zde Ze Zatím Že">()},
    {.language = "sk",
     .ordinals = Ordinals::before_lower_case,
     .vowelless_words = true,
     .never_ends = words<"p pí dr mudr judr phdr ing mgr bc rndr prof doc csc sv gen plk mjr kpt tj t.j tzn tzv napr "
                         "resp cca príp mj vrát porov nám ul angl nem lat rus slov red vyd hl">(),
     .before_number = words<"č čís s str kap obr tab ods písm čl § roč tel cca hod r">(),
     .may_end = words<
         "atď apod a.i a.pod etc n.l pr.n.l p.n.l a.s s.r.o spol jr sr ml st inc ltd co tis mil mld hod u.s min max">(),
     .openers = words<"A Aby Ak Ako Aj Ale Ani Až Bez Bol Bola Boli Bolo Bude Budú Čo Ďalej Ďalší Dnes Do Ešte I Ich "
                      "Ja Je Jeho Jej Keď Keďže Kde Kto "
                      "Ktorá Ktoré Ktorý Každý Ma Má Majú Medzi Mnohí Môže My Na Nad Najmä Nech Nie Niektoré Nikto No "
                      "O Od On Ona Oni Ono Po Pod "
                      "Podľa Potom Preto Pretože Pre Pred Pri Pritom Prečo S Sa Si Sú Svoje Ta Tak Takže Tam Táto Teda "
                      "Ten Tento Tieto To Toto Tu Ty U Už V Vo Však Všetci "
                      "Všetky Vy Z Za Zo Že">()},
    {.language = "hu",
     .ordinals = Ordinals::before_lower_case,
     .never_ends = words<"dr prof ifj id özv gr br pl ld vö ill ún u.n kb tkp mt szt hrsz ügyv f.h m.h i.h o.h pol ang "
                         "ném fr lat gör or">(),
     .before_number =
         words<"sz o old köt fej áb tábl § tel kb kör ca jan feb febr márc ápr máj jún júl aug szept okt nov dec">(),
     .may_end =
         words<"stb etc kft bt rt zrt nyrt i.e i.sz i.u kr.e kr.u co jr sr inc ltd u.s e ft mrd min u.a sz u max">(),
     .openers = words<"A Ahhoz Ahogy Ahol Akár Aki Akik Akkor Alig Ám Amely Ami Amikor Amíg Annak Ő Ők Az Azok Azonban "
                      "Azonnal Azért Azt Azután Bár "
                      "Be Bizonyos Csak De Egy Egyes Egyik Ehhez Először Előtt Én És Erre Ezek Ezen Ez Ezért Ezt "
                      "Ezután Ezzel Fel Ha Hanem Hiszen Hogy Hogyan Hol "
                      "Ilyen Így Igen Is Itt Ki Különösen Le Legalább Ma Magyarul Majd Már Más Meg Mely Mert Mi Miatt "
                      "Mielőtt Miért Mikor Milyen Minden Mindez Mindenki "
                      "Mint Mivel Most Még Mégis Nagyon Ne Nekem Nem Nincs Olyan Ott Pedig Sem Senki Sok Sokan Számos "
                      "Talán Te Tehát Több Tegnap Ugyanis Ugyanakkor "
                      "Után Úgy Új Vagy Vajon Valamint Van Végül Viszont Volt">()},
    {.language = "ro",
     .never_ends = words<"dl d-l dna d-na dra d-ra dr prof ing av arh conf lect gen col cpt lt sf pr mons e.g i.e cf v "
                         "ex p.ex aprox cca bd bul str șos pct jud acad">(),
     .before_number = words<"nr p pag pp vol fig cap art alin lit pct tel tab sec § ian feb mar apr iun iul aug sept "
                            "oct nov dec et ap bl sc">(),
     .may_end =
         words<"etc ș.a ş.a ș.a.m.d î.hr d.hr î.e.n e.n s.a s.r.l s.u.a ue co jr sr inc ltd mil mld u.s min max">(),
     .openers = words<"A Acea Aceasta Această Aceea Aceeași Aceia Acel Acela Acest Acesta Aceste Acestea Acești Acum "
                      "Ai Aici Al Alte Alți Am Apoi Ar Are Asta Astfel "
                      "Atunci Au Azi Ca Când Cât Care Ce Cei Cel Cele Chiar Ci Cine Conform Cu Cum Da Dacă Dar De Deci "
                      "Deoarece Deși Din Dintre Doar După Ea Ei "
                      "El Ele Era Este Eu Există Fără Fiecare Iar Ieri În Înainte Încă Într-o Într-un Între Întrucât "
                      "La Le Li Lui Mai Mulți Mult Multe Nici Nimeni Nimic Noi Nu "
                      "O Oare Ori Pe Pentru Peste Poate Prin Printre S-a Sau Se Sub Sunt Și Şi Tot Toate Toți Totuși "
                      "Un Una Unde Unele Unii Va Voi Vor">()},
};

}  // namespace

std::span<const SentenceRules> northern_sentence_rules() {
    return tables;
}

}  // namespace vidimus::checks
