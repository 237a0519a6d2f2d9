"""Checks of four pairs for the tests of their forms: with findings, with trouble, with none."""

from reader.comparison.editorial_warning import Grade
from reader.many.checking import PairCheck
from reader.many.finding import Finding, Spot
from reader.many.pairs import PairNames

GRAVE = Finding(
    "aa", "disagreeing_fact", Grade.GRAVE, "14 is 41\nhere, 100%: <b>", Spot("right", 3, 5, 18), "14", "41"
)
SERIOUS = Finding(
    "bb", "hedge", Grade.SERIOUS, "The doubt is gone.", Spot("left", 2, None, None), "alleged", ""
)
LOOK = Finding("cc", "slip", Grade.LOOK, "Two spellings.", None, "", "Lint")
CHECKS = [
    PairCheck(PairNames("wire/a b.txt", "ours/a,b.txt"), (GRAVE, SERIOUS, LOOK)),
    PairCheck(PairNames("wire/c.txt", "ours/c.txt"), trouble="“c.txt” is not there."),
    PairCheck(PairNames("wire/d.txt", "ours/d.txt"), (SERIOUS,)),
    PairCheck(PairNames("wire/e.txt", "ours/e\x01.txt")),
]
