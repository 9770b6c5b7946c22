"""Sentences: the words of a language, their parts of speech, clauses, and who does what in them."""
