"""What goes in: one file or two, a chapter of a book, what is dropped, the clipboard, another encoding."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.gui.session.dropped import STORED_FORMAT, Dropped
from reader.gui.session.filing import ENCODINGS
from reader.loading.article_file import ArticleFile
from reader.sides import SIDES, Side
from tests.gui.session.filing_desk import TEXT, Desk


@pytest.fixture
def desk(holder: QWidget, tmp_path: Path) -> Desk:
    return Desk(holder, tmp_path)


# opening


@pytest.mark.parametrize("side", SIDES)
def test_a_file_is_asked_for_in_the_folder_of_the_last_one(desk: Desk, side: Side) -> None:
    below = desk.folder / "below"
    below.mkdir()
    path = desk.file("below/a.txt")
    desk.answers.opens.append(path)
    desk.filing.ask_article(side)
    assert desk.answers.titles == [f"Open the {side} article"]
    assert desk.answers.places == [str(desk.folder)]
    assert desk.opened(side) == "a.txt"
    assert desk.told == [("folder_changed", str(below))]
    assert desk.filing.folder == str(below)


def test_a_dialog_that_is_put_away_opens_nothing(desk: Desk) -> None:
    desk.filing.ask_article("left")
    desk.filing.ask_session()
    assert desk.told == []
    assert desk.controller.session is None


@pytest.mark.parametrize(
    ("name", "chapter", "asks"),
    [
        ("a.epub", None, True),
        ("a.EPUB", None, True),
        ("a.zip", None, True),
        ("a.epub", 2, False),
        ("a.txt", None, False),
    ],
)
def test_of_a_book_a_chapter_is_asked_for_unless_it_is_chosen(
    desk: Desk, name: str, chapter: int | None, asks: bool
) -> None:
    file = ArticleFile(desk.folder / name, chapter)
    desk.filing.open_files({"right": file})
    assert desk.told == ([("books", {"right": file})] if asks else [])


def test_both_files_wait_for_the_chapter_of_one(desk: Desk) -> None:
    left, right = desk.file("a.txt"), desk.folder / "b.epub"
    desk.filing.open_files({"left": left, "right": right})
    assert desk.told == [("books", {"left": ArticleFile(left), "right": ArticleFile(right)})]
    assert desk.controller.session is None


def test_one_file_opens_where_it_was_dropped_and_two_as_left_and_right(desk: Desk) -> None:
    one, two = desk.file("a.txt"), desk.file("b.txt", TEXT.replace("Monday", "Tuesday"))
    desk.filing.open_dropped("right", Dropped((one,)))
    assert (desk.opened("left"), desk.opened("right")) == (None, "a.txt")
    desk.filing.open_dropped("right", Dropped((one, two)))
    assert (desk.opened("left"), desk.opened("right")) == ("a.txt", "b.txt")


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (Dropped(address="https://example.org/a"), [("address", "right", "https://example.org/a")]),
        (Dropped(stored=12), [("stored", "right", 12)]),
        (Dropped(stored=0), [("stored", "right", 0)]),
        (
            Dropped((Path("a"), Path("b"), Path("c"))),
            [("many", [Path("a"), Path("b"), Path("c")])],
        ),
        (Dropped(), []),
    ],
)
def test_what_else_is_dropped_is_handed_on_or_refused(desk: Desk, found: Dropped, told: list[object]) -> None:
    desk.filing.open_dropped("right", found)
    assert desk.told == told
    assert desk.controller.session is None


# pasting


def _clipboard(**parts: str) -> None:
    data = QMimeData()
    if "url" in parts:
        data.setUrls([QUrl(parts["url"])])
    if "html" in parts:
        data.setHtml(parts["html"])
    if "text" in parts:
        data.setText(parts["text"])
    if "row" in parts:
        data.setData(STORED_FORMAT, parts["row"].encode())
    QGuiApplication.clipboard().setMimeData(data)


def test_pasted_text_is_read(desk: Desk) -> None:
    QGuiApplication.clipboard().setText(TEXT)
    desk.filing.paste("right")
    article = desk.controller.article("right")
    assert article is not None
    assert (article.text, article.origin) == (TEXT, "clipboard")


def test_a_pasted_address_is_more_than_its_words(desk: Desk) -> None:
    _clipboard(url="https://example.org/a", text="https://example.org/a")
    desk.filing.paste("left")
    assert desk.told == [("address", "left", "https://example.org/a")]


def test_dropped_text_says_where_it_is_from(desk: Desk) -> None:
    desk.filing.paste_text("left", TEXT)
    article = desk.controller.article("left")
    assert article is not None
    assert article.origin == "dropped text"


# encodings


def test_a_file_is_read_again_in_the_encoding_that_is_chosen(desk: Desk) -> None:
    path = desk.folder / "a.txt"
    path.write_bytes("Мост закрыт до понедельника, сказал мэр города.".encode("cp1251"))
    desk.filing.open_path("left", path)
    desk.answers.choices.append("Greek (Windows-1253)")
    desk.filing.ask_encoding("left")
    (label,) = desk.answers.labels
    assert label.startswith("“a.txt” was read as ")
    assert label.endswith(". Read it as:")
    origin = desk.controller.keeper.origin("left")
    assert origin is not None
    assert origin.encoding == "cp1253"


def test_without_a_choice_a_file_stays_as_it_was_read(desk: Desk) -> None:
    desk.filing.open_path("left", desk.file("a.txt"))
    desk.filing.ask_encoding("left")
    origin = desk.controller.keeper.origin("left")
    assert origin is not None
    assert origin.encoding is None
    assert len(desk.answers.labels) == 1


def test_an_article_from_no_file_has_no_encoding_to_choose(desk: Desk) -> None:
    refused = ("refused", "The right article does not come from a file.")
    desk.filing.ask_encoding("right")
    desk.filing.paste_text("right", TEXT)
    desk.filing.ask_encoding("right")
    assert desk.told == [refused, refused]
    assert not desk.filing.has_encoding("right")
    assert not desk.filing.has_encoding("left")


def test_a_format_that_says_its_encoding_has_none_to_choose(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.filing.open_path("left", desk.file("a.txt"))
    assert desk.filing.has_encoding("left")
    monkeypatch.setattr("reader.workers.requests.takes_encoding", lambda _format: False)
    desk.filing.ask_encoding("left")
    assert desk.told[-1] == (
        "refused",
        "“a.txt” says itself how its letters are written; there is nothing to choose.",
    )
    assert desk.answers.labels == []


def test_every_encoding_that_is_offered_is_known(desk: Desk) -> None:
    for _, encoding in ENCODINGS[1:]:
        assert encoding is not None
        "bridge".encode(encoding)
    assert ENCODINGS[0][1] is None
    assert desk.told == []
