"""Sentences in an article that is read as the program reads one."""

from reader.exercises.kinds import twins_of
from reader.exercises.site import Read, SentenceSite
from reader.text.article import Article
from tests.builders import read_article

HEAD = {"en": ("News from the valley", "A choir sang in the old church."),
        "de": ("Nachrichten aus dem Tal", "Ein Chor sang in der alten Kirche.")}  # fmt: skip


def around(sentence: str, language: str = "en", behind: str = "") -> Article:
    """An article with one sentence behind another of its paragraph."""
    head, first = HEAD[language]
    return read_article(f"{head}\n\n{first} {sentence} {behind}".rstrip() + "\n", language=language)


def site_of(sentence: str, language: str = "en", behind: str = "") -> SentenceSite:
    """The place of that sentence."""
    article = around(sentence, language, behind)
    read = Read(article)
    return next(
        SentenceSite(read, found.index)
        for found in article.sentences
        if article.text_of(found.index) == sentence
    )


def changed(kind: str, sentence: str, language: str = "en") -> list[str]:
    """What a kind of tampering makes of a sentence."""
    return [twins.changed for twins in twins_of(site_of(sentence, language), kind)]


def twins(kind: str, sentence: str, language: str = "en") -> list[tuple[str, str]]:
    """The same with the harmless twins."""
    return [(each.changed, each.harmless) for each in twins_of(site_of(sentence, language), kind)]
