"""A page is fetched from a server that may be hostile: what leads elsewhere, has no end or is no text is refused."""

import gzip
import threading
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from PySide6.QtNetwork import QHostAddress

from timeline_app.desktop.fetching import page
from timeline_app.desktop.fetching.addresses import addresses_in, is_private, shown, url_of
from timeline_app.desktop.fetching.page import Fetch
from timeline_app.errors import ReadError

HTML = "<html><body><p>Le 13 novembre 2015, des attaques à Paris.</p></body></html>".encode()
CHUNK = b"x" * 65_536


class Hostile(BaseHTTPRequestHandler):
    """Each path is one way to behave; what was asked for is kept in `asked`."""

    asked: list = []  # noqa: RUF012  # of one server at a time

    def log_message(self, *_arguments):
        """Keep quiet."""

    def do_GET(self):
        Hostile.asked.append((self.path, dict(self.headers)))
        with suppress(OSError):
            getattr(self, "page_" + self.path.strip("/").partition("/")[0])()

    def give(self, data, kind="text/html; charset=utf-8", **headers):
        self.send_response(200)
        self.send_header("Content-Type", kind)
        for name, value in {"Content_Length": str(len(data)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def lead(self, to, status=302):
        self.send_response(status)
        self.send_header("Location", to)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def page_plain(self):
        self.give(HTML, Set_Cookie="track=me")

    def page_moved(self):
        self.lead("/plain", 301)

    def page_loop(self):
        self.lead("/loop")

    def page_file(self):
        self.lead("file:///etc/hostname")

    def page_data(self):
        self.lead("data:text/html,hello")

    def page_ftp(self):
        self.lead("ftp://example.org/x")

    def page_nowhere(self):
        self.lead("http://")

    def page_private(self):
        self.lead(f"http://127.0.0.1:{self.server.server_port}/plain")

    def page_squeezed(self):
        self.give(gzip.compress(HTML), Content_Encoding="gzip")

    def page_bomb(self):
        self.give(gzip.compress(b"\0" * 300_000_000, 9), Content_Encoding="gzip")

    def page_endless(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        while True:
            self.wfile.write(CHUNK)

    def page_large(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(500_000_000))
        self.end_headers()
        self.wfile.write(CHUNK)

    def page_program(self):
        self.give(b"MZ\x90\0", "application/octet-stream")

    def page_film(self):
        self.give(b"....", "video/mp4")

    def page_missing(self):
        self.send_error(404)

    def page_locked(self):
        self.send_response(401)
        self.send_header("WWW-Authenticate", 'Basic realm="x"')
        self.send_header("Content-Length", "0")
        self.end_headers()

    def page_slow(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        for _ in range(600):
            self.wfile.write(b"x")
            self.wfile.flush()
            time.sleep(0.05)

    def page_cut(self):
        self.give(HTML, Content_Length="9999")
        self.close_connection = True


@pytest.fixture(scope="module")
def server():
    made = ThreadingHTTPServer(("127.0.0.1", 0), Hostile)
    made.daemon_threads = True
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{made.server_port}"
    made.shutdown()
    made.server_close()


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch):
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    Hostile.asked.clear()


@pytest.fixture
def fetch(qtbot):
    """What comes of an address: a Page, or the ReadError."""

    def ask(address, **options):
        came = []
        running = Fetch(address, came.append, came.append, **options)
        qtbot.waitUntil(lambda: bool(came), timeout=30_000)
        qtbot.wait(20)
        assert len(came) == 1
        running.deleteLater()
        return came[0]

    return ask


def test_a_page_comes_with_its_kind_and_its_address(fetch, server):
    found = fetch(f"{server}/plain#part")
    assert (found.data, found.kind, found.address) == (HTML, "text/html", f"{server}/plain")


def test_it_is_followed_to_where_it_has_moved(fetch, server):
    assert fetch(f"{server}/moved").address == f"{server}/plain"


def test_what_is_squeezed_is_unpacked(fetch, server):
    assert fetch(f"{server}/squeezed").data == HTML


def test_nothing_of_the_person_goes_along(fetch, server):
    fetch(f"{server}/plain")
    fetch(f"{server}/plain")
    for _path, headers in Hostile.asked:
        assert not {"Cookie", "Authorization", "Referer", "From"} & set(headers)
        assert "TimelineApp" in headers["User-Agent"]


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("file", "errors.led_elsewhere"),
        ("data", "errors.led_elsewhere"),
        ("ftp", "errors.led_elsewhere"),
        ("nowhere", "errors.no_web_address"),
        ("loop", "errors.too_many_redirects"),
        ("bomb", "errors."),
        ("endless", "errors.too_large"),
        ("large", "errors.too_large"),
        ("program", "errors.not_an_article"),
        ("film", "errors.not_an_article"),
        ("missing", "errors.page_refused"),
        ("locked", "errors.page_refused"),
        ("cut", "errors.not_reached"),
    ],
)
def test_what_is_hostile_is_refused_in_words_that_name_the_address(fetch, server, path, key):
    error = fetch(f"{server}/{path}")
    assert isinstance(error, ReadError)
    assert error.key.startswith(key)
    for language in ("en", "fr"):
        assert error.say(language).startswith(server)
        assert "\n" not in error.say(language)


def test_a_loop_is_left_after_five_redirects(fetch, server):
    fetch(f"{server}/loop")
    assert len(Hostile.asked) == page.MOST_REDIRECTS + 1


def test_a_slow_drip_ends_with_the_time_that_is_given(fetch, server):
    assert fetch(f"{server}/slow", patience=600).key == "errors.too_slow"


def test_what_the_web_leads_to_is_never_the_persons_own_network(fetch, server, monkeypatch):
    monkeypatch.setattr(page, "is_private", lambda address: False if not Hostile.asked else is_private(address))
    error = fetch(f"{server}/private")
    assert error.key == "errors.led_to_private"
    assert [path for path, _ in Hostile.asked] == ["/private"]


def test_a_private_address_that_the_person_named_may_lead_to_another(fetch, server):
    assert fetch(f"{server}/private").data == HTML


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://example.org/", "javascript:alert(1)", "http://", "x"])
def test_other_kinds_of_address_are_never_asked_for(fetch, address):
    assert fetch(address).key == "errors.no_web_address"


def test_a_password_in_an_address_is_neither_sent_nor_shown(fetch):
    error = fetch("http://me:secret@127.0.0.1/")
    assert error.key == "errors.address_with_password"
    assert "secret" not in error.say("en")


def test_a_host_that_is_not_there_is_named(fetch):
    assert fetch("http://nothing.invalid/").key in ("errors.no_such_host", "errors.not_reached")


def test_what_is_stopped_tells_nobody(qtbot, server):
    came = []
    running = Fetch(f"{server}/slow", came.append, came.append)
    qtbot.wait(100)
    running.stop()
    qtbot.wait(100)
    assert came == []
    running.deleteLater()


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("https://example.org/a?b=c", ["https://example.org/a?b=c"]),
        (" http://example.org\n", ["http://example.org"]),
        ("<https://example.org/>", ["https://example.org/"]),
        ("www.lemonde.fr/x", ["https://www.lemonde.fr/x"]),
        ("https://a.org\n\nhttps://b.org\n", ["https://a.org", "https://b.org"]),
        ("see https://example.org", []),
        ("https://example.org and more", []),
        ("https://example.org\nand more", []),
        ("Le 13 novembre", []),
        ("file:///etc/passwd", []),
        ("", []),
    ],
)
def test_addresses_are_known_where_they_stand_alone(text, addresses):
    assert addresses_in(text) == addresses


@pytest.mark.parametrize(
    ("address", "private"),
    [
        ("127.0.0.1", True),
        ("10.1.2.3", True),
        ("192.168.0.9", True),
        ("169.254.169.254", True),
        ("0.0.0.0", True),  # noqa: S104  # no server listens there
        ("100.64.0.1", True),
        ("224.0.0.1", True),
        ("::1", True),
        ("fe80::1", True),
        ("fd00::1", True),
        ("::ffff:10.0.0.1", True),
        ("93.184.216.34", False),
        ("2606:2800:220:1:248:1893:25c8:1946", False),
    ],
)
def test_private_addresses_are_known(address, private):
    assert is_private(QHostAddress(address)) is private


def test_a_long_address_is_shortened_in_a_message():
    assert len(shown("http://x/" + "a" * 5000)) <= 201
    with pytest.raises(ReadError):
        url_of("http:///" + "a" * 5000)
