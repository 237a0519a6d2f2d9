"""Which quotations are one utterance, at the border of each rule."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from reader.comparison.quotation_match import MatchRelation, QuotationMatch
from reader.comparison.quotation_matching import match_quotations
from reader.quotations.quotation import Attributions
from reader.text.article import Article
from tests.builders import article_of, collation_of, quotations_of

NOUNS = [
    *("gull", "mast", "weir", "rope", "crab", "boat", "mill", "quay", "fair", "song", "pier", "bird"),
    *("tree", "lake", "hill", "road", "sand", "wind", "rain", "snow", "fish", "salt", "corn", "lamp"),
]
OTHERS = [f"z{noun}" for noun in NOUNS]


def alike(common: int, count: int) -> tuple[str, str]:
    """Two wordings of so many words with meaning, the first few in common: their likeness is the share."""
    return " ".join(NOUNS[:count]), " ".join([*NOUNS[:common], *OTHERS[common:count]])


def matched(
    left: Sequence[str],
    right: Sequence[str],
    *links: tuple[int, int],
    speakers: tuple[str | None, str | None] = ("Ada Holt", "Ada Holt"),
    indirect: tuple[str, ...] = (),
    confidence: float = 0.9,
) -> list[QuotationMatch]:
    """The matches of two articles; a sentence is a quotation, or several parted by bars."""
    sides: list[tuple[Article, Attributions]] = []
    for sentences, speaker in zip((left, right), speakers, strict=True):
        made = article_of([" ".join(f"“{words}”" for words in each.split("|")) + "." for each in sentences])
        said = [
            (words, speaker) for each in sentences for words in each.split("|") if not words.startswith("-")
        ]
        quoted = quotations_of(made, *said, indirect=indirect)
        sure = tuple(replace(each, confidence=confidence) for each in quoted.attributions)
        sides.append((made, Attributions(sure)))
    (ours, our_said), (theirs, their_said) = sides
    return list(match_quotations(ours, theirs, collation_of(ours, theirs, *links), our_said, their_said))


LIKENESS = {
    "alone in linked sentences": (1, 8, True),
    "alone, less": (1, 9, False),
}


@pytest.mark.parametrize(("common", "count", "expected"), LIKENESS.values(), ids=LIKENESS)
def test_alone_in_linked_sentences_little_is_enough(common: int, count: int, expected: bool) -> None:
    ours, theirs = alike(common, count)
    assert bool(matched([ours], [theirs], (0, 0))) is expected


@pytest.mark.parametrize(("common", "count", "expected"), [(2, 9, True), (2, 10, False)])
def test_at_another_place_of_linked_sentences_more_is_needed(common: int, count: int, expected: bool) -> None:
    ours, theirs = alike(common, count)
    found = matched([ours], [f"ant bee cow dog|{theirs}"], (0, 0))
    assert [match.right for match in found] == ([1] if expected else [])


@pytest.mark.parametrize(("common", "count", "expected"), [(3, 10, True), (2, 7, False)])
def test_between_the_same_links_still_more(common: int, count: int, expected: bool) -> None:
    ours, theirs = alike(common, count)
    assert bool(matched(["-a", ours, "-b"], ["-a", theirs, "-b"], (0, 0), (2, 2))) is expected


ELSEWHERE = {
    "three of five": (*alike(3, 5), True),
    "five of nine": (*alike(5, 9), False),
    "two of three": (*alike(2, 3), False),
    "a run of three": ("gull mast weir", "gull mast weir rope", True),
    "a run of a third": ("gull mast weir", "gull mast weir rope crab boat mill quay fair", True),
    "the same two words": ("gull mast", "gull mast", True),
    "the same word": ("gull", "gull", False),
    "a run of two": ("gull mast", "gull mast weir", False),
}


@pytest.mark.parametrize(("ours", "theirs", "expected"), ELSEWHERE.values(), ids=ELSEWHERE)
def test_elsewhere_the_words_alone_must_carry_it(ours: str, theirs: str, expected: bool) -> None:
    assert bool(matched([ours], [theirs])) is expected
    assert bool(matched([theirs], [ours])) is expected


@pytest.mark.parametrize(("common", "count", "expected"), [(11, 20, True), (10, 19, False)])
def test_different_people_share_only_what_is_more_than_half_alike(
    common: int, count: int, expected: bool
) -> None:
    ours, theirs = alike(common, count)
    assert bool(matched([ours], [theirs], (0, 0), speakers=("Ada Holt", "Ben Lindt"))) is expected
    assert matched([ours], [theirs], (0, 0))


SPEAKERS = {
    "four words in linked sentences": ("gull mast weir rope", "gull mast weir rope", [(0, 0)], 0.9, True),
    "three": ("gull mast weir", "gull mast weir", [(0, 0)], 0.9, False),
    "five words elsewhere": ("gull mast weir rope crab", "gull mast weir rope crab", [], 0.9, True),
    "four elsewhere": ("gull mast weir rope", "gull mast weir rope", [], 0.9, False),
    "sure enough": ("gull mast weir rope crab", "gull mast weir rope crab", [(0, 0)], 0.6, True),
    "not sure enough": ("gull mast weir rope crab", "gull mast weir rope crab", [(0, 0)], 0.59, False),
    "three words out of eight": ("gull mast weir", " ".join(NOUNS[:8]), [(0, 0)], 0.9, False),
    "six of seven words": (*alike(6, 7), [(0, 0)], 0.9, True),
    "five of six": (*alike(5, 6), [(0, 0)], 0.9, False),
}


@pytest.mark.parametrize(("ours", "theirs", "links", "confidence", "differ"), SPEAKERS.values(), ids=SPEAKERS)
def test_two_people_are_given_the_same_words(
    ours: str, theirs: str, links: list[tuple[int, int]], confidence: float, differ: bool
) -> None:
    speakers = ("Ada Holt", "Ben Lindt")
    (match,) = matched([ours], [theirs], *links, speakers=speakers, confidence=confidence)
    assert match.speakers_differ is differ


RETOLD = {
    "two of five words": (*alike(2, 5), [(0, 0)], "Ada Holt", True),
    "three of eight": (*alike(3, 8), [(0, 0)], "Ada Holt", False),
    "one word": ("gull", "gull", [(0, 0)], "Ada Holt", False),
    "two words": ("gull mast", "gull mast", [(0, 0)], "Ada Holt", True),
    "not linked": (*alike(4, 5), [], "Ada Holt", False),
    "of somebody else": (*alike(4, 5), [(0, 0)], "Ben Lindt", False),
    "of nobody": (*alike(4, 5), [(0, 0)], None, True),
}


@pytest.mark.parametrize(("ours", "theirs", "links", "speaker", "expected"), RETOLD.values(), ids=RETOLD)
def test_one_side_reports_what_the_other_has_in_marks(
    ours: str, theirs: str, links: list[tuple[int, int]], speaker: str | None, expected: bool
) -> None:
    made, other = article_of([f"“{ours}”."]), article_of([f"{theirs}."])
    said = quotations_of(made, (ours, "Ada Holt"))
    told = quotations_of(other, (theirs, speaker), indirect=(theirs,))
    there = match_quotations(made, other, collation_of(made, other, *links), said, told)
    back = match_quotations(other, made, collation_of(other, made, *links), told, said)
    relations = [MatchRelation.PARAPHRASED] if expected else []
    assert [match.relation for match in there] == [match.relation for match in back] == relations


def test_two_reports_are_no_match() -> None:
    ours, theirs = alike(4, 5)
    made, other = article_of([f"{ours}."]), article_of([f"{theirs}."])
    said = [quotations_of(side, (w, "A B"), indirect=(w,)) for side, w in ((made, ours), (other, theirs))]
    assert match_quotations(made, other, collation_of(made, other, (0, 0)), said[0], said[1]) == ()


HALVES = {
    "the other half": ("gull mast weir rope crab boat", "gull mast weir|rope crab boat", True),
    "three of four words": ("gull mast weir rope crab boat", "gull mast weir|rope crab boat ant", True),
    "half of them": ("gull mast weir rope crab boat", "gull mast weir|rope crab ant bee", False),
    "what the first half has": (
        "gull mast weir rope crab boat",
        "gull mast weir rope crab boat|boat crab",
        False,
    ),
    "two quotations off": ("gull mast weir rope crab boat", "gull mast weir|ant bee|rope crab boat", True),
    "three off": ("gull mast weir rope crab boat", "gull mast weir|ant bee|cow dog|rope crab boat", False),
}


@pytest.mark.parametrize(("whole", "parts", "expected"), HALVES.values(), ids=HALVES)
def test_the_other_half_of_an_utterance(whole: str, parts: str, expected: bool) -> None:
    last = parts.count("|")
    there = matched([whole], [parts], (0, 0))
    back = matched([parts], [whole], (0, 0))
    assert ((0, last) in [(match.left, match.right) for match in there]) is expected
    assert ((last, 0) in [(match.left, match.right) for match in back]) is expected


@pytest.mark.parametrize(("count", "expected"), [(5, True), (4, False)])
def test_a_half_given_to_somebody_else_has_five_words_in_a_row(count: int, expected: bool) -> None:
    first, second = " ".join(NOUNS[:6]), " ".join(NOUNS[6 : 6 + count])
    made = article_of([f"“{first} {second}”."])
    other = article_of([f"“{first}” “{second}”."])
    ours = quotations_of(made, (f"{first} {second}", "Ada Holt"))
    theirs = quotations_of(other, (first, "Ada Holt"), (second, "Ben Lindt"))
    found = match_quotations(made, other, collation_of(made, other, (0, 0)), ours, theirs)
    assert ((0, 1) in [(match.left, match.right) for match in found]) is expected


def test_the_likeliest_are_paired_first() -> None:
    ours = "gull mast weir rope crab"
    found = matched([ours], [f"gull mast weir rope ant|{ours}"], (0, 0))
    assert [(match.left, match.right, match.relation) for match in found] == [(0, 1, MatchRelation.SAME)]
    equal = matched([f"{ours}|{ours}"], [f"{ours}|{ours}"], (0, 0))
    assert [(match.left, match.right) for match in equal] == [(0, 0), (1, 1)]
