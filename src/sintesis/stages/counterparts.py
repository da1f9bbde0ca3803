"""The terms that a note lists: those of the user's glossary that the article uses, and those that it explains."""

from collections import defaultdict

from sintesis.draft import Draft, Gloss
from sintesis.language.glossary import Glossary
from sintesis.model import Fact, Kind
from sintesis.stages.tabulate import TERMS_MOST


def listed_terms(draft: Draft, glossary: Glossary) -> tuple[Gloss, ...]:
    """At most `TERMS_MOST` terms and acronyms, in the order of the article; the glossary's have no gloss of their own.

    Of the glossary only what changes in translation is listed, each once.
    """
    own = draft.article.language
    theirs = [gloss for gloss in draft.glosses if gloss.gloss]
    explained = {gloss.term for gloss in theirs}
    used: dict[str, list[Fact]] = defaultdict(list)
    for fact in draft.facts:
        form = glossary.counterpart(fact.text, own) if fact.kind in (Kind.TERM, Kind.ACRONYM) else None
        if form and form != fact.text and fact.text not in explained:
            used[form.casefold()].append(fact)
    ours = [
        Gloss(group[0].text, group[0].kind, "", tuple(sorted({fact.sentence for fact in group})))
        for group in used.values()
    ]
    return tuple(sorted([*ours, *theirs][:TERMS_MOST], key=lambda gloss: gloss.evidence))
