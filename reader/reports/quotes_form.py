"""The quotations of one article as plain text."""

from reader.messages import ENGLISH, Messages, composed, joined, message
from reader.quotations.quotation import Attribution, Attributions, Kind
from reader.reports.columns import heading, title_of, words_of, wrapped
from reader.text.article import Article

QUOTATION_KINDS = {
    Kind.DIRECT: message("direct"),
    Kind.MIXED: message("mixed"),
    Kind.INDIRECT: message("indirect"),
}


def quotes_text(article: Article, attributions: Attributions, messages: Messages = ENGLISH) -> str:
    """What `reader quotes` prints: quotations in reading order, then fragments."""
    blocks = [heading(messages.tell(message("Quotations in “{title}”", title=title_of(article))))]
    if not attributions.attributions:
        blocks.append(messages.tell(message("No quotation was found.")))
    blocks.extend(quotation_text(article, attribution, messages) for attribution in attributions.attributions)
    if attributions.fragments:
        blocks.append(
            heading(messages.tell(message("Fragments: titles, labels, nicknames and scare quotes")))
        )
        blocks.append(
            "\n".join(wrapped(f"“{words_of(article, f.span)}”", "  ") for f in attributions.fragments)
        )
    return "\n\n".join(blocks)


def quotation_text(article: Article, attribution: Attribution, messages: Messages = ENGLISH) -> str:
    """One quotation with its speaker, cue and paragraph."""
    quotation = attribution.quotation
    words = words_of(article, quotation.span)
    shown = words if quotation.kind is Kind.INDIRECT else f"“{words}”"
    source = messages.tell(source_line(article, attribution))
    return f"{wrapped(shown, '  ')}\n{wrapped(source, '    — ', '      ')}"


def source_line(article: Article, attribution: Attribution) -> str:
    """Who said it, how and where: "Ann Smith (“said”), direct, paragraph 4"."""
    quotation = attribution.quotation
    parts = [attribution.speaker or message("speaker not found")]
    if attribution.cue is not None:
        cue = words_of(article, attribution.cue)
        parts[0] = composed("{speaker} (“{cue}”)", speaker=parts[0], cue=cue)
    if attribution.via is not None:
        parts.append(message("via {source}", source=words_of(article, attribution.via)))
    parts.append(QUOTATION_KINDS[quotation.kind])
    parts.append(message("paragraph {number}", number=article.sentences[quotation.sentence].paragraph + 1))
    if not quotation.closed:
        parts.append(message("no proper closing mark"))
    return joined(", ", parts)
