"""The speaker further behind a quotation."""

import pytest

from reader.quotations.cues.trailing import cue_and_subject, trailing
from tests.quotations.parsed import parsed, place, quote, told

Told = tuple[str, str | None, str | None] | None


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("It is “old” and bad, Ann Lee said.", ("cue-trailing", "said", "Ann Lee")),
        ("It is “old” and bad, as Ann Lee said.", ("cue-trailing", "said", "Ann Lee")),
        ("It is “old” and bad, said Ann Lee.", ("cue-after-inverted", "said", "Ann Lee")),
        ("It is “old” and bad said Ann Lee.", None),
        ("It is “old” and bad Ann Lee said.", None),
        ("It is “old” and bad, according to Ann Lee.", ("according-to", "according to", "Ann Lee")),
        ("It fell; “old” and bad, Ann Lee said.", ("cue-trailing", "said", "Ann Lee")),
        ("It is “old”; bad, Ann Lee said.", None),
        ("It is “old” and “bad,” Ann Lee said.", ("cue-trailing", "said", "Ann Lee")),
        ("“A” “b” “c” and “d,” Ann Lee said.", ("cue-trailing", "said", "Ann Lee")),
        ("“A” “b” “c” “d” and “e,” told Ann Lee.", None),
        ("It is “old” and bad, Ann Lee left.", None),
    ],
)
def test_the_cue_behind_what_follows(sentence: str, found: Told) -> None:
    clauses = parsed(sentence)
    assert told(clauses, trailing(clauses, quote(clauses))) == found


@pytest.mark.parametrize(("words", "is_found"), [(95, True), (96, False)])
def test_the_cue_stands_less_than_a_hundred_items_behind(words: int, is_found: bool) -> None:
    clauses = parsed(f"It is “old” {'bad ' * words}, Ann Lee said.")
    assert (trailing(clauses, quote(clauses)) is not None) is is_found


@pytest.mark.parametrize(
    ("sentence", "is_found"),
    [
        ("It is “old”, said Ann Lee.", True),
        ("It is “old” said Ann Lee.", True),
        ("It is “old” bad, said Ann Lee.", True),
        ("It is “old” bad said Ann Lee.", False),
    ],
)
def test_a_cue_before_its_subject_stands_behind_a_comma_or_the_words(sentence: str, is_found: bool) -> None:
    clauses = parsed(sentence)
    found = cue_and_subject(clauses, place(clauses, "said"), quote(clauses))
    assert (found is not None) is is_found
