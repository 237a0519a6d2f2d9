"""What a comparison of many articles says in words: always as likely, never as fact."""

from collections.abc import Iterator

from reader.comparison.editorial_warning import Grade
from reader.many.matrix.claims import ClaimState
from reader.many.matrix.matrix import Matrix
from reader.many.matrix.origins import Cluster, Reason, Taking
from reader.many.matrix.pair_reading import ClaimKind, PairReading
from reader.messages import message, messages_for

_REASONS = {
    Reason.CREDITED: message("it names that one"),
    Reason.EARLIER: message("it was published later"),
    Reason.LONGER: message("it is the shorter of both"),
    Reason.SHARED_SLIP: message("both have the same slip"),
}
_STATES = {
    ClaimState.SAME: message("same"),
    ClaimState.ALTERED: message("altered"),
    ClaimState.REPORTED: message("reported"),
    ClaimState.MISSING: message("missing"),
}
_KINDS = {
    ClaimKind.QUOTATION: message("quotation"),
    ClaimKind.NUMBER: message("figure"),
    ClaimKind.DATE: message("date"),
}
_HEADINGS = {
    "likely": message("What is said of origins is likely, not known."),
    "shares": message("Share of each article that stands in each other (%)"),
    "articles": message("Articles"),
    "origins": message("Likely origins"),
    "warnings": message("Warnings"),
    "claims": message("Claims"),
    "pairs": message("Pairs"),
    "report": message("Whole report"),
    "own": message("own"),
}


def headings(language: str = "en") -> dict[str, str]:
    """The words that stand above the parts of a report, by their parts."""
    return {part: messages_for(language).say(words) for part, words in _HEADINGS.items()}


def percent(share: float) -> str:
    """A share as a whole percentage, without its sign."""
    return f"{100 * share:.0f}"


def state_said(state: ClaimState, language: str = "en") -> str:
    """What became of a claim, in a word."""
    return messages_for(language).say(_STATES[state])


def kind_said(kind: ClaimKind, language: str = "en") -> str:
    """What is claimed, in a word."""
    return messages_for(language).say(_KINDS[kind])


def summary(matrix: Matrix, language: str = "en") -> str:
    """How many articles there are and how many origins they likely have."""
    count = messages_for(language).count
    articles = count("{n} article", "{n} articles", len(matrix.entries))
    origins = count("{n} independent origin", "{n} independent origins", len(matrix.clusters))
    return f"{articles}, {origins}"


def cluster_said(matrix: Matrix, cluster: Cluster, language: str = "en") -> str:
    """What is likely of the articles of one origin."""
    say = messages_for(language).say
    names = [matrix.entries[number].name for number in cluster.members]
    if len(names) == 1:
        return say(message("“{name}” stands by itself."), name=names[0])
    listed = ", ".join(f"“{name}”" for name in names)
    one = say(message("{names} probably have one origin"), names=listed)
    if cluster.origin is None:
        return say(message("{one}; which of them was first cannot be told."), one=one)
    first = matrix.entries[cluster.origin].name
    return say(message("{one}; “{name}” is probably the first of them."), one=one, name=first)


def taking_said(matrix: Matrix, taking: Taking, language: str = "en") -> str:
    """Who probably took from whom, how much, and what speaks for it."""
    say = messages_for(language).say
    values = {
        "copy": matrix.entries[taking.copy].name,
        "source": matrix.entries[taking.source].name,
        "share": percent(taking.share),
    }
    if not taking.is_directed:
        said = message("{share}% of “{copy}” stands in “{source}”; which took from which cannot be told")
    elif taking.is_part:
        said = message("“{copy}” probably took a part from “{source}”, which has {share}% of it")
    else:
        said = message("“{copy}” was probably taken from “{source}”, which has {share}% of it")
    reasons = "; ".join(reasons_said(taking, language))
    return f"{say(said, **values)}: {reasons}." if reasons else f"{say(said, **values)}."


def reasons_said(taking: Taking, language: str = "en") -> Iterator[str]:
    """What speaks for a source."""
    say = messages_for(language).say
    for reason in taking.reasons:
        yield say(_REASONS[reason])


def warnings_said(pair: PairReading, language: str = "en") -> str:
    """How many warnings of which grade a pair has; "" when none were looked for or found."""
    count = messages_for(language).count
    grave, serious, look = (pair.count(grade) for grade in (Grade.GRAVE, Grade.SERIOUS, Grade.LOOK))
    told = [
        count("{n} grave", "{n} grave", grave) if grave else "",
        count("{n} serious", "{n} serious", serious) if serious else "",
        count("{n} to look at", "{n} to look at", look) if look else "",
    ]
    return ", ".join(each for each in told if each)
