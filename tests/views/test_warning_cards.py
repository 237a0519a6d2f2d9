"""The rows of the Warnings tab."""

import pytest
from msgspec.structs import replace

from reader.collation.bead import Edit, Tag
from reader.comparison.comparison import Comparison, MatchRelation, QuotationMatch
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.judgement import Judgement, WarningState, identity_of
from reader.comparison.warning_labels import GRADE_LABELS, KIND_LABELS, STATE_LABELS
from reader.messages import messages_for
from reader.quotations.quotation import Attributions
from reader.text.span import Span
from reader.views.card import Place, Style
from reader.views.warning_cards import (
    WarningFilter,
    card_key,
    listed_warnings,
    place_of_warning,
    warning_rows,
)
from tests.builders import article, collation_of

LEFT = article(
    "The alleged thief ran.", "It killed 14 people.", "“We will pay,” Ada Holt said.", title="Left"
)
RIGHT = article("The thief ran.", "It killed 41 people.", "“We will pay,” Karl Lindt said.", title="Right")
HEDGE = EditorialWarning(
    WarningKind.HEDGE, Grade.SERIOUS, 0, Span(4, 11), None, "The alleged thief ran", "The thief ran",
    "alleged", "",
)  # fmt: skip
FIGURE = EditorialWarning(
    WarningKind.DISAGREEING_FACT, Grade.GRAVE, 1, Span(34, 36), Span(26, 28), "14", "41", "14", "41", "number"
)  # fmt: skip
SPEAKER = EditorialWarning(
    WarningKind.OTHER_SPEAKER, Grade.GRAVE, 2, Span(47, 58), Span(39, 50), "We will pay", "We will pay",
    left_who="Ada Holt", right_who="Karl Lindt",
)  # fmt: skip
SLIP = EditorialWarning(
    WarningKind.SLIP, Grade.LOOK, None, None, Span(60, 70), "", "Karl Lint", "", "", "Karl Lindt"
)
ALL = (FIGURE, SPEAKER, HEDGE, SLIP)


def made(*judgements: Judgement) -> Comparison:
    nothing = Attributions()
    return Comparison(
        LEFT, RIGHT, collation_of(LEFT, RIGHT, (0, 0), (1, 1), (2, 2)), nothing, nothing, (), (),
        warnings=ALL, judgements=judgements,
    )  # fmt: skip


def kinds(wanted: WarningFilter, *judgements: Judgement) -> list[WarningKind]:
    return [each.warning.kind for each in listed_warnings(made(*judgements), wanted)]


def texts(wanted: WarningFilter, *judgements: Judgement) -> list[str]:
    return [row.make().text for row in warning_rows(made(*judgements), wanted)]


def test_by_kind_the_gravest_come_first() -> None:
    assert kinds(WarningFilter()) == [SPEAKER.kind, FIGURE.kind, HEDGE.kind, SLIP.kind]


def test_in_reading_order_those_without_a_bead_come_last() -> None:
    assert kinds(WarningFilter(by_kind=False)) == [HEDGE.kind, FIGURE.kind, SPEAKER.kind, SLIP.kind]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (WarningFilter(grades=frozenset({Grade.LOOK})), [SLIP.kind]),
        (WarningFilter(grades=frozenset({Grade.SERIOUS})), [HEDGE.kind]),
        (WarningFilter(kind=WarningKind.OTHER_SPEAKER), [SPEAKER.kind]),
        (WarningFilter(words="LINDT"), [SPEAKER.kind]),
        (WarningFilter(words="ada holt"), [SPEAKER.kind]),
        (WarningFilter(words="alleged"), [HEDGE.kind]),
        (WarningFilter(words="41"), [FIGURE.kind]),
        (WarningFilter(words="call again"), [FIGURE.kind]),
        (WarningFilter(open_only=True), [SPEAKER.kind, SLIP.kind]),
    ],
)
def test_filters(wanted: WarningFilter, found: list[WarningKind]) -> None:
    said = (
        Judgement(identity_of(HEDGE), WarningState.CHECKED),
        Judgement(identity_of(FIGURE), WarningState.WRONG, "call again"),
    )
    assert kinds(wanted, *said) == found


def test_each_grade_has_a_heading_with_its_count_unless_in_reading_order() -> None:
    rows = [row.make() for row in warning_rows(made(), WarningFilter())]
    assert [row.text for row in rows if row.is_heading] == [
        "Grave  2", "Serious  1", "Look  1",
    ]  # fmt: skip
    assert not any(row.is_heading for row in warning_rows(made(), WarningFilter(by_kind=False)))


def test_a_card_says_kind_both_wordings_speakers_and_place() -> None:
    speaker, figure = texts(WarningFilter(grades=frozenset({Grade.GRAVE}), by_kind=False))[::-1]
    assert speaker.split("\n") == [
        "⚠ Said by somebody else · grave · ¶\u00a03 → ¶\u00a03", "left  We will pay – Ada Holt",
        "right  We will pay – Karl Lindt",
    ]  # fmt: skip
    assert figure.split("\n")[1:3] == ["left  14", "right  41"]


def test_the_decisive_words_are_marked_and_a_side_without_words_is_left_out() -> None:
    (hedge,) = warning_rows(made(), WarningFilter(kind=WarningKind.HEDGE, by_kind=False))
    runs = [(run.text, run.style) for run in hedge.make().lines[1].runs]
    assert runs == [
        ("left  ", Style.MUTED),
        ("The ", Style.PLAIN),
        ("alleged", Style.DECISIVE),
        (" thief ran", Style.PLAIN),
    ]
    (slip,) = warning_rows(made(), WarningFilter(kind=WarningKind.SLIP, by_kind=False))
    assert [line.text for line in slip.make().lines] == [
        "⚠ Two spellings · look · – → ¶\u00a03",
        "right  Karl Lint",
    ]


@pytest.mark.parametrize(
    ("state", "title", "warns"),
    [
        (WarningState.OPEN, "⚠ Doubt gone or added · serious · ¶\u00a01 → –", True),
        (WarningState.CHECKED, "Doubt gone or added · ✓ checked · ¶\u00a01 → –", False),
        (WarningState.WRONG, "Doubt gone or added · ✗ wrong warning · ¶\u00a01 → –", False),
    ],
)
def test_what_was_said_of_a_warning_stands_in_its_row(state: WarningState, title: str, warns: bool) -> None:
    said = Judgement(identity_of(HEDGE), state, "asked\nthe desk")
    (row,) = warning_rows(made(said), WarningFilter(kind=WarningKind.HEDGE, by_kind=False))
    card = row.make()
    assert card.lines[0].text == title
    assert card.lines[-1].text == "✎ asked the desk"
    assert card.is_warning is warns


def test_what_is_only_to_be_looked_at_is_no_alarm() -> None:
    (row,) = warning_rows(made(), WarningFilter(kind=WarningKind.SLIP, by_kind=False))
    assert not row.is_warning
    assert not row.make().is_warning


def test_a_row_leads_to_its_words_and_is_named_by_its_number() -> None:
    assert place_of_warning(FIGURE) == Place(1, Span(34, 36), Span(26, 28))
    (row,) = warning_rows(made(), WarningFilter(kind=WarningKind.HEDGE, by_kind=False))
    assert row.make().key == card_key(2) == "warning 2"
    assert row.place() == Place(0, Span(4, 11), None)
    assert row.make().sides == ("left",)


def test_rows_in_german() -> None:
    (row,) = warning_rows(made(), WarningFilter(kind=WarningKind.HEDGE, by_kind=False))
    assert "".join(map(messages_for("de").tell, (run.text for run in row.make().lines[0].runs))) == (
        "⚠ Zweifel weg oder hinzugefügt · ernst · ¶\u00a01 → –"
    )


def test_every_kind_grade_and_state_has_a_name() -> None:
    assert set(KIND_LABELS) == set(WarningKind)
    assert set(GRADE_LABELS) == set(Grade)
    assert set(STATE_LABELS) == set(WarningState)
    assert len(set(KIND_LABELS.values())) == len(KIND_LABELS)


def test_one_that_says_the_same_elsewhere_shares_its_judgement() -> None:
    moved = replace(HEDGE, bead=1)
    assert identity_of(moved) == identity_of(HEDGE)


def test_under_headings_of_grades_a_card_leaves_its_grade_out() -> None:
    (_, row) = warning_rows(made(), WarningFilter(kind=WarningKind.HEDGE))
    assert row.make().lines[0].text == "⚠ Doubt gone or added · ¶\u00a01 → –"


def _altered(*edits: tuple[Span, Span], decisive: str = "") -> Comparison:
    """A pair whose quotation of bead 2 is altered in these words."""
    quoted = EditorialWarning(
        WarningKind.ALTERED_QUOTATION, Grade.GRAVE, 2, Span(47, 58), Span(39, 50), "We will pay",
        "We will pay", decisive, "",
    )  # fmt: skip
    steps = tuple(Edit(Tag.REPLACE, left, right) for left, right in edits)
    match = QuotationMatch(0, 0, MatchRelation.ALTERED, 0.9, edits=steps)
    return replace(made(), warnings=(quoted,), quotation_matches=(match,))


def _words(compared: Comparison, line: int) -> list[tuple[str, bool]]:
    (row,) = warning_rows(compared, WarningFilter(by_kind=False))
    return [(run.text, run.style is Style.DECISIVE) for run in row.make().lines[line].runs][1:]


def test_the_changed_words_of_an_altered_quotation_are_marked_on_both_sides() -> None:
    compared = _altered((Span(50, 54), Span(42, 46)))
    assert LEFT.text[47:58] == RIGHT.text[39:50] == "We will pay"
    parts = [("We", False), (" ", False), ("will", True), (" ", False), ("pay", False)]
    assert [_words(compared, line) for line in (1, 2)] == [parts, parts]


def test_two_changes_of_a_quotation_are_marked_apart() -> None:
    compared = _altered((Span(47, 49), Span(39, 41)), (Span(55, 58), Span(47, 50)))
    marked = [words for words, is_marked in _words(compared, 1) if is_marked]
    assert marked == ["We", "pay"]
    assert "".join(words for words, _ in _words(compared, 1)) == "We will pay"


def test_a_quotation_that_is_changed_as_a_whole_has_no_mark_inside() -> None:
    compared = _altered((Span(47, 58), Span(39, 50)))
    assert _words(compared, 1) == [("We will pay", False)]


def test_decisive_words_of_a_warning_go_before_the_changes_of_its_quotation() -> None:
    compared = _altered((Span(50, 54), Span(42, 46)), decisive="pay")
    assert _words(compared, 1) == [("We will ", False), ("pay", True)]


@pytest.mark.parametrize(("most", "line"), [(2, 0), (3, 1), (3, 2), (4, 3)])
def test_a_row_is_no_longer_than_it_reads_well(most: int, line: int) -> None:
    said = Judgement(identity_of(FIGURE), WarningState.OPEN, "asked")
    (row,) = warning_rows(made(said), WarningFilter(kind=FIGURE.kind, by_kind=False))
    assert row.make().lines[line].most == most


def test_what_only_the_right_article_has_is_ordered_by_its_place_there() -> None:
    early, late = (replace(SLIP, right=Span(at, at + 4)) for at in (2, 40))
    left = replace(SLIP, left=Span(20, 24), right=None)
    compared = replace(made(), warnings=(late, left, early))
    found = listed_warnings(compared, WarningFilter(by_kind=False))
    assert [each.index for each in found] == [2, 1, 0]
