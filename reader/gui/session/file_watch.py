"""Notices when the file of an open article is written anew."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from reader.gui.session.controller import Controller
from reader.session.origin import Origin, origin_of
from reader.sides import SIDES

_PAUSE = 300
"""Milliseconds of quiet after a change: programs write a file in steps, or put another in its place."""


class FileWatch(QObject):
    """`changed(names)` when files of open articles hold something else than what was read, once for each
    time they were written."""

    changed = Signal(object)

    def __init__(self, controller: Controller, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._told: dict[Path, int] = {}
        self._watcher = QFileSystemWatcher(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.look)
        self._watcher.fileChanged.connect(lambda _path: self._pause.start())
        self._watcher.directoryChanged.connect(lambda _path: self._pause.start())
        controller.article_loaded.connect(lambda _side: self._pause.start())

    def look(self) -> None:
        """Compare the files with what was read of them, and watch those that are open now."""
        if self._controller.loader.loading:
            self._pause.start()
            return
        origins = [o for side in SIDES if (o := self._controller.keeper.origin(side)) is not None]
        self._watch(origins)
        names = [origin.file.path.name for origin in origins if self._is_news(origin)]
        if names:
            self.changed.emit(tuple(dict.fromkeys(names)))

    def _is_news(self, origin: Origin) -> bool:
        """Whether a file was written since it was read, and that was not told yet. A file that was put away
        is no news: it may come back, as when a program puts another in its place."""
        now = origin_of(origin.file, origin.encoding)
        path = origin.file.path
        if not now.is_there or now.written == origin.written or self._told.get(path) == now.written:
            return False
        self._told[path] = now.written
        return True

    def _watch(self, origins: list[Origin]) -> None:
        """The files, and their folders: a file that takes another's name is seen there."""
        paths = {origin.file.path for origin in origins if origin_of(origin.file).is_there}
        wanted = {str(path) for path in paths} | {str(path.parent) for path in paths}
        known = {*self._watcher.files(), *self._watcher.directories()}
        if known - wanted:
            self._watcher.removePaths(sorted(known - wanted))
        if wanted - known:
            self._watcher.addPaths(sorted(wanted - known))
