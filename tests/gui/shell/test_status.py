"""The status bar: one line of counts, what is ignored, work under way, zoom."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar, QSlider, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.collation.collation import Verdict
from reader.collation.options import CollationOptions, Strictness
from reader.comparison.comparison import Comparison
from reader.gui.shell.status import StatusBar, ignored_by, summary_of
from tests.gui.arranged import rows, spoken
from tests.gui.invented import comparison


@pytest.fixture
def status(qtbot: QtBot) -> StatusBar:
    made = StatusBar()
    qtbot.addWidget(made)
    made.resize(1200, 30)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _button(status: StatusBar, name: str) -> QToolButton:
    found = status.findChild(QToolButton, f"status.{name}")
    assert found is not None
    return found


def _label(status: StatusBar, name: str) -> QLabel:
    found = status.findChild(QLabel, f"status.{name}")
    assert found is not None
    return found


def _slider(status: StatusBar) -> QSlider:
    found = status.findChild(QSlider, "status.zoom")
    assert found is not None
    return found


def _progress(status: StatusBar) -> QProgressBar:
    found = status.findChild(QProgressBar, "status.progress")
    assert found is not None
    return found


def _with(verdict: Verdict) -> Comparison:
    compared = comparison()
    return replace(compared, collation=replace(compared.collation, verdict=verdict))


def _counts(**given: int) -> Verdict:
    names = ("same", "edited", "reworded", "moved", "only_left", "only_right")
    made = comparison().collation.verdict
    return replace(made, left_linked=0.42, right_linked=0.9, **{name: given.get(name, 0) for name in names})


SHARES = "42 % of the left is in the right, 90 % of the right is in the left"


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ({}, SHARES),
        ({"same": 3}, f"{SHARES} · 3 same"),
        ({"edited": 1, "only_right": 2}, f"{SHARES} · 1 edited · 2 only right"),
        (
            {"same": 1, "edited": 2, "reworded": 3, "moved": 4, "only_left": 5, "only_right": 6},
            f"{SHARES} · 1 same · 2 edited · 3 reworded · 4 moved · 5 only left · 6 only right",
        ),
    ],
)
def test_a_comparison_is_summed_up_without_what_there_is_none_of(counts: dict[str, int], words: str) -> None:
    assert summary_of(_with(_counts(**counts))) == words


@pytest.mark.parametrize(
    ("options", "in_force", "words"),
    [
        (CollationOptions(), None, ""),
        (CollationOptions(), Strictness.STRICT, "Strict links"),
        (CollationOptions(Strictness.LOOSE), None, "Loose links"),
        (CollationOptions(Strictness.LOOSE), Strictness.STRICT, "Loose links"),
        (CollationOptions(ignore_case=True), None, "Ignoring letter case"),
        (
            CollationOptions(
                Strictness.NORMAL,
                ignore_case=True,
                ignore_punctuation=True,
                ignore_figure_spelling=True,
                include_furniture=True,
            ),
            None,
            "Ignoring letter case, punctuation, spelling of figures · Normal links · "
            "Captions and navigation compared",
        ),
        (CollationOptions(include_furniture=True), None, "Captions and navigation compared"),
    ],
)
def test_what_does_not_count_is_said(
    options: CollationOptions, in_force: Strictness | None, words: str
) -> None:
    assert ignored_by(options, in_force) == words


def test_without_a_comparison_nothing_is_said(status: StatusBar) -> None:
    status.show_comparison(comparison())
    status.show_comparison(None)
    assert _label(status, "summary").text() == ""


def test_a_comparison_is_shown_with_the_strictness_it_went_by(status: StatusBar) -> None:
    status.show_comparison(_with(_counts(same=2)))
    assert _label(status, "summary").accessibleName()
    assert _label(status, "ignored").text().endswith("links")
    assert _label(status, "ignored").isVisible()


def test_options_that_ignore_nothing_take_no_room(status: StatusBar) -> None:
    status.show_options(CollationOptions(ignore_case=True))
    assert _label(status, "ignored").isVisible()
    status.show_options(CollationOptions())
    assert not _label(status, "ignored").isVisible()


def test_a_press_is_told(qtbot: QtBot, status: StatusBar) -> None:
    status.show_progress(0.1, "Reading")
    with qtbot.waitSignal(status.cancel_wanted):
        QTest.mouseClick(_button(status, "cancel"), Qt.MouseButton.LeftButton)


def test_work_under_way_is_shown_and_taken_away(status: StatusBar) -> None:
    parts: list[QWidget] = [_label(status, "doing"), _progress(status), _button(status, "cancel")]
    seen = [[part.isVisible() for part in parts]]
    status.show_progress(0.376, "Linking sentences")
    seen.append([part.isVisible() for part in parts])
    assert _label(status, "doing").text() == "Linking sentences"
    assert (_progress(status).value(), _progress(status).maximum()) == (38, 100)
    status.show_idle()
    seen.append([part.isVisible() for part in parts])
    assert seen == [[False] * 3, [True] * 3, [False] * 3]


@pytest.mark.parametrize(("factor", "words"), [(0.5, "50 %"), (1.256, "126 %"), (4.0, "400 %")])
def test_a_zoom_set_elsewhere_is_shown_and_asked_for_by_nobody(
    qtbot: QtBot, status: StatusBar, factor: float, words: str
) -> None:
    with qtbot.assertNotEmitted(status.zoom_wanted):
        status.show_zoom(factor)
    assert _slider(status).value() == round(100 * factor)
    assert _label(status, "zoom_words").text() == words


def test_the_slider_asks_for_a_zoom(qtbot: QtBot, status: StatusBar) -> None:
    slider = _slider(status)
    assert (slider.minimum(), slider.maximum(), slider.value()) == (50, 400, 100)
    assert (slider.singleStep(), slider.pageStep()) == (10, 25)
    with qtbot.waitSignal(status.zoom_wanted) as told:
        QTest.keyClick(slider, Qt.Key.Key_Right)
    assert told.args == [1.1]


def test_counts_stand_left_and_work_and_zoom_right(status: StatusBar) -> None:
    status.show_comparison(_with(_counts(same=2)))
    status.show_progress(0.5, "Linking sentences")
    assert rows(status) == ["summary ignored doing progress cancel zoom_words zoom"]
    assert spoken(status) == {
        "summary": "Summary of the comparison",
        "progress": "Progress",
        "zoom": "Zoom",
    }
    assert status.objectName() == "status"
    assert not status.isSizeGripEnabled()
    assert _button(status, "cancel").text() == "Cancel"
    assert _button(status, "cancel").toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    assert _label(status, "summary").width() > 400
    last = _slider(status).mapTo(status, QPoint()).x() + _slider(status).width()
    assert 1180 < last <= 1192


def test_what_moves_has_a_width_of_its_own(status: StatusBar) -> None:
    assert (_progress(status).minimumWidth(), _progress(status).maximumWidth()) == (120, 120)
    assert (_slider(status).minimumWidth(), _slider(status).maximumWidth()) == (110, 110)
    assert _slider(status).orientation() is Qt.Orientation.Horizontal
    assert (_progress(status).minimum(), _progress(status).isTextVisible()) == (0, False)
    zoom = _label(status, "zoom_words")
    assert zoom.text() == "100 %"
    assert zoom.minimumWidth() == status.fontMetrics().horizontalAdvance("400 %") + 10
    assert zoom.alignment() == Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def test_at_first_nothing_is_summed_up_or_ignored(status: StatusBar) -> None:
    assert _label(status, "summary").text() == ""
    assert not _label(status, "ignored").isVisible()


class _Neighbour(QLabel):
    """Something beside the progress that is to be painted anew."""

    painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted += 1


def test_progress_has_nothing_else_painted_on_the_spot(qtbot: QtBot, status: StatusBar) -> None:
    beside = _Neighbour("A", status)
    beside.show()
    status.show_progress(0.1, "Reading")
    qtbot.waitUntil(lambda: beside.painted > 0)
    before = beside.painted
    beside.update()
    status.show_progress(0.5, "Reading")
    assert beside.painted == before
    assert _progress(status).value() == 50
    qtbot.waitUntil(lambda: beside.painted > before)
