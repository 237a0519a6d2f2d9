import pytest

from reader.facts.context import stands_between_equals
from reader.text.span import Span


def between(left: str, right: str) -> bool:
    """Whether what stands between brackets on both sides stands between equals."""
    sides = []
    for marked in (left, right):
        start, end = marked.index("["), marked.index("]") - 1
        text = marked.replace("[", "").replace("]", "")
        sides.append((text, Span(0, len(text)), Span(start, end)))
    return stands_between_equals(sides[0], sides[1], "en")


SIDES = ("New", 3, "then"), ("Old", 4, "now")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("| South | 38.9 | [28.4] | 58.2 |", "| South | 38.9 | [24.8] | 58.2 |"),
        ("| South | [38.9] | 28.4 | 58.2 |", "| South | [39.8] | 24.8 | 58.2 |"),
        ("South: [28]", "South: [24]"),
        ("Ada Moe, [43], runs the ferry.", "Ada Moe, [34], runs the ferry."),
        ("Old the ferry [3] boats, so", "New the ferry [4] boats, then"),
        ("The **ferry** left the pier at [9] after all.", "The ferry left the pier at [8] after all."),
    ],
)
def test_one_in_the_place_of_the_other(left: str, right: str) -> None:
    assert between(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("South, 38.9, [28.4], 58.2", "North, 17.5, [24.8], 58.2"),
        ("They won [3] of the games.", "They lost [4] of the games."),
        ("It was [3] in the end.", "It was [4] to the end."),
        ("[3]", "[4]"),
        ("Old ferry [3] boats, so", "New ferry [4] boats, then"),
        ("Old the ferry [3] boats so", "New the ferry [4] boats then"),
        ("Of these, [3] were boats and two were cars.", "Of these, [4] left the pier."),
    ],
)
def test_too_little_around_is_equal(left: str, right: str) -> None:
    assert not between(left, right)


def test_what_lies_outside_the_sentence_is_not_looked_at() -> None:
    def placed(text: str, sentence: str) -> tuple[str, Span, Span]:
        start, at = text.index(sentence), text.index("3" if "3" in text else "4")
        return text, Span(start, start + len(sentence)), Span(at, at + 1)

    ours = placed("Norwick harbour. They saw 3 in all. Boats left.", "They saw 3 in all.")
    theirs = placed("Norwick harbour. They saw 4 in all. Cars came.", "They saw 4 in all.")
    assert stands_between_equals(ours, theirs, "en")
    cut = placed("Ada saw 3 in all the boats left", "saw 3 in all")
    other = placed("Eve saw 4 in all the nets went", "saw 4 in all")
    assert stands_between_equals(cut, other, "en")
    assert not stands_between_equals(
        (cut[0], Span(0, len(cut[0])), cut[2]), (other[0], Span(0, 99), other[2]), "en"
    )


@pytest.mark.parametrize(("far", "is_seen"), [(80, True), (81, False)])
def test_eighty_code_points_on_each_side_are_looked_at(far: int, is_seen: bool) -> None:
    blanks = " " * (far - len("7pier "))
    before = [f"{first} 7{blanks}pier [{figure}] of it {last}" for first, figure, last in SIDES]
    behind = [f"{first} of it [{figure}] pier{blanks}7 {last}" for first, figure, last in SIDES]
    assert between(*before) is between(*behind) is is_seen
