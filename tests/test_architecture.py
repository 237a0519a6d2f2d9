"""The floors: imports point downward only, Qt lives in `reader/gui` alone, and files stay small."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "reader"

FLOOR = {
    "errors": 1,
    "resources": 1,
    "cancel": 2,
    "resting_collector": 2,
    "sides": 2,
    "whole_file": 2,
    "language": 3,
    "text": 4,
    "loading": 5,
    "collation": 6,
    "facts": 7,
    "quotes": 7,
    "comparison": 8,
    "library": 9,
    "report": 10,
    "session": 10,
    "views": 11,
    "workers": 12,
    "gui": 13,
    "commands": 13,
    "__main__": 14,
}
FORBIDDEN_NAMES = {"utils", "util", "common", "helpers", "models", "types", "misc"}
LONGEST = 400


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_point_downward(path: Path) -> None:
    here = room(path)
    if here == "__init__":
        return
    for name in imported(path):
        parts = name.split(".")
        if parts[0] == "PySide6":
            assert here == "gui", f"{path} imports Qt outside reader/gui"
        if parts[0] != "reader" or len(parts) < 2 or parts[1] == here:
            continue
        assert FLOOR[parts[1]] < FLOOR[here], f"{path}: {here} may not import {parts[1]}"


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_file_has_one_job(path: Path) -> None:
    assert path.stem not in FORBIDDEN_NAMES
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST


def test_all_below_the_window_runs_without_qt() -> None:
    names = [
        ".".join(p.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for p in modules()
        if room(p) not in ("gui", "__main__")
    ]
    code = (
        "import importlib, sys\n"
        f"for name in {names!r}: importlib.import_module(name)\n"
        "assert not any(m.startswith('PySide6') for m in sys.modules), 'Qt was imported'\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120)
