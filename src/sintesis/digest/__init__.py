"""The folder's own briefing: many notes to one digest."""
