"""Quotations given to somebody else, or with other words."""

from collections.abc import Iterator

from reader.collation.bead import Relation, Tag
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.evidence import Evidence
from reader.comparison.quotation_match import QuotationMatch, QuotationState
from reader.comparison.shown_words import shown
from reader.language.scales import load_scales
from reader.language.senses import load_senses
from reader.language.stop_words import stop_words
from reader.text.article import Article
from reader.text.span import Span
from reader.text.tokens import fold, is_word, tokenise_words

_ALIKE = 0.6
"""Below this likeness two quotations in sentences that are not nearly the same are one only perhaps."""

_SHORT = 5
"""Words with meaning below which a quotation in a sentence that is not edited may be a phrase that many use:
a slogan, a line of every speech (judged on 420 pairs of two outlets)."""
_TITLE = 3
"""Longer words from which on a quotation that writes them all with capitals is a headline."""
_REWRITTEN = 0.7
"""The share of an article's sentences that are linked when one was made from the other."""

_KINDS = {
    QuotationState.ALTERED: WarningKind.ALTERED_QUOTATION,
    QuotationState.STITCHED: WarningKind.STITCHED_QUOTATION,
    QuotationState.INVENTED: WarningKind.INVENTED_QUOTATION,
    QuotationState.CUT_AT_LIMIT: WarningKind.CUT_QUOTATION,
}


def check_quotations(evidence: Evidence) -> Iterator[EditorialWarning]:
    """The matches whose speakers or words differ."""
    for match in evidence.matches:
        yield from _about(evidence, match)


def _about(evidence: Evidence, match: QuotationMatch) -> Iterator[EditorialWarning]:
    a = evidence.quotations.left.attributions[match.left]
    b = evidence.quotations.right.attributions[match.right]
    bead = evidence.bead_of("left", a.quotation.sentence)
    ours, theirs = stretches(match, a.quotation.span, b.quotation.span)
    words = shown(evidence.articles.left, ours), shown(evidence.articles.right, theirs)
    if match.speakers_differ:
        yield EditorialWarning(
            WarningKind.OTHER_SPEAKER,
            Grade.GRAVE,
            bead,
            ours,
            theirs,
            *words,
            left_who=a.speaker,
            right_who=b.speaker,
        )
    who = None if match.speakers_differ else a.speaker or b.speaker
    kind = _KINDS.get(match.state)
    if kind is not None and _is_first(evidence, match):
        yield EditorialWarning(
            kind,
            _grade(evidence, match),
            bead,
            match.left_cut or ours,
            match.right_cut or theirs,
            *words,
            left_decisive=_of(evidence.articles.left, match.left_cut),
            right_decisive=_of(evidence.articles.right, match.right_cut),
            left_who=who,
            right_who=who,
        )


def stretches(match: QuotationMatch, ours: Span, theirs: Span) -> tuple[Span, Span]:
    """What both quotations render: the edits' reach where there are edits."""
    if not match.edits:
        return ours, theirs
    first, last = match.edits[0], match.edits[-1]
    return Span(first.left.start, last.left.end), Span(first.right.start, last.right.end)


def _is_first(evidence: Evidence, match: QuotationMatch) -> bool:
    """Whether a stitched quotation is told with the first of its parts."""
    if match.state is not QuotationState.STITCHED:
        return True
    parts = [m for m in evidence.matches if m.left == match.left or m.right == match.right]
    return match == parts[0]


def _grade(evidence: Evidence, match: QuotationMatch) -> Grade:
    """Other small words only are less than other words; a cut is serious."""
    whole = Grade.SERIOUS if match.state is QuotationState.CUT_AT_LIMIT else Grade.GRAVE
    if _may_be_phrase(evidence, match):
        return Grade.LOOK
    if match.state is not QuotationState.ALTERED or not match.edits:
        return whole
    bead = evidence.bead_of("left", evidence.quotations.left.attributions[match.left].quotation.sentence)
    if match.score < _ALIKE and not is_copied(evidence, bead):
        return Grade.LOOK  # perhaps the same utterance
    language = evidence.articles.left.details.language.split("-")[0].lower()
    stop = stop_words(language)
    decides = any(word not in stop or _decides(word, language) for word in _changed(evidence, match))
    return Grade.GRAVE if decides else Grade.LOOK


def is_copied(evidence: Evidence, bead: int | None) -> bool:
    """Whether one article was made from the other, or the sentence was."""
    found = evidence.collation.verdict
    if max(found.left_linked, found.right_linked) >= _REWRITTEN:
        return True
    return bead is not None and evidence.collation.beads[bead].relation is Relation.EDITED


def _may_be_phrase(evidence: Evidence, match: QuotationMatch) -> bool:
    """Whether two quotations of two reports may be one phrase that many use, or a headline."""
    a, b = (
        evidence.quotations.left.attributions[match.left].quotation,
        evidence.quotations.right.attributions[match.right].quotation,
    )
    if is_copied(evidence, evidence.bead_of("left", a.sentence)):
        return False
    spans = zip(evidence.articles, (a.span, b.span), strict=True)
    texts = [span.of(article.text) for article, span in spans]
    stop = stop_words(evidence.articles.left.details.language.split("-")[0].lower())
    return any(_is_headline(text) or len(_meant(text, stop)) < _SHORT for text in texts)


def _meant(text: str, stop: frozenset[str]) -> list[str]:
    return [word for word in map(fold, tokenise_words(text)) if is_word(word) and word not in stop]


def _is_headline(text: str) -> bool:
    longer = [word for word in text.split() if len(word) > _TITLE]
    return len(longer) >= _TITLE and all(word[0].isupper() for word in longer)


def _changed(evidence: Evidence, match: QuotationMatch) -> set[str]:
    """The words (lower case) that stand in one of two quotations only."""
    left, right = evidence.articles
    changes = [edit for edit in match.edits if edit.tag is not Tag.EQUAL]
    texts = [text for edit in changes for text in (edit.left.of(left.text), edit.right.of(right.text))]
    return {fold(token) for text in texts for token in tokenise_words(text) if is_word(token)}


def _decides(word: str, language: str) -> bool:
    """Whether a small word carries the sense: a negation, or a term of a scale ("may")."""
    senses, scales = load_senses(language), load_scales(language)
    return (senses is not None and senses.negates(word)) or (scales is not None and word in scales.by_word)


def _of(article: Article, span: Span | None) -> str:
    return "" if span is None else shown(article, span)
