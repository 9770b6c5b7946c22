"""Sentences: whole, in their places, in every language that has data."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.assets import seeds
from timeline_app.text import sentences


def split(text, language="fr"):
    return [sentence.text for sentence in sentences(text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # "|" marks where the second sentence begins.
        ("fr", "M. Poutine a reçu Mme Merkel à Moscou. |Le Dr Martin était là."),
        ("fr", "Les attaques du 13 nov. 2015 ont fait 130 morts. |L'enquête continue."),
        ("fr", "Arrivé le 27 nov. à Moscou, il est reparti. |Rien n'a filtré."),
        ("fr", "J.-M. Le Pen et F. Hollande se sont croisés. |Aucun n'a parlé."),
        ("fr", "César est mort en 44 av. J.-C. à Rome. |Antoine lui succède."),
        ("fr", "Il habite 3 av. Foch, près du bd. Lannes. |Elle aussi."),
        ("fr", "L'art. 49 al. 3 a été invoqué. |La séance est levée."),
        ("fr", "Le vaccin contre l'hépatite B. |Les autorités l'ont approuvé."),
        ("fr", "Est-ce vrai ? |Personne ne le sait !"),
        ("fr", "« Nous sommes en guerre. Nous vaincrons », a dit M. Hollande. |Le Sénat a applaudi."),
        ("fr", "« Vraiment ? » demande-t-il. |Elle se tait."),
        ("fr", "Il a dit : « C'est fini. » |Le président est parti."),
        ("fr", "L'enquête a été close hier à Paris.|Le parquet n'a pas commenté."),
        ("en", "President Barack H. Obama met Sen. John McCain on Nov. 13. |He left at 9 p.m. Monday."),
        ("en", "The U.S. Army left Iraq. |The U.N. Security Council met."),
        ("en", "He moved to the U.S. |The move surprised many."),
        ("en", "Apple Inc. Chief Executive Tim Cook spoke. |Shares rose."),
        ("en", "They left at 9 p.m. |Police arrived later."),
        ("en", "“We are at war. We will win,” Mr. Bush said. |Congress agreed."),
        ("en", "It cost $3.5 million (about 3.2 million euros). |Nobody paid."),
        ("en", "It was signed in 1648.[12][13] |The war was over."),
        ("de", "Am 13. November 2015 griffen sie an. |Die Polizei kam spät."),
        ("de", "Das Beben hatte die Stärke 7,8. |Recep Erdogan rief den Notstand aus."),
        ("de", "Im 8. Jh. v. Chr. entstanden Städte, z. B. Milet. |Sie wuchsen rasch."),
        ("de", "„Das stimmt nicht. Es ist falsch.“ |Nachdem er ging, schwieg man."),
        ("es", "El Sr. García llegó a EE. UU. en 1990. |Vive allí con la Dra. Pérez."),
        ("it", "L'on. Rossi ha incontrato il dott. Bianchi. |Non hanno parlato."),
        ("pt", "O sr. Silva chegou em 13 nov. 2015. |A Sra. Costa saiu."),
        ("nl", "Dhr. Jansen kwam om 9 uur, d.w.z. te laat. |Hij bood excuses aan."),
        ("ru", "В 1991 г. распался СССР. |Это изменило мир."),
        ("zh", "俄罗斯总统普京表示。|他说。"),
        ("hi", "यह पहला वाक्य है। |यह दूसरा है।"),
    ],
)
def test_two_sentences(language, text):
    first, second = text.split("|")
    assert split(first + second, language) == [first.strip(), second]


def test_the_seed_keeps_its_quotation_and_its_subjects():
    text = (seeds() / "000_ed0140e1a063c6cd.txt").read_text("utf-8")
    found = split(text)
    assert found[:2] == ["Dernière mise à jour à 08h59 le 27/11", "(Xinhua/Dai Tianfang) |"]
    assert any(s.startswith('"Nous estimons') and s.endswith("un discours télévisé.") for s in found)
    assert not any(s.endswith("M.") for s in found)
    assert len(found) == 14


def test_each_line_is_a_paragraph_of_its_own():
    assert split("Attentats de Paris\nPar Jean Dupont\nUn suspect a été arrêté. Il est belge.") == [
        "Attentats de Paris",
        "Par Jean Dupont",
        "Un suspect a été arrêté.",
        "Il est belge.",
    ]


HARD_WRAPPED = """\
Attentats de Paris

Le président russe Vladimir Poutine a indiqué jeudi que la Russie
était prête à se joindre à la France dans la lutte contre le
terrorisme, avant de rencontrer son homologue François Hollande. Les
deux hommes se sont vus à Moscou.
La réunion a duré deux heures et les dirigeants ont discuté de la
coordination de leurs efforts.
"""


def test_the_end_of_a_hard_wrapped_line_ends_no_sentence():
    found = [" ".join(s.split()) for s in split(HARD_WRAPPED)]
    assert found[0] == "Attentats de Paris"
    assert found[1].startswith("Le président russe")
    assert found[1].endswith("homologue François Hollande.")
    assert found[2:] == [
        "Les deux hommes se sont vus à Moscou.",
        "La réunion a duré deux heures et les dirigeants ont discuté de la coordination de leurs efforts.",
    ]


def test_lines_of_uneven_length_are_wrapped_too():
    text = (
        "The attacks of 13 November 2015 killed 130 people\nin Paris and wounded several hundred, said\n"
        "President Hollande of the French Republic. The\nSenate met the next day in the presence of\n"
        "Manuel Valls.\n\nNobody has been arrested so far, the police of\nParis said in the evening."
    )
    assert [" ".join(s.split()) for s in split(text, "en")] == [
        "The attacks of 13 November 2015 killed 130 people in Paris and wounded several hundred, said President "
        "Hollande of the French Republic.",
        "The Senate met the next day in the presence of Manuel Valls.",
        "Nobody has been arrested so far, the police of Paris said in the evening.",
    ]


def test_items_of_a_list_stand_alone():
    assert split("Bilan :\n- 130 morts\n- 413 blessés\n1. Le Bataclan\n2. Le Stade de France") == [
        "Bilan :",
        "- 130 morts",
        "- 413 blessés",
        "1. Le Bataclan",
        "2. Le Stade de France",
    ]


def test_a_lone_long_line_that_goes_on_in_small_letters_is_joined():
    text = "Le président russe Vladimir Poutine a indiqué jeudi que la Russie était\nprête à aider la France."
    assert split(text) == [text]


def test_a_language_without_data_has_the_common_rules():
    assert split("Dr. Who came. He left.", "xx") == ["Dr. Who came.", "He left."]


def test_nothing_comes_of_nothing():
    assert sentences("", "fr") == []
    assert sentences(" \n\n\t", "fr") == []


TEXTS = st.text(alphabet=st.one_of(st.sampled_from("aAéÉ .!?…\n\"'«»“”„()[]-–1M。？"), st.characters()), max_size=200)


@given(TEXTS, st.sampled_from(["fr", "en", "de", "zh", "xx"]))
def test_places_are_exact_and_no_word_is_lost(text, language):
    end, covered = 0, []
    for sentence in sentences(text, language):
        span = sentence.span
        assert text[span.start : span.end] == sentence.text == sentence.text.strip() != ""
        assert text[end : span.start].strip() == ""
        end = span.end
        covered.append(sentence.text)
    assert "".join("".join(covered).split()) == "".join(text.split())


@pytest.mark.parametrize("piece", ["? ", "A. ", "a", "?", '"a ', "« a", "le mot ", "a\n", "\n", "Ca. ", "‘a’a"])
def test_time_is_proportional_to_length(piece, cpu_seconds):
    sentences(piece * 100, "de")
    small, large = (cpu_seconds(lambda text=piece * times: sentences(text, "de")) for times in (10_000, 80_000))
    # Eight times the text: a linear algorithm takes 8 times as long, a quadratic one 64 times.
    assert large < 32 * max(small, 0.001)
