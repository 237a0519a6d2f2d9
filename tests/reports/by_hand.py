"""A comparison with notes and pairings made by hand."""

from collections.abc import Sequence

from msgspec.structs import replace

from reader.collation.by_hand.pairing import Pairing
from reader.comparison.compare import compare
from reader.comparison.comparison import Comparison
from reader.comparison.note import Note, NoteAbout, new_note, placed
from reader.sides import Sides
from reader.text.span import Span
from tests.builders import read_article

LEFT = (
    "News of the day\n\nThe storm killed 14 people in the two villages.\n\n"
    "“Nobody came to help us that night,” Ada Holt said.\n\nThe ferry is *late* again.\n"
)
RIGHT = LEFT.replace("14", "41").replace("The ferry is *late* again.", "Trains run as ever on the coast.")
SENTENCES = {"head": 0, "storm": 1, "quoted": 2, "ferry": 3}


def by_hand(*notes: tuple[NoteAbout, str, str, str], pairings: Sequence[Pairing] = ()) -> Comparison:
    """Both articles compared, with notes (what on, its text, its words on the left and on the right, "" for
    none; words that stand nowhere are gone) and pairings."""
    made = compare(read_article(LEFT, "a.txt"), read_article(RIGHT, "b.txt"), pairings=pairings)
    written: list[Note] = []
    for about, text, ours, theirs in notes:
        texts = Sides(f"{made.left.text}{ours}", f"{made.right.text}{theirs}")
        spans = Sides(_span(texts.left, ours), _span(texts.right, theirs))
        written.append(new_note(written, about, text, texts, spans))
    return replace(made, notes=placed(written, Sides(made.left.text, made.right.text)))


def _span(text: str, words: str) -> Span | None:
    start = text.index(words)
    return Span(start, start + len(words)) if words else None
