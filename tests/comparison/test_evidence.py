"""What is known of a pair when the checks ask: one language or two, close beads, what stands beside."""

import pytest
from msgspec.structs import replace

from reader.collation.bead import Relation
from reader.comparison import evidence as evidence_module
from reader.comparison.bead_reading import words_of
from reader.sides import SIDES, Side, Sides
from reader.text.article import Article, Role, Sentence
from reader.text.span import Span
from tests.builders import article_of
from tests.comparison.pairs import evidence_of

LEFT = ["The fox saw an owl.", "A cow slept.", "The hen ran to the mill."]
RIGHT = ["The hen ran to the barn.", "The fox saw an elk.", "A ship sank."]


@pytest.mark.parametrize(
    ("languages", "expected"),
    [(("en", "en"), "en"), (("en-GB", "en-US"), "en"), (("EN", "en"), "en"), (("en", "de"), None)],
)
def test_two_articles_have_one_language_or_none(languages: tuple[str, str], expected: str | None) -> None:
    assert evidence_of(["a"], ["b"], languages=languages).language == expected


def test_a_sentence_stands_in_the_bead_of_its_side() -> None:
    evidence = evidence_of(LEFT, RIGHT, (0, 1), (2, 0))
    beads = evidence.collation.beads
    assert [beads[bead].left for n in range(3) if (bead := evidence.bead_of("left", n)) is not None] == [
        (0,), (1,), (2,),
    ]  # fmt: skip
    assert [beads[bead].right for n in range(3) if (bead := evidence.bead_of("right", n)) is not None] == [
        (0,), (1,), (2,),
    ]  # fmt: skip


def test_close_beads_are_read_word_by_word() -> None:
    evidence = evidence_of(LEFT, RIGHT, (0, 1), (2, 0), (1, 2))
    assert [reading.bead.left for reading in evidence.readings] == [(0,), (2,)]
    first = evidence.readings[0]
    assert [word.text for word in first.words.left] == ["The", "fox", "saw", "an", "owl", "."]
    assert [word.text for word in first.words.right] == ["The", "fox", "saw", "an", "elk", "."]
    assert first.wording is evidence.wording
    assert "the" in first.stop
    assert first.senses is not None


@pytest.mark.parametrize(
    ("relation", "languages", "count"),
    [
        (Relation.REWORDED, ("en", "en"), 2),
        (Relation.EDITED, ("en", "en"), 2),
        (Relation.SAME, ("en", "en"), 0),
        (Relation.REWORDED, ("en", "de"), 0),
    ],
    ids=["reworded", "edited", "the same", "two languages"],
)
def test_beads_that_say_one_thing_in_other_words_are_read(
    relation: Relation, languages: tuple[str, str], count: int
) -> None:
    evidence = evidence_of(LEFT, RIGHT, (0, 1), (2, 0), relation=relation, languages=languages)
    assert len(evidence.readings) == count


@pytest.mark.parametrize(
    ("size", "stretches"),
    [
        (1, [[(0,)], [(1,)], [(2,)]]),
        (2, [[(0,), (1,)], [(2,)]]),
        (3, [[(0,), (1,), (2,)]]),
        (9, [[(0,), (1,), (2,)]]),
    ],
)
def test_readings_come_block_by_block_and_each_once(
    size: int, stretches: list[list[tuple[int, ...]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence_module, "_BLOCK", size)
    evidence = evidence_of(LEFT, LEFT, (0, 0), (1, 1), (2, 2), relation=Relation.EDITED)
    blocks = list(evidence.blocks())
    assert [[reading.bead.left for reading in block.readings] for block in blocks] == stretches
    assert all(block.wording is evidence.wording for block in blocks)
    assert (blocks[0] is evidence) is (size >= 3)


@pytest.mark.parametrize("most", [2, 3], ids=["a long pair", "a short pair"])
def test_one_bead_is_read_alone_or_found_among_all(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evidence_module, "_BLOCK", most)
    evidence = evidence_of(LEFT, RIGHT, (0, 1), (2, 0), (1, 2))
    by_left = {bead.left: evidence.reading_of(bead.index) for bead in evidence.collation.beads}
    assert [reading is not None for reading in by_left.values()] == [True, False, True]
    found = by_left[2,]
    assert found is not None and [word.text for word in found.words.right][-2:] == ["barn", "."]
    assert (evidence.reading_of(found.bead.index) is found) is (most == 3)


def test_words_of_no_more_sentences_are_kept_than_a_block_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evidence_module, "_KEPT_SENTENCES", 2)
    evidence = evidence_of(LEFT, RIGHT)
    first, second = evidence.words("left", 0), evidence.words("left", 1)
    assert evidence.words("left", 0) is first and evidence.words("left", 1) is second
    evidence.words("left", 2)
    assert evidence.words("left", 0) == first and evidence.words("left", 0) is not first


def test_the_words_of_a_sentence_are_read_once() -> None:
    evidence = evidence_of(LEFT, RIGHT)
    for side in SIDES:
        words = evidence.words(side, 1)
        assert words == words_of(evidence.articles[side], (1,))
        assert evidence.words(side, 1) is words
    assert evidence.words("left", 1) != evidence.words("right", 1)


def in_paragraphs(*sizes: int) -> Article:
    """An article of sentences of one letter, so many in each paragraph."""
    owners = [paragraph for paragraph, size in enumerate(sizes) for _ in range(size)]
    text = "".join("abcdefghij"[n] + " " for n in range(len(owners)))
    sentences = tuple(Sentence(n, Span(2 * n, 2 * n + 1), owner, Role.BODY) for n, owner in enumerate(owners))
    return replace(article_of([text]), sentences=sentences)


BESIDE = {
    "nothing beside nothing": ((5,), (), []),
    "the neighbours of another paragraph": ((1, 1, 1, 1, 1), (2,), [1, 3]),
    "three of the paragraph on either end": ((9,), (4,), [1, 2, 3, 5, 6, 7]),
    "the rest of the paragraph and one behind it": ((3, 2), (1,), [0, 2]),
    "one before the paragraph, and its rest": ((2, 3), (2,), [1, 3, 4]),
    "one behind the paragraph": ((3, 3), (2,), [0, 1, 3]),
    "the first": ((2, 2), (0,), [1]),
    "the last": ((2, 2), (3,), [2]),
    "several: before the first and behind the last": ((1, 4, 1), (2, 3), [1, 4]),
    "the paragraphs of the first and of the last": ((3, 3), (2, 3), [0, 1, 4, 5]),
    "the whole article": ((3,), (0, 1, 2), []),
}


@pytest.mark.parametrize(("sizes", "sentences", "expected"), BESIDE.values(), ids=BESIDE)
@pytest.mark.parametrize("side", SIDES)
def test_what_stands_beside(
    side: Side, sizes: tuple[int, ...], sentences: tuple[int, ...], expected: list[int]
) -> None:
    other = in_paragraphs(1)
    made = in_paragraphs(*sizes)
    evidence = evidence_of(made, other) if side == "left" else evidence_of(other, made)
    assert evidence.beside(side, sentences) == expected
    assert [word.text for word in evidence.words_beside(side, sentences)] == [
        "abcdefghij"[n] for n in expected
    ]


def test_nothing_is_quoted_or_written_in_two_ways_unless_told() -> None:
    evidence = evidence_of(["a"], ["b"])
    assert evidence.slips == Sides((), ())
    assert evidence.quotations.left.attributions == evidence.quotations.right.attributions == ()
    assert evidence.matches == ()
    assert evidence.pairs == ()
