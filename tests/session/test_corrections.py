import pytest

from reader.collation.collate import collate
from reader.comparison.checks.table import warnings_of
from reader.comparison.comparison import Comparison
from reader.comparison.editorial_warning import WarningKind
from reader.comparison.evidence import Evidence
from reader.comparison.quotation_match import MatchRelation
from reader.comparison.quotation_matching import match_quotations
from reader.quotations.quotation import Attributions
from reader.session.corrections import (
    BY_HAND,
    Correction,
    DetailCorrected,
    QuotationRejected,
    RoleChanged,
    SpeakerCorrected,
    corrected,
    corrected_article,
    corrected_quotations,
    swapped,
    with_correction,
)
from reader.sides import Sides
from reader.text.article import Role
from reader.text.details import Provenance
from reader.text.span import Span
from tests.builders import article, quotations_of, stages_of

WORDS = "We need new boats before the winter storms"
LEFT = article(f"“{WORDS},” Brunner said in Norwick.", "“Nothing” was done, she said.", title="Left")
RIGHT = article(f"“{WORDS},” Brunner said in Norwick.", "«Nothing» was done, she said.", title="Right")


def comparison() -> Comparison:
    made = collate(LEFT, RIGHT)
    ours = quotations_of(LEFT, (WORDS, "Ada Brunner"), ("Nothing", None))
    theirs = quotations_of(RIGHT, (WORDS, "Ada Brunner"), ("Nothing", None))
    matches = match_quotations(LEFT, RIGHT, made, ours, theirs)
    warnings = warnings_of(Evidence(Sides(LEFT, RIGHT), made, Sides(ours, theirs), matches))
    return Comparison(LEFT, RIGHT, made, ours, theirs, matches, (), (), (), warnings)


def place(words: str) -> Span:
    start = LEFT.text.index(words)
    return Span(start, start + len(words))


def test_nothing_corrected_is_the_same_comparison() -> None:
    raw = comparison()
    assert corrected(raw, ()) is raw
    assert corrected(raw, (RoleChanged("left", 0, Role.FURNITURE),)) is raw


def test_a_speaker_given_by_hand_is_everywhere() -> None:
    made = corrected(comparison(), (SpeakerCorrected("left", place(WORDS), "Karl Lindt"),))
    first = made.left_quotations.attributions[0]
    assert (first.speaker, first.rule, first.confidence) == ("Karl Lindt", BY_HAND, 1.0)
    assert [warning.kind for warning in made.warnings] == [WarningKind.OTHER_SPEAKER]
    assert made.quotation_matches[0].speakers_differ
    assert made.right_quotations == comparison().right_quotations


def test_a_rejected_quotation_goes_to_the_fragments() -> None:
    made = corrected(comparison(), (QuotationRejected("left", place(WORDS)),))
    assert [a.quotation.index for a in made.left_quotations.attributions] == [0]
    assert [f.span for f in made.left_quotations.fragments] == [place(WORDS)]
    assert [(m.left, m.right, m.relation) for m in made.quotation_matches] == [(0, 1, MatchRelation.SAME)]


def test_details_are_set_and_emptied() -> None:
    changes: tuple[Correction, ...] = (
        DetailCorrected("right", "outlet", "Norwick Gazette"),
        DetailCorrected("right", "title", None),
    )
    made = corrected(comparison(), changes)
    assert (made.right.details.outlet, made.right.details.title) == ("Norwick Gazette", "")
    assert made.right.details.found_in("outlet") is Provenance.HAND
    assert made.left == LEFT


def test_roles_are_given_to_articles() -> None:
    changed = corrected_article(LEFT, "left", (RoleChanged("left", 1, Role.FURNITURE),))
    assert [s.role for s in changed.sentences] == [Role.BODY, Role.FURNITURE]
    assert corrected_article(LEFT, "right", (RoleChanged("left", 1, Role.FURNITURE),)) is LEFT
    assert corrected_article(LEFT, "left", (RoleChanged("left", 99, Role.FURNITURE),)) == LEFT


@pytest.mark.parametrize("field", ["language", "provenance", "nonsense"])
def test_other_fields_cannot_be_set(field: str) -> None:
    assert corrected_article(LEFT, "left", (DetailCorrected("left", field, "x"),)) == LEFT


def test_a_later_correction_overrules_an_earlier_one() -> None:
    first = SpeakerCorrected("left", place(WORDS), "Karl Lindt")
    second = QuotationRejected("left", place(WORDS))
    other = SpeakerCorrected("right", place(WORDS), "Karl Lindt")
    assert with_correction(with_correction((first,), other), second) == (other, second)
    assert with_correction(
        (DetailCorrected("left", "title", "a"),), DetailCorrected("left", "title", "b")
    ) == (DetailCorrected("left", "title", "b"),)


def test_corrections_follow_a_swap() -> None:
    assert swapped((QuotationRejected("left", place(WORDS)),)) == (QuotationRejected("right", place(WORDS)),)


def test_what_fits_no_quotation_is_passed_over() -> None:
    raw = comparison()
    made = corrected(raw, (SpeakerCorrected("left", Span(1, 3), "Karl Lindt"),))
    assert made.left_quotations == raw.left_quotations
    assert isinstance(made.left_quotations, Attributions)


def test_without_corrections_the_comparison_is_the_same_object() -> None:
    raw = comparison()
    assert corrected(raw, ()) is raw
    assert corrected(raw, (RoleChanged("left", 0, Role.CAPTION),)) is raw
    assert corrected(raw, (SpeakerCorrected("left", place(WORDS), None),)).collation is raw.collation


def test_fragments_stand_in_reading_order_and_are_numbered_anew() -> None:
    made = corrected_quotations(
        comparison().left_quotations,
        "left",
        (QuotationRejected("left", place("Nothing")), QuotationRejected("left", place(WORDS))),
    )
    assert made.attributions == ()
    assert [(f.index, f.span) for f in made.fragments] == [(0, place(WORDS)), (1, place("Nothing"))]


def test_the_other_sides_quotations_are_not_touched() -> None:
    quotations = comparison().left_quotations
    assert corrected_quotations(quotations, "left", (QuotationRejected("right", place(WORDS)),)) is quotations


def test_a_speaker_is_taken_away_by_hand() -> None:
    made = corrected_quotations(
        comparison().left_quotations, "left", (SpeakerCorrected("left", place(WORDS), None),)
    )
    first, second = made.attributions
    assert (first.speaker, first.rule, first.confidence) == (None, BY_HAND, 1.0)
    assert second.rule != BY_HAND


@pytest.mark.parametrize(("field", "value", "kept"), [("title", "", ""), ("outlet", "", None)])
def test_an_empty_detail_is_none_but_a_title_is_a_text(field: str, value: str, kept: str | None) -> None:
    made = corrected_article(LEFT, "left", (DetailCorrected("left", field, value),))
    assert getattr(made.details, field) == kept


@pytest.mark.parametrize(
    ("one", "other", "overrules"),
    [
        (RoleChanged("left", 1, Role.BODY), RoleChanged("left", 1, Role.CAPTION), True),
        (RoleChanged("left", 1, Role.BODY), RoleChanged("left", 2, Role.BODY), False),
        (RoleChanged("left", 1, Role.BODY), RoleChanged("right", 1, Role.BODY), False),
        (DetailCorrected("left", "title", "a"), DetailCorrected("left", "outlet", "a"), False),
        (DetailCorrected("left", "title", "a"), DetailCorrected("right", "title", "a"), False),
        (SpeakerCorrected("left", Span(0, 1), "a"), SpeakerCorrected("left", Span(0, 2), "a"), False),
        (SpeakerCorrected("left", Span(0, 1), "a"), QuotationRejected("left", Span(0, 1)), True),
    ],
)
def test_corrections_of_one_thing_overrule_each_other(
    one: Correction, other: Correction, overrules: bool
) -> None:
    assert with_correction((one,), other) == ((other,) if overrules else (one, other))


@pytest.mark.parametrize("paragraph", [1, 2])
def test_the_last_paragraph_is_the_last_that_has_a_role(paragraph: int) -> None:
    changed = corrected_article(LEFT, "left", (RoleChanged("left", paragraph, Role.CAPTION),))
    assert (changed.sentences[-1].role is Role.CAPTION) is (paragraph == 1)


def test_what_is_not_known_yet_is_not_made_up_for_a_correction() -> None:
    """Without facts there would be other warnings, and without quotations no matches."""
    whole = comparison()
    known = (SpeakerCorrected("left", place(WORDS), "Karl Lindt"), DetailCorrected("right", "title", "Other"))
    collated, quoted, again = (corrected(each, known) for each in stages_of(whole))
    for each in (collated, quoted, again):
        assert each.right.details.title == "Other"
    assert not (collated.left_quotations.attributions or collated.quotation_matches or collated.warnings)
    assert quoted.left_quotations.attributions[0].speaker == "Karl Lindt"
    assert quoted.quotation_matches[0].speakers_differ
    assert quoted.warnings == ()
    assert again == corrected(whole, known)
    assert again.warnings
