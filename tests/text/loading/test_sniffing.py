"""Formats are known by content; the name helps only where content leaves it open."""

import pytest

from reader.text.loading import load_bytes, sniffing
from tests.text.loading import exporting
from tests.text.loading.exporting import PARAGRAPHS
from tests.text.loading.typesetting import typeset


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
        sniffing.is_page,
        sniffing.is_mail,
        sniffing.is_subtitles,
        sniffing.is_zip,
        sniffing.is_rtf,
        sniffing.is_pdf,
    )
    assert not any(check(head, "a.txt") for check in checks)
