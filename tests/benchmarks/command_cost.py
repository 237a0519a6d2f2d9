"""What `reader compare LEFT RIGHT --format json` costs as a process, beside bare Python and another checkout.

    python -m tests.benchmarks.command_cost
    python -m tests.benchmarks.command_cost --against ../old --words 800 --runs 21
    python -m tests.benchmarks.command_cost --pair sources/01_landwire.txt sources/02_ledger.md

CPU seconds of the child (user and system), medians of runs that alternate: bare Python (`-c pass`), this
checkout, and the one of `--against` where given. Every kind runs three times before the clock does, so that
bytecode and what is kept between runs is there. Without `--pair` the texts are generated ones of so many
words a side, in each style of `chain_stages`.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.chain_stages import STYLES, texts

_HERE = Path(__file__).resolve().parents[2]
_WARM = 3
_BARE = "bare Python"
_BYTECODE = tempfile.TemporaryDirectory()
"""Where the runs keep their bytecode, as an installed program has it."""


def cost(command: Sequence[str], folder: Path) -> float:
    """CPU seconds of one run of a command in a folder, with the package that lies there."""
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONPYCACHEPREFIX": _BYTECODE.name}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    child = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{' '.join(command)} left with {child.returncode}")
    return used.ru_utime + used.ru_stime


def medians(left: Path, right: Path, trees: Sequence[Path], runs: int) -> dict[str, float]:
    """CPU seconds by what runs, medians of runs that alternate."""
    compare = [sys.executable, "-m", "reader", "compare", str(left), str(right), "--format", "json"]
    rows = [(_BARE, [sys.executable, "-c", "pass"], trees[0])]
    rows += [(str(tree), compare, tree) for tree in trees]
    seconds: dict[str, list[float]] = {name: [] for name, _, _ in rows}
    for run in range(_WARM + runs):
        for name, command, folder in rows:
            used = cost(command, folder)
            if run >= _WARM:
                seconds[name].append(used)
    return {name: statistics.median(figures) for name, figures in seconds.items()}


def table(name: str, left: Path, right: Path, trees: Sequence[Path], runs: int) -> None:
    """Print one line: the figures and their ratios."""
    figures = medians(left, right, trees, runs)
    bare, ours, *others = figures.values()
    line = f"{name:>10s}  bare {bare:.3f} s  here {ours:.3f} s = {ours / bare:.1f} x bare"
    for other in others:
        line += f"  there {other:.3f} s: here / there {ours / other:.2f}"
    print(line, flush=True)


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description="CPU of the command, as a process.")
    parser.add_argument("--against", type=Path, metavar="CHECKOUT", help="an older checkout of the project")
    parser.add_argument("--words", type=int, default=800, help="words a side of generated texts")
    parser.add_argument("--style", choices=STYLES, nargs="+", default=list(STYLES))
    parser.add_argument("--pair", type=Path, nargs=2, metavar=("LEFT", "RIGHT"))
    parser.add_argument("--runs", type=int, default=15)
    asked = parser.parse_args(argv)
    trees = [_HERE, *([asked.against.resolve()] if asked.against else [])]
    if asked.pair:
        left, right = (path.resolve() for path in asked.pair)
        table(left.stem[:10], left, right, trees, asked.runs)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        for style in asked.style:
            paths = Path(folder, "left.txt"), Path(folder, "right.txt")
            for path, text in zip(paths, texts(asked.words, style), strict=True):
                path.write_text(text, "utf-8")
            table(style, *paths, trees, asked.runs)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
