"""Speed and memory of the collation on generated texts, as ratios, in one run.

    python -m tests.benchmarks.align_speed
    python -m tests.benchmarks.align_speed --sizes 20 100 1000 10000 31000

For each size and style: CPU seconds of the collation (with the collector at rest, as the program runs it),
its multiple of the floor (normalise, tokenise and intern every word once), the peak of memory over the start
in a process of its own, the share of beads that are right, and, as multiples of the collation's time, difflib
on lines, `git diff --no-index --word-diff`, `wdiff` and Meld's matcher on words where installed (or unpacked:
`--meld FOLDER`, the one that holds `meld/matchers`), and difflib on words up to 2,000 sentences (50,000
words). Then the growth exponent between the first and the last size of at least 200 sentences.
"""

import argparse
import importlib.util
import math
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from reader.collation.collate import collate
from reader.resting_collector import resting_collector
from reader.text.tokens import fold, tokenise_words
from tests.benchmarks.align_articles import article_of
from tests.benchmarks.align_texts import pair

_WORDS_LIMIT = 2000
_FEW = 200


def clock(work: Callable[[], object], *, repeat: int = 1) -> float:
    """CPU seconds of this process, the best of some runs."""
    best = math.inf
    for _ in range(repeat):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def floor(left: Sequence[str], right: Sequence[str]) -> int:
    """What any comparison must do: normalise, tokenise and number every word once."""
    numbers: dict[str, int] = {}
    for sentence in (*left, *right):
        for token in tokenise_words(sentence):
            numbers.setdefault(fold(token), len(numbers))
    return len(numbers)


def program(command: Sequence[str], left: Sequence[str], right: Sequence[str]) -> float | None:
    """CPU seconds of a program on the two texts as files, a sentence a line; None where it is missing."""
    if shutil.which(command[0]) is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, "left.txt"), Path(folder, "right.txt")]
        for path, sentences in zip(paths, (left, right), strict=True):
            path.write_text("\n".join(sentences) + "\n", "utf-8")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([*command, *map(str, paths)], stdout=subprocess.DEVNULL, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def melds_matcher(folder: Path) -> Callable[[Sequence[str], Sequence[str]], object] | None:
    """Meld's Myers matcher on two sequences, read from where Debian's package puts it; None without it."""
    path = folder / "meld" / "matchers" / "myers.py"
    spec = importlib.util.spec_from_file_location("melds_myers", path) if path.is_file() else None
    if spec is None or spec.loader is None:
        return None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return lambda a, b: module.MyersSequenceMatcher(None, a, b).get_matching_blocks()


def memory(sentences: int, *, heavy: bool) -> int:
    """Megabytes that a collation adds to the peak of a fresh process (Linux)."""
    code = (
        "from align_articles import article_of\nfrom align_texts import pair\n"
        "from reader.collation.collate import collate\n"
        f"left, right = map(article_of, pair({sentences}, heavy={heavy}))\n"
        "def peak():\n"
        "    with open('/proc/self/status') as lines:\n"
        "        return next(int(line.split()[1]) for line in lines if line.startswith('VmHWM'))\n"
        "start = peak()\ncollate(left, right)\nprint((peak() - start) // 1024)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parent
    )
    return int(run.stdout)


def row(sentences: int, meld: Path, *, heavy: bool) -> tuple[str, float]:
    """One line of the table, and the CPU seconds of the collation."""
    left, right = pair(sentences, heavy=heavy)
    articles = article_of(left), article_of(right)
    repeat = 3 if sentences <= _FEW else 1
    with resting_collector():  # as in the processes of the program
        ours = clock(lambda: collate(*articles), repeat=repeat)
    beads = collate(*articles).beads if sentences <= _WORDS_LIMIT else ()
    right_ones = sum(b.left == b.right and len(b.left) == 1 for b in beads) / sentences if beads else None
    others = {
        "floor": clock(lambda: floor(left, right), repeat=repeat),
        "lines": clock(lambda: SequenceMatcher(None, left, right, autojunk=False).get_opcodes()),
        "git words": program(["git", "diff", "--no-index", "--word-diff"], left, right),
        "wdiff": program(["wdiff"], left, right),
    }
    words = " ".join(left).split(), " ".join(right).split()
    matcher = melds_matcher(meld)
    if matcher is not None:
        others["Meld"] = clock(lambda: matcher(*words))
    if sentences <= _WORDS_LIMIT:
        others["words"] = clock(lambda: SequenceMatcher(None, *words, autojunk=False).get_opcodes())
    cells = [f"{sentences:7d} {'heavy' if heavy else 'light':>6s} {ours:9.3f}"]
    cells.append(f"{ours / max(1e-9, others['floor'] or 0):9.1f}")
    cells.append(f"{memory(sentences, heavy=heavy):7d}")
    cells.append(f"{right_ones:7.3f}" if right_ones is not None else f"{'':7s}")
    for name in ("lines", "git words", "wdiff", "Meld", "words"):
        value = others.get(name)
        cells.append(f"{value / ours:10.2f}" if value is not None else f"{'-':>10s}")
    return " ".join(cells), ours


def main() -> None:
    """Print the table and the exponents."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", nargs="+", type=int, default=[20, 100, 1000, 4000])
    parser.add_argument("--meld", type=Path, default=Path("/usr/lib/python3/dist-packages"))
    arguments = parser.parse_args()
    sizes: list[int] = arguments.sizes
    print(
        "sentences  style   seconds   x floor      MB   right"
        "   lines/us     git/us   wdiff/us    Meld/us   words/us"
    )
    for heavy in (False, True):
        times = {}
        for size in sizes:
            line, times[size] = row(size, arguments.meld, heavy=heavy)
            print(line, flush=True)
        large = [size for size in sizes if size >= _FEW]
        if len(large) > 1:
            low, high = large[0], large[-1]
            exponent = math.log(times[high] / times[low]) / math.log(high / low)
            print(f"growth exponent {low} to {high} sentences: {exponent:.2f}")


if __name__ == "__main__":
    main()
