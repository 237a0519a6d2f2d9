"""What an apposition says that somebody is, and whom a role alone stands for."""

import pytest

from reader.language.lexicon import load_lexicon
from reader.loading.open_file import load_text
from reader.quotations.attribution import attribute, offices_of, people_in
from reader.quotations.offices import (
    Office,
    _opens_role,
    by_head,
    holder_of,
    is_role,
    role_words,
    roles_beside,
)
from reader.quotations.people import Person
from reader.text.making import make_article

ENGLISH = load_lexicon("en")


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Ruth Alder, the mayor of Wells, left.", ["wells mayor"]),
        ("Ruth Alder, mayor of Wells, left.", []),
        ("Ruth Alder, the port's chief engineer, left.", ["port chief engineer"]),
        ("Ruth Alder, a nurse who knew him, left.", ["nurse"]),
        ("Ruth Alder, the harbour, left.", []),
        ("Ruth Alder, a friend of his, left.", []),
        ("The mayor of Wells, Ruth Alder, left.", ["wells mayor"]),
        ("Mayor of Wells, Ruth Alder, left.", []),
        ("They met the port director Ruth Alder.", ["port director"]),
        ("They met director Ruth Alder.", ["director"]),
        ("They met Ruth Alder.", []),
        ("Ruth Alder and the voters, officers of the port, left.", []),
        ("Ruth Alder, the officers, left.", []),
    ],
)
def test_roles_beside_a_name(text: str, roles: list[str]) -> None:
    start = text.index("Ruth")
    for more in ("", " It rained all day." * 20):
        assert list(roles_beside(text + more, start, start + len("Ruth Alder"), ENGLISH)) == roles


@pytest.mark.parametrize(("letters", "read"), [(65, 65), (66, 65)])
def test_75_code_points_before_a_name_are_read(letters: int, read: int) -> None:
    text = f"They met {'o' * letters} director Ruth Alder."
    start = text.index("Ruth")
    assert list(roles_beside(text, start, start + len("Ruth Alder"), ENGLISH)) == [f"{'o' * read} director"]


@pytest.mark.parametrize(
    ("noun", "named"),
    [
        ("mayor", True),
        ("nurse", True),
        ("man", False),
        ("friend", False),
        ("officers", False),
        ("pier", False),
    ],
)
def test_a_role_is_what_one_person_does(noun: str, named: bool) -> None:
    assert is_role(noun, ENGLISH) is named


ALDER = Person("Ruth Alder", "f", {"wells mayor"})
BIRCH = Person("Tom Birch", "m", {"port director"})
MARSH = Person("Ilya Marsh", "m", {"canadian president"})
DALE = Person("Ann Dale", "f", {"mill director"})
PLAIN = Person("Jon Reed", "m", {"president"})


@pytest.mark.parametrize(
    ("words", "holders", "among", "name"),
    [
        ("the mayor", [ALDER], [], "Ruth Alder"),
        ("a mayor", [ALDER], [], None),
        ("the Wells mayor", [ALDER], [], "Ruth Alder"),
        ("the Harlow mayor", [ALDER], [], None),
        ("the director", [BIRCH, DALE], [], None),
        ("the director", [BIRCH, DALE], ["Ann Dale"], "Ann Dale"),
        ("the director", [BIRCH, DALE], ["Jon Reed", "Ann Dale"], None),
        ("the mill director", [BIRCH, DALE], [], "Ann Dale"),
        ("the president", [MARSH], [], None),
        ("the president", [PLAIN], [], "Jon Reed"),
        ("the president", [Person("Ann Dale", "f", {"president", "mill president"})], [], None),
        ("the president", [PLAIN, MARSH], [], None),
        ("the Canadian president", [PLAIN, MARSH], [], "Ilya Marsh"),
        ("the man", [ALDER], [], None),
    ],
)
def test_the_holder_of_a_role(words: str, holders: list[Person], among: list[str], name: str | None) -> None:
    assert holder_of(words.lower().split(), holders, among, ENGLISH) == name


def test_holders_stand_under_the_last_words_of_their_roles_in_order() -> None:
    both = Person("Eva Stone", "f", {"wells mayor", "bank director", "film director"})
    assert by_head([DALE, both, BIRCH]) == {"director": [DALE, both, BIRCH], "mayor": [both]}


@pytest.mark.parametrize(("of", "name"), [(None, "Jon Reed"), (1, "Jon Reed"), (2, None)])
def test_a_shared_office_names_its_holder_where_nobody_else_is(of: int | None, name: str | None) -> None:
    assert holder_of(["the", "president"], [PLAIN], [], ENGLISH, of) == name


BODY = "The pier of Wells was shut on Monday, and the owners came to hear why nobody had told them.\n\n"


def speakers(text: str, known: tuple[Office, ...] = ()) -> list[str | None]:
    article = make_article(load_text(BODY + text, "pier.txt"))
    return [one.speaker for one in attribute(article, known=known).attributions]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ruth Alder, the mayor of Wells, came late. “It must close,” the mayor said.", "Ruth Alder"),
        ("The harbour engineer Tom Birch came late. “It must close,” the engineer said.", "Tom Birch"),
        ("The mayor of Wells, Ruth Alder, came late. “It must close,” the mayor said.", "Ruth Alder"),
        ("Ruth Alder came late. “It must close,” the mayor said.", "the mayor"),
    ],
)
def test_an_office_leads_to_its_holder(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_the_other_article_tells_who_holds_an_office() -> None:
    other = make_article(load_text(BODY + "Ruth Alder, the mayor of Wells, saw Tom Birch, a cook.", "b.txt"))
    known = offices_of(people_in(other))
    assert Office("Ruth Alder", "wells mayor") in known
    assert speakers("Tom Birch left. “It must close,” the mayor said.", known) == ["Ruth Alder"]


def test_an_article_on_another_matter_tells_nothing() -> None:
    known = (Office("Ruth Alder", "wells mayor"),)
    assert speakers("Tom Birch left. “It must close,” the mayor said.", known) == ["the mayor"]


def test_what_the_article_says_itself_comes_first() -> None:
    known = (Office("Ruth Alder", "wells mayor"), Office("Tom Birch", "cook"))
    told = "Tom Birch met Ann Dale, the mayor of Harlow. “It must close,” the mayor said."
    assert speakers(told, known) == ["Ann Dale"]


@pytest.mark.parametrize(
    ("words", "opens"),
    [
        ("the mayor", True),
        ("his mayor", True),
        ("old mayor", False),
        ("port's mayor", True),
        ("old port’s mayor", True),
        ("one two three port's mayor", True),
        ("one two three four port's mayor", False),
    ],
)
def test_an_article_or_an_owner_opens_a_role(words: str, opens: bool) -> None:
    assert _opens_role(words.split(), ENGLISH) is opens


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("Wells's Mayor", {"wells", "mayor"}),
        ("port’s chief", {"port", "chief"}),
        ("Dr. Russian", {"dr", "russian"}),
        ("president of Russia", {"president", "of", "russian"}),
    ],
)
def test_the_words_of_a_role(role: str, words: set[str]) -> None:
    assert role_words(role, ENGLISH) == words
