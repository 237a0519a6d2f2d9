"""Both sides of a collation, prepared from sentences as `collate` prepares them."""

from collections.abc import Sequence

from reader.cancel import never, silent
from reader.collation.linking_state import Effort, LinkingState, score_pairs
from reader.collation.options import CollationOptions, Strictness
from reader.collation.preparation import Witnesses, prepare
from reader.collation.watch import Watch
from reader.collation.weights import weights_for
from reader.text.article import Role
from tests.builders import article_of

WATCH = Watch(silent, never)


def witnesses_of(
    left: Sequence[str],
    right: Sequence[str],
    language: str = "en",
    headlines: tuple[int, int] = (0, 0),
    options: CollationOptions = CollationOptions(),  # noqa: B008 - frozen
) -> Witnesses:
    """Both sides; the first `headlines` sentences of each are its headline, all others body."""
    articles = [
        article_of(s, language, [Role.HEADLINE if k < n else Role.BODY for k in range(len(s))])
        for s, n in zip((left, right), headlines, strict=True)
    ]
    return prepare(articles[0], articles[1], options, WATCH)


def state_of(witnesses: Witnesses, strictness: Strictness = Strictness.STRICT) -> LinkingState:
    """What the first pass finds of them."""
    return score_pairs(witnesses, weights_for(strictness), Effort(1000), WATCH)
