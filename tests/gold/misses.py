"""Prints what is measured today, the floors beside it, and every miss.

Run from the project's root: `python -m tests.gold.misses`, with the beginning of section names to choose
(`python -m tests.gold.misses quotations pairs.pair_01_03`).
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from tests.gold.five_key import FOLDER
from tests.gold.floors import FIVE, FLOORED, floors
from tests.gold.measured import Measured


def main(wanted: Sequence[str]) -> None:
    """Print the table of the sections that begin with one of `wanted`, or of all."""
    known = floors()
    for section, name, measure in _measures():
        if wanted and not any(f"{section}.{name}".startswith(beginning) for beginning in wanted):
            continue
        measured = measure()
        sys.stdout.write(f"\n[{section}.{name}]\n")
        for value, share in measured.values.items():
            sys.stdout.write(f"{value} = {share:.3f}   # floor {known[section][name].get(value)}\n")
        for miss in measured.misses:
            sys.stdout.write(f"#   {miss}\n")


def _measures() -> Iterator[tuple[str, str, Callable[[], Measured]]]:
    for section, (names, measure) in FLOORED.items():
        for name in names:
            yield section, name, partial(measure, name)
    if FOLDER.is_dir():
        for name, measure_it in FIVE.items():
            yield "five", name, measure_it


if __name__ == "__main__":
    main(sys.argv[1:])
