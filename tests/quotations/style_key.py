"""The texts of `styles.toml` read by the program, beside their key."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from reader.loading.open_file import load_text
from reader.quotations.attribution import attribute
from reader.text.making import make_article

_FILE = Path(__file__).with_name("styles.toml")


@dataclass(frozen=True)
class Row:
    """One quotation: its kind ("fragment" for what nobody says), words, speaker and cue, "" for none."""

    kind: str
    words: str
    speaker: str
    cue: str

    def answers(self, wanted: "Row") -> bool:
        """Whether this row, as read, is the one of the key: the same first words, or their clause."""
        inside = wanted.kind == "indirect" == self.kind and wanted.words in self.words
        return inside or self.words.startswith(wanted.words)

    def is_right(self, wanted: "Row") -> bool:
        """Whether all that the key tells is read so."""
        if wanted.kind == "fragment":
            return self.kind == "fragment"
        cue = wanted.cue in ("", self.cue)
        return self.kind == wanted.kind and self.speaker == wanted.speaker and cue


@dataclass(frozen=True)
class StyleText:
    """One text with its key."""

    style: str
    language: str
    text: str
    key: tuple[Row, ...]

    def read(self) -> list[Row]:
        """What the program finds, in reading order."""
        article = make_article(load_text(self.text, "style.txt"))
        text, result = article.text, attribute(article)
        rows = [
            (
                one.quotation.span.start,
                Row(
                    one.quotation.kind.value,
                    one.quotation.span.of(text),
                    one.speaker or "",
                    one.cue.of(text) if one.cue else "",
                ),
            )
            for one in result.attributions
        ]
        rows += [(q.span.start, Row("fragment", q.span.of(text), "", "")) for q in result.fragments]
        return [row for _, row in sorted(rows, key=lambda pair: pair[0])]

    def paired(self) -> tuple[list[tuple[Row, Row | None]], list[Row]]:
        """Each row of the key with what answers it, and what the program found besides."""
        left = self.read()
        pairs: list[tuple[Row, Row | None]] = []
        for wanted in self.key:
            found = next((row for row in left if row.answers(wanted)), None)
            if found is not None:
                left.remove(found)
            pairs.append((wanted, found))
        return pairs, left


def style_texts() -> list[StyleText]:
    """All texts of the file."""
    with _FILE.open("rb") as file:
        rows = tomllib.load(file)["text"]
    return [
        StyleText(row["style"], row["language"], row["text"], tuple(Row(*one) for one in row["key"]))
        for row in rows
    ]
