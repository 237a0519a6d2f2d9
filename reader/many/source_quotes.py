"""Every quotation of a copy against all its sources: verbatim in which one, altered in which, or in none."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum

from reader.comparison.quoted_words import wording_of
from reader.quotations.attribution import attribute
from reader.quotations.quotation import Attribution, Kind
from reader.text.article import Article
from reader.values import Struct

_ALTERED = 0.6
"""Share of a quotation's words, in order, that a stretch of a source must have to be the same utterance."""
_FEWEST = 3
"""Words below which a quotation is looked for word for word only: two words are like anything."""


class Standing(StrEnum):
    """What the sources have of a quotation."""

    VERBATIM = "verbatim"
    ALTERED = "altered"
    NOWHERE = "nowhere"


class SourcedQuotation(Struct, frozen=True):
    """A quotation of the copy, what the sources have of it, in which of them (by number), and their words."""

    attribution: Attribution
    standing: Standing
    source: int | None
    source_words: str


def sourced_quotations(copy: Article, sources: Sequence[Article]) -> Iterator[SourcedQuotation]:
    """The marked quotations of the copy in reading order, each with its standing in the sources."""
    prepared = [_Words(source) for source in sources]
    for attribution in attribute(copy).attributions:
        if attribution.quotation.kind is not Kind.INDIRECT:
            yield _sourced(copy, attribution, prepared)


class _Words:
    """The comparable words of a source, with where each stands in its text."""

    def __init__(self, article: Article) -> None:
        self.text = article.text
        self.words: list[str] = []
        self.sentences: list[int] = []
        self._spans = [sentence.span for sentence in article.sentences]
        for sentence in article.sentences:
            words = wording_of(sentence.span.of(article.text), article.details.language).words
            self.words += words
            self.sentences += [sentence.index] * len(words)

    def find(self, wanted: tuple[str, ...]) -> int | None:
        """Where the words stand one behind the other; None when they do not."""
        first, count = wanted[0], len(wanted)
        at = -1
        while True:
            try:
                at = self.words.index(first, at + 1)
            except ValueError:
                return None
            if tuple(self.words[at : at + count]) == wanted:
                return at

    def likest(self, wanted: tuple[str, ...]) -> tuple[float, int]:
        """The share of the words that the likest stretch has in order, and where it begins."""
        matcher = SequenceMatcher(None, wanted, self.words, autojunk=False)
        block = matcher.find_longest_match()
        if not block.size:
            return 0.0, 0
        start = max(0, block.b - block.a - len(wanted) // 4)
        stretch = self.words[start : start + len(wanted) + len(wanted) // 2]
        same = sum(
            each.size for each in SequenceMatcher(None, wanted, stretch, autojunk=False).get_matching_blocks()
        )
        return same / len(wanted), block.b

    def sentence_at(self, word: int) -> str:
        """The words of the sentence that holds a word, on one line."""
        return " ".join(self._spans[self.sentences[word]].of(self.text).split())


def _sourced(copy: Article, attribution: Attribution, sources: Sequence[_Words]) -> SourcedQuotation:
    wanted = wording_of(attribution.quotation.span.of(copy.text), copy.details.language).words
    if not wanted:
        return SourcedQuotation(attribution, Standing.NOWHERE, None, "")
    for number, source in enumerate(sources):
        at = source.find(wanted)
        if at is not None:
            return SourcedQuotation(attribution, Standing.VERBATIM, number, source.sentence_at(at))
    if len(wanted) >= _FEWEST and sources:
        found = [source.likest(wanted) for source in sources]
        number = max(range(len(found)), key=lambda each: found[each][0])
        share, at = found[number]
        if share >= _ALTERED:
            return SourcedQuotation(attribution, Standing.ALTERED, number, sources[number].sentence_at(at))
    return SourcedQuotation(attribution, Standing.NOWHERE, None, "")
