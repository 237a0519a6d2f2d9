"""The long fuzz run: `python -m tests.benchmarks.loading_fuzz [INPUTS] [FORMAT …]` (10,000 a format).

Each input is a whole small file with a few changes. Every one must end in a text or a `ReaderError`, within
two seconds of CPU time; before them all shaped inputs (`tests/loading/shaped.py`) are tried at 100 KB;
the first that does not is shown, shrunk. A PDF is laid out in this process here (`answer`), so that
10,000 take minutes and not an hour; the child process is tested beside.
"""

import argparse
import time
from collections import Counter
from collections.abc import Sequence

from hypothesis import HealthCheck, Phase, given, settings

from reader.loading.pdf.child import answer
from tests.loading.fuzzing import SEEDS, ZIPPED, Change, changed, changes, ends_well
from tests.loading.shaped import SECONDS, cut, exchanged, multiplied


def _run(kind: str, inputs: int) -> Counter[bool]:
    counts: Counter[bool] = Counter()

    @settings(
        max_examples=inputs, deadline=None, database=None, suppress_health_check=list(HealthCheck),
        phases=[Phase.generate, Phase.shrink],
    )  # fmt: skip
    @given(changes(kind))
    def one(wanted: list[Change]) -> None:
        data = changed(kind, wanted)
        if kind == "pdf":
            counts[not answer(data, time.monotonic() + 30).problem] += 1
        else:
            counts[ends_well(data, f"broken.{kind}")] += 1

    one()
    return counts


def _shaped(kind: str) -> int:
    """How many inputs of 100 KB of one thing each, cut and exchanged files end well, each in 2 s of CPU."""
    count = 0
    makers = (multiplied, cut, exchanged) if kind in ZIPPED else (multiplied, cut)
    for make in makers:
        for what, data in make(kind):
            try:
                ends_well(data, f"shaped.{kind}", SECONDS)
            except Exception as error:
                print(f"{kind}: {what}: {error!r}", flush=True)
            count += 1
    return count


def main(inputs: int, kinds: Sequence[str]) -> None:
    """Run the formats named (all by default) and print how many inputs were read and refused."""
    for kind in kinds or sorted(SEEDS):
        begun = time.process_time()
        shaped = 0 if kind == "pdf" else _shaped(kind)
        print(f"{kind:6} {shaped:7,} shaped inputs, {time.process_time() - begun:5.0f} s of CPU", flush=True)
        begun = time.perf_counter()
        counts = _run(kind, inputs)
        took = time.perf_counter() - begun
        read, refused = counts[True], counts[False]
        print(
            f"{kind:6} {read + refused:7,} inputs: {read:7,} read, {refused:7,} refused, {took:5.0f} s",
            flush=True,
        )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("inputs", type=int, nargs="?", default=10_000, help="how many inputs a format")
    parser.add_argument("formats", nargs="*", metavar="FORMAT", help=f"one of {', '.join(sorted(SEEDS))}")
    chosen = parser.parse_args()
    if unknown := sorted(set(chosen.formats) - set(SEEDS)):
        parser.error(f"unknown format: {', '.join(unknown)}")
    main(chosen.inputs, chosen.formats)
