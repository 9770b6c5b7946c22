"""What an article's text is made of: clean characters, its language, its sentences, its lost letters, its title."""

from timeline_app.text.cleaning import clean, clean_telling
from timeline_app.text.detection import detect_language
from timeline_app.text.repairs import find_repairs
from timeline_app.text.sentences import sentences
from timeline_app.text.titles import find_publisher, find_title

__all__ = ["clean", "clean_telling", "detect_language", "find_publisher", "find_repairs", "find_title", "sentences"]
