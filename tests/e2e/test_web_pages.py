"""A page of the web comes in by its address, once the person has allowed that, and never before."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog

from timeline_app.desktop.settings import Settings

PAGE = """<html lang="fr"><head><title>Le procès des attentats</title>
<meta property="article:published_time" content="2015-11-27T08:00:00+01:00"></head><body><article>
<h1>Le procès des attentats</h1>
<p>Le ministre a démissionné jeudi à Paris, après une semaine de débats à l’Assemblée.</p>
<p>Le 13 novembre, des attaques ont fait 130 morts dans la capitale française, selon le procureur.</p>
</article></body></html>"""


class Server(BaseHTTPRequestHandler):
    """One page, and none."""

    asked: list = []  # noqa: RUF012  # of one server

    def log_message(self, *_arguments):
        """Keep quiet."""

    def do_GET(self):
        Server.asked.append(self.path)
        if self.path == "/none":
            self.send_error(404)
            return
        data = PAGE.replace("procès", f"procès {self.path.strip('/')}").encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


@pytest.fixture
def server(monkeypatch):
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    made = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=made.serve_forever, daemon=True).start()
    Server.asked.clear()
    yield f"http://127.0.0.1:{made.server_port}"
    made.shutdown()
    made.server_close()


def paste(window, text):
    QGuiApplication.clipboard().setText(text)
    window.commands["paste_text"].trigger()


def read(window, qtbot, count):
    qtbot.waitUntil(
        lambda: len(window.document.timeline.articles) == count and not window.tasks.running, timeout=30_000
    )


def test_nothing_is_asked_for_before_the_person_allows_it_and_then_it_is(start, server, qtbot):
    window = start()
    paste(window, f"{server}/a")
    assert server in window.message.words.text()
    qtbot.wait(200)
    assert Server.asked == []
    window.message.offers[0].click()
    read(window, qtbot, 1)
    article = window.document.timeline.articles[0]
    assert (article.source, article.title) == (f"{server}/a", "Le procès a des attentats")
    assert article.issued.first_day() == "2015-11-27"
    assert [event.when.first_day() for event in window.document.timeline.events] == ["2015-11-13", "2015-11-26"]
    assert Settings().network


def test_a_list_of_addresses_comes_whole_but_for_what_is_not_there(start, server, qtbot):
    Settings().network = True
    window = start()
    paste(window, f"{server}/a\n{server}/none\n{server}/b")
    read(window, qtbot, 2)
    assert "404" in window.message.words.text()
    assert Server.asked == ["/a", "/none", "/b"]


def test_an_address_that_is_not_there_says_so_and_changes_nothing(start, server, qtbot, seed):
    Settings().network = True
    window = start(seed)
    before = window.document.timeline
    paste(window, f"{server}/none")
    qtbot.waitUntil(lambda: "404" in window.message.words.text())
    assert window.document.timeline == before


def test_by_a_command_and_dropped_out_of_a_browser(start, server, qtbot, monkeypatch):
    Settings().network = True
    window = start()
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: (f" {server}/a ", True))
    window.commands["add_pages"].trigger()
    read(window, qtbot, 1)
    dropped = QMimeData()
    dropped.setUrls([QUrl(f"{server}/b")])
    assert window.opening.mime(dropped)
    read(window, qtbot, 2)


def test_what_is_no_address_is_told(start, qtbot, monkeypatch):
    Settings().network = True
    window = start()
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("the news of today", True))
    window.commands["add_pages"].trigger()
    qtbot.waitUntil(lambda: "the news of today" in window.message.words.text())


def test_cancelled_and_closed_it_asks_no_more(start, server, qtbot):
    Settings().network = True
    window = start()
    paste(window, "\n".join(f"{server}/{number}" for number in range(30)))
    window.message.offers[0].click()
    qtbot.wait(100)
    assert window.document.is_empty
    assert len(Server.asked) < 3
    paste(window, f"{server}/a")
    window.close()
    qtbot.wait(100)
