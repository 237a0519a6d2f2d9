"""Pairs of sentences in several languages: what is another fact, what another way to write it."""

import tomllib
from pathlib import Path

import pytest

from reader.collation.collate import collate
from reader.facts.fact import FactStanding
from reader.facts.pairing import pair_facts
from reader.text.article import Article
from tests.builders import read_article

FRAMES = {
    "en": "The harbour board of Norwick met the ferry company on the pier for talks about new boats. {}",
    "de": "Der Rat der Stadt traf die Leitung der Werft, um über die neuen Boote zu sprechen. {}",
    "fr": "Le conseil de la ville a rencontré la direction du port pour parler des bateaux. {}",
    "es": "El consejo de la ciudad se reunió con la dirección del puerto para hablar de los barcos. {}",
    "ru": "Совет города встретился с руководством верфи, чтобы поговорить о новых судах. {}",
    "zh": "市议会在旧港口会见了船厂的领导，讨论新船和维修的问题。{}",
    "ar": "التقى مجلس المدينة بإدارة حوض السفن في الميناء القديم للحديث عن السفن الجديدة. {}",
    "sv": "Stadens råd träffade varvets ledning för att tala om de nya båtarna. {}",
}

PAIRS = tomllib.loads(Path(__file__).with_name("fact_pairs.toml").read_text("utf-8"))


def cases(block: str) -> list[tuple[str, str, str]]:
    """Language, left and right of every pair of a block."""
    found = []
    for section in block.strip().removeprefix("= ").split("\n= "):
        language, *lines = section.split("\n")
        for left, right in zip(lines[::2], lines[1::2], strict=True):
            found.append((language, left, right))
    return found


def bracketed(sentence: str) -> list[str]:
    return [piece.partition("]")[0] for piece in sentence.split("[")[1:]]


def article(language: str, sentence: str) -> Article:
    plain = sentence.replace("[", "").replace("]", "")
    made = read_article(FRAMES[language].format(plain))
    assert made.details.language == language
    return made


def claims(language: str, left: str, right: str) -> list[tuple[str, str]]:
    ours, theirs = article(language, left), article(language, right)
    return [
        (pair.left.span.of(ours.text), pair.right.span.of(theirs.text))
        for pair in pair_facts(ours, theirs, collate(ours, theirs))
        if pair.standing is FactStanding.DISAGREES and pair.left is not None and pair.right is not None
    ]


@pytest.mark.parametrize(("language", "left", "right"), cases(PAIRS["other_facts"]))
def test_another_fact_is_a_disagreement(language: str, left: str, right: str) -> None:
    ours, theirs = bracketed(left), bracketed(right)
    assert claims(language, left, right) == list(zip(ours, theirs, strict=True))
    assert claims(language, right, left) == list(zip(theirs, ours, strict=True))


@pytest.mark.parametrize(("language", "left", "right"), cases(PAIRS["other_ways_to_write"]))
def test_another_way_to_write_a_fact_is_none(language: str, left: str, right: str) -> None:
    assert claims(language, left, right) == []
    assert claims(language, right, left) == []
