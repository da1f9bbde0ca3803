"""What the rest of a text tells about a word that has its capital from beginning a sentence."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from sintesis.stages.extract.names.lexicon import Lexicon
from sintesis.stages.extract.names.scan import Word

_LOWER = re.compile(r"(?<![\w'’])[a-zà-öø-ÿ]{3,}")


class Vocabulary:
    """The words of one text: which have a capital inside a sentence, which have none anywhere."""

    def __init__(self, body: str, words: Sequence[Word], lex: Lexicon, known: frozenset[str] = frozenset()) -> None:
        """`known` are the words of names told elsewhere."""
        self._lex = lex
        self._counts = Counter(word.text for word in words)
        self._inner = known | {word.text for word in words if not word.opening}
        self._pairs = {
            (left.text, right.text)
            for left, right in pairwise(words)
            if not left.opening and left.text.lower() in lex.openers and right.start == left.end + 1
        }
        self._lower = frozenset(_LOWER.findall(body))

    def has_small(self, low: str) -> bool:
        """Whether the text has the word in small letters too."""
        return low in self._lower

    def is_rare(self, text: str) -> bool:
        """Whether the text has the word with a capital but once."""
        return self._counts[text] < 2

    def keeps(self, body: str, run: Sequence[Word]) -> bool:
        """Whether the first word of a run, which opens a sentence, is part of a name."""
        word, lex = run[0], self._lex
        low = word.text.lower()
        if word.kind is not None:
            return True
        follows = len(run) > 1
        if low in lex.openers:  # “El Said”, where the text has “Abdallah El Said” too
            return follows and (word.text, run[1].text) in self._pairs
        if low in lex.honorifics or low in lex.posts or word.text in lex.no_names:
            return True
        if follows and low in lex.post_openers:
            return True
        if word.text.isupper() and len(word.text) > 1:
            return True
        if word.text in lex.organisation_nouns or word.text in lex.place_nouns:
            return follows or self._of_follows(body, word)
        if word.text in self._inner:
            return True
        if low in self._lower:
            return False
        if word.text in lex.first_names:
            return True
        if follows and len(low) > 2 and lex.is_word(low):
            # “Habló Ana Ruiz”: what is left without it is a name by itself
            rest = run[1]
            return not (rest.kind or rest.text in lex.first_names or rest.text in self._inner or low in lex.speech)
        return follows or (len(low) > 2 and not lex.is_word(low) and not lex.is_derived(low))

    def _of_follows(self, body: str, word: Word) -> bool:
        after = re.compile(r" (?:de|del|of)\b").match(body, word.end)
        return after is not None
