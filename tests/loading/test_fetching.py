"""What may be fetched: http and https only, this computer and private networks refused in any notation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import LoadError
from reader.loading.fetching import (
    charset_of,
    checked_address,
    checked_redirect,
    file_name_of,
    is_private,
    refusal,
    refused_kind,
    refused_packing,
)


@pytest.mark.parametrize(
    ("said", "url", "host"),
    [
        ("https://news.example/a?b=1#c", "https://news.example/a?b=1", "news.example"),
        ("news.example/a", "https://news.example/a", "news.example"),
        ("HTTP://News.Example:8080/", "http://news.example:8080/", "news.example"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/", "xn--bcher-kva.example"),
        ("http://1.1.1.1/", "http://1.1.1.1/", "1.1.1.1"),
        ("http://[2606:4700::1111]/x", "http://[2606:4700::1111]/x", "2606:4700::1111"),
    ],
)
def test_web_addresses_are_taken(said: str, url: str, host: str) -> None:
    address = checked_address(said)
    assert (address.url, address.host) == (url, host)


@pytest.mark.parametrize(
    "said",
    [
        "", "words", "file:///etc/passwd", "ftp://a.example/", "javascript:alert(1)", "data:text/html,x",
        "http://",
        "https://user@news.example/", "https://news.example:99999/", "http://a b.example/", "http://a.example\\@b/",
        "http://999.1.1.1/", "http://９９９.1.1.1/", "http://a..example/", f"http://{'a' * 64}.example/",
        "http://-bad-.example/", "//news.example/", "http://[your-site]/page", "https://[]/",
    ],
)  # fmt: skip
def test_anything_else_is_refused(said: str) -> None:
    with pytest.raises(LoadError):
        checked_address(said)


@pytest.mark.parametrize(
    "host",
    [
        "localhost", "printer", "nas.local", "wiki.internal", "127.0.0.1", "127.1", "2130706433", "0x7f.1",
        "0177.0.0.1", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "224.0.0.1", "[::1]", "[::]", "[fe80::1]", "[fc00::1]", "[::ffff:127.0.0.1]", "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]", "127.0.0.1.",
        "①②⑦.⓪.⓪.①", "127。0。0。1", "１２７.1", "[fec0::1]", "[feff:ffff::1]",
    ],
)  # fmt: skip
def test_this_computer_and_private_networks_are_refused_unless_allowed(host: str) -> None:
    with pytest.raises(LoadError, match="Preferences"):
        checked_address(f"http://{host}/")
    assert checked_address(f"http://{host}/", allows_private=True).port == 80


def test_redirects_are_checked_and_stay_encrypted() -> None:
    before = checked_address("https://news.example/a/b")
    assert checked_redirect(before, "../c").url == "https://news.example/c"
    assert checked_redirect(before, "//www.news.example/").host == "www.news.example"
    for said in (
        "http://news.example/",
        "https://127.0.0.1/",
        "file:///etc/passwd",
        "https://[::1]/",
        "http://[your-site]/",
        "//[x",
    ):
        with pytest.raises(LoadError):
            checked_redirect(before, said)


@given(st.text(max_size=60))
def test_any_words_are_an_address_or_a_sentence(said: str) -> None:
    try:
        address = checked_address(said)
    except LoadError as error:
        assert str(error)
    else:
        assert address.url.startswith(("http://", "https://"))
        assert checked_address(address.url) == address


@given(st.ip_addresses(v=4, network="10.0.0.0/8") | st.ip_addresses(v=6, network="fc00::/7"))
def test_private_numbers_are_known(number: object) -> None:
    assert is_private(str(number))


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("image/png", "sent image data"),
        ("VIDEO/mp4; codecs=a", "sent video data"),
        ("audio/mpeg", "sent audio data"),
        ("font/woff2", "sent font data"),
        ("application/ld+json", "sent data for programs (application/ld+json)"),
        ("text/plain", None),
    ],
)
def test_what_is_no_text_is_told_by_its_kind(kind: str, said: str | None) -> None:
    told = refused_kind(kind, "a.example")
    assert told == (None if said is None else f"“a.example” {said}, not an article.")


def test_what_a_server_says_is_told_in_words() -> None:
    assert refusal(200, "a.example") is None
    assert "(404)" in (refusal(404, "a.example") or "")
    assert "trouble" in (refusal(503, "a.example") or "")
    assert "418" in (refusal(418, "a.example") or "")
    assert refused_kind("image/png", "a.example") is not None
    assert refused_kind("text/html; charset=utf-8", "a.example") is None
    assert charset_of('text/html; charset="ISO-8859-1"') == "ISO-8859-1"
    assert charset_of("text/html") is None


def test_names_of_fetched_files_end_in_their_kind() -> None:
    address = checked_address("https://news.example/2024/ferry%20sails")
    assert file_name_of(address, "text/html; charset=utf-8") == "ferry sails.html"
    assert file_name_of(checked_address("https://news.example/"), "text/html") == "news.example.html"
    assert file_name_of(checked_address("https://news.example/a.pdf"), "application/pdf") == "a.pdf"
    assert file_name_of(checked_address("https://news.example/a"), "application/octet-stream") == "a"


@pytest.mark.parametrize(
    ("packing", "is_read"),
    [
        ("", True), ("identity", True), ("gzip", True), ("X-GZIP", True), (" deflate ", True), ("br", True),
        ("zstd", True), ("compress", False), ("gzip, gzip", False),
    ],
)  # fmt: skip
def test_a_page_packed_in_an_unknown_way_is_refused(packing: str, is_read: bool) -> None:
    said = refused_packing(packing, "a.example")
    assert (said is None) is is_read
    assert is_read or (said is not None and packing in said)
