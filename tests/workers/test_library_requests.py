"""Work on the library: each piece opens it, does one thing, and tells what was found."""

from pathlib import Path

import pytest

from reader.cancel import never, silent
from reader.errors import LibraryError
from reader.text.article import Role
from reader.workers import library_requests
from reader.workers.reading_process import ReadingProcess
from tests.builders import read_article
from tests.library.kept import EELS, FERRY


def _stored(folder: Path, text: str) -> int:
    library_requests.keeping(folder, read_article(text))(silent, never)
    answer = library_requests.listing(folder, "", None, 10)(silent, never)
    return answer.value.stored[0].id


def test_what_is_kept_is_listed_found_and_read(tmp_path: Path) -> None:
    ferry, eels = _stored(tmp_path, FERRY), _stored(tmp_path, EELS)
    answer = library_requests.listing(tmp_path, "", None, 1)(silent, never)
    assert answer.notice == ""
    told: list[tuple[float, str]] = []
    article = library_requests.reading_stored(tmp_path, ferry)(lambda *said: told.append(said), never)
    assert article.text == read_article(FERRY).text
    assert told == [(0.0, "Reading from the library")]
    similar = library_requests.finding_similar(tmp_path, [("left", read_article(EELS))])(silent, never)
    assert [side for side, _ in similar.value] == ["left"]
    assert eels != ferry


def test_titles_tags_and_deletions(tmp_path: Path) -> None:
    ferry = _stored(tmp_path, FERRY)
    text = library_requests.renaming(tmp_path, ferry, "Another title")(silent, never).value
    assert text == read_article(FERRY).text
    library_requests.tagging(tmp_path, ferry, ["harbour"])(silent, never)
    library_requests.deleting(tmp_path, [ferry])(silent, never)
    with pytest.raises(LibraryError):
        library_requests.tagging(tmp_path, ferry + 1, ["x"])(silent, never)
    library_requests.restoring(tmp_path, [ferry])(silent, never)
    article = library_requests.reading_stored(tmp_path, ferry)(silent, never)
    assert article.details.title == "Another title"


def test_roles_set_by_hand_are_kept(tmp_path: Path) -> None:
    article = read_article(FERRY)
    library_requests.keeping(tmp_path, article)(silent, never)
    library_requests.correcting(tmp_path, article, {1: Role.FURNITURE})(silent, never)
    by_hand = library_requests.keeping(tmp_path, article)(silent, never).value
    assert by_hand.roles == ((1, Role.FURNITURE),)


def test_a_folder_is_imported(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    (source / "ferry.txt").write_text(FERRY)
    (source / "empty.txt").touch()
    reading = ReadingProcess()
    report = library_requests.importing(tmp_path / "data", source, reading)(silent, never).value
    reading.close()
    assert (report.added, report.known, report.cancelled) == (1, 0, False)
    assert [name for name, _ in report.failed] == ["empty.txt"]
