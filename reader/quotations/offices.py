"""Offices and callings: what an apposition says that somebody is, and whom "the mayor" stands for."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from reader.language.lexicon import Lexicon
from reader.late_pattern import late_pattern
from reader.values import Struct

_BEHIND = late_pattern(r",\s(?P<role>[^,.;:()“”\"]{3,70})")
"""“Ann Lee, the mayor of Wells”: a stretch behind a name and a comma."""
_AHEAD = late_pattern(r"\s,(?P<role>[^,.;:()“”\"]{3,70})")
"""“the mayor of Wells, Ann Lee”: a stretch and a comma before a name, read backwards from the name."""
_BESIDE = late_pattern(r"(?P<role>(?:\s[\w’'-]+){1,5})")
"""“the port director Ann Lee”: words right before a name, read backwards from it."""
_REACH = 75
"""Code points before a name in which what he is can stand."""
_PLACES = late_pattern(r"[\w’'-]+")


class Office(Struct, frozen=True):
    """What an article says that somebody is: a name, and a role ("wells mayor"), "" where it gives none."""

    name: str
    role: str


class Holder(Protocol):
    """A person with roles in lower case, the head of each last."""

    name: str
    roles: set[str]


SomeHolder = TypeVar("SomeHolder", bound=Holder)


def roles_beside(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[str]:
    """The roles that appositions give the name at `start` to `end`, in lower case with the head last."""
    behind, back = _BEHIND.match(text, end), text[max(0, start - _REACH) : start][::-1]
    ahead, beside = _AHEAD.match(back), _BESIDE.match(back)
    if behind is not None:
        yield from _role_of(behind["role"], lexicon, needs_article=True)
    if ahead is not None:
        yield from _role_of(_last_phrase(ahead["role"][::-1], lexicon), lexicon, needs_article=True)
    if beside is not None:
        yield from _role_of(_nouns_at_end(beside["role"][::-1], lexicon), lexicon, needs_article=False)


def _last_phrase(words: str, lexicon: Lexicon) -> str:
    """The words from the last article on, all of them where there is none."""
    split = words.split()
    for k in range(len(split) - 1, -1, -1):
        if split[k].lower() in lexicon.role_articles:
            return " ".join(split[k:])
    return words


def _nouns_at_end(words: str, lexicon: Lexicon) -> str:
    """The words behind the last small word or verb."""
    split = words.split()
    k = len(split)
    others = lexicon.small_words, lexicon.verbs, lexicon.never_nouns
    while k and not any(split[k - 1].lower() in words for words in others):
        k -= 1
    return " ".join(split[k:])


def _role_of(words: str, lexicon: Lexicon, needs_article: bool) -> Iterator[str]:
    """The role that a noun phrase names: its head, before it what stands beside the head."""
    split = [word.lower() for word in _PLACES.findall(words)]
    if not split or (needs_article and not _opens_role(split, lexicon)):
        return
    cut = next((k for k, word in enumerate(split) if k and word in lexicon.role_ends), len(split))
    group = [word for word in split[:cut] if word not in lexicon.small_words]
    if group and is_role(group[-1], lexicon):
        owners = [word.removesuffix("'s").removesuffix("’s") for word in group[:-1]]
        yield " ".join([*_places(split[cut:], lexicon), *owners, group[-1]])


def _opens_role(split: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether an article or an owner opens a noun phrase."""
    return split[0] in lexicon.role_articles or any(word.endswith(("'s", "’s")) for word in split[:4])


def _places(behind: Sequence[str], lexicon: Lexicon) -> list[str]:
    """What a role is held of: the words behind a preposition."""
    hangs = bool(behind) and behind[0] in lexicon.prepositions
    return [word for word in behind[1:4] if hangs and word not in lexicon.small_words]


def is_role(noun: str, lexicon: Lexicon) -> bool:
    """Whether a noun names what one person does or holds."""
    known = noun in lexicon.titles or noun in lexicon.person_nouns
    return known and noun not in lexicon.common_persons and not noun.endswith(lexicon.role_plurals)


def role_words(role: str, lexicon: Lexicon) -> set[str]:
    """The words of a role; a country and its people are one ("Russia", "Russian")."""
    lows = (word.lower().rstrip(".").removesuffix("'s").removesuffix("’s") for word in role.split())
    return {lexicon.peoples_of.get(low, low) for low in lows}


def by_head(holders: Iterable[SomeHolder]) -> dict[str, list[SomeHolder]]:
    """The holders by the last words of their roles, each list in the order given."""
    found: dict[str, list[SomeHolder]] = {}
    for holder in holders:
        for head in sorted({role.split()[-1] for role in holder.roles}):
            found.setdefault(head, []).append(holder)
    return found


def holder_of(
    words: Sequence[str],
    holders: Collection[Holder],
    among: Sequence[str],
    lexicon: Lexicon,
    of: int | None = None,
) -> str | None:
    """The one holder of the role that `words` name ("the port director"), None when it is not one.

    Of several holders the one is meant who is in `among`, the names of those who spoke last, the latest
    first. An office that several people of an article may hold ("the president") needs a word more; `of` is
    how many people there are where `holders` are only those whose roles have the last word.
    """
    if words[0] not in lexicon.holding or not is_role(words[-1], lexicon):
        return None
    wanted = role_words(" ".join(words[1:-1]), lexicon) - lexicon.small_words
    fitting = [h for h in holders if any(_fits(wanted, words[-1], role, lexicon) for role in h.roles)]
    if not wanted and words[-1] in lexicon.shared_offices:
        return _plain_holder(fitting, len(holders) if of is None else of)
    if len(fitting) == 1:
        return fitting[0].name
    return next((name for name in among[:1] if name in {h.name for h in fitting}), None)


def _plain_holder(fitting: Sequence[Holder], of: int) -> str | None:
    """The only holder of an office that others share, when his role says no more than the office."""
    plain = [h for h in fitting if all(len(role.split()) == 1 for role in sorted(h.roles))]
    return plain[0].name if len(plain) == 1 == of else None


def _fits(wanted: set[str], head: str, role: str, lexicon: Lexicon) -> bool:
    return role.split()[-1] == head and wanted <= role_words(role, lexicon)
