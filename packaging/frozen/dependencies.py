"""What the application needs of other packages when it is frozen, found from the list of its dependencies.

Used by timeline_app.spec and licences.py, in the environment that `make package` made.
"""

from __future__ import annotations

import re
from importlib.metadata import Distribution, distribution
from pathlib import Path, PurePath

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

# PyInstaller's own hooks know these; all their data would be 300 MB.
KNOWN_TO_HOOKS = frozenset(
    ("pyside6-essentials", "shiboken6", "matplotlib", "numpy", "pillow", "fonttools", "kiwisolver", "contourpy")
)


def dependencies(name: str = "timeline-app") -> list[Distribution]:
    """Every distribution that one needs, directly or not, on this system, by name; without that one itself."""
    found: dict[str, Distribution] = {}
    waiting = [name]
    while waiting:
        for text in distribution(waiting.pop()).requires or ():
            wanted = Requirement(text)
            key = canonicalize_name(wanted.name)
            if key not in found and (wanted.marker is None or wanted.marker.evaluate({"extra": ""})):
                found[key] = distribution(key)
                waiting.append(key)
    return [found[key] for key in sorted(found)]


def key_of(dist: Distribution) -> str:
    """The name of a distribution as package indexes spell it."""
    return canonicalize_name(dist.metadata["Name"])


def packages_of(dist: Distribution) -> list[str]:
    """The packages that a distribution brings, those in a folder of their own."""
    tops = {path.parts[0] for path in dist.files or () if len(path.parts) > 1 and path.suffix == ".py"}
    return sorted(top for top in tops if top.isidentifier())


def compiled_modules_of(dist: Distribution) -> list[str]:
    """The modules beside all packages that code compiled by mypyc loads by name: "0ab12__mypyc"."""
    return sorted({path.name.split(".")[0] for path in dist.files or () if "__mypyc" in path.name})


def licence_files_of(dist: Distribution) -> list[Path]:
    """The files of a distribution that hold the words of licences and who holds the rights."""
    named = re.compile(r"(licen[cs]e|copying|notice|authors|copyright)", re.I)
    found = [path for path in dist.files or () if _is_licence(path, named)]
    return sorted(Path(str(dist.locate_file(path))) for path in found)


def _is_licence(path: PurePath, named: re.Pattern[str]) -> bool:
    in_metadata = ".dist-info" in path.parts[0]
    in_folder = in_metadata and len(path.parts) > 2 and path.parts[1] in ("licenses", "license_files")
    return (in_folder or bool(named.match(path.name))) and path.suffix not in (".py", ".pyc", ".pyi", ".so", ".pyd")


def word_lists() -> list[str]:
    """The lists of wordfreq that are read: large for languages whose events are found, "large_fr", small for others.

    Of those only lost letters are restored, "small_cs"; their large lists would be 12 MB more to download.
    """
    from wordfreq import available_languages

    from timeline_app.language import languages
    from timeline_app.text.lexicon import LIST_NAMES
    from timeline_app.text.word_data import languages_mended

    best, small = available_languages("best"), available_languages("small")
    names = {LIST_NAMES.get(code, code): code in languages() for code in languages_mended()}
    wanted = (best[name] if is_understood else small[name] for name, is_understood in names.items() if name in small)
    return sorted(Path(path).name.split(".")[0] for path in wanted)
