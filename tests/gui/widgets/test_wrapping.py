"""Words in a bounded number of lines, and places that Qt counts in units of UTF-16."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QTextLayout

from reader.gui.widgets.wrapping import code_point, height_of, units, wrapped

pytestmark = pytest.mark.usefixtures("qapp")

LONG = "The harbour bridge was closed on Monday while engineers looked at its pillars. " * 4


@pytest.mark.parametrize(("text", "number"), [("", 0), ("ab", 2), ("é界", 2), ("🌉", 2), ("a🌉b", 4)])
def test_units_are_those_of_qt(text: str, number: int) -> None:
    assert units(text) == number


@given(st.text(st.sampled_from("ab é界🌉😀")), st.data())
@settings(deadline=None)
def test_a_place_leads_back_to_its_code_point(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    assert code_point(text, units(text[:place])) == place


@pytest.mark.parametrize("most", [1, 2, 4])
def test_no_more_lines_than_there_is_room_for(most: int) -> None:
    layout, height = wrapped(LONG, QFont(), 200.0, most)
    assert layout.lineCount() == most
    assert layout.text().endswith("…")
    assert height == pytest.approx(sum(layout.lineAt(i).height() for i in range(most)))


@pytest.mark.parametrize("width", range(120, 260, 7))
def test_bold_words_that_do_not_fit_are_elided_though_plain_ones_would_fit(width: int) -> None:
    bold = QTextLayout.FormatRange()
    bold.start, bold.length = 0, len(LONG)
    bold.format.setFontWeight(QFont.Weight.Bold)
    words = LONG[:60].rstrip()
    layout, _ = wrapped(words, QFont(), width, 2, [bold])
    shown = "".join(
        layout.text()[line.textStart() : line.textStart() + line.textLength()]
        for line in map(layout.lineAt, range(layout.lineCount()))
    )
    assert shown.strip() == layout.text()
    assert layout.text() == words or layout.text().endswith("…")


@pytest.mark.parametrize("text", ["", "Two words", LONG, LONG.upper()])
@pytest.mark.parametrize("most", [1, 2, 9])
def test_a_height_is_known_before_words_are_elided(text: str, most: int) -> None:
    bold = QTextLayout.FormatRange()
    bold.start, bold.length = 0, len(text)
    bold.format.setFontWeight(QFont.Weight.Bold)
    for formats in ([], [bold]):
        assert (
            height_of(text, QFont(), 200.0, most, formats) == wrapped(text, QFont(), 200.0, most, formats)[1]
        )


def test_words_that_fit_stay_whole() -> None:
    layout, _ = wrapped("Two words", QFont(), 400.0, 3)
    assert (layout.lineCount(), layout.text()) == (1, "Two words")


def test_no_words_take_no_more_than_a_line() -> None:
    layout, height = wrapped("", QFont(), 400.0, 3)
    assert layout.lineCount() <= 1
    assert height <= layout.lineAt(0).height() if layout.lineCount() else height == 0


@pytest.mark.usefixtures("qapp")
@given(st.text(alphabet="abc xyz🙂é\u0301漢", max_size=300), st.integers(1, 4), st.integers(20, 400))
def test_wrapped_words_never_need_more_lines_than_allowed(text: str, most: int, width: int) -> None:
    layout, height = wrapped(text, QFont(), width, most)
    assert layout.lineCount() <= most
    assert height >= 0


def test_lines_stand_below_each_other_in_the_width() -> None:
    layout, height = wrapped(LONG, QFont(), 200.0, 3)
    lines = [layout.lineAt(number) for number in range(3)]
    tops = [sum(each.height() for each in lines[:number]) for number in range(3)]
    assert [line.y() for line in lines] == pytest.approx(tops)
    assert {line.width() for line in lines} == {200.0}
    assert height == pytest.approx(lines[-1].y() + lines[-1].height())


def test_a_word_that_is_wider_than_its_line_is_broken() -> None:
    layout, _ = wrapped("W" * 60, QFont(), 100.0, 9)
    assert layout.lineCount() > 1


@pytest.mark.parametrize("most", [1, 2])
def test_elided_words_take_nearly_all_of_their_last_line(most: int) -> None:
    layout, _ = wrapped(LONG, QFont(), 200.0, most)
    last = layout.lineAt(most - 1)
    assert 200.0 * 0.8 < last.naturalTextWidth() <= 200.0
    assert LONG.startswith(layout.text().removesuffix("…").rstrip())


def test_formats_stay_on_their_words() -> None:
    bold = QTextLayout.FormatRange()
    bold.start, bold.length = 0, 7
    layout, _ = wrapped(LONG, QFont(), 200.0, 2, [bold])
    assert [(each.start, each.length) for each in layout.formats()] == [(0, 7)]
