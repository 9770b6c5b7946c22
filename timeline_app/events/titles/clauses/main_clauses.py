"""What changes in the words of a clause that becomes a main one: a capital, the particle of a verb."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.titles.wording import MAX_TITLE
from timeline_app.text.lexicon import frequencies

_KNOWN = 1e-6  # share of a language's words; rarer ones are seldom verbs


def without_capital(title: str, sentence: Sentence, told: Sequence[int]) -> str:
    """A title in which the first word of its sentence, where it no longer is the first one, has no capital."""
    opening = next((k for k, word in enumerate(sentence.words) if word.is_word), 0)
    behind_colon = (k for k in told[1:] if sentence.words[k - 1].text == ":")
    for first in (opening, *behind_colon):
        text = sentence.words[first].text
        if not sentence.is_noun(first) and first in told[1:] and text == text.capitalize() and text != "I":
            title = f"{title} ".replace(f" {text} ", f" {text.lower()} ", 1).rstrip()
    return title


def parted(title: str, verb: str, lists: Lists) -> str:
    """A title in the order of a main clause, where the particle of its verb stands last: "bereitete sich ... vor".

    A Dutch verb with its particle is rarer than the bare one; "opende" is no "op" with "ende".  In German it may be a
    noun's form too: "angriffen".
    """
    known = frequencies(lists.language)
    rarest = _KNOWN if lists.capital_nouns else max(_KNOWN, known.get(verb, 0))
    for particle in _particles_of(verb, lists):
        rest = verb.removeprefix(particle)
        apart = f"{title} ".replace(f" {verb} ", f" {rest} ", 1) + particle
        if known.get(rest, 0) > rarest and f" {verb} " in f"{title} " and len(apart) <= MAX_TITLE:
            return apart
    return title


def has_particle(verb: str, lists: Lists) -> bool:
    """Whether a verb may begin with a particle that stands last in a main clause."""
    return bool(_particles_of(verb, lists))


def _particles_of(verb: str, lists: Lists) -> list[str]:
    own = [particle for stem, particle in lists.parted_verbs.items() if verb.startswith(stem)]
    return own or [particle for particle in lists.particles if verb.startswith(particle)]
