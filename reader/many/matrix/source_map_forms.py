"""The source map of one article as text and as JSON."""

import json
from collections.abc import Iterator

from reader.many.matrix.html_form import source_map_html
from reader.many.matrix.source_map import SourceMap
from reader.many.matrix.words import headings, percent
from reader.messages import messages_for
from reader.program import NAME, VERSION

FORMAT = 1
_DIGITS = 4


def source_map_text(found: SourceMap, language: str = "en") -> str:
    """The sources by share, then each sentence behind the number of its source."""
    lines = [
        f"{rank:>3}  {percent(each.share):>3}%  {each.name}" for rank, each in enumerate(found.sources, 1)
    ]
    lines.append(f"  ·  {percent(found.own):>3}%  {headings(language)['own']}")
    tell = messages_for(language).tell
    lines += [f"     {each.name}: {tell(each.trouble)}" for each in found.unread]
    return "\n".join([*lines, "", *_sentences(found)]) + "\n"


def _sentences(found: SourceMap) -> Iterator[str]:
    ranks = {each.source: str(rank) for rank, each in enumerate(found.sources, 1)}
    for each in found.sentences:
        rank = "·" if each.source is None else ranks[each.source]
        yield f"{rank:>3}  {' '.join(found.article.text_of(each.sentence).split())}"


def source_map_json(found: SourceMap, language: str = "en") -> str:  # noqa: ARG001 - the shape of a form
    """One JSON object; offsets are code points of `text`."""
    article = found.article
    names = {each.source: each.name for each in found.sources}
    form = {
        "format": FORMAT,
        "program": {"name": NAME, "version": VERSION},
        "title": article.details.title,
        "text": article.text,
        "sources": [{"name": each.name, "share": round(each.share, _DIGITS)} for each in found.sources],
        "own": round(found.own, _DIGITS),
        "sentences": [
            {
                "index": each.sentence,
                "start": article.sentences[each.sentence].span.start,
                "end": article.sentences[each.sentence].span.end,
                "likely_source": None if each.source is None else names[each.source],
                "relation": None if each.relation is None else each.relation.value,
                "score": round(each.score, _DIGITS),
            }
            for each in found.sentences
        ],
        "unread": [{"name": each.name, "trouble": each.trouble} for each in found.unread],
    }
    return json.dumps(form, ensure_ascii=False, indent=1) + "\n"


SOURCE_MAP_FORMS = {"text": source_map_text, "json": source_map_json, "html": source_map_html}
"""The forms of a source map by name."""
