"""Quotations and speakers of the samples, held against their key."""

from reader.quotations.attribution import attribute
from reader.quotations.quotation import Attribution, Attributions, Kind
from reader.text.article import Article
from reader.text.span import Span
from tests.gold.key import (
    ArticleKey,
    KeyQuotation,
    article_key,
    lay_quotations,
    lay_sentences,
    lay_texts,
    words_of,
)
from tests.gold.measured import Measured, alike, f1, sample

ENOUGH = 0.8
"""Two spans are one quotation when they share this much of both together (overlap over union)."""


def measure_quotations(name: str) -> Measured:
    """`quotations`: F1 of detection; `speakers`: share of the true ones with the right speaker; `kinds`,
    `closed`: share of the found ones; `utterances`: share whose parts are joined; `fragments`: share of
    those in prose that is kept apart; `indirect`: share of the reported clauses that were found with their
    speaker."""
    key, article = article_key(name), sample(name)
    attributions = attribute(article)
    result = Measured()
    true = lay_quotations(key, article.text)
    laid = zip(key.sentences, lay_sentences(key, article.text), strict=True)
    prose = [span for sentence, span in laid if sentence.is_collated]
    fragments = [
        span for span in lay_texts(article.text, list(key.fragments)) if any(p.contains(span) for p in prose)
    ]
    marked = [
        a
        for a in attributions.attributions
        if a.quotation.kind is not Kind.INDIRECT and _in_prose(article, a.quotation.sentence)
    ]
    found: dict[int, Attribution] = {}
    speakers = kinds = closed = utterances = 0
    for quotation, span in zip(key.quotations, true, strict=True):
        hit = next((a for a in marked if alike(a.quotation.span, span) >= ENOUGH), None)
        if hit is None:
            if not ("fragment" in quotation.kinds and _kept_apart(attributions, span)):
                result.misses.append(f"quotation {quotation.number} not found: {quotation.text[:40]!r}")
            continue
        found[quotation.number] = hit
        speakers += _speaker_right(quotation, hit, result)
        kinds += hit.quotation.kind.value in quotation.kinds
        closed += hit.quotation.closed == quotation.closed
    wanted = [
        q
        for q, span in zip(key.quotations, true, strict=True)
        if q.number in found or not ("fragment" in q.kinds and _kept_apart(attributions, span))
    ]
    extra = [a for a in marked if a not in found.values()]
    result.misses += [f"no quotation: {a.quotation.span.of(article.text)[:60]!r}" for a in extra]
    result.values["quotations"] = f1(len(found) + len(extra), len(found), len(wanted))
    result.share("speakers", speakers, len(wanted))
    result.share("kinds", kinds, len(found))
    result.share("closed", closed, len(found))
    utterances = _utterances_right(key, found, result)
    result.share("utterances", utterances, len({q.utterance for q in key.quotations}))
    result.share("fragments", sum(_kept_apart(attributions, span) for span in fragments), len(fragments))
    _measure_indirect(key, article, attributions, result)
    return result


def _measure_indirect(key: ArticleKey, article: Article, found: Attributions, result: Measured) -> None:
    clauses = lay_texts(article.text, [text for _, text in key.indirect])
    right = 0
    for (speaker, text), span in zip(key.indirect, clauses, strict=True):
        hits = [
            a
            for a in found.attributions
            if a.quotation.kind is Kind.INDIRECT and alike(a.quotation.span, span) >= ENOUGH
        ]
        if any(_same_name(speaker, a.speaker, loosely=True) for a in hits):
            right += 1
        else:
            result.misses.append(f"indirect of {speaker}: {text[:50]!r}: {[a.speaker for a in hits]}")
    result.share("indirect", right, len(clauses))


def _speaker_right(quotation: KeyQuotation, hit: Attribution, result: Measured) -> bool:
    if _same_name(quotation.speaker, hit.speaker):
        return True
    result.misses.append(f"speaker of {quotation.number}: {hit.speaker!r} instead of {quotation.speaker!r}")
    return False


def _utterances_right(key: ArticleKey, found: dict[int, Attribution], result: Measured) -> int:
    """How many true utterances are one utterance here: all parts found, one number, nobody else's."""
    right = 0
    for utterance in sorted({q.utterance for q in key.quotations}):
        parts = [q.number for q in key.quotations if q.utterance == utterance]
        numbers = {found[n].quotation.utterance for n in parts if n in found}
        others = {a.quotation.utterance for n, a in found.items() if n not in parts}
        if len(numbers) == 1 and all(n in found for n in parts) and not numbers & others:
            right += 1
        elif numbers:
            result.misses.append(f"utterance {utterance} (quotations {parts}): {sorted(numbers)}")
    return right


def _in_prose(article: Article, sentence: int) -> bool:
    return article.sentences[sentence].role.is_collated


def _kept_apart(attributions: Attributions, span: Span) -> bool:
    return any(alike(fragment.span, span) >= ENOUGH for fragment in attributions.fragments)


def _same_name(true: str, found: str | None, *, loosely: bool = False) -> bool:
    if found is None:
        return False
    a = [w for w, _, _ in words_of(true) if w not in ("a", "the", "s")]
    b = [w for w, _, _ in words_of(found) if w not in ("a", "the", "s")]
    return a == b or (loosely and set(a) <= set(b))
