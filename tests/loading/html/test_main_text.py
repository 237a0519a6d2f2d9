"""Which passages of a page are its article."""

from types import SimpleNamespace
from typing import Any

import pytest
from lxml import html

from reader.loading.html import main_text
from reader.loading.html.main_text import by_markup, main_passages
from reader.loading.html.markup_context import Surroundings
from reader.loading.html.passages import Passage, PassageKind, passages_of

_PLAIN = Surroundings()
_SIDE = Surroundings(furniture=True)
_INSIDE = Surroundings(article=True)
_SAID = "The harbour office said on Monday that the ferry will sail again next week."


def _passage(
    text: str = _SAID,
    place: Surroundings = _PLAIN,
    kind: PassageKind = PassageKind.PARAGRAPH,
    linked: float = 0.0,
    parent: int = 0,
    level: int = 0,
) -> Passage:
    return Passage(text, kind, place, level=level, linked=linked, parent=parent)


@pytest.mark.parametrize(
    ("passage", "is_kept"),
    [
        (_passage(), True),
        (_passage(place=_SIDE), False),
        (_passage(kind=PassageKind.ITEM), True),
        (_passage(kind=PassageKind.ITEM, linked=0.59), True),
        (_passage(kind=PassageKind.ITEM, linked=0.6), False),
        (_passage(linked=0.9), True),
    ],
)
def test_markup_alone_drops_furniture_and_lists_of_links(passage: Passage, is_kept: bool) -> None:
    assert by_markup([passage, _passage(), _passage()])[0] is is_kept


@pytest.mark.parametrize(("inside", "is_kept"), [(2, True), (1, False)])
def test_where_most_prose_stands_in_furniture_names_say_nothing(inside: int, is_kept: bool) -> None:
    passages = [_passage(place=_SIDE)] * inside + [_passage()]
    assert by_markup(passages)[0] is is_kept


def _corrected(*entries: tuple[Passage, bool]) -> list[bool]:
    return main_text._corrected([passage for passage, _ in entries], [kept for _, kept in entries])


_KEPT = (_passage(parent=9), True)


@pytest.mark.parametrize(
    ("passage", "stays"),
    [
        (_passage("Read more", linked=1.0), False),
        (_passage("Read more", linked=0.6), False),
        (_passage("Read more", linked=0.59), True),
        (_passage("Read more", linked=1.0, level=2), True),
        (_passage("Read it all.", linked=1.0), True),
        (_passage("Read it all.", _SIDE, linked=1.0), False),
        (_passage("Words", _SIDE), True),
    ],
)
def test_what_only_links_goes(passage: Passage, stays: bool) -> None:
    assert _corrected(_KEPT, (passage, True), _KEPT)[1] is stays


_BETWEEN = _passage(place=_INSIDE, parent=5)


@pytest.mark.parametrize(
    ("passage", "comes_back"),
    [
        (_BETWEEN, True),
        (_passage(place=_INSIDE, parent=5, kind=PassageKind.ITEM), True),
        (_passage(place=_INSIDE, parent=5, kind=PassageKind.HEADING), False),
        (_passage(place=_PLAIN, parent=5), False),
        (_passage(place=_PLAIN, parent=9), True),
        (_passage(place=Surroundings(article=True, furniture=True), parent=9), False),
        (_passage(place=Surroundings(article=True, caption=True), parent=9), False),
        (_passage(place=Surroundings(article=True, byline=True), parent=9), False),
        (_passage(place=Surroundings(article=True, dateline=True), parent=9), False),
        (_passage(place=_INSIDE, linked=0.6), False),
        (_passage(place=_INSIDE, linked=0.59), True),
        (_passage("a" * 58 + ".", _INSIDE), False),
        (_passage("a" * 59 + ".", _INSIDE), True),
        (_passage("a" * 60, _INSIDE), False),
    ],
)
def test_prose_between_kept_brothers_comes_back(passage: Passage, comes_back: bool) -> None:
    assert _corrected(_KEPT, (passage, False), _KEPT)[1] is comes_back


def test_prose_before_and_behind_comes_back_beside_two_brothers_only() -> None:
    alone = (_passage(place=_INSIDE, parent=5), False)
    brother = (_passage(place=_INSIDE, parent=9), False)
    assert _corrected(alone, _KEPT, _KEPT, alone) == [False, True, True, False]
    assert _corrected(brother, _KEPT, _KEPT, brother) == [True] * 4
    assert _corrected(brother, _KEPT, brother) == [False, True, False]


def _item(text: str, place: Surroundings = _PLAIN, linked: float = 0.0) -> tuple[Passage, bool]:
    return _passage(text, place, PassageKind.ITEM, linked, parent=7), False


@pytest.mark.parametrize(
    ("items", "comes_back"),
    [
        ([_item("One point."), _item("Two point.")], True),
        ([_item("One point."), _item("Two")], True),
        ([_item("One point."), _item("Two"), _item("Three")], False),
        ([_item("One"), _item("Two")], False),
        ([_item("One point.")], False),
        ([_item("One point.", linked=0.6), _item("Two point.")], False),
        ([_item("One point.", _SIDE), _item("Two point.")], False),
        ([_item("One point.", Surroundings(caption=True)), _item("Two point.")], False),
    ],
)
def test_a_list_of_sentences_between_kept_passages_comes_back(
    items: list[tuple[Passage, bool]], comes_back: bool
) -> None:
    corrected = _corrected(_KEPT, *items, _KEPT)
    assert len(corrected) == len(items) + 2
    assert corrected[1] is comes_back


def test_a_list_at_the_edge_stays_out() -> None:
    items = [_item("One point."), _item("Two point.")]
    assert _corrected(*items, _KEPT) == [False, False, True]
    assert _corrected(_KEPT, *items) == [True, False, False]


@pytest.mark.parametrize(
    ("texts", "lines", "kept"),
    [
        (["The gate.", "No"], ["The gate"], [True, False]),
        (["the  GATE!"], ["The gate"], [True]),
        (["cell | other"], ["cell", "other"], [True]),
        (["cell | missing"], ["cell", "other"], [False]),
        (["a" * 25], ["x" + "a" * 25 + "y"], [True]),
        (["a" * 24], ["x" + "a" * 24 + "y"], [False]),
        (["Same.", "x", "y", "b", "Same."], ["b", "Same"], [False, False, False, True, True]),
        (["b", "Same.", "x", "Same."], ["b", "Same"], [True, True, False, False]),
    ],
)
def test_passages_are_known_by_their_letters(texts: list[str], lines: list[str], kept: list[bool]) -> None:
    passages = [_passage(text) for text in texts]
    found = main_text._matched(passages, [main_text._key(each) for each in lines])
    assert found == kept


def test_of_passages_alike_the_one_outside_furniture_is_taken() -> None:
    passages = [_passage("Unique"), _passage("Same", _SIDE), _passage("x"), _passage("Same")]
    assert main_text._matched(passages, ["unique", "same"]) == [True, False, False, True]


def test_a_fragment_is_judged_by_its_markup() -> None:
    root = html.fragment_fromstring(f"<div><nav><p>Home</p></nav><p>{_SAID}</p></div>")
    passages = passages_of(root)
    assert [p.text for p, kept in zip(passages, main_passages(root, passages), strict=True) if kept] == [
        _SAID
    ]


@pytest.mark.parametrize(("limit", "size"), [("_PASSAGE_LIMIT", 1), ("_TREE_LIMIT", 3)])
def test_very_large_pages_are_judged_by_their_markup(
    monkeypatch: pytest.MonkeyPatch, limit: str, size: int
) -> None:
    root = html.document_fromstring(f"<article><p>{_SAID}</p><p>{_SAID} Twice.</p></article>")
    passages = passages_of(root)
    assert main_text._extracted(root, len(passages))
    monkeypatch.setattr(main_text, limit, size)
    assert main_text._extracted(root, len(passages)) == []


def test_the_search_for_parts_of_lines_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(main_text, "_SEARCH_BUDGET", 0)
    is_extracted = main_text._Extracted(["x" + "a" * 25, "y" + "b" * 25])
    assert is_extracted("a" * 25)
    assert not is_extracted("b" * 25)
    assert is_extracted("y" + "b" * 25)


@pytest.mark.parametrize(("letters", "is_searched"), [(200_000_000, True), (200_000_001, False)])
def test_two_hundred_million_letters_are_searched_for_parts(letters: int, is_searched: bool) -> None:
    is_extracted = main_text._Extracted(["x" + "a" * 25])
    is_extracted._budget -= letters
    assert is_extracted("a" * 25) is is_searched


@pytest.mark.parametrize(
    ("passages", "elements", "is_fast"),
    [
        (1_000, 1, False), (1_001, 1, True), (8_000, 1, True), (8_001, 1, None),
        (1_000, 40_000, False), (1_000, 40_001, None),
    ],
)  # fmt: skip
def test_long_pages_get_no_second_opinion_and_very_long_ones_none(
    monkeypatch: pytest.MonkeyPatch, passages: int, elements: int, is_fast: bool | None
) -> None:
    asked: list[object] = []

    def failing(_root: object, **options: object) -> object:
        asked.append(options["fast"])
        raise ValueError("whatever a library may raise")

    monkeypatch.setattr(main_text, "bare_extraction", failing)
    root: Any = SimpleNamespace(iter=lambda: range(elements))
    assert main_text._extracted(root, passages) == []
    assert asked == ([] if is_fast is None else [is_fast])
