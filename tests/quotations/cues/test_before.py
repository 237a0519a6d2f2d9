"""The speaker before a quotation: which of several cues counts."""

from collections.abc import Callable

import pytest

from reader.quotations.clause_reader import ClauseReader
from reader.quotations.cues.before import (
    _counts,
    _in_inset,
    _is_dependent,
    _is_verbatim,
    _leads_in,
    _outer_cue,
    _takes_that,
    before,
)
from reader.quotations.cues.governing import link_at
from tests.quotations.parsed import parsed, place, quote, told

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


IN_INSET = [
    ("Ann Lee, who said it fell, left the “old” pier.", True),
    ("Ann Lee, which said it fell, left the “old” pier.", True),
    ("Ann Lee, who then said it fell, left the “old” pier.", True),
    ("Ann Lee who said it fell, left the “old” pier.", False),
    ("Ann Lee, who said it fell and left the “old” pier.", False),
    ("Ann Lee, who came, said it fell, at the “old” pier.", False),
    ("Ann Lee said it fell, at the “old” pier.", False),
    ("Who said it fell, left the “old” pier,", False),
]
LEADS_IN = [
    ("Ann said, “no.”", True),
    ("Ann said: “no.”", True),
    ("Ann said quietly, “no.”", True),
    ("Ann said “no.”", False),
    ("Ann said; “no.”", False),
    ("Ann said it, “no.”", False),
]
VERBATIM = [
    ("Ann said it “no.”", True),
    ("Ann said to us, “no.”", True),
    ("Ann said; “no.”", True),
]


@pytest.mark.parametrize(
    ("rule", "sentence", "verb", "answer"),
    [
        *((_in_inset, sentence, "said", answer) for sentence, answer in IN_INSET),
        *((_leads_in, sentence, "said", answer) for sentence, answer in LEADS_IN),
        (_leads_in, "Ann walked, “no.”", "walked", False),
        *((_is_verbatim, sentence, "said", answer) for sentence, answer in VERBATIM),
        (_is_verbatim, "Ann told us, “no.”", "told", True),
        (_is_verbatim, "Ann told us: “no.”", "told", True),
        (_is_verbatim, "Ann told us; “no.”", "told", False),
        (_is_verbatim, "Ann told it “no.”", "told", False),
    ],
)
def test_how_a_cue_stands_to_the_words(
    rule: Callable[[ClauseReader, int, int], bool], sentence: str, verb: str, answer: bool
) -> None:
    clauses = parsed(sentence)
    assert rule(clauses, place(clauses, verb), quote(clauses)) is answer


@pytest.mark.parametrize(
    ("rule", "sentence", "verb", "answer"),
    [
        (_counts, "Ann said it", "said", True),
        (_counts, "Ann bragged that it", "bragged", True),
        (_counts, "Ann walked it", "walked", False),
        (_counts, "Ann, including it", "including", False),
        (_counts, "Ann when asked it", "asked", False),
        (_counts, "Ann when asks it", "asks", True),
        (_counts, "the pier compared with it", "compared", False),
        (_counts, "the pier compared it", "compared", True),
        (_takes_that, "Ann bragged that it", "bragged", True),
        (_takes_that, "Ann bragged it", "bragged", False),
        (_takes_that, "Ann ensured that it", "ensured", False),
        (_takes_that, "Ann has that it", "has", False),
        (_takes_that, "the pier that it", "pier", False),
        (_is_dependent, "Ann wants to say it", "say", True),
        (_is_dependent, "Ann would say it", "say", True),
        (_is_dependent, "Ann would also say it", "say", True),
        (_is_dependent, "Ann was saying it", "saying", True),
        (_is_dependent, "Ann was then saying it", "saying", True),
        (_is_dependent, "Ann was asked it", "asked", False),
        (_is_dependent, "Ann saying it", "saying", False),
        (_is_dependent, "Ann said it", "said", False),
    ],
)
def test_what_a_cue_is(
    rule: Callable[[ClauseReader, int], bool], sentence: str, verb: str, answer: bool
) -> None:
    clauses = parsed(sentence)
    assert rule(clauses, place(clauses, verb)) is answer


@pytest.mark.parametrize(
    ("sentence", "outer"),
    [
        ("Ann said she called it", "said"),
        ("Ann said that she called it", "said"),
        ("Ann said Bob called it", None),
        ("Ann saw she called it", None),
        ("Ann said then she called it", None),
        ("she called it", None),
    ],
)
def test_the_cue_that_tells_of_a_cue(sentence: str, outer: str | None) -> None:
    clauses = parsed(sentence)
    link = link_at(clauses, place(clauses, "called"), len(clauses.row) - 1, 0, True)
    assert link is not None
    at = _outer_cue(clauses, link)
    assert (None if at is None else clauses.row[at].text) == outer
