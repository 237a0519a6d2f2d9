"""One article's quotations beside what places them, and which of two articles are worth comparing."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from reader.collation.bead import Bead, Relation
from reader.collation.collation import Collation
from reader.comparison.quoted_sides import (
    QuotedSide,
    candidates,
    quoted_side,
    ranks_in_beads,
    siblings,
)
from reader.quotations.quotation import Attribution, Attributions, Kind, Quotation
from reader.text.article import Article
from reader.text.span import Span
from tests.builders import Said, article_of, collation_of, quotations_of


def side_of(
    sentences: Sequence[str],
    *said: Said,
    indirect: tuple[str, ...] = (),
    links: tuple[tuple[int, int], ...] = (),
) -> QuotedSide:
    """The left side of an article beside another with as many sentences."""
    made, other = article_of(sentences), article_of(["…"] * len(sentences))
    collation = collation_of(made, other, *links)
    return quoted_side(made, quotations_of(made, *said, indirect=indirect), collation.left_bead, collation)


def changed(side: QuotedSide, index: int, attribution: Attribution) -> QuotedSide:
    """A side with another attribution."""
    kept = list(side.attributions)
    kept[index] = attribution
    return replace(side, attributions=tuple(kept))


TWO = side_of(
    ["“We wait,” he said.", "Ben said they go."],
    ("We wait,", "Ada"),
    ("they go", "Ben"),
    indirect=("they go",),
)


def test_what_a_quotation_is() -> None:
    assert [TWO.span(n).of(TWO.article.text) for n in (0, 1)] == ["We wait,", "they go"]
    assert [TWO.is_indirect(n) for n in (0, 1)] == [False, True]
    assert [wording.words for wording in TWO.wordings] == [("we", "wait"), ("they", "go")]
    assert TWO.is_closed(0)
    broken = replace(TWO.attributions[0].quotation, closed=False)
    assert not changed(TWO, 0, replace(TWO.attributions[0], quotation=broken)).is_closed(0)


GENDERS = {
    "a pronoun": ("He", "Ada", 0.9, "he", "he"),
    "another": ("she", "Carl", 0.9, "she", "she"),
    "a name, of a woman": ("Anna Holt", "Anna Holt", 0.9, None, "she"),
    "a name, of a man": ("Peter Holt", "Peter Holt", 0.9, None, "he"),
    "a name of nobody known": ("Xyl Holt", "Xyl Holt", 0.9, None, None),
    "no mention": (None, "Anna Holt", 0.9, None, "she"),
    "nobody": (None, None, 0.9, None, None),
    "given by the reader": ("He", "Xyl", 1.0, None, None),
    "given by the reader, by a known name": ("He", "Anna Holt", 1.0, None, "she"),
    "the pronoun against the name": ("He", "Anna Holt", 0.9, "he", "he"),
    "she against the name": ("She", "Peter Holt", 0.9, "she", "she"),
}


@pytest.mark.parametrize(("mention", "speaker", "confidence", "gender", "sex"), GENDERS.values(), ids=GENDERS)
def test_who_speaks_by_pronoun_and_first_name(
    mention: str | None, speaker: str | None, confidence: float, gender: str | None, sex: str | None
) -> None:
    text = f"“We wait,” said {mention or 'nobody'}."
    side = side_of([text], ("We wait,", speaker))
    start = text.index(mention) if mention else 0
    span = Span(start, start + len(mention)) if mention else None
    told = replace(side.attributions[0], mention=span, confidence=confidence)
    assert changed(side, 0, told).gender(0) == gender
    assert changed(side, 0, told).sex(0) == sex


def test_what_stands_before_a_quotation_in_its_paragraph() -> None:
    side = side_of(["It rained.", "Then “we wait,” he said.", "“Go.”"], ("we wait,", None), ("Go.", None))
    assert side.before(0) == "Then “"
    assert side.before(1) == "“"
    edge = replace(side, article=replace(side.article, paragraphs=(Span(0, 10), Span(18, 37))))
    assert edge.before(0) == ""
    assert replace(side, article=replace(side.article, paragraphs=())).before(0) == ""


def words_around(side: QuotedSide) -> set[str]:
    return {word for word in side.told_around(0) if word != '"'}


def test_the_words_around_a_quotation_are_of_its_paragraph_and_the_sentences_beside() -> None:
    words = ["ant", "bee", "cow", "dog", "elk “fox” gnu", "hen", "ibex", "jay", "kid"]
    side = side_of(words, ("fox", None))
    assert words_around(side) == {"dog", "elk", "gnu", "hen"}

    def in_one(*members: int) -> set[str]:
        made = tuple(replace(s, paragraph=99) if s.index in members else s for s in side.article.sentences)
        return words_around(replace(side, article=replace(side.article, sentences=made)))

    assert in_one(*range(9)) == {"cow", "dog", "elk", "gnu", "hen", "ibex", "jay"}
    assert in_one(4, 2) == {"cow", "dog", "elk", "gnu", "hen"}
    assert in_one(4, 7) == {"dog", "elk", "gnu", "hen", "jay"}


def test_a_quotation_of_several_sentences_is_none_of_the_words_around_it() -> None:
    side = side_of(["ant “Bee", "Cow” dog", "Elk"], ("Bee\n\nCow", None))
    assert words_around(side) == {"ant", "dog"}
    side = side_of(["“Bee", "Cow” dog", "Elk’s Colour"], ("Bee", None))
    assert words_around(side) == {"cow", "dog"}


def test_words_around_are_comparable() -> None:
    side = side_of(["The Colour “fox” of 1,000"], ("fox", None))
    assert words_around(side) == {"the", "color", "of", "1000"}


ONE_SPEECH = {
    "parts of one utterance": (3, 3, "Ada", "Ben", True),
    "of one speaker": (3, 4, "Ada", "Ada", True),
    "of two speakers": (3, 4, "Ada", "Ben", False),
    "of nobody": (3, 4, None, None, False),
}


@pytest.mark.parametrize(("one", "other", "first", "second", "expected"), ONE_SPEECH.values(), ids=ONE_SPEECH)
def test_two_quotations_are_of_one_speech(
    one: int, other: int, first: str | None, second: str | None, expected: bool
) -> None:
    side = side_of(["“We wait.” “We go.”"], ("We wait.", first), ("We go.", second))
    for index, utterance in enumerate((one, other)):
        told = side.attributions[index]
        side = changed(side, index, replace(told, quotation=replace(told.quotation, utterance=utterance)))
    assert side.is_one_speech(0, 1) is side.is_one_speech(1, 0) is expected


GAPS: dict[str, tuple[str, list[int | None]]] = {
    "linked": ("lll", [None, None, None]),
    "between two links": ("l--l", [None, 0, 0, None]),
    "before the first": ("-l", [-1, None]),
    "behind the last": ("l--", [None, 0, 0]),
    "each gap by the link before it": ("l-l-", [None, 0, None, 2]),
    "no link at all": ("---", [None, None, None]),
    "eight sentences": ("l--------l", [None, *[0] * 8, None]),
    "nine are too many": ("l---------l", [None] * 11),
    "a moved bead parts no gap, and is in none": ("l-m-l", [None, 0, None, 0, None]),
    "moved beads alone": ("-m-", [None, None, None]),
}


def collation_like(pattern: str) -> tuple[Article, Collation]:
    """An article with a sentence for each sign: l is linked, m is linked and moved, - is not."""
    made = article_of(["x"] * len(pattern))
    relations = {"l": Relation.EDITED, "m": Relation.EDITED, "-": Relation.ONLY_LEFT}
    beads = tuple(
        Bead(n, (n,), (n,) if sign != "-" else (), relations[sign], 0.5, sign == "m")
        for n, sign in enumerate(pattern)
    )
    return made, replace(
        collation_of(made, made), beads=beads, left_bead=tuple(range(len(pattern))), right_bead=()
    )


@pytest.mark.parametrize(("pattern", "expected"), GAPS.values(), ids=GAPS)
def test_the_gap_that_a_quotation_stands_in(pattern: str, expected: list[int | None]) -> None:
    assert gaps_of(pattern) == expected


def gaps_of(pattern: str) -> list[int | None]:
    made, collation = collation_like(pattern)
    spans = [Span(3 * n, 3 * n + 1) for n in range(len(pattern))]
    quotations = Attributions(
        tuple(Attribution(Quotation(n, span, span, Kind.DIRECT, n, True, n)) for n, span in enumerate(spans))
    )
    return list(quoted_side(made, quotations, collation.left_bead, collation).gaps)


def test_sentences_in_no_bead_are_in_no_gap() -> None:
    made, collation = collation_like("l--l")
    quotation = Quotation(0, Span(3, 4), Span(3, 4), Kind.DIRECT, 1, True, 0)
    side = quoted_side(made, Attributions((Attribution(quotation),)), (0, None, 2, 3), collation)
    assert side.gaps == (None,)
    assert side.beads == ((),)


BEADS = {
    "one sentence": ("Bee", (0,)),
    "into the next": ("Bee\n\nCow", (0, 1)),
    "up to the start of the next": ("Bee\n\n", (0,)),
    "three": ("Bee\n\nCow\n\nD", (0, 1, 2)),
}


@pytest.mark.parametrize(("words", "expected"), BEADS.values(), ids=BEADS)
def test_a_quotation_stands_in_the_beads_of_all_its_sentences(words: str, expected: tuple[int, ...]) -> None:
    assert side_of(["Bee", "Cow", "Dog"], (words, None), links=((0, 0), (1, 1))).beads == (expected,)


def test_a_bead_of_two_sentences_is_told_once() -> None:
    made, collation = collation_like("ll")
    quotation = Quotation(0, Span(0, 4), Span(0, 4), Kind.DIRECT, 0, True, 0)
    side = quoted_side(made, Attributions((Attribution(quotation),)), (0, 0), collation)
    assert side.beads == ((0,),)


def test_the_rank_of_a_quotation_in_each_of_its_beads() -> None:
    side = side_of(
        ["“A” “B” c", "“D”"], ("A", None), ("B", None), ("c", None), ("D", None),
        indirect=("c",), links=((0, 0), (1, 1)),
    )  # fmt: skip
    assert ranks_in_beads(side) == [{(0, 0, 2)}, {(0, 1, 2)}, set(), {(1, 0, 1)}]
    wide = replace(side, beads=((0,), (0, 1), (0,), (1,)))
    assert ranks_in_beads(wide) == [{(0, 0, 2)}, {(0, 1, 2), (1, 0, 2)}, set(), {(1, 1, 2)}]


def bare(*texts: str, beads: Sequence[tuple[int, ...]] = (), gaps: Sequence[int | None] = ()) -> QuotedSide:
    """Quotations of given words, beads and gaps; else each in a bead of its own and in no gap."""
    sentences = [f"“{text}”" for text in texts]
    made = article_of(sentences)
    starts = [span.start + 1 for span in made.paragraphs]
    spans = [Span(start, start + len(text)) for start, text in zip(starts, texts, strict=True)]
    quotations = Attributions(
        tuple(Attribution(Quotation(n, span, span, Kind.DIRECT, n, True, n)) for n, span in enumerate(spans))
    )
    collation = collation_of(made, article_of(["…"]))
    side = quoted_side(made, quotations, collation.left_bead, collation)
    return replace(side, beads=tuple(beads) or ((),) * len(texts), gaps=tuple(gaps) or (None,) * len(texts))


CANDIDATES = {
    "nothing in common": (bare("fox"), bare("owl"), []),
    "one bead": (bare("fox", beads=[(3,)]), bare("owl", "hen", beads=[(4,), (3,)]), [(0, 1)]),
    "one of several beads": (bare("fox", beads=[(1, 3)]), bare("owl", beads=[(3, 5)]), [(0, 0)]),
    "one gap": (bare("fox", gaps=[-1]), bare("owl", "hen", gaps=[2, -1]), [(0, 1)]),
    "no gap is no common gap": (bare("fox"), bare("owl"), []),
    "the same words, all of them small": (bare("so we do it"), bare("so we do it"), [(0, 0)]),
    "a rare word": (bare("the fox"), bare("owl", "a fox"), [(0, 1)]),
    "small words alone": (bare("the fox"), bare("the owl"), []),
    "in the order of both sides": (bare("fox owl", "owl"), bare("owl", "fox"), [(0, 0), (0, 1), (1, 0)]),
}


@pytest.mark.parametrize(("left", "right", "expected"), CANDIDATES.values(), ids=CANDIDATES)
def test_quotations_worth_comparing(
    left: QuotedSide, right: QuotedSide, expected: list[tuple[int, int]]
) -> None:
    assert list(candidates(left, right)) == expected


@pytest.mark.parametrize(("count", "expected"), [(40, 8), (41, 0)], ids=["forty", "more"])
def test_a_common_word_leads_to_few_or_no_candidates(count: int, expected: int) -> None:
    others = [f"fox x{n}" for n in range(count)]
    assert list(candidates(bare("fox owl"), bare(*others))) == [(0, j) for j in range(expected)]


@pytest.mark.parametrize(("count", "expected"), [(40, 40), (41, 40)])
def test_the_same_words_lead_to_forty_candidates_at_most(count: int, expected: int) -> None:
    assert len(list(candidates(bare("so we do it"), bare(*["so we do it"] * count)))) == expected


def test_the_six_rarest_words_lead_to_candidates() -> None:
    words = ["ant", "bee", "cow", "dog", "elk", "fox", "gnu"]
    others = [*words, "gnu", "gnu"]
    found = list(candidates(bare(" ".join(words)), bare(*others)))
    assert found == [(0, j) for j in range(6)]
    first = list(candidates(bare("ant bee cow dog elk fox owl"), bare("owl", *words[:6])))
    assert first == [(0, j) for j in range(1, 7)]


def test_those_with_the_most_of_them_come_first() -> None:
    others = ["ant"] * 8 + ["ant bee"]
    found = list(candidates(bare("ant bee"), bare(*others)))
    assert found == [(0, j) for j in (*range(7), 8)]


SIBLINGS = {
    "two on either end": (2, set(), [0, 1, 3, 4]),
    "at the start": (0, set(), [1, 2]),
    "at the end": (5, set(), [3, 4]),
    "those that are free": (2, {1, 4}, [0, 3]),
}


@pytest.mark.parametrize(("index", "taken", "expected"), SIBLINGS.values(), ids=SIBLINGS)
def test_siblings_are_the_free_neighbours(index: int, taken: set[int], expected: list[int]) -> None:
    assert siblings(bare(*"abcdef"), index, taken) == expected


def test_an_indirect_neighbour_is_no_sibling() -> None:
    side = side_of(["“A” b “C”"], ("A", None), ("b", None), ("C", None), indirect=("b",))
    assert siblings(side, 0, set()) == [2]
