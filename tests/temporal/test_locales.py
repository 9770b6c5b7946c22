"""Languages without a file of their own: explicit dates, and nothing else."""

import pytest

from timeline_app.dates import When
from timeline_app.language import languages
from timeline_app.temporal import find_expressions
from timeline_app.temporal.lexicon import TOKEN, build_lexicon, lexicon_of
from timeline_app.temporal.locales import language_of, locale_language, locale_languages, understands

ISSUED = "2015-11-27"
IDEOGRAPHIC = {"ii", "ja", "ko", "yue", "zh"}
SYLLABLES = range(0x0900, 0x1400)  # scripts whose letters are syllables: मई

EXAMPLES = [
    # ---------------------------------------------------------------- Cyrillic
    ("ru", "Теракты 13 ноября 2015 года унесли жизни 130 человек.", "", ["2015-11-13"]),
    ("ru", "В ноябре 2015 года в Париже объявили траур.", "", ["2015-11"]),
    ("ru", "В пятницу, 13 ноября, погибли 130 человек.", ISSUED, ["2015-11-13"]),
    ("ru", "Это случилось 13 ноября прошлого года.", ISSUED, ["2014-11-13"]),
    ("ru", "Указ подписан 5 апр. 2014 г. и 13.11.2015 вступил в силу.", "", ["2014-04-05", "2015-11-13"]),
    ("ru", "Цезарь убит 15 марта 44 года до н. э.", ISSUED, []),
    ("ru", "Было продано 5 мар по цене от 3 нояб.", ISSUED, []),
    ("ru", "В ноябре 1500 человек вышли на улицы.", ISSUED, []),
    ("uk", "Теракти 13 листопада 2015 року забрали життя 130 людей.", "", ["2015-11-13"]),
    ("uk", "У листопаді 2015 року оголосили жалобу.", "", ["2015-11"]),
    ("uk", "Переговори пройшли 11 лютого минулого року.", ISSUED, ["2014-02-11"]),
    ("bg", "Атентатите от 13 ноември 2015 г. отнеха живота на 130 души.", "", ["2015-11-13"]),
    ("bg", "През ноември 2015 г. беше обявен траур.", "", ["2015-11"]),
    ("bg", "На 13 ноември загинаха 130 души.", ISSUED, ["2015-11-13"]),
    ("sr", "Напади 13. новембра 2015. године однели су 130 живота.", "", ["2015-11-13"]),
    ("sr", "Napadi su se dogodili 13. novembra 2015. u Parizu.", "", ["2015-11-13"]),
    ("sr", "У новембру 2015. године проглашена је жалост.", "", ["2015-11"]),
    ("sr", "Sastanak je bio u sredu, 10. jun 2015, a 3. jul je neradan.", "2015-06-20", ["2015-06-10", "2015-07-03"]),
    ("sr", "Преговори су почели 7. јануара прошле године.", ISSUED, ["2014-01-07"]),
    # ---------------------------------------------------------------- Latin
    ("pl", "Zamachy 13 listopada 2015 r. pochłonęły 130 ofiar.", "", ["2015-11-13"]),
    ("pl", "W listopadzie 2015 roku ogłoszono żałobę.", "", ["2015-11"]),
    ("pl", "W piątek, 13 listopada zginęło 130 osób.", ISSUED, ["2015-11-13"]),
    ("pl", "Umowę podpisano 3 maja ubiegłego roku.", ISSUED, ["2014-05-03"]),
    ("cs", "Útoky z 13. listopadu 2015 si vyžádaly 130 obětí.", "", ["2015-11-13"]),
    ("cs", "V září 2015 byl vyhlášen smutek; zákon platí od 13. 11. 2015.", "", ["2015-09", "2015-11-13"]),
    ("cs", "Vlak jel 17. listopadu '89 do Prahy.", ISSUED, ["1989-11-17"]),
    ("cs", "Stalo se to 1. května loňského roku.", ISSUED, ["2014-05-01"]),
    ("cs", "Návrh rozpočtu pro 2015 počítá s růstem.", ISSUED, []),
    ("sk", "Útoky z 13. novembra 2015 si vyžiadali 130 obetí.", "", ["2015-11-13"]),
    ("sk", "V novembri 2015 vyhlásili smútok.", "", ["2015-11"]),
    ("sk", "V piatok 13. novembra zahynulo 130 ľudí.", ISSUED, ["2015-11-13"]),
    ("sl", "Napadi 13. novembra 2015 so terjali 130 žrtev.", "", ["2015-11-13"]),
    ("sl", "Novembra 2015 so razglasili žalovanje.", "", ["2015-11"]),
    ("sl", "Sporazum so podpisali 4. julija lani.", ISSUED, ["2014-07-04"]),
    ("hr", "Napadi 13. studenoga 2015. odnijeli su 130 života.", "", ["2015-11-13"]),
    ("hr", "U studenom 2015. proglašena je žalost.", "", ["2015-11"]),
    ("hr", "Agresija je počela 20. listopada 1991., a završila 12. novembra 1995.", "", ["1991-10-20", "1995-11-12"]),
    ("hr", "Sporazum je potpisan 25. lipnja prošle godine.", ISSUED, ["2014-06-25"]),
    ("sv", "Attackerna den 13 november 2015 krävde 130 liv.", "", ["2015-11-13"]),
    ("sv", "I november 2015 utlystes landssorg.", "", ["2015-11"]),
    ("sv", "Avtalet skrevs under den 6 juni i fjol.", ISSUED, ["2014-06-06"]),
    ("da", "Angrebene den 13. november 2015 kostede 130 mennesker livet.", "", ["2015-11-13"]),
    ("da", "I november 2015 blev der erklæret landesorg.", "", ["2015-11"]),
    ("da", "Aftalen blev underskrevet den 5. juni sidste år.", ISSUED, ["2014-06-05"]),
    ("no", "Angrepene 13. november 2015 krevde 130 liv.", "", ["2015-11-13"]),
    ("no", "I november 2015 ble det erklært landesorg.", "", ["2015-11"]),
    ("nb", "Avtalen ble undertegnet 17. mai i fjor.", ISSUED, ["2014-05-17"]),
    ("fi", "Marraskuun iskuissa 13. marraskuuta 2015 kuoli 130 ihmistä.", "", ["2015-11-13"]),
    ("fi", "Suruaika julistettiin marraskuussa 2015.", "", ["2015-11"]),
    ("fi", "Sopimus allekirjoitettiin viime vuoden 6. joulukuuta.", ISSUED, ["2014-12-06"]),
    ("hu", "A 2015. november 13-i merényletekben 130 ember halt meg.", "", ["2015-11-13"]),
    ("hu", "2015 novemberében gyászt hirdettek.", "", ["2015-11"]),
    ("hu", "A támadás november 13-án, pénteken történt.", ISSUED, ["2015-11-13"]),
    ("hu", "Tavaly október 23-án írták alá; hatályos 2015. 11. 13. óta.", ISSUED, ["2014-10-23", "2015-11-13"]),
    ("ro", "Atentatele din 13 noiembrie 2015 au făcut 130 de victime.", "", ["2015-11-13"]),
    ("ro", "În noiembrie 2015 s-a decretat doliu.", "", ["2015-11"]),
    ("ro", "Acordul a fost semnat la 5 mai, după cele 3 mai dificile luni.", "2015-06-10", ["2015-05-05"]),
    ("ro", "Top 5 mai bune filme ale anului.", ISSUED, []),
    ("et", "2015. aasta 13. novembril hukkus 130 inimest.", "", ["2015-11-13"]),
    ("et", "Leinapäev kuulutati välja novembris 2015.", "", ["2015-11"]),
    ("et", "Leping sõlmiti mullu 24. veebruaril.", ISSUED, ["2014-02-24"]),
    ("lv", "2015. gada 13. novembrī gāja bojā 130 cilvēki.", "", ["2015-11-13"]),
    ("lv", "Sēras izsludināja 2015. gada novembrī.", "", ["2015-11"]),
    ("lv", "Sanāksme notika 2012. gada 13.–15. novembrī.", ISSUED, ["2012-11-13", "2012-11-15"]),
    ("lv", "Līgumu parakstīja pagājušā gada 4. maijā.", ISSUED, ["2014-05-04"]),
    ("lt", "2015 m. lapkričio 13 d. žuvo 130 žmonių.", "", ["2015-11-13"]),
    ("lt", "2015 metų lapkritį paskelbtas gedulas.", "", ["2015-11"]),
    ("lt", "Sutartis pasirašyta lapkričio 13-ąją.", ISSUED, ["2015-11-13"]),
    ("ca", "Els atemptats del 13 de novembre del 2015 van causar 130 morts.", "", ["2015-11-13"]),
    ("ca", "A l'octubre de 2015 es va decretar dol.", "", ["2015-10"]),
    ("ca", "L'acord es va signar l'11 d'agost.", ISSUED, ["2015-08-11"]),
    ("tr", "13 Kasım 2015'te düzenlenen saldırılarda 130 kişi öldü.", "", ["2015-11-13"]),
    ("tr", "Kasım 2015'te yas ilan edildi.", "", ["2015-11"]),
    ("tr", "Anlaşma geçen yıl 29 Ekim'de imzalandı.", ISSUED, ["2014-10-29"]),
    ("tr", "Köyde 5 ocak yandı, 3 ara verildi.", ISSUED, []),
    ("id", "Serangan pada 13 November 2015 menewaskan 130 orang.", "", ["2015-11-13"]),
    ("id", "Pada November 2015 diumumkan masa berkabung.", "", ["2015-11"]),
    ("id", "Perjanjian diteken pada 17 Agustus tahun lalu.", ISSUED, ["2014-08-17"]),
    ("vi", "Vụ tấn công ngày 13 tháng 11 năm 2015 làm 130 người chết.", "", ["2015-11-13"]),
    ("vi", "Quốc tang được công bố vào tháng 11/2015.", "", ["2015-11"]),
    ("vi", "Hiệp định ký ngày 2/9 và ngày 30 tháng tư năm 1975.", ISSUED, ["2015-09-02", "1975-04-30"]),
    # ---------------------------------------------------------------- Greek, Hebrew, Arabic
    ("el", "Οι επιθέσεις της 13ης Νοεμβρίου 2015 στοίχισαν 130 ζωές.", "", ["2015-11-13"]),
    ("el", "Τον Νοέμβριο του 2015 κηρύχθηκε πένθος.", "", ["2015-11"]),
    ("el", "Η συμφωνία υπεγράφη στις 28 Οκτωβρίου.", ISSUED, ["2015-10-28"]),
    ("he", "בפיגועים ב-13 בנובמבר 2015 נהרגו 130 בני אדם.", "", ["2015-11-13"]),
    ("he", "בנובמבר 2015 הוכרז אבל.", "", ["2015-11"]),
    ("he", "ההסכם נחתם ב-26 במרץ אשתקד.", ISSUED, ["2014-03-26"]),
    ("ar", "أسفرت هجمات 13 نوفمبر/تشرين الثاني 2015 عن مقتل 130 شخصا.", "", ["2015-11-13"]),
    ("ar", "وأعلن الحداد في نوفمبر 2015.", "", ["2015-11"]),
    ("ar", "وقع الاتفاق في ٢٥ كانون الثاني ٢٠١١ وفي 6 أكتوبر من العام الماضي.", ISSUED, ["2011-01-25", "2014-10-06"]),
    ("ar", "صدر المرسوم في 30/01/1437 هـ.", ISSUED, []),
    ("fa", "در حملات ۱۳ نوامبر ۲۰۱۵ پاریس ۱۳۰ نفر کشته شدند.", "", ["2015-11-13"]),
    ("fa", "در نوامبر ۲۰۱۵ عزای عمومی اعلام شد.", "", ["2015-11"]),
    ("fa", "این توافق ۱۴ ژوئیه سال گذشته امضا شد و از ۵ مه ۲۰۱۰ آغاز شده بود.", ISSUED, ["2014-07-14", "2010-05-05"]),
    ("fa", "این خبر ۱۳۹۴/۰۸/۲۲ و ۲۲ آبان ۱۳۹۴ و ۲۲/۸/۹۴ منتشر شد.", ISSUED, []),
    # ---------------------------------------------------------------- scripts of India and Thailand
    ("hi", "13 नवंबर 2015 को पेरिस में हुए हमलों में 130 लोग मारे गए।", "", ["2015-11-13"]),
    ("hi", "नवंबर २०१५ में शोक घोषित किया गया।", "", ["2015-11"]),
    ("hi", "समझौते पर पिछले साल 26 मई को हस्ताक्षर हुए।", ISSUED, ["2014-05-26"]),
    ("th", "เหตุโจมตีเมื่อวันที่ 13 พฤศจิกายน 2558 มีผู้เสียชีวิต 130 คน", "", ["2015-11-13"]),
    ("th", "ประกาศเมื่อ ๑๓ พ.ย. ๒๕๕๘ และ 5 ธันวาคม พ.ศ. 2556", "", ["2015-11-13", "2013-12-05"]),
    ("th", "มีการประชุมในช่วง พฤศจิกายน 2558 และวันที่ 1/12/2558", "", ["2015-11", "2015-12-01"]),
    ("th", "ประชุมเมื่อ 13 พ.ย. 45 ที่กรุงเทพฯ", ISSUED, []),
    ("th", "เกิดเหตุเมื่อ 24 มิถุนายน 2475 และ 13/11/58", ISSUED, []),
    # ---------------------------------------------------------------- Chinese, Japanese, Korean
    ("zh", "2015年11月13日在巴黎发生的袭击造成130人死亡。", "", ["2015-11-13"]),
    ("zh", "2015年11月全国哀悼，11月13日130人遇难。", ISSUED, ["2015-11", "2015-11-13"]),
    ("zh", "他去年11月13日抵達，今年3月5號離開。", ISSUED, ["2014-11-13", "2015-03-05"]),
    ("zh", "２０１５年１１月１３日至15日举行会议。", "", ["2015-11-13", "2015-11-15"]),
    ("zh", "民國104年11月13日，翌年3月5日。", ISSUED, []),
    ("zh", "历时11个月13天，销售3月日报。", ISSUED, []),
    ("ja", "2015年11月13日にパリで起きた襲撃で130人が死亡した。", "", ["2015-11-13"]),
    ("ja", "2015年(平成27年)11月13日、平成27年（2015年）12月1日。", "", ["2015-11-13", "2015-12-01"]),
    ("ja", "昨年の11月13日に署名し、11月20日に発効した。", ISSUED, ["2014-11-13", "2015-11-20"]),
    ("ja", "平成27年11月13日と27年3月に決まった。", ISSUED, []),
    ("ko", "2015년 11월 13일에 파리에서 130명이 숨졌다.", "", ["2015-11-13"]),
    ("ko", "2015년 11월에 애도 기간이 선포됐다.", "", ["2015-11"]),
    ("ko", "지난해 11월 13일부터 협상이 열렸고, 2015. 11. 13. 서명했다.", ISSUED, ["2014-11-13", "2015-11-13"]),
    ("ko", "3월드컵 경기에서 13일본 팬이 왔다.", ISSUED, []),
]

NONSENSE = {
    "ru": "Маша мыла раму, а 5 маленьких котов спали на 12 стульях под старой крышей в среду.",
    "pl": "Ala ma 2 koty i 15 książek, a maj był ciepły; w środę padało 3 razy na 1000 osób.",
    "ar": "ذهب الولد إلى السوق واشترى 12 تفاحة و 5 كتب ثم عاد إلى البيت مع 1000 رجل يوم الجمعة.",
    "zh": "我有12本书和5个苹果，每月工作20天，今天天气很好，明年去北京，共1500人。",
    "ja": "私は本を12冊と林檎を5個持っています。毎月20日間働き、3ヶ月休みます。月と火の話。",
    "el": "Ο γάτος έχει 4 πόδια και 12 φίλους, και τρώει 5 ψάρια κάθε Δευτέρα με 1000 άλλους.",
    "ko": "나는 책 12권과 사과 5개를 가지고 있고 매일 3시간 일하며 월요일에는 쉰다. 1000명이 왔다.",
    "tr": "Ali 5 elma ve 12 kitap aldı, kasım kasım kasıldı; pazar günü 1000 kişi geldi.",
    "uk": "У лісі росло 12 дубів і 5 лип, лист упав на землю, а в середу прийшло 1000 людей.",
    "cs": "Pro 5 lidí a 12 psů, kteří v pondělí led kolem dubu viděli, přišlo 1000 hostů.",
    "sv": "Katten har 4 ben och 12 vänner, hon vann mars och jul, och på måndag kom 1000 personer.",
    "da": "Katten har 4 ben og 12 venner, 5 mar kom i jul, og på mandag kom 1000 mennesker.",
    "no": "Katten har 4 bein og 12 venner, og på mandag kom 1000 mennesker til jul.",
    "fi": "Kissalla on 4 jalkaa ja 12 ystävää, 5 elo ja 3 kesä; maanantaina tuli 1000 ihmistä.",
    "hu": "A macskának 4 lába és 12 barátja van, V. István és a XI. kerület 1000 embere hétfőn jött.",
    "ro": "Pisica are 4 picioare, cele 12 mai mari și 5 mai mici; luni au venit 1000 de oameni.",
    "bg": "Котката има 4 крака и 12 приятели, а в понеделник дойдоха 1000 души.",
    "he": "לחתול יש 4 רגליים ו-12 חברים, וביום שני באו 1000 אנשים.",
    "hi": "बिल्ली के 4 पैर और 12 दोस्त हैं, नव वर्ष के सोमवार को 1000 लोग आए।",
    "id": "Kucing punya 4 kaki dan 12 teman, min 5 orang; pada hari Senin datang 1000 orang.",
    "vi": "Con mèo có 4 chân và 12 bạn, mỗi tháng 3 lần; thứ hai có 1000 người đến trong 5 năm.",
    "th": "แมวมี 4 ขาและเพื่อน 12 ตัว วันจันทร์มีคนมา 1000 คน พ.ศ. ไม่ระบุ",
    "fa": "گربه 4 پا و 12 دوست دارد و 5 می خورد؛ روز دوشنبه 1000 نفر آمدند.",
    "hr": "Mačka ima 4 noge i 12 prijatelja, lip dan za 5 tra; u ponedjeljak je došlo 1000 ljudi.",
    "sr": "Мачка има 4 ноге и 12 пријатеља; у понедељак је дошло 1000 људи.",
    "sk": "Mačka má 4 nohy a 12 priateľov; v pondelok prišlo 1000 ľudí.",
    "sl": "Mačka ima 4 noge in 12 prijateljev; v ponedeljek je prišlo 1000 ljudi.",
    "et": "Kassil on 4 jalga ja 12 sõpra; esmaspäeval tuli 1000 inimest.",
    "lv": "Kaķim ir 4 kājas un 12 draugi; pirmdien atnāca 1000 cilvēku.",
    "lt": "Katė turi 4 kojas ir 12 draugų, 3 liepos augo; pirmadienį atėjo 1000 žmonių.",
    "ca": "El gat té 4 potes i 12 amics, 5 de set; dilluns van venir 1000 persones.",
}


@pytest.mark.parametrize(("code", "text", "issued", "expected"), EXAMPLES, ids=lambda value: str(value)[:60])
def test_explicit_dates_are_found(code, text, issued, expected):
    found = find_expressions(text, code, When.parse(issued) if issued else None)
    assert [e.when.edtf for e in found if e.when] == expected


@pytest.mark.parametrize(("code", "text"), NONSENSE.items())
def test_words_and_numbers_are_no_dates(code, text):
    found = find_expressions(text, code, When.parse(ISSUED))
    assert [(e.text, e.rule) for e in found if e.when] == []


def test_every_language_of_the_task_has_its_examples():
    shown = [code for code, _, _, expected in EXAMPLES if expected]
    assert all(shown.count(code) >= 3 - (code == "no") for code in NONSENSE)


def test_what_is_not_understood_is_kept_undated():
    (found,) = find_expressions("平成27年11月13日に決まった。", "ja", When.parse(ISSUED))
    assert (found.text, found.when) == ("平成27年11月13日"[2:], None)


@pytest.mark.parametrize("code", locale_languages())
def test_every_language_is_built(code):
    lexicon = build_lexicon(locale_language(code))
    assert lexicon.openings
    for name in ("MONTH", "MABBR", "WEEKDAY"):
        for word in (word for words in lexicon.language.words[name].values() for word in words):
            assert TOKEN.fullmatch(word)
            assert len(word) > 2 or code in IDEOGRAPHIC or ord(word[0]) in SYLLABLES


def test_a_numeric_date_is_read_in_every_language():
    shown = {code: find_expressions("2015-11-13T21:20 2015-11-13", code) for code in locale_languages()}
    read = [code for code, found in shown.items() if any(e.when and e.when.edtf[:10] == "2015-11-13" for e in found)]
    assert len(read) == len(locale_languages()) > 180


def test_a_file_comes_before_the_data():
    assert not set(languages()) & set(locale_languages())
    assert language_of("fr") is not None
    assert understands("fr")
    assert understands("ru")
    assert not understands("xx")
    with pytest.raises(KeyError):
        locale_language("xx")
    assert lexicon_of("ru") is lexicon_of("ru")
