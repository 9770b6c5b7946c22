"""Faults of how a title begins: what wants another word before it, or another clause behind it."""

from __future__ import annotations

from timeline_app.events.grammar.dated_verbs import only_gives_a_date
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.titles.faults.reading_back import ReadBack

_DOING = (".Ger", ".PartP")
_APOSTROPHES = "'’"
_SOON = 2  # words from a place to the verb that it is not the subject of
_POSSESSIVE = 3  # places of a name and its "'s"


def begins_with_a_verb(read: ReadBack, lists: Lists) -> bool:
    """As in "[A déposé] plainte", "[Will] aber zurückkehren", where a language leaves no subject out."""
    if lists.drops_subjects:
        return False
    n = 0
    while n < read.last and (read.lower(n) in lists.reflexives or read.words[n].text in _APOSTROPHES):
        n += 1
    if n not in read.finite or read.tags[n].endswith(".Imv"):
        return False
    behind = [k for k in range(n + 1, len(read.words)) if read.tags[k] != "ADV"][:2]
    passive = len(behind) > 1 and read.tags[behind[0]] == "VERB.Part" and read.tags[behind[1]] == "DET"
    return lists.verb_second or not passive  # "Est créée une commission"


def begins_with_what_dates_it(read: ReadBack, lists: Lists) -> bool:
    """As in "[È] la demolizione delle mura", "[Data] la apertura": a verb that only says of when something is."""
    beside = read.tag(1) in ("DET", "ADJ", "NOUN", "NUM") and read.places[0] >= 0
    return beside and only_gives_a_date(read.sentence, read.places[0], read.left_out, lists)


def begins_with_doing(read: ReadBack, lists: Lists) -> bool:
    """As in "[Causing] a crash appeared in court", "[Ayant] été signé": something done besides what is not told."""
    happens = lists.is_event_noun(read.words[0]) and read.tag(1) != "DET"  # "Meeting in York", not "Meeting the mayor"
    if not read.tags[0].endswith(_DOING) or happens:
        return False
    if lists.language == "en" and not read.main_verbs(lists):
        return False  # "Poisoning his brother"
    return read.tag(1) not in ("NOUN", "PROPN", "ADJ", "") and read.lower(0) not in lists.first_words


def begins_a_clause(read: ReadBack, lists: Lists) -> bool:
    """As in "[As] the trio saw", "[Und] berief": what leads to a clause, and no main one behind it."""
    if read.tags[0] == "CCONJ":
        return True
    if lists.verb_second and 1 in read.finite:
        return False  # "[Der] hatte sich verletzt"
    article = read.tag(1) in ("ADJ", "NOUN", "PROPN") and read.lower(0) in lists.determiners
    if lists.verb_second and article and read.finite and read.finite[0] < read.last:
        return False  # "[Der] berühmte Maler ist gestorben"
    leads = read.lower(0) in lists.relatives or read.lower(0) in lists.according
    small = leads and read.lower(0) not in lists.reflexives
    opens = read.tags[0] == "SCONJ" or (small and read.tags[0] != "DET")
    return opens and len(read.finite) < 2


def begins_with_a_phrase(read: ReadBack, lists: Lists) -> bool:
    """As in "[Bei] Protesten", "[In] Rom, as his term ended": a preposition, and no main clause behind it."""
    only = read.tags[0] == "ADV" and read.tag(1) == "ADP" and not read.compares(1, lists)
    return (read.tags[0] == "ADP" or only) and not read.main_verbs(lists)


def begins_with_of(read: ReadBack, lists: Lists) -> bool:
    """As in "[Du ministère de la culture] succèdera": who does it only says whose something else is."""
    if not lists.contracting or read.tags[0] != "ADP" or read.lower(0) not in lists.of_words or not read.finite:
        return False
    if read.lower(0) in lists.plural_determiners:
        return False  # "Des soldats ont"
    before = range(1, read.finite[0])
    named = any(read.is_noun(n) and read.tags[n - 1] == "DET" and read.tag(n - 2) != "ADP" for n in before)
    return not named and not any(read.words[n].text == "," or read.tags[n] == "PRON" for n in before)


def begins_inside_a_phrase(read: ReadBack, lists: Lists) -> bool:
    """As in "à [Montréal] entrée en vigueur", "a [dieci anni] aderisce": only what a preposition leads to."""
    sentence, k = read.sentence, read.places[0] - 1
    while k > 0 and k not in read.left_out:
        if sentence.tags[k] not in ("DET", "ADJ") and sentence.words[k].text not in _APOSTROPHES:
            break
        k -= 1
    if k < 0 or k in read.left_out or sentence.tags[k] != "ADP":
        return False
    led = sentence.words[k].lower
    if led in lists.counted_from or led in lists.relatives or led in lists.that_words:
        return False
    done = next((n for n in range(len(read.words)) if read.is_verb(n)), 0)
    if not any(map(read.is_noun, range(done))) or not read.is_one_run(0, done):
        return False
    if any(read.tags[n] == "ADP" or read.joins(n, lists) for n in range(done)):
        return False
    named = read.tags[0] == "PROPN" and led in lists.place_prepositions
    return done in read.finite or (named and read.tags[done] == "VERB.Part")


def begins_inside_a_place(read: ReadBack, lists: Lists) -> bool:
    """As in "a jury in Miami, [Florida] indicted": where the town lies that somebody else is told by."""
    tags, words, k = read.sentence.tags, read.sentence.words, read.places[0] - 1
    if lists.language != "en" or read.tags[0] != "PROPN" or k < 2 or words[k].text != "," or tags[k - 1] != "PROPN":
        return False
    k -= 1
    while k > 0 and tags[k] == "PROPN":
        k -= 1
    led = tags[k] == "ADP" and k > 0 and k not in read.left_out
    does = tags[k - 1] in ("NOUN", "PROPN", "VERB.Part") and any(n <= _SOON for n in read.finite)
    return led and (does or read.tag(1) == "SCONJ")


def begins_inside_a_name(read: ReadBack, lists: Lists) -> bool:
    """As in "Rowan County Sheriff's [Office] was told": the rest of a name that is somebody's."""
    k, words = read.places[0], read.sentence.words
    if lists.language != "en" or read.tags[0] != "PROPN" or k < _POSSESSIVE or k - 1 in read.left_out:
        return False
    return words[k - 1].lower == "s" and words[k - 2].text in "'’" and read.sentence.tags[k - 3] == "PROPN"


FAULTS = (
    begins_with_a_verb,
    begins_with_what_dates_it,
    begins_with_doing,
    begins_a_clause,
    begins_with_a_phrase,
    begins_with_of,
    begins_inside_a_phrase,
    begins_inside_a_place,
    begins_inside_a_name,
)
