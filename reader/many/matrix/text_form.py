"""A matrix as plain text: shares, origins, who took from whom, claims."""

from collections.abc import Iterator

from reader.many.matrix.claims import Claim, ClaimState
from reader.many.matrix.matrix import Matrix
from reader.many.matrix.words import (
    cluster_said,
    headings,
    kind_said,
    percent,
    state_said,
    summary,
    taking_said,
    warnings_said,
)
from reader.messages import messages_for

_WIDEST = 24
"""Articles up to which the shares stand in a table; of more the pairs are listed."""
_NAME = 28
_SIGNS = {ClaimState.SAME: "=", ClaimState.ALTERED: "≠", ClaimState.REPORTED: "~", ClaimState.MISSING: "·"}


def matrix_text(matrix: Matrix, language: str = "en") -> str:
    """What `reader matrix` prints for people."""
    named = headings(language)
    blocks = [summary(matrix, language), "\n".join(_entries(matrix))]
    if matrix.unread:
        tell = messages_for(language).tell
        blocks.append("\n".join(f"{each.name}: {tell(each.trouble)}" for each in matrix.unread))
    blocks.append(_headed(named["shares"], _shares(matrix)))
    blocks.append(_headed(named["origins"], _origins(matrix, language)))
    copies = list(_copies(matrix, language))
    if copies:
        blocks.append(_headed(named["warnings"], copies))
    if matrix.claims:
        signs = ", ".join(f"{sign} {state_said(state, language)}" for state, sign in _SIGNS.items())
        blocks.append(_headed(f"{named['claims']} ({signs})", _claims(matrix, language)))
    return "\n\n".join(blocks) + "\n"


def _headed(heading: str, lines: Iterator[str] | list[str]) -> str:
    return "\n".join((heading, "─" * len(heading), *lines))


def _entries(matrix: Matrix) -> Iterator[str]:
    for number, entry in enumerate(matrix.entries, 1):
        more = ", ".join(each for each in (entry.title, entry.outlet, entry.published) if each)
        yield f"{number:>3}  {entry.name}" + (f"  ({more})" if more else "")


def _shares(matrix: Matrix) -> Iterator[str]:
    count = len(matrix.entries)
    if count > _WIDEST:
        for pair in matrix.copies():
            yield (
                f"{pair.left + 1:>4} → {pair.right + 1:<4} {percent(pair.left_share):>3}   "
                f"← {percent(pair.right_share):>3}"
            )
        return
    yield " " * (_NAME + 5) + "".join(f"{number + 1:>4}" for number in range(count))
    for number, entry in enumerate(matrix.entries):
        cells = "".join(f"{_cell(matrix, number, other):>4}" for other in range(count))
        yield f"{number + 1:>3}  {_cut(entry.name, _NAME):<{_NAME}}{cells}"


def _cell(matrix: Matrix, number: int, other: int) -> str:
    if number == other:
        return "–"
    share = matrix.share(number, other)
    return "?" if share is None else percent(share) if round(100 * share) else "·"


def _origins(matrix: Matrix, language: str) -> Iterator[str]:
    for cluster in matrix.clusters:
        yield cluster_said(matrix, cluster, language)
    for taking in matrix.takings:
        yield f"  {taking_said(matrix, taking, language)}"


def _copies(matrix: Matrix, language: str) -> Iterator[str]:
    for pair in matrix.copies():
        told = warnings_said(pair, language)
        if told:
            yield f"{matrix.entries[pair.left].name} / {matrix.entries[pair.right].name}: {told}"
            for finding in pair.findings:
                yield f"  {messages_for(language).tell(finding.sentence)}"


def _claims(matrix: Matrix, language: str) -> Iterator[str]:
    for claim in matrix.claims:
        signs = "".join(_SIGNS[cell.state] for cell in claim.cells)
        yield f"{signs}  {kind_said(claim.kind, language)}: {_said(claim)}"


def _said(claim: Claim) -> str:
    words = f"“{_cut(claim.words, 60)}”" if claim.who or claim.words == claim.around else claim.words
    return f"{words} – {claim.who}" if claim.who else f"{words} ({_cut(claim.around, 70)})"


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
