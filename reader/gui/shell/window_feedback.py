"""Tells in the window what the controller and the files have to say: title, message strip, status bar."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.gui.session.controller import Controller
from reader.gui.shell.pages import Pages
from reader.gui.shell.status import StatusBar
from reader.gui.shell.top_line import TopLine
from reader.gui.widgets.catalogue import tell, tr
from reader.messages import message
from reader.sides import SIDES
from reader.views.choice import Choice

if TYPE_CHECKING:
    from reader.comparison.comparison import Comparison
    from reader.sides import Side

PROGRAM = "Source Comparison Reader"
_MARK = "[*]"
"""Where Qt shows that something is not saved; twice where a title has it by itself."""

_PRIVATE = message("A private window: nothing that is opened here stays on this computer unless you save it.")


class WindowFeedback(QObject):
    """Brings the desk to the front when there is something on it, and says what went wrong where."""

    def __init__(
        self, window: QWidget, controller: Controller, pages: Pages, line: TopLine, status: StatusBar
    ) -> None:
        super().__init__(window)
        self._window, self._controller, self._pages = window, controller, pages
        self._line, self._strip, self._status = line, line.strip, status
        self._told_at_start = ""
        self._is_private = False
        controller.article_loading.connect(self._on_loading)
        controller.article_loaded.connect(self._on_loaded)
        for landed in (controller.comparison_landing, controller.comparison_ready):
            landed.connect(self._on_comparison)
        controller.comparison_dropped.connect(self._drop_comparison)
        controller.judged.connect(line.show_warnings)
        controller.selection.changed.connect(self._on_choice)
        controller.failed.connect(self._on_failed)
        controller.document.changed.connect(self._name_window)
        controller.corrected.connect(lambda _side: self._name_window())
        controller.said.connect(self.say)
        controller.progressed.connect(status.show_progress)
        controller.quiet.work_ended.connect(status.show_idle)
        pages.problem.connect(self.say)
        pages.corrected.connect(lambda said, undo: line.strip.say(said, button=tr("Undo"), act=undo))
        status.cancel_wanted.connect(self._cancel)
        line.warnings_wanted.connect(lambda: pages.articles.steps.warning(False))

    def say_at_start(self, sentence: str, *, is_private: bool = False) -> None:
        """Say something that stays until it is closed by hand; a private window says that it is one."""
        self._is_private = is_private
        self._told_at_start = sentence or (tell(_PRIVATE) if is_private else "")
        if self._told_at_start:
            self.say(self._told_at_start)
        self._name_window()

    def ask_at_start(
        self, question: str, yes: tuple[str, Callable[[], None]], no: tuple[str, Callable[[], None]]
    ) -> None:
        """Ask something that stays until it is answered or closed by hand."""

        def answer_no() -> None:
            self._strip.clear()
            no[1]()

        self._told_at_start = question
        self._strip.say(question, button=yes[0], act=yes[1], also=no[0], also_act=answer_no)

    def offer_rereading(self, names: tuple[str, ...]) -> None:
        """Say that files of the open articles were written anew, and offer to read them."""
        said = (
            tr("“{name}” was changed on the disk since it was read.", name=names[0])
            if len(names) == 1
            else tr("Both files were changed on the disk since they were read.")
        )
        self._strip.say(said, button=tr("Read again"), act=self._controller.compare_again)

    def say(self, sentence: str) -> None:
        """Say something above the articles."""
        self._strip.say(sentence)

    def _on_loading(self, _side: str) -> None:
        self._pages.show_articles()
        if self._strip.text != self._told_at_start:  # that stays until it is closed
            self._strip.clear()

    def _on_loaded(self, _side: str) -> None:
        self._pages.show_articles()
        self._name_window()

    def _name_window(self) -> None:
        """Name the window for the session's file, or for the articles while it is in none."""
        document = self._controller.document.path
        names = [
            article.details.title or Path(article.origin).name
            for side in SIDES
            if (article := self._controller.article(side)) is not None
        ]
        if document is not None:
            names = [document.name.removesuffix(".json").removesuffix(".reader")]
        open_now = " – ".join(names).replace(_MARK, _MARK * 2)
        title = f"{open_now}{_MARK} – {PROGRAM}" if names else f"{PROGRAM}{_MARK}"
        self._window.setWindowTitle(tr("Private: {title}", title=title) if self._is_private else title)

    def _on_comparison(self, comparison: "Comparison") -> None:
        self._status.show_comparison(comparison)
        self._line.show_warnings(comparison)
        if comparison.collation.coarse and not self._controller.keeper.is_more:
            self.say(tell(comparison.collation.coarse_reason))

    def _drop_comparison(self) -> None:
        self._status.show_comparison(None)
        self._line.show_warnings(None)

    def _on_choice(self, choice: Choice) -> None:
        """Bring what was chosen to the front, and say what a warning is that was led to."""
        comparison = self._controller.comparison
        if choice.warning is not None and comparison is not None:
            from reader.comparison.warning_sentences import sentence_of  # noqa: PLC0415 - in by now

            sentence = sentence_of(comparison.warnings[choice.warning])
            number = tr("{number} of {count}", number=choice.warning + 1, count=len(comparison.warnings))
            self._strip.say(
                tr("Warning {number}: {sentence}", number=number, sentence=sentence), kind="warning"
            )
        elif choice.bead is not None:
            self._strip.clear("warning")
        if choice.bead is not None:
            self._pages.show_articles()

    def _on_failed(self, side: str, sentence: str) -> None:
        if side:
            self._pages.show_articles()
            self._pages.articles.show_problem(cast("Side", side), sentence)
        else:
            self._strip.say(sentence, kind="error")

    def _cancel(self) -> None:
        self._controller.cancel()
        self._strip.say(tr("Stopped."), button=tr("Compare again"), act=self._controller.compare_again)
