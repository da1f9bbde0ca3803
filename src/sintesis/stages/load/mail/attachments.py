"""What is attached to an e-mail, as files of their own."""

from collections.abc import Iterator
from dataclasses import dataclass

from sintesis.errors import ArticleError, NothingToRead
from sintesis.model import Media
from sintesis.stages.load.kinds import MEDIA
from sintesis.stages.load.mail.article import read_mail
from sintesis.stages.load.mail.message import Attached, message_of
from sintesis.stages.load.mail.thread import COVER_WORDS

_SUFFIXES = {
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/msword": ".doc",
    "text/plain": ".txt",
    "text/html": ".html",
    "message/rfc822": ".eml",
}
"""The suffix of an attachment whose name has none that is known."""
_LONGEST_NAME = 150


@dataclass(frozen=True, slots=True)
class File:
    """An attachment: its name, and what it holds."""

    name: str
    suffix: str
    """In lower case; what kind of file it is."""
    _attached: Attached

    @property
    def media(self) -> Media | None:
        """What it is read as; `None` when it is not read."""
        return MEDIA.get(self.suffix)

    def data(self) -> bytes:
        """Its bytes.

        Raises:
            Unreadable: it is damaged.
        """
        return self._attached.data()


def attached(data: bytes) -> list[File]:
    """What is attached to an e-mail; pictures that its text shows are no attachments.

    Raises:
        NothingToRead: the file is empty.
        Unreadable: it is no e-mail, has too many parts, or e-mails nested too deeply.
    """
    return list(_files(message_of(data).attached))


def _files(parts: tuple[Attached, ...]) -> Iterator[File]:
    for number, part in enumerate(parts, start=1):
        name = "".join(c for c in part.name if c.isprintable())[-_LONGEST_NAME:]
        dot = name.rfind(".")
        suffix = name[dot:].lower() if dot > 0 else ""
        if suffix not in MEDIA and part.kind in _SUFFIXES:
            suffix = _SUFFIXES[part.kind]
            name = f"{name or number}{suffix}"
        if suffix in MEDIA or not part.inline:
            yield File(name or str(number), suffix, part)


def is_cover_note(data: bytes) -> bool:
    """Whether the e-mail's own text only goes with what is attached."""
    try:
        return len(read_mail(data).text.split()) <= COVER_WORDS
    except NothingToRead:
        return True
    except ArticleError:
        return False
