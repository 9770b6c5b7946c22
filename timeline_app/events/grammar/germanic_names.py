"""Where German and Dutch names end, and nouns with what belongs to them: "Otto II.", "Anna von Ulm", "Tag der Wahl"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.germanic_nouns import (
    comes_from_a_place,
    is_bare_genitive,
    is_country_behind_a_name,
)
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import BEFORE_NOUN, is_genitive, is_inside_word
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.meant.pronouns import pronouns_of
from timeline_app.events.names.naming import naming_of
from timeline_app.events.names.people import is_first_name
from timeline_app.text.lexicon import frequencies
from timeline_app.text.words import Word

_SHORTEST_PLURAL = 4  # letters, less one
_SURE = 0.5  # that two nouns are one name
_LONGEST_NUMERAL = 4  # characters: "XIII"
# Dutch nouns that another one follows without a word between: "het aantal doden".
_OF_MANY = frozenset(
    {"aantal", "groep", "soort", "paar", "reeks", "rij", "bende", "ton", "kilo", "liter", "hoeveelheid"}
)
BY_NAME = "namens"
_COUNTING_SIGNS = frozenset(":%€$/-–.")  # behind a number that counts something else


def is_one_name(sentence: Sentence, pair: Sequence[int], lists: Lists) -> bool:
    """Whether a noun goes on with the next one: "Kanzler Merz", "Merkels Rede", but not "stellte Dyba | Mord in"."""
    one, other = pair
    if comes_from_a_place(sentence.words[one], lists):
        return sentence.is_noun(other)
    if is_country_behind_a_name(sentence, one, other, lists):
        return False
    if _is_one_by_tree(sentence, one, other):
        return True
    both = sentence.tags[one] == sentence.tags[other] == "NOUN" and not sentence.words[one].text.isupper()
    definite = sentence.words[one - 1].lower in lists.articles
    if both and definite and not lists.capital_nouns and sentence.words[other].text.islower():
        return sentence.words[one].lower in _OF_MANY  # "in 2010 werd de club | kampioen"
    if lists.capital_nouns and both and sentence.tags[one - 1] in ("DET", "ADJ"):
        return not _is_another(sentence.words[other], lists)  # "als die Werft | Insolvenz anmeldete"
    if sentence.tags[one] == "PROPN" and sentence.tags[other] == "NOUN":
        name = sentence.words[one].text
        return name.endswith(("s", "-")) or is_first_name(name)
    return sentence.is_noun(other)


def _is_one_by_tree(sentence: Sentence, one: int, other: int) -> bool:
    """Whether the tree surely has two nouns side by side as parts of one name: "die [MS Werften]"."""
    tree = sentence.tree
    if tree is None or max(one, other) >= len(tree.heads) or not (sentence.is_noun(one) and sentence.is_noun(other)):
        return False
    led = tree.heads[one] == other and tree.relations[one] == "compound" and tree.sure[one] >= _SURE
    follows = tree.heads[other] == one and tree.relations[other] == "flat" and tree.sure[other] >= _SURE
    return other == one + 1 and (led or follows)


def _is_another(word: Word, lists: Lists) -> bool:
    """Whether a noun is no name behind another one, but something of its own: a happening, or several things."""
    several = word.lower.endswith(("e", "en", "er")) and frequencies(lists.language).get(word.lower, 0) > 0
    return lists.is_event_noun(word) or (several and len(word.text) > _SHORTEST_PLURAL and not is_first_name(word.text))


def _genitive(sentence: Sentence, words: Sequence[int], at: int, lists: Lists) -> int:
    """The place of the noun in "der nächsten Wahl" behind another one; 0 where none stands there."""
    link = sentence.words[words[at + 1]].lower
    person = pronouns_of(lists.language).is_person(sentence.words[words[at]].lower)
    if person and link == "von" and at + 2 < len(words) and sentence.tags[words[at + 2]] == "DET":
        return 0  # "stürzte ein Mann | von einer Leiter"
    if sentence.words[words[at]].lower in lists.lengths and at and sentence.tags[words[at - 1]] == "NUM":
        return 0  # "im Alter von 84 Jahren | der Maler"
    bare = is_bare_genitive(sentence, words[at + 1], lists)
    if link not in lists.of_words and not bare and not (lists.neuters and link != "der" and is_genitive(link)):
        return 0
    end = at + 2
    while end < len(words) and (
        sentence.tags[words[end]] in ("DET", "ADJ", "NUM") or is_inside_word(sentence, words[end])
    ):
        end += 1
    return end if end < len(words) and sentence.is_noun(words[end]) else 0


def end_of_names(sentence: Sentence, words: Sequence[int], at: int, lists: Lists) -> int:
    """The place of the last word of a name, or of a second noun joined to the first: "Ärztinnen und Ärzte"."""
    while at + 1 < len(words) and words[at + 1] == words[at] + 1:
        link = sentence.words[words[at + 1]].lower
        if link in lists.and_words and (joined := joined_noun(sentence, words, at + 2)):
            at = joined
        elif _is_shortened(sentence, words[at : at + 2]):
            at = _behind_initials(sentence, words, at + 1)
            at = _behind_particle(sentence, words, at, lists)
        elif (
            sentence.tags[words[at]] == "NOUN"
            and not _is_family_name(sentence, words, at)
            and (genitive := _genitive(sentence, words, at, lists))
        ):
            at = genitive
        elif is_one_name(sentence, words[at : at + 2], lists) or (
            lists.capital_nouns and _is_called(sentence, words, at)
        ):
            at += 1
        elif (number := _behind_number(sentence, words, at)) > at:
            at = number
        elif (rest := _behind_particle(sentence, words, at, lists)) > at:
            at = rest
        else:
            break
    return at


def _is_called(sentence: Sentence, words: Sequence[int], at: int) -> bool:
    """Whether the next word of a German noun, or this one, leads to its name: "ein Mann [namens] Otto Ruiz"."""
    led = sentence.words[words[at]].lower == BY_NAME or sentence.words[words[at + 1]].lower == BY_NAME
    return led and sentence.is_noun(words[at] + 1 + (sentence.words[words[at]].lower != BY_NAME))


def _behind_number(sentence: Sentence, words: Sequence[int], at: int) -> int:
    """The place of the number that says which one or how much of a noun, "der Stärke [6,2]"; `at` where none does."""
    end = at
    while end + 1 < len(words) and words[end + 1] == words[end] + 1:
        figures = sentence.words[words[end + 1]].text.isdigit()
        if not figures and not (end > at and is_inside_word(sentence, words[end + 1])):
            break
        end += 1
    behind = words[end] + 1
    goes_on = behind < len(sentence.words) - 1 and (
        sentence.tags[behind] in BEFORE_NOUN - {"DET"} or sentence.words[behind].text in _COUNTING_SIGNS
    )
    tags = sentence.tags[words[at] - 1 : words[at] + 1]  # "auf der Autobahn 8", and not "gewann Ulm 3"
    return end if not goes_on and (tags[-1] == "NOUN" or tags == ["DET", "PROPN"]) else at


def _is_family_name(sentence: Sentence, words: Sequence[int], at: int) -> bool:
    """Whether a first name stands before a word: "übernahm Anna Weber | von ihrem Vater"."""
    before = words[at] - 1
    return before >= 0 and sentence.is_noun(before) and is_first_name(sentence.words[before].text)


def joined_noun(sentence: Sentence, words: Sequence[int], at: int) -> int:
    """The place of the noun that "and" joins to another one, "Otto und [seine Mutter]"; 0 where none stands there."""
    while at < len(words) and sentence.tags[words[at]] in ("DET", "ADJ", "NUM"):
        at += 1
    return at if at < len(words) and sentence.is_noun(words[at]) else 0


def _is_shortened(sentence: Sentence, pair: Sequence[int]) -> bool:
    """Whether a full stop belongs to the name before it: "Jens K.", "Otto II.", "H.J. Tamm"."""
    one, stop = (sentence.words[k] for k in pair)
    short = _is_initial(one.text) or (len(one.text) <= _LONGEST_NUMERAL and set(one.text) <= set("IVX"))
    return stop.text == "." and one.text[:1].isupper() and short and sentence.is_noun(pair[0] - 1)


def _is_initial(text: str) -> bool:
    return len(text) == 1 or all(len(letter) == 1 for letter in text.split("."))


def _behind_initials(sentence: Sentence, words: Sequence[int], at: int) -> int:
    """The place of the name behind initials, "Minister P. A. C. [Tamm]"; `at` behind those of a family name."""
    first = words[at] - 1
    while first > 1 and sentence.words[first - 1].text == "." and _is_initial(sentence.words[first - 2].text):
        first -= 2
    if is_first_name(sentence.words[first - 1].text) or not _is_initial(sentence.words[words[at] - 1].text):
        return at
    while at + 1 < len(words) and words[at + 1] == words[at] + 1 and sentence.words[words[at + 1]].is_name:
        stop = at + 2 < len(words) and sentence.words[words[at + 2]].text == "."
        at += 2 if stop and _is_initial(sentence.words[words[at + 1]].text) else 1
    return at


def _behind_particle(sentence: Sentence, words: Sequence[int], at: int, lists: Lists) -> int:
    """The place of the family name behind "de", "van der", which is no word of its language; `at` where none stands."""
    end = at + 1
    if end == len(words):
        return at  # "König Amyntas I."
    while end < len(words) - 1 and sentence.words[words[end]].lower in naming_of(lists.language).particles:
        end += 1
    link = sentence.words[words[at + 1]].lower
    if sentence.tags[words[at + 1]] == "DET" and sentence.tags[words[at]] != "PROPN":
        return at  # "löste der Rat | den von Ana Ruiz gegründeten Verein auf"
    if lists.capital_nouns and link in lists.determiners and not is_first_name(sentence.words[words[at]].text):
        return at  # "starb in Berlin | der Schauspieler Lang"
    foreign = link not in lists.prepositions or is_first_name(sentence.words[words[at]].text)
    beyond = words[end] + 1
    foreign |= 0 < beyond < len(sentence.words) and sentence.words[beyond].text == ","  # "Anna von Ulm, die Witwe,"
    own = link in lists.prepositions | lists.determiners
    named = sentence.tags[words[end]] == "PROPN" or (not own and sentence.is_noun(words[end]))
    return end if end > at + 1 and foreign and named else at
