"""Whom a pronoun, a possessive or a verb without a subject means."""
