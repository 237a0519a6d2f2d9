"""Whom a mention means in a language read by word lists: names in their cases, offices, pronouns."""

import pytest

from reader.quotations.by_words.people import NamedPeople, NamedPerson, _weight
from reader.quotations.by_words.row import TokenRow
from tests.quotations.by_words.rows import at, row_of


def shifted(row: TokenRow, by: int) -> TokenRow:
    """The row as if `by` code points stood before it."""
    moved = [type(t)(t.kind, t.text, t.low, t.start + by, t.end + by, t.quote) for t in row.tokens]
    return TokenRow(moved, row.words)


def resolved(language: str, sentences: list[str], mentions: list[tuple[int, str, str]]) -> list[str | None]:
    """What each mention (sentence, first and last word) stands for, asked in order."""
    places = [sum(len(one) + 1 for one in sentences[:k]) for k in range(len(sentences))]
    rows = [shifted(row_of(one, language), by) for one, by in zip(sentences, places, strict=True)]
    people = NamedPeople(rows, rows[0].words)
    return [
        people.resolve(rows[k], (at(rows[k], first), at(rows[k], last) + 1)) for k, first, last in mentions
    ]


@pytest.mark.parametrize(
    ("rule", "language", "sentences", "mention", "name"),
    [
        ("a surname", "de", ["Anna Berg kam.", "Berg ging."], (1, "Berg", "Berg"), "Anna Berg"),
        ("a genitive", "de", ["Anna Berg kam.", "Bergs Haus."], (1, "Bergs", "Bergs"), "Anna Berg"),
        ("a first name", "de", ["Anna Berg kam.", "Anna ging."], (1, "Anna", "Anna"), "Anna Berg"),
        ("a first name of one with an initial too", "de", ["Jan Wolf kam.", "J. Wolf sprach. Jan ging."],
         (1, "Jan", "Jan"), "Jan Wolf"),
        ("by an initial between", "de", ["Jan Wolf kam.", "J. Wolf sprach. Jan Wolf ging.", "Jan rief."],
         (2, "Jan", "Jan"), "Jan Wolf"),
        ("a stranger", "de", ["Anna Berg kam.", "Wolf ging."], (1, "Wolf", "Wolf"), "Wolf"),
        ("an office", "de", ["Der Minister Jan Wolf kam.", "Der Minister ging."],
         (1, "Der", "Minister"), "Jan Wolf"),
        ("an office with more words", "de", ["Der Minister Jan Wolf kam.", "Der alte Minister ging."],
         (1, "Der", "Minister"), "Der alte Minister"),
        ("an office of two", "de", ["Minister Jan Wolf und Minister Max Berg kamen.", "Der Minister ging."],
         (1, "Der", "Minister"), "Der Minister"),
        ("the end of a compound", "de", ["Der Bauminister Jan Wolf kam.", "Der Minister ging."],
         (1, "Der", "Minister"), "Jan Wolf"),
        ("another sex", "de", ["Die Ministerin Anna Berg kam.", "Der Minister ging."],
         (1, "Der", "Minister"), "Der Minister"),
        ("a case", "pl", ["Marek Nowak przyszedł.", "Spotkał Marka Nowaka."],
         (1, "Marka", "Nowaka"), "Marek Nowak"),
        ("a case of a surname", "ru", ["Анна Белова пришла.", "Он ждал Белову."],
         (1, "Белову", "Белову"), "Анна Белова"),
        ("an apposition", "de", ["Der Leiter, Jan Wolf, kam."], (0, "Der", "Leiter"), "Jan Wolf"),
    ],
)  # fmt: skip
def test_whom_a_mention_names(
    rule: str, language: str, sentences: list[str], mention: tuple[int, str, str], name: str
) -> None:
    assert resolved(language, sentences, [mention]) == [name], rule


@pytest.mark.parametrize(
    ("rule", "sentences", "mentions", "name"),
    [
        ("the one named", ["Jan Wolf kam.", "Er ging."], [(1, "Er", "Er")], "Jan Wolf"),
        ("another sex", ["Anna Berg kam.", "Er ging."], [(1, "Er", "Er")], None),
        ("who leads", ["Jan Wolf traf Max Berg.", "Er ging."], [(1, "Er", "Er")], "Jan Wolf"),
        ("who spoke last", ["Max Berg traf Jan Wolf.", "Dort traf er ihn.", "Er ging."],
         [(0, "Jan", "Wolf"), (2, "Er", "Er")], "Jan Wolf"),
        ("who leads later", ["Jan Wolf kam.", "Max Berg kam.", "Er ging."],
         [(0, "Jan", "Wolf"), (2, "Er", "Er")], "Max Berg"),
        ("a body spoke", ["Die Polizei kam.", "Sie ging."],
         [(0, "Die", "Polizei"), (1, "Sie", "Sie")], "Die Polizei"),
        ("an owner", ["Jan Wolf kam.", "Das war seine Mühle."], [(1, "seine", "seine")], "Jan Wolf"),
        ("nobody", ["Jan Wolf kam.", "Man ging."], [(1, "Man", "Man")], None),
        ("I", ["Jan Wolf kam.", "Dann ging ich."], [(1, "ich", "ich")], None),
    ],
)  # fmt: skip
def test_whom_a_pronoun_means(
    rule: str, sentences: list[str], mentions: list[tuple[int, str, str]], name: str | None
) -> None:
    assert resolved("de", sentences, mentions)[-1] == name, rule


def test_a_pronoun_tells_the_gender_of_an_unknown_first_name() -> None:
    sentences = ["Zorin Wolf kam.", "Sie ging.", "Er blieb."]
    assert resolved("de", sentences, [(1, "Sie", "Sie"), (2, "Er", "Er")]) == ["Zorin Wolf", None]


def test_one_of_unknown_gender_is_meant_only_near_by() -> None:
    far = ["Zorin Wolf kam.", "Es regnete. " * 60, "Er ging."]
    assert resolved("de", far, [(2, "Er", "Er")]) == [None]


@pytest.mark.parametrize("more", ["Ina", "Otto"])
def test_of_two_with_one_surname_the_one_named_more_often_is_meant(more: str) -> None:
    sentences = ["Otto Berg kam.", "Ina Berg kam.", f"{more} Berg ging.", "Berg rief."]
    assert resolved("de", sentences, [(3, "Berg", "Berg")]) == [f"{more} Berg"]


NAMES: dict[str, tuple[dict[tuple[str, ...], int], str]] = {
    "the fullest": ({("Wolf",): 9, ("Jan", "Wolf"): 1}, "Jan Wolf"),
    "the one that stands more often where subjects stand": (
        {("Jana", "Wolfa"): 1, ("Jan", "Wolf"): 2}, "Jan Wolf",
    ),
    "the first of two as usual": ({("Jan", "Wolf"): 1, ("Jana", "Wolfa"): 1}, "Jan Wolf"),
}  # fmt: skip


@pytest.mark.parametrize(("forms", "name"), NAMES.values(), ids=NAMES)
def test_the_name_by_which_one_is_told(forms: dict[tuple[str, ...], int], name: str) -> None:
    assert NamedPerson(forms).name == name


@pytest.mark.parametrize(("letters", "name"), [(581, "Zorin Wolf"), (582, None)])
def test_one_of_unknown_gender_is_meant_within_600_code_points(letters: int, name: str | None) -> None:
    sentences = ["Zorin Wolf kam.", f"{'x' * letters}.", "Er ging."]
    assert resolved("de", sentences, [(2, "Er", "Er")]) == [name]


@pytest.mark.parametrize(("others", "name"), [(11, "Jan Wolf"), (12, "Max Roth")])
def test_who_spoke_is_meant_while_few_have_spoken_since(others: int, name: str) -> None:
    sentences = ["Gestern rief Jan Wolf.", *["Anna Berg traf Max Roth."] * others, "Er ging."]
    mentions = [(0, "Jan", "Wolf"), *((number + 1, "Anna", "Berg") for number in range(others))]
    assert resolved("de", sentences, [*mentions, (others + 1, "Er", "Er")])[-1] == name


@pytest.mark.parametrize(
    ("text", "name", "weight"),
    [
        ("Jan Wolf kam", "Jan", 6),
        ("Mit Jan Wolf kam er", "Jan", 4),
        ("Das Haus der Merkwardt Voss", "Merkwardt", 1),
        ("Merkwardt Voss kam", "Merkwardt", 3),
    ],
    ids=["a known first name", "behind a preposition", "in a genitive", "an unknown name"],
)
def test_how_sure_a_form_of_a_name_is_the_subjects(text: str, name: str, weight: int) -> None:
    row = row_of(text, "de")
    start = at(row, name)
    assert _weight(row, (start, start + 2), (name, "Voss")) == weight
