"""The translator in the package: what it needs, and whether it is here, told without loading any of it."""

from importlib.metadata import PackageNotFoundError, version

from sintesis.engines.base import EngineOptions, Missing, Ready, Translator
from sintesis.engines.embedded.weights import stated_digest

LIBRARIES = ("ctranslate2", "sentencepiece")


class _Factory:
    name = "embedded"
    description = "small models in the package, on CTranslate2; offline"
    takes_model = False
    offers_alternatives = True

    def fingerprint(self, options: EngineOptions) -> Ready | Missing:  # noqa: ARG002
        installed = []
        for library in LIBRARIES:
            try:
                installed.append(f"{library}-{version(library)}")
            except PackageNotFoundError:
                return Missing(f"the library {library}", f"python -m pip install {library}")
        return Ready(" ".join(("embedded", *installed, f"weights-{stated_digest()[:12]}")))

    def open(self, options: EngineOptions) -> Translator:  # noqa: ARG002
        from sintesis.engines.embedded.engine import Embedded

        return Embedded()


EMBEDDED = _Factory()
