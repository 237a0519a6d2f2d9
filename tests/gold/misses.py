"""Prints what is measured on the samples today, the floors beside it, and every miss.

Run from the project's root: `python -m tests.gold.misses`.
"""

import sys

from tests.gold.floors import FLOORED, floors


def main() -> None:
    """Print the table."""
    known = floors()
    for section, (names, measure) in FLOORED.items():
        for name in names:
            measured = measure(name)
            sys.stdout.write(f"\n[{section}.{name}]\n")
            for value, share in measured.values.items():
                floor = known.get(section, {}).get(name, {}).get(value)
                sys.stdout.write(f"{value} = {share:.3f}   # floor {floor}\n")
            for miss in measured.misses:
                sys.stdout.write(f"#   {miss}\n")


if __name__ == "__main__":
    main()
