"""Clauses that tell their news in another way: "when", "after doing", "c'est", "there was"."""
