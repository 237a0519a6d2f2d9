"""The one door of this room: the quotations of an article, who said them, and by which rule."""

from collections.abc import Iterator

from reader.quotes.leads import last_sentence
from reader.quotes.lexicon import Lexicon, load_lexicon
from reader.quotes.marks import find_marked
from reader.quotes.paragraph import Draft, ParagraphReader
from reader.quotes.quotation import Attribution, Attributions, Quotation
from reader.quotes.speakers import Speakers
from reader.text.article import Article, Role
from reader.text.cancel import IsCancelled, never, raise_if


def _paragraphs(article: Article, lexicon: Lexicon, is_cancelled: IsCancelled) -> Iterator[ParagraphReader]:
    furniture = {s.paragraph for s in article.sentences if s.role is Role.FURNITURE}
    furniture -= {s.paragraph for s in article.sentences if s.role is not Role.FURNITURE}
    for number, span in enumerate(article.paragraphs):
        raise_if(is_cancelled)
        if number in furniture:
            continue
        marked = find_marked(article.text, span)
        if marked:
            yield ParagraphReader(article, number, marked, lexicon)


def attribute(article: Article, is_cancelled: IsCancelled = never) -> Attributions:
    """All quotations of an article with cue, mention and speaker where the text tells them.

    Raises `Cancelled` when `is_cancelled()` answers True.
    """
    lexicon = load_lexicon(article.details.language)
    drafts: list[Draft] = []
    before: Draft | None = None
    for paragraph in _paragraphs(article, lexicon, is_cancelled):
        near = before if before is not None and paragraph.drafts[0].paragraph - before.paragraph == 1 else None
        paragraph.continue_speech(near, last_sentence(article, paragraph.drafts[0].paragraph - 1, lexicon))
        drafts += paragraph.drafts
        before = next((d for d in reversed(paragraph.drafts) if d.speaks), None)
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
