"""The logistic function and the weighted sum that goes into it."""

import math
from collections.abc import Sequence

_NEVER = -40
"""Below this score the chance is 0: far below what any decimal shows, and `exp` never overflows."""


def logit(weights: Sequence[float], features: Sequence[float]) -> float:
    """The weighted sum, constant included."""
    total = weights[0]
    for k, value in enumerate(features, 1):
        total += weights[k] * value
    return total


def chance(value: float) -> float:
    """The logistic function, 0 to 1."""
    return 1 / (1 + math.exp(-value)) if value >= _NEVER else 0.0
