"""timeline-app --selftest on the source tree: what it finds is what there is, and what is missing is named."""

import json
from pathlib import Path

import pytest

from timeline_app import formats, readers, selftest, styles
from timeline_app.language import languages

PACKAGE = Path(selftest.__file__).parent


def modules(folder):
    return sorted(file.stem for file in (PACKAGE / folder).glob("*.py") if not file.name.startswith("_"))


@pytest.fixture
def told(capsys, monkeypatch):
    """Run it, without what takes seconds and without the window, which other tests have open."""

    def run(**others):
        slow = {"languages": lambda: sorted(languages()), "window": dict, "processes": list}
        monkeypatch.setattr(selftest, "CHECKS", selftest.CHECKS | slow | others)
        code = selftest.main()
        out, err = capsys.readouterr()
        return code, json.loads(out), err

    return run


def test_it_finds_what_there_is(told):
    code, report, err = told()
    assert (code, report["passed"], report["failed"], err) == (0, True, {}, "")
    found = report["found"]
    assert found["readers"]["kinds"] == modules("readers") == readers.names()
    assert sorted(found["styles"]) == modules("styles") == sorted(styles.names())
    assert list(found["formats"]) == formats.names()
    assert [event[:10] for event in found["seed"]] == ["2015-10-31", "2015-11-13", "2015-11-26"]
    assert found["pictures"] == ["pdf", "png", "svg"]
    assert list(found["fonts"].values()) == ["Inter Regular", "Inter Medium", "Inter Semi Bold"]
    assert report["installation"]["kind"] == "source"
    assert {"matplotlib", "pyside6-essentials"} <= {name.lower() for name in report["versions"]}


def test_what_fails_is_named_and_is_an_error(told):
    def broken():
        raise ModuleNotFoundError("no module named backend_svg")

    code, report, err = told(pictures=broken)
    assert (code, report["passed"]) == (1, False)
    assert "backend_svg" in report["failed"]["pictures"]
    assert "pictures" in err


def test_other_processes_do_work():
    assert selftest.CHECKS["processes"]() == [True, True]


def test_a_frozen_application_that_is_too_large_fails(monkeypatch, tmp_path):
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", str(tmp_path / "timeline-app"))
    monkeypatch.setattr(selftest, "LARGEST", 1)
    (tmp_path / "library.so").write_bytes(b"x" * 2 * selftest.MEGABYTE)
    with pytest.raises(ValueError, match="instead of at most 1"):
        selftest.CHECKS["size"]()
