"""The house's rules: imports point downward, Qt lives in `reader/gui` and what tests it, parts stay small.

The limits that are not reached yet stand in `STILL_OVER`, each at what is measured: a number may only fall.
"""

import ast
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "reader"

FLOOR = {
    "errors": 1,
    "late_pattern": 1,
    "measures": 2,
    "program": 1,
    "resources": 1,
    "values": 1,
    "cancel": 2,
    "resting_collector": 2,
    "sides": 2,
    "tables": 2,
    "whole_file": 3,
    "private_log": 2,
    "messages": 2,
    "confinement": 2,
    "language": 3,
    "text": 4,
    "loading": 5,
    "collation": 6,
    "facts": 7,
    "quotations": 7,
    "comparison": 8,
    "library": 9,
    "rewriting": 9,
    "lesson": 11,
    "exercises": 10,
    "many": 12,
    "reports": 12,
    "session": 12,
    "views": 13,
    "workers": 14,
    "gui": 15,
    "commands": 15,
    "interface": 15,
    "testing": 16,
    "__main__": 17,
    "__init__": 17,
}
FORBIDDEN_NAMES = {"utils", "util", "common", "helpers", "models", "types", "misc"}

LINES_OF_A_FILE = 300
LINES_OF_A_FUNCTION = 40
DECISIONS = 10
MOST_DECISIONS = 15
MEAN_DECISIONS = 3.0
SHARE_OVER = 0.03
METHODS_OF_A_CLASS = 25
FILES_OF_A_FOLDER = 28

STILL_OVER = {
    "files": 0,
    "functions": 0,
    "over most decisions": 0,
    "mean decisions": 2.87,
    "share over decisions": 0.015,
    "classes": 0,
    "circles": 0,
    "files without Qt in gui": 0,
}
"""How much is over a limit today."""


class Function(NamedTuple):
    """One function, as far as its size goes."""

    place: str
    lines: int
    decisions: int


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@cache
def statements_of(path: Path) -> tuple[ast.AST, ...]:
    """Every statement of a file, those in functions and classes too; expressions hold none."""
    found: list[ast.AST] = [ast.parse(path.read_text("utf-8"))]
    for node in found:
        for part in ("body", "orelse", "finalbody", "handlers", "cases"):
            inner = getattr(node, part, ())
            found += inner if isinstance(inner, list) else ()
    return tuple(found)


def imported(path: Path) -> Iterator[str]:
    for node in statements_of(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def graph() -> dict[str, set[str]]:
    """Every module with what it imports of the package, also for types and inside functions."""
    names = {name_of(path): path for path in modules()}
    return {
        name: {found for found in imported(path) if found in names and found != name}
        for name, path in names.items()
    }


def crossed(path: Path) -> Iterator[str]:
    """Imports of a module that cross a border."""
    here = room(path)
    for name in imported(path):
        parts = name.split(".")
        if parts[0] in ("PySide6", "shiboken6") and here not in ("gui", "testing"):
            yield f"{path} imports Qt outside reader/gui"
        if parts[0] in ("pytest", "_pytest", "pytestqt") and here != "testing":
            yield f"{path} imports pytest: the program runs without it"
        if parts[0] in ("dataclasses", "msgspec") and here != "values":
            yield f"{path} imports {parts[0]}: values are structs of reader.values"
        if parts[0] != "reader" or len(parts) < 2 or parts[1] == here or parts[1] not in FLOOR:
            continue
        if FLOOR[parts[1]] >= FLOOR[here]:
            yield f"{path}: {here} may not import {parts[1]}"


def test_imports_point_downward() -> None:
    assert [border for path in modules() for border in crossed(path)] == []


def test_every_room_has_its_floor() -> None:
    assert {room(path) for path in modules()} == set(FLOOR)


def test_no_file_is_named_for_nothing() -> None:
    assert [path for path in modules() if path.stem in FORBIDDEN_NAMES] == []


def test_all_below_the_window_runs_without_qt() -> None:
    names = [name_of(p) for p in modules() if room(p) not in ("gui", "testing", "__main__")]
    code = (
        "import importlib, sys\n"
        f"for name in {names!r}: importlib.import_module(name)\n"
        "assert not any(m.startswith('PySide6') for m in sys.modules), 'Qt was imported'\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120)


def test_files_are_short() -> None:
    tests = (ROOT / "tests").rglob("*.py")
    lines = {path: len(path.read_text("utf-8").splitlines()) for path in (*modules(), *tests)}
    long = [f"{path.relative_to(ROOT)}: {n}" for path, n in lines.items() if n > LINES_OF_A_FILE]
    assert len(long) <= STILL_OVER["files"], long


def test_folders_are_small() -> None:
    files: dict[Path, int] = defaultdict(int)
    for path in modules():
        files[path.parent] += path.stem != "__init__"
    assert {folder: count for folder, count in files.items() if count > FILES_OF_A_FOLDER} == {}


def decisions(function: ast.AST) -> int:
    """Places where the way through a function forks; functions and classes inside it count for themselves."""
    count, waiting = 0, list(ast.iter_child_nodes(function))
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            continue
        if isinstance(node, ast.If | ast.For | ast.While | ast.IfExp | ast.ExceptHandler | ast.match_case):
            count += 1
        elif isinstance(node, ast.BoolOp):
            count += len(node.values) - 1
        elif isinstance(node, ast.comprehension):
            count += 1 + len(node.ifs)
        waiting.extend(ast.iter_child_nodes(node))
    return count


@cache
def functions() -> tuple[Function, ...]:
    return tuple(
        Function(
            f"{path.relative_to(ROOT)}:{node.lineno} {node.name}",
            node.end_lineno - node.lineno + 1,
            decisions(node),
        )
        for path in modules()
        for node in statements_of(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None
    )


def test_functions_are_short() -> None:
    long = [f for f in functions() if f.lines > LINES_OF_A_FUNCTION]
    assert len(long) <= STILL_OVER["functions"], long


def test_functions_decide_little() -> None:
    dense = sorted((f for f in functions() if f.decisions > MOST_DECISIONS), key=lambda f: -f.decisions)
    assert len(dense) <= STILL_OVER["over most decisions"], dense
    mean = sum(f.decisions for f in functions()) / len(functions())
    assert mean <= max(MEAN_DECISIONS, STILL_OVER["mean decisions"])
    share = sum(f.decisions > DECISIONS for f in functions()) / len(functions())
    assert share <= max(SHARE_OVER, STILL_OVER["share over decisions"])


@cache
def classes() -> dict[str, tuple[set[str], tuple[str, ...]]]:
    """Every class of the package with its methods and the names of its bases."""
    found = {}
    for path in modules():
        for node in statements_of(path):
            if isinstance(node, ast.ClassDef):
                methods = {
                    part.name
                    for part in node.body
                    if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef)
                }
                bases = tuple(base.id for base in node.bases if isinstance(base, ast.Name))
                found[node.name] = (methods, bases)
    return found


def methods_of(name: str) -> set[str]:
    """Methods of a class, with those of its bases that are of this package."""
    if name not in classes():
        return set()
    own, bases = classes()[name]
    return own.union(*(methods_of(base) for base in bases))


def test_classes_are_small() -> None:
    large = {name: count for name in classes() if (count := len(methods_of(name))) > METHODS_OF_A_CLASS}
    assert len(large) <= STILL_OVER["classes"], large


def circles() -> list[set[str]]:
    """Groups of modules that import each other, directly or over others."""
    reached = {name: _reached(name) for name in graph()}
    found: list[set[str]] = []
    for name, others in reached.items():
        circle = {other for other in others if name in reached[other]}
        if len(circle) > 1 and circle not in found:
            found.append(circle)
    return found


def _reached(name: str) -> set[str]:
    seen: set[str] = set()
    waiting = [name]
    while waiting:
        for other in graph()[waiting.pop()] - seen:
            seen.add(other)
            waiting.append(other)
    return seen


def test_no_circle_hides_behind_types_or_inner_imports() -> None:
    assert len(circles()) <= STILL_OVER["circles"], circles()


def test_what_needs_no_qt_lies_outside_the_window() -> None:
    bare = [
        name_of(path)
        for path in modules()
        if room(path) == "gui"
        and path.stem != "__init__"
        and not any(name.startswith(("PySide6", "reader.gui.")) for name in imported(path))
    ]
    assert len(bare) <= STILL_OVER["files without Qt in gui"], bare


def test_the_top_holds_what_is_agreed() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    top = {name.partition("/")[0] for name in listed.stdout.split()}
    agreed = {"LICENSE", "README.md", "pyproject.toml", "reader", "requirements.lock", "resources", "sources"}
    assert {name for name in top if not name.startswith(".")} <= {*agreed, "tests"}
