"""Whose participle it is, each rule by its name."""

import pytest

from reader.quotations.cues.participles import RULES, participle_subject
from tests.quotations.parsed import parsed, place, words

NAMED = {rule.__name__: rule for rule in RULES}


@pytest.mark.parametrize(
    ("rule", "sentence", "participle", "subject"),
    [
        ("with_phrase", "They left, with Ann Lee calling it old", "calling", "Ann Lee"),
        ("with_phrase", "They left, with Ann Lee also calling it old", "calling", "Ann Lee"),
        ("with_phrase", "They left, for Ann Lee calling it old", "calling", None),
        ("with_phrase", "They left, with them calling it old", "calling", None),
        ("with_phrase", "They left, calling it old", "calling", None),
        ("own_noun", "They had a sign saying it", "saying", "a sign"),
        ("own_noun", "They left, and Ann Lee saying it", "saying", "Ann Lee"),
        ("own_noun", "They left, Ann Lee saying it", "saying", "Ann Lee"),
        ("own_noun", "They saw a pier saying it", "saying", None),
        ("own_noun", "They left, saying it", "saying", None),
        ("nearest_clause", "Bob left when they broke in, shouting it", "shouting", "they"),
        ("nearest_clause", "Bob left when they broke in shouting it", "shouting", None),
        ("nearest_clause", "Bob left, and they broke in, shouting it", "shouting", None),
        ("nearest_clause", "Bob left; they broke, shouting it", "shouting", None),
        ("main_clause", "Ann Lee left, calling it old", "calling", "Ann Lee"),
        ("cue_before", "“Old,” said Ann Lee, calling it", "calling", "Ann Lee"),
        ("cue_before", "Ann Lee said it, calling it", "calling", "Ann Lee"),
        ("cue_before", "Ann Lee left, calling it", "calling", None),
        ("any_verb", "Ann Lee left, calling it", "calling", "Ann Lee"),
    ],
)
def test_a_rule_for_participles(rule: str, sentence: str, participle: str, subject: str | None) -> None:
    clauses = parsed(sentence)
    assert words(clauses, NAMED[rule](clauses, place(clauses, participle), 0)) == subject


@pytest.mark.parametrize(
    ("sentence", "participle", "subject"),
    [
        ("Calling it old, Ann Lee left", "Calling", "Ann Lee"),
        ("And by calling it old, Ann Lee left", "calling", "Ann Lee"),
        ("Calling it “old,” Ann Lee left", "Calling", "Ann Lee"),
        ("Calling it old, then Ann Lee left", "Calling", "Ann Lee"),
        ("Calling it old, of course, Ann Lee left", "Calling", "Ann Lee"),
        ("Calling it old", "Calling", None),
        ("They left, with Ann Lee calling it old", "calling", "Ann Lee"),
    ],
)
def test_a_participle_that_opens_its_sentence(sentence: str, participle: str, subject: str | None) -> None:
    clauses = parsed(sentence)
    assert words(clauses, participle_subject(clauses, place(clauses, participle), 0)) == subject


@pytest.mark.parametrize(("count", "is_found"), [(97, True), (98, False)])
def test_the_main_clause_starts_less_than_a_hundred_items_behind(count: int, is_found: bool) -> None:
    clauses = parsed(f"Calling it {'bad ' * count}, Ann Lee left.")
    assert (participle_subject(clauses, 0, 0) is not None) is is_found
