"""A check as SARIF 2.1.0 (OASIS): findings that show in the lines of a pull request."""

import json
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from reader.comparison.editorial_warning import Grade, WarningKind
from reader.comparison.warning_labels import KIND_LABELS
from reader.many.checking import PairCheck
from reader.many.desk_rules import DeskRules
from reader.many.finding import Finding
from reader.program import NAME, VERSION

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Grade.GRAVE: "error", Grade.SERIOUS: "warning", Grade.LOOK: "note"}


def sarif_form(checks: Sequence[PairCheck], rules: DeskRules) -> str:  # noqa: ARG001 - the shape of a form
    """One run: a rule for each kind that was found, a result for each finding, a notification for trouble."""
    kinds = sorted({finding.kind for check in checks for finding in check.findings})
    run = {
        "tool": {
            "driver": {
                "name": NAME,
                "version": VERSION,
                "rules": [_rule(kind) for kind in kinds],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(check, finding, kinds.index(finding.kind))
            for check in checks
            for finding in check.findings
        ],
        "invocations": [
            {
                "executionSuccessful": not any(check.trouble for check in checks),
                "toolExecutionNotifications": [_notification(check) for check in checks if check.trouble],
            }
        ],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rule(kind: str) -> dict[str, Any]:
    return {"id": kind, "shortDescription": {"text": KIND_LABELS[WarningKind(kind)]}}


def _result(check: PairCheck, finding: Finding, rule: int) -> dict[str, Any]:
    return {
        "ruleId": finding.kind,
        "ruleIndex": rule,
        "level": _LEVELS[finding.grade],
        "message": {"text": finding.sentence},
        "locations": [_location(check, finding)],
        "partialFingerprints": {"wordings/v1": finding.id},
    }


def _location(check: PairCheck, finding: Finding) -> dict[str, Any]:
    spot = finding.spot
    name = check.names.source if spot is not None and spot.side == "left" else check.names.copy
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(PurePath(name).as_posix())}}
    if spot is not None and spot.line is not None:
        place["region"] = {"startLine": spot.line, "startColumn": spot.column}
    return {"physicalLocation": place}


def _notification(check: PairCheck) -> dict[str, Any]:
    uri = quote(PurePath(check.names.copy).as_posix())
    return {
        "level": "error",
        "message": {"text": check.trouble},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri}}}],
    }
