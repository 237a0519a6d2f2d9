"""Puts the document of an article into its pane: a short one at once, a long one in slices."""

from collections.abc import Callable
from itertools import count
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextBrowser

from reader.gui.panes.article_document import Typesetter, hide
from reader.gui.panes.pacing import Pacing
from reader.gui.panes.text_caret import TextCaret
from reader.gui.panes.text_places import TextPlaces
from reader.gui.widgets.theme import Theme
from reader.gui.widgets.typography import Typeface
from reader.text.article import Article

AT_ONCE = 60_000
"""Code points up to which an article is set in one go; a longer one is set in slices."""
_BEGINNING = 4_500
"""Code points of a longer one that are shown meanwhile."""
MOST_BLOCKS = 2_000
"""Blocks that are set in one go, however short they are."""
_SLICE = 0.0015
"""Seconds of a slice."""
_TOLD_EVERY = 50
"""Milliseconds between two tellings that a long text has grown at its end, which moves no line in view."""


class ArticleSetting(QObject):
    """Sets one article after the other, each in the look that is wished.

    `relaid` tells that lines stand elsewhere, `began` that an article is being set, `whole` that it is.
    `finish` is given each document before it is shown: once Qt lays a text out piece by piece, a change of
    its beginning ends the layout there.
    """

    relaid = Signal()
    began = Signal()
    whole = Signal()

    def __init__(self, browser: QTextBrowser, places: TextPlaces, caret: TextCaret) -> None:
        super().__init__(browser)
        self._browser, self._places, self._caret = browser, places, caret
        self._setter: Typesetter | None = None
        # Kept here: asking a document whose it is has PySide make every type that there is, for 20 ms.
        self._own: QTextDocument | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._set_more)
        self._pacing = Pacing(self)
        self._told = QTimer(self)
        self._told.setSingleShot(True)
        self._told.setInterval(_TOLD_EVERY)
        self._told.timeout.connect(self._tell_late)
        self._is_late = False
        self.finish: Callable[[QTextDocument], None] = lambda _document: None
        places.complete = self._complete

    @property
    def is_whole(self) -> bool:
        """Whether all that is to be set stands in the pane."""
        return self._setter is None

    def set(self, article: Article | None, look: tuple[Theme, Typeface, bool], *, anew: bool) -> None:
        """Set an article: a short one at once, a long one little by little while what stands there stays.

        `look` as in `Typesetter`. `anew`: what stands there is another article; the beginning of the new
        one takes its place.
        """
        self._stop()
        setter = self._typesetter(article, look)
        if article is None:
            if self._own is None or not self._own.isEmpty():
                self._show(setter)
            self.whole.emit()
            return
        self._setter = setter
        self.began.emit()
        if len(article.text) <= 2 * AT_ONCE:  # else it would not be whole, however much is white space
            setter.set_until(_at_most(AT_ONCE))
        if not setter.is_done:
            if anew:
                beginning = self._typesetter(article, look)
                beginning.set_until(_at_most(_BEGINNING))
                self._show(beginning)
            self._timer.start()
        elif anew:
            self._show_set()
        else:
            self._show_in_place()

    def restart(self) -> None:
        """The document is about to be laid out from its beginning."""
        self._pacing.restart()

    def hide(self, blocks: frozenset[int]) -> None:
        """Hide these blocks and show all others; what was in view stays there."""
        if self._places.hidden != blocks:
            self._places.hidden = blocks
            with self._places.keeping_place():
                self.restart()
                hide(self._browser.document(), blocks)

    def _typesetter(self, article: Article | None, look: tuple[Theme, Typeface, bool]) -> Typesetter:
        return Typesetter(article, self._places.mapped.blocks, look, self._browser)

    def _set_more(self) -> None:
        """Set a little more of a long article; when it is done, put it in the place of what is shown."""
        until = perf_counter() + _SLICE
        assert self._setter is not None  # else the timer rests
        if self._setter.is_done:
            self._show_in_place()
        else:
            self._setter.set_until(lambda _: perf_counter() >= until)

    def _complete(self) -> None:
        """Set what is not set yet of a long article: its place is asked for."""
        if self._setter is not None:
            self._setter.set_until(lambda _: False)
            self._show_in_place()

    def _show_in_place(self) -> None:
        with self._places.keeping_place():
            caret = self._caret.at()
            self._show_set()
            self._caret.put(caret)

    def _show_set(self) -> None:
        assert self._setter is not None
        setter = self._setter
        self._stop()
        self._show(setter)
        self.whole.emit()

    def _stop(self) -> None:
        self._timer.stop()
        self._setter = None

    def _show(self, setter: Typesetter) -> None:
        before, self._own = self._own, setter.document
        if self._places.hidden:
            hide(setter.document, self._places.hidden)
        self.finish(setter.document)
        self._browser.setDocument(setter.document)
        self._pacing.watch(setter.document)
        setter.document.documentLayout().documentSizeChanged.connect(self._on_size)
        if before is not None:
            before.deleteLater()
        self.relaid.emit()

    def _on_size(self) -> None:
        if self._pacing.is_under_way and self._told.isActive():
            self._is_late = True
        else:
            self._is_late = False
            self._told.start()
            self.relaid.emit()

    def _tell_late(self) -> None:
        if self._is_late:
            self._on_size()


def _at_most(length: int) -> Callable[[int], bool]:
    """Whether so many code points are set, or as many blocks as may be; asked after each block."""
    blocks = count(1)
    return lambda done: done >= length or next(blocks) >= MOST_BLOCKS
