"""Which faults are tried: at random, by seed and source alone."""

import random
import sys
from collections.abc import Iterator, Sequence
from typing import Any

from tests.benchmarks.mutants.site import Site, changed
from tests.benchmarks.mutants.statements import sites_of


def room_of(file: str) -> str:
    """The folder of a file of the package, without the package; "." for the package itself."""
    return "/".join(file.split("/")[1:-1]) or "."


def drawn(sites: Sequence[Site], seed: int, room: str) -> Iterator[Site]:
    """The sites of a room at random: every function once before any comes again; a kind, then a place."""
    dice = random.Random(f"{seed}:{room}")
    units: dict[tuple[str, str], dict[str, list[Site]]] = {}
    for site in sites:
        kinds = units.setdefault((site.file, site.function), {})
        kinds.setdefault(site.kind, []).append(site)
    order = sorted(units)
    dice.shuffle(order)
    while order:
        for unit in list(order):
            kinds = units[unit]
            kind = dice.choice(sorted(kinds))
            site = dice.choice(kinds[kind])
            kinds[kind] = [
                other for other in kinds[kind] if (other.start, other.end) != (site.start, site.end)
            ]
            if not kinds[kind]:
                del kinds[kind]
            if not kinds:
                order.remove(unit)
            yield site


def chosen(
    sources: dict[str, bytes], rooms: Sequence[str], count: int, seed: int, files: Sequence[str]
) -> list[tuple[Site, bytes]]:
    """`count` faults spread evenly over the rooms, each with the changed file."""
    by_room: dict[str, list[Site]] = {room: [] for room in rooms}
    for file, source in sorted(sources.items()):
        if room_of(file) in by_room and (not files or file in files):
            by_room[room_of(file)].extend(sites_of(file, source))
    first = sorted(room for room in rooms if by_room[room])
    random.Random(f"{seed}").shuffle(first)
    result: list[tuple[Site, bytes]] = []
    for at, room in enumerate(first):
        share = count // len(first) + (at < count % len(first))
        for site in drawn(by_room[room], seed, room):
            if share == 0:
                break
            text = changed(sources[site.file], site)
            if text is not None:
                result.append((site, text))
                share -= 1
    return sorted(result, key=lambda pair: (rooms.index(room_of(pair[0].file)), pair[0].file, pair[0].start))


def survivors(sources: dict[str, bytes], form: dict[str, Any]) -> list[tuple[Site, bytes]]:
    """The faults that survived an earlier run, as far as the source still has their places."""
    wanted = [
        tuple(mutant[name] for name in ("file", "function", "kind", "old", "new"))
        for mutant in form["mutants"]
        if mutant["outcome"] == "survived"
    ]
    found: dict[tuple[str, ...], tuple[Site, bytes]] = {}
    for file in sorted({mutant[0] for mutant in wanted} & sources.keys()):
        for site in sites_of(file, sources[file]):
            name = (site.file, site.function, site.kind, site.old, site.new)
            text = changed(sources[file], site) if name in wanted else None
            if text is not None:
                found.setdefault(name, (site, text))
    print(f"{len(found)} of {len(wanted)} survivors are tried again", file=sys.stderr, flush=True)
    return list(found.values())
