"""Pairs that can be opened with one click."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QSizePolicy, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.shell.pair_list import PairButton, PairEntry, PairList, recent_entry
from reader.gui.widgets.theme import load_theme
from reader.loading.article_file import ArticleFile, file_spelled
from reader.session.settings import KEPT, RecentPair
from tests.gui.arranged import parts, rows, said, traits
from tests.gui.drawn import painted
from tests.gui.panes.shown import is_repainted


@pytest.mark.parametrize(
    ("left", "right", "title", "note"),
    [
        ("/news/a.txt", "/news/b.txt", "a.txt ↔ b.txt", "/news"),
        ("/news/a.txt", "/old/b.txt", "a.txt ↔ b.txt", "/news · /old"),
    ],
)
def test_a_recent_pair_is_named_by_its_files(left: str, right: str, title: str, note: str) -> None:
    entry = recent_entry(RecentPair(left, right))
    assert (entry.title, entry.note) == (title, note)


@pytest.fixture
def pairs(holder: QWidget) -> PairList:
    return PairList("recent", "Recent", "Nothing yet.", load_theme("light"), holder)


def _entry(title: str) -> PairEntry:
    return PairEntry(title, "note", file_spelled(f"/{title}_left.txt"), file_spelled(f"/{title}_right.txt"))


def _nothing(pairs: PairList) -> QLabel:
    found = pairs.findChild(QLabel, "welcome.recent.nothing")
    assert found is not None
    return found


def test_an_empty_list_says_so(pairs: PairList) -> None:
    pairs.set_entries([])
    assert not _nothing(pairs).isHidden()
    pairs.set_entries([_entry("one")])
    assert _nothing(pairs).isHidden()


def test_a_click_opens_the_pair_of_that_row(pairs: PairList, qtbot: QtBot) -> None:
    pairs.set_entries([_entry("one"), _entry("two")])
    button = pairs.findChild(QAbstractButton, "welcome.recent.1")
    assert button is not None
    assert button.accessibleName() == "two"
    with qtbot.waitSignal(pairs.pair_wanted) as told:
        button.click()
    assert told.args == [file_spelled("/two_left.txt"), file_spelled("/two_right.txt")]


LIGHT = load_theme("light")
WIRE = ArticleFile(Path("/news/a.txt"))
KEPT_ONE = file_spelled(f"{KEPT}0123")


@pytest.mark.parametrize(
    ("entry", "tip"),
    [
        (PairEntry("A ↔ B", "What there is", WIRE, file_spelled("/b.txt")), "What there is\na.txt\nb.txt"),
        (PairEntry("A ↔ B", "", WIRE, file_spelled("/b.txt")), "a.txt\nb.txt"),
        (
            PairEntry("A", "note", WIRE, WIRE, RecentPair("a", "b", session="/x/s.reader.json")),
            "note\n/x/s.reader.json",
        ),
        (PairEntry("A", "note", WIRE, file_spelled("/b.txt"), RecentPair("a", "b")), "note\na.txt\nb.txt"),
        (PairEntry("A", "note", WIRE, KEPT_ONE, RecentPair("a", KEPT)), "note\na.txt"),
    ],
)
def test_a_tip_tells_note_and_files_or_the_session(entry: PairEntry, tip: str) -> None:
    assert entry.tip == tip


@pytest.mark.parametrize(
    ("pair", "title", "note"),
    [
        (
            RecentPair("/a.txt", "/b.txt", "", ("Ferry", "Fog"), ("Wire", ""), ("2031-03-04", "")),
            "Ferry ↔ Fog",
            "Wire, 2031-03-04",
        ),
        (RecentPair("/a.txt", "/b.txt", "", ("Ferry", "")), "a.txt ↔ b.txt", "/"),
        (
            RecentPair("/a.txt", "/b.txt", "/x/s.json", ("Ferry", "Fog"), ("Wire", "Post")),
            "Ferry ↔ Fog",
            "Wire ↔ Post · s.json",
        ),
        (RecentPair("/a.txt", "/b.txt", "", ("w" * 31, "a  b\n c")), f"{'w' * 30}… ↔ a b c", ""),
        (RecentPair("/a.txt", "/b.txt", "", ("w" * 30, "w" * 29 + " ww")), f"{'w' * 30} ↔ {'w' * 29}…", ""),
    ],
)
def test_a_pair_with_headlines_is_named_by_them(pair: RecentPair, title: str, note: str) -> None:
    entry = recent_entry(pair)
    assert (entry.title, entry.note, entry.recent) == (title, note, pair)
    assert (entry.left, entry.right) == (file_spelled(pair.left), file_spelled(pair.right))


def test_a_heading_stands_above_its_pairs_from_top_to_bottom(pairs: PairList) -> None:
    pairs.set_entries([_entry("one"), _entry("two")])
    pairs.resize(300, 400)
    pairs.show()
    layout = pairs.layout()
    assert layout is not None
    layout.activate()
    assert pairs.objectName() == "welcome.recent"
    assert rows(pairs) == ["heading", "0", "1"]
    assert traits(pairs) == {"heading": "heading", "nothing": "muted wraps hidden"}
    assert {part.x() for name, part in parts(pairs).items() if name != "nothing"} == {2}
    pairs.set_entries([])
    layout.activate()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert rows(pairs) == ["heading", "nothing"]
    assert said(pairs) == {"heading": "Recent", "nothing": "Nothing yet."}


def test_a_pair_compared_before_is_told_as_such(pairs: PairList, qtbot: QtBot) -> None:
    pair = RecentPair("/a.txt", "/b.txt")
    pairs.set_entries([recent_entry(pair)])
    button = parts(pairs)["0"]
    assert isinstance(button, PairButton)
    with qtbot.waitSignal(pairs.recent_wanted) as told, qtbot.assertNotEmitted(pairs.pair_wanted):
        button.click()
    assert told.args == [pair]


@pytest.fixture
def button(qtbot: QtBot) -> PairButton:
    made = PairButton("pair", PairEntry("Ferry ↔ Fog", "Two wires", WIRE, WIRE), LIGHT)
    qtbot.addWidget(made)
    made.resize(260, made.heightForWidth(260))
    return made


def _colour(role: str) -> str:
    return LIGHT.colour(role).name()


def test_a_button_says_title_and_note_below_each_other(button: PairButton) -> None:
    title, note = (stroke for stroke in painted(button) if stroke.words)
    assert (title.words, title.is_bold, title.fill) == ("Ferry ↔ Fog", True, _colour("text"))
    assert (note.words, note.is_bold, note.fill) == ("Two wires", False, _colour("muted"))
    metrics = button.fontMetrics()
    assert (title.places[0], note.places[0]) == (40, 40)
    assert title.places[1] == pytest.approx(7 + metrics.ascent(), abs=1)
    assert note.places[1] == pytest.approx(8 + metrics.height() + metrics.ascent(), abs=1)
    assert button.height() == 2 * metrics.height() + 16


def test_long_words_are_cut_short_and_a_note_has_two_lines_at_most(qtbot: QtBot) -> None:
    long = PairEntry("W" * 200, "word " * 60, WIRE, WIRE)
    made = PairButton("pair", long, LIGHT)
    qtbot.addWidget(made)
    metrics = made.fontMetrics()
    assert made.heightForWidth(260) == 3 * metrics.height() + 16
    assert made.hasHeightForWidth()
    made.resize(260, made.heightForWidth(260))
    assert made.sizeHint().toTuple() == (260, made.height())
    title, *note = (stroke for stroke in painted(made) if stroke.words)
    assert len(note) == 2
    assert title.words.endswith("…")
    bold = made.font()
    bold.setWeight(bold.Weight.DemiBold)
    assert 190 < QFontMetricsF(bold).horizontalAdvance(title.words) <= 210
    assert 150 < metrics.horizontalAdvance(note[0].words) <= 210


@pytest.mark.parametrize(
    ("is_down", "is_hovered", "has_focus", "ground", "edge"),
    [
        (False, False, False, None, None),
        (False, True, False, "hover", "hover"),
        (True, False, False, "selection", "selection"),
        (True, True, False, "selection", "selection"),
        (False, False, True, "hover", "accent"),
    ],
)
def test_a_button_lights_up_under_the_pointer_and_with_the_keyboard(
    qtbot: QtBot,
    button: PairButton,
    is_down: bool,
    is_hovered: bool,
    has_focus: bool,
    ground: str | None,
    edge: str | None,
) -> None:
    button.setDown(is_down)
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, is_hovered)
    if has_focus:
        with qtbot.waitExposed(button):
            button.show()
        button.activateWindow()
        button.setFocus()
        qtbot.waitUntil(button.hasFocus)
    found = [stroke for stroke in painted(button) if stroke.kind == "path" and stroke.width == 1.5]
    assert [(stroke.fill, stroke.pen) for stroke in found] == (
        [(_colour(ground), _colour(edge))] if ground and edge else []
    )
    for stroke in found:
        assert stroke.box.getRect() == (0.75, 0.75, button.width() - 1.5, button.height() - 1.5)
        assert (0.75, 6.75) in stroke.corners


def test_a_button_is_told_apart_by_name_pointer_and_tip(button: PairButton) -> None:
    assert (button.objectName(), button.text(), button.accessibleName()) == (
        "pair",
        "Ferry ↔ Fog",
        "Ferry ↔ Fog",
    )
    assert button.accessibleDescription() == "Two wires"
    assert button.cursor().shape() is Qt.CursorShape.PointingHandCursor
    assert button.focusPolicy() is Qt.FocusPolicy.StrongFocus
    kinds = QSizePolicy.Policy
    policy = button.sizePolicy()
    assert (policy.horizontalPolicy(), policy.verticalPolicy()) == (kinds.Expanding, kinds.Fixed)


def test_its_sign_stands_left_of_the_words_in_the_accent(button: PairButton) -> None:
    image = button.grab().toImage()
    sign = LIGHT.icon("pair", "accent").pixmap(18, 18).toImage()
    inked = [
        (x, y)
        for x in range(40)
        for y in range(image.height())
        if image.pixelColor(x, y) == LIGHT.colour("accent")
    ]
    solid = [(x, y) for x in range(18) for y in range(18) if sign.pixelColor(x, y) == LIGHT.colour("accent")]
    assert {(x - 10, y - 9) for x, y in inked} == set(solid)


def test_the_pointer_that_comes_and_another_theme_paint_a_button_anew(
    qtbot: QtBot, button: PairButton
) -> None:
    with qtbot.waitExposed(button):
        button.show()
    there = QPointF(5, 5)
    enter = QEnterEvent(there, there, there)
    assert is_repainted(button, lambda: QApplication.sendEvent(button, enter))
    assert is_repainted(button, lambda: button.set_theme(load_theme("dark")))


def test_another_theme_reaches_every_button(pairs: PairList) -> None:
    pairs.set_entries([_entry("one"), _entry("two")])
    dark = load_theme("dark")
    pairs.set_theme(dark)
    for name in ("0", "1"):
        button = parts(pairs)[name]
        button.resize(260, 60)
        title = next(stroke for stroke in painted(button) if stroke.words)
        assert title.fill == dark.colour("text").name()
