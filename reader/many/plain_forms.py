"""A check as plain text, and as JSON: one object, or a line for each pair."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from reader.many.checking import PairCheck
from reader.many.desk_rules import DeskRules
from reader.many.finding import Finding
from reader.messages import ENGLISH, Messages, counted, message
from reader.program import NAME, VERSION

FORMAT = 1
"""The number of the public form: fields may be added under it, never renamed."""

_NOT_CHECKED = message("not checked")


def text_form(checks: Sequence[PairCheck], rules: DeskRules, messages: Messages = ENGLISH) -> str:
    """A line for each pair and one for each finding, as `file:line:column: grade: sentence`."""
    return "".join(f"{line}\n" for check in checks for line in _text_lines(check, rules, messages))


def _text_lines(check: PairCheck, rules: DeskRules, messages: Messages) -> Iterator[str]:
    if check.trouble:
        yield f"{check.names.copy}: {messages.tell(_NOT_CHECKED)}: {check.trouble}"
        return
    for finding in check.findings:
        yield f"{place_shown(check, finding)}: {finding.grade.value}: {finding.sentence} [{finding.kind}]"
    yield f"{check.names.copy}: {messages.tell(summary_of(check, rules))}"


def place_shown(check: PairCheck, finding: Finding) -> str:
    """`file:line:column`, or `file ¶ paragraph` where the format has no lines."""
    spot = finding.spot
    if spot is None:
        return check.names.copy
    name = check.names.copy if spot.side == "right" else check.names.source
    return f"{name} ¶ {spot.paragraph}" if spot.line is None else f"{name}:{spot.line}:{spot.column}"


def summary_of(check: PairCheck, rules: DeskRules) -> str:
    """How many findings there are, and how many of them fail the check."""
    if check.trouble:
        return _NOT_CHECKED
    failing = sum(rules.fails(finding.kind, finding.grade) for finding in check.findings)
    count = len(check.findings)
    return counted(
        "{n} finding, {failing} failing", "{n} findings, {failing} failing", count, failing=failing
    )


def json_form(checks: Sequence[PairCheck], rules: DeskRules) -> str:
    """One JSON object with a list of pairs."""
    form = {
        "format": FORMAT,
        "program": {"name": NAME, "version": VERSION},
        "fail_on": sorted(rules.fail_on),
        "pairs": [pair_form(check, rules) for check in checks],
    }
    return json.dumps(form, ensure_ascii=False, indent=1) + "\n"


def jsonl_form(checks: Sequence[PairCheck], rules: DeskRules) -> str:
    """A JSON object for each pair, a line each."""
    return "".join(json.dumps(pair_form(check, rules), ensure_ascii=False) + "\n" for check in checks)


def pair_form(check: PairCheck, rules: DeskRules) -> dict[str, Any]:
    """One pair with its findings, or its trouble, as plain values."""
    return {
        "source": check.names.source,
        "copy": check.names.copy,
        "outcome": "trouble" if check.trouble else "checked",
        "trouble": check.trouble or None,
        "findings": [_finding_form(check, finding, rules) for finding in check.findings],
    }


def _finding_form(check: PairCheck, finding: Finding, rules: DeskRules) -> dict[str, Any]:
    spot = finding.spot
    return {
        "id": finding.id,
        "kind": finding.kind,
        "grade": finding.grade.value,
        "fails": rules.fails(finding.kind, finding.grade),
        "sentence": finding.sentence,
        "file": check.names.source if spot is not None and spot.side == "left" else check.names.copy,
        "paragraph": spot.paragraph if spot is not None else None,
        "line": spot.line if spot is not None else None,
        "column": spot.column if spot is not None else None,
        "source_words": finding.source_words,
        "copy_words": finding.copy_words,
    }
