"""Who goes on speaking: quotations without a speaker of their own take that of what stands beside them."""

from collections.abc import Sequence

from reader.quotations.by_words.names import heads_speaker, may_be_noun
from reader.quotations.by_words.phrases import apposition
from reader.quotations.by_words.row import TokenRow
from reader.quotations.by_words.subjects import main_subject
from reader.quotations.link import Link, Phrase
from reader.quotations.marks import Marked
from reader.quotations.quotation import Kind
from reader.text.span import Span
from reader.values import Struct

_CLOSE = 2
"""Sentences between words in marks and the next ones that tell who speaks."""
_NO_SPEAKER = Link("none", None, None)


class RowDraft(Struct):
    """Words on their way to an attribution: the sentence they stand in and how they hang on it.

    `inner` is the row of a speaker who is told within the marks, `told` the row that the link's numbers
    belong to when it is another than the one of the words.
    """

    marked: Marked
    paragraph: int
    sentence: int
    kind: Kind = Kind.DIRECT
    row: TokenRow | None = None
    link: Link | None = None
    inner: TokenRow | None = None
    told: TokenRow | None = None
    cue_given: Span | None = None
    rule_given: str = ""
    fragment: bool = False
    runs_on: bool = False

    @property
    def place(self) -> TokenRow | None:
        """The row that the link's numbers belong to."""
        return self.told or self.inner or self.row

    @property
    def named(self) -> tuple[TokenRow, Phrase] | None:
        """The row and the phrase that name the speaker."""
        if self.place is None or self.link is None or self.link.mention is None:
            return None
        return self.place, self.link.mention

    @property
    def mention(self) -> Span | None:
        """The code points that name the speaker."""
        return None if self.named is None else self.named[0].span(self.named[1])

    @property
    def cue(self) -> Span | None:
        """The code points of the cue."""
        if self.cue_given is not None:
            return self.cue_given
        if self.place is None or self.link is None or self.link.cue is None:
            return None
        return self.place.span(self.link.cue)

    @property
    def rule(self) -> str:
        """The name of the rule that found the speaker."""
        return self.rule_given or (self.link or _NO_SPEAKER).rule

    @property
    def is_open(self) -> bool:
        """Whether it waits for a speaker."""
        return not self.fragment and (self.link is None or self.link.mention is None)

    @property
    def has_cue(self) -> bool:
        """Whether a verb without a subject leads it in: it goes on with the last speaker."""
        return self.link is not None and self.link.rule == "cue-alone"

    @property
    def speaks(self) -> bool:
        """Whether its speaker is known."""
        return not self.fragment and not self.is_open

    def take_from(self, other: "RowDraft") -> None:
        """Go on with the speaker of another draft; a cue of its own stays."""
        self.cue_given = self.cue
        self.told, self.link = other.place, other.link
        self.rule_given = "continued"


Read = tuple[int, list[TokenRow], list[RowDraft], bool]
"""A paragraph: number, sentences, drafts, whether it is a turn of a dialogue."""


def continue_speech(paragraphs: Sequence[Read]) -> None:
    """Give the drafts that wait for a speaker the one who goes on, and drop reports that nobody makes."""
    before: RowDraft | None = None
    above: Read | None = None
    for one in paragraphs:
        if above is None or above[0] != one[0] - 1 or one[3]:
            before = None
        if above is not None and _reopens(above, one):
            above[2][-1].runs_on = True
        _continue(one, before, above)
        one[2][:] = [draft for draft in one[2] if draft.kind is not Kind.INDIRECT or not draft.is_open]
        before = next((draft for draft in reversed(one[2]) if draft.speaks), None)
        above = one


def _reopens(above: Read, one: Read) -> bool:
    """Whether a paragraph opens with the mark that the one above leaves open."""
    last = next((d for d in reversed(above[2]) if d.kind is not Kind.INDIRECT), None)
    first = one[2][0] if one[2] else None
    if last is None or first is None or not last.marked.open_ended or last.marked.style != first.marked.style:
        return False
    return bool(one[1]) and one[1][0].is_quote(0)


def _continue(paragraph: Read, before: RowDraft | None, above: Read | None) -> None:
    _, rows, drafts, is_turn = paragraph
    last: RowDraft | None = None
    for k, draft in enumerate(drafts):
        if draft.is_open:
            _find_speaker(draft, last, drafts[k + 1 :], rows)
            if draft.is_open and not is_turn:
                _from_above(draft, before, above)
        if draft.speaks:
            last = draft


def _find_speaker(
    draft: RowDraft, last: RowDraft | None, behind: list[RowDraft], rows: list[TokenRow]
) -> None:
    """The last speaker of the paragraph, else the one whom the sentence before introduces, else the next."""
    is_report = draft.kind is Kind.INDIRECT
    near = last is not None and last.sentence >= draft.sentence - 1
    if last is not None and (is_report or near or draft.has_cue):
        return draft.take_from(last)
    if not is_report and draft.sentence and _introduce(draft, rows[draft.sentence - 1]):
        return None
    if last is not None:
        return draft.take_from(last)
    return None if is_report else _from_behind(draft, behind)


def _from_behind(draft: RowDraft, behind: list[RowDraft]) -> None:
    """The speaker of the next quotation, when it stands close by."""
    ahead = next((d for d in behind if d.speaks and d.kind is not Kind.INDIRECT), None)
    if ahead is not None and ahead.sentence <= draft.sentence + _CLOSE:
        draft.take_from(ahead)


def _introduce(draft: RowDraft, intro: TokenRow) -> bool:
    """Take the speaker whom a sentence introduces; False when it introduces nobody."""
    link = introduction(intro)
    if link is not None:
        draft.told, draft.link = intro, link
    return link is not None


def _from_above(draft: RowDraft, before: RowDraft | None, above: Read | None) -> None:
    """The last sentence of the paragraph above when it introduces, else who spoke last there."""
    lead = above[1][-1] if above is not None and above[1] and draft.sentence == 0 else None
    link = introduction(lead) if lead is not None and draft.kind is not Kind.INDIRECT else None
    if link is not None and lead is not None and lead.low(len(lead) - 1) == ":":
        draft.told, draft.link = lead, link
    elif before is not None:
        draft.take_from(before)
    elif link is not None:
        draft.told, draft.link = lead, link


def introduction(row: TokenRow) -> Link | None:
    """The subject of a sentence that leads up to words in marks: "Ann widersprach.", "Ann schrieb:"."""
    if any(row.is_quote(k) for k in range(len(row))):
        return None
    mention = main_subject(row, len(row))
    if mention is None or not _can_speak(row, mention):
        return None
    return Link("introduced", None, mention)


def _can_speak(row: TokenRow, phrase: Phrase) -> bool:
    """Whether a phrase is a pronoun for a person, an office, a body or a name."""
    words = row.words
    if row.is_pronoun(phrase[0]):
        return row.low(phrase[0]) in words.he | words.she
    if heads_speaker(row, phrase):
        return True
    named = apposition(row, phrase) is not None
    bare = not row.is_determiner(phrase[0]) and not words.no_capitals and not may_be_noun(row, phrase)
    return named or (bare and row.is_capital(phrase[0]))
