#include "checks/text/sentence_tables.h"
#include "checks/text/word_table.h"

/// Abbreviations and sentence openers, by language. A language is added by adding its row. Words are parted by single
/// spaces and sorted by the compiler. Left out on purpose: abbreviations that are ordinary words too and end sentences
/// more often than not.

namespace vidimus::checks {

namespace {

constexpr SentenceRules tables[] = {
    {.language = "",
     .never_ends = words<"dr prof mr mrs ms mgr msgr vs cf e.g i.e resp incl excl">(),
     .before_number =
         words<"no nr n° nº n.° n.º № p pp vol fig art ch chap sec sect par para tab ca approx tel ext pos cap §">(),
     .may_end = words<"jr sr inc ltd corp bros ph.d m.d b.a m.a u.s u.k e.u u.n u.s.a d.c">(),
     .clock = words<"a.m p.m">()},
    {.language = "en",
     .never_ends =
         words<"dr prof mr mrs ms messrs mx rev hon pres gov sen rep gen col maj capt cpt cmdr lt sgt cpl pvt adm "
               "brig supt det insp mt e.g i.e viz vs cf esp incl excl approx op">(),
     .before_number =
         words<"no nos p pp vol vols fig figs art ch chap sec sect para par eq eqs tab app pt ver rev ed nov dec oct "
               "sept sep aug jul jun apr mar feb jan c ca circa ext rm apt ste lot mon tue wed thu fri">(),
     .may_end =
         words<"st ave blvd rd hwy jr sr inc ltd co corp bros llc plc ph.d m.d b.a m.a b.sc m.sc d.phil u.s u.k "
               "e.u u.n u.s.a u.a.e u.s.s.r d.c l.a n.y dept univ assn intl est jan feb mar apr aug sept oct nov "
               "dec mon tue tues wed thu thurs fri al ibid ft Calif Conn Mass Mich Minn Tenn Wash Pa">(),
     .clock = words<"a.m p.m">(),
     .clock_goes_on = words<
         "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
         "September October November December Eastern Central Mountain Pacific Atlantic Greenwich Local ET EST EDT CT "
         "CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST">(),
     .openers =
         words<"A About According After Again Al All Also Although Among An And Another Any Are As At Be Because "
               "Before Besides Both But By Can Could Did Do Does During Each Either Even Every Few First For From "
               "Further Furthermore Given Had Has Have He Hence Her Here His How However I If In Indeed Instead Is "
               "It Its Just Last Later Like Many Maybe Meanwhile More Moreover Most Much My Neither Never "
               "Nevertheless No None Nor Not Nothing Now Of On Once One Only Or Other Others Our Over Perhaps "
               "Please Several She Should Since So Some Soon Still Such Than That The Their Then There Therefore "
               "These They This Those Though Through Thus To Today Together Too Two Under Unlike Until Up Upon Was "
               "We Were What When Whenever Where Whereas Whether Which While Who Whose Why Will With Within "
               "Without Would Yes Yesterday Yet You Your">()},
    {.language = "fr",
     .never_ends =
         words<"M MM Me Mes m mm mme mmes mlle mlles mgr dr drs pr prof cf c.-à-d c-à-d p.ex par.ex env av bd boul "
               "pl st ste sts art.cit op.cit loc.cit dir trad éd coll gén col cap lt adj cdt rév vve M apr">(),
     .before_number =
         words<"n no nos n° nº p pp vol vols t tom fig figs art arts ch chap al tél fax réf env v vers col § alin litt "
               "janv févr avr juil sept oct nov déc bp cedex max min lun mar ven sam dim">(),
     .may_end = words<"j.-c apr.j.-c av.j.-c s.a s.a.r.l s.a.s ltée inc ltd cie r.-v m.d ph.d é.-u e.-u u.e o.n.u "
                      "n.d.l.r n.d.t p.-s janv févr juil oct nov déc">(),
     .openers = words<
         "A À Ainsi Alors Après Au Aucun Aucune Aujourd' Aussi Autant Autre Aux Avant Avec C' Car Ce Ceci Cela "
         "Celle Celui Cependant Certaines Certains Ces Cet Cette Ceux Chaque Chez Comme Comment D' Dans "
         "De Depuis Des Dès Donc Du Elle Elles En Encore Enfin Ensuite Entre Et Grâce Hier Il Ils Ici J' Je "
         "Jamais L' La Là Le Les Leur Leurs Lors Lorsqu' Lorsque Lui Ma Mais Malgré Même Mes Mon N' Ne Ni Non Nos "
         "Notre Nous On Or Ou Où Oui Outre Par Parce Parfois Parmi Pas Pendant Personne Peu Plus Plusieurs "
         "Pour Pourquoi Pourtant Près Presque Puis Puisqu' Puisque Qu' Quand Quant Que Quel Quelle Quelques Qui "
         "Quoi Rien S' Sa Sans Se Selon Ses Seul Seule Si Son Sous Sur Ta Tandis Tant Tel Ton Toujours Tous Tout "
         "Toute Toutefois Toutes Très Trop Tu Un Une Vers Voici Voilà Vos Votre Vous Y">()},
    {.language = "de",
     .ordinals = Ordinals::before_any,
     .never_ends = words<
         "Mag hr hrn fr frl dr drs prof dipl ing hl st z.b z.bsp d.h d.i i.d.r i.d s.o s.u s.a u.a u.ä o.ä o.g u.u "
         "u.zw v.a m.e m.w bzw vgl ca evtl ggf ggfs inkl exkl einschl insb insbes sog bspw beisp gem lt ehem geb gest "
         "verh zzgl abzgl ebd red hrsg übers gegr bes allg etw zw jew spez ausschl verm vermutl mind durchschn urspr "
         "engl dt frz ital span lat griech russ med phil jur rer nat habil theol kath evang oec pol univ jun sen">(),
     .before_number =
         words<"nr nrn s bd bde abs abb abschn art kap tab fig zif ziff az tel fax jg h anl pos lfd aufl verf "
               "§ rn rz jan feb mär apr jun jul aug sept sep okt nov dez etwa rd Mo Di Mi Do Sa So str">(),
     .may_end = words<
         "usw etc usf u.s.w co jr sen jun n.chr v.chr n.u.z v.u.z a.d a.m i.r m.b.h e.v u.s u.s.a e.u mio mrd tsd std "
         "sek ff f mwst jh jhd jhdt inkl.mwst jan feb apr aug sept okt nov dez a.a.o k.a o.k stk bzgl betr min max">(),
     .openers = words<
         "Aber Alle Allein Allerdings Alles Als Also Am An Andere Anders Auch Auf Aus Außerdem Bei Beide Beim Bereits "
         "Bis Bisher Da Dabei Dadurch Dafür Dagegen Daher Damit Danach Dann Daran Darauf Daraus Darin Darüber "
         "Darum Das Dass Davon Dazu Dein Deine Dem Den Denn Dennoch Der Deren Deshalb Dessen Deswegen Die "
         "Dies Diese Diesem Diesen Dieser Dieses Doch Dort Du Durch Ein Eine Einem Einen Einer Eines Einige "
         "Er Erst Es Etwa Etwas Euch Euer Für Ganz Gegen Gibt Hat Haben Heute Hier Hierzu Ich Ihm Ihn Ihnen Ihr Ihre "
         "Im Immer In Indem Infolge Ins Insgesamt Ist Ja Jede Jeder Jedes Jedoch Jemand Jener Jetzt Kann Kein Keine "
         "Laut "
         "Man Manche Mehr Mein Meine Meist Mit Nach Nachdem Nein Nicht Nichts Niemand Noch Nun Nur Ob Obwohl Oder "
         "Ohne Schließlich Schon Sehr Sein Seine Seit Seitdem Selbst Sie Sind So Sobald Sogar Solche Somit Sondern "
         "Sonst Später "
         "Statt Trotz Trotzdem Über Um Und Uns Unser Unsere Unter Viele Vielleicht Vom Von Vor Während Wann War "
         "Waren Warum Was Weder Wegen Weil Weiter Weitere Welche Welcher Wenn Wer Werden Weshalb Wie Wieder Wir "
         "Wird Wo Wobei Woher Wohin Zu Zudem Zuerst Zuletzt Zum Zunächst Zur Zwar Zwei Zwischen">()},
    {.language = "es",
     .never_ends = words<"sr sra srta sres sras srtas d dª dña dr dra dres drs prof profª lic ing arq mtro mons fr "
                         "rvdo hno gral cnel cap tte sgto pdte pdta excmo excma ilmo ilma sto sta av avda avd c ctra "
                         "pza pl p.ej p.ejem vid cf cfr e.g i.e aprox dpto depto ed edit trad coord">(),
     .before_number =
         words<"núm núms n.º n.o nº n° no pág págs p pp vol vols t fig figs art arts cap caps tel tfno ext apdo "
               "apart párr aprox ca h ene feb mar abr may jun jul ago sept sep oct nov dic lun mié jue vie sáb dom "
               "párrf párr cra cl kra">(),
     .may_end = words<"ee.uu ee.uu.aa rr.hh ff.aa ff.cc jj.oo cc.oo a.c d.c a.de.c s.a s.l s.r.l c.v u.s u.e o.n.u ud "
                      "uds vd vds jr inc ltd cía cia hnos e.u pts mín máx">(),
     .clock = words<"a.m p.m">(),
     .openers = words<
         "A Además Ahora Al Algo Algunas Algunos Allí Ante Antes Aquel Aquella Aquí Así Aún Aunque Ayer Bajo Cada "
         "Casi Como Cómo Con Contra Cual Cuál Cualquier Cuando Cuándo Cuánto De Debido Del Desde Después Dicho Donde "
         "Dónde "
         "Durante E El Él Ella Ellas Ello Ellos En Entonces Entre Era Es Esa Ese Eso Esos Esta Está Están Estas Este "
         "Esto "
         "Estos Fue Ha Hace Hacia Han Hasta Hay Hoy Incluso La Las Le Les Lo Los Luego Mas Más Me Mi Mientras Mis "
         "Mucho Muchos Muy Nada Nadie Ni Ningún Ninguna No Nos Nosotros Nuestra Nuestro Nunca O Otra Otras Otro Otros "
         "Para Pero Poco Por Porque Pues Que Qué Quien Quién Se Según Ser Si Sí Sido Siempre Sin Sino Sobre Solo Sólo "
         "Son "
         "Su Sus También Tampoco Tan Tanto Te Tiene Toda Todas Todavía Todo Todos Tras Tu Tú Un Una Unas Unos Usted "
         "Ustedes Y Ya Yo">()},
    {.language = "it",
     .never_ends =
         words<"sig sigg sig.ra sig.na dott dott.ssa dr dr.ssa prof prof.ssa ing avv arch geom rag on mons don gen col "
               "cap ten s ss f.lli p.es ad.es cfr v vd p.zza v.le c.so l.go es cosid ca circa vs "
               "spett egr gent.mo ill.mo">(),
     .before_number = words<"n nn n° nº num pag pagg p pp vol voll fig figg art artt cap capp tel par sez tav ed tab "
                            "gen feb mar apr mag giu lug ago set sett ott nov dic c ca lun mer gio ven sab dom">(),
     .may_end = words<"a.c d.c s.p.a s.r.l s.n.c s.a.s u.s u.e o.n.u u.s.a jr inc ltd sec">(),
     .openers = words<
         "A Ad Ai Al Alcune Alcuni All' Alla Alle Allora Altre Altri Anche Ancora Anzi Appena Assieme Attraverso Avere "
         "C' Che Chi Ci Ciò Come Con Contro Così Cosa Cui Da Dal Dall' Dalla Dalle De Degli Dei Del Dell' Della Delle "
         "Dello "
         "Di Dopo Dove Dunque Durante E È Ecco Ed Era Erano Fino Forse Fra Già Gli Grazie Ha Hanno I Ieri Il In "
         "Infatti "
         "Infine Inoltre Insieme Intanto Invece Io L' La Le Lei Lo Loro Lui Ma Mai Mentre Mi Molte Molti Molto Ne "
         "Negli Nei "
         "Nel Nell' Nella Nelle Nello Nessun Nessuno Niente Noi Non Nonostante Nulla O Oggi Ogni Oltre Oppure Ora Per "
         "Perché Perciò "
         "Però Più Poi Poiché Prima Proprio Qual Quale Quando Quanto Quasi Quella Quelle Quelli Quello Questa Queste "
         "Questi Questo Qui Quindi Se Sebbene Secondo Sempre Senza Si Sì Sia Solo Sono Sopra Sotto Spesso Su Sua Sugli "
         "Sui Sul "
         "Sull' Sulla Suo Tra Troppo Tu Tutta Tutte Tutti Tutto Un Un' Una Uno Va Vi Voi">()},
    {.language = "pt",
     .never_ends =
         words<"sr sra srs sras srta dr dra drs dras prof profª profa eng engº arq adv exmo exma ilmo ilma d pe fr "
               "mons gen gal cel cap ten sgt sto sta av r pça rod p.ex cf vs aprox ed trad org dep gov pres">(),
     .before_number = words<"n n.º nº n° no núm pág págs p pp vol vols fig figs art arts cap caps tel al sec séc par "
                            "jan fev mar abr mai jun jul ago set out nov dez c ca seg qua qui sáb dom">(),
     .may_end = words<"a.c d.c s.a s.l ltda cia eua e.u.a u.e o.n.u e.u jr inc ltd v.exa v.sa min mín máx">(),
     .openers = words<
         "A À Acima Afinal Agora Ainda Além Algo Alguém Algumas Alguns Ali Ambos Ante Antes Ao Aos Apenas Apesar Após "
         "Aquela "
         "Aquele Aqui As Às Assim Até Cada Com Como Contra Contudo Da Daí Das De Dele Depois Desde Dessa Desse "
         "Desta Deste Devido Disso Do Dos Durante E É Ela Elas Ele Eles Em Embora Enquanto Então Entre Entretanto Era "
         "Essa Essas Esse Esses Esta Está Estas Este Estes Eu Foi Foram Há Hoje Isso Isto Já Junto Lá Logo Mais Mas Me "
         "Mesmo Meu Minha Muitas Muito Muitos Na Nada Não Nas Nem Nenhum Nenhuma Nessa Nesse Nesta Neste Ninguém No "
         "Nos Nós "
         "Nossa Nosso Num Numa Nunca O Onde Ontem Os Ou Outra Outras Outro Outros Para Pela Pelo Pois Por Porém Porque "
         "Portanto "
         "Pouco Primeiro Qual Qualquer Quando Quanto Quase Que Quem Se Segundo Sem Sempre Ser Seu Seus Sim Só Sob "
         "Sobre Sua "
         "Suas Talvez Também Tanto Tem Toda Todas Todavia Todo Todos Tudo Um Uma Umas Uns Você Vocês">()},
    {.language = "nl",
     .never_ends = words<"dhr mevr mw mej dr drs prof ir ing mr ds st gen kol kap lt o.a o.m bijv bv b.v d.w.z m.a.w "
                         "m.b.t m.n i.p.v i.v.m t.a.v t.o.v t.b.v n.a.v z.g zgn zog resp incl excl ca vgl cf evt ev "
                         "ong sr zr i.h.b o.l.v z.i ed red vert">(),
     .before_number =
         words<"nr nrs no p pp pag blz blzn deel dl hst hfst art afb fig tel par lid vol jan feb mrt apr jun "
               "jul aug sept sep okt nov dec">(),
     .may_end =
         words<"enz etc e.d n.chr v.chr b.v n.v u.s v.s v.k e.u co jr sr inc ltd u p.u a.u.b s.v.p t/m min max">(),
     .openers = words<"Aan Achter Al Alle Alleen Alles Als Ander Andere Bij Binnen Boven Daar Daarbij Daarna Daarnaast "
                      "Daarom Daarvoor Dan Dat De "
                      "Den Deze Die Dit Doch Door Dus Echter Een Eén En Enkele Er Even Geen Gisteren Haar Had Hebben "
                      "Heeft Het Hier Hij "
                      "Hoe Hoewel Hun Iedereen Ik In Is Ja Je Jij Jullie Kan Later Maar Meer Men Met Mijn Na Naar "
                      "Naast Nadat Nee Niemand Niet Niets "
                      "Nog Nu Of Om Omdat Onder Ons Onze Ook Op Over Pas Sinds Sommige Te Tegen Ten Terwijl Toch Toen "
                      "Tot Tussen Twee "
                      "Uit Van Vanaf Veel Vele Volgens Voor Vooral Waar Waarom Wanneer Want Waren Was Wat We Weer Wel "
                      "Welke Werd Wie Wij Wordt "
                      "Ze Zelfs Zij Zijn Zo Zodra Zonder Zou Zowel">()},
};

}  // namespace

std::span<const SentenceRules> western_sentence_rules() {
    return tables;
}

}  // namespace vidimus::checks
