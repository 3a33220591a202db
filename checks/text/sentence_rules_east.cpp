#include "checks/text/sentence_tables.h"
#include "checks/text/word_table.h"

/// The rows of eastern Europe, Asia and their scripts: see sentence_rules_west.cpp.

namespace vidimus::checks {

namespace {

constexpr SentenceRules tables[] = {
    {.language = "ru",
     .never_ends =
         words<"гр гр-н гр-ка г-н г-жа г-жи г-ну г-на тов проф акад доц инж св ген полк подполк кап лейт ст т.е т.к "
               "т.н т.о т.ч напр см ср др наб пл пр-т просп ул пер бул ш д р-н обл пос ок прибл англ нем фр франц лат "
               "греч исп ит рус укр араб яп кит букв тж зам нач св-ва и.о ч.л к.и.н д.и.н">(),
     .before_number =
         words<"№ стр с сс рис табл гл разд п пп ст ч т тт вып кн илл прим тел кв корп стр-е оф ок § янв февр фев "
               "мар апр авг сент окт нояб ноя дек">(),
     .may_end = words<"и.т.д и.т.п т.д т.п и.др и.пр др пр г гг в вв н.э до.н.э ин-т ун-т тыс руб коп долл см куб.м "
                      "кв.м сек мин ч р обл р-на л.с ф-т">(),
     .openers = words<"А Без Благодаря Более Больше Бы Были Был Было Быть В Ваш Во Возможно Вот Впервые Впрочем Все "
                      "Всё Всего Всегда Вскоре Второй Вы Где Да Даже "
                      "Далее Для До Другие Другой Его Ее Её Ей Если Есть Еще Ещё Её За Здесь Зато И Из Или Иногда "
                      "Именно Их К Каждый Как Какие Какой Когда Конечно Кроме "
                      "Кто Ли Лишь Между Меня Мне Многие Может Можно Мой Мы На Над Надо Например Нас Наш Не Нельзя "
                      "Несмотря Нет Ни Никто Ничего Но Ну О Об "
                      "Обычно Однако Около Он Она Они Оно От Очень Первый Перед По Под Пока Поскольку После Потом "
                      "Потому Почему Поэтому При Про Просто С Сам "
                      "Самый Сегодня Сейчас Сначала Снова Со Согласно Так Также Такая Такие Такой Там Тем Теперь То "
                      "Тогда Тоже Только Тот Ты У Уже Хотя Часто Чего Чем "
                      "Через Что Чтобы Эта Эти Это Этого Этот Я">()},
    {.language = "uk",
     .never_ends = words<
         "п пан гр г-н проф акад доц інж ім св ген полк кап т.зв т.зн тобто напр див пор вул пл просп бульв пров буд "
         "обл р-н м с англ нім фр лат гр рос пол укр заст нач">(),
     .before_number = words<
         "№ стор с сс рис табл гл розд п пп ст ч т вип кн прим тел кв корп оф бл § січ лют бер квіт трав черв лип "
         "серп вер жовт лист груд">(),
     .may_end = words<"і.т.д і.т.п та.ін та.інш т.д т.п ін р рр ст н.е до.н.е тис грн коп дол куб.м кв.м хв год">(),
     .openers = words<"А Або Адже Але Без Більше Був Була Були Було Бути В Ваш Ви Від Він Вона Вони Воно Все Втім Де "
                      "Для До Деякі Його Її Її Ж З За "
                      "Завдяки Зараз Звичайно Згідно Зі І Із Інколи Інші Їх Й Коли Кожен Крім Лише Ми Між Можна Може "
                      "Мій На Навіть Нам Наприклад Наш Не Немає Незважаючи "
                      "Ні Ніхто Ну О Однак Ось От Під Після По Поки Потім Про Проте Саме Свій Спочатку Сьогодні Та Так "
                      "Також Там Тепер Ти Тим Тільки То Тоді Тому Той Треба У "
                      "Хоча Хто Це Цей Ця Ці Через Чи Чому Ще Що Щоб Я Як Яка Який Якщо">()},
    {.language = "bg",
     .never_ends = words<"г-н г-жа г-ца д-р проф доц инж акад св ген полк кап ул бул пл гр с т.е т.нар т.н напр вж ср "
                         "англ нем фр лат рус">(),
     .before_number = words<"№ стр с рис табл гл чл ал т ч тел ет ап бл § ок">(),
     .may_end = words<"и.т.н и.др т.н.т др г гг в в.пр.н.е пр.н.е сл.хр пр.хр хил лв ст">(),
     .openers = words<"А Ако Ами Без Беше В Ваш Ви Все Всички Във Въпреки Да Дали До Докато Друг За Защо Защото И Или "
                      "Има Като Как Какво Когато Кой Които "
                      "Към Ли Между Ме Може Много На Над Нашият Не Него Нейният Ние Ни Никой Но Ново О Обаче Освен От "
                      "Около Някои По Под Поради Преди При През "
                      "С Сам Само Сега След Според Също Със Така Такава Там Те Тези Ти То Това Тогава Този Той Тъй Тя "
                      "У Че Ще Що Я">()},
    {.language = "sr",
     .ordinals = Ordinals::before_lower_case,
     .vowelless_words = true,
     .never_ends = words<"г гђа гђица др проф инж доц св ген пук тј нпр тзв бр ул г-дин g gđa gđica dr prof ing doc sv "
                         "gen tj npr tzv ul">(),
     .before_number = words<"бр стр сл таб чл ст гл тел br str sl tab čl st gl tel">(),
     .may_end = words<"итд и.т.д итсл и.сл год вв п.н.е н.е мил млрд хиљ itd god p.n.e n.e mil mlrd">(),
     .openers = words<"А Али Ако Без Био Била Да До Док За Због И Из Иако Или Ипак Када Како Кад Код Која Које Који "
                      "Међутим Ми Многи На Након Не Ни Није "
                      "Нема Но О Ово Овај Ова Од Он Она Они Оно Осим Пре Према При По Под После Са Само Сада Сви Се "
                      "Стога Та Тада Тако Такође Те То Тог Тај Тога У Уз "
                      "Упркос Шта Што Ја Је Још A Ali Ako Bez Da Do Dok Za Zbog I Iz Iako Ili Ipak Kada Kako Kad Koja "
                      "Koje Koji Međutim Mi Mnogi Na Nakon "
                      "Ne Nije Nema No O Ovo Ovaj Ova Od On Ona Oni Ono Osim Pre Prema Pri Po Pod Posle Sa Samo Sada "
                      "Svi Se Stoga Tada Tako Također Takođe To "
                      "Taj Toga U Uz Uprkos Šta Što Ja Je Još">()},
    {.language = "hr",
     .ordinals = Ordinals::before_lower_case,
     .vowelless_words = true,
     .never_ends =
         words<"g gđa gđica dr mr prof ing dipl doc sv gen tj npr tzv ul vl gosp red usp itsl engl njem franc lat">(),
     .before_number = words<"br str sl tab čl st gl tel">(),
     .may_end = words<"itd i.sl i.dr god pr.kr po.kr d.o.o d.d st mil mlrd tis kn">(),
     .openers =
         words<"A Ali Ako Bez Bio Bila Bilo Da Do Dok Dakle Danas Za Zbog I Iz Iako Ili Ipak Kada Kako Kad Kod Koja "
               "Koje Koji Između Jedan Jer Jedna Međutim Mi "
               "Mnogi Može Možda Na Nakon Naime Ne Neki Nije Nema No O Ovo Ovaj Ova Ove Od On Ona Oni Ono Osim Prije "
               "Prema Pri Po Pod Poslije Sa Samo Sada Svi Sve "
               "Se Stoga S Ta Tada Tako Također Te To Taj Toga U Uz Unatoč Što Ja Je Još Već Zašto Zato Tijekom">()},
    {.language = "sl",
     .ordinals = Ordinals::before_lower_case,
     .vowelless_words = true,
     .never_ends = words<"g ga gdč dr mag prof ing dipl doc sv gen tj npr t.i ti ul oz prim gl angl nem franc lat">(),
     .before_number = words<"št str sl tab čl odst pogl tel">(),
     .may_end = words<"itd ipd itn idr pr.n.št n.št pr.kr po.kr d.o.o d.d st mio mrd">(),
     .openers = words<"A Ali Ampak Bil Bila Bilo Brez Če Čeprav Da Danes Do Dokler Drugi In Iz Ja Jaz Je Jih K Kaj "
                      "Kako Kakor Kdaj Kdo Ker Kje Kljub Ko Kot "
                      "Lahko Le Med Mi Mnogi Na Namreč Nato Ne Nekateri Ni Nikoli O Ob Od On Ona Oni Po Pod Poleg "
                      "Potem Pred Pri Prav S Samo Saj Se Si So Sta Ta Tako "
                      "Takrat Tam Te Ti To Toda Tudi V Vendar Ves Vse Vsi Z Za Zakaj Zaradi Zato Zdaj Že">()},
    {.language = "kk",
     .never_ends = words<"т.ғ.к проф акад ген қ ғ көш даң об бб мыс">(),
     .before_number = words<"№ б бб т тт сур кес">(),
     .may_end = words<"т.б ж жж т.с.с ғ ғғ мың тг т.ш б.з.д жыл ш.ш">(),
     .openers = words<"Ал Бұл Осы Ол Олар Біз Сіз Мен Сол Бірақ Егер Және Сондықтан Сонымен Қазір Бүгін Кейін Кейбір "
                      "Барлық Әр Не Қалай Неге Мұнда Онда">()},
    {.language = "tr",
     .ordinals = Ordinals::before_any,
     .never_ends = words<"dr prof doç yrd av op uzm sn bay bn hz st alb yb bnb yzb tğm org korg tümg tuğg örn bkz krş "
                         "vb mah cad sok blv apt çev haz ing fr alm lat yun ar far başk müh öğr">(),
     .before_number = words<"no s ss c cilt md tel şek tab böl § yy ort">(),
     .may_end = words<"vb vs vd vbg i.ö i.s m.ö m.s mö ms a.ş ltd şti t.c a.b.d jr inc co corp yy tl">(),
     .openers = words<"Acaba Ama Ancak Ardından Artık Asıl Aslında Ayrıca Bana Başka Bazen Bazı Belki Ben Beni Benim "
                      "Beri Bir Biraz Birçok Birkaç Biz Bize Bizim "
                      "Böyle Böylece Bu Buna Bunlar Bunu Bunun Bunda Burada Bütün Çok Çoğu Çünkü Da Daha Dahası De "
                      "Demek Diğer Dolayısıyla Dün Eğer En Evet Fakat Gerçekten Hala Hâlâ Hangi "
                      "Hatta Hayır Hem Henüz Hep Hepsi Her Herkes Hiç Hiçbir İki İlk İşte İse Kendi Kim Kimi Mesela "
                      "Nasıl Ne Neden Nerede Niçin Niye O Ona Onlar Onlara "
                      "Onu Onun Orada Oysa Öte Öyle Önce Sadece Sana Sen Sonra Sonuç Şimdi Şu Tabii Tam Tek Tüm "
                      "Üstelik Var Ve Veya Ya Yani Yine Yok Yoksa Zaten">()},
    {.language = "el",
     .never_ends = words<"κ κα κκ δρ καθ αγ στρ π.χ δηλ βλ πρβλ αρ λεωφ οδ αι ήτοι λ.χ συγκ μτφρ επιμ">(),
     .before_number = words<"αρ αριθ σ σελ τ τόμ κεφ εικ πίν άρθ παρ τηλ περ">(),
     .may_end = words<"κ.λπ κλπ κ.ά κ.τ.λ κ.ο.κ π.χ μ.χ α.ε ε.π.ε ο.ε η.π.α εκ δισ χιλ">(),
     .clock = words<"π.μ μ.μ">(),
     .openers = words<"Αλλά Αλλιώς Αν Ανάμεσα Αντίθετα Από Απλά Αργότερα Αυτά Αυτές Αυτή Αυτό Αυτοί Αυτός Αφού Για "
                      "Γιατί Δε Δεν Δηλαδή Δύο Εάν Εγώ Εδώ Εκεί Εκείνη Εκείνο "
                      "Εκείνος Εμείς Ενώ Ένα Ένας Έπειτα Επίσης Επομένως Έτσι Ή Η Ήδη Ήταν Θα Και Κάθε Καθώς Κανείς "
                      "Κάποιοι Κατά Κάτω Λοιπόν Μα Με Μερικοί Μετά Μέχρι Μη "
                      "Μην Μία Μια Μόνο Να Ο Οι Όλα Όλοι Όμως Όπως Όταν Ότι Όσο Ούτε Παρά Πάντα Περίπου Πιο Πολλά "
                      "Πολλοί Που Πού Πριν Προς Πώς Σε Στα Στη Στην Στις "
                      "Στο Στον Στους Σήμερα Συνεπώς Σύμφωνα Τα Την Της Τι Τις Το Τον Τότε Του Τους Των Τώρα Υπάρχει "
                      "Χθες Χωρίς Ως Ωστόσο">(),
     .also_ends = U";\u037E"},
    {.language = "ca",
     .never_ends = words<
         "sr sra srta srs sres dr dra prof eng arq av avda c pl pg ctra p.ex vg cf st sta mn gral aprox màx ed trad">(),
     .before_number = words<"núm núms n.º pàg pàgs p pp vol vols fig figs art arts cap tel ext apt c ca gen febr març "
                            "abr jul ag set oct nov des">(),
     .may_end = words<"a.c d.c ee.uu e.u.a s.a s.l u.e jr inc ltd cia etc mín">(),
     .openers = words<"A Això Ahir Al Aleshores Algunes Alguns Als Altres Amb Aquell Aquella Aquest Aquesta Aquestes "
                      "Aquests Ara Així Avui Cada Cal Com Contra Des "
                      "Després D' De Del Dels Durant El Ell Ella Elles Ells Els En Encara Entre Era És Es Fins Ha Han "
                      "Hi Ja Jo L' La Les Li Llavors Malgrat Mentre Molt Molts Més "
                      "Ni Ningú No Nosaltres O On Per Però Perquè Poc Potser Quan Què Qui Quin Segons Sempre Sense Si "
                      "Sí Sobre Són També Tan Tot Totes Tots Un Una Unes Uns Va Van">()},
    // The ASCII colon is how most people type the Armenian full stop (։); the dot is weaker than a comma is elsewhere.
    {.language = "hy", .also_ends = U":", .dot_ends = false},
    {.language = "ja", .quote_goes_on = words<"と って っと とか など のは のが のを のに の という とは">()},
    {.language = "ar", .never_ends = words<"د أ م أ.د ص.ب ت هـ ق.م ج">()},
};

}  // namespace

std::span<const SentenceRules> eastern_sentence_rules() {
    return tables;
}

}  // namespace vidimus::checks
