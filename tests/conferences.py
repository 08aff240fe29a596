"""Press conferences to try properties with: who says what is decided first, and the text is set from it.

A conference has a header that names one or two principals with their office, a statement, and rounds of questions and
answers: several questions before one answer, several answers to one question, the last question unanswered, a sentence
that a question interrupts. A moderator may give the floor. All labels of one conference are set in one form.

Only what a reader can decide is built:

- Each principal has at least two labels, and at least two labels are set in each form, since what stands once may be a
  line of speech.
- A surname or an office is of one person of the header, and no journalist has the surname of a principal.
- Every turn that asks ends in a question mark, but for a direction, and no other turn has one. So a journalist whose
  label is the name alone asks.
- A moderator is labelled as one, and never twice in a row, since that may be two people.
- The unlabelled opening is of the only principal, and somebody else speaks after it.
- What interrupts a sentence is marked on both sides.
- The end of a page cuts a paragraph inside a sentence, and at least three of them count the pages. No line beside a
  page's mark comes twice, since what recurs there may be a running head.
- Where lines are broken at a width, at least half as many lines go on with a sentence as there are paragraphs, and as
  there are lines that go on at all; where pages end, as many as there are paragraphs and lone labels, not counting
  those after the ends. Scripts without spaces are not broken.
- A direction on a line of its own stands between two paragraphs of one turn.

What the library is known to read wrongly is not built as long as it is listed in `KNOWN_SHORTCOMINGS`.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve, field, frozen
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from conference_labels import FORMS, Form, Limit, Lines, Setting, Voice, avoids, make_askers
from conference_pools import TONGUES, Principal, Tongue
from pressparse.model import Attribution, TurnKind

__all__ = ["Conference", "ExpectedTurn", "conferences"]


@frozen(kw_only=True)
class ExpectedTurn:
    """What must come out for one turn."""

    label: str | None
    """The label as printed, without terminator and markup; None for the unlabelled opening."""
    kind: TurnKind
    attribution: Attribution = Attribution.PRINTED
    name: str | None = None
    """The speaker's name, to be compared without regard to case; None where no name is printed."""
    outlet: str | None = None
    """The outlet of a journalist, where the label names it, without regard to case."""
    is_generic: bool | None = False
    """Whether many people stand behind the label; None where that is open."""
    continues: bool = False
    """Whether the person of the turn before is labelled again."""
    paragraphs: tuple[str, ...] = ()
    """The texts of the paragraphs."""


@frozen(kw_only=True)
class Conference:
    """A whole text, with what must be read from it."""

    text: str
    turns: tuple[ExpectedTurn, ...]
    exchanges: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]
    """For each exchange the numbers of its question turns and of its answer turns, from 0."""
    form: str
    """The form of the labels and how the paragraphs are set, for messages and for `hypothesis.event`."""


def _once_in(draw: DrawFn, count: int) -> bool:
    """Draw whether something comes about, once in so many times; examples shrink to where it does not."""
    return draw(st.integers(1, count)) == count


# --- what is said -----------------------------------------------------------------------------------------------------


@frozen
class _Paragraph:
    """A paragraph, as printed and as it must be read; a direction on its own line is no text."""

    printed: str
    text: str | None


@frozen
class _Said:
    """A turn: whose it is, and its paragraphs."""

    voice: Voice | None
    """None for the unlabelled opening."""
    kind: TurnKind
    paragraphs: tuple[_Paragraph, ...]


class _Pool:
    """Hands out the sentences of a list, in an order that is drawn, each once before any comes again."""

    def __init__(self, draw: DrawFn, sentences: Sequence[str]) -> None:
        self._sentences = sentences
        self._at = draw(st.integers(0, len(sentences) - 1))
        # The lists have a prime number of sentences, so that every step comes to all of them.
        self._step = draw(st.integers(1, len(sentences) - 1))

    def take(self) -> str:
        """Return the next sentence."""
        sentence = self._sentences[self._at]
        self._at = (self._at + self._step) % len(self._sentences)
        return sentence


@frozen
class _Writer:
    """Puts sentences together to paragraphs."""

    draw: DrawFn
    tongue: Tongue
    speech: _Pool
    questions: _Pool
    dashes: tuple[str, ...]
    """The marks of an interruption."""
    has_directions: bool
    has_gaps: bool

    def speak(self, *, begins: str = "", ends: str = "") -> tuple[_Paragraph, ...]:
        """Return the paragraphs of a statement or answer.

        Args:
            begins: words that the first paragraph begins with.
            ends: words that the last paragraph ends with.
        """
        count = self.draw(st.integers(1, 2))
        made: list[_Paragraph] = []
        for number in range(count):
            sentences = [self.speech.take() for _ in range(self.draw(st.integers(1, 3)))]
            if begins and number == 0:
                sentences.insert(0, begins)
            if ends and number == count - 1:
                sentences.append(ends)
            made.append(self._decorate(sentences))
            if number + 1 < count and self.has_directions and _once_in(self.draw, 4):
                made.append(_Paragraph(self.draw(st.sampled_from(self.tongue.directions)), None))
        return tuple(made)

    def ask(self) -> tuple[_Paragraph, ...]:
        """Return the paragraph of a question."""
        before = [self.speech.take() for _ in range(self.draw(st.integers(0, 1)))]
        return (self._decorate([*before, self.questions.take()]),)

    def give_floor(self) -> tuple[_Paragraph, ...]:
        """Return the paragraph of a moderator."""
        words = self.draw(st.sampled_from(self.tongue.moderation))
        return (_Paragraph(words, words),)

    def cut(self) -> tuple[str, str]:
        """Return a sentence that is cut short, and how it goes on."""
        sentence = self.speech.take()
        dash = self.draw(st.sampled_from(self.dashes))
        if not self.tongue.joint:
            before, _, after = sentence.partition("，")
            return before + dash, dash + after
        words = sentence.split()
        at = self.draw(st.integers(3, len(words) - 3))
        return f"{' '.join(words[:at])} {dash}", f"{dash} {' '.join(words[at:])}"

    def _decorate(self, sentences: list[str]) -> _Paragraph:
        """Return a paragraph, perhaps with a direction or a gap in it."""
        if self.has_gaps and _once_in(self.draw, 4):
            number = self.draw(st.integers(0, len(sentences) - 1))
            sentences[number] = self._lose_words(sentences[number])
        printed = list(sentences)
        if self.has_directions and _once_in(self.draw, 3):
            direction = self.draw(st.sampled_from(self.tongue.directions))
            at = self.draw(st.integers(0, len(sentences)))
            printed.insert(at, direction)
        return _Paragraph(self.tongue.joint.join(printed), self.tongue.joint.join(sentences))

    def _lose_words(self, sentence: str) -> str:
        if not self.tongue.joint:
            return sentence[:3] + self.tongue.gap + sentence[3:]
        words = sentence.split()
        at = self.draw(st.integers(1, len(words) - 1))
        return " ".join([*words[:at], self.tongue.gap, *words[at:]])


@frozen
class _Plan:
    """Who speaks after whom."""

    said: list[_Said] = field(factory=list[_Said])
    exchanges: list[tuple[tuple[int, ...], tuple[int, ...]]] = field(
        factory=list[tuple[tuple[int, ...], tuple[int, ...]]]
    )

    def add(self, voice: Voice | None, kind: TurnKind, paragraphs: tuple[_Paragraph, ...]) -> int:
        """Add a turn, and return its number."""
        self.said.append(_Said(voice, kind, paragraphs))
        return len(self.said) - 1


def _draw_plan(
    draw: DrawFn, writer: _Writer, principals: list[Voice], askers: list[Voice], chair: Voice | None
) -> _Plan:
    """Draw who speaks after whom, and what they say."""
    plan = _Plan()
    is_labelled = len(principals) > 1 or not _once_in(draw, 4)
    _draw_statements(draw, writer, plan, principals, chair if is_labelled else None, is_labelled=is_labelled)
    rounds = _draw_answerers(draw, principals, is_labelled=is_labelled)
    resumed = ""
    for answers, after in zip(rounds, [*rounds[1:], []], strict=True):
        if chair is not None and _once_in(draw, 3):
            plan.add(chair, TurnKind.MODERATION, writer.give_floor())
        count = draw(st.integers(1, 3))
        questions = [plan.add(draw(st.sampled_from(askers)), TurnKind.QUESTION, writer.ask()) for _ in range(count)]
        if answers and chair is not None and _once_in(draw, 6):
            plan.add(chair, TurnKind.MODERATION, writer.give_floor())
        answered: list[int] = []
        for place, person in enumerate(answers):
            begins, resumed, ends = resumed, "", ""
            if place + 1 == len(answers) and after and after[0] is person and _once_in(draw, 3):
                ends, resumed = writer.cut()
            answered.append(plan.add(person, TurnKind.ANSWER, writer.speak(begins=begins, ends=ends)))
        plan.exchanges.append((tuple(questions), tuple(answered)))
    if chair is not None and draw(st.booleans()):
        plan.add(chair, TurnKind.MODERATION, writer.give_floor())
    return plan


def _draw_statements(
    draw: DrawFn, writer: _Writer, plan: _Plan, principals: list[Voice], chair: Voice | None, *, is_labelled: bool
) -> None:
    """Draw what is said before the first question."""
    if chair is not None and draw(st.booleans()):
        plan.add(chair, TurnKind.MODERATION, writer.give_floor())
    for number, person in enumerate(principals):
        begins = writer.tongue.greeting if number == 0 and draw(st.booleans()) else ""
        plan.add(person if is_labelled else None, TurnKind.STATEMENT, writer.speak(begins=begins))


def _draw_answerers(draw: DrawFn, principals: list[Voice], *, is_labelled: bool) -> list[list[Voice]]:
    """Draw who answers in each round; nobody may answer the last question."""
    rounds = [
        draw(st.lists(st.sampled_from(principals), min_size=1, max_size=2)) for _ in range(draw(st.integers(2, 4)))
    ]
    spoken = [*(principals if is_labelled else ()), *(person for answers in rounds for person in answers)]
    for person in principals:
        rounds[0] += [person] * (2 - spoken.count(person))
    return [*rounds, []] if draw(st.booleans()) else rounds


# --- how it is set ----------------------------------------------------------------------------------------------------


@frozen
class _Block:
    """A paragraph, label or direction as lines."""

    lines: list[str]
    is_text: bool = False
    """Whether it is a paragraph."""
    is_unlabelled: bool = False
    """Whether no label stands on the line on which it begins."""
    cut_from: int | None = None
    """The character of the first line from which on a page may end; None where none may."""


@frozen(kw_only=True)
class _Setter:
    """Sets turns."""

    layout: Lines
    width: int
    indent: str
    gap: str
    """What stands between a label and the words after it."""
    gap_after_label: bool
    """Whether a blank line stands below a label on its own line, where blank lines stand between paragraphs."""

    def set_turns(self, said: Sequence[_Said]) -> list[list[_Block]]:
        """Return the groups of blocks between which a blank line stands, where the layout has any."""
        return [group for turn in said for group in self._set_turn(turn)]

    def _set_turn(self, said: _Said) -> list[list[_Block]]:
        groups: list[list[_Block]] = []
        voice = said.voice
        prefix = ""
        if voice is not None:
            label = f"{voice.setting.before}{voice.label}{voice.setting.after}"
            if voice.setting.alone:
                groups.append([_Block([label])])
            else:
                prefix = label + self.gap
        for number, paragraph in enumerate(said.paragraphs):
            block = self._set_paragraph(paragraph, prefix if number == 0 else "")
            if number == 0 and groups and not self.gap_after_label:
                groups[0].append(block)
            else:
                groups.append([block])
        return groups

    def _set_paragraph(self, paragraph: _Paragraph, prefix: str) -> _Block:
        if paragraph.text is None:
            return _Block([self.indent + paragraph.printed])
        if self.layout in {Lines.EACH, Lines.APART}:
            return _Block([prefix + paragraph.printed], is_text=True, is_unlabelled=not prefix, cut_from=len(prefix))
        words = paragraph.printed
        if avoids(Limit.SIGNS_ALONE):
            words = re.sub(" (--|—|[?])", "\0\\1", words)
        lines = textwrap.wrap(
            words, self.width, initial_indent=self.indent + prefix, break_long_words=False, break_on_hyphens=False
        )
        return _Block(
            [line.replace("\0", " ") for line in lines],
            is_text=True,
            is_unlabelled=not prefix,
            cut_from=len(self.indent + prefix),
        )


_ENDED = re.compile(r"[.?!:][)\]*]{0,2}\Z")


def _count_broken_sentences(blocks: Sequence[_Block]) -> int:
    """Return how many lines go on with a sentence."""
    return sum(_ENDED.search(line) is None for block in blocks for line in block.lines[:-1])


def _settle_layout(layout: Lines, form: Form, groups: Sequence[Sequence[_Block]]) -> Lines:
    """Return the layout in which the turns can be set so that a reader can tell it."""
    blocks = [block for group in groups for block in group]
    if layout is Lines.EACH:
        is_unclear = form.setting == Setting("", "", alone=True) and avoids(Limit.ALONE_IN_LINES)
        return Lines.APART if is_unclear else layout
    if layout is Lines.APART:
        return layout
    paragraphs = sum(block.is_text for block in blocks)
    going_on = _count_broken_sentences(blocks)
    is_short = going_on < max(paragraphs, sum(len(block.lines) - 1 for block in blocks)) / 2
    if form.setting.alone and avoids(Limit.ALONE_IN_BROKEN_LINES):
        is_short = is_short or going_on < 2 * (len(blocks) - paragraphs)
    if layout is Lines.INDENTED and avoids(Limit.FEW_BROKEN_LINES):
        is_short = is_short or going_on < paragraphs
    if is_short:
        return Lines.APART
    if layout is Lines.INDENTED:
        texts = [block for block in blocks if block.is_text]
        is_alone = any(
            before.is_unlabelled and after.is_unlabelled and len(before.lines) == 1 for before, after in pairwise(texts)
        )
        if is_alone and avoids(Limit.ONE_LINE_INDENTED):
            return Lines.BROKEN
    return layout


@frozen
class _Cut:
    """Where a page may end."""

    place: int
    """The number of the line after it, or the place in the only line."""
    before: str
    after: str


# A space between two words in the only line of a paragraph
_BETWEEN_WORDS = re.compile(r"(?<=[^\W\d_]{2}) (?=[^\W\d_]{2})")
_IN_SENTENCE = re.compile(r"[^\W\d_]{2},?\Z")
_FEW_WORDS = 6
_LEAST = 20


def _find_cuts(block: _Block, layout: Lines, *, is_apart: bool) -> list[_Cut]:
    """Return where a page may end in a block: inside sentences, outside brackets.

    Args:
        block: the block.
        layout: how the paragraphs are set.
        is_apart: whether blank lines stand around the mark of the page.
    """
    if block.cut_from is None:
        return []
    is_broken = layout in {Lines.BROKEN, Lines.INDENTED}
    if is_broken:
        cuts = [_Cut(n, block.lines[n - 1], block.lines[n]) for n in range(1, len(block.lines))]
    else:
        (line,) = block.lines
        places = (match.start() for match in _BETWEEN_WORDS.finditer(line, block.cut_from))
        cuts = [_Cut(n, line[:n], line[n + 1 :]) for n in places if min(n - block.cut_from, len(line) - n) > _LEAST]
    found: list[_Cut] = []
    for cut in cuts:
        opened = max(cut.before.rfind(sign) for sign in "([") > max(cut.before.rfind(sign) for sign in ")]")
        if opened or _IN_SENTENCE.search(cut.before) is None:
            continue
        goes_on = cut.after[0].islower() or (is_broken and not is_apart) or not avoids(Limit.PAGE_BEFORE_CAPITAL)
        is_short = layout is Lines.APART and block.is_unlabelled and len(cut.before.split()) <= _FEW_WORDS
        if goes_on and not (is_short and avoids(Limit.PAGE_AFTER_FEW_WORDS)):
            found.append(cut)
    return found


def _cut_pages(draw: DrawFn, blocks: Sequence[_Block], layout: Lines, tongue: Tongue) -> None:
    """Cut at least three paragraphs with the end of a page, if that many can be cut."""
    is_apart = draw(st.booleans())
    found = [(block, cuts) for block in blocks if (cuts := _find_cuts(block, layout, is_apart=is_apart))]
    lines = [line for block in blocks for line in block.lines]
    most = min(6, len(found))
    if layout in {Lines.BROKEN, Lines.INDENTED}:
        most = min(most, _count_broken_sentences(blocks) - len(blocks))
    if layout is Lines.EACH and avoids(Limit.PAGES_IN_SHORT_TEXT):
        most = min(
            most,
            sum(1 if block.is_text else -1 for block in blocks) // 4
            - sum(_ENDED.search(line) is None for line in lines),
        )
    if most < 3:
        return
    count = draw(st.integers(3, most))
    chosen = [(block, draw(st.sampled_from(cuts))) for block, cuts in found[:: len(found) // count][:count]]
    if len({line for _, cut in chosen for line in (cut.before, cut.after)}) < 2 * count:
        return
    heads = ((tongue.running_head, tongue.page), (tongue.page, tongue.running_head), (tongue.page,))
    head = draw(st.sampled_from(heads))
    first = draw(st.integers(1, 9))
    last = first + count + draw(st.integers(0, 9))
    for page, (block, cut) in enumerate(chosen, start=first):
        marks = [line.format(n=page, m=last) for line in head]
        inserted = ["", *marks, ""] if is_apart else marks
        if len(block.lines) > 1:
            block.lines[cut.place : cut.place] = inserted
        else:
            block.lines[:] = [cut.before, *inserted, cut.after]


# --- the whole --------------------------------------------------------------------------------------------------------


def _expect(said: Sequence[_Said], principal: Principal) -> tuple[ExpectedTurn, ...]:
    """Return what must come out."""
    turns: list[ExpectedTurn] = []
    before: Voice | None = None
    for turn in said:
        voice = turn.voice
        texts = tuple(paragraph.text for paragraph in turn.paragraphs if paragraph.text is not None)
        if voice is None:
            expected = ExpectedTurn(label=None, kind=turn.kind, attribution=Attribution.HEADER, name=principal.name)
        else:
            expected = ExpectedTurn(
                label=voice.label,
                kind=turn.kind,
                name=voice.name,
                outlet=voice.outlet,
                is_generic=voice.is_generic,
                continues=voice is before and voice.name is not None,
            )
        turns.append(evolve(expected, paragraphs=texts))
        before = voice
    return tuple(turns)


def _draw_people(draw: DrawFn, form: Form, tongue: Tongue) -> list[Principal]:
    """Draw one principal or two."""
    several = bool(tongue.joint_heads) and len(form.roles) != 1 and draw(st.booleans())
    people = draw(st.permutations(tongue.principals))[: 1 + several]
    if form.roles:
        return [evolve(p, role=role, of=role) for p, role in zip(people, form.roles, strict=False)]
    return people


def _draw_header(draw: DrawFn, tongue: Tongue, people: Sequence[Principal]) -> str:
    heads = tongue.joint_heads if len(people) > 1 else tongue.heads
    if tongue.code == "zh" and avoids(Limit.HAN_OFFICE):
        heads = tuple(head for head in heads if "\n" not in head)
    named = [f"{p.of}{tongue.joint}{p.name}" if p.of else f"{p.name}, {p.role}" for p in people]
    header = draw(st.sampled_from(heads)).format(a=named[0], b=named[-1])
    if "'" in header and draw(st.booleans()):
        header = header.replace("'", "’")
    return f"{header}\n\n{tongue.day}\n\n"


def _draw_writer(draw: DrawFn, form: Form, tongue: Tongue) -> _Writer:
    dashes: tuple[str, ...] = ("--", "—") if tongue.joint else ("——",)
    if form.setting.alone and avoids(Limit.DASH_BEFORE_WORDS):
        dashes = dashes[:1]
    return _Writer(
        draw,
        tongue,
        _Pool(draw, tongue.speech),
        _Pool(draw, tongue.questions),
        dashes,
        draw(st.booleans()),
        draw(st.booleans()),
    )


@st.composite
def conferences(
    draw: DrawFn, tongue: Tongue | None = None, form: Form | None = None, lines: Lines | None = None
) -> Conference:
    """Build a press conference, with the turns, people and exchanges that must be read from it.

    Args:
        draw: what hypothesis passes.
        tongue: the language; None to draw one.
        form: the form of the labels, which the language must have; None to draw one.
        lines: how the paragraphs are set, without the ends of pages; None to draw it.
    """
    tongue = tongue or draw(st.sampled_from(TONGUES))
    form = form or draw(st.sampled_from([form for form in FORMS if tongue.code in form.languages]))
    name = form.name
    if tongue.code == "fr" and form.setting.after.startswith(":") and draw(st.booleans()):
        form = evolve(form, setting=evolve(form.setting, after=f" {form.setting.after}"))
    people = _draw_people(draw, form, tongue)
    principals = [Voice(label=form.person(person), setting=form.setting, name=person.name) for person in people]
    askers = make_askers(draw, form, tongue)
    chair = Voice(label=form.case(tongue.chair_label), setting=form.setting, kind=TurnKind.MODERATION)
    writer = _draw_writer(draw, form, tongue)
    plan = _draw_plan(draw, writer, principals, askers, chair if draw(st.booleans()) else None)
    layout = lines or draw(st.sampled_from(form.lines))
    setter = _Setter(
        layout=layout,
        width=draw(st.integers(60, 80)),
        indent=draw(st.sampled_from(("    ", "     ", "  "))) if layout is Lines.INDENTED else "",
        gap=draw(st.sampled_from((" ", "  ", "    "))) if tongue.joint else "",
        gap_after_label=layout is not Lines.EACH and draw(st.booleans()),
    )
    groups = setter.set_turns(plan.said)
    settled = _settle_layout(layout, form, groups)
    if settled is not layout:
        layout = settled
        groups = evolve(setter, layout=layout, indent="").set_turns(plan.said)
    if lines is None and tongue.joint and _once_in(draw, 3):
        _cut_pages(draw, [block for group in groups for block in group], layout, tongue)
    between = "\n\n" if layout in {Lines.APART, Lines.BROKEN} else "\n"
    body = between.join("\n".join(line for block in group for line in block.lines) for group in groups)
    return Conference(
        text=f"{_draw_header(draw, tongue, people)}{body}\n",
        turns=_expect(plan.said, people[0]),
        exchanges=tuple(plan.exchanges),
        form=f"{name}, {layout.value}",
    )
