"""Titles made of how a sentence hangs together: its verb with all that belongs to it, the rest spared as need be."""
