"""The verdict above the articles, and how large it is while presenting."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from reader.comparison.verdict_sentence import said_of
from tests.gui.windows import REORDERED, SPUN, WIRE, Desktop, comparison_of, trigger


def test_it_says_the_sentence_of_the_comparison(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, SPUN)
    verdict = window.on_desk.view.verdict
    assert verdict.sentence == said_of(comparison_of(window))
    assert verdict.accessibleName().endswith(verdict.sentence)


def test_put_away_it_stays_away_until_another_verdict(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, SPUN)
    verdict = window.on_desk.view.verdict
    close = verdict.findChild(QToolButton, "verdict.close")
    assert isinstance(close, QToolButton)
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert verdict.sentence == ""
    window.on_desk.sidebar.quotations.speaker_corrected.emit("left", 0, "Ada Byron")
    assert verdict.sentence == ""
    window.controller.open_pair(WIRE, REORDERED)
    desktop.settle(window)
    assert verdict.sentence == said_of(comparison_of(window))


def test_one_article_alone_has_no_verdict(desktop: Desktop) -> None:
    window = desktop.window()
    window.controller.open_path("left", WIRE)
    desktop.settle(window)
    assert window.on_desk.view.verdict.sentence == ""


def _points(parent: QWidget, name: str) -> float:
    label = parent.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.font().pointSizeF()


def test_presenting_makes_verdict_headers_and_reasons_large(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, SPUN)
    names = ("verdict.words", "pane.left.header.title", "pane.right.header.summary", "why.title")
    before = [_points(window, name) for name in names]
    trigger(window, "present")
    for name, points in zip(names, before, strict=True):
        assert _points(window, name) > 1.4 * points, name
    more = window.findChild(QToolButton, "pane.left.header.more")
    assert isinstance(more, QToolButton)
    assert more.isHidden()
    trigger(window, "leave_present")
    assert [_points(window, name) for name in names] == before
    assert not more.isHidden()
