"""Lists of references and the headings of lists: numbered paragraphs that are no sentences of the article."""

from collections.abc import Sequence

from reader.late_pattern import late_pattern
from reader.text.article import Role

_REFERENCE = late_pattern(r"\[(\d{1,3})\]\s*([^\[\]]{2,160})")
_NUMBERED = late_pattern(r"\(?\d{1,3}[.)]\s+")
_HEADING = late_pattern(r"(?P<number>\d{1,2})[.)]\s+(?P<words>[^.!?…]{2,80}[^.!?…,;:])")
_LONGEST_LIST = 10_000
_COVERED = 0.8
"""The share of a paragraph that the entries of a list of references fill."""
_HEADING_WORDS = 8


def mark_references(texts: Sequence[str], roles: list[Role | None]) -> None:
    """A list of references at the foot, and the entries that explain them, are furniture."""
    lists = [references_in(text) for text in texts]
    if 2 * sum(map(bool, lists)) > len(texts):
        return
    first = next((at for at, titles in enumerate(lists) if titles and _is_foot(at, lists, texts)), len(texts))
    stems = tuple(_stem(title) for titles in lists[first:] for title in titles)
    for index in range(first, len(texts)):
        if roles[index] is None and (lists[index] or _explains(texts[index], stems)):
            roles[index] = Role.FURNITURE


def _explains(text: str, stems: tuple[str, ...]) -> bool:
    """Whether a paragraph is a numbered entry that begins as a title of the list does."""
    entry = without_number(text)
    return entry != text and entry.lower().startswith(stems)


def mark_list_headings(texts: Sequence[str], roles: list[Role | None]) -> None:
    """Numbered headings, two or more in order and each above a paragraph that is none, are furniture.

    A list whose entries follow one another is what the article says and stays.
    """
    found: list[int] = []
    for index, text in enumerate(texts[:-1]):
        heading = _HEADING.fullmatch(text) if text[:1].isdecimal() else None
        if heading is None or roles[index] is not None or _HEADING.fullmatch(texts[index + 1]):
            continue
        is_next = int(heading["number"]) == len(found) + 1
        if is_next and len(heading["words"].split()) <= _HEADING_WORDS and roles[index + 1] is None:
            found.append(index)
    if len(found) > 1:
        for index in found:
            roles[index] = Role.FURNITURE


def references_in(text: str) -> tuple[str, ...]:
    """The entries of a list of references ("[1] … [2] …") that fills a paragraph; empty when it is none."""
    if not text.startswith("[") or len(text) > _LONGEST_LIST:
        return ()
    found = _REFERENCE.findall(text)
    numbers = [int(number) for number, _ in found]
    is_list = bool(numbers) and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    covered = sum(len(number) + len(words) + 2 for number, words in found)
    return tuple(words.strip() for _, words in found) if is_list and covered >= _COVERED * len(text) else ()


def without_number(text: str) -> str:
    """A list entry without its number."""
    return _NUMBERED.sub("", text, count=1)


def _is_foot(at: int, lists: Sequence[tuple[str, ...]], texts: Sequence[str]) -> bool:
    """Whether a list of references begins here: two entries or more, in the second half of the text."""
    count = len(lists[at]) + (len(lists[at + 1]) if at + 1 < len(lists) else 0)
    return count >= 2 and 2 * sum(map(len, texts[:at])) > sum(map(len, texts[at:]))


def _stem(title: str) -> str:
    """How an entry that explains a reference begins: its first two words."""
    return " ".join(title.lower().split()[:2]).rstrip(" .,:;")
