"""The table of public classes in `reader/README.md`, made from the docstrings.

python -m tests.class_glossary [--write]     # print it, or put it into the page
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "reader"
PAGE = PACKAGE / "README.md"
ABOVE = ("gui", "commands", "testing", "workers", "views")
"""Rooms above the engine."""

_BEGIN, _END = "<!-- classes -->", "<!-- end of classes -->"


def rows() -> Iterator[tuple[str, str, str]]:
    """Each public class of the engine: its name, its file, and the first sentence of its docstring."""
    for path in sorted(PACKAGE.rglob("*.py")):
        place = path.relative_to(PACKAGE)
        if place.parts[0] in ABOVE:
            continue
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                yield node.name, place.as_posix(), _first_sentence(ast.get_docstring(node) or "")


def _first_sentence(text: str) -> str:
    words = " ".join(text.split("\n\n")[0].split())
    for stop in (". ", ": ", "; "):
        head, found, _ = words.partition(stop)
        if found and len(head) > 20:
            words = head
    return words.rstrip(".").replace("|", "\\|")


def table() -> str:
    """The table, sorted by name."""
    lines = [f"| `{name}` | `{place}` | {meaning} |" for name, place, meaning in sorted(rows())]
    return "\n".join(["| class | file | what it is |", "|---|---|---|", *lines])


def page_with(made: str) -> str:
    """The page with another table in it."""
    page = PAGE.read_text("utf-8")
    before, _, rest = page.partition(_BEGIN)
    return f"{before}{_BEGIN}\n{made}\n{_END}{rest.partition(_END)[2]}"


if __name__ == "__main__":
    if "--write" in sys.argv:
        PAGE.write_text(page_with(table()), "utf-8")
    else:
        sys.stdout.write(table() + "\n")
