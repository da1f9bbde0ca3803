"""Glossaries drawn at random, and the two kinds of file that they can be written to."""

import csv
import io
import json
import unicodedata

from hypothesis import strategies as st

from sintesis.language.glossary import KINDS, Entry, Glossary

_LETTERS = st.text(alphabet="abcdeñéíJKÚ7", min_size=1, max_size=6)
_MARKED = st.sampled_from(['a "b" c', "x, y", "d; e", "«f»", "#g", "it's", "a\\b", "[[h]]", "o’k", "S.A."])
_TERMS = st.lists(_LETTERS | _MARKED, min_size=1, max_size=3).map(
    lambda words: unicodedata.normalize("NFC", " ".join(words))
)


@st.composite
def glossaries(draw: st.DrawFn) -> Glossary:
    """Glossaries that make sense: no term twice, none that another one becomes."""
    spanish = draw(st.lists(_TERMS, unique_by=str.casefold, max_size=6))
    taken = {term.casefold() for term in spanish}
    entries = []
    for es in spanish:
        en = draw(_TERMS.filter(lambda term: term.casefold() not in taken) | st.just(es))
        entries.append(Entry(es, en, draw(st.sampled_from(KINDS)), draw(st.booleans())))
    return Glossary(tuple(entries))


def to_csv(glossary: Glossary, delimiter: str = ",") -> str:
    """The text of a CSV file, with a header line."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow(("es", "en", "kind", "keep"))
    writer.writerows((e.es, e.en, e.kind.value, "true" if e.keep else "") for e in glossary.entries)
    return out.getvalue()


def to_toml(glossary: Glossary) -> str:
    """The text of a TOML file, a table each entry."""
    blocks = (
        f"[[term]]\nes = {json.dumps(e.es)}\nen = {json.dumps(e.en)}\nkind = '{e.kind}'\nkeep = {str(e.keep).lower()}\n"
        for e in glossary.entries
    )
    return "\n".join(blocks)
