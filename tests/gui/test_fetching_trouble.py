"""Fetching from servers that are broken, closed, slow or bad, all of them on this computer."""

import gzip
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtNetwork import QHostAddress, QHostInfo, QSslCertificate, QSslConfiguration
from pytestqt.qtbot import QtBot

from reader.gui.session.fetching import Fetcher
from tests.gui.certificates import write_certificate
from tests.gui.web_server import (
    HTML,
    PAGE,
    Answer,
    Server,
    article_in,
    failure,
    fetched_from,
    ok,
    serving,
)

# what a server says


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (401, "asks for a user name and password (401)"),
        (402, "asks for payment (402)"),
        (403, "refuses to show this page to programs like this one (403)"),
        (404, "has no such page (404)"),
        (410, "has no such page any more (410)"),
        (418, "did not send the page (status 418)"),
        (429, "has had too many requests from here (429)"),
        (451, "for legal reasons (451)"),
        (500, "is in trouble (500). Try again later."),
        (503, "is in trouble (503). Try again later."),
        (204, "sent an empty page"),
    ],
)
def test_a_status_that_is_no_page_is_a_sentence(qtbot: QtBot, status: int, said: str) -> None:
    headers = (HTML, ("WWW-Authenticate", 'Basic realm="isle"')) if status == 401 else (HTML,)
    body = b"" if status == 204 else b"<p>A page about the trouble.</p>"
    with serving({"/page": (status, body, headers)}) as server:
        sentence = failure(qtbot, Fetcher(allows_private=True), f"http://127.0.0.1:{server.server_port}/page")
        assert sentence.startswith("“127.0.0.1” ")
        assert said in sentence
        assert server.asked == ["/page"]


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("video/mp4", "sent video data"),
        ("application/json; charset=utf-8", "sent data for programs (application/json)"),
        ("application/ld+json", "sent data for programs"),
        ("text/javascript", "sent data for programs"),
    ],
)
def test_what_is_no_page_by_its_kind_is_a_sentence(qtbot: QtBot, kind: str, said: str) -> None:
    with serving(ok(b'{"a": 1}', ("Content-Type", kind))) as server:
        assert said in failure(
            qtbot, Fetcher(allows_private=True), f"http://127.0.0.1:{server.server_port}/page"
        )


@pytest.mark.parametrize("kind", ["text/plain", "application/octet-stream", ""])
def test_a_page_under_a_wrong_kind_is_read_as_the_page_it_is(qtbot: QtBot, kind: str) -> None:
    page = PAGE.replace(b"<h1>", b"<title>Ferry</title><h1>")
    with serving(ok(page, ("Content-Type", kind))) as server:
        fetched = fetched_from(
            qtbot, Fetcher(allows_private=True), f"http://127.0.0.1:{server.server_port}/page"
        )
    article = article_in(fetched)
    assert (article.format, "<p>" in article.text) == ("html", False)


def test_letters_declared_in_the_page_alone_are_read(qtbot: QtBot) -> None:
    page = "<!doctype html><meta charset='koi8-r'><h1>Паром</h1><p>Паром снова ходит с понедельника.</p>"
    with serving(ok(page.encode("koi8-r"))) as server:
        fetched = fetched_from(
            qtbot, Fetcher(allows_private=True), f"http://127.0.0.1:{server.server_port}/page"
        )
    assert "Паром снова ходит с понедельника." in article_in(fetched).text


def test_letters_declared_by_the_server_alone_are_read(qtbot: QtBot) -> None:
    page = "<!doctype html><h1>Паром</h1><p>Паром снова ходит с понедельника.</p>".encode("koi8-r")
    with serving(ok(page, ("Content-Type", "text/html; charset=koi8-r"))) as server:
        fetched = fetched_from(
            qtbot, Fetcher(allows_private=True), f"http://127.0.0.1:{server.server_port}/page"
        )
    assert "Паром снова ходит с понедельника." in article_in(fetched).text


# what eats time and memory


def test_a_server_that_drips_is_given_up(qtbot: QtBot) -> None:
    with serving({}) as server:
        fetcher = Fetcher(allows_private=True, silent_seconds=5, total_seconds=0.3)
        sentence = failure(qtbot, fetcher, f"http://127.0.0.1:{server.server_port}/drip")
    assert sentence == "“127.0.0.1” took longer than 0.3 seconds. Try again later."


@pytest.mark.parametrize("times", [1, 2])
def test_a_packed_flood_is_refused_however_often_it_is_packed(qtbot: QtBot, times: int) -> None:
    flood = b"<p>" + bytes(60 * 2**20)
    for _ in range(times):
        flood = gzip.compress(flood)
    packed = ("Content-Encoding", ", ".join(["gzip"] * times))
    with serving(ok(flood, HTML, packed)) as server:
        sentence = failure(qtbot, Fetcher(allows_private=True), f"http://127.0.0.1:{server.server_port}/page")
    assert any(said in sentence for said in ("unpacked safely", "larger than 5 MB", "cannot be read (gzip"))


# where it leads


@contextmanager
def _proxied(monkeypatch: pytest.MonkeyPatch, answers: dict[str, Answer]) -> Iterator[Server]:
    """A server that the environment names as the proxy for everything."""
    with serving(answers) as server:
        for name in ("no_proxy", "NO_PROXY", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.delenv(name, raising=False)
        for name in ("http_proxy", "https_proxy"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{server.server_port}")
        yield server


def test_a_proxy_of_the_environment_is_asked(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    with _proxied(monkeypatch, {"http://isle.example/page": (200, PAGE, (HTML,))}) as server:
        assert fetched_from(qtbot, Fetcher(), "http://isle.example/page").data == PAGE
        assert server.asked == ["http://isle.example/page"]


def test_a_proxy_that_asks_for_a_password_or_is_gone_is_told(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asks = (("Proxy-Authenticate", 'Basic realm="isle"'), HTML)
    with _proxied(monkeypatch, {"http://isle.example/page": (407, b"", asks)}):
        sentence = failure(qtbot, Fetcher(), "http://isle.example/page")
    assert "the proxy asks for a name and a password" in sentence
    assert "proxy of this computer" in failure(qtbot, Fetcher(), "http://isle.example/page")


@pytest.mark.parametrize(
    "inside",
    ["http://127.0.0.1/secret", "http://10.0.0.8/", "http://router.local/", "http://0x7f.1/", "//[::1]/"],
)
def test_a_redirect_into_a_private_network_is_not_followed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, inside: str
) -> None:
    away: Answer = (302, b"", (("Location", inside),))
    with _proxied(monkeypatch, {"http://isle.example/page": away}) as server:
        assert "Preferences" in failure(qtbot, Fetcher(), "http://isle.example/page")
        assert server.asked == ["http://isle.example/page"]


@contextmanager
def _named(monkeypatch: pytest.MonkeyPatch, *answers: tuple[str, ...]) -> Iterator[list[str]]:
    """Names lead to these numbers, asked for one time after the other; gives the names asked for."""
    asked: list[str] = []
    left = list(answers)
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)

    def look_up(host: str, found: Callable[[QHostInfo], None]) -> None:
        asked.append(host)
        info = QHostInfo()
        info.setAddresses([QHostAddress(number) for number in left.pop(0)])
        found(info)

    monkeypatch.setattr("reader.gui.session.fetching.look_up", look_up)
    yield asked


@pytest.mark.parametrize("numbers", [("127.0.0.1",), ("93.184.216.34", "192.168.1.1"), ("::ffff:10.0.0.1",)])
def test_a_public_name_that_leads_inside_is_refused(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, numbers: tuple[str, ...]
) -> None:
    with _named(monkeypatch, numbers):
        assert "private network" in failure(qtbot, Fetcher(), "http://isle.example/page")


def test_a_name_is_looked_up_once_and_that_very_number_is_asked(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(ok(PAGE)) as server, _named(monkeypatch, ("127.0.0.1",)) as asked:
        address = f"http://isle.example:{server.server_port}/page"
        assert fetched_from(qtbot, Fetcher(allows_private=True), address).hosts == ("isle.example",)
        assert (asked, server.asked) == (["isle.example"], ["/page"])


def test_another_number_of_a_host_is_asked_when_the_first_does_not_answer(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(ok(PAGE)) as server, _named(monkeypatch, ("::1", "127.0.0.1")):
        address = f"http://isle.example:{server.server_port}/page"
        assert fetched_from(qtbot, Fetcher(allows_private=True), address).data == PAGE
    with _named(monkeypatch, ("::1", "127.0.0.1")):
        sentence = failure(qtbot, Fetcher(allows_private=True), "http://isle.example:1/page")
    assert "does not answer" in sentence


# certificates


@contextmanager
def _encrypted(folder: Path, *names: str, is_expired: bool = False) -> Iterator[Server]:
    certificate, key = write_certificate(folder, names, is_expired=is_expired)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with serving(ok(PAGE), context) as server:
        context.sni_callback = lambda _socket, name, _context: server.names.append(name)
        yield server


@pytest.fixture
def trusts(tmp_path: Path) -> Iterator[Callable[[], None]]:
    """Makes this process trust the certificate in the test's folder until the test ends."""
    before = QSslConfiguration.defaultConfiguration()

    def trust() -> None:
        changed = QSslConfiguration.defaultConfiguration()
        changed.setCaCertificates(QSslCertificate.fromPath(str(tmp_path / "certificate.pem")))
        QSslConfiguration.setDefaultConfiguration(changed)

    yield trust
    QSslConfiguration.setDefaultConfiguration(before)


def test_a_page_comes_over_an_encrypted_way_under_the_name_of_its_host(
    qtbot: QtBot, tmp_path: Path, trusts: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    with _encrypted(tmp_path, "isle.example") as server, _named(monkeypatch, ("127.0.0.1",)):
        trusts()
        address = f"https://isle.example:{server.server_port}/page"
        assert fetched_from(qtbot, Fetcher(allows_private=True), address).data == PAGE
        assert server.names == ["isle.example"]


def test_a_certificate_nobody_trusts_is_refused(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with _encrypted(tmp_path, "isle.example") as server, _named(monkeypatch, ("127.0.0.1",)):
        address = f"https://isle.example:{server.server_port}/page"
        assert "nobody this computer trusts" in failure(qtbot, Fetcher(allows_private=True), address)
        assert server.asked == []


def test_a_certificate_of_another_site_is_refused(
    qtbot: QtBot, tmp_path: Path, trusts: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    with _encrypted(tmp_path, "other.example") as server, _named(monkeypatch, ("127.0.0.1",)):
        trusts()
        address = f"https://isle.example:{server.server_port}/page"
        assert "certificate of another site" in failure(qtbot, Fetcher(allows_private=True), address)
        assert server.asked == []


def test_a_certificate_that_has_run_out_is_refused(
    qtbot: QtBot, tmp_path: Path, trusts: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        _encrypted(tmp_path, "isle.example", is_expired=True) as server,
        _named(monkeypatch, ("127.0.0.1",)),
    ):
        trusts()
        address = f"https://isle.example:{server.server_port}/page"
        assert "has run out" in failure(qtbot, Fetcher(allows_private=True), address)
        assert server.asked == []


def test_an_encrypted_address_without_encryption_behind_it_is_told(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(ok(PAGE)) as server, _named(monkeypatch, ("127.0.0.1",)):
        address = f"https://isle.example:{server.server_port}/page"
        sentence = failure(qtbot, Fetcher(allows_private=True), address)
    assert sentence.startswith("“isle.example” ") and sentence.endswith(".")
