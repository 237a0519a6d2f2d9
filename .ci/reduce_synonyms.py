"""Reduce WordNet's files to lines of words that stand for each other: `resources/languages/en/synonyms.txt`.

Run once for a new version of WordNet (Debian's package `wordnet-base`):

    python .ci/reduce_synonyms.py /usr/share/wordnet resources/languages/en/synonyms.txt

A line holds the words of one synset, then behind a bar those of synsets that WordNet calls similar to it,
above it or of one verb group with it. Left out are words of more than two parts, with capitals or
figures, and lines of which no word was met in WordNet's own corpus; behind the bar stand words that were.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

_FILES = ("data.noun", "data.verb", "data.adj", "data.adv")
_WORD = re.compile(r"[a-z]+(?:[_-][a-z]+)?")
_SIMILAR = ("&", "$", "@")
_LEFT_OUT = ("05", "08", "13", "20", "27")
"""WordNet's files of animals, bodies, food, plants and substances: kinds that no rewrite exchanges."""
_MARKER = re.compile(r"\([a-z]+\)$")


def main(folder: Path, target: Path) -> None:
    """Read WordNet's data files from a folder and write the lines, sorted."""
    lines: set[str] = set()
    for name in _FILES:
        met = _met((folder / name.replace("data", "index")).read_text("utf-8"))
        lines.update(_lines((folder / name).read_text("utf-8"), met))
    notice = (folder / _FILES[0]).read_text("utf-8").splitlines()[:29]
    head = "\n".join(
        f"# {line.split(maxsplit=1)[1] if len(line.split()) > 1 else ''}".rstrip() for line in notice
    )
    target.write_text(f"{head}\n" + "\n".join(sorted(lines)) + "\n", "utf-8")


def _met(text: str) -> set[str]:
    """The words that WordNet's corpus has: the field before the offsets counts their tagged senses."""
    rows = (line.split() for line in text.splitlines() if not line.startswith("  "))
    return {row[0] for row in rows if row[4 + int(row[3]) + 1] != "0"}


def _lines(text: str, met: set[str]) -> Iterator[str]:
    rows = (line.split() for line in text.splitlines() if not line.startswith("  "))
    synsets = {fields[0]: fields for fields in rows if fields[1] not in _LEFT_OUT}
    for fields in synsets.values():
        own = _words(fields)
        near = [word for other in _similar(fields) if other in synsets for word in _words(synsets[other])]
        near = sorted((set(near) & met) - set(own))
        if not met.isdisjoint(own) and len(own) + len(near) > 1:
            yield " ".join(own) + (" | " + " ".join(near) if near else "")


def _words(fields: list[str]) -> list[str]:
    count = int(fields[3], 16)
    written = (_MARKER.sub("", fields[4 + 2 * place]) for place in range(count))
    return sorted({word for word in written if _WORD.fullmatch(word)})


def _similar(fields: list[str]) -> Iterator[str]:
    at = 4 + 2 * int(fields[3], 16)
    pointers = fields[at + 1 : at + 1 + 4 * int(fields[at])]
    for place in range(0, len(pointers), 4):
        if pointers[place] in _SIMILAR:
            yield pointers[place + 1]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
