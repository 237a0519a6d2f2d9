"""The forms in which a check is written: for people, for programs, for CI services."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from reader.many.checking import PairCheck
from reader.many.ci_forms import github_form, junit_form
from reader.many.desk_rules import DeskRules
from reader.many.plain_forms import json_form, jsonl_form, text_form
from reader.many.sarif_form import sarif_form


class CheckForm(StrEnum):
    """The forms of a check."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    JUNIT = "junit"
    SARIF = "sarif"
    GITHUB = "github"


_FORMS: dict[CheckForm, Callable[[Sequence[PairCheck], DeskRules], str]] = {
    CheckForm.TEXT: text_form,
    CheckForm.JSON: json_form,
    CheckForm.JSONL: jsonl_form,
    CheckForm.JUNIT: junit_form,
    CheckForm.SARIF: sarif_form,
    CheckForm.GITHUB: github_form,
}


def check_report(checks: Sequence[PairCheck], rules: DeskRules, form: CheckForm) -> str:
    """A check in one of the forms."""
    return _FORMS[form](checks, rules)
