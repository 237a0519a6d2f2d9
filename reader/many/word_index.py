"""Candidates among articles in memory: a set that is compared, kept in no library."""

from collections.abc import Sequence

from reader.cancel import IsCancelled, never, raise_if
from reader.library.candidates import MOST_POSTINGS, Candidates, ranked, rarest
from reader.text.article import Article
from reader.text.tokens import fold, is_word, tokenise_words

_SHORTEST = 2
"""Letters of a word that says anything, and of the pieces of a text without spaces."""


class WordIndex(Candidates):
    """The words of some articles, by the articles' numbers in the order given."""

    def __init__(self, articles: Sequence[Article], budget: int = MOST_POSTINGS) -> None:
        self._budget = budget
        self._numbers = {id(article): number for number, article in enumerate(articles)}
        self._holders: dict[str, list[int]] = {}
        for number, article in enumerate(articles):
            for word in words_of(article):
                self._holders.setdefault(word, []).append(number)

    def like(self, article: Article, most: int, is_cancelled: IsCancelled = never) -> Sequence[int]:
        """The numbers of the articles that share the most and the rarest words, best first."""
        raise_if(is_cancelled)
        itself = self._numbers.get(id(article), -1)
        held = {word: self._holders.get(word, ()) for word in words_of(article)}
        # A word that the article alone holds leads nowhere.
        counts = {word: len(holders) - (itself >= 0) for word, holders in held.items()}
        best = ranked((held[word] for word in rarest(counts, self._budget)), len(self._numbers))
        return [number for number in best if number != itself][:most]


def words_of(article: Article) -> set[str]:
    """The words of the sentences that are compared, and the pairs of letters where no space parts words."""
    found: set[str] = set()
    for sentence in article.sentences:
        if sentence.role.is_collated:
            found.update(
                folded
                for token in tokenise_words(sentence.span.of(article.text))
                if is_word(token) and len(folded := fold(token)) >= _SHORTEST
            )
    return found
