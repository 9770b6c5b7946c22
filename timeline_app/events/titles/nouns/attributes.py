"""German and Dutch: what stands with its date between an article and its noun: "der am Montag vorgestellte Bericht"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from timeline_app.events.grammar.germanic_genders import WEAK
from timeline_app.events.grammar.germanic_nouns import is_described_alone
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import is_genitive
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.wording import MAX_TITLE, spell
from timeline_app.text.lexicon import frequencies
from timeline_app.text.tagger import tag

_LONGEST = 9  # words between a date and its participle
_PARTICIPLES = frozenset({"ADJ", "VERB.Part", "VERB.Past"})  # "gegründete" looks like a past tense
_INSIDE = _PARTICIPLES | {"ADP", "DET", "NOUN", "PROPN", "NUM", "ADV", "PRON", "PART"}
_ONE = frozenset({"des", "dem", "eines", "einem"})  # articles of one in the second and third case
_ENDINGS = ("en", "er", "es", "em", "e", "")  # of a participle before its noun


def attribute_title(shown: str, sentence: Sentence, phrase: Phrase, lists: Lists) -> str:
    """What a participle says of the noun behind it, "Bericht vorgestellt"; "" where its date stands elsewhere."""
    if not lists.verb_second:
        return ""
    article = _article_before(sentence, phrase, lists)
    done = _participle_behind(sentence, phrase.date.stop, lists) if article >= 0 else -1
    noun = next((k for k in range(done + 1, len(sentence.words)) if sentence.tags[k] not in ("ADJ", "NUM")), -1)
    if article < 0 or done < 0 or noun < 0 or not sentence.is_noun(noun):
        return ""
    name = _named(sentence, noun)
    whom = f"{_nominative(sentence, article, noun, lists)} {spell(shown, sentence.words, name)}".strip()
    described = spell(shown, sentence.words, range(done + 1, noun))
    count = spell(shown, sentence.words, [k for k in range(done + 1, noun) if sentence.tags[k] == "NUM"])
    form = sentence.words[done].lower
    base = _base(form, lists.language)
    if form in lists.happening or not base:
        return f"{described} {whom}".strip()  # "die stattfindende Wahl", "die geltende Regelung"
    whom = f"{count} {whom}".strip()  # "[100 000] Mark verbucht"
    beside = [k for k in range(phrase.date.stop, done) if k not in phrase.left_out]
    what = spell(shown, sentence.words, beside)
    told = f"{whom} {what} {base}" if what else f"{whom} {base}"
    return told if len(told) <= MAX_TITLE else f"{whom} {base}"


def _article_before(sentence: Sentence, phrase: Phrase, lists: Lists) -> int:
    """The article right before a date and its preposition, which is no relative pronoun; -1 without one."""
    date = phrase.date
    at = date.start - 1
    if at >= 0 and sentence.words[at].lower in lists.contracted and sentence.tags[date.start : date.stop] == ["NUM"]:
        return at  # "am [1965] errichteten Mahnmal"
    if at > 0 and at in phrase.left_out and sentence.tags[at - 1 : at + 1] == ["ADP", "DET"]:
        at -= 1  # "in [der] Nacht zum Montag"
    while at >= 0 and sentence.words[at].lower in lists.date_adverbs:
        at -= 1
    if at >= 0 and sentence.tags[at] == "ADP":
        at -= 1
        while at >= 0 and sentence.words[at].lower in lists.date_adverbs:
            at -= 1
    at = _before_phrases(sentence, at)
    opens = at >= 0 and sentence.tags[at] in ("DET", "PRON") and sentence.words[at].lower in lists.determiners
    return at if opens and not (at and sentence.words[at - 1].text == ",") else -1


def _before_phrases(sentence: Sentence, at: int) -> int:
    """The place of the article before adverbs and one more phrase, "[des] wegen der Krise eigens"; as it is else."""
    first = at
    while first > 0 and sentence.tags[first] == "ADV":
        first -= 1
    while first > 0 and sentence.tags[first] in ("NOUN", "PROPN", "ADJ", "DET", "NUM") and at - first < _LONGEST:
        first -= 1
    led = first > 0 and sentence.tags[first] == "ADP" and sentence.tags[first - 1] == "DET"
    return first - 1 if led else at


def _participle_behind(sentence: Sentence, start: int, lists: Lists) -> int:
    """The participle before its noun that closes the stretch from a place on; -1 without one."""
    for k in range(start, min(start + _LONGEST, len(sentence.words) - 1)):
        if sentence.tags[k] not in _INSIDE:
            return -1
        if _is_participle(sentence, k, lists) and (sentence.is_noun(k + 1) or sentence.tags[k + 1] in ("ADJ", "NUM")):
            return k
    return -1


def _is_participle(sentence: Sentence, k: int, lists: Lists) -> bool:
    form = sentence.words[k].lower
    if sentence.tags[k] not in _PARTICIPLES or not sentence.words[k].text[:1].islower():
        return False
    doing = lists.language == "de" and form.rstrip("enrsm").endswith("nd")
    return doing or form in lists.happening or bool(_base(form, lists.language))


@cache
def _base(form: str, language: str) -> str:
    """A participle without its ending, "vorgestellt" for "vorgestellten"; "" where it is none."""
    was = {"de": ("Er", "wurde"), "nl": ("Hij", "werd")}[language]
    for ending in _ENDINGS:
        base = form.removesuffix(ending)
        doing = language == "de" and base.endswith("end")  # "geltend"
        done = base.endswith(("t", "d", "en")) and not doing and len(base) > len("get")
        if form.endswith(ending) and done and tag([*was, base, "."], language)[2] == "VERB.Part":
            return base
    return ""


def _named(sentence: Sentence, noun: int) -> Sequence[int]:
    """The name right behind a noun, "Polizisten [Klaus Eichhöfer]", or whose it is, "Denkmal [der Barbara]"."""
    end = noun + 1
    tags = sentence.tags[end : end + 3]
    owned = tags[:1] == ["DET"] and is_genitive(sentence.words[end].lower)
    if owned and (tags[1:2] in (["NOUN"], ["PROPN"]) or tags[1:] in (["ADJ", "NOUN"], ["ADJ", "PROPN"])):
        end += 2 if tags[1] != "ADJ" else 3
    while end < len(sentence.words) and sentence.tags[end] == "PROPN":
        end += 1
    return range(noun + 1, end)


def _nominative(sentence: Sentence, article: int, noun: int, lists: Lists) -> str:
    """A noun without the ending of the second case that its article tells: "Gesetz" of "des ... Gesetzes"."""
    word = sentence.words[noun].text
    known = frequencies(lists.language)
    form = sentence.words[article].lower
    if form in _ONE and word.endswith("en") and is_described_alone("die", sentence.words[noun], lists):
        return f"{word.removesuffix('en')}er"  # "dem ... geborenen Angeklagten"
    if form in ("der", "die") and is_described_alone(form, sentence.words[noun], lists):
        return f"{word}r" if form == "der" else word.removesuffix("n")  # "der ... geborene Angeklagte"
    second = sentence.words[article].lower.endswith("es")
    weak = sentence.words[article].lower in _ONE and word.endswith(WEAK) and lists.capital_nouns
    if weak and known.get(word.lower().removesuffix("en"), 0):
        return word.removesuffix("en")  # "des ... erschossenen Polizisten"
    shorter = (word.removesuffix(ending) for ending in ("es", "s") if second and word.endswith(ending))
    return next((form for form in shorter if known.get(form.lower(), 0)), word)
