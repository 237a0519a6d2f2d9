"""Furniture found and body lost on twenty pasted pages.

python -m tests.benchmarks.text_furniture [--list]
"""

import argparse

from tests.gold.measure_pasted import read_lines


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--list", action="store_true", help="print the lines that are wrong")
    options = parser.parse_args()
    for name, glue in (("as pasted", "\n"), ("blank lines between", "\n\n")):
        lines = read_lines(glue)
        outside = [line for line in lines if not line.role.is_collated]
        inside = [line for line in lines if line.role.is_collated]
        found, lost = sum(line.is_right for line in outside), sum(not line.is_right for line in inside)
        exact = sum(line.role is line.given for line in lines)
        print(
            f"{name:20} furniture found {found} of {len(outside)} ({found / len(outside):.3f}), "
            f"body lost {lost} of {len(inside)}, roles exact {exact / len(lines):.3f}"
        )
        if options.list:
            for line in lines:
                if not line.is_right:
                    print(f"    {line.page:18} {line.role.value:9} -> {line.given.value:9} {line.words}")


if __name__ == "__main__":
    main()
