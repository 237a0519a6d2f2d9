"""`reader check --quotes-only`: where each quotation of a copy stands."""

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from reader.commands.check_quotes import check_quotes
from reader.errors import LoadError, SettingsError
from reader.many.desk_rules import DeskRules
from reader.many.forms import CheckForm

SAID = "News\n\n“We will close the mill in May because nobody buys flour,” Ada Holt said.\n"
ALTERED = SAID.replace("May", "June")
OTHER = "News\n\n“The town deserves a better owner than this one,” Ruth Amber said.\n"


@pytest.fixture(autouse=True)
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in {
        "said.txt": SAID, "altered.txt": ALTERED, "other.txt": OTHER, "plain.txt": "News\n\nIt rained.\n",
    }.items():  # fmt: skip
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("names", "sources", "status", "summary"),
    [
        (["said.txt", "said.txt"], [], 0, "said.txt: 1 quotation, 0 not word for word in a source"),
        (["said.txt", "altered.txt"], [], 1, "altered.txt: 1 quotation, 1 not word for word in a source"),
        (["altered.txt"], ["said.txt"], 1, "altered.txt: 1 quotation, 1 not word for word in a source"),
        (["other.txt", "said.txt", "said.txt"], [], 0, "said.txt: 1 quotation, 0 not word"),
        ([], ["other.txt", "said.txt"], 1, "said.txt: 1 quotation, 1 not word"),
        (["plain.txt"], ["said.txt"], 0, "plain.txt: 0 quotations, 0 not word"),
    ],
)
def test_the_status_and_the_last_line(
    names: list[str], sources: list[str], status: int, summary: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check_quotes(names, sources, DeskRules()) == status
    assert capsys.readouterr().out.splitlines()[-1].startswith(summary)


@pytest.mark.parametrize(
    ("copy", "lines"),
    [
        (
            "said.txt",
            ["verbatim: “We will close the mill in May because nobody buys flour,” (said.txt)"],
        ),
        (
            "altered.txt",
            [
                "altered: “We will close the mill in June because nobody buys flour,” (said.txt)",
                f"    there: {SAID.splitlines()[2]}",
            ],
        ),
        ("other.txt", ["nowhere: “The town deserves a better owner than this one,”"]),
        ("plain.txt", []),
    ],
)
def test_a_quotation_is_told_with_its_standing(
    copy: str, lines: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    check_quotes([copy], ["plain.txt", "said.txt"], DeskRules())
    assert capsys.readouterr().out.splitlines()[:-1] == lines


def test_the_lines_go_into_a_file_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check_quotes(["said.txt", "altered.txt"], [], DeskRules(), output=tmp_path / "out.txt") == 1
    assert capsys.readouterr().out == ""
    assert (tmp_path / "out.txt").read_text("utf-8").startswith("altered: ")


@pytest.mark.parametrize(
    ("names", "sources"),
    [([], []), (["said.txt"], []), ([], ["said.txt"]), (["said.txt", "other.txt"], ["plain.txt"])],
)
def test_a_copy_and_a_source_are_needed(names: list[str], sources: list[str]) -> None:
    with pytest.raises(SettingsError, match="Name the sources behind --sources, and one copy"):
        check_quotes(names, sources, DeskRules())


@pytest.mark.parametrize(("names", "sources"), [(["lost.txt"], ["said.txt"]), (["said.txt"], ["lost.txt"])])
def test_a_file_that_is_not_there_is_told(names: list[str], sources: list[str]) -> None:
    with pytest.raises(LoadError, match="lost"):
        check_quotes(names, sources, DeskRules())


def test_in_other_forms_only_what_is_not_word_for_word_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.json"
    check_quotes(["said.txt", "altered.txt"], [], DeskRules(), CheckForm.JSONL, out)
    assert capsys.readouterr().out == ""
    told = json.loads(out.read_text("utf-8").splitlines()[0])
    assert (told["source"], told["copy"], len(told["findings"])) == ("said.txt", "altered.txt", 1)
    check_quotes(["said.txt", "said.txt"], [], DeskRules(), CheckForm.JSONL)
    assert json.loads(capsys.readouterr().out.splitlines()[0])["findings"] == []


def test_what_a_desk_ignores_neither_fails_nor_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    check_quotes(["said.txt", "altered.txt"], [], DeskRules(), CheckForm.JSONL)
    (found,) = json.loads(capsys.readouterr().out.splitlines()[0])["findings"]
    rules = replace(DeskRules(), ignore=frozenset({found["kind"]}))
    assert check_quotes(["said.txt", "altered.txt"], [], rules, CheckForm.JSONL) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[0])["findings"] == []
