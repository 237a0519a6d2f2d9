"""Which words are verbs, row by row of the table."""

import pytest

from reader.quotations.verb_rules import VERB_RULES
from tests.quotations.parsed import asked

RULES = {rule.__name__: rule for rule in VERB_RULES}


@pytest.mark.parametrize(
    ("rule", "sentence", "word", "verdict"),
    [
        ("auxiliary", "Ann has left", "has", True),
        ("auxiliary", "They met in May again", "May", False),
        ("auxiliary", "Ann left", "left", None),
        ("opening_passive", "Angered by him Ann left", "Angered", True),
        ("opening_passive", "Angered owners left", "Angered", None),
        ("opening_passive", "Ann angered by him", "angered", None),
        ("unlisted_word", "Ann zorbed it", "zorbed", None),
        ("unlisted_word", "The zorbed pier", "zorbed", False),
        ("unlisted_word", "Ann Zorbed it", "Zorbed", False),
        ("unlisted_word", "Ann saw the zed", "zed", False),
        ("unlisted_word", "Ann saw a pier", "pier", False),
        ("unlisted_word", "Ann said it", "said", None),
        ("capital", "He met Mark there", "Mark", False),
        ("capital", "Said Ann there", "Said", True),
        ("capital", "Calling it old Ann left", "Calling", True),
        ("capital", "Says Ann there", "Says", False),
        ("capital", "Retired Ann left", "Retired", False),
        ("capital", "Ann said it", "said", None),
        ("capital", "Harbour Board Calls Owners Liars", "Calls", None),
        ("behind_determiner", "the claim was old", "claim", False),
        ("behind_determiner", "Ann's claim was old", "claim", False),
        ("behind_determiner", "her claim was old", "claim", None),
        ("behind_determiner", "another said it", "said", None),
        ("behind_determiner", "another claims it", "claims", False),
        ("behind_determiner", "another tweeted, “No.”", "tweeted", None),
        ("behind_determiner", "“No,” the two write.", "write", None),
        ("behind_determiner", "the two write books.", "write", False),
        ("behind_determiner", "claim it", "claim", None),
        ("adjective", "said undecided voter Ann", "undecided", False),
        ("adjective", "said planned on it", "planned", None),
        ("adjective", "voters planned it", "planned", None),
        ("adjectival_participle", "said ranking Democrat Ann", "ranking", False),
        ("adjectival_participle", "said ranking members", "ranking", None),
        ("adjectival_participle", "said calling Ann", "calling", None),
        ("participle_with_object", "ads calling the deal", "calling", True),
        ("participle_with_object", "Ann began by saying “No.”", "saying", True),
        ("participle_with_object", "notes saying that", "saying", True),
        ("participle_with_object", "a calling the deal", "calling", None),
        ("participle_with_object", "ads calling for", "calling", None),
        ("participle_with_object", "ads called the deal", "called", None),
        ("base_form", "they say it", "say", True),
        ("base_form", "he said it", "said", None),
        ("noun_like_form", "Ann claims it", "claims", True),
        ("noun_like_form", "Ann added it", "added", None),
    ],
)
def test_a_row_of_the_table(rule: str, sentence: str, word: str, verdict: bool | None) -> None:
    assert RULES[rule](*asked(sentence, word)) is verdict
