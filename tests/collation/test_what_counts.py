"""What makes two sentences differ for a collation, and what never does."""

import pytest

from reader.collation.bead import Relation
from reader.collation.collate import collate
from reader.collation.options import CollationOptions
from reader.collation.wording import edits_between
from reader.text.span import Span
from tests.builders import article_of


def relations(left: list[str], right: list[str]) -> list[Relation]:
    """The relations of all beads, in order."""
    return [bead.relation for bead in collate(article_of(left), article_of(right)).beads]


@pytest.mark.parametrize(
    ("plain", "styled"),
    [
        ('He said "no" to it.', "He said “no” to it."),
        ('He said "no" to it.', "He said « no » to it."),
        ("It's open - at last.", "It’s open — at last."),
        ("They waited... then left.", "They waited… then left."),
        ("Two  words\nwrapped.", "Two words wrapped."),
        ("Caf\u00e9 Jos\u00e9 opened.", "Cafe\u0301 Jose\u0301 opened."),
        ("The price rose.", "\ufeffThe price rose."),
        ("The 1,200 boats left.", "The\u00a01,200 boats left."),
    ],
)
def test_style_of_marks_and_spaces_never_counts(plain: str, styled: str) -> None:
    assert relations([plain], [styled]) == [Relation.SAME]


def test_letter_case_counts_unless_ignored() -> None:
    left, right = article_of(["The Bridge is open."]), article_of(["The bridge is open."])
    assert collate(left, right).beads[0].relation is Relation.EDITED
    assert collate(left, right, CollationOptions(ignore_case=True)).beads[0].relation is Relation.SAME


def test_punctuation_counts_unless_ignored() -> None:
    left, right = article_of(["At noon, the bridge opened."]), article_of(["At noon the bridge opened!"])
    assert collate(left, right).beads[0].relation is Relation.EDITED
    assert collate(left, right, CollationOptions(ignore_punctuation=True)).beads[0].relation is Relation.SAME


def test_spelling_of_figures_counts_unless_ignored() -> None:
    left, right = (
        article_of(["The six boats carried 1,200 men."]),
        article_of(["The 6 boats carried 1200 men."]),
    )
    assert collate(left, right).beads[0].relation is Relation.EDITED
    assert (
        collate(left, right, CollationOptions(ignore_figure_spelling=True)).beads[0].relation is Relation.SAME
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("市长星期二关闭了老港口的大桥。", "老港口的大桥星期二被市长关闭。"),
        ("أغلق رئيس البلدية جسر الميناء القديم يوم الثلاثاء", "أغلق رئيس البلدية يوم الثلاثاء جسر الميناء"),
        ("ראש העיר סגר את גשר הנמל הישן ביום שלישי", "ראש העיר סגר ביום שלישי את גשר הנמל"),
        ("Мэр закрыл старый мост во вторник.", "Во вторник мэр закрыл старый портовый мост."),
    ],
)
def test_other_scripts_are_linked_by_their_words(left: str, right: str) -> None:
    collation = collate(article_of([left]), article_of([right]))
    assert [bead.relation.is_shared for bead in collation.beads] == [True]


def test_points_that_show_the_parts_of_a_word_do_not_part_it_from_the_plain_word() -> None:
    left = ["Die Haus·tür der Stadt·verwaltung bleibt geschlossen."]
    right = ["Die Haustür der Stadtverwaltung bleibt geschlossen."]
    collation = collate(article_of(left, language="de"), article_of(right, language="de"))
    assert [(bead.relation, bead.score) for bead in collation.beads] == [(Relation.EDITED, 0.999)]


@pytest.mark.parametrize(
    ("left", "right", "tag"), [("word", " ", "replace"), (" ", "word", "replace"), (" ", "  ", "equal")]
)
def test_a_side_of_blanks_alone_is_one_edit_with_the_other(left: str, right: str, tag: str) -> None:
    spans = Span(0, len(left)), Span(0, len(right))
    (edit,) = edits_between(left, spans[0], right, spans[1], CollationOptions(), ("en", "en"))
    assert (edit.tag.value, edit.left, edit.right) == (tag, *spans)
