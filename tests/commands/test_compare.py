"""`reader compare`: what it prints, and its exit status."""

import json
from pathlib import Path
from typing import Any

import pytest

from reader.commands.compare import run
from reader.reports.writing import ReportForm
from reader.resources import resource_path

TEXT = "News\n\nThe storm killed 14 people in the two villages.\n\nThe mayor asked for help on Monday.\n"
CHANGED = TEXT.replace("14", "41")
TURNED = "News\n\nThe mayor asked for help on Monday.\n\nThe storm killed 14 people in the two villages.\n"


@pytest.fixture(autouse=True)
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in {
        "a.txt": TEXT, "same.txt": TEXT, "changed.txt": CHANGED, "turned.txt": TURNED,
        "loud.txt": TEXT.upper(), "short.txt": "News\n\nThe storm killed 14 people in the two villages.\n",
    }.items():  # fmt: skip
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["a.txt", "same.txt"], 0),
        (["a.txt", "changed.txt"], 0),
        (["a.txt", "same.txt", "--exit-code"], 0),
        (["a.txt", "changed.txt", "--exit-code"], 1),
        (["a.txt", "short.txt", "--exit-code"], 1),
        (["a.txt", "turned.txt", "--exit-code"], 1),
        (["a.txt", "loud.txt", "--exit-code"], 1),
        (["a.txt", "loud.txt", "--exit-code", "--ignore-case"], 0),
        (["a.txt", "lost.txt", "--exit-code"], 2),
        (["a.txt"], 2),
        (["-", "-"], 2),
        (["a.txt", "same.txt", "--schema"], 2),
        (["--schema"], 0),
        (["a.txt", "same.txt", "--format", "facts_csv"], 0),
        (["a.txt", "same.txt", "--format", "pdf"], 2),
        (["a.txt", "same.txt", "-o", "no/out.txt"], 2),
        (["a.txt", "same.txt", "--chapter", "1"], 2),
        (["--help"], 0),
    ],
)
def test_the_exit_status(arguments: list[str], status: int) -> None:
    assert run(arguments) == status


@pytest.mark.parametrize(
    ("form", "begins"), [("text", "Left   "), ("json", '{"format": 1'), ("html", "<!DOCTYPE html>")]
)
def test_each_form_is_printed(form: str, begins: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    run(["a.txt", "changed.txt", "--format", form])
    assert capsysbinary.readouterr().out.decode("utf-8").startswith(begins)


def test_a_word_document_needs_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["a.txt", "changed.txt", "--format", "docx"]) == 2
    assert "--format docx needs a file: --output FILE.docx" in capsys.readouterr().err
    assert run(["a.txt", "changed.txt", "--format", "docx", "--output", "out.docx"]) == 0
    assert (tmp_path / "out.docx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize(("source", "tag"), [([], 0), (["--source", "left"], 1)])
def test_the_source_can_be_named(
    source: list[str], tag: int, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    run(["a.txt", "changed.txt", "--format", "html", *source])
    assert capsysbinary.readouterr().out.count(b'class="tag">source<') == tag


@pytest.mark.parametrize("form", [form for form in ReportForm if form.is_text])
def test_a_file_gets_what_would_be_printed(
    form: ReportForm, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    run(["a.txt", "changed.txt", "--format", form.value])
    printed = capsysbinary.readouterr().out.decode("utf-8")
    assert run(["a.txt", "changed.txt", "--format", form.value, "-o", "out", "--exit-code"]) == 1
    assert capsysbinary.readouterr().out == b""
    encoding = "utf-8-sig" if form.suffix == ".csv" else "utf-8"
    assert (tmp_path / "out").read_bytes().decode(encoding).rstrip("\n") == printed.rstrip("\n")


@pytest.mark.parametrize("form", ["text", "html", "json", "changes_csv"])
def test_only_differences_leaves_out_what_is_the_same(
    form: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    told = []
    for more in ([], ["--only-differences"]):
        run(["a.txt", "changed.txt", "--format", form, *more])
        told.append(capsysbinary.readouterr().out.decode("utf-8"))
    same = '"relation": "same"' if form == "json" else "The mayor asked for help on Monday."
    assert same in told[0]
    assert same not in told[1]
    assert "41" in told[1]


def printed(arguments: list[str], capsysbinary: pytest.CaptureFixture[bytes]) -> Any:
    run(arguments)
    return json.loads(capsysbinary.readouterr().out)


def test_the_schema_is_that_of_the_resources(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    schema = resource_path("schema", "comparison.schema.json").read_text("utf-8")
    assert printed(["--schema"], capsysbinary) == json.loads(schema)


def test_the_first_article_is_the_left_one(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    form = printed(["a.txt", "changed.txt", "--format", "json"], capsysbinary)
    assert (form["left"]["origin"], form["right"]["origin"]) == ("a.txt", "changed.txt")


def test_options_reach_the_comparison(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    arguments = ["a.txt", "loud.txt", "--format", "json", "--ignore-case", "--strictness", "loose"]
    options = printed(arguments, capsysbinary)["options"]
    assert (options["ignore_case"], options["strictness"]) == (True, "loose")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-", "-"], "only one of LEFT and RIGHT can be standard input"),
        (["a.txt", "same.txt", "--schema"], "--schema stands alone"),
    ],
)
def test_what_does_not_go_together_is_one_line(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run(arguments)
    assert capsys.readouterr() == ("", f"reader: {said} (see reader compare --help)\n")
