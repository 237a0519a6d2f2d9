"""Whom "it" and "they" stand for: the body, or the several people, that spoke or opened a sentence last."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from reader.language.lexicon import Lexicon
from reader.late_pattern import late_pattern
from reader.values import Struct

_FAR = 700
"""Code points behind which a body is no longer what "it" means."""
_SENTENCES = 3
"""So many sentences, that of the pronoun counted, are looked at for a body that opens one."""
_LEAD = late_pattern(r"[“\"'‘(\s]*(?P<phrase>[\w’'&.-]+(?:\s[\w’'&.-]+){0,6})")

_APPOSITION = late_pattern(r",\s(?P<words>[^,.;]{3,60})")
"""“Harwell Foods, a maker of soups”: what a name and a comma are followed by."""


_LONGEST_BODY = 4
"""Words of a body without a name, its article counted: "the county harbour board"."""


def _end_of_capitals(words: Sequence[str], first: int) -> int:
    """Where the capitals end that start at word `first`; a full stop or a possessive ends them."""
    end = first
    while end < len(words) and words[end][0].isupper():
        end += 1
        if words[end - 1].endswith((".", "’s", "'s")):
            break
    return end


class Said(Struct, frozen=True):
    """One that spoke or was named: a code point, the name, and whether it is several."""

    at: int
    name: str
    several: bool


class Bodies:
    """Remembers bodies and groups in reading order and resolves the pronouns for them."""

    def __init__(
        self,
        text: str,
        starts: Sequence[int],
        lexicon: Lexicon,
        is_person: Callable[[Sequence[str]], bool],
    ) -> None:
        self._text = text
        self._starts = starts
        self._lexicon = lexicon
        self._is_person = is_person
        self._said: list[Said] = []

    def note(self, name: str, at: int) -> None:
        """Remember that a body or group called `name` speaks at code point `at`."""
        if not self._is_nobody(name):
            self._said.append(Said(at, name, self._is_several(name)))

    def resolve(self, pronoun: str, at: int) -> str | None:
        """The name of the body or group that `pronoun` at code point `at` stands for."""
        several = pronoun in self._lexicon.plural_pronouns
        spoke = [said for said in self._said if at - _FAR <= said.at < at]
        known = [*spoke, *self._openers(at)]
        fitting = [said for said in known if said.several is several]
        if not fitting and several:
            fitting = [said for said in known if self._is_group(said.name)]
        return max(fitting, key=lambda said: said.at).name if fitting else None

    def _openers(self, at: int) -> list[Said]:
        """The bodies and groups that open the sentence of `at` and those before it."""
        k = bisect_left(self._starts, at + 1) - 1
        found = []
        for start in self._starts[max(0, k - _SENTENCES + 1) : k + 1]:
            name = self._opener(start) if at - _FAR <= start < at else None
            if name is not None:
                found.append(Said(start, name, self._is_several(name)))
        return found

    def _opener(self, start: int) -> str | None:
        """The body whose name opens the sentence at code point `start`."""
        match = _LEAD.match(self._text, start)
        words = [] if match is None else match["phrase"].split()
        if match is None or not words:
            return None
        lexicon = self._lexicon
        first = int(words[0].lower() in lexicon.determiners)
        end = _end_of_capitals(words, first)
        is_name = end > first and words[first].lower() not in lexicon.small_words
        if is_name and words[first].lower() not in lexicon.time_words:
            name = [word.rstrip(".,") for word in words[first:end]]
            at = match.start("phrase") + len(" ".join(words[:end]))
            return " ".join(name) if self._names_body(name, at) else None
        return self._common_body(words) if first else None

    def _common_body(self, words: Sequence[str]) -> str | None:
        """ "the board", "the harbour board": an article and a noun for a body, a word or two between."""
        for k in range(1, min(len(words), _LONGEST_BODY)):
            if words[k].lower().rstrip(".,") in self._lexicon.body_nouns:
                return " ".join(words[: k + 1]).lower().rstrip(".,")
        return None

    def _names_body(self, name: Sequence[str], end: int) -> bool:
        """Whether capitals name a body: by the last word, as an abbreviation, by an apposition behind."""
        lexicon, last = self._lexicon, name[-1].lower()
        if name[0].lower() in lexicon.subject_pronouns or name[0].lower() in lexicon.titles:
            return False
        if self._is_person(name):
            return False
        known = (lexicon.body_nouns, lexicon.body_tail, lexicon.relay_nouns, lexicon.relays)
        if any(last in group for group in known) or (len(last) > 1 and name[-1].isupper()):
            return True
        behind = _APPOSITION.match(self._text, end)
        words = [] if behind is None else behind["words"].lower().split()
        return len(name) == 1 or not lexicon.body_nouns.isdisjoint(words)

    def _is_group(self, name: str) -> bool:
        """Whether a body is made of people, so that "they" may stand for it."""
        return not self._is_several(name)

    def _is_several(self, name: str) -> bool:
        lexicon, words = self._lexicon, name.split()
        last = words[-1].lower()
        if any(word in lexicon.pairing for word in words) or last in lexicon.plural_subjects:
            return True
        return (
            not words[-1][0].isupper()
            and last.endswith(lexicon.regular_plurals)
            and last not in lexicon.body_nouns
        )

    def _is_nobody(self, name: str) -> bool:
        """Whether it is a mere thing, that no pronoun of a speaker goes back to."""
        return name.split()[-1].lower() in self._lexicon.speechless
