"""Persons and organisations across the notes: who is the same under several names, and where each stands.

A false merger counts people together that have nothing to do with each other, so names are joined only where nothing
else is possible: equal names, a name and its one translation, a full name and the one longer form that begins with it,
an acronym and the one expansion that notes give, and inside a note a surname and the one person who bears it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sintesis.digest.document import Actor, RoleHeld
from sintesis.digest.entries import Member
from sintesis.digest.joined import Joined
from sintesis.language import official
from sintesis.language.lexicon import known
from sintesis.model import LANGUAGES, Kind, Language
from sintesis.note import ActorRow, Bilingual

Identity = tuple[str, ...]
"""A name in a form that other notes may share: its language, itself folded, and what it holds good in only."""


@dataclass(frozen=True, slots=True)
class Mention:
    """An actor of one note."""

    member: Member
    story: int
    row: ActorRow
    identity: Identity

    @property
    def language(self) -> Language:
        """The article's own."""
        return self.member.note.source.language

    @property
    def folded(self) -> str:
        """The name in the article's own language."""
        return official.fold(self.row.name.within(self.language) or self.row.as_written)


def gather_actors(members: Sequence[Member], story_of: Sequence[int]) -> tuple[Actor, ...]:
    """The actors of all notes, those in most notes first.

    Args:
        story_of: the story of each note, in the order of `members`.
    """
    mentions = [
        mention for member, story in zip(members, story_of, strict=True) for mention in _mentions(member, story)
    ]
    joined = Joined(mention.identity for mention in mentions)
    expansions = _expansions(members)
    for one, other in (*_translated(mentions), *_longer(mentions), *_expanded(mentions, expansions)):
        joined.join(one, other)
    groups: dict[Identity, list[Mention]] = defaultdict(list)
    for mention in mentions:
        groups[joined.root(mention.identity)].append(mention)
    acronyms = {expansion: acronym for acronym, expansion in sorted(expansions.items(), reverse=True)}
    made = [_actor(group, acronyms) for group in groups.values()]
    return tuple(sorted(made, key=lambda one: (-len(one.notes), -len(one.stories), one.notes, _label(one.name))))


def _mentions(member: Member, story: int) -> Iterator[Mention]:
    """The actors of a note; one who is named by the surname alone is the one person there who bears it."""
    language = member.note.source.language
    rows = member.note.actors
    full = {
        _folded(row, language): row
        for row in rows
        if row.kind is Kind.PERSON and len(_folded(row, language).split()) > 1
    }
    for row in rows:
        name = _folded(row, language)
        bearers = [longer for longer in full if name in longer.split()[1:]] if row.kind is Kind.PERSON else []
        standing = bearers[0] if len(bearers) == 1 and name not in full else name
        yield Mention(member, story, row, _identity(standing, row, language, story))


def _folded(row: ActorRow, language: Language) -> str:
    return official.fold(row.name.within(language) or row.as_written)


def _identity(name: str, row: ActorRow, language: Language, story: int) -> Identity:
    """Itself, or itself in its story where the name may be another's elsewhere: a surname, an office that many have."""
    if row.kind is Kind.PERSON and " " not in name:
        return language, name, "person", str(story)
    entry = official.entry(name, language)
    is_word = " " not in name and not row.as_written.isupper() and known(name, language)
    if entry.kind in ("body", "term") if entry else is_word:
        return language, name, "body", str(story)
    return (language, name) if " " in name else (language, name, row.kind.value)


def _translated(mentions: Iterable[Mention]) -> Iterator[tuple[Identity, Identity]]:
    """A name in one language and the only one in the other that is its translation, whichever note translates it."""
    own: dict[tuple[str, str], set[Identity]] = defaultdict(set)
    for mention in mentions:
        own[mention.identity[0], mention.identity[1]].add(mention.identity)
    meant: dict[Identity, set[Identity]] = defaultdict(set)
    for mention in mentions:
        for code in LANGUAGES:
            made = mention.row.name.within(code)
            if code == mention.language or not made:
                continue
            for identity in own.get((code, official.fold(made)), ()):
                if mention.identity[2:] == identity[2:]:
                    meant[mention.identity].add(identity)
                    meant[identity].add(mention.identity)
    for identity, others in sorted(meant.items()):
        if len(others) == 1 and len(meant[next(iter(others))]) == 1:
            yield identity, next(iter(others))


def _longer(mentions: Iterable[Mention]) -> Iterator[tuple[Identity, Identity]]:
    """A person's name and the longer form that begins with it, where all longer forms are of one person."""
    persons = {m.identity for m in mentions if m.row.kind is Kind.PERSON and len(m.identity) == 2}
    spelled: dict[tuple[str, ...], set[Identity]] = defaultdict(set)
    beginnings: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for identity in persons:
        words = tuple(word for word in identity[1].split() if len(word) > 1)
        spelled[words].add(identity)
        for length in range(2, len(words)):
            beginnings[words[:length]].add(words)
    for words, identities in sorted(spelled.items()):
        first, *others = sorted(identities)
        yield from ((first, other) for other in others)
        longer = sorted(beginnings.get(words, ()), key=len)
        if longer and all(longer[-1][: len(form)] == form for form in longer):
            yield first, min(spelled[longer[-1]])


def _expansions(members: Iterable[Member]) -> Mapping[str, str]:
    """What an acronym stands for, folded, where the notes that say it agree."""
    said: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for member in members:
        for term in member.note.terms:
            if term.kind is Kind.ACRONYM:
                forms = (official.fold(term.gloss.within(code) or "") for code in LANGUAGES)
                said[term.term].add(tuple(filter(None, forms)))
    return {acronym: forms for acronym, found in said.items() for forms in _agreed(found)}


def _agreed(found: set[tuple[str, ...]]) -> Iterator[str]:
    """The expansion, where all that is said shares one form."""
    shared = set.intersection(*map(set, found))
    if shared:
        yield min(shared)


def _expanded(mentions: Iterable[Mention], expansions: Mapping[str, str]) -> Iterator[tuple[Identity, Identity]]:
    """An actor named by an acronym and the one named by what it stands for."""
    named: dict[str, list[Identity]] = defaultdict(list)
    for mention in mentions:
        for code in LANGUAGES:
            if name := mention.row.name.within(code):
                named[official.fold(name)].append(mention.identity)
    for acronym, expansion in sorted(expansions.items()):
        found = sorted({*named.get(official.fold(acronym), ()), *named.get(expansion, ())})
        everywhere = [identity for identity in found if len(identity) < len(("language", "name", "kind", "story"))]
        yield from ((everywhere[0], other) for other in everywhere[1:])


def _actor(group: Sequence[Mention], acronyms: Mapping[str, str]) -> Actor:
    kinds = Counter(mention.row.kind for mention in group)
    name = Bilingual(**{code: _fullest(group, code) for code in LANGUAGES})
    names = (found for mention in group for code in LANGUAGES if (found := mention.row.name.within(code)))
    acronym = min((acronyms[folded] for folded in map(official.fold, names) if folded in acronyms), default=None)
    written = Counter(mention.row.as_written for mention in group)
    shown = {name.es, name.en, acronym}
    others = sorted((form for form in written if form not in shown), key=lambda form: (-written[form], form))
    return Actor(
        name=name,
        kind=min(kinds, key=lambda kind: (-kinds[kind], kind.value)),
        acronym=acronym,
        also_written=tuple(others),
        roles=_roles(group),
        notes=tuple(sorted({mention.member.n for mention in group})),
        stories=tuple(sorted({mention.story for mention in group})),
    )


def _fullest(group: Sequence[Mention], code: Language) -> str | None:
    """The longest form of the name in a language, one from an article in it rather than a translation."""
    held = [(mention, name) for mention in group if (name := mention.row.name.within(code))]
    ranked = sorted(held, key=lambda one: (-len(one[1].split()), one[0].language != code, one[0].member.n, one[1]))
    return ranked[0][1] if ranked else None


def _roles(group: Iterable[Mention]) -> tuple[RoleHeld, ...]:
    """What the notes say that an actor is, the same words once in whatever language they are the same."""
    held: list[tuple[Bilingual, set[int]]] = []
    for mention in sorted(group, key=lambda one: (one.member.n, one.row.evidence)):
        role = mention.row.role
        if not _label(role):
            continue
        for text, notes in held:
            if any(_is_same(text.within(code), role.within(code)) for code in LANGUAGES):
                notes.add(mention.member.n)
                break
        else:
            held.append((role, {mention.member.n}))
    ranked = sorted(held, key=lambda one: (-len(one[1]), min(one[1])))
    return tuple(RoleHeld(text=text, notes=tuple(sorted(notes))) for text, notes in ranked)


def _is_same(one: str | None, other: str | None) -> bool:
    return bool(one and other) and official.fold(one or "") == official.fold(other or "")


def _label(text: Bilingual) -> str:
    return text.es or text.en or ""
