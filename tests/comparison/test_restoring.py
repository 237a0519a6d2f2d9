"""What is found in normal forms leads to the articles as they were loaded."""

import re
from collections.abc import Iterator
from typing import get_args, get_type_hints

import pytest
from msgspec import Struct

from reader.collation.wording import Wording
from reader.comparison.compare import compare
from reader.comparison.comparison import Comparison
from reader.comparison.note import PlacedNote
from reader.comparison.parts import Collated
from reader.comparison.restoring import _two_sided, restored_part
from reader.loading.open_file import load_text
from reader.text.making import make_article
from reader.text.normalised_view import normalised_view
from reader.text.span import Span
from tests.builders import collation_of, read_article

_HEAD = "Flood inquiry blames repairs at the old gate\n\n"
_BODY = (
    "“The gate was sound and nobody at the{joint}council knew of a fault,” said Anna Vosk on Monday. "
    "Exactly 40 people were rescued by the fire brigade in the night of the flood. "
    "The council said it would not pay for the repairs before the {joint}summer."
)


def _compared(joint: str, **changes: str) -> Comparison:
    plain = _HEAD + _BODY.format(joint=" ")
    other = _BODY.format(joint=joint)
    for old, new in changes.items():
        other = other.replace(old, new)
    left = make_article(load_text(plain, "a.txt"))
    return compare(left, make_article(load_text(_HEAD + other, "b.txt")))


def test_nothing_is_new_in_another_typography() -> None:
    comparison = _compared("\u00a0 \u00ad", people="peo\u00adple", fire="\ufb01re")
    assert [bead.relation.value for bead in comparison.collation.beads] == ["same"] * 4
    assert comparison.warnings == ()


def test_places_are_those_of_the_loaded_text() -> None:
    comparison = _compared("  \u00ad ", **{"40": "4\u00ad1", "sound": "so\u00adund"})
    right = comparison.right
    assert "so\u00adund" in right.text
    said = comparison.right_quotations.attributions[0]
    assert said.quotation.span.of(right.text).startswith("The gate was so\u00adund")
    assert said.mention is not None
    assert said.mention.of(right.text) == "Anna Vosk"
    (warned,) = comparison.warnings
    assert warned.left is not None
    assert warned.right is not None
    assert warned.left.of(comparison.left.text) == "40"
    assert warned.right.of(right.text) == "4\u00ad1"
    figures = [pair.right.span.of(right.text) for pair in comparison.fact_pairs if pair.right and pair.left]
    assert "4\u00ad1" in figures


def test_edits_of_a_matched_quotation() -> None:
    comparison = _compared("  \u00ad ", sound="un\u00adsafe")
    (match,) = comparison.quotation_matches
    changed = [edit for edit in match.edits if edit.tag.value == "replace"]
    assert [edit.left.of(comparison.left.text) for edit in changed] == ["sound"]
    assert [edit.right.of(comparison.right.text) for edit in changed] == ["un\u00adsafe"]


def test_the_edits_of_a_bead_cover_the_loaded_sentences() -> None:
    comparison = _compared("  \u00ad ", people="per\u00adsons", night="ni\u200bght")
    for left, right in ((comparison.left, comparison.right), (comparison.right, comparison.left)):
        other = compare(left, right)
        wording = Wording(left, right, other.collation.options)
        for bead in other.collation.beads:
            edits = wording.edits_of(bead)
            assert "".join(edit.left.of(left.text) for edit in edits) == left.text_of(bead.left[0])
            assert "".join(edit.right.of(right.text) for edit in edits) == right.text_of(bead.right[0])


def test_what_is_no_value_of_its_own_stays_as_it_is() -> None:
    values = ("word", 3, Comparison)
    assert _two_sided(values, {}) == values


def test_normal_articles_stay_the_given_ones() -> None:
    comparison = _compared(" ")
    again = compare(comparison.left, comparison.right)
    assert again.left is comparison.left
    assert again.right is comparison.right


_LEFT = (
    "Council warned of gate\n\n"
    "“The gate will hold if the pumps run all night,” Anna Vosk, the engineer, told the Post on Monday. "
    "The council will perhaps pay 40 million euros for the repairs in June, the mayor said. "
    "“Nobody was told of the fault,” she said, according to a report by the fire brigade.\n\n"
    "Police arrested three men on Tuesday in Ketterby. "
    "They met Marten Kowalski there. Later on Marten Kovalski left the room. "
    "“The wall is old,” Peter Brunn, the mayor, said.\n"
)
_RIGHT = (
    "Council warned of gate\n\n"
    "“The gate will hold,” Anna Vosk, the engineer, told the Post on Monday. "
    "The council will pay 41 million euros for the repairs in July, the mayor said. "
    "“Nobody was told of a fault,” she said, according to a report by the fire brigade.\n\n"
    "Three men were arrested by police in Ketterby on Wednesday. "
    "They met Marten Kowalski there. Later on Marten Kovalski left the room. "
    "“The wall is old if the plans are right,” Peter Brunn, the mayor, said.\n"
)


def _odd(text: str) -> str:
    """A text in a typography that moves every word."""
    return re.sub(r" (?=\w)", " \u200b ", text.replace("fault", "fa\u00adult").replace("men", "m\u00aden"))


def _spans_of(value: object, where: str, side: str) -> Iterator[tuple[str, str, Span]]:
    """Every span inside a value: the types and fields it lies in, its side, itself."""
    if isinstance(value, Span):
        yield where, side, value
    elif isinstance(value, (tuple, list, set, frozenset)):
        for each in value:
            yield from _spans_of(each, where, side)
    elif isinstance(value, dict):
        for pair in value.items():
            yield from _spans_of(pair, where, side)
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            first = name.partition("_")[0]
            inner = first if first in ("left", "right") else side
            yield from _spans_of(getattr(value, name), f"{type(value).__name__}.{name}", inner)


def _fields_with_spans(kind: type, known: dict[str, None]) -> dict[str, None]:
    """All fields of the types inside a type that hold spans, in order: "Fact.span"."""
    for name, hint in get_type_hints(kind, localns={"PlacedNote": PlacedNote}).items():
        for part in _parts(hint):
            if part is Span:
                known[f"{kind.__name__}.{name}"] = None
            elif isinstance(part, type) and issubclass(part, Struct) and f"{part.__name__}." not in known:
                known[f"{part.__name__}."] = None
                _fields_with_spans(part, known)
    return known


def _parts(hint: object) -> Iterator[object]:
    yield hint
    for inner in get_args(hint):
        yield from _parts(inner)


_OF_PEOPLE = ("Anchor", "PlacedNote")
"""Values that a person makes, not `compare`."""


def test_every_span_of_every_value_leads_to_its_own_words() -> None:
    def compared(left: str, right: str) -> Comparison:
        return compare(read_article(left, language="en"), read_article(right, language="en"))

    plain, odd = compared(_LEFT, _RIGHT), compared(_odd(_LEFT), _odd(_RIGHT))
    texts = {"left": odd.left.text, "right": odd.right.text}
    plains = {"left": plain.left.text, "right": plain.right.text}
    before, after = list(_spans_of(plain, "", "")), list(_spans_of(odd, "", ""))
    assert [each[:2] for each in before] == [each[:2] for each in after]
    for (where, side, span), (_, _, moved) in zip(before, after, strict=True):
        words = " ".join(moved.of(texts[side]).replace("\u200b", "").replace("\u00ad", "").split())
        assert words == " ".join(span.of(plains[side]).split()), where
    known = (name for name in _fields_with_spans(Comparison, {}) if not name.endswith("."))
    wanted = {name for name in known if name.partition(".")[0] not in _OF_PEOPLE}
    assert {where for where, _, _ in before} == wanted


@pytest.mark.parametrize(("left", "right"), [(" ", "  "), ("  ", " "), ("  ", "  "), (" ", " ")])
def test_a_part_is_of_the_articles_as_they_were_loaded_where_either_has_another_form(
    left: str, right: str
) -> None:
    ours, theirs = (normalised_view(read_article(f"The{gap}gate fell.")) for gap in (left, right))
    assert (ours.is_same, theirs.is_same) == (left == " ", right == " ")
    part = Collated(ours.article, theirs.article, collation_of(ours.article, theirs.article))
    found = restored_part(part, ours, theirs)
    assert isinstance(found, Collated)
    assert (found.left, found.right) == (ours.loaded, theirs.loaded)
