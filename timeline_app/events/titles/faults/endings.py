"""Faults of how a title ends: what wants another word behind it."""

from __future__ import annotations

from timeline_app.events.bearing.state_words import state_words
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.signs import QUOTES
from timeline_app.events.titles.faults.reading_back import NOWHERE, ReadBack
from timeline_app.events.titles.faults.title_words import title_words

_WORDS = 4  # of a title that is one without its last word
_NOMINAL = ("NOUN", "PROPN")
_DESCRIBED = ("ADJ", "DET", "NUM")
_DOING = (".Ger", ".PartP")
_HAS = frozenset({"a", "ont"})
_TOLD = ("NOUN", "PROPN", "NUM", "PRON", "SCONJ", "ADJ")


def ends_with_what_leads_on(read: ReadBack, lists: Lists) -> bool:
    """As in "est reportée [dans]", "arrêtés [suite] à": a word that wants another one."""
    last = read.last
    tag, k = read.tags[last], read.places[last] + 1
    follows = read.sentence.words[k].lower if 0 < k < len(read.sentence.words) else ""
    if follows in title_words(lists.language).leading_on.get(read.lower(last), ()) or tag in ("CCONJ", "SCONJ"):
        return True
    if tag == "DET":
        return (follows[:1].isalnum() or follows in QUOTES) and k not in read.left_out
    if tag == "ADP" and lists.verb_second and k in read.left_out and 0 < k < len(read.sentence.tags):
        return read.sentence.tags[k] in ("DET", "NUM")  # "stammt [aus] dem Jahr 1142"
    if tag != "ADP" or lists.verb_second or read.lower(last) in lists.particles:
        return False
    leads = bool(lists.contracting) or not read.is_verb(last - 1)
    return leads and (follows[:1].isalnum() or follows in QUOTES)


def has_half_a_date(read: ReadBack, lists: Lists) -> bool:
    """As in "ocorreu [de junho]": a month whose day is left out."""
    return any(_is_half_a_date(read, n, lists) for n in range(2, len(read.words)))


def _is_half_a_date(read: ReadBack, n: int, lists: Lists) -> bool:
    k = read.places[n]
    of = k > 1 and read.lower(n) in lists.calendar and read.lower(n - 1) in lists.of_words
    return of and read.follows(n) and k - 2 in read.left_out


def ends_inside_a_phrase(read: ReadBack, lists: Lists) -> bool:
    """As in "won it [seven] times", "in his [corruption] trial": what says more of a word behind it."""
    last, tags = read.last, read.sentence.tags
    k, tag = read.places[last] + 1, read.tags[last]
    if not 0 < k < len(tags) or k in read.places:
        return False
    if tag == "NUM" and last:
        led = read.tags[last - 1] == "ADP" or bool(lists.contracting)  # "quelque 10 [à 15 000 enfants]"
        return tags[k] == "NOUN" or (led and tags[k : k + 2] == ["ADP", "NUM"] and k not in read.left_out)
    if lists.language == "en" and _ends_before_a_dated_noun(read, lists):
        return True
    if k in read.left_out:
        return False
    if tag == "ADJ" and tags[k] == "NOUN" and not lists.contracting:
        return True
    if tag == "ADV" and tags[k] in ("ADJ", "VERB.Part") and read.tag(last - 1) in (*_NOMINAL, "ADP", "ADJ"):
        return True
    if tag == "VERB.Part" and last and read.words[last - 1].text == "," and tags[k] == "ADP":
        return True  # "est apparu, [drapé] d'un costume"
    if lists.language == "en" and tag == "ADV" and tags[k].endswith(_DOING) and last and not read.follows(last):
        return True  # "formed an army [initially] basing it on the guard"
    if lists.language == "en" and tag == "ADV" and tags[k] == "PART" and tags[k + 1 : k + 2] == ["VERB.Inf"]:
        return True  # "was exiled, [ostensibly] to protect him"
    if lists.language == "en" and tag == "VERB.Part" and tags[k] == "NOUN" and read.tag(last - 1) in _DESCRIBED:
        return True  # "several [themed] parks"
    compound = lists.language == "en" and tag in _NOMINAL and tags[k] == "NOUN"
    return compound and any(map(read.is_verb, range(last)))


def _ends_before_a_dated_noun(read: ReadBack, lists: Lists) -> bool:
    """As in "in a [fraught] October election", also where a tagger takes a rare adjective for a noun."""
    last, tree = read.last, read.sentence.tree
    if read.tags[last] not in ("ADJ", "NOUN") or read.lower(last - 1) not in lists.indefinite_articles:
        return False
    behind = read.next_place(last)
    if read.places[last] + 1 not in read.left_out or behind == NOWHERE or read.sentence.tags[behind] != "NOUN":
        return False
    # Not where the noun does something itself, as officials do who say it.
    return read.tags[last] == "ADJ" or (tree is not None and tree.relations[behind] not in ("nsubj", "compound"))


def ends_before_its_object(read: ReadBack, lists: Lists) -> bool:
    """As in "le bureau [conclut] que", "en [affirmant] que": a verb whose object is cut off."""
    last = read.last
    if not read.is_verb(last) or not last:
        return False
    k = read.next_place(last)
    if lists.verb_second:  # "toen bekend raakte [dat]"
        return k == read.places[last] + 1 and last in read.finite and read.sentence.words[k].lower in lists.that_words
    if k == NOWHERE or k in read.places:
        return False
    words, tag = read.sentence.words, read.sentence.tags[k]
    beside = k == read.places[last] + 1
    if words[k].lower in lists.that_words and tag == "SCONJ" and (beside or read.lower(last) in lists.report_verbs):
        return True
    if read.tags[last].endswith(".Part"):
        return False
    if beside:
        return tag in ("DET", *_NOMINAL, "NUM")
    behind = words[k + 1].lower if k + 1 < len(words) else ""
    timed = not behind or behind in lists.times or behind in lists.lengths or behind in lists.calendar
    return last in read.finite and tag == "DET" and not timed and bool(lists.contracting)


def ends_with_a_link(read: ReadBack, lists: Lists) -> bool:
    """As in "El primer partido [será]": an auxiliary of which the rest is not told."""
    if read.last not in read.finite or lists.verb_second:
        return False
    named = bool(lists.contracting) and read.lower(read.last) in lists.auxiliaries
    return named or read.tags[-1].startswith("AUX")


def only_says_who_says_it(read: ReadBack, lists: Lists) -> bool:
    """As in "The mayor [said]", "Die Zeitung [berichtet]", "Er [gibt bekannt]"."""
    before = read.sentence.words[read.places[0] - 1].lower if read.places[0] > 0 else ""
    if read.finite[:1] == [0] and (before in lists.according or before in lists.as_words):
        return True  # "según [han informado fuentes jurídicas]"
    if len(read.finite) != 1:
        return False
    told = [n for n in range(read.last + 1) if read.tags[n]]  # "a annoncé [jeudi]": dates have none
    last, verb = told[-1] if told else read.last, read.finite[0]
    reports = read.lower(last) in lists.report_verbs and not read.is_noun(last)
    has = state_words(lists.language).had | (_HAS if lists.language == "fr" else frozenset())
    if reports and verb == last - 1 and read.lower(verb) in has:
        return True  # "La direction [avait annoncé]"
    ended = lists.verb_second and reports
    if not ended and read.lower(verb) not in lists.report_verbs:
        return False
    behind = range(verb + 1, last + 1 - ended)
    if behind and lists.language == "en":
        return _only_where(read, behind)  # and not "announced to Reuters a plan"
    return not any(read.is_verb(n) or read.tags[n] in _TOLD for n in behind if n in told)


def _only_where(read: ReadBack, behind: range) -> bool:
    """Whether words only say where something was said: "wrote [in their letter]"."""
    told = [n for n in behind if read.tags[n]]  # without dates
    led = bool(told) and read.tags[told[0]] == "ADP" and not any(map(read.is_verb, told))
    return led and sum(map(read.is_noun, told)) == 1 and read.is_noun(told[-1])


def ends_with_what_is_done_besides(read: ReadBack, lists: Lists) -> bool:
    """As in "was the first to come, [arriving]": an English participle of which no more is told."""
    if lists.language != "en" or read.last < _WORDS:
        return False
    # A pronoun behind it tells no more: "cut its debts, [leaving it]".
    done = read.last - (read.tags[-1] == "PRON" and not read.ends_clause(read.last))
    return read.tags[done].endswith(_DOING) and read.words[done - 1].text == ","


FAULTS = (
    ends_with_what_leads_on,
    has_half_a_date,
    ends_inside_a_phrase,
    ends_before_its_object,
    ends_with_a_link,
    only_says_who_says_it,
    ends_with_what_is_done_besides,
)
