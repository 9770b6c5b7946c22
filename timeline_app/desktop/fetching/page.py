"""One page, asked for in the background of the window; nothing of the person's goes along, nothing is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtNetwork import (
    QHostInfo,
    QNetworkAccessManager,
    QNetworkCookie,
    QNetworkCookieJar,
    QNetworkProxy,
    QNetworkProxyFactory,
    QNetworkProxyQuery,
    QNetworkReply,
    QNetworkRequest,
)
from shiboken6 import isValid

from timeline_app.desktop.fetching.addresses import SCHEMES, is_private, shown, url_of
from timeline_app.errors import ReadError

MOST = 15_000_000  # bytes, unpacked
MOST_REDIRECTS = 5
PATIENCE = 20_000  # milliseconds for all of it
TYPES = (
    "text/",
    "application/xhtml",
    "application/xml",
    "application/rss",
    "application/atom",
    "application/pdf",
    "application/json",
    "application/ld+json",
    "application/rtf",
    "application/epub",
    "application/msword",
    "application/vnd.oasis.opendocument.text",
    "application/vnd.openxmlformats-officedocument.wordprocessingml",
    "message/rfc822",
    "multipart/related",
)
"""The beginnings of the kinds of content that may hold an article."""
_OK, _REDIRECTS = range(200, 300), (301, 302, 303, 307, 308)
_Error = QNetworkReply.NetworkError
_Attribute = QNetworkRequest.Attribute
_Header = QNetworkRequest.KnownHeaders


@dataclass(frozen=True, slots=True)
class Page:
    """What an address holds: the address in the end, its content, and what kind the server says that it is."""

    address: str
    data: bytes
    kind: str


class _NoCookies(QNetworkCookieJar):
    """Keeps no cookie and gives none."""

    def setCookiesFromUrl(self, cookieList: Sequence[QNetworkCookie], url: QUrl | str) -> bool:  # noqa: N803
        """None is kept."""
        return False


def _goes_by_proxy(url: QUrl) -> bool:
    """Whether the system sends what is asked of an address through another machine."""
    ways = QNetworkProxyFactory.systemProxyForQuery(QNetworkProxyQuery(url))
    return bool(ways) and ways[0].type() is not QNetworkProxy.ProxyType.NoProxy


class Fetch(QObject):
    """Asks for one address; either `done` or `failed` is called once, unless it is stopped."""

    def __init__(
        self,
        address: str,
        done: Callable[[Page], None],
        failed: Callable[[ReadError], None],
        parent: QObject | None = None,
        *,
        patience: int = PATIENCE,
    ) -> None:
        """Begin to ask; `patience` in milliseconds."""
        super().__init__(parent)
        self._done, self._failed = done, failed
        self._address = self._first = address
        self._redirects = 0
        self._data = bytearray()
        self._reply: QNetworkReply | None = None
        self._is_over = self._may_be_private = False
        QNetworkProxyFactory.setUseSystemConfiguration(True)
        self._manager = QNetworkAccessManager(self)
        self._manager.setCookieJar(_NoCookies(self))
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(lambda: self._fail("errors.too_slow", seconds=patience // 1000))
        self._clock.start(patience)
        QTimer.singleShot(0, self, lambda: self._go(address))

    def stop(self) -> None:
        """Ask no more, and tell nobody."""
        self._end()

    # ---------------------------------------------------------------- one address after the other

    def _go(self, address: str) -> None:
        """Look up where an address is, unless it is none of the web."""
        if self._is_over:
            return
        try:
            url = url_of(address)
        except ReadError as error:
            self._fail(error.key, **(error.values if self._redirects == 0 else {}))
            return
        self._address = url.toString()
        QHostInfo.lookupHost(url.host(), lambda found: self._found(url, found))  # type: ignore[call-overload]  # the stub has it as a method

    def _found(self, url: QUrl, host: QHostInfo) -> None:
        if self._is_over or not isValid(self):  # the window may have gone
            return
        if not host.addresses():
            if _goes_by_proxy(url):  # which may be the only one that knows where the host is
                self._ask(url)
            else:
                self._fail("errors.no_such_host", host=url.host())
            return
        private = any(map(is_private, host.addresses()))
        if self._redirects == 0:
            self._may_be_private = private  # the person named it
        elif private and not self._may_be_private:
            self._fail("errors.led_to_private", host=url.host())
            return
        self._ask(url)

    def _ask(self, url: QUrl) -> None:
        request = QNetworkRequest(url)
        request.setAttribute(_Attribute.RedirectPolicyAttribute, QNetworkRequest.RedirectPolicy.ManualRedirectPolicy)
        request.setAttribute(_Attribute.CookieSaveControlAttribute, QNetworkRequest.LoadControl.Manual)
        request.setAttribute(_Attribute.CookieLoadControlAttribute, QNetworkRequest.LoadControl.Manual)
        request.setAttribute(_Attribute.AuthenticationReuseAttribute, QNetworkRequest.LoadControl.Manual)
        request.setHeader(_Header.UserAgentHeader, "Mozilla/5.0 (compatible; TimelineApp)")
        request.setRawHeader(b"Accept", b"text/html,application/xhtml+xml,*/*;q=0.5")
        self._data.clear()
        self._reply = self._manager.get(request)
        self._reply.setReadBufferSize(1 << 20)
        self._reply.metaDataChanged.connect(self._look_at_head)
        self._reply.readyRead.connect(self._take)
        self._reply.finished.connect(self._finish)

    # ---------------------------------------------------------------- what comes

    def _look_at_head(self) -> None:
        """Refuse by its size or kind what need not be read for that."""
        reply = self._reply
        if reply is None or self._is_over or self._status() not in _OK:
            return
        if int(reply.header(_Header.ContentLengthHeader) or 0) > MOST:
            self._fail("errors.too_large", limit=MOST // 1_000_000)
        elif not self._kind().startswith(TYPES):
            self._fail("errors.not_an_article", kind=shown(self._kind() or "?"))

    def _take(self) -> None:
        if self._reply is None or self._is_over:
            return
        self._data += self._reply.readAll().data()
        if len(self._data) > MOST:
            self._fail("errors.too_large", limit=MOST // 1_000_000)

    def _finish(self) -> None:
        reply = self._reply
        if reply is None or self._is_over:
            return
        status = self._status()
        if status in _REDIRECTS:
            self._follow(reply)
        elif status and status not in _OK:
            self._fail("errors.page_refused", status=status)
        elif reply.error() is not _Error.NoError:
            self._fail("errors.not_reached", detail=reply.errorString())
        else:
            self._take()
            self._keep()

    def _follow(self, reply: QNetworkReply) -> None:
        target = reply.attribute(_Attribute.RedirectionTargetAttribute)
        self._redirects += 1
        if not isinstance(target, QUrl) or self._redirects > MOST_REDIRECTS:
            self._fail("errors.too_many_redirects", count=MOST_REDIRECTS)
            return
        url = reply.url().resolved(target)
        if url.scheme().lower() not in SCHEMES:
            self._fail("errors.led_elsewhere", scheme=shown(url.scheme()))
            return
        self._let_go()
        self._go(url.toString())

    def _keep(self) -> None:
        if self._is_over:
            return
        page = Page(self._address, bytes(self._data), self._kind())
        self._end()
        self._done(page)

    # ---------------------------------------------------------------- over

    def _status(self) -> int:
        found = self._reply.attribute(_Attribute.HttpStatusCodeAttribute) if self._reply is not None else None
        return int(found or 0)

    def _kind(self) -> str:
        found = self._reply.header(_Header.ContentTypeHeader) if self._reply is not None else None
        return str(found or "").partition(";")[0].strip().lower()

    def _fail(self, key: str, **values: object) -> None:
        if not self._is_over:
            self._end()
            self._failed(ReadError(key, **{"file": shown(self._first), **values}))

    def _end(self) -> None:
        self._is_over = True
        self._clock.stop()
        self._let_go()

    def _let_go(self) -> None:
        reply, self._reply = self._reply, None
        if reply is not None:
            reply.abort()
            reply.deleteLater()
