"""Imports a folder of articles into the library, with its progress in the panel."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.gui.library.library_work import LibraryWork
from reader.gui.widgets.catalogue import tr, trn
from reader.gui.widgets.messages import MessageStrip
from reader.workers import library_requests

if TYPE_CHECKING:
    from reader.gui.library.panel import LibraryPanel
    from reader.library.folder_import import ImportReport
    from reader.workers.reading_process import ReadingProcess

_TOPIC = "library.import"


class FolderImporting(QObject):
    """`ended()` when an import is over, done or stopped."""

    ended = Signal()

    def __init__(self, work: LibraryWork, folder: Path, strip: MessageStrip, panel: "LibraryPanel") -> None:
        super().__init__(panel)
        self._work, self._folder, self._strip, self._panel = work, folder, strip, panel
        work.tasks.progressed.connect(self._on_progress)
        work.failed.connect(self._on_failed)

    def start(self, source: Path, reading: "ReadingProcess") -> None:
        """Keep every article below a folder."""
        self._panel.show_progress(0.0, tr("Looking for files"))
        importing = library_requests.importing(self._folder, source, reading)
        self._work.start(_TOPIC, importing, self._on_imported)

    def stop(self) -> None:
        """End an import; what it has kept stays."""
        self._work.tasks.cancel(_TOPIC)
        self._panel.show_progress(None)
        self._strip.say(tr("The import was stopped. What had been read until then is kept."))
        self.ended.emit()

    def _on_progress(self, share: float, doing: str) -> None:
        if self._panel.progress.isVisible():
            self._panel.show_progress(share, doing)

    def _on_failed(self, topic: str) -> None:
        if topic == _TOPIC:
            self._panel.show_progress(None)

    def _on_imported(self, report: "ImportReport") -> None:
        self._panel.show_progress(None)
        said = [trn("{n} new article in the library", "{n} new articles in the library", report.added)]
        if report.known:
            said.append(tr("{number} known already", number=report.known))
        if report.failed:
            name, why = report.failed[0]
            said.append(
                tr(
                    "{number} could not be read, the first “{name}”: {why}",
                    number=len(report.failed),
                    name=name,
                    why=why,
                )
            )
        self._strip.say("; ".join(said).rstrip(".") + ".")
        self.ended.emit()
