"""The forms in which a check is written: for people, for programs, for CI services."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from reader.many.checking import PairCheck
from reader.many.ci_forms import github_form, junit_form
from reader.many.desk_rules import DeskRules
from reader.many.plain_forms import json_form, jsonl_form, text_form
from reader.many.sarif_form import sarif_form
from reader.messages import ENGLISH, Messages
from reader.values import replace


class CheckForm(StrEnum):
    """The forms of a check."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    JUNIT = "junit"
    SARIF = "sarif"
    GITHUB = "github"


_FORMS: dict[CheckForm, Callable[[Sequence[PairCheck], DeskRules], str]] = {
    CheckForm.JSON: json_form,
    CheckForm.JSONL: jsonl_form,
    CheckForm.JUNIT: junit_form,
    CheckForm.SARIF: sarif_form,
    CheckForm.GITHUB: github_form,
}


def check_report(
    checks: Sequence[PairCheck], rules: DeskRules, form: CheckForm, messages: Messages = ENGLISH
) -> str:
    """A check in one of the forms; sentences in the language of the `messages`, in JSON in English."""
    if form in (CheckForm.JSON, CheckForm.JSONL):
        return _FORMS[form](checks, rules)
    told = [_told(check, messages) for check in checks]
    return text_form(told, rules, messages) if form is CheckForm.TEXT else _FORMS[form](told, rules)


def _told(check: PairCheck, messages: Messages) -> PairCheck:
    findings = tuple(replace(found, sentence=messages.tell(found.sentence)) for found in check.findings)
    return replace(check, findings=findings, trouble=messages.tell(check.trouble))
