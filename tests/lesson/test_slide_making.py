"""Slides of a comparison: marks, labels, reasons, the verdict, and what is told of a decoy."""

import pytest
from msgspec.structs import replace

from reader.collation.bead import Relation
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.judgement import Judgement, WarningState, identity_of
from reader.errors import Cancelled
from reader.lesson.answer_key import AnswerKey
from reader.lesson.linked_beads import linked_beads
from reader.lesson.slide import Answer, MarkKind, QuestionKind, Slide, SlideText
from reader.lesson.slide_making import make_lesson, warnings_of
from reader.lesson.tour import TourStep, changed
from reader.text.details import Details
from tests.lesson.made import made_pair, step_of

QUOTED = step_of("pay more", "pay twice")
ANEW = step_of("The crew", "the crew")
COPIED = step_of("The old pier", "The old pier")
APART = step_of("Fishermen", "The theatre")


def _slide(step: TourStep) -> Slide:
    return make_lesson(made_pair(), (step,)).slides[0]


def _marked(text: SlideText, kind: MarkKind) -> list[str]:
    return [mark.span.of(text.text) for mark in text.marks if mark.kind is kind]


def test_the_altered_word_is_decisive_on_both_sides() -> None:
    slide = _slide(QUOTED)
    assert _marked(slide.sides.left, MarkKind.DECISIVE) == ["more"]
    assert _marked(slide.sides.right, MarkKind.DECISIVE) == ["twice"]
    assert slide.grade is Grade.GRAVE
    assert slide.verdict == "Grave: Quotation altered"


def test_what_is_said_anew_is_marked_and_labelled_and_alters_nothing() -> None:
    slide = _slide(ANEW)
    assert "fixed" in " ".join(_marked(slide.sides.right, MarkKind.CHANGED))
    assert _marked(slide.sides.right, MarkKind.DECISIVE) == []
    names = [label.name for label in slide.labels]
    assert names[0] == "synonym"
    assert "repaired → fixed" in slide.labels[0].words
    assert [label.number for label in slide.labels] == list(range(1, len(names) + 1))
    assert slide.grade is None
    assert slide.verdict.startswith("Nothing that alters the meaning was found. The pair is a")
    place = slide.sides.right.text.index("fixed")
    assert (place, 1) in slide.sides.right.tags
    assert "Shared words" in dict(slide.why)
    assert "Place" not in dict(slide.why)


def test_a_copied_pair_has_its_one_label_and_no_marks() -> None:
    slide = _slide(COPIED)
    assert [label.name for label in slide.labels] == ["copied"]
    assert slide.sides.left.marks == slide.sides.right.marks == ()
    assert slide.question.answers == {Answer.COPIED}


def test_a_step_of_several_pairs_has_all_of_them_and_is_not_called_copied_for_one() -> None:
    both = TourStep((*COPIED.left, *QUOTED.left), (*COPIED.right, *QUOTED.right))
    slide = _slide(both)
    assert slide.sides.left.text == f"{_slide(COPIED).sides.left.text} {_slide(QUOTED).sides.left.text}"
    assert _marked(slide.sides.right, MarkKind.DECISIVE) == ["twice"]
    assert [label.name for label in slide.labels] == ["quotation altered"]
    assert slide.verdict == "Grave: Quotation altered"
    assert slide.question.kind is QuestionKind.WORD


def test_a_decoy_tells_which_words_are_shared_and_that_neither_is_the_source() -> None:
    slide = _slide(APART)
    assert slide.verdict.startswith("Neither was made from the other. The words they share")
    assert slide.why[0][0] == "Shared words"
    assert slide.why[0][1]
    assert (slide.labels, slide.grade, slide.sides.left.marks) == ((), None, ())
    assert slide.question.answers == {Answer.INDEPENDENT}
    assert not slide.is_linked
    assert not slide.is_marked
    assert _slide(ANEW).is_linked
    assert _slide(ANEW).is_marked
    assert not _slide(COPIED).is_marked
    alone = _slide(step_of("400 euros", "The theatre"))
    assert alone.why == ()
    assert alone.verdict == "Neither was made from the other."


def test_hidden_steps_and_such_that_fit_no_more_are_left_out_and_the_rest_is_numbered() -> None:
    tour = changed((QUOTED, ANEW, TourStep((99,), (0,)), COPIED), 1, hidden=True)
    slides = make_lesson(made_pair(), tour).slides
    assert [(slide.step, slide.number, slide.count) for slide in slides] == [(QUOTED, 1, 2), (COPIED, 2, 2)]


def test_a_lesson_knows_the_articles_and_the_verdict_and_never_a_file() -> None:
    lesson = make_lesson(made_pair(), ())
    assert tuple(lesson.titles) == ("Ferry pier closes in Norwick", "Norwick pier to be shut")
    assert "1 quotation altered" in lesson.verdict
    assert "sentences have a source on the left" in lesson.profile
    assert (lesson.slides, lesson.key_problem) == ((), "")
    nameless = replace(
        made_pair(),
        left=replace(made_pair().left, details=Details("")),
        right=replace(made_pair().right, details=replace(made_pair().right.details, outlet="The  Post")),
    )
    lesson = make_lesson(nameless, ())
    assert tuple(lesson.titles) == ("left", "Norwick pier to be shut")
    assert tuple(lesson.whose) == ("left", "The Post")
    agency = replace(made_pair(), left=replace(made_pair().left, details=Details("Title", agency="Wire")))
    assert make_lesson(agency, ()).whose.left == "Wire"


@pytest.mark.parametrize(("many", "is_counted"), [(400, True), (401, False)])
def test_nobody_waits_for_the_numbers_of_long_articles(many: int, is_counted: bool) -> None:
    first = made_pair().collation.beads[0]
    beads = tuple(replace(first, index=n) for n in range(many))
    long = replace(made_pair(), collation=replace(made_pair().collation, beads=beads))
    assert bool(make_lesson(long, ()).profile) is is_counted


def test_an_answer_key_goes_before_the_comparison_and_its_trouble_is_told() -> None:
    key = AnswerKey(left=frozenset(ANEW.left), right=frozenset(ANEW.right), problem="It is damaged.")
    lesson = make_lesson(made_pair(), (ANEW,), key)
    assert lesson.key_problem == "It is damaged."
    assert lesson.slides[0].question.answers == {Answer.INDEPENDENT}
    assert lesson.slides[0].question.by_key


def test_it_stops_when_it_is_no_longer_wanted() -> None:
    with pytest.raises(Cancelled):
        make_lesson(made_pair(), (QUOTED,), is_cancelled=lambda: True)


def test_warnings_of_a_pair_come_by_grade_without_small_and_wrong_ones() -> None:
    (bead,) = linked_beads(made_pair(), ANEW)
    assert bead.relation is Relation.REWORDED
    rows = [(Grade.SERIOUS, "a"), (Grade.LOOK, "b"), (Grade.GRAVE, "c"), (Grade.GRAVE, "d")]
    warnings = [EditorialWarning(WarningKind.RANK, grade, bead.index, left_words=w) for grade, w in rows]
    elsewhere = EditorialWarning(WarningKind.RANK, Grade.GRAVE, bead.index + 1, left_words="e")
    wrong = Judgement(identity_of(warnings[3]), WarningState.WRONG)
    told = replace(made_pair(), warnings=(*warnings, elsewhere), judgements=(wrong,))
    assert [warning.left_words for warning in warnings_of(told, (bead,))] == ["c", "a"]


def test_long_reasons_are_cut_between_words() -> None:
    why = dict(_slide(COPIED).why)
    assert why["Longest run"].endswith(" …”")
    assert len(why["Longest run"]) <= 75
    assert why["Longest run"].casefold().startswith("“the old pier of norwick closes on monday")
    assert not dict(_slide(ANEW).why)["Shared words"].endswith("…")


def test_a_pair_made_by_hand_says_so() -> None:
    beads = list(made_pair().collation.beads)
    (bead,) = linked_beads(made_pair(), ANEW)
    beads[bead.index] = replace(bead, by_hand=True)
    by_hand = replace(made_pair(), collation=replace(made_pair().collation, beads=tuple(beads)))
    assert make_lesson(by_hand, (ANEW,)).slides[0].why == (
        ("Why linked", "A person put these sentences together."),
    )


def test_a_verdict_names_two_kinds_of_changes_with_the_words_that_decide() -> None:
    (bead,) = linked_beads(made_pair(), ANEW)
    rows = (
        (WarningKind.HEDGE, Grade.SERIOUS, "may", "will"),
        (WarningKind.RANK, Grade.GRAVE, "", ""),
        (WarningKind.RANK, Grade.GRAVE, "first", ""),
        (WarningKind.TITLE, Grade.SERIOUS, "", ""),
    )
    warnings = tuple(
        EditorialWarning(
            kind, grade, bead.index, left_words=str(n), left_decisive=ours, right_decisive=theirs
        )
        for n, (kind, grade, ours, theirs) in enumerate(rows)
    )
    slide = make_lesson(replace(made_pair(), warnings=warnings), (ANEW,)).slides[0]
    assert slide.verdict == "Grave: Rank changed (first); Serious: Doubt gone or added (may → will)"
    assert slide.grade is Grade.GRAVE


def test_the_altered_word_is_asked_for_where_few_words_differ() -> None:
    question = _slide(QUOTED).question
    assert question.kind is QuestionKind.WORD
    assert [span.of(_slide(QUOTED).sides.right.text) for span in question.targets] == ["twice"]
    assert _slide(ANEW).question.kind is QuestionKind.ORIGIN
