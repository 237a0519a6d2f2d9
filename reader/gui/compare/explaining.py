"""Asks the engine why a bead is what it is, off the GUI thread where the articles are long."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from reader.cancel import IsCancelled, Progress, never, silent
from reader.collation.preparation import prepare
from reader.collation.watch import Watch
from reader.collation.why import Explainer
from reader.comparison.comparison import Comparison
from reader.gui.shell.tasks import Tasks

SHORT = 120
"""Beads up to which the answer is worked out at once: it takes some fifty milliseconds there."""


class Explaining(QObject):
    """Answers `ask` with `explained(bead, why)`; what all beads of a comparison share is prepared once."""

    explained = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._explainer: Explainer | None = None
        self._tasks: Tasks | None = None

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Explain the beads of another comparison."""
        self._comparison, self._explainer = comparison, None
        if self._tasks is not None:
            self._tasks.cancel()

    def ask(self, bead: int) -> None:
        """Explain one bead."""
        if self._comparison is None:
            return
        if self._explainer is None and len(self._comparison.collation.beads) <= SHORT:
            self._explainer = _explainer(self._comparison, silent, never)
        if self._explainer is not None:
            self.explained.emit(bead, self._explainer.of(bead))
            return
        if self._tasks is None:
            self._tasks = Tasks(ThreadPoolExecutor(max_workers=1, thread_name_prefix="explaining"), self)
            application = QCoreApplication.instance()
            if application is not None:
                application.aboutToQuit.connect(self.close)
        self._tasks.start("why", partial(_explainer, self._comparison), partial(self._landed, bead), _raise)

    def close(self) -> None:
        """End what is under way."""
        if self._tasks is not None:
            self._tasks.close()
            self._tasks = None

    def _landed(self, bead: int, explainer: Explainer) -> None:
        self._explainer = explainer
        self.explained.emit(bead, explainer.of(bead))


def _explainer(comparison: Comparison, progress: Progress, is_cancelled: IsCancelled) -> Explainer:
    witnesses = prepare(
        comparison.left, comparison.right, comparison.collation.options, Watch(progress, is_cancelled)
    )
    return Explainer(witnesses, comparison.collation)


def _raise(error: Exception) -> None:
    raise error
