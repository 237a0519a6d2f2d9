"""Prints for every language but English how many quotations of its own texts are found, and who says them.

The texts lie in `tests/quotations/languages/`, a file a language: a pair of articles on one event, and fresh
quotations in other patterns.

python -m tests.benchmarks.quotes_languages [CODE …] [--misses]
"""

import argparse

from tests.quotations.language_key import Answer, answers, languages


def row(title: str, rows: list[Answer]) -> str:
    """One line: how many there are, are found, have the right speaker, have a wrong one."""
    found = sum(answer.found for answer in rows)
    right = sum(answer.is_right for answer in rows)
    wrong = sum(answer.found and answer.speaker is not None and not answer.is_right for answer in rows)
    return f"{title:12s} {len(rows):4d} {found:6d} {right:14d} {wrong:20d}"


def main() -> None:
    """Print the table and, when asked, what is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("code", nargs="*", default=languages())
    parser.add_argument("--misses", action="store_true", help="print every row of the key that is not right")
    options = parser.parse_args()
    print(f"{'':12s}  all  found  speaker right  wrong speaker named")
    whole: list[Answer] = []
    for part in ("pair", "fresh"):
        for language in options.code:
            rows = answers(language, part)
            whole += rows
            print(row(f"{language} {part}", rows))
            for answer in rows if options.misses else ():
                if not answer.is_right:
                    print(f"    {answer.wanted.words!r}: {answer.speaker} instead of {answer.wanted.speaker}")
    print(row("all", whole))


if __name__ == "__main__":
    main()
