"""What a page carries within itself, style and script, and the policy under which a browser runs nothing else."""

import base64
import hashlib
from functools import cache
from importlib.resources import files


@cache
def asset(name: str) -> str:
    """The text of a file that lies beside this one: `tokens.css`, `note.css`, `script.js`.

    It goes between `<style>` or `<script>` tags as it is, so it may not hold their closing tags.
    """
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def policy(style: str, script: str = "") -> str:
    """The Content-Security-Policy of a page that loads nothing and runs these two texts alone.

    Args:
        style: exactly what stands between the page's `<style>` tags.
        script: the same of its `<script>`; empty when it has none.
    """
    allowed = [f"style-src {_hash(style)}", f"script-src {_hash(script)}" if script else ""]
    return "; ".join(["default-src 'none'", *filter(None, allowed), "base-uri 'none'", "form-action 'none'"])


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
