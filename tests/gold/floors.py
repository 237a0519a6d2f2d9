"""The floors of quality (`floors.toml`) and the measures that they hold."""

import tomllib
from collections.abc import Callable
from pathlib import Path

from tests.gold.key import ARTICLES, PAIRS
from tests.gold.measure_generated import GENERATED, measure_generated
from tests.gold.measure_pairs import measure_pair
from tests.gold.measure_quotations import measure_quotations
from tests.gold.measure_sentences import measure_details, measure_sentences
from tests.gold.measured import Measured

FLOORED: dict[str, tuple[tuple[str, ...], Callable[[str], Measured]]] = {
    "sentences": (ARTICLES, measure_sentences),
    "details": (ARTICLES, measure_details),
    "quotations": (ARTICLES, measure_quotations),
    "pairs": (PAIRS, measure_pair),
    "generated": (tuple(GENERATED), measure_generated),
}


def floors() -> dict[str, dict[str, dict[str, float]]]:
    """Section, sample, value: the share that must be reached."""
    known: dict[str, dict[str, dict[str, float]]] = tomllib.loads(
        Path(__file__).with_name("floors.toml").read_text(encoding="utf-8")
    )
    return known
