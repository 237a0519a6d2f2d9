"""Two articles as one text with tracked changes: what the right adds, leaves out and puts elsewhere.

All that is not inserted is the left article, all that is not deleted the right one, word for word and
paragraph by paragraph. White space counts as one blank or one end of a paragraph; furniture is left out
unless it was compared.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum

from reader.collation.bead import Bead, Edit, Tag
from reader.collation.wording import Wording
from reader.comparison.comparison import Comparison
from reader.reports.reading_order import END_OF_PARAGRAPH, ReadingOrder
from reader.sides import Side
from reader.text.span import Span
from reader.values import Struct, replace


class Fate(StrEnum):
    """What becomes of words on the way from the left article to the right one."""

    KEPT = "kept"
    DELETED = "deleted"
    INSERTED = "inserted"
    MOVED_FROM = "moved_from"
    MOVED_TO = "moved_to"

    @property
    def is_left(self) -> bool:
        """Whether the left article has the words."""
        return self in (Fate.KEPT, Fate.DELETED, Fate.MOVED_FROM)

    @property
    def is_right(self) -> bool:
        """Whether the right article has the words."""
        return self in (Fate.KEPT, Fate.INSERTED, Fate.MOVED_TO)


class Stretch(Struct, frozen=True):
    """Words of one fate, or `END_OF_PARAGRAPH`.

    `bead` is the bead they stand in, or None. `in_move`: they stand inside a passage that was moved (where
    words that were changed as well are deleted and inserted). `is_headline`: they are of a headline.
    """

    text: str
    fate: Fate
    bead: int | None = None
    in_move: bool = False
    is_headline: bool = False


def tracked_changes(comparison: Comparison) -> list[Stretch]:
    """The whole text with its changes, the words of both articles in the order that they have there."""
    return _joined(_Tracker(comparison).stretches())


class _Anchor(Struct, frozen=True):
    """Units (by their place among those of a side) that stand on both sides and keep their order."""

    left: range
    right: range
    bead: Bead | None


class _Tracker:
    def __init__(self, comparison: Comparison) -> None:
        collation = comparison.collation
        with_furniture = collation.options.include_furniture
        self._beads = collation.beads
        self._bead_of = {"left": collation.left_bead, "right": collation.right_bead}
        self._left = ReadingOrder(comparison.left, with_furniture)
        self._right = ReadingOrder(comparison.right, with_furniture)
        self._wording = Wording(comparison.left, comparison.right, collation.options)

    def stretches(self) -> Iterator[Stretch]:
        left = right = 0
        end = _Anchor(
            range(len(self._left.units), len(self._left.units)),
            range(len(self._right.units), len(self._right.units)),
            None,
        )
        anchors = self._anchors()
        self._kept = {anchor.bead.index for anchor in anchors if anchor.bead is not None}
        for anchor in [*anchors, end]:
            yield from self._between(range(left, anchor.left.start), range(right, anchor.right.start))
            yield from self._together(anchor)
            left, right = anchor.left.stop, anchor.right.stop

    def _between(self, left: range, right: range) -> Iterator[Stretch]:
        """What only one side has here, the left first, unless only the right goes on in the paragraph."""
        opens_left = bool(left) and self._left.opens_paragraph(left.start)
        goes_on = bool(right) and not self._right.opens_paragraph(right.start)
        order: tuple[tuple[Side, range], ...] = (("left", left), ("right", right))
        for side, places in reversed(order) if opens_left and goes_on else order:
            for place in places:
                yield from self._alone(side, place)

    def _anchors(self) -> list[_Anchor]:
        """What stands on both sides, as much of it as keeps its order."""
        found = [*self._linked(), *self._equal_asides()]
        found.sort(key=lambda anchor: anchor.left.start)
        return [found[k] for k in _increasing([anchor.right.start for anchor in found])]

    def _linked(self) -> Iterator[_Anchor]:
        for bead in self._beads:
            if bead.relation.is_shared and not bead.moved:
                left, right = self._left.range_of(bead.left), self._right.range_of(bead.right)
                if left is not None and right is not None:
                    yield _Anchor(left, right, bead)

    def _equal_asides(self) -> Iterator[_Anchor]:
        """Bylines, datelines and captions, which were not compared, where both have the same one."""
        lefts, rights = self._asides("left"), self._asides("right")
        for words in lefts.keys() & rights.keys():
            left, right = lefts[words], rights[words]
            yield _Anchor(range(left, left + 1), range(right, right + 1), None)

    def _asides(self, side: Side) -> dict[str, int]:
        reading, beads = self._reading(side), self._bead_of[side]
        places = [place for place, index in enumerate(reading.units) if beads[index] is None]
        number = Counter(reading.words(place) for place in places)
        return {words: place for place in places if number[words := reading.words(place)] == 1}

    def _reading(self, side: Side) -> ReadingOrder:
        return self._left if side == "left" else self._right

    def _together(self, anchor: _Anchor) -> Iterator[Stretch]:
        """What both have, with the words in which they differ."""
        bead = anchor.bead
        if bead is not None:
            edits: Iterable[Edit] = self._wording.edits_of(bead)
        elif anchor.left:
            spans = (self._span(self._left, anchor.left.start), self._span(self._right, anchor.right.start))
            edits = (Edit(Tag.EQUAL, *spans),)
        else:
            edits = ()
        is_headline = bool(anchor.left) and self._left.is_headline(anchor.left.start)
        number = None if bead is None else bead.index
        for edit in edits:
            ours, theirs = self._left.atoms(edit.left), self._right.atoms(edit.right)
            for fate, text in _steps(edit.tag, ours, theirs):
                yield Stretch(text, fate, number, is_headline=is_headline)

    def _span(self, reading: ReadingOrder, place: int) -> Span:
        return reading.article.sentences[reading.units[place]].span

    def _alone(self, side: Side, place: int) -> Iterator[Stretch]:
        """A sentence at a place where the other side has none; of a moved one the words that are the same
        there are moved, the others deleted or inserted."""
        reading = self._reading(side)
        index = reading.units[place]
        number = self._bead_of[side][index]
        bead = None if number is None else self._beads[number]
        is_moved = bead is not None and self._is_moved(bead)
        gone, moved = (Fate.DELETED, Fate.MOVED_FROM) if side == "left" else (Fate.INSERTED, Fate.MOVED_TO)
        sentence = self._span(reading, place)
        pieces = self._pieces(side, bead, sentence) if bead is not None and is_moved else [(sentence, False)]
        is_first = bead is not None and bead.sentences(side)[0] == index
        inside = not is_first
        for span, is_same in pieces:
            for atom in reading.atoms(span):
                is_word = not atom.isspace()
                inside = inside or is_word
                fate = moved if is_same and inside and atom != END_OF_PARAGRAPH else gone
                yield Stretch(atom, fate, number, is_moved and inside, reading.is_headline(place))

    def _is_moved(self, bead: Bead) -> bool:
        """Whether a bead can be shown as a move: its sentences follow each other on both sides."""
        return (
            bead.relation.is_shared
            and bead.index not in self._kept
            and self._left.range_of(bead.left) is not None
            and self._right.range_of(bead.right) is not None
        )

    def _pieces(self, side: Side, bead: Bead, sentence: Span) -> Iterator[tuple[Span, bool]]:
        """The parts of a sentence, and whether the other side has the same words."""
        for edit in self._wording.edits_of(bead):
            span = edit.left if side == "left" else edit.right
            start, end = max(span.start, sentence.start), min(span.end, sentence.end)
            if start < end:
                yield Span(start, end), edit.tag is Tag.EQUAL


def _steps(tag: Tag, ours: list[str], theirs: list[str]) -> list[tuple[Fate, str]]:
    """What is kept, deleted and inserted from one list of words and blanks to the other, letter by letter."""
    if tag is not Tag.EQUAL:
        return _changed(ours, theirs)
    if len(ours) == len(theirs):
        pairs = zip(ours, theirs, strict=True)
        return [step for one, other in pairs for step in _changed([one], [other])]
    steps = []
    for _, i1, i2, j1, j2 in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        steps += _changed(ours[i1:i2], theirs[j1:j2])
    return steps


def _changed(ours: list[str], theirs: list[str]) -> list[tuple[Fate, str]]:
    """Words put for others; what parts them from the words before stays where it is the same."""
    same = 0
    while ours[same : same + 1] == theirs[same : same + 1] != [] and (ours == theirs or ours[same].isspace()):
        same += 1
    return [
        *((Fate.KEPT, atom) for atom in ours[:same]),
        *((Fate.DELETED, atom) for atom in ours[same:]),
        *((Fate.INSERTED, atom) for atom in theirs[same:]),
    ]


def _increasing(values: Sequence[int]) -> list[int]:
    """The places of a longest increasing run of values that are all different."""
    tails: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for place, value in enumerate(values):
        length = bisect_left(tails, value)
        before.append(places[length - 1] if length else -1)
        tails[length:] = [value, *tails[length + 1 :]] if length < len(tails) else [value]
        places[length:] = [place, *places[length + 1 :]] if length < len(places) else [place]
    found = []
    place = places[-1] if places else -1
    while place >= 0:
        found.append(place)
        place = before[place]
    return found[::-1]


def _joined(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Neighbours of one kind as one; ends of paragraphs stay by themselves."""
    out: list[Stretch] = []
    for stretch in stretches:
        is_end = END_OF_PARAGRAPH in (stretch.text, out[-1].text if out else "")
        if out and not is_end and replace(stretch, text="") == replace(out[-1], text=""):
            out[-1] = replace(out[-1], text=out[-1].text + stretch.text)
        else:
            out.append(stretch)
    return out
