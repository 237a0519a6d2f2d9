"""The JSON form of a whole comparison (format 1, a public promise)."""

from reader.cancel import never, silent
from reader.collation.bead import Bead, Edit
from reader.collation.collation import Collation
from reader.collation.preparation import prepare
from reader.collation.watch import Watch
from reader.collation.why import Explainer, Why
from reader.collation.wording import Wording
from reader.comparison.anchor import Anchor
from reader.comparison.comparison import Comparison, QuotationMatch
from reader.comparison.editorial_warning import EditorialWarning, WarningKind
from reader.comparison.judgement import judgement_of
from reader.comparison.note import PlacedNote
from reader.comparison.verdict import Fault
from reader.comparison.verdict_sentence import said_of
from reader.comparison.warning_sentences import sentence_of
from reader.facts.fact import Fact, FactPair, FactStanding, Slip
from reader.reports.article_form import FORMAT, Form, article_form, json_text, program_form, span_form
from reader.reports.only_differences import differences_of, is_difference
from reader.reports.statements_form import statement_form
from reader.sides import Side
from reader.text.article import Article, line_and_column
from reader.text.span import Span

_OF_FACTS = frozenset(
    (WarningKind.DISAGREEING_FACT, WarningKind.COUNTED_THING, WarningKind.LIMIT, WarningKind.RANK)
)
_WITH_LINES = "text"
"""The format of `Article.format` whose lines are those of the file."""


def comparison_json(comparison: Comparison, only_differences: bool = False) -> str:
    """What `reader compare --format json` prints: one JSON object; with `only_differences` its lists of
    beads, matches, facts and statements are without what is the same in both."""
    form = comparison_form(comparison)
    return json_text(_differing(comparison, form) if only_differences else form)


def _differing(comparison: Comparison, form: Form) -> Form:
    """The form without what is the same in both."""
    kept = {bead.index for bead in comparison.collation.beads if is_difference(bead)}
    differing = differences_of(comparison)
    return {
        **form,
        "beads": [bead for bead in form["beads"] if bead["index"] in kept],
        "quotation_matches": [_match_form(match) for match in differing.quotation_matches],
        "fact_pairs": _pair_forms(differing),
        "statements": [statement_form(comparison, pair) for pair in differing.statements],
    }


def comparison_form(comparison: Comparison, *, edits: bool = True, reasons: bool = True) -> Form:
    """A comparison as plain values; without `edits` and `reasons` the beads have no `edits` and no `why`.

    `fact_pairs` holds the facts that stand on both sides; those of one side only are in
    `single_facts`.
    """
    collation = comparison.collation
    return {
        "format": FORMAT,
        "program": program_form(),
        "options": options_form(collation),
        "left": article_form(comparison.left, comparison.left_quotations),
        "right": article_form(comparison.right, comparison.right_quotations),
        "beads": _bead_forms(comparison, edits, reasons),
        "quotation_matches": [_match_form(match) for match in comparison.quotation_matches],
        "fact_pairs": _pair_forms(comparison),
        "single_facts": _single_forms(comparison),
        "statements": [statement_form(comparison, pair) for pair in comparison.statements],
        "slips": {
            "left": [_slip_form(comparison.left, slip) for slip in comparison.left_slips],
            "right": [_slip_form(comparison.right, slip) for slip in comparison.right_slips],
        },
        "warnings": [_warning_form(comparison, warning) for warning in comparison.warnings],
        "notes": [_note_form(comparison, placed) for placed in comparison.notes],
        "summary": _summary_form(comparison),
        "outcome": "coarse" if collation.coarse else "completed",
        "outcome_reason": collation.coarse_reason,
    }


def _explainer(comparison: Comparison) -> Explainer:
    """What tells why a bead is what it is: one for all, since `explain` would read both articles anew
    for each."""
    options = comparison.collation.options
    witnesses = prepare(comparison.left, comparison.right, options, Watch(silent, never))
    return Explainer(witnesses, comparison.collation)


def options_form(collation: Collation) -> Form:
    """What was asked of the collation, and the strictness that `auto` chose."""
    options = collation.options
    return {
        "strictness": options.strictness.value,
        "strictness_in_force": collation.strictness.value,
        "ignore_case": options.ignore_case,
        "ignore_punctuation": options.ignore_punctuation,
        "ignore_figure_spelling": options.ignore_figure_spelling,
        "include_furniture": options.include_furniture,
    }


def _bead_forms(comparison: Comparison, edits: bool, reasons: bool) -> list[Form]:
    forms = [_bead_form(bead) for bead in comparison.collation.beads]
    if edits:
        wording = Wording(comparison.left, comparison.right, comparison.collation.options)
        for form, bead in zip(forms, comparison.collation.beads, strict=True):
            form["edits"] = [_edit_form(edit) for edit in wording.edits_of(bead)]
    if reasons:
        explainer = _explainer(comparison)
        for form in forms:
            form["why"] = _why_form(explainer.of(form["index"]))
    return forms


def _bead_form(bead: Bead) -> Form:
    return {
        "index": bead.index,
        "left": list(bead.left),
        "right": list(bead.right),
        "relation": bead.relation.value,
        "score": round(bead.score, 4),
        "moved": bead.moved,
        "by_hand": bead.by_hand,
    }


def _why_form(why: Why) -> Form:
    return {
        "shared_words": list(why.shared_words),
        "shared_facts": list(why.shared_facts),
        "longest_run": why.longest_run,
        "position": why.position,
        "neighbours": why.neighbours,
        "strength": why.strength,
        "nearest": why.nearest,
        "refusal": why.refusal,
    }


def _edit_form(edit: Edit) -> Form:
    return {
        "tag": edit.tag.value,
        "left": [edit.left.start, edit.left.end],
        "right": [edit.right.start, edit.right.end],
    }


def _match_form(match: QuotationMatch) -> Form:
    return {
        "left": match.left,
        "right": match.right,
        "relation": match.relation.value,
        "state": match.state.value,
        "score": round(match.score, 4),
        "speakers_differ": match.speakers_differ,
        "edits": [_edit_form(edit) for edit in match.edits],
    }


def _fact_form(article: Article, fact: Fact) -> Form:
    return {**span_form(article, fact.span), "value": fact.value}


def _pair_forms(comparison: Comparison) -> list[Form]:
    return [
        _pair_form(comparison, pair, pair.left, pair.right)
        for pair in comparison.fact_pairs
        if pair.left is not None and pair.right is not None
    ]


def _single_forms(comparison: Comparison) -> list[Form]:
    return [
        _single_form(comparison, pair)
        for pair in comparison.fact_pairs
        if pair.left is None or pair.right is None
    ]


def _pair_form(comparison: Comparison, pair: FactPair, left: Fact, right: Fact) -> Form:
    return {
        "bead": pair.bead,
        "kind": pair.kind.value,
        "left": _fact_form(comparison.left, left),
        "right": _fact_form(comparison.right, right),
        "agrees": pair.standing is FactStanding.AGREES,
    }


def _single_form(comparison: Comparison, pair: FactPair) -> Form:
    side, article, fact = (
        ("right", comparison.right, pair.right) if pair.left is None else ("left", comparison.left, pair.left)
    )
    assert fact is not None
    return {"bead": pair.bead, "kind": pair.kind.value, "side": side, **_fact_form(article, fact)}


def _slip_form(article: Article, slip: Slip) -> Form:
    return {
        "kind": slip.kind.value,
        "places": [span_form(article, span) for span in slip.spans],
        "sentence": slip.sentence,
    }


def _warning_form(comparison: Comparison, warning: EditorialWarning) -> Form:
    left, right = warning.left, warning.right
    judgement = judgement_of(comparison.judgements, warning)
    return {
        "id": judgement.warning,
        "kind": warning.kind.value,
        "grade": warning.grade.value,
        "sentence": sentence_of(warning),
        "bead": warning.bead,
        "left": left.start if left is not None else None,
        "right": right.start if right is not None else None,
        "left_end": left.end if left is not None else None,
        "right_end": right.end if right is not None else None,
        "left_words": warning.left_words,
        "right_words": warning.right_words,
        "state": judgement.state.value,
        "note": judgement.note,
        **_place_form(comparison, warning, "left"),
        **_place_form(comparison, warning, "right"),
        "fact_kind": _fact_kind(comparison, warning),
    }


def _note_form(comparison: Comparison, placed: PlacedNote) -> Form:
    note = placed.note
    return {
        "number": note.number,
        "about": note.about.value,
        "text": note.text,
        "left": _noted_form(comparison.left, note.left, placed.places.left),
        "right": _noted_form(comparison.right, note.right, placed.places.right),
    }


def _noted_form(article: Article, anchor: Anchor | None, place: Span | None) -> Form | None:
    """The words that a note is on, and where they stand; without a place where they are gone."""
    if anchor is None:
        return None
    return {"words": anchor.words, "place": None if place is None else span_form(article, place)}


def _place_form(comparison: Comparison, warning: EditorialWarning, side: Side) -> Form:
    """Line and column of a warning on one side; None where it has no words there, or the format no lines."""
    span = warning.left if side == "left" else warning.right
    article = comparison.article(side)
    if span is None or article.format != _WITH_LINES:
        return {f"{side}_line": None, f"{side}_column": None}
    line, column = line_and_column(article.text, span.start)
    return {f"{side}_line": line, f"{side}_column": column}


def _fact_kind(comparison: Comparison, warning: EditorialWarning) -> str | None:
    """The kind of the facts that a warning is about, None where it is about none."""
    if warning.kind not in _OF_FACTS:
        return None
    for pair in comparison.fact_pairs:
        if pair.bead == warning.bead and any(
            span is not None and fact is not None and span.overlaps(fact.span)
            for span, fact in ((warning.left, pair.left), (warning.right, pair.right))
        ):
            return pair.kind.value
    return None


def _summary_form(comparison: Comparison) -> Form:
    verdict = comparison.collation.verdict
    return {
        "left_shared": round(verdict.left_shared, 4),
        "right_shared": round(verdict.right_shared, 4),
        "left_linked": round(verdict.left_linked, 4),
        "right_linked": round(verdict.right_linked, 4),
        "same": verdict.same,
        "edited": verdict.edited,
        "reworded": verdict.reworded,
        "only_left": verdict.only_left,
        "only_right": verdict.only_right,
        "moved": verdict.moved,
        "altered_quotations": sum(m.relation.value == "altered" for m in comparison.quotation_matches),
        "disagreeing_facts": sum(p.standing is FactStanding.DISAGREES for p in comparison.fact_pairs),
        "verdict": said_of(comparison),
        "deed": comparison.verdict.deed.value,
        "faults": [_fault_form(fault) for fault in comparison.verdict.faults],
    }


def _fault_form(fault: Fault) -> Form:
    return {"kind": fault.kind.value, "count": fault.count, "warning": fault.warning}
