"""Which happening a date belongs to, and what it is called."""

import pytest

from timeline_app import extract_events
from timeline_app.events.grammar.lists import lists_of
from timeline_app.events.titles.wording import MAX_TITLE, finished, fit

ISSUED = "2015-11-27"


def found(text, language="fr"):
    return [(event.when.edtf, event.title) for event in extract_events(text, language, ISSUED)]


def test_two_dates_in_a_sentence_are_two_events():
    text = (
        "Il a revendiqué les attaques du 13 novembre à Paris, ainsi que l'attentat contre un avion russe le 31 octobre."
    )
    assert found(text) == [
        ("2015-10-31", "Attentat contre un avion russe"),
        ("2015-11-13", "Attaques à Paris"),
    ]


def test_a_date_beside_an_event_noun_is_the_nouns_not_the_verbs():
    text = "Suite aux attentats du 13 novembre à Paris, M. Hollande a eu une série de réunions."
    assert found(text) == [("2015-11-13", "Attentats à Paris")]


def test_a_single_short_sentence_is_enough():
    assert found("Le maire a démissionné le 3 mars 2015.") == [("2015-03-03", "Le maire a démissionné")]


def test_the_same_happening_in_two_sentences_is_one_event_with_two_proofs():
    text = (
        "Les attaques du 13 novembre à Paris ont fait 130 morts. Depuis les attentats du "
        "13 novembre à Paris, il se tait."
    )
    (event,) = extract_events(text, "fr", ISSUED)
    assert len(event.mentions) == 2
    assert [figure.text for figure in event.figures] == ["130 morts"]


def test_figures_of_the_relative_clause_stand_in_the_title():
    assert found("Il a revendiqué les attaques du 13 novembre à Paris qui ont fait 130 morts.") == [
        ("2015-11-13", "Attaques à Paris, 130 morts")
    ]


def test_the_year_of_the_date_counts_no_dead():
    (event,) = extract_events("He was convicted of killing his sister by strangling her in 2016.", "en", ISSUED)
    assert event.figures == ()
    assert "dead" not in event.title


def test_what_a_speaker_is_there_for_is_the_event():
    text = (
        "Le président russe Vladimir Poutine a indiqué jeudi qu'il est prêt, avant de "
        "rencontrer le Premier ministre David Cameron, en visite."
    )
    assert found(text) == [("2015-11-26", "Vladimir Poutine rencontre David Cameron")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The November 13 attacks in Paris killed 130 people.", "Attacks in Paris, 130 dead"),
        (
            "President Vladimir Putin said Thursday he was ready, before meeting Prime Minister David Cameron.",
            "Vladimir Putin meets David Cameron",
        ),
        ("On Friday the government closed the border with Belgium.", "Government closed the border with Belgium"),
        ("Monday's earthquake in Syria left many homeless.", "Earthquake in Syria"),
        ("The FBI, acting on a warrant, searched the house on Friday.", "FBI searched the house"),
        ("The talks will be held in Oslo, Norway on Monday.", "Talks will be held in Oslo, Norway"),
        ("He voted against the law and resigned from the party on Friday.", "He resigned from the party"),
        ("The ministry said the riot started on Monday.", "Riot started"),
        ('On Monday a "special charity flight" landed in Sydney.', '"Special charity flight" landed in Sydney'),
        (
            "In his speech to the old parliament on Monday, the premier announced cuts.",
            "Premier announced cuts",
        ),
    ],
)
def test_english_titles(text, title):
    assert [title for _, title in found(text, "en")] == [title]


@pytest.mark.parametrize(
    "text",
    ["Marie a 15 ans.", "Tous les lundis, il nage.", "Il a parlé pendant une semaine.", "Au XIXe siècle, on marchait."],
)
def test_ages_habits_lengths_and_centuries_are_no_events(text):
    assert found(text) == []


def test_the_articles_own_stamp_is_no_event():
    assert found("Mis à jour le 27/11/2015\nLe ministre a démissionné jeudi.") == [
        ("2015-11-26", "Le ministre a démissionné")
    ]


def test_titles_are_short_different_and_do_not_end_on_a_preposition():
    sentence = (
        "Le 13 novembre 2015, {} a annoncé devant les ministres de tous les pays de la "
        "coalition une très longue liste de mesures."
    )
    events = extract_events(" ".join(sentence.format(who) for who in ("Paul", "Paul", "Jean")), "fr")
    titles = [event.title for event in events]
    assert len(set(titles)) == len(titles)
    assert all(0 < len(title) <= MAX_TITLE and title.rsplit(" ", 1)[-1] not in ("de", "la", "les") for title in titles)


def test_cutting_keeps_whole_phrases():
    title = "Ouverture de la conférence internationale de Paris sur le climat dans la région parisienne"
    assert fit(title, lists_of("fr"), 60) == "Ouverture de la conférence internationale de Paris"


def test_offsets_lead_back_to_the_article():
    from timeline_app.pipeline import read_text

    article = read_text("Un titre\n\nLe maire a démissionné le 3 mai 2012. Puis rien.")
    (event,) = extract_events(article)
    (mention,) = event.mentions
    assert article.text[mention.sentence.span.start : mention.sentence.span.end] == mention.sentence.text
    assert article.text[mention.expression.span.start : mention.expression.span.end] == "le 3 mai 2012"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ('She said: "I feel that today I can go on."', "en"),
        ("„Wir haben heute keine Erklärung dafür“, sagte er.", "de"),
        ("Il confie que « nous aurions dû plaider hier ».", "fr"),
        ("The number of attacks rose by 46 % in 2011.", "en"),
        ("Cette année, le nombre de manifestants est moins élevé.", "fr"),
    ],
)
def test_asides_and_statistics_are_no_events(text, language):
    assert found(text, language) == []


def test_what_is_told_beside_a_quotation_is_one():
    text = "„Das war knapp“, sagte er. Am Dienstag hatte das Parlament das Gesetz beschlossen."
    assert [day for day, _ in found(text, "de")] == ["2015-11-24"]


@pytest.mark.parametrize("text", [
    "Ali Abdullah Saleh (Bait al-Ahmar, Yemen, 1942) ruled the country.",
    'The flight will take off for a "special charity-flight" from Singapore on 25 October 2007.',
    "Le plan de Hewlett-Packard (HP), spécialisée dans l'informatique, a été annoncé le 3 mai 2012.",
])  # fmt: skip
def test_no_bracket_or_quotation_mark_stands_alone(text):
    for event in extract_events(text):
        for title in (event.title, *event.titles):
            assert title.count("(") == title.count(")")
            assert title.count('"') % 2 == 0


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("“special” flight", "“Special” flight"),
        ("special” flight", "Special flight"),
        ("„Riesen-Rennen“ in Berlin", "„Riesen-Rennen“ in Berlin"),
        ("das „Papier", "Das Papier"),
    ],
)
def test_pairs_of_quotation_marks_stay_and_halves_go(title, shown):
    assert finished(title, lists_of("de")) == shown


def test_a_no_break_space_stands_before_the_signs_that_french_spaces():
    text = "La Russie a reconnu mardi que l’Airbus de Metrojet avait été détruit par une bombe."
    assert found(text)[0][1].startswith("La Russie\N{NO-BREAK SPACE}: l’Airbus")
    assert finished("hausse de 10 % des prix", lists_of("fr")) == "Hausse de 10\N{NO-BREAK SPACE}% des prix"
    assert finished("prices rise by 10 % : a study", lists_of("en")) == "Prices rise by 10%: a study"
    assert finished("rendez-vous à 20:15", lists_of("fr")) == "Rendez-vous à 20:15"


@pytest.mark.parametrize(
    ("text", "language", "title"),
    [
        (
            "Le 6 novembre, Moscou a interrompu toutes les liaisons avec l’Égypte et commencé à rapatrier "
            "ses touristes.",
            "fr",
            "Moscou a interrompu toutes les liaisons avec l’Égypte",
        ),
        (
            "On 6 November the government suspended all flights to the Egyptian resort of Sharm and began to bring its "
            "stranded tourists home.",
            "en",
            "Government suspended all flights to the Egyptian resort of Sharm",
        ),
    ],
)
def test_a_title_that_is_cut_does_not_end_in_a_verb_that_has_only_begun(text, language, title):
    assert [told for _, told in found(text, language)] == [title]


def test_who_congratulates_does_not_do_what_he_congratulates_on():
    text = (
        "Vrijdag kregen Malala Yousafzai en Kailash Satyarthi de Nobelprijs voor de Vrede. "
        "Premier Nawaz Sharif feliciteerde Malala Yousafzai vrijdag."
    )
    events = extract_events(text, "nl", "2014-10-12")
    assert [event.when.edtf for event in events] == ["2014-10-10", "2014-10-10"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Umsätze sind gegenüber dem Vorjahr um drei Punkte gestiegen."),
        ("de", "Die Preise sind heute niedriger als im Jahr 2012."),
        ("en", "The company employs more people than in 2012."),
        ("fr", "Les ventes ont progressé de dix points par rapport à 2012."),
        ("es", "Las ventas subieron mucho respecto a 2012."),
        ("it", "Le vendite sono salite molto rispetto al 2012."),
    ],
)
def test_what_something_is_compared_with_did_not_happen_then(language, text):
    assert not [when for when, _ in found(text, language) if when in ("2012", "2014")]


def test_a_clause_that_opens_with_when_is_no_comparison():
    assert found("Alle jubelten, als 1989 die Mauer fiel.", "de")[0][0] == "1989"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "If he resigns on Monday, the government will fall."),
        ("fr", "S'il démissionne lundi, le gouvernement tombera."),
        ("fr", "Si le parlement vote la loi le 3 décembre, le gouvernement tombera."),
        ("de", "Falls das Parlament am 3. Dezember zustimmt, beginnt der Bau."),
        ("es", "Si el ministro dimite el lunes, caerá el gobierno."),
        ("it", "Se il ministro si dimette lunedì, cadrà il governo."),
    ],
)
def test_what_only_may_be_is_no_event(language, text):
    assert found(text, language) == []


def test_what_has_been_is_no_condition():
    text = "Si le parti a gagné en 2012, il a perdu en 2014."
    assert [title for _, title in found(text)] == ["Le parti a gagné", "Il a perdu"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Chaque année, le 14 juillet, les soldats défilent à Paris."),
        ("de", "Jedes Jahr läuten am 28. Dezember die Glocken."),
        ("en", "Every year on 3 May they celebrate their feast."),
    ],
)
def test_what_is_done_every_year_is_no_event(language, text):
    assert found(text, language) == []


def test_a_habit_of_another_sentence_or_with_its_year_keeps_none_away():
    assert found("He visits her every Monday. On 3 May 2014 he was arrested.", "en") == [
        ("2014-05-03", "He was arrested")
    ]
    assert found("Every year since 2010 they celebrate their feast.", "en") == [
        ("2010", "Every year they celebrate their feast")
    ]


def test_what_happened_to_two_brothers_on_one_day_is_two_events():
    text = (
        "Son frère Tamerlan Tsarnaev est mort le 19 avril 2013 à Watertown dans une fusillade. "
        "Djokhar Tsarnaev a été arrêté le 19 avril 2013 à Watertown."
    )
    assert [day for day, _ in found(text)] == ["2013-04-19", "2013-04-19"]


def test_a_number_of_people_is_no_year_and_nobody_to_be_reached_no_happening():
    assert found("Die Hochschulen entlassen etwa 1200 Absolventen immobilienwirtschaftlicher Studiengänge.", "de") == []
    assert found("The company's officials weren't available to comment late on Thursday.", "en") == []


def test_a_bare_noun_names_no_event_that_a_clause_tells_better():
    text = "The president was pardoned by his successor in 2014. The pardon of 2014 was disputed."
    assert found(text, "en") == [("2014", "President was pardoned by his successor")]


@pytest.mark.parametrize(
    "text",
    [
        "The earthquake of 25 April 2015 killed more than 8,000 people in Nepal. "
        "On 25 April 2015 an avalanche on Mount Everest killed at least 19 climbers at base camp.",
        "On 9 January 2015 judge Alexandre de Moraes suspended the governor of Brasilia, Ibaneis Rocha. "
        "On 9 January 2015 Luiz Lula da Silva met the governors of the states in Brasilia.",
    ],
)
def test_who_died_or_whom_it_was_about_does_not_make_two_happenings_of_a_day_one(text):
    assert len(found(text, "en")) == 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A landslide struck the village of Oakley on Monday. The landslide occurred at about 6 a.m. on Monday.",
            ["Landslide struck the village of Oakley"],
        ),
        (
            "Police said on Friday that divers have found the wreck of the ferry. Divers found the wreck on Friday.",
            ["Police: divers have found the wreck of the ferry"],
        ),
        (
            "Jurors reached a verdict on Friday. The verdict was to be read on Friday morning.",
            ["Jurors reached a verdict"],
        ),
        (
            "A bridge collapsed at 6 a.m. on Monday. The bridge reopened at 8 p.m. on Monday.",
            ["Bridge collapsed", "Bridge reopened"],
        ),
    ],
)
def test_what_is_told_again_by_its_hour_or_by_who_said_it_is_one_event(text: str, told: list[str]):
    assert [event.title for event in extract_events(text, "en", "2024-01-23")] == told
