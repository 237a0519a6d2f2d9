"""Every action of the window as one table; menus, toolbar and the list of keys are made from it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QWidget

from reader.gui.widgets.catalogue import tr
from reader.gui.widgets.theme import Theme
from reader.values import Struct


class ActionSpec(Struct, frozen=True):
    """One action. `id` names it (its object name is `action.ID`), `text` carries the mnemonic, `keys` are
    portable key names, the first one shown; `icon` is a name of `theme.ICONS` or ""."""

    id: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    checkable: bool = False
    checked: bool = False


_A = ActionSpec

ACTIONS: tuple[ActionSpec, ...] = (
    _A("new_window", "&New window", ("Ctrl+N",), "", "Begin another comparison beside this one"),
    _A("new_private_window", "New private window", ("Ctrl+Alt+N",), "",
       "Begin another comparison of which nothing is kept on this computer unless you save it"),
    _A("open", "&Open…", ("Ctrl+O",), "", "Open an article, two at once, or a saved session"),
    _A("open_left", "Open &left…", (), "open_left", "Open an article on the left"),
    _A("open_right", "Open &right…", ("Ctrl+Shift+O",), "open_right", "Open an article on the right"),
    _A("address_left", "Open &address on the left…", ("Ctrl+K",), "",
       "Fetch an article from the web for the left"),
    _A("address_right", "Open a&ddress on the right…", ("Ctrl+Shift+K",), "",
       "Fetch an article from the web for the right"),
    _A("library", "Li&brary", ("Ctrl+B",), "", "Every article you opened, to search and to open again"),
    _A("similar", "Si&milar articles", ("Ctrl+Shift+B",), "",
       "Look in the library for articles like the open ones"),
    _A("compare_many", "Compare man&y…", ("Ctrl+M",), "",
       "Compare all articles of a folder with one another and tell their likely origins"),
    _A("new_exercise", "New exercise…", ("Ctrl+Shift+X",), "",
       "Make a copy of an article that says something else in some places, with its key"),
    _A("show_many", "Sho&w many articles", ("Ctrl+Shift+M",), "", "Back to the articles compared last"),
    _A("paste_left", "Paste as le&ft", ("Ctrl+Alt+V",), "", "Read what was copied as the left article"),
    _A("paste_right", "Paste as ri&ght", ("Ctrl+Shift+V",), "", "Read what was copied as the right article"),
    _A("paste_pair", "Two te&xts from the clipboard…", ("Ctrl+Alt+P",), "",
       "Compare two texts that are copied one after the other"),
    _A("encoding_left", "Encod&ing of the left…", (), "", "Read the left file in another encoding"),
    _A("encoding_right", "Encoding of t&he right…", (), "", "Read the right file in another encoding"),
    _A("version_left", "Tracked changes of the left…", (), "",
       "Read the left document as it was before its tracked changes, or after them"),
    _A("version_right", "Tracked changes of the right…", (), "",
       "Read the right document as it was before its tracked changes, or after them"),
    _A("open_session", "Open session…", (), "", "Go on with two articles as they were saved"),
    _A("save_session", "&Save", ("Ctrl+S",), "", "Save both articles and all that you made by hand"),
    _A("save_session_as", "Save as…", ("Ctrl+Shift+S",), "", "Save the session in another file"),
    _A("preview", "Report pre&view…", ("Ctrl+Shift+E",), "", "See the report before it is written"),
    _A("export", "&Export report…", ("Ctrl+E",), "",
       "Write the comparison as a page, PDF, Word document, text or table"),
    _A("print", "&Print…", ("Ctrl+P",), "", "Print the comparison"),
    _A("save_guesses", "Save guesses…", (), "", "Write what the audience guessed as a table"),
    _A("welcome", "S&tart page", (), "", "Sample pairs, recent pairs and two places for an article"),
    _A("close", "Close window", ("Ctrl+W",), "", "Close this window"),
    _A("quit", "&Quit", ("Ctrl+Q",), "", "Close all windows"),
    _A("undo", "&Undo", ("Ctrl+Z",), "", "Take back what was made by hand last"),
    _A("redo", "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "", "Make again what was taken back"),
    _A("copy", "&Copy", ("Ctrl+C",), "", "Copy the selected words, or the chosen row"),
    _A("select_all", "Select a&ll", ("Ctrl+A",), "", "Select all of what has the keyboard"),
    _A("copy_quotation", "Copy quotation with &attribution", ("Ctrl+Shift+C",), "",
       "Copy the chosen quotation with who said it and where"),
    _A("note", "&Note…", ("Ctrl+Shift+N",), "", "Write a note on the selected words, or on what is chosen"),
    _A("find", "&Find…", ("Ctrl+F",), "find", "Find words in both articles"),
    _A("find_next", "Find ne&xt", ("F3",), "", "Go to the next place that was found"),
    _A("find_previous", "Find pre&vious", ("Shift+F3",), "", "Go to the place found before"),
    _A("preferences", "&Preferences…", ("Ctrl+,",), "", "Colours, sizes and what is ignored"),
    _A("show_same", "&Same", ("Alt+1",), "", "Show sentences that are the same", True, True),
    _A("show_edited", "&Edited", ("Alt+2",), "", "Show sentences with some words changed", True, True),
    _A("show_reworded", "&Reworded", ("Alt+3",), "", "Show sentences that are said anew", True, True),
    _A("show_only", "&Only here", ("Alt+4",), "", "Show sentences that only one article has", True, True),
    _A("show_moved", "&Moved", ("Alt+5",), "", "Show that a sentence stands in another place", True, True),
    _A("show_quotations", "&Quotations", ("Alt+6",), "", "Show what is quoted", True, True),
    _A("full_colour", "F&ull colour", (), "", "Fill every marked sentence, not only the chosen pair", True),
    _A("show_furniture", "Navigation and captions", (), "",
       "Show dimmed what is not compared: navigation, captions, bylines", True, True),
    _A("show_sidebar", "Side&bar", ("F9",), "sidebar", "Show quotations, changes and facts", True, True),
    _A("show_map", "M&ap", ("Shift+F9",), "", "Show the map of the whole comparison", True, True),
    _A("zoom_in", "Zoom &in", ("Ctrl++", "Ctrl+="), "", "Larger type"),
    _A("zoom_out", "&Zoom out", ("Ctrl+-",), "", "Smaller type"),
    _A("zoom_reset", "&Normal size", ("Ctrl+0",), "", "Type at its normal size"),
    _A("theme_system", "As the &system", (), "", "Light or dark as the system says", True, True),
    _A("theme_light", "&Light", (), "", "Dark type on light paper", True),
    _A("theme_dark", "&Dark", (), "", "Light type on dark paper", True),
    _A("theme_contrast", "&High contrast", (), "", "Strong colours on plain paper", True),
    _A("full_screen", "&Full screen", ("F11",), "", "Fill the whole screen", True),
    _A("present", "&Present", ("Shift+F11",), "",
       "One pair after another on the whole screen, for an audience; Esc leaves", True),
    _A("guess_first", "&Guess first", ("Ctrl+Shift+F11",), "",
       "Present, and let the audience say what each pair is before it is revealed"),
    _A("arrange_tour", "Arrange t&he tour…", ("Ctrl+F11",), "",
       "Choose and sort the pairs that are presented, with notes for the speaker"),
    _A("leave_present", "&Leave presenting", ("Esc",), "", "Back to the window"),
    _A("next_difference", "&Next difference", ("Alt+Down", "F7"), "next", "Go to the next difference"),
    _A("previous_difference", "&Previous difference", ("Alt+Up", "Shift+F7"), "previous",
       "Go to the difference before"),
    _A("next_quotation", "Next q&uotation", ("Ctrl+Alt+Down",), "", "Go to the next quotation"),
    _A("previous_quotation", "Previous qu&otation", ("Ctrl+Alt+Up",), "", "Go to the quotation before"),
    _A("next_warning", "Next &warning", ("F8",), "", "Go to the next warning"),
    _A("previous_warning", "Previous wa&rning", ("Shift+F8",), "", "Go to the warning before"),
    _A("other_pane", "Other p&ane", ("F6",), "", "Move to the other article"),
    _A("opposite_right", "Same sentence on the right", ("Alt+Right",), "",
       "Move to the sentence that belongs to this one"),
    _A("opposite_left", "Same sentence on the left", ("Alt+Left",), "",
       "Move to the sentence that belongs to this one"),
    _A("compare_again", "&Compare again", ("F5",), "", "Read both files again and compare them"),
    _A("sources_left", "Sources of the &left article", (), "",
       "Show for each sentence the article it most likely comes from"),
    _A("sources_right", "Sources of the &right article", (), "",
       "Show for each sentence the article it most likely comes from"),
    _A("swap", "&Swap sides", ("Alt+\\",), "swap", "Exchange left and right"),
    _A("link", "&Link sentences", ("Ctrl+J",), "", "Put the sentences at both carets together by hand"),
    _A("unlink", "Unlink pa&ir", ("Ctrl+Shift+J",), "", "Set the sentences of the chosen pair apart by hand"),
    _A("split", "Split sentence off", (), "", "Take the sentence at the caret out of its pair"),
    _A("free", "Let the program decide", (), "", "Forget what was paired by hand in the chosen pair"),
    _A("scroll_lock", "Scroll &together", ("Ctrl+L",), "", "Keep both articles at the same sentence",
       True, True),
    _A("auto", "&Automatic", (), "", "Strict for near copies, normal for two reports of one event",
       True, True),
    _A("strict", "&Strict", (), "", "Link only what is surely the same content", True),
    _A("normal", "&Normal", (), "", "Link what is most likely the same content", True),
    _A("loose", "&Loose", (), "", "Link whatever looks alike", True),
    _A("ignore_case", "Ignore l&etter case", (), "", "Capitals and small letters count as equal", True),
    _A("ignore_punctuation", "I&gnore punctuation", (), "", "Points and commas do not count", True),
    _A("ignore_figure_spelling", "Ignore the spelling of &figures", (), "",
       "“five” and “5” count as equal", True),
    _A("include_furniture", "Compare na&vigation and captions too", (), "",
       "Bring what is usually left out into the comparison", True),
    _A("help", "&Help", ("F1",), "", "What the marks mean, how linking works, keys, limits, privacy"),
    _A("introduction", "&Introduction", (), "", "The three steps of the first start"),
    _A("keys", "&Keys", ("Ctrl+F1",), "", "Every key of this window"),
    _A("show_log", "Show &log", (), "", "What the program noted about its work"),
    _A("about", "&About", (), "", "Version and licence"),
)  # fmt: skip
"""In the order of the menus; no two share a key."""


class Actions:
    """The actions of one window, made from the table and looked up by id."""

    def __init__(self, parent: QWidget) -> None:
        self._actions = {spec.id: _made(spec, parent) for spec in ACTIONS}

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the colours of a theme."""
        for spec in ACTIONS:
            if spec.icon:
                self._actions[spec.id].setIcon(theme.icon(spec.icon))

    def show_checked(self, name: str, is_checked: bool) -> None:
        """Show a switch as on or off without throwing it."""
        with QSignalBlocker(self._actions[name]):
            self._actions[name].setChecked(is_checked)

    def set_keys(self, changed: Mapping[str, Sequence[str]]) -> None:
        """Give each action its own keys, or those in `changed` (portable names by the action's id)."""
        for spec in ACTIONS:
            keys = tuple(changed.get(spec.id, spec.keys))
            action = self._actions[spec.id]
            if [key.toString() for key in action.shortcuts()] != list(keys):
                action.setShortcuts([QKeySequence(key) for key in keys])
                action.setToolTip(_tip(spec, keys))

    def set_enabled(self, names: tuple[str, ...], enabled: bool) -> None:
        """Enable or disable several actions at once."""
        for name in names:
            self._actions[name].setEnabled(enabled)


def _made(spec: ActionSpec, parent: QWidget) -> QAction:
    action = QAction(QIcon(), tr(spec.text), parent)
    action.setObjectName(f"action.{spec.id}")
    action.setShortcuts([QKeySequence(key) for key in spec.keys])
    action.setCheckable(spec.checkable)
    action.setChecked(spec.checked)
    action.setIconVisibleInMenu(False)
    action.setStatusTip(tr(spec.tip))
    action.setToolTip(_tip(spec, spec.keys))
    action.setMenuRole(
        {"quit": QAction.MenuRole.QuitRole, "preferences": QAction.MenuRole.PreferencesRole,
         "about": QAction.MenuRole.AboutRole}.get(spec.id, QAction.MenuRole.NoRole)
    )  # fmt: skip
    parent.addAction(action)
    return action


def _tip(spec: ActionSpec, keys: Sequence[str]) -> str:
    """The tip with its key behind it, as plain text."""
    tip = tr(spec.tip)
    return f"{tip} ({native(keys[0])})" if keys else tip


def native(key: str) -> str:
    """A key as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def shown_keys(spec: ActionSpec, window: QWidget | None = None) -> list[str]:
    """The keys of an action as this system writes them: those that it has in a window now, or its own."""
    action = window.findChild(QAction, f"action.{spec.id}") if window is not None else None
    if action is None:
        return [native(key) for key in spec.keys]
    return [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()]


def plain_text(spec: ActionSpec) -> str:
    """The action's text without its mnemonic and dots."""
    return tr(spec.text).replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


_BY_ID = {spec.id: spec for spec in ACTIONS}


def spec_of(name: str) -> ActionSpec:
    """The row of the table with this id; raises `KeyError` for an unknown one."""
    return _BY_ID[name]
