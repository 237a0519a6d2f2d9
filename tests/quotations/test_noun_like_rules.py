"""Which forms that may be nouns are verbs, row by row of the table."""

import pytest

from reader.quotations.noun_like_rules import NOUN_LIKE_RULES
from tests.quotations.parsed import asked

RULES = {rule.__name__: rule for rule in NOUN_LIKE_RULES}


@pytest.mark.parametrize(
    ("rule", "sentence", "word", "verdict"),
    [
        ("noun_opens", "claims of it", "claims", False),
        ("noun_opens", "Ann claims it", "claims", None),
        ("noun_before_verb", "old claims were", "claims", False),
        ("noun_before_verb", "old claims it", "claims", None),
        ("noun_behind_subject", "who claims it", "claims", True),
        ("noun_behind_subject", "he claims it", "claims", True),
        ("noun_behind_subject", "Ann often claims it", "claims", True),
        ("noun_behind_subject", "had claims", "claims", True),
        ("noun_behind_subject", "Ann claims it", "claims", None),
        ("noun_behind_preposition", "in claims it", "claims", False),
        ("noun_behind_preposition", "33 claims it", "claims", False),
        ("noun_behind_preposition", "33 affirms it", "affirms", None),
        ("noun_with_genitive", "old claims of it", "claims", False),
        ("noun_with_genitive", "Ann put of it", "put", None),
        ("noun_with_genitive", "old claims it", "claims", None),
        ("noun_behind_time", "Monday claims it", "claims", False),
        ("noun_behind_time", "Monday argues it", "argues", True),
        ("noun_behind_time", "Ann argues it", "argues", None),
        ("noun_behind_plural", "news claims it", "claims", False),
        ("noun_behind_plural", "owners put it", "put", None),
        ("noun_behind_plural", "Wells claims it", "claims", None),
        ("noun_behind_one_who_speaks", "Ann claims it", "claims", True),
        ("noun_behind_one_who_speaks", "the mayor claims it", "claims", True),
        ("noun_behind_one_who_speaks", "the report claims it", "claims", True),
        ("noun_behind_one_who_speaks", "the report claims made", "claims", False),
        ("noun_behind_one_who_speaks", "the pier claims it", "claims", None),
        ("noun_or_verb", "the pier, claims it", "claims", True),
        ("noun_or_verb", "the pier and claims it", "claims", True),
        ("noun_or_verb", "the pier put it", "put", True),
        ("noun_or_verb", "the pier claims it", "claims", False),
        ("noun_or_verb", "the pier argues it", "argues", True),
    ],
)
def test_a_row_of_the_table(rule: str, sentence: str, word: str, verdict: bool | None) -> None:
    assert RULES[rule](*asked(sentence, word)) is verdict
