import pytest

from reader.facts.surroundings import (
    Surroundings,
    are_of_two_parties,
    are_of_two_surveys,
    are_two_things,
    content_stem,
    likeness,
)
from reader.text.span import Span


def placed(marked: str, language: str = "en") -> Surroundings:
    """What stands around the part in brackets."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    return Surroundings(text, Span(0, len(text)), Span(start, end), language)


@pytest.mark.parametrize(
    ("marked", "noun"),
    [
        ("They lost [30] boats there.", "boats"),
        ("They lost [30] old fishing boats there.", "boats"),
        ("They lost [30] of the boats there.", "boats"),
        ("They lost [30] of their old boats.", "boats"),
        ("They lost [30] storey towers.", "towers"),
        ("They lost [30], boats too.", ""),
        ("They lost [30] in all.", ""),
        ("They lost [30] glass beads and boats.", "beads"),
        ("They lost [30] sheep at sea.", "sheep"),
        ("They lost [30]-man boats.", "boats"),
        ("They lost [30] residents there.", "people"),
        ("They lost [30] 40 boats.", ""),
    ],
)
def test_the_thing_counted_is_the_first_plural_behind(marked: str, noun: str) -> None:
    found = placed(marked)
    assert found.thing == (content_stem(noun, "en") if noun else "")
    told = found.text[found.span.end : found.thing_end]
    assert bool(told) is bool(noun)
    assert not noun or content_stem(told.split()[-1].rpartition("-")[2], "en") == found.thing


def test_the_nearest_words_and_names() -> None:
    found = placed("In May the Harbour of Norwick lost [30] boats to Ada Brunner at sea.")
    assert found.before == content_stem("lost", "en")
    assert {"harbour", "norwick", "ada", "brunner"} <= found.names
    assert content_stem("boats", "en") in found.around
    assert placed("[30] boats").before == ""


@pytest.mark.parametrize(
    ("marked", "fate"),
    [
        ("It killed [30] people.", "dead"),
        ("Then [30] people died.", "dead"),
        ("Then [30] were hurt.", "injured"),
        ("It killed [30] people, injured 4.", "dead"),
        ("Then [30] people left.", ""),
    ],
)
def test_what_became_of_those_counted(marked: str, fate: str) -> None:
    assert placed(marked).fate == (content_stem(fate, "en") if fate else "")


def test_two_parties_are_near_names_of_which_none_is_shared() -> None:
    norwick, weston, nobody = (
        placed("At Norwick [30] came."),
        placed("At Weston [30] came."),
        placed("Then [30] came."),
    )
    assert are_of_two_parties(norwick, weston)
    assert not are_of_two_parties(norwick, norwick)
    assert not are_of_two_parties(norwick, nobody)
    assert not are_of_two_parties(nobody, weston)


def test_things_that_one_figure_never_counts_at_once() -> None:
    soldiers, civilians, troops = (content_stem(word, "en") for word in ("soldiers", "civilians", "troops"))
    assert are_two_things(soldiers, civilians, "en")
    assert not are_two_things(soldiers, troops, "en")
    assert not are_two_things(soldiers, content_stem("sails", "en"), "en")
    assert are_two_things(soldiers, content_stem("boats", "en"), "en")
    assert not are_two_things(soldiers, civilians, "fr")


def test_likeness_counts_two_shared_words_or_more() -> None:
    ours = placed("The old ferry sank on [Monday] near the pier.")
    assert likeness(ours, placed("A ferry with cars sank [Friday].")) == 2.0
    assert likeness(ours, placed("A car with ferry lights on [Friday].")) == 0.0
    assert likeness(placed("It came at [9] after all."), placed("It came at [8] after all.")) == 1.0


def test_a_part_is_told_by_the_word_before() -> None:
    assert placed("They took the other [two] boats.").is_partial
    assert not placed("They took the big [two] boats.").is_partial
    assert not placed("[two] boats").is_partial


def test_characters_of_scripts_without_spaces_are_read_in_pairs() -> None:
    assert {"新线", "线路", "路全"} <= placed("新线路全[28]公里", "zh").around


def test_a_margin_of_error_is_of_its_survey() -> None:
    ours = placed("The margin of error is [3] points.")
    assert ours.is_of_survey
    assert not placed("Fares rose by [3] points.").is_of_survey
    assert are_of_two_surveys(ours, placed("The margin of error was [4] points."))
    assert not are_of_two_surveys(ours, placed("The margin of error is [4] points."))
    assert not are_of_two_surveys(ours, placed("The error is [4] points."))


@pytest.mark.parametrize(
    ("one", "two", "are_two"),
    [
        ("pupils", "schools", True),
        ("jobs", "plants", True),
        ("families", "children", True),
        ("families", "households", False),
        ("boats", "ships", False),
        ("boats", "trucks", False),
        ("boats", "sails", False),
        ("cows", "animals", False),
        ("cows", "sheep", True),
        ("cows", "trees", True),
    ],
)
def test_people_are_no_buildings_and_animals_no_vehicles(one: str, two: str, are_two: bool) -> None:
    first, second = (placed(f"They lost [30] {word} there.").thing for word in (one, two))
    assert are_two_things(first, second, "en") is are_two
    assert are_two_things(second, first, "en") is are_two


def test_the_words_before_and_where_the_last_of_them_begins() -> None:
    around = placed("The road stays Closed until [Monday] and then.")
    assert around.words_before[-2:] == ("closed", "until")
    assert around.text[around.last_word_start :].startswith("until Monday")
    first = placed("[Monday] came.")
    assert (first.words_before, first.last_word_start) == ((), 0)


@pytest.mark.parametrize(
    ("language", "one", "other", "are_two", "is_same"),
    [
        ("de", "[12] Soldaten starben.", "[12] Zivilisten starben.", True, False),
        ("de", "[12] Mitarbeiter kamen.", "[12] Beschäftigte kamen.", False, True),
        ("de", "[12] Tote.", "[12] Verletzte.", True, False),
        ("fr", "[12] soldats sont morts.", "[12] civils sont morts.", True, False),
        ("fr", "[12] salariés sont venus.", "[12] employés sont venus.", False, True),
        ("es", "[12] soldados murieron.", "[12] civiles murieron.", True, False),
        ("es", "[12] casas ardieron.", "[12] viviendas ardieron.", False, True),
        ("ru", "[12] женщин пришли.", "[12] мужчин пришли.", True, False),
        ("ru", "[12] солдат ушли.", "[12] военнослужащих ушли.", False, True),
    ],
)
def test_what_is_counted_in_other_languages(
    language: str, one: str, other: str, are_two: bool, is_same: bool
) -> None:
    first, second = placed(one, language).thing, placed(other, language).thing
    assert are_two_things(first, second, language) is are_two
    assert (first == second) is is_same


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Es gab [12] Tote im Ort."),
        ("fr", "Il y a [12] morts dans la ville."),
        ("es", "Hubo [12] muertos en la ciudad."),
        ("ru", "Было [12] погибших в городе."),
        ("en", "There were [12] dead in town."),
    ],
)
def test_the_fate_of_who_is_counted(language: str, text: str) -> None:
    assert placed(text, language).fate
    assert placed(text.replace("[12] ", "[12] x, "), language).fate == ""


def test_six_content_words_on_each_side_stand_around_and_three_are_counted() -> None:
    before, behind = "boat mill weir lamp rope sail tent", "oven coat desk door lake roof wall"
    found = placed(f"{before} [30] {behind}")
    near = (*before.split()[1:], *behind.split()[:6])
    assert found.around == {content_stem(word, "en") for word in near}
    assert found.counted == tuple(content_stem(word, "en") for word in behind.split()[:3])


@pytest.mark.parametrize(
    ("marked", "frame"),
    [
        ("off Malta the old [30] boats ran there", (("malta", "the", "old"), ("boats", "ran"))),
        ("the old off [30] boats", (("the", "old", "off"), ("boats",))),
        ("the old [30] boats ran there", None),
    ],
)
def test_three_words_before_and_two_behind_are_a_frame(
    marked: str, frame: tuple[tuple[str, ...], tuple[str, ...]] | None
) -> None:
    assert placed(marked).frame == frame


@pytest.mark.parametrize(
    ("marked", "is_definite"),
    [
        ("The [two] boats sank.", True),
        ("Of these [two] sank.", True),
        ("Old [two] boats sank.", False),
        ("[two] boats sank.", False),
    ],
)
def test_an_article_right_before_says_that_what_is_counted_is_known(marked: str, is_definite: bool) -> None:
    assert placed(marked).is_definite is is_definite
