"""What is wrong with a title: a fault is named where it is certain, and a sound title has none."""

from __future__ import annotations

import pytest

from timeline_app.events.grammar.lists import lists_of
from timeline_app.events.grammar.tagged import tagged
from timeline_app.events.titles.faults import faults_of, is_sound
from timeline_app.text.words import words_of

from .flaws import has_fault
from .gold import Days, Found, Proof

# language, sentence, a title that could be made of it, what is wrong with that
BROKEN = [
    ("en", "In Ulm, as her term ended, Ruiz met the envoy.", "In Ulm, as her term ended", "begins_with_a_phrase"),
    ("en", "A man accused of causing a crash in Dover appeared in court.", "Causing a crash in Dover appeared in court",
     "begins_with_doing"),
    ("en", "As the three saw their allies fall, they fled.", "As the three saw their allies fall", "begins_a_clause"),
    ("en", "The club traces its roots back to 1834.", "Club traces its roots back", "ends_with_what_leads_on"),
    ("en", "The jury reached a verdict in the corruption trial.", "The jury reached a verdict in the corruption",
     "ends_inside_a_phrase"),
    ("en", "Ruiz will leave Kuwait only if others leave.", "Ruiz will leave Kuwait only", "ends_with_what_leads_on"),
    ("es", "El tren salió de Lugo poco antes de que cerrara la estación.", "El tren salió de Lugo poco",
     "ends_with_what_leads_on"),
    ("en", "Ruiz won the award seven times.", "Ruiz won the award seven", "ends_inside_a_phrase"),
    ("en", "The council said the bridge and the tunnel will close.", "Council said the bridge",
     "ends_inside_what_is_said"),
    ("en", "The letter arrived much later than originally planned.", "The letter arrived than originally planned",
     "compares_with_nothing"),
    ("en", "Ruiz has been stripped of her gold medal.", "Ruiz has been stripped gold medal", "lost_a_preposition"),
    ("en", "The boats were lost at the edge of the ice.", "Boats were lost at the edge", "ends_with_what_leads_on"),
    ("en", "The mayor described the flood as a warning.", "Mayor described the flood", "ends_before_as"),
    ("en", "The court asked the bank to hand over its books.", "The court asked the bank",
     "ends_before_what_is_to_be_done"),
    ("en", "The groups succeeded in stopping the plan.", "Groups succeeded", "ends_before_what_is_done"),
    ("en", "The pact united Norway, Sweden and Denmark.", "The pact united Norway, Sweden", "breaks_off_a_list"),
    ("en", "A treaty between Norway and Sweden was signed.", "Treaty between Norway", "breaks_off_a_list"),
    ("en", "It was found at Newark, N.J., International Airport.", "It was found at Newark, N.J", "ends_before_a_town"),
    ("en", "The park may have several themed attractions.", "Park may have several themed", "ends_inside_a_phrase"),
    ("en", "The pact united Norway, Sweden, and Denmark to end the war.", "The pact united Norway, Sweden",
     "breaks_off_a_list"),
    ("en", "He moved to the Bank of England.", "He moved to the Bank", "ends_inside_a_name"),
    ("en", "Reed was named head of the office while Ruiz went home.", "Reed was named head of the office while Ruiz",
     "ends_in_a_clause_without_verb"),
    ("en", "The lawyers wrote in their letter that time was short.", "The lawyers wrote in their letter",
     "only_says_who_says_it"),
    ("de", "Im Prozess gegen den Bürgermeister blickt alles auf den Richter.", "Im Prozess blickt", "has_nobody"),
    ("de", "Will aber nach Köln zurückkehren.", "Will nach Köln zurückkehren", "begins_with_a_verb"),
    ("de", "Tausend Gäste werden am Denkmal der Stadt erwartet.", "Tausend Gäste werden am Denkmal der Stadt",
     "lost_the_end_of_its_verb"),
    ("de", "Das Unternehmen legt einen Plan für den Hafen auf.", "Das Unternehmen legt einen Plan",
     "lost_the_end_of_its_verb"),
    ("de", "Nachdem die Zeitung über den Plan berichtet hatte, trat er zurück.", "Die Zeitung berichtet hatte",
     "has_its_verb_last"),
    ("de", "Der Sprecher gibt bekannt, dass die Produktion im Werk endet.",
     "Der Sprecher gibt bekannt, dass die Produktion", "ends_in_a_clause_without_verb"),
    ("de", "Die Zeitung berichtet, das Werk werde schließen.", "Die Zeitung berichtet", "only_says_who_says_it"),
    ("fr", "Le jeune, qui a déposé plainte, souffre du bras.", "A déposé plainte", "begins_with_a_verb"),
    ("fr", "La cour conclut que le maire a menti aux juges.", "La cour conclut",
     "ends_before_its_object"),
    ("fr", "La ville et la région fêtent le centenaire du port.", "La ville fêtent le centenaire du port",
     "lost_who_did_it_too"),
    ("en", "We saw the talks that Ana Reed and the bishop were having.", "We saw the talks that Ana Reed were having",
     "lost_who_did_it_too"),
    ("fr", "Le record pour le mois de mai a été battu.", "Le record pour a été battu",
     "has_a_preposition_without_noun"),
    ("fr", "Le lancement de la fusée aura lieu jeudi, a-t-on appris auprès de la société.",
     "Le lancement de la fusée a-t-on appris auprès de la société", "puts_in_who_says_it"),
    ("es", "El próximo partido será el sábado.", "El próximo partido será", "ends_with_a_link"),
    ("es", "Un portavoz acusa a los agentes, según han informado fuentes jurídicas.",
     "Han informado fuentes jurídicas", "only_says_who_says_it"),
    ("es", "Desde que las protestas estallaran, han muerto veinte personas.", "Las protestas estallaran",
     "tells_only_what_may_be"),
    ("it", "Nel 1917, a quindici anni, aderisce al partito.", "Quindici anni aderisce al partito",
     "begins_inside_a_phrase"),
    ("pt", "Ruiz conta com a maioria dos votos entre os colegas e, por isso, fica.",
     "Ruiz conta com a maioria dos votos entre os colegas e", "ends_with_what_leads_on"),
    ("nl", "De Raad heeft de aanvraag van de man afgewezen.", "De Raad heeft de aanvraag van de man",
     "lost_the_end_of_its_verb"),
]  # fmt: skip

SOUND = [
    ("en", "A jury found Reed guilty of poisoning his brother.", "Poisoning his brother"),
    ("de", "Der Turm, den die Gemeinde erworben hatte, stürzte ein.", "Gemeinde hatte den Turm erworben"),
    ("en", "After a long trial, Ruiz was jailed for life.", "Ruiz was jailed for life"),
    ("en", "The man who died after the attack was buried.", "Man was buried"),
    ("en", "Police said the bridge will close.", "Police said the bridge will close"),
    ("en", "The president met Ruiz, the mayor left.", "President met Ruiz"),
    ("en", "Reed declared a state of emergency and later cancelled his trip.", "Reed declared a state of emergency"),
    ("en", "The bridge linked Norway and Sweden.", "Bridge linked Norway and Sweden"),
    ("en", "The riot killed 56 inmates.", "Riot killed 56 inmates"),
    ("de", "Der hatte sich eine Wunde an der Stirn zugezogen.", "Der hatte sich eine Wunde an der Stirn zugezogen"),
    ("de", "Die Opposition der Stadt protestiert.", "Opposition der Stadt protestiert"),
    ("de", "In Ulm steht viel auf dem Spiel.", "In Ulm steht viel auf dem Spiel"),
    ("fr", "Est créée une commission des phares.", "Est créée une commission des phares"),
    ("fr", "Le buteur n'a marqué que trois buts.", "Le buteur n'a marqué que trois buts"),
    ("fr", "Le maire a obtenu plus de voix que son rival.", "Le maire a obtenu plus de voix que son rival"),
    ("es", "El alcalde logró más votos que su rival.", "El alcalde logró más votos que su rival"),
    ("it", "Il sindaco ha ottenuto più voti che nel passato.", "Il sindaco ha ottenuto più voti che nel passato"),
    ("fr", "La société revient à son fondateur.", "La société revient à son fondateur"),
    ("es", "Los vecinos esperan al alcalde, cuyo partido ganó.", "El partido del alcalde ganó"),
    ("it", "Il processo con rito abbreviato, iniziato a marzo, è finito.", "Il processo con rito abbreviato iniziato"),
    ("pt", "Vive com a atriz Lia Ramos, de quem se separou.", "Se separou da atriz Lia Ramos"),
    ("nl", "Zij overleed op hoge leeftijd.", "Zij overleed op hoge leeftijd"),
]


@pytest.mark.parametrize(("language", "sentence", "title", "fault"), BROKEN)
def test_what_is_wrong_is_named(language: str, sentence: str, title: str, fault: str):
    lists = lists_of(language)
    read = tagged(words_of(sentence), language, lists)
    assert fault in faults_of(title, read, (), lists)
    assert not is_sound(title, read, (), lists)


@pytest.mark.parametrize(("language", "sentence", "title"), SOUND)
def test_nothing_is_wrong_with_a_sound_title(language: str, sentence: str, title: str):
    lists = lists_of(language)
    assert faults_of(title, tagged(words_of(sentence), language, lists), (), lists) == []


def test_the_benchmark_counts_titles_with_a_fault():
    proof = Proof("a", "Marta Ruiz said on Tuesday the old harbour and two schools will close.", "Tuesday")
    days = Days.parse("2018-05-08", "2018-05-08")
    assert has_fault(Found(days, "Marta Ruiz said the old harbour", (proof,)), "en")
    assert not has_fault(Found(days, "Old harbour and two schools will close", (proof,)), "en")
