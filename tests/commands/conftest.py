"""Fixtures of the commands."""

from tests.warm_processes import always_warm

__all__ = ["always_warm"]
