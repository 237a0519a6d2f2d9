"""`reader mcp`: what is served, and to whom."""

import asyncio
import os
import sys
from pathlib import Path
from typing import Any

import pytest

import reader
from reader.__main__ import main
from reader.commands import mcp
from reader.commands.mcp import Doors, make_server
from reader.errors import LoadError, SettingsError

WIRE = (
    "News\n\nThe storm killed 14 people in the two villages.\n\n“We will rebuild,” Ada Holt said on Monday.\n"
)
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    for name, text in {
        "open/wire.txt": WIRE, "open/deep/ours.txt": WIRE.replace("14", "41"), "secret/plan.txt": WIRE,
        "opened/wire.txt": WIRE,
    }.items():  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "open/link.txt").symlink_to(tmp_path / "secret/plan.txt")
    (tmp_path / "open/inside.txt").symlink_to(tmp_path / "open/wire.txt")
    return tmp_path


@pytest.fixture
def doors(desk: Path) -> Doors:
    return Doors([desk / "open"])


def test_compare_gives_the_json_form(doors: Doors, desk: Path) -> None:
    left, right = (reader.read(desk / "open" / name) for name in ("wire.txt", "deep/ours.txt"))
    form = doors.compare("wire.txt", "deep/ours.txt")
    whole = reader.to_dict(reader.compare(left, right), edits=False, reasons=False)
    for field in ("warnings", "summary", "beads"):
        assert form[field] == whole[field]
    assert "edits" in doors.compare("wire.txt", "deep/ours.txt", details=True)["beads"][0]


def test_check_gives_the_form_of_one_pair(doors: Doors) -> None:
    form = doors.check("wire.txt", "deep/ours.txt")
    assert (form["source"], form["copy"], form["outcome"]) == ("wire.txt", "deep/ours.txt", "checked")
    (finding,) = form["findings"]
    assert (finding["kind"], finding["line"], finding["fails"]) == ("disagreeing_fact", 3, True)


def test_quotes_gives_who_is_quoted(doors: Doors) -> None:
    (quotation,) = doors.quotes("wire.txt")["article"]["quotations"]
    assert quotation["speaker"] == "Ada Holt"


@pytest.mark.parametrize(
    "name",
    ["../secret/plan.txt", "link.txt", "gone.txt", "deep", "", "/etc/passwd", "../opened/wire.txt", "a\0b"],
)
def test_nothing_outside_the_folders_is_read(doors: Doors, name: str) -> None:
    with pytest.raises(LoadError, match="is no file below the folders that were opened"):
        doors.quotes(name)


def test_a_link_inside_and_a_whole_path_are_files_below(doors: Doors, desk: Path) -> None:
    for name in ("inside.txt", str(desk / "open" / "wire.txt"), "deep/../wire.txt"):
        assert doors.quotes(name)["format"] == 1


def test_the_first_folder_that_has_a_name_is_read(desk: Path) -> None:
    (desk / "opened/wire.txt").write_text("News\n\nNobody spoke.\n", "utf-8")
    both = Doors([desk / "secret", desk / "opened", desk / "open"])
    assert both.quotes("wire.txt")["article"]["quotations"] == []


def test_a_folder_is_needed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["mcp"]) == 2
    assert main(["mcp", str(tmp_path / "gone")]) == 2
    assert "is no folder" in capsys.readouterr().err


def test_without_the_extra_it_is_told_how_to_install_it(
    doors: Doors, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "mcp.server", None)
    with pytest.raises(SettingsError, match=r"install “source-comparison-reader\[mcp\]”"):
        make_server(doors)


def test_the_folders_are_served_until_the_input_ends_and_nothing_else_is_reached(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[object] = []

    class Server:
        def run(self, transport: str) -> None:
            done.append(transport)

    def made(doors: Doors) -> Server:
        done.append(len(doors.quotes("wire.txt")["article"]["quotations"]))
        return Server()

    monkeypatch.setattr(mcp, "make_server", made)
    monkeypatch.setattr(mcp, "forbid_internet", lambda: done.append("no internet"))
    assert main(["mcp", str(desk / "open")]) == 0
    assert done == [1, "no internet", "stdio"]


@pytest.mark.filterwarnings("ignore")
def test_a_refusal_reaches_the_assistant_as_its_sentence(doors: Doors) -> None:
    pytest.importorskip("mcp", reason="the extra “mcp” is not installed")
    server = make_server(doors)
    assert [tool.name for tool in asyncio.run(server.list_tools())] == ["compare", "check", "quotes"]

    class RefusedError(Exception):
        pass

    quotes = mcp._told(doors.quotes, RefusedError)
    assert quotes("wire.txt") == quotes(file="wire.txt") == doors.quotes("wire.txt")
    with pytest.raises(RefusedError, match="is no file below the folders that were opened"):
        quotes("gone.txt")


async def _spoken(desk: Path) -> list[Any]:
    from mcp import Client, StdioServerParameters  # noqa: PLC0415 - the extra is not always installed

    server = StdioServerParameters(
        command=sys.executable,
        args=["-m", "reader", "mcp", str(desk / "open")],
        env={"PYTHONPATH": str(ROOT), "PATH": os.environ.get("PATH", "")},
    )
    async with Client(server) as client:
        tools = [tool.name for tool in (await client.list_tools()).tools]
        checked = await client.call_tool("check", {"source": "wire.txt", "copy": "deep/ours.txt"})
        refused = await client.call_tool("quotes", {"file": "../secret/plan.txt"})
    return [tools, checked, refused]


@pytest.mark.filterwarnings("ignore")
def test_an_assistant_speaks_to_it_over_stdio(desk: Path) -> None:
    pytest.importorskip("mcp", reason="the extra “mcp” is not installed")
    tools, checked, refused = asyncio.run(_spoken(desk))
    assert tools == ["compare", "check", "quotes"]
    assert [each["kind"] for each in checked.structured_content["findings"]] == ["disagreeing_fact"]
    assert refused.is_error
    assert "is no file below the folders that were opened" in refused.content[0].text
