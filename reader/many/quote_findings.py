"""Quotations of a copy that are not word for word in a source, as findings."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from reader.comparison.editorial_warning import Grade, WarningKind
from reader.many.file_lines import FileLines
from reader.many.finding import Finding, spot_at
from reader.many.source_quotes import SourcedQuotation, Standing
from reader.messages import message
from reader.text.article import Article

_KINDS = {
    Standing.ALTERED: WarningKind.ALTERED_QUOTATION,
    Standing.NOWHERE: WarningKind.INVENTED_QUOTATION,
}
_DIGITS = 12


def quote_findings(
    copy: Article,
    file: Path | None,
    quotations: Iterable[SourcedQuotation],
    sources: Sequence[str],
) -> Iterator[Finding]:
    """The quotations that were altered or stand in no source; `sources` are the names by their numbers."""
    lines = FileLines(copy, file)
    for found in quotations:
        if found.standing is Standing.VERBATIM:
            continue
        words = " ".join(found.attribution.quotation.span.of(copy.text).split())
        kind = _KINDS[found.standing].value
        yield Finding(
            _identity(kind, words, found.source_words),
            kind,
            Grade.GRAVE,
            _sentence(found, words, sources),
            spot_at(copy, "right", found.attribution.quotation.span.start, lines),
            found.source_words,
            words,
        )


def _identity(*words: str) -> str:
    """What names a finding over checks: its kind and both wordings, not where they stand."""
    return hashlib.sha256("\x1f".join(words).encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def _sentence(found: SourcedQuotation, words: str, sources: Sequence[str]) -> str:
    if found.source is None:
        return message("“{words}” stands in none of the sources.", words=words)
    return message(
        "“{words}” is not what “{source}” has: {source_words}",
        words=words,
        source=sources[found.source],
        source_words=found.source_words,
    )
