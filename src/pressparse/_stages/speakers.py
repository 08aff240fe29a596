"""Who stands behind each label: one person through all printed forms, and only where one fits.

The people of the header, and those whom the caller says were there, are known beforehand; whole names in labels come
next; surnames and offices are then looked up among them. What fits two people is given to neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from attrs import define, field

from pressparse._stages.findings import Findings
from pressparse._stages.judging import JudgedLabel
from pressparse._stages.label_words import LabelKind, LabelReading, fold_label
from pressparse._stages.lexicon import get_lexicon
from pressparse._stages.margins import SpeakerKey
from pressparse._stages.names import fits_name, fits_office, fold_name, is_misprint, share_ending, tells_office
from pressparse.model import Field, Person, Speaker, normalise_space
from pressparse.span import Span

__all__ = ["Identified", "SpeakerDraft", "identify_speakers", "make_speakers"]

# People among whom an office is looked up, and people with one initial among whom a misprint is looked up: more than
# any house has in one event.
_MOST_PEOPLE = 400
_MOST_ALIKE = 50
# People with one word in their names from which on it tells nobody apart: real texts have a few.
_CROWD = 40
_CROWDS = frozenset({LabelKind.QUESTION, LabelKind.AUDIENCE, LabelKind.UNKNOWN, LabelKind.OUTLET})


@define(eq=False)
class SpeakerDraft:
    """A speaker while the labels are read."""

    name: str | None = None
    tokens: tuple[str, ...] = ()
    role: str | None = None
    affiliation: str | None = None
    kind: LabelKind = LabelKind.PERSON
    is_man: bool | None = None
    """Whether the honorific of a label is a man's; None where none tells it."""
    in_header: bool = False
    hint: Person | None = None
    """What a caller said of the person: it helps to tell who is who, and becomes no value."""
    is_generic: bool = False
    labels: dict[str, Field[str]] = field(factory=dict[str, Field[str]])

    @property
    def known_role(self) -> str | None:
        """The office that the text prints or the caller said."""
        return self.role or (None if self.hint is None else self.hint.role)

    @property
    def known_affiliation(self) -> str | None:
        """The organisation that the text prints or the caller said."""
        return self.affiliation or (None if self.hint is None else self.hint.affiliation)

    @property
    def known_name(self) -> str | None:
        """The name that the text prints or the caller said, for messages."""
        return self.name or (None if self.hint is None else self.hint.name)


class Identified(NamedTuple):
    """Who speaks."""

    people: list[tuple[SpeakerDraft, ...]]
    """The speakers of each label, in the labels' order."""
    only: SpeakerDraft | None
    """The only person who speaks by the header; None where it names nobody or several."""


def identify_speakers(
    text: str,
    labels: Sequence[JudgedLabel],
    header: Sequence[Person],
    hints: Sequence[Person],
    key: SpeakerKey | None,
    findings: Findings,
    *,
    is_alone: bool,
) -> Identified:
    """Return the speakers of each label.

    Args:
        text: the text.
        labels: the labels of the document, in order.
        header: the people whom the header names.
        hints: people of whom the caller knows that they were there.
        key: the key to the speakers' initials; None where there is none.
        findings: where it is reported that a label fits several people.
        is_alone: whether the header names one speaker and nobody else.
    """
    roster = _Roster(text, findings)
    roster.add_known(header, in_header=True)
    roster.add_known(hints, in_header=False)
    if key is not None:
        roster.add_key(key)
    # A document prints the same few labels many times.
    forms: dict[tuple[str, int], JudgedLabel] = {}
    for judged in labels:
        forms.setdefault((judged.printed, id(judged.reading)), judged)
    # Whole names first, so that a surname that stands above its whole name still finds it; "MS. VALE" and "MR. VALE"
    # before "VALE", which may be of either.
    named: dict[tuple[str, LabelReading], tuple[JudgedLabel, LabelReading]] = {}
    for judged in forms.values():
        for reading in (judged.reading, *judged.reading.others):
            if reading.name is not None:
                named.setdefault((judged.printed, reading), (judged, reading))
    for judged, reading in sorted(named.values(), key=_tell_fullness, reverse=True):
        roster.add_named(judged, reading)
    if is_alone:
        roster.choose_only()
    speakers = {
        form: tuple([roster.find(judged, reading) for reading in (judged.reading, *judged.reading.others)])
        for form, judged in forms.items()
    }
    return Identified([speakers[judged.printed, id(judged.reading)] for judged in labels], roster.only)


def _tell_fullness(form: tuple[JudgedLabel, LabelReading]) -> tuple[int, bool]:
    """Return how many words the name of a label has, and whether it has an honorific."""
    judged, reading = form
    return len(fold_name(judged.printed[slice(*reading.name or (0, 0))])), reading.titled


class _Roster:
    """The people of one document."""

    def __init__(self, text: str, findings: Findings) -> None:
        self._text = text
        self._findings = findings
        self.only: SpeakerDraft | None = None
        self._initials: dict[str, SpeakerDraft] = {}
        self._people: list[SpeakerDraft] = []
        self._by_word: dict[str, list[SpeakerDraft]] = {}
        self._by_name: dict[tuple[str, ...], list[SpeakerDraft]] = {}
        self._by_initial: dict[str, list[SpeakerDraft]] = {}
        """The people by the first letter of their surname, which no misprint of it changes."""
        self._forms: dict[tuple[str, LabelReading], SpeakerDraft] = {}

    def choose_only(self) -> None:
        """Take the first person of the header as the only one who may speak without a name."""
        self.only = self._people[0]

    def add_known(self, people: Iterable[Person], *, in_header: bool) -> None:
        """Add people who are known before any label is read."""
        for person in people:
            tokens = fold_name(person.name or "")
            same = next(iter(self._by_name.get(tokens, ())), None)
            if in_header and same is None:
                self._add(SpeakerDraft(person.name, tokens, person.role, person.affiliation, in_header=True))
            elif not in_header and same is not None:
                same.hint = person
            elif not in_header:
                self._add(SpeakerDraft(tokens=tokens, hint=person))

    def add_key(self, key: SpeakerKey) -> None:
        """Add the people of a key to the speakers' initials."""
        self.add_known(key.people.values(), in_header=True)
        for initials, person in key.people.items():
            fitting = self._find_fitting(fold_name(person.name or ""))
            if len(fitting) == 1:
                self._initials[initials] = fitting[0]

    def _add(self, draft: SpeakerDraft) -> None:
        self._people.append(draft)
        if draft.tokens:
            self._by_name.setdefault(draft.tokens, []).append(draft)
            self._by_initial.setdefault(draft.tokens[-1][0], []).append(draft)
        for word in draft.tokens:
            self._by_word.setdefault(word, []).append(draft)

    def _find_fitting(self, tokens: tuple[str, ...]) -> list[SpeakerDraft]:
        """Return the people whom a name may name, each once.

        A word that a crowd shares is passed over; a name that is nothing but such a word may be anybody's of the crowd.
        """
        sharing = [self._by_word.get(word, []) for word in tokens]
        if len(sharing) == 1 and len(sharing[0]) >= _CROWD:
            return sharing[0][:_CROWD]
        groups = [*(people for people in sharing if len(people) < _CROWD), self._by_name.get(tokens, [])]
        near = {id(person): person for people in groups for person in people}
        return [person for person in near.values() if fits_name(tokens, person.tokens)]

    def add_named(self, judged: JudgedLabel, reading: LabelReading) -> None:
        """Add the person of a label with a name, or give the label to the one whom it fits."""
        name = self._print(judged, reading.name)
        tokens = fold_name(name or "")
        fitting = self._narrow(self._find_fitting(tokens), judged, reading, tokens)
        if not fitting and tokens and reading.titled:
            misprinted = self._find_misprinted(tokens, self._print(judged, reading.role))
            fitting = misprinted if len(misprinted) == 1 else []
        if len(fitting) > 1:
            draft = SpeakerDraft(role=self._print(judged, reading.role), kind=reading.kind)
            names = " or ".join(f"{person.known_name}" for person in fitting)
            self._findings.add("ambiguous-label", f"the label may be of {names}", self._span(judged))
        elif fitting:
            draft = fitting[0]
            self._fill(draft, judged, reading, name, tokens)
        else:
            draft = SpeakerDraft(
                name=name,
                tokens=tokens,
                role=self._print(judged, reading.role),
                affiliation=self._print(judged, reading.affiliation),
                kind=reading.kind,
                is_man=_tell_man(judged, reading),
            )
            self._add(draft)
        self._forms[judged.printed, reading] = draft

    def _find_misprinted(self, tokens: tuple[str, ...], role: str | None) -> list[SpeakerDraft]:
        """Return the people of whose name a label's may be a misprint, and whose office doesn't speak against it."""
        return [
            person
            for person in self._by_initial.get(tokens[-1][0], [])[:_MOST_ALIKE]
            if len(tokens) <= len(person.tokens)
            and is_misprint(tokens[-1], person.tokens[-1])
            and (role is None or person.known_role is None or fits_office(role, person.known_role))
        ]

    def _narrow(
        self, fitting: list[SpeakerDraft], judged: JudgedLabel, reading: LabelReading, tokens: tuple[str, ...]
    ) -> list[SpeakerDraft]:
        """Return those of the fitting people whose office and organisation do not speak against the label."""
        if len(fitting) >= _CROWD:
            return fitting
        is_man = _tell_man(judged, reading)
        if is_man is not None:  # "MR. VALE" is nobody whom another label calls "MS. VALE"
            fitting = [person for person in fitting if person.is_man in {None, is_man}]
        same = [person for person in fitting if person.tokens == tokens and len(tokens) > 1]
        if same:
            return same
        role, affiliation = self._print(judged, reading.role), self._print(judged, reading.affiliation)
        if affiliation is not None:
            beside = [p for p in fitting if _is_of(p.known_affiliation, affiliation)]
            stated = [p for p in beside if p.known_affiliation is not None]
            fitting = stated or beside
        if role is not None:
            beside = [p for p in fitting if p.known_role is None or fits_office(role, p.known_role)]
            stated = [p for p in beside if p.known_role is not None]
            fitting = stated or beside
        return fitting

    def _fill(
        self, draft: SpeakerDraft, judged: JudgedLabel, reading: LabelReading, name: str | None, tokens: tuple[str, ...]
    ) -> None:
        if draft.name is None or (not draft.in_header and len(tokens) > len(draft.tokens)):
            draft.name = name
            draft.tokens = max(draft.tokens, tokens, key=len)
        draft.role = draft.role or self._print(judged, reading.role)
        draft.affiliation = draft.affiliation or self._print(judged, reading.affiliation)
        draft.is_man = _tell_man(judged, reading) if draft.is_man is None else draft.is_man
        if draft.kind in {LabelKind.NAME, LabelKind.WORD}:
            draft.kind = reading.kind

    def find(self, judged: JudgedLabel, reading: LabelReading) -> SpeakerDraft:
        """Return the speaker of one label, and note the printed form."""
        form = (judged.printed, reading)
        draft = self._forms.get(form)
        if draft is None:
            draft = self._find_nameless(judged, reading)
            self._forms[form] = draft
        key = fold_label(judged.printed)
        if key not in draft.labels:
            span = self._span(judged)
            value = normalise_space(self._text[span.start : span.stop])
            draft.labels[key] = Field(span=span, source=self._text, value=value, rule="label.printed")
        return draft

    def _find_nameless(self, judged: JudgedLabel, reading: LabelReading) -> SpeakerDraft:
        """Return the speaker of a label without a name: of an office, of whoever answers, of many."""
        if judged.printed in self._initials:
            return self._initials[judged.printed]
        if reading.kind is LabelKind.ANSWER and self.only is not None:
            return self.only
        if reading.kind is LabelKind.OFFICE:
            role = self._print(judged, reading.role) or ""
            meant = role if judged.meaning == judged.printed else judged.meaning
            people, tokens = self._people[:_MOST_PEOPLE], fold_name(meant)
            named = [person for person in people if share_ending(tokens, person.tokens)] or [
                person
                for person in people
                if person.known_role is not None and tells_office(meant, person.known_role, person.known_affiliation)
            ]
            fitting = [person for person in named if person.in_header] or named
            if len(fitting) == 1:
                return fitting[0]
            if fitting:
                names = " or ".join(f"{person.known_name}" for person in fitting)
                self._findings.add("ambiguous-label", f"the label may be of {names}", self._span(judged))
            return SpeakerDraft(role=role, kind=reading.kind)
        outlet = self._find_of_outlet(judged)
        if outlet is not None and reading.kind in {LabelKind.WORD, LabelKind.OUTLET, LabelKind.NAME}:
            return outlet
        return SpeakerDraft(
            role=self._print(judged, reading.role),
            affiliation=self._print(judged, reading.affiliation),
            kind=reading.kind,
            is_generic=reading.kind in _CROWDS,
        )

    def _find_of_outlet(self, judged: JudgedLabel) -> SpeakerDraft | None:
        """Return the only person of an organisation by whose name or letters a label goes: ``CFN`` of ``... (CFN)``."""
        key = fold_label(judged.printed)
        of_outlet = [
            person
            for person in self._people[:_MOST_PEOPLE]
            if person.affiliation is not None and key in _forms_of_outlet(person.affiliation)
        ]
        return of_outlet[0] if len(of_outlet) == 1 else None

    def _print(self, judged: JudgedLabel, place: tuple[int, int] | None) -> str | None:
        """Return a part of a label as the source prints it."""
        if place is None:
            return None
        start = judged.label.start
        return normalise_space(self._text[start + place[0] : start + place[1]])

    def _span(self, judged: JudgedLabel) -> Span:
        return Span(judged.label.start, judged.label.stop)


def _tell_man(judged: JudgedLabel, reading: LabelReading) -> bool | None:
    """Tell whether the honorific in a label is a man's; None where none stands in it, or one that says nothing."""
    if not reading.titled or reading.name is None:
        return None
    lexicon = get_lexicon()
    start, stop = reading.name
    beside = {word.rstrip(".").lower() for word in f"{judged.printed[:start]} {judged.printed[stop:]}".split()}
    of_man, of_woman = not beside.isdisjoint(lexicon.of_men), not beside.isdisjoint(lexicon.of_women)
    return None if of_man is of_woman else of_man


def _is_of(known: str | None, affiliation: str) -> bool:
    return known is None or fold_label(known) == fold_label(affiliation)


def _forms_of_outlet(affiliation: str) -> frozenset[str]:
    """Return an organisation's name as a whole, without its letters in brackets, and the letters."""
    name, _, letters = affiliation.partition("(")
    return frozenset(fold_label(form) for form in (affiliation, name, letters) if form.strip(" )"))


def make_speakers(drafts: Iterable[SpeakerDraft]) -> dict[int, Speaker]:
    """Return the speakers in order of their first turn, by the identity of their draft."""
    made: dict[int, Speaker] = {}
    for draft in drafts:
        if id(draft) not in made:
            made[id(draft)] = Speaker(
                id=f"s{len(made) + 1}",
                name=draft.name,
                role=draft.role,
                affiliation=draft.affiliation,
                labels=tuple(draft.labels.values()),
                is_generic=draft.is_generic,
            )
    return made
