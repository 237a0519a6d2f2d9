"""The subject of a verb, by what stands before the verb."""

import pytest

from tests.quotations.parsed import parsed, place, words


@pytest.mark.parametrize(
    ("sentence", "verb", "subject"),
    [
        ("Ruth Alder said it", "said", "Ruth Alder"),
        ("Ruth Alder has not also said it", "said", "Ruth Alder"),
        ("said it", "said", None),
        ("Ruth Alder, who said it", "said", "who"),
        ("Ruth Alder came and called it old", "called", "Ruth Alder"),
        ("Ruth Alder called it old and accused Bob", "accused", "Ruth Alder"),
        ("Ruth Alder said it fell and Bob accused her", "accused", "Bob"),
        ("Ruth Alder came to call it old", "call", "Ruth Alder"),
        ("Ruth Alder forced Bob Roe to call it old", "call", "Bob Roe"),
        ("Ruth Alder asked Bob Roe to call it old", "call", "Ruth Alder"),
        ("Ruth Alder forced Bob Roe, to call it old", "call", "Bob Roe"),
        ("Ruth Alder said owners seeing it and called it old", "called", "Ruth Alder"),
        ("Ruth Alder, the mayor, said it", "said", "Ruth Alder"),
        ("Ruth Alder, who came with Bob, said it", "said", "Ruth Alder"),
        ("On Monday, Ruth Alder, a cook, said it", "said", "Ruth Alder"),
        ("In Wells, Ohio, Ruth Alder, a cook, said it", "said", "Ruth Alder"),
        ("In Wells, OH, Ruth Alder, a cook, said it", "said", "Ruth Alder"),
        ("In a year, in what Ruth Alder, a cook, called it", "called", "Ruth Alder"),
        ("As Ruth Alder, a cook, said it", "said", "Ruth Alder"),
        ("Bob left; Ruth Alder, a cook, said it", "said", "Ruth Alder"),
        ("The mayor came, and Ruth Alder, a cook, said it", "said", "Ruth Alder"),
        ("Ruth Alder has for a time described it", "described", "Ruth Alder"),
        ("Ruth Alder saw them called it", "called", "Ruth Alder"),
        ("Ruth Alder with others called it", "called", "Ruth Alder with others"),
        ("“One,” “two,” said it", "said", None),
        ("Ann Lee, “the cook,” said it", "said", "Ann Lee"),
        ("Ann Lee, who left “early,” said it", "said", "Ann Lee"),
        ("Ann Lee came, “old,” said it", "said", "Ann Lee"),
        ("Bob says Ann Lee wanted called it", "called", "Ann Lee"),
        ("Ann Lee left in called it old", "called", "Ann Lee"),
        ("Ruth Alder left to call it old", "call", "Ruth Alder"),
        ("Ruth Alder left; to call it old", "call", None),
        ("Ruth Alder left: to call it old", "call", None),
        ("Ruth Alder called it old; and accused Bob", "accused", None),
        ("Ruth Alder called it old; it fell and accused Bob", "accused", "it"),
        ("Bob said Ann, who reports it, and called it", "called", "Bob"),
        ("Ann, who reports it, and called it", "called", None),
    ],
)
def test_the_subject_of_a_verb(sentence: str, verb: str, subject: str | None) -> None:
    clauses = parsed(sentence)
    assert words(clauses, clauses.subject_of(place(clauses, verb), 0)) == subject


@pytest.mark.parametrize(
    ("sentence", "before", "subject"),
    [
        ("Ruth Alder left, calling it old", "calling", "Ruth Alder"),
        ("Bob left; Ruth Alder came, calling it old", "calling", "Ruth Alder"),
        ("Bob left: Ruth Alder came, calling it old", "calling", "Ruth Alder"),
        ("“No,” Bob said. Ruth Alder came, calling it old", "calling", "Bob"),
        ("While it rained, Ruth Alder came, calling it old", "calling", "Ruth Alder"),
    ],
)
def test_the_subject_of_the_main_clause(sentence: str, before: str, subject: str) -> None:
    clauses = parsed(sentence)
    assert words(clauses, clauses.main_subject(place(clauses, before), 0)) == subject


def test_a_subject_is_not_looked_for_below_the_floor() -> None:
    clauses = parsed("Ruth Alder, the mayor said it")
    assert words(clauses, clauses.subject_of(place(clauses, "said"), 3)) == "the mayor"


@pytest.mark.parametrize(
    ("sentence", "at", "run"), [("Ann has said it", "has", True), ("Ann has it", "has", False)]
)
def test_an_auxiliary_before_its_verb(sentence: str, at: str, run: bool) -> None:
    clauses = parsed(sentence)
    assert clauses.is_auxiliary_run(place(clauses, at)) is run


@pytest.mark.parametrize(
    ("sentence", "first", "second", "is_other"),
    [
        ("Ann, who reports it, and called it", "reports", "called", True),
        ("Ann, who reported it, and calls it", "reported", "calls", True),
        ("Ann, who reported it, and called it", "reported", "called", False),
        ("Ann, who reports it, and calls it", "reports", "calls", False),
        ("Ann reports it and called it", "reports", "called", False),
    ],
)
def test_who_and_another_tense_are_another_clause(
    sentence: str, first: str, second: str, is_other: bool
) -> None:
    clauses = parsed(sentence)
    subject = place(clauses, "who" if "who" in sentence else "Ann")
    found = clauses._is_other_clause((subject, subject + 1), place(clauses, first), place(clauses, second))
    assert found is is_other


@pytest.mark.parametrize(
    ("sentence", "word", "who"),
    [
        ("Ann forced Bob Roe to call it", "to", "Bob Roe"),
        ("Ann forced Bob Roe, to call it", "to", "Bob Roe"),
        ("Ann forced the old owners to call", "to", "the old owners"),
        ("forced Bob to call", "to", "Bob"),
        ("Ann asked Bob Roe to call it", "to", None),
        ("Ann forced Bob Roe and call it", "and", None),
        ("forced to call", "to", None),
    ],
)
def test_who_is_made_to_do_it(sentence: str, word: str, who: str | None) -> None:
    clauses = parsed(sentence)
    assert words(clauses, clauses._made_to(place(clauses, word), 0)) == who


@pytest.mark.parametrize(
    ("sentence", "verb", "is_inner"),
    [
        ("Ann which said it", "said", True),
        ("Ann who said it", "said", True),
        ("Ann saying it", "saying", True),
        ("Ann has saying", "saying", False),
        ("Ann that said it", "said", False),
        ("Ann left", "left", False),
    ],
)
def test_a_verb_of_an_inner_clause(sentence: str, verb: str, is_inner: bool) -> None:
    clauses = parsed(sentence)
    assert clauses._is_inner(place(clauses, verb)) is is_inner


@pytest.mark.parametrize(("verbs", "subject"), [(12, "Ruth Alder"), (13, None)])
def test_a_subject_is_followed_over_twelve_verbs(verbs: int, subject: str | None) -> None:
    clauses = parsed(f"Ruth Alder left{' to call' * verbs} it old")
    last = max(k for k, item in enumerate(clauses.row) if item.text == "call")
    assert words(clauses, clauses.subject_of(last, 0)) == subject
