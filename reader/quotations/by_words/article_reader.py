"""All quotations of an article in a language that is read by word lists, and who said them."""

from collections.abc import Iterator

from reader.cancel import IsCancelled, raise_if
from reader.language.speech_words import SpeechWords, load_speech_words
from reader.quotations.by_words.continuing import RowDraft, continue_speech
from reader.quotations.by_words.fragments import is_fragment, kind_of
from reader.quotations.by_words.inside import told_inside
from reader.quotations.by_words.marked_words import find_link
from reader.quotations.by_words.names import form_of
from reader.quotations.by_words.people import NamedPeople
from reader.quotations.by_words.reported_words import find_reported
from reader.quotations.by_words.row import TokenRow
from reader.quotations.by_words.sentences import rows_of
from reader.quotations.by_words.tokens import Tokenizer
from reader.quotations.by_words.turns import find_turns
from reader.quotations.confidence import confidence_of
from reader.quotations.marks import Marked, find_marked
from reader.quotations.quotation import Attribution, Attributions, Kind, Quotation
from reader.text.article import Article, Role
from reader.text.span import Span
from reader.values import Struct, field


class RowParagraph(Struct):
    """One paragraph: its sentences, and the drafts of what is said in it."""

    number: int
    rows: list[TokenRow]
    drafts: list[RowDraft] = field(default_factory=list)
    is_turn: bool = False


def attribute_by_words(article: Article, is_cancelled: IsCancelled) -> Attributions:
    """All quotations of an article whose language has a file of words of speech.

    Raises `Cancelled` when `is_cancelled()` answers True, `KeyError` when the language has no file.
    """
    words = load_speech_words(article.details.language)
    paragraphs = list(_paragraphs(article, words, is_cancelled))
    for paragraph in paragraphs:
        _read(article, paragraph)
    continue_speech([(p.number, p.rows, p.drafts, p.is_turn) for p in paragraphs])
    drafts = [draft for p in paragraphs for draft in p.drafts]
    insets = (draft.inner for draft in drafts if draft.inner is not None)
    people = NamedPeople([*(row for p in paragraphs for row in p.rows), *insets], words)
    return _finish(article, drafts, people, words)


def _paragraphs(article: Article, words: SpeechWords, is_cancelled: IsCancelled) -> Iterator[RowParagraph]:
    furniture = {s.paragraph for s in article.sentences if s.role is Role.FURNITURE}
    furniture -= {s.paragraph for s in article.sentences if s.role is not Role.FURNITURE}
    tokenizer = Tokenizer(words)
    turns = find_turns(article.text, article.paragraphs, tokenizer, words)
    starts: dict[int, list[int]] = {}
    for sentence in article.sentences:
        starts.setdefault(sentence.paragraph, []).append(sentence.span.start)
    for number, span in enumerate(article.paragraphs):
        raise_if(is_cancelled)
        if number in furniture:
            continue
        marked = turns[number] if number in turns else find_marked(article.text, span)
        tokens = tokenizer.with_quotations(article.text, span, marked)
        rows = rows_of(tokens, starts.get(number, []), words)
        drafts = [RowDraft(one, number, -1) for one in marked]
        yield RowParagraph(number, rows, drafts, number in turns)


def _read(article: Article, paragraph: RowParagraph) -> None:
    reported: list[RowDraft] = []
    for number, row in enumerate(paragraph.rows):
        for q, token in enumerate(row.tokens):
            if token.kind == "q":
                _read_marked(article, paragraph, number, q)
        reported += _read_reported(paragraph, number)
    paragraph.drafts = sorted([*paragraph.drafts, *reported], key=lambda draft: draft.marked.inner)


def _read_marked(article: Article, paragraph: RowParagraph, number: int, q: int) -> None:
    row = paragraph.rows[number]
    draft = paragraph.drafts[row.tokens[q].quote]
    draft.row, draft.sentence = row, number
    inside = told_inside(article.text, draft.marked.inner, row.words)
    if inside is not None:
        draft.inner, draft.link = inside
    elif any(row.is_word(k) for k in range(len(row))):
        draft.link = find_link(row, q)
    draft.kind = Kind.DIRECT if paragraph.is_turn else kind_of(row, q, draft.link)
    draft.fragment = not paragraph.is_turn and is_fragment(row, q, draft.link)


def _read_reported(paragraph: RowParagraph, number: int) -> Iterator[RowDraft]:
    row = paragraph.rows[number]
    for one in find_reported(row):
        for start, end in _unmarked(paragraph, row, one.parts):
            span = row.span((start, end))
            draft = RowDraft(Marked(span, span, "", True), paragraph.number, number, Kind.INDIRECT)
            draft.row, draft.link = row, one.link
            yield draft


_SHORTEST_PART = 3
"""Tokens of reported words beside words in marks that are worth being told on their own."""


def _unmarked(
    paragraph: RowParagraph, row: TokenRow, parts: tuple[tuple[int, int], ...]
) -> Iterator[tuple[int, int]]:
    """The stretches of reported words between words in marks that somebody says."""
    for start, end in parts:
        first = start
        for k in range(start, end + 1):
            if k < end and not _is_speech(paragraph, row, k):
                continue
            stop = k
            while stop > first and row.kind(stop - 1) == "p":
                stop -= 1
            while first < stop and row.kind(first) == "p":
                first += 1
            if stop - first >= _SHORTEST_PART or (first, stop) == (start, end):
                yield (first, stop)
            first = k + 1


def _is_speech(paragraph: RowParagraph, row: TokenRow, k: int) -> bool:
    """Whether a quotation and no name or title in marks stands at a token."""
    return row.is_quote(k) and not paragraph.drafts[row.tokens[k].quote].fragment


def _finish(
    article: Article, drafts: list[RowDraft], people: NamedPeople, words: SpeechWords
) -> Attributions:
    found: list[Attribution] = []
    fragments: list[Quotation] = []
    utterance, previous = -1, None
    for draft in drafts:
        if draft.fragment:
            fragments.append(_quotation(article, draft, len(fragments), len(fragments)))
            continue
        mention = draft.mention
        if previous is None or not _goes_on(previous, draft):
            utterance += 1
        previous = draft
        found.append(
            Attribution(
                quotation=_quotation(article, draft, len(found), utterance),
                cue=draft.cue,
                mention=mention,
                speaker=None if draft.named is None else people.resolve(*draft.named),
                rule=draft.rule,
                confidence=_confidence(article, draft, words),
            )
        )
    return Attributions(tuple(found), tuple(fragments))


_ANNOTATED = "de"
"""The language read by word lists whose quotations are annotated: its rates stand for those of the others."""


def _confidence(article: Article, draft: RowDraft, words: SpeechWords) -> float:
    if draft.mention is None:
        return 0.0
    form = form_of(draft.mention.of(article.text), words)
    return confidence_of(draft.rule, form, draft.kind.value, _ANNOTATED)


def _goes_on(previous: RowDraft, draft: RowDraft) -> bool:
    """Whether a quotation is the next part of the utterance before: broken round one cue."""
    same = previous.mention == draft.mention and previous.cue == draft.cue and draft.mention is not None
    return (
        same
        and (previous.kind is Kind.INDIRECT) == (draft.kind is Kind.INDIRECT)
        and draft.kind is not Kind.MIXED
    )


def _quotation(article: Article, draft: RowDraft, index: int, utterance: int) -> Quotation:
    span: Span = draft.marked.inner
    sentence = article.sentence_at(span.start) or 0
    closed = draft.marked.closed or draft.runs_on
    return Quotation(index, span, draft.marked.outer, draft.kind, sentence, closed, utterance)
