"""Pieces of work on many articles."""

import json
from pathlib import Path

import pytest

from reader.cancel import never, silent
from reader.collation.options import CollationOptions
from reader.errors import ReportError
from reader.library.library import Library
from reader.workers.many_requests import (
    comparing_files,
    comparing_stored,
    mapping,
    writing_matrix,
    writing_source_map,
)
from reader.workers.reading_process import ReadingProcess
from tests.many.matrix.readings import MATRIX
from tests.many.matrix.storm import STORM, WIRE
from tests.many.matrix.test_html_form import mapped
from tests.many.matrix.test_source_map import MIXED

OPTIONS = CollationOptions()


def test_files_and_stored_articles_are_compared(tmp_path: Path) -> None:
    for number, article in enumerate(STORM):
        (tmp_path / f"{number}.txt").write_text(article.text, "utf-8")
    reading = ReadingProcess()
    found = comparing_files([tmp_path], OPTIONS, reading)(silent, never)
    reading.close()
    with Library(tmp_path / "library") as library:
        ids = [library.add(article) for article in STORM]
    stored = comparing_stored(tmp_path / "library", ids, OPTIONS)(silent, never)
    assert [c.members for c in found.matrix.clusters] == [c.members for c in stored.matrix.clusters]
    in_set, _ = mapping(MIXED, found, OPTIONS)(silent, never)
    in_library, places = mapping(MIXED, tmp_path / "library", OPTIONS)(silent, never)
    assert in_set.own == in_library.own
    assert set(places) <= set(ids)
    assert len(places) == 4


@pytest.mark.parametrize(
    ("form", "begins"),
    [("html", b"<!DOCTYPE"), ("text", b"3 articles"), ("json", b"{"), ("csv", b"\xef\xbb\xbfarticle,other")],
)
def test_a_matrix_is_written(tmp_path: Path, form: str, begins: bytes) -> None:
    writing_matrix(tmp_path / "out", MATRIX, form)(silent, never)
    assert (tmp_path / "out").read_bytes().startswith(begins)


def test_a_source_map_is_written(tmp_path: Path) -> None:
    writing_source_map(tmp_path / "out.json", mapped(), "json")(silent, never)
    assert json.loads((tmp_path / "out.json").read_text("utf-8"))["title"]


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"could not be saved as “out\.html”: no such file"):
        writing_matrix(tmp_path / "no" / "out.html", MATRIX, "html")(silent, never)


def test_the_article_alone_has_no_sources_but_itself(tmp_path: Path) -> None:
    with Library(tmp_path / "library") as library:
        library.add(WIRE)
    found, _ = mapping(MIXED, tmp_path / "library", OPTIONS)(silent, never)
    assert [each.name for each in found.sources] == [WIRE.details.title]
