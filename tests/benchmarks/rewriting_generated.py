"""How right the labels of a rewrite are on copies that the program makes itself, whose key is known.

    python -m tests.benchmarks.rewriting_generated [ARTICLE …] [--seeds 5] [--number 3] [--misses]

Without articles the samples are taken. Each is put in other words once a seed, with `--number` changes of
meaning besides.
"""

import argparse
from pathlib import Path

import reader
from reader.exercises.exercise import ExerciseWish, make_exercise
from reader.exercises.kinds import tampering_kinds
from reader.resources import samples_path
from reader.rewriting.operation import Operation
from tests.gold.measure_rewriting import TAMPERED, Labels, measure_labels

SAMPLES = ("01_landwire.txt", "04_courier.txt", "06_almanac.md", "07_uferbote.txt")


def main() -> None:
    """Print a row for each operation and one for all."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("articles", nargs="*", type=Path)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--number", type=int, default=3)
    parser.add_argument("--misses", action="store_true")
    asked = parser.parse_args()
    labels = Labels()
    for path in asked.articles or map(samples_path, SAMPLES):
        article = reader.read(path)
        language = article.details.language.split("-")[0]
        kinds = tuple(kind for kind in tampering_kinds(language) if kind in TAMPERED)
        for seed in range(1, asked.seeds + 1):
            wish = ExerciseWish(kinds, asked.number, seed, is_rewritten=True)
            measure_labels(make_exercise(article, wish), labels)
    if asked.misses:
        print("\n".join(labels.misses))
    for operation in Operation:
        counts = labels.right[operation], labels.missed[operation], labels.wrong[operation]
        if any(counts):
            print(
                "{:12} right {:4}  missed {:4}  wrong {:4}  F1 {:.3f}".format(
                    operation, *counts, labels.f1(operation)
                )
            )
    print(f"all          F1 {labels.f1():.3f}")


if __name__ == "__main__":
    main()
