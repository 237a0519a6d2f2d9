"""`reader`, `reader LEFT RIGHT`, `reader --sample`: the window."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from reader.commands.console import (
    DONE,
    TROUBLE,
    OneLineParser,
    UsageError,
    complain,
    messages_asked,
    run_guarded,
    say,
)
from reader.commands.screen import check_screen
from reader.messages import joined, message
from reader.program import VERSION

OpenWindow = Callable[[str | None, str | None, bool, str | None], int]
"""Opens the window with a left and a right article (or None), whether to open a sample pair, and the language
that was asked for (or None)."""

COMMANDS = """\
commands without a window (each has --help of its own):
  reader compare LEFT RIGHT             compare two articles (--format FORM, -o FILE, --only-differences)
  reader compare --schema               print the JSON Schema of --format json
  reader quotes FILE                    list who is quoted in an article (--format text or json)
  reader check SOURCE COPY [COPY ...]   check that copies are faithful to their source; two folders are
                                        paired by name, --pairs FILE names pairs in a table
  reader check --quotes-only --sources SOURCE ... COPY
                                        check that every quotation stands in a source
  reader matrix FOLDER | FILES          compare many articles with one another, and tell their origins
  reader sources FILE FOLDER | FILES    tell which article each sentence of FILE most likely comes from
  reader mcp FOLDER ...                 serve compare, check and quotes to an assistant over stdio

the window, with what is done in it written as a test (README, “For testers”):
  reader --record FILE.py LEFT RIGHT

forms (--format):
  compare   html, docx, markdown, text, json, quotations_csv, changes_csv, facts_csv, statements_csv
  check     text, json, jsonl, junit, sarif, github
  quotes    text, json
  matrix    text, csv, json, html
  sources   text, json, html

LEFT, RIGHT and FILE are files, or - for standard input; book.epub#3 is the third chapter of a book,
draft.docx#before a Word document without its tracked changes.
"""
"""What the help says of the other commands; each line is a message of the catalogue."""

_ALIKE = 0.7
"""From which likeness on (difflib's ratio) a word is a command mistyped: "quote", "comapre", "qoutes"."""


def run(arguments: Sequence[str], open_window: OpenWindow, commands: Sequence[str] = ()) -> int:
    """Open the window as the arguments ask; returns the exit status.

    `open_window` is handed in because the window stands beside the commands, not below them. `commands` are
    the words that begin a command without a window: one mistyped opens no window.
    """
    if len(arguments) > 1 and (meant := _meant(arguments[0], commands)):
        sentence = message(
            "“{word}” is neither a file nor a command; did you mean “reader {meant}”?",
            word=arguments[0],
            meant=meant,
        )
        complain(messages_asked(arguments).tell(sentence))
        return TROUBLE
    return run_guarded(arguments, _parser(), lambda chosen: _work(chosen, open_window))


def _meant(word: str, commands: Sequence[str]) -> str | None:
    """The command that was mistyped, None where `word` may be a file."""
    if not word.isalpha() or Path(word).exists():
        return None
    # Needed for a word that opens nothing.
    from difflib import get_close_matches  # noqa: PLC0415

    return next(iter(get_close_matches(word.lower(), commands, 1, _ALIKE)), None)


def _parser() -> OneLineParser:
    parser = OneLineParser(
        prog="reader",
        description=message("Read two articles on the same event side by side."),
        epilog=joined("\n", [message(line) if line else " " for line in COMMANDS.splitlines()]),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("left", metavar="LEFT", nargs="?", help=message("the article on the left"))
    parser.add_argument("right", metavar="RIGHT", nargs="?", help=message("the article on the right"))
    parser.add_argument("--sample", action="store_true", help=message("open a sample pair"))
    parser.add_argument(
        "--install-desktop",
        action="store_true",
        help=message("put the program into the menus of your desktop"),
    )
    parser.add_argument("--uninstall-desktop", action="store_true", help=message("take it out of them again"))
    parser.add_argument("-V", "--version", action="version", version=f"reader {VERSION}")
    return parser


def _work(chosen: argparse.Namespace, open_window: OpenWindow) -> int:
    if chosen.install_desktop or chosen.uninstall_desktop:
        return _change_desktop(chosen)
    if chosen.sample and chosen.left is not None:
        raise UsageError(message("--sample takes no articles"))
    check_screen()
    try:
        return open_window(chosen.left, chosen.right, chosen.sample, chosen.language)
    except ImportError as error:
        if not (error.name or "").startswith("PySide6"):
            raise
        raise UsageError(
            message("the window needs PySide6 and the system's libraries for Qt: {error}", error=error)
        ) from error


def _change_desktop(chosen: argparse.Namespace) -> int:
    """Put the program into the desktop's menus or take it out, and say which files that were."""
    from reader.commands import desktop  # noqa: PLC0415 - not on the way to a window

    if chosen.install_desktop and chosen.uninstall_desktop:
        raise UsageError(message("--install-desktop and --uninstall-desktop exclude each other"))
    if not sys.platform.startswith("linux"):
        raise UsageError(message("menus are made for desktops on Linux only; the program runs without them"))
    files = desktop.install() if chosen.install_desktop else desktop.uninstall()
    done = message("Installed:") if chosen.install_desktop else message("Removed:")
    tell = chosen.messages.tell
    say("\n".join([tell(done), *map(str, files)]) if files else tell(message("Nothing was installed.")))
    return DONE
