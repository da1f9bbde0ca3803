"""Pages of the invented note: drawn as a command would draw them, and read back."""

from typing import Any

from lxml import html as parser

from sintesis.note import Bilingual, LeftOut, Note, NumberedSentence, Statement
from sintesis.render.arrange import arrange
from sintesis.render.html import to_html
from sintesis.render.layout import find
from sintesis.render.plan import Layout
from tests.render.invented import note


def drawn(made: Note, template: str = "standard") -> bytes:
    """The note as a page, in one of the built-in templates."""
    layout = find(template).drawn_by
    assert isinstance(layout, Layout)
    return to_html(made, arrange(made, layout, "html"))


def parsed(page: bytes) -> Any:
    """The page as a browser takes it apart."""
    return parser.document_fromstring(page.decode())


def words(element: Any) -> str:
    """What an element reads, its blanks single."""
    return " ".join(element.text_content().split())


def shape(page: bytes) -> list[tuple[str, tuple[str, ...]]]:
    """Every element with the names of its attributes."""
    return [(str(one.tag), tuple(sorted(one.attrib))) for one in parsed(page).iter()]


def everywhere(text: str) -> Note:
    """A note that says `text` wherever an article's words can stand in it."""
    made = note("es")
    both = Bilingual(es=text, en=text)
    point = Statement(text=both, evidence=(1,))
    return made.model_copy(
        update={
            "title": both,
            "source": made.source.model_copy(update=dict.fromkeys(("outlet", "byline", "url", "standfirst"), text)),
            "header": made.header.model_copy(update={"to_name": text, "from_name": text, "classification": text}),
            "sentences": (NumberedSentence(n=1, paragraph=0, text=text),),
            "removed": (LeftOut(text=text, reason=made.removed[0].reason, repeated_in=None),),
            "bottom_line": point,
            "key_points": (point,),
            "background": (),
            "actors": tuple(
                row.model_copy(update={"name": both, "as_written": text, "role": both}) for row in made.actors
            ),
            "dates": tuple(row.model_copy(update={"as_written": text, "what": both}) for row in made.dates),
            "figures": (),
            "quotes": (made.quotes[0].model_copy(update={"text": both, "speaker": both}),),
            "terms": (),
        }
    )
