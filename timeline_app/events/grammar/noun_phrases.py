"""Noun phrases: where one begins, and which of several tied by "of" a verb agrees with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.signs import STOPS
from timeline_app.events.grammar.tagged import Sentence

BEFORE_NOUN = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "SYM", "X"})
_YEAR = 4  # figures
_OBLIQUE = ("en", "em", "es")  # how German articles end that are no subject's
_GENITIVE = ("hrer", "iner", "eser", "des", "ines", "eses")  # how German articles of the second case end


def noun_phrase_to(sentence: Sentence, last: int, lists: Lists) -> list[int]:
    """The noun phrase that ends with a word, from its determiner on: "the riots" in "to the riots which began"."""
    start = last
    while start > 0 and (
        (sentence.tags[start - 1] in BEFORE_NOUN and sentence.words[start - 1].text not in STOPS)
        or sentence.words[start - 1].lower in lists.of_words
        or sentence.words[start - 1].text in "'’"
        or is_inside_word(sentence, start - 1)
        or _is_owned(sentence, start, lists)
        or _is_degree(sentence, start - 1, lists)
    ):
        if sentence.tags[start] == "DET" and sentence.is_noun(start - 1) and lists.contracting:
            break  # "in vendita [la villa]"; and not "policies the government proposed"
        start -= 1
        of = sentence.words[start].lower in lists.of_words
        if of and start and sentence.words[start - 1].lower in lists.calendar:
            break  # "trennte sich am Sonntag | von Trainer Ruiz"
        if lists.verb_second and sentence.tags[start] == "DET" and not is_genitive(sentence.words[start].lower):
            break  # "an der Stelle [eines/ein Kino]", "mit den Namen [jener Fischer]"
    if lists.verb_second and sentence.tags[start] not in ("DET", "ADP"):
        start = _with_its_article(sentence, start, last)
    nearer = [k for k in range(start + 1, last) if sentence.tags[k] == "DET" and _is_of(sentence, k - 1, lists)]
    one_alone = bool(nearer) and _is_one_alone(sentence, nearer[-1] - 2, last + 1, lists)
    if nearer:
        start = nearer[-1] - 2 * one_alone  # "des représailles de [l'organisation]"
    person = [k for k in range(start + 1, last) if sentence.words[k - 1].lower in lists.of_words]
    titled = person and last > person[-1] and all(map(sentence.is_noun, range(person[-1], last + 1)))
    if titled and sentence.tags[last] == "PROPN":
        start = person[-1]  # "il regime del [presidente Saleh]"
    while start < last and sentence.tags[start] in ("ADP", "PUNCT"):
        start += 1
    if start + 1 < last and sentence.words[start].lower in lists.one_of and _is_of(sentence, start + 1, lists):
        start += 0 if _is_one_alone(sentence, start, last + 1, lists) else 2
    return list(range(start, last + 1))


def _is_one_alone(sentence: Sentence, one: int, relative: int, lists: Lists) -> bool:
    """Whether a French relative clause tells of one of several, by its verb: "[une de ces conduites] qui a cédé"."""
    verb = relative + 1
    if lists.language != "fr" or one < 0 or verb >= len(sentence.words):
        return False
    if sentence.words[one].lower not in lists.one_of or sentence.words[relative].lower not in lists.relatives:
        return False
    while verb < len(sentence.words) - 1 and sentence.words[verb].lower in lists.reflexives:
        verb += 1
    return sentence.is_finite(verb) and not sentence.words[verb].lower.endswith("nt")


def _is_owned(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether an English noun goes on to the left with an owner or a participle: "the [town's most wanted] man"."""
    if lists.language != "en" or k < 2:
        return False
    if sentence.words[k - 1].lower == "s" and sentence.words[k - 2].text in "'’":
        return True
    described = sentence.tags[k - 1] in ("VERB.Part", "ADV")
    return described and (sentence.tags[k - 2] in ("DET", "ADV") or sentence.words[k - 2].lower == "s")


def _is_degree(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether an adverb says how much of an adjective before its noun: "du [très] chic quartier"."""
    inside = k > 0 and sentence.tags[k : k + 2] == ["ADV", "ADJ"]
    return inside and sentence.words[k - 1].lower in lists.of_words | lists.articles


def _with_its_article(sentence: Sentence, start: int, last: int) -> int:
    """Where a noun phrase begins that has a phrase of its own in it: "[die in] Berlin geborene Autorin".

    Where its article is not that of who does something, or none stands there, only its last words are told.
    """
    adjective = next((k for k in range(last - 1, start, -1) if sentence.tags[k] in ("ADJ", "VERB.Part")), -1)
    if adjective < 0 or start < 1 or sentence.tags[start - 1] != "ADP" or not sentence.is_noun(start):
        return start
    if start < 2 or sentence.tags[start - 2] != "DET":
        return adjective  # "in Berlin [kleine Kinder]"
    oblique = sentence.words[start - 2].lower.endswith(_OBLIQUE)
    return adjective + 1 if oblique else start - 2


def is_genitive(article: str) -> bool:
    """Whether a German article, in small letters, can be that of the second case behind a noun."""
    return article == "der" or article.endswith(_GENITIVE)


def is_its_number(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a number between a noun and a comma says which one that is: "la línea [12], que"; not "lunes 12,"."""
    number = sentence.words[k].text
    alone = number.isdigit() and len(number) < _YEAR and [word.text for word in sentence.words[k + 1 : k + 2]] == [","]
    return alone and k > 0 and sentence.is_noun(k - 1) and sentence.words[k - 1].lower not in lists.calendar


def is_inside_word(sentence: Sentence, k: int) -> bool:
    """Whether a sign stands inside a number or a word with one: "new 3.0 software", "75-jähriger", "der 50. Lauf"."""
    if not 0 < k < len(sentence.words) - 1 or sentence.words[k].text not in ".,-":
        return False
    before, sign, after = sentence.words[k - 1 : k + 2]
    if sign.text == "." and before.text.isdecimal() and sign.end < after.start:
        ordinal = sentence.tags[k - 1] == "ADJ" or sentence.tags[k - 2 : k] == ["DET", "NUM"]
        return ordinal and (sentence.is_noun(k + 1) or sentence.tags[k + 1] == "ADJ")
    tight = before.end == sign.start and sign.end == after.start
    return tight and before.text[-1:].isdigit() and (sign.text == "-" or after.text[:1].isdigit())


def _is_of(sentence: Sentence, k: int, lists: Lists) -> bool:
    k -= k > 0 and sentence.words[k].text in "'’"  # "au cours d'[une conférence]"
    return sentence.words[k].lower in lists.of_words


def with_outer_noun(sentence: Sentence, noun: list[int], lists: Lists) -> list[int]:
    """A noun phrase with the noun of which it only says which one it is: "[un passeport pour] animaux"."""
    k = noun[0]
    if k > 3 and sentence.tags[k - 2] == "CCONJ" and sentence.tags[k - 1] == "ADP" and sentence.is_noun(k - 3):
        first = with_outer_noun(sentence, noun_phrase_to(sentence, k - 3, lists), lists)
        return [*first, k - 2, k - 1, *noun]  # "du traité d'amitié [et de coopération]"
    if not _is_of_another(sentence, k, lists):
        return noun
    return [*noun_phrase_to(sentence, noun[0] - 2, lists), noun[0] - 1, *noun]


def with_joined_noun(sentence: Sentence, noun: list[int], verb: int, lists: Lists) -> list[int]:
    """A noun phrase of one with what "and" ties to it, before a verb of several: "[Parma e] Modena, che posero"."""
    if not sentence.words[verb].lower.endswith(lists.plural_verbs or ("\0",)) or not noun or noun[0] < 2:
        return noun
    tied = sentence.tags[noun[0] - 1] == "CCONJ" and sentence.is_noun(noun[0] - 2)
    if not tied or _is_several(sentence, noun[0], lists):
        return noun
    return [*noun_phrase_to(sentence, noun[0] - 2, lists), noun[0] - 1, *noun]


def has_article_before(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether the article of a noun stands inside the preposition before it: "nel [Parlamento]"."""
    return k > 0 and sentence.words[k - 1].lower in lists.contracted | lists.determiners


def _is_of_another(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a noun without an article only says which another one is: "un passeport pour [animaux]"."""
    bare = k > 1 and sentence.tags[k] in ("NOUN", "ADJ") and not has_article_before(sentence, k, lists)
    named = sentence.words[k].is_name and not lists.verb_second  # "contrató a Héctor"
    dated = k > 1 and sentence.words[k - 2].lower in lists.calendar  # "on Sunday with coach Ruiz"
    return bare and not named and not dated and sentence.tags[k - 1] == "ADP" and sentence.is_noun(k - 2)


def agreeing(sentence: Sentence, noun: list[int], said: int, lists: Lists) -> list[int]:
    """A noun phrase, or the one inside or around it, whose article has the number of what is said of it.

    `said` is the index of a verb or a participle.  All as it is where the language's articles or endings do not tell.
    """
    form = sentence.words[said].lower
    endings = lists.plural_verbs if sentence.is_finite(said) else lists.plural_participles
    if not endings or not noun:
        return noun
    several = form.endswith(endings)
    bare = sentence.tags[noun[0]] == "NOUN" and sentence.words[noun[0]].lower.endswith("s")
    unlike = bare and not several and all(ending.endswith("s") for ending in lists.plural_participles)
    if _is_several(sentence, noun[0], lists) in (several, None) and not unlike:
        return noun  # "un grupo de [familiares] que hizo" is of the group
    inner = next((n for n in range(len(noun) - 2, 0, -1) if _is_several(sentence, noun[n], lists) is False), 0)
    if inner and not several:  # and not "la maggior parte dei giocatori hanno"
        contracted = sentence.tags[noun[inner]] == "ADP"
        return noun[inner + contracted :]
    of = noun[0] - 1
    last = of - 1
    while last > 0 and unlike and sentence.tags[last] in ("ADJ", "VERB.Part"):
        last -= 1  # "el grupo [organizado] de familiares"
    if of < 1 or sentence.words[of].lower not in lists.of_words or not sentence.is_noun(last):
        return noun
    whole = sentence.words[last - 1].lower in lists.articles_inside  # "con motivo del [aniversario] de los premios"
    outer = [*([last] if whole else noun_phrase_to(sentence, last, lists)), *range(last + 1, of)]
    return [*outer, of, *noun] if outer and _are_several(sentence, outer[0], lists) == several else noun


def _are_several(sentence: Sentence, k: int, lists: Lists) -> bool | None:
    """Whether a noun phrase is of several, by the article inside the preposition before it too: "[del] aniversario"."""
    told = _is_several(sentence, k, lists)
    article = lists.articles_inside.get(sentence.words[k - 1].lower, "") if k else ""
    if told is not None or not article or sentence.tags[k] != "NOUN":
        return told
    return article in lists.plural_determiners


def agrees(sentence: Sentence, subject: Sequence[int], verb: int, lists: Lists) -> bool:
    """Whether a verb has the number of a subject, as far as its language's articles and endings tell."""
    tags = sentence.tags
    first = next((k for k in reversed(subject) if tags[k] == "DET" and (not k or tags[k - 1] != "ADP")), None)
    told = sentence.words[first].lower if first is not None else ""
    several = told in lists.plural_determiners
    if not lists.plural_verbs or not (several or told in lists.singular_determiners):
        return True
    several = several or any(tags[k] == "CCONJ" for k in subject)
    return several == sentence.words[verb].lower.endswith(lists.plural_verbs)


def outermost(sentence: Sentence, noun: list[int], participle: int, lists: Lists) -> list[int]:
    """A noun phrase with what it belongs to, "La création de l'opéra, annulée", where all of it is of one gender."""
    female = sentence.words[participle].lower.endswith(lists.feminine_endings or ("\0",))
    several = sentence.words[participle].lower.endswith(lists.plural_participles or ("\0",))
    found, first = noun, noun[0]
    while first > 1 and sentence.words[first - 1].lower in lists.of_words:
        last = first - 2
        last -= last > 0 and sentence.words[last].text.isdigit()  # "del manoscritto 41 della biblioteca"
        if not sentence.is_noun(last):
            break
        outer = noun_phrase_to(sentence, last, lists)
        found_all = [*outer, *range(outer[-1] + 1, noun[-1] + 1)]
        article = sentence.words[outer[0]].lower
        agrees = article in (lists.feminine if female else lists.masculine)
        if agrees and _is_several(sentence, outer[0], lists) in (several, None):
            found = found_all
        first = outer[0]
    return found


def of_its_gender(sentence: Sentence, noun: list[int], participle: int, lists: Lists) -> list[int]:
    """A noun phrase, or the last noun in it of a participle's gender: "la dinámica [del accidente], ocurrido".

    All of it where articles and endings do not tell.
    """
    female = lists.feminine_endings and sentence.words[participle].lower.endswith(lists.feminine_endings)
    like, unlike = (lists.feminine, lists.masculine) if female else (lists.masculine, lists.feminine)
    article = sentence.words[noun[0]].lower if noun else ""
    if not (lists.plural_participles and lists.feminine_endings) or article not in unlike or article in like:
        return noun
    inner = [n for n in range(len(noun) - 1, 0, -1) if sentence.words[noun[n]].text not in "'’"]
    if not lists.drops_subjects and sentence.words[participle - 1].text == ",":
        # "la cérémonie d'ouverture [du Parlement du pays], élu": the first one whose article is of its gender
        of = [n for n in inner if _is_of(sentence, noun[n - 1], lists)]
        like_it = [n for n in of if sentence.words[noun[n - 1]].lower in like]
        if like_it:
            return noun[like_it[-1] :]
    start = next((n for n in inner if _is_of(sentence, noun[n - 1], lists)), 0)
    if not start or sentence.tags[noun[start]] not in ("NOUN", "DET"):
        return noun
    led = {sentence.words[noun[n]].lower for n in (start - 1, start)}
    return noun[start:] if led.isdisjoint(unlike - like) else noun


def is_of_gender(sentence: Sentence, subject: Sequence[int], verb: int, lists: Lists) -> bool:
    """Whether a participle behind an auxiliary has the gender of a subject, as far as articles and endings tell."""
    done = verb + 1
    told = done < len(sentence.tags) and sentence.tags[verb].startswith("AUX") and sentence.tags[done].endswith(".Part")
    if not (told and subject and lists.feminine_endings and sentence.words[verb].lower in lists.passives):
        return True
    female = sentence.words[done].lower.endswith(lists.feminine_endings)
    like, unlike = (lists.feminine, lists.masculine) if female else (lists.masculine, lists.feminine)
    return sentence.words[subject[0]].lower not in unlike - like


def _is_several(sentence: Sentence, k: int, lists: Lists) -> bool | None:
    """Whether an article is that of several; None where a word is none, or may be either."""
    word = sentence.words[k].lower
    if word in lists.plural_determiners:
        return True
    return False if word in lists.singular_determiners else None


def names_any(sentence: Sentence, indexes: Iterable[int]) -> bool:
    """Whether words name somebody or something."""
    return any(sentence.is_noun(k) or sentence.tags[k] == "NUM" for k in indexes)
