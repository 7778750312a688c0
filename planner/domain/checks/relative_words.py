"""Words for a time that only the day of writing explains: "today", "вчера", "غدا".

``*`` is any ending, commas part the words. ``soft`` words may be meant otherwise or belong to slogans; ``innocent``
phrases hold a relative word and are none.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Relatives:
    """Hold the relative words of one language; ``prefixes`` are letters that are written joined to them."""

    hard: str
    soft: str = ""
    innocent: str = ""
    prefixes: str = ""


RELATIVES: Mapping[str, Relatives] = MappingProxyType(
    {
        "en": Relatives(
            hard="today, tonight, tomorrow, yesterday, this morning, this afternoon, this evening, last night, "
            "last week, next week, this week, this weekend, currently, at present, just now, earlier, later today, "
            "recently, shortly, ago, in an hour, next monday, next tuesday, next wednesday, next thursday, "
            "next friday, next saturday, next sunday, last monday, last tuesday, last wednesday, last thursday, "
            "last friday, last saturday, last sunday, this monday, this tuesday, this wednesday, this thursday, "
            "this friday, this saturday, this sunday",
            soft="now, soon, overnight",
            innocent="earlier than, shortly after, shortly before, as soon as, until now",
        ),
        "ru": Relatives(
            hard="сегодня, завтра, вчера, послезавтра, позавчера, сейчас, теперь, только что, недавно, скоро, "
            "вскоре, накануне, утром, вечером, ночью, днём, сегодня утром, на днях, на этой неделе, "
            "на прошлой неделе, на следующей неделе, в эти выходные, час назад, через час, сегодняшн*, завтрашн*, "
            "вчерашн*",
            innocent="днём и ночью, ночью и днём, вскоре после",
        ),
        "kk": Relatives(
            hard="бүгін, ертең, кеше, бүрсігүні, алдыңгүні, жаңа ғана, таяуда, жақында, бүгінде, бүгін таңертең, "
            "бүгін кешке, кеше кешке, түнде, осы аптада, өткен аптада, келесі аптада, биыл, былтыр, "
            "бір сағаттан кейін, бүгінгі*, ертеңгі*, кешегі*",
            soft="қазір, енді",
        ),
        "uk": Relatives(
            hard="сьогодні, завтра, вчора, учора, післязавтра, позавчора, зараз, тепер, щойно, нещодавно, "
            "незабаром, скоро, напередодні, вранці, ввечері, вночі, цього тижня, минулого тижня, "
            "наступного тижня, годину тому, за годину, сьогоднішн*, завтрашн*, вчорашн*",
        ),
        "de": Relatives(
            hard="heute, morgen, gestern, übermorgen, vorgestern, heute Abend, heute Morgen, heute früh, "
            "heute Nacht, gestern Abend, nun, derzeit, aktuell, zurzeit, momentan, gerade, soeben, kürzlich, bald, "
            "demnächst, nachher, später, diese Woche, letzte Woche, nächste Woche, am Wochenende, "
            "vor einer Stunde, in einer Stunde, heutig*, gestrig*, morgig*",
            soft="der Morgen, den Morgen, dem Morgen, am Morgen, jetzt",
            innocent="jeden Morgen, guten Morgen",
        ),
        "fr": Relatives(
            hard="aujourd’hui, demain, hier, après-demain, avant-hier, ce matin, ce midi, cet après-midi, ce soir, "
            "cette nuit, hier soir, demain matin, actuellement, en ce moment, à l’instant, récemment, bientôt, "
            "prochainement, tout à l’heure, cette semaine, la semaine dernière, la semaine prochaine, ce week-end, "
            "il y a une heure, dans une heure, ce jour",
            soft="maintenant, ce lundi, ce mardi, ce mercredi, ce jeudi, ce vendredi, ce samedi, ce dimanche",
        ),
        "es": Relatives(
            hard="hoy, mañana, ayer, pasado mañana, anteayer, anoche, esta mañana, esta tarde, esta noche, "
            "mañana por la mañana, ahora, actualmente, en este momento, ahora mismo, recién, recientemente, "
            "próximamente, pronto, luego, esta semana, la semana pasada, la próxima semana, este fin de semana, "
            "hace una hora, en una hora",
            soft="la mañana, por la mañana, este lunes, este martes, este miércoles, este jueves, este viernes, "
            "este sábado, este domingo",
        ),
        "pt": Relatives(
            hard="hoje, amanhã, ontem, depois de amanhã, anteontem, esta manhã, hoje de manhã, esta tarde, "
            "esta noite, hoje à noite, ontem à noite, agora, agora há pouco, atualmente, neste momento, "
            "recentemente, em breve, logo mais, esta semana, nesta semana, na semana passada, na próxima semana, "
            "neste fim de semana, há uma hora, daqui a uma hora, no próximo sábado, no próximo domingo",
            soft="nesta segunda-feira, nesta terça-feira, nesta quarta-feira, nesta quinta-feira, "
            "nesta sexta-feira, desta segunda-feira, desta terça-feira, desta quarta-feira, desta quinta-feira, "
            "desta sexta-feira, neste sábado, neste domingo",
        ),
        "it": Relatives(
            hard="oggi, domani, ieri, dopodomani, l’altro ieri, stamattina, questa mattina, stamani, "
            "oggi pomeriggio, questo pomeriggio, stasera, questa sera, stanotte, ieri sera, domani mattina, "
            "adesso, attualmente, in questo momento, appena, poco fa, recentemente, prossimamente, tra poco, "
            "questa settimana, la scorsa settimana, la prossima settimana, questo fine settimana, un’ora fa, "
            "tra un’ora",
            soft="ora, presto",
        ),
        "pl": Relatives(
            hard="dziś, dzisiaj, jutro, wczoraj, pojutrze, przedwczoraj, teraz, obecnie, aktualnie, właśnie, "
            "niedawno, wkrótce, zaraz, rano, wieczorem, dziś rano, dziś wieczorem, wczoraj wieczorem, w nocy, "
            "w tym tygodniu, w zeszłym tygodniu, w przyszłym tygodniu, w ten weekend, godzinę temu, za godzinę, "
            "dzisiejsz*, jutrzejsz*, wczorajsz*",
        ),
        "tr": Relatives(
            hard="bugün, yarın, dün, öbür gün, evvelsi gün, bu sabah, bu akşam, bu gece, dün akşam, dün gece, "
            "yarın sabah, şu an, şu anda, halen, az önce, demin, geçenlerde, yakında, birazdan, bu hafta, "
            "geçen hafta, gelecek hafta, haftaya, bu hafta sonu, bir saat önce, bir saat sonra, bugünkü*, "
            "yarınki*, dünkü*",
            soft="şimdi",
        ),
        "ar": Relatives(
            hard="اليوم, غدا, أمس, البارحة, بعد غد, أول أمس, الليلة, صباح اليوم, مساء اليوم, هذا الصباح, "
            "هذا المساء, ليلة أمس, الآن, حاليا, في الوقت الراهن, مؤخرا, قريبا, قبل قليل, بعد قليل, هذا الأسبوع, "
            "الأسبوع الماضي, الأسبوع المقبل, الأسبوع القادم, قبل ساعة, بعد ساعة",
            soft="اليوم العالمي, اليوم الدولي, اليوم الوطني, اليوم الاثنين, اليوم الثلاثاء, اليوم الأربعاء, "
            "اليوم الخميس, اليوم الجمعة, اليوم السبت, اليوم الأحد",
            prefixes="[وف]?[بلك]?",
        ),
        "fa": Relatives(
            hard="امروز, فردا, دیروز, پس‌فردا, پریروز, امشب, دیشب, امروز صبح, صبح امروز, امروز عصر, فردا صبح, "
            "اکنون, الان, هم‌اکنون, حالا, به‌تازگی, اخیرا, به‌زودی, ساعاتی دیگر, این هفته, هفتهٔ گذشته, هفته گذشته, "
            "هفتهٔ آینده, هفته آینده, یک ساعت پیش, یک ساعت دیگر",
        ),
        "he": Relatives(
            hard="היום, מחר, אתמול, מחרתיים, שלשום, הבוקר, הערב, הלילה, הצהריים, אמש, מחר בבוקר, עכשיו, כעת, כרגע, "
            "זה עתה, לאחרונה, בקרוב, השבוע, בשבוע שעבר, בשבוע הבא, בסוף השבוע, לפני שעה, בעוד שעה, עוד מעט",
            soft="היום ש*, היום הבינלאומי, היום העולמי",
            prefixes="ו?[מלש]{0,2}",
        ),
        "hi": Relatives(
            hard="आज, कल, परसों, आज सुबह, आज शाम, आज रात, कल सुबह, कल रात, अभी, इस समय, वर्तमान में, हाल ही में, "
            "जल्द, शीघ्र, थोड़ी देर में, इस सप्ताह, इस हफ़्ते, पिछले सप्ताह, अगले सप्ताह, एक घंटे पहले, एक घंटे बाद",
            soft="अब",
        ),
        "zh": Relatives(
            hard="今天, 明天, 昨天, 后天, 前天, 今日, 明日, 昨日, 今早, 今晨, 今晚, 今夜, 昨晚, 明早, "
            "今天上午, 今天下午, 现在, 目前, 此刻, 当前, 刚刚, 刚才, 最近, 近日, 日前, 即将, 稍后, 不久, "
            "本周, 上周, 下周, 本周末, 一小时前, 一小时后, 本月, 今年",
            soft="当天, 当晚",
        ),
    }
)
