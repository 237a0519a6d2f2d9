"""One article's quotations beside what places them: words, beads, gaps, neighbours, rare words."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from reader.collation.collation import Collation
from reader.comparison.quoted_words import Wording, comparable, wording_of
from reader.language.lexicon import load_lexicon
from reader.language.name_forms import words_for
from reader.quotations.quotation import Attribution, Attributions, Kind
from reader.text.article import Article
from reader.text.span import Span
from reader.text.tokens import fold, tokenise_words
from reader.values import Struct

_WIDEST_GAP = 8
"""Sentences of a gap in which place still says something."""
_COMMON = 40
"""A word in more quotations than this leads to no candidates."""
_RAREST = 6
_LIKELIEST = 8
"""Quotations that are compared because of their words alone."""


class QuotedSide(Struct, frozen=True):
    """One article's quotations with their words, the beads they stand in and the gap, if in none.

    A gap is named by the linked bead before it (-1 at the start), the same on both sides.
    """

    article: Article
    attributions: tuple[Attribution, ...]
    wordings: tuple[Wording, ...]
    beads: tuple[tuple[int, ...], ...]
    gaps: tuple[int | None, ...]

    def is_indirect(self, index: int) -> bool:
        """Whether a quotation is reported without marks."""
        return self.attributions[index].quotation.kind is Kind.INDIRECT

    def gender(self, index: int) -> str | None:
        """Where a pronoun names the speaker, "he" or "she", else None.

        A speaker whom the reader gave (confidence 1) does not hang on a pronoun.
        """
        mention = self.attributions[index].mention
        if self.attributions[index].confidence >= 1:
            return None
        word = "" if mention is None else mention.of(self.article.text).casefold()
        return next((gender for gender in ("he", "she") if word in words_for(gender)), None)

    def sex(self, index: int) -> str | None:
        """Whether the speaker is "he" or "she" by pronoun or first name, None when neither tells."""
        told = self.gender(index)
        first = (self.attributions[index].speaker or "").partition(" ")[0].casefold()
        names = load_lexicon("en")
        if told is None and first in names.male:
            return "he"
        return "she" if told is None and first in names.female else told

    def before(self, index: int) -> str:
        """The text of a quotation's paragraph up to the quotation."""
        start = self.span(index).start
        paragraph = next((p for p in self.article.paragraphs if p.start <= start < p.end), None)
        return "" if paragraph is None else self.article.text[paragraph.start : start]

    def told_around(self, index: int) -> frozenset[str]:
        """The words (lower case) of a quotation's paragraph, and of the sentences beside, outside it."""
        first = self.attributions[index].quotation.sentence
        sentences = self.article.sentences
        near = [
            n
            for n in range(max(0, first - 2), min(len(sentences), first + 4))
            if abs(n - first) < 2 or sentences[n].paragraph == sentences[first].paragraph
        ]
        quoted, text = self.span(index), self.article.text
        parts: list[str] = []
        for span in (sentences[n].span for n in near):
            parts.append(text[span.start : max(span.start, min(span.end, quoted.start))])
            parts.append(text[min(span.end, max(span.start, quoted.end)) : span.end])
        return frozenset(comparable(fold(token)) for part in parts for token in tokenise_words(part))

    def is_closed(self, index: int) -> bool:
        """Whether a quotation's closing mark stands where it should."""
        return self.attributions[index].quotation.closed

    def is_one_speech(self, one: int, other: int) -> bool:
        """Whether two quotations are parts of one utterance or of one speaker's speech."""
        a, b = self.attributions[one], self.attributions[other]
        if a.quotation.utterance == b.quotation.utterance:
            return True
        return a.speaker is not None and a.speaker == b.speaker

    def span(self, index: int) -> Span:
        """The words of a quotation without their marks."""
        return self.attributions[index].quotation.span


def quoted_side(
    article: Article, quotations: Attributions, bead_of: Sequence[int | None], collation: Collation
) -> QuotedSide:
    """One side's quotations, placed by `bead_of`, the bead of each of its sentences."""
    attributions = quotations.attributions
    language = article.details.language
    gaps = _gaps(bead_of, collation)
    return QuotedSide(
        article,
        attributions,
        tuple(wording_of(a.quotation.span.of(article.text), language) for a in attributions),
        tuple(_beads_under(article, a, bead_of) for a in attributions),
        tuple(gaps[a.quotation.sentence] for a in attributions),
    )


def _gaps(bead_of: Sequence[int | None], collation: Collation) -> list[int | None]:
    """For each sentence the gap it stands in; None where it is linked or its gap is too wide."""
    gaps: list[int | None] = [None] * len(bead_of)
    members: list[int] = []
    before = -1
    for sentence, bead in enumerate((*bead_of, None)):
        linked = bead is not None and collation.beads[bead].relation.is_shared
        in_line = linked and bead is not None and not collation.beads[bead].moved
        if in_line or sentence == len(bead_of):
            # Without a linked bead on either side it is no gap but the whole article.
            if len(members) <= _WIDEST_GAP and (in_line or before >= 0):
                for member in members:
                    gaps[member] = before
            members = []
            before = before if bead is None else bead
        elif bead is not None and not linked:
            members.append(sentence)
    return gaps


def _beads_under(
    article: Article, attribution: Attribution, bead_of: Sequence[int | None]
) -> tuple[int, ...]:
    """The beads of all sentences that a quotation reaches into, in reading order."""
    found: list[int] = []
    end = attribution.quotation.span.end
    for index in range(attribution.quotation.sentence, len(article.sentences)):
        if index != attribution.quotation.sentence and article.sentences[index].span.start >= end:
            break
        bead = bead_of[index]
        if bead is not None and bead not in found:
            found.append(bead)
    return tuple(found)


def ranks_in_beads(side: QuotedSide) -> list[set[tuple[int, int, int]]]:
    """For each quotation, (bead, place in the bead, quotations in the bead) of every bead it is in."""
    members: dict[int, list[int]] = defaultdict(list)
    for index, beads in enumerate(side.beads):
        if not side.is_indirect(index):
            for bead in beads:
                members[bead].append(index)
    ranks: list[set[tuple[int, int, int]]] = [set() for _ in side.attributions]
    for bead, indices in members.items():
        for place, index in enumerate(indices):
            ranks[index].add((bead, place, len(indices)))
    return ranks


def candidates(left: QuotedSide, right: QuotedSide) -> Iterator[tuple[int, int]]:
    """Pairs of quotations worth comparing: in linked sentences, or with rare words in common."""
    by_bead: dict[int, list[int]] = defaultdict(list)
    by_gap: dict[int, list[int]] = defaultdict(list)
    by_word: dict[str, list[int]] = defaultdict(list)
    by_wording: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for j, beads in enumerate(right.beads):
        for bead in beads:
            by_bead[bead].append(j)
        gap = right.gaps[j]
        if gap is not None:
            by_gap[gap].append(j)
        for word in right.wordings[j].content:
            by_word[word].append(j)
        by_wording[right.wordings[j].words].append(j)
    for i, beads in enumerate(left.beads):
        near = {j for bead in beads for j in by_bead.get(bead, ())}
        gap = left.gaps[i]
        if gap is not None:
            near.update(by_gap.get(gap, ()))
        near.update(by_wording.get(left.wordings[i].words, ())[:_COMMON])
        near.update(_likeliest(left.wordings[i], by_word))
        for j in sorted(near):
            yield i, j


def _likeliest(wording: Wording, by_word: dict[str, list[int]]) -> list[int]:
    """The few quotations that share the most of a wording's rarest words."""
    known = [word for word in wording.content if 0 < len(by_word.get(word, ())) <= _COMMON]
    hits = Counter[int]()
    for word in sorted(known, key=lambda w: (len(by_word[w]), w))[:_RAREST]:
        hits.update(by_word[word])
    return sorted(hits, key=lambda j: (-hits[j], j))[:_LIKELIEST]


def siblings(side: QuotedSide, index: int, taken: set[int]) -> list[int]:
    """The free neighbours of a quotation: parts, perhaps, of an utterance that is whole elsewhere."""
    found = []
    for other in (index - 2, index - 1, index + 1, index + 2):
        if not 0 <= other < len(side.attributions) or other in taken or side.is_indirect(other):
            continue
        found.append(other)
    return found
