"""The quotations of one article as plain text."""

from reader.quotations.quotation import Attribution, Attributions, Kind
from reader.reports.columns import heading, title_of, words_of, wrapped
from reader.text.article import Article


def quotes_text(article: Article, attributions: Attributions) -> str:
    """What `reader quotes` prints: quotations in reading order, then fragments."""
    blocks = [heading(f"Quotations in “{title_of(article)}”")]
    if not attributions.attributions:
        blocks.append("No quotation was found.")
    blocks.extend(quotation_text(article, attribution) for attribution in attributions.attributions)
    if attributions.fragments:
        blocks.append(heading("Fragments: titles, labels, nicknames and scare quotes"))
        blocks.append(
            "\n".join(wrapped(f"“{words_of(article, f.span)}”", "  ") for f in attributions.fragments)
        )
    return "\n\n".join(blocks)


def quotation_text(article: Article, attribution: Attribution) -> str:
    """One quotation with its speaker, cue and paragraph."""
    quotation = attribution.quotation
    words = words_of(article, quotation.span)
    shown = words if quotation.kind is Kind.INDIRECT else f"“{words}”"
    return f"{wrapped(shown, '  ')}\n{wrapped(source_line(article, attribution), '    — ', '      ')}"


def source_line(article: Article, attribution: Attribution) -> str:
    """Who said it, how and where: "Ann Smith (“said”), direct, paragraph 4"."""
    quotation = attribution.quotation
    parts = [attribution.speaker or "speaker not found"]
    if attribution.cue is not None:
        parts[0] += f" (“{words_of(article, attribution.cue)}”)"
    if attribution.via is not None:
        parts.append(f"via {words_of(article, attribution.via)}")
    parts.append(quotation.kind.value)
    parts.append(f"paragraph {article.sentences[quotation.sentence].paragraph + 1}")
    if not quotation.closed:
        parts.append("no proper closing mark")
    return ", ".join(parts)
