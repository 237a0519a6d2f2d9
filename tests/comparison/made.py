"""Articles, quotations and collations made by hand, so that a test depends on one room only."""

from dataclasses import replace

from reader.collation.bead import Bead, Relation
from reader.collation.collation import Collation, Verdict
from reader.collation.options import CollationOptions
from reader.quotations.quotation import Attribution, Attributions, Kind, Quotation
from reader.text.article import Article, Role, Sentence
from reader.text.details import Details
from reader.text.span import Span

Said = tuple[str, str | None]
"""Quoted words as they stand in the text, and their speaker."""


def article(*sentences: str, title: str = "Made") -> Article:
    """An article with one body sentence a paragraph."""
    text = "\n\n".join(sentences)
    spans = []
    at = 0
    for sentence in sentences:
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + 2
    made = tuple(Sentence(i, span, i, Role.BODY) for i, span in enumerate(spans))
    return Article(text, f"{title.lower()}.txt", Details(title=title), tuple(spans), made)


def quotations(made: Article, *said: Said, indirect: tuple[str, ...] = ()) -> Attributions:
    """The given words of an article as direct quotations, or indirect where listed; in reading order."""
    found = []
    for words, speaker in said:
        start = made.text.index(words)
        span = Span(start, start + len(words))
        kind = Kind.INDIRECT if words in indirect else Kind.DIRECT
        sentence = made.sentence_at(start)
        assert sentence is not None
        quotation = Quotation(0, span, span, kind, sentence, True, 0)
        found.append(Attribution(quotation, speaker=speaker, confidence=0.9 if speaker else 0.0))
    found.sort(key=lambda attribution: attribution.quotation.span)
    return Attributions(
        tuple(
            replace(a, quotation=replace(a.quotation, index=index, utterance=index))
            for index, a in enumerate(found)
        )
    )


def collation(left: Article, right: Article, *links: tuple[int, int]) -> Collation:
    """A collation with the given one-to-one links as reworded beads; all else stands alone."""
    partner = dict(links)
    beads: list[Bead] = []
    told: set[int] = set()

    def add(ours: tuple[int, ...], theirs: tuple[int, ...], relation: Relation, moved: bool = False) -> None:
        beads.append(Bead(len(beads), ours, theirs, relation, 0.5 if ours and theirs else 0.0, moved))
        told.update(theirs)

    for i in range(len(left.sentences)):
        if i in partner:
            moved = any(a < i and b > partner[i] for a, b in links)
            add((i,), (partner[i],), Relation.REWORDED, moved)
        else:
            add((i,), (), Relation.ONLY_LEFT)
    for j in range(len(right.sentences)):
        if j not in told:
            add((), (j,), Relation.ONLY_RIGHT)
    left_bead: list[int | None] = [None] * len(left.sentences)
    right_bead: list[int | None] = [None] * len(right.sentences)
    for bead in beads:
        for i in bead.left:
            left_bead[i] = bead.index
        for j in bead.right:
            right_bead[j] = bead.index
    verdict = Verdict(0, 0, 0, 0, 0, 0, len(links), 0, 0, 0, "Made by hand.")
    return Collation(tuple(beads), tuple(left_bead), tuple(right_bead), CollationOptions(), verdict)
