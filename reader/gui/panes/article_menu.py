"""The menu of a pane: copy, select, and set right what a paragraph is."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QTextBrowser

from reader.gui.panes.text_caret import TextCaret
from reader.gui.panes.text_places import TextPlaces
from reader.gui.widgets.catalogue import tr
from reader.text.article import Role


class ArticleMenu(QObject):
    """`role_changed(paragraph, role)`, `copy_with_source_requested(words)` when these are wished. `more` puts
    further entries in."""

    role_changed = Signal(int, str)
    copy_with_source_requested = Signal(str)

    def __init__(self, browser: QTextBrowser, places: TextPlaces, caret: TextCaret) -> None:
        super().__init__(browser)
        self._browser, self._places, self._caret = browser, places, caret
        self.more: Callable[[QMenu], None] | None = None

    def of(self, code_point: int) -> QMenu:
        """The menu for the paragraph at a code point."""
        menu = QMenu(self._browser)
        menu.setObjectName(f"{self._browser.objectName()}.menu")
        selected = self._caret.selected_text()
        block = self._places.block_at(code_point)
        with_source = partial(self.copy_with_source_requested.emit, selected)
        _entry(menu, "copy", tr("&Copy"), bool(selected), self.copy_selected)
        _entry(menu, "copy_with_source", tr("Copy with &source"), bool(selected), with_source)
        _entry(menu, "select_all", tr("Select &all"), block is not None, self._browser.selectAll)
        menu.addSeparator()
        for name, text, role in (
            ("as_furniture", tr("Leave this paragraph &out of the comparison"), Role.FURNITURE),
            ("as_body", tr("Treat this paragraph as article &text"), Role.BODY),
        ):
            paragraph = -1 if block is None or block.role is role else block.paragraph
            ask = partial(self.role_changed.emit, paragraph, role.value)
            _entry(menu, name, text, paragraph >= 0, ask)
        if self.more is not None:
            menu.addSeparator()
            self.more(menu)
        return menu

    def copy_selected(self) -> None:
        """Copy the selected words as plain text.

        As data made by Qt: what Python made and the clipboard holds at the end brings some platforms down.
        """
        if self._browser.textCursor().hasSelection():
            QGuiApplication.clipboard().setText(self._caret.selected_text())


def _entry(menu: QMenu, name: str, text: str, enabled: bool, run: Callable[[], None]) -> None:
    action = menu.addAction(text)
    action.setObjectName(f"{menu.objectName()}.{name}")
    action.setEnabled(enabled)
    action.triggered.connect(lambda _=False: run())
