import pytest
from msgspec.structs import replace

from reader.comparison.quotation_match import MatchRelation, QuotationMatch
from reader.comparison.quoted_sides import QuotedSide, quoted_side
from reader.comparison.speaker_identity import are_different_people, is_named_in, with_exchanges
from reader.sides import Sides
from tests.builders import article, collation_of, quotations_of


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ada Brunner", "Karl Lindt"),
        ("Brunner", "Lindt"),
        ("Harbour master Ada Brunner", "Karl Lindt"),
        ("Ada Brunner", "Karl Brunner"),
        ("President Ada Brunner", "Lindt"),
        ("Ada Brunner", "Karl von der Lindt"),
        ("mayor Ada Brunner", "spokesman Karl Lindt"),
        ("X", "Lindt"),
        ("A. Brunner", "Karl Brunner"),
        ("K. Brunner", "Ada Brunner"),
    ],
)
def test_two_people(left: str, right: str) -> None:
    assert are_different_people(left, right)
    assert are_different_people(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (None, "Ada Brunner"),
        ("Ada Brunner", None),
        ("Ada Brunner", "Brunner"),
        ("Ada Brunner", "A. Brunner"),
        ("Ada Brunner", "Harbour Master Ada Brunner"),
        ("Volodymyr Zelensky", "Zelenskyy"),
        ("Sergei Ivanov", "Sergey Ivanov"),
        ("Tomas Ardley", "Ardly"),
        ("Ada Brunner", "the harbour master"),
        ("Ada Brunner", "she"),
        ("the Kremlin", "Dmitry Peskov"),
        ("Russia", "Vladimir Putin"),
        ("Moscow", "Kremlin"),
        ("NATO", "Mark Rutte"),
        ("Harbour Board", "Ada Brunner"),
        ("", "Ada Brunner"),
        ("Ada Brunner", "Ad Brunner"),
        ("Ada Maria Brunner", "Maria Brunner"),
        ("Ada von der Lindt", "A. von der Lindt"),
        ("Ada Brunner", "The Brunners"),
        ("LINDT", "Ada Brunner"),
        ("Ada Brunner", "Germans"),
    ],
)
def test_unknown_bodies_and_one_person_in_two_spellings_differ_from_nobody(
    left: str | None, right: str | None
) -> None:
    assert not are_different_people(left, right)
    assert not are_different_people(right, left)


def test_one_of_two_who_speak_together_contradicts_neither() -> None:
    assert not are_different_people("Ruth Alder and Tom Birch", "Ruth Alder")
    assert not are_different_people("Tom Birch", "Ruth Alder and Tom Birch")
    assert are_different_people("Ruth Alder and Tom Birch", "Ann Lee")


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Ada Brunner", "Then Brunner left.", True),
        ("Ada Brunner", "Then Ada left.", False),
        ("Ada Brunner", "The Brunners left.", False),
        ("Ada Brunner", "Then brunner left.", False),
        ("", "Then Brunner left.", False),
        (None, "Then Brunner left.", False),
    ],
)
def test_a_speaker_is_named_by_the_last_name(name: str | None, text: str, expected: bool) -> None:
    assert is_named_in(name, text) is expected


@pytest.mark.parametrize("joint", ["Ruth Alder & Tom Birch", "Ruth Alder and Tom Birch"])
def test_those_who_speak_together_are_told_apart(joint: str) -> None:
    assert not are_different_people(joint, "Tom Birch")
    assert are_different_people(joint, "Ann Lee")


FIRST, SECOND = "We need new boats before winter", "Nobody asked the fishermen about it"


def sides(left: tuple[str | None, str | None], right: tuple[str | None, str | None]) -> Sides[QuotedSide]:
    """Two articles with two quotations each, and who says them."""
    made = []
    for first, second in (left, right):
        text = article(f"“{FIRST},” one said.", f"“{SECOND},” another said.")
        made.append((text, quotations_of(text, (FIRST, first), (SECOND, second))))
    (ours, said), (theirs, told) = made
    collation = collation_of(ours, theirs, (0, 0), (1, 1))
    return Sides(
        quoted_side(ours, said, collation.left_bead, collation),
        quoted_side(theirs, told, collation.right_bead, collation),
    )


def exchanged(made: Sides[QuotedSide], matches: tuple[QuotationMatch, ...]) -> list[bool]:
    """Which of the matches have other speakers."""
    return [match.speakers_differ for match in with_exchanges(made.left, made.right, matches)]


MATCHES = (QuotationMatch(0, 0, MatchRelation.SAME, 1.0), QuotationMatch(1, 1, MatchRelation.SAME, 1.0))


@pytest.mark.parametrize(
    ("left", "right", "differ"),
    [
        (("the mayor", "Amal Haddad"), ("Amal Haddad", "the mayor"), True),
        (("The mayor", "Amal Haddad"), ("Amal Haddad", "the mayor"), True),
        (("the mayor", "Amal Haddad"), ("the mayor", "Amal Haddad"), False),
        (("the mayor", "Amal Haddad"), ("Amal Haddad", "the baker"), False),
        (("the mayor", "Amal Haddad"), ("Amal Haddad", "Amal Haddad"), False),
        (("the mayor", None), (None, "the mayor"), False),
        (("the mayor", "the mayor"), ("the mayor", "the mayor"), False),
    ],
)
def test_two_who_say_on_the_right_what_the_other_says_on_the_left(
    left: tuple[str | None, str | None], right: tuple[str | None, str | None], differ: bool
) -> None:
    assert exchanged(sides(left, right), MATCHES) == [differ, differ]


def test_somebody_and_one_who_is_not_told_exchange_with_nobody() -> None:
    made = sides(("the mayor", "Amal"), ("Amal", "the mayor"))
    for side in made:
        unnamed = replace(side.attributions[0], speaker=None)
        changed = replace(side, attributions=(unnamed, side.attributions[1]))
        pair = Sides(changed, made.right) if side is made.left else Sides(made.left, changed)
        assert exchanged(pair, MATCHES) == [False, False]


def test_a_report_without_marks_exchanges_nobody() -> None:
    reported = (replace(MATCHES[0], relation=MatchRelation.PARAPHRASED), MATCHES[1])
    assert not any(exchanged(sides(("the mayor", "Amal"), ("Amal", "the mayor")), reported))


@pytest.mark.parametrize(("confidence", "differ"), [(0.6, True), (0.59, False)])
@pytest.mark.parametrize("side", ["left", "right"])
def test_a_speaker_who_is_not_sure_exchanges_with_nobody(side: str, confidence: float, differ: bool) -> None:
    made = sides(("the mayor", "Amal"), ("Amal", "the mayor"))
    whole = made.left if side == "left" else made.right
    unsure = replace(whole.attributions[0], confidence=confidence)
    changed = replace(whole, attributions=(unsure, whole.attributions[1]))
    pair = Sides(changed, made.right) if side == "left" else Sides(made.left, changed)
    assert exchanged(pair, MATCHES) == [differ, differ]


def test_what_was_marked_before_stays_marked() -> None:
    marked = (replace(MATCHES[0], speakers_differ=True), MATCHES[1])
    assert exchanged(sides(("Ann", "Bob"), ("Ann", "Bob")), marked) == [True, False]
