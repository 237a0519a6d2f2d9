"""Words that turn what a sentence says."""

import pytest

from reader.collation.bead import Relation
from reader.collation.collate import collate
from reader.comparison.checks.negation import _is_turned, _stands_beside, check_negation
from reader.comparison.checks.table import warnings_of
from reader.comparison.editorial_warning import EditorialWarning, WarningKind
from reader.comparison.evidence import Evidence
from reader.comparison.quotation_matching import match_quotations
from reader.comparison.warning_sentences import sentence_of
from reader.language.senses import load_senses
from reader.sides import Sides
from tests.builders import article, article_of, quotations_of
from tests.comparison.pairs import evidence_of


def _turned(evidence: Evidence) -> list[EditorialWarning]:
    return [warning for warning in warnings_of(evidence) if warning.kind is WarningKind.TURNED_SENSE]


def turns(left: str, right: str, language: str = "en") -> list[EditorialWarning]:
    """The turned senses between two articles of one sentence."""
    ours, theirs = article_of([left], language), article_of([right], language)
    return _turned(Evidence(Sides(ours, theirs), collate(ours, theirs)))


@pytest.mark.parametrize(
    ("left", "right", "language", "said"),
    [
        (
            "The company has denied that it knew of the leak.",
            "The company has not denied that it knew of the leak.",
            "en",
            "Only the right says “not”: “The company has not denied that it knew of the leak”.",
        ),
        (
            "Officials found no trace of lead in the 36 samples.",
            "Officials found traces of lead in the 36 samples.",
            "en",
            "Only the left says “no”: “Officials found no trace of lead in the 36 samples”.",
        ),
        (
            "The plant was closed before the tests were taken.",
            "The plant was closed after the tests were taken.",
            "en",
            "The contrary is said: “The plant was closed before the tests were taken” on the left, "
            "“after” on the right.",
        ),
        (
            "The mayor didn’t know of the leak in the old harbour.",
            "The mayor did know of the leak in the old harbour.",
            "en",
            "Only the left says “didn’t”: “The mayor didn’t know of the leak in the old harbour”.",
        ),
        (
            "Die Stadt wird die alte Brücke am Hafen abreißen.",
            "Die Stadt wird die alte Brücke am Hafen nicht abreißen.",
            "de",
            "Only the right says “nicht”: “Die Stadt wird die alte Brücke am Hafen nicht abreißen”.",
        ),
        (
            "Il vino del vecchio molino non è buono.",
            "Il vino del vecchio molino è buono.",
            "it",
            "Only the left says “non”: “Il vino del vecchio molino non è buono”.",
        ),
    ],
)
def test_a_word_that_turns_the_sense_is_told(left: str, right: str, language: str, said: str) -> None:
    (turn,) = turns(left, right, language)
    assert sentence_of(turn) == said


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("This is not the evening for a long walk.", "This is no evening for a long walk."),
        ("The mayor did not know of the leak.", "The mayor didn't know of the leak."),
        ("The gate of the weir opened at noon.", "The gate of the weir opened at one."),
        ("The fourth gate of the weir did not open.", "The fourth gate of the weir failed to open."),
        ("The old town was not aware of the fire.", "The old town was unaware of the fire."),
    ],
)
def test_the_same_sense_in_other_words_is_not(left: str, right: str) -> None:
    assert turns(left, right) == []


def test_spans_are_the_words_and_other_languages_are_left_alone() -> None:
    left, right = "The king of the island has died.", "The king of the island has not died."
    (turn,) = turns(left, right)
    assert turn.left is None
    assert turn.right is not None
    assert turn.right.of(right) == "not"
    assert turns(left, right, "xx") == []


def test_a_long_sentence_is_cut_about_the_word() -> None:
    long = "The council of the old town by the river said at its meeting on Tuesday that it would{} pay for "
    long += "the repairs of the bridge, the quay, the school and the library before the end of the year."
    (turn,) = turns(long.format(""), long.format(" not"))
    assert sentence_of(turn).startswith("Only the right says “not”: “… ")
    assert sentence_of(turn).endswith(" …”.")
    assert "would not pay" in sentence_of(turn)


def test_what_is_told_already_is_not_told_again() -> None:
    words = "He can give this water,", "He cannot give this water,"
    left, right = (article(f"“{said}” Blom said.") for said in words)
    said = quotations_of(left, (words[0], "Blom")), quotations_of(right, (words[1], "Blom"))
    made = collate(left, right)
    alone = Evidence(Sides(left, right), made)
    assert [w.kind for w in _turned(alone)] == [WarningKind.TURNED_SENSE]
    matches = match_quotations(left, right, made, *said)
    assert _turned(Evidence(Sides(left, right), made, Sides(*said), matches)) == []


@pytest.mark.parametrize(
    ("left", "right", "word"),
    [
        ("The mill was closed before noon and not sold.", "The mill was closed after noon and not sold.", 4),
        ("The mill was not sold after the vote.", "The mill was sold before the vote.", 3),
        ("Nobody saw the two boats leave.", "Two people saw the two boats leave.", 0),
        ("The king never left the island in May.", "The king never left the island, not in May.", 6),
    ],
    ids=["a contrary beside a kept negation", "a negation before a contrary", "at the start", "at the end"],
)
def test_the_first_thing_turned_is_told_with_its_word(left: str, right: str, word: int) -> None:
    (turn,) = turns(left, right)
    told = turn.left.of(left) if turn.left is not None else turn.right.of(right) if turn.right else ""
    longer = left if turn.left is not None else right
    assert told == longer.replace(",", "").rstrip(".").split()[word]


@pytest.mark.parametrize(
    ("left", "right", "number"),
    [
        ("The plant will not open on Monday.", "The plant will most certainly and surely open on Monday.", 1),
        ("The plant will not, it says, open on Monday.", "The plant will open on Monday.", 0),
    ],
    ids=["more words where it was", "it goes with three more words"],
)
def test_a_negation_that_goes_with_a_long_phrase_is_no_turn(left: str, right: str, number: int) -> None:
    assert len(turns(left, right)) == number


def test_a_word_of_another_sentence_of_the_bead_is_found_where_it_stands() -> None:
    ours = article_of(["The weir opened at noon, and the boats did leave the harbour in the rain."])
    theirs = article_of(["The weir opened at noon.", "The boats did not leave the harbour in the rain."])
    (turn,) = _turned(Evidence(Sides(ours, theirs), collate(ours, theirs)))
    assert turn.right is not None
    assert turn.right.of(theirs.text) == "not"
    assert turn.right.start > theirs.sentences[1].span.start


@pytest.mark.parametrize(
    ("left", "right", "is_told"),
    [
        ("The old ferry is not open at night.", "At night the old ferry is open.", True),
        ("The old ferry is not open at night.", "At night the old ferry is out.", False),
        ("The old ferry is not open at night.", "At night the new old ferry is open.", False),
        ("The old ferry is open at night.", "At night the old ferry is open.", False),
    ],
)
def test_reworded_sentences_with_the_same_words_are_looked_at(left: str, right: str, is_told: bool) -> None:
    for ours, theirs in ((left, right), (right, left)):
        evidence = evidence_of([ours], [theirs], (0, 0), relation=Relation.REWORDED)
        assert bool(list(check_negation(evidence))) is is_told


@pytest.mark.parametrize(
    ("rule", "left", "right", "stands"),
    [
        ("the same word denied", "The mill is not open.", ["The mill is open.", "It is never open."], True),
        ("another word denied", "The mill is not open.", ["The mill is open.", "It is never shut."], False),
        ("the word without a denial", "The mill is not open.", ["The mill is open.", "It is open."], False),
        ("a denial of nothing", "The mill is not.", ["The mill is.", "It is never open."], False),
    ],
)
def test_a_denial_in_the_sentence_beside(rule: str, left: str, right: list[str], stands: bool) -> None:
    evidence = evidence_of([left], right, (0, 0), relation=Relation.EDITED)
    reading, senses = next(iter(evidence.readings)), load_senses("en")
    assert senses is not None
    assert _stands_beside(evidence, reading, senses, 3, "right") is stands, rule


@pytest.mark.parametrize(
    ("rule", "right", "is_turned"),
    [
        ("the word without a negation", "The old town was aware of the fire.", True),
        ("the word with a prefix that denies", "The unaware old town was aware of the fire.", False),
        ("a word that implies one", "The old town failed to be aware of the fire.", False),
    ],
)
def test_what_is_negated_stands_on_the_other_side_without_one(rule: str, right: str, is_turned: bool) -> None:
    left = "The old town was not aware of the fire."
    reading = next(iter(evidence_of([left], [right], (0, 0), relation=Relation.EDITED).readings))
    senses = load_senses("en")
    assert senses is not None
    assert _is_turned(reading, senses, 4) is is_turned, rule


TURNED = {
    "a word that is kept": ("The mill is not open.", "The mill is open.", True),
    "with a word more": ("The mill is not yet open.", "The mill is open.", True),
    "with two": ("The mill is not at all open.", "The mill is open.", False),
    "five words behind": ("It is not red big old dry open.", "It is blue sick new wide open.", True),
    "six words behind": ("It is not red big old dry wet open.", "It is blue sick new wide odd open.", False),
    "a small word": ("The mill is not for us.", "The mill is for us.", True),
    "nothing that is kept": ("The mill is not his.", "The mill is hers.", False),
    "it is denied all the same": ("The mill is not open.", "The mill never is open.", False),
    "a meaning is denied, a small word is not": ("It is not for us open.", "It is for us never open.", False),
    "of two the later is new": ("It is not open, never shut.", "It is open, never shut.", True),
    "by a word that implies it": ("The mill did not open.", "The mill failed to open.", False),
    "the word that implies it is kept": (
        "The mill failed at noon, and it is not red.", "The mill failed at noon, and it is red.", True,
    ),
    "by a prefix": ("The mill is not safe.", "The mill is unsafe.", False),
    "by a prefix, five words behind": (
        "It is not for us all there safe.", "It is for us all there unsafe.", False,
    ),
    "six words behind, by a prefix": (
        "It is not for us all out there safe.", "It is for us all out there unsafe.", True,
    ),
    "the contrary": ("They did not love the mill.", "They did hate the mill.", False),
    "of one level": ("They did not love the mill.", "They did admire the mill.", True),
    "of another scale": ("They did not love the mill.", "They did forbid the mill.", True),
    "the contrary, five words behind": (
        "They did not so and so soon love the mill.", "They did so and so soon hate the mill.", False,
    ),
    "six words behind, the contrary": (
        "They did not so and so and soon love the mill.", "They did so and so and soon hate the mill.", True,
    ),
    "the contrary before": ("They love and do not paint the mill.", "They hate and do paint the mill.", True),
    "the contrary stands on both sides": (
        "They did not love the mill they hate.", "They did paint the mill they hate.", True,
    ),
    "the contrary by its stem": ("They did not accelerate the mill.", "They slowed the mill.", True),
    "what relates two": ("They are not older than the mill.", "They are younger than the mill.", True),
    "a term with its equal": ("Not many bakers came.", "Few bakers came.", False),
    "a term of another level": ("Not many bakers came.", "All bakers came.", True),
    "a term of another scale": ("Not many bakers came.", "Yet never bakers came.", False),
    "behind a term": ("Few bakers did not sleep.", "Few bakers did sleep.", True),
}  # fmt: skip


@pytest.mark.parametrize(("left", "right", "is_told"), TURNED.values(), ids=TURNED)
def test_what_turns_a_sentence(left: str, right: str, is_told: bool) -> None:
    there = list(check_negation(evidence_of([left], [right], (0, 0), relation=Relation.EDITED)))
    back = list(check_negation(evidence_of([right], [left], (0, 0), relation=Relation.EDITED)))
    assert [warning.left_decisive.lower() for warning in there] == ["not"] * is_told
    assert [warning.right_decisive.lower() for warning in back] == ["not"] * is_told
