"""Tell the language of a text: langdetect's opinion, and the veto of the words that every text of a language has."""

from sintesis.stages.detect.judge import detect
from sintesis.stages.detect.mixed import Part, second_language

__all__ = ["Part", "detect", "second_language"]
