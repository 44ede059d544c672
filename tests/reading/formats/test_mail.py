"""Single mails and mailboxes of clippings."""

import dataclasses
import datetime
import io
from email.message import EmailMessage

import pytest

from dateline.errors import DatelineError, EmptyError, FormatError, TooLongError
from dateline.reading.formats.mail import read_mbox
from dateline.record import Document
from dateline.settings import DEFAULTS

TEXT = "The rebels said that they would leave the port.\n\nFrom Ansel, the army came on Sat 2 July at 10:30 in 1994.\n"


def mail(text: str = TEXT, subtype: str = "plain") -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "Port handed over – café closed"
    message["From"] = '"The Vardar Post" <news@post.example>'
    message["Date"] = "Sat, 02 Jul 1994 23:30:00 -0500"
    message.set_content(text, subtype=subtype)
    return message


def boxed(*messages: bytes) -> bytes:
    head = b"From news@post.example Sat Jul  2 23:30:00 1994\n"
    return b"".join(head + message.replace(b"\nFrom ", b"\n>From ") + b"\n" for message in messages)


ONE = mail().as_bytes()


def test_a_mail_has_text_title_sender_and_the_day_on_its_own_clock(one) -> None:
    document = one("a.eml", ONE)
    assert document.text == TEXT.rstrip("\n")
    assert (document.title, document.publisher) == ("Port handed over – café closed", "The Vardar Post")
    assert (document.published, document.published_by) == (datetime.date(1994, 7, 2), "mail:date")


def test_a_mailbox_gives_each_mail_in_its_order(read) -> None:
    first, second = read("a.mbox", boxed(ONE, ONE.replace(b"Port", b"Town")))
    assert first.text == second.text == TEXT.rstrip("\n")
    assert second.origin.endswith("a.mbox[2]")


@pytest.mark.parametrize(
    ("name", "content"),
    [("Inbox", boxed(ONE)), ("a.txt", boxed(ONE)), ("mail", b"MIME-Version: 1.0\n" + ONE)],
)
def test_mail_is_known_by_its_first_lines(one, name: str, content: bytes) -> None:
    assert one(name, content).publisher == "The Vardar Post"


def test_a_text_that_begins_with_from_is_no_mailbox(one) -> None:
    text = "From the front, 2 July 1994: the men left.\nThe army came in the night, said the governor."
    assert one("a.txt", text).text == text


def test_html_is_read_where_there_is_no_text_and_passed_over_where_there_is(one) -> None:
    html = "<p>The rebels said that they would<br>leave.</p><script>x()</script><p>The army agreed.</p>"
    assert one("a.eml", mail(html, "html").as_bytes()).text == (
        "The rebels said that they would\n\nleave.\n\nThe army agreed."
    )
    both = mail()
    both.add_alternative(html, subtype="html")
    assert one("b.eml", both.as_bytes()).text == TEXT.rstrip("\n")


def test_attachments_are_told(one) -> None:
    message = mail()
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="clip.pdf")
    assert any("clip.pdf" in warning for warning in one("a.eml", message.as_bytes()).warnings)


def test_characters_that_do_not_fit_are_told(one) -> None:
    content = (
        ONE.split(b"\n\n", 1)[0].replace(b"7bit", b"8bit") + b"\n\nThe caf\xe9 in the port was closed.\n"
    )
    document = one("a.eml", content)
    assert "\ufffd" in document.text and any("U+FFFD" in warning for warning in document.warnings)


@pytest.mark.parametrize("date", ["yesterday", "Sat, 99 Jul 1994", "=?utf-8?b?////?="])
def test_a_date_that_is_none_is_told(one, date: str) -> None:
    document = one("a.eml", ONE.replace(b"Sat, 02 Jul 1994 23:30:00 -0500", date.encode()))
    assert document.published is None and any("date" in warning for warning in document.warnings)


def test_a_mail_that_is_cut_is_told(one) -> None:
    message = mail()
    message.add_attachment(b"x" * 5000, maintype="application", subtype="pdf", filename="clip.pdf")
    document = one("a.eml", message.as_bytes()[:1000])
    assert any(warning.startswith("partial") for warning in document.warnings)


ENCRYPTED = (
    b"Subject: s\nContent-Type: multipart/encrypted; boundary=b\n\n--b\nContent-Type: a/x\n\nx\n--b--\n"
)
BAD = {
    "no header": (b"The men left the port in the night and the army came.\n", FormatError),
    "binary": (b"\x00\x01\x02\xff" * 100, DatelineError),
    "empty": (b"", EmptyError),
    "encrypted": (ENCRYPTED, FormatError),
    "no text": (b"Subject: s\n\n", EmptyError),
    "an unknown encoding": (
        b"Subject: s\nContent-Type: text/plain; charset=klingon\n\nThe men \xff left.\n",
        DatelineError,
    ),
    "parts without end": (
        b"Subject: s\n" + b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 300,
        DatelineError,
    ),
}


@pytest.mark.parametrize("ending", ["eml", "mbox"])
@pytest.mark.parametrize(("content", "kind"), BAD.values(), ids=BAD)
def test_what_is_no_mail_is_refused(read, ending: str, content: bytes, kind: type) -> None:
    (found,) = read(f"a.{ending}", content)
    if b"klingon" in content:
        assert isinstance(found, DatelineError) or found.warnings
    else:
        assert isinstance(found, kind) and str(found).endswith(".")


def test_a_bad_mail_in_a_mailbox_is_named_and_the_others_are_read(read) -> None:
    first, error, last = read("a.mbox", boxed(ONE, ENCRYPTED, ONE))
    assert isinstance(first, Document) and isinstance(last, Document) and "a.mbox[2]" in str(error)


def test_a_mail_that_is_too_long_is_refused_and_the_next_is_read(read) -> None:
    settings = dataclasses.replace(DEFAULTS, max_bytes=2_000)
    error, document = read("a.mbox", boxed(ONE + b"word\n" * 1_000, ONE), settings)
    assert isinstance(error, TooLongError) and isinstance(document, Document)


class Endless(io.RawIOBase):
    """A mailbox that would not fit into memory, made while it is read."""

    def __init__(self, count: int) -> None:
        self.left = count
        self.lines: list[bytes] = []

    def readline(self, size: int | None = -1, /) -> bytes:
        if not self.lines and self.left:
            self.left -= 1
            self.lines = boxed(ONE).splitlines(keepends=True)[::-1]
        return self.lines.pop() if self.lines else b""


def test_a_mailbox_is_read_mail_by_mail() -> None:
    stream = Endless(3)
    next(iter(read_mbox(stream, "x", DEFAULTS)))  # type: ignore[arg-type]
    assert stream.left == 1
