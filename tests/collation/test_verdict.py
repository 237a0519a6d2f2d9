"""The verdict's numbers and its one sentence."""

import pytest

from reader.collation.bead import Bead, Relation
from reader.collation.collate import collate
from reader.collation.collation import Verdict
from reader.collation.verdict import verdict_of
from tests.builders import article_of
from tests.collation.prepared import WATCH, witnesses_of

STORY = [
    "The old harbour bridge in Marlow was closed on Tuesday after engineers found cracks.",
    "Mayor Ilse Brandt told reporters that repairs would cost 4.2 million crowns.",
    "Ferries carry commuters across the river until the work is done in October.",
    "Shopkeepers on the quay fear for their trade this summer.",
    "A storm last winter had already damaged two of the nine pillars.",
    "The council will vote on the money at its next meeting.",
]
OTHER = [
    "Gulls nest on the stadium roof each spring.",
    "A pianist from Ostrava won the festival prize.",
    "Bakers want longer hours before Easter.",
]


def verdict(left: list[str], right: list[str], language: str = "en") -> Verdict:
    """The verdict of two lists of sentences."""
    return collate(article_of(left), article_of(right, language=language)).verdict


@pytest.mark.parametrize(
    ("left", "right", "said"),
    [
        (STORY, STORY, "Both articles say the same, word for word."),
        (STORY, [*STORY[3:], *STORY[:3]], "in another order"),
        (STORY, [s.replace("the", "that") for s in STORY], "with small changes of wording"),
        (STORY, [*STORY, *OTHER], "Every sentence of the left article stands in the right one"),
        (STORY, [*STORY, OTHER[0]], "Nearly every sentence of either article"),
        (STORY, [*STORY, *OTHER], "in the same order, word for word; the right one has more besides."),
        ([*STORY[:4], *OTHER[:2]], STORY[:5], "Most sentences of either article stand in the other"),
        (
            STORY[:1],
            [STORY[0].replace("Tuesday", "Friday")],
            "say one and the same thing, with small changes",
        ),
        (STORY, [s.replace("the", "that") for s in STORY], "Every sentence of either article"),
        ([*STORY[:2], *OTHER], STORY, "share part of their sentences"),
        (STORY, OTHER, "nothing in common"),
    ],
)
def test_the_sentence_says_what_is_shared(left: list[str], right: list[str], said: str) -> None:
    assert said in verdict(left, right).sentence


def test_shares_count_words_and_sentences() -> None:
    found = verdict([*STORY[:2], *OTHER[:2]], STORY[:2])
    assert found.left_linked == 0.5
    assert found.right_linked == 1.0
    assert found.right_shared == 1.0
    assert 0.5 < found.left_shared < 0.8
    assert (found.same, found.only_left, found.only_right) == (2, 2, 0)


def test_runs_shorter_than_three_words_are_not_shared() -> None:
    found = verdict(["The mayor spoke."], ["Yesterday the mayor left the hall."])
    assert found.left_shared == 0.0


def test_another_language_is_named_as_the_reason() -> None:
    german = ["Möwen nisten jedes Frühjahr auf dem Dach.", "Die Bäcker wollen länger öffnen."]
    assert "different languages" in verdict(STORY, german, "de").sentence


@pytest.mark.parametrize(
    ("same", "said"),
    [
        (4, "order, word for word"),
        (3, "order, mostly word for word"),
        (2, "order, mostly word for word"),
        (1, "order, with small changes of wording"),
    ],
)
def test_half_of_the_sentences_word_for_word_is_mostly(same: int, said: str) -> None:
    edited = [*STORY[:same], *(f"{sentence[:-1]} again." for sentence in STORY[same:4])]
    assert said in verdict(STORY[:4], [*edited, OTHER[0]]).sentence


KEPT = (Relation.SAME, Relation.EDITED, Relation.REWORDED)


def said(sizes: tuple[int, int], linked: tuple[int, int, int], moved: int = 0) -> str:
    """The sentence over two sides of some sentences, so many of them same, edited and reworded."""
    relations = [relation for relation, count in zip(KEPT, linked, strict=True) for _ in range(count)]
    beads = [Bead(k, (k,), (k,), relation, 0.5, k < moved) for k, relation in enumerate(relations)]
    done = len(beads)
    beads += [Bead(0, (i,), (), Relation.ONLY_LEFT, 0.0) for i in range(done, sizes[0])]
    beads += [Bead(0, (), (j,), Relation.ONLY_RIGHT, 0.0) for j in range(done, sizes[1])]
    left, right = ([f"Gull{k} cries." for k in range(size)] for size in sizes)
    made = article_of(left), article_of(right)
    return verdict_of(*made, witnesses_of(left, right), beads, (0.0, 0.0), WATCH).sentence


IN_ORDER = "in the same order, in other words"


@pytest.mark.parametrize(
    ("sizes", "linked", "expected"),
    [
        ((20, 20), 20, f"Every sentence of either article stands in the other, {IN_ORDER}."),
        ((20, 20), 17, f"Nearly every sentence of either article stands in the other, {IN_ORDER}."),
        ((20, 20), 16, f"Most sentences of either article stand in the other, {IN_ORDER}."),
        ((20, 20), 12, f"Most sentences of either article stand in the other, {IN_ORDER}."),
        ((20, 20), 11, f"The articles share part of their sentences, {IN_ORDER}; each has much of its own."),
        ((20, 20), 6, f"The articles share part of their sentences, {IN_ORDER}; each has much of its own."),
        (
            (20, 20),
            5,
            "The articles share a few sentences, in other words; most stands in only one of them.",
        ),
        (
            (20, 20),
            2,
            "The articles share a few sentences, in other words; most stands in only one of them.",
        ),
        (
            (20, 20),
            1,
            "The articles have hardly a sentence in common; at most they treat the same topic.",
        ),
        (
            (20, 30),
            20,
            f"Every sentence of the left article stands in the right one, {IN_ORDER}; "
            "the right one has more besides.",
        ),
        (
            (30, 20),
            20,
            f"Every sentence of the right article stands in the left one, {IN_ORDER}; "
            "the left one has more besides.",
        ),
        (
            (20, 30),
            17,
            f"Nearly every sentence of the left article stands in the right one, {IN_ORDER}; "
            "the right one has more besides.",
        ),
        ((20, 22), 16, f"Most sentences of either article stand in the other, {IN_ORDER}."),
        (
            (20, 30),
            6,
            f"The articles share part of their sentences, {IN_ORDER}; each has much of its own.",
        ),
        (
            (20, 30),
            2,
            "The articles share a few sentences, in other words; most stands in only one of them.",
        ),
    ],
)
def test_the_shares_of_linked_sentences_decide_what_is_said(
    sizes: tuple[int, int], linked: int, expected: str
) -> None:
    assert said(sizes, (0, 0, linked)) == expected


@pytest.mark.parametrize(
    ("sizes", "linked", "moved", "expected"),
    [
        ((2, 2), (2, 0, 0), 0, "Both articles say the same, word for word."),
        ((2, 2), (2, 0, 0), 1, "Both articles say the same, word for word, in another order."),
        ((1, 1), (1, 0, 0), 0, "Both articles say the same, word for word."),
        ((1, 1), (0, 1, 0), 0, "The articles say one and the same thing, with small changes of wording."),
        ((1, 1), (0, 0, 1), 0, "The articles say one and the same thing, in other words."),
        (
            (1, 2),
            (1, 0, 0),
            0,
            "Every sentence of the left article stands in the right one, in the same order, word for word; "
            "the right one has more besides.",
        ),
        (
            (2, 2),
            (0, 0, 2),
            0,
            "Every sentence of either article stands in the other, in the same order, in other words.",
        ),
    ],
)
def test_what_is_the_same_or_a_single_sentence_is_said_apart(
    sizes: tuple[int, int], linked: tuple[int, int, int], moved: int, expected: str
) -> None:
    assert said(sizes, linked, moved) == expected


@pytest.mark.parametrize(
    ("moved", "order"),
    [(0, "in the same order"), (1, "in nearly the same order"), (2, "in nearly the same order"),
     (3, "in another order")],
)  # fmt: skip
def test_the_order_is_nearly_the_same_while_one_in_six_has_moved(moved: int, order: str) -> None:
    assert f", {order}, " in said((12, 12), (0, 0, 12), moved)


@pytest.mark.parametrize(
    ("linked", "wording"),
    [
        ((4, 0, 0), "word for word"),
        ((2, 0, 2), "mostly word for word"),
        ((1, 1, 2), "with small changes of wording"),
        ((0, 2, 2), "with small changes of wording"),
        ((1, 0, 3), "in other words"),
        ((0, 1, 3), "in other words"),
    ],
)
def test_half_of_the_links_decide_the_wording(linked: tuple[int, int, int], wording: str) -> None:
    assert f"in the same order, {wording}." in said((4, 5), linked).replace("; the right one", ".")


def words(kind: str, count: int) -> list[str]:
    """Some content words of a kind, each with its own stem."""
    return [f"{kind[0]}{chr(97 + k // 26)}{chr(97 + k % 26)}ok" for k in range(count)]


@pytest.mark.parametrize(
    ("common", "others", "is_topic"),
    [(5, 20, True), (5, 21, False), (4, 0, False), (6, 24, True)],
    ids=["a fifth", "less than a fifth", "too few", "a fifth of more"],
)
def test_one_topic_is_five_content_words_and_a_fifth_of_the_poorer_article(
    common: int, others: int, is_topic: bool
) -> None:
    shared = words("both", common)
    left = " ".join([*shared, *words("left", others)])
    right = " ".join([*shared, *words("more", others + 50)])
    texts = [left], [right]
    beads = [Bead(0, (0,), (), Relation.ONLY_LEFT, 0.0), Bead(1, (), (0,), Relation.ONLY_RIGHT, 0.0)]
    articles = article_of(texts[0]), article_of(texts[1])
    found = verdict_of(*articles, witnesses_of(*texts), beads, (0.0, 0.0), WATCH).sentence
    assert found == (
        "The articles share words of one topic, but no sentence of one stands in the other."
        if is_topic
        else "The articles have nothing in common."
    )


def test_the_counts_are_beads_by_relation_and_the_shares_are_handed_on() -> None:
    beads = [
        Bead(0, (0,), (0,), Relation.SAME, 1.0),
        Bead(1, (1,), (2,), Relation.EDITED, 0.8, True),
        Bead(2, (2,), (1,), Relation.REWORDED, 0.4),
        Bead(3, (3,), (), Relation.ONLY_LEFT, 0.0),
        Bead(4, (), (3,), Relation.ONLY_RIGHT, 0.0),
        Bead(5, (), (4,), Relation.ONLY_RIGHT, 0.0),
    ]
    left, right = [f"Gull{k}." for k in range(4)], [f"Weir{k}." for k in range(5)]
    made = article_of(left), article_of(right)
    found = verdict_of(*made, witnesses_of(left, right), beads, (0.25, 0.5), WATCH)
    assert (found.left_shared, found.right_shared) == (0.25, 0.5)
    assert (found.left_linked, found.right_linked) == (0.75, 0.6)
    counts = found.same, found.edited, found.reworded, found.only_left, found.only_right, found.moved
    assert counts == (1, 1, 1, 1, 2, 1)


def test_an_empty_side_is_not_linked() -> None:
    found = collate(article_of([]), article_of(["Gulls cry."])).verdict
    assert (found.left_linked, found.right_linked) == (0.0, 0.0)
