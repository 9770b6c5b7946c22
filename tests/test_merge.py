"""The same happening told by several articles is one event, with every proof."""

from dataclasses import replace

import pytest

import timeline_app
from timeline_app import Event, When
from timeline_app.concepts import concept, concepts, sound, thing
from timeline_app.dates import Precision
from timeline_app.dates.calendar import DAY
from timeline_app.disagreements import disagreements
from timeline_app.language import languages
from timeline_app.merge import merged
from timeline_app.model import Article, Expression, Factuality, Kind, Mention, Sentence, Span
from timeline_app.readers import article_from_text

MONDAY = "The A380 will make a charity flight from Singapore to Sydney on October 25, 2007. Airbus was founded in 1970."
TUESDAY = "On October 25, 2007 a special charity flight of the A380 will take off from Singapore and land in Sydney."
OTHER = "On October 25, 2007 the parliament in Warsaw elected a new speaker."


def article(text, language="en"):
    return timeline_app.pipeline.date_article(article_from_text(text), language=language)


def told(*texts):
    return timeline_app.build_timeline([article(text) for text in texts])


def at(timeline, edtf):
    return [event for event in timeline.events if event.when.edtf == edtf]


def test_two_tellings_are_one_event_with_both_proofs():
    timeline = told(MONDAY, TUESDAY)
    (event,) = at(timeline, "2007-10-25")
    assert {mention.article_id for mention in event.mentions} == {article.id for article in timeline.articles}
    assert len(event.titles) > 1


def test_two_happenings_of_a_day_stay_two():
    assert len(at(told(MONDAY, OTHER), "2007-10-25")) == 2


def test_a_month_may_be_the_day_that_another_article_tells():
    month = "A special charity flight of the A380 from Singapore to Sydney is planned for October 2007."
    (event,) = [event for event in told(MONDAY, month).events if event.when.edtf.startswith("2007")]
    assert event.when.edtf == "2007-10-25"


def test_the_order_of_the_articles_does_not_matter():
    def dates(*texts):
        return [(event.when.edtf, len(event.mentions)) for event in told(*texts).events]

    assert dates(MONDAY, TUESDAY, OTHER) == dates(OTHER, TUESDAY, MONDAY)


# Events as an article tells them: its language, the day, the title and the sentence.


def event(name, language, when, title, sentence="", **fields):
    text = sentence or title
    mention = Mention(
        name, Sentence(Span(0, len(text)), text), Expression(Span(0, 0), "", Kind.DATE, "", when, "test", ())
    )
    return Event(f"e-{name}", when, title, (title,), (mention,), **fields), Article(name, name, "", text, language)


def joined(*told):
    return merged([event for event, _ in told], [article for _, article in told])


DAY_OF_IT = When.day(2015, 11, 13)
BATACLAN = {
    "fr": "Les attentats de Paris au Bataclan ont tué 130 personnes, selon François Hollande",
    "en": "Attacks in Paris at the Bataclan killed 130 people, François Hollande said",
    "de": "Bei den Anschlägen von Paris im Bataclan wurden 130 Menschen getötet, sagte François Hollande",
    "es": "Los atentados de París en Bataclan mataron a 130 personas, dijo François Hollande",
    "it": "Gli attentati di Parigi al Bataclan hanno ucciso 130 persone, ha detto François Hollande",
    "pt": "Os atentados de Paris no Bataclan mataram 130 pessoas, disse François Hollande",
    "nl": "Bij de aanslagen in Parijs in de Bataclan vielen 130 doden, zei François Hollande",
}
# What else the same articles tell: names and words are told apart by how few events have them.
OTHERS = [
    event("o1", "fr", DAY_OF_IT, "Le parlement grec adopte le budget à Athènes"),
    event("o2", "en", DAY_OF_IT, "A bus crashed near Lima and eleven passengers died"),
    event("o3", "es", When.day(2015, 10, 2), "El presidente visita Bogotá para firmar un acuerdo"),
    event("o4", "de", When.day(2014, 5, 4), "Bayern München gewinnt das Finale gegen Dortmund"),
]


@pytest.mark.parametrize("language", [language for language in BATACLAN if language != "en"])
def test_names_figures_and_concepts_carry_a_happening_across_languages(language):
    english, foreign = (event(code, code, DAY_OF_IT, BATACLAN[code]) for code in ("en", language))
    events = joined(english, foreign, *OTHERS)
    assert sorted(len(event.mentions) for event in events) == [1, 1, 1, 1, 2]


def test_all_languages_together_are_one():
    events = joined(*(event(code, code, DAY_OF_IT, text) for code, text in BATACLAN.items()), *OTHERS)
    assert sorted(len(event.mentions) for event in events) == [1, 1, 1, 1, 7]


def test_a_day_more_or_less_is_one_happening_where_nearly_all_else_agrees():
    eve = replace(DAY_OF_IT, start=DAY_OF_IT.start - DAY, end=DAY_OF_IT.end - DAY)
    nearly = event("b", "en", eve, BATACLAN["en"])
    assert (
        sorted(len(e.mentions) for e in joined(event("a", "en", DAY_OF_IT, BATACLAN["en"]), nearly, *OTHERS))[-1] == 2
    )
    topic = event("c", "en", eve, "Paris police searched flats near the Bataclan")
    assert sorted(len(e.mentions) for e in joined(event("a", "en", DAY_OF_IT, BATACLAN["en"]), topic, *OTHERS))[-1] == 1


def test_what_articles_of_two_languages_differ_on_is_told():
    german = "Bei einem Zugunglück in der Nähe von Ulm starben am 12. Juli 2021 fünf Menschen."
    french = "Un accident de train près d'Ulm a fait six morts le 13 juillet 2021."
    timeline = timeline_app.build_timeline([article(german, "de"), article(french, "fr")])
    (found,) = timeline.events
    differing = {one.about: [claim.value for claim in one.claims] for one in disagreements(found, timeline.articles)}
    assert differing["date"] == [When.day(2021, 7, 12), When.day(2021, 7, 13)]
    assert [figure.value for figure in differing["dead"]] == [5, 6]


def test_a_night_goes_on_after_midnight():
    first = "Dans la nuit du 10 au 11 novembre 2012, Bertrand de Broc a quitté le port des Sables-d'Olonne."
    other = "Le 11 novembre 2012 à 0h45, Bertrand de Broc a quitté le port des Sables-d'Olonne."
    timeline = timeline_app.build_timeline([article(first, "fr"), article(other, "fr")])
    (found,) = timeline.events
    assert (len(found.mentions), found.when.edtf) == (2, "2012-11-11T00:45")


def test_the_same_deed_by_another_person_is_another_happening():
    one = event("a", "en", DAY_OF_IT, "Mutassim Gaddafi died in Sirte", people=("Mutassim Gaddafi",), places=("Sirte",))
    other = event("b", "en", DAY_OF_IT, "Khamis Barrani was killed", people=("Khamis Barrani",), places=("Tripoli",))
    assert len(joined(one, other, *OTHERS)) == 6


def test_what_it_was_done_to_carries_a_happening_across_languages():
    wall = event("a", "de", DAY_OF_IT, "In Berlin fiel die Mauer", places=("Berlin",))
    same = event("b", "nl", DAY_OF_IT, "In Berlijn viel de Muur", places=("Berlijn",))
    market = event("c", "en", DAY_OF_IT, "A market opened in Berlin", places=("Berlin",))
    assert sorted(len(e.mentions) for e in joined(wall, same, market, *OTHERS)) == [1, 1, 1, 1, 1, 2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Novak Djokovic won the final against Matteo Berrettini",
            "Matteo Berrettini ha perso la finale contro Novak Djokovic",
        ),
        (
            "Russian troops invaded Georgia near Tskhinvali",
            "Le truppe russe hanno attaccato la Georgia presso Tskhinvali",
        ),
    ],
)
def test_the_sides_of_one_happening_are_one(one, other):
    english, italian = event("a", "en", DAY_OF_IT, one), event("b", "it", DAY_OF_IT, other)
    assert sorted(len(e.mentions) for e in joined(english, italian, *OTHERS))[-1] == 2


APRIL = When(When.day(2005, 4, 1).start, When.day(2005, 5, 1).start, Precision.MONTH)
FLOWN = {
    "en": "Airbus A380 first flew",
    "fr": "Premier vol de l'Airbus A380",
    "de": "Erstflug des Airbus A380",
    "es": "El Airbus A380 voló por primera vez",
    "it": "Primo volo dell'Airbus A380",
    "pt": "O Airbus A380 voou pela primeira vez",
    "nl": "Airbus A380 vloog voor het eerst",
}


@pytest.mark.parametrize("language", FLOWN)
def test_what_is_done_but_once_is_one_where_a_day_lies_in_a_month(language):
    title = "Airbus A380 has made its maiden flight after lifting off from Toulouse"
    exact = event("a", "en", When.day(2005, 4, 27), title)
    assert len(joined(exact, event("b", language, APRIL, FLOWN[language]))) == 1
    assert len(joined(exact, event("b", language, APRIL, FLOWN[language].replace("A380", "A340")))) == 2


def test_what_a_story_has_in_common_makes_no_happening():
    """The names of the story and its place stand in each of its events: they say nothing of which it is."""
    days = [When.day(2011, 3, day) for day in range(1, 29)]
    story = [
        event(f"s{k}", "en", day, f"Muammar Gaddafi spoke in Tripoli of {word}", places=("Tripoli",))
        for k, (day, word) in enumerate(zip(days, ("bread", "wheat", "songs", "horses") * 7, strict=True))
    ]
    one = event("a", "en", days[5], "Rebels advanced while Gaddafi warned Tripoli", places=("Tripoli",))
    other = event("b", "en", days[5], "Diplomats left Tripoli and Gaddafi received envoys", places=("Tripoli",))
    assert max(len(e.mentions) for e in joined(one, other, *story)) == 1


def test_one_place_under_two_names_is_shown_once():
    (english, one), (italian, other) = (
        event(code, code, DAY_OF_IT, BATACLAN[code], places=(place,), people=("François Hollande",))
        for code, place in (("en", "Paris"), ("it", "Parigi"))
    )
    told = merged([english, italian, *(e for e, _ in OTHERS)], [one, other, *(a for _, a in OTHERS)])
    (found,) = [event for event in told if len(event.mentions) == 2]
    assert (len(found.places), found.people) == (1, ("François Hollande",))


def test_what_was_planned_has_happened_once_an_article_says_so():
    planned = event("a", "en", DAY_OF_IT, BATACLAN["en"], factuality=Factuality.PLANNED)
    for happened in (event("b", "en", DAY_OF_IT, BATACLAN["en"]), event("0", "en", DAY_OF_IT, BATACLAN["en"])):
        (found,) = [e for e in joined(planned, happened, *OTHERS) if len(e.mentions) == 2]
        assert found.factuality is Factuality.HAPPENED


def test_an_article_tells_a_happening_but_once():
    first, source = event("a", "en", DAY_OF_IT, BATACLAN["en"])
    assert len(merged([first, replace(first, id="again")], [source])) == 2


def test_what_a_person_changed_gains_proofs_and_nothing_else():
    (first, one), (second, other) = (event(code, code, DAY_OF_IT, BATACLAN[code]) for code in ("en", "fr"))
    mine = replace(first, title="The night of the 13th", by_hand=True)
    events = merged([mine, second, *(e for e, _ in OTHERS)], [one, other, *(a for _, a in OTHERS)])
    (found,) = [event for event in events if event.by_hand]
    assert found == replace(mine, mentions=(*first.mentions, *second.mentions))


def test_two_events_that_a_person_changed_are_never_made_one():
    (first, one), (second, other) = (event(code, "en", DAY_OF_IT, BATACLAN["en"]) for code in ("a", "b"))
    assert len(merged([first, second], [one, other])) == 1
    assert len(merged([replace(first, by_hand=True), replace(second, by_hand=True)], [one, other])) == 2


def test_settled_events_keep_their_ids_and_are_not_compared_again():
    (first, one), (second, other), (third, more) = (event(c, "en", DAY_OF_IT, BATACLAN["en"]) for c in "abc")
    (found,) = merged([first, third], [one, more], {first.id})
    assert found.id == first.id
    assert len(merged([first, second], [one, other], {first.id, second.id})) == 2


# ---------------------------------------------------------------- few articles

PARIS_EN = (
    "At least 129 people were killed and more than 350 wounded in Paris on 13 November 2015. "
    "On 14 November 2015 the Islamic State group claimed responsibility for the attacks."
)
PARIS_FR = (
    "L'organisation a revendiqué les attaques du 13 novembre 2015 à Paris qui ont fait 130 morts. "
    "Le 16 novembre 2015, le Parlement s'est réuni à Versailles."
)


def test_two_articles_in_two_languages_are_enough_and_their_figures_may_differ():
    timeline = timeline_app.build_timeline([article(PARIS_EN, "en"), article(PARIS_FR, "fr")])
    (event,) = at(timeline, "2015-11-13")
    assert {mention.article_id for mention in event.mentions} == {article.id for article in timeline.articles}
    assert {figure.value for figure in event.figures if figure.what == "dead"} == {129, 130}
    assert [len(event.mentions) for event in timeline.events] == [2, 1, 1]


def test_quite_another_number_of_dead_is_another_happening():
    other = "Les attaques du 13 novembre 2015 à Bagdad ont fait 18 morts."
    timeline = timeline_app.build_timeline([article(PARIS_EN, "en"), article(other, "fr")])
    assert len(at(timeline, "2015-11-13")) == 2


def test_the_sentence_behind_tells_how_many_died():
    crash = "L'appareil s'est écrasé dans le Sinaï le 31 octobre 2015. Les 224 personnes à bord sont mortes."
    attack = "L'attentat du 31 octobre 2015 contre un avion russe a tué 224 personnes au-dessus du Sinaï."
    timeline = timeline_app.build_timeline([article(crash, "fr"), article(attack, "fr")])
    assert len(timeline.events) == 1


# ---------------------------------------------------------------- what came of a happening

REACTIONS = {
    "en": ("The attack in Brussels killed 32 people", "Barack Obama condemned the attack in Brussels"),
    "fr": ("L'attentat de Bruxelles a fait 32 morts", "L'attentat de Bruxelles a été revendiqué par l'organisation"),
    "de": ("Der Anschlag in Brüssel tötete 32 Menschen", "Angela Merkel hat den Anschlag in Brüssel verurteilt"),
    "es": ("El atentado de Bruselas mató a 32 personas", "Homenaje a las víctimas del atentado de Bruselas"),
    "it": ("L'attentato di Bruxelles ha ucciso 32 persone", "Il gruppo ha rivendicato l'attentato di Bruxelles"),
    "pt": ("O atentado em Bruxelas matou 32 pessoas", "O grupo reivindicou o atentado em Bruxelas"),
    "nl": ("De aanslag in Brussel doodde 32 mensen", "Herdenking van de aanslag in Brussel"),
}


@pytest.mark.parametrize("language", REACTIONS)
def test_a_reaction_to_a_happening_is_not_that_happening(language):
    attack, reaction = REACTIONS[language]
    day = When.day(2016, 3, 22)
    told = event("a", language, day, attack, places=("Bruxelles",))
    assert len(joined(told, event("b", language, day, reaction, places=("Bruxelles",)))) == 2
    assert len(joined(told, event("b", language, day, attack, places=("Bruxelles",)))) == 1


def test_one_reaction_told_in_two_languages_is_one():
    day = When.day(2016, 7, 16)
    french = event("a", "fr", day, "L'organisation État islamique a revendiqué l'attentat de Nice", places=("Nice",))
    english = event("b", "en", day, "Islamic State claimed responsibility for the attack in Nice", places=("Nice",))
    assert len(joined(french, english)) == 1


# ---------------------------------------------------------------- titles


def test_the_title_is_that_which_says_most_of_what_the_others_tell():
    bare = event("a", "en", DAY_OF_IT, "Attack", BATACLAN["en"], confidence=0.9)
    full = event("b", "en", DAY_OF_IT, "Attacks in Paris at the Bataclan killed 130 people", confidence=0.7)
    (found,) = joined(bare, full)
    assert found.title == found.titles[0] == "Attacks in Paris at the Bataclan killed 130 people"
    assert "Attack" in found.titles


# ---------------------------------------------------------------- words


@pytest.mark.parametrize(
    ("language", "word", "name"),
    [
        ("fr", "attentats", "attack"),
        ("de", "Terroranschläge", "attack"),
        ("nl", "aanslagen", "attack"),
        ("en", "resigned", "resignation"),
        ("en", "resignation", "resignation"),
        ("es", "renuncia", "resignation"),
        ("it", "terremoto", "earthquake"),
        ("pt", "eleições", "election"),
        ("nl", "gemeenteraadsverkiezingen", "election"),
        ("en", "president", ""),
    ],
)
def test_words_of_all_languages_name_concepts(language, word, name):
    assert concept(word, language) == name


@pytest.mark.parametrize(
    ("language", "word", "name"),
    [
        ("fr", "pont", "bridge"),
        ("de", "Autobahnbrücke", "bridge"),
        ("nl", "Muur", "wall"),
        ("it", "re", "king"),
        ("de", "Flugschreiber", "recorder"),
        ("pt", "engenheiros", "engineer"),
        ("en", "won", ""),
    ],
)
def test_words_of_all_languages_name_things(language, word, name):
    assert thing(word, language) == name


def test_a_word_may_name_several():
    assert set(concepts("strikes", "en")) == {"attack", "strike"}
    flown = event("a", "en", DAY_OF_IT, "Drone strikes in Kabul killed ten people", places=("Kabul",))
    same = event("b", "fr", DAY_OF_IT, "Des frappes de drone ont tué dix personnes à Kaboul", places=("Kaboul",))
    assert sorted(len(e.mentions) for e in joined(flown, same, *OTHERS))[-1] == 2


@pytest.mark.parametrize("words", ["concepts", "things"])
def test_every_language_has_the_same_concepts_and_things(words):
    names = {
        code: [entry.partition("=")[0] for entry in timeline_app.language.load_language(code).list(words)]
        for code in languages()
    }
    assert all(listed == names["en"] for listed in names.values())
    assert len(set(names["en"])) == len(names["en"]) >= 40


def test_the_spellings_of_a_name_sound_alike():
    assert len({sound(name) for name in ("Kadhafi", "Gadafi", "Gheddafi", "Gaddafi", "Qaddafi")}) == 1
    assert sound("Moubarak") == sound("Mubarak")
    assert sound("Paris") != sound("Berlin")


# ---------------------------------------------------------------- time


def test_time_grows_in_proportion_to_the_number_of_events(cpu_seconds):
    def events(count):
        days = (When.days(day, day) for day in range(0, count * 3, 3))
        return [event(f"a{k}", "en", day, f"Summit number {day.start} in Geneva") for k, day in enumerate(days)]

    def work(told):
        return lambda: joined(*told)

    joined(*events(100))
    # Eight times the events: a linear algorithm takes 8 times as long, a quadratic one 64 times.
    many, few = events(4000), events(500)
    assert cpu_seconds(work(many)) < 32 * max(cpu_seconds(work(few)), 0.001)


OCTOBER = When(When.day(2007, 10, 1).start, When.day(2007, 11, 1).start, Precision.MONTH)


def test_the_first_of_several_is_not_all_that_a_month_announces():
    first = event("one", "en", When.day(2007, 10, 15), "First K90 airliner was delivered to Merivale Airlines")
    announced = event("two", "en", OCTOBER, "Deliveries to Merivale Airlines")
    same = event("two", "en", When.day(2007, 10, 15), "Delivery to Merivale Airlines")
    assert len(joined(first, announced)) == 2
    assert len(joined(first, same)) == 1
