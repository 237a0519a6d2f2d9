"""Which base forms are verbs, row by row of the table."""

import pytest

from reader.quotations.base_form_rules import BASE_RULES
from tests.quotations.parsed import asked

RULES = {rule.__name__: rule for rule in BASE_RULES}


@pytest.mark.parametrize(
    ("rule", "sentence", "word", "verdict"),
    [
        ("base_opens", "read it", "read", False),
        ("base_opens", "tell it", "tell", True),
        ("base_opens", "also tell it", "tell", False),
        ("base_opens", "they tell it", "tell", None),
        ("base_behind_auxiliary", "would claim it", "claim", True),
        ("base_behind_auxiliary", "they also claim it", "claim", True),
        ("base_behind_auxiliary", "that claim is", "claim", False),
        ("base_behind_auxiliary", "that tell it", "tell", True),
        ("base_behind_auxiliary", "owners tell it", "tell", None),
        ("base_behind_plural_word", "police tell it", "tell", True),
        ("base_behind_plural_word", "owners tell it", "tell", None),
        ("base_behind_mark", "Owners, who stayed, argue it", "argue", True),
        ("base_behind_mark", "Owners, who stayed, claim it", "claim", False),
        ("base_behind_mark", "Owners; argue it", "argue", False),
        ("base_behind_mark", "Owners argue it", "argue", None),
        ("base_behind_joint", "came and argue it", "argue", True),
        ("base_behind_joint", "came and claim it", "claim", False),
        ("base_behind_joint", "owners Monday argue it", "argue", True),
        ("base_behind_joint", "owners Monday eat it", "eat", None),
        ("base_behind_plural_noun", "owners argue it", "argue", True),
        ("base_behind_plural_noun", "the boss argue it", "argue", False),
        ("base_behind_plural_noun", "the owner argue it", "argue", False),
        ("base_behind_plural_noun", "the owner's argue it", "argue", False),
        ("base_behind_plural_noun", "a public records claim", "claim", False),
        ("base_behind_plural_noun", "owners claim the pier", "claim", True),
        ("base_behind_plural_noun", "sports claim the pier", "claim", False),
        ("base_behind_plural_noun", "owners claim was old", "claim", False),
        ("base_behind_plural_noun", "owners argue was old", "argue", True),
        ("base_behind_plural_noun", "sports argue the pier", "argue", True),
        ("base_behind_plural_noun", "Owners argue money", "argue", True),
        ("base_behind_plural_noun", "Owners claim money", "claim", False),
    ],
)
def test_a_row_of_the_table(rule: str, sentence: str, word: str, verdict: bool | None) -> None:
    assert RULES[rule](*asked(sentence, word)) is verdict
