"""What a participle at the head of a sentence says of its subject: "Rescued in May by fishermen, Elian was ..."."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.contractions import with_contractions
from timeline_app.events.grammar.germanic_order import inverted
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import names_any
from timeline_app.events.grammar.subjects import subject_of
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.meant.pronouns import pronouns_of
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.clauses.articles import without_article
from timeline_app.events.titles.clauses.fitting import without_loose_words
from timeline_app.events.titles.wording import MAX_TITLE, fit, spell
from timeline_app.text.lexicon import frequencies

_LEADS = frozenset({"VERB.Part", "VERB.PartP", "VERB.Ger"})


def leading_title(shown: str, sentence: Sentence, phrase: Phrase, lists: Lists) -> str:
    """What was done, with whom it befell, where the date stands behind such a participle; "" where it does not."""
    clause = phrase.clause
    first = clause.words[0]
    if lists.verb_second:
        return _before_verb(shown, sentence, phrase, lists)
    end = clause.verb if clause.verb >= 0 else max(clause.words) + 1
    office = _is_office(sentence, phrase, first, lists)
    if (
        (sentence.tags[first] not in _LEADS and not office)
        or sentence.words[first].lower in lists.prepositions
        or clause.opener >= 0
        or not first < phrase.date.start < end
    ):
        return ""
    comma = next((k for k in range(phrase.date.stop, end) if sentence.words[k].text == ","), -1)
    if comma < 0:
        return ""
    told = [k for k in clause.words if k < end and k not in phrase.left_out]
    whom = [k for k in subject_of(sentence, told, lists) if k > comma]
    small = lists.reflexives | lists.negations
    while len(whom) > 1 and (
        sentence.words[whom[-1]].lower in small
        or not sentence.words[whom[-1]].is_word
        or sentence.tags[whom[-1]] == "ADV"
    ):
        whom = whom[:-1]  # "elle [n'] a plus dégagé"
    whom = whom if names_any(sentence, whom) or any(sentence.tags[k] == "PRON" for k in whom) else []
    done_then = _done_next(sentence, phrase, first, lists)
    done = _office_with_the_date(sentence, phrase, first, told, lists) or [
        done_then,
        *_what_was_done(sentence, done_then, told, whom[0] if whom else comma, lists),
    ]
    said_of = lists.befalls.get(sentence.words[whom[0]].lower) if len(whom) == 1 else None
    if said_of and (office or sentence.tags[first] == "VERB.Part"):
        told_of = _small(spell(shown, sentence.words, done), lists)
        return fit(f"{sentence.words[whom[0]].text} {said_of} {told_of}", lists)
    someone = names_any(sentence, whom) or (whom and sentence.words[whom[0]].lower in lists.one_person)
    if not someone:
        return "" if sentence.tags[first] == "VERB.Ger" or whom else fit(spell(shown, sentence.words, done), lists)
    if sentence.words[whom[0] - 1].text != ",":
        return ""
    if clause.verb < 0:
        whom = whom[: 1 + next((n for n, k in enumerate(whom) if _ends_noun(sentence, k)), len(whom))]
    if lists.language == "en" and sentence.tags[first] == "VERB.Part":
        named = spell(shown, sentence.words, without_article(sentence, whom, lists))
        return f"{named} {fit(_small(spell(shown, sentence.words, done), lists), lists, MAX_TITLE - len(named) - 1)}"
    name = spell(shown, sentence.words, whom)
    if sentence.tags[first] == "VERB.Part":
        since = sentence.words[phrase.date.start - 1].lower in lists.state_since  # "Diretta dal 2015 da Ruiz"
        return _befallen(name, spell(shown, sentence.words, done), sentence, whom, lists, lasts=since)
    return f"{name}, {fit(_small(spell(shown, sentence.words, done), lists), lists, MAX_TITLE - len(name) - 2)}"


def _is_office(sentence: Sentence, phrase: Phrase, first: int, lists: Lists) -> bool:
    """Whether a noun without an article says first what its subject was: "[Maire] de Lorsan depuis 1995, il meurt"."""
    if not lists.contracting or first in phrase.left_out or sentence.tags[first] != "NOUN":
        return False
    beside = not any(sentence.words[k].text == "," for k in range(first, phrase.date.start))
    return beside and pronouns_of(lists.language).is_person(sentence.words[first].lower)


def _done_next(sentence: Sentence, phrase: Phrase, first: int, lists: Lists) -> int:
    """The last of some participles before their date, each with its own: "Détruit en 1612, puis [reconstruit] en"."""
    date = phrase.date.start
    dated = [k for k in phrase.left_out if first < k < date and sentence.tags[k] == "NUM"]
    parts = [k for k in phrase.clause.words if first < k < date and sentence.tags[k] == "VERB.Part"]
    behind = [k for k in parts if any(m < k for m in dated) and sentence.tags[k - 1] in ("CCONJ", "ADV", "PUNCT")]
    return behind[-1] if behind and lists.befalls else first


def _office_with_the_date(
    sentence: Sentence, phrase: Phrase, first: int, told: Sequence[int], lists: Lists
) -> list[int]:
    """What else somebody was, where the date stands with that: "Elu en 1978, [maire de Lorsan] de 1983 à 1997, il"."""
    comma = max((k for k in range(first, phrase.date.start) if sentence.words[k].text == ","), default=-1)
    office = [k for k in told if comma < k < phrase.date.start]
    held = bool(lists.befalls) and comma >= 0 and bool(office) and sentence.tags[office[0]] == "NOUN"
    verbs = any(sentence.is_verb(k) or sentence.tags[k] == "CCONJ" for k in office)
    return office if held and not verbs and not lists.is_event_noun(sentence.words[office[0]]) else []


def _befallen(name: str, done: str, sentence: Sentence, whom: Sequence[int], lists: Lists, *, lasts: bool) -> str:
    """What befell somebody who is named, as a title has it: "Ana Ruiz detenida", and "Ana Ruiz est arrêtée"."""
    several = sentence.words[whom[0]].lower in lists.plural_determiners or any(
        sentence.tags[k] == "CCONJ" for k in whom
    )
    forms = [form for pronoun, form in lists.befalls.items() if pronoun.endswith("s") == several]
    headed = sentence.tags[whom[0]] != "DET"  # "Ana Ruiz detenida en Lima"
    if not (headed or lasts or done.lower().startswith(lists.undergone_by_none)):
        forms += lists.undergoing[several : several + 1]
    first, _, rest = done.partition(" ")
    if not forms and first.lower() in lists.born and lists.life_by_place and sentence.tags[whom[-1]] == "PROPN":
        named = name if sentence.tags[whom[0]] == "PROPN" else _small(name, lists)
        return fit(with_contractions(f"{lists.life_titles[0]} {named} {rest}".strip(), lists), lists)
    told = " ".join([*forms[:1], _small(done, lists)])
    joint = ", " if not forms and rest and sentence.tags[whom[0]] == "DET" else " "  # "La plaza, declarada zona típica"
    return f"{name}{joint}{fit(told, lists, MAX_TITLE - len(name) - len(joint))}"


def _small(text: str, lists: Lists) -> str:
    """A text with a small first letter, and the accent that French capitals often lose: "élue" of "Elue"."""
    first, _, rest = text.partition(" ")
    lower = first[:1].lower() + first[1:]
    known, accented = frequencies(lists.language), f"é{lower[1:]}"
    if lists.language == "fr" and lower.startswith("e") and known.get(accented, 0) > known.get(lower, 0):
        lower = accented
    return f"{lower} {rest}" if rest else lower


def _ends_noun(sentence: Sentence, k: int) -> bool:
    goes_on = k + 1 < len(sentence.words) and sentence.tags[k + 1] == "PROPN"
    return sentence.is_noun(k) and not goes_on


def _what_was_done(sentence: Sentence, first: int, told: Sequence[int], end: int, lists: Lists) -> list[int]:
    rest = [k for k in told if first < k < end]
    stop = next((n for n, k in enumerate(rest) if _ends_what_was_done(sentence, k)), len(rest))
    return without_loose_words(sentence, rest[:stop], lists)


def _ends_what_was_done(sentence: Sentence, k: int) -> bool:
    """Whether "and" or a comma before a word ends what a participle tells: "Né en 1975, [médecin]"."""
    return sentence.tags[k] in ("CCONJ", "PUNCT") or sentence.words[k - 1].text == ","


def _before_verb(shown: str, sentence: Sentence, phrase: Phrase, lists: Lists) -> str:
    """What was done to the subject behind the verb: "1909 von Karl Späck gegründet, hatte [der Betrieb]"."""
    clause = phrase.clause
    verb = clause.verb
    if clause.opener >= 0 or verb < 1 or sentence.words[verb - 1].text != "," or phrase.date.start >= verb:
        return ""
    told = [k for k in clause.words if k < verb and k not in phrase.left_out]
    done = [k for k in told if sentence.tags[k] == "VERB.Part"]
    commas = [k for k in range(clause.words[0], verb - 1) if sentence.words[k].text == ","]
    if not done or commas or any(sentence.tags[k] in ("DET", "PRON") for k in told[:1]):
        return ""
    subject, _ = inverted(sentence, [k for k in clause.words if k >= verb], lists)
    if not names_any(sentence, subject):
        return ""
    what = spell(shown, sentence.words, told)
    named = spell(shown, sentence.words, without_article(sentence, subject, lists))
    return f"{named} {what if sentence.tags[told[0]] == 'PROPN' else _small(what, lists)}"
