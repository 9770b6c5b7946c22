"""Titles: what to call what a date belongs to."""
