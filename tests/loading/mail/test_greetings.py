"""Letters round an article in a mail: greeting, close, signature, what was answered to, what was sent on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.loading.mail.greetings import letter_roles, subject_alone
from reader.loading.open_file import load_bytes
from reader.text.article import Article, Role
from reader.text.making import make_article

_STORY = (
    "The ferry to Averle sails again on Monday, the harbour master Ines Calloway said on Friday evening.",
    "“It had been tied up for six weeks,” she said, “and nobody in the town could tell us for how long.”",
    "Repairs cost 40,000 crowns, of which the town council will pay half, and the owners the other half.",
)
_HEAD = (
    "From: Ida Lunde <ida@isle.example>\nSubject: {}\nMIME-Version: 1.0\n"
    "Content-Type: text/{}; charset=utf-8{}\n\n"
)


def _article(body: str, kind: str = "plain", subject: str = "Ferry", more: str = "") -> Article:
    return make_article(load_bytes((_HEAD.format(subject, kind, more) + body).encode(), "a.eml"))


def _said(article: Article) -> list[str]:
    """The sentences that are compared, by paragraph."""
    text: dict[int, list[str]] = {}
    for sentence in article.sentences:
        if sentence.role.is_collated:
            text.setdefault(sentence.paragraph, []).append(sentence.span.of(article.text))
    return [" ".join(" ".join(parts).split()) for parts in text.values()]


@pytest.mark.parametrize("kind", ["plain", "html"])
@pytest.mark.parametrize(
    "behind",
    [
        ("Best,", "Ida"),
        ("Mit freundlichen Grüßen", "Ida Lunde", "Inselbote"),
        ("-- ", "Ida Lunde", "+47 555 01 234"),
        ("From: Nils <nils@isle.example>", "Sent: 4 November 2025", "To: Ida", "Send me the draft by noon."),
        ("On Tue, 4 Nov 2025 at 09:02, Nils <nils@isle.example> wrote:", "> Send me the draft by noon."),
        ("-----Original Message-----", "From: Nils", "Send me the draft by noon."),
        ("This e-mail is confidential and intended solely for the addressee.",),
        ("Sent from my telephone",),
    ],
)  # fmt: skip
def test_only_the_story_is_compared(kind: str, behind: tuple[str, ...]) -> None:
    parts = ("Hi Nils,", *_STORY, *behind)
    if kind == "html" and behind[0] == "-- ":
        parts = (*parts[:-3], "-- Ida Lunde")
    plain = "\n\n".join(parts)
    page = "".join(f"<p>{part.replace('<', '&lt;')}</p>" for part in parts)
    assert _said(_article(plain if kind == "plain" else page, kind)) == list(_STORY)


def test_a_mail_that_was_sent_on_is_the_one_inside() -> None:
    head = "FYI\n\n---------- Forwarded message ----------\n\nFrom: Sam\n\nDate: 4 Nov\n\nSubject: Ferry\n\n"
    assert _said(_article(head + "\n\n".join(_STORY), subject="Fwd: Ferry"))[-3:] == list(_STORY)


@pytest.mark.parametrize(("delsp", "end"), [("", " "), ("; delsp=yes", "  ")])
def test_lines_broken_to_be_joined_are_joined(delsp: str, end: str) -> None:
    broken = [f"{end}\n".join([story[:40].rstrip(), story[40:].lstrip()]) for story in _STORY]
    cut = [story if story[39] == " " or story[40] == " " else None for story in _STORY]
    article = _article("\n\n".join(broken), more=f"; format=flowed{delsp}")
    for story, whole in zip(cut, _said(article), strict=True):
        assert "\n" not in whole
        assert story is None or whole == story


def test_a_story_with_none_of_it_is_untouched() -> None:
    assert letter_roles(_STORY) == [None, None, None]
    assert letter_roles(["Best of all was the eel.", *_STORY]) == [None] * 4
    assert letter_roles(["From Averle the ferry sails again.", *_STORY]) == [None] * 4


@pytest.mark.parametrize(
    ("subject", "alone"),
    [("RE: AW: Ferry", "Ferry"), ("Fwd: Re: Ferry", "Ferry"), ("Ferry", "Ferry"), ("Reform", "Reform"),
     ("Re[2]: Ferry", "Ferry")],
)  # fmt: skip
def test_subjects_without_the_signs_of_an_answer(subject: str, alone: str) -> None:
    assert subject_alone(subject) == alone


@given(st.lists(st.sampled_from(["Hi", "--", "From: a", "To: b", "> x", "Best,", *_STORY, ""]), max_size=9))
def test_every_paragraph_gets_furniture_or_nothing(texts: list[str]) -> None:
    roles = letter_roles(texts)
    assert len(roles) == len(texts)
    assert set(roles) <= {None, Role.FURNITURE, Role.BODY}
    assert roles.count(Role.BODY) <= 1


def test_a_sentence_behind_a_greeting_is_no_headline_and_a_title_is() -> None:
    assert letter_roles(["Hi Nils,", *_STORY])[:2] == [Role.FURNITURE, Role.BODY]
    assert letter_roles(["Hi Nils,", "Ferry sails again", *_STORY])[:3] == [Role.FURNITURE, None, None]


def _letters(*texts: str) -> str:
    signs = {Role.FURNITURE: "f", Role.BODY: "b", None: "-"}
    return "".join(signs[role] for role in letter_roles(texts))


LETTERS = {
    "a greeting first": (("Hi Nils,", "Ferry", "It sails."), "f--"),
    "a greeting second": (("Ferry", "Hi Nils,", "It sails."), "-f-"),
    "a greeting third is none": (("Ferry", "It sails.", "Hi Nils,"), "---"),
    "a sentence behind a greeting's comma is none": (("Hi Nils, the ferry sails again.", "It does."), "--"),
    "two greetings in one line": (("Dear Sir, dear Madam,", "Ferry", "It sails."), "f--"),
    "a greeting with a colon is none": (("Hi Nils: it sails again", "It does."), "--"),
    "forty letters behind the greeting": (("Hi" + " " + "x" * 39 + ",", "Ferry"), "f-"),
    "more than forty": (("Hi" + " " + "x" * 40 + ",", "Ferry"), "--"),
    "a comma right behind the greeting": (("Hello, everyone,", "Ferry"), "f-"),
    "a comma and a sentence": (("Hello, the ferry sails.", "Ferry"), "--"),
    "a sentence behind a greeting": (("Hi Nils,", "It sails.", "Soon."), "fb-"),
    "a question": (("Hi Nils,", "Does it sail?", "Soon."), "fb-"),
    "a quotation": (("Hi Nils,", "“It sails.”", "Soon."), "fb-"),
    "no greeting, no body": (("It sails.", "Soon."), "--"),
    "close and signature": (("It sails.", "Best,", "Ida", "Herald"), "-fff"),
    "a close first is none": (("Best,", "It sails."), "--"),
    "a signature": (("It sails.", "-- Ida", "Herald"), "-ff"),
    "a signature first is none": (("-- Ida", "It sails."), "--"),
    "a close twelve lines before the end": (("It sails.", "Best,", *["x"] * 11), "-" + "f" * 12),
    "a close thirteen before it is none": (("It sails.", "Best,", *["x"] * 12), "-" * 14),
    "quoted lines": (("It sails.", "> Does it?", "It does."), "-f-"),
    "small print": (("It sails.", "This e-mail is confidential and for you.", "It does."), "-f-"),
    "two headers": (("It sails. " + "x" * 200, "From: a", "To: b", "c"), "-fff"),
    "one header is none": (("It sails. " + "x" * 200, "From: a", "c"), "---"),
    "sent on below two hundred letters": (("x" * 199, "From: a", "To: b", "c"), "fff-"),
    "answered to below two hundred": (("x" * 200, "From: a", "To: b", "c"), "-fff"),
    "two hundred in all": (("x" * 100, "y" * 100, "From: a", "To: b", "c"), "--fff"),
    "six headers": (("hi", *["To: a"] * 7, "c"), "f" * 7 + "--"),
    "a line above the headers": (("hi", "-----Original Message-----", "From: a", "c"), "fff-"),
    "a line without headers": (("hi", "-----Original Message-----", "c"), "ff-"),
    "who wrote when": (("hi", "On Tue, 4 Nov 2025 at 09:02, Nils wrote:", "c"), "ff-"),
}  # fmt: skip


@pytest.mark.parametrize(("texts", "roles"), LETTERS.values(), ids=LETTERS)
def test_what_is_letter_and_no_article(texts: tuple[str, ...], roles: str) -> None:
    assert _letters(*texts) == roles
