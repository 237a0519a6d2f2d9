"""The claims that both articles of a comparison make: quotations, figures and dates."""

from collections.abc import Iterator

from reader.comparison.comparison import Comparison, MatchRelation
from reader.comparison.quoted_words import wording_of
from reader.facts.fact import Fact, FactKind, FactStanding
from reader.many.matrix.pair_reading import ClaimEnd, ClaimKind, ClaimLink
from reader.quotations.quotation import Kind
from reader.sides import Side

_KINDS = {FactKind.NUMBER: ClaimKind.NUMBER, FactKind.DATE: ClaimKind.DATE}
_LONGEST = 200
"""Characters of words as shown."""


def claim_links(comparison: Comparison) -> Iterator[ClaimLink]:
    """The quotations that both have, then the figures and dates of linked sentences."""
    for match in comparison.quotation_matches:
        left, right = _quoted(comparison, "left", match.left), _quoted(comparison, "right", match.right)
        yield ClaimLink(ClaimKind.QUOTATION, left, right, match.relation is not MatchRelation.ALTERED)
    for pair in comparison.fact_pairs:
        if pair.kind in _KINDS and pair.left is not None and pair.right is not None:
            left, right = _told(comparison, "left", pair.left), _told(comparison, "right", pair.right)
            yield ClaimLink(_KINDS[pair.kind], left, right, pair.standing is FactStanding.AGREES)


def _quoted(comparison: Comparison, side: Side, index: int) -> ClaimEnd:
    article = comparison.article(side)
    attribution = comparison.quotations(side).attributions[index]
    quotation = attribution.quotation
    words = quotation.span.of(article.text)
    return ClaimEnd(
        quotation.sentence,
        " ".join(wording_of(words, article.details.language).words),
        _shown(words),
        _shown(article.text_of(quotation.sentence)),
        attribution.speaker or "",
        quotation.kind is Kind.INDIRECT,
    )


def _told(comparison: Comparison, side: Side, fact: Fact) -> ClaimEnd:
    article = comparison.article(side)
    sentence = article.sentence_at(fact.span.start)
    assert sentence is not None  # a fact is found in a sentence
    words = fact.span.of(article.text)
    return ClaimEnd(sentence, fact.value, _shown(words), _shown(article.text_of(sentence)))


def _shown(words: str) -> str:
    """Words on one line, cut where they are long."""
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
