"""`reader mcp FOLDER`: compare, check and quotes for an assistant, by the Model Context Protocol over stdio.

Needs the extra `mcp`. The server reads files below the folders given and nothing else; it reaches no network.
"""

import argparse
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.cancel import never
from reader.collation.options import CollationOptions
from reader.commands.console import DONE, OneLineParser, run_guarded
from reader.commands.input import read_named
from reader.comparison.compare import compare
from reader.confinement import forbid_internet
from reader.errors import LoadError, ReaderError, SettingsError
from reader.many.checking import PairCheck, check_pair
from reader.many.desk_rules import DeskRules
from reader.many.pairs import PairNames
from reader.many.plain_forms import pair_form
from reader.messages import message
from reader.program import NAME, VERSION
from reader.quotations.attribution import attribute
from reader.reports.article_form import quotes_form
from reader.reports.json_form import comparison_form
from reader.sides import Sides
from reader.text.article import Article

if TYPE_CHECKING:
    from mcp.server import MCPServer

_ABOUT = (
    "Compares two articles on one event sentence by sentence, checks whether a copy is faithful to its "
    "source, and lists who is quoted. Files are named by their paths below the folders that were opened."
)


def run(arguments: Sequence[str]) -> int:
    """Serve until standard input ends; returns the exit status."""
    return run_guarded(arguments, _parser(), _work)


def _parser() -> OneLineParser:
    parser = OneLineParser(
        prog="reader mcp", description=message("Serve an assistant over stdio (extra “mcp”).")
    )
    parser.add_argument("folders", metavar="FOLDER", nargs="+", help=message("where files may be read"))
    return parser


def _work(chosen: argparse.Namespace) -> int:
    folders = [_folder(name) for name in chosen.folders]
    server = make_server(Doors(folders))
    forbid_internet()
    server.run("stdio")
    return DONE


def _folder(name: str) -> Path:
    path = Path(name)
    if not path.is_dir():
        raise SettingsError(
            message("“{name}” is no folder. Name the folders whose files may be read.", name=name)
        )
    return path.resolve()


class Doors:
    """What is served: functions of names and plain values, with files below some folders only."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders

    def compare(self, left: str, right: str, details: bool = False) -> dict[str, Any]:
        """Compare two articles: linked sentences, quotations, facts, warnings, and a verdict.

        The JSON form of `reader compare`; its offsets are code points of each article's text. With
        `details` it has the word edits and the reasons of every link too.
        """
        found = compare(self._read(left), self._read(right))
        return comparison_form(found, edits=details, reasons=details)

    def check(self, source: str, copy: str) -> dict[str, Any]:
        """Check whether a copy is faithful to its source: every finding with its grade, place and wordings.

        The JSON form of one pair of `reader check`.
        """
        paths = [self._path(name) for name in (source, copy)]
        articles = [read_named(str(path)) for path in paths]
        findings = check_pair(
            articles[0], articles[1], CollationOptions(), DeskRules(), Sides(paths[0], paths[1]), never
        )
        return pair_form(PairCheck(PairNames(source, copy), findings), DeskRules())

    def quotes(self, file: str) -> dict[str, Any]:
        """List who is quoted in an article: every quotation with its speaker. The form of `reader quotes`."""
        article = self._read(file)
        return quotes_form(article, attribute(article))

    def _read(self, name: str) -> Article:
        return read_named(str(self._path(name)))

    def _path(self, name: str) -> Path:
        """The file of a name below one of the folders, wherever links lead. Raises `LoadError`."""
        for folder in self._folders:
            try:
                path = (folder / name).resolve()
            except (OSError, ValueError):
                continue
            if path.is_file() and any(path.is_relative_to(allowed) for allowed in self._folders):
                return path
        raise LoadError(message("“{name}” is no file below the folders that were opened.", name=name))


def make_server(doors: Doors) -> "MCPServer[Any]":
    """The server of the doors. Raises `SettingsError` when the extra is not installed."""
    try:
        # Needed for this command only, and installed for it only.
        from mcp.server import MCPServer  # noqa: PLC0415
        from mcp.server.mcpserver.exceptions import ToolError  # noqa: PLC0415
    except ImportError:
        raise SettingsError(message("This needs MCP: install “source-comparison-reader[mcp]”.")) from None
    server: MCPServer[Any] = MCPServer(NAME, instructions=_ABOUT, version=VERSION)
    for tool in (doors.compare, doors.check, doors.quotes):
        server.tool(name=tool.__name__, description=tool.__doc__)(_told(tool, ToolError))
    return server


def _told(door: Callable[..., dict[str, Any]], refusal: type[Exception]) -> Callable[..., dict[str, Any]]:
    """A door whose refusals reach the assistant as their sentence."""

    @wraps(door)
    def told(*arguments: Any, **named: Any) -> dict[str, Any]:
        try:
            return door(*arguments, **named)
        except ReaderError as error:
            raise refusal(str(error)) from error

    return told
