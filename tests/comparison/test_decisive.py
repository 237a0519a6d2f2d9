"""Which words are marked as those whose change alters the meaning."""

import pytest
from msgspec.structs import replace

from reader.collation.bead import Edit, Tag
from reader.comparison.comparison import Comparison
from reader.comparison.decisive import DecisiveWords, decisive_words
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.judgement import Judgement, WarningState, identity_of
from reader.comparison.quotation_match import MatchRelation, QuotationMatch
from reader.quotations.quotation import Attributions
from reader.text.span import Span
from reader.views.pane_marks import ChangedWords, pane_marks
from tests.builders import article, collation_of

LEFT = article("The alleged thief ran.", "It killed 14 people.", title="Left")
RIGHT = article("The thief ran.", "It killed 41 people.", title="Right")
HEDGE = EditorialWarning(
    WarningKind.HEDGE, Grade.SERIOUS, 0, Span(4, 11), Span(4, 9), "The alleged thief", "The thief",
    "alleged", "",
)  # fmt: skip
FIGURE = EditorialWarning(
    WarningKind.DISAGREEING_FACT, Grade.GRAVE, 1, Span(34, 36), Span(26, 28), "14", "41", "14", "41", "number"
)  # fmt: skip


def made(*warnings: EditorialWarning, judgements: tuple[Judgement, ...] = ()) -> Comparison:
    nothing = Attributions()
    return Comparison(
        LEFT, RIGHT, collation_of(LEFT, RIGHT, (0, 0), (1, 1)), nothing, nothing, (), (),
        warnings=warnings, judgements=judgements,
    )  # fmt: skip


def test_each_side_has_its_own_in_reading_order_each_once() -> None:
    comparison = made(FIGURE, HEDGE, FIGURE)
    assert decisive_words(comparison, "left") == (Span(4, 11), Span(34, 36))
    assert decisive_words(comparison, "right") == (Span(26, 28),)


def test_where_no_words_decide_the_whole_wordings_are_marked() -> None:
    whole = replace(HEDGE, left_decisive="", right_decisive="")
    assert decisive_words(made(whole), "right") == (Span(4, 9),)


@pytest.mark.parametrize(
    ("grade", "state", "marked"),
    [
        (Grade.GRAVE, WarningState.OPEN, True),
        (Grade.SERIOUS, WarningState.CHECKED, True),
        (Grade.SERIOUS, WarningState.WRONG, False),
        (Grade.LOOK, WarningState.OPEN, False),
    ],
)
def test_neither_minor_ones_nor_those_said_to_be_wrong(
    grade: Grade, state: WarningState, marked: bool
) -> None:
    warning = replace(HEDGE, grade=grade)
    said = Judgement(identity_of(warning), state, "note")
    assert bool(decisive_words(made(warning, judgements=(said,)), "left")) is marked


@pytest.mark.parametrize(
    ("span", "found"),
    [
        (Span(0, 4), []),
        (Span(0, 5), [Span(4, 11)]),
        (Span(10, 34), [Span(4, 11)]),
        (Span(11, 35), [Span(34, 36)]),
        (Span(5, 35), [Span(4, 11), Span(34, 36)]),
        (Span(36, 90), []),
    ],
)
def test_what_touches_a_block(span: Span, found: list[Span]) -> None:
    def no_edits(_bead: object) -> tuple[Edit, ...]:
        return ()

    assert pane_marks(made(HEDGE, FIGURE), "left", ChangedWords(no_edits)).decisive_in(span) == found


def test_inside_an_altered_quotation_the_changed_words_decide() -> None:
    left = article("“We failed our customers this winter,” Ada Holt said.", title="Left")
    right = article("“We served our customers this winter,” Ada Holt said.", title="Right")
    ours, theirs = Span(1, 38), Span(1, 38)
    edits = (
        Edit(Tag.EQUAL, Span(1, 4), Span(1, 4)),
        Edit(Tag.REPLACE, Span(4, 10), Span(4, 10)),
        Edit(Tag.EQUAL, Span(10, 38), Span(10, 38)),
    )
    match = QuotationMatch(0, 0, MatchRelation.ALTERED, 0.9, edits=edits)
    warning = EditorialWarning(
        WarningKind.ALTERED_QUOTATION, Grade.GRAVE, 0, ours, theirs, "We failed", "We served"
    )
    nothing = Attributions()
    comparison = Comparison(
        left, right, collation_of(left, right, (0, 0)), nothing, nothing, (match,), (), warnings=(warning,)
    )
    assert DecisiveWords(comparison).of(warning, "left") == (Span(4, 10),)
    assert decisive_words(comparison, "right") == (Span(4, 10),)
    other = replace(warning, kind=WarningKind.OTHER_SPEAKER)
    assert DecisiveWords(comparison).of(other, "left") == (ours,)
    elsewhere = replace(warning, left=Span(11, 20))
    assert DecisiveWords(comparison).of(elsewhere, "left") == (Span(11, 20),)


def test_the_changes_of_a_quotation_are_each_sides_own() -> None:
    quoted = replace(
        HEDGE, kind=WarningKind.ALTERED_QUOTATION, left=Span(0, 22), right=Span(0, 14), left_decisive="",
        right_decisive="",
    )  # fmt: skip
    steps = (
        Edit(Tag.REPLACE, Span(4, 11), Span(4, 9)),
        Edit(Tag.EQUAL, Span(12, 17), Span(9, 10)),
        Edit(Tag.REPLACE, Span(18, 21), Span(10, 13)),
    )
    match = QuotationMatch(0, 0, MatchRelation.ALTERED, 0.9, edits=steps)
    compared = replace(made(quoted), quotation_matches=(match,))
    assert decisive_words(compared, "left") == (Span(4, 11), Span(18, 21))
    assert decisive_words(compared, "right") == (Span(4, 9), Span(10, 13))


@pytest.mark.parametrize(
    ("span", "inside"),
    [
        (Span(4, 10), [Span(4, 10)]),
        (Span(3, 30), [Span(4, 10), Span(12, 14), Span(20, 25)]),
        (Span(4, 14), [Span(4, 10), Span(12, 14)]),
        (Span(5, 25), [Span(12, 14), Span(20, 25)]),
        (Span(12, 24), [Span(12, 14)]),
        (Span(10, 13), [Span(10, 13)]),
        (Span(26, 40), [Span(26, 40)]),
    ],
)
def test_of_all_changes_those_wholly_inside_the_quotation_decide(span: Span, inside: list[Span]) -> None:
    def match(*steps: Edit) -> QuotationMatch:
        return QuotationMatch(0, 0, MatchRelation.ALTERED, 0.9, edits=steps)

    late = match(Edit(Tag.REPLACE, Span(20, 25), Span(0, 1)), Edit(Tag.INSERT, Span(25, 25), Span(1, 2)))
    early = match(Edit(Tag.REPLACE, Span(4, 10), Span(0, 1)), Edit(Tag.DELETE, Span(12, 14), Span(3, 3)))
    warning = replace(
        HEDGE, kind=WarningKind.STITCHED_QUOTATION, left=span, left_decisive="", right_decisive=""
    )
    words = DecisiveWords(replace(made(warning), quotation_matches=(late, early, early)))
    assert list(words.of(warning, "left")) == inside
    assert list(words.of(warning, "left")) == inside


@pytest.mark.parametrize(
    ("left", "right", "ours", "theirs"),
    [
        ("alleged", "", (Span(4, 11),), ()),
        ("", "said", (), (Span(4, 9),)),
        ("alleged", "said", (Span(4, 11),), (Span(4, 9),)),
        ("", "", (Span(4, 11),), (Span(4, 9),)),
    ],
)
def test_a_side_without_decisive_words_is_not_marked_where_the_other_has_some(
    left: str, right: str, ours: tuple[Span, ...], theirs: tuple[Span, ...]
) -> None:
    warning = replace(HEDGE, left_decisive=left, right_decisive=right)
    assert DecisiveWords(made(warning)).of(warning, "left") == ours
    assert DecisiveWords(made(warning)).of(warning, "right") == theirs
