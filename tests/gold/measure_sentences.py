"""Roles, sentence boundaries and details of the samples, held against their key."""

from reader.text.span import Span
from tests.gold.key import article_key, lay_sentences, numbers_of, words_of
from tests.gold.measured import Measured, f1, sample


def measure_sentences(name: str) -> Measured:
    """`roles`: share of true sentences in a role that is right; `boundaries`: F1 of the sentence starts
    in headlines and body."""
    key, article = article_key(name), sample(name)
    true = lay_sentences(key, article.text)
    numbers = numbers_of(article, true)
    result = Measured()
    right = 0
    for sentence, span in zip(key.sentences, true, strict=True):
        covering = [s for s, n in zip(article.sentences, numbers, strict=True) if n == sentence.number]
        roles = {s.role.value for s in covering}
        if not roles:  # joined to a neighbour: it has that one's role
            roles = {s.role.value for s in article.sentences if s.span.overlaps(span)}
        if roles and roles <= set(sentence.roles):
            right += 1
        else:
            result.misses.append(f"role of {sentence.number} ({sentence.first_words}…): {sorted(roles)}")
    result.share("roles", right, len(true))
    prose = [span for sentence, span in zip(key.sentences, true, strict=True) if sentence.is_collated]
    starts = {span.start for span in prose}
    found = {
        _first_word(article.text, s.span)
        for s in article.sentences
        if any(span.start <= _first_word(article.text, s.span) < span.end for span in prose)
    }
    result.values["boundaries"] = f1(len(found), len(found & starts), len(starts))
    result.misses += [f"not cut before: {article.text[at : at + 40]!r}" for at in sorted(starts - found)]
    result.misses += [f"wrongly cut before: {article.text[at : at + 40]!r}" for at in sorted(found - starts)]
    return result


def measure_details(name: str) -> Measured:
    """`details`: share of the key's details (title, outlet, date …) that were read; letter case is free."""
    key, details = article_key(name), sample(name).details
    result = Measured()
    right = 0
    for detail, true in key.details.items():
        found = getattr(details, detail)
        if found is not None and found.casefold() == true.casefold():
            right += 1
        else:
            result.misses.append(f"{detail}: {found!r} instead of {true!r}")
    result.share("details", right, len(key.details))
    return result


def _first_word(text: str, span: Span) -> int:
    words = words_of(span.of(text))
    return span.start + words[0][1] if words else span.start
