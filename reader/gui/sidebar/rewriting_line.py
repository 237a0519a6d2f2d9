"""How one article was made from the other, in one sentence above the changes."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from reader.cancel import IsCancelled, Progress
from reader.comparison.comparison import Comparison
from reader.gui.shell.tasks import Tasks
from reader.gui.widgets.catalogue import tell, tr

if TYPE_CHECKING:
    from reader.rewriting.profile import Profile


class RewritingLine(QLabel):
    """Hidden while nothing is linked. It is worked out off the GUI thread."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar.changes.profile")
        self.setWordWrap(True)
        self.setIndent(0)
        self.setContentsMargins(8, 0, 8, 8)
        self._shown: Comparison | None = None
        self._tasks: Tasks | None = None
        self.hide()

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Tell of another comparison; of the one that is told of already, nothing anew."""
        if comparison is self._shown:
            return
        self._shown = comparison
        if self._tasks is not None:
            self._tasks.cancel()
        self._say(None)
        if comparison is None:
            return
        if self._tasks is None:
            self._tasks = Tasks(ThreadPoolExecutor(max_workers=1, thread_name_prefix="profile"), self)
            application = QCoreApplication.instance()
            if application is not None:
                application.aboutToQuit.connect(self.close_work)
        self._tasks.start("profile", partial(_profile, comparison), self._say, _raise)

    def close_work(self) -> None:
        """End what is under way."""
        if self._tasks is not None:
            self._tasks.close()
            self._tasks = None

    def _say(self, profile: "Profile | None") -> None:
        words = _told(profile) if profile is not None and profile.linked else ""
        self.setText(tr("How: {profile}", profile=words) if words else "")
        self.setVisible(bool(words))


def _told(profile: "Profile") -> str:
    from reader.rewriting.rewriting_sentences import profile_sentence  # noqa: PLC0415 - not before a profile is known

    return tell(profile_sentence(profile))


def _profile(comparison: Comparison, _progress: Progress, is_cancelled: IsCancelled) -> "Profile":
    from reader.rewriting.profile import profile_of  # noqa: PLC0415 - not on the thread that paints
    from reader.rewriting.rewriting import rewriting_of  # noqa: PLC0415 - as above

    return profile_of(comparison, rewriting_of(comparison, is_cancelled))


def _raise(error: Exception) -> None:
    raise error
