"""One text of a book."""

from reader.values import Struct


class Chapter(Struct, frozen=True):
    """One text of a book: its title and its number, from 1, in reading order."""

    title: str
    index: int
