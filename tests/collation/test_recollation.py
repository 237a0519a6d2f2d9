"""Collating again gives what collating from nothing gives, whatever has changed in between."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.collation.collate import collate
from reader.collation.options import CollationOptions, Strictness
from reader.collation.recollation import Recollation
from reader.errors import Cancelled
from reader.text.article import Role
from reader.text.making import with_role
from tests.collation.made import article_of

_SMALL = ["the", "of", "and", "in", "to", "42", "1,200"]


class Desk:
    """Two texts that are edited step by step; all by chance."""

    def __init__(self, seed: int, size: int, words: int) -> None:
        self.chance = random.Random(seed)
        self.words = [*(f"{self.chance.choice('wN')}ord{k}" for k in range(words)), *_SMALL]
        self.left = [self.sentence() for _ in range(size)]
        self.right = [self.edited(s) if self.chance.random() < 0.3 else s for s in self.left]

    def sentence(self) -> str:
        return " ".join(self.chance.choices(self.words, k=self.chance.randint(1, 14))) + "."

    def edited(self, sentence: str) -> str:
        words = sentence[:-1].split()
        return (
            " ".join(self.chance.choice(self.words) if self.chance.random() < 0.25 else w for w in words)
            + "."
        )

    def change(self) -> None:
        """One sentence edited, taken out, put in, made like one of the other side, or moved."""
        side, other = self.chance.sample([self.left, self.right], 2)
        at = self.chance.randrange(len(side))
        step = self.chance.choice(["edit", "edit", "edit", "replace", "drop", "insert", "copy", "move"])
        if step == "edit":
            side[at] = self.edited(side[at])
        elif step == "replace":
            side[at] = self.sentence()
        elif step == "drop" and len(side) > 1:
            del side[at]
        elif step == "insert":
            side.insert(at, self.sentence())
        elif step == "copy":
            side[at] = self.chance.choice(other)
        else:
            sentence = side.pop(at)
            side.insert(self.chance.randrange(len(side) + 1), sentence)


@given(
    st.integers(0, 10**6),
    st.sampled_from((8, 30, 80)),
    st.sampled_from((20, 300)),
    st.sampled_from(Strictness),
)
@settings(max_examples=30, deadline=None)
def test_after_any_change_the_result_is_that_of_a_fresh_collation(
    seed: int, size: int, words: int, strictness: Strictness
) -> None:
    desk, options = Desk(seed, size, words), CollationOptions(strictness)
    recollation = Recollation()
    for _ in range(4):
        left, right = article_of(desk.left), article_of(desk.right)
        assert recollation.collate(left, right, options) == collate(left, right, options)
        desk.change()


def _lengthy(seed: int = 1) -> Desk:
    """Texts with one edited sentence in three, long enough for an edit to reach only a part."""
    return Desk(seed, 90, 3000)


def test_an_edited_sentence_leaves_the_rest_alone() -> None:
    desk = _lengthy()
    recollation = Recollation()
    left = article_of(desk.left)
    recollation.collate(left, article_of(desk.right))
    assert not recollation.was_partial
    for _ in range(5):
        at = desk.chance.randrange(len(desk.right))
        desk.right[at] = desk.edited(desk.right[at])
        right = article_of(desk.right)
        assert recollation.collate(left, right) == collate(left, right)
        assert recollation.was_partial


def test_a_paragraph_left_out_and_taken_in_again() -> None:
    desk = _lengthy()
    left, right = article_of(desk.left), article_of(desk.right)
    recollation = Recollation()
    whole = recollation.collate(left, right)
    shorter = with_role(right, 40, Role.FURNITURE)
    assert recollation.collate(left, shorter) == collate(left, shorter)
    assert recollation.was_partial
    assert recollation.collate(left, right) == whole
    assert recollation.was_partial


@pytest.mark.parametrize(
    "options", [CollationOptions(ignore_case=True), CollationOptions(Strictness.LOOSE)], ids=["case", "loose"]
)
def test_other_options_start_anew(options: CollationOptions) -> None:
    desk = _lengthy()
    left, right = article_of(desk.left), article_of(desk.right)
    recollation = Recollation()
    recollation.collate(left, right)
    assert recollation.collate(left, right, options) == collate(left, right, options)
    assert not recollation.was_partial


def test_another_language_or_other_articles_start_anew() -> None:
    desk, other = _lengthy(), _lengthy(2)
    recollation = Recollation()
    recollation.collate(article_of(desk.left), article_of(desk.right))
    german = article_of(desk.left, "de"), article_of(desk.right, "de")
    assert recollation.collate(*german) == collate(*german)
    assert not recollation.was_partial
    strangers = article_of(other.left, "de"), article_of(other.right, "de")
    assert recollation.collate(*strangers) == collate(*strangers)
    assert not recollation.was_partial


def test_what_was_cancelled_is_not_built_upon() -> None:
    desk = _lengthy()
    left, right = article_of(desk.left), article_of(desk.right)
    recollation = Recollation()
    recollation.collate(left, right)
    desk.right[3] = desk.sentence()
    edited = article_of(desk.right)
    answers = iter([False])
    with pytest.raises(Cancelled):
        recollation.collate(left, edited, is_cancelled=lambda: next(answers, True))
    assert recollation.collate(left, edited) == collate(left, edited)
    assert not recollation.was_partial
