"""Makes the slides of a tour from a comparison: marked words, labels, reasons, the verdict, the question."""

from collections.abc import Iterator, Sequence

from reader.cancel import IsCancelled, never, raise_if, silent
from reader.collation.bead import Bead, Relation, Tag
from reader.collation.preparation import prepare
from reader.collation.watch import Watch
from reader.collation.why import Explainer
from reader.collation.wording import Wording
from reader.comparison.comparison import Comparison
from reader.comparison.decisive import DecisiveWords
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.judgement import WarningState, judgement_of
from reader.comparison.verdict_sentence import said_of
from reader.comparison.warning_labels import GRADE_HEADINGS, KIND_LABELS, SIDE_LABELS
from reader.comparison.why_words import STRENGTHS, why_rows
from reader.lesson.answer_key import AnswerKey
from reader.lesson.decoys import shared_words
from reader.lesson.linked_beads import linked_beads
from reader.lesson.questions import question_of
from reader.lesson.shown_text import ShownText, shown_text
from reader.lesson.slide import (
    Lesson,
    MarkKind,
    Slide,
    SlideMark,
    SlideText,
    without_overlaps,
)
from reader.lesson.slide_labels import labels_of, tags_of
from reader.lesson.tour import Tour, TourStep, shown_steps
from reader.messages import composed, joined, message
from reader.rewriting.operation import Operation, OperationFound
from reader.rewriting.profile import profile_of
from reader.rewriting.rewriting import BeadOperations, rewriting_of
from reader.rewriting.rewriting_sentences import profile_sentence
from reader.sides import SIDES, Side, Sides
from reader.text.article import Article

_PROFILED = 400
"""Pairs of articles up to which it is counted what was done to all of them."""
_LONGEST_ROW = 72
"""Characters of a reason that a slide has room for."""
_VERDICTS = 2
"""Kinds of changes of meaning that a verdict names."""
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
    return Lesson(
        tuple(slides),
        Sides(*(_title(comparison.article(side), side) for side in SIDES)),
        Sides(*(_who(comparison.article(side), side) for side in SIDES)),
        said_of(comparison),
        _profile(comparison, is_cancelled),
        key.problem if key is not None else "",
    )


def _profile(comparison: Comparison, is_cancelled: IsCancelled) -> str:
    """What was done in numbers; "" of articles so long that an audience would have to wait for it."""
    if len(comparison.collation.beads) > _PROFILED:
        return ""
    return profile_sentence(profile_of(comparison, rewriting_of(comparison, is_cancelled)))


class _SlideMaker:
    """Makes the slides of one comparison; what they need in common is made once."""

    def __init__(self, comparison: Comparison, key: AnswerKey | None, is_cancelled: IsCancelled) -> None:
        self._comparison, self._key = comparison, key
        self._decisive = DecisiveWords(comparison)
        left, right, collation = comparison.left, comparison.right, comparison.collation
        self._operations = BeadOperations(comparison)
        self._wording = Wording(left, right, collation.options)
        witnesses = prepare(left, right, collation.options, Watch(silent, is_cancelled))
        self._explainer = Explainer(witnesses, collation)

    def slide(self, step: TourStep, number: int, count: int) -> Slide:
        """The slide of one step."""
        comparison = self._comparison
        texts = Sides(shown_text(comparison.left, step.left), shown_text(comparison.right, step.right))
        beads = linked_beads(comparison, step)
        if not beads:
            sides = Sides(*(self._text(side, texts, (), ()) for side in SIDES))
            question = question_of(step, (), sides.right, self._key)
            shared = _listed(shared_words(comparison, step.place))
            told = ((message("Shared words"), shared),) if shared else ()
            verdict = _independent(told)
            return Slide(step, number, count, sides, (), told, verdict, None, question, is_linked=False)
        found = self._found(beads)
        labels, numbers = labels_of(found)
        warnings = tuple(warnings_of(comparison, beads))
        marks = Sides(*(self._marks(beads, side, warnings, texts[side]) for side in SIDES))
        tags = Sides(*(tags_of(found, numbers, side, texts[side]) for side in SIDES))
        sides = Sides(*(self._text(side, texts, marks[side], tags[side]) for side in SIDES))
        question = question_of(step, beads, sides.right, self._key)
        verdict = self._verdict(beads[0], warnings)
        grade = warnings[0].grade if warnings else None
        why = self._why(beads[0], texts.left)
        return Slide(step, number, count, sides, labels, why, verdict, grade, question)

    def _found(self, beads: Sequence[Bead]) -> tuple[OperationFound, ...]:
        """What was done to some pairs; that one of them is copied says nothing beside another that is not."""
        found = tuple(one for bead in beads for one in self._operations.of(bead))
        if all(bead.relation is Relation.SAME for bead in beads):
            return found
        return tuple(one for one in found if one.operation is not Operation.COPIED)

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
        self, beads: Sequence[Bead], side: Side, warnings: Sequence[EditorialWarning], shown: ShownText
    ) -> list[SlideMark]:
        """The words of one side that differ, and those whose change alters the meaning."""
        changed = (
            edit.left if side == "left" else edit.right
            for bead in beads
            for edit in self._wording.edits_of(bead)
            if edit.tag is not Tag.EQUAL
        )
        decisive = (span for warning in warnings for span in self._decisive.of(warning, side))
        return [
            *(SlideMark(shown.span(span), MarkKind.CHANGED) for span in changed),
            *(SlideMark(shown.span(span), MarkKind.DECISIVE) for span in decisive),
        ]

    def _why(self, bead: Bead, shown: ShownText) -> tuple[tuple[str, str], ...]:
        """What speaks for the link: shared words, figures and names, the longest run."""
        rows = why_rows(bead, self._explainer.of(bead.index), shown.text)
        return tuple((label, _shortened(words)) for label, words in rows if label != _PLACE)

    def _verdict(self, bead: Bead, warnings: Sequence[EditorialWarning]) -> str:
        """Which changes of meaning there are; else how strong the link is and that the meaning is kept."""
        if warnings:
            kinds = dict.fromkeys((warning.grade, warning.kind) for warning in warnings)
            told = [_warned(grade, kind, warnings) for grade, kind in list(kinds)[:_VERDICTS]]
            return joined("; ", told)
        link = STRENGTHS[self._explainer.of(bead.index).strength]
        return message("{nothing} The pair is a {link}.", nothing=_NO_MEANING_LOST, link=link)


def warnings_of(comparison: Comparison, beads: Sequence[Bead]) -> Iterator[EditorialWarning]:
    """The grave and serious warnings of some pairs that nobody called wrong, the grave ones first."""
    here = {bead.index for bead in beads}
    for grade in (Grade.GRAVE, Grade.SERIOUS):
        for warning in comparison.warnings:
            said = judgement_of(comparison.judgements, warning)
            is_here = warning.bead in here and warning.grade is grade
            if is_here and said.state is not WarningState.WRONG:
                yield warning


def _warned(grade: Grade, kind: WarningKind, warnings: Sequence[EditorialWarning]) -> str:
    """A kind of change with its grade, and the decisive words where a warning names them."""
    words = next(
        (
            joined(" → ", (w.left_decisive, w.right_decisive))
            for w in warnings
            if w.kind is kind and (w.left_decisive or w.right_decisive)
        ),
        "",
    )
    values = {"grade": GRADE_HEADINGS[grade], "kind": KIND_LABELS[kind], "words": words}
    return composed("{grade}: {kind} ({words})" if words else "{grade}: {kind}", **values)


def _who(article: Article, side: Side) -> str:
    """Whose article it is: its outlet or agency, its title, else its side; never a file or a folder."""
    details = article.details
    return " ".join((details.outlet or details.agency or details.title).split()) or SIDE_LABELS[side]


def _title(article: Article, side: Side) -> str:
    """What an article is called, else whose it is."""
    return " ".join(article.details.title.split()) or _who(article, side)


def _shortened(words: str) -> str:
    """Words cut between two of them where they are too long for a line."""
    if len(words) <= _LONGEST_ROW:
        return words
    return words[:_LONGEST_ROW].rsplit(" ", 1)[0] + (" …”" if words.endswith("”") else " …")


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words[:_SHARED]) + (", …" if len(words) > _SHARED else "")


def _independent(rows: Sequence[object]) -> str:
    told = message("Neither was made from the other.")
    return joined(" ", [told, message("The words they share are those of the topic.") if rows else ""])
