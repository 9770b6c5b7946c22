"""Who did what in sentences of many clauses: who said it, whom it befell, and what only leads up to it."""

import pytest

from timeline_app import extract_events

ISSUED = "2015-11-27"
PROSE = "Nobody says when. " * 10  # a short line with a date may be the article's own stamp


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        # a verb before a noun is what was done; the noun alone would say less
        (
            "es",
            "El anterior consejo dimitió en pleno el 3 de mayo tras las críticas.",
            "El anterior consejo dimitió en pleno tras las críticas",
        ),
        # what somebody does meanwhile stands between commas, with clauses of its own
        (
            "en",
            "On May 3, investigators, wondering how the man could have left the woods, searched the site.",
            "Investigators searched the site",
        ),
        # a relative clause in the plural ends with its verb, and what takes place is the noun
        (
            "de",
            "Kant ist ein Thema der Lindauer Philosophiewochen, die erstmals am 3. Mai in Lindau stattfanden.",
            "Lindauer Philosophiewochen in Lindau",
        ),
        # what is planned for a day is the noun before, whatever the sentence says of it
        (
            "fr",
            "La Commission ne sera pas opérationnelle avant son investiture par le Parlement prévue le 15 décembre.",
            "Investiture par le Parlement",
        ),
        (
            "es",
            "El partido quiere presentarse a las elecciones parlamentarias previstas para el 3 de mayo.",
            "Elecciones parlamentarias",
        ),
        ("en", "The trial of the minister, scheduled for May 3, was postponed.", "Trial of the minister was postponed"),
        # "even" leads to what follows
        (
            "en",
            "The police removed the protesters on Thursday even if the mayor disagreed.",
            "Police removed the protesters",
        ),
        # "it was ... that" and "one of those who" lead to what was done
        ("it", "Era il lontano 1994 quando la nave portava le armi in Croazia.", "La nave portava le armi in Croazia"),
        (
            "de",
            "Es war 1994, als das Schiff die Waffen nach Kroatien brachte.",
            "Schiff brachte die Waffen nach Kroatien",
        ),
        ("es", "Fue en 1994 cuando el barco llevó las armas a Croacia.", "El barco llevó las armas a Croacia"),
        (
            "en",
            "Elian was one of 13 Cubans who were crossing to Florida in May 2014.",
            "13 Cubans were crossing to Florida",
        ),
        ("en", "Several people, including a teacher killed on May 3, were identified.", "Teacher killed"),
        # what a relative clause tells that somebody did to a noun, in the order of a main clause
        ("fr", "La maison que l'armée a détruite le 3 mai appartenait à un médecin.", "L'armée a détruit la maison"),
        ("fr", "Le plan qu'a présenté le 3 mai le ministre a été critiqué.", "Le ministre a présenté le plan"),
        ("en", "The plan which the minister presented on May 3 was criticised.", "Minister presented the plan"),
        ("es", "El plan que el 3 de mayo presentó el ministro fue criticado.", "El ministro presentó el plan"),
        (
            "it",
            "Il piano che il ministro ha presentato il 3 maggio è stato criticato.",
            "Il ministro ha presentato il piano",
        ),
        ("pt", "O plano que o ministro apresentou a 3 de maio foi criticado.", "O ministro apresentou o plano"),
        ("it", "La bomba che ha ucciso tre persone il 3 maggio era artigianale.", "La bomba ha ucciso tre persone"),
        (
            "de",
            "Der Plan, den der Minister am 3. Mai vorstellte, wurde kritisiert.",
            "Minister stellte den Plan vor",
        ),
        ("de", "Die Frau, die das Rennen am 3. Mai gewann, weinte.", "Frau, die das Rennen gewann"),
        # who said it may stand behind the verb, with much of its own, and the day between commas
        (
            "fr",
            "Belgrade est d'accord pour une résolution, a indiqué le 3 mai un communiqué de la présidence yougoslave"
            " diffusé à l'issue des entretiens de la journée.",
            "Belgrade est d'accord pour une résolution",
        ),
        (
            "fr",
            "L'épouse a franchi la frontière, a déclaré, mercredi 18 novembre, une source proche, citée par l'agence.",
            "L'épouse a franchi la frontière",
        ),
        ("es", '"Me encuentro bien", aseguró el 3 de mayo Saleh en un mensaje de audio.', "Saleh: me encuentro bien"),
        (
            "en",
            "Cuban exiles will ``proceed with all their resources'', Cuba predicted Wednesday.",
            'Cuba: Cuban exiles will "proceed with all their resources"',
        ),
        (
            "en",
            "The exiles will proceed with all their resources, Cuba predicted Wednesday.",
            "Cuba: exiles will proceed with all their resources",
        ),
        # a date inside a noun phrase is the noun's
        (
            "fr",
            "Dans une réaction après l'entrée le 21 août des rebelles dans Tripoli, Alger se taisait.",
            "Entrée des rebelles dans Tripoli",
        ),
        ("en", "The ruling followed the death Tuesday of a protester in Paris.", "Death of a protester in Paris"),
        # what leads up to a sentence is told of its subject, without its "comme"
        (
            "en",
            "Rescued on Nov. 25 by fishermen off the coast, Elian has become a star.",
            "Elian rescued by fishermen off the coast",
        ),
        (
            "fr",
            "Comme elle avait critiqué les bombardements en 1993, elle condamne les raids.",
            "Elle avait critiqué les bombardements",
        ),
        (
            "fr",
            "La présidence n'a pas livré les détails, mais en avait esquissé quelques lignes le 3 mai.",
            "La présidence en avait esquissé quelques lignes",
        ),
        # German: where a place would push the subject out, the subject goes first
        (
            "de",
            "In England wurden nach einem Schulmassaker in Dunblane 1996 private Faustfeuerwaffen verboten.",
            "Private Faustfeuerwaffen wurden nach einem Schulmassaker in Dunblane verboten",
        ),
        # a verb in the plural is not that of a city; who arrived is the man, not his office
        ("it", "La capitale viene liberata, e il 3 maggio iniziano i festeggiamenti.", "Iniziano i festeggiamenti"),
        (
            "fr",
            "Moussa Koussa, l'ex-chef de la diplomatie, arrivé le 3 mai à Londres, est un dignitaire.",
            "Moussa Koussa est arrivé à Londres",
        ),
        (
            "fr",
            "Il obtient un passeport pour animaux domestiques, qui est entré en vigueur le 3 mai.",
            "Un passeport pour animaux domestiques est entré en vigueur",
        ),
        (
            "es",
            "Los ocho hombres que fueron rescatados se vieron sorprendidos el 3 de mayo por una avalancha.",
            "Los ocho hombres se vieron sorprendidos por una avalancha",
        ),
        (
            "es",
            "El embajador escribió en un cable hace dos años que Libia es una cleptocracia.",
            "El embajador escribió en un cable que Libia es una cleptocracia",
        ),
        # German: what "als" leads to is no second subject, and where nobody does it, what was done is enough
        (
            "de",
            "Im Jahr 1970 dienten die Intellektuellen als Dekoration der Parteien.",
            "Die Intellektuellen dienten als Dekoration der Parteien",
        ),
        (
            "de",
            "Im Mai 1950 ist so offen vor der Gefahr gewarnt worden.",
            "So offen vor der Gefahr gewarnt worden",
        ),
        ("de", "Bis heute wird räsoniert: 1980 war Strauß der Falsche.", "Strauß war der Falsche"),
        # the place in capitals before a report is not who did it
        (
            "en",
            "NEW YORK _ A woman who was watching her clothes dry was killed on May 3 when two men came.",
            "Woman was killed",
        ),
        # what somebody told whom, and what befell a man of whom an adjective tells more
        (
            "en",
            "The minister told the parliament on May 3 that he would resign.",
            "Minister told the parliament that he would resign",
        ),
        (
            "it",
            "Teme di finire come il leader iracheno impiccato nel 2006 per crimini di guerra.",
            "Leader iracheno impiccato per crimini di guerra",
        ),
        # "as the minister announced" only says who says the rest, before it or behind it
        ("en", "As the minister announced on Nov. 9, the tax will rise.", "The minister: tax will rise"),
        (
            "fr",
            "L'impôt augmentera, comme le ministre l'a annoncé le 9 novembre.",
            "Le ministre\N{NO-BREAK SPACE}: l'impôt augmentera",
        ),
        (
            "de",
            "Wie der Minister am 9. November mitteilte, wird die Steuer steigen.",
            "Der Minister: Steuer wird steigen",
        ),
        ("de", "Wie am 9. November bekannt wurde, tritt der Minister zurück.", "Minister tritt zurück"),
        ("es", "Como anunció el 9 de noviembre el ministro, el impuesto subirá.", "El ministro: el impuesto subirá"),
        (
            "nl",
            "Zoals de minister op 9 november meldde, gaat de belasting omhoog.",
            "De minister: belasting gaat omhoog",
        ),
        # what "that" leads to, where a verb says little without it
        ("en", "The court found on May 3 that the law was invalid.", "Court found that the law was invalid"),
        (
            "fr",
            "La cour a décidé lundi que la loi n'était pas valable.",
            "La cour a décidé que la loi n'était pas valable",
        ),
        (
            "de",
            "Das Gericht entschied am 3. Mai, dass das Gesetz ungültig ist.",
            "Gericht entschied, dass das Gesetz ungültig ist",
        ),
        (
            "es",
            "El juez, que el 3 de abril dictaminó que la empresa incurrió en abuso, opinó que no.",
            "El juez dictaminó que la empresa incurrió en abuso",
        ),
        ("fr", "La mère a accouché le 3 mai tandis que le couple roulait sur l'autoroute.", "La mère a accouché"),
        (
            "en",
            "Retaliating 13 days after the bombings in Africa, U.S. forces launched strikes on May 3.",
            "U.S. forces launched strikes",
        ),
        (
            "en",
            "The toll has risen to 12, hospital officials and family members said Wednesday.",
            "Hospital officials and family members: toll has risen to 12",
        ),
        (
            "de",
            "Bei Massakern in Finnland wurden 2007 und 2008 achtzehn Menschen erschossen.",
            "Achtzehn Menschen wurden bei Massakern in Finnland erschossen",
        ),
        # an occasion is not what was done there, whatever leads to it; and "the latter" is nobody
        (
            "fr",
            "Le député a voté contre le projet lors de la session extraordinaire du 3 mai.",
            "Le député a voté contre le projet lors de la session extraordinaire",
        ),
        ("en", "Syria disputed the targets of the latter's May 3 airstrikes on two bases.", "Airstrikes on two bases"),
        # names and numbers as they are written
        ("en", "The iPhone made its appearance on May 3.", "iPhone made its appearance"),
        ("en", "It runs on the new 3.0 software, which was shown on May 3.", "New 3.0 software was shown"),
    ],
)
def test_a_title_is_that_of_the_clause_with_the_date(language, text, title):
    assert extract_events(PROSE + text, language, ISSUED)[0].title == title
