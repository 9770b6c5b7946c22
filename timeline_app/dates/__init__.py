"""Time as it is known: When, its calendar of any year, EDTF text, and its wording in a reader's language."""

from timeline_app.dates.edtf import parse_edtf, write_edtf
from timeline_app.dates.when import Precision, When

__all__ = ["Precision", "When", "parse_edtf", "write_edtf"]
