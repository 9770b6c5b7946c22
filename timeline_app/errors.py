"""What can go wrong through no fault of the program: one line that says which file, what is wrong and what to do."""

import traceback
from typing import TypeVar

from timeline_app.words import say


class TimelineAppError(Exception):
    """A problem to be told to the person, in words.

    `key` is a key of resources/translations ("errors.empty_file"), `values` fill its blanks.
    """

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)  # not the values: an error that comes from another process is made anew from this alone
        self.key = key
        self.values = values

    def say(self, language: str) -> str:
        """The problem in a language of the interface."""
        return say(self.key, language, **self.values)

    def __str__(self) -> str:
        return self.say("en")


class ReadError(TimelineAppError):
    """An article or a timeline cannot be read."""


class LeftOut(ReadError):
    """Files that are no articles were left out, which is no failure."""


class WriteError(TimelineAppError):
    """A file cannot be written."""


class Cancelled(Exception):
    """The person stopped the work."""


_Error = TypeVar("_Error", bound=TimelineAppError)


def unforeseen(error: Exception, file: str, kind: type[_Error]) -> _Error:
    """The failure of a kind that an error is which should not have been; its note is the trace, to be reported."""
    detail = " ".join(f"{type(error).__name__}: {error}".split())
    failure = kind("errors.unforeseen", file=file, detail=detail)
    failure.add_note("".join(traceback.format_exception(error)))
    return failure
