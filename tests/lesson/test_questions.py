"""What an audience is asked, and what is true: by the comparison, or by an answer key."""

import pytest

from reader.collation.bead import Bead, Relation
from reader.lesson.answer_key import AnswerKey, KeyLink
from reader.lesson.questions import question_of, words_in
from reader.lesson.slide import Answer, MarkKind, QuestionKind, SlideMark, SlideText
from reader.lesson.tour import TourStep
from reader.text.span import Span

STEP = TourStep((0,), (0,))
LONG = "One two three four five six seven eight nine ten eleven twelve thirteen."


def _text(*marked: str, text: str = LONG) -> SlideText:
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in marked]
    return SlideText("Post", "en", text, tuple(SlideMark(span, MarkKind.CHANGED) for span in spans))


def _bead(relation: Relation) -> Bead:
    return Bead(0, (0,), (0,), relation, 0.9)


@pytest.mark.parametrize(
    ("relations", "answer"),
    [
        ((Relation.SAME,), Answer.COPIED),
        ((Relation.EDITED,), Answer.REWRITTEN),
        ((Relation.REWORDED,), Answer.REWRITTEN),
        ((Relation.SAME, Relation.SAME), Answer.COPIED),
        ((Relation.SAME, Relation.REWORDED), Answer.REWRITTEN),
        ((), Answer.INDEPENDENT),
    ],
)
def test_without_a_key_the_comparison_says_what_is_true(
    relations: tuple[Relation, ...], answer: Answer
) -> None:
    question = question_of(STEP, [_bead(relation) for relation in relations], _text(), None)
    assert (question.kind, set(question.answers), question.by_key) == (QuestionKind.ORIGIN, {answer}, False)


@pytest.mark.parametrize(
    ("marked", "text", "asks"),
    [
        (("two",), LONG, ["two"]),
        (("two", "five six"), LONG, ["two", "five", "six"][:0] or None),
        (("two", "five"), LONG, ["two", "five"]),
        ((), LONG, None),
        (("two",), "One two three four five.", ["two"]),
        (("two",), "One two three four.", None),
        (("one two three four",), "one two three four " + "word " * 16, ["one", "two", "three", "four"]),
        (("one two three four five",), "one two three four five " + "word " * 30, None),
    ],
)  # fmt: skip
def test_few_altered_words_among_many_are_asked_for(
    marked: tuple[str, ...], text: str, asks: list[str] | None
) -> None:
    question = question_of(STEP, [_bead(Relation.EDITED)], _text(*marked, text=text), None)
    assert (question.kind is QuestionKind.WORD) is (asks is not None)
    assert [span.of(text) for span in question.targets] == (asks or [])


@pytest.mark.parametrize("beads", [(), (_bead(Relation.SAME),)])
def test_no_word_is_asked_for_of_what_is_copied_or_apart(beads: tuple[Bead, ...]) -> None:
    assert question_of(STEP, beads, _text("two"), None).kind is QuestionKind.ORIGIN


ZERO = frozenset({0})


@pytest.mark.parametrize(
    ("key", "kind", "answers", "by_key"),
    [
        (AnswerKey((KeyLink(ZERO, ZERO, frozenset({Answer.COPIED})),)),
         QuestionKind.ORIGIN, {Answer.COPIED}, True),
        (AnswerKey((KeyLink(ZERO, ZERO, frozenset({Answer.REWRITTEN})),)), QuestionKind.WORD, set(), True),
        (AnswerKey((KeyLink(ZERO, ZERO),)), QuestionKind.ORIGIN, set(), True),
        (AnswerKey((), ZERO, ZERO), QuestionKind.ORIGIN, {Answer.INDEPENDENT}, True),
        (AnswerKey(), QuestionKind.WORD, set(), False),
    ],
)  # fmt: skip
def test_an_answer_key_goes_first(
    key: AnswerKey, kind: QuestionKind, answers: set[Answer], by_key: bool
) -> None:
    question = question_of(STEP, [_bead(Relation.EDITED)], _text("two"), key)
    assert (question.kind, set(question.answers), question.by_key) == (kind, answers, by_key)


def test_words_and_figures_can_be_picked_and_marks_cannot() -> None:
    text = "“It costs 2,400 – not more,” he said."
    assert [span.of(text) for span in words_in(text)] == [
        "It", "costs", "2,400", "not", "more", "he", "said",
    ]  # fmt: skip
