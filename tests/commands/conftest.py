"""Fixtures of the commands."""

from tests.warm_processes import copying, warm_processes

__all__ = ["copying", "warm_processes"]
