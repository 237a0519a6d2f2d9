"""A comparison as a Word document: accepted it is the right article, rejected the left one, word for word."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from itertools import chain

import docx
import pytest
from msgspec.structs import replace

from reader.collation.options import CollationOptions
from reader.comparison.compare import compare
from reader.comparison.comparison import Comparison
from reader.loading.article_file import AFTER, BEFORE
from reader.loading.office.docx import read as read_docx
from reader.reports.docx_form import comparison_docx
from reader.reports.setting import ReportSetting
from reader.resources import samples_path
from reader.text.article import Article, Role
from tests.builders import article_of, read_article
from tests.fidelity.cases import cases
from tests.fidelity.operators import kinds
from tests.reports.word_changes import W, document_of, paragraphs

LEFT = """Ferry talks stall in Norwick

Harbour master Ada Brunner said on Friday that both sides were further apart than in spring.

The company runs four ships to the islands, and two are older than thirty years. One was sold.

Residents of the outer islands have waited since March for a timetable. They say that nobody answers letters.

“We are further apart than in spring,” Brunner said. The next round of talks begins on 14 May in town.
"""
RIGHT = """Ferry talks stall in Norwick

Residents of the outer islands have waited since April for a timetable. They say that nobody answers letters.

Harbour master Ada Brunner said on Friday that both sides were further apart than in spring.

The company runs five ships to the islands, and two are older than thirty years. One was sold. It leaked.

“We are more divided than in spring,” Brunner said.

The next round of talks begins on 14 May in town.
"""
DAY = ReportSetting(date(2026, 3, 5))


def made(left: str = LEFT, right: str = RIGHT) -> Comparison:
    return compare(read_article(left), read_article(right))


def as_paragraphs(article: Article, with_furniture: bool = False) -> list[str]:
    """The words of each paragraph that the document holds, white space as one blank."""
    found: dict[int, list[str]] = {}
    for sentence in article.sentences:
        if with_furniture or sentence.role is not Role.FURNITURE:
            found.setdefault(sentence.paragraph, []).append(" ".join(sentence.span.of(article.text).split()))
    return [" ".join(words) for words in found.values()]


def test_accepted_it_is_the_right_article_and_rejected_the_left() -> None:
    data = comparison_docx(made())
    assert paragraphs(data, "accepted") == RIGHT.strip().split("\n\n")
    assert paragraphs(data, "rejected") == LEFT.strip().split("\n\n")


def drafts() -> Iterator[tuple[str, str]]:
    """A source and a draft of each kind of change; every second one has its paragraphs in another order."""
    found = chain.from_iterable(
        cases(kind, language, 1) for language in ("en", "de") for kind in kinds(language)
    )
    for number, case in enumerate(found):
        head, *body = case.changed.strip().split("\n\n")
        yield case.source, "\n\n".join([head, *(reversed(body) if number % 2 else body)])


def test_fifty_generated_drafts_come_back_word_for_word() -> None:
    pairs = list(drafts())
    assert len(pairs) >= 50
    for source, draft in pairs:
        data = comparison_docx(made(source, draft))
        assert paragraphs(data, "rejected") == source.strip().split("\n\n")
        assert paragraphs(data, "accepted") == draft.strip().split("\n\n")


@pytest.mark.parametrize("other", ["02_ledger.md", "04_courier.txt", "07_uferbote.txt"])
def test_articles_of_all_kinds_come_back(other: str) -> None:
    left, right = (
        read_article(samples_path(name).read_text("utf-8"), name) for name in ("01_landwire.txt", other)
    )
    data = comparison_docx(compare(left, right))
    assert paragraphs(data, "rejected") == as_paragraphs(left)
    assert paragraphs(data, "accepted") == as_paragraphs(right)


def tags(data: bytes) -> set[str]:
    return {str(element.tag).removeprefix(W) for element in document_of(data).iter(f"{W}*")}


def words_in(data: bytes, tag: str) -> list[str]:
    return ["".join(element.itertext()) for element in document_of(data).iter(f"{W}{tag}")]


def test_changed_words_alone_are_tracked() -> None:
    data = comparison_docx(made(LEFT, LEFT.replace("four", "five")))
    assert words_in(data, "del") == ["four"]
    assert words_in(data, "ins") == ["five"]
    assert not {"moveFrom", "moveTo"} & tags(data)
    assert [text.tag for text in document_of(data).iter(f"{W}delText")] == [f"{W}delText"]


def test_what_stands_elsewhere_is_a_move_with_its_changed_words_tracked_inside() -> None:
    data = comparison_docx(made())
    assert words_in(data, "moveFrom") == words_in(data, "moveTo")
    assert words_in(data, "moveTo")[-1] == "They say that nobody answers letters."
    assert "March" in words_in(data, "del")
    assert "April" in words_in(data, "ins")
    root = document_of(data)
    for kind in ("moveFrom", "moveTo"):
        starts = [mark.get(f"{W}id") for mark in root.iter(f"{W}{kind}RangeStart")]
        assert starts == [mark.get(f"{W}id") for mark in root.iter(f"{W}{kind}RangeEnd")]
        assert len(set(starts)) == len(starts) == 2
    names = [
        {mark.get(f"{W}name") for mark in root.iter(f"{W}{kind}RangeStart")}
        for kind in ("moveFrom", "moveTo")
    ]
    assert names[0] == names[1]


def test_marks_of_changes_have_numbers_of_their_own_an_author_and_a_day() -> None:
    left = made()
    named = replace(left, right=replace(left.right, details=replace(left.right.details, outlet="Gazette")))
    changes = list(
        document_of(comparison_docx(named, DAY)).iter(f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo")
    )
    assert len({change.get(f"{W}id") for change in changes}) == len(changes)
    assert {change.get(f"{W}author") for change in changes} == {"Gazette"}
    assert {change.get(f"{W}date") for change in changes} == {"2026-03-05T00:00:00Z"}
    unnamed = document_of(comparison_docx(made())).iter(f"{W}ins")
    assert {change.get(f"{W}author") for change in unnamed} == {"the right article"}


def test_warnings_are_comments_at_their_sentences() -> None:
    data = comparison_docx(made())
    document = docx.Document(io.BytesIO(data))
    said = [comment.text for comment in document.comments]
    assert any("four" in words and "five" in words for words in said)
    root = document_of(data)
    numbers = [str(comment.comment_id) for comment in document.comments]
    for mark in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert sorted(found.get(f"{W}id", "") for found in root.iter(f"{W}{mark}")) == sorted(numbers)
    assert not [
        mark for mark in root.iter(f"{W}commentReference") if mark.getparent().getparent().tag != f"{W}p"
    ]


def test_headlines_are_titles_and_the_rest_is_not() -> None:
    styles = [
        p.style.name
        for p in docx.Document(io.BytesIO(comparison_docx(made(LEFT, LEFT)))).paragraphs
        if p.style
    ]
    assert styles == ["Title", *["Normal"] * 4]


def test_the_running_head_says_what_it_is() -> None:
    document = docx.Document(io.BytesIO(comparison_docx(made(), DAY)))
    head = document.sections[0].header.paragraphs[0].text
    assert head.startswith("Ferry talks stall in Norwick → Ferry talks stall in Norwick\n")
    assert "Accept all changes for the right article, reject all for the left." in head
    assert "Date: 2026-03-05" in head
    assert document.core_properties.title == "Ferry talks stall in Norwick → Ferry talks stall in Norwick"


def test_articles_cannot_speak_xml_and_what_xml_cannot_hold_is_shown_as_such() -> None:
    left = article_of(["A </w:t> & <b> fell\x00 down\x07 here\ud800."])
    data = comparison_docx(compare(left, article_of(["Nothing of it."])))
    assert paragraphs(data, "rejected") == ["A </w:t> & <b> fell\ufffd down\ufffd here\ufffd."]


def test_an_article_from_right_to_left_stands_so() -> None:
    left = article_of(["قال الوزير إن السفن عادت."], "ar")
    data = comparison_docx(compare(left, left))
    assert {"bidi", "rtl"} <= tags(data)
    assert not {"bidi", "rtl"} & tags(comparison_docx(made()))


def test_furniture_is_left_out_unless_it_was_compared() -> None:
    roles = [Role.BODY, Role.FURNITURE, Role.BODY]
    left = article_of(["The mill burned.", "Read more here", "Nobody was hurt."], roles=roles)
    right = article_of(["The mill burned.", "Follow us there", "Nobody was hurt."], roles=roles)
    plain = comparison_docx(compare(left, right))
    assert paragraphs(plain, "accepted") == ["The mill burned.", "Nobody was hurt."]
    whole = comparison_docx(compare(left, right, CollationOptions(include_furniture=True)))
    assert paragraphs(whole, "accepted") == ["The mill burned.", "Follow us there", "Nobody was hurt."]


def test_the_same_article_twice_has_no_change_and_none_is_empty() -> None:
    same = comparison_docx(made(LEFT, LEFT))
    assert not {"ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "rtl"} & tags(same)
    empty = article_of([])
    assert paragraphs(comparison_docx(compare(empty, empty)), "accepted") == [""]


def test_the_program_reads_both_articles_in_it() -> None:
    data = comparison_docx(made())
    for version, text in ((BEFORE, LEFT), (AFTER, RIGHT), (None, RIGHT)):
        read = read_docx(data, "draft.docx", lambda: False, chapter=version)
        assert read.blocks is not None
        told = [block.span.of(read.text) for block in read.blocks if block.role is not Role.FURNITURE]
        assert told == text.strip().split("\n\n")


def test_it_is_an_archive_that_holds_nothing_of_the_machine() -> None:
    with zipfile.ZipFile(io.BytesIO(comparison_docx(made()))) as archive:
        assert archive.testzip() is None
        assert not [name for name in archive.namelist() if "thumbnail" in name]
