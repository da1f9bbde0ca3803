"""What an actor is in an article: a post or an apposition, else what the actor does."""

from collections.abc import Sequence

from sintesis.model import Article, Fact


def post_of(value: str, article: Article, facts: Sequence[Fact]) -> str:
    """The post or apposition of the actor `value`, verbatim; else the shortest clause with it as subject; else empty."""
    return ""
