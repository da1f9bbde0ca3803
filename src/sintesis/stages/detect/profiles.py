"""langdetect with only the profiles that are needed, seeded, and without touching its global state."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sintesis.model import Detected

if TYPE_CHECKING:
    from langdetect.detector_factory import DetectorFactory

NEAR: Final = ("es", "en", "pt", "ca", "it", "fr", "ro", "de", "nl")
"""What a text handed to this program is likely to be in, and what langdetect confuses with it."""


@cache
def _factory(near: bool) -> "DetectorFactory":
    from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory

    folder = Path(PROFILES_DIRECTORY)
    names = NEAR if near else sorted(path.name for path in folder.iterdir() if path.is_file())
    factory = DetectorFactory()
    factory.set_seed(0)
    factory.load_json_profile([(folder / name).read_text(encoding="utf-8") for name in names])
    return factory


def ask(text: str, near: bool) -> Detected:
    """langdetect's opinion of a text, over the likely languages or over all that it knows."""
    from langdetect.lang_detect_exception import LangDetectException

    detector = _factory(near).create()
    detector.append(text)
    try:
        opinions = detector.get_probabilities()
    except LangDetectException:
        opinions = []
    if not opinions:
        return Detected("und", 0.0)
    return Detected(opinions[0].lang.partition("-")[0], round(opinions[0].prob, 4))
