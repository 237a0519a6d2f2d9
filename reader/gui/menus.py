"""The menus and the toolbar, made from the action table."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QMenu, QMenuBar, QSizePolicy, QToolBar, QToolButton, QWidget

from reader.gui.actions import Actions
from reader.gui.chips import CHIPS, FilterChip
from reader.gui.theme import Theme

Entry = str | tuple[str, tuple[str, ...]]
"""An action's id, "" for a line, or a submenu with its title and entries."""

MENUS: tuple[tuple[str, str, tuple[Entry, ...]], ...] = (
    (
        "file",
        "&File",
        ("open_left", "open_right", "address_left", "address_right", "paste_left", "paste_right",
         "encoding_left", "encoding_right", "", "library", "similar", "", "open_session", "save_session", "",
         "export", "print", "", "welcome", "", "quit"),
    ),
    (
        "edit",
        "&Edit",
        ("copy_quotation", "", "find", "find_next", "find_previous", "", "preferences"),
    ),
    (
        "view",
        "&View",
        ("show_same", "show_edited", "show_reworded", "show_only", "show_moved", "show_quotations", "",
         "full_colour", "show_furniture", "", "show_sidebar", "show_map", "",
         "zoom_in", "zoom_out", "zoom_reset", "",
         ("&Theme", ("theme_system", "theme_light", "theme_dark")), "full_screen", "present",
         "leave_present"),
    ),
    (
        "compare",
        "&Compare",
        ("next_difference", "previous_difference", "next_quotation", "previous_quotation", "next_warning",
         "previous_warning", "", "other_pane", "opposite_right", "opposite_left", "",
         "compare_again", "swap", "scroll_lock", "",
         ("Lin&ks", ("strict", "normal", "loose")),
         "ignore_case", "ignore_punctuation", "ignore_figure_spelling", "include_furniture"),
    ),
    ("help", "&Help", ("keys", "show_log", "", "about")),
)  # fmt: skip


def fill_menu_bar(bar: QMenuBar, actions: Actions) -> None:
    """Put all menus into the menu bar."""
    bar.setObjectName("menus")
    for name, title, entries in MENUS:
        menu = bar.addMenu(title)
        menu.setObjectName(f"menu.{name}")
        menu.setToolTipsVisible(False)
        _fill(menu, entries, actions)


def _fill(menu: QMenu, entries: tuple[Entry, ...], actions: Actions) -> None:
    for entry in entries:
        if isinstance(entry, tuple):
            title, inside = entry
            below = menu.addMenu(title)
            below.setObjectName(f"{menu.objectName()}.{inside[0]}")
            _fill(below, inside, actions)
        elif entry:
            menu.addAction(actions[entry])
        else:
            menu.addSeparator()


class ToolBar(QToolBar):
    """Open, swap, previous and next difference, the filters, find, sidebar."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Toolbar", parent)
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setIconSize(QSize(18, 18))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._button(actions, "open_left", "Open left")
        self._button(actions, "open_right", "Open right")
        self._button(actions, "swap", "Swap")
        self.addSeparator()
        self._button(actions, "previous_difference")
        self._button(actions, "next_difference")
        self.position = QLabel("", self)
        self.position.setObjectName("toolbar.position")
        self.position.setAccessibleName("Difference")
        self.position.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.position.setMinimumWidth(self.fontMetrics().horizontalAdvance("88 differences") + 10)
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

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme."""
        for chip in self.chips:
            chip.set_theme(theme)

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
        self.addWidget(button)
        return button
