"""Labels above links, and where the links end."""

import pytest

from reader.text.article import Role
from reader.text.links import mark_links_below_labels

_BODY = "The inquiry found on Monday that every warning was filed and that nobody read them."
_TITLE = "Teenager beats champion in 31 moves"


@pytest.mark.parametrize(
    ("rule", "texts", "found"),
    [
        ("titles below a label", (_BODY, "Read more:", "One title", "Another", _BODY), [1, 2, 3]),
        ("a sentence ends them", (_BODY, "Read more:", "One title.", "Another"), [1]),
        ("a title that ends in a colon does", (_BODY, "Read more:", "One title:", "Another"), [1]),
        ("above the body the last is the headline", ("Latest", "One title", _TITLE, _BODY), [0, 1]),
        ("before a byline too", ("Latest", _TITLE, "By Clara Nyberg", _BODY), [0]),
        ("before a name too", ("Latest", _TITLE, "Clara Nyberg", _BODY), [0]),
        ("before a date too", ("Latest", _TITLE, "2 May 2025", _BODY), [0]),
        ("below the body names are links", (_BODY, "Media contacts", "Clara Nyberg", "Press"), [1, 2, 3]),
        (
            "teasers of titles",
            (_BODY, "Of interest", "Storm sinks ships", "The storm took two ships."),
            [1, 2, 3],
        ),
        (
            "a teaser shares two words",
            (_BODY, "Of interest", "Storm sinks ships", "The gate holds."),
            [1, 2],
        ),
        ("counters between them", (_BODY, "Read more:", "list 1 of 2", "One title"), [1, 3]),
        ("a title that ends in a comma", (_BODY, "Read more:", "One title,", "Another"), [1]),
        ("a title that ends in a semicolon", (_BODY, "Read more:", "One title;", "Another"), [1]),
        ("160 characters", (_BODY, "Read more:", "t" * 160, "u" * 161), [1, 2]),
        ("a headline above prose alone", ("Latest", _TITLE, _BODY), [0]),
        ("no headline above what is neither", ("Latest", _TITLE, "Fell:", _BODY), [0, 1]),
        ("above the body a name ends them", ("Latest", "Clara Nyberg", _TITLE, _BODY), [0]),
        (
            "a teaser without a stop is the next title",
            (_BODY, "Of interest", "Storm sinks ships", "The storm took two ships", "A gate holds."),
            [1, 2, 3],
        ),
        (
            "a teaser only below its kind of label",
            (_BODY, "Read more:", "Storm sinks ships", "The storm took two ships."),
            [1, 2],
        ),
        (
            "a fifth of the long words",
            (
                _BODY,
                "Of interest",
                "Storm ships alpha bravo delta gamma kappa sigma theta omega",
                "Storm took ships.",
            ),
            [1, 2, 3],
        ),
        (
            "less than a fifth",
            (
                _BODY,
                "Of interest",
                "Storm ships alpha bravo delta gamma kappa sigma theta omega lambda",
                "Storm took ships.",
            ),
            [1, 2],
        ),
        (
            "a teaser of 320 characters",
            (_BODY, "Of interest", "Storm sinks ships", "The storm took ships " + "x" * 298 + "."),
            [1, 2, 3],
        ),
        (
            "a teaser of 321 characters",
            (_BODY, "Of interest", "Storm sinks ships", "The storm took ships " + "x" * 299 + "."),
            [1, 2],
        ),
    ],
)
def test_links(rule: str, texts: tuple[str, ...], found: list[int]) -> None:
    roles: list[Role | None] = [Role.FURNITURE if text.startswith("list ") else None for text in texts]
    before = [at for at, role in enumerate(roles) if role]
    mark_links_below_labels(texts, roles)
    assert [at for at, role in enumerate(roles) if role is Role.FURNITURE and at not in before] == found, rule


def test_twelve_links_at_most() -> None:
    texts = [_BODY, "Read more:", *[f"Title {number}" for number in range(20)]]
    roles: list[Role | None] = [None] * len(texts)
    mark_links_below_labels(texts, roles)
    assert roles.count(Role.FURNITURE) == 13


def test_what_has_a_role_ends_the_links() -> None:
    texts = [_BODY, "Read more:", "One title", "Another", "A third"]
    roles: list[Role | None] = [None, None, None, Role.CAPTION, None]
    mark_links_below_labels(texts, roles)
    assert roles == [None, Role.FURNITURE, Role.FURNITURE, Role.CAPTION, None]


def test_a_label_that_has_a_role_is_none() -> None:
    texts = [_BODY, "Read more:", "One title"]
    roles: list[Role | None] = [None, Role.CAPTION, None]
    mark_links_below_labels(texts, roles)
    assert roles == [None, Role.CAPTION, None]
