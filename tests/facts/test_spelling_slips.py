import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.facts.extraction import slips_in
from reader.facts.named_entities import Name
from reader.facts.spelling_slips import (
    _is_doubled_letter,
    _is_other_word,
    _is_spelling,
    _is_surely_one,
    _near,
    _near_among,
    _near_among_many,
    _Spelling,
    _words,
)
from reader.loading.open_file import load_text
from reader.text.making import make_article
from reader.text.span import Span
from tests.builders import article


def slips(text: str) -> list[str]:
    return [slip.sentence for slip in slips_in(make_article(load_text(text, "a.txt")))]


def test_a_known_variant_beside_the_usual_spelling() -> None:
    text = "They said Zelensky was late. Then Zelensky left. Nobody saw Zelenskyy in Kyiv or in Kiev."
    assert slips(text) == [
        "“Zelenskyy” is also written “Zelensky” in this article.",
        "“Kiev” is also written “Kyiv” in this article.",
    ]


def test_slips_are_told_in_the_order_in_which_the_other_spelling_comes() -> None:
    text = "They met Viguerie and Zelensky there. Then Viguerie and Zelensky left. "
    assert [slip.split()[0] for slip in slips(f"{text}We saw Zelenskyy. We saw Vigurie.")] == [
        "“Zelenskyy”",
        "“Vigurie”",
    ]


def test_a_swap_of_letters_in_a_rare_word() -> None:
    text = "They met Viguerie there. And then Viguerie spoke. Later on Vigurie left the room."
    assert slips(text) == ["“Vigurie” is also written “Viguerie” in this article."]


def test_the_same_companion_makes_it_sure() -> None:
    text = "They met Radoslaw Sikorski there. Later on Radowslaw Sikorski left the room."
    assert slips(text) == ["“Radowslaw” is also written “Radoslaw” in this article."]


def test_a_doubled_letter_in_a_surname_introduced_once() -> None:
    text = "“We wait,” said Amira Hadad, who lives there. Haddad handed over a letter."
    assert slips(text) == ["“Haddad” is also written “Hadad” in this article."]


@pytest.mark.parametrize(
    "text",
    [
        "They met Amira Hadad and Omar Haddad in town.",
        "They saw Texas play and Texas win. Then the Texans left.",
        "They left the U.S. for good. They said that America was late, and USA Today said so too.",
        "They met Mario Corvin and Marco Corvin in town.",
        "They met Maria Ivanova and Marina Petrova in town.",
        "They saw Johnson and Johnson. They saw Johnston and Johnston.",
        "They went from Austria to Australia and to Austria again.",
        "They like Russia. They like Russia’s people and the Russian way of Russians.",
        "They asked the Associated Norwick crews and Norwick Associates for more.",
    ],
)
def test_two_names_are_no_slip(text: str) -> None:
    assert slips(text) == []


def test_spans_hold_both_spellings() -> None:
    made = make_article(load_text("They met Viguerie, and Viguerie spoke. Then Vigurie left.", "a.txt"))
    (slip,) = slips_in(made)
    assert [span.of(made.text) for span in slip.spans] == ["Viguerie", "Viguerie", "Vigurie"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Majority Leader Holt", "Minority Leader Holt"),
        ("Chairman Holt", "Chairwoman Holt"),
        ("African Union", "American Union"),
        ("the Holt Commission", "the Holt Commissioner"),
    ],
)
def test_offices_groups_and_peoples_are_no_slips(first: str, second: str) -> None:
    text = f"They met {first} at noon. Later {first} left, and {second} came with {first} to the quay."
    assert slips_in(make_article(load_text(text, "a.txt"))) == ()


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("hadad", "haddad", True),
        ("haddad", "hadad", True),
        ("hadad", "hadaad", True),
        ("hadad", "hadadd", False),
        ("adad", "aadad", False),
        ("haddad", "haddad", False),
        ("hadad", "hardad", False),
        ("hadad", "haddda", False),
        ("hadad", "hadddad", False),
    ],
)
def test_a_letter_that_stands_twice_inside_a_word(one: str, two: str, expected: bool) -> None:
    assert _is_doubled_letter(one, two) is expected


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("vigurie", "viguerie", True),
        ("viueri", "vigueri", True),
        ("viuer", "viguer", False),
        ("marlow", "mralow", True),
        ("marlo", "mralo", False),
        ("markow", "marlow", False),
        ("markowi", "marlowi", True),
        ("harbourt", "harbours", False),
        ("texas", "texans", False),
        ("harbour", "hxxbour", False),
    ],
)
def test_two_words_that_are_surely_one(one: str, two: str, expected: bool) -> None:
    assert _is_surely_one(one, two) is expected


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("associates", "associated", True),
        ("sikorski", "sikorsky", False),
        ("sikorsk", "sikorski", False),
        ("mario", "marco", True),
        ("marino", "marcno", True),
        ("marinos", "marcnos", False),
        ("mario", "mairo", False),
        ("mario", "marrio", True),
        ("mario", "mrario", False),
    ],
)
def test_two_words_beside_one_companion_that_are_two(one: str, two: str, expected: bool) -> None:
    assert _is_other_word(one, two) is expected


COMPANIONS = {
    "the same beside both": ("Radoslaw Sikorski. Radowslaw Sikorski", True),
    "others beside each": ("Vigurie Lindt. Viguerie Brunner. Viguerie Brunner", False),
    "none beside either, once each": ("Viguerie. Vigurie", False),
    "none beside either, the usual twice": ("Viguerie. Viguerie. Vigurie", True),
    "both twice": ("Viguerie. Viguerie. Vigurie. Vigurie", False),
    "one beside the one alone, a doubled letter": ("Amira Hadad. Haddad", True),
    "none beside either, a doubled letter": ("Hadad. Haddad", False),
}  # fmt: skip


@pytest.mark.parametrize(("names", "expected"), COMPANIONS.values(), ids=COMPANIONS)
def test_what_stands_beside_a_name_tells(names: str, expected: bool) -> None:
    text = " ".join(f"They met {name} there in the rain." for name in names.split(". "))
    assert bool(slips(text)) is expected


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [("kyiv", "kiev", True), ("usa", "uss", False), ("kyiv", "tyiv", False), ("abcdefg", "axyzwfg", False)],
)
def test_variants_differ_in_spelling_only(one: str, two: str, expected: bool) -> None:
    assert _is_spelling(one, two) is expected


@pytest.mark.parametrize(
    ("one", "two", "are_near"), [("hadad", "hadam", True), ("adad", "adam", False), ("hadad", "adam", False)]
)
def test_words_of_five_letters_may_be_one(one: str, two: str, are_near: bool) -> None:
    assert _near({one: _Spelling(), two: _Spelling()}) == ({(one, two)} if are_near else set())


@pytest.mark.parametrize(("letters", "is_read"), [(24, True), (25, False)])
def test_a_word_of_a_name_has_24_letters(letters: int, is_read: bool) -> None:
    made = article(f"They met A{'b' * (letters - 1)} there.")
    found = _words(made, Name(Span(9, 9 + letters), "", ""))
    assert bool(found) is is_read


_CLOSE = st.text("abc", min_size=5, max_size=9).map(lambda word: f"x{word}")


@given(st.lists(_CLOSE, min_size=2, max_size=12, unique=True))
def test_few_words_are_compared_as_many_are(words: list[str]) -> None:
    assert _near_among(words) == _near_among_many(words)


@pytest.mark.parametrize(("number", "are_near"), [(20, True), (21, False)])
def test_a_crowd_of_words_that_are_almost_equal_tells_nothing(number: int, are_near: bool) -> None:
    words = [f"xabcd{chr(ord('a') + place)}" for place in range(number)]
    assert bool(_near({word: _Spelling() for word in words})) is are_near
