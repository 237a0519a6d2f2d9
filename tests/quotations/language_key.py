"""The texts of `languages/*.toml` read by the program, beside their key."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from reader.loading.open_file import load_text
from reader.quotations.attribution import attribute
from reader.text.making import make_article

_FOLDER = Path(__file__).with_name("languages")


@dataclass(frozen=True)
class Wanted:
    """One quotation of the key: the language, the set, its first words and its speaker."""

    language: str
    part: str
    words: str
    speaker: str


@dataclass(frozen=True)
class Answer:
    """What the program says of a row of the key: whether it is found, and the speaker it names."""

    wanted: Wanted
    found: bool
    speaker: str | None
    rule: str

    @property
    def is_right(self) -> bool:
        """Whether the one who speaks is named."""
        return self.found and self.speaker is not None and self.wanted.speaker.lower() in self.speaker.lower()


def languages() -> list[str]:
    """Codes of all languages with a key, sorted."""
    return sorted(path.stem for path in _FOLDER.glob("*.toml"))


def answers(language: str, part: str) -> list[Answer]:
    """The answers to the key of one language; `part` is "pair" or "fresh"."""
    with _FOLDER.joinpath(f"{language}.toml").open("rb") as file:
        data = tomllib.load(file)[part]
    if part == "fresh":
        return _read(language, part, data["text"], data["key"])
    return [
        answer
        for side in ("left", "right")
        for answer in _read(language, part, data[side], data[f"{side}_key"])
    ]


def _read(language: str, part: str, text: str, key: list[list[str]]) -> list[Answer]:
    article = make_article(load_text(text.strip(), "a.txt"))
    assert article.details.language == language
    found = [(one.quotation.span.of(article.text), one) for one in attribute(article).attributions]
    rows = []
    for words, speaker in key:
        one = next((one for said, one in found if words in said[: len(words) + 30]), None)
        wanted = Wanted(language, part, words, speaker)
        rows.append(Answer(wanted, one is not None, one.speaker if one else None, one.rule if one else ""))
    return rows
