"""What the process that reads PDFs answers."""

import time
from types import SimpleNamespace
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from reader.loading.pdf import child
from reader.loading.pdf.answer import Answer
from reader.loading.pdf.pieces import Letters
from tests.loading.exporting import PARAGRAPHS, TITLE
from tests.loading.typesetting import document, placed, typeset


def _answer(data: bytes, seconds: float = 60.0) -> Answer:
    return child.answer(data, time.monotonic() + seconds)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (typeset(PARAGRAPHS, password=True), "password"),
        (b"%PDF-1.7 cut off", "damaged"),
        (b"no PDF at all", "damaged"),
        (document([""]), "scanned"),
        (document([placed("1234567", 50, 700, 9)]), "scanned"),
        (document([placed("12345678", 50, 700, 9)]), ""),
    ],
)
def test_what_is_wrong_with_a_document(data: bytes, problem: str) -> None:
    assert _answer(data).problem == problem


def test_a_document_without_pages_is_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pypdfium2, "PdfDocument", list)
    assert _answer(b"") == Answer("damaged")


def test_a_page_that_cannot_be_read_is_a_blank_one() -> None:
    whole = document([placed("12345678", 50, 700, 9), placed("The gate was shut.", 50, 700, 9)])
    answer = _answer(whole.replace(b"/Type /Page /", b"/Type /Pagx /", 1))
    assert (answer.problem, answer.pages, answer.read, answer.blank) == ("", 2, 2, 1)
    assert [paragraph.text for paragraph in answer.layout.paragraphs] == ["The gate was shut."]


def test_what_was_read_of_a_page_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    closed: list[str] = []
    for kind in (pypdfium2.PdfPage, pypdfium2.PdfTextPage):
        monkeypatch.setattr(kind, "close", lambda self: closed.append(type(self).__name__))
    assert _answer(document([placed("12345678", 50, 700, 9)])).problem == ""
    assert closed == ["PdfTextPage", "PdfPage"]


@pytest.mark.parametrize("error", [pypdfium2.PdfiumError("no"), UnicodeError(), ValueError()])
def test_properties_that_cannot_be_read_are_none(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_document: pypdfium2.PdfDocument, skip_empty: bool) -> dict[str, str]:
        assert skip_empty
        raise error

    monkeypatch.setattr(pypdfium2.PdfDocument, "get_metadata_dict", broken)
    answer = _answer(document([placed("12345678", 50, 700, 9)]))
    assert (answer.problem, answer.properties) == ("", ())


def test_pages_are_counted_and_blank_ones_told() -> None:
    answer = _answer(
        document([placed("The gate was shut.", 50, 700, 9), "", placed("It rained.", 50, 700, 9)])
    )
    assert (answer.problem, answer.pages, answer.read, answer.blank) == ("", 3, 3, 1)
    assert [paragraph.text for paragraph in answer.layout.paragraphs] == ["The gate was shut.", "It rained."]


def test_no_page_is_begun_when_time_is_up() -> None:
    answer = _answer(typeset(PARAGRAPHS, TITLE), seconds=-1.0)
    assert (answer.pages > 0, answer.read) == (True, 0)


@pytest.mark.parametrize(
    ("code", "sign"),
    [
        (0, False),
        (1, True),
        (2, True),
        (0x41, True),
        (0xD7FF, True),
        (0xD800, False),
        (0xDFFF, False),
        (0xE000, True),
        (0xFFFD, True),
        (0xFFFE, False),
        (0xFFFF, False),
        (0x10000, True),
        (0x10FFFF, True),
        (0x110000, False),
    ],
)
def test_what_is_a_character(code: int, sign: bool) -> None:
    assert child.is_sign(code) is sign


_HYPHENS = typeset(PARAGRAPHS * 3, TITLE, columns=2, running_head="Isle News")


@pytest.mark.parametrize("all_at_once", [True, False])
def test_letters_and_places_are_those_that_pdfium_tells_one_by_one(
    all_at_once: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = pypdfium2.PdfDocument(_HYPHENS)[0].get_textpage()
    count = text.count_chars()
    codes = [pdfium.FPDFText_GetUnicode(text, at) for at in range(count)]
    assert 2 in codes  # a hyphen at the end of a line
    asked: list[int] = []
    one_by_one = pdfium.FPDFText_GetUnicode

    def noting(handle: object, at: int) -> int:
        asked.append(at)
        return int(one_by_one(handle, at))

    monkeypatch.setattr(pdfium, "FPDFText_GetUnicode", noting)
    if not all_at_once:
        monkeypatch.setattr(pdfium, "FPDFText_GetText", lambda *_: count)  # one letter is missing
    letters = child._letters(text, child._Boxes())
    assert letters.signs == "".join(map(chr, filter(child.is_sign, codes)))
    assert (len(asked) == count) is not all_at_once
    box = pdfium.FS_RECTF()
    inked = []
    for at, code in enumerate(codes):
        if pdfium.FPDFText_GetLooseCharBox(text, at, box) and child.is_sign(code) and not chr(code).isspace():
            inked.append((chr(code), box.left, box.bottom, box.right, box.top))
    told = [letters.signs[place] for place in letters.places]
    assert list(zip(told, letters.lefts, letters.bottoms, letters.rights, letters.tops, strict=True)) == inked


@pytest.mark.parametrize("unknown", [0, 0xD800, 0x110000])
def test_a_letter_of_which_no_character_is_known_is_left_out(
    unknown: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = pypdfium2.PdfDocument(document([placed("It rained.", 50, 700, 9)]))[0].get_textpage()
    whole = child._letters(text, child._Boxes())
    one_by_one = pdfium.FPDFText_GetUnicode
    monkeypatch.setattr(pdfium, "FPDFText_GetText", lambda *_: 0)
    monkeypatch.setattr(
        pdfium, "FPDFText_GetUnicode", lambda handle, at: unknown if at == 4 else one_by_one(handle, at)
    )
    letters = child._letters(text, child._Boxes())
    assert (whole.signs, letters.signs) == ("It rained.", "It rined.")
    assert letters.lefts == [*whole.lefts[:3], *whole.lefts[4:]]


def test_the_letters_of_a_page_do_not_depend_on_the_pages_before() -> None:
    pages = pypdfium2.PdfDocument(document([placed(said, 50, 700, 9) for said in ("Rain", "It rained.", "")]))
    boxes = child._Boxes()
    for page in (0, 1, 0, 2, 1):
        text = pages[page].get_textpage()
        assert child._letters(text, boxes) == child._letters(text, child._Boxes())


def test_a_page_without_letters_has_none() -> None:
    text = pypdfium2.PdfDocument(document([""]))[0].get_textpage()
    assert child._letters(text, child._Boxes()) == Letters("", [], [], [], [], [])


def test_what_a_document_says_of_itself_is_told_in_words() -> None:
    said: Any = SimpleNamespace(
        get_metadata_dict=lambda skip_empty: {"Title": TITLE, "Pages": 3 * skip_empty}
    )
    assert child._properties(said) == (("Title", TITLE), ("Pages", "3"))
