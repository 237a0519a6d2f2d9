"""Each warning in one plain sentence, by kind, by the row of the check, and by the sides that have words."""

import pytest
from msgspec.structs import replace

from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.warning_sentences import sentence_of
from reader.messages import messages_for
from reader.text.span import Span

HERE = Span(0, 1)


def said(
    kind: WarningKind, only: str = "", detail: str = "", decisive: tuple[str, str] = ("a", "b"), who: str = ""
) -> str:
    """The sentence of a warning about both sides or `only` one, whose wordings are A and B."""
    return sentence_of(
        EditorialWarning(
            kind,
            Grade.LOOK,
            0,
            None if only == "right" else HERE,
            None if only == "left" else HERE,
            "A",
            "B",
            *decisive,
            detail,
            who or None,
            "Ben" if who else None,
        )
    )


WHOLE = {
    (WarningKind.OTHER_SPEAKER, "", ""): "“A” is said by Ada on the left and by Ben on the right.",
    (WarningKind.DISAGREEING_FACT, "", "number"): "A figure differs: “A” on the left, “B” on the right.",
    (WarningKind.DISAGREEING_FACT, "", "date"): "A date differs: “A” on the left, “B” on the right.",
    (WarningKind.DISAGREEING_FACT, "", "name"): "A name differs: “A” on the left, “B” on the right.",
    (WarningKind.UNCLOSED_QUOTATION, "left", ""):
        "On the left, the quotation “A” has no proper closing mark.",
    (WarningKind.UNCLOSED_QUOTATION, "right", ""):
        "On the right, the quotation “B” has no proper closing mark.",
    (WarningKind.CREDIT_DROPPED, "left", ""): "Only the left credits a.",
    (WarningKind.CREDIT_DROPPED, "right", ""): "Only the right credits b.",
    (WarningKind.DENIAL, "left", ""): "Only the left has a denial: “A”.",
    (WarningKind.DENIAL, "right", ""): "Only the right has a denial: “B”.",
    (WarningKind.IRONY_MARKS, "left", ""): "Only the left sets “a” in marks: “A”.",
    (WarningKind.IRONY_MARKS, "right", ""): "Only the right sets “b” in marks: “B”.",
    (WarningKind.SLIP, "left", "x"): "Left: “A” is also written “x” in this article.",
    (WarningKind.SLIP, "right", "x"): "Right: “B” is also written “x” in this article.",
    (WarningKind.TURNED_SENSE, "left", ""): "Only the left says “a”: “A”.",
    (WarningKind.TURNED_SENSE, "right", ""): "Only the right says “b”: “B”.",
    (WarningKind.TURNED_SENSE, "", ""): "The contrary is said: “A” on the left, “b” on the right.",
}  # fmt: skip


@pytest.mark.parametrize(("row", "expected"), WHOLE.items(), ids=[f"{k}-{side}" for k, side, _ in WHOLE])
def test_some_kinds_have_sentences_of_their_own(row: tuple[WarningKind, str, str], expected: str) -> None:
    kind, only, detail = row
    assert said(kind, only, detail, who="Ada" if kind is WarningKind.OTHER_SPEAKER else "") == expected


def test_an_altered_quotation_is_told_with_its_speaker_where_known() -> None:
    kind = WarningKind.ALTERED_QUOTATION
    assert said(kind) == "A quotation reads “A” on the left and “B” on the right."
    assert said(kind, who="Ada") == "A quotation by Ada reads “A” on the left and “B” on the right."


WHAT = {
    (WarningKind.HEDGE, "left"): "the doubt is gone",
    (WarningKind.HEDGE, "right"): "a doubt was added",
    (WarningKind.HEDGE, ""): "it is more or less certain",
    (WarningKind.MODALITY, ""): "what may, should or must be is another",
    (WarningKind.QUANTIFIER, "left"): "how many is left out",
    (WarningKind.QUANTIFIER, "right"): "how many was added",
    (WarningKind.QUANTIFIER, ""): "how many differs",
    (WarningKind.FREQUENCY, ""): "how often differs",
    (WarningKind.STATUS, ""): "the state of the case differs",
    (WarningKind.CERTAINTY, "left"): "an intention or attempt became a fact",
    (WarningKind.CERTAINTY, "right"): "a fact became an intention or attempt",
    (WarningKind.CERTAINTY, ""): "how far it has come, or how sure it is, differs",
    (WarningKind.CAUSE, ""): "what happened together became a cause, or the other way round",
    (WarningKind.EXCLUSIVE, "left"): "the limit is gone",
    (WarningKind.EXCLUSIVE, "right"): "a limit was added",
    (WarningKind.RANK, ""): "the rank differs",
    (WarningKind.TITLE, ""): "the office or title differs",
    (WarningKind.CUE_TURNED, ""): "how it was said differs",
    (WarningKind.SCOPE, ""): "how far it reaches differs",
    (WarningKind.GENERALISATION, ""): "it is said of more, or of others",
    (WarningKind.LOADED_WORD, ""): "one word judges",
    (WarningKind.CONDITION, "left"): "the condition is gone",
    (WarningKind.CONDITION, "right"): "a condition was added",
    (WarningKind.SPEAKER_UNNAMED, ""): "the speaker is named on one side only",
    (WarningKind.ATTRIBUTION, "left"): "the source is gone",
    (WarningKind.ATTRIBUTION, "right"): "a source was added",
    (WarningKind.ATTRIBUTION, ""): "the source is another, or weaker",
    (WarningKind.AGENT_DROPPED, ""): "who did it is left out on one side",
    (WarningKind.ROLES_SWAPPED, ""): "who did it to whom is exchanged",
    (WarningKind.COUNTED_THING, ""): "what is counted differs",
    (WarningKind.LIST_ITEM, ""): "the list has one more on one side",
    (WarningKind.CUT_QUOTATION, ""): "the quotation was cut right at what limits it",
    (WarningKind.STITCHED_QUOTATION, ""): "two utterances stand as one",
    (WarningKind.INVENTED_QUOTATION, ""): "words in marks that the other side only reports",
}


@pytest.mark.parametrize(("row", "what"), WHAT.items(), ids=[f"{kind}-{side}" for kind, side in WHAT])
def test_what_is_wrong_stands_behind_both_wordings(row: tuple[WarningKind, str], what: str) -> None:
    assert said(*row) == f"“A” on the left, “B” on the right: {what} (“a”, “b”)."


@pytest.mark.parametrize(
    ("decisive", "behind"),
    [(("a", "b"), " (“a”, “b”)"), (("a", ""), " (“a”)"), (("", "b"), " (“b”)"), (("", ""), "")],
)
def test_the_decisive_words_stand_behind_it(decisive: tuple[str, str], behind: str) -> None:
    expected = f"“A” on the left, “B” on the right: the rank differs{behind}."
    assert said(WarningKind.RANK, decisive=decisive) == expected


def test_a_kind_without_words_for_it_shows_both_wordings() -> None:
    assert said(WarningKind.LIMIT) == "“A” on the left, “B” on the right."
    assert said(WarningKind.EXCLUSIVE) == "“A” on the left, “B” on the right."


def test_a_row_that_no_sentence_is_made_for_is_told_by_its_sides() -> None:
    assert said(WarningKind.HEDGE, "left", "elsewhere") == said(WarningKind.HEDGE, "left")
    assert said(WarningKind.RANK, "right") == said(WarningKind.RANK)


def test_the_row_of_the_check_goes_before_the_sides() -> None:
    both = said(WarningKind.HEDGE, detail="left")
    assert both == said(WarningKind.HEDGE, "left") != said(WarningKind.HEDGE)


def test_a_speaker_who_is_not_known_is_left_empty() -> None:
    assert said(WarningKind.OTHER_SPEAKER) == "“A” is said by  on the left and by  on the right."


def test_it_is_said_in_the_language_asked_for() -> None:
    warning = EditorialWarning(WarningKind.RANK, Grade.LOOK, 0, HERE, HERE, "A", "B", "a", "b")
    german = messages_for("de")
    assert german.tell(sentence_of(warning)) == "Links „A“, rechts „B“: der Rang weicht ab („a“, „b“)."
    assert german.tell(sentence_of(replace(warning, kind=WarningKind.LIMIT))) == "Links „A“, rechts „B“."
    assert messages_for("xx").tell(sentence_of(warning)) == sentence_of(warning)
