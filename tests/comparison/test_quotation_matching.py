import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from reader.collation.bead import Tag
from reader.comparison.compare import compare
from reader.comparison.quotation_match import MatchRelation, QuotationMatch
from reader.comparison.quotation_matching import match_quotations
from reader.errors import Cancelled
from reader.quotations.quotation import Attributions
from reader.text.article import Article
from reader.text.span import Span
from tests.builders import Said, article, collation_of, quotations_of, read_article

BRUNNER, LINDT = "Ada Brunner", "Karl Lindt"
SAME, ALTERED, PARAPHRASED = MatchRelation.SAME, MatchRelation.ALTERED, MatchRelation.PARAPHRASED


def matched(
    left: Article,
    ours: list[Said],
    right: Article,
    theirs: list[Said],
    *links: tuple[int, int],
    indirect: tuple[str, ...] = (),
) -> tuple[QuotationMatch, ...]:
    return match_quotations(
        left,
        right,
        collation_of(left, right, *links),
        quotations_of(left, *ours, indirect=indirect),
        quotations_of(right, *theirs, indirect=indirect),
    )


def shape(matches: tuple[QuotationMatch, ...]) -> list[tuple[int, int, MatchRelation]]:
    return [(match.left, match.right, match.relation) for match in matches]


def test_style_of_marks_and_dashes_is_no_alteration() -> None:
    left = article("“We’ll wait — it’s a lot…” Brunner said.")
    right = article("\"We'll wait - it's a lot...\" Brunner said.")
    found = matched(
        left,
        [("We’ll wait — it’s a lot…", BRUNNER)],
        right,
        [("We'll wait - it's a lot...", BRUNNER)],
        (0, 0),
    )
    assert shape(found) == [(0, 0, SAME)]
    assert found[0].edits == ()


def test_two_words_with_one_put_for_the_other_are_altered() -> None:
    left = article("The plans are “absolutely contradictory,” Brunner said.")
    right = article("Brunner called the plans «completely contradictory» on Friday.")
    found = matched(
        left,
        [("absolutely contradictory,", BRUNNER)],
        right,
        [("completely contradictory", BRUNNER)],
        (0, 0),
    )
    assert shape(found) == [(0, 0, ALTERED)]
    changed = [edit for edit in found[0].edits if edit.tag is Tag.REPLACE]
    assert [(e.left.of(left.text), e.right.of(right.text)) for e in changed] == [("absolutely", "completely")]


def test_a_synonym_spun_quotation_in_a_linked_sentence() -> None:
    left = article("“As for the boats, as expected, nothing surprising happened,” Brunner said.")
    right = article("«Concerning the boats, as anticipated, there were no surprises,» Brunner commented.")
    found = matched(
        left,
        [("As for the boats, as expected, nothing surprising happened,", BRUNNER)],
        right,
        [("Concerning the boats, as anticipated, there were no surprises,", BRUNNER)],
        (0, 0),
    )
    assert shape(found) == [(0, 0, ALTERED)]


def test_linked_sentences_around_a_gap_are_evidence() -> None:
    left = article(
        "The board met the ferry company.", "“It’s a lot,” Brunner said.", "It rained all day in Norwick."
    )
    right = article(
        "The board and the company met.", "«It’s a substantial sum,» Brunner noted.", "All day it rained."
    )
    found = matched(
        left, [("It’s a lot,", BRUNNER)], right, [("It’s a substantial sum,", BRUNNER)], (0, 0), (2, 2)
    )
    assert shape(found) == [(0, 0, ALTERED)]


def test_moved_quotations_are_found_by_their_words() -> None:
    ours = "We need new boats before the winter storms reach Norwick"
    left = article(f"“{ours},” Brunner said.", "It rained all day.", "The board met the company.")
    right = article("The board met the company.", "It rained all day.", f"Brunner: “{ours}.”")
    found = matched(left, [(ours, BRUNNER)], right, [(ours, BRUNNER)], (1, 1))
    assert shape(found) == [(0, 0, SAME)]


def test_same_topic_is_not_the_same_utterance() -> None:
    left = article("“The talks with the company will go on next week,” Brunner said.")
    right = article("“No deal on boats was ever close, and the talks failed,” Lindt said.")
    found = matched(
        left,
        [("The talks with the company will go on next week,", BRUNNER)],
        right,
        [("No deal on boats was ever close, and the talks failed,", LINDT)],
    )
    assert found == ()


def test_a_common_phrase_is_not_the_same_utterance() -> None:
    left = article("He wrote “Broken Harbour: How to Make Norwick Great Again,” a book.")
    ours = "Broken Harbour: How to Make Norwick Great Again,"
    theirs = "When people say ‘make Norwick great again’ they mean the village of their fathers,"
    right = article(f"“{theirs}” he said.")
    assert matched(left, [(ours, None)], right, [(theirs, LINDT)]) == ()


def test_halves_of_one_utterance_match_the_whole() -> None:
    left = article("“It’s a lot. We paid for it with rates, and now we fight rates,” Brunner said.")
    right = article("“It’s a lot,” Brunner said. “We paid for it with rates, and now we fight rates.”")
    whole = "It’s a lot. We paid for it with rates, and now we fight rates,"
    halves = ["It’s a lot,", "We paid for it with rates, and now we fight rates."]
    found = matched(left, [(whole, BRUNNER)], right, [(half, BRUNNER) for half in halves], (0, 0))
    assert shape(found) == [(0, 0, SAME), (0, 1, SAME)]
    mirrored = matched(right, [(half, BRUNNER) for half in halves], left, [(whole, BRUNNER)], (0, 0))
    assert shape(mirrored) == [(0, 0, SAME), (1, 0, SAME)]


def test_a_short_quotation_is_no_half_of_one_that_is_matched_whole() -> None:
    whole = "These are two absolutely contradictory plans for boats,"
    left = article(f"“{whole}” Brunner said.")
    right = article("The plans are “absolutely contradictory,” she said.", f"“{whole}” Brunner said.")
    found = matched(
        left, [(whole, BRUNNER)], right, [("absolutely contradictory,", BRUNNER), (whole, BRUNNER)], (0, 1)
    )
    assert shape(found) == [(0, 1, SAME)]


def test_direct_here_and_indirect_there_is_paraphrased() -> None:
    left = article("“6.3 percent of our income goes to repairs of old boats,” Brunner said.")
    right = article("Brunner said that repairs of boats took 6.3 percent of the income.")
    ours = "6.3 percent of our income goes to repairs of old boats,"
    theirs = "repairs of boats took 6.3 percent of the income"
    found = matched(left, [(ours, BRUNNER)], right, [(theirs, BRUNNER)], (0, 0), indirect=(theirs,))
    assert shape(found) == [(0, 0, PARAPHRASED)]


@pytest.mark.parametrize(
    ("left_speaker", "right_speaker", "differ"),
    [
        (BRUNNER, LINDT, True),
        (BRUNNER, "Brunner", False),
        (BRUNNER, None, False),
        (None, None, False),
        (BRUNNER, "the harbour board", False),
    ],
)
def test_the_same_words_given_to_another_person(
    left_speaker: str | None, right_speaker: str | None, differ: bool
) -> None:
    words = "We need new boats before the winter storms,"
    left, right = article(f"“{words}” said one."), article(f"“{words}” said another.")
    (found,) = matched(left, [(words, left_speaker)], right, [(words, right_speaker)], (0, 0))
    assert found.speakers_differ is differ


@pytest.mark.parametrize(
    ("mentioned", "other", "right_mention", "differ"),
    [
        ("Lindt came too.", "Robin Lindt", "Lindt", False),
        ("Lindt came too.", LINDT, "Lindt", True),
        ("Nobody came.", "Robin Lindt", "Lindt", True),
        ("Lindt came too.", "Robin Lindt", "he", True),
        ("Lindt came too.", "Robin Lindt", "she", False),
    ],
)
def test_a_pronoun_contradicts_only_when_it_cannot_be_the_other(
    mentioned: str, other: str, right_mention: str, differ: bool
) -> None:
    words = "We need new boats before the winter storms,"
    left = article(f"“{words}” she said.", mentioned, "Brunner left.")
    right = article(f"“{words}” {right_mention} said.", "Brunner and Lindt left.")
    ours, theirs = quotations_of(left, (words, BRUNNER)), quotations_of(right, (words, other))
    (found,) = match_quotations(
        left,
        right,
        collation_of(left, right, (0, 0)),
        with_mention(left, ours, "she"),
        with_mention(right, theirs, right_mention),
    )
    assert found.speakers_differ is differ


def test_a_speaker_given_by_hand_does_not_hang_on_a_pronoun() -> None:
    words = "We need new boats before the winter storms,"
    left = article(f"“{words}” she said.", "Lindt came too.")
    right = article(f"“{words}” Lindt said.")
    ours = with_mention(left, quotations_of(left, (words, BRUNNER)), "she")
    by_hand = Attributions((replace(ours.attributions[0], confidence=1.0),))
    theirs = quotations_of(right, (words, "Robin Lindt"))
    links = collation_of(left, right, (0, 0))
    assert not match_quotations(left, right, links, ours, theirs)[0].speakers_differ
    assert match_quotations(left, right, links, by_hand, theirs)[0].speakers_differ


def with_mention(made: Article, said: Attributions, mention: str) -> Attributions:
    start = made.text.index(f"{mention} said")
    span = Span(start, start + len(mention))
    return Attributions(tuple(replace(a, mention=span) for a in said.attributions))


POOL = [
    "We need boats",
    "we need new boats",
    "Nothing happened",
    "It’s a lot",
    "Talks go on",
    "no deal at all",
]


@settings(deadline=None)
@given(st.lists(st.sampled_from(POOL), max_size=5), st.lists(st.sampled_from(POOL), max_size=5))
def test_swapping_the_sides_mirrors_the_matches(ours: list[str], theirs: list[str]) -> None:
    left = article(*(f"“{i} {words},” Brunner said." for i, words in enumerate(ours)), "End.")
    right = article(*(f"“{i} {words},” Brunner said." for i, words in enumerate(theirs)), "End.")
    said_left: list[Said] = [(f"{i} {words}", BRUNNER) for i, words in enumerate(ours)]
    said_right: list[Said] = [(f"{i} {words}", BRUNNER) for i, words in enumerate(theirs)]
    there = matched(left, said_left, right, said_right)
    back = matched(right, said_right, left, said_left)
    assert sorted(shape(there)) == sorted((j, i, relation) for i, j, relation in shape(back))
    for match in there:
        assert 0 <= match.score <= 1
        assert all(edit.left.end <= len(left.text) for edit in match.edits)


@settings(deadline=None)
@given(st.lists(st.sampled_from(POOL), max_size=6))
def test_an_article_matches_itself(said: list[str]) -> None:
    made = article(*(f"“{i} {words},” Brunner said." for i, words in enumerate(said)), "End.")
    words: list[Said] = [(f"{i} {w}", BRUNNER) for i, w in enumerate(said)]
    links = [(i, i) for i in range(len(made.sentences))]
    assert shape(matched(made, words, made, words, *links)) == [(i, i, SAME) for i in range(len(said))]


def test_what_an_unclosed_mark_takes_in_behind_the_words_is_no_alteration() -> None:
    left = article("“We need new boats before the winter storms, Brunner said.")
    right = article("“We need new boats before the winter storms,” Brunner said. “At once.”")
    ours = quotations_of(left, ("We need new boats before the winter storms, Brunner said.", BRUNNER))
    first = ours.attributions[0]
    unclosed = Attributions((replace(first, quotation=replace(first.quotation, closed=False)),))
    theirs = quotations_of(right, ("We need new boats before the winter storms,", BRUNNER))
    links = collation_of(left, right, (0, 0))
    assert match_quotations(left, right, links, unclosed, theirs)[0].relation is SAME
    assert match_quotations(left, right, links, unclosed, theirs)[0].edits == ()


def test_half_of_an_utterance_given_to_somebody_else() -> None:
    left = article("“We need new boats. They leak more with every storm,” Ada Brunner said.")
    right = article(
        "“We need new boats,” Ada Brunner said.", "“They leak more with every storm,” Karl Lindt said."
    )
    found = matched(
        left,
        [("We need new boats. They leak more with every storm,", BRUNNER)],
        right,
        [("We need new boats,", BRUNNER), ("They leak more with every storm,", LINDT)],
        (0, 0),
    )
    assert shape(found) == [(0, 0, SAME), (0, 1, SAME)]
    assert [match.speakers_differ for match in found] == [False, True]


def test_matching_stops_when_it_is_no_longer_wanted() -> None:
    left = article("“We need new boats,” Ada Brunner said.")
    said = quotations_of(left, ("We need new boats,", BRUNNER))
    with pytest.raises(Cancelled):
        match_quotations(left, left, collation_of(left, left, (0, 0)), said, said, lambda: True)


def test_another_spelling_inside_an_altered_quotation_is_no_change() -> None:
    left = read_article("“We have organised the talks and shall go on with them,” Ann Lee said on Monday.")
    right = read_article("“We have organized the talks and must go on with them,” Ann Lee said on Monday.")
    (match,) = compare(left, right).quotation_matches
    changed = [edit.left.of(left.text) for edit in match.edits if edit.tag is not Tag.EQUAL]
    assert (match.relation, changed) == (MatchRelation.ALTERED, ["shall"])
