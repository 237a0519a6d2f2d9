"""Pairing of marks: by kind, nested, unclosed, closed by the wrong twin, and never slow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.quotations.marks import _closing_single, _is_wrong_twin, _Mark, find_marked
from reader.text.span import Span


def words(text: str) -> list[tuple[str, bool]]:
    return [(m.inner.of(text), m.closed) for m in find_marked(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said “the tide is late” again.", ["the tide is late"]),
        ('She said "the tide is late" again.', ["the tide is late"]),
        ("She said ''the tide is late'' again.", ["the tide is late"]),
        ("She said ``the tide is late'' again.", ["the tide is late"]),
        ("She said ‘the tide is late’ again.", ["the tide is late"]),
        ("She said 'the tide is late' again.", ["the tide is late"]),
        ("Elle a dit « la mer monte » hier.", ["la mer monte"]),
        ("Er sagte „die Flut kommt“ dazu.", ["die Flut kommt"]),
        ("Er sagte »die Flut kommt« dazu.", ["die Flut kommt"]),
        ("Er sagte ‚die Flut kommt‘ dazu.", ["die Flut kommt"]),
        ("彼は「潮が遅い」と言った。", ["潮が遅い"]),
        ("彼は『潮が遅い』と言った。", ["潮が遅い"]),
        ("“One,” she said. “Two.”", ["One,", "Two."]),
        ('"One," she said. "Two."', ["One,", "Two."]),
    ],
)
def test_marks_are_paired_by_kind(text: str, expected: list[str]) -> None:
    assert words(text) == [(one, True) for one in expected]


def test_an_apostrophe_before_two_is_no_part_of_them() -> None:
    assert words("She said ''read 'Low Tide''' twice.") == [("read 'Low Tide'", True)]
    assert words("She said '''Low Tide' is late'' twice.") == [("'Low Tide' is late", True)]


def test_nested_marks_belong_to_the_outer_quotation() -> None:
    assert words("“He told me ‘stay put’ twice,” she said.") == [("He told me ‘stay put’ twice,", True)]
    assert words("“Read “Low Water” first,” she said.") == [("Read “Low Water” first,", True)]
    assert words("Elle a dit « lire “La Mer” hier » ici.") == [("lire “La Mer” hier", True)]
    assert words("Er sagte «lies „Das Meer“ heute» dazu.") == [("lies „Das Meer“ heute", True)]


def test_any_closing_mark_closes_and_shifts_nothing() -> None:
    assert words("He was “difficult“ to read, “but fair” in all.") == [
        ("difficult", True),
        ("but fair", True),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('He said “no way" and left.', [("no way", True)]),
        ('He said "no way” and left.', [("no way", True)]),
        ("“One ends. “Two goes on,” Ann said.", [("One ends. “Two goes on,", True)]),
        ("“One? “Two! “Three,” Ann said.", [("One? “Two! “Three,", True)]),
        ("“One ends. “Two,” she said. “Three,” he said.", [("One ends. “Two,", True), ("Three,", True)]),
        ("“One ends, “Two,” Ann said.", [("One ends,", False), ("Two,", True)]),
        ("“One ends. “Two goes on", [("One ends.", False), ("Two goes on", False)]),
    ],
)
def test_a_running_quotation_whose_paragraphs_were_joined_is_one(
    text: str, found: list[tuple[str, bool]]
) -> None:
    assert [(m.inner.of(text), m.closed) for m in find_marked(text, Span(0, len(text)))] == found


def test_an_unclosed_mark_ends_where_the_next_opens() -> None:
    text = 'He said "the quay is shut. She said "we open it" and "we mean it" later.'
    assert words(text)[0][1] is False
    assert words(text)[1:] == [("we open it", True), ("we mean it", True)]


def test_an_unclosed_mark_ends_with_its_paragraph() -> None:
    text = "He said “the quay is shut and stays shut."
    (found,) = find_marked(text, Span(0, len(text)))
    assert found.open_ended
    assert not found.closed
    assert found.inner.of(text) == "the quay is shut and stays shut."


@pytest.mark.parametrize(
    "text",
    [
        "The sailors' union and the boatmen's club met.",
        "It isn't the '90s any more, and 'em days won't come back.",
        "He stands 6'2\" tall and she 5'10\" or so.",
    ],
)
def test_apostrophes_and_inches_are_no_marks(text: str) -> None:
    assert words(text) == []


def test_a_possessive_does_not_close_single_marks() -> None:
    assert words("She called it ‘the boatmen’s last stand’ today.") == [("the boatmen’s last stand", True)]


@given(st.text(alphabet="ab .,“”\"'‘’«»„''\n", max_size=80))
def test_stretches_lie_in_the_paragraph_in_order_and_apart(text: str) -> None:
    end = 0
    for one in find_marked(text, Span(0, len(text))):
        assert end <= one.outer.start <= one.inner.start < one.inner.end <= one.outer.end <= len(text)
        end = one.outer.end


@pytest.mark.parametrize(
    "text", ["“a” " * 100_000, "“" * 50_000, "'a " * 50_000, '"' * 49_999, "x" * 1_000_000]
)
def test_marks_without_end_are_read_in_one_pass(text: str) -> None:
    found = find_marked(text, Span(0, len(text)))
    assert len(found) <= 100_000


@pytest.mark.parametrize(
    ("mark", "opener", "opens", "closes", "is_twin"),
    [
        ("”", "“", True, True, True),
        ("”", "“", False, False, True),
        ("”", "“", True, False, False),
        ("”", "„", True, True, False),
        ("”", "„", False, True, True),
        ("»", "«", True, True, True),
        ("“", "„", False, True, True),
        ("“", "„", True, True, False),
        ("x", "„", False, True, False),
    ],
)
def test_which_mark_of_another_kind_closes(
    mark: str, opener: str, opens: bool, closes: bool, is_twin: bool
) -> None:
    assert _is_wrong_twin(_Mark(mark, 0, 1, opens, closes), opener) is is_twin


@pytest.mark.parametrize(
    ("text", "closes", "close"),
    [
        ("‘the boys’ pier’ and", [9, 15], 15),
        ("‘the boys’ and", [9], 9),
        ("‘the boys’ ‘pier’ and", [9, 16], 9),
        ("‘the boy’ pier’ and", [8, 14], 8),
        ("‘the boys and", [], None),
    ],
)
def test_a_possessive_before_the_next_mark_closes_nothing(
    text: str, closes: list[int], close: int | None
) -> None:
    assert _closing_single(text, 0, closes) == close


@pytest.mark.parametrize(("letters", "count"), [(598, 1), (599, 0)])
def test_single_marks_belong_together_within_600_code_points(letters: int, count: int) -> None:
    text = f"He said ‘{'x' * letters}’ then"
    assert len(find_marked(text, Span(0, len(text)))) == count


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("''''", []),
        ("a ''''b''''", []),
        ("”’«so“", ["’«so"]),
        ("He said ''the owners''' then", ["the owners'"]),
    ],
)
def test_marks_in_a_row_are_read_whatever_they_are(text: str, inner: list[str]) -> None:
    assert [found.inner.of(text) for found in find_marked(text, Span(0, len(text)))] == inner
