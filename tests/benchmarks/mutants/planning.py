"""Which tests are run for a fault: the nearest first."""

import ast
import collections
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.mutants.seen import Seen
from tests.benchmarks.mutants.site import Site
from tests.benchmarks.mutants.syntax import bound


class Users:
    """Where the names are used that statements outside functions bind."""

    def __init__(self, sources: dict[str, bytes]) -> None:
        self._names: dict[str, dict[str, set[int]]] = {}
        self._attributes: dict[str, set[tuple[str, int]]] = {}
        self._imported: dict[str, dict[str, str]] = {}
        self._outer: dict[str, dict[str, set[str]]] = {}
        for file, source in sources.items():
            self._names[file] = collections.defaultdict(set)
            self._outer[file] = collections.defaultdict(set)
            self._imported[file] = {}
            self._read(file, ast.parse(source).body, within=False)

    def _read(self, file: str, body: Sequence[ast.stmt], *, within: bool) -> None:
        for statement in body:
            if isinstance(statement, ast.ClassDef):
                self._read(file, statement.body, within=within)
                continue
            inside = within or isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef)
            for node in ast.walk(statement):
                if isinstance(node, ast.ImportFrom):
                    self._imported[file] |= {alias.name: alias.asname or alias.name for alias in node.names}
                elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                    if inside:
                        self._names[file][node.id].add(node.lineno)
                    else:
                        self._outer[file][node.id].update(bound(statement))
                elif isinstance(node, ast.Attribute) and inside:
                    self._attributes.setdefault(node.attr, set()).add((file, node.lineno))

    def of(self, file: str, names: Iterable[str]) -> set[tuple[str, int]]:
        """Lines inside functions that use the names bound in the file, or what is made of them."""
        places: set[tuple[str, int]] = set()
        waiting, known = [(file, name) for name in names], set()
        while waiting:
            at = waiting.pop()
            if at in known:
                continue
            known.add(at)
            place, name = at
            places |= {(place, line) for line in self._names[place].get(name, ())}
            places |= self._attributes.get(name, set())
            waiting += [(place, made) for made in self._outer[place].get(name, ())]
            waiting += [(other, local[name]) for other, local in self._imported.items() if name in local]
        return places


FEW = 10
"""A line that fewer tests run may have run in the set-up that they share: its room's tests are added."""


@dataclass
class Plan:
    """The tests for one fault: the near ones, then the far ones, which run only if no near one notices."""

    stages: list[list[str]]
    was_run: bool
    """Whether a test was seen to run the line."""


def planned(site: Site, seen: Seen, users: Users, tests: str, most: int) -> Plan:
    """Choose the tests for a fault, at most `most`, the nearest first."""
    places = {(site.file, line) for line in range(site.lines[0], site.lines[1] + 1)}
    if site.names:
        places = users.of(site.file, site.names) or {
            (site.file, line) for line in seen.lines.get(site.file, ())
        }
    hit = seen.at(places)
    was_run = bool(hit)
    distances = [_distance(test, site.file, tests) for test in seen.tests]
    near = {number for number, distance in enumerate(distances) if distance < 2}
    if not near:  # a room without tests of its own is tested from the room around it
        parent = "/".join([tests, *site.file.split("/")[1:-2]])
        near = {number for number, test in enumerate(seen.tests) if _folder(test) == parent}
    order = _by_turns(seen, distances, hit)
    if len(hit) < FEW:
        order += _by_turns(seen, distances, near - hit)
    order = [number for number in order if seen.tests[number] not in seen.failing][:most]
    stages = [
        sorted((n for n in order if (distances[n] < 2) is is_near), key=lambda n: (distances[n], n))
        for is_near in (True, False)
    ]
    return Plan([[seen.tests[number] for number in stage] for stage in stages if stage], was_run)


def _folder(test: str) -> str:
    return test.partition("::")[0].rpartition("/")[0]


def _distance(test: str, file: str, tests: str) -> int:
    """0: the test file of the same name; 1: of the same room; 2: elsewhere."""
    if _folder(test) != "/".join([tests, *file.split("/")[1:-1]]):
        return 2
    name = test.partition("::")[0].rpartition("/")[2].removesuffix(".py")
    stem = f"test_{Path(file).stem}"
    return 0 if name == stem or name.startswith(f"{stem}_") else 1


def _by_turns(seen: Seen, distances: Sequence[int], numbers: Iterable[int]) -> list[int]:
    """By distance; among equals the first test of every file, then the second, and so on."""
    files: collections.Counter[str] = collections.Counter()
    turn = {}
    for number in sorted(numbers):
        file = seen.tests[number].partition("::")[0]
        turn[number] = files[file]
        files[file] += 1
    return sorted(turn, key=lambda number: (distances[number], turn[number], number))
