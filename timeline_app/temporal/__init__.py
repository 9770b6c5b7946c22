"""Time expressions: find -> read -> resolve, and the article's own date.

lexicon    a language's words and patterns, compiled
find       where a pattern fits
acts       what each kind of pattern means
resolve    half dates completed from the article's date and from the text
issued     the article's own date, and why
"""

from timeline_app.temporal.expressions import find_expressions

__all__ = ["find_expressions"]
