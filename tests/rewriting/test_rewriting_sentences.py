"""Operations and profiles in words."""

import pytest

from reader.messages import messages_for
from reader.rewriting.operation import Operation, OperationFound
from reader.rewriting.profile import Profile
from reader.rewriting.rewriting_sentences import line_of, name_of, profile_sentence, reason_of
from reader.text.span import Span


def found(operation: Operation, left: str = "", right: str = "") -> OperationFound:
    spans = Span(0, len(left)) if left else None, Span(0, len(right)) if right else None
    return OperationFound(operation, 0, *spans, left, right)


@pytest.mark.parametrize("operation", Operation)
@pytest.mark.parametrize("language", ["en", "de"])
def test_every_operation_has_a_name_and_a_reason(operation: Operation, language: str) -> None:
    messages = messages_for(language)
    assert messages.tell(name_of(operation))
    said = messages.tell(reason_of(found(operation, "alt", "neu")))
    assert said[0] in "“„E" or said[0].isupper()
    assert said.endswith(".")
    assert "{" not in said


def test_reasons_and_names_are_said_in_german_too() -> None:
    assert name_of(Operation.SYNONYM) == "synonym"
    german = messages_for("de")
    assert german.tell(name_of(Operation.SYNONYM)) == "Synonym"
    assert german.tell(reason_of(found(Operation.DROPPED, "old"))) == "Rechts steht nichts für „old“."


def test_a_line_names_each_operation_once_in_the_order_of_the_profile_with_some_words() -> None:
    many = [found(Operation.SYNONYM, word, word.upper()) for word in ("a", "b", "c", "d")]
    line = line_of([found(Operation.DROPPED, "old"), *many, found(Operation.SPLIT)])
    assert line == "synonym (“a” → “A”, “b” → “B”, “c” → “C”, …); dropped (“old”); one sentence split"
    assert line_of(many[:3]) == "synonym (“a” → “A”, “b” → “B”, “c” → “C”)"
    assert line_of([]) == ""


@pytest.mark.parametrize(("words", "line"), [(5, "dropped (“a a a a a”)"), (6, "dropped")])
def test_a_line_shows_no_long_stretches(words: int, line: str) -> None:
    assert line_of([found(Operation.DROPPED, " ".join("a" * words))]) == line
    assert line_of([found(Operation.INSERTED, "", " ".join("a" * 6))]) == "inserted"


@pytest.mark.parametrize(
    ("profile", "sentence"),
    [
        (
            Profile(13, 13, 0, 61, True, (), True),
            "13 of 13 sentences have a source on the left; "
            "61 words exchanged one for one, order kept: word by word.",
        ),
        (
            Profile(2, 4, 1, 1, False, (), False),
            "2 of 4 sentences have a source on the left; "
            "1 copied, 1 word exchanged one for one, order changed.",
        ),
        (Profile(1, 4, 0, 0, True, (), False), "1 of 4 sentences have a source on the left."),
    ],
)
def test_a_profile_is_one_sentence(profile: Profile, sentence: str) -> None:
    assert profile_sentence(profile) == sentence
