"""Allowed findings: a file of their names, written once each and read back."""

import json
from pathlib import Path

import pytest

from reader.comparison.editorial_warning import Grade
from reader.errors import SettingsError
from reader.many.baseline import read_baseline, write_baseline
from reader.many.finding import Finding


def finding(name: str, sentence: str = "14 is 41.") -> Finding:
    return Finding(name, "disagreeing_fact", Grade.GRAVE, sentence, None, "14", "41")


def test_names_are_written_once_in_their_order_with_a_sentence_for_people(tmp_path: Path) -> None:
    path = tmp_path / "allowed.json"
    write_baseline(path, [finding("b", "“Größe” differs."), finding("a"), finding("b")])
    text = path.read_text("utf-8")
    assert json.loads(text) == {
        "kind": "reader-check-allowed",
        "findings": [
            {"id": "a", "kind": "disagreeing_fact", "sentence": "14 is 41."},
            {"id": "b", "kind": "disagreeing_fact", "sentence": "14 is 41."},
        ],
    }
    assert text.endswith("}\n")


@pytest.mark.parametrize("names", [(), ("a",), ("b", "a", "b")])
def test_names_are_read_back(tmp_path: Path, names: tuple[str, ...]) -> None:
    path = tmp_path / "allowed.json"
    write_baseline(path, map(finding, names))
    assert read_baseline(path) == set(names)


def test_characters_stand_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "allowed.json"
    write_baseline(path, [finding("a", "“Größe” differs.")])
    assert "“Größe” differs." in path.read_text("utf-8")


def test_numbers_among_the_names_are_texts(tmp_path: Path) -> None:
    path = tmp_path / "allowed.json"
    path.write_text('{"kind": "reader-check-allowed", "findings": [{"id": 3}]}', "utf-8")
    assert read_baseline(path) == {"3"}


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "[]",
        '{"kind": "x", "findings": []}',
        '{"kind": "reader-check-allowed"}',
        '{"kind": "reader-check-allowed", "findings": 3}',
        '{"kind": "reader-check-allowed", "findings": [{"name": "a"}]}',
    ],
)
def test_a_file_that_is_no_list_of_allowed_findings_is_told(tmp_path: Path, text: str | None) -> None:
    path = tmp_path / "allowed.json"
    if text is not None:
        path.write_text(text, "utf-8")
    with pytest.raises(SettingsError, match="could not be read" if text is None else "is no list"):
        read_baseline(path)


def test_a_list_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="could not be written"):
        write_baseline(tmp_path / "nowhere" / "a.json", [])
