"""Faults of a title's subject: none, or not the one of its verb."""

from __future__ import annotations

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.names.people import is_first_name
from timeline_app.events.titles.faults.nouns import can_be_subject
from timeline_app.events.titles.faults.reading_back import ReadBack
from timeline_app.events.titles.faults.title_words import title_words

_NONE = ("\0",)
_APOSTROPHES = "'’-"
_PHRASE = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "PART"})
_NO_SUBJECT = ("ADP", "ADV", "SCONJ", "CCONJ")


def has_nobody(read: ReadBack, lists: Lists) -> bool:
    """As in "Im Prozess [blickt]": a German or Dutch clause in which no word can be the subject."""
    verbs = read.main_verbs(lists) if lists.verb_second and read.is_quoted else []
    if not verbs or any(can_be_subject(read, n, lists) for n in range(len(read.words)) if n != verbs[0]):
        return False
    whole = all(map(read.follows, range(1, len(read.words)))) and read.ends_clause(read.last)
    named = verbs[0] == 1 and read.words[0].is_name and read.tags[0] not in _NO_SUBJECT
    return not (whole or named)


def tells_only_who(read: ReadBack, lists: Lists) -> bool:
    """As in "Several organizations [stated]": who did it, without what was done."""
    if any(map(read.is_verb, range(len(read.words)))):
        return False
    if any(word.lower in lists.according for word in read.words):
        return True  # "The project, according to a study"
    heads = read.words if lists.contracting else read.words[-1:]
    if any(map(lists.is_event_noun, heads)):
        return False
    k = read.places[-1] + 1
    said = 0 < k < len(read.sentence.words) and read.sentence.is_finite(k)
    return said and read.sentence.words[k].lower in lists.report_verbs


def has_an_article_without_noun(read: ReadBack, lists: Lists) -> bool:
    """As in "[Ein] verunglückte": an article right before a conjugated verb."""
    articles = (n - 1 for n in read.finite if n and read.tags[n - 1] == "DET")
    return any(read.lower(n) in lists.indefinite_articles or read.lower(n) in lists.indefinite for n in articles)


def has_a_verb_of_several(read: ReadBack, lists: Lists) -> bool:
    """As in "La Grande-Bretagne [fêtent]": a verb that tells of several, and a subject that is one."""
    verb = read.finite[0] if read.finite else 0
    words = title_words(lists.language)
    if not verb or not _tells_of_several(read.lower(verb), lists):
        return False
    subject = range(verb)
    others = ("ADP", "CCONJ", "PUNCT", "NUM")
    if any(read.tags[n] in others and read.words[n].text not in _APOSTROPHES for n in subject):
        return False
    if any(read.joins(n, lists) for n in subject) or not any(map(read.is_noun, subject)):
        return False
    if read.tags[0] == "DET" and read.lower(0) in (words.one or lists.singular_determiners):
        return True
    named = verb > 1 and all(read.tags[n] == "PROPN" for n in subject) and bool(lists.contracting)
    told_of = any(read.sentence.words[k].lower in lists.relatives for k in read.omitted(verb))
    return named and (told_of or is_first_name(read.words[0].text))


def _tells_of_several(verb: str, lists: Lists) -> bool:
    words = title_words(lists.language)
    return verb.endswith(words.many or _NONE) and not verb.endswith(words.not_many or _NONE)


def lost_who_did_it_too(read: ReadBack, lists: Lists) -> bool:
    """As in "The city [and the state] have sued": a verb of several, of whom only one is told."""
    verb = read.finite[0] if read.finite else 0
    if lists.language == "en" and _goes_on_with_a_person(read, read.omitted(verb), lists):
        return True
    later = read.finite[1:] if lists.language == "en" else ()
    return _is_told_of_one(read, 0, verb, lists) or any(
        _is_told_of_one(read, before + 1, other, lists) for before, other in zip(read.finite, later, strict=False)
    )


def _is_told_of_one(read: ReadBack, start: int, verb: int, lists: Lists) -> bool:
    """Whether words from a place up to a verb tell only of one of those who do what it says."""
    omitted = read.omitted(verb)
    if not omitted or read.sentence.tags[omitted[0]] != "CCONJ" or not read.is_noun(verb - 1):
        return False
    alone = not any(read.tags[n] in ("CCONJ", "NUM") for n in range(start, verb))
    alone &= read.lower(start) not in lists.plural_determiners
    if alone and lists.language == "en" and _names_another(read, omitted):
        return True
    return alone and not any(map(read.sentence.is_verb, omitted)) and _tells_of_several(read.lower(verb), lists)


def _goes_on_with_a_person(read: ReadBack, omitted: list[int], lists: Lists) -> bool:
    """Whether "and" leads to another person behind whose the first one is: "Presidents Ruiz [of Ulm and Ana Reed]"."""
    tags, words = read.sentence.tags, read.sentence.words
    if omitted and tags[omitted[0]] == tags[omitted[0] - 1] == "PROPN" and is_first_name(words[omitted[0] - 1].text):
        return True  # "Ana [Reed of Ulm] signed"
    if not omitted or words[omitted[0]].lower not in lists.of_words or any(words[k].text == "," for k in omitted):
        return False
    if tags[omitted[0] - 1] != "PROPN":
        return False  # "the hope [of Ana Reed and Luis Gil] faded"
    joined = (n for n, k in enumerate(omitted[:-2]) if words[k].lower in lists.and_words)
    return any(is_first_name(words[omitted[n + 1]].text) and tags[omitted[n + 2]] == "PROPN" for n in joined)


def _names_another(read: ReadBack, omitted: list[int]) -> bool:
    """Whether a noun phrase stands behind "and" up to a verb, or a comma: "Ruiz [and the envoy], both tired, left"."""
    tags, words = read.sentence.tags, read.sentence.words
    end = next((n for n, k in enumerate(omitted) if n and words[k].text == ","), len(omitted))
    behind = [tags[k] for k in omitted[1:end]]
    return behind[-1:] in (["NOUN"], ["PROPN"]) and all(name in _PHRASE for name in behind)


def has_a_participle_of_one(read: ReadBack, lists: Lists) -> bool:
    """As in "[Varios] juristas [detenido]": a participle of one behind a noun of several."""
    ends = lists.plural_participles
    done = next((n for n in range(len(read.words)) if read.is_verb(n)), 0) if ends else 0
    if read.tags[done] != "VERB.Part" or not read.is_noun(done - 1) or "ADP" in read.tags[:done]:
        return False
    several = read.lower(0) in lists.plural_determiners or (read.tags[0] == "NUM" and read.words[0].is_word)
    by_s = all(end.endswith("s") for end in ends) and read.lower(0) not in lists.singular_determiners
    several |= by_s and read.is_noun(1) and read.lower(1).endswith(("as", "os", "es"))
    return several and not read.lower(done).endswith(ends)


FAULTS = (
    has_nobody,
    tells_only_who,
    has_an_article_without_noun,
    has_a_verb_of_several,
    lost_who_did_it_too,
    has_a_participle_of_one,
)
