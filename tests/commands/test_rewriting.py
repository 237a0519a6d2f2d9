"""`reader rewriting`: how one article was made from another."""

import json
from pathlib import Path

import pytest

from reader.commands.rewriting import run


@pytest.fixture
def paths(tmp_path: Path) -> list[str]:
    for name, verb in (("a.txt", "repaired"), ("b.txt", "fixed")):
        (tmp_path / name).write_text(f"News of the day\n\nThe crew {verb} the heavy engine.\n", "utf-8")
    return [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]


def test_text_is_for_people(paths: list[str], capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(paths) == 0
    said = capsysbinary.readouterr().out.decode("utf-8")
    assert "synonym: “repaired” and “fixed” stand together" in said


def test_json_is_for_programs_and_goes_to_a_file(
    paths: list[str], tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run([*paths, "--format", "json", "-o", str(tmp_path / "out.json")]) == 0
    assert capsysbinary.readouterr().out == b""
    form = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert form["profile"]["exchanged"] == 1


@pytest.mark.parametrize("arguments", [[], ["a.txt"], ["lost.txt", "gone.txt"], ["--format", "html"]])
def test_trouble_is_status_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    assert capsys.readouterr().err.startswith("reader: ")
