"""What the reader set right and no file has: the mark in the title, the question before it would be gone."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from reader.gui.dialogs.file_dialogs import FileDialogs, Keep
from reader.gui.session.controller import Controller
from reader.gui.session.filing import Filing
from reader.gui.widgets.catalogue import tell
from reader.messages import message
from reader.sides import SIDES

if TYPE_CHECKING:
    from reader.sides import Side

_QUESTION = message("Save the session?")
_WHY = message(
    "What you set right by hand would be lost otherwise; a saved session keeps it, with both articles."
)


class Unsaved(QObject):
    """Asks only when something would really be lost: what the library keeps comes back by itself."""

    def __init__(
        self,
        window: QWidget,
        controller: Controller,
        filing: Filing,
        dialogs: FileDialogs,
        is_stored: "Callable[[Side], bool]",
        is_ending: Callable[[], bool],
    ) -> None:
        """`is_stored` tells whether the library keeps the article of one side, `is_ending` whether the system
        ends the program: then nobody is there to answer."""
        super().__init__(window)
        self._window, self._controller, self._filing = window, controller, filing
        self._dialogs, self._is_stored, self._is_ending = dialogs, is_stored, is_ending
        controller.loader.ask_before_dropping(self._before_dropping)
        for told in (
            controller.corrected,
            controller.judged,
            controller.noted,
            controller.paired,
            controller.toured,
            controller.article_loaded,
            controller.saved,
            controller.document.changed,
        ):
            told.connect(self._mark)

    def would_lose(self, sides: "Iterable[Side]") -> bool:
        """Whether something would be lost if other articles came to these sides."""
        session = self._controller.session
        return session is not None and any(
            session.is_unsaved(side, is_stored=self._is_stored(side)) for side in sides
        )

    @property
    def is_modified(self) -> bool:
        """Whether something would be lost with the window, or the session's file holds another article."""
        return self.would_lose(SIDES) or self._controller.document.differs

    def may_close(self) -> bool:
        """Whether the window may close now. After Save it closes by itself once the session is written."""
        if not self.is_modified or self._is_ending():
            return True
        answer = self._ask()
        if answer is Keep.SAVE:
            self._filing.save_session(self._window.close)
        return answer is Keep.DISCARD

    def _before_dropping(self, sides: "Iterable[Side]", go_on: Callable[[], None]) -> None:
        if self.would_lose(sides):
            QTimer.singleShot(0, self, partial(self._ask_before, go_on))  # not while a drop is under way
        else:
            go_on()

    def _ask_before(self, go_on: Callable[[], None]) -> None:
        answer = self._ask()
        if answer is Keep.SAVE:
            self._filing.save_session(go_on)
        elif answer is Keep.DISCARD:
            go_on()

    def _ask(self) -> Keep:
        return self._dialogs.to_keep(self._window, tell(_QUESTION), tell(_WHY))

    def _mark(self, *_told: object) -> None:
        self._window.setWindowModified(self.is_modified)
