"""Whether two speakers, resolved each in its own article, are known to be different people."""

import re

from reader.collation.name_forms import is_people, is_place, same_form, words_for

_WORD = re.compile(r"[^\W\d_][\w'’\-‐‑.]*")


def are_different_people(left: str | None, right: str | None) -> bool:
    """Whether both speakers are persons with a name and the names cannot be one person's.

    An unknown speaker, a body, a document or a place differs from nobody: a false alarm costs an
    editor more than a missed one. "Putin" and "Vladimir Putin" are one person; so are spellings that
    `resources/facts/variants.toml` holds.
    """
    a, b = _person(left), _person(right)
    if not a or not b:
        return False
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) == 1:
        return shorter[0] not in longer
    return shorter[-1] != longer[-1] or not _given_names_agree(shorter[0], longer[0])


def _person(name: str | None) -> tuple[str, ...]:
    """The comparable words of a person's name; empty when the name is not surely a person's."""
    if not name or name.casefold().startswith("the ") or is_place(name):
        return ()
    titles = words_for("titles")
    words = [w for w in _WORD.findall(name) if same_form(w) not in titles and not is_people(w)]
    if not words or len(words) > 4 or any(not word[0].isupper() for word in words if len(word) > 3):
        return ()
    if any(len(word) > 1 and word.isupper() for word in words) and len(words) == 1:
        return ()
    forms = tuple(same_form(word) for word in words)
    return () if not words_for("bodies").isdisjoint(forms) else forms


def _given_names_agree(left: str, right: str) -> bool:
    """Whether two given names may be one: equal, an initial, or a short form with the same beginning."""
    return left[0] == right[0]
