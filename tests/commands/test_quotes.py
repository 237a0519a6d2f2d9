"""`reader quotes`: the quotations of one article."""

import json
from pathlib import Path

import pytest

from reader.commands.quotes import run
from reader.interface import quotes, read, to_dict

TEXT = "News\n\n“We will close the mill in May,” Ada Holt said.\n"


@pytest.fixture
def path(tmp_path: Path) -> str:
    (tmp_path / "said.txt").write_text(TEXT, "utf-8")
    return str(tmp_path / "said.txt")


def test_text_is_for_people(path: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run([path]) == 0
    printed = capsysbinary.readouterr().out.decode("utf-8")
    assert printed.startswith("Quotations in “")
    assert "  “We will close the mill in May,”\n    — Ada Holt (“said”), direct, paragraph 2" in printed


def test_json_is_the_public_form(path: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run([path, "--format", "json"]) == 0
    assert json.loads(capsysbinary.readouterr().out) == to_dict(quotes(read(path)))


@pytest.mark.parametrize("arguments", [[], ["a.txt", "b.txt"], ["lost.txt"], ["--format", "html"]])
def test_trouble_is_status_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    assert capsys.readouterr().err.startswith("reader: ")
