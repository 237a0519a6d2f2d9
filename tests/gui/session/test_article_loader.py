"""Articles come from files and texts, after it was asked whether others may go; a failure changes nothing."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.cancel import IsCancelled, Progress
from reader.errors import LoadError
from reader.gui.session.controller import Controller
from reader.gui.shell.tasks import Tasks
from reader.loading.article_file import ArticleFile
from reader.session.session import Session, save_session
from reader.sides import SIDES, Side
from reader.text.article import Article
from reader.views.display_data import ArticleGround
from tests.gui.invented import comparison
from tests.gui.shell.test_tasks import Held

pytestmark = pytest.mark.usefixtures("qapp")

TEXT = "Bridge closed\n\nThe bridge is closed until Monday.\n\nFerries run every hour."


class Loading:
    """A controller's loader over held work, asked through a door that can be shut."""

    def __init__(self) -> None:
        self.held = Held()
        self.controller = Controller(Tasks(self.held))
        self.loader = self.controller.loader
        self.told: list[str] = []
        self.asked: list[tuple[Side, ...]] = []
        self.waiting: list[Callable[[], None]] = []
        self.is_open = True
        self.loader.loading_began.connect(lambda side: self.told.append(f"began {side}"))
        self.loader.settled.connect(lambda: self.told.append("settled"))
        self.loader.said.connect(self.told.append)
        self.loader.session_opened.connect(lambda _session, _path: self.told.append("session"))
        self.controller.failed.connect(lambda side, why: self.told.append(f"failed {side}: {why}"))
        self.loader.ask_before_dropping(self._ask)

    def _ask(self, sides: Iterable[Side], go_on: Callable[[], None]) -> None:
        self.asked.append(tuple(sides))
        if self.is_open:
            go_on()
        else:
            self.waiting.append(go_on)

    def work(self) -> list[str]:
        """Do what is held, and what that asks for; what was told."""
        while self.held.waiting:
            self.held.waiting.pop(0)()
        told, self.told[:] = list(self.told), []
        return told

    def words(self, side: Side) -> str | None:
        article = self.controller.article(side)
        return article.text if article is not None else None


@pytest.fixture
def loading() -> Loading:
    return Loading()


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    made = {name: tmp_path / f"{name}.txt" for name in ("one", "two", "three")}
    for number, path in enumerate(made.values()):
        path.write_text(TEXT.replace("Monday", ("Monday", "Tuesday", "Friday")[number]), "utf-8")
    return made


def _files(**paths: Path) -> dict[Side, ArticleFile]:
    return {side: ArticleFile(paths[side]) for side in SIDES if side in paths}


def test_a_file_is_read_and_settles(loading: Loading, files: dict[str, Path]) -> None:
    loading.loader.open_files(_files(left=files["one"]))
    assert loading.loader.loading == {"left"}
    assert loading.told == ["began left"]
    assert loading.work() == ["began left", "settled"]
    assert loading.loader.loading == frozenset()
    assert loading.words("left") == TEXT
    assert loading.controller.path("left") == files["one"]


def test_both_files_are_being_read_from_the_first_word_on(loading: Loading, files: dict[str, Path]) -> None:
    seen: list[frozenset[Side]] = []
    loading.loader.loading_began.connect(lambda _side: seen.append(loading.loader.loading))
    loading.loader.open_files(_files(left=files["one"], right=files["two"]))
    assert seen == [{"left", "right"}] * 2


def test_a_file_is_read_in_the_encoding_that_is_asked_for(loading: Loading, tmp_path: Path) -> None:
    path = tmp_path / "greek.txt"
    path.write_bytes("Η γέφυρα έκλεισε τη Δευτέρα μετά την καταιγίδα.".encode("cp1253"))
    loading.loader.open_files(_files(left=path), "cp1253")
    loading.work()
    assert (loading.words("left") or "").startswith("Η γέφυρα")
    origin = loading.controller.keeper.origin("left")
    assert origin is not None
    assert origin.encoding == "cp1253"


def test_before_articles_go_it_is_asked_and_only_for_those_that_would(
    loading: Loading, files: dict[str, Path]
) -> None:
    loading.loader.open_files(_files(left=files["one"], right=files["two"]))
    loading.work()
    loading.loader.open_files(_files(left=files["one"], right=files["three"]))
    loading.loader.open_files(_files(left=files["one"].with_name("none.txt")))
    loading.loader.open_text("left", TEXT, "clipboard")
    assert loading.asked == [("left", "right"), ("right",), (), ("left",)]


def test_nothing_is_read_before_the_answer(loading: Loading, files: dict[str, Path]) -> None:
    loading.is_open = False
    loading.loader.open_files(_files(left=files["one"]))
    loading.loader.open_text("right", TEXT, "clipboard")
    assert loading.loader.loading == frozenset()
    assert loading.work() == []
    for go_on in loading.waiting:
        go_on()
    assert loading.loader.loading == {"left", "right"}


def test_without_anybody_to_ask_articles_come_at_once(files: dict[str, Path]) -> None:
    held = Held()
    controller = Controller(Tasks(held))
    controller.loader.open_files(_files(left=files["one"]))
    assert len(held.waiting) == 1


def test_a_pasted_text_comes_from_no_file(loading: Loading) -> None:
    loading.loader.open_text("right", TEXT, "clipboard")
    assert loading.work() == ["began right", "settled"]
    assert loading.words("right") == TEXT
    assert loading.controller.path("right") is None
    article = loading.controller.article("right")
    assert article is not None
    assert article.origin == "clipboard"


@pytest.mark.parametrize("text", ["", " \n\t "])
def test_a_text_without_words_is_refused(loading: Loading, text: str) -> None:
    loading.loader.open_text("left", text, "clipboard")
    assert loading.work() == ["failed left: There is no text to paste. Copy an article first."]
    assert loading.asked == []


def test_an_article_that_cannot_be_read_leaves_the_one_that_stood_there(
    loading: Loading, files: dict[str, Path], tmp_path: Path
) -> None:
    loading.loader.open_files(_files(left=files["one"]))
    loading.work()
    empty = tmp_path / "empty.txt"
    empty.write_text("", "utf-8")
    loading.loader.open_files(_files(left=empty))
    told = loading.work()
    assert told[0] == "began left"
    assert told[1].startswith("failed left: ")
    assert loading.words("left") == TEXT
    assert loading.loader.loading == frozenset()


@pytest.mark.parametrize(("is_compared", "settles"), [(False, True), (True, False)])
def test_what_failed_settles_only_where_a_comparison_is_still_to_come(
    loading: Loading, files: dict[str, Path], is_compared: bool, settles: bool
) -> None:
    loading.loader.open_files(_files(left=files["one"], right=files["two"]))
    loading.work()
    if not is_compared:
        loading.controller.keeper.drop_comparison()
    loading.told.clear()

    def fails(_progress: Progress, _is_cancelled: IsCancelled) -> Article:
        raise LoadError("It cannot be read.")

    loading.loader.open_through("right", fails)
    assert ("settled" in loading.work()) is settles


def test_an_article_is_read_in_any_way_there_is(loading: Loading) -> None:
    made = comparison().right
    loading.loader.open_through("right", lambda _progress, _is_cancelled: made)
    loading.work()
    assert loading.words("right") == made.text


def test_articles_from_files_are_read_again(loading: Loading, files: dict[str, Path]) -> None:
    assert not loading.loader.open_again()
    loading.loader.open_files(_files(left=files["one"]))
    loading.loader.open_text("right", TEXT, "clipboard")
    loading.work()
    files["one"].write_text(TEXT.replace("Monday", "Sunday"), "utf-8")
    assert loading.loader.open_again()
    assert loading.loader.loading == {"left"}
    loading.work()
    assert "Sunday" in (loading.words("left") or "")
    files["one"].unlink()
    assert loading.loader.open_again()
    assert any(told.startswith("failed left: ") and "one" in told for told in loading.work())
    assert "Sunday" in (loading.words("left") or "")


def test_what_is_stopped_is_not_being_read(loading: Loading, files: dict[str, Path]) -> None:
    loading.loader.open_files(_files(left=files["one"]))
    loading.loader.stop()
    assert loading.loader.loading == frozenset()


def _session(path: Path) -> Path:
    made = comparison()
    save_session(path, Session(left=made.left, right=made.right))
    return path


def test_a_session_is_opened_after_it_was_asked_for_both_sides(loading: Loading, tmp_path: Path) -> None:
    loading.loader.open_session(_session(tmp_path / "a.reader.json"))
    assert loading.asked == [SIDES]
    assert loading.work()[0] == "session"
    assert loading.words("left") == comparison().left.text


def test_a_session_that_cannot_be_read_is_told_of_neither_side(loading: Loading, tmp_path: Path) -> None:
    path = tmp_path / "a.reader.json"
    path.write_text("{", "utf-8")
    loading.loader.open_session(path)
    (told,) = loading.work()
    assert told.startswith("failed : ")


def test_a_session_given_for_an_article_is_opened_as_the_session_it_is(
    loading: Loading, files: dict[str, Path], tmp_path: Path
) -> None:
    path = _session(tmp_path / "a.reader.json")
    loading.loader.open_files(_files(left=path))
    told = loading.work()
    assert told[:2] == ["began left", "session"]
    assert loading.asked == [("left",), ("right",)]
    assert loading.words("right") == comparison().right.text
    assert files["one"].exists()


def test_beside_a_session_the_other_file_is_not_opened_and_that_is_said(
    loading: Loading, files: dict[str, Path], tmp_path: Path
) -> None:
    path = _session(tmp_path / "a.reader.json")
    loading.loader.open_files(_files(left=path, right=files["one"]))
    told = loading.work()
    assert "“a.reader.json” is a saved session; the other file was not opened." in told
    assert loading.words("right") == comparison().right.text
    assert loading.loader.loading == frozenset()


def test_the_beginning_of_a_long_article_is_told_before_it_comes_to_its_side(
    loading: Loading, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "long.txt"
    path.write_text(TEXT + "\n\nFerries run every hour." * 3000, "utf-8")
    begun: list[tuple[str, str, bool]] = []

    def note(side: Side, ground: ArticleGround) -> None:
        begun.append((side, ground.article.text, ground.is_whole))
        loading.told.append("begun")
        assert loading.words(side) is None
        assert loading.loader.loading == {side}

    loading.loader.begun.connect(note)
    loading.loader.open_files({"right": ArticleFile(path)})
    assert loading.work() == ["began right", "begun"]
    qtbot.waitUntil(lambda: loading.told == ["settled"])  # the beginning is painted first
    text = loading.words("right")
    assert text is not None
    assert [(side, is_whole) for side, _, is_whole in begun] == [("right", False)]
    assert text.startswith(begun[0][1])
