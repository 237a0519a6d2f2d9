"""The toolbar, made from the action table."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolBar, QToolButton, QWidget

from reader.gui.shell.actions import Actions
from reader.gui.widgets.catalogue import tr, trn
from reader.gui.widgets.chips import CHIPS, FilterChip
from reader.gui.widgets.theme import Theme


class ToolBar(QToolBar):
    """Open, swap, previous and next difference, the filters, find, sidebar.

    Where not all of it fits, the buttons give up their words, then the filters theirs; tips and names say
    them still. What does not fit even so is behind Qt's arrow at the end.
    """

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("Toolbar"), parent)
        self.setObjectName("toolbar")
        self.toggleViewAction().setObjectName("toolbar.toggle")
        self.setMovable(False)
        self.setIconSize(QSize(18, 18))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._worded: list[QToolButton] = []
        self._button(actions, "open_left", tr("Open left"))
        self._button(actions, "open_right", tr("Open right"))
        self._button(actions, "swap", tr("Swap"))
        self.addSeparator()
        self._button(actions, "previous_difference")
        self._button(actions, "next_difference")
        self.position = QLabel("", self)
        self.position.setObjectName("toolbar.position")
        self.position.setAccessibleName(tr("Difference"))
        self.position.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.position.setMinimumWidth(
            self.fontMetrics().horizontalAdvance(trn("{n} difference", "{n} differences", 88)) + 10
        )
        self.addWidget(self.position)
        self.addSeparator()
        self.chips = [FilterChip(actions[look[0]], look, theme, self) for look in CHIPS]
        for chip in self.chips:
            self.addWidget(chip)
        space = QWidget(self)
        space.setObjectName("toolbar.space")
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self._button(actions, "find")
        self._button(actions, "show_sidebar")

    def show_position(self, words: str, at: int, count: int) -> None:
        """Say which difference is chosen; `at` and `count` are properties of the label as well, whatever the
        language of the words."""
        self.position.setText(words)
        self.position.setProperty("at", at)
        self.position.setProperty("count", count)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme."""
        for chip in self.chips:
            chip.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for other words."""
        self._fit(event.size().width())
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """So has another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit(self.width())

    def _fit(self, width: int) -> None:
        for with_words, with_chips in ((True, True), (False, True), (False, False)):
            self._set_words(with_words, with_chips)
            if self.sizeHint().width() <= width:  # the width of all that stands on the bar
                return

    def _set_words(self, on_buttons: bool, on_chips: bool) -> None:
        styles = Qt.ToolButtonStyle
        style = styles.ToolButtonTextBesideIcon if on_buttons else styles.ToolButtonIconOnly
        for button in self._worded:
            button.setToolButtonStyle(style)
        for chip in self.chips:
            chip.set_words(on_chips)

    def _button(self, actions: Actions, name: str, words: str = "") -> QToolButton:
        action = actions[name]
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setObjectName(f"toolbar.{name}")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(action.statusTip())
        if words:
            action.setIconText(words)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self._worded.append(button)
        self.addWidget(button)
        return button
