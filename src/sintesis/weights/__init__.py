"""The embedded models, each with its card (README.md)."""
