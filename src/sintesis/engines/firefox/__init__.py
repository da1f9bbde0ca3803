"""The translator of the Firefox project's models: what it needs, and whether it is here, told without loading it."""

from importlib.metadata import PackageNotFoundError, version

from sintesis.engines.base import EngineOptions, Missing, Ready, Translator
from sintesis.engines.firefox.models import found
from sintesis.errors import EngineMissing


class _Factory:
    name = "firefox"
    description = "the Firefox project's models from firefox:FOLDER, on fxtranslate"
    takes_model = True
    offers_alternatives = False

    def fingerprint(self, options: EngineOptions) -> Ready | Missing:
        try:
            installed = version("fxtranslate")
        except PackageNotFoundError:
            return Missing("the library fxtranslate", 'python -m pip install "sintesis[firefox]"')
        models = found(options.model)
        if isinstance(models, Missing):
            return models
        return Ready(" ".join(("firefox", f"fxtranslate-{installed}", *(model.identity for model in models))))

    def open(self, options: EngineOptions) -> Translator:
        """The engine.

        Raises:
            EngineMissing: there is no model.
        """
        models = found(options.model)
        if isinstance(models, Missing):
            raise EngineMissing(f"the translator firefox lacks {models.what}", f"get it with: {models.command}")
        from sintesis.engines.firefox.engine import Firefox

        return Firefox(models)


FIREFOX = _Factory()
