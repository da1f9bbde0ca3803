"""Take out of a text what is not the article, and keep it with its reason."""

from sintesis.stages.clean.article import clean

__all__ = ["clean"]
