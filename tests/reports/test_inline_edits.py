"""Two wordings in one line: marks, and spaces that are neither lost nor doubled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.collation.bead import Bead, Edit, Relation, Tag
from reader.collation.options import CollationOptions
from reader.collation.wording import Wording
from reader.reports.inline_edits import with_edits
from reader.text.span import Span
from tests.builders import article

EQUAL, REPLACE, DELETE, INSERT = Tag.EQUAL, Tag.REPLACE, Tag.DELETE, Tag.INSERT


def line(*steps: tuple[Tag, str, str]) -> str:
    """The line for edits given as tag, words of the left, words of the right."""
    left, right = "".join(ours for _, ours, _ in steps), "".join(theirs for _, _, theirs in steps)
    edits, at, beside = [], 0, 0
    for tag, ours, theirs in steps:
        edits.append(Edit(tag, Span(at, at + len(ours)), Span(beside, beside + len(theirs))))
        at, beside = at + len(ours), beside + len(theirs)
    return with_edits(article(left), article(right), edits)


@pytest.mark.parametrize(
    ("steps", "shown"),
    [
        ([(EQUAL, "A mast fell.", "A mast fell.")], "A mast fell."),
        ([(EQUAL, "A ", "A "), (REPLACE, "mast", "tree"), (EQUAL, " fell.", " fell.")],
         "A [-mast-] {+tree+} fell."),
        ([(EQUAL, "A ", "A "), (DELETE, "tall ", ""), (EQUAL, "mast", "mast")], "A [-tall-] mast"),
        ([(EQUAL, "A mast", "A mast"), (DELETE, " of oak", ""), (EQUAL, ".", ".")], "A mast [-of oak-]."),
        ([(EQUAL, "A mast", "A mast"), (INSERT, "", " of oak"), (EQUAL, ".", ".")], "A mast {+of oak+}."),
        ([(EQUAL, "A mast", "A mast "), (INSERT, "", "of oak"), (EQUAL, ".", ".")], "A mast {+of oak+}."),
        ([(EQUAL, "A ", "A "), (INSERT, "", "tall "), (EQUAL, "mast", "mast")], "A {+tall+} mast"),
        ([(INSERT, "", "Then"), (EQUAL, "a mast", " a mast")], "{+Then+} a mast"),
        ([(EQUAL, "a mast", " a mast")], "a mast"),
        ([(INSERT, "", "One"), (INSERT, "", "two")], "{+One+} {+two+}"),
        ([(DELETE, "One", ""), (DELETE, "two", "")], "[-One-][-two-]"),
        ([(EQUAL, "a", "a "), (DELETE, "b", ""), (EQUAL, "c", "c")], "a[-b-]c"),
        ([(EQUAL, "a ", "a "), (INSERT, "", "b"), (EQUAL, " c", " c")], "a {+b+} c"),
        ([(EQUAL, "a", "a"), (REPLACE, " ", "  "), (EQUAL, "b", "b")], "a  b"),
    ],
)  # fmt: skip
def test_the_line_of_some_edits(steps: list[tuple[Tag, str, str]], shown: str) -> None:
    assert line(*steps) == shown


words = st.lists(st.sampled_from(["mast", "oak", "fell", "the", "over"]), min_size=1, max_size=8).map(
    " ".join
)


def without(text: str, opening: str, closing: str) -> str:
    while opening in text:
        before, _, rest = text.partition(opening)
        text = before + rest.partition(closing)[2]
    return text


@given(words, words)
def test_either_wording_can_be_read_out_of_the_line(ours: str, theirs: str) -> None:
    left, right = article(f"{ours}."), article(f"{theirs}.")
    edits = Wording(left, right, CollationOptions()).edits_of(Bead(0, (0,), (0,), Relation.EDITED, 0.5))
    made = with_edits(left, right, edits)
    kept = without(made, "{+", "+}").replace("[-", " ").replace("-]", " ")
    new = without(made, "[-", "-]").replace("{+", " ").replace("+}", " ")
    assert kept.replace(".", " .").split() == f"{ours} .".split()
    assert new.replace(".", " .").split() == f"{theirs} .".split()
