"""One text of a book."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Chapter:
    """One text of a book: its title and its number, from 1, in reading order."""

    title: str
    index: int
