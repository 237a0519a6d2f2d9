import pytest
from msgspec.structs import replace

from reader.collation.bead import Relation
from reader.comparison import evidence as evidence_module
from reader.comparison.checks.table import BY_READING, CHECKS, _one_each, warnings_of
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.evidence import Evidence
from reader.comparison.quotation_matching import match_quotations
from reader.comparison.warning_sentences import sentence_of
from reader.errors import Cancelled
from reader.facts.fact import Fact, FactKind, FactPair, FactStanding, Slip
from reader.quotations.quotation import Attributions
from reader.sides import Sides
from reader.text.span import Span
from tests.builders import article, collation_of, quotations_of
from tests.comparison.checks.cases import Case, cases_in, named
from tests.comparison.checks.cases import told as told_of
from tests.comparison.pairs import evidence_of

WORDS = "We need new boats before the winter storms"


def _start(span: Span | None) -> int | None:
    return None if span is None else span.start


def test_gravest_first_and_in_plain_sentences() -> None:
    left = article("He has 4 boats.", f"“{WORDS},” Brunner said.", "“It’s a lot Lindt said.")
    right = article("He has 5 boats.", f"“{WORDS},” Lindt said.", "“It’s a bargain” Lindt said.")
    ours = quotations_of(left, (WORDS, "Ada Brunner"), ("It’s a lot", "Karl Lindt"))
    theirs = quotations_of(right, (WORDS, "Karl Lindt"), ("It’s a bargain", "Karl Lindt"))
    open_one = replace(ours.attributions[1].quotation, closed=False)
    ours = Attributions((ours.attributions[0], replace(ours.attributions[1], quotation=open_one)))
    made = collation_of(left, right, (0, 0), (1, 1), (2, 2))
    made = replace(made, beads=tuple(replace(bead, relation=Relation.EDITED) for bead in made.beads))
    matches = match_quotations(left, right, made, ours, theirs)
    four, five = Fact(FactKind.NUMBER, Span(7, 8), "4"), Fact(FactKind.NUMBER, Span(7, 8), "5")
    pairs = (
        FactPair(0, FactKind.NUMBER, four, five, FactStanding.DISAGREES),
        FactPair(0, FactKind.NUMBER, four, four, FactStanding.AGREES),
        FactPair(0, FactKind.NUMBER, four, None, FactStanding.ONLY_LEFT),
    )
    slip = Slip(FactKind.NAME, (Span(3, 5), Span(9, 14)), "“A” is also written “B” in this article.")
    told = warnings_of(
        Evidence(Sides(left, right), made, Sides(ours, theirs), matches, pairs, Sides((), (slip,)))
    )
    assert [caution.kind for caution in told] == [
        WarningKind.OTHER_SPEAKER,
        WarningKind.ALTERED_QUOTATION,
        WarningKind.DISAGREEING_FACT,
        WarningKind.UNCLOSED_QUOTATION,
        WarningKind.SLIP,
    ]
    assert [sentence_of(caution) for caution in told] == [
        f"“{WORDS}” is said by Ada Brunner on the left and by Karl Lindt on the right.",
        "A quotation by Karl Lindt reads “It’s a lot” on the left and “It’s a bargain” on the right.",
        "A figure differs: “He has 4 boats” on the left, “He has 5 boats” on the right.",
        "On the left, the quotation “It’s a lot” has no proper closing mark.",
        "Right: “boats” is also written “ha” in this article.",
    ]
    assert [(c.bead, _start(c.left), _start(c.right)) for c in told] == [
        (1, left.text.index(WORDS), right.text.index(WORDS)),
        (2, left.text.index("It’s a lot"), right.text.index("It’s a bargain")),
        (0, 7, 7),
        (2, left.text.index("It’s a lot"), None),
        (None, None, 3),
    ]


def test_a_long_pair_is_told_block_by_block_what_a_short_one_is_told_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cases = [case for case in cases_in("scales") if case.kinds and case.language == "en"]
    both = ("\n\n".join(case.left for case in cases), "\n\n".join(case.right for case in cases))
    whole = told_of(*both)
    assert len({warning.kind for warning in whole}) > 3
    monkeypatch.setattr(evidence_module, "_BLOCK", 1)
    assert told_of(*both) == whole
    assert set(CHECKS) > BY_READING


def test_checks_can_be_cancelled_between_blocks_and_between_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evidence_module, "_BLOCK", 1)
    asked = iter([False, False, True])
    evidence = evidence_of(["a"] * 5, ["a"] * 5)
    with pytest.raises(Cancelled):
        warnings_of(evidence, lambda: next(asked))
    asked = iter([*[False] * len(evidence.collation.beads), True])
    with pytest.raises(Cancelled):
        warnings_of(evidence, lambda: next(asked))


def test_long_quotations_are_cut_at_a_word() -> None:
    words = "We need boats " * 40
    left, right = article(f"“{words}now” he said."), article(f"“{words}later” he said.")
    ours, theirs = quotations_of(left, (f"{words}now", None)), quotations_of(right, (f"{words}later", None))
    made = collation_of(left, right, (0, 0))
    matches = match_quotations(left, right, made, ours, theirs)
    (told,) = warnings_of(Evidence(Sides(left, right), made, Sides(ours, theirs), matches, (), Sides((), ())))
    assert sentence_of(told).count(" …”") == 2
    assert len(sentence_of(told)) < 400


def test_a_turned_sense_is_told_once() -> None:
    left = article("The plant is safe, he said.", f"“{WORDS},” Brunner said.")
    right = article(
        "The plant is not safe, he said.", f"“{WORDS.replace('need', 'never need')},” Brunner said."
    )
    ours = quotations_of(left, (WORDS, "Ada Brunner"))
    theirs = quotations_of(right, (WORDS.replace("need", "never need"), "Ada Brunner"))
    made = collation_of(left, right, (0, 0), (1, 1))
    made = replace(made, beads=tuple(replace(bead, relation=Relation.EDITED) for bead in made.beads))
    matches = match_quotations(left, right, made, ours, theirs)
    told = warnings_of(Evidence(Sides(left, right), made, Sides(ours, theirs), matches, (), Sides((), ())))
    assert [(c.kind, c.bead, _start(c.left), _start(c.right)) for c in told] == [
        (WarningKind.ALTERED_QUOTATION, 1, left.text.index(WORDS), right.text.index("We never")),
        (WarningKind.TURNED_SENSE, 0, None, right.text.index("not")),
    ]


def test_a_figure_is_told_with_its_limit_and_what_it_counts() -> None:
    left, right = article("More than 90 homes burned."), article("Fewer than 90 homes burned.")
    ours = Fact(FactKind.NUMBER, Span(10, 12), "90")
    theirs = Fact(FactKind.NUMBER, Span(11, 13), "90")
    made = collation_of(left, right, (0, 0))
    made = replace(made, beads=tuple(replace(bead, relation=Relation.EDITED) for bead in made.beads))
    pairs = (FactPair(0, FactKind.NUMBER, ours, theirs, FactStanding.DISAGREES),)
    none = Attributions(())
    (told,) = warnings_of(Evidence(Sides(left, right), made, Sides(none, none), (), pairs, Sides((), ())))
    assert sentence_of(told) == (
        "A figure differs: “More than 90 homes burned” on the left, "
        "“Fewer than 90 homes burned” on the right."
    )


@pytest.mark.parametrize("case", cases_in("languages"), ids=named)
def test_in_every_language_what_differs_is_told_and_nothing_else(case: Case) -> None:
    kinds = {warning.kind.value for warning in told_of(case.left, case.right, case.language)}
    assert kinds & case.kinds if case.kinds else not kinds


_REWORDED = (
    "Repairs to the old mill will cost the council a great deal of money this year, its treasurer said.",
    "Its treasurer said this year the council must pay a great deal of money for repairs to the old mill.",
)
_EDITED = (
    "The band played its two best songs on the big green behind the church.",
    "The band played its two best songs on the large green behind the church.",
)
_TABLES = ("clauses", "languages", "quotations", "scales", "sources", "samples")


def _one_of_each_kind() -> list[Case]:
    told = [case for name in _TABLES for case in cases_in(name) if case.kinds and case.language == "en"]
    return list({min(case.kinds): case for case in told}.values())


@pytest.mark.parametrize("case", _one_of_each_kind(), ids=named)
def test_every_check_reads_on_behind_sentences_that_say_nothing_else(case: Case) -> None:
    left, right = (
        "\n\n".join((reworded, edited, words))
        for reworded, edited, words in zip(_REWORDED, _EDITED, (case.left, case.right), strict=True)
    )
    assert case.kinds & {warning.kind.value for warning in told_of(left, right)}


def about(bead: int | None, kind: WarningKind, at: int) -> EditorialWarning:
    return EditorialWarning(kind, Grade.LOOK, bead, Span(at, at + 1))


_HEDGE, _RANK = WarningKind.HEDGE, WarningKind.RANK

ONE_EACH = {
    "a kind once in a bead": ([about(0, _HEDGE, 1), about(0, _HEDGE, 5)], [0]),
    "in two beads twice": ([about(0, _HEDGE, 1), about(1, _HEDGE, 5)], [0, 1]),
    "words once in a bead": ([about(0, _HEDGE, 1), about(0, _RANK, 1)], [0]),
    "other words of another kind": ([about(0, _HEDGE, 1), about(0, _RANK, 5)], [0, 1]),
    "facts each": ([about(0, WarningKind.SLIP, 1), about(0, WarningKind.SLIP, 5)], [0, 1]),
    "without a bead each": ([about(None, _HEDGE, 1), about(None, _HEDGE, 5)], [0, 1]),
    "what is not told hides others too": (
        [about(0, _HEDGE, 1), about(0, _HEDGE, 5), about(0, _RANK, 5)], [0],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("given", "kept"), ONE_EACH.values(), ids=ONE_EACH)
def test_what_is_told_once_of_a_bead(given: list[EditorialWarning], kept: list[int]) -> None:
    assert list(_one_each(given)) == [given[place] for place in kept]
