"""Articles, quotations and collations for tests: made by hand, or read as the program reads them."""

from collections.abc import Sequence

from msgspec.structs import replace

from reader.collation.bead import Bead, Relation
from reader.collation.collation import Collation, Verdict
from reader.collation.options import CollationOptions
from reader.comparison.comparison import Comparison
from reader.comparison.parts import Checked, Collated, Quoted, with_part
from reader.loading.open_file import load_text
from reader.quotations.quotation import Attribution, Attributions, Kind, Quotation
from reader.text.article import Article, Role, Sentence, with_details
from reader.text.details import Details
from reader.text.making import make_article
from reader.text.span import Span

Said = tuple[str, str | None]
"""Quoted words as they stand in the text, and their speaker."""


def article_of(
    sentences: Sequence[str],
    language: str = "en",
    roles: Sequence[Role] | None = None,
    gap: str = "\n\n",
    title: str = "",
) -> Article:
    """An article of one paragraph a sentence, all body unless `roles` says otherwise. Nothing is read."""
    spans, at = [], 0
    for sentence in sentences:
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + len(gap)
    chosen = roles or [Role.BODY] * len(sentences)
    return Article(
        text=gap.join(sentences),
        origin=f"{title.lower()}.txt" if title else "made",
        details=Details(language=language, title=title),
        paragraphs=tuple(spans),
        sentences=tuple(
            Sentence(k, span, k, role) for k, (span, role) in enumerate(zip(spans, chosen, strict=True))
        ),
    )


def article(*sentences: str, title: str = "Made") -> Article:
    """As `article_of`, with its sentences one by one."""
    return article_of(sentences, title=title)


def read_article(text: str, origin: str = "made.txt", language: str | None = None) -> Article:
    """The article that the program reads in a text; in `language` whatever it takes it for."""
    article = make_article(load_text(text, origin))
    return (
        article
        if language is None
        else with_details(article, article.details.corrected("language", language))
    )


def quotations_of(made: Article, *said: Said, indirect: tuple[str, ...] = ()) -> Attributions:
    """The given words of an article as direct quotations, or indirect where listed; in reading order."""
    found = []
    for words, speaker in said:
        start = made.text.index(words)
        span = Span(start, start + len(words))
        kind = Kind.INDIRECT if words in indirect else Kind.DIRECT
        sentence = made.sentence_at(start)
        assert sentence is not None
        quotation = Quotation(0, span, span, kind, sentence, True, 0)
        found.append(Attribution(quotation, speaker=speaker, confidence=0.9 if speaker else 0.0))
    found.sort(key=lambda attribution: attribution.quotation.span)
    return Attributions(
        tuple(
            replace(a, quotation=replace(a.quotation, index=index, utterance=index))
            for index, a in enumerate(found)
        )
    )


def collation_of(left: Article, right: Article, *links: tuple[int, int]) -> Collation:
    """A collation with the given one-to-one links as reworded beads; all else stands alone."""
    partner = dict(links)
    beads: list[Bead] = []
    told: set[int] = set()

    def add(ours: tuple[int, ...], theirs: tuple[int, ...], relation: Relation, moved: bool = False) -> None:
        beads.append(Bead(len(beads), ours, theirs, relation, 0.5 if ours and theirs else 0.0, moved))
        told.update(theirs)

    for i in range(len(left.sentences)):
        if i in partner:
            moved = any(a < i and b > partner[i] for a, b in links)
            add((i,), (partner[i],), Relation.REWORDED, moved)
        else:
            add((i,), (), Relation.ONLY_LEFT)
    for j in range(len(right.sentences)):
        if j not in told:
            add((), (j,), Relation.ONLY_RIGHT)
    left_bead: list[int | None] = [None] * len(left.sentences)
    right_bead: list[int | None] = [None] * len(right.sentences)
    for bead in beads:
        for i in bead.left:
            left_bead[i] = bead.index
        for j in bead.right:
            right_bead[j] = bead.index
    verdict = Verdict(0, 0, 0, 0, 0, 0, len(links), 0, 0, 0, "Made by hand.")
    return Collation(tuple(beads), tuple(left_bead), tuple(right_bead), CollationOptions(), verdict)


def stages_of(whole: Comparison) -> tuple[Comparison, Comparison, Comparison]:
    """A comparison as it lands: with its links alone, with quotations, and whole."""
    collated = with_part(None, Collated(whole.left, whole.right, whole.collation))
    quoted = with_part(
        collated, Quoted(whole.left_quotations, whole.right_quotations, whole.quotation_matches)
    )
    checked = Checked(whole.fact_pairs, whole.left_slips, whole.right_slips, whole.warnings, whole.statements)
    return collated, quoted, with_part(quoted, checked)
