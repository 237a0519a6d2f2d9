"""Which words are verbs, row by row of the tables; adverbs, auxiliaries, nouns."""

import pytest

from reader.quotations.tagger import BASE_RULES, NOUN_LIKE_RULES, VERB_RULES, Tagger
from tests.quotations.parsed import parsed, place

RULES = {rule.__name__: rule for rule in (*VERB_RULES, *BASE_RULES, *NOUN_LIKE_RULES)}


def asked(sentence: str, word: str) -> tuple[Tagger, int]:
    clauses = parsed(sentence)
    return clauses.words, place(clauses, word)


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
        ("base_behind_plural_noun", "Owners claim money", "claim", False),
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
def test_a_row_of_the_tables(rule: str, sentence: str, word: str, verdict: bool | None) -> None:
    assert RULES[rule](*asked(sentence, word)) is verdict


@pytest.mark.parametrize(
    ("sentence", "word", "is_adverb"),
    [
        ("Ann also left", "also", True),
        ("Ann quietly left", "quietly", True),
        ("Ann left Quietly", "Quietly", False),
        ("the family left", "family", False),
        ("to fly there", "fly", False),
        ("Ann left it", "it", False),
    ],
)
def test_adverbs(sentence: str, word: str, is_adverb: bool) -> None:
    words, at = asked(sentence, word)
    assert words.is_adverb(at) is is_adverb


@pytest.mark.parametrize(
    ("sentence", "word", "inside"),
    [
        ("the old pier", "pier", True),
        ("the old pier", "the", True),
        ("he said that", "that", False),
        ("Ann of Wells", "of", False),
        ("Ann and Bob", "and", False),
        ("who left", "who", False),
        ("to leave", "to", False),
        ("saw him", "him", False),
        ("Ann also left", "also", False),
        ("the late Ann", "late", True),
        ("Ann said it", "said", False),
        ("Ann, there", ",", False),
    ],
)
def test_words_of_a_noun_phrase(sentence: str, word: str, inside: bool) -> None:
    words, at = asked(sentence, word)
    assert words.is_noun_word(at) is inside


def test_outside_the_sentence_every_answer_is_no() -> None:
    words = parsed("Ann left").words
    assert words.low(-1) == words.low(2) == ""
    assert not words.is_word(2) and not words.is_verb(-1) and not words.is_noun_word(2)
    assert words.first_word() == 0
    assert parsed("…").words.first_word() == -1


def test_the_places_that_matter_left_of_a_quotation() -> None:
    clauses = parsed("Ann said; her claim, “one,” according to Bob argued “two.”")
    marked = [clauses.row[k].text for k in clauses.words.marked_before(len(clauses.row) - 1, 0)]
    assert marked == ["argued", "according", "one,", "claim", ";", "said"]
    near = place(clauses, "claim")
    assert [clauses.row[k].text for k in clauses.words.marked_before(near + 1, near)] == ["claim"]


@pytest.mark.parametrize(
    ("sentence", "title_case"),
    [
        ("Harbour Board Calls Owners Liars", True),
        ("Harbour Board Calls About Owners", True),
        ("Harbour Board calls Owners Liars", False),
        ("Board Calls Owners", False),
    ],
)
def test_a_line_in_capitals(sentence: str, title_case: bool) -> None:
    assert parsed(sentence).words.title_case is title_case
