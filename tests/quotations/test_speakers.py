"""Mentions resolved: pronouns, surnames, roles, spellings, namesakes."""

import re

import pytest

from reader.language.lexicon import load_lexicon
from reader.loading.open_file import load_text
from reader.quotations.attribution import attribute
from reader.quotations.name_reader import fold_name
from reader.quotations.pronouns import NEAR
from reader.quotations.speakers import Speakers
from reader.text.making import make_article

TEXT = (
    "Governor Ruth Alder and the engineer Tom Birch came to the port. "
    "Canadian President Ilya Marsh stayed away. Mr. Dell was late. "
    "Olena Zelenskyy spoke with Anna Birch for an hour. "
)


@pytest.fixture
def speakers() -> Speakers:
    starts = [0, TEXT.index("Canadian"), TEXT.index("Mr. Dell"), TEXT.index("Olena")]
    return Speakers(TEXT, starts, load_lexicon("en"))


@pytest.mark.parametrize(
    ("mention", "speaker"),
    [
        ("Ruth Alder", "Ruth Alder"),
        ("Alder", "Ruth Alder"),
        ("Ms. Alder", "Ruth Alder"),
        ("Gov. Ruth Alder", "Ruth Alder"),
        ("the Canadian president", "Ilya Marsh"),
        ("the governor", "Ruth Alder"),
        ("Olena Zelensky", "Olena Zelenskyy"),
        ("Zelensky", "Olena Zelenskyy"),
        ("Zelenky", "Olena Zelenskyy"),
        ("Tom Birch", "Tom Birch"),
        ("Anna Birch", "Anna Birch"),
        ("Ms. Birch", "Anna Birch"),
        ("Mr. Birch", "Tom Birch"),
        ("the chief of the harbour guard Ruth Alder", "Ruth Alder"),
        ("a spokesman for Ruth Alder", "a spokesman"),
        ("a city official", "a city official"),
        ("Moira Stone", "Moira Stone"),
        ("the board's statement", "the board"),
        ("Ruth Alder’s statement", "Ruth Alder"),
        ("a statement from the board", "the board"),
        ("a statement from the board of Wells", "the board"),
        ("a statement of the board", "a statement"),
        ("the statement", "the statement"),
        ("a man of Wells", "a man"),
        ("some of those who left", "some of those"),
        ("the pilot, who left", "the pilot"),
    ],
)
def test_names_and_roles(speakers: Speakers, mention: str, speaker: str) -> None:
    assert speakers.resolve(mention, len(TEXT)) == speaker


@pytest.mark.parametrize(
    "mention", ["it", "they", "we", "who", "that", "'s", "Monday", "the Monday", "a tweet"]
)
def test_a_mention_that_nothing_resolves_stays_unresolved(speakers: Speakers, mention: str) -> None:
    assert speakers.resolve(mention, len(TEXT)) is None


def test_a_pronoun_is_the_last_speaker_of_its_gender(speakers: Speakers) -> None:
    speakers.resolve("Ruth Alder", len(TEXT))
    speakers.resolve("Tom Birch", len(TEXT) + 10)
    assert speakers.resolve("she", len(TEXT) + 20) == "Ruth Alder"
    assert speakers.resolve("he", len(TEXT) + 30) == "Tom Birch"


def test_a_name_of_no_known_sex_that_opens_the_sentence_before_is_meant() -> None:
    text = "Ruth Alder left. Quill Orrin stayed in the hall."
    speakers = Speakers(text, [0, text.index("Quill")], load_lexicon("en"))
    assert speakers.resolve("she", len(text) + 5) == "Quill Orrin"


def test_a_pronoun_without_a_fitting_person_is_unresolved() -> None:
    speakers = Speakers("The port of Wells is shut.", [0], load_lexicon("en"))
    assert speakers.resolve("she", 20) is None


def test_a_role_held_by_two_is_not_guessed() -> None:
    text = "Canadian President Ilya Marsh met Peruvian President Ana Ruiz."
    speakers = Speakers(text, [0], load_lexicon("en"))
    assert speakers.resolve("the president", len(text)) in ("the president", None)
    assert speakers.resolve("the Peruvian president", len(text)) == "Ana Ruiz"


@pytest.mark.parametrize(
    ("one", "other"),
    [("Zelensky", "Zelenskyy"), ("Zelenskiy", "Zelensky"), ("Alder’s", "Alder")],
)
def test_spellings_meet(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


def test_different_names_stay_apart() -> None:
    assert fold_name("Alder") != fold_name("Elder")
    assert fold_name("Lee") != fold_name("Li")


def _resolved(text: str, *mentions: str) -> list[str | None]:
    starts = [0, *(k + 2 for k in range(len(text)) if text.startswith(". ", k))]
    speakers = Speakers(text, starts, load_lexicon("en"))
    return [speakers.resolve(mention, text.rindex(mention)) for mention in mentions]


def test_a_pronoun_behind_one_who_has_no_full_name_takes_nobody_elses() -> None:
    assert _resolved("Mr. Tom Birch came. Marlow spoke. Then he left.", "Marlow", "he") == [
        "Marlow",
        "Marlow",
    ]


def test_an_epithet_is_the_one_who_spoke_last() -> None:
    text = "Ruth Alder spoke on Monday. Ruth Alder left. Then the candidate went home."
    assert _resolved(text, "Ruth Alder", "the candidate") == ["Ruth Alder", "Ruth Alder"]


def test_an_office_is_only_its_holders() -> None:
    assert (
        _resolved("Ruth Alder spoke. Then the senator left.", "Ruth Alder", "the senator")[1] == "the senator"
    )
    assert _resolved("Sen. Ruth Alder spoke. Then the senator left.", "the senator") == ["Ruth Alder"]


def test_a_surname_that_comes_first_and_a_body_with_a_title_in_its_name() -> None:
    assert _resolved("Shen Baolin came by sea. Later Shen spoke.", "Shen") == ["Shen Baolin"]
    assert _resolved("Later the State Department spoke.", "the State Department") == ["the State Department"]


@pytest.mark.parametrize(("times", "speaker"), [(1, "Bob Roe"), (3, "Bob Roe"), (4, "the candidate")])
def test_an_epithet_is_one_named_a_third_as_often_as_another(times: int, speaker: str) -> None:
    text = "Bob Roe came. " + "Ann Lee left. " * times
    known = Speakers(text, [match.end() for match in re.finditer(r"^|\. ", text)], load_lexicon("en"))
    known.resolve("Bob Roe", len(text))
    assert known.resolve("the candidate", len(text) + 10) == speaker


@pytest.mark.parametrize(
    ("mention", "joint"),
    [
        ("Ruth Alder and Tom Birch", "Ruth Alder and Tom Birch"),
        ("Alder and Dell", "Ruth Alder and Dell"),
        ("Ruth Alder, and Tom Birch", "Ruth Alder and Tom Birch"),
        ("Ruth Alder and Moira Stone", None),
        ("Moira Stone and Ruth Alder", None),
        ("Ruth Alder and the engineer", None),
        ("Ruth Alder and", None),
        ("and Ruth Alder", None),
        ("Ruth Alder and Tom Birch and Anna Birch", None),
    ],
)
def test_two_known_names_speak_together(speakers: Speakers, mention: str, joint: str | None) -> None:
    assert speakers._joint(mention.split()) == joint


@pytest.mark.parametrize(
    ("rule", "text", "speaker"),
    [
        ("the one named in the sentence", "Mrs. Eve Roe left. Then Ann Lee and her son left.", "Ann Lee"),
        ("the one who leads it", "Eve Roe met Ann Lee and her son.", "Eve Roe"),
        ("the nearest where none leads", "Then we saw Eve Roe with Ann Lee and her son.", "Ann Lee"),
        ("six names back", f"Eve Roe met {'Ann Lee and ' * 5}her son.", "Eve Roe"),
        ("not seven names back", f"Eve Roe met {'Ann Lee and ' * 6}her son.", "Ann Lee"),
        ("of that gender alone", "Ann Lee left. Then Bob Roe and her son left.", "Ann Lee"),
        ("nobody", "Then Bob Roe and her son left.", None),
    ],
)
def test_whose_her_son_is(rule: str, text: str, speaker: str | None) -> None:
    assert _resolved(text, "her") == [speaker], rule


def test_whom_a_pronoun_means_is_of_its_gender_from_there_on() -> None:
    text = "Quill Orrin left. “The pier must close now,” he said. “We all have gone away,” she said."
    article = make_article(load_text(f"News\n\nThe pier of Wells was shut on Monday.\n\n{text}", "pier.txt"))
    assert [one.speaker for one in attribute(article).attributions] == ["Quill Orrin", None]


@pytest.mark.parametrize(("noun", "gender"), [("brother", "m"), ("sister", "f"), ("doctor", "")])
def test_a_noun_tells_the_gender(noun: str, gender: str) -> None:
    assert Speakers(TEXT, [0], load_lexicon("en"))._gender_of(noun) == gender


@pytest.mark.parametrize(
    ("text", "mention", "far", "speaker"),
    [
        ("Ruth Alder left. Ann Lee came.", "the candidate", 1499, "Ruth Alder"),
        ("Ruth Alder left. Ann Lee came.", "the candidate", 1500, "the candidate"),
        ("Director Ruth Alder left. Director Ann Lee came.", "the director", 1499, "Ruth Alder"),
        ("Director Ruth Alder left. Director Ann Lee came.", "the director", 1500, "the director"),
    ],
)
def test_an_epithet_is_one_who_spoke_within_1500_code_points(
    text: str, mention: str, far: int, speaker: str
) -> None:
    known = Speakers(text, [0, text.index(". ") + 2], load_lexicon("en"))
    known.resolve("Ruth Alder", 0)
    assert known.resolve(mention, far) == speaker


@pytest.mark.parametrize(("far", "speaker"), [(NEAR - 1, "Ruth Alder"), (NEAR, "the candidate")])
def test_an_epithet_is_the_only_one_named_just_before(far: int, speaker: str) -> None:
    text = "It rained. " * 200 + "Ruth Alder left."
    known = Speakers(text, [0, text.index("Ruth")], load_lexicon("en"))
    assert known.resolve("the candidate", text.index("Ruth") + far) == speaker
