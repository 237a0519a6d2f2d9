"""Input made to be slow, with the times: nothing may hang, and cancelling must be heard.

    python -m tests.benchmarks.align_adversarial [part of a name ...]

Prints for each case the CPU seconds of the collation and of the edits of its first 100 beads, the longest
time in which nobody asked whether to go on, and whether the result says that it is coarse.
"""

import random
import sys
import time
from collections.abc import Callable
from itertools import pairwise

from reader.collation.collate import collate
from reader.collation.wording import Wording
from tests.benchmarks.align_articles import article_of

Sentences = list[str]


def cases() -> dict[str, Callable[[], tuple[Sentences, Sentences]]]:
    """The cases by name."""
    chance = random.Random(1)
    letters = "abcdefghijklm"
    words = ["".join(chance.choices(letters, k=chance.randint(2, 9))) for _ in range(3000)]

    def sentence(size: int = 20) -> str:
        return " ".join(chance.choices(words, k=size)) + "."

    def story(size: int) -> Sentences:
        return [sentence() for _ in range(size)]

    def script(first: int, count: int, size: int, gap: str) -> Sentences:
        return [
            gap.join(chr(first + chance.randrange(count)) + ("" if not gap else "ا") for _ in range(30))
            for _ in range(size)
        ]

    def reversed_story() -> tuple[Sentences, Sentences]:
        text = story(5000)
        return text, text[::-1]

    def edited_words() -> tuple[Sentences, Sentences]:
        text = sentence(160_000)
        return [text], [text.replace("a", "b", 20_000)]

    def chinese() -> tuple[Sentences, Sentences]:
        text = script(0x4E00, 800, 2000, "")
        return text, [s[:10] + "的" + s[14:] for s in text]

    def every_second() -> tuple[Sentences, Sentences]:
        return (
            [" ".join(f"a{k} z" for k in range(20_000))],
            [" ".join(f"b{k} z" for k in range(20_000))],
        )

    arabic = script(0x627, 30, 2000, " ")
    return {
        "100,000 identical sentences": lambda: (["It is so."] * 100_000, ["It is so."] * 100_000),
        "two sentences over and over": lambda: (
            ["It is so.", "He said no."] * 30_000,
            ["He said no."] * 40_000 + ["It is so."] * 20_000,
        ),
        "a text against itself reversed": reversed_story,
        "one word of a million letters": lambda: (["x" * 1_000_000], ["x" * 999_999 + "y"]),
        "one sentence of 160,000 words, edited": edited_words,
        "one sentence of 160,000 words, unrelated": lambda: ([sentence(160_000)], [sentence(160_000)]),
        "only quote marks": lambda: (['"'] * 3000, ["“ ”"] * 3000),
        "two quote marks out of phase": lambda: (
            [" ".join(["“", "x"] * 4000)],
            [" ".join(["x", '"'] * 4000)],
        ),
        "every second word changed": every_second,
        "Chinese without spaces, edited": chinese,
        "Arabic against itself": lambda: (arabic, arabic),
        "unrelated texts": lambda: (story(3000), story(3000)),
        "three words shuffled": lambda: (
            [" ".join(chance.choices(["say", "the", "word"], k=12)) for _ in range(2000)],
            [" ".join(chance.choices(["say", "the", "word"], k=12)) for _ in range(2000)],
        ),
    }


def main() -> None:
    """Print the table."""
    wanted = sys.argv[1:]
    print(f"{'case':42s} {'seconds':>8s} {'edits':>8s} {'silence ms':>11s}  coarse")
    for name, make in cases().items():
        if wanted and not any(part in name for part in wanted):
            continue
        left, right = map(article_of, make())
        asked = [time.monotonic()]

        def listen(asked: list[float] = asked) -> bool:
            asked.append(time.monotonic())
            return False

        start = time.process_time()
        collation = collate(left, right, is_cancelled=listen)
        middle = time.process_time()
        asked.append(time.monotonic())
        wording = Wording(left, right, collation.options)
        for bead in [bead for bead in collation.beads if bead.relation.is_shared][:100]:
            wording.edits_of(bead)
        end = time.process_time()
        silence = max(after - before for before, after in pairwise(asked)) * 1000
        print(
            f"{name:42s} {middle - start:8.2f} {end - middle:8.2f} {silence:11.0f}  {collation.coarse}",
            flush=True,
        )


if __name__ == "__main__":
    main()
