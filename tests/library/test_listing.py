"""What the library's panel lists: articles or hits, of one tag or all, the samples last."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library.library import Library
from reader.library.listing import Contents, contents
from reader.library.samples import sample_articles
from tests.builders import read_article
from tests.library.kept import EELS, FERRY


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path) as opened:
        opened.tag(opened.add(read_article(FERRY)), ["boats"])
        opened.tag(opened.add(read_article(EELS)), ["rivers"])
        yield opened


def titles(found: Contents) -> list[str]:
    stored = found.stored if found.hits is None else [hit.stored for hit in found.hits]
    return [article.title.split()[0] for article in stored]


@pytest.mark.parametrize(
    ("typed", "tag", "listed", "is_search"),
    [
        ("", None, ["Eel", "Ferry"], False),
        ("  ", None, ["Eel", "Ferry"], False),
        ("", "boats", ["Ferry"], False),
        ("", "none", [], False),
        ("customs", None, ["Ferry"], True),
        ("third", "rivers", ["Eel"], True),
        ("customs", "rivers", [], True),
        ("nothing like it", None, [], True),
    ],
)
def test_what_is_typed_and_the_tag_choose(
    library: Library, typed: str, tag: str | None, listed: list[str], is_search: bool
) -> None:
    found = contents(library, typed, tag, 10)
    assert titles(found) == listed
    assert (found.hits is not None) is is_search
    assert (found.kept, found.tags, found.has_more) == (2, (("boats", 1), ("rivers", 1)), False)


@pytest.mark.parametrize(("limit", "listed", "more"), [(1, 1, True), (2, 2, False), (3, 2, False)])
def test_a_limit_leaves_the_rest_and_the_samples_for_later(
    library: Library, limit: int, listed: int, more: bool
) -> None:
    found = contents(library, "", None, limit)
    assert (len(found.stored), found.has_more, found.samples == ()) == (listed, more, more)


def test_the_samples_are_all_listed_unless_a_tag_is_chosen(library: Library) -> None:
    assert contents(library, "", None, 10).samples == sample_articles()
    assert contents(library, "", "boats", 10).samples == ()


def test_a_sample_holds_every_word_typed_in_its_title(library: Library) -> None:
    sample = sample_articles()[0]
    first, last = sample.title.split()[0], sample.title.split()[-1]
    for typed in (sample.title.upper(), f"{last} {first}", first[:3]):
        assert sample in contents(library, typed, None, 10).samples
    assert contents(library, f"{first} zyzzyva", None, 10).samples == ()


def test_missing_samples_leave_the_library(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> None:
        raise LibraryError("The sample articles are missing.")

    monkeypatch.setattr("reader.library.listing.sample_articles", gone)
    assert contents(library, "", None, 10).samples == ()
