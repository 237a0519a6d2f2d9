"""What Russian adds: the hearer in the dative right behind the speaker."""

from reader.quotations.clause_reader import ClauseReader
from reader.quotations.phrase_reader import Phrase


def before_hearer(clauses: ClauseReader, phrase: Phrase) -> Phrase:
    """The speaker alone in сказала Белова журналистам; `dative_endings` tell the hearer."""
    start, end = phrase
    endings = tuple(clauses.lexicon.dative_endings)
    while endings and end - start > 1 and clauses.row[end - 2].is_capital:
        last = clauses.row[end - 1]
        if last.is_capital or not last.low.endswith(endings):
            break
        end -= 1
    return (start, end)
