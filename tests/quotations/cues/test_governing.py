"""How a cue left of a quotation is used, each way by the name of its rule."""

import pytest

from reader.quotations.cues.governing import (
    RULES,
    Cue,
    _is_addressed,
    _is_bare,
    _is_inset,
    _is_mere_thing,
    link_at,
)
from reader.quotations.link import Link, Phrase
from tests.quotations.parsed import parsed, place, quote, told

NAMED = {rule.__name__: rule for rule in RULES}
Told = tuple[str, str | None, str | None] | None
UNDECIDED = "undecided"


@pytest.mark.parametrize(
    ("rule", "sentence", "verb", "found"),
    [
        ("passive", "Bob was called “old” by Ann Lee.", "called", ("passive", "called", "Ann Lee")),
        ("passive", "Bob was called by Ann Lee “old.”", "called", ("passive", "called", "Ann Lee")),
        ("passive", "Bob was asked “why?”", "asked", ("passive", "asked", None)),
        ("passive", "Bob was asked to say “why?”", "asked", UNDECIDED),
        ("passive", "Bob was called “old.”", "called", UNDECIDED),
        ("passive", "She called it “old,” by Ann Lee.", "called", UNDECIDED),
        ("passive", "Ann has called it “old” by Bob.", "called", UNDECIDED),
        ("passive", "The pier, called “old” by Ann Lee, fell.", "called", ("passive", "called", "Ann Lee")),
        ("participle", "Ann Lee left, calling it “old.”", "calling", ("participle", "calling", "Ann Lee")),
        ("participle", "Ann Lee left, seeing it “old.”", "seeing", ("weak-participle", "seeing", "Ann Lee")),
        ("participle", "Ann Lee kept calling it “old.”", "calling", ("cue-before", "calling", "Ann Lee")),
        ("participle", "Ann Lee was calling it “old.”", "calling", UNDECIDED),
        ("participle", "Ann Lee called it “old.”", "called", UNDECIDED),
        ("read_out", "Bob read from the book of Ann Lee: “Old.”", "read", ("read-out", "read", "Ann Lee")),
        ("read_out", "Bob read from the book of Ann Lee, “Old.”", "read", UNDECIDED),
        ("read_out", "Bob read it of Ann Lee: “Old.”", "read", UNDECIDED),
        ("read_out", "Bob said from the book of Ann Lee: “Old.”", "said", UNDECIDED),
        ("read_out", "Bob read from the book of piers: “Old.”", "read", UNDECIDED),
        ("turned", "The pier, says Ann Lee, is “old.”", "says", ("cue-after-inverted", "says", "Ann Lee")),
        ("turned", "Bob, says Ann Lee, is “old.”", "says", UNDECIDED),
        ("turned", "Then, says Ann Lee, “old.”", "says", ("cue-after-inverted", "says", "Ann Lee")),
        ("turned", "In May, says Ann Lee, “old.”", "says", ("cue-after-inverted", "says", "Ann Lee")),
        ("turned", "Said Ann Lee, “old.”", "Said", ("cue-after-inverted", "Said", "Ann Lee")),
        ("turned", "Bob said Ann Lee is “old.”", "said", UNDECIDED),
        ("subject_before", "Ann Lee said “old.”", "said", ("cue-before", "said", "Ann Lee")),
        ("subject_before", "said “old.”", "said", ("cue-before", "said", None)),
        ("subject_before", "said it is very “old.”", "said", None),
        ("subject_before", "so piers support the “old” men.", "support", None),
        (
            "subject_before",
            "The report supports “old” men.",
            "supports",
            ("cue-before", "supports", "The report"),
        ),
    ],
)
def test_a_way_a_cue_is_used(rule: str, sentence: str, verb: str, found: Told | str) -> None:
    clauses = parsed(sentence)
    answer = NAMED[rule](Cue(clauses, place(clauses, verb), quote(clauses), 0, verb != "seeing"))
    assert (UNDECIDED if answer is None else told(clauses, answer[0])) == found


def test_the_first_rule_that_answers_decides() -> None:
    clauses = parsed("Bob was called “old” by Ann Lee.")
    link = link_at(clauses, place(clauses, "called"), quote(clauses), 0, True)
    assert told(clauses, link) == ("passive", "called", "Ann Lee")


@pytest.mark.parametrize(
    ("rule", "sentence", "verb", "bare"),
    [
        ("behind a comma", "The pier, called “old” by Ann Lee, fell.", "called", True),
        ("behind an adverb", "The pier, once called “old” by Ann Lee, fell.", "called", True),
        ("a verb that calls nothing", "The pier, saw “old” by Ann Lee, fell.", "saw", False),
        ("no form of the past", "The pier, call “old” by Ann Lee, fell.", "call", False),
        ("a participle of now", "The pier, calling “old” by Ann Lee, fell.", "calling", False),
        ("behind a noun", "The pier called “old” by Ann Lee, fell.", "called", False),
        ("behind a pronoun", "She called it “old.”", "called", False),
        ("behind a pronoun and an adverb", "They also called it “old.”", "called", False),
        ("behind an auxiliary", "Ann has called it “old.”", "called", False),
    ],
)
def test_a_form_of_calling_without_a_subject(rule: str, sentence: str, verb: str, bare: bool) -> None:
    clauses = parsed(sentence)
    assert _is_bare(Cue(clauses, place(clauses, verb), quote(clauses), 0, True)) is bare, rule


@pytest.mark.parametrize(
    ("subject", "is_thing"),
    [
        ("the old pier", True),
        ("old piers", True),
        ("she", False),
        ("who", False),
        ("the report", False),
        ("the mayor", False),
        ("the town council", False),
        ("Ann Lee", False),
    ],
)
def test_a_subject_that_bears_no_words(subject: str, is_thing: bool) -> None:
    clauses = parsed(subject)
    assert _is_mere_thing(clauses, (0, len(clauses.row))) is is_thing


@pytest.mark.parametrize(
    ("sentence", "verb", "is_hearer"),
    [
        ("Bob was told it", "told", True),
        ("Bob was asked it", "asked", True),
        ("Bob was told to go", "told", False),
        ("Bob was called it", "called", False),
        ("Bob was said it", "said", False),
    ],
)
def test_the_subject_of_a_passive_that_is_the_hearer(sentence: str, verb: str, is_hearer: bool) -> None:
    clauses = parsed(sentence)
    assert _is_addressed(Cue(clauses, place(clauses, verb), len(clauses.row), 0, True)) is is_hearer


@pytest.mark.parametrize(
    ("sentence", "mention", "subject", "is_inset"),
    [
        ("The pier, says Ann Lee, is old", (4, 6), (0, 2), True),
        ("The pier, says Ann Lee, is old", (4, 6), None, True),
        ("Bob Roe, says Ann Lee, is old", (4, 6), (0, 2), False),
        ("The pier, says Ann Lee is old", (4, 6), (0, 2), False),
        ("The pier, says the wall, is old", (4, 6), (0, 2), False),
        ("The pier, says Ann Lee, is old", None, (0, 2), False),
    ],
)
def test_cue_and_name_between_commas_are_an_inset(
    sentence: str, mention: Phrase | None, subject: Phrase | None, is_inset: bool
) -> None:
    link = Link("cue-after-inverted", (3, 4), mention)
    assert _is_inset(parsed(sentence), link, subject) is is_inset
