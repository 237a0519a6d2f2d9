"""Asks the engine why a bead is what it is, off the GUI thread where the articles are long."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from reader.cancel import IsCancelled, Progress, never, silent
from reader.collation.collation import Collation
from reader.comparison.comparison import Comparison
from reader.gui.shell.tasks import Tasks
from reader.values import Struct

if TYPE_CHECKING:
    from reader.collation.why import Explainer, Why
    from reader.rewriting.rewriting import BeadOperations

SHORT = 120
"""Beads up to which the answer is worked out at once: it takes some fifty milliseconds there."""


class _Reasons(Struct, frozen=True):
    """What tells of the beads of one comparison: why they are linked, and how the right side was made."""

    explainer: "Explainer"
    operations: "BeadOperations"
    collation: Collation

    def of(self, bead: int) -> "tuple[Why, str]":
        """Why a bead is what it is, and what was done to it, on one line ("" for one side alone)."""
        from reader.rewriting.rewriting_sentences import line_of  # noqa: PLC0415 - not before somebody asks why

        found = self.collation.beads[bead]
        line = line_of(self.operations.of(found)) if found.relation.is_shared else ""
        return self.explainer.of(bead), line


class Explaining(QObject):
    """Answers `ask` with `explained(bead, why, how)`; what all beads of a comparison share is prepared once.

    `how` is what was done to the left side of the bead to make the right one, on one line.
    """

    explained = Signal(int, object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._reasons: _Reasons | None = None
        self._tasks: Tasks | None = None

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Explain the beads of another comparison."""
        self._comparison, self._reasons = comparison, None
        if self._tasks is not None:
            self._tasks.cancel()

    def ask(self, bead: int) -> None:
        """Explain one bead."""
        if self._comparison is None:
            return
        if self._reasons is None and len(self._comparison.collation.beads) <= SHORT:
            self._reasons = _reasons(self._comparison, silent, never)
        if self._reasons is not None:
            self.explained.emit(bead, *self._reasons.of(bead))
            return
        if self._tasks is None:
            self._tasks = Tasks(ThreadPoolExecutor(max_workers=1, thread_name_prefix="explaining"), self)
            application = QCoreApplication.instance()
            if application is not None:
                application.aboutToQuit.connect(self.close)
        self._tasks.start("why", partial(_reasons, self._comparison), partial(self._landed, bead), _raise)

    def close(self) -> None:
        """End what is under way."""
        if self._tasks is not None:
            self._tasks.close()
            self._tasks = None

    def _landed(self, bead: int, reasons: _Reasons) -> None:
        self._reasons = reasons
        self.explained.emit(bead, *reasons.of(bead))


def _reasons(comparison: Comparison, progress: Progress, is_cancelled: IsCancelled) -> _Reasons:
    from reader.collation.preparation import prepare  # noqa: PLC0415 - not before somebody asks why
    from reader.collation.watch import Watch  # noqa: PLC0415 - as above
    from reader.collation.why import Explainer  # noqa: PLC0415 - as above
    from reader.rewriting.rewriting import BeadOperations  # noqa: PLC0415 - as above

    witnesses = prepare(
        comparison.left, comparison.right, comparison.collation.options, Watch(progress, is_cancelled)
    )
    explainer = Explainer(witnesses, comparison.collation)
    return _Reasons(explainer, BeadOperations(comparison), comparison.collation)


def _raise(error: Exception) -> None:
    raise error
