"""What was done to one passage to make another of it, as values: the operations of a rewrite, with places."""

from enum import StrEnum

from reader.text.span import Span
from reader.values import Struct


class Operation(StrEnum):
    """One way in which words were rewritten; the order is that of the profile.

    Copied: word for word. Synonym: another word that may stand for it. Replaced: one word for one that no
    list knows. Inflected: another form of the word. Inserted, dropped: on one side only. Reordered: the same
    words in another place of the sentence. Voice: active made passive or the other way round. Split, merged:
    one sentence for several, several for one. Moved: in another order of the article. Figure: a figure or
    date written or given in another way. Quotation: words in marks altered. Hedge: a doubt, limit or degree
    changed. Source: who said it changed.
    """

    COPIED = "copied"
    SYNONYM = "synonym"
    REPLACED = "replaced"
    INFLECTED = "inflected"
    INSERTED = "inserted"
    DROPPED = "dropped"
    REORDERED = "reordered"
    VOICE = "voice"
    SPLIT = "split"
    MERGED = "merged"
    MOVED = "moved"
    FIGURE = "figure"
    QUOTATION = "quotation"
    HEDGE = "hedge"
    SOURCE = "source"


class OperationFound(Struct, frozen=True):
    """One operation in one bead: the words of both sides in code points of each article (None where a side
    has none, or where the whole bead is meant), and those words."""

    operation: Operation
    bead: int
    left: Span | None = None
    right: Span | None = None
    left_words: str = ""
    right_words: str = ""

    @property
    def is_of_bead(self) -> bool:
        """Whether the whole bead is meant, not some words of it."""
        return self.left is None and self.right is None


class Rewriting(Struct, frozen=True):
    """All operations of a comparison in the order of its beads, and the number of beads looked at."""

    operations: tuple[OperationFound, ...]
    linked: int

    def of_bead(self, bead: int) -> tuple[OperationFound, ...]:
        """The operations of one bead (index), those of the whole bead first."""
        return tuple(found for found in self.operations if found.bead == bead)

    def count(self, operation: Operation) -> int:
        """How often an operation was found."""
        return sum(found.operation is operation for found in self.operations)
