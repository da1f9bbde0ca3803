"""Plain text, in whatever encoding it was saved."""

from sintesis.errors import Unreadable
from sintesis.model import Finding, Raw, Severity
from sintesis.stages.load.characters import Tidied, plain_lines, tidy
from sintesis.stages.load.encoding import UTF_8, told_apart
from sintesis.stages.load.front_matter import part
from sintesis.stages.load.heading import Stated, raw
from sintesis.stages.load.kinds import is_page
from sintesis.stages.load.wrapped import unwrap


def decode(data: bytes) -> Tidied:
    """The text in `data`, its lines kept one for one, and a finding where its encoding is not UTF-8.

    Raises:
        Unreadable: the bytes are not text, or in an encoding that cannot be told.
    """
    found = told_apart(data)
    tidied = tidy(found.text)
    if found.encoding == UTF_8:
        return tidied
    severity = Severity.WARNING if found.doubtful else Severity.INFO
    return Tidied(tidied.text, (Finding("encoding", severity, found.encoding), *tidied.findings))


def read_text(data: bytes) -> Raw:
    """A text file, with what its front matter states.

    Raises:
        Unreadable: it is not text, a web page, or in an encoding that cannot be told.
    """
    if is_page(data):
        raise Unreadable("this is a web page, not text", "give it its own suffix: .html")
    decoded = decode(data)
    stated, body = part(decoded.text)
    return raw(unwrap(plain_lines(body)), stated or Stated(), decoded.findings)
