"""The options of a comparison on the command line."""

import argparse

from reader.collation.options import CollationOptions, Strictness


def add_options(parser: argparse.ArgumentParser) -> None:
    """Let a command take the options of a comparison."""
    default = CollationOptions().strictness.value
    parser.add_argument(
        "--strictness",
        choices=[strictness.value for strictness in Strictness],
        default=default,
        help=f"how much likeness a link needs (default: {default})",
    )
    parser.add_argument("--ignore-case", action="store_true", help="letter case makes no difference")
    parser.add_argument("--ignore-punctuation", action="store_true", help="punctuation makes no difference")
    parser.add_argument(
        "--ignore-figure-spelling", action="store_true", help="6.3%% and 6.3 percent are no difference"
    )
    parser.add_argument(
        "--include-furniture",
        action="store_true",
        help="compare navigation, captions, bylines and datelines too",
    )


def options_from(chosen: argparse.Namespace) -> CollationOptions:
    """The options that were chosen."""
    return CollationOptions(
        strictness=Strictness(chosen.strictness),
        ignore_case=chosen.ignore_case,
        ignore_punctuation=chosen.ignore_punctuation,
        ignore_figure_spelling=chosen.ignore_figure_spelling,
        include_furniture=chosen.include_furniture,
    )
