"""Time expressions: find -> read -> resolve, and the article's own date.

lexicon    a language's words and patterns, compiled
find       where a pattern fits
members    the ends of stretches and the members of lists, each with all it needs
acts       what each kind of pattern means, in the context of the dates named before
clocks     times of day find their day
narrative  whether a text is a history, and what leads it on
standpoint from where a sentence counts: the article's own day, the tale, or what had happened before
tenses     the tense of the clause in which an expression stands
apposition two expressions that name one day
lookahead  whether a clause speaks of what is still to come;  outlook, which way its half dates look by that
moved      what was put off or brought forward;  seasons, those of sport and school that two years name
old_years  bare numbers that are years of the Middle Ages;  wrapped, dates that go on behind a line end
chronicles days that go on from a whole date of an earlier year;  passages, those of another year in the news
named      words like "Today" that are part of a name
resolve    found -> expressions, one after the other through the text
issued     the article's own date, and why
"""

from timeline_app.temporal.expressions import find_dates, find_expressions, whole_dates

__all__ = ["find_dates", "find_expressions", "whole_dates"]
