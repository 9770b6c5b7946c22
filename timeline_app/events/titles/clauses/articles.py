"""The article before a subject, which titles of some languages leave out."""

from __future__ import annotations

from timeline_app.events.grammar.germanic_nouns import begins_a_name, is_described_alone
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence


def without_article(sentence: Sentence, subject: list[int], lists: Lists) -> list[int]:
    """A subject without the article that titles of its language leave out, which in German an adjective needs."""
    if len(subject) > 1 and sentence.words[subject[0]].lower in lists.weekdays and sentence.tags[subject[1]] == "DET":
        subject = subject[1:]  # "deplored [Friday] the blasts which"
    if len(subject) < 2 or sentence.words[subject[0]].lower not in lists.articles:
        return subject
    first, second = (sentence.words[k] for k in subject[:2])
    if all(sentence.tags[k] == "NUM" for k in subject[1:]) or (first.end == second.start and first.text.isalpha()):
        return subject  # "the two", "A380"
    described = not sentence.is_noun(subject[1]) or second.text[:1].isdigit()  # "der 29-Jährige", a woman without "der"
    described = described or begins_a_name(sentence, subject[0], lists)
    described |= is_described_alone(first.lower, second, lists)
    return subject if lists.verb_second and described else subject[1:]
