"""The speaker further behind a quotation."""

import pytest

from reader.quotations.cues.trailing import trailing
from tests.quotations.parsed import parsed, quote, told

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
        ("It is “old”; bad, Ann Lee said.", None),
        ("It is “old” and “bad,” Ann Lee said.", ("cue-trailing", "said", "Ann Lee")),
        ("“A” “b” “c” “d” and “e,” told Ann Lee.", None),
        ("It is “old” and bad, Ann Lee left.", None),
    ],
)
def test_the_cue_behind_what_follows(sentence: str, found: Told) -> None:
    clauses = parsed(sentence)
    assert told(clauses, trailing(clauses, quote(clauses))) == found
