"""The controller: what it says and when, without a window."""

import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from reader.collation.options import CollationOptions, Strictness
from reader.comparison.comparison import Comparison
from reader.gui.session.controller import Controller
from reader.gui.shell.main_window import MainWindow
from reader.gui.shell.tasks import Tasks
from reader.session.corrections import DetailCorrected, RoleChanged
from reader.text.article import Role
from reader.workers import jobs
from reader.workers.child import run_in_child
from tests.gui.shell.test_tasks import Held
from tests.gui.windows import EDITED, SPUN, WIRE, Desktop, comparison_of

_PATIENCE = 30_000


class Heard:
    """Everything a controller said, in order."""

    def __init__(self, controller: Controller) -> None:
        self.said: list[str] = []
        self.comparisons: list[Comparison] = []
        controller.article_loading.connect(lambda side: self.said.append(f"loading {side}"))
        controller.article_loaded.connect(lambda side: self.said.append(f"loaded {side}"))
        controller.comparison_ready.connect(self._ready)
        controller.comparison_dropped.connect(lambda: self.said.append("dropped"))
        controller.failed.connect(lambda side, _: self.said.append(f"failed {side}"))
        controller.idle.connect(lambda: self.said.append("idle"))

    def _ready(self, comparison: Comparison) -> None:
        self.said.append("ready")
        self.comparisons.append(comparison)


@pytest.fixture
def controller() -> Iterator[Controller]:
    made = Controller(Tasks(ThreadPoolExecutor(2)))
    yield made
    made.close()


pytestmark = pytest.mark.usefixtures("qapp")


def _open(qtbot: QtBot, controller: Controller, left: Path = WIRE, right: Path = SPUN) -> None:
    controller.open_pair(left, right)
    _settle(qtbot, controller)


def _settle(qtbot: QtBot, controller: Controller) -> None:
    qtbot.waitUntil(lambda: not controller.is_busy, timeout=_PATIENCE)


def test_a_pair_is_compared_once(controller: Controller, qtbot: QtBot) -> None:
    heard = Heard(controller)
    _open(qtbot, controller)
    assert sorted(heard.said[:4]) == ["loaded left", "loaded right", "loading left", "loading right"]
    assert heard.said[4:] == ["ready", "idle"]


def test_another_article_drops_the_comparison_first(controller: Controller, qtbot: QtBot) -> None:
    _open(qtbot, controller)
    heard = Heard(controller)
    controller.open_path("right", EDITED)
    _settle(qtbot, controller)
    assert heard.said == ["loading right", "dropped", "loaded right", "ready", "idle"]


def test_swapping_mirrors_the_beads(controller: Controller, qtbot: QtBot) -> None:
    heard = Heard(controller)
    _open(qtbot, controller)
    controller.swap()
    _settle(qtbot, controller)
    before, after = heard.comparisons
    assert after.left == before.right
    assert {(b.right, b.left, b.relation) for b in before.collation.beads if b.relation.is_shared} == {
        (b.left, b.right, b.relation) for b in after.collation.beads if b.relation.is_shared
    }
    path = controller.path("left")
    assert path is not None
    assert path.name == SPUN.name


def test_other_options_compare_again(controller: Controller, qtbot: QtBot) -> None:
    heard = Heard(controller)
    _open(qtbot, controller)
    controller.set_options(CollationOptions(Strictness.LOOSE))
    _settle(qtbot, controller)
    assert heard.comparisons[-1].collation.options.strictness is Strictness.LOOSE
    count = len(heard.comparisons)
    controller.set_options(CollationOptions(Strictness.LOOSE))
    assert not controller.is_busy
    assert len(heard.comparisons) == count


def test_a_corrected_detail_keeps_the_collation(controller: Controller, qtbot: QtBot) -> None:
    heard = Heard(controller)
    _open(qtbot, controller)
    controller.corrector.correct(DetailCorrected("left", "outlet", "The Landwire"))
    before, after = heard.comparisons
    assert after.left.details.outlet == "The Landwire"
    assert after.collation is before.collation


def test_a_paragraph_left_out_is_compared_again_without_it(controller: Controller, qtbot: QtBot) -> None:
    heard = Heard(controller)
    _open(qtbot, controller)
    sentence = next(s for s in heard.comparisons[0].left.sentences if s.role is Role.BODY)
    controller.corrector.correct(RoleChanged("left", sentence.paragraph, Role.FURNITURE))
    _settle(qtbot, controller)
    assert heard.comparisons[-1].collation.left_bead[sentence.index] is None


def test_only_beads_that_exist_are_chosen(controller: Controller, qtbot: QtBot) -> None:
    chosen: list[int] = []
    controller.bead_chosen.connect(chosen.append)
    controller.choose_bead(0)
    _open(qtbot, controller)
    for index in (0, -1, 10_000, None, 1):
        controller.choose_bead(index)
    assert chosen == [0, 1]


def test_cancel_keeps_what_stood_before() -> None:
    held = Held()
    controller = Controller(Tasks(held))
    heard = Heard(controller)
    controller.open_pair(WIRE, SPUN)
    held.release(0)
    held.release(1)
    assert len(held.waiting) == 3
    controller.cancel()
    held.release(2)
    assert not controller.is_busy
    assert "ready" not in heard.said
    assert controller.article("left") is not None


def test_a_stale_article_never_lands() -> None:
    held = Held()
    controller = Controller(Tasks(held))
    controller.open_path("left", WIRE)
    controller.open_path("left", SPUN)
    held.release(1)
    held.release(0)
    article = controller.article("left")
    assert article is not None
    assert Path(article.origin).name == SPUN.name


def test_long_articles_are_compared_in_a_process_of_their_own(
    monkeypatch: pytest.MonkeyPatch, controller: Controller, qtbot: QtBot
) -> None:
    called: list[object] = []

    def noting(*arguments: object) -> object:
        called.append(arguments[0])
        return run_in_child(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("reader.workers.jobs.run_in_child", noting)
    monkeypatch.setattr(jobs, "THREAD_WORDS", 100)
    heard = Heard(controller)
    _open(qtbot, controller)
    assert len(called) == 1
    monkeypatch.setattr(jobs, "THREAD_WORDS", 10_000)
    _open(qtbot, controller)
    controller.compare_again()
    _settle(qtbot, controller)
    assert len(called) == 1
    assert heard.comparisons[0] == heard.comparisons[-1]


def test_a_correction_is_taken_back(desktop: Desktop) -> None:
    window = desktop.compared()
    before = comparison_of(window)
    spoken = next(a for a in before.left_quotations.attributions if a.speaker)
    desk, index = window.on_desk, spoken.quotation.index

    def speakers() -> list[str | None]:
        return [a.speaker for a in comparison_of(window).left_quotations.attributions]

    desk.sidebar.quotations.speaker_corrected.emit("left", index, "Ada Byron")
    assert "Ada Byron" in speakers()
    assert window.strip.text == "The speaker is now Ada Byron."
    desk.sidebar.quotations.speaker_corrected.emit("left", index, "Bela Crane")
    _press_undo(window)
    assert "Ada Byron" in speakers()
    assert "Bela Crane" not in speakers()
    desk.sidebar.quotations.quotation_rejected.emit("left", index)
    rejected = len(speakers())
    _press_undo(window)
    assert len(speakers()) == rejected + 1


def test_a_paragraph_left_out_comes_back(desktop: Desktop) -> None:
    window = desktop.compared()
    before = comparison_of(window)
    paragraph = next(s.paragraph for s in reversed(before.left.sentences) if s.role is Role.BODY)
    window.on_desk.view.role_changed.emit("left", paragraph, Role.FURNITURE.value)
    desktop.settle(window)
    assert comparison_of(window).left.sentences != before.left.sentences
    _press_undo(window)
    desktop.settle(window)
    assert comparison_of(window).left.sentences == before.left.sentences
    assert comparison_of(window).collation.beads == before.collation.beads


def _press_undo(window: MainWindow) -> None:
    button = next(b for b in window.strip.findChildren(QAbstractButton) if b.text() == "Undo")
    assert button.isVisible()
    button.click()


@pytest.mark.parametrize(
    ("call", "kind", "words"),
    [
        (lambda c: c.open_path("left", str(WIRE)), TypeError, "pathlib.Path"),
        (lambda c: c.open_path("middle", WIRE), ValueError, "'left' or 'right', not 'middle'"),
        (lambda c: c.open_pair(WIRE, str(SPUN)), TypeError, "pathlib.Path"),
        (lambda c: c.open_files({"top": WIRE}), ValueError, "'top'"),
        (lambda c: c.open_text("middle", "Words."), ValueError, "'middle'"),
        (lambda c: c.open_text("left", b"Words."), TypeError, "not bytes"),
        (lambda c: c.set_options("loose"), TypeError, "CollationOptions, not str"),
        (lambda c: c.choose_bead("1"), TypeError, "a number, not '1'"),
        (lambda c: c.export(WIRE.with_name("report.pdf"), "odf"), ValueError, "'quotations_csv'"),
        (lambda c: c.export("report.html", "html"), TypeError, "pathlib.Path"),
        (lambda c: c.article("middle"), ValueError, "'middle'"),
        (lambda c: c.path("middle"), ValueError, "'middle'"),
    ],
)
def test_a_wrong_argument_is_told_at_once(
    controller: Controller, call: Callable[[Controller], object], kind: type[Exception], words: str
) -> None:
    heard = Heard(controller)
    with pytest.raises(kind, match=re.escape(words)):
        call(controller)
    assert heard.said == []
    assert not controller.is_busy


@pytest.mark.usefixtures("qtbot")
def test_an_article_that_comes_while_comparing_is_one_busy_time() -> None:
    held = Held()
    controller, told = Controller(Tasks(held)), list[object]()
    controller.busy_changed.connect(told.append)
    controller.idle.connect(lambda: told.append("idle"))
    controller.open_text("left", "The bridge is closed.")
    controller.open_text("right", "The bridge is open.")
    while controller.article("left") is None or controller.article("right") is None:
        held.waiting.pop(0)()
    controller.open_text("left", "The ferry is late.")
    assert told == [True]
    while held.waiting:
        held.waiting.pop(0)()
    assert told == [True, False, "idle"]
