"""The one door of this room: the quotations of an article, who said them, and by which rule."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.quotes import cues
from reader.quotes.clauses import Clauses, Phrase
from reader.quotes.cues import Link
from reader.quotes.fragments import is_fragment
from reader.quotes.lexicon import Lexicon, load_lexicon
from reader.quotes.marks import Marked, find_marked
from reader.quotes.quotation import Attribution, Attributions, Kind, Quotation
from reader.quotes.speakers import Speakers
from reader.quotes.stream import Item, items_of, sentences_of, without_brackets
from reader.text.article import Article, Role
from reader.text.cancel import IsCancelled, never, raise_if
from reader.text.span import Span


@dataclass(slots=True)
class Draft:
    """A marked stretch on its way to an attribution."""

    marked: Marked
    kind: Kind = Kind.DIRECT
    cue: Span | None = None
    mention: Span | None = None
    rule: str = "none"
    confidence: float = 0.0
    utterance: int = -1
    paragraph: int = 0
    named: Span | None = None
    via: Span | None = None
    bare: bool = False
    sentence: int = 0
    fragment: bool = False


def _span(row: list[Item], phrase: Phrase | None) -> Span | None:
    return None if phrase is None else Span(row[phrase[0]].start, row[phrase[1] - 1].end)


def _link(clauses: Clauses, q: int) -> Link | None:
    """The rules in order; the first that fits wins."""
    weak = cues.before(clauses, q, 0)
    strong = weak if weak is not None and weak.rule not in cues.WEAK else None
    for rule in (
        lambda: cues.after(clauses, q),
        lambda: cues.colon_name(clauses, q, 0),
        lambda: strong,
        lambda: cues.trailing(clauses, q),
        lambda: cues.headline_colon(clauses, q),
        lambda: weak,
        lambda: cues.dash_name(clauses, q),
        lambda: cues.possessive(clauses, q),
        lambda: cues.nearest_verb(clauses, q, 0),
    ):
        found = rule()
        if found is not None:
            return cues.with_named(clauses, found)
    return None


def _is_bare(row: list[Item]) -> bool:
    """Whether a sentence is nothing but quotations."""
    return all(item.kind != "w" for item in row)


def _kind(row: list[Item], q: int, link: Link | None) -> Kind:
    words = row[q].text
    if len(words.split()) < 3 and not words[-1:] in ".!?,":
        return Kind.MIXED
    if q == 0 or row[q - 1].kind == "p" and row[q - 1].text in ",:—–-":
        return Kind.DIRECT
    if link is not None and link.rule.startswith("cue-after") and words[:1].isupper():
        return Kind.DIRECT
    return Kind.DIRECT if words[:1].isupper() and words[-1:] in ".!?," and len(words.split()) > 3 else Kind.MIXED


class _Paragraph:
    """The quotations of one paragraph."""

    def __init__(self, article: Article, number: int, marked: list[Marked], lexicon: Lexicon) -> None:
        self.drafts = [Draft(m, paragraph=number) for m in marked]
        self.lexicon = lexicon
        items = without_brackets(items_of(article.text, article.paragraphs[number], marked, 0))
        self.sentences = sentences_of(items, lexicon)
        for k, row in enumerate(self.sentences):
            if any(item.kind == "q" for item in row):
                self._read(row, k)

    def _read(self, row: list[Item], number: int) -> None:
        clauses = Clauses(row, self.lexicon)
        bare = _is_bare(row)
        for q, item in enumerate(row):
            if item.kind != "q":
                continue
            draft = self.drafts[item.quote]
            draft.sentence = number
            link = None if bare else _link(clauses, q)
            draft.bare = link is None
            draft.kind = Kind.DIRECT if bare else _kind(row, q, link)
            if link is not None:
                self._attach(draft, row, link)
            draft.fragment = is_fragment(clauses, q, link, draft.kind)

    def _attach(self, draft: Draft, row: list[Item], link: Link) -> None:
        draft.cue, draft.mention = _span(row, link.cue), _span(row, link.mention)
        draft.named, draft.via = _span(row, link.named), _span(row, link.via)
        draft.rule, draft.confidence = link.rule, link.confidence

    def continue_speech(self, before: Draft | None, lead: list[Item]) -> None:
        """Give bare quotations the speaker of what stands beside them.

        `before` is the last attributed quotation of the paragraph before, `lead` its last sentence.
        """
        last: Draft | None = None
        for k, draft in enumerate(self.drafts):
            if draft.mention is None and draft.bare and not draft.fragment:
                self._continue(draft, k, last, before, lead)
            if draft.mention is not None and not draft.fragment:
                last = draft

    def _continue(self, draft: Draft, k: int, last: Draft | None, before: Draft | None, lead: list[Item]) -> None:
        intro = self.sentences[draft.sentence - 1] if draft.sentence else []
        if last is not None and last.sentence >= draft.sentence - 1:
            return _copy(draft, last, 0.85)
        link = None
        if intro and all(item.kind != "q" for item in intro):
            link = cues.introduction(Clauses(intro, self.lexicon))
            if link is not None and (last is None or link.rule == "introduced"):
                return self._attach(draft, intro, link)
        if last is not None:
            return _copy(draft, last, 0.7)
        ahead = next((d for d in self.drafts[k + 1 : k + 3] if d.mention is not None and not d.fragment), None)
        if ahead is not None:
            return _copy(draft, ahead, 0.7)
        if before is not None:
            return _copy(draft, before, 0.6)
        if lead and draft.sentence == 0:
            link = cues.introduction(Clauses(lead, self.lexicon))
            if link is not None:
                self._attach(draft, lead, link)
        return None


def _copy(draft: Draft, source: Draft, confidence: float) -> None:
    draft.cue, draft.mention, draft.named = source.cue, source.mention, source.named
    draft.rule, draft.confidence = "continued", confidence


def _paragraphs(article: Article, lexicon: Lexicon, is_cancelled: IsCancelled) -> Iterator[_Paragraph]:
    furniture = {s.paragraph for s in article.sentences if s.role is Role.FURNITURE}
    furniture -= {s.paragraph for s in article.sentences if s.role is not Role.FURNITURE}
    for number, span in enumerate(article.paragraphs):
        raise_if(is_cancelled)
        if number in furniture:
            continue
        marked = find_marked(article.text, span)
        if marked:
            yield _Paragraph(article, number, marked, lexicon)


def _lead(article: Article, number: int, lexicon: Lexicon) -> list[Item]:
    """The last sentence of a paragraph as items, empty where there is none."""
    if number < 0:
        return []
    span = article.paragraphs[number]
    items = without_brackets(items_of(article.text, span, find_marked(article.text, span), 0))
    sentences = sentences_of(items, lexicon)
    return sentences[-1] if sentences else []


def attribute(article: Article, is_cancelled: IsCancelled = never) -> Attributions:
    """All quotations of an article with cue, mention and speaker where the text tells them.

    Raises `Cancelled` when `is_cancelled()` answers True.
    """
    lexicon = load_lexicon(article.details.language)
    drafts: list[Draft] = []
    before: Draft | None = None
    for paragraph in _paragraphs(article, lexicon, is_cancelled):
        near = before if before is not None and paragraph.drafts[0].paragraph - before.paragraph == 1 else None
        paragraph.continue_speech(near, _lead(article, paragraph.drafts[0].paragraph - 1, lexicon))
        drafts += paragraph.drafts
        before = next((d for d in reversed(paragraph.drafts) if d.mention is not None and not d.fragment), None)
    return _finish(article, drafts, lexicon)


def _finish(article: Article, drafts: list[Draft], lexicon: Lexicon) -> Attributions:
    speakers = Speakers(article.text, (), lexicon)
    found: list[Attribution] = []
    fragments: list[Quotation] = []
    recent: list[str] = []
    utterance = -1
    for draft in drafts:
        if draft.fragment:
            fragments.append(_quotation(article, draft, len(fragments), len(fragments)))
            continue
        if not (draft.rule == "continued" and utterance >= 0):
            utterance += 1
        speaker = None
        if draft.mention is not None:
            named = draft.named or draft.mention
            speaker = speakers.resolve(named.of(article.text), named.start, recent)
            if speaker is not None:
                recent.append(speaker)
        quotation = _quotation(article, draft, len(found), utterance)
        found.append(Attribution(quotation, draft.cue, draft.mention, speaker, draft.rule, draft.confidence, draft.via))
    return Attributions(tuple(found), tuple(fragments))


def _quotation(article: Article, draft: Draft, index: int, utterance: int) -> Quotation:
    span = draft.marked.inner
    sentence = article.sentence_at(span.start)
    if sentence is None:
        sentence = article.sentence_at(draft.marked.outer.start) or 0
    return Quotation(index, span, draft.marked.outer, draft.kind, sentence, draft.marked.closed, utterance)
