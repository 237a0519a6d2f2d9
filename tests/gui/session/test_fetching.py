"""Fetching over a server of our own on this computer: limits, redirects, silence and cancelling."""

import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest
from pytestqt.qtbot import QtBot

from reader.gui.session.fetching import Fetcher
from reader.loading.fetching import Fetched
from reader.loading.open_file import load_bytes

_PAGE = b"<!doctype html><h1>Ferry sails</h1><p>The ferry sails again on Monday.</p>"
_WAIT = 5_000


class _Handler(BaseHTTPRequestHandler):
    """Answers by path; never writes to the log. `seen` gathers the requests' paths and headers."""

    seen: ClassVar[list[tuple[str, dict[str, str]]]]
    released: ClassVar[threading.Event]
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.seen.append((self.path, {key.lower(): value for key, value in self.headers.items()}))
        path = self.path.partition("?")[0]
        if path == "/page":
            self._answer(200, _PAGE, [("Set-Cookie", "a=b"), ("Content-Type", "text/html; charset=utf-8")])
        elif path == "/again":
            self._answer(302, b"", [("Location", "/page")])
        elif path == "/round":
            self._answer(302, b"", [("Location", "/round")])
        elif path == "/away":
            self._answer(302, b"", [("Location", "file:///etc/hostname")])
        elif path == "/zipped":
            packed = gzip.compress(_PAGE)
            self._answer(200, packed, [("Content-Encoding", "gzip"), ("Content-Type", "text/html")])
        elif path == "/bomb":
            packed = gzip.compress(bytes(40 * 2**20))
            self._answer(200, packed, [("Content-Encoding", "gzip"), ("Content-Type", "text/html")])
        elif path == "/large":
            self._answer(200, b"x" * 300_000, [("Content-Type", "text/html")])
        elif path == "/picture":
            self._answer(200, b"\x89PNG", [("Content-Type", "image/png")])
        elif path == "/empty":
            self._answer(200, b"", [("Content-Type", "text/html")])
        elif path == "/silent":
            self.released.wait(_WAIT / 1000)
            self.close_connection = True
        else:
            self._answer(404, b"<p>no</p>", [("Content-Type", "text/html")])

    def _answer(self, status: int, body: bytes, headers: list[tuple[str, str]]) -> None:
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is written."""


class _Server(ThreadingHTTPServer):
    """Says nothing when a client hangs up: that is what is tested."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Nothing is written."""


class Site:
    """The server's address and what it was asked for."""

    def __init__(self, address: str, handler: type[_Handler]) -> None:
        self.address = address
        self.handler = handler

    @property
    def asked(self) -> list[str]:
        """The paths asked for, in order."""
        return [path for path, _ in self.handler.seen]


@pytest.fixture
def site() -> Iterator[Site]:
    class Handler(_Handler):
        seen: ClassVar[list[tuple[str, dict[str, str]]]] = []
        released: ClassVar[threading.Event] = threading.Event()

    handler = Handler
    server = _Server(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield Site(f"http://127.0.0.1:{server.server_port}", handler)
    handler.released.set()
    server.shutdown()
    server.server_close()
    thread.join()


def _fetched(qtbot: QtBot, fetcher: Fetcher, address: str) -> Fetched:
    with qtbot.waitSignal(fetcher.fetched, timeout=_WAIT) as caught:
        fetcher.fetch(address)
    result = caught.args[0]
    assert isinstance(result, Fetched)
    return result


def _failure(qtbot: QtBot, fetcher: Fetcher, address: str) -> str:
    with qtbot.waitSignal(fetcher.failed, timeout=_WAIT) as caught:
        fetcher.fetch(address)
    assert not fetcher.is_busy
    return str(caught.args[0])


def test_a_page_comes_back_and_loads(qtbot: QtBot, site: Site) -> None:
    told: list[str] = []
    shares: list[float] = []
    fetcher = Fetcher(allows_private=True)
    fetcher.progressed.connect(lambda share, _doing: shares.append(share))
    fetcher.progressed.connect(lambda _share, doing: told.append(doing))
    result = _fetched(qtbot, fetcher, f"{site.address}/page")
    assert (shares[0], shares[-1]) == (0.0, 1.0)
    assert told[-1] == f"{len(_PAGE) // 1024} KB from 127.0.0.1"
    assert (result.data, result.name, result.charset) == (_PAGE, "page.html", "utf-8")
    assert "The ferry sails again on Monday." in load_bytes(result.data, result.name).text
    assert told[0] == "Asking 127.0.0.1 …"
    assert not fetcher.is_busy


def test_no_cookie_is_kept_and_nothing_else_is_asked_for(qtbot: QtBot, site: Site) -> None:
    fetcher = Fetcher(allows_private=True)
    _fetched(qtbot, fetcher, f"{site.address}/page")
    _fetched(qtbot, fetcher, f"{site.address}/page")
    assert site.asked == ["/page", "/page"]
    for _, headers in site.handler.seen:
        assert "cookie" not in headers and "referer" not in headers
        assert headers["host"] == site.address.removeprefix("http://")


def test_redirects_are_followed_and_told(qtbot: QtBot, site: Site) -> None:
    fetcher = Fetcher(allows_private=True)
    told: list[str] = []
    fetcher.redirected.connect(told.append)
    result = _fetched(qtbot, fetcher, f"{site.address}/again")
    assert result.address == f"{site.address}/page"
    assert told == ["127.0.0.1"]
    assert result.hosts == ("127.0.0.1", "127.0.0.1")


def test_at_most_five_redirects_are_followed(qtbot: QtBot, site: Site) -> None:
    sentence = _failure(qtbot, Fetcher(allows_private=True), f"{site.address}/round")
    assert "more than 5 times" in sentence
    assert len(site.asked) == 6


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/away", "not a web address"),
        ("/missing", "(404)"),
        ("/picture", "image data"),
        ("/empty", "empty page"),
        ("/large", "larger than"),
        ("/bomb", "127.0.0.1"),
    ],
)
def test_what_is_no_article_is_refused_with_a_sentence(
    qtbot: QtBot, site: Site, path: str, said: str
) -> None:
    sentence = _failure(qtbot, Fetcher(allows_private=True, size_limit=200_000), f"{site.address}{path}")
    assert said in sentence


def test_packed_pages_are_unpacked(qtbot: QtBot, site: Site) -> None:
    assert _fetched(qtbot, Fetcher(allows_private=True), f"{site.address}/zipped").data == _PAGE


def test_silence_and_slowness_end(qtbot: QtBot, site: Site) -> None:
    silent = Fetcher(allows_private=True, silent_seconds=0.05)
    assert "nothing for too long" in _failure(qtbot, silent, f"{site.address}/silent")
    slow = Fetcher(allows_private=True, total_seconds=0.05)
    assert "longer than 0.05 seconds" in _failure(qtbot, slow, f"{site.address}/silent")


def test_a_closed_port_is_told(qtbot: QtBot, site: Site) -> None:
    del site
    assert "127.0.0.1" in _failure(qtbot, Fetcher(allows_private=True), "http://127.0.0.1:1/")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
def test_this_computer_is_not_asked_unless_allowed(qtbot: QtBot, site: Site, host: str) -> None:
    port = site.address.rsplit(":", 1)[1]
    assert "Preferences" in _failure(qtbot, Fetcher(), f"http://{host}:{port}/page")
    assert site.asked == []


def test_cancelling_tells_nothing_more(qtbot: QtBot, site: Site) -> None:
    fetcher = Fetcher(allows_private=True)
    told: list[object] = []
    fetcher.fetched.connect(told.append)
    fetcher.failed.connect(told.append)
    fetcher.fetch(f"{site.address}/silent")
    fetcher.cancel()
    assert not fetcher.is_busy
    other = Fetcher(allows_private=True)
    _fetched(qtbot, other, f"{site.address}/page")
    assert told == []


def test_a_newer_address_ends_the_older(qtbot: QtBot, site: Site) -> None:
    fetcher = Fetcher(allows_private=True)
    fetcher.fetch(f"{site.address}/silent")
    assert _fetched(qtbot, fetcher, f"{site.address}/page").data == _PAGE
