"""The quotations of one paragraph: which rule finds the speaker of each, and who goes on speaking."""

from collections.abc import Sequence

from reader.language.lexicon import Lexicon
from reader.quotations.appositions import with_named
from reader.quotations.clause_reader import ClauseReader
from reader.quotations.cues.after import after
from reader.quotations.cues.before import WEAK, before
from reader.quotations.cues.name_beside import DASHES, colon_name, dash_name, headline_colon, possessive
from reader.quotations.cues.trailing import trailing
from reader.quotations.fragments import is_fragment
from reader.quotations.indirect import find_reported
from reader.quotations.introductions import nearest_verb
from reader.quotations.items import Item, items_of, sentences_of, without_brackets, word_count
from reader.quotations.link import Link, Phrase
from reader.quotations.marks import Marked
from reader.quotations.quotation import Kind
from reader.text.article import Article
from reader.text.span import Span

_REACH = 100
"""The rules look this many items to the left of a quotation at least, twice as many at most."""

_LONGEST = 400
"""Sentences of more items than this are not searched for indirect speech: they are no sentences."""


_SHORTEST_CLAUSE = 3
"""Fewer words in marks without an end are a part of the sentence that holds them."""


class Draft:
    """A marked stretch on its way to an attribution.

    `bare` when its sentence has no speaker for it, `runs_on` when the next paragraph reopens it.
    """

    __slots__ = (
        "bare",
        "cue",
        "fragment",
        "kind",
        "marked",
        "mention",
        "named",
        "paragraph",
        "rule",
        "runs_on",
        "sentence",
        "via",
    )

    def __init__(
        self,
        marked: Marked,
        paragraph: int,
        sentence: int = 0,
        kind: Kind = Kind.DIRECT,
        cue: Span | None = None,
        mention: Span | None = None,
        named: Span | None = None,
        via: Span | None = None,
        rule: str = "none",
        bare: bool = False,
        runs_on: bool = False,
        fragment: bool = False,
    ) -> None:
        self.marked = marked
        self.paragraph = paragraph
        self.sentence = sentence
        self.kind = kind
        self.cue = cue
        self.mention = mention
        self.named = named
        self.via = via
        self.rule = rule
        self.bare = bare
        self.runs_on = runs_on
        self.fragment = fragment

    @property
    def speaks(self) -> bool:
        """Whether it is a quotation whose speaker is known."""
        return self.mention is not None and not self.fragment


def span_of(row: Sequence[Item], phrase: Phrase | None) -> Span | None:
    """The code points that a range of items covers."""
    return None if phrase is None else Span(row[phrase[0]].start, row[phrase[1] - 1].end)


def find_link(clauses: ClauseReader, q: int) -> Link | None:
    """The rules in order; the first that fits wins. Strong cues before weak ones."""
    floor = max(0, (q // _REACH - 1) * _REACH)
    found = after(clauses, q) or colon_name(clauses, q, floor)
    if found is None:
        left = before(clauses, q, floor)
        if left is not None and left.rule not in WEAK:
            found = left
        else:
            found = trailing(clauses, q) or headline_colon(clauses, q) or left
    if found is None:
        found = dash_name(clauses, q) or possessive(clauses, q)
    if found is None:
        found = nearest_verb(clauses, q, floor)
    return None if found is None else with_named(clauses, found)


def _is_bare(row: Sequence[Item]) -> bool:
    """Whether a sentence is nothing but quotations."""
    return all(item.kind != "w" for item in row)


def _kind(row: Sequence[Item], q: int, link: Link | None) -> Kind:
    """Direct where a whole clause stands in marks, mixed where a part of the sentence does."""
    words = row[q].text
    told_behind = link is not None and link.rule.startswith("cue-after")
    if word_count(words) < _SHORTEST_CLAUSE and words[-1:] not in ".!?,":
        return Kind.DIRECT if told_behind and q == 0 and row[1].text == "," else Kind.MIXED
    return Kind.DIRECT if _stands_first(row, q) or _is_whole(words, told_behind) else Kind.MIXED


def _stands_first(row: Sequence[Item], q: int) -> bool:
    """Whether a quotation opens its sentence or stands behind a comma, colon or dash."""
    return q == 0 or (row[q - 1].kind == "p" and row[q - 1].text in ",:—–-")


def _is_whole(words: str, told_behind: bool) -> bool:
    """Whether quoted words begin with a capital and end, or are told, like a clause."""
    if not words[:1].isupper():
        return False
    return told_behind or words[-1:] in "!?" or (words[-1:] in ".," and word_count(words) > _SHORTEST_CLAUSE)


class ParagraphReader:
    """The quotations of one paragraph."""

    def __init__(
        self,
        article: Article,
        number: int,
        marked: list[Marked],
        lexicon: Lexicon,
    ) -> None:
        self.drafts = [Draft(m, number) for m in marked]
        self.lexicon = lexicon
        items = without_brackets(items_of(article.text, article.paragraphs[number], marked, 0, lexicon))
        self.sentences = sentences_of(items, lexicon)
        self.number = number
        start = article.paragraphs[number].start
        line = article.text.rfind("\n", 0, start) + 1
        self.dashed = article.text[line:start].strip() in DASHES
        self.reported: list[Draft] = []
        for k, row in enumerate(self.sentences):
            is_quoted = any(item.kind == "q" for item in row)
            reports = len(row) <= _LONGEST and any(lexicon.may_report(item.low) for item in row)
            if not is_quoted and not reports:
                continue
            clauses = ClauseReader(row, lexicon)
            if is_quoted:
                self._read(clauses, k)
            if reports:
                self._read_reported(clauses, k)

    def _read_reported(self, clauses: ClauseReader, number: int) -> None:
        for one in find_reported(clauses):
            span = span_of(clauses.row, self._unmarked(clauses, one.content))
            if span is not None:
                draft = Draft(Marked(span, span, "", True), self.number, number, Kind.INDIRECT)
                attach(draft, clauses.row, with_named(clauses, one.link))
                self.reported.append(draft)

    def _unmarked(self, clauses: ClauseReader, content: Phrase) -> Phrase | None:
        """A reported clause up to the comma before a quotation in it; None when it is no clause then."""
        row, (start, end) = clauses.row, content
        first = next((k for k in range(start, end) if self._is_speech(row[k])), None)
        if first is None:
            return content
        comma = next((k for k in range(first - 1, start + 2, -1) if row[k].text == ","), None)
        if comma is None or comma == first - 1:
            return None
        which = (k for k in range(start, comma) if row[k].low in self.lexicon.relatives)
        whole = any(clauses.words.is_verb(k) for k in range(start, next(which, comma)))
        return (start, comma) if whole else None

    def _is_speech(self, item: Item) -> bool:
        """Whether an item is a quotation and no title or label."""
        return item.kind == "q" and not self.drafts[item.quote].fragment

    def _read(self, clauses: ClauseReader, number: int) -> None:
        row = clauses.row
        bare = _is_bare(row)
        for q, item in enumerate(row):
            if item.kind != "q":
                continue
            draft = self.drafts[item.quote]
            draft.sentence = number
            link = None if bare else find_link(clauses, q)
            draft.bare = link is None
            draft.kind = Kind.DIRECT if bare else _kind(row, q, link)
            if link is not None:
                attach(draft, row, link)
            draft.fragment = not bare and is_fragment(clauses, q, link)

    @property
    def last_speech(self) -> Draft | None:
        """The last quotation in marks whose speaker is known."""
        return next((draft for draft in reversed(self.drafts) if draft.speaks), None)

    def reopens(self, above: "ParagraphReader") -> bool:
        """Whether this paragraph opens with the mark that the one above leaves open."""
        if not above.drafts or not self.drafts or not self.sentences:
            return False
        last, first = above.drafts[-1].marked, self.drafts[0].marked
        return last.open_ended and last.style == first.style and self.sentences[0][0].kind == "q"


def attach(draft: Draft, row: Sequence[Item], link: Link) -> None:
    """Give a draft the cue and speaker of a link between items of `row`."""
    draft.cue, draft.mention = span_of(row, link.cue), span_of(row, link.mention)
    draft.named, draft.via = span_of(row, link.named), span_of(row, link.via)
    draft.rule = link.rule
