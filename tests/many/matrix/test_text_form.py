"""A matrix as plain text."""

from msgspec.structs import replace

from reader.many.matrix.matrix import Entry, Matrix
from reader.many.matrix.text_form import matrix_text
from tests.many.matrix.readings import MATRIX, pair

TEXT = matrix_text(MATRIX)
LINES = TEXT.splitlines()


def test_it_begins_with_the_summary_and_the_articles() -> None:
    assert LINES[0] == "3 articles, 2 independent origins"
    assert LINES[2] == "  1  wire.txt  (The <Storm>, Landwire, 2025-03-01)"
    assert LINES[4] == "  3  other.md"
    assert "bad.pdf: “bad.pdf” is damaged." in LINES


def test_the_shares_stand_in_a_table() -> None:
    at = LINES.index("Share of each article that stands in each other (%)")
    assert [line.split()[2:] for line in LINES[at + 3 : at + 6]] == [
        ["–", "80", "5"], ["90", "–", "?"], ["10", "?", "–"],
    ]  # fmt: skip
    assert LINES[at + 2].split() == ["1", "2", "3"]


def test_a_share_of_nothing_is_a_dot() -> None:
    matrix = Matrix((Entry("a"), Entry("b")), (pair(0, 1, 0.004, 0.01),))
    lines = matrix_text(matrix).splitlines()
    assert [line.split()[2:] for line in lines if line.startswith(("  1  a ", "  2  b "))] == [
        ["–", "·"], ["1", "–"],
    ]  # fmt: skip


def test_of_many_articles_the_pairs_are_listed() -> None:
    entries = tuple(Entry(str(number)) for number in range(25))
    wide = matrix_text(Matrix(entries, (pair(3, 7, 0.5, 0.25),)))
    assert "   4 → 8     50   ←  25" in wide.splitlines()
    assert "–" not in matrix_text(Matrix(entries, ())).replace("──", "")
    assert "–" in matrix_text(Matrix(entries[:24], ()))


def test_origins_warnings_and_claims_follow() -> None:
    at = LINES.index("Likely origins")
    assert LINES[at + 2].startswith("“wire.txt”, “=ours.txt” probably have one origin")
    assert LINES[at + 4] == (
        "  “=ours.txt” was probably taken from “wire.txt”, which has 90% of it: it was published later."
    )
    assert "wire.txt / =ours.txt: 1 grave, 1 to look at" in LINES
    assert "  A figure <b> differs." in LINES
    at = LINES.index("Claims (= same, ≠ altered, ~ reported, · missing)")
    assert LINES[at + 2 :] == ["=≠·  figure: 14 (It killed 14 people.)", "=~=  quotation: “We go” – Ada Holt"]


def test_what_is_empty_is_left_out() -> None:
    bare = matrix_text(replace(MATRIX, claims=(), pairs=MATRIX.pairs[1:], unread=()))
    for word in ("Claims", "Warnings", "bad.pdf"):
        assert word not in bare


def test_it_is_said_in_another_language() -> None:
    assert "Wahrscheinliche Herkunft" in matrix_text(MATRIX, "de")
