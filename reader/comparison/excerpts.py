"""The stretch of a long quotation that a short one renders."""

from collections import Counter
from difflib import SequenceMatcher

from reader.text.span import Span
from reader.text.tokens import fold, is_word, tokenise

_MUCH_LONGER = 1.5
"""From here on the longer one holds more than the shorter one renders."""
_FEW = 5
"""Words by which a quotation must be longer before it is cut."""
_SENTENCE_ENDS = frozenset(".!?…")


def narrowed(left_text: str, left: Span, right_text: str, right: Span) -> tuple[Span, Span]:
    """Both quotations (code points of their texts), the much longer one cut to the stretch that the
    other renders; as they are when neither is much longer or nothing of it is found."""
    ours, theirs = _Words(left_text, left), _Words(right_text, right)
    many, few = len(ours.spans), len(theirs.spans)
    if many >= max(_MUCH_LONGER * few, few + _FEW):
        return ours.stretch_like(theirs), right
    if few >= max(_MUCH_LONGER * many, many + _FEW):
        return left, theirs.stretch_like(ours)
    return left, right


class _Words:
    """The words of one quotation with their places in the article's text."""

    def __init__(self, text: str, quotation: Span) -> None:
        self.text = text
        self.quotation = quotation
        tokens = tokenise(quotation.of(text))
        kept = [token for token in tokens if is_word(token.of(quotation.of(text)))]
        at = quotation.start
        self.spans = [Span(at + token.start, at + token.end) for token in kept]
        self.words = [fold(span.of(text)) for span in self.spans]

    def stretch_like(self, short: "_Words") -> Span:
        """The words from the first to the last that `short` has too, and as many more at either end as
        it has words there, up to the end of a sentence."""
        counts = Counter(short.words)
        if sum(counts[word] for word in self.words) * len(self.words) > 400_000:
            return self.quotation
        matcher = SequenceMatcher(None, self.words, short.words, autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        anchor = max(blocks, key=lambda block: block.size, default=None)
        if anchor is None:
            return self.quotation
        # A lone word far from the rest ("we", "the") is chance, not part of the stretch.
        near = [b for b in blocks if abs((b.a - anchor.a) - (b.b - anchor.b)) <= len(short.words)]
        first = self._extended(near[0].a, near[0].b, -1)
        last = self._extended(
            near[-1].a + near[-1].size - 1, len(short.words) - near[-1].b - near[-1].size, 1
        )
        end = self.quotation.end if last == len(self.spans) - 1 else self.spans[last].end
        return Span(self.quotation.start if first == 0 else self.spans[first].start, end)

    def _extended(self, index: int, words: int, step: int) -> int:
        """`index` moved by at most so many words, without leaving its sentence."""
        for _ in range(words):
            other = index + step
            if not 0 <= other < len(self.spans):
                break
            between = sorted((index, other))
            gap = self.text[self.spans[between[0]].end : self.spans[between[1]].start]
            if not _SENTENCE_ENDS.isdisjoint(gap):
                break
            index = other
        return index
