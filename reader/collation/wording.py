"""One bead word by word: difflib's steps, made readable and covering both texts exactly."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import pairwise, zip_longest

from reader.collation.bead import Bead, Edit, Relation, Tag
from reader.collation.blocks.matching import WORK, Budget, matching_blocks
from reader.collation.options import CollationOptions
from reader.collation.vocabulary import Vocabulary
from reader.text.article import Article
from reader.text.normalised_view import NormalisedView, normalised_view
from reader.text.span import Span
from reader.text.tokens import tokens_with_starts
from reader.values import Struct

_ISLAND = 2
"""Equal tokens between two changes that join them at most: more of them read as kept (DESIGN.md §6)."""
_EFFORT = 8 * WORK
"""The work that the edits of one bead may cost."""

Step = tuple[int, int, int, int]
"""Token ranges `[i1, i2)` on the left and `[j1, j2)` on the right."""


def edits_of(left: Article, right: Article, bead: Bead, options: CollationOptions) -> tuple[Edit, ...]:
    """The word-level edits of a whole bead.

    Read in order, the left spans cover exactly the bead's left sentences with the white space between
    neighbours, the right spans likewise. Sentences that do not follow each other directly are covered
    one by one; no edit reaches across what stands between them. For a bead of one side the other
    side's span is empty at 0.
    """
    return Wording(left, right, options).edits_of(bead)


class Wording:
    """The edits of many beads of one pair of articles; each word is normalised once for all of them."""

    def __init__(self, left: Article, right: Article, options: CollationOptions) -> None:
        self._left = normalised_view(left, beside=right)
        self._right = normalised_view(right, beside=left)
        languages = (left.details.language, right.details.language)
        self._vocabulary = Vocabulary(options, languages, stems=False)

    def edits_of(self, bead: Bead) -> tuple[Edit, ...]:
        """The same as the function `edits_of`."""
        left, right = self._left.article, self._right.article
        lefts, rights = _covered(left, bead.left), _covered(right, bead.right)
        if bead.relation is Relation.SAME and len(lefts) == len(rights) == 1:
            edits: tuple[Edit, ...] = (Edit(Tag.EQUAL, lefts[0], rights[0]),)
        else:
            edits = _edits(
                _Passage.of(left.text, lefts, self._vocabulary),
                _Passage.of(right.text, rights, self._vocabulary),
                self._vocabulary,
            )
        if self._left.is_same and self._right.is_same:
            return edits
        ours = _borders(self._left, lefts, _covered(self._left.loaded, bead.left))
        theirs = _borders(self._right, rights, _covered(self._right.loaded, bead.right))
        return tuple(Edit(edit.tag, ours(edit.left), theirs(edit.right)) for edit in edits)


def edits_between(
    left_text: str,
    left_span: Span,
    right_text: str,
    right_span: Span,
    options: CollationOptions,
    languages: tuple[str, str],
) -> tuple[Edit, ...]:
    """The word-level edits between two spans (quotations), covering both exactly.

    `languages` are those of both texts: their small words join neighbouring changes.
    """
    vocabulary = Vocabulary(options, languages, stems=False)
    return _edits(
        _Passage.of(left_text, [left_span], vocabulary),
        _Passage.of(right_text, [right_span], vocabulary),
        vocabulary,
    )


class _Passage(Struct, frozen=True):
    """The tokens of one side: their normal ids and spans, and the pieces of text they must cover.

    `breaks[k]` says that token `k` opens a piece that does not touch the one before.
    """

    ids: list[int]
    starts: list[int]
    ends: list[int]
    pieces: list[Span]
    breaks: dict[int, Span]

    def piece_at(self, token: int) -> Span:
        """The piece that a token lies in."""
        return self.breaks[max(opening for opening in self.breaks if opening <= token)]

    @classmethod
    def of(cls, text: str, pieces: Sequence[Span], vocabulary: Vocabulary) -> "_Passage":
        passage = cls([], [], [], [piece for piece in pieces if piece], {})
        for piece in pieces:
            found = _tokens_that_count(piece.of(text), vocabulary)
            if found:
                passage.breaks[len(passage.ids)] = piece
            begin = piece.start
            passage.ids.extend([vocabulary[token] for token, _ in found])
            passage.starts.extend([begin + start for _, start in found])
            passage.ends.extend([begin + start + len(token) for token, start in found])
        return passage


def _tokens_that_count(text: str, vocabulary: Vocabulary) -> Sequence[tuple[str, int]]:
    """The tokens of a piece with their starts; punctuation left out where it is ignored, unless there is
    nothing else."""
    found = tokens_with_starts(text)
    if not vocabulary.options.ignore_punctuation:
        return found
    return [(token, start) for token, start in found if vocabulary.words_of[vocabulary[token]]] or found


def _covered(article: Article, numbers: Sequence[int]) -> list[Span]:
    """The sentences' spans, joined where one directly follows the other with only white space between."""
    out: list[Span] = []
    for place, number in enumerate(numbers):
        span = article.sentences[number].span
        if place and numbers[place - 1] + 1 == number and not article.text[out[-1].end : span.start].strip():
            out[-1] = Span(out[-1].start, span.end)
        else:
            out.append(span)
    return out


def _borders(view: NormalisedView, seen: Sequence[Span], loaded: Sequence[Span]) -> Callable[[Span], Span]:
    """Leads spans of the normal text to the loaded one such that those that touch there touch here, and what
    covers `seen` covers `loaded`, the same pieces as they stand there."""
    starts = {piece.start: as_loaded.start for piece, as_loaded in zip(seen, loaded, strict=True)}
    ends = {piece.end: as_loaded.end for piece, as_loaded in zip(seen, loaded, strict=True)}

    def restored(span: Span) -> Span:
        start = starts.get(span.start, view.offsets.start_in_source(span.start))
        if not span:
            start = ends.get(span.start, start)
            return Span(start, start)
        return Span(start, ends.get(span.end, view.offsets.start_in_source(span.end)))

    return restored


def _edits(left: _Passage, right: _Passage, vocabulary: Vocabulary) -> tuple[Edit, ...]:
    if not left.ids or not right.ids:
        return _one_sided(left, right)
    steps = _folded(_steps(left.ids, right.ids, vocabulary), left.ids, vocabulary)
    return tuple(_spread(steps, left, right))


def _one_sided(left: _Passage, right: _Passage) -> tuple[Edit, ...]:
    """The edits where a side has no token: all that stands there comes or goes."""
    tag = Tag.REPLACE if left.ids or right.ids else Tag.EQUAL
    if len(left.pieces) == 1 and len(right.pieces) == 1:
        return (Edit(tag, left.pieces[0], right.pieces[0]),)
    at_right = right.pieces[0].start if right.pieces else 0
    at_left = left.pieces[-1].end if left.pieces else 0
    return (
        *(Edit(Tag.DELETE, piece, Span(at_right, at_right)) for piece in left.pieces),
        *(Edit(Tag.INSERT, Span(at_left, at_left), piece) for piece in right.pieces),
    )


def _steps(a: list[int], b: list[int], vocabulary: Vocabulary) -> list[tuple[bool, Step]]:
    """Alternating steps, `True` for equal; the same from either side."""
    turned = len(a) > len(b) or (len(a) == len(b) and _words(a, vocabulary) > _words(b, vocabulary))
    blocks = matching_blocks(b, a, Budget(_EFFORT)) if turned else matching_blocks(a, b, Budget(_EFFORT))
    if turned:
        blocks = [(i, j, n) for j, i, n in blocks]
    out: list[tuple[bool, Step]] = []
    at_i = at_j = 0
    for i, j, n in [*blocks, (len(a), len(b), 0)]:
        if i > at_i or j > at_j:
            out.append((False, (at_i, i, at_j, j)))
        if n:
            out.append((True, (i, i + n, j, j + n)))
        at_i, at_j = i + n, j + n
    return out


def _words(ids: list[int], vocabulary: Vocabulary) -> list[str]:
    return [vocabulary.normals[k] for k in ids]


def _folded(steps: list[tuple[bool, Step]], a: list[int], vocabulary: Vocabulary) -> list[tuple[bool, Step]]:
    """Islands joined: at most two equal tokens, all stop words or punctuation, between two changes."""
    out: list[tuple[bool, Step]] = []
    for place, (equal, step) in enumerate(steps):
        i1, i2, j1, j2 = step
        island = (
            equal
            and place < len(steps) - 1
            and i2 - i1 <= _ISLAND
            and all(vocabulary.is_small(token) for token in a[i1:i2])
        )
        if out and not out[-1][0] and (island or not equal):
            before = out[-1][1]
            out[-1] = (False, (before[0], i2, before[2], j2))
        else:
            out.append((equal, (i1, i2, j1, j2)))
    return out


def _spread(steps: list[tuple[bool, Step]], left: _Passage, right: _Passage) -> Iterator[Edit]:
    """Steps as edits whose spans cover both passages: white space goes to the equal step beside it."""
    is_whole = len(left.breaks) == len(right.breaks) == 1
    cuts = steps if is_whole else _cut_at_breaks(steps, left.breaks, right.breaks)
    equal = [is_equal for is_equal, _ in cuts]
    lefts = _spans(left, [(i1, i2) for _, (i1, i2, _, _) in cuts], equal)
    rights = _spans(right, [(j1, j2) for _, (_, _, j1, j2) in cuts], equal)
    for is_equal, a, b in zip(equal, lefts, rights, strict=True):
        yield Edit(Tag.EQUAL if is_equal else _tag_of_change(a, b), a, b)


def _tag_of_change(left: Span, right: Span) -> Tag:
    if left and right:
        return Tag.REPLACE
    return Tag.DELETE if left else Tag.INSERT


def _cut_at_breaks(
    steps: list[tuple[bool, Step]], left: Collection[int], right: Collection[int]
) -> list[tuple[bool, Step]]:
    """Steps cut wherever either side jumps over other text."""
    return [
        (equal, part)
        for equal, step in steps
        for part in (_cut_equal(step, left, right) if equal else _cut_change(step, left, right))
    ]


def _cut_equal(step: Step, left: Collection[int], right: Collection[int]) -> list[Step]:
    """What is equal is cut on both sides where either jumps."""
    i1, i2, j1, _ = step
    stops = {k - i1 for k in left} | {k - j1 for k in right}
    return [(i1 + low, i1 + high, j1 + low, j1 + high) for low, high in _cut(0, i2 - i1, stops)]


def _cut_change(step: Step, left: Collection[int], right: Collection[int]) -> list[Step]:
    """Of a change each side is cut where it jumps, part beside part; who has fewer ends in empty ones."""
    i1, i2, j1, j2 = step
    parts = zip_longest(_cut(i1, i2, left), _cut(j1, j2, right))
    return [(*(a or (i2, i2)), *(b or (j2, j2))) for a, b in parts]


def _cut(start: int, end: int, stops: Iterable[int]) -> list[tuple[int, int]]:
    """A range cut at the stops that lie inside it."""
    return list(pairwise([start, *(stop for stop in sorted(stops) if start < stop < end), end]))


def _spans(passage: _Passage, ranges: list[tuple[int, int]], equal: list[bool]) -> list[Span]:
    """For each token range its span, such that all spans together cover the passage's pieces.

    An empty range stands where its words would, behind the one before.
    """
    filled = _filled_spans(passage, ranges, equal)
    out: list[Span] = []
    at = passage.pieces[0].start
    for k in range(len(ranges)):
        out.append(filled.get(k, Span(at, at)))
        at = out[-1].end
    return out


def _filled_spans(passage: _Passage, ranges: list[tuple[int, int]], equal: list[bool]) -> dict[int, Span]:
    """The spans of the ranges that have tokens. White space between two of them belongs to the equal one,
    the first of two equal ones; at the ends of a piece to the one that stands there."""
    filled = [k for k, (low, high) in enumerate(ranges) if high > low]
    starts = {k: passage.starts[ranges[k][0]] for k in filled}
    ends = {k: passage.ends[ranges[k][1] - 1] for k in filled}
    starts[filled[0]] = passage.breaks[0].start
    for before, k in pairwise(filled):
        piece = passage.breaks.get(ranges[k][0])
        if piece is not None:
            starts[k] = piece.start
            ends[before] = passage.piece_at(ranges[before][0]).end
        elif equal[before] or not equal[k]:
            ends[before] = starts[k]
        else:
            starts[k] = ends[before]
    ends[filled[-1]] = passage.piece_at(ranges[filled[-1]][0]).end
    return {k: Span(starts[k], ends[k]) for k in filled}
