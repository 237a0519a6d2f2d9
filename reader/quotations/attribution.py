"""The one door of this room: the quotations of an article, who said them, and by which rule."""

from collections.abc import Iterator, Sequence
from functools import partial

from reader.cancel import IsCancelled, never, raise_if
from reader.language.data import languages_with
from reader.language.lexicon import Lexicon, load_lexicon, reads_clauses
from reader.quotations.confidence import confidence_of, form_of
from reader.quotations.continuing import continue_speech, sign
from reader.quotations.marks import find_marked
from reader.quotations.marks_only import quotations_in_marks
from reader.quotations.offices import Office
from reader.quotations.paragraph import Draft, ParagraphReader
from reader.quotations.people import People
from reader.quotations.quotation import Attribution, Attributions, Kind, Quotation
from reader.quotations.speakers import Speakers
from reader.text.article import Article, Role
from reader.text.normalised_view import normalised_view
from reader.text.offsets import restored


def _paragraphs(article: Article, lexicon: Lexicon, is_cancelled: IsCancelled) -> Iterator[ParagraphReader]:
    furniture = {s.paragraph for s in article.sentences if s.role is Role.FURNITURE}
    furniture -= {s.paragraph for s in article.sentences if s.role is not Role.FURNITURE}
    for number, span in enumerate(article.paragraphs):
        raise_if(is_cancelled)
        if number in furniture:
            continue
        yield ParagraphReader(article, number, find_marked(article.text, span), lexicon)


_LONGEST_CROSSHEAD = 7
"""Words of a line between paragraphs that may repeat what is quoted below it."""
_DECORATION = 8
"""Characters of marks, dashes and full stops that may stand round the words of such a line."""
_DASHES = ("–", "—", "-", "~")


def _is_crosshead(article: Article, paragraph: ParagraphReader) -> bool:
    """Whether a paragraph is one short quotation that is a heading.

    Its words stand elsewhere too, all its letters are capitals, or it stands between two dashes.
    """
    if len(paragraph.drafts) != 1 or not paragraph.drafts[0].bare:
        return False
    marked, whole = paragraph.drafts[0].marked, article.paragraphs[paragraph.number].of(article.text)
    words = marked.inner.of(article.text).rstrip(".,!?… ")
    if not 1 < len(words.split()) <= _LONGEST_CROSSHEAD or len(whole.strip()) > len(words) + _DECORATION:
        return False
    dashed = all(side.strip()[:1] in _DASHES for side in (whole.strip(), whole.strip(" .")[::-1]))
    return dashed or words.isupper() or article.text.casefold().count(words.casefold()) > 1


_RESUMES = 3
"""A quotation that nothing names may be of who spoke last so many paragraphs above."""


def people_in(article: Article) -> People | None:
    """The people that an article names; None in a language that is read by lists of words alone."""
    if not reads_clauses(article.details.language):
        return None
    return _people(normalised_view(article).article, load_lexicon(article.details.language))


def _people(article: Article, lexicon: Lexicon) -> People:
    headlines = [s.span for s in article.sentences if s.role is Role.HEADLINE]
    return People(article.text, [s.span.start for s in article.sentences], lexicon, (), headlines)


def offices_of(people: People | None) -> tuple[Office, ...]:
    """What an article says that its people are: "Ann Lee, the mayor of Wells". For `attribute` of another."""
    return () if people is None else tuple(Office(name, role) for name, role in people.roles())


def attribute(
    article: Article,
    is_cancelled: IsCancelled = never,
    known: Sequence[Office] = (),
    people: People | None = None,
) -> Attributions:
    """All quotations of an article with cue, mention and speaker where the text tells them.

    Direct, mixed and indirect ones together, in the order of their first words. In a language without a
    file of words for it nobody is named. Read in the article's normal form; the spans are those of
    `article`. `known` are the offices that another article on the same matter names (`offices_of`): "the
    mayor" stands for her name when this article does not say who that is. `people` are those of the article
    where the caller has them already (`people_in`).

    Raises `Cancelled` when `is_cancelled()` answers True.
    """
    view = normalised_view(article, look=partial(raise_if, is_cancelled))
    return restored(_attributed(view.article, is_cancelled, known, people), view.offsets)


def _attributed(
    article: Article, is_cancelled: IsCancelled, known: Sequence[Office], people: People | None
) -> Attributions:
    language = article.details.language
    if language[:2] not in languages_with("speech"):
        return quotations_in_marks(article, is_cancelled)
    if not reads_clauses(language):
        from reader.quotations.by_words.article_reader import (  # noqa: PLC0415 - a dozen modules
            attribute_by_words,
        )

        return attribute_by_words(article, is_cancelled)
    lexicon = load_lexicon(language)
    drafts: list[Draft] = []
    last: Draft | None = None
    above: ParagraphReader | None = None
    for paragraph in _paragraphs(article, lexicon, is_cancelled):
        if above is not None and above.number != paragraph.number - 1:
            above = None
        if _is_crosshead(article, paragraph):
            paragraph.drafts[0].fragment = True
        resumed = last if last is not None and paragraph.number - last.paragraph <= _RESUMES else None
        _join(paragraph, above, resumed)
        drafts += paragraph.drafts + paragraph.reported
        last = paragraph.last_speech or last
        above = paragraph
    drafts.sort(key=lambda draft: draft.marked.inner)
    speakers = _speakers(article, drafts, lexicon, known, people)
    return _finish(article, drafts, lexicon, speakers)


def _join(paragraph: ParagraphReader, above: ParagraphReader | None, resumed: Draft | None) -> None:
    """Let the speech of the paragraph above go on in this one, or of `resumed` from further up."""
    if above is None:
        continue_speech(paragraph, None, resumed, [])
        return
    if paragraph.reopens(above):
        above.drafts[-1].runs_on = True
    sign(paragraph, above)
    lead = above.sentences[-1] if above.sentences else []
    continue_speech(paragraph, above.last_speech, resumed, lead)


def _speakers(
    article: Article, drafts: list[Draft], lexicon: Lexicon, known: Sequence[Office], people: People | None
) -> Speakers:
    quoted = [d.marked.outer for d in drafts if d.kind is not Kind.INDIRECT]
    starts = [s.span.start for s in article.sentences]
    people = people or _people(article, lexicon)
    return Speakers(article.text, starts, lexicon, quoted, known=known, people=people)


def _finish(article: Article, drafts: list[Draft], lexicon: Lexicon, speakers: Speakers) -> Attributions:
    titles = [draft for draft in drafts if draft.fragment]
    fragments = [_quotation(article, draft, k, k) for k, draft in enumerate(titles)]
    found: list[Attribution] = []
    utterance = -1
    previous: Draft | None = None
    for draft in (draft for draft in drafts if not draft.fragment):
        if previous is None or not _goes_on(previous, draft):
            utterance += 1
        previous = draft
        quotation = _quotation(article, draft, len(found), utterance)
        found.append(_attribution(article, draft, quotation, speakers, lexicon))
    return Attributions(tuple(found), tuple(fragments))


def _attribution(
    article: Article, draft: Draft, quotation: Quotation, speakers: Speakers, lexicon: Lexicon
) -> Attribution:
    named = draft.named or draft.mention
    return Attribution(
        quotation=quotation,
        cue=draft.cue,
        mention=draft.mention,
        speaker=None if named is None else speakers.resolve(named.of(article.text), named.start),
        rule=draft.rule,
        confidence=_confidence(article, draft, lexicon),
        via=draft.via,
    )


def _confidence(article: Article, draft: Draft, lexicon: Lexicon) -> float:
    mention = None if draft.mention is None else draft.mention.of(article.text)
    return confidence_of(draft.rule, form_of(mention, lexicon), draft.kind.value, lexicon.language)


def _goes_on(previous: Draft, draft: Draft) -> bool:
    """Whether a quotation is the next part of the utterance before: broken round one cue, or running on."""
    if draft.mention is None or draft.mention != previous.mention or draft.cue != previous.cue:
        return False
    return Kind.MIXED not in (previous.kind, draft.kind)


def _quotation(article: Article, draft: Draft, index: int, utterance: int) -> Quotation:
    span = draft.marked.inner
    sentence = article.sentence_at(span.start) or 0
    closed = draft.marked.closed or draft.runs_on
    return Quotation(index, span, draft.marked.outer, draft.kind, sentence, closed, utterance)
