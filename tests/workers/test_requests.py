"""Pieces of work for who runs them off the GUI thread."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from reader.cancel import never, silent
from reader.collation.options import CollationOptions
from reader.errors import Cancelled, LoadError
from reader.loading.article_file import ArticleFile
from reader.loading.office.revisions import TOLD
from reader.session.session import Session
from reader.views.display_data import ArticleGround
from reader.views.text_map import text_map
from reader.workers import requests
from reader.workers.reading_process import ReadingProcess
from tests.builders import read_article
from tests.loading import exporting

pytestmark = pytest.mark.usefixtures("warm_processes")

_ONE = "The harbour master said the ferry sails again on Monday."
_TWO = "“The gate is shut,” said Ann Lee. The ferry sails on Tuesday."


def test_a_chapter_of_a_book_is_read_alone(reading: ReadingProcess, tmp_path: Path) -> None:
    book = tmp_path / "book.epub"
    book.write_bytes(exporting.epub([("One", [_ONE]), ("Two", [_TWO])]))
    told: list[tuple[float, str]] = []
    work = requests.reading_file(ArticleFile(book, 2), None, reading)
    article = work(lambda *said: told.append(said), never)
    assert _TWO in article.text and _ONE not in article.text
    assert article.origin == f"{book}#2"
    assert told == [(0.0, "Reading book.epub#2")]
    chapters = requests.listing_chapters(book, reading)(silent, never)
    assert [chapter.title for chapter in chapters] == ["One", "Two"]
    with pytest.raises(LoadError, match=r"“book\.epub#3” has 2 chapters"):
        requests.reading_file(ArticleFile(book, 3), None, reading)(silent, never)


def test_pasted_words_are_read(reading: ReadingProcess) -> None:
    assert requests.reading_text(_ONE, "clipboard", reading)(silent, never).origin == "clipboard"
    page = f"<p>{_ONE}</p>"
    assert _ONE in requests.reading_html(page, _TWO, reading)(silent, never).text
    assert _TWO in requests.reading_html("<img src=a>", _TWO, reading)(silent, never).text


def test_an_article_comes_with_what_is_needed_to_show_it() -> None:
    article, landed = read_article(_TWO), list[object]()
    ground = requests.with_ground(lambda _progress, _is_cancelled: article)(silent, never, landed.append)
    assert landed == []
    assert ground.article is article
    with pytest.raises(Cancelled):
        requests.with_ground(lambda _progress, _is_cancelled: article)(silent, lambda: True, landed.append)


def test_a_pair_is_compared_and_reported(tmp_path: Path) -> None:
    left, right = read_article(_ONE), read_article(_TWO)
    options = CollationOptions(ignore_case=True)
    landed: list[object] = []
    ground = requests.comparing(left, right, options)(silent, never, landed.append)
    assert landed == []
    assert ground.comparison.collation.options == options
    requests.writing_report(tmp_path / "a.txt", ground.comparison, "text")(silent, never)
    assert "Ann Lee" in (tmp_path / "a.txt").read_text("utf-8")
    assert requests.paper(ground.comparison).lstrip().startswith("<")
    drawn: list[tuple[str, object, object]] = []
    requests.printing(ground.comparison, lambda *given: drawn.append(given))(silent, never)
    assert drawn == [(requests.paper(ground.comparison), silent, never)]


def test_quotations_of_one_article_are_found() -> None:
    found = requests.quoting(read_article(_TWO))(silent, never)
    assert len(found.attributions) == 1


def test_a_session_is_written_and_read(tmp_path: Path) -> None:
    empty = requests.empty_session()
    assert empty == Session()
    session = empty.with_article("left", read_article(_ONE)).with_article("right", read_article(_TWO))
    path = tmp_path / "a.reader.json"
    requests.writing_session(path, session)(silent, never)
    again = requests.reading_session(path)(silent, never)
    assert (again.left, again.right) == (session.left, session.right)


@pytest.mark.parametrize(
    ("form", "takes"), [("text", True), ("subtitles", True), ("docx", False), ("pdf", False)]
)
def test_only_letters_of_no_format_of_their_own_have_an_encoding(form: str, takes: bool) -> None:
    assert requests.takes_encoding(form) is takes


@pytest.mark.parametrize(
    ("notes", "has"), [((), False), (("Long.",), False), ((TOLD, "Long."), True), (("Long.", TOLD), True)]
)
def test_a_document_with_tracked_changes_has_two_versions(notes: tuple[str, ...], has: bool) -> None:
    assert requests.has_versions(replace(read_article(_ONE), notes=notes)) is has


@pytest.mark.parametrize("form", ["html", "text", "json", "changes_csv"])
def test_a_form_that_there_is_passes(form: str) -> None:
    assert requests.checked_form(form) == form


@pytest.mark.parametrize("form", ["HTML", "csv", "", "pdf"])
def test_a_form_that_there_is_not_is_told_with_those_there_are(form: str) -> None:
    with pytest.raises(ValueError, match="'statements_csv', not"):
        requests.checked_form(form)


def test_the_beginning_of_a_long_text_comes_with_what_is_needed_to_show_it(reading: ReadingProcess) -> None:
    landed: list[ArticleGround] = []
    work = requests.with_ground(requests.reading_text(_TWO + "\n\n" + f"{_ONE}\n\n" * 1500, "made", reading))
    whole = work(silent, never, landed.append)
    (begun,) = landed
    assert (begun.is_whole, whole.is_whole) == (False, True)
    assert begun.summary == "The rest is still being read …"
    assert begun.mapped.blocks == text_map(begun.article).blocks
    assert whole.article.text.startswith(begun.article.text)
