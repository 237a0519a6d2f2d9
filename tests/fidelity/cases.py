"""Pairs of articles with a key: one sentence changed in its meaning, or put harmlessly; by kind and seed."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from reader.exercises.kinds import twins_of
from reader.exercises.site import Read, SentenceSite, Twins
from tests.builders import read_article
from tests.fidelity.tables import table

_AROUND = 4
"""Sentences round the one that is changed."""


@dataclass(frozen=True, slots=True)
class Case:
    """One article three times: as it was, with one sentence changed, with the same sentence put harmlessly.

    `sentence` is the number of that sentence in `source`; `reworded`: the rest is put in other words too.
    """

    kind: str
    language: str
    seed: int
    source: str
    changed: str
    harmless: str
    sentence: int
    edit: Twins
    before: str
    reworded: bool


def cases(kind: str, language: str, count: int, seed: int = 1) -> Iterator[Case]:
    """`count` cases of one kind from the sentences written for it; the same for the same seed."""
    for number in range(count):
        made = _case(kind, language, seed * 1_000 + number)
        if made is not None:
            yield made


def _case(kind: str, language: str, seed: int) -> Case | None:
    dice = random.Random(f"{kind}:{language}:{seed}")
    sentences = list(table(f"sentences_{language}")[kind])
    dice.shuffle(sentences)
    fillings = table("fillings")[language]
    for sentence in sentences:
        told = _filled(sentence, fillings, dice)
        around = dice.sample(fillings["around"], _AROUND)
        at, reworded = dice.randrange(_AROUND + 1), dice.random() < 0.5
        headline = dice.choice(fillings["headline"])
        source = _article(headline, [ours for ours, _ in around], at, told)
        read = Read(read_article(source, "source.txt", language))
        site = _site(read, told)
        edits = [each for each in twins_of(site, kind) if each.harmless] if site is not None else []
        if site is None or not edits:
            continue
        edit = dice.choice(edits)
        rest = [theirs if reworded else ours for ours, theirs in around]
        return Case(
            kind, language, seed, source,
            _article(headline, rest, at, edit.changed), _article(headline, rest, at, edit.harmless),
            site.index, edit, told, reworded,
        )  # fmt: skip
    return None


def _filled(sentence: str, fillings: dict[str, list[str]], dice: random.Random) -> str:
    person, other = dice.sample(fillings["person"], 2)
    chosen = {name: dice.choice(fillings[name]) for name in ("place", "body", "n", "m", "day", "date")}
    return sentence.format(person=person, other=other, **chosen)


def _article(headline: str, around: list[str], at: int, told: str) -> str:
    sentences = [*around[:at], told, *around[at:]]
    paragraphs = [" ".join(sentences[i : i + 2]) for i in range(0, len(sentences), 2)]
    return "\n\n".join([headline, *paragraphs]) + "\n"


def _site(read: Read, told: str) -> SentenceSite | None:
    sites = (SentenceSite(read, sentence.index) for sentence in read.article.sentences)
    return next((site for site in sites if site.text == told), None)
