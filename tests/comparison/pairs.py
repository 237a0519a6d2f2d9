"""Pairs of short passages for tests of what the checks read: words, beads and evidence, made by hand."""

from collections.abc import Sequence

from msgspec.structs import replace

from reader.collation.bead import Relation
from reader.comparison.bead_reading import BeadReading, words_of
from reader.comparison.evidence import Evidence
from reader.language.stop_words import stop_words
from reader.quotations.quotation import Attributions
from reader.sides import Sides
from reader.text.article import Article
from tests.builders import article_of, collation_of

Link = tuple[int, int]


def evidence_of(
    left: Sequence[str] | Article,
    right: Sequence[str] | Article,
    *links: Link,
    relation: Relation = Relation.REWORDED,
    languages: tuple[str, str] = ("en", "en"),
    quotations: Sides[Attributions] = Sides(Attributions(), Attributions()),  # noqa: B008 - frozen
) -> Evidence:
    """The evidence of two articles, given or made of one paragraph a sentence, linked one to one as told."""
    ours = left if isinstance(left, Article) else article_of(left, languages[0])
    theirs = right if isinstance(right, Article) else article_of(right, languages[1])
    collation = collation_of(ours, theirs, *links)
    beads = tuple(
        replace(bead, relation=relation) if bead.relation is Relation.REWORDED else bead
        for bead in collation.beads
    )
    return Evidence(Sides(ours, theirs), replace(collation, beads=beads), quotations)


def with_relations(evidence: Evidence, *relations: Relation) -> Evidence:
    """The same evidence, its beads related as told, in order."""
    beads = (
        replace(bead, relation=relation)
        for bead, relation in zip(evidence.collation.beads, relations, strict=True)
    )
    return replace(evidence, collation=replace(evidence.collation, beads=tuple(beads)))


def reading_of(left: str, right: str, relation: Relation = Relation.REWORDED) -> BeadReading:
    """Two linked sentences word by word, alike or not."""
    evidence = evidence_of([left], [right], (0, 0), relation=relation)
    words = Sides(*(words_of(article, (0,)) for article in evidence.articles))
    return BeadReading(evidence.collation.beads[0], words, evidence.wording, stop_words("en"))


def marked(text: str) -> tuple[str, range]:
    """A text without its square brackets, and the places of the words between them."""
    before, _, rest = text.partition("[")
    inside, _, behind = rest.partition("]")
    start = len(words_of(article_of([before]), (0,)))
    return before + inside + behind, range(start, start + len(words_of(article_of([inside]), (0,))))
