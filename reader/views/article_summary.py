"""What a pane's header says of an article: its title, and outlet, byline, date and size in one line."""

from pathlib import PurePath

from reader.late_pattern import late_pattern
from reader.messages import counted, joined, message
from reader.text.article import Article, Role
from reader.text.details import moment_shown

_FIRST_UNPARTED = "\u3040"
_UNPARTED = late_pattern(rf"[{_FIRST_UNPARTED}-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Signs of Chinese and Japanese, which put no space between words."""


def word_count(article: Article) -> int:
    """The words of an article's headline and body, parted by white space."""
    text = article.text
    return sum(len(s.span.of(text).split()) for s in article.sentences if s.role.is_collated)


def _size(article: Article) -> str:
    """In words, or in characters where words are not parted by spaces."""
    text = article.text
    signs = 0
    if max(text, default="") >= _FIRST_UNPARTED:  # the pattern takes as long to make as a short pane to fill
        collated = (sentence.span for sentence in article.sentences if sentence.role.is_collated)
        signs = sum(len(_UNPARTED.findall(text, span.start, span.end)) for span in collated)
    words = word_count(article)
    if signs > words:
        return message("{signs:,} characters", signs=signs)
    return counted("{n:,} word", "{n:,} words", words)


def title_of(article: Article) -> str:
    """The title, else the headline, else where the article came from."""
    if article.details.title:
        return article.details.title
    headline = next((article.text_of(s.index) for s in article.sentences if s.role is Role.HEADLINE), "")
    return headline or PurePath(article.origin).name or article.origin


def summary_of(article: Article) -> str:
    """Outlet, byline, date and size in one line."""
    details = article.details
    collated = {s.paragraph for s in article.sentences if s.role.is_collated}
    parts = [
        details.outlet or "",
        details.byline or "",
        moment_shown(details.published),
        counted("{n:,} paragraph", "{n:,} paragraphs", len(collated)),
        _size(article),
    ]
    return joined(" · ", parts)
