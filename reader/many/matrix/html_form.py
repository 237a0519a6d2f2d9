"""A matrix, or the source map of one article, as one HTML page that needs no other file."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import jinja2

from reader.many.matrix.claims import Claim
from reader.many.matrix.matrix import Matrix
from reader.many.matrix.pair_reading import PairReading
from reader.many.matrix.source_map import SourceMap
from reader.many.matrix.words import (
    cluster_said,
    headings,
    kind_said,
    percent,
    reasons_said,
    state_said,
    summary,
    taking_said,
    warnings_said,
)
from reader.messages import messages_for
from reader.program import VERSION
from reader.resources import resource_path
from reader.tables import read_table

PairLink = Callable[[PairReading], str]
"""The address of the report of a pair; "" where there is none."""

HUES = (210, 25, 130, 285, 55, 175, 340, 95, 250, 0)
"""Hues of the sources of a map, the greatest share first; beyond they come again."""


def matrix_html(matrix: Matrix, language: str = "en", link: PairLink | None = None) -> str:
    """The matrix as a page; everything from the articles is escaped. `link` leads to whole pair reports."""
    numbers = range(len(matrix.entries))
    return _environment(language).get_template("matrix.html.j2").render(
        **_common(language),
        matrix=matrix,
        summary=summary(matrix, language),
        rows=[[_cell(matrix, number, other) for other in numbers] for number in numbers],
        clusters=[cluster_said(matrix, cluster, language) for cluster in matrix.clusters],
        takings=[taking_said(matrix, taking, language) for taking in matrix.takings],
        claims=[_claim(claim, language) for claim in matrix.claims],
        pairs=[_pair(matrix, pair, language, link) for pair in matrix.copies()],
    )  # fmt: skip


def source_map_html(found: SourceMap, language: str = "en") -> str:
    """A source map as a page; everything from the articles is escaped."""
    ranks = {each.source: rank for rank, each in enumerate(found.sources)}
    article = found.article
    paragraphs: dict[int, list[dict[str, Any]]] = {}
    for each in found.sentences:
        sentence = article.sentences[each.sentence]
        paragraphs.setdefault(sentence.paragraph, []).append(
            {
                "words": " ".join(sentence.span.of(article.text).split()),
                "rank": None if each.source is None else ranks[each.source],
            }
        )
    return _environment(language).get_template("sources.html.j2").render(
        **_common(language),
        title=article.details.title or article.origin,
        paragraphs=list(paragraphs.values()),
        sources=[
            (each.name, percent(each.share), HUES[rank % len(HUES)])
            for rank, each in enumerate(found.sources)
        ],
        own=percent(found.own),
        unread=found.unread,
    )  # fmt: skip


@lru_cache(maxsize=2)
def _environment(language: str) -> jinja2.Environment:
    """Keeps its templates once they are compiled."""
    tell = messages_for(language).tell
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(resource_path("report")),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=lambda value: tell(value) if isinstance(value, str) else value,
    )


def _common(language: str) -> dict[str, Any]:
    colours = read_table(resource_path("theme", "colours.toml"))
    return {
        "version": VERSION, "colours": colours, "words": headings(language), "language": language,
    }  # fmt: skip


def _cell(matrix: Matrix, number: int, other: int) -> dict[str, Any]:
    pair = matrix.pair(number, other)
    share = matrix.share(number, other) if number != other else None
    return {
        "shown": "" if number == other else "?" if share is None else percent(share),
        "tint": round(100 * (share or 0.0)),
        "place": place_of(pair) if pair is not None and pair.is_checked else "",
        "title": f"{matrix.entries[number].name} → {matrix.entries[other].name}",
    }


def place_of(pair: PairReading) -> str:
    """The name of a pair's section, and of its report: "pair-3-7", by the articles' numbers from 1."""
    return f"pair-{pair.left + 1}-{pair.right + 1}"


def _pair(matrix: Matrix, pair: PairReading, language: str, link: PairLink | None) -> dict[str, Any]:
    taking = next((t for t in matrix.takings if {t.copy, t.source} == {pair.left, pair.right}), None)
    return {
        "place": place_of(pair),
        "left": matrix.entries[pair.left].name,
        "right": matrix.entries[pair.right].name,
        "left_share": percent(pair.left_share),
        "right_share": percent(pair.right_share),
        "sentence": pair.sentence,
        "warnings": warnings_said(pair, language),
        "reasons": [] if taking is None else list(reasons_said(taking, language)),
        "findings": pair.findings,
        "link": link(pair) if link is not None else "",
    }


def _claim(claim: Claim, language: str) -> dict[str, Any]:
    return {
        "kind": kind_said(claim.kind, language),
        "words": claim.words,
        "around": claim.around,
        "who": claim.who,
        "cells": [
            {"state": cell.state.value, "said": state_said(cell.state, language), "words": cell.words}
            for cell in claim.cells
        ],
    }
