"""Pieces of work as the tasks run them."""

from reader.cancel import never, silent
from reader.collation.options import CollationOptions
from reader.comparison.compare import compare
from reader.text.article import Role
from reader.text.making import with_role
from reader.views.display_data import ComparisonGround
from reader.workers import requests as work
from tests.collation.made import article_of

STORY = [f"The {k}th boat of the harbour at Marlow{k} carried {k * 7} crates of salt." for k in range(60)]


def test_a_paragraph_left_out_is_compared_on_what_is_kept() -> None:
    left, right = article_of(STORY), article_of([*STORY[:20], "A gull watched.", *STORY[21:]])
    kept = work.Kept()
    shorter = with_role(right, 40, Role.FURNITURE)
    for article, is_partial in ((right, False), (shorter, True)):
        ground = work.comparing(left, article, CollationOptions(), None, kept)(silent, never)
        assert isinstance(ground, ComparisonGround)
        assert ground.comparison == compare(left, article)
        assert kept.recollation.was_partial is is_partial
