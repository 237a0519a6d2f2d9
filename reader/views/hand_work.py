"""What is paired or noted of what a reader points at: sentences, a pair, a quotation, a fact, words."""

from collections.abc import Sequence

from reader.collation.bead import Bead
from reader.collation.by_hand.pairing import Pairing, linked, unlinked
from reader.comparison.comparison import Comparison
from reader.comparison.note import NoteAbout
from reader.sides import Side, Sides
from reader.text.article import Article
from reader.text.span import Span
from reader.views.choice import Choice


def sentences_in(article: Article, span: Span) -> tuple[int, ...]:
    """The sentences that a span touches; an empty one means the sentence it stands in."""
    if not span:
        found = article.sentence_at(span.start)
        return () if found is None else (found,)
    return tuple(sentence.index for sentence in article.sentences if sentence.span.overlaps(span))


def bead_of(comparison: Comparison, side: Side, sentences: Sequence[int]) -> Bead | None:
    """The bead of the first of some sentences that is in one."""
    beads = comparison.collation.left_bead if side == "left" else comparison.collation.right_bead
    found = next((beads[number] for number in sentences if beads[number] is not None), None)
    return None if found is None else comparison.collation.beads[found]


def link_of(comparison: Comparison, sentences: Sides[tuple[int, ...]]) -> tuple[Pairing, ...]:
    """The link between sentences of both sides; none where a side is empty, where one takes no part in the
    comparison, or where they are one bead already."""
    taking = Sides(*(_taking_part(comparison, side, sentences[side]) for side in ("left", "right")))
    bead = bead_of(comparison, "left", taking.left)
    if not taking.left or not taking.right:
        return ()
    if bead is not None and (bead.left, bead.right) == (taking.left, taking.right):
        return ()
    return (linked(taking.left, taking.right),)


def unlink_of(bead: Bead | None) -> tuple[Pairing, ...]:
    """What sets the sentences of a linked bead alone; nothing for one that is alone."""
    return unlinked(bead.left, bead.right) if bead is not None and bead.relation.is_shared else ()


def split_of(bead: Bead | None, side: Side, sentences: Sequence[int]) -> tuple[Pairing, ...]:
    """What parts a linked bead: some sentences of one side leave it, the rest stays together; nothing where
    none would be left."""
    if bead is None or not bead.relation.is_shared:
        return ()
    gone = tuple(number for number in bead.sentences(side) if number in sentences)
    stay = tuple(number for number in bead.sentences(side) if number not in sentences)
    if not gone or not stay:
        return ()
    if side == "left":
        return linked(stay, bead.right), linked(gone, ())
    return linked(bead.left, stay), linked((), gone)


def noted(
    comparison: Comparison | None, choice: Choice, is_fact: bool
) -> tuple[NoteAbout, Sides[Span | None]] | None:
    """What a note on a choice is about, and on which words; None where nothing is chosen."""
    left, right = choice.place.left, choice.place.right
    if choice.warning is not None:
        return NoteAbout.WARNING, Sides(left, right)
    if choice.quotation is not None:
        return NoteAbout.QUOTATION, Sides(left, right)
    if (left is not None or right is not None) and is_fact:
        return NoteAbout.FACT, Sides(left, right)
    if comparison is None or choice.bead is None:
        return None
    bead = comparison.collation.beads[choice.bead]
    spans = Sides(_whole(comparison.left, bead.left), _whole(comparison.right, bead.right))
    return (NoteAbout.PAIR if bead.relation.is_shared else NoteAbout.SENTENCE), spans


def _whole(article: Article, sentences: tuple[int, ...]) -> Span | None:
    """From the first sentence to the end of those that follow it directly."""
    if not sentences:
        return None
    last = sentences[0]
    while last + 1 in sentences:
        last += 1
    return Span(article.sentences[sentences[0]].span.start, article.sentences[last].span.end)


def _taking_part(comparison: Comparison, side: Side, sentences: Sequence[int]) -> tuple[int, ...]:
    beads = comparison.collation.left_bead if side == "left" else comparison.collation.right_bead
    return tuple(number for number in sentences if beads[number] is not None)
