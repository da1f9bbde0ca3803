"""What trying again mends: `python -m tests.quality.retries`.

Every sentence of the development articles is translated by the embedded engine, once with the first attempt alone and
once with all attempts, as the program makes them. Counted are the findings per 1,000 sentences, by direction and severity.
"""

import sys
from collections import Counter
from dataclasses import dataclass
from functools import cache

from sintesis.engines.embedded import Embedded
from sintesis.model import LANGUAGES, Article, Fact, Language, Severity, Source, other
from sintesis.pipeline import NAMES_AND_TERMS
from sintesis.stages.compare import Mention, Passage, mentioned
from tests.cases import ABSENT, CASES, Case, articles
