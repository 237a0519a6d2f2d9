"""A page from the web in the window, over a server of our own on this computer."""

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtNetwork import QHostAddress, QHostInfo
from PySide6.QtWidgets import QCheckBox, QPushButton

from reader.gui.dialogs.address_dialog import AddressDialog
from reader.gui.session import fetching
from reader.gui.session.dropped import Dropped
from reader.gui.shell.main_window import MainWindow
from tests.gui.library.shelves import settle
from tests.gui.windows import Desktop, pane_problem, trigger

_WORDS = "The ferry to Averle sails again on Monday, the harbour master said, after six weeks of repairs. "
_PAGE = (
    "<!doctype html><html><head><title>Ferry</title></head><body>"
    f"<article><h1>Ferry sails</h1><p>{_WORDS * 4}</p></article></body></html>"
)
_CONSENT = (
    "<!doctype html><title>Before you continue</title><h1>We value your privacy</h1>"
    "<p>We and our partners use cookies. Accept all cookies or manage your preferences.</p>"
)
_WALL = _PAGE.replace(_WORDS * 4, f"{_WORDS}</p><p>Already a subscriber? Subscribe to continue reading.")
_EMPTY = "<!doctype html><title>News</title><div id='root'></div><script>load()</script>"
_PAGES = {"/page": _PAGE, "/consent": _CONSENT, "/wall": _WALL, "/empty": _EMPTY}


class _Handler(BaseHTTPRequestHandler):
    """Answers by path; `seen` gathers the paths that were asked for."""

    seen: ClassVar[list[str]]
    released: ClassVar[threading.Event]

    def do_GET(self) -> None:
        self.seen.append(self.path)
        if self.path == "/silent":
            self.released.wait(30)
            return
        body = _PAGES.get(self.path, "").encode()
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is written."""


@pytest.fixture
def place() -> Iterator[str]:
    """The address of a server without a path."""
    _Handler.seen, _Handler.released = [], threading.Event()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    _Handler.released.set()
    server.shutdown()
    server.server_close()
    thread.join()


def _window(desktop: Desktop) -> MainWindow:
    window = desktop.window()
    window.apply(replace(window.settings, allows_private=True))
    return window


def _dialog(window: MainWindow) -> AddressDialog:
    dialog = window.findChild(AddressDialog)
    assert isinstance(dialog, AddressDialog)
    return dialog


def test_nothing_is_sent_before_the_dialog_is_accepted(desktop: Desktop, place: str) -> None:
    window = _window(desktop)
    window.filing.open_dropped("left", Dropped(address=f"{place}/page"))
    dialog = _dialog(window)
    fetch = dialog.findChild(QPushButton, "pane.left.address.fetch")
    assert isinstance(fetch, QPushButton)
    assert fetch.text() == "Fetch from 127.0.0.1"
    assert not window.web_pages.is_busy
    assert _Handler.seen == []
    fetch.click()
    settle(desktop, window)
    assert pane_problem(window, "left") == ""
    article = window.controller.article("left")
    assert article is not None
    assert "harbour master" in article.text
    assert article.origin == article.details.address == f"{place}/page"
    assert _Handler.seen == ["/page"]


def test_addresses_of_this_computer_wait_for_the_preference(desktop: Desktop, place: str) -> None:
    window = desktop.window()
    window.filing.open_dropped("right", Dropped(address=f"{place}/page"))
    dialog = _dialog(window)
    assert dialog.address() is None
    dialog.reject()
    assert _Handler.seen == []


def test_an_address_of_this_computer_is_fetched_once_where_it_is_allowed_on_the_spot(
    desktop: Desktop, place: str
) -> None:
    window = desktop.window()
    window.filing.open_dropped("right", Dropped(address=f"{place}/page"))
    dialog = _dialog(window)
    allow = dialog.findChild(QCheckBox, "pane.right.address.allow")
    assert isinstance(allow, QCheckBox)
    allow.click()
    dialog.accept()
    settle(desktop, window)
    assert window.controller.article("right") is not None
    assert not window.settings.allows_private
    assert _Handler.seen == ["/page"]


def test_a_name_that_leads_inside_is_refused_and_can_be_fetched_all_the_same(
    desktop: Desktop, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def inside(host: str, found: Callable[[QHostInfo], None]) -> None:
        assert host == "wire.example"
        info = QHostInfo()
        info.setAddresses([QHostAddress("127.0.0.1")])
        QTimer.singleShot(0, lambda: found(info))

    monkeypatch.setattr(fetching, "look_up", inside)
    window = desktop.window()
    address = place.replace("127.0.0.1", "wire.example")
    window.filing.open_dropped("left", Dropped(address=f"{address}/page"))
    _dialog(window).accept()
    settle(desktop, window)
    assert "leads to this computer" in pane_problem(window, "left")
    assert _Handler.seen == []
    act = window.strip.findChild(QPushButton, "message_strip.act")
    assert isinstance(act, QPushButton)
    assert act.text() == "Fetch all the same"
    act.click()
    settle(desktop, window)
    assert _Handler.seen == ["/page"]
    assert window.controller.article("left") is not None
    assert window.strip.text == ""


def test_other_failures_ask_for_no_permission(desktop: Desktop, place: str) -> None:
    window = _window(desktop)
    window.filing.open_dropped("left", Dropped(address=f"{place}/gone"))
    _dialog(window).accept()
    settle(desktop, window)
    assert window.strip.text == ""


def test_what_fails_is_said_in_its_pane(desktop: Desktop, place: str) -> None:
    window = _window(desktop)
    window.filing.open_dropped("right", Dropped(address=f"{place}/gone"))
    _dialog(window).accept()
    settle(desktop, window)
    assert "no such page" in pane_problem(window, "right")
    assert pane_problem(window, "left") == ""


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/consent", "asks for consent"),
        ("/wall", "subscription or login; the article may be cut off"),
        ("/empty", "its scripts would fetch it"),
    ],
)
def test_a_page_that_is_not_the_article_is_said_in_its_pane(
    desktop: Desktop, place: str, path: str, said: str
) -> None:
    window = _window(desktop)
    window.filing.open_dropped("left", Dropped(address=f"{place}{path}"))
    _dialog(window).accept()
    settle(desktop, window)
    article = window.controller.article("left")
    told = " ".join(article.notes) if article is not None else pane_problem(window, "left")
    assert said in told


def test_fetching_can_be_cancelled(desktop: Desktop, place: str) -> None:
    window = _window(desktop)
    window.filing.open_dropped("left", Dropped(address=f"{place}/silent"))
    _dialog(window).accept()
    desktop.qtbot.waitUntil(lambda: _Handler.seen == ["/silent"])
    pages = window.web_pages
    busy = [pages.is_busy]
    window.status.cancel_wanted.emit()
    assert [*busy, pages.is_busy] == [True, False]
    assert window.controller.article("left") is None


def test_the_menu_asks_for_an_address(desktop: Desktop) -> None:
    window = desktop.window()
    trigger(window, "address_right")
    dialog = _dialog(window)
    assert dialog.objectName() == "pane.right.address"
    dialog.reject()


def test_html_of_the_clipboard_comes_before_its_text(desktop: Desktop) -> None:
    window = desktop.window()
    data = QMimeData()
    data.setHtml(f"<h1>Ferry sails</h1><p>{_WORDS}</p>")
    data.setText("only the plain words of the clipboard, one sentence.")
    QGuiApplication.clipboard().setMimeData(data)
    trigger(window, "paste_left")
    settle(desktop, window)
    article = window.controller.article("left")
    assert article is not None
    assert article.format == "html"
    assert "harbour master" in article.text


def test_html_without_text_falls_back_to_the_text(desktop: Desktop) -> None:
    window = desktop.window()
    data = QMimeData()
    data.setHtml("<img src='x.png'>")
    data.setText("Only the plain words of the clipboard, one sentence.")
    QGuiApplication.clipboard().setMimeData(data)
    trigger(window, "paste_right")
    settle(desktop, window)
    article = window.controller.article("right")
    assert article is not None
    assert article.text.startswith("Only the plain words")
