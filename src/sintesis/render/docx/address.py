"""The addresses that a Word document may lead to: Word takes a file with a malformed one for damaged."""

import re
from urllib.parse import quote, urlsplit, urlunsplit

_HOST = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*")
_KEPT = "/?:@!$&'()*+,;=%~"
"""What stands in an address as it is."""


def web_address(link: str) -> str:
    """The link with everything quoted that has to be; nothing if it is no `http` or `https`, or not well formed."""
    try:
        parts = urlsplit(link)
        port = parts.port
    except ValueError:
        return ""
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or not _HOST.fullmatch(host) or parts.username is not None:
        return ""
    path, query, fragment = (quote(part, safe=_KEPT) for part in (parts.path, parts.query, parts.fragment))
    return urlunsplit((parts.scheme, host if port is None else f"{host}:{port}", path, query, fragment))
