"""Layout + Style -> one matplotlib artist with its hit map, on screen and in exported pictures alike."""

from timeline_app.figure.artist import TimelineArtist
from timeline_app.figure.fonts import measurer, register_fonts
from timeline_app.figure.page import Page, PageArtist
from timeline_app.figure.paint import Sprite, Sprites

__all__ = ["Page", "PageArtist", "Sprite", "Sprites", "TimelineArtist", "measurer", "register_fonts"]
