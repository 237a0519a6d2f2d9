"""The key itself: it lies over the samples as they stand, whatever the program makes of them."""

import tomllib
from itertools import pairwise

import pytest

from reader.resources import samples_path
from tests.gold.key import (
    ARTICLES,
    PAIRS,
    article_key,
    lay_quotations,
    lay_sentences,
    lay_texts,
    pair_key,
    words_of,
)

ROLES = {"headline", "byline", "dateline", "caption", "body", "furniture"}


def _text(name: str) -> str:
    return article_key(name).path.read_text(encoding="utf-8").replace("\\$", "$")


@pytest.mark.parametrize("name", ARTICLES)
def test_the_true_sentences_lie_over_the_whole_article(name: str) -> None:
    text = _text(name)
    spans = lay_sentences(article_key(name), text)
    words = words_of(text)
    assert spans[0].start == words[0][1]
    assert spans[-1].end == words[-1][2]
    assert all(a.end <= b.start for a, b in pairwise(spans))


@pytest.mark.parametrize("name", ARTICLES)
def test_numbers_and_roles_are_well_formed(name: str) -> None:
    sentences = article_key(name).sentences
    assert [s.number for s in sentences] == list(range(1, len(sentences) + 1))
    assert all(set(s.roles) <= ROLES for s in sentences)


@pytest.mark.parametrize("name", ARTICLES)
def test_every_quotation_and_reported_clause_stands_in_its_article(name: str) -> None:
    key, text = article_key(name), _text(name)
    assert len(lay_quotations(key, text)) == len(key.quotations)
    assert len(lay_texts(text, [clause for _, clause in key.indirect])) == len(key.indirect)
    assert len(lay_texts(text, list(key.fragments))) == len(key.fragments)


@pytest.mark.parametrize("name", PAIRS)
def test_a_pair_names_collated_sentences_each_in_one_bead(name: str) -> None:
    pair = pair_key(name)
    for side, article in (("left", pair.left), ("right", pair.right)):
        used = [number for bead in pair.beads for number in sorted(getattr(bead, side))]
        assert len(used) == len(set(used))
        sentences = article_key(article).sentences
        assert all(sentences[number - 1].is_collated for number in used)


@pytest.mark.parametrize("name", PAIRS)
def test_a_pair_names_quotations_that_exist(name: str) -> None:
    pair = pair_key(name)
    for match in pair.matches:
        assert match.left <= {q.number for q in article_key(pair.left).quotations}
        assert match.right <= {q.number for q in article_key(pair.right).quotations}


def test_the_welcome_page_offers_pairs_that_exist() -> None:
    pairs = tomllib.loads(samples_path("index.toml").read_text(encoding="utf-8"))["pair"]
    assert len(pairs) >= 5
    for pair in pairs:
        assert {"title", "left", "right", "note"} <= pair.keys()
        assert samples_path(pair["left"]).is_file()
        assert samples_path(pair["right"]).is_file()
