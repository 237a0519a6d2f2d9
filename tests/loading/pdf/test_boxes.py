"""What is a box beside the text of a page, and what is not."""

import pytest

from reader.loading.pdf.boxes import without_box
from reader.loading.pdf.columns import Line
from reader.loading.pdf.geometry import Page, lay_out
from tests.loading.pdf.handmade import line

_WORDS = ["In figures", "the wall moves", "a finger each", "month, or two."]


def _page(
    box: list[str], *, left: float = 410, width: float = 90, rows: int = 20, text: str = ""
) -> list[Line]:
    words = text or "The board met again and talked for hours."
    lines = [line(words, row, right=374) for row in range(rows)]
    return lines + [line(said, row + 3, left=left, right=left + width) for row, said in enumerate(box)]


def _box_of(lines: list[Line]) -> list[str]:
    kept, box = without_box(lines)
    assert sorted([*kept, *box], key=id) == sorted(lines, key=id)
    return [found.text for found in box]


@pytest.mark.parametrize(
    ("lines", "is_box"),
    [
        (_page(_WORDS), True),
        (_page(_WORDS[:3]), False),
        (_page(_WORDS, left=383), True),
        (_page(_WORDS, left=381), False),
        (_page(_WORDS, width=194), True),
        (_page(_WORDS, width=195), False),
        (_page(["12", "13", "14", "15"]), False),
        (_page(["In figures", "the wall", "it moves", "the board"]), True),
        (_page(["In figures", "the wall", "it moves", "boards"]), False),
        (_page(_WORDS, text="Only four words here."), False),
        (_page(_WORDS, text="These are five words here."), True),
        (_page(_WORDS, rows=7, text="I am as it is"), False),
        (_page(_WORDS, rows=8, text="I am as it is"), True),
        ([*_page(_WORDS), line("across it all", 4.5, right=500)], False),
        (_page(_WORDS, rows=397), False),
        ([line("only text", row) for row in range(20)], False),
        ([], False),
    ],
)
def test_a_box_is_narrow_small_wordy_and_beside_lines_of_text(lines: list[Line], is_box: bool) -> None:
    assert len(_box_of(lines)) == (4 if is_box else 0)


def test_a_box_may_stand_on_the_left_and_is_read_from_above() -> None:
    text = [line("The board met again and talked for hours.", row, left=200, right=524) for row in range(20)]
    box = [line(said, row + 3, left=50, right=140) for row, said in enumerate(_WORDS)]
    assert _box_of([*text, *reversed(box)]) == _WORDS


@pytest.mark.parametrize(("step", "is_box"), [(2.4, True), (3.6, False)])
def test_a_large_gap_ends_a_block(step: float, is_box: bool) -> None:
    lines = _page([], rows=30)
    lines += [line(said, 3 + row * step, left=410, right=500) for row, said in enumerate(_WORDS)]
    assert bool(_box_of(lines)) is is_box


def test_a_box_is_furniture_of_the_document() -> None:
    layout = lay_out([Page(tuple(_page(_WORDS)), 842)])
    assert layout.furniture == ("In figures the wall moves a finger each month, or two.",)
    said = " ".join(paragraph.text for paragraph in layout.paragraphs)
    assert said == " ".join(["The board met again and talked for hours."] * 20)
