"""A drawer to put more readers in."""

import pytest

from timeline_app import readers


@pytest.fixture
def drawer(monkeypatch):
    """A drawer to put more readers in, emptied of them afterwards."""
    readers.names()
    monkeypatch.setattr(readers, "_READERS", list(readers._READERS))
    readers._readers.cache_clear()
    yield
    monkeypatch.undo()
    readers._readers.cache_clear()
