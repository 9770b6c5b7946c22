"""Clause -> title: its subject, its verb and as much of what follows as a title holds."""

from __future__ import annotations

from collections.abc import Container, Sequence

from timeline_app.events.bearing.state_words import state_words
from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.contractions import with_contractions
from timeline_app.events.grammar.germanic_genders import is_meant_by, owner_in_first_case
from timeline_app.events.grammar.germanic_order import (
    ends_with_infinitive,
    in_main_order,
    opening_last,
    participle_last,
    subject_first,
)
from timeline_app.events.grammar.germanic_relatives import does_it_itself, done_by_another
from timeline_app.events.grammar.inversion import behind_its_verb
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import names_any, noun_phrase_to, with_outer_noun
from timeline_app.events.grammar.outer_happenings import happening_told_of, with_happening
from timeline_app.events.grammar.relatives import in_object_order
from timeline_app.events.grammar.subjects import (
    clitics_to_the_verb,
    preposition_of,
    subject_elsewhere,
    subject_of,
    without_fronted,
)
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.titles.clauses.articles import without_article
from timeline_app.events.titles.clauses.facts import as_a_fact
from timeline_app.events.titles.clauses.fitting import (
    fitted,
    opens_clause,
    without_adverb,
    without_loose_words,
)
from timeline_app.events.titles.clauses.joint_subjects import is_one_of_several, with_all_subjects
from timeline_app.events.titles.clauses.main_clauses import parted, without_capital
from timeline_app.events.titles.clauses.own_verbs import own_verb
from timeline_app.events.titles.clauses.same_objects import with_its_object
from timeline_app.events.titles.clauses.tree_subjects import subject_by_tree
from timeline_app.events.titles.relatives.object_relatives import object_title
from timeline_app.events.titles.relatives.whose import with_owner
from timeline_app.events.titles.shortening.inner_places import without_inner_places
from timeline_app.events.titles.shortening.loose_ends import without_loose_ends
from timeline_app.events.titles.shortening.romance_rests import says_as_a_number
from timeline_app.events.titles.shortening.spared import spared_words
from timeline_app.events.titles.wording import MAX_TITLE, spell

_BESIDES = frozenset({"VERB.PartP", "VERB.Ger", "VERB.Part", "PRON"})
_BESIDE_DATE = 4  # words from a participle to its date


def clause_title(
    shown: str, sentence: Sentence, clause: Clause, date: range, left_out: Container[int], lists: Lists
) -> str:
    """What a clause tells, in at most MAX_TITLE characters; "" where it has no verb or nobody does it.

    `shown` is the text of the sentence, `left_out` are the indexes that no title tells.
    """
    if clause.verb < 0:
        return ""
    spared = {*spared_words(sentence, clause, date, lists), *_ties(sentence, clause, left_out, lists)}
    spared |= set(clause.words) - set(without_inner_places(sentence, clause.words, lists))
    told = [k for k in clause.words if k not in left_out and k not in spared]
    told = [k for k in told if not _lost_its_date(sentence, k, date, left_out, clause, lists)]
    before = subject_of(sentence, [k for k in told if k < clause.verb], lists)
    before = without_fronted(sentence, clause, _without_saying(sentence, before, lists), left_out, lists)
    before = [] if is_one_of_several(sentence, clause, before, lists) else before
    before = subject_by_tree(sentence, clause, before, left_out, lists)
    after = [k for k in own_verb(sentence, clause, date, left_out, lists) if k not in spared]
    after = _without_rests(sentence, after, date, left_out, lists)
    if not after:
        return ""
    after = _germanic_end(sentence, clause, date, after) if lists.verb_second else after
    after = [*_with_commas(sentence, after, lists), *_led_by_preposition(sentence, clause, lists)]
    seen = _seen_by_the_date(sentence, clause, date, before, after, lists)
    if seen := seen or _what_a_day_was(sentence, clause, left_out, after, lists):
        return spell(shown, sentence.words, without_article(sentence, seen, lists))
    if lists.verb_second and clause.opener >= 0 and (before or clause.antecedent >= 0):
        whole = [k for k in told if k < clause.verb]
        if clause.antecedent >= 0:
            return _of_its_noun(shown, sentence, clause, whole, after, lists)
        before, after = in_main_order(sentence, whole, after, lists)
    elif swapped := in_object_order(sentence, clause, before, after, lists):
        return object_title(shown, sentence, clause, *swapped, lists)
    elif not names_any(sentence, before):
        before, after = subject_elsewhere(sentence, clause, before, after, left_out, lists)
        before, after = behind_its_verb(sentence, clause, before, after, lists)
    elif not lists.verb_second and clause.antecedent >= 0 and sentence.tags[before[0]] == "ADP":
        found, rest = subject_elsewhere(sentence, clause, [], after, left_out, lists)  # "who [with her team] spent"
        before, after = (found, rest) if found else (before, after)
    led = lists.verb_second and clause.opener < 0 and _opens_with_phrase(sentence, before)
    if led:
        before, after = _subject_first(shown, sentence, before, after, lists)
    if led and not before and sentence.tags[after[0]].startswith("AUX") and sentence.tags[after[-1]].endswith(".Part"):
        after = after[1:]  # nobody does it: "[ist] vor der Gefahr gewarnt worden"
    if (not lists.verb_second or clause.opener < 0) and names_any(sentence, before) and _only_was(sentence, after):
        return spell(shown, sentence.words, without_article(sentence, before, lists))
    before, after = clitics_to_the_verb(sentence, before, after, lists)
    after = with_its_object(sentence, clause, after, lists)
    if not any(k not in before and sentence.words[k].is_word for k in after):
        return ""
    after = _without_opening(sentence, after, left_out, lists)
    title, before = with_all_subjects(shown, sentence, clause, before, after, lists)
    title = without_capital(title, sentence, [*before, *after])
    title = _with_article(as_a_fact(title, sentence, clause, lists), sentence, clause, before, lists)
    title = with_owner(title, shown, sentence, clause, before, lists)
    title = with_contractions(title, lists) if preposition_of(sentence, clause, lists) >= 0 else title
    return parted(title, sentence.words[clause.verb].text, lists) if lists.verb_second and clause.opener >= 0 else title


def _germanic_end(sentence: Sentence, clause: Clause, date: range, after: list[int]) -> list[int]:
    """What follows a verb with its participle last, and without a second verb of a subordinate clause."""
    below = clause.opener >= 0 and date.start < clause.verb
    if below and [sentence.tags[k] for k in after[1:2]] == ["CCONJ"]:
        return after[:1]  # "weil sie 1916 gerieten [und später flohen]"
    return participle_last(sentence, after)


def _without_saying(sentence: Sentence, before: list[int], lists: Lists) -> list[int]:
    """A subject without the word that only says that it was said: "a report, [saying] the town has grown"."""
    led = len(before) > 1 and sentence.tags[before[0]].endswith((".PartP", ".Ger")) and not lists.verb_second
    says = led and sentence.words[before[0]].lower in lists.saying_besides
    return before[1:] if says and names_any(sentence, before[1:]) else before


def _opens_with_phrase(sentence: Sentence, before: Sequence[int]) -> bool:
    """Whether no subject stands before a verb, but a place, a time, or nothing: "[Erstmals nach dem Krieg] kann"."""
    leads = [sentence.tags[k] for k in before[:2]]
    return leads[:1] in ([], ["ADP"]) or leads == ["ADV", "ADP"]


def _of_its_noun(
    shown: str, sentence: Sentence, clause: Clause, whole: list[int], after: list[int], lists: Lists
) -> str:
    """What a German or Dutch relative clause tells of its noun, as a main clause where it is plain who does it."""
    noun = noun_phrase_to(sentence, clause.antecedent, lists)
    one = not sentence.words[clause.verb].lower.endswith(lists.plural_endings or ("\0",))
    if not one and noun[0] > 1 and sentence.tags[noun[0] - 1] == "CCONJ" and sentence.is_noun(noun[0] - 2):
        noun = [*noun_phrase_to(sentence, noun[0] - 2, lists), noun[0] - 1, *noun]  # "[A und] B, die kamen"
    if sentence.words[clause.opener].lower in lists.thing_relatives or (one and lists.capital_nouns):
        outer = with_outer_noun(sentence, noun, lists)  # "eine Halle für Gäste, die geschlossen wurde"
        noun = outer if is_meant_by(sentence, outer, clause.opener, lists, one=one) else noun
    noun = happening_told_of(sentence, clause, noun, lists)
    if not is_meant_by(sentence, noun, clause.opener, lists, one=one):
        farther = with_happening(sentence, noun, lists)  # "die Ausstellung über den Maler, die eröffnet wurde"
        noun = farther if farther and is_meant_by(sentence, farther, clause.opener, lists, one=one) else noun
    owner, instead = (
        ([], dict[int, str]())
        if is_meant_by(sentence, noun, clause.opener, lists, one=one)
        else (owner_in_first_case(sentence, noun, lists, one=one))
    )
    noun = owner or noun
    led = [clause.opener - 1] if sentence.tags[clause.opener - 1] == "ADP" else []
    done = {sentence.words[k].lower for k in (clause.verb, *after, *whole)}
    comes_to = bool(led and done & lists.comes_to) and sentence.words[led[0]].lower in lists.comes_to_links
    if sentence.words[clause.verb].lower in lists.happening or comes_to:  # "die Unruhen, zu denen es kam"
        where = [k for k in whole if not (comes_to and (sentence.tags[k] == "PRON" or sentence.is_verb(k)))]
        return _with_place(shown, sentence, noun, where, lists)
    if not led and (named := does_it_itself(sentence, clause, noun, whole, lists)):
        title = fitted(shown, sentence, named, [after[0], *whole, *after[1:]], lists)
        for k, form in instead.items():
            title = title.replace(sentence.words[k].text, form, 1)
        return parted(title, sentence.words[clause.verb].text, lists)
    if not led and (another := done_by_another(sentence, clause, noun, whole, lists)):
        who, object_ = another
        rest = [k for k in whole if k not in who]
        told = [after[0], *object_, *rest, *after[1:]]
        title = without_capital(fitted(shown, sentence, who, told, lists), sentence, [*who, *told])
        return parted(title, sentence.words[clause.verb].text, lists)
    told_of = spell(shown, sentence.words, [*led, clause.opener, *whole, *after])
    return f"{spell(shown, sentence.words, without_article(sentence, noun, lists))}, {told_of}"


def _subject_first(
    shown: str, sentence: Sentence, opening: list[int], after: list[int], lists: Lists
) -> tuple[list[int], list[int]]:
    """A clause that something else opens with its subject first; what opened it last where all is too long."""
    before, after = subject_first(sentence, opening, after, lists)
    if before != opening and len(spell(shown, sentence.words, [*before, *after])) > MAX_TITLE:
        after = opening_last(sentence, opening, after)
    return before, after


def _without_rests(
    sentence: Sentence, after: list[int], date: range, left_out: Container[int], lists: Lists
) -> list[int]:
    """What follows a verb up to what says more of a noun or of a date at its end, in Romance languages.

    "la réouverture des musées[, dont le Louvre]", "le 3 mai[, jour de l'annonce]", "un plébiscite [tenu] en 1958".
    """
    if not lists.contracting or not after:
        return after
    words, tags = sentence.words, sentence.tags
    for n, k in enumerate(after):
        comma = words[k - 1].text == ","
        part = comma and tags[k] == "PRON" and words[k].lower in lists.no_subjects
        day = comma and words[k].lower in lists.times and (k - 1 in left_out or k - 2 in left_out)
        again = says_as_a_number(sentence, k, lists)
        if n and (part or day or again or _says_who_speaks(sentence, after[n - 1], k, lists)):
            after = after[:n]
            break
    last = after[-1]
    of_another = last + 1 in left_out and not 0 < date.start - last <= _BESIDE_DATE
    if len(after) > 1 and of_another and tags[last].endswith(".Part") and sentence.is_noun(last - 1):
        after = after[:-1]
        if len(after) > 1 and words[last - 2].text == ",":
            after = after[:-1]  # ", [pena scontata] fino al 2012"
    return after


def _says_who_speaks(sentence: Sentence, before: int, k: int, lists: Lists) -> bool:
    """Whether a word says more of a source that is left out before it: ", according to Ana Ruiz[, the judge]"."""
    omitted = [m for m in range(before + 1, k) if sentence.words[m].is_word]
    led = bool(omitted) and sentence.words[omitted[0]].lower in lists.according
    # and the verb needs no object: "was found, according to Ana Ruiz, the judge"
    whole = sentence.is_noun(before) or sentence.words[before - 1].lower in state_words(lists.language).been
    done = sentence.tags[k] == "VERB.Part" and sentence.words[k - 1].text == ")"  # "selon l'Office (OFB) [publiées]"
    return led and whole and (done or (sentence.words[k - 1].text == "," and sentence.tags[k] in ("DET", "NOUN")))


def _ties(sentence: Sentence, clause: Clause, left_out: Container[int], lists: Lists) -> frozenset[int]:
    """The words that only tie a clause to the one before, "[for its part]", "[there]", or to a note: "[1]"."""
    found = {k for k in clause.words if _is_footnote(sentence, k) or _ties_another(sentence, clause, k, lists)}
    for k in clause.words:
        if sentence.words[k].lower in lists.there_words and _needs_no_place(sentence, clause, k, left_out, lists):
            found.add(k)
        for rest in lists.discourse.get(sentence.words[k].lower, ()):
            end = k + 1 + len(rest)
            goes_on = end < len(sentence.words) and sentence.words[end].lower in lists.of_words | lists.that_words
            described = list(sentence.tags[end - 1 : end]) == ["DET"] and sentence.is_noun(end)  # "entre otros jefes"
            goes_on |= described and bool(lists.contracting)
            if tuple(word.lower for word in sentence.words[k + 1 : end]) == rest and not goes_on:  # "además de"
                found.update(range(k, end))
    return frozenset(found)


def _ties_another(sentence: Sentence, clause: Clause, k: int, lists: Lists) -> bool:
    """Whether a word is the "and" before another clause: "un hombre, buscado en Roma [y] que había huido, cayó"."""
    ties = sentence.tags[k] == "CCONJ" and k + 1 not in clause.words and k + 1 < len(sentence.words)
    return ties and sentence.words[k + 1].lower in lists.relatives | lists.that_words


def _is_footnote(sentence: Sentence, k: int) -> bool:
    """Whether a word is the number of a note: "in the hospital [1]"."""
    around = sentence.words[k - 1 : k + 2] if k else ()
    return len(around) > 2 and around[0].text == "[" and around[2].text == "]" and around[1].text.isdigit()


def _needs_no_place(sentence: Sentence, clause: Clause, k: int, left_out: Container[int], lists: Lists) -> bool:
    """Whether a clause with a subject or an object tells enough without "there": "une trêve [y] est signée"."""
    if k + 1 != clause.verb or sentence.words[k - 1].text in "'’" or sentence.tags[k] == "NOUN":
        return False
    behind = [m for m in clause.words if m > clause.verb and m not in left_out][:2]
    done = any(sentence.tags[m] == "VERB.Part" for m in behind) and sentence.tags[clause.verb].startswith("AUX")
    acts = sentence.tags[clause.verb].startswith("VERB") and [sentence.tags[m] for m in behind[:1]] == ["DET"]
    named = names_any(sentence, [m for m in clause.words if m < k]) or clause.borrowed or lists.drops_subjects
    return bool(named) and (done or acts)


def _lost_its_date(
    sentence: Sentence, k: int, date: range, left_out: Container[int], clause: Clause, lists: Lists
) -> bool:
    """Whether a word is a participle whose date, another one, no title tells: "un pont [construit en 1932] a cédé"."""
    if not 0 < k < clause.verb or not sentence.tags[k].endswith(".Part") or not sentence.is_noun(k - 1):
        return False
    end = next((n for n in range(k + 1, clause.verb) if n not in left_out), clause.verb)
    held = sentence.words[k].lower in lists.happening and lists.is_event_noun(sentence.words[k - 1])
    if held and k + 1 in left_out and end == clause.verb and lists.contracting:
        return True  # "el juicio [celebrado en enero] acabó"
    by_whom = sentence.tags[end] == "ADP" and bool(lists.contracting)  # "diffusées lundi par l'agence"
    dated = k + 1 in left_out and k + 1 < date.start - 1 and end > k + 1 and not any(n in date for n in range(k, end))
    return dated and not by_whom


def _with_commas(sentence: Sentence, after: Sequence[int], lists: Lists) -> list[int]:
    """What follows a verb, with the comma behind a date before what was done besides: "won [on Sunday], beating"."""
    told: list[int] = []
    for k in after:
        parted = told and told[-1] < k - 1 and sentence.words[k - 1].text == "," != sentence.words[told[-1] + 1].text
        apposed = parted and sentence.tags[k] == "DET" and sentence.is_noun(told[-1])  # "in Paris, [the son of]"
        object_ = parted and sentence.is_verb(told[-1]) and sentence.words[k].lower in lists.determiners
        besides = sentence.tags[k] in _BESIDES and not object_  # not "concluyó hoy, jueves, [su visita]"
        besides |= bool(parted) and ends_with_infinitive(sentence, [n for n in after if n >= k], lists)
        goes_on = bool(parted) and lists.language == "en" and _goes_on(sentence, told[-1], k)
        if parted and (besides or apposed or goes_on):
            told.append(k - 1)
        elif told and _wants_a_comma(sentence, told[-1], [n for n in after if n >= k], lists):
            told.append(told[-1] + 1)
        told.append(k)
    return told


def _wants_a_comma(sentence: Sentence, last: int, rest: Sequence[int], lists: Lists) -> bool:
    """Whether the comma behind a word stood before a date and an infinitive: "gab zu[,] im Mai [gelogen zu haben]"."""
    comma = last + 1 < rest[0] and sentence.words[last + 1].text == ","
    return comma and ends_with_infinitive(sentence, rest, lists)


def _goes_on(sentence: Sentence, last: int, k: int) -> bool:
    """Whether a comma behind an English date parts two nouns, or a figure from what it is: "rose 2% [, the] most"."""
    figure = sentence.words[last].text == "%" or sentence.tags[last] in ("NUM", "SYM", "ADJ", "PROPN", "NOUN")
    return figure and (sentence.tags[k] == "DET" or (sentence.is_noun(last) and sentence.is_noun(k)))


def _led_by_preposition(sentence: Sentence, clause: Clause, lists: Lists) -> list[int]:
    """Where or with whom a relative clause was done: "[in the house] in which he died"; nothing without "in which"."""
    k = preposition_of(sentence, clause, lists)
    if k < 0:
        return []
    noun = noun_phrase_to(sentence, clause.antecedent, lists)
    return [k, *noun] if sentence.tags[noun[0]] in ("DET", "PROPN") else []


def _without_opening(sentence: Sentence, after: list[int], left_out: Container[int], lists: Lists) -> list[int]:
    """What a clause tells without what leads to another clause or to the date: "even [before]", "said [on]"."""
    cut_off = after[-1] + 1 in left_out or opens_clause(sentence, after[-1] + 1, lists)
    while len(after) > 1 and (
        sentence.tags[after[-1]] in ("SCONJ", "CCONJ", "DET") or sentence.words[after[-1]].lower in lists.that_words
    ):
        after = after[:-1]
    if cut_off:
        after = without_adverb(sentence, without_loose_words(sentence, after, lists), left_out, lists)
        after = without_loose_words(sentence, after, lists)
        says = len(after) > 2 and sentence.tags[after[-1]] == "VERB.PartP" and sentence.is_noun(after[-2])
        after = after[:-1] if says and lists.contracting else after  # "a reçu le signal [confirmant] que"
        if opens_clause(sentence, after[-1] + 1, lists) and sentence.tags[after[-1]] == "VERB.Inf":
            named = next((n for n in range(len(after) - 1, 0, -1) if sentence.is_noun(after[n])), 0)
            after = after[: named + 1] if named else after  # "released a statement [to ask] that"
    return without_loose_ends(sentence, after, lists)


def _seen_by_the_date(
    sentence: Sentence, clause: Clause, date: range, before: Sequence[int], after: list[int], lists: Lists
) -> list[int]:
    """What a date itself does: "Sunday marked [the end of an era]", "2012 saw [...]"; nothing where somebody does."""
    led = date.start > 0 and sentence.tags[date.start - 1] == "ADP"
    that = clause.opener >= 0 and sentence.words[clause.opener].lower not in lists.that_words
    if names_any(sentence, before) or led or date.stop > clause.verb or that or clause.borrowed:
        return []
    done = next((n for n, k in enumerate(after) if sentence.words[k].lower in lists.date_verbs), len(after))
    only_verbs = all(sentence.is_verb(k) or sentence.tags[k] == "ADV" for k in after[:done])
    was = next((n for n, k in enumerate(after) if not sentence.tags[k].startswith("AUX")), len(after))
    if was and lists.language == "en" and sentence.tags[after[was - 1]].startswith("AUX"):
        behind = after[was:]  # "2024 had been [the warmest year]"
        return behind if behind and sentence.tags[behind[0]] in ("DET", "PROPN") else []
    behind = after[done + 1 :]
    if behind and lists.contracting and sentence.words[behind[0]].lower in lists.by_words:
        behind = behind[1:]  # "L'année 2006 a été marquée par [une grève]"
    return behind if only_verbs and behind and sentence.tags[behind[0]] in ("DET", "NOUN", "PROPN", "ADJ") else []


def _with_article(title: str, sentence: Sentence, clause: Clause, before: Sequence[int], lists: Lists) -> str:
    """A title whose subject stands behind a preposition, with the article in that: "du conducteur qui", "le"."""
    if clause.antecedent < 0 or not before or before[0] > clause.antecedent or not sentence.is_noun(before[0]):
        return title
    first = sentence.words[before[0]].text
    k = before[0] - 1 - (before[0] > 1 and sentence.words[before[0] - 1].text in "'’")
    article = lists.articles_inside.get(sentence.words[k].lower, "") if k >= 0 else ""
    if not article or not title.startswith(first):
        return title
    whole = article + ("" if article.endswith("'") else " ") + title
    return whole if len(whole) <= MAX_TITLE else title


def _with_place(shown: str, sentence: Sentence, noun: list[int], behind: Sequence[int], lists: Lists) -> str:
    """What takes place, with all behind it from its first preposition on: "Philosophiewochen in Lindau"."""
    place = next((n for n, k in enumerate(behind) if sentence.tags[k] == "ADP"), len(behind))
    return spell(shown, sentence.words, [*without_article(sentence, noun, lists), *behind[place:]])


def _what_a_day_was(
    sentence: Sentence, clause: Clause, left_out: Container[int], after: Sequence[int], lists: Lists
) -> list[int]:
    """What a day was that is itself the subject: "El martes fue [el día más caluroso del año]"."""
    own = [k for k in clause.words if k < clause.verb]
    alone = bool(own) and all(k in left_out for k in own) and sentence.tags[own[0]] != "ADP"
    is_subject = alone and not lists.verb_second  # and not "Am Montag war [das Spiel]"
    behind = next((n for n, k in enumerate(after) if not sentence.tags[k].startswith("AUX")), 0)
    return list(after[behind:]) if is_subject and behind and sentence.tags[after[behind]] == "DET" else []


def _only_was(sentence: Sentence, after: Sequence[int]) -> bool:
    """Whether nothing but the date was told of a subject: "The first launch was [on 3 March]"."""
    words = [k for k in after if sentence.words[k].is_word]
    return bool(words) and all(sentence.tags[k].startswith("AUX") for k in words)
