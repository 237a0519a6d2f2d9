"""What the kinds of tampering are called, what each does, and the entries of a key in plain words."""

from reader.exercises.exercise import Alteration
from reader.messages import composed, message
from reader.rewriting.operation import Operation
from reader.rewriting.rewriting_sentences import name_of
from reader.values import Struct


class TamperingKind(Struct, frozen=True):
    """A kind for people: its name, what it does in one line, and the family it is listed under."""

    name: str
    told: str
    family: str


_QUOTATIONS = message("Quotations")
_WHO_SAYS_SO = message("Who says so")
_FIGURES = message("Figures")
_NAMES_AND_PLACES = message("Names and places")
_TIME = message("Time")
_HOW_SURE = message("How sure")
_SENSE = message("Sense")

KINDS: dict[str, TamperingKind] = {
    "quotation_altered": TamperingKind(
        message("Word in a quotation"),
        message("One word between the marks becomes another."),
        _QUOTATIONS,
    ),
    "quotation_negated": TamperingKind(
        message("“Not” in a quotation"),
        message("The speaker is made to say the opposite."),
        _QUOTATIONS,
    ),
    "quotation_cut": TamperingKind(
        message("Quotation cut"),
        message("The limit at the end of a quotation is cut away."),
        _QUOTATIONS,
    ),
    "quotation_invented": TamperingKind(
        message("Quotation invented"),
        message("What was reported stands between marks as if said so."),
        _QUOTATIONS,
    ),
    "quotation_other_speaker": TamperingKind(
        message("Other speaker"),
        message("The words are given to somebody else of the article."),
        _QUOTATIONS,
    ),
    "speaker_unnamed": TamperingKind(
        message("Speaker unnamed"),
        message("A named speaker becomes “an official”."),
        _QUOTATIONS,
    ),
    "irony_added": TamperingKind(
        message("Scare quotes"),
        message("Marks are put round a word that nobody said."),
        _QUOTATIONS,
    ),
    "cue_turned": TamperingKind(
        message("Verb of speech"),
        message("“Said” becomes “admitted” or “claimed”."),
        _WHO_SAYS_SO,
    ),
    "attribution_dropped": TamperingKind(
        message("Source dropped"),
        message("What somebody said is told as a fact."),
        _WHO_SAYS_SO,
    ),
    "attribution_weakened": TamperingKind(
        message("Source weakened"),
        message("The ministry becomes “sources”."),
        _WHO_SAYS_SO,
    ),
    "number": TamperingKind(
        message("Figure"),
        message("Two digits change places, or one becomes another."),
        _FIGURES,
    ),
    "magnitude": TamperingKind(
        message("Million or billion"),
        message("Millions become billions, or the other way round."),
        _FIGURES,
    ),
    "unit": TamperingKind(message("Unit"), message("The same amount in another unit."), _FIGURES),
    "percent_points": TamperingKind(
        message("Percentage points"),
        message("Percent become percentage points."),
        _FIGURES,
    ),
    "currency": TamperingKind(message("Currency"), message("The same amount in another currency."), _FIGURES),
    "counted_thing": TamperingKind(
        message("What is counted"),
        message("The same number of something else."),
        _FIGURES,
    ),
    "limit": TamperingKind(
        message("Limit"),
        message("“More than” becomes “fewer than”, “at least” “at most”."),
        _FIGURES,
    ),
    "rank": TamperingKind(message("Rank"), message("The second largest becomes the largest."), _FIGURES),
    "comparative": TamperingKind(
        message("Comparison"),
        message("Faster becomes slower, dearer cheaper."),
        _FIGURES,
    ),
    "name": TamperingKind(
        message("First name"),
        message("A person gets another first name."),
        _NAMES_AND_PLACES,
    ),
    "place": TamperingKind(
        message("Where it happens"), message("It happens in another place."), _NAMES_AND_PLACES
    ),
    "title": TamperingKind(
        message("Office"),
        message("The deputy becomes the head, the former minister the minister."),
        _NAMES_AND_PLACES,
    ),
    "roles_swapped": TamperingKind(
        message("Who does what"),
        message("Who acts and who is acted on change places."),
        _NAMES_AND_PLACES,
    ),
    "scope": TamperingKind(
        message("Area"),
        message("The city becomes the country, this week this year."),
        _NAMES_AND_PLACES,
    ),
    "date": TamperingKind(message("Date"), message("Another day of the month."), _TIME),
    "weekday": TamperingKind(message("Weekday"), message("Another day of the week."), _TIME),
    "time_order": TamperingKind(
        message("Before or after"),
        message("Before becomes after, until becomes from."),
        _TIME,
    ),
    "frequency": TamperingKind(message("How often"), message("Twice a week becomes twice a month."), _TIME),
    "duration": TamperingKind(message("How long"), message("Weeks become months, hours become days."), _TIME),
    "hedge_dropped": TamperingKind(
        message("Doubt dropped"),
        message("“Alleged” and “probably” are gone."),
        _HOW_SURE,
    ),
    "hedge_added": TamperingKind(message("Doubt added"), message("A fact becomes an allegation."), _HOW_SURE),
    "modality": TamperingKind(
        message("May, can, must"),
        message("“Could” becomes “will”, “should” becomes “must”."),
        _HOW_SURE,
    ),
    "certainty": TamperingKind(
        message("Plan or deed"),
        message("What is planned is told as decided."),
        _HOW_SURE,
    ),
    "condition_dropped": TamperingKind(message("Condition dropped"), message("The “if” is gone."), _HOW_SURE),
    "legal_status": TamperingKind(
        message("Legal status"),
        message("Charged becomes convicted, questioned becomes arrested."),
        _HOW_SURE,
    ),
    "negation_dropped": TamperingKind(
        message("“Not” dropped"),
        message("The sentence says the opposite."),
        _SENSE,
    ),
    "negation_added": TamperingKind(
        message("“Not” added"),
        message("The sentence says the opposite."),
        _SENSE,
    ),
    "contrary": TamperingKind(
        message("Contrary word"),
        message("Rose becomes fell, won becomes lost."),
        _SENSE,
    ),
    "quantifier": TamperingKind(
        message("Some or all"),
        message("“Some” becomes “all”, “many” becomes “few”."),
        _SENSE,
    ),
    "exclusive": TamperingKind(message("Only"), message("“Only” and “alone” are gone."), _SENSE),
    "generalisation": TamperingKind(
        message("Generalised"),
        message("Some become all: mice become people, one resident residents."),
        _SENSE,
    ),
    "part_for_whole": TamperingKind(
        message("Part or whole"),
        message("A part is told as the whole."),
        _SENSE,
    ),
    "item_dropped": TamperingKind(message("Item of a list"), message("One item of a list is gone."), _SENSE),
    "cause_invented": TamperingKind(
        message("Cause invented"),
        message("“After” becomes “because of”."),
        _SENSE,
    ),
    "loaded_word": TamperingKind(
        message("Loaded word"),
        message("Protesters become rioters, the government the regime."),
        _SENSE,
    ),
}
"""All kinds, family by family, in the order in which they are listed."""


def kind_name(kind: str) -> str:
    """A kind of tampering or of rewording by its name; `Messages.tell` says it in another language."""
    return KINDS[kind].name if kind in KINDS else name_of(Operation(kind))


def _sides(alteration: Alteration) -> tuple[str, str]:
    return alteration.before, alteration.after


def alteration_line(alteration: Alteration) -> str:
    """One entry of a key on one line: "Weekday: “Monday” → “Friday”"."""
    words = [message("“{words}”", words=words) for words in map(str.strip, _sides(alteration)) if words]
    kind = kind_name(alteration.kind)
    if alteration.kind == Operation.MOVED or not words:
        return composed("{kind}", kind=kind)
    if not alteration.before.strip():
        return composed("{kind}: + {words}", kind=kind, words=words[0])
    if not alteration.after.strip():
        return composed("{kind}: − {words}", kind=kind, words=words[0])
    return composed("{kind}: {before} → {after}", kind=kind, before=words[0], after=words[1])
