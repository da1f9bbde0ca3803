"""The article in an e-mail: its own text, or the message that it passes on."""

import re
from dataclasses import replace
from email.utils import parseaddr

from sintesis.errors import ArticleError, NothingToRead
from sintesis.model import Raw, Reason, Removed
from sintesis.stages.load.characters import one_line, plain_lines, tidy
from sintesis.stages.load.heading import Stated, raw, tidied
from sintesis.stages.load.html import read_html
from sintesis.stages.load.mail.hypertext import lines_of, without_tables
from sintesis.stages.load.mail.message import Message, message_of, text_of
from sintesis.stages.load.mail.thread import Thread, untangled
from sintesis.stages.load.mail.wording import bare
from sintesis.stages.load.wrapped import unwrap

LITTLE = 0.5
"""Share of the words of a message's HTML below which its plain text is a stub (“your program shows no HTML”), and below
which what is found as the article of a page is not all of it."""


def read_mail(data: bytes) -> Raw:
    """The article in an e-mail; subject, date and sender are its heading.

    Raises:
        NothingToRead: the file is empty, or the message has no text.
        Unreadable: it is no e-mail, has too many parts, or is in an encoding that cannot be told.
    """
    message = message_of(data)
    subject = message.field("Subject")
    plain, shown = _plain(message), _shown(message)
    if _words(plain) >= LITTLE * _words(shown):
        thread = untangled(plain, subject)
        text = unwrap("\n".join(thread.lines))
    else:
        thread = untangled(shown, subject)
        text = _as_page(message, thread) or "\n".join(thread.lines)
    if not text.strip():
        raise NothingToRead(
            "no text in the e-mail", "save the article in it, or what is attached, as a file of its own"
        )
    text, links = _without_links(text)
    stated = Stated(
        title=bare(thread.subject),
        byline=_name(thread.sender) if thread.sender else _name(message.field("From")),
        published=thread.date or message.field("Date"),
    )
    return replace(tidied(raw(plain_lines(text), stated)), removed=(*thread.removed, *links))


def _plain(message: Message) -> list[str]:
    lines: list[str] = []
    for part in message.plain:
        found = tidy(text_of(part)).text.split("\n")
        flowed = str(part.get_param("format", "")).lower() == "flowed"
        lines += _unflowed(found) if flowed else found
    return lines


def _unflowed(lines: list[str]) -> list[str]:
    """The lines of text that is sent as `format=flowed`: one that ends in a space goes on in the next."""
    joined: list[str] = []
    goes_on = False
    for line in lines:
        if goes_on and line and not line.startswith(">"):
            joined[-1] += line
        else:
            joined.append(line)
        goes_on = line.endswith(" ") and line != "-- " and not line.startswith(">")
    return joined


def _shown(message: Message) -> list[str]:
    lines: list[str] = []
    for part in message.hypertext:
        try:
            lines += lines_of(text_of(part).encode("utf-8", "replace"))
        except NothingToRead:
            continue
    return lines


def _as_page(message: Message, thread: Thread) -> str:
    """The article in a newsletter's page; nothing when it is a plain message, or the page is no article."""
    if thread.removed or thread.sender or len(message.hypertext) != 1:
        return ""
    try:
        found = read_html(without_tables(text_of(message.hypertext[0]).encode("utf-8", "replace"))).text
    except ArticleError:
        return ""
    return found if len(found.split()) >= LITTLE * _words(thread.lines) else ""


def _words(lines: tuple[str, ...] | list[str]) -> int:
    """Words without addresses of pages."""
    return sum(1 for line in lines for word in line.split() if "://" not in word)


def _name(sender: str) -> str:
    """The sender's name, without the address; none when there is only an address."""
    name, address = parseaddr(sender)
    name = _ADDRESS.sub("", name or sender).strip(" \"'*,;")
    return "" if "@" in name or name == address else one_line(name)


_ADDRESS = re.compile(r"\s{0,5}[<\[(](?:mailto:)?[^<>()\[\]\s]{1,200}@[^<>()\[\]\s]{1,200}[>\])]")
_LINK = re.compile(r"\s?[<(\[]\s?https?://[^\s<>()\[\]]{1,2000}\s?[>)\]]")
_BARE_LINK = re.compile(r"https?://\S{1,4000}")


def _without_links(text: str) -> tuple[str, tuple[Removed, ...]]:
    """The text without the addresses that plain mail sets behind its links, and the lines that are only an address."""
    kept: list[str] = []
    links: list[Removed] = []
    for line in text.split("\n"):
        said = _LINK.sub("", line)
        if line.strip() and not _BARE_LINK.sub("", said).strip("<>()[] \t"):
            links.append(Removed(line.strip(), Reason.RELATED_LINK))
        else:
            kept.append(said)
    return "\n".join(kept), tuple(links)
