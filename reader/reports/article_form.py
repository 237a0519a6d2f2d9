"""The JSON form of one article with its quotations (format 1, a public promise)."""

import json
from typing import Any

from reader.late_pattern import late_pattern
from reader.program import NAME, VERSION
from reader.quotations.quotation import Attribution, Attributions, Quotation
from reader.text.article import Article
from reader.text.span import Span

FORMAT = 1
"""The number of the public form: fields may be added under it, never renamed."""

Form = dict[str, Any]
"""What `json` writes as an object."""

_QUOTATION_MARKS = frozenset("\"'“”„‟«»‹›‘’‚‛「」『』《》〈〉")
_WORD = late_pattern(r"\w+(?:[’'.,\-]\w+)*")


def quotes_json(article: Article, attributions: Attributions) -> str:
    """What `reader quotes` prints: one JSON object."""
    return json_text(quotes_form(article, attributions))


def quotes_form(article: Article, attributions: Attributions) -> Form:
    """The quotations of one article as plain values."""
    return {"format": FORMAT, "program": program_form(), "article": article_form(article, attributions)}


def program_form() -> Form:
    """Which program wrote a form."""
    return {"name": NAME, "version": VERSION}


def json_text(form: Form) -> str:
    """A form as JSON text: a line for each field, characters as they are, fields in their order.

    Not indented throughout: that takes json's slow encoder and half as much again for the text.
    """
    fields = (f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}" for name, value in form.items())
    return "{" + ",\n ".join(fields) + "}"


def article_form(article: Article, attributions: Attributions) -> Form:
    """An article, its sentences, quotations and fragments; every `text` is the slice beside it."""
    details = article.details
    return {
        "title": details.title,
        "outlet": details.outlet,
        "byline": details.byline,
        "agency": details.agency,
        "published": details.published,
        "updated": details.updated,
        "address": details.address,
        "origin": article.origin,
        "language": details.language,
        "words": word_count(article),
        "file_format": article.format,
        "encoding": article.encoding,
        "notes": list(article.notes),
        "text": article.text,
        "paragraphs": [[span.start, span.end] for span in article.paragraphs],
        "sentences": [
            {
                "index": sentence.index,
                **span_form(article, sentence.span),
                "paragraph": sentence.paragraph,
                "role": sentence.role.value,
            }
            for sentence in article.sentences
        ],
        "quotations": [_attribution_form(article, a) for a in attributions.attributions],
        "fragments": [_quotation_form(article, fragment) for fragment in attributions.fragments],
    }


def word_count(article: Article) -> int:
    """The number of words in the article's headline and body."""
    return sum(
        len(_WORD.findall(article.text, sentence.span.start, sentence.span.end))
        for sentence in article.sentences
        if sentence.role.is_collated
    )


def span_form(article: Article, span: Span) -> Form:
    """A span with the words it covers."""
    return {"start": span.start, "end": span.end, "text": span.of(article.text)}


def _quotation_form(article: Article, quotation: Quotation) -> Form:
    marked = _marked(article, quotation.span)
    return {
        "index": quotation.index,
        **span_form(article, quotation.span),
        "kind": quotation.kind.value,
        "sentence": quotation.sentence,
        "closed": quotation.closed,
        "utterance": quotation.utterance,
        "marked_start": marked.start,
        "marked_end": marked.end,
    }


def _marked(article: Article, span: Span) -> Span:
    """A span with the quotation marks that stand right before and behind it."""
    before = article.text[span.start - 1 : span.start]
    behind = article.text[span.end : span.end + 1]
    return Span(span.start - _is_mark(before), span.end + _is_mark(behind))


def _is_mark(sign: str) -> bool:
    return sign in _QUOTATION_MARKS


def _attribution_form(article: Article, attribution: Attribution) -> Form:
    return {
        **_quotation_form(article, attribution.quotation),
        "cue": _optional(article, attribution.cue),
        "mention": _optional(article, attribution.mention),
        "speaker": attribution.speaker,
        "via": _optional(article, attribution.via),
        "rule": attribution.rule,
        "confidence": round(attribution.confidence, 4),
    }


def _optional(article: Article, span: Span | None) -> Form | None:
    return None if span is None else span_form(article, span)
