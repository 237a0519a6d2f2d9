"""The key of the five real articles, by reading them. They lie beside the project and are not part of it:
lines are named by number (from 1), never by their words.
"""

from pathlib import Path

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "articles"

ROLES: dict[str, dict[int, str]] = {
    "000": {
        **dict.fromkeys((2, 4, 5, 6, 7, 8, *range(12, 21)), "body"),
        1: "headline/body",
        **dict.fromkeys((3, 9, 10, 11), "furniture"),
    },
    "001": {1: "headline", 2: "headline/body", 4: "caption", **dict.fromkeys(range(5, 13), "body")},
    "002": {
        3: "headline",
        5: "byline",
        7: "dateline/byline",
        11: "caption",
        **dict.fromkeys((13, 15, 17, 19, 21, 23, 27, 29, 31, 33, 35), "body"),
        **dict.fromkeys((25, 37, 39), "furniture"),
    },
    "003": {1: "headline", **dict.fromkeys(range(3, 24, 2), "body")},
    "004": {
        3: "headline",
        **dict.fromkeys((5, *range(12, 25, 2)), "body"),
        7: "caption/furniture",
        8: "caption/furniture",
        10: "headline/furniture",
        **dict.fromkeys((1, 26, 28, 29, 31, 33), "furniture"),
    },
}
"""The right role of each line; joined with a slash where two are defensible. Line 13 and what follows in 001
is another story, which may be read as body or as furniture."""

SPEAKERS: dict[str, tuple[tuple[int, str], ...]] = {
    "000": (
        (6, "Vladimir Putin"),
        (8, "Vladimir Putin"),
        (13, "Donald Trump"),
        (14, "Donald Trump"),
        (17, "Vladimir Putin"),
        (18, "Vladimir Putin"),
    ),
    "001": (
        (5, "Vladimir Putin"),
        (7, "Vladimir Putin"),
        (7, "Vladimir Putin"),
        (11, "Vladimir Putin"),
        (12, "Vladimir Putin"),
        (15, "Alexander Grushko"),
        (15, "Alexander Grushko"),
        (16, "Alexander Grushko"),
        (17, "Mark Rutte"),
    ),
    "002": tuple((line, "Vladimir Putin") for line in (13, 17, 19, 27, 33, 33, 35)),
    "003": tuple((line, "Vladimir Putin") for line in (3, 7, 9, 15, 21, 21, 23)),
    "004": (),
}
"""The line and speaker of every direct and mixed quotation outside furniture, in reading order."""

LINKS: dict[tuple[str, str], tuple[tuple[tuple[int, int], tuple[int, int]], ...]] = {
    ("002", "003"): (
        *(((line, 1), (other, 1)) for line, other in ((3, 1), (13, 3), (15, 5), (17, 7), (19, 9), (21, 11))),
        *(((line, 1), (other, 1)) for line, other in ((23, 13), (27, 15), (29, 17), (31, 19), (33, 21))),
        *(((line, 2), (other, 2)) for line, other in ((29, 17), (33, 21))),
        ((35, 1), (23, 1)),
    ),
    ("001", "002"): (
        ((1, 1), (3, 1)),
        ((5, 1), (13, 1)),
        ((6, 1), (15, 1)),
        ((6, 2), (15, 1)),
        ((7, 1), (17, 1)),
        ((7, 2), (19, 1)),
        ((8, 1), (23, 1)),
        ((9, 1), (21, 1)),
        ((10, 1), (27, 1)),
        ((10, 1), (29, 1)),
        ((10, 2), (29, 2)),
        ((11, 1), (31, 1)),
        ((11, 2), (33, 1)),
        ((11, 2), (33, 2)),
        ((12, 1), (35, 1)),
    ),
}
"""The linked sentences of a pair: (line, number of the sentence in it) on either side."""

UNCLEAR: dict[tuple[str, str], tuple[tuple[tuple[int, int], tuple[int, int]], ...]] = {
    ("002", "003"): (),
    ("001", "002"): (((2, 1), (3, 1)), ((2, 1), (13, 1)), ((1, 1), (13, 1)), ((5, 1), (3, 1))),
}

ALTERED = {("002", "003"): (0, 1, 2, 3, 4, 5)}
"""The quotations, counted from 0 on both sides alike, whose words were changed; the seventh is the same."""

DISAGREEING = {("002", "003"): 0, ("001", "002"): 1}
"""How many figures contradict each other."""


def path_of(name: str) -> Path:
    """The file of one article."""
    return next(FOLDER.glob(f"{name}_*.txt"))
