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


def in_beads(
    left: list[str],
    right: list[str],
    bead: tuple[tuple[int, ...], tuple[int, ...]],
    relation: Relation = Relation.REWORDED,
) -> list[tuple[str, str, int, str, int]]:
    """The edits of some sentences: what is done, both pieces of text and where they start."""
    sides = article_of(left), article_of(right)
    edits = edits_of(sides[0], sides[1], Bead(0, *bead, relation, 0.5), OPTIONS)
    return [
        (e.tag.value, e.left.of(sides[0].text), e.left.start, e.right.of(sides[1].text), e.right.start)
        for e in edits
    ]


THREE = ["Gulls cry.", "Boats sink.", "Masts creak."]
FIRST, LAST = "Gulls cry.", "Masts creak."
BOTH = "Gulls cry.\n\nBoats sink."


@pytest.mark.parametrize(
    ("right", "bead", "expected"),
    [
        (
            ["Gulls cry. Masts creak."],
            ((0, 2), (0,)),
            [("equal", FIRST, 0, "Gulls cry. ", 0), ("equal", LAST, 25, LAST, 11)],
        ),
        (
            ["Gulls cry.", "Masts creak."],
            ((0, 2), (0, 1)),
            [("equal", FIRST, 0, "Gulls cry.\n\n", 0), ("equal", LAST, 25, LAST, 12)],
        ),
        (
            ["Bakers sleep long here."],
            ((0, 2), (0,)),
            [
                ("replace", FIRST, 0, "Bakers sleep long here", 0),
                ("delete", "Masts creak", 25, "", 22),
                ("equal", ".", 36, ".", 22),
            ],
        ),
        (
            ["Bakers sleep.", "So.", "Wolves howl."],
            ((0, 2), (0, 2)),
            [
                ("replace", FIRST, 0, "Bakers sleep.", 0),
                ("replace", "Masts creak", 25, "Wolves howl", 20),
                ("equal", ".", 36, ".", 31),
            ],
        ),
        (
            ["Gulls cry.", "So.", "Masts creak."],
            ((0, 1, 2), (0, 2)),
            [
                ("equal", "Gulls cry.\n\n", 0, FIRST, 0),
                ("delete", "Boats sink.", 12, "", 10),
                ("equal", "\n\nMasts creak.", 23, LAST, 17),
            ],
        ),
    ],
    ids=[
        "what is equal is cut where the left jumps",
        "where the right goes on",
        "a change is cut, and ends in nothing where the other side does not jump",
        "part beside part where both jump",
        "a gap on one side only",
    ],
)
def test_no_edit_reaches_across_what_stands_between(
    right: list[str],
    bead: tuple[tuple[int, ...], tuple[int, ...]],
    expected: list[tuple[str, str, int, str, int]],
) -> None:
    assert in_beads(THREE, right, bead) == expected
    turned = {"insert": "delete", "delete": "insert"}
    there = [(turned.get(tag, tag), b, at_b, a, at_a) for tag, a, at_a, b, at_b in expected]
    assert in_beads(right, THREE, (bead[1], bead[0])) == there


@pytest.mark.parametrize(
    ("bead", "relation", "expected"),
    [
        (((0,), ()), Relation.ONLY_LEFT, [("delete", FIRST, 0, "", 0)]),
        (((2,), ()), Relation.ONLY_LEFT, [("delete", LAST, 25, "", 0)]),
        (((), (1,)), Relation.ONLY_RIGHT, [("insert", "", 0, "Boats sink.", 12)]),
        (((), (1, 2)), Relation.ONLY_RIGHT, [("insert", "", 0, "Boats sink.\n\nMasts creak.", 12)]),
        (((), (0, 2)), Relation.ONLY_RIGHT, [("insert", "", 0, FIRST, 0), ("insert", "", 0, LAST, 25)]),
        (((0, 2), ()), Relation.ONLY_LEFT, [("delete", FIRST, 0, "", 0), ("delete", LAST, 25, "", 0)]),
        (((0,), (1,)), Relation.SAME, [("equal", FIRST, 0, "Boats sink.", 12)]),
        (((0, 1), (0, 1)), Relation.SAME, [("equal", BOTH, 0, BOTH, 0)]),
    ],
    ids=["left", "left behind others", "right", "neighbours", "apart", "left apart", "same", "a same merge"],
)
def test_a_bead_of_one_side_comes_or_goes_and_a_same_one_stays(
    bead: tuple[tuple[int, ...], tuple[int, ...]],
    relation: Relation,
    expected: list[tuple[str, str, int, str, int]],
) -> None:
    assert in_beads(THREE, THREE, bead, relation) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("gull of the weir", "mast of the rope", [("replace", "gull of the weir", "mast of the rope")]),
        (
            "gull of the and weir",
            "mast of the and rope",
            [
                ("replace", "gull", "mast"),
                ("equal", " of the and ", " of the and "),
                ("replace", "weir", "rope"),
            ],
        ),
        ("gull, of weir", "mast, of rope", [("replace", "gull, of weir", "mast, of rope")]),
        ("of the gull", "of the mast", [("equal", "of the ", "of the "), ("replace", "gull", "mast")]),
        ("gull of the", "mast of the", [("replace", "gull", "mast"), ("equal", " of the", " of the")]),
        (
            "gull mast crab",
            "weir mast rope",
            [("replace", "gull", "weir"), ("equal", " mast ", " mast "), ("replace", "crab", "rope")],
        ),
    ],
    ids=["two small words", "three", "a mark and a word", "in front", "at the end", "a content word"],
)
def test_two_small_words_between_changes_join_them(
    left: str, right: str, expected: list[tuple[str, str, str]]
) -> None:
    assert between(left, right) == expected
    assert between(right, left) == [(tag, b, a) for tag, a, b in expected]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("gull mast", "gull weir mast",
         [("equal", "gull ", "gull "), ("insert", "", "weir"), ("equal", "mast", " mast")]),
        ("gull weir mast", "gull mast",
         [("equal", "gull ", "gull "), ("delete", "weir", ""), ("equal", " mast", "mast")]),
        ("  gull  mast ", "gull mast", [("equal", "  gull  mast ", "gull mast")]),
        ("x gull", "y gull", [("replace", "x", "y"), ("equal", " gull", " gull")]),
        ("t i d e", "d i e t",
         [("delete", "t i", ""), ("equal", " d ", "d "), ("insert", "", "i"), ("equal", "e", " e "),
          ("insert", "", "t")]),
        ("“", "”", [("equal", "“", "”")]),
        ("gull", "", [("delete", "gull", "")]),
        ("", "gull", [("insert", "", "gull")]),
        ("“”", "gull", [("replace", "“”", "gull")]),
    ],
    ids=["an insert", "a delete", "space at the ends", "a change in front", "the first by its words leads",
         "marks of another style", "nothing on the right", "nothing on the left", "marks against a word"],
)  # fmt: skip
def test_space_belongs_to_what_is_equal(left: str, right: str, expected: list[tuple[str, str, str]]) -> None:
    assert between(left, right) == expected


@pytest.mark.parametrize(
    ("left", "right", "tag"),
    [
        ("Gull, mast", "Gull mast", "equal"),
        ("!", "gull", "replace"),
        ("!?", "…", "replace"),
        ("…", "…", "equal"),
    ],
)
def test_ignored_punctuation_counts_where_there_is_nothing_else(left: str, right: str, tag: str) -> None:
    found = between(left, right, CollationOptions(ignore_punctuation=True))
    assert found == [(tag, left, right)]


def test_small_words_are_those_of_both_languages() -> None:
    left, right = "Möwe und Mast", "Wehr und Seil"
    spans = Span(0, len(left)), Span(0, len(right))
    for languages, count in ((("de", "en"), 1), (("en", "de"), 1), (("en", "en"), 3)):
        assert len(edits_between(left, spans[0], right, spans[1], OPTIONS, languages)) == count
