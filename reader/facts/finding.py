"""What a comparison of two facts finds."""

from typing import NamedTuple

from reader.facts.fact import Difference


class Finding(NamedTuple):
    """That two facts of one part differ: how sure it is (above 0) and in what."""

    certainty: float
    difference: Difference
