"""The generator: the same pair every time, and a key that is true of its texts."""

import pytest

from tests.gold.generated import Style, generate_article, generate_pair, reworded_article

CASES: list[tuple[int, int, Style]] = [
    (1, 5, "light"),
    (24, 6, "heavy"),
    (300, 7, "light"),
    (300, 8, "heavy"),
]


@pytest.mark.parametrize(("sentences", "seed", "style"), CASES)
def test_every_sentence_is_in_one_bead(sentences: int, seed: int, style: Style) -> None:
    pair = generate_pair(sentences, seed, style)
    assert sorted(i for bead in pair.beads for i in bead.left) == list(range(sentences))
    assert sorted(j for bead in pair.beads for j in bead.right) == list(range(len(pair.right_sentences)))


@pytest.mark.parametrize(("sentences", "seed", "style"), CASES)
def test_only_sentences_called_same_are_the_same(sentences: int, seed: int, style: Style) -> None:
    pair = generate_pair(sentences, seed, style)
    for bead in pair.beads:
        left = [pair.left_sentences[i].of(pair.left) for i in bead.left]
        right = [pair.right_sentences[j].of(pair.right) for j in bead.right]
        assert (left == right) is (bead.relation == "same")


@pytest.mark.parametrize(("sentences", "seed", "style"), CASES)
def test_beads_that_are_not_moved_keep_their_order(sentences: int, seed: int, style: Style) -> None:
    beads = generate_pair(sentences, seed, style).beads
    places = [bead.right[0] for bead in beads if bead.left and bead.right and not bead.moved]
    assert places == sorted(places)


def test_large_pairs_have_every_kind_of_edit() -> None:
    for style in ("light", "heavy"):
        beads = generate_pair(400, 9, style).beads
        shapes = {(len(bead.left), len(bead.right)) for bead in beads}
        assert {(1, 1), (1, 2), (2, 1), (1, 0), (0, 1)} <= shapes
        assert any(bead.moved for bead in beads)
        assert ("same" in {bead.relation for bead in beads}) is (style == "light")


def test_the_same_arguments_give_the_same_texts() -> None:
    assert generate_pair(50, 10, "heavy") == generate_pair(50, 10, "heavy")
    assert generate_pair(50, 10).left != generate_pair(50, 11).left
    assert generate_pair(50, 10).left == generate_article(50, 10)
    assert reworded_article(50, 10, 0) == reworded_article(50, 10, 0)
    assert reworded_article(50, 10, 0) != generate_article(50, 10)
    assert len({reworded_article(25, 10, variant) for variant in range(20)}) == 20
