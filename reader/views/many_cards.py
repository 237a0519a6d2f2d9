"""What the page of many articles shows in words and rows: origins, a pair, the sources of an article."""

from typing import TYPE_CHECKING

from reader.many.matrix.words import cluster_said, percent, taking_said, warnings_said
from reader.messages import joined, message
from reader.views.card import Card, Line, Run, Style, heading

if TYPE_CHECKING:
    from reader.many.matrix.claims import Claim, ClaimCell
    from reader.many.matrix.matrix import Matrix, Unread
    from reader.many.matrix.origins import Cluster
    from reader.many.matrix.source_map import SourceMap

_ALONE = message("Stands by itself")
_TOLD = 3
"""Files that could not be read that are named; more are counted."""


def origin_cards(matrix: "Matrix", language: str = "en") -> list[Card]:
    """The clusters, each with its articles and who of them probably took from whom; a row for a taking leads
    to its pair (`item` is both numbers)."""
    cards: list[Card] = []
    alone = [cluster for cluster in matrix.clusters if len(cluster.members) == 1]
    for number, cluster in enumerate(matrix.clusters):
        if len(cluster.members) > 1:
            cards += _cluster(matrix, number, cluster, language)
    if alone:
        cards.append(heading("alone", _ALONE, len(alone)))
        cards += [_article(matrix, cluster.members[0], language) for cluster in alone]
    return cards


def _cluster(matrix: "Matrix", number: int, cluster: "Cluster", language: str) -> list[Card]:
    said = cluster_said(matrix, cluster, language)
    cards = [
        heading(f"cluster.{number}", message("Probably one origin"), len(cluster.members)),
        Card(f"cluster.{number}.said", (Line((Run(said),), 4),)),
    ]
    for taking in matrix.takings:
        if taking.copy in cluster.members:
            key = f"taking.{taking.copy}"
            line = Line((Run(taking_said(matrix, taking, language)),), 3)
            cards.append(Card(key, (line,), item=(taking.source, taking.copy)))
    return cards


def _article(matrix: "Matrix", number: int, language: str) -> Card:
    entry = matrix.entries[number]
    lines = [Line((Run(entry.name, Style.STRONG),), 1)]
    more = " · ".join(each for each in (entry.title, entry.outlet, entry.published) if each)
    if more and more != entry.name:
        lines.append(Line((Run(more, Style.MUTED),), 1))
    for taking in matrix.takings:
        if taking.copy == number:
            lines.append(Line((Run(taking_said(matrix, taking, language)),), 3))
            return Card(f"article.{number}", tuple(lines), item=(taking.source, taking.copy))
    return Card(f"article.{number}", tuple(lines))


def pair_said(matrix: "Matrix", one: int, other: int, language: str = "en") -> str:
    """What is known of a cell of the matrix, in one line."""
    names = matrix.entries[one].name, matrix.entries[other].name
    if one == other:
        entry = matrix.entries[one]
        return " · ".join(each for each in (entry.name, entry.title, entry.outlet, entry.published) if each)
    pair = matrix.pair(one, other)
    if pair is None:
        return message("{one} and {other} have no rare words in common.", one=names[0], other=names[1])
    if pair.trouble:
        return message(
            "{one} and {other} could not be compared: {trouble}",
            one=names[0],
            other=names[1],
            trouble=pair.trouble,
        )
    shares = percent(pair.share_of(one)), percent(pair.share_of(other))
    said = message(
        "{share} % of {one} stands in {other}, {back} % the other way.",
        share=shares[0],
        one=names[0],
        other=names[1],
        back=shares[1],
    )
    warnings = warnings_said(pair, language)
    told = message("Warnings: {warnings}.", warnings=warnings) if warnings else ""
    return joined(" ", (said, pair.sentence, told))


def unread_said(unread: "tuple[Unread, ...]") -> str:
    """Which files could not be read; "" when all could."""
    if not unread:
        return ""
    named = "; ".join(f"{each.name}: {each.trouble}" for each in unread[:_TOLD])
    more = len(unread) - _TOLD
    said = message("Not read: {named}", named=named)
    return joined(" ", (said, message("… and {more:,} more.", more=more) if more > 0 else ""))


def claim_said(claim: "Claim") -> str:
    """A claim as the first column of the table has it."""
    if claim.who:
        return f"“{claim.words}” – {claim.who}"
    return f"{claim.words}: {claim.around}" if claim.around != claim.words else claim.words


def claim_cell_said(claim: "Claim", cell: "ClaimCell") -> str:
    """What one article makes of a claim, as a tip."""
    if not cell.words:
        return claim_said(claim)
    return f"“{cell.words}” – {cell.who}" if cell.who else cell.words


def source_line(found: "SourceMap", rank: int) -> str:
    """One source of an article with its share, as the legend has it."""
    source = found.sources[rank]
    return f"{percent(source.share)} %  {source.name}"


def own_line(found: "SourceMap") -> str:
    """The share of an article that is its own, as the legend has it."""
    return message("{share} %  own", share=percent(found.own))
