"""Who said it: one row for each pattern of cue and speaker."""

import pytest
from msgspec.structs import replace

from reader.cancel import never
from reader.loading.open_file import load_text
from reader.quotations.attribution import _is_crosshead, _paragraphs, attribute
from reader.quotations.quotation import Attribution, Kind
from reader.text.article import Role
from reader.text.making import make_article
from reader.text.span import Span
from tests.builders import article_of
from tests.quotations.conftest import MakeArticle
from tests.quotations.parsed import ENGLISH

Row = tuple[str, str | None, str | None]


def rows(make: MakeArticle, text: str) -> list[Row]:
    """Words (cut after 20 characters), cue and mention of all quotations in marks."""
    article = make(text)
    found = []
    for one in attribute(article).attributions:
        if one.quotation.kind is not Kind.INDIRECT:
            cue = one.cue.of(article.text) if one.cue else None
            mention = one.mention.of(article.text) if one.mention else None
            found.append((one.quotation.span.of(article.text)[:20], cue, mention))
    return found


def marked(make: MakeArticle, text: str) -> list[Attribution]:
    """The attributions of all quotations in marks."""
    return [a for a in attribute(make(text)).attributions if a.quotation.kind is not Kind.INDIRECT]


ONE_SPEAKER = [
    ("“The pier must close,” said Ruth Alder.", "said", "Ruth Alder"),
    ("“The pier must close,” Ruth Alder said on Monday.", "said", "Ruth Alder"),
    ("“The pier must close,” Ruth Alder, the port's chief engineer, told reporters.", "told", "Ruth Alder"),
    ("“Must the pier close?” Ruth Alder asked.", "asked", "Ruth Alder"),
    ("“Must the pier close?” asked Ruth Alder, who runs the port.", "asked", "Ruth Alder"),
    ("“The pier must close.” Alder said.", "said", "Alder"),
    ("Ruth Alder said, “The pier must close.”", "said", "Ruth Alder"),
    ("Ruth Alder said: “The pier must close.”", "said", "Ruth Alder"),
    ("Ruth Alder, who has run the port since May, said “the pier must close.”", "said", "Ruth Alder"),
    ("Ruth Alder, an engineer from the town of Wells, said “the pier must close.”", "said", "Ruth Alder"),
    ("Ruth Alder on Saturday called the pier “a danger to all.”", "called", "Ruth Alder"),
    ("On Saturday, Ruth Alder called the pier “a danger to all.”", "called", "Ruth Alder"),
    ("Ruth Alder accused the owners of being “blind to every danger.”", "accused", "Ruth Alder"),
    ("Ruth Alder walked to the pier and called it “a danger to all.”", "called", "Ruth Alder"),
    ("Ruth Alder told the committee that its members had been “far too patient.”", "told", "Ruth Alder"),
    ("Calling the pier “a danger to all,” Ruth Alder left the room.", "Calling", "Ruth Alder"),
    ("Ruth Alder left early, calling the pier “a danger to all.”", "calling", "Ruth Alder"),
    ("A spokesman for the port said “the pier must close at once.”", "said", "A spokesman for the port"),
    ("Voters who wrote to her on Friday say the pier is “a danger to all.”", "say", "Voters"),
    ("The report warned that the pier was “a danger to all.”", "warned", "The report"),
    ("According to Ruth Alder, the pier is “a danger to all.”", "According to", "Ruth Alder"),
    ("The pier is “a danger to all,” according to Ruth Alder.", "according to", "Ruth Alder"),
    ("The pier is “a danger to all” and must close, Ruth Alder said.", "said", "Ruth Alder"),
    ("The owner was asked by Ruth Alder whether it was “a danger to all.”", "asked", "Ruth Alder"),
    (
        "In 1976, in what Ruth Alder, then a student, called “a year of storms,” it fell.",
        "called",
        "Ruth Alder",
    ),
    ("Ruth Alder: “The pier must close.”", ":", "Ruth Alder"),
    ("Ruth Alder grumbled that it was “a danger to all.”", "grumbled", "Ruth Alder"),
    ("Said Ruth Alder, “the pier must close at once.”", "Said", "Ruth Alder"),
    (
        "On Monday Ruth Alder of the port board called the pier “a danger to all.”",
        "called",
        "Ruth Alder of the port board",
    ),
    ("In Wells, Ohio, Ruth Alder, who runs the port, called it “a danger to all.”", "called", "Ruth Alder"),
    ("Asked about the storm, Ruth Alder said it was “a danger to all.”", "said", "Ruth Alder"),
    ("Ruth Alder's claim that the pier was “a danger to all” went unheard.", "claim", "Ruth Alder's"),
    ("Ruth Alder said she would call the pier “a danger to all.”", "said", "Ruth Alder"),
    ("When Ruth Alder said it was “a danger to all,” the crowd applauded loudly.", "said", "Ruth Alder"),
    (
        "Undecided owners listened. Ruth Alder released a statement calling it “a danger to all.”",
        "calling",
        "Ruth Alder",
    ),
    ("The owners waited, with Ruth Alder chanting “close the pier at once.”", "chanting", "Ruth Alder"),
    ("As Ruth Alder, the engineer, put it, “the pier must close at once.”", "put", "Ruth Alder"),
    ("The pier, says Ruth Alder, is “a danger to all.”", "says", "Ruth Alder"),
    ("Ruth Alder demured that it was “a danger to all.”", "demured", "Ruth Alder"),
]


@pytest.mark.parametrize(("text", "cue", "mention"), ONE_SPEAKER)
def test_cue_and_mention(article: MakeArticle, text: str, cue: str, mention: str) -> None:
    ((_, found_cue, found_mention),) = rows(article, text)
    assert (found_cue, found_mention) == (cue, mention)


def test_a_headline_names_its_speaker_before_a_colon(article: MakeArticle) -> None:
    assert rows(article, "Ruth Alder: Old Pier Is ‘A Danger To All’")[0][1:] == (":", "Ruth Alder")


def test_names_inside_a_quotation_mislead_no_pronoun(article: MakeArticle) -> None:
    text = (
        "Ruth Alder spoke for an hour.\n\n"
        "“Anna Birch has told us nothing about the pier at all. It must close,” she said."
    )
    assert marked(article, text)[0].speaker == "Ruth Alder"


def test_a_dash_names_the_speaker(article: MakeArticle) -> None:
    assert rows(article, "“The pier must close before the winter storms.” — Ruth Alder")[0][2] == "Ruth Alder"


def test_a_governing_cue_beats_a_nearer_weak_verb(article: MakeArticle) -> None:
    text = "Ruth Alder said the owners had pushed the town towards “a very costly mistake.”"
    assert rows(article, text)[0][1:] == ("said", "Ruth Alder")


def test_coordinated_cues_share_their_subject(article: MakeArticle) -> None:
    text = "Ruth Alder said the move was made by Tom Birch and added that it was “never a secret.”"
    assert rows(article, text)[0][2] == "Ruth Alder"


def test_two_speakers_in_one_sentence(article: MakeArticle) -> None:
    text = "Ruth Alder called it “a danger to all,” and Tom Birch described it as “our only hope.”"
    assert [row[2] for row in rows(article, text)] == ["Ruth Alder", "Tom Birch"]


def test_a_quotation_broken_round_its_cue_is_one_utterance(article: MakeArticle) -> None:
    found = marked(article, "“The pier,” Ruth Alder said, “must close before the winter.”")
    assert len(found) == 2
    assert found[0].quotation.utterance == found[1].quotation.utterance
    assert {one.speaker for one in found} == {"Ruth Alder"}


def test_what_follows_an_attributed_quotation_has_its_speaker(article: MakeArticle) -> None:
    text = "“The pier must close,” Ruth Alder said. “It is a danger. Nobody disputes that.”"
    found = marked(article, text)
    assert [one.speaker for one in found] == ["Ruth Alder", "Ruth Alder"]
    assert found[1].rule == "continued"


def test_a_sentence_before_introduces_a_bare_quotation(article: MakeArticle) -> None:
    assert (
        rows(article, "Ruth Alder disagreed. “The pier must close before the winter.”")[0][2] == "Ruth Alder"
    )


def test_a_paragraph_that_ends_in_a_colon_introduces_the_next(article: MakeArticle) -> None:
    text = "Ruth Alder issued a statement on Monday night:\n\n“The pier must close before the winter.”"
    assert rows(article, text)[0][2] == "Ruth Alder"


def test_a_running_quotation_reopened_in_each_paragraph_is_one_utterance(article: MakeArticle) -> None:
    text = (
        "“The pier must close,” Ruth Alder said. “It is a danger to all who walk on it.\n\n"
        "“We have warned the owners for years, and for years nobody came.\n\n"
        "“That ends today.”"
    )
    found = marked(article, text)
    assert [one.speaker for one in found] == ["Ruth Alder"] * 4
    assert len({one.quotation.utterance for one in found}) == 1
    assert all(one.quotation.closed for one in found)


def test_an_agency_is_a_relay_and_no_speaker(article: MakeArticle) -> None:
    made = article("“The pier must close,” Ruth Alder said at the port, according to the Coast Press.")
    (found,) = [a for a in attribute(made).attributions if a.quotation.kind is not Kind.INDIRECT]
    assert found.speaker == "Ruth Alder"
    assert found.via is not None
    assert found.via.of(made.text) == "the Coast Press"


def test_a_relative_pronoun_stands_for_the_name_before_it(article: MakeArticle) -> None:
    (found,) = marked(article, "The mayor thanked Ruth Alder, who called the pier “a danger to all.”")
    assert found.speaker == "Ruth Alder"


def test_a_quotation_without_a_speaker_is_kept(article: MakeArticle) -> None:
    (found,) = marked(article, "“The pier must close before the winter storms come back to us.”")
    assert found.speaker is None
    assert found.mention is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“The pier must close,” Ruth Alder said.", Kind.DIRECT),
        ("Ruth Alder said, “The pier must close.”", Kind.DIRECT),
        ("Ruth Alder called the pier “a danger to all” on Monday.", Kind.MIXED),
    ],
)
def test_kinds(article: MakeArticle, text: str, kind: Kind) -> None:
    (found,) = marked(article, text)
    assert found.quotation.kind is kind


def test_indices_follow_the_text(article: MakeArticle) -> None:
    made = article(
        "“The pier must close,” said Ruth Alder. She warned that the owners had known for years.\n\n"
        "Tom Birch called it “our only hope.”"
    )
    found = attribute(made).attributions
    assert [one.quotation.index for one in found] == list(range(len(found)))
    assert [one.quotation.span for one in found] == sorted(one.quotation.span for one in found)


def test_the_same_article_gives_the_same_answer(article: MakeArticle) -> None:
    made = article("“The pier must close,” said Ruth Alder. “It is a danger,” she added.")
    assert attribute(made) == attribute(made)


def test_very_many_quotations_are_read(article: MakeArticle) -> None:
    made = article("Ruth Alder said “yes, we must close it” today. " * 2_000)
    found = [one for one in attribute(made).attributions if one.quotation.kind is not Kind.INDIRECT]
    assert len(found) == 2_000
    assert {one.speaker for one in found} == {"Ruth Alder"}


def test_german_words_of_a_paper_or_of_whose_it_is() -> None:
    text = (
        "61 Zeugen hat der Ausschuss gehört, darunter Jonas Petrie, der damals allein am Hafen saß."
        " „Ich habe zwölfmal gerufen, und niemand kam zu uns“, heißt es in seiner Aussage."
    )
    made = make_article(
        load_text(f"Der Hafen von Altenried war am Montag geschlossen.\n\n{text}", "hafen.txt")
    )
    found = [one for one in attribute(made).attributions if one.quotation.kind is not Kind.INDIRECT]
    assert [one.speaker for one in found] == ["Jonas Petrie"]


def test_two_neighbours_that_may_both_be_verbs_ask_each_other_but_once(article: MakeArticle) -> None:
    (found,) = marked(article, "While the machines talk beeped on, Ruth Alder called it “a danger to all.”")
    assert found.speaker == "Ruth Alder"


BODY, FURNITURE = Role.BODY, Role.FURNITURE


@pytest.mark.parametrize(
    ("roles", "count"),
    [((BODY, BODY), 2), ((BODY, FURNITURE), 2), ((FURNITURE, BODY), 2), ((FURNITURE, FURNITURE), 0)],
)
def test_only_a_paragraph_that_is_furniture_throughout_is_passed(
    roles: tuple[Role, Role], count: int
) -> None:
    made = article_of(["“It must close,” said Ruth Alder.", "“It is old,” she said."], roles=roles, gap=" ")
    one = Span(0, len(made.text))
    made = replace(made, paragraphs=(one,), sentences=tuple(replace(s, paragraph=0) for s in made.sentences))
    assert len(attribute(made).attributions) == count


@pytest.mark.parametrize(
    ("rule", "line", "is_title"),
    [
        ("seven words that stand below", "“We will go on to the end”", True),
        ("eight words", "“We will go on to the very end”", False),
        ("one word", "“We”", False),
        ("words that stand nowhere else", "“They all came to see”", False),
        ("all in capitals", "“THEY ALL CAME TO SEE”", True),
        ("between dashes", "– “They all came to see” –", True),
        ("a dash before alone", "– “They all came to see”", False),
        ("a dash behind alone", "“They all came to see” –", False),
        ("eight marks round it", "... “We will go on”..", True),
        ("nine marks round it", "... “We will go on”...", False),
    ],
)
def test_a_line_of_few_words_is_a_heading(rule: str, line: str, is_title: bool) -> None:
    below = "Ruth Alder said we will go on to the end, and we will go on to the very end with us."
    made = article_of([line, below])
    first = next(_paragraphs(made, ENGLISH, never))
    assert _is_crosshead(made, first) is is_title, rule


@pytest.mark.parametrize(("between", "speaker"), [(0, "Ruth Alder"), (2, "Ruth Alder"), (3, None)])
def test_who_spoke_goes_on_within_three_paragraphs(between: int, speaker: str | None) -> None:
    text = "“The pier must close,” Ruth Alder said.\n\n" + "The boats lay there in a row.\n\n" * between
    made = make_article(
        load_text(f"News\n\nIt rained.\n\n{text}“We have no choice here at all.”", "pier.txt")
    )
    assert [one.speaker for one in attribute(made).attributions] == ["Ruth Alder", speaker]


@pytest.mark.parametrize(
    ("text", "utterances"),
    [
        ("“The pier,” Ann Lee said, “must close now.”", [0, 0]),
        ("“The pier must close,” Ann Lee said. “We all go now.”", [0, 0]),
        ("“The pier must close,” Ann Lee said. “We all go now,” Ann Lee added.", [0, 1]),
        ("“The pier must close,” Ann Lee said. “We all go now,” Bob Roe said.", [0, 1]),
    ],
)
def test_parts_round_one_cue_are_one_utterance(
    article: MakeArticle, text: str, utterances: list[int]
) -> None:
    assert [one.quotation.utterance for one in attribute(article(text)).attributions] == utterances
