"""The labels of a rewrite against the key of exercises that the program made: which one, on which words.

Not counted: sentences that were copied (most are), and kinds of tampering that are no operation of a rewrite.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.comparison.compare import compare
from reader.comparison.comparison import Comparison
from reader.exercises.exercise import Alteration, Exercise
from reader.rewriting.operation import Operation, OperationFound
from reader.rewriting.rewriting import rewriting_of
from reader.text.article import Article
from reader.text.span import Span
from tests.builders import read_article

TAMPERED = {
    **dict.fromkeys(("number", "percent_points", "currency", "date"), Operation.FIGURE),
    **dict.fromkeys(("quotation_altered", "quotation_negated", "quotation_cut"), Operation.QUOTATION),
    **dict.fromkeys(
        ("hedge_dropped", "hedge_added", "modality", "quantifier", "condition_dropped"), Operation.HEDGE
    ),
    **dict.fromkeys(
        ("cue_turned", "attribution_dropped", "speaker_unnamed", "quotation_other_speaker"), Operation.SOURCE
    ),
}
"""The operation as which a kind of tampering is told."""
_OF_SENTENCES = frozenset(
    [Operation.SPLIT, Operation.MERGED, Operation.MOVED, Operation.REORDERED, Operation.VOICE]
)
"""Operations that are right when the sentence is right."""


@dataclass(slots=True)
class Labels:
    """How many labels are right, missed and wrong, by operation; `misses` are lines for people."""

    right: Counter[Operation] = field(default_factory=Counter)
    missed: Counter[Operation] = field(default_factory=Counter)
    wrong: Counter[Operation] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def f1(self, operation: Operation | None = None) -> float:
        """The F1 of one operation, or of all labels together; 1.0 where there are none."""
        right, missed, wrong = (
            sum(n for one, n in counts.items() if operation in (None, one))
            for counts in (self.right, self.missed, self.wrong)
        )
        return 2 * right / (2 * right + missed + wrong) if right + missed + wrong else 1.0


def measure_labels(exercise: Exercise, labels: Labels) -> None:
    """Count the labels of one exercise in."""
    source = exercise.source
    copy = read_article(exercise.copy, language=source.details.language)
    comparison = compare(source, copy)
    key, found = list(_keyed(exercise)), list(_found(comparison))
    for operation, entry in key:
        if any(one.operation is operation and _same(comparison, one, entry) for one in found):
            labels.right[operation] += 1
        else:
            labels.missed[operation] += 1
            labels.misses.append(f"missed {operation}: {entry.before!r} → {entry.after!r}")
    for one in found:
        here = [operation for operation, entry in key if _same(comparison, one, entry)]
        is_other = any(_touches(one, entry) for entry in exercise.alterations if _operation(entry) is None)
        if one.operation not in here and not is_other:
            labels.wrong[one.operation] += 1
            labels.misses.append(f"wrong {one.operation}: {one.left_words!r} → {one.right_words!r}")


def _keyed(exercise: Exercise) -> Iterator[tuple[Operation, Alteration]]:
    for entry in exercise.alterations:
        operation = _operation(entry)
        if operation is not None:
            yield operation, entry


def _operation(entry: Alteration) -> Operation | None:
    return TAMPERED.get(entry.kind) if entry.alters else Operation(entry.kind)


def _found(comparison: Comparison) -> Iterator[OperationFound]:
    """The operations that are counted: each of a whole sentence once."""
    seen = set()
    for one in rewriting_of(comparison).operations:
        if one.operation is Operation.COPIED or (one.operation, one.bead) in seen:
            continue
        if one.operation in _OF_SENTENCES:
            seen.add((one.operation, one.bead))
        yield one


def _same(comparison: Comparison, one: OperationFound, entry: Alteration) -> bool:
    """Whether a label and an entry speak of the same words, or of the same sentence where that is enough."""
    if one.operation in _OF_SENTENCES or one.is_of_bead:
        return bool(set(comparison.collation.beads[one.bead].left) & _sentences(comparison.left, entry))
    return _touches(one, entry)


def _sentences(article: Article, entry: Alteration) -> set[int]:
    overlapped = {one.index for one in article.sentences if one.span.overlaps(entry.left)}
    return overlapped | {entry.sentence}


def _touches(one: OperationFound, entry: Alteration) -> bool:
    return any(
        span is not None and _meet(span, other)
        for span, other in ((one.left, entry.left), (one.right, entry.right))
    )


def _meet(span: Span, other: Span) -> bool:
    return span.overlaps(other) if span and other else span.start <= other.start <= span.end and bool(other)
