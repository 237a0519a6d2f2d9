"""The logistic function and the weighted sum that goes into it."""

import math
from collections.abc import Sequence


def logit(weights: Sequence[float], features: Sequence[float]) -> float:
    """The weighted sum, constant included."""
    total = weights[0]
    for k, value in enumerate(features, 1):
        total += weights[k] * value
    return total


def chance(value: float) -> float:
    """The logistic function, 0 to 1."""
    if value < -40:
        return 0.0
    return 1 / (1 + math.exp(-value)) if value < 40 else 1.0
