"""Learns the weights of the tagger: `python packaging/tagger/train.py FOLDER_OF_TREEBANKS [LANGUAGE ...]`."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from learner import learn
from treebanks import LANGUAGES, learning
from weights import pack

from timeline_app.assets import resources

# Weights below this are left out: larger files tell words no better.
LEAST = {"de": 1.0, "en": 2.0, "es": 1.0, "fr": 1.0, "it": 1.0, "nl": 1.3, "pt": 1.8}


def strong_pasts(facts: Mapping[str, str]) -> list[str]:
    """The past tenses of one language in strong_pasts.toml, with their prefixes."""
    one, many, separable, inseparable = (
        facts.get(key, "").split() for key in ("one", "many", "separable", "inseparable")
    )
    parted = [prefix + word for prefix in separable for word in one + many]
    return one + many + parted + [prefix + word for prefix in inseparable for word in one]


def main(arguments: Sequence[str]) -> None:
    """Writes resources/taggers/CODE.xz for the languages named, or for all."""
    folder, languages = Path(arguments[0]), arguments[1:] or LANGUAGES
    facts = tomllib.loads(Path(__file__).with_name("strong_pasts.toml").read_text("utf-8"))
    for language in languages:
        examples = learning(folder, language)
        told = [(word, "VERB.Past") for word in strong_pasts(facts[language])]
        size = pack(resources() / "taggers" / f"{language}.xz", learn(examples, told), LEAST[language])
        words = sum(len(example.words) for example in examples)
        sys.stdout.write(f"{language}: {words} words, {size / 1000:.0f} kB\n")


if __name__ == "__main__":
    main(sys.argv[1:])
