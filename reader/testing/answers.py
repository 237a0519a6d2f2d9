"""What a tester answers in place of the reader: given before it is asked for."""
# ruff: noqa: ARG002 - the answers are ready before they are asked for

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from reader.gui.dialogs.file_dialogs import FileDialogs, Keep
from reader.gui.session.printing import Draws

NOTHING = "nothing"
"""An answer: the reader thinks better of it, as with Cancel."""

Answer = Path | str | Keep


class Answers(FileDialogs):
    """Answers the six questions, each kind in the order its answers were given.

    A question without an answer is answered with Cancel and noted in `trouble`: the next call of the page
    fails with its words. Only "keep" has an answer without being told: Discard. `asked` lists the title or
    question of all that was asked; `printed` the documents that would have been printed, `shown` the places
    that would have been opened in another program.
    """

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.trouble: list[str] = []
        self._printed: list[str] = []
        self.shown: list[QUrl] = []
        self._waiting: dict[str, list[Answer]] = {}

    def will(
        self,
        *,
        open: Path | str | None = None,
        write: Path | str | None = None,
        folder: Path | str | None = None,
        type: str | None = None,
        choose: str | None = None,
        keep: Keep | str | None = None,
    ) -> None:
        """Answer the next question of a kind: a file to open or to write, a folder, words to type, the entry
        of a list (its words or their beginning), what becomes of unsaved work ("save", "discard", "cancel").
        `NOTHING` thinks better of it."""
        given = {"open": open, "write": write, "folder": folder, "type": type, "choose": choose, "keep": keep}
        for kind, answer in given.items():
            if answer is not None:
                self._waiting.setdefault(kind, []).append(Keep(answer) if kind == "keep" else answer)

    def check_all_asked(self) -> None:
        """Fail when an answer was given that nobody asked for."""
        left = [f"{kind}={answer!r}" for kind, given in self._waiting.items() for answer in given]
        self._waiting.clear()
        if left:
            raise AssertionError(f"nobody asked for these answers: {', '.join(left)}")

    def check_all_answered(self) -> None:
        """Fail when something was asked that nobody had an answer for."""
        if self.trouble:
            said = "; ".join(self.trouble)
            self.trouble.clear()
            raise AssertionError(said)

    def to_open(self, parent: QWidget, title: str, folder: str, filters: str) -> Path | None:
        """The file that was given."""
        return self._path("open", title)

    def to_open_some(self, parent: QWidget, title: str, folder: str, filters: str) -> tuple[Path, ...]:
        """The file that was given, alone."""
        path = self._path("open", title)
        return () if path is None else (path,)

    def to_write(self, parent: QWidget, title: str, place: str, filters: str) -> tuple[Path, str] | None:
        """The file that was given, with the filter of its ending."""
        path = self._path("write", title)
        if path is None:
            return None
        fitting = (each for each in filters.split(";;") if path.suffix and f"*{path.suffix})" in each)
        return path, next(fitting, filters.split(";;")[0])

    def to_folder(self, parent: QWidget, title: str, folder: str) -> Path | None:
        """The folder that was given."""
        return self._path("folder", title)

    def to_type(
        self,
        parent: QWidget,
        title: str,
        label: str,
        before: str,
        known: Sequence[str] | None = None,
        *,
        is_long: bool = False,
    ) -> str | None:
        """The words that were given."""
        answer = self._take("type", f"{title}: {label}")
        return None if answer is None else str(answer)

    def to_choose(
        self, parent: QWidget, title: str, label: str, entries: list[str], current: int
    ) -> int | None:
        """The entry whose words, or the beginning of them, were given."""
        answer = self._take("choose", f"{title}: {label}")
        if answer is None:
            return None
        wanted = str(answer)
        fitting = [n for n, entry in enumerate(entries) if entry == wanted]
        fitting += [n for n, entry in enumerate(entries) if entry.startswith(wanted)]
        if not fitting:
            self.trouble.append(f"“{title}” does not offer {wanted!r} but {', '.join(map(repr, entries))}")
            return None
        return fitting[0]

    def to_keep(self, parent: QWidget, question: str, why: str) -> Keep:
        """What was given, else Discard."""
        self.asked.append(question)
        given = self._waiting.get("keep")
        return Keep(given.pop(0)) if given else Keep.DISCARD

    def show(self, place: QUrl) -> None:
        """Keep what would be opened."""
        self.shown.append(place)

    @property
    def printed(self) -> list[QTextDocument]:
        """The documents that would have been printed."""
        documents = []
        for html in self._printed:
            document = QTextDocument()
            document.setHtml(html)
            documents.append(document)
        return documents

    def print(self, parent: QWidget) -> Draws | None:
        """Keep what would be printed."""
        return lambda html, _progress, _is_cancelled: self._printed.append(html)

    def _path(self, kind: str, title: str) -> Path | None:
        answer = self._take(kind, title)
        return None if answer is None else Path(str(answer))

    def _take(self, kind: str, asked: str) -> Answer | None:
        self.asked.append(asked)
        given = self._waiting.get(kind)
        if not given:
            self.trouble.append(f"the window asked “{asked}” and there was no answer: answers.will({kind}=…)")
            return None
        answer = given.pop(0)
        return None if answer == NOTHING else answer
