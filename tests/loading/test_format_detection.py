"""Formats are known by content; the name helps only where content leaves it open."""

import subprocess
import sys
from collections.abc import Callable

import pytest

from reader.loading import format_detection
from reader.loading.open_file import FORMATS, load_bytes
from tests.loading import exporting
from tests.loading.cpu_time import at_most
from tests.loading.exporting import PARAGRAPHS
from tests.loading.typesetting import typeset


@pytest.mark.parametrize(
    ("data", "name", "format_name"),
    [
        (exporting.docx(PARAGRAPHS), "x.txt", "docx"),
        (exporting.odt(PARAGRAPHS), "x", "odt"),
        (exporting.epub([("One", PARAGRAPHS)]), "x.zip", "epub"),
        (exporting.rtf(PARAGRAPHS), "x.doc", "rtf"),
        (exporting.html(PARAGRAPHS), "x.pdf", "html"),
        (exporting.mail(PARAGRAPHS), "x.txt", "mail"),
        (exporting.mhtml(PARAGRAPHS), "x", "mail"),
        (exporting.srt(PARAGRAPHS), "x.txt", "subtitles"),
        (typeset(PARAGRAPHS), "x.html", "pdf"),
        ("\n\n".join(PARAGRAPHS).encode(), "x.html", "text"),
        ("\n\n".join(PARAGRAPHS).encode(), "x.docx", "text"),
    ],
)
def test_the_door_chooses_by_content(data: bytes, name: str, format_name: str) -> None:
    assert load_bytes(data, name).format == format_name


@pytest.mark.parametrize(
    "text",
    [
        "Note: this is a text.\nFrom: nobody in particular\n\nWords follow.",
        "He wrote <p> in the margin, 3 < 4 and <b>.",
        "At 10:30 they met.\nAt 11:00 they left.",
        "Subject: peace\n\nThe talks go on.",
    ],
)
def test_plain_texts_stay_plain(text: str) -> None:
    head = text.encode()
    checks = (
        format_detection.is_page,
        format_detection.is_mail,
        format_detection.is_subtitles,
        format_detection.is_zip,
        format_detection.is_rtf,
        format_detection.is_pdf,
    )
    assert not any(check(head, "a.txt") for check in checks)


def test_a_chosen_encoding_reaches_pages_and_subtitles() -> None:
    page = "<!doctype html><p>Привет, мир</p>".encode("koi8-r")
    assert "Привет, мир" in load_bytes(page, "a.html", encoding="koi8-r").text
    cue = "1\n00:00:01,000 --> 00:00:02,000\nПривет, мир\n".encode("koi8-r")
    assert load_bytes(cue, "a.srt", encoding="koi8-r").text == "Привет, мир"


def test_libraries_are_imported_only_when_a_file_of_their_format_is_opened_pdfium_by_its_child_alone() -> (
    None
):
    asked = (
        "import sys; from reader.loading.open_file import load_bytes; load_bytes(b'Plain words.', 'a.txt');"
        "print({'lxml', 'trafilatura', 'mammoth', 'striprtf', 'pypdfium2', 'email'} & set(sys.modules));"
        "import reader.loading.pdf.document; print('pypdfium2' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["set()", "False"]


@pytest.mark.parametrize(
    ("before", "element", "is_page"),
    [
        ("", "<!doctype html>", True),
        ("\ufeff \n", "<HTML lang=en>", True),
        ("<?xml version='1.0'?>\n<!-- a -->\n<!-- > -- b -->", "<html>", True),
        ("<!-- wp:paragraph -->\n" * 60, "<body>", True),
        ("<!-- wp:paragraph -->\n" * 60, "Words.", False),
        ("<!--- a --->", "<head>", True),
        ("<!-- open ", "<html>", False),
        ("<!-->", "<html>", False),
        ("words ", "<html>", False),
        ("", "<htmlx>", False),
    ],
)
def test_a_page_begins_with_its_first_element_whatever_comments_stand_before_it(
    before: str, element: str, is_page: bool
) -> None:
    assert format_detection.is_page((before + element).encode(), "a.txt") is is_page


@pytest.mark.parametrize(
    "piece", ["<!-- a -->", "<!--", "<?xml", " ", "<!-", "<p ", "<!doctype", "1:00", "a: "]
)
def test_the_first_bytes_take_no_time(piece: str) -> None:
    head = (piece * 5_000).encode()
    with at_most(1.0):
        for format_ in FORMATS:
            format_.is_content(head, "a.html")


@pytest.mark.parametrize(
    ("check", "head", "expected"),
    [
        (format_detection.is_zip, b"PK\x03\x04", True),
        (format_detection.is_zip, b"PK\x05\x06", True),
        (format_detection.is_zip, b"PK\x07\x08", True),
        (format_detection.is_zip, b"PK\x01\x02", False),
        (format_detection.is_compound, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", True),
        (format_detection.is_compound, b"\xd0\xcf\x11\xe0", False),
        (format_detection.is_rtf, b"\xef\xbb\xbf {\\rtf1", True),
        (format_detection.is_rtf, b"see {\\rtf1", False),
        (format_detection.is_pdf, b"x" * 1_019 + b"%PDF-", True),
        (format_detection.is_pdf, b"x" * 1_020 + b"%PDF-", False),
        (format_detection.is_subtitles, b"WEBVTT", True),
        (format_detection.is_subtitles, b"[Script Info]", True),
        (format_detection.is_subtitles, b"1\n00:00:01,000 --> 00:00:02,000\nWords", True),
        (format_detection.is_subtitles, b"1:00 a\n1:01 b\n1:02 c\n1:03 d", True),
        (format_detection.is_subtitles, b"1:00 a\n1:01 b\n1:02 c\nno", False),
        (format_detection.is_mail, b"Subject: a\nMessage-ID: <b>\n\nWords", True),
        (format_detection.is_mail, b"Message-ID: <b>\n\nWords", False),
        (format_detection.is_mail, b"Subject: a\n folded\nReceived: b\n", True),
        (format_detection.is_mail, b"Subject: a\nno header\nReceived: b\n", False),
        (format_detection.is_page, b"<p>one</p>", True),
        (format_detection.is_page, b"<p>one", False),
        (format_detection.is_page, b"words <p>one</p>", False),
        (format_detection.is_page, "<html>".encode("utf-16"), True),
        (format_detection.is_page, "<html>".encode("utf-16-le"), True),
    ],
)
def test_a_format_is_known_by_its_first_bytes(
    check: Callable[[bytes, str], bool], head: bytes, expected: bool
) -> None:
    assert check(head, "a.txt") is expected


@pytest.mark.parametrize(
    ("check", "head", "name", "expected"),
    [
        (format_detection.is_mail, b"Subject: a\n\nWords", "a.eml", True),
        (format_detection.is_mail, b"\nWords", "a.mht", False),
        (format_detection.is_page, b"<x-story>", "a.html", False),
        (format_detection.is_page, b"one <b>two", "a.XHTML#2", True),
        (format_detection.is_page, b"one < two", "a.html", False),
    ],
)
def test_the_name_helps_where_the_bytes_leave_it_open(
    check: Callable[[bytes, str], bool], head: bytes, name: str, expected: bool
) -> None:
    assert check(head, name) is expected
