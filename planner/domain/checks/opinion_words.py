"""Words that judge, by language: they belong between quotation marks.

``*`` is any ending, commas part the words. Only words that state an opinion wherever they stand are listed.
"""

from collections.abc import Mapping
from types import MappingProxyType

OPINIONS: Mapping[str, str] = MappingProxyType(
    {
        "en": "shameful*, shameless*, disgraceful*, outrageous*, scandalous*, appalling*, disgusting*, despicabl*, "
        "heinous*, monstrous*, barbari*, bloodthirsty, cowardly, callous*, cynical*, vile, evil, hypocri*, heroic*, "
        "glorious*, magnificent*, wonderful*, amazing*, fantastic*, unbelievabl*, unacceptabl*, intolerabl*, "
        "ridiculous*, absurd*, obviously, undoubtedly, unfortunately, sadly, needless to say, of course, so-called",
        "ru": "позорн*, постыдн*, возмутительн*, чудовищн*, варварск*, кровожадн*, подл*, циничн*, лицемерн*, "
        "героическ*, замечательн*, невероятн*, недопустим*, нелеп*, абсурдн*, очевидно, несомненно, к сожалению, "
        "разумеется, конечно, так называем*",
        "kk": "масқара*, сұмдық*, жан түршігер*, қанішер*, арсыз*, қаһарман*, әрине, өкінішке қарай, сөзсіз",
        "uk": "ганебн*, обурлив*, жахлив*, варварськ*, кровожерн*, підл*, цинічн*, лицемірн*, героїчн*, "
        "неприпустим*, абсурдн*, очевидно, безсумнівно, на жаль, звичайно, так зван*",
        "de": "schändlich*, beschämend*, empörend*, skandalös*, abscheulich*, widerlich*, barbarisch*, feige*, "
        "zynisch*, heuchlerisch*, heldenhaft*, großartig*, wunderbar*, unglaublich*, unerträglich*, lächerlich*, "
        "absurd*, offensichtlich, zweifellos, leider, selbstverständlich, natürlich, sogenannt*",
        "fr": "honteu*, scandaleu*, révoltant*, ignoble*, odieu*, barbare*, lâche*, cynique*, hypocrite*, héroïque*, "
        "magnifique*, merveilleu*, incroyable*, inacceptable*, intolérable*, ridicule*, absurde*, évidemment, "
        "malheureusement, bien sûr, soi-disant, prétendu*",
        "es": "vergonzos*, escandalos*, indignante*, repugnante*, bárbar*, cobarde*, cínic*, hipócrita*, heroic*, "
        "heroico*, maravillos*, increíble*, inaceptable*, intolerable*, ridícul*, absurd*, obviamente, "
        "lamentablemente, por supuesto, llamad* así",
        "pt": "vergonhos*, escandalos*, revoltante*, repugnante*, bárbar*, covarde*, cínic*, hipócrita*, heroic*, "
        "maravilhos*, inacreditáve*, inaceitáve*, intoleráve*, ridícul*, absurd*, obviamente, infelizmente, claro que",
        "it": "vergognos*, scandalos*, rivoltante*, disgustos*, barbar*, vigliacc*, cinic*, ipocrit*, eroic*, "
        "meraviglios*, incredibil*, inaccettabil*, intollerabil*, ridicol*, assurd*, ovviamente, purtroppo, "
        "naturalmente, cosiddett*",
        "pl": "haniebn*, skandaliczn*, oburzając*, barbarzyńsk*, podł*, cyniczn*, obłudn*, bohatersk*, wspaniał*, "
        "niewiarygodn*, niedopuszczaln*, absurdaln*, oczywiście, niewątpliwie, niestety, tak zwan*",
        "tr": "utanç verici, skandal*, alçak*, barbar*, korkak*, ikiyüzlü*, kahramanca, muhteşem*, inanılmaz*, "
        "kabul edilemez*, saçma*, elbette, şüphesiz, maalesef, sözde",
        "ar": "مخزي, مخزية, مشين, مشينة, فاضح, فاضحة, وحشي, وحشية, همجي, همجية, بطولي, بطولية, رائع, رائعة, "
        "للأسف, بالطبع, لا شك, ما يسمى",
        "fa": "شرم‌آور, ننگین, فجیع, وحشیانه, بزدلانه, قهرمانانه, شگفت‌انگیز, متأسفانه, البته, بی‌شک, به‌اصطلاح",
        "he": "מביש, מבישה, מחפיר, מחפירה, ברברי, ברברית, פחדני, צבוע, הרואי, נפלא, מדהים, לצערנו, כמובן, "
        "ללא ספק, המכונה",
        "hi": "शर्मनाक, निंदनीय, घिनौना, बर्बर, कायराना, वीरतापूर्ण, अद्भुत, दुर्भाग्य से, बेशक, निस्संदेह, तथाकथित",
        "zh": "可耻, 无耻, 令人发指, 野蛮, 残暴, 卑鄙, 虚伪, 英勇, 伟大, 不可接受, 荒谬, 显然, "
        "毫无疑问, 遗憾的是, 当然, 所谓的",
    }
)
