"""What a comparison of two facts finds."""

from reader.facts.fact import Difference
from reader.values import Struct


class Finding(Struct, frozen=True):
    """That two facts of one part differ: how sure it is (above 0) and in what."""

    certainty: float
    difference: Difference
