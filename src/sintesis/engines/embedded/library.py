"""Open CTranslate2 with arithmetic that gives one result for a sentence, whatever is translated beside it."""

import os
from collections.abc import Mapping
from typing import Any


def opened(name: str, files: Mapping[str, bytes]) -> Any:
    """A model from its files, on one thread.

    The library's other backend, MKL, rounds floats by the number of sentences in a batch: of 500 sentences 1 to 3 came
    out otherwise beside other neighbours. With oneDNN, as fast, only the length of a batch matters, which `engine`
    fixes. The library reads the variable when it is first imported; whoever has set it keeps what they chose.
    """
    os.environ.setdefault("CT2_USE_MKL", "0")
    import ctranslate2

    return ctranslate2.Translator(name, compute_type="int8", inter_threads=1, intra_threads=1, files=dict(files))
