"""Fetches one page from the web: the limits of `reader.loading.fetching` held over QtNetwork.

QtNetwork alone would open `file://`, follow redirects anywhere, keep cookies and never give up. Here every
address is checked before it is asked, redirects included, and the name is looked up first, so that a public
name which leads into a private network is refused; the connection then goes to the very address looked up.
"""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtNetwork import (
    QHostInfo,
    QNetworkAccessManager,
    QNetworkProxy,
    QNetworkProxyFactory,
    QNetworkProxyQuery,
    QNetworkReply,
    QNetworkRequest,
    QSslError,
    QSslSocket,
)

from reader.errors import LoadError, PrivatePlaceError
from reader.gui.session.fetch_failures import (
    RETRIED,
    leads_inside,
    too_large,
    too_many_hops,
    too_slow,
    what_failed,
)
from reader.gui.widgets.catalogue import tell, tr
from reader.loading.fetching import (
    REDIRECT_LIMIT,
    SILENT_SECONDS,
    SIZE_LIMIT,
    TOTAL_SECONDS,
    Address,
    Fetched,
    charset_of,
    checked_address,
    checked_redirect,
    file_name_of,
    is_near,
    is_private,
    refusal,
    refused_kind,
    refused_packing,
)

_AGENT = b"Mozilla/5.0 (compatible; SourceComparisonReader)"
_ACCEPTED = b"text/html,application/xhtml+xml,text/plain;q=0.9,application/pdf;q=0.8,*/*;q=0.5"
_REDIRECTS = (301, 302, 303, 307, 308)
_CHUNK = 64 * 1024
_SECOND = 1000


class Fetcher(QObject):
    """One page at a time; a new `fetch` ends the one before. Emits `fetched` or `failed`, never both.

    `progressed` tells the share done (0 to 1, 0 while it is not known) and what is being done;
    `redirected` the host a server points to, before it is asked. Nothing is emitted after `cancel`.
    `is_inside` says of the last failure that the address leads where only `allows_private` leads.
    """

    fetched = Signal(object)
    failed = Signal(str)
    progressed = Signal(float, str)
    redirected = Signal(str)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        allows_private: bool = False,
        size_limit: int = SIZE_LIMIT,
        silent_seconds: float = SILENT_SECONDS,
        total_seconds: float = TOTAL_SECONDS,
    ) -> None:
        super().__init__(parent)
        self.allows_private = allows_private
        self.is_inside = False
        self._size_limit = size_limit
        self._silent = int(silent_seconds * _SECOND)
        self._manager = QNetworkAccessManager(self)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(int(total_seconds * _SECOND))
        self._clock.timeout.connect(self._on_time_up)
        self._reply: QNetworkReply | None = None
        self._address: Address | None = None
        self._hosts: list[str] = []
        self._numbers: list[str] = []
        self._flaws: list[QSslError.SslError] = []
        self._data = bytearray()
        self._round = 0

    @property
    def is_busy(self) -> bool:
        """Whether a page is under way."""
        return self._address is not None

    def fetch(self, said: str) -> None:
        """Fetch the page at an address as typed; `failed` tells what is wrong with it, if anything is."""
        self.cancel()
        try:
            address = checked_address(said, allows_private=self.allows_private)
        except LoadError as error:
            self._refuse(error)
            return
        self._hosts = []
        self._clock.start()
        self._ask(address)

    def cancel(self) -> None:
        """End what is under way; nothing more is told of it."""
        self._round += 1
        self._clock.stop()
        self._address = None
        self._data.clear()
        self._drop_reply()

    def _ask(self, address: Address) -> None:
        self._address = address
        self._hosts.append(address.host)
        self._numbers = []
        self.progressed.emit(0.0, tr("Asking {host} …", host=address.host))
        proxy = self._proxy(address)
        self._manager.setProxy(proxy)
        if address.is_number or proxy.type() != QNetworkProxy.ProxyType.NoProxy:
            self._send(address, address.host)
            return
        asked = self._round

        def looked_up(found: QHostInfo) -> None:
            if asked == self._round and shiboken6.isValid(self):
                self._on_looked_up(address, found)

        look_up(address.host, looked_up)

    @staticmethod
    def _proxy(address: Address) -> QNetworkProxy:
        """The proxy that this computer uses for an address; none for what lies near."""
        if is_near(address):
            return QNetworkProxy(QNetworkProxy.ProxyType.NoProxy)
        found = QNetworkProxyFactory.systemProxyForQuery(QNetworkProxyQuery(QUrl(address.url)))
        return found[0] if found else QNetworkProxy(QNetworkProxy.ProxyType.NoProxy)

    def _on_looked_up(self, address: Address, found: QHostInfo) -> None:
        numbers = [number.toString() for number in found.addresses()]
        if not numbers:
            self._fail(tr("“{host}” was not found. Check the address and the connection.", host=address.host))
        elif not self.allows_private and any(is_private(number) for number in numbers):
            self._fail(leads_inside(address.host), is_inside=True)
        else:
            self._numbers = numbers[1:]
            self._send(address, numbers[0])

    def _send(self, address: Address, number: str) -> None:
        """Ask `address`, connected to the looked-up `number`; the certificate must be the host's."""
        url = QUrl(address.url)
        url.setHost(number)
        request = QNetworkRequest(url)
        place = f"[{address.host}]" if ":" in address.host else address.host
        usual = 443 if address.is_secure else 80
        request.setRawHeader(
            b"Host", (place if address.port == usual else f"{place}:{address.port}").encode()
        )
        request.setPeerVerifyName(address.host)
        request.setRawHeader(b"User-Agent", _AGENT)
        request.setRawHeader(b"Accept", _ACCEPTED)
        request.setTransferTimeout(self._silent)
        attribute, control = QNetworkRequest.Attribute, QNetworkRequest.LoadControl
        request.setAttribute(
            attribute.RedirectPolicyAttribute, QNetworkRequest.RedirectPolicy.ManualRedirectPolicy
        )
        request.setAttribute(attribute.Http2AllowedAttribute, False)
        request.setAttribute(attribute.CookieLoadControlAttribute, control.Manual)
        request.setAttribute(attribute.CookieSaveControlAttribute, control.Manual)
        request.setAttribute(attribute.AuthenticationReuseAttribute, control.Manual)
        self._data.clear()
        self._flaws = []
        reply = self._manager.get(request)
        reply.sslErrors.connect(self._on_flaws)
        reply.setReadBufferSize(4 * _CHUNK)
        reply.readyRead.connect(self._on_ready)
        reply.finished.connect(self._on_finished)
        self._reply = reply

    def _on_flaws(self, errors: list[QSslError]) -> None:
        self._flaws = [error.error() for error in errors]

    def _on_ready(self) -> None:
        reply, address = self._reply, self._address
        if reply is None or address is None or self._status(reply) in _REDIRECTS:
            return
        declared = int(reply.header(QNetworkRequest.KnownHeaders.ContentLengthHeader) or 0)
        self._data += reply.readAll().data()
        if max(declared, len(self._data)) > self._size_limit:
            self._fail(too_large(address.host, self._size_limit / 2**20))
            return
        share = min(1.0, len(self._data) / declared) if declared else 0.0
        self.progressed.emit(
            share, tr("{size} KB from {host}", size=len(self._data) // 1024, host=address.host)
        )

    def _on_finished(self) -> None:
        reply, address = self._reply, self._address
        if reply is None or address is None:
            return
        status = self._status(reply)
        if status in _REDIRECTS:
            self._follow(address, _header(reply, "Location"))
            return
        if not status and reply.error() in RETRIED and self._numbers:
            self._drop_reply()
            self._send(address, self._numbers.pop(0))
            return
        problem = self._refused(reply, address.host)
        if problem is None:
            self._on_ready()  # what came last; it may end in a refusal of its own
            problem = self._unusable(reply, address.host)
        if self._address is None:
            return
        if problem is not None:
            self._fail(tell(problem))
        else:
            self._hand_on(address, _header(reply, "Content-Type"))

    def _refused(self, reply: QNetworkReply, host: str) -> str | None:
        """Why no page was sent; None when one was."""
        status = self._status(reply)
        problem = refusal(status, host) if status else None
        if problem is None and reply.error() != QNetworkReply.NetworkError.NoError:
            return what_failed(reply.error(), self._flaws, QSslSocket.supportsSsl(), host)
        return problem

    def _unusable(self, reply: QNetworkReply, host: str) -> str | None:
        """Why what was sent is no article; None when it may be one."""
        problem = refused_packing(_header(reply, "Content-Encoding"), host)
        problem = problem or refused_kind(_header(reply, "Content-Type"), host)
        if problem is None and not self._data.strip():
            return tr("“{host}” sent an empty page.", host=host)
        return problem

    def _hand_on(self, address: Address, kind: str) -> None:
        name = file_name_of(address, kind)
        result = Fetched(bytes(self._data), name, address.url, tuple(self._hosts), charset_of(kind))
        self.cancel()
        self.fetched.emit(result)

    def _follow(self, before: Address, said: str) -> None:
        if len(self._hosts) > REDIRECT_LIMIT:
            self._fail(too_many_hops(self._hosts[0], REDIRECT_LIMIT))
            return
        try:
            address = checked_redirect(before, said, allows_private=self.allows_private)
        except LoadError as error:
            self._refuse(error)
            return
        self._drop_reply()
        self.redirected.emit(address.host)
        if self._address is before:
            self._ask(address)

    def _on_time_up(self) -> None:
        host = self._address.host if self._address else ""
        self._fail(too_slow(host, self._clock.interval() / _SECOND))

    def _refuse(self, error: LoadError) -> None:
        self._fail(tell(error.sentence), is_inside=isinstance(error, PrivatePlaceError))

    def _fail(self, sentence: str, *, is_inside: bool = False) -> None:
        self.cancel()
        self.is_inside = is_inside
        self.failed.emit(sentence)

    def _drop_reply(self) -> None:
        reply, self._reply = self._reply, None
        if reply is not None:
            reply.sslErrors.disconnect(self._on_flaws)
            reply.readyRead.disconnect(self._on_ready)
            reply.finished.disconnect(self._on_finished)
            reply.abort()
            reply.deleteLater()

    @staticmethod
    def _status(reply: QNetworkReply) -> int:
        return int(reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute) or 0)


def look_up(host: str, found: Callable[[QHostInfo], None]) -> None:
    """Ask for the numbers of a host and tell `found` later."""
    # The type stubs give this overload a `self` that it does not have.
    QHostInfo.lookupHost(host, found)  # type: ignore[call-overload]


def _header(reply: QNetworkReply, name: str) -> str:
    return bytes(reply.rawHeader(name).data()).decode("latin-1")
