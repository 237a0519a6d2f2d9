"""The library: kept once, listed, renamed, tagged, deleted and brought back, compared, filled."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from reader.errors import Cancelled, LibraryError
from reader.library.corrections import ByHand
from reader.library.database import FILE_NAME
from reader.library.library import Library, default_folder
from reader.text.article import Article, Role
from reader.text.details import Provenance
from reader.text.making import with_details, with_role
from tests.builders import article
from tests.builders import read_article as kept_article
from tests.library.kept import EELS, FERRY


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "data") as opened:
        yield opened


def test_an_article_comes_back_as_it_was_kept(library: Library) -> None:
    article = with_role(kept_article(FERRY), 1, Role.CAPTION)
    assert library.article(library.add(article)) == article


def test_the_same_text_is_kept_once_and_comes_to_the_top(library: Library) -> None:
    first = library.add(kept_article(FERRY))
    other = library.add(kept_article(EELS, "eels.txt"))
    assert [stored.id for stored in library.articles()] == [other, first]
    assert library.add(kept_article(FERRY.replace("\n\n", "\n\n\n"), "again.txt")) == first
    assert [stored.id for stored in library.articles()] == [first, other]
    assert library.count() == 2


def test_lists_by_title_and_by_tag(library: Library) -> None:
    ferry, eels = library.add(kept_article(FERRY)), library.add(kept_article(EELS))
    assert [stored.id for stored in library.articles("title")] == [eels, ferry]
    library.tag(ferry, [" island ", "boats", "island"])
    assert [stored.tags for stored in library.articles(tag="island")] == [("boats", "island")]
    assert library.tags() == (("boats", 1), ("island", 1))
    library.tag(ferry, [])
    assert library.tags() == ()


def test_renaming_is_a_correction_by_hand_and_is_found(library: Library) -> None:
    ferry = library.add(kept_article(FERRY))
    library.rename(ferry, "  Island news ")
    details = library.article(ferry).details
    assert (details.title, details.found_in("title")) == ("Island news", Provenance.HAND)
    assert library.articles()[0].title == "Island news"
    assert [hit.stored.id for hit in library.search("island news")] == [ferry]
    with pytest.raises(LibraryError, match="title"):
        library.rename(ferry, " ")


def test_what_was_set_right_is_kept_listed_and_found(library: Library) -> None:
    article = kept_article(FERRY)
    ferry = library.add(article)
    details = article.details.corrected("outlet", "Skelness Gazette").corrected("byline", "Ola Brandt")
    changed = with_role(with_details(article, details), 1, Role.FURNITURE)
    library.correct(changed, {1: Role.FURNITURE})
    assert library.article(ferry) == changed
    assert (library.articles()[0].outlet, library.articles()[0].byline) == ("Skelness Gazette", "Ola Brandt")
    assert [hit.stored.id for hit in library.search("brandt gazette")] == [ferry]
    assert library.count() == 1


def test_a_file_opened_again_brings_back_what_was_set_right(library: Library) -> None:
    article = kept_article(FERRY)
    library.add(article)
    assert library.by_hand(article) == ByHand()
    named = with_details(article, article.details.corrected("outlet", "Gazette").corrected("title", ""))
    library.correct(with_role(named, 1, Role.FURNITURE), {1: Role.FURNITURE})
    library.correct(with_role(article, 2, Role.CAPTION), {2: Role.CAPTION})
    assert library.by_hand(kept_article(FERRY)) == ByHand(
        (("outlet", "Gazette"), ("title", "")), ((1, Role.FURNITURE), (2, Role.CAPTION))
    )
    assert library.by_hand(kept_article(FERRY.replace("\n\n", "\n\n\n"))).roles == ()
    assert library.by_hand(kept_article(EELS)) == ByHand()


def test_a_correction_of_a_text_that_is_not_kept_keeps_it(library: Library) -> None:
    article = kept_article(EELS)
    library.correct(with_details(article, article.details.corrected("outlet", "Weir News")))
    assert [stored.outlet for stored in library.articles()] == ["Weir News"]


def test_a_correction_made_with_other_white_space_keeps_the_places_right(library: Library) -> None:
    library.add(kept_article(FERRY))
    loose = kept_article(FERRY.replace("\n\n", "\n\n\n\n"))
    library.correct(with_details(loose, loose.details.corrected("outlet", "Gazette")))
    stored = library.articles()[0]
    assert library.article(stored.id).text == loose.text
    assert [hit.stored.id for hit in library.search("customs gazette")] == [stored.id]


def test_an_older_correction_never_overwrites_a_newer_one(library: Library) -> None:
    article = kept_article(FERRY)
    library.add(article)
    library.correct(with_details(article, article.details.corrected("outlet", "Newer")))
    older = with_details(article, article.details.corrected("outlet", "Older"))
    with pytest.raises(Cancelled):
        library.correct(older, {}, lambda: True)
    assert library.articles()[0].outlet == "Newer"


def test_a_deleted_article_is_gone_until_it_is_restored(library: Library) -> None:
    ferry, eels = library.add(kept_article(FERRY)), library.add(kept_article(EELS))
    library.tag(ferry, ["boats"])
    library.delete([ferry])
    assert [stored.id for stored in library.articles()] == [eels]
    assert library.search("ferry") == ()
    assert library.tags() == ()
    assert library.find(kept_article(FERRY)) is None
    library.restore([ferry])
    assert library.find(kept_article(FERRY)) == ferry
    assert [hit.stored.tags for hit in library.search("ferry")] == [("boats",)]


def test_adding_a_deleted_article_brings_it_back(library: Library) -> None:
    ferry = library.add(kept_article(FERRY))
    library.delete([ferry])
    assert library.add(kept_article(FERRY)) == ferry
    assert library.count() == 1


def test_what_was_deleted_long_ago_is_removed_at_the_next_start(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        ferry = library.add(kept_article(FERRY))
        library.delete([ferry])
    with sqlite3.connect(tmp_path / FILE_NAME) as raw:
        raw.execute("UPDATE articles SET deleted = '2001-01-01T00:00:00+00:00'")
    raw.close()
    with Library(tmp_path) as library, pytest.raises(LibraryError, match="no longer"):
        library.restore([ferry])
        library.article(ferry)


def test_imports_a_folder_and_says_what_failed(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "drafts"
    (folder / "older").mkdir(parents=True)
    (folder / "ferry.txt").write_text(FERRY, encoding="utf-8")
    (folder / "older" / "eels.txt").write_text(EELS, encoding="utf-8")
    (folder / "older" / "eels copy.txt").write_text(EELS, encoding="utf-8")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    (folder / ".hidden.txt").write_text(FERRY, encoding="utf-8")
    seen: list[float] = []
    report = library.import_folder(folder, progress=lambda share, _doing: seen.append(share))
    assert (report.added, report.known, report.cancelled) == (2, 1, False)
    assert [name for name, _ in report.failed] == ["empty.txt"]
    assert seen == [0.25, 0.5, 0.75, 1.0]


def test_a_folder_that_is_none_is_refused(library: Library, tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="not a folder"):
        library.import_folder(tmp_path / "nowhere")


def test_a_first_title_is_listed_first_whatever_its_case(library: Library) -> None:
    for title in ("beta", "Alpha", "alpha", "Gamma"):
        library.add(article(f"Words of {title}.", title=title))
    assert [stored.title for stored in library.articles("title")] == ["Alpha", "alpha", "beta", "Gamma"]


def test_lists_by_day_of_publication_newest_first(library: Library) -> None:
    for day in ("2024-05-03", None, "2024-06-01"):
        made = article(f"Words of {day}.")
        library.add(replace(made, details=replace(made.details, published=day)))
    assert [stored.published for stored in library.articles("published")] == [
        "2024-06-01",
        "2024-05-03",
        None,
    ]


@pytest.mark.parametrize("limit", [1, 2])
def test_a_list_and_a_search_have_a_limit(library: Library, limit: int) -> None:
    for number in range(3):
        library.add(article(f"Mast number {number}."))
    assert len(library.articles(limit=limit)) == len(library.search("mast", limit)) == limit


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ([], ()),
        (["b", "A", "a"], ("A", "a", "b")),
        (["", "  "], ()),
        ([" two \n words "], ("two words",)),
        (["x", "x"], ("x",)),
    ],
)
def test_tags_are_folded_sorted_and_replace_earlier_ones(
    library: Library, given: list[str], kept: tuple[str, ...]
) -> None:
    ferry = library.add(kept_article(FERRY))
    library.tag(ferry, ["before"])
    library.tag(ferry, given)
    assert library.articles()[0].tags == kept
    assert library.tags() == tuple((tag, 1) for tag in kept)


def test_an_article_that_is_not_there_is_told(library: Library) -> None:
    for ask in (library.article, lambda stored: library.rename(stored, "Title")):
        with pytest.raises(LibraryError, match="no longer in the library"):
            ask(99)


def test_the_default_folder_is_asked_of_the_platform(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platformdirs.user_data_dir", lambda name, **_: str(tmp_path / name))
    assert default_folder() == tmp_path / "source-comparison-reader"
    with Library() as library:
        assert library.count() == 0
        assert library.notice == ""
    assert (tmp_path / "source-comparison-reader" / FILE_NAME).is_file()


def test_one_deletion_may_be_of_several(library: Library) -> None:
    ids = [library.add(article(f"Mast number {number}.")) for number in range(3)]
    library.delete(ids[:2])
    assert [stored.id for stored in library.articles()] == ids[2:]
    library.restore(ids[:1])
    assert library.count() == 2


ADDRESS = "https://gazette.example/ferry"


def from_web(text: str, origin: str = ADDRESS, address: str | None = None) -> Article:
    made = kept_article(text, origin)
    return replace(made, details=replace(made.details, address=address))


@pytest.mark.parametrize(
    ("kept", "opened", "found"),
    [
        (from_web(FERRY), from_web(EELS), True),
        (from_web(FERRY), from_web(EELS, f"{ADDRESS}/"), True),
        (from_web(FERRY, "ferry.html", ADDRESS), from_web(EELS), True),
        (from_web(FERRY), from_web(EELS, "eels.html", f"{ADDRESS}/"), True),
        (from_web(FERRY), from_web(FERRY), False),
        (from_web(FERRY), from_web(EELS, f"{ADDRESS}-2"), False),
        (from_web(FERRY, "ferry.html"), from_web(EELS, "ferry.html"), False),
        (from_web(FERRY, "ferry.html"), from_web(EELS, "ferry.html", ADDRESS), False),
    ],
)
def test_an_earlier_version_has_the_same_address_and_another_text(
    library: Library, kept: Article, opened: Article, found: bool
) -> None:
    library.add(kept)
    earlier = library.earlier(opened)
    assert (earlier is not None) is found
    if earlier is not None:
        assert library.article(earlier.id).text == kept.text


def test_of_earlier_versions_the_last_is_found_unless_it_was_deleted(library: Library) -> None:
    first, second = (library.add(from_web(f"{FERRY} Edition {number}.")) for number in (1, 2))
    library.add(from_web(FERRY))
    found = library.earlier(from_web(FERRY))
    assert found is not None
    assert found.id == second
    library.delete([second])
    found = library.earlier(from_web(FERRY))
    assert found is not None
    assert found.id == first
