"""Wordings as a warning shows them: on one line, cut between words."""

from collections.abc import Sequence

from reader.text.article import Article
from reader.text.span import Span

LONGEST = 160
"""Characters of a quotation that a warning shows."""
AROUND = 45
"""Characters shown on either side of the decisive words."""


def shown(article: Article, span: Span) -> str:
    """The words of a span on one line, at most `LONGEST` characters."""
    words = " ".join(span.of(article.text).split()).rstrip(",;: ")
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rsplit(' ', 1)[0]} …"


def around(article: Article, sentences: Sequence[int], words: Span, near: int = AROUND) -> str:
    """Some words with what stands about them in the one of the sentences (indices) that holds them, at most
    `near` characters on either side."""
    holders = (article.sentences[n].span for n in sentences)
    whole = next((s for s in holders if s.start <= words.start and words.end <= s.end), words)
    before = article.text[whole.start : words.start]
    after = article.text[words.end : whole.end].rstrip(".!?。")
    if len(before) > near:
        before = "… " + before[-near:].partition(" ")[2]
    if len(after) > near:
        after = after[:near].rpartition(" ")[0] + " …"
    return " ".join(f"{before}{words.of(article.text)}{after}".split())
