"""Words of an article as they can be pasted into a text: what is said, who says it, and where it stands."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from reader.messages import composed, joined, message
from reader.quotations.quotation import Attribution, Attributions, Kind
from reader.text.article import Article
from reader.text.details import moment_shown
from reader.text.span import Span

UNKNOWN_SPEAKER = message("Speaker unknown")

_MARKS = '“”"«»„‘’ '


def with_attribution(article: Article, parts: Sequence[Attribution]) -> str:
    """An utterance, given by its parts in reading order, with who says it and where."""
    quoted = []
    for part in parts:
        words = _one_line(part.quotation.span.of(article.text))
        quoted.append(words if part.quotation.kind is Kind.INDIRECT else f"“{words}”")
    return composed(
        "{words} — {who} ({place})",
        words=" … ".join(quoted),
        who=who_says(parts),
        place=place_in(article, parts[0].quotation.span.start),
    )


def naming(parts: Iterable[Attribution]) -> Attribution | None:
    """The part of an utterance that names its speaker: the first sure one, else the first; None for none."""
    named = [part for part in parts if part.speaker]
    return min(named, key=lambda part: part.is_unsure, default=None)


def who_says(parts: Iterable[Attribution]) -> str:
    """The speaker of an utterance, with "perhaps" before one who may well be the wrong one."""
    named = naming(parts)
    if named is None or named.speaker is None:
        return UNKNOWN_SPEAKER
    return message("perhaps {speaker}", speaker=named.speaker) if named.is_unsure else named.speaker


def with_source(article: Article, words: str, span: Span, quotations: Attributions) -> str:
    """Chosen words with where they stand, and with who says them when they lie inside one quotation."""
    said = next((a for a in quotations.attributions if a.quotation.marked.contains(span)), None)
    place = place_in(article, span.start)
    if said is None:
        return composed("“{words}” — {place}", words=words, place=place)
    speaker = who_says([said])
    if said.quotation.kind is Kind.INDIRECT:  # the article's words, not the speaker's
        return message("“{words}” — {place}, reporting: {speaker}", words=words, place=place, speaker=speaker)
    return composed("“{words}” — {who} ({place})", words=words.strip(_MARKS), who=speaker, place=place)


def place_in(article: Article, code_point: int) -> str:
    """Title, outlet, date and paragraph of a place, as far as they are known."""
    details = article.details
    title = f"“{_one_line(details.title)}”" if details.title else ""
    known = [part for part in (title, details.outlet, moment_shown(details.published)) if part] or [
        article.origin
    ]
    before = bisect_right(article.paragraphs, code_point, key=lambda paragraph: paragraph.start)
    return joined(", ", [*known, message("paragraph {number}", number=max(before, 1))])


def _one_line(text: str) -> str:
    return " ".join(text.split())
