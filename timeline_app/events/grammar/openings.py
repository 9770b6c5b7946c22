"""Which words open a clause of their own: relative pronouns, "that", "after", and "and" between two verbs."""

from __future__ import annotations

from timeline_app.events.grammar.germanic_openings import opens_nothing
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import is_its_number
from timeline_app.events.grammar.reports import is_reported, leads_to_speaker
from timeline_app.events.grammar.signs import QUOTES, cuts, stops
from timeline_app.events.grammar.tagged import Sentence


def opening(sentence: Sentence, k: int, lists: Lists) -> str:
    """How a word opens a new piece; "" where it does not."""
    word, tag = sentence.words[k], sentence.tags[k]
    if tag == "PRON" and word.lower in lists.reflexives & lists.if_words:
        return ""  # "a vila [se] emancipou", and not "if"
    known = word.lower in lists.relatives
    if word.lower in lists.that_words and tag == "ADP" and k and sentence.is_noun(k - 1):
        tag = "SCONJ" if verb_ahead(sentence, k, lists, near=True) else tag
    if word.lower in lists.that_words and tag in ("SCONJ", "PRON"):
        # "la revolución, que concluyó" tells of a noun; "ha promesso ai manifestanti che" does not.
        behind = k - 2 if k > 1 and sentence.words[k - 1].text in QUOTES | {",", "("} else k - 1
        tells = k > 0 and sentence.tags[behind] in ("NOUN", "PROPN", "ADJ", "VERB.Part", "NUM")
        tells = tells or (k > 0 and sentence.words[behind].lower in lists.those_words)
        day = sentence.words[behind].text
        dated = day.isdigit() and not is_its_number(sentence, behind, lists)
        tells = tells and not dated and day.lower() not in lists.calendar | lists.bare_days  # "a décidé lundi que"
        tells = tells and not is_reported(sentence, k, lists)
        tag = "PRON" if known and tells and lists.that_is_relative else "SCONJ" if not tells else tag
    if word.lower in lists.that_words and k > 1 and (_is_led(sentence, k, lists) or _does_it(sentence, k, lists)):
        return "relative" if verb_ahead(sentence, k, lists) else ""  # "el complejo en el [que] vive"
    follows = sentence.words[k + 1].lower if k + 1 < len(sentence.words) else ""
    if leads_to_speaker(sentence, k, lists):
        return "subordinate"
    only = word.lower in lists.that_words and tag in ("SCONJ", "PRON") and _means_only(sentence, k, lists)
    if only or (word.lower in lists.before_that and follows not in lists.that_words):
        return ""  # "le guide d'alors", and not "alors que"
    inside = lists.verb_second and k > 0 and _words_before(sentence, k)  # "er solle [doch] gehen"
    if lists.verb_second and opens_nothing(sentence, k, lists):
        return ""
    if tag == "SCONJ" or (known and tag == "ADV" and not inside) or word.lower in lists.relative_adverbs:
        only = tag == "ADV" and word.lower in lists.that_words  # "il ne reste qu'une tour"
        near = (word.lower in lists.prepositions and not lists.verb_second) or only  # where its verb stands last
        return "subordinate" if verb_ahead(sentence, k, lists, near=near) else ""
    pronoun = tag == "PRON" or (
        tag == "DET" and (word.lower not in lists.determiners or _no_noun_follows(sentence, k, lists))
    )
    opens = k == 0 and len(sentence.words) > 1 and sentence.is_finite(1)  # "Der hatte sich verletzt."
    if known and pronoun and not (lists.verb_second and (opens or _is_an_article(sentence, k))):
        ends = verb_ahead(sentence, k, lists) or (lists.verb_second and _ends_with_verb(sentence, k))
        counts = word.lower not in lists.that_words and _only_counts(sentence, k)
        return "relative" if ends and not counts else ""
    if known and tag == "ADP" and (_leads_to_pronoun(sentence, k, lists) or _between_two_verbs(sentence, k, lists)):
        return "subordinate"
    if known and tag == "ADP" and k > 1 and sentence.words[k - 1].text == "," and _tells_at_the_end(sentence, k, lists):
        return "subordinate"
    if tag == "CCONJ":
        return "and" if verb_ahead(sentence, k, lists, near=True) and not _joins_nouns(sentence, k) else ""
    return ""


def _means_only(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether "que" behind "ne" says "only", before what is no clause: "Martin n'a marqué [que] trois buts"."""
    for m in range(k - 1, -1, -1):
        lower = sentence.words[m].lower
        if cuts(sentence, m) or lower in lists.negations or sentence.is_noun(m):
            return False
        if lower in lists.restricting:
            return not verb_ahead(sentence, k, lists, near=True)
    return False


def _is_led(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a preposition and an article lead to a word, in one behind a comma: "en el [que]", ", del [que]"."""
    inside = sentence.tags[k - 1] == "ADP" and sentence.words[k - 1].lower in lists.articles_inside
    return sentence.tags[k - 2 : k] == ["ADP", "DET"] or (inside and sentence.words[k - 2].text in ",(")


def _does_it(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a verb at once behind an English "that" makes it stand for a noun: "the bullet [that] tore the door"."""
    told = lists.language == "en" and sentence.tags[k] == "SCONJ" and not is_reported(sentence, k, lists)
    return told and sentence.is_noun(k - 1) and sentence.is_finite(k + 1)


def _words_before(sentence: Sentence, k: int) -> bool:
    """Whether a word, and neither a sign nor "and", stands right before another one."""
    return sentence.words[k - 1].is_word and sentence.tags[k - 1] not in ("CCONJ", "ADP")


def _joins_nouns(sentence: Sentence, k: int) -> bool:
    """Whether "and" stands between two nouns that do something together: ", officials [and] members said"."""
    start = next((m + 1 for m in range(k - 1, -1, -1) if cuts(sentence, m)), 0)
    before = range(start, k)
    return bool(start) and any(map(sentence.is_noun, before)) and not any(map(sentence.is_verb, before))


def _leads_to_pronoun(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a preposition opens a clause at once: "Comme elle avait critiqué les bombardements"."""
    if k + 2 >= len(sentence.words) or sentence.words[k + 1].lower in lists.object_pronouns:
        return False  # "a rover named after [her] is"
    if lists.verb_second and sentence.tags[k + 1] == "PRON":
        return True  # "Seit sich die Bank erklärte", which ends with its verb
    return sentence.tags[k + 1] == "PRON" and sentence.is_finite(k + 2)


def _tells_at_the_end(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a preposition opens the last clause of a sentence: "..., after the player was introduced in May."."""
    rest = range(k + 1, len(sentence.words))
    first = next((m for m in rest if sentence.is_finite(m)), None)
    if first is None or not any(map(sentence.is_noun, range(k + 1, first))):
        return False
    joined = {"PUNCT", "CCONJ", "SCONJ"}
    return all(sentence.tags[m] not in joined and sentence.words[m].lower not in lists.relatives for m in rest[:-1])


def _no_noun_follows(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether what looks like an article behind a comma has no noun: "der Tanker, [der] 2002 in Korea gebaut wurde"."""
    led = lists.verb_second and k > 1 and sentence.tags[k - 1] == "ADP"  # ", gegen den seit März ermittelt wird"
    if not k or sentence.words[k - 1 - led].text != ",":
        return False
    rest = [tag for m, tag in enumerate(sentence.tags[k + 1 :], k + 1) if sentence.words[m].text != ":"]
    following = next((tag for tag in rest if tag != "NUM"), "")
    counted = lists.verb_second and rest[:1] == ["NUM"] and following.startswith(("VERB", "AUX"))  # "das 3:3 endete"
    return following in ("ADP", "ADV", "PRON", "DET") or counted


def _is_an_article(sentence: Sentence, k: int) -> bool:
    """Whether what looks like a pronoun opens a main clause: ", [die] Marktaufsicht verordnete noch eine Senkung"."""
    noun = k + 1
    while noun < len(sentence.words) and sentence.tags[noun] in ("ADJ", "NUM", "DET"):
        noun += 1
    noun -= noun > k + 1 and noun < len(sentence.words) and sentence.is_finite(noun)  # "die beiden anderen"
    end = next((m for m in range(k + 1, len(sentence.words)) if cuts(sentence, m)), len(sentence.words))
    verb = noun + 1
    if verb >= end - 1 or sentence.tags[noun] not in ("NOUN", "ADJ", "DET") or not sentence.is_finite(verb):
        return False
    behind = range(verb + 1, end)
    if any(map(sentence.is_finite, behind)):
        return False
    if sentence.tags[verb + 1] == "PRON" or sentence.tags[k + 1] == "DET":
        return True  # ", [die] beiden anderen stellten sich"
    led = False
    for m in behind:  # the object of a verb, which in a relative clause stands before it
        if sentence.tags[m] == "DET" and not led:
            return True
        led = sentence.tags[m] == "ADP" or (led and not sentence.is_noun(m))
    return sentence.tags[end - 1] in ("VERB.Part", "VERB.Inf")


def _ends_with_verb(sentence: Sentence, k: int) -> bool:
    """Whether a stretch behind a comma ends with what looks like an infinitive: ", die Venezuela ansteuern"."""
    end = next((m for m in range(k + 1, len(sentence.words)) if cuts(sentence, m)), len(sentence.words))
    return k > 0 and sentence.words[k - 1].text == "," and ends_with_plural(sentence, range(k, end))


def ends_with_plural(sentence: Sentence, inside: range) -> bool:
    """Whether the last word looks like an infinitive without "zu", as a verb in the plural does: "die stattfinden"."""
    return sentence.tags[inside[-1]] == "VERB.Inf" and (len(inside) < 2 or sentence.tags[inside[-2]] != "PART")


def _between_two_verbs(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether "after" or "as" leads to a clause: "were arrested [after] activists disrupted", not "after the talks"."""
    start = next((m + 1 for m in range(k - 1, -1, -1) if cuts(sentence, m)), 0)
    if not any(map(sentence.is_finite, range(start, k))):
        return False
    if any(sentence.words[m].lower in lists.relatives and sentence.tags[m] != "ADP" for m in range(start, k)):
        return False  # "the man who died after the attack was"
    named = False
    for m in range(k + 1, len(sentence.words)):
        if named and sentence.is_finite(m) and not sentence.tags[m].endswith(".Imv"):
            return True
        if sentence.words[m].text == "," or stops(sentence, m) or sentence.tags[m] in ("CCONJ", "SCONJ"):
            return False
        if sentence.tags[m] == "PRON" and sentence.is_noun(m - 1):
            return False  # "after the announcement they would join"
        named = named or sentence.is_noun(m) or sentence.tags[m] == "PRON"
    return False


def _only_counts(sentence: Sentence, k: int) -> bool:
    """Whether a word opens no clause but a count: "five people, of whom four children, were killed"."""
    end = next((m for m in range(k + 1, len(sentence.words)) if sentence.words[m].text in ",)"), k)
    inside = range(k + 1, end)
    return any(sentence.tags[m] == "NUM" for m in inside) and not any(map(sentence.is_verb, inside))


def verb_ahead(sentence: Sentence, k: int, lists: Lists, *, near: bool = False) -> bool:
    """Whether a conjugated verb comes before the next sign, when `near` before any comma, or opening word."""
    for m in range(k + 1, len(sentence.words)):
        if sentence.is_finite(m):
            return True
        if sentence.tags[m] == "SCONJ" and sentence.words[m].lower in lists.that_words and sentence.is_noun(m - 1):
            continue  # "de que un avión [que] debía salir"
        if stops(sentence, m) or sentence.tags[m] == "SCONJ":
            return False
        if (
            near
            and m > k + 1
            and (
                sentence.words[m].lower in lists.relatives
                or sentence.words[m].text in ",()"
                or sentence.tags[m] == "CCONJ"
            )
        ):
            return False
    return False
