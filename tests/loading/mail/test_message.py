"""Mails and saved pages: which part is read, what their headers tell, and what is wrong with them."""

from email.message import EmailMessage

import pytest

from reader.errors import Cancelled, LoadError
from reader.loading.mail.message import read
from reader.loading.open_file import load_bytes
from reader.text.article import Role
from tests.loading.cpu_time import at_most

_WORDS = "The café on the pier stays shut until May, the harbour master said."


def _mail(*headers: str, kind: str = "text/plain", charset: str = "utf-8") -> bytes:
    known = ("From: Lea Sommer <lea@isle.example>", "MIME-Version: 1.0")
    head = "\n".join([*known, f"Content-Type: {kind}; charset={charset}", *headers])
    return f"{head}\n\n{_WORDS}\n".encode()


def test_a_mail_that_nobody_waits_for_any_more_is_not_read() -> None:
    with pytest.raises(Cancelled):
        read(_mail(), "a.eml", lambda: True)


@pytest.mark.parametrize(
    "date",
    [
        "Mon, 1 Jan 99999999999999999999 10:00:00 +0000",
        "Mon, 1 Jan 2020 99999999999999999999:00:00 +0000",
        "Mon, 1 Jan 2020 10:00:00 +99999999999999",
        "Mon, 99 Jan 2020 10:00:00",
        "tomorrow",
    ],
)
def test_a_date_that_cannot_be_is_no_date(date: str) -> None:
    loaded = load_bytes(_mail(f"Date: {date}"), "a.eml")
    assert loaded.text == _WORDS
    assert loaded.details.published is None
    assert loaded.details.byline == "Lea Sommer"


@pytest.mark.parametrize(
    "charset", ["utf\0-8", "idna", "punycode", "undefined", "no-such", "x" * 5_000, "hex"]
)
@pytest.mark.parametrize("kind", ["text/plain", "text/html"])
def test_letters_in_an_encoding_that_is_none_are_read_as_they_look(charset: str, kind: str) -> None:
    assert load_bytes(_mail(kind=kind, charset=charset), "a.eml").text == _WORDS


@pytest.mark.parametrize(
    ("charset", "codec"), [("iso-8859-1", "cp1252"), ("koi8-r", "koi8-r"), ("us-ascii", "utf-8")]
)
def test_letters_are_read_as_the_part_says(charset: str, codec: str) -> None:
    words = "Мост закрыт" if codec == "koi8-r" else "“Shut” – café"
    head = f"From: a@b.example\nMIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\n\n"
    assert load_bytes(head.encode() + words.encode(codec), "a.eml").text == words


_LONG = {
    "parameters": "Content-Disposition: inline" + "; a=b" * 20_000,
    "a subject": "Subject: " + "word " * 200_000,
    "encoded words": "Subject: " + "=?utf-8?q?a?= " * 30_000,
    "addresses": "To: " + ", ".join(["a@b.example"] * 30_000),
    "comments": "From: " + "(" * 50_000,
}


@pytest.mark.parametrize("header", _LONG.values(), ids=_LONG)
def test_a_header_without_end_takes_no_time(header: str) -> None:
    with at_most(2.0):
        assert load_bytes(_mail(header), "a.eml").text == _WORDS


def _flowed(*lines: str, said: str = "format=flowed") -> str:
    head = f"From: a@b.example\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8; {said}\n\n"
    return load_bytes((head + "\n".join(lines)).encode(), "a.eml").text


FLOWED = {
    "a line that ends in a blank goes on": (("One ", "two."), "format=flowed", "One two."),
    "no blank": (("One", "two."), "format=flowed", "One\ntwo."),
    "several": (("One ", "two ", "three."), "format=flowed", "One two three."),
    "the name in capitals": (("One ", "two."), "format=Flowed", "One two."),
    "a line parted by its own sign": (("One \u2028two.",), "format=flowed", "One two."),
    "not flowed": (("One ", "two."), "format=fixed", "One \ntwo."),
    "the blank goes": (("One ", "two."), "format=flowed; delsp=YES", "Onetwo."),
    "the blank stays": (("One ", "two."), "format=flowed; delsp=no", "One two."),
    "one blank before a line is no part of it": (("One ", "  two."), "format=flowed", "One  two."),
    "an empty line ends it": (("One ", "", "two."), "format=flowed", "One \n\ntwo."),
    "quoted lines are not joined": (("> One ", "two."), "format=flowed", "> One \ntwo."),
    "nor joined to": (("One ", "> two."), "format=flowed", "One \n> two."),
    "the line above a signature": (("-- ", "two."), "format=flowed", "-- \ntwo."),
}


@pytest.mark.parametrize(("lines", "said", "expected"), FLOWED.values(), ids=FLOWED)
def test_lines_broken_to_be_joined(lines: tuple[str, ...], said: str, expected: str) -> None:
    text = _flowed(*lines, said=said)
    assert [line.rstrip() for line in text.split("\n")] == [line.rstrip() for line in expected.split("\n")]


def _made(**headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = headers.pop("sender", "Lea Sommer <lea@isle.example>")
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    return message


def test_the_page_is_read_before_the_plain_text() -> None:
    message = _made(Subject="Pier")
    message.set_content("Plain words of the pier.")
    assert load_bytes(message.as_bytes(), "a.eml").text == "Plain words of the pier."
    message.add_alternative("<p>Words of the pier as a page.</p>", subtype="html")
    assert load_bytes(message.as_bytes(), "a.eml").text == "Words of the pier as a page."


def test_attachments_are_left_out_and_counted() -> None:
    message = _made(Subject="Pier")
    message.set_content(_WORDS)
    assert load_bytes(message.as_bytes(), "a.eml").notes == ()
    message.add_attachment("<p>Nothing of this.</p>", subtype="html")
    message.add_attachment("Nor of this.")
    loaded = load_bytes(message.as_bytes(), "a.eml")
    assert loaded.text == _WORDS
    assert loaded.notes == ("Attachments were left out (2).",)


def test_of_an_attachment_with_parts_the_parts_are_counted() -> None:
    inner = "--y\nContent-Type: text/plain\nContent-Disposition: attachment\n\nNothing of this.\n--y--\n"
    kind = "multipart/mixed; boundary=y\nContent-Disposition: attachment"
    parts = f"--x\nContent-Type: text/plain\n\nThe pier.\n--x\nContent-Type: {kind}\n\n{inner}\n--x--\n"
    head = "From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x"
    loaded = load_bytes(f"{head}\n\n{parts}".encode(), "a.eml")
    assert (loaded.text, loaded.notes) == ("The pier.", ("Attachments were left out (1).",))


def test_the_root_of_a_saved_page_is_the_part_it_names() -> None:
    parts = "".join(
        f"--x\nContent-Type: text/html\nContent-ID: <{name}>\n\n<p>The {name} of the saved page.</p>\n"
        for name in ("frame", "root")
    )
    head = "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x"
    said = load_bytes(f'{head}; start="<root>"\n\n{parts}--x--\n'.encode(), "a.mhtml")
    assert said.text == "The root of the saved page."
    assert load_bytes(f"{head}\n\n{parts}--x--\n".encode(), "a.mhtml").text == "The frame of the saved page."


DETAILS = {
    "a mail": (
        {"Subject": "Re: Pier  shut", "Date": "Thu, 02 May 2024 08:30:00 +0200"},
        ("Pier shut", "Lea Sommer", "2024-05-02T08:30:00+02:00", None),
    ),
    "a saved page": (
        {"sender": "<Saved by Blink>", "Subject": "Pier shut", "Date": "Thu, 02 May 2024 08:30:00 +0200"},
        ("Pier shut", None, None, None),
    ),
    "its address": (
        {"Snapshot-Content-Location": "https://isle.example/pier", "Subject": "Pier shut"},
        ("Pier shut", None, None, "https://isle.example/pier"),
    ),
    "another header for its address": (
        {"Content-Location": "https://isle.example/pier", "Subject": "Pier shut"},
        ("Pier shut", None, None, "https://isle.example/pier"),
    ),
    "the address of a file": (
        {"Snapshot-Content-Location": "file:///pier.html", "Subject": "Pier shut"},
        ("Pier shut", None, None, None),
    ),
    "nothing": ({"sender": "lea@isle.example"}, ("", None, None, None)),
}  # fmt: skip


@pytest.mark.parametrize(("headers", "expected"), DETAILS.values(), ids=DETAILS)
def test_what_headers_tell(
    headers: dict[str, str], expected: tuple[str, str | None, str | None, str | None]
) -> None:
    message = _made(**headers)
    message.set_content(_WORDS)
    if "Content-Location" in headers:  # a new content takes the headers of the old one away
        message["Content-Location"] = headers["Content-Location"]
    details = load_bytes(message.as_bytes(), "a.eml").details
    assert (details.title, details.byline, details.published, details.address) == expected


def test_a_page_in_a_mail_is_marked_like_plain_text() -> None:
    message = _made(Subject="Pier")
    message.set_content(f"<p>Hi Nils,</p><p>{_WORDS}</p><p>Best,</p><p>Lea</p>", subtype="html")
    loaded = load_bytes(message.as_bytes(), "a.eml")
    assert loaded.format == "mail"
    assert loaded.blocks is not None
    assert [block.role for block in loaded.blocks] == [
        Role.FURNITURE, Role.BODY, Role.FURNITURE, Role.FURNITURE,
    ]  # fmt: skip
    plain = _made(Subject="Pier")
    plain.set_content(f"Hi Nils,\n\n{_WORDS}\n\nBest,\n\nLea")
    again = load_bytes(plain.as_bytes(), "a.eml")
    assert again.blocks is not None
    assert [block.role for block in again.blocks] == [block.role for block in loaded.blocks]
    bare = _made(Subject="Pier")
    bare.set_content(_WORDS)
    assert load_bytes(bare.as_bytes(), "a.eml").blocks is None


def test_the_encoding_asked_for_is_taken() -> None:
    head = "From: a@b.example\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
    data = head.encode() + "Мост закрыт".encode("koi8-r")
    assert load_bytes(data, "a.eml", encoding="koi8-r").text == "Мост закрыт"


@pytest.mark.parametrize(
    ("kind", "body", "says"),
    [
        ("multipart/encrypted; boundary=x", "--x\n\nwords\n--x--\n", "is encrypted"),
        ("application/pkcs7-mime", "words", "is encrypted"),
        ("image/png", "words", "holds no text, only attachments or images"),
        ("text/plain", "— …", "holds no text. It may be empty or cut off"),
    ],
)
def test_a_mail_without_text_says_why(kind: str, body: str, says: str) -> None:
    data = f"From: a@b.example\nMIME-Version: 1.0\nContent-Type: {kind}\n\n{body}".encode()
    with pytest.raises(LoadError, match=says):
        load_bytes(data, "a.eml")


def test_a_header_is_read_as_far_as_eight_thousand_letters() -> None:
    title = load_bytes(_mail("Subject: " + "a" * 9_000), "a.eml").details.title
    assert 7_900 < len(title) <= 8_000


@pytest.mark.parametrize("error", [ValueError, LookupError, AttributeError, TypeError, IndexError])
def test_what_breaks_the_parser_of_mails_is_told(
    error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **_named: object) -> EmailMessage:
        raise error

    monkeypatch.setattr(EmailMessage, "get_content_charset", broken)
    assert load_bytes(_mail(), "a.eml").text == _WORDS
    monkeypatch.setattr(EmailMessage, "walk", broken)
    with pytest.raises(LoadError, match="is damaged"):
        load_bytes(_mail(), "a.eml")
