"""The JSON forms hold to their schema, and the schema names every field."""

import json
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import reader
from reader.resources import resource_path, samples_path
from reader.text.article import Article

SAMPLES = sorted(path.name for path in samples_path().glob("[0-9]*.*"))
PAIRS = list(combinations(SAMPLES, 2))


@cache
def schema(name: str) -> Any:
    found = json.loads(resource_path("schema", f"{name}.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(found)
    return found


@cache
def article(name: str) -> Article:
    return reader.read(samples_path(name))


def unnamed(form: Any, rule: Any, whole: Any, place: str = "") -> Iterator[str]:
    """Fields of a form that its schema does not name."""
    if "$ref" in rule:
        rule = whole["$defs"][rule["$ref"].rpartition("/")[2]]
    if "anyOf" in rule:
        rule = rule["anyOf"][0]
        rule = whole["$defs"][rule["$ref"].rpartition("/")[2]] if "$ref" in rule else rule
    if isinstance(form, dict):
        for field, value in form.items():
            if field not in rule.get("properties", {}):
                yield f"{place}.{field}"
            else:
                yield from unnamed(value, rule["properties"][field], whole, f"{place}.{field}")
    elif isinstance(form, list) and "items" in rule and rule["items"] is not False:
        for value in form:
            yield from unnamed(value, rule["items"], whole, f"{place}[]")


@pytest.mark.parametrize(("left", "right"), PAIRS)
def test_every_pair_of_samples_holds_to_the_schema(left: str, right: str) -> None:
    form = reader.to_dict(reader.compare(article(left), article(right)))
    Draft202012Validator(schema("comparison")).validate(form)
    assert set(unnamed(form, schema("comparison"), schema("comparison"))) == set()


@pytest.mark.parametrize("name", SAMPLES)
def test_the_quotations_of_every_sample_hold_to_the_schema(name: str) -> None:
    form = reader.to_dict(reader.quotes(article(name)))
    Draft202012Validator(schema("quotes")).validate(form)
    assert set(unnamed(form, schema("quotes"), schema("quotes"))) == set()


def test_a_field_that_is_missing_or_of_another_kind_is_seen() -> None:
    form = reader.to_dict(reader.compare(article(SAMPLES[0]), article(SAMPLES[1])))
    validator = Draft202012Validator(schema("comparison"))
    changes: tuple[dict[str, Any], ...] = (
        {"format": 2},
        {"beads": None},
        {"outcome": "half"},
        {"summary": {}},
    )
    for change in changes:
        assert not validator.is_valid({**form, **change})
    form["beads"][0]["relation"] = "changed"
    assert not validator.is_valid(form)


def test_parts_that_two_schemas_share_are_equal() -> None:
    ours, theirs = schema("quotes")["$defs"], schema("comparison")["$defs"]
    assert all(theirs[name] == part for name, part in ours.items())
