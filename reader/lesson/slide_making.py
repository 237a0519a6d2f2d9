"""Makes the slides of a tour from a comparison: marked words, labels, reasons, the verdict, the question."""

from collections.abc import Iterator, Sequence

from reader.cancel import IsCancelled, never, raise_if, silent
from reader.collation.bead import Bead, Tag
from reader.collation.preparation import prepare
from reader.collation.watch import Watch
from reader.collation.why import Explainer
from reader.collation.wording import Wording
from reader.comparison.comparison import Comparison
from reader.comparison.decisive import decisive_spans
from reader.comparison.editorial_warning import EditorialWarning, Grade
from reader.comparison.judgement import WarningState, judgement_of
from reader.comparison.verdict_sentence import said_of
from reader.comparison.warning_labels import GRADE_HEADINGS, SIDE_LABELS
from reader.comparison.warning_sentences import sentence_of
from reader.comparison.why_words import STRENGTHS, why_rows
from reader.lesson.answer_key import AnswerKey
from reader.lesson.decoys import shared_words
from reader.lesson.questions import question_of
from reader.lesson.shown_text import ShownText, shown_text
from reader.lesson.slide import (
    Lesson,
    MarkKind,
    Slide,
    SlideLabel,
    SlideMark,
    SlideText,
    without_overlaps,
)
from reader.lesson.tour import Tour, TourStep, shown_steps
from reader.messages import composed, joined, message
from reader.rewriting.operation import Operation, OperationFound
from reader.rewriting.profile import profile_of
from reader.rewriting.rewriting import BeadOperations, rewriting_of
from reader.rewriting.rewriting_sentences import name_of, profile_sentence
from reader.sides import SIDES, Side, Sides
from reader.text.article import Article

_LABELS = 6
"""Kinds of what was done that a slide has room for."""
_PAIRS = 3
"""Words of one kind that a label shows."""
_LONGEST_PAIR = 6
"""Words on either side of a pair that a label shows."""
_SHARED = 6
"""Words that a decoy is said to share."""
_PLACE = message("Place")
"""A row that says nothing of the words that are shown."""
_NO_MEANING_LOST = message("Nothing that alters the meaning was found.")


def make_lesson(
    comparison: Comparison, tour: Tour, key: AnswerKey | None = None, is_cancelled: IsCancelled = never
) -> Lesson:
    """The slides of the steps that are not hidden and whose sentences both articles have, in their order.

    Raises `Cancelled` when `is_cancelled()` answers True.
    """
    steps = [step for step in shown_steps(tour) if step.fits(comparison.left, comparison.right)]
    maker = _SlideMaker(comparison, key, is_cancelled)
    slides = []
    for number, step in enumerate(steps, 1):
        raise_if(is_cancelled)
        slides.append(maker.slide(step, number, len(steps)))
    profile = profile_of(comparison, rewriting_of(comparison, is_cancelled))
    return Lesson(
        tuple(slides),
        Sides(*(_who(comparison.article(side), side) for side in SIDES)),
        said_of(comparison),
        profile_sentence(profile),
        key.problem if key is not None else "",
    )


class _SlideMaker:
    """Makes the slides of one comparison; what they need in common is made once."""

    def __init__(self, comparison: Comparison, key: AnswerKey | None, is_cancelled: IsCancelled) -> None:
        self._comparison, self._key = comparison, key
        left, right, collation = comparison.left, comparison.right, comparison.collation
        self._operations = BeadOperations(comparison)
        self._wording = Wording(left, right, collation.options)
        witnesses = prepare(left, right, collation.options, Watch(silent, is_cancelled))
        self._explainer = Explainer(witnesses, collation)

    def slide(self, step: TourStep, number: int, count: int) -> Slide:
        """The slide of one step."""
        comparison = self._comparison
        texts = Sides(shown_text(comparison.left, step.left), shown_text(comparison.right, step.right))
        bead = linked_bead(comparison, step)
        if bead is None:
            sides = Sides(*(self._text(side, texts, (), ()) for side in SIDES))
            question = question_of(step, None, sides.right, self._key)
            shared = _listed(shared_words(comparison, step.place))
            told = ((message("Shared words"), shared),) if shared else ()
            return Slide(step, number, count, sides, (), told, _independent(told), None, question)
        found = self._operations.of(bead)
        labels, numbers = _labels(found)
        warnings = tuple(warnings_of(comparison, bead))
        sides = Sides(*(self._text(side, texts, self._marks(bead, side, warnings, texts[side]),
                                   _tags(found, numbers, side, texts[side])) for side in SIDES))  # fmt: skip
        question = question_of(step, bead, sides.right, self._key)
        verdict, grade = self._verdict(bead, warnings), warnings[0].grade if warnings else None
        why = self._why(bead, texts.left)
        return Slide(step, number, count, sides, labels, why, verdict, grade, question)

    def _text(
        self,
        side: Side,
        texts: Sides[ShownText],
        marks: Sequence[SlideMark],
        tags: tuple[tuple[int, int], ...],
    ) -> SlideText:
        article = self._comparison.article(side)
        return SlideText(
            _who(article, side), article.details.language, texts[side].text, without_overlaps(marks), tags
        )

    def _marks(
        self, bead: Bead, side: Side, warnings: Sequence[EditorialWarning], shown: ShownText
    ) -> list[SlideMark]:
        """The words of one side that differ, and those whose change alters the meaning."""
        changed = (
            edit.left if side == "left" else edit.right
            for edit in self._wording.edits_of(bead)
            if edit.tag is not Tag.EQUAL
        )
        decisive = (span for warning in warnings for span in decisive_spans(self._comparison, warning, side))
        return [
            *(SlideMark(shown.span(span), MarkKind.CHANGED) for span in changed),
            *(SlideMark(shown.span(span), MarkKind.DECISIVE) for span in decisive),
        ]

    def _why(self, bead: Bead, shown: ShownText) -> tuple[tuple[str, str], ...]:
        """What speaks for the link: shared words, figures and names, the longest run."""
        rows = why_rows(bead, self._explainer.of(bead.index), shown.text)
        return tuple(rows if bead.by_hand else (row for row in rows if row[0] != _PLACE))

    def _verdict(self, bead: Bead, warnings: Sequence[EditorialWarning]) -> str:
        """What the gravest warning says; else how strong the link is and that the meaning is kept."""
        if warnings:
            worst = warnings[0]
            return composed(
                "{grade}: {sentence}", grade=GRADE_HEADINGS[worst.grade], sentence=sentence_of(worst)
            )
        link = STRENGTHS.get(self._explainer.of(bead.index).strength, "")
        if not link:
            return _NO_MEANING_LOST
        return message("{nothing} The pair is a {link}.", nothing=_NO_MEANING_LOST, link=link)


def linked_bead(comparison: Comparison, step: TourStep) -> Bead | None:
    """The linked pair that holds the first sentences of a step on both sides; None where they are apart."""
    collation = comparison.collation
    ours, theirs = collation.left_bead[step.left[0]], collation.right_bead[step.right[0]]
    if ours is None or ours != theirs or not collation.beads[ours].relation.is_shared:
        return None
    return collation.beads[ours]


def warnings_of(comparison: Comparison, bead: Bead) -> Iterator[EditorialWarning]:
    """The grave and serious warnings of a pair that nobody called wrong, the grave ones first."""
    for grade in (Grade.GRAVE, Grade.SERIOUS):
        for warning in comparison.warnings:
            said = judgement_of(comparison.judgements, warning)
            is_here = warning.bead == bead.index and warning.grade is grade
            if is_here and said.state is not WarningState.WRONG:
                yield warning


def _who(article: Article, side: Side) -> str:
    """Whose article it is: its outlet, its title, else its side; never a file or a folder."""
    details = article.details
    return " ".join((details.outlet or details.title).split()) or SIDE_LABELS[side]


def _labels(found: Sequence[OperationFound]) -> tuple[tuple[SlideLabel, ...], dict[Operation, int]]:
    """The kinds of what was done, numbered from 1 in their order, with some of their words."""
    kinds = sorted({one.operation for one in found}, key=list(Operation).index)[:_LABELS]
    numbers = {kind: number for number, kind in enumerate(kinds, 1)}
    labels = (
        SlideLabel(number, name_of(kind), _pairs([one for one in found if one.operation is kind]))
        for kind, number in numbers.items()
    )
    return tuple(labels), numbers


def _pairs(found: Sequence[OperationFound]) -> str:
    """Some words of one kind: "jammed → blocked, faulty → defective, …"."""
    pairs = [_pair(one) for one in found if not one.is_of_bead and _is_short(one)]
    return ", ".join(pairs[:_PAIRS]) + (", …" if len(pairs) > _PAIRS else "")


def _pair(found: OperationFound) -> str:
    sides = (" ".join(words.split()) for words in (found.left_words, found.right_words) if words)
    return " → ".join(sides)


def _is_short(found: OperationFound) -> bool:
    return max(len(words.split()) for words in (found.left_words, found.right_words)) <= _LONGEST_PAIR


def _tags(
    found: Sequence[OperationFound], numbers: dict[Operation, int], side: Side, shown: ShownText
) -> tuple[tuple[int, int], ...]:
    """Where on one side the words of each label begin."""
    tags = set()
    for one in found:
        span = one.left if side == "left" else one.right
        if span is not None and one.operation in numbers and (place := shown.span(span)):
            tags.add((place.start, numbers[one.operation]))
    return tuple(sorted(tags))


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words[:_SHARED]) + (", …" if len(words) > _SHARED else "")


def _independent(rows: Sequence[object]) -> str:
    told = message("Neither was made from the other.")
    return joined(" ", [told, message("The words they share are those of the topic.") if rows else ""])
