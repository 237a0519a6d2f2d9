"""The collation as a whole: invariants, mirror, noise, furniture, cancelling."""

import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.collation.bead import Relation
from reader.collation.collate import collate
from reader.collation.collation import Collation
from reader.collation.options import CollationOptions, Strictness
from reader.collation.watch import Watch
from reader.errors import Cancelled
from reader.text.article import Article, Role
from tests.builders import article_of

WORDS = [
    *("the", "a", "of", "in", "and", "mayor", "bridge", "river", "harbour", "council", "storm", "ferry"),
    *("closed", "opened", "repaired", "said", "told", "engineers", "1,200", "42", "Tuesday", "Friday"),
    *("Marlow", "Ostrava", "boats", "water", "level", "rose", "fell", "sharply", "again"),
]
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(lambda words: " ".join(words) + ".")
TEXTS = st.lists(SENTENCES, min_size=1, max_size=9)

STORY = [
    "The old harbour bridge in Marlow was closed on Tuesday after engineers found cracks.",
    "Mayor Ilse Brandt told reporters that repairs would cost 4.2 million crowns.",
    "Ferries carry commuters across the river until the work is done in October.",
    "Shopkeepers on the quay fear for their trade.",
    "A storm last winter had already damaged two of the nine pillars.",
]


def shape(collation: Collation, *, turned: bool = False) -> set[tuple[object, ...]]:
    """The beads without their numbers; `turned` with the sides swapped."""
    swap = {Relation.ONLY_LEFT: Relation.ONLY_RIGHT, Relation.ONLY_RIGHT: Relation.ONLY_LEFT}
    return {
        (b.right, b.left, swap.get(b.relation, b.relation), b.score, b.moved)
        if turned
        else (b.left, b.right, b.relation, b.score, b.moved)
        for b in collation.beads
    }


@given(TEXTS, TEXTS)
@settings(max_examples=60, deadline=None)
def test_every_sentence_is_in_exactly_one_bead(left: list[str], right: list[str]) -> None:
    collation = collate(article_of(left), article_of(right))
    assert sorted(i for bead in collation.beads for i in bead.left) == list(range(len(left)))
    assert sorted(j for bead in collation.beads for j in bead.right) == list(range(len(right)))
    for index, bead in enumerate(collation.beads):
        assert bead.index == index
        assert 0 <= bead.score <= 1
        assert all(collation.left_bead[i] == index for i in bead.left)
        assert all(collation.right_bead[j] == index for j in bead.right)


@given(TEXTS, TEXTS, st.sampled_from(Strictness))
@settings(max_examples=60, deadline=None)
def test_swapping_the_sides_mirrors_the_beads(
    left: list[str], right: list[str], strictness: Strictness
) -> None:
    options = CollationOptions(strictness=strictness)
    there = collate(article_of(left), article_of(right), options)
    back = collate(article_of(right), article_of(left), options)
    assert shape(there) == shape(back, turned=True)
    assert there.verdict.left_shared == back.verdict.right_shared
    assert there.verdict.left_linked == back.verdict.right_linked


@given(TEXTS)
@settings(max_examples=40, deadline=None)
def test_an_article_against_itself_is_all_same(sentences: list[str]) -> None:
    collation = collate(article_of(sentences), article_of(sentences))
    assert {bead.relation for bead in collation.beads} == {Relation.SAME}
    assert not any(bead.moved for bead in collation.beads)
    assert all(bead.left == bead.right for bead in collation.beads)


def test_a_rewritten_story_is_linked_in_order() -> None:
    rewritten = [
        "Engineers discovered cracks in Marlow's old harbour bridge, which was shut on Tuesday.",
        "Repairs would cost 4.2 million crowns, mayor Ilse Brandt told the press.",
        "Until the work is finished in October, ferries take commuters over the river.",
        "Shopkeepers on the quay are afraid for their trade.",
        "Two of its nine pillars had been damaged by a storm last winter.",
    ]
    collation = collate(article_of(STORY), article_of(rewritten))
    assert [(bead.left, bead.right) for bead in collation.beads] == [((k,), (k,)) for k in range(5)]
    assert "in the same order" in collation.verdict.sentence


def test_a_moved_sentence_is_marked_and_only_it() -> None:
    collation = collate(article_of(STORY), article_of([*STORY[1:4], STORY[0], STORY[4]]))
    assert [bead.left for bead in collation.beads if bead.moved] == [(0,)]
    assert collation.verdict.moved == 1
    assert collation.verdict.same == 5


def test_a_split_sentence_is_one_bead() -> None:
    joined = [
        "Mayor Ilse Brandt told reporters that repairs would cost 4.2 million crowns, and that ferries "
        "would carry commuters across the river until October."
    ]
    split = [
        "Mayor Ilse Brandt told reporters that repairs would cost 4.2 million crowns.",
        "She said that ferries would carry commuters across the river until October.",
    ]
    there = collate(article_of(joined), article_of(split))
    assert [(bead.left, bead.right) for bead in there.beads] == [((0,), (0, 1))]
    back = collate(article_of(split), article_of(joined))
    assert [(bead.left, bead.right) for bead in back.beads] == [((0, 1), (0,))]


def test_furniture_takes_no_part_unless_asked_for() -> None:
    roles = [Role.HEADLINE, Role.BODY, Role.FURNITURE]
    left = article_of([*STORY[:2], "Read also: more news"], roles=roles)
    plain = collate(left, left)
    assert plain.left_bead == (0, 1, None)
    full = collate(left, left, CollationOptions(include_furniture=True))
    assert full.left_bead == (0, 1, 2)


def test_articles_in_other_scripts_say_so() -> None:
    right = ["Старый мост через реку закрыли во вторник.", "Ремонт обойдётся в миллионы."]
    collation = collate(article_of(STORY), article_of(right, language="ru"))
    assert {bead.relation for bead in collation.beads} == {Relation.ONLY_LEFT, Relation.ONLY_RIGHT}
    assert "different scripts (Latin on the left, Cyrillic on the right)" in collation.verdict.sentence


def test_cancelling_raises() -> None:
    article = article_of(STORY)
    with pytest.raises(Cancelled):
        collate(article, article, is_cancelled=lambda: True)


def test_progress_rises_to_the_end() -> None:
    told: list[float] = []
    collate(article_of(STORY), article_of(STORY[::-1]), progress=lambda share, _: told.append(share))
    assert told == sorted(told)
    assert told[0] == 0.0


def _digest(left: Article, right: Article) -> str:
    return repr(sorted(map(repr, shape(collate(left, right)))))


def test_the_hash_seed_does_not_matter() -> None:
    program = (
        "from tests.collation.test_collate import STORY, WORDS, _digest\n"
        "from tests.builders import article_of\n"
        "mixed = [' '.join(WORDS[k:k + 7]) + '.' for k in range(0, 28, 3)]\n"
        "print(_digest(article_of(STORY + mixed), article_of(mixed[::-1] + STORY[1:])))\n"
    )
    answers = set()
    for seed in ("0", "1", "4711"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
        run = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True)
        assert run.returncode == 0, run.stderr
        answers.add(run.stdout)
    assert len(answers) == 1


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("01", "01", ["0=0", "1=1"]),
        ("0a1", "01", ["0=0", "1=", "2=1"]),
        ("01", "0a1", ["0=0", "=1", "1=2"]),
        ("01", "a01b", ["=0", "0=1", "1=2", "=3"]),
        ("0a1", "0b1", ["0=0", "1=", "=1", "2=2"]),
        ("012", "1a20", ["0=3", "1=0", "=1", "2=2"]),
        ("ab", "cd", ["0=", "1=", "=0", "=1"]),
        ("", "cd", ["=0", "=1"]),
        ("ab", "", ["0=", "1="]),
    ],
    ids=[
        "all shared",
        "left only between",
        "right only behind what stands before it",
        "right only at both ends",
        "left before right",
        "what has moved holds no place",
        "nothing shared",
        "an empty left",
        "an empty right",
    ],
)
def test_beads_come_in_the_reading_order_of_the_left(left: str, right: str, expected: list[str]) -> None:
    alone = {"a": "Gulls nest.", "b": "A pianist won.", "c": "Bakers sleep.", "d": "Wolves howl."}
    texts = [
        [STORY[int(key)] if key.isdigit() else f"{alone[key]}" for key in side] for side in (left, right)
    ]
    beads = collate(article_of(texts[0]), article_of(texts[1])).beads
    found = ["=".join("".join(map(str, places)) for places in (bead.left, bead.right)) for bead in beads]
    assert found == expected


def test_beads_hold_the_numbers_of_sentences_where_some_take_no_part() -> None:
    roles = [Role.FURNITURE, Role.BODY, Role.BODY]
    left = article_of(["Read also: gulls", STORY[0], STORY[1]], roles=roles)
    right = article_of([STORY[1], STORY[0]])
    collation = collate(left, right)
    assert {(bead.left, bead.right) for bead in collation.beads} == {((1,), (1,)), ((2,), (0,))}
    assert collation.left_bead == (None, 0, 1)
    assert collation.right_bead == (1, 0)


def test_a_text_that_repeats_itself_is_coarse_and_says_so() -> None:
    left, right = ["x", "y"] * 1000, ["y", "x", "x"] * 700
    plain = collate(article_of(STORY), article_of(STORY[::-1]))
    assert (plain.coarse, plain.coarse_reason) == (False, "")
    options = CollationOptions(include_furniture=True)
    found = collate(article_of([" ".join(left)]), article_of([" ".join(right)]), options)
    assert found.options == options
    assert found.coarse is (found.coarse_reason != "")


def test_the_stages_follow_each_other_from_nothing_to_all(monkeypatch: pytest.MonkeyPatch) -> None:
    stages: list[tuple[float, float, str]] = []
    monkeypatch.setattr(Watch, "stage", lambda _, start, end, doing: stages.append((start, end, doing)))
    collate(article_of(STORY), article_of(STORY[::-1]))
    assert [(start, doing) for start, _, doing in stages] == [
        (0.0, "Cutting words"),
        (0.15, "Matching words in order"),
        (0.3, "Looking for sentences that share words"),
        (0.4, "Comparing sentences"),
        (0.75, "Comparing what stands around them"),
        (0.85, "Putting sentences together"),
        (0.9, "Looking for what has moved"),
        (0.97, "Summing up"),
    ]
    assert [end for _, end, _ in stages] == [*(start for start, _, _ in stages[1:]), 1.0]
