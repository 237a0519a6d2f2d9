"""What must hold on every sample, whatever the floors: no noise, mirrored sides, rebuilt texts."""

import re
import unicodedata
from collections.abc import Callable
from itertools import pairwise

import pytest

from reader.collation.bead import Bead, Relation
from reader.collation.collate import collate
from reader.collation.options import CollationOptions
from reader.collation.wording import edits_of
from reader.loading.open_file import load_text
from reader.text.article import Article
from reader.text.making import make_article
from tests.gold.key import ARTICLES, PAIRS, pair_key
from tests.gold.measured import sample

_MIRRORED = {Relation.ONLY_LEFT: Relation.ONLY_RIGHT, Relation.ONLY_RIGHT: Relation.ONLY_LEFT}

NOISE: dict[str, Callable[[str], str]] = {
    "straight quotes": lambda text: text.translate(str.maketrans("“”„‘’", '"""\'\'')),
    "guillemets": lambda text: text.replace("“", "«").replace("”", "»"),
    "no-break spaces": lambda text: re.sub(r"(?<=\d) (?=\w)", "\u00a0", text),
    "double spaces": lambda text: re.sub(r"(?<=[.,]) ", "  ", text),
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text),
    "em dashes": lambda text: text.replace(" – ", " — "),
    "windows lines": lambda text: text.replace("\n", "\r\n"),
}
"""Changes of form that must make no difference at all."""


@pytest.mark.parametrize("noise", NOISE)
@pytest.mark.parametrize("name", ARTICLES)
def test_form_makes_no_difference(name: str, noise: str) -> None:
    article = sample(name)
    other = make_article(load_text(NOISE[noise](article.text), article.origin, markdown=False))
    plain = make_article(load_text(article.text, article.origin, markdown=False))
    beads = collate(plain, other).beads
    assert beads
    assert {bead.relation for bead in beads} == {Relation.SAME}
    assert not any(bead.moved for bead in beads)


@pytest.mark.parametrize("name", PAIRS)
def test_swapping_the_sides_mirrors_the_beads(name: str) -> None:
    left, right = _pair(name)
    there = [_plain(bead) for bead in collate(left, right).beads]
    back = [_mirrored(bead) for bead in collate(right, left).beads]
    assert sorted(there) == sorted(back)


@pytest.mark.parametrize("name", PAIRS)
def test_every_collated_sentence_is_in_one_bead(name: str) -> None:
    left, right = _pair(name)
    beads = collate(left, right).beads
    for article, members in ((left, [b.left for b in beads]), (right, [b.right for b in beads])):
        wanted = [s.index for s in article.sentences if s.role.is_collated]
        assert sorted(index for group in members for index in group) == wanted


@pytest.mark.parametrize("name", PAIRS)
def test_the_edits_of_a_bead_rebuild_both_texts(name: str) -> None:
    left, right = _pair(name)
    for bead in collate(left, right).beads:
        edits = edits_of(left, right, bead, CollationOptions())
        for article, indices, spans in (
            (left, bead.left, [edit.left for edit in edits]),
            (right, bead.right, [edit.right for edit in edits]),
        ):
            told = "".join(span.of(article.text) for span in spans)
            wanted = "".join(article.text_of(index) for index in indices)
            assert "".join(told.split()) == "".join(wanted.split())
            assert all(a.end <= b.start for a, b in pairwise(spans))


def _pair(name: str) -> tuple[Article, Article]:
    key = pair_key(name)
    return sample(key.left), sample(key.right)


def _plain(bead: Bead) -> tuple[tuple[int, ...], tuple[int, ...], str, bool]:
    return bead.left, bead.right, bead.relation.value, bead.moved


def _mirrored(bead: Bead) -> tuple[tuple[int, ...], tuple[int, ...], str, bool]:
    return bead.right, bead.left, _MIRRORED.get(bead.relation, bead.relation).value, bead.moved
