"""Plain text: line endings, emptiness, binary data."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import Cancelled, LoadError
from reader.loading import plain
from reader.loading.open_file import load_text
from reader.loading.plain import storable


@pytest.mark.parametrize("data", [b"a\r\nb\r\nc", b"a\nb\nc", b"a\rb\rc", "\ufeffa\nb\nc".encode()])
def test_line_endings_become_one(data: bytes) -> None:
    assert plain.read(data, "a.txt").text == "a\nb\nc"


@pytest.mark.parametrize("data", [b"", b" \n\t", "\ufeff".encode(), b"\x00\x00\x00\x00"])
def test_empty(data: bytes) -> None:
    with pytest.raises(LoadError, match=r"“a\.txt” is empty"):
        plain.read(data, "a.txt")


@pytest.mark.parametrize(
    "data",
    [bytes(range(32)) * 40, b"\x7fELF\x02\x01\x01" + bytes(64) + b"code" * 9, b"a\x00b\x01c\x02d\x03e" * 9],
)
def test_binary(data: bytes) -> None:
    with pytest.raises(LoadError, match="binary"):
        plain.read(data, "a.bin")


def test_prose_keeps_its_asterisks_and_numbers() -> None:
    text = "1. The *gate*, they_said, cost 5 * 3 > 2.\n* * *\n# 4 was <lost>"
    assert plain.read(text.encode(), "a.txt").text == text


def test_cancelled() -> None:
    with pytest.raises(Cancelled):
        plain.read(b"The gate failed.", "a.txt", lambda: True)


@given(st.binary(max_size=200))
def test_any_bytes_end_in_a_text_or_a_sentence(data: bytes) -> None:
    try:
        loaded = plain.read(data, "a.txt")
    except LoadError as error:
        assert "a.txt" in str(error)
    else:
        assert "\r" not in loaded.text and "\x00" not in loaded.text


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("pier", "pier"),
        ("a\ud83d\ude00b", "a\U0001f600b"),
        ("a\ud83d b", "a\ufffd b"),
        ("\ude00\ud83d", "\ufffd\ufffd"),
    ],
)
def test_halves_of_pairs_become_letters_or_are_shown_as_lost(text: str, stored: str) -> None:
    assert storable(text) == stored
    assert load_text(f"The pier {text}.", "clipboard").text == f"The pier {stored}."
