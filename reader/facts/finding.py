"""What a comparison of two facts finds."""

from dataclasses import dataclass

from reader.facts.fact import Difference


@dataclass(frozen=True, slots=True)
class Finding:
    """That two facts of one part differ: how sure it is (above 0) and in what."""

    certainty: float
    difference: Difference
