"""The forms of a check."""

import pytest

from reader.many.ci_forms import github_form, junit_form
from reader.many.desk_rules import DeskRules
from reader.many.forms import CheckForm, check_report
from reader.many.plain_forms import json_form, jsonl_form, text_form
from reader.many.sarif_form import sarif_form
from tests.many.checked import CHECKS

FORMS = {
    "text": text_form, "json": json_form, "jsonl": jsonl_form, "junit": junit_form, "sarif": sarif_form,
    "github": github_form,
}  # fmt: skip


def test_a_form_is_made_by_its_own_function() -> None:
    assert {form.value for form in CheckForm} == set(FORMS)
    for name, make in FORMS.items():
        assert check_report(CHECKS, DeskRules(), CheckForm(name)) == make(CHECKS, DeskRules())


@pytest.mark.parametrize("form", list(CheckForm))
def test_nothing_to_check_gives_an_empty_report_of_its_form(form: CheckForm) -> None:
    assert isinstance(check_report([], DeskRules(), form), str)
