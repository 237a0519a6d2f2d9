"""Words by degree: steps up and down, and what came or went, are told; other words for the same are not."""

from typing import Any

import pytest

from reader.collation.bead import Relation
from reader.comparison.bead_reading import BeadReading, words_of
from reader.comparison.checks.scales import _found_in, _is_negated_once, _on_scale
from reader.language.scales import Scale, Scales, TermsByWord
from reader.language.senses import Senses
from reader.sides import Sides
from tests.comparison.checks.cases import Case, cases_in, named, told
from tests.comparison.pairs import evidence_of, reading_of


@pytest.mark.parametrize("case", cases_in("scales"), ids=named)
def test_a_step_is_told_and_a_synonym_is_not(case: Case) -> None:
    kinds = {warning.kind.value for warning in told(case.left, case.right, case.language)}
    assert kinds & case.kinds if case.kinds else not kinds


def scale_of(**more: Any) -> Scale:
    """A made-up scale: zip, yip < zap < zop; the lowest level is told when it comes or goes."""
    known: dict[str, Any] = {
        "name": "doubt",
        "kind": "hedge",
        "grade": "serious",
        "levels": ((("zip",), ("yip",), ("zip", "cow")), (("zap",),), (("zop",),)),
        "lone": frozenset({0}),
    }
    return Scale(**known | more)


def found_in(
    left: str | list[str],
    right: str | list[str],
    relation: Relation = Relation.EDITED,
    capital_nouns: bool = False,
    titles: str = "",
    **more: Any,
) -> list[tuple[str, str]]:
    """The decisive words of what a made-up scale tells of the first sentences of two articles."""
    scale = scale_of(**more)
    by_word: dict[str, list[tuple[tuple[str, ...], Scale, int]]] = {}
    for level, patterns in enumerate(scale.levels):
        for pattern in patterns:
            by_word.setdefault(pattern[0], []).append((pattern, scale, level))
    words = {name: frozenset[str]() for name in ("symmetric", "passive", "offices", "office_links")}
    scales = Scales(
        TermsByWord(by_word), {}, {},
        done=frozenset({"have"}), coming=frozenset({"will"}), past_endings=("ed",),
        agent_endings=(), ongoing_endings=(), titles=frozenset(titles.split()), capital_nouns=capital_nouns,
        free_order=False, **words,
    )  # fmt: skip
    ours, theirs = ([side] if isinstance(side, str) else side for side in (left, right))
    evidence = evidence_of(ours, theirs, (0, 0), relation=relation)
    sides = Sides(*(words_of(article, (0,)) for article in evidence.articles))
    senses = Senses(frozenset({"not"}), (), frozenset(), (), carrying=frozenset({"neither"}))
    reading = BeadReading(evidence.collation.beads[0], sides, evidence.wording, frozenset({"the"}), senses)
    told = _on_scale(evidence, reading, scales, scale, _found_in(scales, reading))
    return [(warning.left_decisive, warning.right_decisive) for warning in told]


STEPS: dict[str, tuple[str, str, dict[str, Any], list[tuple[str, str]]]] = {
    "another level": ("fox zip owl", "fox zap owl", {}, [("zip", "zap")]),
    "the same": ("fox zip owl", "fox zip owl", {}, []),
    "the same level": ("fox zip owl", "fox yip owl", {}, []),
    "fewer levels than a step has": ("fox zip owl", "fox zap owl", {"step": 2}, []),
    "as many": ("fox zip owl", "fox zop owl", {"step": 2}, [("zip", "zop")]),
    "in another place": ("fox zip owl hen elk cow gnu", "fox owl hen elk cow gnu zap", {}, []),
    "written as a name": ("fox Zip owl", "fox Zap owl", {}, []),
    "where all nouns have capitals": (
        "fox Zip owl", "fox Zap owl", {"capital_nouns": True}, [("Zip", "Zap")],
    ),
    "with what it relates exchanged": ("fox zip owl", "owl zap fox", {"relates": True}, []),
    "with what it relates as it was": ("fox zip owl", "fox zap owl", {"relates": True}, [("zip", "zap")]),
    "the contrary under a negation": ("fox zip owl", "fox not zap owl", {"kind": "turned_sense"}, []),
    "another cue under a negation": ("fox zip owl", "fox not zap owl", {"kind": "cue_turned"}, []),
    "the contrary under two": (
        "fox not zip owl", "fox not zap owl", {"kind": "turned_sense"}, [("zip", "zap")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("left", "right", "more", "told"), STEPS.values(), ids=STEPS)
def test_a_step_on_a_scale(left: str, right: str, more: dict[str, Any], told: list[tuple[str, str]]) -> None:
    assert found_in(left, right, **more) == told
    assert found_in(right, left, **more) == [(theirs, ours) for ours, theirs in told]


GONE: dict[str, tuple[str, str, dict[str, Any], bool]] = {
    "it went": ("fox zip owl", "fox owl", {}, True),
    "a level that may come and go": ("fox zap owl", "fox owl", {}, False),
    "two new words in its place": ("fox zip owl", "fox elk cow owl", {}, True),
    "three new words": ("fox zip owl", "fox elk cow gnu owl", {}, False),
    "small words are none": ("fox zip owl", "fox the elk the cow owl", {}, True),
    "a word for which it stands": ("fox zip owl", "fox can owl", {"answered": (("can",),)}, False),
    "another word": ("fox zip owl", "fox can owl", {"answered": (("could",),)}, True),
    "under a negation": ("fox not zip owl", "fox not owl", {}, False),
    "two words behind a negation": ("fox not elk zip owl", "fox not elk owl", {}, False),
    "three words behind": ("fox not elk hen zip owl", "fox not elk hen owl", {}, True),
    "six words behind neither": (
        "fox neither hen elk cow gnu yak zip owl",
        "fox neither hen elk cow gnu yak owl",
        {},
        False,
    ),
    "seven words behind": (
        "fox neither hen elk cow gnu yak ape zip owl",
        "fox neither hen elk cow gnu yak ape owl",
        {},
        True,
    ),
    "under a negation, no hedge": ("fox not zip owl", "fox not owl", {"kind": "status"}, True),
    "its word is elsewhere": ("fox zip cow owl", "fox owl cow", {}, False),
    "what follows went too": ("fox zip elk", "fox", {}, True),
    "and what stands before": ("elk zip", "fox", {}, False),
    "set off by commas": ("fox , zip , owl", "fox owl", {}, True),
    "before the ending it asks for": ("fox zip biggest", "fox biggest", {"before": ("est",)}, True),
    "before another": ("fox zip owl", "fox owl", {"before": ("est",)}, False),
    "before nothing": ("fox zip", "fox", {"before": ("est",)}, False),
    "before a name": ("fox zip Holt", "fox Holt", {"at_title": True}, True),
    "before an office": ("fox zip owl", "fox owl", {"at_title": True, "titles": "owl"}, True),
    "before neither": ("fox zip owl", "fox owl", {"at_title": True}, False),
    "of an owner": ("fox elk's zip owl", "fox elk's owl", {"owner": "'s"}, True),
    "of nobody": ("fox elk zip owl", "fox elk owl", {"owner": "'s"}, False),
    "of nobody, first": ("zip owl hen", "owl hen", {"owner": "'s"}, False),
    "two words need no owner": ("fox zip cow owl", "fox owl", {"owner": "'s"}, True),
    "told as done in the past": ("fox zip close", "fox closed", {"past": frozenset({0})}, True),
    "by an irregular form": ("fox zip go", "fox went", {"past": frozenset({0})}, True),
    "behind an auxiliary": ("fox zip close", "fox have close", {"past": frozenset({0})}, True),
    "not told as done": ("fox zip close", "fox close", {"past": frozenset({0})}, False),
    "told as coming": ("fox zip close", "fox will closed", {"past": frozenset({0})}, False),
    "told, three words behind": ("fox zip close", "fox will the the closed", {"past": frozenset({0})}, True),
    "two words behind it": ("fox zip close", "fox will elk closed", {"past": frozenset({0})}, False),
    "what is done went too": ("fox zip close", "fox", {"past": frozenset({0})}, False),
    "another of its level stays beside": ("fox yip zip owl", "fox yip owl", {}, False),
    "two words off": ("fox yip elk zip owl", "fox yip elk owl", {}, False),
    "three words off": ("fox yip elk hen zip owl", "fox yip elk hen owl", {}, True),
}


@pytest.mark.parametrize(("left", "right", "more", "is_told"), GONE.values(), ids=GONE)
def test_a_term_that_came_or_went(left: str, right: str, more: dict[str, Any], is_told: bool) -> None:
    assert bool(found_in(left, right, **more)) is is_told
    assert bool(found_in(right, left, **more)) is is_told


KEPT: dict[str, tuple[str, str, list[tuple[str, str]]]] = {
    "the earlier is new": ("fox hen zip owl", "zip fox hen zip owl", [("", "zip")]),
    "an earlier one, of the other word, is not": ("zip elk hen yip", "elk hen yip", [("zip", "")]),
    "the later is new": ("zip elk hen cow owl", "zip elk hen cow zip owl", [("", "zip")]),
    "none is kept": ("fox zip elk owl", "fox elk yip owl", []),
    "one is kept and one answers": ("zip elk hen yip", "elk hen zip yip", []),
}


@pytest.mark.parametrize(("left", "right", "told"), KEPT.values(), ids=KEPT)
def test_what_the_edits_keep_answers_first(left: str, right: str, told: list[tuple[str, str]]) -> None:
    assert found_in(left, right) == told
    assert found_in(right, left) == [(theirs, ours) for ours, theirs in told]


def test_it_is_pointed_at_where_it_stands() -> None:
    assert found_in("fox zip owl", "fox owl") == [("zip", "")]
    assert found_in("fox owl", "fox zip owl") == [("", "zip")]


def test_what_stands_in_the_sentence_beside_has_only_moved() -> None:
    assert found_in(["fox zip owl", "elk"], ["fox owl", "elk zap"]) == []
    assert found_in(["fox zip owl", "elk zap"], ["fox owl", "elk zap"]) == [("zip", "")]
    assert found_in(["fox owl", "elk zap"], ["fox zip owl", "elk"]) == []


def test_without_words_that_deny_nothing_is_negated() -> None:
    assert not _is_negated_once(reading_of("The baker denied it.", "The baker had not."))
