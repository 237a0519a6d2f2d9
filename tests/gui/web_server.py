"""Servers on this computer that answer as they are told, and what a fetcher makes of them."""

import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from pytestqt.qtbot import QtBot

from reader.cancel import never, silent
from reader.gui.session.fetching import Fetcher
from reader.loading.fetching import Fetched
from reader.text.article import Article
from reader.workers.reading import read_fetched
from reader.workers.reading_process import ReadingProcess

WAIT = 10_000


PAGE = b"<!doctype html><h1>Ferry sails</h1><p>The ferry sails again on Monday.</p>"


HTML = ("Content-Type", "text/html")


Answer = tuple[int, bytes, tuple[tuple[str, str], ...]]


class Server(ThreadingHTTPServer):
    """Gives the answer that `answers` has for a path, or for a whole address when it is a proxy."""

    daemon_threads = True

    def __init__(self, answers: dict[str, Answer]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answers = answers
        self.asked: list[str] = []
        self.names: list[str | None] = []
        self.ended = threading.Event()

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is what is tested."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        if self.path == "/drip":
            self._drip()
            return
        status, body, headers = self.server.answers.get(self.path, (404, b"", (HTML,)))
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _drip(self) -> None:
        """A little at a time, for ever."""
        self.send_response(200)
        self.send_header(*HTML)
        self.end_headers()
        self.close_connection = True
        try:
            while not self.server.ended.wait(0.02):
                self.wfile.write(b"<p>")
        except OSError:
            return

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is written."""


@contextmanager
def serving(answers: dict[str, Answer], context: ssl.SSLContext | None = None) -> Iterator[Server]:
    server = Server(answers)
    if context is not None:
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.ended.set()
        server.shutdown()
        server.server_close()
        thread.join()


def failure(qtbot: QtBot, fetcher: Fetcher, address: str) -> str:
    with qtbot.waitSignal(fetcher.failed, timeout=WAIT) as caught:
        fetcher.fetch(address)
    return str(caught.args[0])


def fetched_from(qtbot: QtBot, fetcher: Fetcher, address: str) -> Fetched:
    with qtbot.waitSignal(fetcher.fetched, timeout=WAIT) as caught:
        fetcher.fetch(address)
    result = caught.args[0]
    assert isinstance(result, Fetched)
    return result


def article_in(fetched: Fetched) -> Article:
    reading = ReadingProcess()
    try:
        return read_fetched(fetched, reading, silent, never)
    finally:
        reading.close()


def ok(body: bytes, *headers: tuple[str, str]) -> dict[str, Answer]:
    return {"/page": (200, body, headers or (HTML,))}
