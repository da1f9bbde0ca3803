"""What a file is whatever its name says, told by its first bytes."""

_SIGNATURES = (
    (b"%PDF-", "a PDF file", ".pdf"),
    (b"PK\x03\x04", "a ZIP archive or an office document", ".docx or .odt"),
    (b"\xd0\xcf\x11\xe0", "an old or locked office document, or a saved message", ""),
    (b"{\\rtf", "an RTF document", ""),
    (b"\x89PNG", "a picture", ""),
    (b"\xff\xd8\xff", "a picture", ""),
    (b"GIF8", "a picture", ""),
    (b"\x1f\x8b", "a compressed file", ""),
)


def told_by_signature(data: bytes) -> tuple[str, str] | None:
    """What the bytes are, and the suffix that such a file is read under, empty when it is not; `None` for text."""
    return next(((what, suffix) for signature, what, suffix in _SIGNATURES if data.startswith(signature)), None)


def remedy(suffix: str) -> str:
    """What to do about a file that bears a wrong suffix."""
    return f"give it its own suffix: {suffix}" if suffix else "save the article as text or HTML"
