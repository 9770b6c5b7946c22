"""How well and how fast the tagger works: `python packaging/tagger/figures.py FOLDER_OF_TREEBANKS [LANGUAGE ...]`."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from treebanks import LANGUAGES, Example, held_out, held_out_of_written, measured_only

from timeline_app.assets import resources
from timeline_app.text.tagger import Tagger, is_finite, is_verb, read_tagger


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares of right answers: of parts of speech, of forms of verbs, of tenses; and the F1 of conjugated verbs."""

    words: int
    upos: float
    form: float
    finite: float
    tense: float


def figures_of(tagger: Tagger, examples: Sequence[Example]) -> Figures:
    """The figures of some sentences."""
    pairs = [pair for example in examples for pair in zip(example.word_tags, tagger.tag(example.words), strict=True)]
    same = sum(gold.partition(".")[0] == found.partition(".")[0] for gold, found in pairs)
    verbs = [gold.partition(".")[2] == found.partition(".")[2] for gold, found in pairs if is_verb(gold)]
    both = [(gold, found) for gold, found in pairs if is_finite(gold) and is_finite(found)]
    either = sum(is_finite(gold) for gold, _ in pairs) + sum(is_finite(found) for _, found in pairs)
    tense = sum(gold.partition(".")[2] == found.partition(".")[2] for gold, found in both)
    return Figures(len(pairs), same / len(pairs), sum(verbs) / len(verbs), 2 * len(both) / either, tense / len(both))


def main(arguments: Sequence[str]) -> None:
    """Prints one line for each set of sentences."""
    folder, languages = Path(arguments[0]), arguments[1:] or LANGUAGES
    sys.stdout.write("set           words   UPOS   form  finite F1  tense   file kB  load ms  words/s cold  warm\n")
    for language in languages:
        path = resources() / "taggers" / f"{language}.xz"
        for name, examples in (
            ("held out", held_out(folder, language)),
            ("other", measured_only(folder, language)),
            ("written", held_out_of_written(language)),
        ):
            if not examples:
                continue
            started = time.process_time()
            tagger = read_tagger(path, language)
            loaded = time.process_time()
            for example in examples:
                tagger.tag(example.words)
            cold = time.process_time()
            found = figures_of(tagger, examples)
            warm = time.process_time()
            sys.stdout.write(
                f"{language} {name:9}  {found.words:6}  {found.upos:.3f}  {found.form:.3f}      {found.finite:.3f}"
                f"  {found.tense:.3f}    {path.stat().st_size / 1000:6.0f}   {(loaded - started) * 1000:6.0f}"
                f"        {found.words / (cold - loaded):6.0f}  {found.words / (warm - cold):6.0f}\n"
            )


if __name__ == "__main__":
    main(sys.argv[1:])
