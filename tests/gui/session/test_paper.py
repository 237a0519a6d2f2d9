"""The report on paper: as many pages as it needs, no heading and no pair torn apart."""

import io
import re

import pypdfium2
import pytest
from pytestqt.qtbot import QtBot

from reader.cancel import never, silent
from reader.errors import Cancelled
from reader.gui.session.paper import pdf_of
from reader.reports.paper_pieces import CUT

LINE = "<p>The old mill outside the town burned down on Friday night.</p>"


def pages(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(io.BytesIO(data)) as document:
        return [re.sub(r"\s+", " ", page.get_textpage().get_text_range()) for page in document]


def test_a_file_has_a_title_and_numbered_pages(qtbot: QtBot) -> None:  # noqa: ARG001 - fonts need an application
    data = pdf_of(LINE * 150, "Mill / Müll")
    found = pages(data)
    assert len(found) > 2
    for number, text in enumerate(found, 1):
        assert text.strip().endswith(f"{number} / {len(found)}")
        assert "burned down" in text
    with pypdfium2.PdfDocument(io.BytesIO(data)) as document:
        assert document.get_metadata_dict()["Title"] == "Mill / Müll"
        assert document[0].get_size() == pytest.approx((595, 842), abs=1)


def test_no_word_is_lost_between_two_pages(qtbot: QtBot) -> None:  # noqa: ARG001
    words = [f"word{number}x" for number in range(3000)]
    found = [re.findall(r"word\d+x", page) for page in pages(pdf_of(f"<p>{' '.join(words)}</p>", ""))]
    assert len(found) > 2
    assert sorted({word for page in found for word in page}) == sorted(words)
    assert all(page == [word for word in words if word in page] for page in found)


def test_how_far_it_is_is_told_and_never_less_than_before(qtbot: QtBot) -> None:  # noqa: ARG001
    told: list[tuple[float, str]] = []
    pdf_of(f"<body>{CUT.join([LINE] * 600)}</body>", "", lambda *said: told.append(said), never)
    shares = [share for share, _ in told]
    assert {words for _, words in told} == {"Making the pages"}
    assert shares == sorted(shares)
    assert 0 <= shares[0] < 0.3
    assert 0.9 < shares[-1] < 1


@pytest.mark.parametrize("steps", [0, 2, 5, 9])
def test_it_ends_at_any_step_when_nobody_wants_it_any_more(qtbot: QtBot, steps: int) -> None:  # noqa: ARG001
    asked = 0

    def is_cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > steps

    with pytest.raises(Cancelled):
        pdf_of(f"<body>{CUT.join([LINE] * 600)}</body>", "", silent, is_cancelled)
    assert asked == steps + 1
