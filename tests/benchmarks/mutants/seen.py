"""Which test runs which line."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from coverage import CoverageData

from tests.benchmarks.mutants.bench import Bench, Ran, cpu, side_by_side


class Seen:
    """Which test runs which line of the package, how long each takes, and which fail by themselves."""

    def __init__(self, form: dict[str, Any]) -> None:
        self.tests: list[str] = form["tests"]
        self.seconds: list[float] = form["seconds"]
        self.failing: dict[str, str] = form["failing"]
        self.cpu: float = form["cpu"]
        groups = [frozenset(group) for group in form["groups"]]
        self.lines: dict[str, dict[int, frozenset[int]]] = {
            file: {int(line): groups[group] for line, group in lines.items()}
            for file, lines in form["lines"].items()
        }

    def at(self, places: Iterable[tuple[str, int]]) -> set[int]:
        """The tests that run any of the lines."""
        return set().union(*(self.lines.get(file, {}).get(line, ()) for file, line in places))


def measured(bench: Bench, test_files: Sequence[str]) -> dict[str, Any]:
    """Run the whole suite once, shared out over the copies, and note which test runs which line."""
    begun = cpu()

    def part(number: int) -> tuple[Ran, dict[str, dict[int, list[str]]]]:
        copy = bench.copies[number]
        data_file = bench.folder / f"coverage.{number}"
        ran = bench.run(copy, None, test_files[number :: len(bench.copies)], None, data_file)
        if ran.where is None or not Path(ran.where).resolve().is_relative_to(copy.root.resolve()):
            raise SystemExit(f"The tests do not run the copy of the package ({ran.where}).\n{ran.output}")
        data = CoverageData(basename=str(data_file))
        data.read()
        lines = {}
        for path in data.measured_files():
            relative = Path(path).resolve().relative_to(copy.root.resolve()).as_posix()
            lines[relative] = data.contexts_by_lineno(path)
        return ran, lines

    parts = side_by_side(bench, part, range(len(bench.copies)))
    tests = [test for ran, _ in parts for test in ran.seconds]
    number_of = {test: number for number, test in enumerate(tests)}
    together: dict[str, dict[int, set[int]]] = {}
    for _, lines in parts:
        for file, contexts in lines.items():
            for line, names in contexts.items():
                hit = {number_of[name] for name in names if name in number_of}
                together.setdefault(file, {}).setdefault(line, set()).update(hit)
    groups: dict[tuple[int, ...], int] = {}
    form = {
        file: {
            line: groups.setdefault(tuple(sorted(hit)), len(groups)) for line, hit in sorted(lines.items())
        }
        for file, lines in sorted(together.items())
    }
    return {
        "tests": tests,
        "seconds": [seconds for ran, _ in parts for seconds in ran.seconds.values()],
        "failing": {test: why for ran, _ in parts for test, why in ran.failures.items()},
        "cpu": cpu() - begun,
        "groups": list(groups),
        "lines": form,
    }
