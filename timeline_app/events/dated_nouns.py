"""The noun beside a date that it belongs to: "the attacks of 13 November", "Monday's earthquake"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_borders import stops_noun
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.grammar.verb_forms import does
from timeline_app.events.phrases import Phrase, Place
from timeline_app.events.recalled import is_after_an_eve, is_only_told_of
from timeline_app.text.words import Word

_IN_NOUN_PHRASE = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN"})
_PLANNED = ("VERB.Part", "ADJ")
_FAR = 6  # words
_REACH = 14  # words between a noun and its date


def noun_before(sentence: Sentence, place: Place, lists: Lists) -> Phrase | None:
    """The noun before its date: "les attaques du 13 novembre", "l'attentat contre un avion russe le 31 octobre"."""
    words, date = sentence.words, place.date
    link = date.start
    while link > 0 and (words[link - 1].lower in lists.date_links or words[link - 1].text in "'’"):
        link -= 1
    parted = lists.verb_second and sentence.tags[date.stop : date.stop + 1] == ["DET"]  # "gewann A, 2001 [den Pokal]"
    if link > 1 and words[link - 1].text == "," and not parted and _dated_before(place, link):
        link -= 1
    planned = _planned(sentence, link, lists)
    if planned:
        link -= 1
        place = replace(place, left_out=place.left_out | set(range(link, date.start)))
    if link > 1 and words[link - 1].text == "," and (put_in := _behind_comma(sentence, place, link, lists)):
        return put_in
    if link == 0 or words[link - 1].text == "," or words[link - 1].lower in lists.and_words:
        return None
    start = link
    while start > 0 and link - start < _REACH and not stops_noun(sentence, start - 1, lists):
        start -= 1
    heads = [
        k
        for k in range(start, link)
        if lists.is_event_noun(words[k]) and not does(sentence, k) and not _is_said_of_noun(sentence, k, lists)
    ]
    if len(heads) > 1 and _is_in_another(sentence, heads[-2], heads[-1], lists):
        heads = heads[:-1]
    tied = (k for k in range(link, date.start + 1) if words[k].lower in lists.of_words)
    if planned or any(sentence.tags[k - 1] != "VERB.Inf" for k in tied):  # not "à [partir] du 6 février"
        occasion = not heads or _only_an_occasion(sentence, place, heads[-1], lists)
        return None if occasion else _noun_phrase(sentence, place, heads[-1], lists)
    if _stands_inside(sentence, link, date, lists):
        return _noun_phrase(sentence, place, link - 1, lists)
    if heads and lists.verb_second and _only_an_occasion(sentence, place, heads[-1], lists):
        return None
    own = bool(heads) and (_dated_before(place, heads[-1]) or _far_from_verb(sentence, place, heads[-1], link, lists))
    only = heads and (is_after_an_eve(sentence, heads[-1], lists) or is_only_told_of(sentence, place, heads[-1], lists))
    if own or only:
        return _noun_phrase(sentence, place, heads[-1], lists)
    if _stands_in_prefield(sentence, place, lists):
        named = [k for k in place.clause.words if k < link and lists.is_event_noun(words[k])]
        return _noun_phrase(sentence, place, named[0], lists) if named else None
    return _loose_noun(sentence, place, range(start, link), heads, lists) if heads else None


def _is_in_another(sentence: Sentence, outer: int, noun: int, lists: Lists) -> bool:
    """Whether a noun without an article only says which happening it is: "un procès en [appel]"."""
    led = noun == outer + 2 and sentence.tags[noun - 1] == "ADP" and bool(lists.contracting)
    return led and sentence.words[noun - 1].lower not in lists.articles_inside


def _is_said_of_noun(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether what may name a happening is a participle, "son frère, [mort]", or goes with one: "mis en [vente]"."""
    apart = k > 1 and sentence.words[k - 1].text == "," and sentence.is_noun(k - 2)
    passive = bool(lists.contracting) and k > 0 and sentence.tags[k - 1].startswith("AUX")  # "ont été [prises]"
    into = k > 1 and sentence.words[k - 1].lower in lists.into_words and sentence.is_verb(k - 2)
    return into or (sentence.tags[k] == "VERB.Part" and (apart or passive))


def _behind_comma(sentence: Sentence, place: Place, link: int, lists: Lists) -> Phrase | None:
    """The noun before a comma that its date stands behind, where one is its noun all the same."""
    outer = _outer_noun(sentence, link - 2, place.date, lists)
    if outer >= 0:
        commas = frozenset({link - 1, place.date.stop})
        return _noun_phrase(sentence, replace(place, left_out=place.left_out | commas), outer, lists, tied=True)
    if _is_put_in(sentence, link - 2, place, lists):
        return _noun_phrase(sentence, place, link - 2, lists)
    since = _since_when(sentence, link - 1, place, lists)
    return _noun_phrase(sentence, place, since, lists) if since >= 0 else None


def _loose_noun(sentence: Sentence, place: Place, stretch: range, heads: Sequence[int], lists: Lists) -> Phrase | None:
    """The noun of a date that is not tied by "of", which is the date's only where no verb stands before the noun."""
    words, start = sentence.words, stretch.start
    since = next((k for k in heads if _leads_since(sentence, k, lists)), -1)
    if since >= 0 and _ends_clause(sentence, place.date.stop):
        return _noun_phrase(sentence, place, since, lists)
    before = range(start, heads[0])
    led = any(sentence.tags[k] != "ADP" and _is_content(words[k], lists) and not _owner(words, k) for k in before)
    if _opens(words, start, lists) and not _leads_to_noun(sentence, start, heads[0], lists):
        put_in = _is_put_in(sentence, stretch.stop - 1, place, lists)  # "The fire on March 25, which killed"
        return _noun_phrase(sentence, place, stretch.stop - 1, lists) if put_in else None
    verb_last = lists.verb_second and place.clause.antecedent >= 0 and place.clause.verb >= place.date.stop
    is_object = verb_last and _is_object(sentence, place.clause, start)
    if led or is_object or (start > 0 and sentence.is_finite(start - 1)):
        return None
    return _noun_phrase(sentence, place, heads[0], lists)


def _leads_since(sentence: Sentence, noun: int, lists: Lists) -> bool:
    """Whether a noun says since what something is so: "in flight since the [fall] of the city"."""
    led = noun - 1 if noun > 0 and sentence.tags[noun - 1] == "DET" else noun
    return led > 0 and sentence.words[led - 1].lower in lists.state_since


def _ends_clause(sentence: Sentence, end: int) -> bool:
    return end >= len(sentence.words) or sentence.words[end].ends_clause


def _goes_on_with_of(sentence: Sentence, noun: int, date: range, lists: Lists) -> bool:
    """Whether commas set a date off inside a noun phrase: "les annonces, [mardi], de la fermeture"."""
    end, words = date.stop, sentence.words
    goes_on = end + 1 < len(words) and words[end].text == "," and words[end + 1].lower in lists.of_words
    return goes_on and lists.is_event_noun(words[noun])


def _outer_noun(sentence: Sentence, noun: int, date: range, lists: Lists) -> int:
    """The noun that goes on with "of" behind its date; -1 where none does.

    It may have another one in it where a preposition leads to it: "suite à la [décision] de l'Unesco, le 28 juin, de".
    """
    if _goes_on_with_of(sentence, noun, date, lists):
        return noun
    end = date.stop
    goes_on = end + 1 < len(sentence.words) and sentence.words[end].text == "," and bool(lists.contracting)
    if not goes_on or sentence.words[end + 1].lower not in lists.of_words:
        return -1
    for k in range(noun, max(0, noun - _FAR), -1):
        if stops_noun(sentence, k, lists):
            break
        led = sentence.tags[k - 1] == "DET" and sentence.tags[k - 2] == "ADP"
        if sentence.tags[k] == "NOUN" and led and sentence.words[k - 2].lower not in lists.of_words:
            return k
    return -1


def _is_put_in(sentence: Sentence, noun: int, place: Place, lists: Lists) -> bool:
    """Whether commas put dates in between a noun and more that is said of it: "two crashes, in May and June, that"."""
    end = place.date.stop
    while end < len(sentence.words) and end in place.left_out:
        end += 1
    said = end < len(sentence.words) and sentence.words[end].lower in lists.relatives
    return said and sentence.words[end - 1].text == "," and lists.is_event_noun(sentence.words[noun])


def _since_when(sentence: Sentence, comma: int, place: Place, lists: Lists) -> int:
    """The happening since or after which something is told, where its date ends the sentence; -1 without one.

    "They fled since the arrival of the rebels in Tripoli, on 23 August."  One that opens the sentence may be parted
    from it by a second comma: "Since the arrival of the rebels, on 23 August, they", not "After the war, in 1950,".
    """
    end = place.date.stop
    parted = end < len(sentence.words) and sentence.words[end].text == ","
    if not parted and not _ends_clause(sentence, end):
        return -1
    for k in range(comma - 1, max(0, comma - _REACH), -1):
        if stops_noun(sentence, k, lists) and sentence.words[k].lower not in lists.time_prepositions:
            return -1
        if sentence.words[k - 1].lower in lists.time_prepositions and sentence.tags[k] in ("DET", "NOUN"):
            if parted and (k > 1 or (len(place.date) == 1 and sentence.words[0].lower not in lists.state_since)):
                return -1
            named = next((m for m in range(k, comma) if sentence.is_noun(m)), -1)
            tied = named >= 0 and sentence.words[named + 1].lower in lists.of_words
            happened = named >= 0 and (tied or lists.is_event_noun(sentence.words[named]))
            return named if happened and sentence.words[named].lower not in lists.times else -1
    return -1


def _leads_to_noun(sentence: Sentence, start: int, noun: int, lists: Lists) -> bool:
    """Whether a preposition right before a noun opens a sentence, and tells no occasion: "Après le séisme en mai"."""
    near = all(sentence.tags[k] in ("DET", "ADJ", "ADP") for k in range(start + 1, noun))
    return sentence.tags[start] == "ADP" and near and sentence.words[start].lower not in lists.during


def _stands_in_prefield(sentence: Sentence, place: Place, lists: Lists) -> bool:
    """Whether a date stands behind the noun that alone may stand before a German verb: "Der Angriff am Montag war"."""
    clause, tags = place.clause, sentence.tags
    if not lists.verb_second or clause.opener >= 0 or clause.verb < place.date.stop or clause.borrowed:
        return False
    before = [k for k in clause.words if k < clause.verb]
    alone = bool(before) and before == list(range(before[0], clause.verb)) and not clause.asides
    if not alone or before[0] in place.left_out:
        return False
    after_years = [sentence.words[k].lower in lists.lengths for k in before[1:2]] == [True] and tags[before[0]] == "NUM"
    led = after_years or (tags[before[0]] == "ADP" and sentence.words[before[0]].lower not in lists.during)
    return led or tags[before[0]] in ("DET", "NOUN", "PROPN")


def _is_object(sentence: Sentence, clause: Clause, start: int) -> bool:
    """Whether a noun with its article opens a relative clause: "die [das Rennen] am Montag gewann"."""
    return clause.opener == start - 2 and sentence.tags[start - 1] == "DET"


def _planned(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether what ends at a place says that a noun is planned: "before the elections [scheduled] for 3 May"."""
    if k < 2 or sentence.words[k - 1].lower not in lists.planning or sentence.tags[k - 1] not in _PLANNED:
        return False
    before = next((tag for tag in reversed(sentence.tags[: k - 1]) if tag != "ADV"), "")
    return before in ("NOUN", "PROPN", "ADJ")


def _stands_inside(sentence: Sentence, link: int, date: range, lists: Lists) -> bool:
    """Whether a date stands inside a noun phrase: "l'entrée [le 21 août] des rebelles"."""
    words, tags, behind = sentence.words, sentence.tags, date.stop + 1
    if lists.verb_second or behind >= len(words) or words[date.stop].lower not in lists.of_words:
        return False
    if len(date) == 1 and tags[date.start] == "NUM":
        return False  # "l'édition 2010 de Wimbledon"
    noun = tags[link - 1] == "NOUN" and link > 1 and tags[link - 2] in ("DET", "ADJ", "PUNCT")
    while behind < len(words) - 1 and words[behind].text in "'’":
        behind += 1
    own = tags[behind] in ("DET", "NUM", "PROPN") or words[date.stop].lower in lists.determiners
    return noun and own and words[link - 1].lower not in lists.calendar | lists.bare_days


def _only_an_occasion(sentence: Sentence, place: Place, noun: int, lists: Lists) -> bool:
    """Whether a noun only says at what occasion the verb's doing took place: "voted during the session of 19 June"."""
    start = noun
    while start > 0 and sentence.tags[start - 1] in ("DET", "ADJ", "NUM", "ADP", "ADV", "PUNCT") and noun - start < 5:
        start -= 1
    led = any(sentence.words[k].lower in lists.during for k in range(start, noun))
    return led and 0 <= place.clause.verb < start


def _far_from_verb(sentence: Sentence, place: Place, noun: int, link: int, lists: Lists) -> bool:
    """Whether a noun right before its date stands deep in its clause: "a focus in light of the arrests last week"."""
    if noun != link - 1 or place.clause.verb < 0 or noun - place.clause.verb <= _FAR:
        return False
    if sentence.words[noun - 1].lower in lists.of_words:
        return False  # "convicted the teen [of murder] on Friday"
    start = noun
    while start > 0 and sentence.tags[start - 1] in _IN_NOUN_PHRASE:
        start -= 1
    return start > 0 and sentence.tags[start - 1] == "ADP"


def _dated_before(place: Place, noun: int) -> bool:
    """Whether the clause has its own date before a noun, so that one behind the noun is the noun's."""
    return any(k < noun for k in place.left_out if place.clause.holds(k) and k not in place.date)


def _opens(words: Sequence[Word], start: int, lists: Lists) -> bool:
    """Whether a stretch opens its sentence, where a noun is the subject of what follows."""
    return all(not word.is_word or word.lower in lists.determiners for word in words[:start])


def noun_after(sentence: Sentence, place: Place, lists: Lists) -> Phrase | None:
    """The noun behind its date: "the November 13 attacks", "Monday's earthquake in Syria"."""
    words, date = sentence.words, place.date
    k = date.stop
    while k < len(words) and (words[k].text in "'’" or words[k].lower == "s"):
        k += 1
    owned = date.start > 1 and words[date.start - 1].lower == "s" and words[date.start - 2].text in "'’"
    determined = owned or (date.start > 0 and words[date.start - 1].lower in lists.determiners)
    described = sentence.tags[max(0, date.start - 3) : date.start] == [
        "ADP",
        "DET",
        "ADJ",
    ]  # "after a similar 1989 strike"
    if k == date.stop and not determined and not (described and lists.language == "en"):
        return None
    for head in range(k, min(k + 4, len(words))):
        if lists.is_event_noun(words[head]):
            return _noun_phrase(sentence, place, _last_of_compound(sentence, head, lists), lists)
        own_article = bool(lists.contracting) and sentence.tags[head] == "DET"  # "iniciou no sábado [uma] campanha"
        if own_article or stops_noun(sentence, head, lists) or words[head].lower in lists.prepositions:
            break
    if k != date.stop or k == len(words) or lists.verb_second:
        return None
    sourced = date.start > 1 and not lists.according.isdisjoint(word.lower for word in words[: date.start - 1][-2:])
    while sourced and sentence.tags[k] == "ADJ" and k + 1 < len(words):
        k += 1
    if not (sourced or 0 <= place.clause.verb < date.start) or not sentence.is_noun(k) or words[k].lower in lists.times:
        return None
    while k + 1 < len(words) and sentence.is_noun(k + 1):
        k += 1
    return _noun_phrase(sentence, place, k, lists)  # "reversed the [2020 ruling]", "according to a [January report]"


def _last_of_compound(sentence: Sentence, head: int, lists: Lists) -> int:
    """The noun that an English one only says more of: "the October [shooting] death of Ana Ruiz"."""
    while lists.language == "en" and sentence.tags[head + 1 : head + 2] == ["NOUN"]:
        head += 1
    return head


def _noun_phrase(sentence: Sentence, place: Place, head: int, lists: Lists, *, tied: bool = False) -> Phrase:
    """The phrase of a noun; `tied` where a comma behind its date parts it from an "of" that goes on with it."""
    words, date = sentence.words, place.date
    start = min(_with_modifiers(sentence, head, place), date.start)
    start += start < head and words[start].lower in lists.prepositions  # a heading's "Bei", taken for a noun
    if start > 0 and words[start - 1].lower in lists.determiners:
        start -= 1
    if start > 1 and words[start].text in "'’":
        start -= 1
    if start > 1 and words[start].lower == "s" and words[start - 1].text in "'’":  # "Russia's 2022 invasion"
        start -= 2
        while start > 0 and sentence.tags[start - 1] == "PROPN":
            start -= 1
    end = max(date.stop, head + 1)
    end += tied or (head < date.start and _goes_on_with_of(sentence, head, date, lists))
    while (further := _goes_on(sentence, end, lists)) > end:
        end = further
    tail = end
    if tail < len(words) and words[tail].text == ",":
        tail += 1
    if tail < len(words) and words[tail].lower in lists.relatives:
        while tail < len(words) and not words[tail].ends_clause and words[tail].text != ",":
            tail += 1
    else:
        tail = end
    predicate = _predicate_end(sentence, tail, lists)
    return Phrase(start, end, date, place.clause, place.left_out, head, tail, predicate)


def _with_modifiers(sentence: Sentence, head: int, place: Place) -> int:
    """Where the words begin that stand before a noun and tell which: "[Jerusalem pride] parade"."""
    start = head
    while start > 0 and sentence.tags[start - 1] in ("ADJ", "NOUN", "PROPN") and start - 1 not in place.left_out:
        start -= 1
    return start


def _predicate_end(sentence: Sentence, start: int, lists: Lists) -> int:
    """The end of the clause whose verb stands at `start`; `start` itself when no verb does."""
    words, end = sentence.words, start
    if start < len(words) and (sentence.is_finite(start) or words[start].lower in lists.killing):
        while end < len(words) and not words[end].ends_clause and words[end].lower not in lists.relatives:
            end += 1
    return end


def _goes_on(sentence: Sentence, k: int, lists: Lists) -> int:
    """The end of what stands at a place and still belongs to the noun before: "à Paris", "of Flight 447"."""
    words = sentence.words
    if k >= len(words) - 1:
        return k
    place = words[k].lower in lists.place_prepositions
    tied = words[k].lower in lists.of_words | lists.noun_links
    genitive = lists.verb_second and sentence.tags[k] == "DET" and sentence.is_noun(k - 1)
    relative = words[k + 1].lower in lists.relatives and sentence.tags[k + 1] in ("DET", "PRON", "PRON.Rel")
    if not (place or tied or genitive) or (relative and not lists.verb_second):
        return k  # "a strike in which"
    end = k + 1
    while end < len(words) and (
        sentence.tags[end] in _IN_NOUN_PHRASE
        or words[end].text in "'’"
        or _is_short_form(words, end, lists)
        or _stands_before_noun(sentence, end, lists)
    ):
        end += 1
    joined = place and end + 1 < len(words) and words[end].lower in lists.and_words
    if joined and sentence.tags[end - 1] == sentence.tags[end + 1] == "PROPN":  # "in Syria and Turkey"
        end += 1
        while end < len(words) and sentence.tags[end] == "PROPN":
            end += 1
    inside = range(k + 1, end)
    named = any(words[m].is_name for m in inside)
    return end if (named if place and not tied else any(map(sentence.is_noun, inside))) else k


def _stands_before_noun(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether an English participle stands between an article and its noun: "of a [stolen] car"."""
    inside = lists.language == "en" and sentence.tags[k] == "VERB.Part" and sentence.is_noun(k + 1)
    return inside and sentence.tags[k - 1] in ("DET", "ADJ")


def _is_short_form(words: Sequence[Word], k: int, lists: Lists) -> bool:
    """Whether a full stop only ends a short form that a noun follows: "at U.S. embassies"."""
    if not 0 < k < len(words) - 1 or words[k].text != ".":
        return False
    return "." in words[k - 1].text or words[k - 1].text in lists.civilities  # "of Dr. Slepian"


def owns(words: Sequence[Word], k: int) -> bool:
    """Whether a genitive ends at a place, so that what follows is the date's: "Monday's earthquake"."""
    return k + 1 < len(words) and words[k].text in "'’" and words[k + 1].lower == "s"


def _owner(words: Sequence[Word], k: int) -> bool:
    """Whether a word is that of an owner, or what makes it one: "[Nato's] creation"."""
    return words[k].lower == "s" if k and words[k - 1].text in "'’" else owns(words, k + 1)


def _is_content(word: Word, lists: Lists) -> bool:
    common = lists.determiners | lists.prepositions | lists.function_words | lists.date_links
    return word.is_word and word.lower not in common
