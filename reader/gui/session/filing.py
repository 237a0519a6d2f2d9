"""Opening, pasting, dropping, saving, copying: what goes in and out of the window."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.comparison.warning_labels import SIDE_LABELS
from reader.gui.dialogs.file_dialogs import ARTICLES, FileDialogs
from reader.gui.session.controller import Controller
from reader.gui.session.dropped import Dropped, dropped_in, pasted
from reader.gui.widgets.catalogue import tr
from reader.loading.article_file import AFTER, BEFORE, ArticleFile, file_of
from reader.messages import message
from reader.session.settings import KEPT, RecentPair
from reader.sides import SIDES
from reader.text.details import moment_shown
from reader.workers import library_requests, requests

if TYPE_CHECKING:
    from reader.sides import Side
    from reader.text.article import Article

_SESSION_FILTER = message("Sessions (*.reader.json);;All files (*)")
_SESSION_SUFFIX = ".reader.json"
ENCODINGS = (
    ("Found by the program", None),
    ("Unicode (UTF-8)", "utf-8"),
    ("Unicode (UTF-16)", "utf-16"),
    ("Western (Windows-1252)", "cp1252"),
    ("Western (ISO 8859-15)", "iso8859-15"),
    ("Central European (Windows-1250)", "cp1250"),
    ("Cyrillic (Windows-1251)", "cp1251"),
    ("Cyrillic (KOI8-R)", "koi8-r"),
    ("Greek (Windows-1253)", "cp1253"),
    ("Turkish (Windows-1254)", "cp1254"),
    ("Hebrew (Windows-1255)", "cp1255"),
    ("Arabic (Windows-1256)", "cp1256"),
    ("Chinese (GB 18030)", "gb18030"),
    ("Chinese (Big5)", "big5"),
    ("Japanese (Shift JIS)", "shift_jis"),
    ("Korean (EUC-KR)", "euc-kr"),
)
"""What the menu of encodings offers, and Python's name for it."""

VERSIONS = ("As it was before the changes", "As it is after the changes")
"""What can be asked of a document with tracked changes."""

_DAY = len("2031-03-04")
_BOOKS = (".epub", ".zip")


class Filing(QObject):
    """`said(sentence)` tells of something done, `refused(sentence)` of something that cannot be."""

    said = Signal(str)
    refused = Signal(str)
    folder_changed = Signal(str)
    address_wanted = Signal(str, str)
    stored_wanted = Signal(str, int)
    books_wanted = Signal(object)
    many_wanted = Signal(object)

    def __init__(self, controller: Controller, dialogs: FileDialogs, folder: str, window: QWidget) -> None:
        super().__init__(window)
        self._controller = controller
        self.dialogs = dialogs
        self._folder = folder
        self._window = window
        self.copy_quotation: Callable[[], bool] | None = None
        self.is_shown_elsewhere: Callable[[Path], bool] = lambda _path: False

    @property
    def folder(self) -> str:
        """The folder of what was opened last."""
        return self._folder

    def ask_article(self, side: "Side") -> None:
        """Ask for a file and open it on one side."""
        title = tr("Open the {side} article", side=SIDE_LABELS[side])
        path = self.dialogs.to_open(self._window, title, self._folder, tr(ARTICLES))
        if path is not None:
            self.open_path(side, path)

    def open_path(self, side: "Side", path: Path) -> None:
        """Open a file on one side and keep its folder for the next time."""
        self._folder = str(path.parent)
        self.folder_changed.emit(self._folder)
        self.open_files({side: path})

    def open_files(self, files: "Mapping[Side, Path | ArticleFile]") -> None:
        """Open files, one for each side; of a book of several chapters one is asked for first, unless it is
        chosen already."""
        wanted = {side: file_of(file) for side, file in files.items()}
        if any(file.chapter is None and file.path.suffix.lower() in _BOOKS for file in wanted.values()):
            self.books_wanted.emit(wanted)
        else:
            self._controller.open_files(wanted)

    def open_dropped(self, side: "Side", found: Dropped) -> None:
        """Open what was dropped: one file where it fell, two as left and right, more or a folder as many."""
        if found.address is not None:
            self.address_wanted.emit(side, found.address)
        elif found.stored is not None:
            self.stored_wanted.emit(side, found.stored)
        elif len(found.files) > 2 or any(path.is_dir() for path in found.files):
            self.many_wanted.emit(list(found.files))
        elif len(found.files) == 2:
            self.open_files({"left": found.files[0], "right": found.files[1]})
        elif found.files:
            self.open_path(side, found.files[0])

    def paste(self, side: "Side") -> None:
        """Read the clipboard as the article of one side: a file or link, else its HTML, else its text."""
        data = pasted()
        found = dropped_in(data)
        if found:
            self.open_dropped(side, found)
        elif data.hasHtml():
            self.paste_html(side, data.html(), data.text())
        else:
            self._controller.open_text(side, data.text())

    def ask_pair(self) -> None:
        """Ask for two texts that are copied one after the other, and compare them."""
        from reader.gui.dialogs.pair_dialog import PairDialog  # noqa: PLC0415 - not before it is asked for

        dialog = PairDialog(self._window)
        dialog.pair_wanted.connect(self.paste_both)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def paste_both(self, left: str, right: str) -> None:
        """Read two texts as both articles; they are compared once, when both have been read."""
        loader = self._controller.loader
        texts: Mapping[Side, str] = {"left": left, "right": right}
        loader.open_both(
            {side: requests.reading_text(text, "clipboard", loader.reading) for side, text in texts.items()}
        )

    def paste_html(self, side: "Side", page: str, text: str) -> None:
        """Read pasted or dropped HTML; `text` is the same without its mark-up."""
        self._controller.loader.open_html(side, page, text)

    def paste_text(self, side: "Side", text: str) -> None:
        """Read a dropped text as the article of one side."""
        self._controller.open_text(side, text, "dropped text")

    def ask_encoding(self, side: "Side") -> None:
        """Ask for an encoding and read the file of one side again in it."""
        file, article = self._controller.file(side), self._controller.article(side)
        if file is None or article is None:
            self.refused.emit(tr("The {side} article does not come from a file.", side=SIDE_LABELS[side]))
            return
        if not self.has_encoding(side):
            self.refused.emit(
                tr(
                    "“{name}” says itself how its letters are written; there is nothing to choose.",
                    name=file.name,
                )
            )
            return
        label = tr(
            "“{name}” was read as {encoding}. Read it as:",
            name=file.name,
            encoding=article.encoding or message("text of its own format"),
        )
        entries = [tr(words) for words, _ in ENCODINGS]
        chosen = self.dialogs.to_choose(self._window, tr("Encoding"), label, entries, 0)
        if chosen is not None:
            self._controller.open_path(side, file.path, ENCODINGS[chosen][1])

    def ask_version(self, side: "Side") -> None:
        """Ask for the text before or after the tracked changes of a document, and read that."""
        file = self._controller.file(side)
        if file is None or not self.has_versions(side):
            self.refused.emit(
                tr(
                    "The {side} article was not read from a document with tracked changes.",
                    side=SIDE_LABELS[side],
                )
            )
            return
        label = tr("“{name}” has tracked changes. Read it:", name=file.path.name)
        current = 0 if file.chapter == BEFORE else 1
        chosen = self.dialogs.to_choose(
            self._window, tr("Tracked changes"), label, list(map(tr, VERSIONS)), current
        )
        if chosen is not None:
            self._controller.open_files({side: ArticleFile(file.path, (BEFORE, AFTER)[chosen])})

    def has_versions(self, side: "Side") -> bool:
        """Whether the article of one side came from a file with tracked changes."""
        article = self._controller.article(side)
        return (
            article is not None and self._controller.path(side) is not None and requests.has_versions(article)
        )

    def has_encoding(self, side: "Side") -> bool:
        """Whether the article of one side came from a file that can be read in another encoding."""
        article = self._controller.article(side)
        return (
            article is not None
            and self._controller.path(side) is not None
            and requests.takes_encoding(article.format)
        )

    def ask_any(self) -> None:
        """Ask for an article, two at once, or a session, and open it: one article where there is room."""
        paths = self.dialogs.to_open_some(self._window, tr("Open"), self._folder, tr(ARTICLES))
        if paths and not (len(paths) == 1 and self.is_shown_elsewhere(paths[0])):
            self.open_dropped(self.free_side(), Dropped(paths))

    def free_side(self) -> "Side":
        """The first side without an article; the left if there is none."""
        is_free = self._controller.article("left") is not None and self._controller.article("right") is None
        return "right" if is_free else "left"

    def ask_session(self) -> None:
        """Ask for a saved session and go on with it."""
        path = self.dialogs.to_open(self._window, tr("Open session"), self._folder, tr(_SESSION_FILTER))
        if path is not None and not self.is_shown_elsewhere(path):
            self._controller.loader.open_session(path)

    def save_session(self, then: Callable[[], object] | None = None) -> None:
        """Save the session in its file without a word, or ask where it has none; then go on with `then`."""
        path = self._controller.document.path
        if path is None or self._controller.session is None:
            self.save_session_as(then)
        else:
            self._controller.files.save_session(path, then)

    def save_session_as(self, then: Callable[[], object] | None = None) -> None:
        """Ask where to save the session, save it, and go on with `then` when that is done."""
        if self._controller.session is None:
            self.refused.emit(tr("There is nothing to save yet. Open an article first."))
            return
        before = self._controller.document.path
        place = str(before or Path(self._folder) / f"{self.stem()}{_SESSION_SUFFIX}")
        answer = self.dialogs.to_write(self._window, tr("Save session"), place, tr(_SESSION_FILTER))
        if answer is not None:
            path, _ = answer
            named = path if path.name.endswith(".json") else path.with_name(path.name + _SESSION_SUFFIX)
            self._controller.files.save_session(named, then)

    def copy(self) -> None:
        """Copy the chosen quotation with its attribution."""
        if self.copy_quotation is None or not self.copy_quotation():
            self.refused.emit(tr("Choose a quotation in the sidebar first; then it can be copied."))
        else:
            self.said.emit(tr("Copied the quotation with its attribution."))

    def recent_pair(self) -> RecentPair | None:
        """What is open, to be opened again: by its session's file, by its files, or by its texts."""
        named: list[tuple[str, str, str, str]] = []
        for side in SIDES:
            article, file = self._controller.article(side), self._controller.file(side)
            if article is not None:
                place = str(file.resolved()) if file is not None else _kept(article)
                details = article.details
                about = (details.outlet or "", moment_shown(details.published)[:_DAY])
                named.append((place, details.title, *about))
        document = self._controller.document.path
        if len(named) < len(SIDES):
            return None
        places, titles, outlets, days = zip(*named, strict=True)
        session = str(document.resolve()) if document is not None else ""
        return RecentPair(places[0], places[1], session, titles, outlets, days)

    def stem(self) -> str:
        """The names of the open files, for the name of a new one."""
        names = [path.stem for side in ("left", "right") if (path := self._controller.path(side)) is not None]
        return tr(" and ").join(names) or tr("comparison")


def _kept(article: "Article") -> str:
    """What finds an article in the library that came from no file."""
    return f"{KEPT}{library_requests.name_of(article)}"
