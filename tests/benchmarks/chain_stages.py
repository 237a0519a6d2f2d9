"""The whole chain, stage by stage: CPU seconds by length of the texts, how they grow, and the peak of memory.

    python -m tests.benchmarks.chain_stages
    python -m tests.benchmarks.chain_stages --words 5000 50000 250000 500000
    python -m tests.benchmarks.chain_stages --words 50000 --style heavy --json

Both sides are generated texts with names, figures, dates and quotations (about one sentence in seven is
quoted): `light` changes words in a third of the sentences, `edited` one word in twelve everywhere, `heavy`
says every sentence in other words. Times are CPU seconds of one process for both sides together, after a
short pair that has all words and patterns come in; memory is the process's peak over its peak before the
first stage, so every size runs in a process of its own. `floor` is what any comparison must do: find the
words, put them into small letters and count them. With `--json` also the edits and the reasons of every
bead, as the JSON report needs them. `pickle` and `unpickle` are what the way of the comparison from the
worker process costs, without the pipe.

`growth` is the exponent between the first and the last size: 1 for what is linear, 2 for what is quadratic.
Stages that take less than 50 ms at the last size are not judged by it.
"""

import argparse
import math
import random
import re
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from reader.collation.collate import collate
from reader.comparison.checks.table import warnings_of
from reader.comparison.comparison import Comparison
from reader.comparison.evidence import Evidence
from reader.comparison.quotation_matching import match_quotations
from reader.facts.extraction import read_facts
from reader.facts.pairing import pair_readings
from reader.facts.spelling_slips import slips_among
from reader.facts.statement_pairing import pair_statements
from reader.loading.open_file import load_text
from reader.quotations.attribution import attribute
from reader.reports.json_form import comparison_json
from reader.resting_collector import resting_collector
from reader.sides import Sides
from reader.text.making import make_article
from reader.workers.packing import packed, unpacked
from tests.gold.generated import Style, generate_pair

SIZES = (5_000, 10_000, 20_000, 40_000)
STYLES = ("light", "edited", "heavy")
_WARM = 1_000
"""Words a side of the short pair before the clock runs."""
_ONE_IN = 12
"""Of so many words one is edited."""
_LEAST = 0.05
"""CPU seconds below which growth is noise."""
_NO_STAGES = ("pickled MB", "memory MB", "sentences", "quotations")
_WORDS_A_SENTENCE = 20.0
_QUOTED = 1 / 7
_SPEAKERS = ("Mira Holt", "the minister", "she", "Jonas Abery", "a spokesman for the council")

_T = TypeVar("_T")


class Clock:
    """CPU seconds by stage, in the order in which the stages ran."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def run(self, stage: str, work: Callable[..., _T], *arguments: Any) -> _T:
        """Do a piece of work and write down its time."""
        start = time.process_time()
        result = work(*arguments)
        self.seconds[stage] = self.seconds.get(stage, 0.0) + time.process_time() - start
        return result


def texts(words: int, style: str = "light") -> tuple[str, str]:
    """A generated pair of about so many words a side, some of its sentences put into somebody's mouth.

    What is quoted, and by whom, follows from the paragraph's words, so both sides mostly quote the same.
    """
    made: Style = "heavy" if style == "heavy" else "light"
    pair = generate_pair(max(2, round(words / _WORDS_A_SENTENCE)), 7, made)
    left, right = (_quoting(text) for text in (pair.left, pair.right))
    return left, _edited(left) if style == "edited" else right


def _edited(text: str) -> str:
    """The text with one word in twelve left out, doubled, or taken from elsewhere."""
    dice = random.Random(11)
    words = re.findall(r"[a-z]{3,}", text)

    def edit(match: re.Match[str]) -> str:
        if dice.randrange(_ONE_IN):
            return match.group()
        return dice.choice(("", f" {dice.choice(words)}", f"{match.group()} {dice.choice(words)}"))

    return re.sub(r" [a-z]{3,}\b", edit, text)


def floor(*sides: str) -> int:
    """What any comparison must do, in the leanest way: how many words there are."""
    numbers: dict[str, int] = {}
    for side in sides:
        for word in re.findall(r"\w+|[^\w\s]", side.lower()):
            numbers[word] = numbers.get(word, 0) + 1
    return len(numbers)


def _quoting(text: str) -> str:
    paragraphs = []
    for paragraph in text.split("\n\n"):
        dice = random.Random(paragraph[:24])
        said, stop, rest = paragraph.partition(". ")
        if stop and dice.random() < 3 * _QUOTED:
            paragraph = f"“{said},” said {dice.choice(_SPEAKERS)}. {rest}"
        paragraphs.append(paragraph)
    return "\n\n".join(paragraphs)


def stages(words: int, style: str, *, json: bool) -> tuple[dict[str, float], Comparison]:
    """Run the chain once on texts of so many words a side."""
    clock = Clock()
    both = texts(words, style)
    clock.run("floor", floor, *both)
    loaded = [clock.run("load_text", load_text, text, "made.txt") for text in both]
    left, right = (clock.run("make_article", make_article, text) for text in loaded)
    collation = clock.run("collate", collate, left, right)
    quoted = clock.run("attribute", attribute, left), clock.run("attribute", attribute, right)
    matches = clock.run("match_quotations", match_quotations, left, right, collation, *quoted)
    ours, theirs = clock.run("read_facts", read_facts, left), clock.run("read_facts", read_facts, right)
    pairs = clock.run("pair_facts", pair_readings, ours, theirs, collation)
    statements = clock.run("statements", pair_statements, ours, theirs, collation, pairs)
    slips = (
        clock.run("slips", slips_among, left, ours.names()),
        clock.run("slips", slips_among, right, theirs.names()),
    )
    evidence = Evidence(Sides(left, right), collation, Sides(*quoted), matches, pairs, Sides(*slips))
    warnings = clock.run("warnings", warnings_of, evidence)
    comparison = Comparison(
        left, right, collation, *quoted, matches, pairs, *slips, warnings, statements=statements
    )
    form = clock.run("pickle", packed, comparison, (left, right))
    clock.seconds["pickled MB"] = len(form) / 1e6
    clock.run("unpickle", unpacked, form, (left, right))
    if json:
        clock.run("json", comparison_json, comparison)
    return clock.seconds, comparison


def peak() -> float:
    """The peak of this process's memory so far, in megabytes (Linux)."""
    with Path("/proc/self/status").open() as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


def column(words: int, style: str, *, json: bool) -> str:
    """The stages of one size as lines of name and figure, measured in this process."""
    stages(_WARM, style, json=json)
    start = peak()
    with resting_collector():  # as in the processes of the program
        seconds, comparison = stages(words, style, json=json)
    seconds["memory MB"] = peak() - start
    seconds["sentences"] = len(comparison.left.sentences)
    seconds["quotations"] = len(comparison.left_quotations.attributions)
    return "\n".join(f"{name}\t{figure:.3f}" for name, figure in seconds.items())


def measured(words: int, style: str, *, json: bool) -> dict[str, str]:
    """The same in a process of its own."""
    command = [sys.executable, str(Path(__file__)), "--one", "--words", str(words), "--style", style]
    run = subprocess.run([*command, *(["--json"] * json)], capture_output=True, text=True, check=True)
    pairs = (line.split("\t") for line in run.stdout.splitlines())
    return {line[0]: line[1] for line in pairs}


def growth(name: str, sizes: Sequence[int], figures: Sequence[str]) -> str:
    """The exponent of one stage between the first and the last size; "" where it tells nothing."""
    first, last = float(figures[0]), float(figures[-1])
    if len(sizes) < 2 or name in _NO_STAGES or last < _LEAST or not first:
        return ""
    return f"{math.log(last / first) / math.log(sizes[-1] / sizes[0]):.2f}"


def table(sizes: Sequence[int], style: str, *, json: bool) -> None:
    """Print the stages of one style, a column a size."""
    columns = [measured(words, style, json=json) for words in sizes]
    heads = "".join(f"{words:>12,d}" for words in sizes)
    print(f"{style + ', words a side':>20s}{heads}{'growth':>9s}{'x floor':>9s}")
    for name in columns[0]:
        figures = [column[name] for column in columns]
        cells = "".join(f"{figure:>12s}" for figure in figures)
        of_floor = "" if name in _NO_STAGES else f"{float(figures[-1]) / float(columns[-1]['floor']):.1f}"
        print(f"{name:>20s}{cells}{growth(name, sizes, figures):>9s}{of_floor:>9s}")


def main(argv: Sequence[str] | None = None) -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="CPU seconds of each stage of a comparison.")
    parser.add_argument("--words", type=int, nargs="+", default=list(SIZES), help="words a side")
    parser.add_argument("--style", choices=STYLES, nargs="+", default=list(STYLES))
    parser.add_argument("--json", action="store_true", help="make the JSON report too")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args(argv)
    if asked.one:
        print(column(asked.words[0], asked.style[0], json=asked.json))
        return 0
    for style in asked.style:
        table(asked.words, style, json=asked.json)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
