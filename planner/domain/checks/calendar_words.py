"""The names of days and months in running text, by language.

Weekdays run from Monday, months from January. ``|`` parts the forms of one name: the cases that stand beside a date,
and the abbreviations in use. Source: CLDR, with the other cases added.
"""

from collections.abc import Mapping
from types import MappingProxyType

Names = tuple[tuple[str, ...], ...]


def _names(words: str) -> Names:
    return tuple(tuple(each.strip().split("|")) for each in words.split(","))


WEEKDAYS: Mapping[str, Names] = MappingProxyType(
    {
        language: _names(words)
        for language, words in {
            "en": "Monday|Mon, Tuesday|Tue|Tues, Wednesday|Wed, Thursday|Thu|Thur|Thurs, Friday|Fri, Saturday|Sat, "
            "Sunday|Sun",
            "ru": "понедельник|понедельника|пн, вторник|вторника|вт, среда|среду|среды|ср, четверг|четверга|чт, "
            "пятница|пятницу|пятницы|пт, суббота|субботу|субботы|сб, воскресенье|воскресенья|вс",
            "kk": "дүйсенбі, сейсенбі, сәрсенбі, бейсенбі, жұма, сенбі, жексенбі",
            "uk": "понеділок|понеділка|пн, вівторок|вівторка|вт, середа|середу|середи|ср, четвер|четверга|чт, "
            "пʼятниця|п’ятниця|п'ятниця|пʼятницю|п’ятницю|п'ятницю|пʼятниці|п’ятниці|п'ятниці|пт, "
            "субота|суботу|суботи|сб, неділя|неділю|неділі|нд",
            "de": "Montag|Mo, Dienstag|Di, Mittwoch|Mi, Donnerstag|Do, Freitag|Fr, Samstag|Sonnabend|Sa, Sonntag|So",
            "fr": "lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche",
            "es": "lunes, martes, miércoles, jueves, viernes, sábado, domingo",
            "pt": "segunda-feira|segunda, terça-feira|terça, quarta-feira|quarta, quinta-feira|quinta, "
            "sexta-feira|sexta, sábado, domingo",
            "it": "lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica",
            "pl": "poniedziałek|poniedziałku, wtorek|wtorku, środa|środę|środy, czwartek|czwartku, piątek|piątku, "
            "sobota|sobotę|soboty, niedziela|niedzielę|niedzieli",
            "tr": "Pazartesi, Salı, Çarşamba, Perşembe, Cuma, Cumartesi, Pazar",
            "ar": "الاثنين|الإثنين, الثلاثاء, الأربعاء|الاربعاء, الخميس, الجمعة, السبت, الأحد|الاحد",
            "fa": "دوشنبه, سه‌شنبه|سه شنبه|سهشنبه, چهارشنبه, پنجشنبه|پنج‌شنبه, جمعه, شنبه, یکشنبه|یک‌شنبه",
            "he": "יום שני|שני, יום שלישי|שלישי, יום רביעי|רביעי, יום חמישי|חמישי, יום שישי|שישי, יום שבת|שבת, "
            "יום ראשון|ראשון",
            "hi": "सोमवार, मंगलवार, बुधवार, गुरुवार|बृहस्पतिवार, शुक्रवार, शनिवार, रविवार",
            "zh": "星期一|周一, 星期二|周二, 星期三|周三, 星期四|周四, 星期五|周五, 星期六|周六, 星期日|星期天|周日",
        }.items()
    }
)

MONTHS: Mapping[str, Names] = MappingProxyType(
    {
        language: _names(words)
        for language, words in {
            "en": "January|Jan, February|Feb, March|Mar, April|Apr, May, June|Jun, July|Jul, August|Aug, "
            "September|Sep|Sept, October|Oct, November|Nov, December|Dec",
            "ru": "января|янв, февраля|фев, марта|мар, апреля|апр, мая, июня|июн, июля|июл, августа|авг, "
            "сентября|сен|сент, октября|окт, ноября|ноя|нояб, декабря|дек",
            "kk": "қаңтар|қаңтарда, ақпан|ақпанда, наурыз|наурызда, сәуір|сәуірде, мамыр|мамырда, маусым|маусымда, "
            "шілде|шілдеде, тамыз|тамызда, қыркүйек|қыркүйекте, қазан|қазанда, қараша|қарашада, "
            "желтоқсан|желтоқсанда",
            "uk": "січня, лютого, березня, квітня, травня, червня, липня, серпня, вересня, жовтня, листопада, грудня",
            "de": "Januar|Jänner|Jan, Februar|Feb, März, April|Apr, Mai, Juni, Juli, August|Aug, September|Sept, "
            "Oktober|Okt, November|Nov, Dezember|Dez",
            "fr": "janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre",
            "es": "enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre|setiembre, octubre, "
            "noviembre, diciembre",
            "pt": "janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro",
            "it": "gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, "
            "dicembre",
            "pl": "stycznia, lutego, marca, kwietnia, maja, czerwca, lipca, sierpnia, września, października, "
            "listopada, grudnia",
            "tr": "Ocak, Şubat, Mart, Nisan, Mayıs, Haziran, Temmuz, Ağustos, Eylül, Ekim, Kasım, Aralık",
            "ar": "يناير|كانون الثاني, فبراير|شباط, مارس|آذار, أبريل|ابريل|نيسان, مايو|أيار, يونيو|حزيران, "
            "يوليو|تموز, أغسطس|اغسطس|آب, سبتمبر|أيلول, أكتوبر|اكتوبر|تشرين الأول, نوفمبر|تشرين الثاني, "
            "ديسمبر|كانون الأول",
            "fa": "ژانویه|ژانویهٔ, فوریه|فوریهٔ, مارس, آوریل, مه|مهٔ, ژوئن, ژوئیه|ژوئیهٔ, اوت, سپتامبر, اکتبر, نوامبر, "
            "دسامبر",
            "he": "ינואר, פברואר, מרץ, אפריל, מאי, יוני, יולי, אוגוסט, ספטמבר, אוקטובר, נובמבר, דצמבר",
            "hi": "जनवरी, फ़रवरी|फरवरी, मार्च, अप्रैल, मई, जून, जुलाई, अगस्त, सितंबर, अक्टूबर, नवंबर, दिसंबर",
            "zh": "1月, 2月, 3月, 4月, 5月, 6月, 7月, 8月, 9月, 10月, 11月, 12月",
        }.items()
    }
)
