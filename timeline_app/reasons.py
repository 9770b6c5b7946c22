"""Why something was concluded, kept as a key and values, said in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.words import say


@dataclass(frozen=True, slots=True)
class Reason:
    """A key of resources/translations ("reasons.office_held") and the values of its blanks.

    A value whose name ends in `_when` is EDTF text and is said as a date, in `_short` as a day without its year,
    in `_name` is itself a key of its kind ("role_name": roles.toml); `count` chooses between one and many.
    """

    key: str
    values: tuple[tuple[str, str], ...] = ()

    def say(self, language: str) -> str:
        """The reason in a language of the interface.

        One out of a file that cannot be said, because a newer program or nobody knows it, is told by its values.
        """
        try:
            return say(self.key, language, **{name: _worded(name, value, language) for name, value in self.values})
        except (KeyError, ValueError, TypeError, OverflowError):
            return ", ".join(value for _, value in self.values) or self.key.removeprefix("reasons.")

    def __str__(self) -> str:
        return self.say("en")


def reason(key: str, **values: object) -> Reason:
    """A reason of resources/translations/*/reasons.toml; values are kept as text."""
    return Reason(f"reasons.{key}", tuple((name, str(value)) for name, value in values.items()))


def _worded(name: str, value: str, language: str) -> str | int:
    kind = name.rpartition("_")[2]
    if name == "count" and value.isascii() and value.isdecimal():
        return int(value)  # which chooses between one and many
    if kind in ("when", "short"):
        from timeline_app.dates import parse_edtf
        from timeline_app.dates.wording import when_text  # the window need not wait for the words of dates

        return when_text(parse_edtf(value), language, "short" if kind == "short" else "medium")
    return say(f"{name.removesuffix('_name')}s.{value}", language) if kind == "name" and "_" in name else value
