"""Articles on one storm for the tests of many articles: a wire, copies of it, a report of its own."""

from reader.text.article import Article, with_details
from tests.builders import read_article

SENTENCES = (
    "The storm killed 14 people in the two villages of Averle and Norwick on Tuesday night.",
    "“We will rebuild every house before the winter,” mayor Ada Holt said in the town hall.",
    "Rescue workers pulled 30 cows from the flooded meadows along the river Corrin.",
    "The bridge to the harbour was closed because a pillar had moved by three metres.",
    "Schools in the district stay closed until 12 May, the council decided in the morning.",
    "A baker opened his shop at midnight and gave bread to everybody who had lost a home.",
    "Insurers expect to pay 48 million euros for roofs, cars and boats that were damaged.",
    "The weather service had warned of gusts of 140 kilometres an hour since Sunday.",
)
OWN = (
    "Volunteers of the choir cooked soup for two hundred guests of the summer festival.",
    "The orchestra played three waltzes although the trumpet player had lost his voice.",
    "Tickets for the second evening were sold within an hour, the organisers told us.",
    "A dog that ran across the stage was applauded longer than the conductor himself.",
    "The programme for next year will be printed in September on yellow paper.",
    "Children painted the doors of the old theatre in blue and green for the occasion.",
)

_HEADLINES = {"festival": "Choir opens summer with soup", "other": "Nobody slept in Norwick"}


def article(name: str, sentences: tuple[str, ...], published: str | None = None, outlet: str = "") -> Article:
    """An article of some sentences under a headline of its own."""
    made = read_article(
        "\n\n".join((_HEADLINES.get(name, "Gale hits the coast at night"), *sentences)) + "\n", f"{name}.txt"
    )
    details = made.details.corrected("published", published)
    return with_details(made, details.corrected("outlet", outlet or None))


WIRE = article("wire", SENTENCES, "2025-03-01", "Landwire")
COPY = article("copy", (*SENTENCES[:2], SENTENCES[2].replace("30", "13"), *SENTENCES[3:]), "2025-03-02")
SHORT = article("brief", SENTENCES[:5], "2025-03-03")
ALONE = article("festival", OWN, "2025-03-01")
STORM = (WIRE, COPY, SHORT, ALONE)
NAMES = ("wire.txt", "copy.txt", "brief.txt", "festival.txt")
