"""Mails whose headers are broken or without end still give their text."""

import pytest

from reader.loading.open_file import load_bytes
from tests.loading.cpu_time import at_most

_WORDS = "The café on the pier stays shut until May, the harbour master said."


def _mail(*headers: str, kind: str = "text/plain", charset: str = "utf-8") -> bytes:
    known = ("From: Lea Sommer <lea@isle.example>", "MIME-Version: 1.0")
    head = "\n".join([*known, f"Content-Type: {kind}; charset={charset}", *headers])
    return f"{head}\n\n{_WORDS}\n".encode()


@pytest.mark.parametrize(
    "date",
    [
        "Mon, 1 Jan 99999999999999999999 10:00:00 +0000",
        "Mon, 1 Jan 2020 99999999999999999999:00:00 +0000",
        "Mon, 1 Jan 2020 10:00:00 +99999999999999",
        "Mon, 99 Jan 2020 10:00:00",
        "tomorrow",
    ],
)
def test_a_date_that_cannot_be_is_no_date(date: str) -> None:
    loaded = load_bytes(_mail(f"Date: {date}"), "a.eml")
    assert loaded.text == _WORDS
    assert loaded.details.published is None
    assert loaded.details.byline == "Lea Sommer"


@pytest.mark.parametrize(
    "charset", ["utf\0-8", "idna", "punycode", "undefined", "no-such", "x" * 5_000, "hex"]
)
@pytest.mark.parametrize("kind", ["text/plain", "text/html"])
def test_letters_in_an_encoding_that_is_none_are_read_as_they_look(charset: str, kind: str) -> None:
    assert load_bytes(_mail(kind=kind, charset=charset), "a.eml").text == _WORDS


@pytest.mark.parametrize(
    ("charset", "codec"), [("iso-8859-1", "cp1252"), ("koi8-r", "koi8-r"), ("us-ascii", "utf-8")]
)
def test_letters_are_read_as_the_part_says(charset: str, codec: str) -> None:
    words = "Мост закрыт" if codec == "koi8-r" else "“Shut” – café"
    head = f"From: a@b.example\nMIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\n\n"
    assert load_bytes(head.encode() + words.encode(codec), "a.eml").text == words


_LONG = {
    "parameters": "Content-Disposition: inline" + "; a=b" * 20_000,
    "a subject": "Subject: " + "word " * 200_000,
    "encoded words": "Subject: " + "=?utf-8?q?a?= " * 30_000,
    "addresses": "To: " + ", ".join(["a@b.example"] * 30_000),
    "comments": "From: " + "(" * 50_000,
}


@pytest.mark.parametrize("header", _LONG.values(), ids=_LONG)
def test_a_header_without_end_takes_no_time(header: str) -> None:
    with at_most(2.0):
        assert load_bytes(_mail(header), "a.eml").text == _WORDS
