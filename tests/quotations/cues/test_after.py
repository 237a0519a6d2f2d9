"""Rules behind a quotation, each by its name."""

import pytest

from reader.quotations.cues.after import (
    RULES,
    according,
    after,
    inverted,
    is_according,
    subject_then_cue,
)
from reader.quotations.cues.tail import read_tail
from tests.quotations.parsed import parsed, place, quote, told, words

NAMED = {rule.__name__: rule for rule in RULES}
Told = tuple[str, str | None, str | None] | None


@pytest.mark.parametrize(
    ("rule", "sentence", "found"),
    [
        ("according_behind", "“No,” according to Ann Lee.", ("according-to", "according to", "Ann Lee")),
        ("according_behind", "“No,” per Ann Lee.", ("according-to", "per", "Ann Lee")),
        ("according_behind", "“No,” said Ann Lee.", None),
        ("inverted_behind", "“No,” said Ann Lee.", ("cue-after-inverted", "said", "Ann Lee")),
        ("inverted_behind", "“No,” Ann Lee said.", None),
        ("subject_then_cue", "“No,” Ann Lee said.", ("cue-after", "said", "Ann Lee")),
        ("subject_then_cue", "“No,” Ann Lee, who left, told us.", ("cue-after", "told", "Ann Lee")),
        ("subject_then_cue", "“No,” Ann Lee called it.", ("cue-after", "called", "Ann Lee")),
        ("subject_then_cue", "“No,” Ann Lee saw.", None),
        ("subject_then_cue", "“No,” Ann Lee saying.", None),
        ("subject_then_cue", "“No,” of Ann Lee said.", None),
        ("subject_then_cue", "“No,” Ann Lee; Bob said.", None),
        ("subject_then_cue", "Bob said “no,” Ann Lee said so.", None),
        ("subject_then_cue", "Bob said “no,” Ann Lee said.", ("cue-after", "said", "Ann Lee")),
        ("subject_then_cue", "When it fell “no,” Ann Lee said so.", None),
        ("subject_then_cue", "The pier “No,” Ann Lee said so.", ("cue-after", "said", "Ann Lee")),
        ("subject_then_cue", "The pier “no,” Ann Lee said: so.", None),
        ("subject_then_cue", "Bob shouted, “No,” Ann Lee joked.", None),
        ("subject_then_cue", "Bob jumped, “No,” Ann Lee joked.", ("cue-after", "joked", "Ann Lee")),
        ("subject_then_cue", "By the claim, “No,” Ann Lee joked.", ("cue-after", "joked", "Ann Lee")),
        ("subject_then_cue", "“Yes,” “No,” Ann Lee joked.", ("cue-after", "joked", "Ann Lee")),
    ],
)
def test_a_rule_behind_a_quotation(rule: str, sentence: str, found: Told) -> None:
    clauses = parsed(sentence)
    q = len([i for i in clauses.row if i.kind == "q"]) - 1
    tail = read_tail(clauses, quote(clauses, q))
    assert tail is not None
    assert told(clauses, NAMED[rule](tail)) == found


def test_the_first_rule_wins_and_without_a_tail_there_is_none() -> None:
    clauses = parsed("“No,” said Ann Lee.")
    assert told(clauses, after(clauses, 0)) == ("cue-after-inverted", "said", "Ann Lee")
    assert after(parsed("“No” Ann Lee said."), 0) is None


@pytest.mark.parametrize(
    ("sentence", "cue", "mention"),
    [
        ("“No,” said Ann Lee.", "said", "Ann Lee"),
        ("“No,” said on Monday Ann Lee.", "said", None),
        ("“No,” said Monday Ann Lee.", "said", "Ann Lee"),
        ("“No,” said quietly Ann Lee.", "said", "Ann Lee"),
        ("“No,” said he.", "said", "he"),
        ("“No,” said it.", "said", None),
        ("“No,” said of it.", "said", None),
        ("“No,” told Ann Lee.", "told", None),
        ("“No,” called Ann Lee.", "called", None),
        ("“No,” saying Ann Lee.", "saying", None),
        ("“No,” asked Ann Lee.", "asked", None),
        ("“No?” asked Ann Lee.", "asked", "Ann Lee"),
        ("“No,” Said Ann Lee.", "Said", "Ann Lee"),
        ("Then “no,” he Said Ann Lee.", "Said", None),
    ],
)
def test_a_cue_before_its_subject(sentence: str, cue: str, mention: str | None) -> None:
    clauses = parsed(sentence)
    link = inverted(clauses, place(clauses, cue))
    assert (
        (link.mention if link is None else words(clauses, link.mention)) == mention
        if link
        else mention is None
    )


@pytest.mark.parametrize(
    ("sentence", "relay"),
    [
        ("“No,” Ann Lee said, according to the AFP.", "the AFP"),
        ("“No,” said Ann Lee, according to the AFP.", "the AFP"),
        ("“No,” Ann Lee said; according to the AFP.", None),
        ("“No,” Ann Lee said “yes” according to the AFP.", None),
        ("“No,” Ann Lee said.", None),
    ],
)
def test_who_relays_the_words(sentence: str, relay: str | None) -> None:
    clauses = parsed(sentence)
    link = after(clauses, 0)
    assert link is not None and words(clauses, link.via) == relay


def test_according_needs_its_to() -> None:
    clauses = parsed("according to Ann")
    assert is_according(clauses, 0) and not is_according(clauses, 1)
    assert told(clauses, according(clauses, 0)) == ("according-to", "according to", "Ann")
    assert not is_according(parsed("according as Ann"), 0)
    assert according(parsed("according to"), 0) is None


@pytest.mark.parametrize(("count", "is_found"), [(36, True), (37, False)])
def test_a_relay_stands_less_than_forty_items_behind_the_speaker(count: int, is_found: bool) -> None:
    clauses = parsed(f"“No,” said Ann Lee, {'bad ' * count}, according to the AFP.")
    link = inverted(clauses, place(clauses, "said"))
    assert link is not None and (link.via is not None) is is_found


@pytest.mark.parametrize("mark", [";", "“yes”"])
def test_a_relay_stands_before_the_next_mark(mark: str) -> None:
    clauses = parsed(f"“No,” said Ann Lee {mark} according to the AFP.")
    link = inverted(clauses, place(clauses, "said"))
    assert link is not None and link.via is None


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        (f"“No,” Ann Lee, {'bad ' * 9}“yes,” said.", True),
        (f"“No,” Ann Lee, {'bad ' * 10}“yes,” said.", False),
        (f"“No,” Ann Lee, {'bad ' * 40}, said.", True),
        (f"“No,” Ann Lee, {'bad ' * 41}, said.", False),
    ],
    ids=["quotation 12 off", "quotation 13 off", "cue 44 off", "cue 45 off"],
)
def test_how_far_behind_a_speaker_the_cue_may_stand(text: str, is_found: bool) -> None:
    clauses = parsed(text)
    tail = read_tail(clauses, 0)
    assert tail is not None and (subject_then_cue(tail) is not None) is is_found
