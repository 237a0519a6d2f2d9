"""The pair named on the command line, read and compared on another core while Qt comes in. No Qt here.

A copy of this process does that, made before there is a window or a second thread. Whatever goes wrong there
is of no consequence: the window then does the work itself and tells what is wrong, as it always does.
"""

import importlib
import os
import pickle
import select
import signal
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import Cancelled
from reader.loading.article_file import ArticleFile
from reader.session.settings import kept_options
from reader.values import Struct
from reader.workers.sizes import HEAD_START_BYTES

if TYPE_CHECKING:
    from reader.cancel import IsCancelled, Progress
    from reader.collation.options import CollationOptions
    from reader.comparison.comparison import Comparison
    from reader.sides import Side
    from reader.text.article import Article
    from reader.workers.work import Work

_SUFFIXES = (".txt", ".md", ".markdown")
_SECONDS = 10.0
_GLANCE = 0.05
_PIECE = 1 << 16


class _Outcome(Struct, frozen=True):
    left: "Article"
    right: "Article"
    comparison: "Comparison"


class HeadStart:
    """What the other process found. May be asked from any thread; an answer waits until it is done."""

    def __init__(self, paths: "dict[Side, Path]", process: int, pipe: int) -> None:
        self._paths = paths
        self._process = process
        self._pipe: int | None = pipe
        self._form = bytearray()
        self._outcome: _Outcome | None = None
        self._lock = threading.Lock()
        self._until = time.monotonic() + _SECONDS

    def instead(self, side: "Side", file: ArticleFile, reading: "Work[Article]") -> "Work[Article]":
        """Work that takes the article of one side from here; else `reading`, for another file too."""

        def work(progress: "Progress", is_cancelled: "IsCancelled") -> "Article":
            found = self._found(is_cancelled) if file == ArticleFile(self._paths[side]) else None
            if found is None:
                return reading(progress, is_cancelled)
            return found.left if side == "left" else found.right

        return work

    def comparison(
        self, left: "Article", right: "Article", options: "CollationOptions", is_cancelled: "IsCancelled"
    ) -> "Comparison | None":
        """The comparison, if it is of these very articles under these options."""
        found = self._found(is_cancelled)
        if found is None or found.left is not left or found.right is not right:
            return None
        return found.comparison if found.comparison.collation.options == options else None

    def _found(self, is_cancelled: "IsCancelled") -> _Outcome | None:
        with self._lock:
            while self._pipe is not None:
                if is_cancelled():
                    raise Cancelled
                self._listen(self._pipe)
            return self._outcome

    def _listen(self, pipe: int) -> None:
        """Take in a piece; at the end of it all, or when it takes too long, let the process go."""
        is_late = time.monotonic() > self._until
        if is_late:
            os.kill(self._process, signal.SIGKILL)
        elif not select.select([pipe], [], [], _GLANCE)[0]:
            return
        elif piece := os.read(pipe, _PIECE):
            self._form += piece
            return
        os.close(pipe)
        os.waitpid(self._process, 0)
        self._pipe = None
        if self._form and not is_late:
            self._outcome = pickle.loads(self._form)


def begin(left_name: str, right_name: str) -> HeadStart | None:
    """Begin to read and compare two short texts; None where that cannot be done or is not worth it."""
    left, right = Path(left_name), Path(right_name)
    if not sys.platform.startswith("linux") or threading.active_count() > 1 or not _are_short((left, right)):
        return None
    # Needed by both processes, so it comes in before there are two.
    importlib.import_module("reader.views.display_data")
    try:
        near, far = os.pipe()
        process = os.fork()
    except OSError:  # no more files or processes for this user
        return None
    if process == 0:
        _work(left, right, far)
    os.close(far)
    return HeadStart({"left": left, "right": right}, process, near)


def _are_short(paths: tuple[Path, ...]) -> bool:
    try:
        sizes = [path.stat().st_size if path.is_file() else HEAD_START_BYTES for path in paths]
    except (OSError, ValueError):
        return False
    return sum(sizes) < HEAD_START_BYTES and all(path.suffix.lower() in _SUFFIXES for path in paths)


def _work(left: Path, right: Path, far: int) -> None:
    """Do it and end this process at once, without anything that a process does at its end."""
    try:
        # The window does without these at first.
        from reader.comparison.compare import compare  # noqa: PLC0415
        from reader.workers.article_sources import file_article, is_file_read_at_once  # noqa: PLC0415

        if not (is_file_read_at_once(left) and is_file_read_at_once(right)):
            return
        articles = file_article(ArticleFile(left), None), file_article(ArticleFile(right), None)
        comparison = compare(*articles, kept_options())
        with os.fdopen(far, "wb") as pipe:
            pickle.dump(_Outcome(*articles, comparison), pipe, pickle.HIGHEST_PROTOCOL)
    finally:
        os._exit(0)
