"""sintesis turns Spanish and English news articles into structured briefing notes."""

__version__ = "0.1.0"
