"""The floors of quality (`floors.toml`) and the measures that they hold."""

import tomllib
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.gold.five_key import LINKS, ROLES
from tests.gold.key import ARTICLES, PAIRS
from tests.gold.measure_five import measure_real_article, measure_real_pair, measure_strangers
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


FIVE: dict[str, Callable[[], Measured]] = {
    **{f"five_{name}": partial(measure_real_article, name) for name in ROLES},
    **{f"five_{left}_{right}": partial(measure_real_pair, (left, right)) for left, right in LINKS},
    "five_strangers": measure_strangers,
}
"""The same for the five real articles, which lie beside the project."""


def floors() -> dict[str, dict[str, dict[str, float]]]:
    """Section, sample, value: the share that must be reached."""
    known: dict[str, dict[str, dict[str, float]]] = tomllib.loads(
        Path(__file__).with_name("floors.toml").read_text(encoding="utf-8")
    )
    return known
