"""A list that lost an item, and marks of doubt about words that the other side has without."""

import pytest

from reader.collation.bead import Relation
from reader.comparison.checks.lists import check_irony, check_lists
from reader.comparison.compare import compare
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.quotations.attribution import attribute
from reader.sides import Sides
from tests.builders import article_of, read_article
from tests.comparison.checks.cases import told
from tests.comparison.pairs import evidence_of, with_relations


def of_kind(kind: WarningKind, warnings: tuple[EditorialWarning, ...]) -> list[EditorialWarning]:
    return [warning for warning in warnings if warning.kind is kind]


@pytest.mark.parametrize(
    ("left", "right", "lost"),
    [
        (
            "Prizes went to Ann Lee, Bob Roe and Cleo Day of Wells.",
            "Prizes went to Ann Lee and Cleo Day of Wells.",
            Grade.SERIOUS,
        ),
        (
            "They grow barley, oats and flax in the valley of the Ost.",
            "They grow barley and flax in the valley of the Ost.",
            Grade.LOOK,
        ),
        (
            "They grow barley, oats and flax in the valley of the Ost.",
            "They grow barley, oats and flax in that valley of the Ost.",
            None,
        ),
        (
            "They grow barley, oats and flax in the valley of the Ost.",
            "They grow flax, oats and barley in the valley of the Ost.",
            None,
        ),
        (
            "They grow barley, oats and flax in the valley of the Ost.",
            "They grow barley, rye and flax in the valley of the Ost.",
            None,
        ),
    ],
)
def test_an_item_that_one_list_lacks(left: str, right: str, lost: Grade | None) -> None:
    for one, other in ((left, right), (right, left)):
        assert [w.grade for w in of_kind(WarningKind.LIST_ITEM, told(one, other))] == ([lost] if lost else [])


def test_the_lost_item_is_shown_on_its_own_side() -> None:
    pair = ("They grow barley, oats and flax in the valley.", "They grow barley and flax in the valley.")
    (ours,) = of_kind(WarningKind.LIST_ITEM, told(*pair))
    (theirs,) = of_kind(WarningKind.LIST_ITEM, told(*reversed(pair)))
    assert (ours.left_decisive, ours.right) == ("oats", None)
    assert (theirs.right_decisive, theirs.left) == ("oats", None)


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (
            "The council presented its rescue plan to the angry farmers on Monday.",
            "The council presented its “rescue” plan to the angry farmers on Monday.",
            ["“rescue”"],
        ),
        (
            "The council presented its Rescue plan to the angry farmers on Monday.",
            "The council presented its “Rescue” plan to the angry farmers on Monday.",
            [],
        ),
        (
            "The council presented its “rescue” plan to the angry farmers on Monday.",
            "The council presented its “rescue” plan to all angry farmers on Monday.",
            [],
        ),
    ],
)
def test_marks_of_doubt(left: str, right: str, found: list[str]) -> None:
    shown = [w.right_decisive for w in of_kind(WarningKind.IRONY_MARKS, told(left, right))]
    assert shown == [words.strip("“”") for words in found]


def test_marks_of_doubt_in_the_first_sentence_of_all() -> None:
    left = read_article("The council presented its rescue plan to the angry farmers on Monday.")
    right = read_article("The council presented its “rescue” plan to the angry farmers on Monday.")
    (warning,) = of_kind(WarningKind.IRONY_MARKS, compare(left, right).warnings)
    assert (warning.bead, warning.right_decisive) == (0, "rescue")


_NAME, _NOUN = Grade.SERIOUS, Grade.LOOK

ITEMS = {
    "three words": (
        "We grow oats, red winter barley, rye and flax.", "We grow oats, rye and flax.", _NOUN,
        "red winter barley",
    ),
    "four words": (
        "We grow oats, red late winter barley, rye and flax.", "We grow oats, rye and flax.", None, "",
    ),
    "half a name": (
        "We met Ann Lee, sister Bob and Cleo Day.", "We met Ann Lee and Cleo Day.", _NOUN, "sister Bob",
    ),
    "a change before it": ("Old men grow oats, rye and flax.", "Young men grow oats and flax.", _NOUN, "rye"),
    "another joining word": ("We grow oats, rye and flax.", "We grow oats or flax.", _NOUN, "rye"),
    "another in its place": ("We grow oats, rye and flax.", "We grow oats, wheat and flax.", None, ""),
    "one of two words": ("We grow oats, old rye and flax.", "We grow oats, rye and flax.", None, ""),
    "another list": ("We grow oats, rye and flax.", "We grow wheat and flax.", None, ""),
    "a figure": ("We grow oats, 30 and flax.", "We grow oats and flax.", None, ""),
    "a small word": ("We grow oats, these and flax.", "We grow oats and flax.", None, ""),
    "an adverb": ("We grow oats, quickly and flax.", "We grow oats and flax.", None, ""),
    "a verb": ("We grow oats, said and flax.", "We grow oats and flax.", None, ""),
    "no joining word": ("We grow oats, rye, flax.", "We grow oats, flax.", None, ""),
    "no comma": ("We grow oats and rye and flax.", "We grow oats and flax.", None, ""),
    "no border before it": (
        "We grow oats rye and flax, and wheat.", "We grow oats and flax, and wheat.", None, "",
    ),
    "no border behind it": ("We grow oats, rye flax and barley.", "We grow oats, flax and barley.", None, ""),
    "the neighbours five words apart": (
        "We grow oats with them, rye and flax.", "We grow oats with them and flax.", _NOUN, "rye",
    ),
    "six words apart": (
        "We grow oats of it with them, rye and flax.", "We grow oats of it with them and flax.", None, "",
    ),
    "the first": ("Of it, rye and flax, oats grow.", "Of it and flax, oats grow.", _NOUN, "rye"),
    "the first, far behind the beginning": (
        "Of it there, rye and flax, oats grow.", "Of it there and flax, oats grow.", None, "",
    ),
    "the last": ("We grow oats, rye and flax.", "We grow oats and rye.", _NOUN, "flax"),
    "the last, with more behind": ("We grow oats, rye and flax.", "We grow oats and rye at noon.", None, ""),
    "the comma five words before": (
        "We grow oats, dark red rye and flax.", "We grow oats, dark red rye.", _NOUN, "flax",
    ),
    "six words before": (
        "We grow oats, dark red winter rye and flax.", "We grow oats, dark red winter rye.", None, "",
    ),
    "the joining word five words behind": (
        "We grow oats, rye, dark red barley and flax.", "We grow oats, dark red barley and flax.", _NOUN,
        "rye",
    ),
    "six words behind": (
        "We grow oats, rye, dark red winter barley and flax.",
        "We grow oats, dark red winter barley and flax.", None, "",
    ),
    "a noun and an adverb": ("We grow oats, rye quickly and flax.", "We grow oats and flax.", None, ""),
    "two items": ("We grow oats, rye, barley and flax.", "We grow oats and flax.", None, ""),
    "a word of it elsewhere": (
        "We grow oats, rye old barley, flax and wheat.", "We grow oats, flax and old wheat.", None, "",
    ),
    "another item behind": (
        "We grow oats, rye and, for them, flax.", "We grow oats and, for them, wheat.", None, "",
    ),
    "the last, with more behind that was before": (
        "At noon we grow oats, rye and flax.", "We grow oats and rye at noon.", None, "",
    ),
    "the last, with a word behind": (
        "At noon we grow oats, rye and flax.", "We grow oats and rye noon.", None, "",
    ),
    "part of a place": (
        "We met in Wells, Bruce, Canada and Norway.", "We met in Wells, Canada and Norway.", None, "",
    ),
    "a country": (
        "We met in Wells, Norway, Canada and Rye.", "We met in Wells, Canada and Rye.", _NAME, "Norway",
    ),
    "no country behind it": (
        "We met in Wells, Bruce, Rye and Norway.", "We met in Wells, Rye and Norway.", _NAME, "Bruce",
    ),
    "no comma before the country": (
        "We met in Wells, Bruce and Canada.", "We met in Wells and Canada.", _NAME, "Bruce",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("left", "right", "grade", "words"), ITEMS.values(), ids=ITEMS)
def test_which_items_a_list_lacks(left: str, right: str, grade: Grade | None, words: str) -> None:
    there = list(check_lists(evidence_of([left], [right], (0, 0), relation=Relation.EDITED)))
    back = list(check_lists(evidence_of([right], [left], (0, 0), relation=Relation.EDITED)))
    assert [(w.grade, w.left_decisive) for w in there] == ([(grade, words)] if grade else [])
    assert [(w.grade, w.right_decisive) for w in back] == ([(grade, words)] if grade else [])


_MARKS = {
    "a word": ("The town has a “rescue” plan.", "The town has a rescue plan.", Grade.SERIOUS, "rescue"),
    "two words": (
        "The town has a “great rescue” plan.", "The town has a great rescue plan.", Grade.SERIOUS,
        "great rescue",
    ),
    "three": (
        "The “big red rescue” plan fell.", "The big red rescue plan fell.", Grade.SERIOUS, "big red rescue",
    ),
    "four": ("A “big red rescue boat” plan fell.", "A big red rescue boat plan fell.", None, ""),
    "one of them with a capital": (
        "The town has a “great Rescue” plan.", "The town has a great Rescue plan.", None, "",
    ),
    "one of them is not there": (
        "The town has a “great rescue” plan.", "The town has a rescue plan.", None, "",
    ),
    "a mark on the other side": ("The town has a “rescue” plan.", "The “town” has a rescue plan.", None, ""),
    "one word that is given to somebody": (
        "Blom called it “late”.", "Blom called it late.", Grade.LOOK, "late",
    ),
    "two that are given to somebody": ("Blom called it “too late”.", "Blom called it too late.", None, ""),
    "one behind two": (
        "Blom called it “too late” but the “rescue” plan fell.",
        "Blom called it too late but the rescue plan fell.", Grade.LOOK, "rescue",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("left", "right", "grade", "words"), _MARKS.values(), ids=_MARKS)
def test_which_words_in_marks_are_doubted(left: str, right: str, grade: Grade | None, words: str) -> None:
    ours, theirs = article_of([left]), article_of([right])
    said = Sides(attribute(ours), attribute(theirs))
    there = list(check_irony(evidence_of(ours, theirs, (0, 0), relation=Relation.EDITED, quotations=said)))
    turned = Sides(said.right, said.left)
    back = list(check_irony(evidence_of(theirs, ours, (0, 0), relation=Relation.EDITED, quotations=turned)))
    assert [(w.grade, w.left_decisive) for w in there] == ([(grade, words)] if grade else [])
    assert [(w.grade, w.right_decisive) for w in back] == ([(grade, words)] if grade else [])
    assert not list(check_irony(evidence_of(ours, theirs, (0, 0), quotations=said)))


def test_every_edited_sentence_is_looked_at() -> None:
    pair = ["Rain fell.", "We grow oats, rye and flax."], ["Hail fell.", "We grow oats and flax."]
    made = with_relations(evidence_of(*pair, (0, 0), (1, 1)), Relation.REWORDED, Relation.EDITED)
    assert [warning.left_decisive for warning in check_lists(made)] == ["rye"]
