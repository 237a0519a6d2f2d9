"""What was set right in a stored article: merged with what was set right before, damage passed over."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reader.library.corrections import ByHand
from reader.library.database import FILE_NAME
from reader.library.library import Library
from reader.text.article import Article, Role
from reader.text.making import with_details, with_role
from tests.builders import read_article
from tests.library.kept import FERRY

ARTICLE = read_article(FERRY)
LOOSE = read_article(FERRY.replace("\n\n", "\n\n\n"))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path) as opened:
        opened.add(ARTICLE)
        yield opened


def named(field: str, value: str | None, article: Article = ARTICLE) -> Article:
    return with_details(article, article.details.corrected(field, value))


def test_details_of_two_corrections_are_kept_and_the_newer_one_of_a_field_holds(library: Library) -> None:
    library.correct(named("outlet", "Wire"))
    library.correct(named("byline", "Ola Brandt"))
    library.correct(named("outlet", "Gazette"))
    assert sorted(library.by_hand(ARTICLE).details) == [("byline", "Ola Brandt"), ("outlet", "Gazette")]
    (stored,) = library.articles()
    assert (stored.outlet, stored.byline) == ("Gazette", "Ola Brandt")


def test_a_detail_can_be_emptied(library: Library) -> None:
    library.correct(named("outlet", "Wire"))
    library.correct(named("outlet", None))
    assert library.by_hand(ARTICLE) == ByHand((("outlet", None),))


def test_the_newer_role_of_a_paragraph_holds_and_they_come_in_order(library: Library) -> None:
    library.correct(ARTICLE, {2: Role.CAPTION})
    library.correct(ARTICLE, {1: Role.FURNITURE})
    library.correct(ARTICLE, {2: Role.BODY})
    assert library.by_hand(ARTICLE).roles == ((1, Role.FURNITURE), (2, Role.BODY))


def test_roles_belong_to_a_text_that_is_equal_in_every_character(library: Library) -> None:
    library.correct(ARTICLE, {1: Role.FURNITURE})
    assert library.by_hand(LOOSE).roles == ()
    library.correct(LOOSE, {2: Role.CAPTION})
    assert library.by_hand(LOOSE).roles == ((2, Role.CAPTION),)
    assert library.by_hand(ARTICLE).roles == ()


def test_details_belong_to_the_same_words_however_they_are_spaced(library: Library) -> None:
    library.correct(named("outlet", "Wire"))
    library.correct(named("byline", "Ola Brandt", LOOSE))
    assert sorted(library.by_hand(LOOSE).details) == [("byline", "Ola Brandt"), ("outlet", "Wire")]


def test_a_correction_of_a_text_that_is_not_kept_keeps_it_with_its_roles(library: Library) -> None:
    other = read_article("Mast\n\nA mast fell on the quay.\n")
    library.correct(with_role(other, 1, Role.CAPTION), {1: Role.CAPTION})
    assert library.by_hand(other).roles == ((1, Role.CAPTION),)


def data_of(folder: Path) -> Any:
    with sqlite3.connect(folder / FILE_NAME) as raw:
        (found,) = raw.execute("SELECT data FROM articles").fetchone()
    raw.close()
    return json.loads(found)


def write_data(folder: Path, data: str) -> None:
    with sqlite3.connect(folder / FILE_NAME) as raw:
        raw.execute("UPDATE articles SET data = ?", (data,))
    raw.close()


@pytest.mark.parametrize("data", ["", "{", "[]", "3", "{}"])
def test_damaged_data_hold_nothing_and_are_written_anew(library: Library, tmp_path: Path, data: str) -> None:
    write_data(tmp_path, data)
    assert library.by_hand(ARTICLE) == ByHand()
    library.correct(named("outlet", "Wire"), {1: Role.CAPTION})
    assert library.by_hand(ARTICLE) == ByHand((("outlet", "Wire"),), ((1, Role.CAPTION),))


def test_a_role_of_a_paragraph_that_is_no_longer_one_is_passed_over(library: Library, tmp_path: Path) -> None:
    library.correct(ARTICLE, {1: Role.CAPTION})
    data = data_of(tmp_path)
    data["roles_by_hand"].append([1, 4, "body"])
    write_data(tmp_path, json.dumps(data))
    assert library.by_hand(ARTICLE).roles == ((1, Role.CAPTION),)


def test_what_a_correction_changes_is_listed_and_the_origin_stays(library: Library) -> None:
    (before,) = library.articles()
    library.correct(named("title", "Another title"))
    (after,) = library.articles()
    assert after.title == "Another title"
    assert (after.id, after.origin, after.added, after.words) == (
        before.id, before.origin, before.added, before.words
    )  # fmt: skip
