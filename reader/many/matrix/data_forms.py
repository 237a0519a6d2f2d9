"""A matrix for other programs: JSON, and a table with a row for each article and each other."""

import csv
import io
import json
from typing import Any

from reader.comparison.editorial_warning import Grade
from reader.many.finding import Finding
from reader.many.matrix.claims import Claim
from reader.many.matrix.matrix import Matrix
from reader.many.matrix.origins import Cluster, Taking
from reader.many.matrix.pair_reading import PairReading
from reader.many.matrix.words import cluster_said, summary, taking_said
from reader.program import NAME, VERSION

FORMAT = 1
"""The number of the public form: fields may be added under it, never renamed."""
_RISKY = ("=", "+", "-", "@", "\t", "\r")
_DIGITS = 4


def matrix_csv(matrix: Matrix, language: str = "en") -> str:  # noqa: ARG001 - the shape of a form
    """One row for each article and each other that it was compared with."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(
        ("article", "other", "share", "other share", "linked", "deed", *(grade.value for grade in Grade),
         "trouble")
    )  # fmt: skip
    for pair in matrix.pairs:
        for number in (pair.left, pair.right):
            other = pair.other(number)
            writer.writerow(
                (
                    _harmless(matrix.entries[number].name),
                    _harmless(matrix.entries[other].name),
                    f"{pair.share_of(number):.4f}",
                    f"{pair.share_of(other):.4f}",
                    pair.linked,
                    pair.deed.value,
                    *(pair.count(grade) for grade in Grade),
                    _harmless(pair.trouble),
                )
            )
    return out.getvalue()


def _harmless(cell: str) -> str:
    """A text that a spreadsheet would run as a formula gets a leading apostrophe."""
    return f"'{cell}" if cell.startswith(_RISKY) else cell


def matrix_json(matrix: Matrix, language: str = "en") -> str:
    """One JSON object; articles are named by their places in `articles`, from 0."""
    form = {
        "format": FORMAT,
        "program": {"name": NAME, "version": VERSION},
        "summary": summary(matrix, language),
        "articles": [
            {
                "name": entry.name,
                "title": entry.title,
                "outlet": entry.outlet,
                "published": entry.published,
                "sentences": entry.sentences,
            }
            for entry in matrix.entries
        ],
        "unread": [{"name": each.name, "trouble": each.trouble} for each in matrix.unread],
        "pairs": [_pair_form(pair) for pair in matrix.pairs],
        "clusters": [_cluster_form(matrix, cluster, language) for cluster in matrix.clusters],
        "takings": [_taking_form(matrix, taking, language) for taking in matrix.takings],
        "claims": [_claim_form(claim) for claim in matrix.claims],
    }
    return json.dumps(form, ensure_ascii=False, indent=1) + "\n"


def _cluster_form(matrix: Matrix, cluster: Cluster, language: str) -> dict[str, Any]:
    return {
        "articles": list(cluster.members),
        "likely_origin": cluster.origin,
        "sentence": cluster_said(matrix, cluster, language),
    }


def _taking_form(matrix: Matrix, taking: Taking, language: str) -> dict[str, Any]:
    return {
        "copy": taking.copy,
        "likely_source": taking.source,
        "share": round(taking.share, _DIGITS),
        "reasons": [reason.value for reason in taking.reasons],
        "part": taking.is_part,
        "direction_known": taking.is_directed,
        "sentence": taking_said(matrix, taking, language),
    }


def _pair_form(pair: PairReading) -> dict[str, Any]:
    return {
        "left": pair.left,
        "right": pair.right,
        "left_share": round(pair.left_share, _DIGITS),
        "right_share": round(pair.right_share, _DIGITS),
        "linked": pair.linked,
        "deed": pair.deed.value,
        "sentence": pair.sentence,
        "checked": pair.is_checked,
        "warnings": [_finding_form(finding) for finding in pair.findings],
        "shared_slips": list(pair.shared_slips),
        "trouble": pair.trouble or None,
    }


def _finding_form(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "kind": finding.kind,
        "grade": finding.grade.value,
        "sentence": finding.sentence,
        "left_words": finding.source_words,
        "right_words": finding.copy_words,
    }


def _claim_form(claim: Claim) -> dict[str, Any]:
    return {
        "kind": claim.kind.value,
        "words": claim.words,
        "sentence": claim.around,
        "speaker": claim.who or None,
        "first": claim.first,
        "articles": [
            {"state": cell.state.value, "words": cell.words, "speaker": cell.who or None}
            for cell in claim.cells
        ],
    }
