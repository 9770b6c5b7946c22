"""Italian titles that an editor would print: of clefts, of what a date is said of, of what stands between commas."""

from __future__ import annotations

import pytest

from events.titled import titles_in

ISSUED = "2019-05-28"  # a Tuesday


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("it", "La riunione del consiglio è iniziata alle ore 9.30 circa ed era presente il sindaco.",
         "La riunione del consiglio è iniziata"),
        ("it", "Nel 1980 circa la torre fu venduta.", "La torre fu venduta"),
        ("it", "L'incidente è avvenuto ieri alle 18 circa sulla statale.", "L'incidente è avvenuto sulla statale"),
        ("es", "El accidente ocurrió ayer a las 18.00 horas aproximadamente en la carretera de Lugo.",
         "El accidente ocurrió en la carretera de Lugo"),
        # How many, and no number before it.
        ("it", "Nel 1980 circa trecento persone lasciarono il paese.", "Circa trecento persone lasciarono il paese"),
        ("it", "Ieri circa duecento operai hanno scioperato a Bari.", "Circa duecento operai hanno scioperato a Bari"),
        ("it", "Nel 2004 almeno cinquanta soldati morirono nella battaglia.",
         "Almeno cinquanta soldati morirono nella battaglia"),
    ],
)  # fmt: skip
def test_how_near_a_time_is_goes_with_it(language: str, text: str, title: str):
    assert titles_in(language, text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("it", "Risale al 1911 l'apertura della prima scuola del paese.", "L'apertura della prima scuola del paese"),
        ("it", "Del 1868 è la demolizione delle mura di Porta Morlac.", "La demolizione delle mura di Porta Morlac"),
        ("it", "È di ieri la notizia dell'arresto del sindaco.", "La notizia dell'arresto del sindaco"),
        ("es", "Es de 1722 la construcción del campanario de Morlac.", "La construcción del campanario de Morlac"),
        ("es", "Data de 1911 la apertura de la primera escuela.", "La apertura de la primera escuela"),
        ("pt", "É de 1722 a construção do campanário de Morlac.", "A construção do campanário de Morlac"),
        # What says more than a date.
        ("it", "Nel 1868 è sindaco di Prato Luigi Betti.", "È sindaco di Prato Luigi Betti"),
        ("it", "Nel 1911 fu la guerra a fermare i lavori.", "Fu la guerra a fermare i lavori"),
        ("it", "Si terrà domani la riunione del consiglio.", "Si terrà la riunione del consiglio"),
        ("es", "En 1911 es la ciudad la que gana la copa.", "Es la ciudad la que gana la copa"),
    ],
)
def test_what_only_has_a_date_is_told_without_its_verb(language: str, text: str, title: str):
    assert titles_in(language, text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("it", "Fondata nel 1877, l'azienda produce biscotti.", "L'azienda viene fondata"),
        ("it", "Distrutte dal sisma nel 1908, le chiese furono riaperte.", "Le chiese vengono distrutte dal sisma"),
        ("es", "Nombrado senador en 1967, el poeta recibió el premio.", "El poeta fue nombrado senador"),
        ("pt", "Fundada em 1877, a empresa produz bolachas.", "A empresa foi fundada"),
        # What nobody else does, what lasts, and whom a headline names.
        ("it", "Tornato a Bari nel 1932, il pittore aprì uno studio.", "Il pittore, tornato a Bari"),
        ("es", "Nacida en 1950 en Lugo, la cantante vive en Vigo.", "La cantante, nacida en Lugo"),
        ("it", "Guidata dal 2015 da Luca Betti, la giunta è caduta.", "La giunta, guidata da Luca Betti"),
        ("it", "Eletto sindaco nel 2011, Luca Betti si è dimesso.", "Luca Betti eletto sindaco"),
    ],
)
def test_what_was_done_to_what_a_sentence_goes_on_with(language: str, text: str, title: str):
    assert titles_in(language, text, ISSUED) == [title]


def test_an_opening_is_parted_by_its_comma():
    text = "Nominato senatore nel 1967, il poeta ricevette il premio."
    assert titles_in("it", text, ISSUED) == ["Il poeta viene nominato senatore"]
    text = "Nominato senatore a vita nel 1967, otto anni dopo fu premiato dall'accademia."
    assert titles_in("it", text, ISSUED) == ["Nominato senatore a vita", "Fu premiato dall'accademia"]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("it", "I trattati di Parma e Modena, che posero fine alla lite nel 1622, furono firmati dal duca.",
         "I trattati di Parma e Modena posero fine alla lite"),
        ("it", "Luca Betti e Anna Galli, che fondarono la casa editrice nel 1952, vivono a Roma.",
         "Luca Betti e Anna Galli fondarono la casa editrice"),
        ("it", "Il sindaco e il parroco, che guidarono la protesta nel 1990, sono morti.",
         "Il sindaco e il parroco guidarono la protesta"),
        ("es", "La reina y el duque, que se casaron en 1622, vivieron en Lugo.", "La reina y el duque se casaron"),
        # What somebody else did to them, and one of them only, by its verb.
        ("it", "La casa e il mulino che costruirono i frati nel 1890 esistono.", "I frati costruirono il mulino"),
        ("it", "I cittadini di Parma e il duca, che fuggì nel 1622, non si incontrarono mai.", "Il duca fuggì"),
        ("es", "El tratado de Lugo y Vigo, que puso fin a la disputa en 1622, fue firmado por el duque.",
         "El tratado de Lugo y Vigo puso fin a la disputa"),
    ],
)  # fmt: skip
def test_two_of_whom_a_relative_clause_tells(language: str, text: str, title: str):
    assert titles_in(language, text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("it", "Marco Delli, capitano della guardia, per i servizi resi ottenne nel 1514 il feudo di Morlac.",
         "Marco Delli ottenne il feudo di Morlac"),
        ("it", "Marco Delli, guida della comunità, morì nel 1514.", "Marco Delli morì"),
        ("it", "Marco Delli, capitano di lungo corso, morì nel 1514.", "Marco Delli morì"),
        ("es", "Ana Ruiz, capitana del equipo, marcó ayer dos goles.", "Ana Ruiz marcó dos goles"),
    ],
)  # fmt: skip
def test_what_somebody_is_behind_a_comma_is_no_verb(language: str, text: str, title: str):
    assert titles_in(language, text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("it", "Il processo per l'omicidio di Luca Betti nel 2010 è stato rinviato.", "Omicidio di Luca Betti"),
        ("it", "La sentenza sull'omicidio di Luca Betti nel 2010 è stata annullata.", "Omicidio di Luca Betti"),
        ("es", "El juicio por el asesinato de Luis Betti en 2010 fue aplazado.", "Asesinato de Luis Betti"),
        ("fr", "Le procès du meurtre de Luc Petit en 2010 a été reporté.", "Meurtre de Luc Petit"),
        ("en", "The trial over the murder of Luke Petty in 2010 was adjourned.", "Murder of Luke Petty"),
        # The day of the trial, and one without what it is for.
        ("it", "Il processo per l'omicidio di Luca Betti ieri è stato rinviato.",
         "Il processo per l'omicidio di Luca Betti è stato rinviato"),
        ("it", "Il processo di Bari nel 2010 è stato rinviato.", "Il processo di Bari è stato rinviato"),
    ],
)  # fmt: skip
def test_the_year_of_what_a_trial_is_for(language: str, text: str, title: str):
    assert titles_in(language, text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("it", "Luca Betti non tornò mai a Bari e nel 2011 morì a Roma.", "Luca Betti morì a Roma"),
        ("it", "Il sindaco, tuttavia, non si arrese e nel 2011 lasciò il partito.", "Il sindaco lasciò il partito"),
        ("it", "Luca Betti lo seguì e nel 2011 morì a Roma.", "Luca Betti morì a Roma"),
        ("es", "El alcalde no firmó el acuerdo y en 2011 dejó el partido.", "El alcalde dejó el partido"),
        ("fr", "Le maire ne signa pas l'accord et en 2011 quitta le parti.", "Le maire quitta le parti"),
        ("en", "Luke Petty never married and in 2011 moved to Leeds.", "Luke Petty moved to Leeds"),
    ],
)
def test_what_was_not_done_before_is_not_what_was_not_done_then(language: str, text: str, title: str):
    assert titles_in(language, text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("it", "Dopo l'unità d'Italia, nel 1863, il comune assunse il nome di Morlac.",
         "Il comune assunse il nome di Morlac"),
        ("es", "Tras la independencia, en 1863, el municipio tomó el nombre de Lugo.",
         "El municipio tomó el nombre de Lugo"),
        ("fr", "Après la guerre, en 1950, la commune construisit l'école.", "La commune construisit l'école"),
        ("en", "After the war, in 1950, the town built the school.", "Town built the school"),
        # No comma, since when, and a day.
        ("it", "Dopo la morte del padre nel 1950 Luca Betti vendette la casa.", "Morte del padre"),
        ("fr", "Depuis la mort du père, en 1950, la maison est vide.", "Mort du père"),
        ("it", "Dopo l'arrivo dei ribelli, il 3 maggio, il governo lasciò Tripoli.", "Arrivo dei ribelli"),
    ],
)  # fmt: skip
def test_a_year_between_commas_is_of_what_was_done_after(language: str, text: str, title: str):
    assert titles_in(language, text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Nel 1840 i suoi allievi fondarono una scuola.", "Gli allievi di Carlo Melli fondarono una scuola"),
        ("La sua opera fu esposta nel 1870 a Roma.", "L'opera di Carlo Melli fu esposta a Roma"),
        ("Il suo studio fu chiuso nel 1870.", "Lo studio di Carlo Melli fu chiuso"),
        ("Nel 1870 il suo ultimo quadro fu venduto.", "L'ultimo quadro di Carlo Melli fu venduto"),
        ("Nel 1870 la sua casa fu venduta.", "La casa di Carlo Melli fu venduta"),
        # Where a sentence ends is no abbreviation before the name that is put behind it.
        ("Nel 1870 si trasferì a Roma.", "Carlo Melli si trasferì a Roma"),
    ],
)
def test_an_article_that_a_possessive_parted_from_its_noun(text: str, title: str):
    assert titles_in("it", f"Il pittore Carlo Melli nacque nel 1827. {text}", ISSUED)[1:] == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Il ministro, dopo il vertice sul lavoro tenuto ieri, è tornato a Roma.", "Vertice sul lavoro"),
        ("Il sindaco, dopo l'incontro con i sindacati avvenuto ieri, ha firmato.", "Incontro con i sindacati"),
        # What says more than that it happened.
        ("Il ministro, dopo la legge approvata ieri, è tornato a Roma.", "Legge approvata"),
    ],
)  # fmt: skip
def test_a_participle_that_only_says_that_it_happened(text: str, title: str):
    assert titles_in("it", text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("La sonda vedrà Europa e Callisto, le lune di Giove scoperte da Galileo nel 1610.",
         "Lune di Giove scoperte da Galileo"),
        ("Il sindaco della città fondata nel 1200 da coloni greci era povero.", "Città fondata da coloni greci"),
        ("Luca Betti annunciò la scoperta da Padova nel 1610.", "Luca Betti annunciò la scoperta da Padova"),
    ],
)  # fmt: skip
def test_what_by_follows_on_is_a_participle_behind_its_noun(text: str, title: str):
    assert titles_in("it", text, ISSUED) == [title]


def test_what_only_points_back_is_no_subject_of_the_next_clause():
    text = "Questo non ferma la crescita e nel 1934 apre la prima filiale a Bari."
    assert titles_in("it", text, ISSUED) == ["Apre la prima filiale a Bari"]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("it", "La proposta sul lavoro approvata ieri è debole.", "Proposta sul lavoro approvata"),
        (
            "it",
            "Il pacchetto di norme sulla scuola approvato ieri è debole.",
            "Pacchetto di norme sulla scuola approvato",
        ),
        ("it", "La casa nel bosco venduta ieri era disabitata.", "Casa nel bosco venduta"),
        ("it", "L'uomo con la barba arrestato ieri è di Bari.", "Uomo con la barba arrestato"),
        ("es", "El libro sobre la guerra publicado en 2011 está agotado.", "Libro sobre la guerra publicado"),
        # The nearest one, where it has the gender.
        ("it", "La polizia cerca il ladro della moto rubata ieri.", "Moto rubata"),
        ("it", "Il dibattito sulla legge approvata ieri continua.", "Legge approvata"),
    ],
)
def test_a_participle_is_of_the_noun_that_it_agrees_with(language: str, text: str, title: str):
    assert titles_in(language, text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("it", "La squadra si affiliò alla F.I.G.C. nel 1916.", "La squadra si affiliò alla F.I.G.C."),
        ("en", "The firm left the U.S. in 1916.", "Firm left the U.S."),
        ("it", "La squadra si affiliò alla FIGC nel 1916.", "La squadra si affiliò alla FIGC"),
    ],
)
def test_the_point_behind_the_last_initial(language: str, text: str, title: str):
    assert titles_in(language, text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("La segnalazione di appassionati locali nel 2007 ha portato alla individuazione di una tomba a camera.",
         "La segnalazione di appassionati ha portato alla individuazione di una tomba"),
        ("L'inchiesta della procura di Lecce ha portato ieri all'arresto di tre persone e al sequestro di molti beni.",
         "L'inchiesta della procura di Lecce ha portato all'arresto di tre persone"),
        ("L'uomo è stato portato ieri in carcere.", "L'uomo è stato portato in carcere"),
    ],
)  # fmt: skip
def test_a_verb_that_leads_to_something_ends_no_title(text: str, title: str):
    assert titles_in("it", text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("E sempre nel 1995 avvenne la svolta.", "Avvenne la svolta"),
        ("Sempre ieri un uomo è stato arrestato a Bari.", "Un uomo è stato arrestato a Bari"),
        ("Nel 1995 il mulino lavorò sempre di notte.", "Il mulino lavorò sempre di notte"),
    ],
)
def test_in_the_same_year_too_is_of_the_date(text: str, title: str):
    assert titles_in("it", text, ISSUED) == [title]


def test_no_title_ends_with_what_leads_on_whatever_the_article_behind():
    text = (
        "Il comune ha chiuso le scuole elementari della zona industriale in seguito alle piogge torrenziali di lunedì."
    )
    assert not any(title.endswith("seguito") for title in titles_in("it", text, ISSUED))
    text = (
        "Nel 1998 il ministro firmò l'accordo con le imprese della regione insieme agli amministratori delle banche "
        "del nord."
    )
    assert titles_in("it", text, ISSUED) == ["Il ministro firmò l'accordo con le imprese della regione"]
    text = (
        "Il governo ha sospeso i pagamenti alle imprese della regione in seguito alle indagini della procura di Bari "
        "lo scorso lunedì."
    )
    assert titles_in("it", text, ISSUED) == ["Il governo ha sospeso i pagamenti alle imprese della regione"]
