"""Phrase -> titles: short, without the date and the source's "said that", with the place and the figure that matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline_app.concepts import concept
from timeline_app.events.figures import figures_of
from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import names_any
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.choosing.choosing import best_first
from timeline_app.events.titles.choosing.judged import best_judged
from timeline_app.events.titles.clauses.ahead import with_whom_it_means
from timeline_app.events.titles.clauses.clause_titles import clause_title
from timeline_app.events.titles.clauses.second_verbs import with_second_verb
from timeline_app.events.titles.clauses.those import title_of_those
from timeline_app.events.titles.constructions.awaited import awaited_title
from timeline_app.events.titles.constructions.clefts import cleft_title
from timeline_app.events.titles.constructions.dated_things import title_of_what_is_dated
from timeline_app.events.titles.constructions.empty_subjects import title_of_what_there_was
from timeline_app.events.titles.constructions.gerund_pasts import gerund_past_title
from timeline_app.events.titles.constructions.gerunds import gerund_title
from timeline_app.events.titles.constructions.infinitives import infinitive_title
from timeline_app.events.titles.constructions.others import title_with_those_before, words_of_all
from timeline_app.events.titles.constructions.when_clauses import title_beside_when
from timeline_app.events.titles.nouns.asides import aside_title, participle_title, standing_title
from timeline_app.events.titles.nouns.attributes import attribute_title
from timeline_app.events.titles.nouns.bare_nouns import fuller_noun
from timeline_app.events.titles.nouns.held_offices import held_office_title
from timeline_app.events.titles.nouns.noun_titles import noun_titles
from timeline_app.events.titles.nouns.offices import office_title
from timeline_app.events.titles.nouns.owned_nouns import owned_noun
from timeline_app.events.titles.relatives.relative_titles import as_main_clause
from timeline_app.events.titles.relatives.zero_relatives import zero_relative_title
from timeline_app.events.titles.reports.occasions import occasion_title
from timeline_app.events.titles.reports.published import published_title
from timeline_app.events.titles.reports.reported import said_titles, with_that
from timeline_app.events.titles.reports.wished import wished_title
from timeline_app.events.titles.shortening.half_pairs import with_whole_pairs
from timeline_app.events.titles.shortening.verb_of_one import with_verb_of_one
from timeline_app.events.titles.wording import (
    MAX_TITLE,
    MIN_TITLE,
    finished,
    fit,
    spell,
    with_last_point,
    without_bare_happening,
)
from timeline_app.model import Figure

_NEAR_OBJECT = 3  # words from a verb to its object
_OUTCOMES = frozenset({"victory", "defeat"})
_SHORTEST = 3
_MOST = 3


def titles_of(
    shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists
) -> tuple[str, ...]:
    """Up to three different titles of an event, the best first, each at most MAX_TITLE characters.

    `shown` is the text of the sentence.
    """
    figures = figures_of([sentence.words[k] for k in words_of_all(sentence, clauses, phrase, lists)], lists)
    clauses_told = _clause_titles(shown, sentence, clauses, phrase, lists)
    if phrase.head is not None:
        nouns = noun_titles(shown, sentence, phrase, figures, lists)
        whole = (
            _is_won(sentence, phrase, lists)
            or _is_bare_object(sentence, phrase, nouns, clauses_told, lists)
            or _does_more(sentence, phrase, nouns, clauses_told, lists)
            or _only_says_where(sentence, phrase, nouns, clauses_told, lists)
            or _is_what_another_is(sentence, phrase, nouns, lists)
        )
        if not whole and nouns and " " not in nouns[0]:
            owned = owned_noun(shown, sentence, phrase, lists)
            nouns = [owned or fuller_noun(shown, sentence, phrase, lists), *nouns]
        proposals = [*clauses_told, *nouns] if whole else [*nouns, *clauses_told]
    else:
        proposals = [*_counted(clauses_told[:1], figures if phrase.alone else (), lists), *clauses_told]
    attribute = attribute_title(shown, sentence, phrase, lists) or zero_relative_title(shown, sentence, phrase, lists)
    proposals.insert(0, attribute)
    left = _what_is_left(sentence, phrase, lists)
    part = phrase.clause.antecedent >= 0 or (lists.verb_second and phrase.clause.opener >= 0)
    nobody = bool(left) and (part or sentence.is_finite(left[0]))
    proposals.insert(0, _led_to(shown, sentence, clauses, phrase, lists))
    tells = any(_tells(sentence, k, lists) for k in left)  # and not "1998 runter, 2000 hoch"
    if tells and not (nobody and any(proposals)):
        proposals.append(spell(shown, sentence.words, left))
    fitting = [finished(fit(title, lists), lists) for title in proposals if title]
    told_by_noun = phrase.head is not None or attribute or participle_title(shown, sentence, phrase, lists)
    long_enough = [title for title in fitting if len(title) >= MIN_TITLE or told_by_noun] or fitting
    told: dict[str, str] = {}
    for title in long_enough:
        if len(title) >= _SHORTEST:
            told.setdefault(_bare(title, lists), title)
    best = best_first(list(told.values()), shown, sentence, clauses, phrase, lists)
    best = [as_main_clause(title, sentence, phrase.left_out, lists) for title in best[:_MOST]]
    judged = best_judged(best, shown, sentence, clauses, phrase, lists)
    paired = (with_whole_pairs(title, sentence, phrase.left_out, lists) for title in judged)
    first, *others = [*paired] or [""]
    first = without_bare_happening(as_main_clause(first, sentence, phrase.left_out, lists), lists)
    first = with_verb_of_one(first, sentence, phrase.left_out, lists)
    return tuple(dict.fromkeys(map(with_last_point, (first, *others))))[:_MOST] if first else ()


def _led_to(shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists) -> str:
    """What is told behind a phrase with a verb that has no subject: "Under rules set for May, [firms report]"."""
    at, told = clauses.index(phrase.clause), [k for k in phrase.clause.words if k not in phrase.left_out]
    if phrase.head is not None or lists.verb_second or at + 1 == len(clauses) or not told:
        return ""
    verb, main, end = phrase.clause.verb, clauses[at + 1], max(phrase.clause.words) + 1
    leads = sentence.tags[told[0]] == "ADP" and all(sentence.words[k].text != "," for k in range(told[0], verb))
    beside = main.words[:1] == [end + 1] and sentence.words[end].text == ","
    names = names_any(sentence, [k for k in main.words if k < main.verb])
    if not (leads and beside and names) or main.frame or main.opener >= 0:
        return ""
    return clause_title(shown, sentence, main, phrase.date, phrase.left_out, lists)


def _does_more(sentence: Sentence, phrase: Phrase, nouns: Sequence[str], told: Sequence[str], lists: Lists) -> bool:
    """Whether a noun of one word is who does it, so that its clause says more: "El terremoto [destruyó la iglesia]"."""
    verb, head = phrase.clause.verb, phrase.head
    subject = head is not None and head < verb and not (phrase.start and sentence.tags[phrase.start - 1] == "ADP")
    denied = any(sentence.words[k].lower in lists.negations for k in phrase.clause.words)
    alone = (
        not denied
        and bool(nouns)
        and " " not in nouns[0]
        and bool(told)
        and _bare(told[0], lists).startswith(nouns[0].lower())
    )
    return bool(subject) and alone and not any(sentence.tags[k] == "ADP" for k in range(phrase.start, head or 0))


def _only_says_where(
    sentence: Sentence, phrase: Phrase, nouns: Sequence[str], told: Sequence[str], lists: Lists
) -> bool:
    """Whether a noun of one word only says in what something was done: "[fu eletto] nelle elezioni del 1913"."""
    verb = phrase.clause.verb
    led = phrase.start - (sentence.tags[phrase.start] != "ADP")
    inside = led >= 0 and sentence.words[led].lower in lists.inside_words
    bare = bool(nouns) and " " not in nouns[0] and bool(told)
    done = verb >= 0 and sentence.tags[verb] in ("VERB.Past", "AUX.Past", "AUX.Imp", "AUX.Pres")
    denied = any(sentence.words[k].lower in lists.negations for k in phrase.clause.words)
    return inside and bare and done and not denied


def _is_what_another_is(sentence: Sentence, phrase: Phrase, nouns: Sequence[str], lists: Lists) -> bool:
    """Whether a noun of one word, and no happening, only says what a name is: "The Tower, a 1969 [film]"."""
    alone = bool(nouns) and " " not in nouns[0] and phrase.date.start in phrase.clause.asides
    return alone and phrase.head is not None and not lists.is_event_noun(sentence.words[phrase.head])


def _is_won(sentence: Sentence, phrase: Phrase, lists: Lists) -> bool:
    """Whether somebody won or lost what a noun names, which is the news: "Ashton Vale [won] the European Cup"."""
    verb = phrase.clause.verb
    held = phrase.head is not None and 0 < verb < phrase.start and phrase.start - verb <= _NEAR_OBJECT
    told = range(verb, phrase.start) if held else range(0)
    return any(concept(sentence.words[k].lower, lists.language) in _OUTCOMES for k in told)


def _is_bare_object(
    sentence: Sentence, phrase: Phrase, nouns: Sequence[str], told: Sequence[str], lists: Lists
) -> bool:
    """Whether a noun of one word is what somebody did on a date that is not its own: "aprobó el acuerdo en enero"."""
    clause, head = phrase.clause, phrase.head or 0
    verb = clause.verb
    alone = bool(nouns) and " " not in nouns[0] and bool(told) and clause.opener < 0
    held = 0 < verb < head <= verb + _NEAR_OBJECT and sentence.tags[verb] == "VERB.Past" and not lists.verb_second
    led = sentence.words[phrase.date.start - 1].lower in lists.of_words or phrase.date.start < head
    named = any(sentence.is_noun(k) for k in clause.words if k < verb)
    return alone and held and named and not led and all(sentence.tags[k] != "ADP" for k in range(verb, head))


def _bare(title: str, lists: Lists) -> str:
    """A title without its article, by which two are known to be the same."""
    told = title.casefold().replace(",", "")
    first, _, rest = told.partition(" ")
    return rest if first in lists.determiners else told


# ---------------------------------------------------------------- a clause with its date


def _clause_titles(
    shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists
) -> list[str]:
    clause = phrase.clause
    said = said_titles(shown, sentence, clauses, phrase, lists)
    only_frame = clause.frame and said
    own = "" if only_frame else title_of_those(shown, sentence, phrase, lists)
    if not own and not only_frame:
        own = clause_title(shown, sentence, clause, phrase.date, phrase.left_out, lists)
        own = with_whom_it_means(own, shown, sentence, clauses, phrase, lists)
        own = with_second_verb(own, sentence, clauses, phrase, lists)
    participle = participle_title(shown, sentence, phrase, lists)
    put_in = not only_frame and phrase.date.start in clause.asides  # and not "said Ana Ruiz, to AFP on Monday"
    return [
        title
        for title in (
            cleft_title(shown, sentence, clauses, phrase, lists),
            title_of_what_is_dated(shown, sentence, phrase, lists),
            office_title(shown, sentence, phrase, lists),
            held_office_title(shown, sentence, phrase, lists),
            published_title(shown, sentence, clauses, phrase, said, own, lists),
            "" if _is_only_held(participle, sentence, phrase, own, lists) else participle,
            standing_title(shown, sentence, phrase, lists),
            aside_title(shown, sentence, phrase, lists) if put_in else "",
            infinitive_title(shown, sentence, phrase, lists),
            gerund_title(shown, sentence, phrase, lists),
            gerund_past_title(shown, sentence, phrase, lists),
            occasion_title(shown, sentence, phrase, lists),
            title_with_those_before(shown, sentence, clauses, phrase, lists),
            title_beside_when(shown, sentence, clauses, phrase, lists),
            title_of_what_there_was(shown, sentence, clause, phrase.left_out, lists),
            awaited_title(shown, sentence, clauses, phrase, lists),
            _announced(shown, sentence, clauses, phrase, lists),
            with_that(shown, sentence, clauses, phrase, own, lists),
            wished_title(shown, sentence, clauses, phrase, own, lists),
            *said,
            own,
        )
        if title
    ]


def _is_only_held(title: str, sentence: Sentence, phrase: Phrase, own: str, lists: Lists) -> bool:
    """Whether a title says of a happening no more than that it took place, where another can: "Voto [celebrado]"."""
    named = phrase.head is not None or (bool(own) and title.partition(" ")[0].lower() in lists.event_nouns)
    done = title.rpartition(" ")[2].lower()
    at = next((k for k in range(phrase.date.start - 1, 0, -1) if sentence.words[k].lower == done), 0)
    return named and done in lists.happening and sentence.words[at - 1].text != ","  # "l'incidente[, avvenuto] sabato"


def _announced(shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists) -> str:
    """What few words with a date only lead to: "On Friday it became known: he resigns", "It was 1994 when he left"."""
    at = clauses.index(phrase.clause)
    end = max(phrase.clause.words) + 1
    told = [k for k in phrase.clause.words if k not in phrase.left_out]
    cleft = _is_cleft(sentence, phrase.clause, told, lists)
    led = phrase.date.start > 0 and sentence.tags[phrase.date.start - 1] == "ADP"
    colon = end < len(sentence.words) and sentence.words[end].text == ":"  # "Das Jahr 2006 begann schlecht:"
    dated = lists.verb_second and not led and colon and phrase.date.stop == phrase.clause.verb
    out = _comes_out(sentence, told, lists)
    named = not (cleft or dated or out) and any(sentence.is_noun(k) for k in told)
    if named or at + 1 == len(clauses) or end >= len(sentence.words):
        return ""
    behind = clauses[at + 1]
    opened = behind.opener >= 0 and sentence.words[behind.opener].lower in lists.relatives | lists.that_words
    only_is = phrase.clause.verb >= 0 and not any(
        sentence.is_verb(k)
        and not sentence.tags[k].startswith("AUX")
        and sentence.words[k].lower not in lists.auxiliaries
        for k in told
    )
    if sentence.words[end].text != ":" and not (opened and (only_is or out)):
        return ""
    said = said_titles(shown, sentence, clauses, replace(phrase, clause=behind), lists)
    return said[0] if said else clause_title(shown, sentence, behind, phrase.date, phrase.left_out, lists)


def _comes_out(sentence: Sentence, told: Sequence[int], lists: Lists) -> bool:
    """Whether words only say that something became known: "On Friday it came to light"."""
    words = [sentence.words[k].lower for k in told if sentence.words[k].is_word]
    shorter = words[1:] if lists.verb_second and words and words[0] in lists.empty_subjects else words
    return " ".join(shorter).replace(" ' ", "'") in lists.coming_out


def _is_cleft(sentence: Sentence, clause: Clause, told: Sequence[int], lists: Lists) -> bool:
    """Whether a clause only puts a place or a time first: "C'est à l'âge de 30 ans [que]", "It was in Rome [that]"."""
    before = [k for k in told if k < clause.verb]
    behind = [k for k in told if k > clause.verb and sentence.words[k].lower not in lists.auxiliaries]
    someone = any(sentence.words[k].lower in lists.one_person for k in before)
    empty = not someone and all(sentence.tags[k] in ("PRON", "PUNCT", "CCONJ") for k in before)
    is_ = clause.verb >= 0 and sentence.words[clause.verb].lower in lists.auxiliaries and not lists.verb_second
    return (
        is_ and empty and bool(behind) and sentence.tags[behind[0]] == "ADP" and not any(map(sentence.is_verb, behind))
    )


def _counted(titles: Sequence[str], figures: Sequence[Figure], lists: Lists) -> list[str]:
    """Titles with the figure that matters behind them, where they do not name it."""
    return [
        f"{fit(title, lists, MAX_TITLE - len(figure.text) - 2)}, {figure.text[:1].lower()}{figure.text[1:]}"
        for title in titles
        for figure in figures[:1]
        if figure.text.split()[0] not in title
    ]


def _what_is_left(sentence: Sentence, phrase: Phrase, lists: Lists) -> list[int]:
    """All words of a clause but its date."""
    indexes = [k for k in phrase.clause.words if k not in phrase.left_out]
    while indexes and sentence.tags[indexes[0]] in ("CCONJ", "SCONJ", "PUNCT"):
        indexes = indexes[1:]
    while len(indexes) > 1 and _wants_more(sentence, indexes[-1], lists):
        indexes = indexes[:-1]
    return indexes


def _tells(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a word is a verb or a noun, which German writes with a capital."""
    return sentence.is_verb(k) or (sentence.is_noun(k) and (sentence.words[k].is_name or not lists.capital_nouns))


def _wants_more(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a last word wants another one: "and", and "was" where verbs do not end a sentence."""
    tag = sentence.tags[k]
    if tag == "ADP" and lists.contracting:
        return True  # "En voiture [pour]"
    return tag in ("CCONJ", "SCONJ", "PUNCT") or (tag.startswith("AUX") and not lists.verb_second)
