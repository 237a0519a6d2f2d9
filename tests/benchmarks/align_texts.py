"""Generated texts with a known key, for speed: light edits and heavy rewriting."""

import random

SYLLABLES = [a + b for a in "bcdfghklmnprstvz" for b in "aeiou"]
SMALL = (
    *("the", "of", "and", "to", "in", "a", "that", "it", "was", "for", "on", "with", "as", "by", "at"),
    *("from", "this", "be", "are", "have"),
)


def pair(sentences: int, *, heavy: bool, seed: int = 1) -> tuple[list[str], list[str]]:
    """Left and right, sentence k of one belonging to sentence k of the other, 24 words on average.

    Light: one sentence in five has a tenth of its words changed. Heavy: every sentence has a third.
    """
    chance = random.Random(seed)
    names = ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(max(2000, sentences))]

    def word() -> str:
        if chance.random() < 0.45:
            return chance.choice(SMALL)
        if chance.random() < 0.7:
            return names[min(len(names) - 1, int(chance.paretovariate(0.55)) - 1)]
        return chance.choice(names)

    left = [" ".join(word() for _ in range(chance.randint(14, 34))) + "." for _ in range(sentences)]
    right = []
    for sentence in left:
        if heavy or chance.random() < 0.2:
            rate = 0.33 if heavy else 0.1
            words = [word() if chance.random() < rate else w for w in sentence[:-1].split()]
            right.append(" ".join(words) + ".")
        else:
            right.append(sentence)
    return left, right
