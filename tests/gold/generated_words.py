# ruff: noqa: E501 - a table: one wording a line
"""What generated news is made of: clauses in two wordings, synonyms, and lists to fill the blanks.

All clauses are whole and can stand alone or be joined by "and" or "while".
"""

CLAUSES: tuple[tuple[str, str], ...] = (
    (
        "{person}, who runs the {thing} in {town}, said it would close on {day}",
        "the {thing} of {town} is to shut on {day}, according to its manager {person}",
    ),
    (
        "the council of {town} approved {money} for a new {thing} in {street}",
        "a further {thing} will be built in {street} after councillors in {town} agreed to spend {money}",
    ),
    (
        "police in {town} found {figure} stolen bicycles in a cellar in {street}",
        "{figure} bicycles that had been stolen turned up below a house in {street}, officers in {town} announced",
    ),
    (
        "{person} resigned as head of the {body} after {small} days in office",
        "the chair of the {body} is vacant again: {person} gave it up after only {small} days",
    ),
    (
        "heavy rain damaged {small} houses near {town} and cut the road to {town2}",
        "near {town} a downpour left {small} homes in ruins, and nobody can drive to {town2} any more",
    ),
    (
        "the {body} expects {figure} visitors at the {thing} of {town} this summer",
        "as many as {figure} guests may come to see the {thing} in {town} in the warm months, the {body} hopes",
    ),
    (
        "a court in {town} ordered the {body} to pay {money} to {person}",
        "{person} is to receive {money} from the {body}, judges ruled in {town}",
    ),
    (
        "teachers in {town} went on strike over the closing of the {thing} in {street}",
        "lessons were cancelled in {town} because staff protested against the loss of the {thing} in {street}",
    ),
    (
        "the train from {town} to {town2} was {small} minutes late because of a cow on the line",
        "an animal on the track held up the {town} to {town2} express for {small} minutes",
    ),
    (
        "engineers of the {body} began to repair the {thing} at {town} on {day}",
        "work on the broken {thing} near {town} started on {day}, said the {body}, which sent its experts",
    ),
    (
        "{person} won the race from {town} to {town2} in {small} minutes",
        "nobody was faster on the road between {town} and {town2} than {person}, whose time was {small} minutes",
    ),
    (
        "the price of bread in {town} rose by {small} percent within a year",
        "a loaf costs {small} percent more in {town} than it did twelve months ago",
    ),
    (
        "archaeologists dug up a {thing} of the ninth century below {street} in {town}",
        "under the paving of {street}, {town}, scholars uncovered a {thing} that is over a thousand years old",
    ),
    (
        "the {body} warned that the {thing} in {town2} could fail before {day}",
        "it is uncertain whether the {thing} of {town2} will hold until {day}, the {body} cautioned",
    ),
    (
        "farmers around {town} lost {money} in the drought, the {body} reported",
        "dry weather cost growers in the {town} area {money}, as figures of the {body} show",
    ),
    (
        "{person} opened a school for {figure} children in {street}",
        "{figure} pupils now have lessons in {street}, in a building that {person} inaugurated",
    ),
    (
        "a fire destroyed the {thing} beside the harbour of {town} on {day}",
        "nothing is left of the {thing} at the port of {town}, which burned down on {day}",
    ),
    (
        "the ferry between {town} and {town2} will carry {figure} passengers more",
        "there will be room for another {figure} people on the boat that links {town2} with {town}",
    ),
    (
        "doctors in {town} treated {small} people after a dinner of the {body}",
        "{small} guests of the {body} fell ill at table and were taken to the clinic in {town}",
    ),
    (
        "{person} sold the old {thing} in {street} for {money}",
        "for {money} the former {thing} in {street} has changed hands; {person} was its owner",
    ),
    (
        "the mayor of {town} asked {person} to chair the {body}",
        "{person} has been invited by the mayor of {town} to lead the {body}",
    ),
    (
        "volunteers planted {figure} trees along the river at {town} on {day}",
        "on {day} the banks at {town} were given {figure} new trees by helpers without pay",
    ),
    (
        "the {body} rejected a plan for {figure} flats beside the {thing} of {town}",
        "{figure} apartments next to the {thing} in {town} will not be built, the {body} decided",
    ),
    (
        "a book by {person} about the {thing} of {town} sold {figure} copies",
        "readers bought {figure} copies of what {person} has written on the {thing} in {town}",
    ),
)

SYNONYMS: dict[str, str] = {
    "said": "stated",
    "close": "shut",
    "approved": "passed",
    "new": "modern",
    "found": "discovered",
    "stolen": "missing",
    "cellar": "basement",
    "resigned": "stepped down",
    "head": "director",
    "heavy": "torrential",
    "damaged": "wrecked",
    "houses": "homes",
    "road": "highway",
    "expects": "awaits",
    "visitors": "guests",
    "ordered": "instructed",
    "pay": "hand over",
    "teachers": "school staff",
    "closing": "closure",
    "late": "delayed",
    "began": "started",
    "repair": "mend",
    "won": "took",
    "rose": "climbed",
    "warned": "cautioned",
    "fail": "break",
    "farmers": "growers",
    "lost": "forfeited",
    "reported": "announced",
    "opened": "inaugurated",
    "children": "pupils",
    "destroyed": "gutted",
    "harbour": "port",
    "carry": "take",
    "passengers": "travellers",
    "doctors": "physicians",
    "treated": "looked after",
    "dinner": "banquet",
    "asked": "invited",
    "chair": "lead",
    "volunteers": "helpers",
    "planted": "set",
    "rejected": "turned down",
    "plan": "scheme",
    "flats": "apartments",
    "copies": "volumes",
    "broken": "faulty",
    "staff": "employees",
    "ruled": "decided",
    "built": "put up",
}

THINGS = (
    "library", "bridge", "museum", "theatre", "market hall", "swimming bath", "mill", "lighthouse", "brewery",
    "town hall", "hospital", "chapel", "sluice", "weir", "observatory", "tram depot", "post office", "quarry",
    "shipyard", "orchard", "aqueduct", "concert hall", "water tower", "court house", "dairy", "windmill",
)  # fmt: skip
BODIES = (
    "harbour board", "river authority", "chamber of trade", "water company", "teachers' union", "rail office",
    "heritage society", "farming league", "tourist bureau", "housing fund", "fishing guild", "health board",
    "forestry service", "rowing club", "energy council", "road commission", "orchestra trust", "parents' league",
)  # fmt: skip
FIRST_NAMES = (
    "Ada", "Bruno", "Clara", "Dario", "Edda", "Felix", "Greta", "Hugo", "Ilse", "Jasper", "Karin", "Leo", "Mira",
    "Nils", "Olga", "Pavel", "Quentin", "Rosa", "Sven", "Tilda", "Ugo", "Vera", "Wanda", "Xaver", "Yara", "Zeno",
)  # fmt: skip
BEGINNINGS = (
    "Al", "Bar", "Cor", "Dun", "El", "Far", "Gor", "Hal", "In", "Jor", "Kes", "Lor", "Mar", "Nor", "Os", "Pel",
    "Quar", "Ros", "Sel", "Tar", "Ul", "Ver", "Wes", "Yar", "Zel", "Ashen", "Bren", "Cald", "Drav", "Fen",
)  # fmt: skip
NAME_ENDINGS = (
    "berg", "croft", "dane", "erling", "feld", "gren", "holt", "inger", "kamp", "land", "mond", "nell", "over",
    "quist", "rup", "sen", "tov", "vik", "wood", "yard", "ander", "brook", "stad", "thorn",
)  # fmt: skip
TOWN_ENDINGS = (
    "bury", "cester", "dale", "ford", "gate", "haven", "ington", "keld", "mere", "minster", "mouth", "ness",
    "port", "ridge", "stead", "thorpe", "wick", "worth", "bridge", "combe",
)  # fmt: skip
STREETS = ("Row", "Lane", "Street", "Quay", "Square", "Hill", "Gardens", "Walk")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "March", "April", "May", "June", "September", "October", "November")
