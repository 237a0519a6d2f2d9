"""Words in common runs, from nothing and kept while sentences change."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.cancel import never, silent
from reader.collation.changes import change_between
from reader.collation.options import CollationOptions
from reader.collation.preparation import Cutter
from reader.collation.runs import KeptRuns, shared_runs
from reader.collation.watch import Watch
from tests.collation.made import article_of

SENTENCE = st.lists(st.sampled_from("abcde"), min_size=1, max_size=8).map(" ".join)
TEXT = st.lists(SENTENCE, min_size=1, max_size=6)


@given(TEXT, TEXT, st.lists(st.tuples(st.booleans(), TEXT), max_size=4))
@settings(max_examples=80, deadline=None)
def test_kept_shares_are_those_counted_from_nothing(
    left: list[str], right: list[str], later: list[tuple[bool, list[str]]]
) -> None:
    watch = Watch(silent, never)
    cutter = Cutter(CollationOptions(), ("en", "en"), watch)
    sides = [cutter.side(article_of(text)) for text in (left, right)]
    kept = KeptRuns(sides[0], sides[1], watch)
    assert kept.shares() == shared_runs(sides[0], sides[1], watch)
    for on_right, text in later:
        new = cutter.side(article_of(text))
        change = change_between(sides[on_right].sentences, new.sentences)
        gone = sides[on_right].sentences[change.start : change.old_end]
        come = new.sentences[change.start : change.new_end]
        kept.change(((), gone) if on_right else (gone, ()), ((), come) if on_right else (come, ()))
        sides[on_right] = new
        assert kept.shares() == shared_runs(sides[0], sides[1], watch)
