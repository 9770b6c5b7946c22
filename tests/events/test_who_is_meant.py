"""Whom a title tells of where its sentence has a pronoun or no subject: the one who can be meant, else nobody."""

import pytest

from timeline_app import extract_events
from timeline_app.events.names.people import gender_of
from timeline_app.pipeline import date_article
from timeline_app.readers import article_from_text


def titles_of(language, text):
    article = date_article(article_from_text(text), language=language, issued="2021-06-15")
    return [event.title for event in extract_events(article)]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        # the subject of the sentences before, in a whole life
        (
            "en",
            "Clara Whitfield was an English botanist. Her brother taught her Latin. She studied at Leeds. "
            "In 1911 she published a guide to mosses. With Arthur Pell she founded a garden in 1920. "
            "She died at Whitby on 4 May 1951.",
            "Clara Whitfield died at Whitby",
        ),
        (
            "en",
            "Ruth Adams, the mayor, met the governor, Carl Boone, on Monday. He resigned on 3 March 2020.",
            "Carl Boone resigned",
        ),
        (
            "en",
            "The Harrow Company was founded by two engineers. It bought a rival in 2016.",
            "Harrow Company bought a rival",
        ),
        (
            "de",
            "Die Malerin Ottilie Brandt wurde in Bremen geboren. Sie lernte bei ihrem Onkel. "
            "1922 zog sie nach Dresden. Am 3. Mai 1960 starb sie in Köln.",
            "Ottilie Brandt starb in Köln",
        ),
        (
            "de",
            "Die Affäre um den Bundespräsidenten Christian Lang begann im Mai. Von dem Vorwurf wurde er 2014 "
            "freigesprochen.",
            "Christian Lang wurde von dem Vorwurf freigesprochen",
        ),
        ("de", "Das Rathaus steht am Markt. 1865 wurde es erweitert.", "Rathaus wurde erweitert"),
        ("de", "Die Mühle gehörte dem Kloster. 1790 brannte sie ab.", "Mühle brannte ab"),
        (
            "nl",
            "Hendrik Mulder was een Nederlandse schilder. Hij groeide op in Delft. In 1888 vertrok hij naar Parijs.",
            "Hendrik Mulder vertrok naar Parijs",
        ),
        (
            "fr",
            "Le chanteur Marcel Dubreuil est mort mardi. Né le 3 mai 1931 à Lille, il a débuté au théâtre. "
            "En 1960, il enregistre son premier disque.",
            "Marcel Dubreuil enregistre son premier disque",
        ),
        (
            "fr",
            "Le château appartenait au duc de Berry. Pris par les Anglais en 1357, il fut incendié en 1420.",
            "Le château fut incendié",
        ),
        # verbs without a subject
        (
            "es",
            "Elena Robles, novelista y maestra, nació en Lugo. Estudió en Madrid. En 1971 publicó La casa vacía. "
            "La crítica la ignoró. Murió en Vigo el 3 de mayo de 1999.",
            "Elena Robles publicó La casa vacía",
        ),
        (
            "es",
            "La fábrica da trabajo a 400 personas. En 2006 fue comprada por un grupo chino.",
            "La fábrica fue comprada",
        ),
        (
            "it",
            "Carlo Bassetti, medico e deputato, nacque a Como. Si laureò a Pavia nel 1921. "
            "Arrestato nel 1927, fu condannato al confino. Morì a Roma il 3 maggio 1955.",
            "Carlo Bassetti si laureò a Pavia",
        ),
        (
            "it",
            "La Polisportiva Alba, società di Trieste, venne fondata da un gruppo di studenti. "
            "Nel 1913 concluse al quarto posto. Nel 1914 fu nuovamente campione.",
            "La Polisportiva Alba fu nuovamente campione",
        ),
        (
            "pt",
            "Nascido em Recife em 1940, Jorge Falcão mudou-se para o Rio. Em 1966, gravou seu primeiro disco. "
            "Casou-se em 1972 com a atriz Lúcia Prado.",
            "Jorge Falcão casou-se",
        ),
        # who is named between them, behind a verb or in a comma, is meant where the gender tells so
        (
            "it",
            "Il giudice Paolo Conti lavorò a Bari. La moglie, Lucia Ferri, riparò in Svizzera; "
            "rientrò in Italia nel 1945.",
            "Lucia Ferri rientrò in Italia",
        ),
        (
            "it",
            "Il medico Carlo Neri visse a Roma. La sorella, Anna Neri, emigrò in Francia; tornò a Milano nel 1950.",
            "Anna Neri tornò a Milano",
        ),
    ],
)
def test_a_name_stands_for_who_is_meant(language, text, title):
    found = titles_of(language, text)
    assert any(told.startswith(title) for told in found), found


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        # two of one gender
        ("en", "Paul Hartley sued Martin Cole. He lost the case in May 2019.", ("Hartley", "Cole")),
        ("en", "The coroner said Carl Boone was ill. His father was a miner. He died in March 1988.", ("Boone",)),
        ("de", "Peter Lang besuchte Karl Weiss. Im Mai 2019 starb er in Wien.", ("Lang", "Weiss")),
        ("fr", "Paul Morel a battu Jean Lambert. Il a quitté le club en mai 2019.", ("Morel", "Lambert")),
        ("es", "Luis Prado acusó a Jorge Nieto. En mayo de 2019 fue condenado a dos años.", ("Nieto",)),
        ("it", "Marco Bruni denunciò Luca Neri. Nel maggio 2019 fu condannato.", ("Neri",)),
        ("pt", "Rui Matos denunciou Pedro Lima. Em maio de 2019 foi condenado.", ("Lima",)),
        ("nl", "Jan Bakker sloeg Piet Visser. In mei 2019 werd hij veroordeeld.", ("Visser",)),
        # the other gender
        ("en", "Nancy Patton, the coroner, spoke. He resigned on 3 May 1991.", ("Patton",)),
        ("fr", "Marie Lenoir est préfète. Il a été arrêté le 3 mai 2019.", ("Lenoir",)),
        # whose noun it is
        (
            "es",
            "Luis Bernal es juez. El coche chocó con una moto cuyo conductor, de 19 años, falleció en mayo de 2019.",
            ("Bernal",),
        ),
        (
            "pt",
            "Rui Matos é juiz. O carro bateu numa moto cujo condutor, de 19 anos, morreu em 3 de maio de 2019.",
            ("Matos",),
        ),
        (
            "it",
            "Carlo Bruni è sindaco. L'auto urtò una moto il cui conducente, di 19 anni, morì il 3 maggio 2019.",
            ("Bruni",),
        ),
        # somebody without a name, or a thing
        ("en", "Carl Boone spoke. The driver fled on foot. He was arrested on 3 May 2019.", ("Boone",)),
        ("en", "Carl Boone bought the mill. It burned down in 1990.", ("Boone",)),
        ("fr", "Paul Morel a vendu le moulin au duc. Il a brûlé en 1790.", ("Morel",)),
        ("de", "Peter Lang kaufte den Hof. Er brannte 1790 ab.", ("Lang",)),
        # nobody does it, or who does it stands behind the verb
        ("es", "Elena Robles nació en Lugo. En 1971 murió su padre.", ("Robles",)),
        ("es", "Elena Robles nació en Lugo. En 1971 se inauguró el estadio.", ("Robles",)),
        ("es", "Elena Robles nació en Lugo. En 1971 se habló de una guerra.", ("Robles",)),
        ("es", "Elena Robles nació en Lugo. En 1971 hubo una huelga.", ("Robles",)),
        ("es", "Elena Robles ganó un premio. En 1971 fue una sorpresa.", ("Robles",)),
        ("it", "Carlo Bassetti nacque a Como. Nel 1944 scoppiò la guerra.", ("Bassetti",)),
        ("it", "Carlo Bassetti nacque a Como. Nel 1944 vi furono curati 600 feriti.", ("Bassetti",)),
        ("pt", "Jorge Falcão nasceu em Recife. Em 1964 começou a ditadura.", ("Falcão",)),
        ("fr", "Marcel Dubreuil est ministre. Le 3 mai 2019, il a été décidé de fermer l'école.", ("Dubreuil",)),
    ],
)
def test_nobody_is_named_who_may_not_be_meant(language, text, names):
    found = titles_of(language, text)
    assert found
    assert not any(name in title for name in names for title in found), found


def test_a_negation_stays_with_its_verb():
    text = "Jorge Falcão nasceu em Recife. Foi cantor. Não aceitou o convite de 1997."
    assert any("não aceitou" in title for title in titles_of("pt", text))


def test_a_thousand_sentences_with_he_are_followed_back():
    text = "Carl Boone was a miner. " + "He worked in the pit. " * 1_500 + "He retired on 3 May 1990."
    assert titles_of("en", text) == ["Carl Boone retired"]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "en",
            "Martin Ashe leads the firm. In May 2020, a hedge fund called for his removal.",
            "Martin Ashe's removal",
        ),
        ("de", "Ottilie Brandt wurde in Bremen geboren. Ihr Vater starb im Mai 1922.", "Ottilie Brandts Vater starb"),
        ("nl", "Hendrik Mulder was een schilder. In 1999 verscheen zijn biografie.", "Hendrik Mulders biografie"),
        (
            "fr",
            "Marcel Dubreuil est né à Lille. Son premier disque est enregistré en 1965.",
            "Le premier disque de Marcel Dubreuil est enregistré",
        ),
        (
            "es",
            "Elena Robles nació en Lugo. Su última novela apareció en 1986.",
            "La última novela de Elena Robles apareció",
        ),
    ],
)
def test_a_possessive_becomes_the_name_of_the_owner(language, text, title):
    found = titles_of(language, text)
    assert any(title in told for told in found), found


def test_what_somebody_does_with_their_own_stays_theirs():
    assert titles_of("en", "Martin Ashe sold his house in May 2020.") == ["Martin Ashe sold his house"]


@pytest.mark.parametrize(
    ("name", "language", "gender"),
    [("Karl", "de", "m"), ("Marie Curie", "fr", "f"), ("Jean", "fr", "m"), ("Jean", "en", "f"), ("Nobody", "en", "")],
)
def test_a_first_name_tells_the_gender(name, language, gender):
    assert gender_of(name, language) == gender


def test_a_country_without_an_article_is_no_he():
    text = "Uwe Tamm hat Hoffnungen geweckt, Norwegen werde seine Haltung ändern. Im Mai 2003 kritisierte er den Plan."
    assert "Uwe Tamm kritisierte den Plan" in [event.title for event in extract_events(text, "de", "2007-06-04")]


@pytest.mark.parametrize(
    ("language", "text", "titles"),
    [
        (
            "es",
            "Marta Luarca Gil\n\nNació el 6 de abril de 1917 en Oviedo. En 1936 ganó una beca.",
            ["Marta Luarca Gil nació en Oviedo", "Marta Luarca Gil ganó una beca"],
        ),
        (
            "es",
            "Luis Gil Ros, pintor (1905-1970)\n\nNació en Lugo. En 1932 marchó a Madrid.",
            ["Luis Gil Ros marchó a Madrid"],
        ),
        (
            "it",
            "Marta Rossi\n\nNacque il 6 aprile 1917 a Pavia.",
            ["Marta Rossi nacque a Pavia"],
        ),
        (
            "pt",
            "Marta Luarca\n\nNasceu em 6 de abril de 1917 em Braga.",
            ["Marta Luarca nasceu em Braga"],
        ),
        (
            "es",  # who wrote it
            "Marta Luarca\n\nEl alcalde de Tordera dimitió el 5 de mayo de 2010. Presentó su renuncia el 6 de mayo.",
            ["El alcalde de Tordera dimitió", "Presentó su renuncia"],
        ),
    ],
)
def test_a_heading_names_whom_the_next_sentence_tells_of_at_once(language, text, titles):
    assert titles_of(language, text) == titles


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "es",
            "Ana Luarca nació en Lugo. En 1882 marchó a Madrid, donde en 1884 formó parte de un grupo.",
            "Ana Luarca formó parte de un grupo",
        ),
        ("it", "Anna Rossi nacque a Pavia. Nel 1884 fece parte di un gruppo.", "Anna Rossi fece parte di un gruppo"),
        ("pt", "Ana Ruiz nasceu em Braga. Em 1884 fez parte de um grupo.", "Ana Ruiz fez parte de um grupo"),
        ("es", "Ana Luarca nació en Lugo. En 1884 llegó agua de la sierra.", "Llegó agua de la sierra"),
    ],
)
def test_part_is_nobody_who_does_something(language, text, title):
    assert titles_of(language, text)[-1] == title
