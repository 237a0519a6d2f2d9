"""The speaker before a quotation: which of several cues counts."""

import pytest

from reader.quotations.cues.before import before
from tests.quotations.parsed import parsed, quote, told

Told = tuple[str, str | None, str | None] | None


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Ann Lee said “no.”", ("cue-before", "said", "Ann Lee")),
        ("Ann Lee called the pier “old.”", ("cue-in-clause", "called", "Ann Lee")),
        ("Ann Lee supports “old” piers.", ("frame-before", "supports", "Ann Lee")),
        ("Ann Lee supports the “old” piers.", ("frame-before", "supports", "Ann Lee")),
        ("Ann Lee supports the very old “old” piers.", ("weak-cue", "supports", "Ann Lee")),
        ("Bob left; he said so; the “old” pier", None),
        ("Ann Lee said he felt “old.”", ("cue-in-clause", "said", "Ann Lee")),
        ("According to Ann Lee, it is “old.”", ("according-to", "According to", "Ann Lee")),
        ("According to her own words, it is “old.”", ("noun-cue", "words", "her")),
        ("Ann Lee's claim that it is “old”", ("noun-cue", "claim", "Ann Lee's")),
        ("Ann Lee said Bob's claim about the “old” pier", ("cue-in-clause", "said", "Ann Lee")),
        ("Ann Lee said Bob's claim that it is “old”", ("noun-cue", "claim", "Bob's")),
        ("Ann Lee claimed she said it was very “old.”", ("cue-in-clause", "said", "she")),
        ("Ann Lee claimed she warned it was very “old.”", ("cue-in-clause", "claimed", "Ann Lee")),
        ("Ann Lee claimed she warned, “Old.”", ("cue-before", "warned", "she")),
        ("Ann Lee said she would call it “old.”", ("cue-in-clause", "said", "Ann Lee")),
        ("Bob hopes she will call it “old.”", ("cue-before", "call", "she")),
        ("Ann Lee told us she called it “old.”", ("cue-before", "called", "she")),
        ("Ann Lee said that she called it “old.”", ("cue-in-clause", "said", "Ann Lee")),
        ("Ann Lee said, when asked, it is “old.”", ("cue-in-clause", "said", "Ann Lee")),
        ("Ann Lee, who said it fell, left the “old” pier.", ("weak-cue", "said", "who")),
        ("Ann Lee said the town compared with “old” ones", ("cue-in-clause", "said", "Ann Lee")),
        ("Ann Lee bragged that “old” piers", ("cue-before", "bragged", "Ann Lee")),
        ("Ann Lee ensured that “old” piers", None),
        ("“Yes,” said Ann Lee, who thinks it is “old.”", ("weak-cue", "thinks", "who")),
        ("“Yes,” said Ann Lee, the mayor, of the “old” pier.", ("cue-after-inverted", "said", "Ann Lee")),
        ("Ann Lee began, “Old piers.”", ("cue-before", "began", "Ann Lee")),
        ("Ann Lee said “yes” and “old.”", ("cue-in-clause", "said", "Ann Lee")),
        ("Bob said “yes,” Ann Lee supports the very old “old” piers.", ("weak-cue", "supports", "Ann Lee")),
        ("Ann Lee said she told an agent, “Old piers.”", ("cue-in-clause", "told", "she")),
    ],
)
def test_the_cue_that_counts(sentence: str, found: Told) -> None:
    clauses = parsed(sentence)
    last = len([i for i in clauses.row if i.kind == "q"]) - 1
    assert told(clauses, before(clauses, quote(clauses, last), 0)) == found


def test_no_search_below_the_floor() -> None:
    clauses = parsed("Ann Lee said that it is “old.”")
    assert before(clauses, quote(clauses), 3) is None
