"""Engines: what translates and what summarizes, each behind a protocol of `base.py`."""
