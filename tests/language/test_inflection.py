"""The forms of English verbs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.inflection import (
    all_forms,
    past_forms,
    possible_bases,
    present_participle,
    regular_past,
    third_person,
)

DOUBLING = {"quip", "admit"}


@pytest.mark.parametrize(
    ("base", "form"),
    [
        ("say", "says"),
        ("cry", "cries"),
        ("enjoy", "enjoys"),
        ("go", "goes"),
        ("pass", "passes"),
        ("push", "pushes"),
        ("teach", "teaches"),
        ("fix", "fixes"),
        ("buzz", "buzzes"),
        ("note", "notes"),
        ("add", "adds"),
    ],
)
def test_the_third_person(base: str, form: str) -> None:
    assert third_person(base) == form


@pytest.mark.parametrize(
    ("base", "form"),
    [
        ("add", "added"),
        ("note", "noted"),
        ("agree", "agreed"),
        ("cry", "cried"),
        ("enjoy", "enjoyed"),
        ("quip", "quipped"),
        ("admit", "admitted"),
        ("edit", "edited"),
    ],
)
def test_the_regular_past(base: str, form: str) -> None:
    assert regular_past(base, DOUBLING) == form


@pytest.mark.parametrize(
    ("base", "form"),
    [
        ("say", "saying"),
        ("lie", "lying"),
        ("note", "noting"),
        ("agree", "agreeing"),
        ("canoe", "canoeing"),
        ("be", "being"),
        ("quip", "quipping"),
        ("cry", "crying"),
        ("edit", "editing"),
    ],
)
def test_the_present_participle(base: str, form: str) -> None:
    assert present_participle(base, DOUBLING) == form


IRREGULAR = {"say": ["said", "said"], "write": ["wrote", "written"]}


@pytest.mark.parametrize(
    ("base", "past"), [("say", ["said", "said"]), ("write", ["wrote", "written"]), ("add", ["added"])]
)
def test_irregular_forms_stand_above_the_rule(base: str, past: list[str]) -> None:
    assert past_forms(base, IRREGULAR, DOUBLING) == past
    assert all_forms(base, IRREGULAR, DOUBLING)[3:] == past


@given(st.text("abceisoyz", min_size=2, max_size=6))
def test_every_form_begins_as_its_base_does(base: str) -> None:
    forms = all_forms(base, {}, {base})
    assert forms[0] == base
    assert len(forms) == 4
    assert all(form.startswith(base[:-2]) and form.endswith(("s", "ing", "ed")) for form in forms[1:])


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("stopped", "stop"),
        ("cries", "cry"),
        ("cried", "cry"),
        ("houses", "house"),
        ("boxes", "box"),
        ("making", "make"),
        ("running", "run"),
        ("larger", "large"),
        ("biggest", "big"),
        ("busier", "busy"),
    ],
)
def test_a_form_may_come_from_its_base(form: str, base: str) -> None:
    assert base in tuple(possible_bases(form))


@pytest.mark.parametrize("form", ["is", "red", "ring", "boat"])
def test_short_words_and_words_without_an_ending_have_no_other_base(form: str) -> None:
    assert [base for base in possible_bases(form) if len(base) > 1 and base not in ("re", "r")] == []
