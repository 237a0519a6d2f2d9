"""One bead word by word: difflib's steps, made readable and covering both texts exactly."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reader.collation.bead import Bead, Edit, Relation, Tag
from reader.collation.matching import WORK, Budget, matching_blocks
from reader.collation.options import CollationOptions
from reader.collation.vocabulary import Vocabulary
from reader.text.article import Article
from reader.text.normalised_view import NormalisedView, normalised_view
from reader.text.span import Span
from reader.text.tokens import tokens_with_starts

_ISLAND = 2

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


@dataclass(frozen=True, slots=True)
class _Passage:
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
        skips = vocabulary.options.ignore_punctuation
        for piece in pieces:
            found = tokens_with_starts(piece.of(text))
            if skips and any(vocabulary.words_of[vocabulary[token]] for token, _ in found):
                found = [(token, start) for token, start in found if vocabulary.words_of[vocabulary[token]]]
            if found:
                passage.breaks[len(passage.ids)] = piece
            begin = piece.start
            passage.ids.extend([vocabulary[token] for token, _ in found])
            passage.starts.extend([begin + start for _, start in found])
            passage.ends.extend([begin + start + len(token) for token, start in found])
        return passage


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
    blocks = matching_blocks(b, a, Budget(8 * WORK)) if turned else matching_blocks(a, b, Budget(8 * WORK))
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
            and 0 < place < len(steps) - 1
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
    cuts = _cut_at_breaks(steps, left.breaks, right.breaks)
    lefts = _spans(left, [(step[0], step[1]) for _, step in cuts], [equal for equal, _ in cuts])
    rights = _spans(right, [(step[2], step[3]) for _, step in cuts], [equal for equal, _ in cuts])
    for (equal, _), a, b in zip(cuts, lefts, rights, strict=True):
        if equal:
            yield Edit(Tag.EQUAL, a, b)
        elif a and b:
            yield Edit(Tag.REPLACE, a, b)
        elif a or b:
            yield Edit(Tag.DELETE if a else Tag.INSERT, a, b)


def _cut_at_breaks(
    steps: list[tuple[bool, Step]], left: dict[int, Span], right: dict[int, Span]
) -> list[tuple[bool, Step]]:
    """Steps cut wherever either side jumps over other text."""
    if len(left) < 2 and len(right) < 2:
        return steps
    out: list[tuple[bool, Step]] = []
    for equal, (i1, i2, j1, j2) in steps:
        if equal:
            stops = sorted({*(k - i1 for k in left if i1 < k < i2), *(k - j1 for k in right if j1 < k < j2)})
            for low, high in zip([0, *stops], [*stops, i2 - i1], strict=True):
                out.append((True, (i1 + low, i1 + high, j1 + low, j1 + high)))
            continue
        cuts_i = [k for k in sorted(left) if i1 < k < i2]
        cuts_j = [k for k in sorted(right) if j1 < k < j2]
        parts_i = list(zip([i1, *cuts_i], [*cuts_i, i2], strict=True))
        parts_j = list(zip([j1, *cuts_j], [*cuts_j, j2], strict=True))
        for place in range(max(len(parts_i), len(parts_j))):
            a = parts_i[place] if place < len(parts_i) else (i2, i2)
            b = parts_j[place] if place < len(parts_j) else (j2, j2)
            out.append((False, (*a, *b)))
    return out


def _spans(passage: _Passage, ranges: list[tuple[int, int]], equal: list[bool]) -> list[Span]:
    """For each token range its span, such that all spans together cover the passage's pieces.

    White space between two steps belongs to the equal one, the first of two equal ones; an empty range
    stands where its words would.
    """
    filled = [k for k, (low, high) in enumerate(ranges) if high > low]
    starts = {k: passage.starts[ranges[k][0]] for k in filled}
    ends = {k: passage.ends[ranges[k][1] - 1] for k in filled}
    before: int | None = None
    for k in filled:
        piece = passage.breaks.get(ranges[k][0])
        if piece is not None:
            starts[k] = piece.start
            if before is not None:
                ends[before] = passage.piece_at(ranges[before][0]).end
        elif before is not None:
            if equal[before] or not equal[k]:
                ends[before] = starts[k]
            else:
                starts[k] = ends[before]
        before = k
    if before is not None:
        ends[before] = passage.piece_at(ranges[before][0]).end
    out: list[Span] = []
    at = passage.pieces[0].start if passage.pieces else 0
    for k in range(len(ranges)):
        out.append(Span(starts[k], ends[k]) if k in starts else Span(at, at))
        at = out[-1].end
    return out
