"""The slides as a PDF file: wide pages, whole words, no name of a file."""

from concurrent.futures import ThreadPoolExecutor

import pypdfium2
import pytest

from reader.gui.present.slides_file import slides_pdf
from tests.gui.present.lessons import lesson

pytestmark = pytest.mark.usefixtures("qtbot")


def _pages(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    pages = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    document.close()
    return pages


def test_there_is_a_wide_page_for_the_opening_every_slide_and_the_end() -> None:
    data = slides_pdf(lesson(), "Pier / Quay")
    document = pypdfium2.PdfDocument(data)
    sizes = {document[number].get_size() for number in range(len(document))}
    assert len(document) == 4
    ((wide, high),) = sizes
    assert wide / high == pytest.approx(16 / 9, rel=0.01)
    assert document.get_metadata_dict()["Title"] == "Pier / Quay"
    document.close()


def test_each_page_has_the_words_of_its_slide() -> None:
    opening, first, second, end = _pages(slides_pdf(lesson(), "T"))
    assert "Pier closes" in opening
    assert "2 pairs of passages" in opening
    for words in ("old quay of Norwick", "synonym", "Shared words", "Figure, date or name differs", "1 of 2"):
        assert words in first
    assert "The ship left." in second
    assert end == "Copied. 2 of 2 sentences."


def test_they_are_made_off_the_window() -> None:
    with ThreadPoolExecutor(1) as threads:
        assert len(_pages(threads.submit(slides_pdf, lesson(), "T", "DejaVu Serif").result())) == 4
