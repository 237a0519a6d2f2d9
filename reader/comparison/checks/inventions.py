"""Words in marks that were put where the source speaks plainly."""

from collections.abc import Iterator

from reader.collation.bead import Relation
from reader.comparison.bead_reading import BeadReading, stems_of
from reader.comparison.checks.quotations import is_copied
from reader.comparison.checks.warning_at import warning_at
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.evidence import Evidence
from reader.comparison.quotation_states import right_is_source
from reader.language.stop_words import stop_words
from reader.quotations.quotation import Attribution, Attributions, Kind
from reader.sides import Side, opposite
from reader.text.span import Span

_FEWEST = 2
"""Words with meaning that a quotation must have: a single one is a label."""
_KEPT = 0.7
"""The share of the other words of a sentence that the source must have where it is not merely edited."""
_MOST_KEPT = 1 / 3
"""The share of them that the source may have all the same."""


def check_inventions(evidence: Evidence) -> Iterator[EditorialWarning]:
    """The edited beads in which the later side has a quotation, the earlier one none, and nowhere near its
    words: "called the tax unfair" became "called the tax “a disgrace to the nation”"."""
    copy: Side = "left" if right_is_source(evidence.articles) else "right"
    matched = {match.right if copy == "right" else match.left for match in evidence.matches}
    by_bead: dict[int, list[Attribution]] = {}
    for one in evidence.quotations[copy].attributions:
        bead = evidence.bead_of(copy, one.quotation.sentence)
        if (
            bead is not None
            and one.quotation.kind is not Kind.INDIRECT
            and one.quotation.index not in matched
        ):
            by_bead.setdefault(bead, []).append(one)
    marked = _marked_sentences(evidence.quotations[opposite(copy)])
    for bead, found in sorted(by_bead.items()):
        if not marked.isdisjoint(evidence.collation.beads[bead].sentences(opposite(copy))):
            continue
        reading = evidence.reading_of(bead)
        if reading is not None:
            for one in found:
                if _is_rest_kept(evidence, reading, one, copy) and _is_new(evidence, reading, one, copy):
                    yield _warning(evidence, reading, one.quotation.span, copy)


def _marked_sentences(found: Attributions) -> set[int]:
    """The sentences of a side that have anything in marks."""
    marked = [one.quotation for one in found.attributions if one.quotation.kind is not Kind.INDIRECT]
    return {quotation.sentence for quotation in (*marked, *found.fragments)}


def _is_rest_kept(evidence: Evidence, reading: BeadReading, one: Attribution, copy: Side) -> bool:
    """Whether a bead was made from the other side's: edited, or in a copied article with most of what stands
    outside the marks."""
    if reading.bead.relation is Relation.EDITED:
        return True
    marked, mates = one.quotation.marked, reading.mates[copy]
    words = enumerate(reading.words[copy])
    around = [
        at for at, word in words if reading.is_content(word) and not marked.start <= word.start < marked.end
    ]
    kept = sum(at in mates for at in around)
    return is_copied(evidence, reading.bead.index) and kept >= _KEPT * len(around)


def _is_new(evidence: Evidence, reading: BeadReading, one: Attribution, copy: Side) -> bool:
    """Whether the source has hardly a word of a quotation, in the bead and beside it."""
    article, source = evidence.articles[copy], opposite(copy)
    language = evidence.language or ""
    said = stems_of(one.quotation.span.of(article.text), language, stop_words(language))
    numbers = reading.bead.sentences(source)
    near = {word.stem for word in (*reading.words[source], *evidence.words_beside(source, numbers))}
    return len(said) >= _FEWEST and len(said & near) <= _MOST_KEPT * len(said)


def _warning(evidence: Evidence, reading: BeadReading, span: Span, copy: Side) -> EditorialWarning:
    words = reading.words[copy]
    inside = [at for at, word in enumerate(words) if span.start <= word.start < span.end]
    place = range(inside[0], inside[-1] + 1)
    sides = (place, None) if copy == "left" else (None, place)
    return warning_at(evidence, reading, WarningKind.INVENTED_QUOTATION, Grade.SERIOUS, *sides)
