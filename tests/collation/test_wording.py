"""Word-level edits: they cover both texts, name whole words, and never show style as a change."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.collation.bead import Bead, Edit, Relation, Tag
from reader.collation.collate import collate
from reader.collation.options import CollationOptions
from reader.collation.wording import edits_between, edits_of
from reader.text.article import Article
from reader.text.span import Span
from tests.builders import article_of

OPTIONS = CollationOptions()
TEXT = st.text(alphabet="abc AB12,.’'\"“”—-… \n\u00a0é\u0301\ufeff你好", min_size=1, max_size=30)


def between(left: str, right: str, options: CollationOptions = OPTIONS) -> list[tuple[str, str, str]]:
    """The edits of two texts as (tag, left words, right words)."""
    edits = edits_between(left, Span(0, len(left)), right, Span(0, len(right)), options, ("en", "en"))
    return [(e.tag.value, e.left.of(left), e.right.of(right)) for e in edits]


def changes(left: str, right: str, options: CollationOptions = OPTIONS) -> list[tuple[str, str, str]]:
    """The edits that change something, stripped."""
    return [(t, a.strip(), b.strip()) for t, a, b in between(left, right, options) if t != "equal"]


def covers(edits: tuple[Edit, ...], article: Article, numbers: tuple[int, ...], side: str) -> bool:
    """Whether the edits of a side, in order, cover exactly the sentences and only white space between."""
    spans = [span for edit in edits if (span := edit.left if side == "left" else edit.right)]
    if any(a.end > b.start for a, b in pairwise(spans)):
        return False
    covered = {k for span in spans for k in range(span.start, span.end)}
    wanted = {
        k for n in numbers for k in range(article.sentences[n].span.start, article.sentences[n].span.end)
    }
    return wanted <= covered and not any(article.text[k].strip() for k in covered - wanted)


@given(TEXT, TEXT)
@settings(max_examples=200, deadline=None)
def test_edits_rebuild_both_texts(left: str, right: str) -> None:
    edits = between(left, right)
    assert "".join(a for _, a, _ in edits) == left
    assert "".join(b for _, _, b in edits) == right
    assert all(a or b for _, a, b in edits)


@given(TEXT, TEXT)
@settings(max_examples=150, deadline=None)
def test_edits_mirror(left: str, right: str) -> None:
    there = [(a, b) for t, a, b in between(left, right) if t == "equal"]
    back = [(b, a) for t, a, b in between(right, left) if t == "equal"]
    assert [(a.strip(), b.strip()) for a, b in there] == [(a.strip(), b.strip()) for a, b in back]


@pytest.mark.parametrize(
    "bead", [((0, 1), (0,)), ((0, 2), (1, 2)), ((0, 1, 2), (0, 1, 2)), ((1,), ()), ((), (0, 2))]
)
def test_edits_cover_the_sentences_of_a_bead(bead: tuple[tuple[int, ...], tuple[int, ...]]) -> None:
    left = article_of(["The bridge is closed.", "Boats cross now.", "Trade on the quay fell."])
    right = article_of(["The bridge closed and boats cross.", "Trade fell.", "The quay is quiet."])
    edits = edits_of(left, right, Bead(0, *bead, Relation.REWORDED, 0.5), OPTIONS)
    assert covers(edits, left, bead[0], "left")
    assert covers(edits, right, bead[1], "right")


def test_whole_words_and_figures_change() -> None:
    assert changes("It cost 1,000 crowns.", "It cost 1,200 crowns.") == [("replace", "1,000", "1,200")]
    assert changes("They negotiated today.", "They negotiate today.") == [
        ("replace", "negotiated", "negotiate")
    ]


def test_a_lone_small_word_between_changes_joins_them() -> None:
    found = changes("Engineers closed the bridge.", "Workers opened the tunnel.")
    assert found == [("replace", "Engineers closed the bridge", "Workers opened the tunnel")]


def test_a_kept_content_word_between_changes_stays() -> None:
    found = changes("Engineers closed Marlow yesterday.", "Workers opened Marlow today.")
    assert found == [("replace", "Engineers closed", "Workers opened"), ("replace", "yesterday", "today")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("“No,” he said.", '"No," he said.'),
        ("at last—now", "at last — now"),
        ("wait... then", "wait… then"),
        ("a  b\nc", "a b c"),
        ("Jose\u0301 left", "Jos\u00e9 left"),
    ],
)
def test_style_is_never_an_edit(left: str, right: str) -> None:
    assert changes(left, right) == []


def test_switches_hide_what_they_name() -> None:
    assert changes("The Bridge", "the bridge", CollationOptions(ignore_case=True)) == []
    assert changes("Well, yes!", "Well yes", CollationOptions(ignore_punctuation=True)) == []
    assert changes("six of 1,000", "6 of 1000", CollationOptions(ignore_figure_spelling=True)) == []


def test_an_insert_stands_where_its_words_would() -> None:
    left, right = "The bridge closed.", "The old bridge closed."
    edits = edits_between(left, Span(0, len(left)), right, Span(0, len(right)), OPTIONS, ("en", "en"))
    insert = next(edit for edit in edits if edit.tag is Tag.INSERT)
    assert insert.left == Span(4, 4)
    assert insert.right.of(right).strip() == "old"


def test_same_beads_have_no_change() -> None:
    left = article_of(["He said “no”.", "It closed — at last."])
    right = article_of(['He said "no".', "It closed - at last."])
    for bead in collate(left, right).beads:
        assert {edit.tag for edit in edits_of(left, right, bead, OPTIONS)} == {Tag.EQUAL}
