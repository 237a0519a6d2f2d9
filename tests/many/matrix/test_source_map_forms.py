"""A source map as text and JSON."""

import json

from msgspec.structs import replace

from reader.many.matrix.matrix import Unread
from reader.many.matrix.source_map_forms import SOURCE_MAP_FORMS, source_map_json, source_map_text
from tests.many.matrix.test_html_form import mapped


def test_text_lists_sources_and_sentences() -> None:
    found = replace(mapped(), unread=(Unread("bad.pdf", "It is damaged."),))
    lines = source_map_text(found).splitlines()
    assert [line.split()[0] for line in lines[:3]] == ["1", "2", "·"]
    assert [line.split()[2] for line in lines[:3]] == ["wire.txt", "alone.txt", "own"]
    assert lines[0].split()[1] == f"{100 * found.sources[0].share:.0f}%"
    assert lines[3].strip() == "bad.pdf: It is damaged."
    assert [line[:3].strip() for line in lines[5:]] == ["·", "1", "1", "1", "2", "·"]
    assert lines[6][5:] == found.article.text_of(1)
    assert "eigen" in source_map_text(found, "de")


def test_json_has_offsets_and_likely_sources() -> None:
    found = mapped()
    form = json.loads(source_map_json(found))
    assert [(each["name"], each["share"]) for each in form["sources"]] == [
        (each.name, round(each.share, 4)) for each in found.sources
    ]
    assert form["own"] == round(found.own, 4)
    assert [each["likely_source"] for each in form["sentences"]] == [
        None, "wire.txt", "wire.txt", "wire.txt", "alone.txt", None,
    ]  # fmt: skip
    first = form["sentences"][1]
    assert form["text"][first["start"] : first["end"]] == found.article.text_of(1)
    assert (first["relation"], first["score"], form["sentences"][0]["relation"]) == ("same", 1.0, None)
    assert form["unread"] == []


def test_the_forms_by_name() -> None:
    assert list(SOURCE_MAP_FORMS) == ["text", "json", "html"]
