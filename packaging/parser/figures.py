"""How well and how fast the parser works: `python packaging/parser/figures.py FOLDER_OF_TREEBANKS [LANGUAGE ...]`."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from trees import held_out, held_out_of_written, measured_only

from timeline_app.text.syntax.features import LANGUAGES
from timeline_app.text.syntax.parser import parse
from timeline_app.text.tagger import tag


def main(arguments: Sequence[str]) -> None:
    """Prints one line for each set of sentences: the shares of heads, and of heads with relations, signs apart."""
    folder, languages = Path(arguments[0]), arguments[1:] or LANGUAGES
    sys.stdout.write("set           words  heads  with relation  words/s\n")
    for language in languages:
        for name, trees in (
            ("held out", held_out(folder, language)),
            ("other", measured_only(folder, language)),
            ("written", held_out_of_written(language)),
        ):
            if not trees:
                continue
            told = [(tree.words, tag(tree.words, language)) for tree in trees]
            started = time.process_time()
            found = parse(told, language)
            spent = time.process_time() - started
            words = same = named = 0
            for gold, tree in zip(trees, found, strict=True):
                for k, relation in enumerate(gold.relations):
                    if relation != "punct" and tree is not None:
                        words += 1
                        same += tree.heads[k] == gold.heads[k]
                        named += (tree.heads[k], tree.relations[k]) == (gold.heads[k], relation)
            sys.stdout.write(
                f"{language} {name:9}  {words:6}  {same / words:.3f}          {named / words:.3f}"
                f"   {words / spent:6.0f}\n"
            )


if __name__ == "__main__":
    main(sys.argv[1:])
