"""Who speaks in a quotation whose own sentence names nobody: what stands beside it, in the order of trust."""

from collections.abc import Callable, Sequence

from reader.quotations.clause_reader import ClauseReader
from reader.quotations.introductions import announcement, introduction, signature
from reader.quotations.items import Item
from reader.quotations.link import Link
from reader.quotations.paragraph import Draft, ParagraphReader, attach
from reader.values import Struct

_AHEAD = 2
"""So many quotations further on in the paragraph may name who speaks in this one."""


class QuotationContext(Struct, frozen=True):
    """What stands round a bare quotation.

    `last` is the quotation before it in its paragraph whose speaker is known, `ahead` the next one;
    `before` the last one of the paragraph above, `resumed` that of a paragraph further up. `intro` is the
    sentence before it in its paragraph, `lead` the last one of the paragraph above.
    """

    draft: Draft
    last: Draft | None
    ahead: Draft | None
    before: Draft | None
    resumed: Draft | None
    intro: Sequence[Item]
    lead: Sequence[Item]
    paragraph: ParagraphReader

    def link(self, row: Sequence[Item]) -> Link | None:
        """How a sentence without quotations leads up to the quotation behind it."""
        if not row or any(item.kind == "q" for item in row):
            return None
        clauses = ClauseReader(row, self.paragraph.lexicon)
        return announcement(clauses) or introduction(clauses)


Source = Draft | tuple[Sequence[Item], Link]
"""Whose speech goes on, or a sentence and its link to the quotation."""


def same_breath(beside: QuotationContext) -> Source | None:
    """The quotation before stands in the same sentence or the one before."""
    last = beside.last
    return last if last is not None and last.sentence >= beside.draft.sentence - 1 else None


def introduced_here(beside: QuotationContext) -> Source | None:
    """The sentence before leads up to it: "Ann disagreed. “…”"; not a mere mention where one has spoken."""
    link = beside.link(beside.intro)
    if link is None or (beside.last is not None and link.rule == "led"):
        return None
    return beside.intro, link


def same_paragraph(beside: QuotationContext) -> Source | None:
    """Who spoke before in the paragraph."""
    return beside.last


def named_ahead(beside: QuotationContext) -> Source | None:
    """Who is named with the next quotation of the paragraph."""
    return beside.ahead


def announced_above(beside: QuotationContext) -> Source | None:
    """A line that ends in a colon announces who speaks below it: "And from Ann Lee:"."""
    if beside.draft.sentence or not beside.lead or beside.lead[-1].text != ":":
        return None
    link = beside.link(beside.lead)
    return None if link is None else (beside.lead, link)


def paragraph_before(beside: QuotationContext) -> Source | None:
    """Who spoke last in the paragraph above."""
    return beside.before


def introduced_above(beside: QuotationContext) -> Source | None:
    """The last sentence above leads up to it, or has at least a name or "he" for its subject."""
    link = beside.link(beside.lead) if not beside.draft.sentence else None
    if link is None or link.mention is None:
        return None
    first = beside.lead[link.mention[0]]
    lexicon = beside.paragraph.lexicon
    named = first.low not in lexicon.determiners and (first.is_capital or first.low in lexicon.personal)
    return (beside.lead, link) if named or link.rule != "led" else None


def resumed(beside: QuotationContext) -> Source | None:
    """Who spoke last, a paragraph or two of report between."""
    return beside.resumed


RULES: tuple[Callable[[QuotationContext], Source | None], ...] = (
    same_breath,
    introduced_here,
    same_paragraph,
    named_ahead,
    announced_above,
    paragraph_before,
    introduced_above,
    resumed,
)
"""The rules in order of trust; the first that finds somebody wins."""


def continue_speech(
    paragraph: ParagraphReader, before: Draft | None, resumed_from: Draft | None, lead: Sequence[Item]
) -> None:
    """Give the bare quotations of a paragraph the speaker of what stands beside them.

    `before` is the last attributed quotation of the paragraph above, `resumed_from` that of one further
    up, `lead` the last sentence above.
    """
    last: Draft | None = None
    for k, draft in enumerate(paragraph.drafts):
        if draft.mention is None and draft.bare and not draft.fragment:
            ahead = next((d for d in paragraph.drafts[k + 1 : k + 1 + _AHEAD] if d.speaks), None)
            intro = paragraph.sentences[draft.sentence - 1] if draft.sentence else []
            beside = QuotationContext(draft, last, ahead, before, resumed_from, intro, lead, paragraph)
            _continue(draft, beside)
        if draft.speaks:
            last = draft


def sign(paragraph: ParagraphReader, above: ParagraphReader) -> None:
    """Give what the paragraph above quotes to whom this one names, when it is but a dash and a name."""
    unnamed = [draft for draft in above.drafts if draft.bare and draft.mention is None and not draft.fragment]
    if not unnamed or paragraph.drafts or len(paragraph.sentences) != 1:
        return
    link = signature(ClauseReader(paragraph.sentences[0], paragraph.lexicon), paragraph.dashed)
    if link is not None:
        for draft in unnamed:
            attach(draft, paragraph.sentences[0], link)


def _continue(draft: Draft, beside: QuotationContext) -> None:
    for rule in RULES:
        source = rule(beside)
        if isinstance(source, Draft):
            draft.cue, draft.mention, draft.named = source.cue, source.mention, source.named
            draft.rule = "resumed" if rule is resumed else "continued"
            return
        if source is not None:
            attach(draft, *source)
            return
