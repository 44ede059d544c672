"""Mail: one message (.eml) or a mailbox (mbox), by the standard library. The mailbox is read message by message."""

import re
from collections.abc import Iterator
from email.message import EmailMessage
from typing import BinaryIO

from dateline.errors import DatelineError, EmptyError, FormatError, TooLongError
from dateline.reading.formats.fragments import paragraphs_of
from dateline.reading.formats.libraries import damage_told
from dateline.reading.masthead import Dating
from dateline.reading.source import Raw
from dateline.reading.stamps import stamped
from dateline.settings import Settings

# "From - Tue Mar 15 10:00:00 2022": with a weekday and a time, so that "From Kyiv, 2022" in a text is none.
SEPARATOR = re.compile(rb"From .*\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b.*\d{1,2}:\d{2}.*\d{4}")
LONGEST_SEPARATOR = 300  # bytes
QUOTED = re.compile(rb"^>(>*From )")
ENVELOPE = ("From", "Date", "Subject", "Received", "Message-ID")
WAY_OUT = "Export the mailbox again, or save the text of the message."


def read_mbox(stream: BinaryIO, origin: str, settings: Settings) -> Iterator[Raw | DatelineError]:
    """Every message of a mailbox, or what is wrong with it; `origin[3]` is the third."""
    number = 0
    for number, message in enumerate(_messages(stream, settings.max_bytes), 1):
        try:
            yield from read_mail(message, f"{origin}[{number}]", settings)
        except DatelineError as error:
            yield error
    if not number:
        yield EmptyError.about(origin, "is a mailbox without a message", WAY_OUT)


def _messages(stream: BinaryIO, limit: int) -> Iterator[bytes]:
    """The messages, each without its separator and the quoting of lines that look like one.

    Of a message that is too long, a little more than `limit` bytes.
    """
    lines: list[bytes] = []
    length, after_blank = 0, True
    for line in iter(lambda: stream.readline(limit), b""):
        if after_blank and len(line) <= LONGEST_SEPARATOR and SEPARATOR.match(line):
            if lines:
                yield b"".join(lines)
            lines, length = [], 0
        elif length <= limit:
            lines.append(QUOTED.sub(rb"\1", line))
            length += len(lines[-1])
        after_blank = not line.strip()
    if lines:
        yield b"".join(lines)


def read_mail(data: bytes, origin: str, settings: Settings) -> Iterator[Raw]:
    """The report that a message is: its text, else its HTML; attachments are named in a warning.

    `FormatError` where it has neither or is damaged; `TooLongError` where it is too long.
    """
    from email import message_from_bytes
    from email.policy import default

    if len(data) > settings.max_bytes:
        way_out = "Save its text, or raise max_bytes (dateline.settings)."
        raise TooLongError.about(origin, f"is a message of more than {settings.max_bytes:,} bytes", way_out)
    with damage_told(origin, "mail", WAY_OUT):
        raw = _report(message_from_bytes(data, policy=default), origin)
    yield raw


def _report(message: EmailMessage, origin: str) -> Raw:
    if not any(name in message for name in ENVELOPE):
        raise FormatError.about(origin, f"has none of {', '.join(ENVELOPE)} and so is no mail", WAY_OUT)
    text, warnings = _text(message, origin)
    defects = sorted({type(defect).__name__ for part in message.walk() for defect in part.defects})
    if defects:
        warnings += (f"partial: the message is damaged ({', '.join(defects)}), and may be cut off.",)
    dating = stamped(message["Date"], "mail:date") if message["Date"] else Dating()
    return Raw(text, origin, dating, _header(message, "Subject"), _sender(message), warnings=warnings)


def _text(message: EmailMessage, origin: str) -> tuple[str, tuple[str, ...]]:
    """The text, and warnings of what else is in the message and of what does not fit its encoding."""
    part = message.get_body(("plain", "html"))
    content = part.get_content() if part is not None and part.get_content_maintype() == "text" else None
    if part is None or not isinstance(content, str):
        raise FormatError.about(
            origin, "has no text part that can be read", "Save its text, without encryption."
        )
    attached = [found.get_filename() or found.get_content_type() for found in message.iter_attachments()]
    warnings: tuple[str, ...] = (f"attachments not read: {', '.join(attached)}.",) if attached else ()
    if "\ufffd" in content:
        warnings += ("some of its characters do not fit its encoding, and were read as U+FFFD.",)
    if part.get_content_subtype() == "html":
        return "\n\n".join(paragraphs_of(content)), warnings
    return content.strip("\r\n"), warnings


def _sender(message: EmailMessage) -> str | None:
    """The name of who sent it, else the address."""
    from email.utils import parseaddr

    name, address = parseaddr(_header(message, "From") or "")
    return name or address or None


def _header(message: EmailMessage, name: str) -> str | None:
    return " ".join(str(message[name] or "").split()) or None
