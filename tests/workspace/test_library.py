"""The library: kept once, found again, renamed, tagged, deleted and brought back; damaged files set aside."""

import multiprocessing
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.collation.collation import Verdict
from reader.errors import Cancelled, CollationError, LibraryError, LoadError
from reader.text.article import Article, Role
from reader.text.cancel import IsCancelled
from reader.text.details import Provenance
from reader.text.loading import load_text
from reader.text.making import make_article, with_role
from reader.workspace.library import Library
from reader.workspace.library_rows import StoredArticle
from reader.workspace.library_samples import sample_articles, sample_pairs
from reader.workspace.library_search import hit_of, match_expression
from reader.workspace.library_store import FILE_NAME, LAYOUT

FERRY = """Ferry to Skelness cancelled for a third week

The ferry to Skelness will not sail before November, its operator said on Monday.

A spare part for the bow door is held up in customs, and nobody can say for how long.
"""
EELS = """Eel numbers rise for the third year

Wardens on the upper Averle have counted more young eels than in any spring since 2009.

The eels are helped by a ladder of brushes that was built beside the weir.
"""


def _article(text: str, origin: str = "ferry.txt") -> Article:
    return make_article(load_text(text, origin))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "data") as opened:
        yield opened


def test_an_article_comes_back_as_it_was_kept(library: Library) -> None:
    article = with_role(_article(FERRY), 1, Role.CAPTION)
    assert library.article(library.add(article)) == article


def test_the_same_text_is_kept_once_and_comes_to_the_top(library: Library) -> None:
    first = library.add(_article(FERRY))
    other = library.add(_article(EELS, "eels.txt"))
    assert [stored.id for stored in library.articles()] == [other, first]
    assert library.add(_article(FERRY.replace("\n\n", "\n\n\n"), "again.txt")) == first
    assert [stored.id for stored in library.articles()] == [first, other]
    assert library.count() == 2


def test_lists_by_title_and_by_tag(library: Library) -> None:
    ferry, eels = library.add(_article(FERRY)), library.add(_article(EELS))
    assert [stored.id for stored in library.articles("title")] == [eels, ferry]
    library.tag(ferry, [" island ", "boats", "island"])
    assert [stored.tags for stored in library.articles(tag="island")] == [("boats", "island")]
    assert library.tags() == (("boats", 1), ("island", 1))
    library.tag(ferry, [])
    assert library.tags() == ()


def test_finds_words_phrases_and_beginnings(library: Library) -> None:
    ferry, eels = library.add(_article(FERRY)), library.add(_article(EELS))
    assert sorted(hit.stored.id for hit in library.search("third")) == [ferry, eels]
    assert [hit.stored.id for hit in library.search("spare cust")] == [ferry]
    assert [hit.stored.id for hit in library.search("“young eels”")] == [eels]
    assert library.search("“eels young”") == ()
    assert library.search("  ") == ()


def test_a_hit_marks_the_found_words_in_its_line(library: Library) -> None:
    library.add(_article(FERRY))
    (hit,) = library.search("customs")
    assert [mark.of(hit.snippet) for mark in hit.marks] == ["customs"]


def test_finds_chinese_words_and_words_without_their_accents(library: Library) -> None:
    chinese = library.add(_article("大坝调查报告公布\n\n调查人员周四说，水闸的故障早已为人所知。\n"))
    czech = library.add(_article("Přívoz nepluje\n\nPřívoz na ostrov nepluje už třetí týden, řekl mluvčí.\n"))
    (hit,) = library.search("水闸")
    assert hit.stored.id == chinese
    assert " " not in hit.snippet
    assert [hit.stored.id for hit in library.search("privoz")] == [czech]


TYPED = ['"', '"a', "a OR", "NEAR(", "title:x", "-", "* ^", "a'b", "(", "\x00", "“”"]


@pytest.mark.parametrize("typed", TYPED)
def test_whatever_is_typed_is_no_syntax_error(library: Library, typed: str) -> None:
    library.add(_article(FERRY))
    assert isinstance(library.search(typed), tuple)


@given(st.text(max_size=60))
def test_no_text_makes_a_question_that_the_index_refuses(typed: str) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE search USING fts5 (body)")
    expression = match_expression(typed)
    if expression:
        assert connection.execute("SELECT * FROM search WHERE search MATCH ?", (expression,)).fetchall() == []
    connection.close()


@given(st.lists(st.tuples(st.text("ab大 ", max_size=4), st.booleans()), max_size=8))
def test_the_marks_of_a_hit_lie_in_its_line(pieces: list[tuple[str, bool]]) -> None:
    line = "".join(f"\ue000{text}\ue001" if marked else text for text, marked in pieces)
    hit = hit_of(StoredArticle(1, "", None, None, None, "en", 0, "", "", ""), line)
    assert all(mark.end <= len(hit.snippet) for mark in hit.marks)
    assert "\ue000" not in hit.snippet
    assert len(hit.marks) == sum(marked for _, marked in pieces)


def test_the_last_word_typed_is_a_beginning_until_a_space_follows() -> None:
    assert match_expression("spare cust") == '"spare" "cust"*'
    assert match_expression("spare cust ") == '"spare" "cust"'
    assert match_expression('"spare part" held') == '"spare part" "held"*'


def test_renaming_is_a_correction_by_hand_and_is_found(library: Library) -> None:
    ferry = library.add(_article(FERRY))
    library.rename(ferry, "  Island news ")
    details = library.article(ferry).details
    assert (details.title, details.found_in("title")) == ("Island news", Provenance.HAND)
    assert library.articles()[0].title == "Island news"
    assert [hit.stored.id for hit in library.search("island news")] == [ferry]
    with pytest.raises(LibraryError, match="title"):
        library.rename(ferry, " ")


def test_corrected_roles_are_kept_but_not_under_another_text(library: Library) -> None:
    article = _article(FERRY)
    ferry = library.add(article)
    changed = with_role(article, 1, Role.FURNITURE)
    library.update(ferry, changed)
    assert library.article(ferry) == changed
    with pytest.raises(LibraryError):
        library.update(ferry, _article(EELS))


def test_a_deleted_article_is_gone_until_it_is_restored(library: Library) -> None:
    ferry, eels = library.add(_article(FERRY)), library.add(_article(EELS))
    library.tag(ferry, ["boats"])
    library.delete([ferry])
    assert [stored.id for stored in library.articles()] == [eels]
    assert library.search("ferry") == ()
    assert library.tags() == ()
    assert library.find(_article(FERRY)) is None
    library.restore([ferry])
    assert library.find(_article(FERRY)) == ferry
    assert [hit.stored.tags for hit in library.search("ferry")] == [("boats",)]


def test_adding_a_deleted_article_brings_it_back(library: Library) -> None:
    ferry = library.add(_article(FERRY))
    library.delete([ferry])
    assert library.add(_article(FERRY)) == ferry
    assert library.count() == 1


def test_what_was_deleted_long_ago_is_removed_at_the_next_start(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        ferry = library.add(_article(FERRY))
        library.delete([ferry])
    with sqlite3.connect(tmp_path / FILE_NAME) as raw:
        raw.execute("UPDATE articles SET deleted = '2001-01-01T00:00:00+00:00'")
    raw.close()
    with Library(tmp_path) as library, pytest.raises(LibraryError, match="no longer"):
        library.restore([ferry])
        library.article(ferry)


def test_near_duplicates_come_first(library: Library) -> None:
    ferry, eels = library.add(_article(FERRY)), library.add(_article(EELS))
    longer = library.add(_article(FERRY + "\nIslanders ask who is going to bring the post until then.\n"))
    similar = library.similar(_article(FERRY))
    assert [found.stored.id for found in similar] == [longer]
    assert similar[0].open_shared > 0.9 > similar[0].stored_shared > 0.5
    assert similar[0].sentence
    assert {ferry, eels}.isdisjoint({found.stored.id for found in similar})


def test_an_article_that_cannot_be_judged_is_no_similar_one(library: Library) -> None:
    library.add(_article(EELS))

    def refuse(_left: Article, _right: Article, _is_cancelled: IsCancelled) -> Verdict:
        raise CollationError("The two articles are in different scripts.")

    assert library.similar(_article(EELS + "\nThe ladder is swept once a week.\n"), judge=refuse) == ()


def test_similar_answers_a_cancel(library: Library) -> None:
    library.add(_article(EELS))
    with pytest.raises(Cancelled):
        library.similar(_article(FERRY), is_cancelled=lambda: True)


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


def test_a_cancelled_import_keeps_what_was_read(library: Library, tmp_path: Path) -> None:
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(f"{FERRY}\nNotice {number}.\n", encoding="utf-8")
    read: list[Path] = []

    def load(path: Path, _is_cancelled: IsCancelled) -> Article:
        if len(read) == 2:
            raise Cancelled
        read.append(path)
        return _article(path.read_text(encoding="utf-8"), path.name)

    report = library.import_folder(tmp_path, load=load)
    assert (report.added, report.cancelled, library.count()) == (2, True, 2)


def test_a_folder_that_is_none_is_refused(library: Library, tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="not a folder"):
        library.import_folder(tmp_path / "nowhere")


def test_a_load_error_passes_over_one_file_only(library: Library, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(FERRY, encoding="utf-8")

    def load(path: Path, _is_cancelled: IsCancelled) -> Article:
        if path.name == "a.txt":
            raise LoadError("The file is gone.")
        return _article(FERRY)

    report = library.import_folder(tmp_path, load=load)
    assert (report.added, report.failed) == (1, (("a.txt", "The file is gone."),))


def test_two_programs_share_one_library(tmp_path: Path) -> None:
    with Library(tmp_path) as one, Library(tmp_path) as two:
        ferry = one.add(_article(FERRY))
        assert two.add(_article(FERRY)) == ferry
        eels = two.add(_article(EELS))
        assert {stored.id for stored in one.articles()} == {ferry, eels}
        assert [hit.stored.id for hit in one.search("eels")] == [eels]


def test_a_file_that_is_no_database_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"this was never a database, however long it is" * 100)
    with Library(tmp_path) as library:
        assert "set aside" in library.notice
        library.add(_article(FERRY))
    (kept,) = tmp_path.glob("library-damaged-*.sqlite3")
    assert kept.read_bytes().startswith(b"this was never")
    with Library(tmp_path) as library:
        assert (library.notice, library.count()) == ("", 1)


def test_a_library_damaged_while_open_is_set_aside_with_a_message(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        for number in range(200):
            library.add(_article(f"{FERRY}\nNotice {number}.\n"))
    path = tmp_path / FILE_NAME
    data = bytearray(path.read_bytes())
    data[4096:] = b"\x5a" * (len(data) - 4096)
    path.write_bytes(data)
    with Library(tmp_path) as library:
        if not library.notice:
            with pytest.raises(LibraryError, match="set aside"):
                library.articles()
        library.add(_article(EELS))
        assert [stored.title for stored in library.articles()] == ["Eel numbers rise for the third year"]
    assert len(list(tmp_path.glob("library-damaged-*.sqlite3"))) == 1


def test_a_damaged_index_is_built_anew(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        ferry = library.add(_article(FERRY))
    with sqlite3.connect(tmp_path / FILE_NAME) as raw:
        raw.execute("UPDATE search_data SET block = x'00' WHERE id > 10")
    raw.close()
    with Library(tmp_path) as library:
        with pytest.raises(LibraryError, match="built anew"):
            library.search("customs")
        assert [hit.stored.id for hit in library.search("customs")] == [ferry]
        assert library.notice == ""


def test_a_library_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    Library(tmp_path).close()
    with sqlite3.connect(tmp_path / FILE_NAME) as raw:
        raw.execute(f"PRAGMA user_version = {LAYOUT + 1}")
    raw.close()
    with pytest.raises(LibraryError, match="newer version"):
        Library(tmp_path)
    assert not list(tmp_path.glob("library-damaged-*"))


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(LibraryError, match="cannot be made"):
        Library(tmp_path / "file" / "data")


def test_a_failed_write_leaves_nothing_behind(library: Library) -> None:
    ferry = library.add(_article(FERRY))
    with pytest.raises(LibraryError, match="no longer"):
        library.tag(ferry + 1, ["boats"])
    assert library.tags() == ()
    library.tag(ferry, ["boats"])
    assert library.tags() == (("boats", 1),)


def test_the_shelf_of_samples_can_be_read() -> None:
    assert all(sample.path.is_file() and sample.title for sample in sample_articles())
    pairs = sample_pairs()
    assert pairs[0].left.is_file()
    assert {pair.right for pair in pairs} <= {sample.path for sample in sample_articles()}


def _add_many(folder: Path, name: str) -> None:
    with Library(folder) as library:
        for number in range(15):
            library.add(_article(f"{FERRY}\nNotice {number} of {name} was pinned to the door.\n"))


def test_programs_that_write_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_add_many, args=(tmp_path, name)) for name in ("one", "two")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0]
    with Library(tmp_path) as library:
        assert (library.count(), library.notice) == (30, "")
