"""What German adds to the rules behind a quotation: a cue whose subject is "es"."""

from reader.quotations.cues.tail import Tail
from reader.quotations.link import Link


def impersonal_cue(tail: Tail) -> Link | None:
    """ "heißt es in seiner Aussage", "hieß es im Bericht": whose it is, else the paper."""
    clauses, words, i = tail.clauses, tail.clauses.words, tail.start
    lexicon = clauses.lexicon
    if words.low(i) not in lexicon.impersonal_cues or words.low(i + 1) not in lexicon.impersonal_subjects:
        return None
    if words.low(i + 2) not in lexicon.prepositions:
        return None
    k = i + 3
    own = words.low(k) in lexicon.he | lexicon.she
    phrase = (k, k + 1) if own else clauses.phrases.phrase_after(k)
    return None if phrase is None else Link("cue-after", (i, i + 1), phrase)
