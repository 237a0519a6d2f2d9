"""The menus, made from the action table."""

from PySide6.QtWidgets import QMenu, QMenuBar

from reader.gui.shell.actions import Actions
from reader.gui.widgets.catalogue import tr

Entry = str | tuple[str, tuple[str, ...]]
"""An action's id, "" for a line, or a submenu with its title and entries; one without entries is filled when
it is opened."""

MENUS: tuple[tuple[str, str, tuple[Entry, ...]], ...] = (
    (
        "file",
        "&File",
        ("new_window", "new_private_window", "open", ("Open re&cent", ()), "", "open_left", "open_right",
         "address_left", "address_right", "paste_left", "paste_right", "paste_pair", "encoding_left",
         "encoding_right",
         "version_left", "version_right", "", "library", "similar", "", "compare_many", "show_many", "",
         "new_exercise", "",
         "open_session", "save_session", "save_session_as", "", "preview", "export", "print",
         "save_guesses", "", "welcome", "", "close", "quit"),
    ),
    (
        "edit",
        "&Edit",
        ("undo", "redo", "", "copy", "copy_quotation", "select_all", "", "note", "", "find", "find_next",
         "find_previous", "", "preferences"),
    ),
    (
        "view",
        "&View",
        ("show_same", "show_edited", "show_reworded", "show_only", "show_moved", "show_quotations", "",
         "full_colour", "show_furniture", "", "show_sidebar", "show_map", "",
         "zoom_in", "zoom_out", "zoom_reset", "",
         ("&Theme", ("theme_system", "theme_light", "theme_dark", "theme_contrast")), "full_screen", "",
         "present", "guess_first", "arrange_tour", "leave_present"),
    ),
    (
        "compare",
        "&Compare",
        ("next_difference", "previous_difference", "next_quotation", "previous_quotation", "next_warning",
         "previous_warning", "", "other_pane", "opposite_right", "opposite_left", "",
         "compare_again", "swap", "scroll_lock", "", "link", "unlink", "split", "free", "",
         ("So&urces", ("sources_left", "sources_right")), "",
         ("Lin&ks", ("auto", "strict", "normal", "loose")),
         "ignore_case", "ignore_punctuation", "ignore_figure_spelling", "include_furniture"),
    ),
    ("help", "&Help", ("help", "introduction", "keys", "show_log", "", "about")),
)  # fmt: skip


def fill_menu_bar(bar: QMenuBar, actions: Actions) -> None:
    """Put all menus into the menu bar."""
    bar.setObjectName("menus")
    for name, title, entries in MENUS:
        menu = bar.addMenu(tr(title))
        menu.setObjectName(f"menu.{name}")
        menu.setToolTipsVisible(False)
        _fill(menu, entries, actions)


def _fill(menu: QMenu, entries: tuple[Entry, ...], actions: Actions) -> None:
    for entry in entries:
        if isinstance(entry, tuple):
            title, inside = entry
            below = menu.addMenu(tr(title))
            below.setObjectName(f"{menu.objectName()}.{inside[0] if inside else 'recent'}")
            _fill(below, inside, actions)
        elif entry:
            menu.addAction(actions[entry])
        else:
            menu.addSeparator()


def action_names(entries: tuple[Entry, ...]) -> list[str]:
    """The actions of a menu and of the menus in it, in their order."""
    names: list[str] = []
    for entry in entries:
        if isinstance(entry, tuple):
            names += action_names(entry[1])
        elif entry:
            names.append(entry)
    return names
