"""What is found in normal forms leads to the articles as they were loaded."""

from reader.collation.wording import Wording
from reader.comparison.compare import compare
from reader.comparison.comparison import Comparison
from reader.loading.open_file import load_text
from reader.text.making import make_article

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


def test_normal_articles_stay_the_given_ones() -> None:
    comparison = _compared(" ")
    again = compare(comparison.left, comparison.right)
    assert again.left is comparison.left
    assert again.right is comparison.right
