"""References: whose words a passage holds, and that every form of reference is well formed whatever the text holds."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Literal
from urllib.parse import unquote

import pytest
from attrs import evolve
from hypothesis import assume, event, given
from hypothesis import strategies as st

import pressparse
from conferences import Conference, conferences
from effort import share_of_examples
from pressparse.model import (
    Attribution,
    BlockKind,
    DeliveryStatus,
    Field,
    OmissionReason,
    Paragraph,
    Transcript,
    Turn,
    TurnKind,
)
from pressparse.quoting.bibtex import escape_tex
from pressparse.span import Span
from transcripts import texts, transcripts

PAGE = """Press briefing on the dredging of the lock

by Harbour Minister Ada Marlow

Kiln Quay, 5 November 2020

(As delivered)

MINISTER MARLOW: Good morning. The lock [at Fenby] opens on Monday, and it stays open. (Laughter.) That is all.

Q: Mila Sandoval, Coast News. Who pays - the towns, or you & yours?

MS. MARLOW: The towns do. (Mr. Brandt: Hear, hear.) We pay for the dredging.

Q: Is that all?

MS. MARLOW: That is all.

END
"""


def at(source: str, words: str) -> Span:
    """Return where words first stand."""
    return Span(source.index(words), source.index(words) + len(words))


def cite_words(words: str, page: str = PAGE) -> pressparse.CslItem:
    """Return the reference for the first place of some words in a page."""
    return pressparse.cite(pressparse.parse(page), at(page, words), "csl")


def list_authors(item: pressparse.CslItem) -> list[str]:
    return [name["literal"] for name in item.get("author", [])]


def cite_all(t: Transcript, form: Literal["text", "bibtex", "fragment"]) -> list[str]:
    """Return the references for all that has words; what was put together by hand may have none."""
    return [pressparse.cite(t, what, form) for what in list_citable(t)]


def list_citable(t: Transcript) -> list[Paragraph | Turn]:
    found: list[Paragraph | Turn] = [p for p in t.paragraphs if has_words(t, p.pieces)]
    for turn in t.turns:
        pieces = [piece for paragraph in turn.paragraphs for piece in paragraph.pieces]
        found += [turn] if has_words(t, pieces or [turn.span]) else []
    return found


def has_words(t: Transcript, places: Iterable[Span]) -> bool:
    return any(t.source[place.start : place.stop].strip() for place in places)


# A marker states something; one that was put together by hand may not.
stated = transcripts().map(
    lambda t: evolve(t, markers=tuple(m for m in t.markers if m.status is not DeliveryStatus.UNSTATED))
)


def fold(name: str) -> str:
    """Return a name without regard to case and to the form of apostrophes."""
    return name.replace("’", "'").casefold()


class TestVoices:
    """Words are cited as somebody's only where the transcript says that they are."""

    @given(conferences(), st.data())
    @share_of_examples(0.3)
    def test_conferences(self, conference: Conference, data: st.DataObject) -> None:
        """Of any stretch of a turn, its speaker is the author; of a turn whose speaker is not known, nobody is."""
        t = pressparse.parse(conference.text)
        for turn, expected in zip(t.turns, conference.turns, strict=True):
            known = fold(expected.name or (turn.asker and turn.asker.value.name) or "")
            event("known" if known else "not known")
            for item in (pressparse.cite(t, turn, "csl"), pressparse.cite(t, turn.paragraphs[0], "csl")):
                assert [fold(name) for name in list_authors(item)] == [known] * bool(known)
            assert fold(pressparse.cite(t, turn)).startswith(known or "speaker not known")
            piece = data.draw(st.sampled_from(turn.paragraphs)).pieces[0]
            part = Span(data.draw(st.integers(piece.start, piece.stop - 1)), piece.stop)
            assert {fold(name) for name in list_authors(pressparse.cite(t, part, "csl"))} <= {known}

    @given(conferences())
    @share_of_examples(0.2)
    def test_two_turns(self, conference: Conference) -> None:
        """Of the words of two turns, both speakers are authors, or nobody is where one of them is not known."""
        t = pressparse.parse(conference.text)
        for before, after in zip(t.turns, t.turns[1:], strict=False):
            both = Span(before.paragraphs[0].span.start, after.paragraphs[-1].span.stop)
            each = [list_authors(pressparse.cite(t, turn, "csl")) for turn in (before, after)]
            authors = list_authors(pressparse.cite(t, both, "csl"))
            assert authors == ([*dict.fromkeys(each[0] + each[1])] if all(each) else [])

    @pytest.mark.parametrize(
        ("words", "authors"),
        [
            pytest.param("The lock [at Fenby] opens", ["Ada Marlow"], id="speech with a bracket"),
            pytest.param("That is all.", ["Ada Marlow"], id="speech after a direction"),
            pytest.param("Who pays", ["Mila Sandoval"], id="a journalist"),
            pytest.param("Is that all?", [], id="somebody"),
            pytest.param("at Fenby", [], id="an editor"),
            pytest.param("[at Fenby]", [], id="a whole bracket"),
            pytest.param("Fenby] opens", [], id="a part of a bracket"),
            pytest.param("(Laughter.)", [], id="a direction"),
            pytest.param("Hear, hear", [], id="an interjection"),
            pytest.param("Hear, hear.) We pay", [], id="an interjection and speech"),
            pytest.param("Press briefing on the dredging", [], id="the title"),
            pytest.param("MINISTER MARLOW", [], id="a label"),
            pytest.param("(As delivered)", [], id="a marker"),
            pytest.param(
                "Kiln Quay, 5 November 2020\n\n(As delivered)\n\nMINISTER MARLOW: Good", [], id="header and speech"
            ),
            pytest.param("That is all.\n\nEND", [], id="speech and end mark"),
        ],
    )
    def test_words(self, words: str, authors: list[str]) -> None:
        start = PAGE.rindex(words) if words.endswith("END") else PAGE.index(words)
        item = pressparse.cite(pressparse.parse(PAGE), Span(start, start + len(words)), "csl")
        assert list_authors(item) == authors

    def test_mixture_is_said(self) -> None:
        """Who speaks in a part of the passage is named, with a word on the rest."""
        note = cite_words("Fenby] opens")["note"]
        assert note.startswith("Ada Marlow, Harbour Minister; with words that are not theirs. ")
        assert "not theirs" not in cite_words("The lock [at Fenby] opens")["note"]

    def test_no_speech(self) -> None:
        """Of words that nobody says, it isn't said that their speaker is not known."""
        assert cite_words("(Laughter.)")["note"].startswith("As delivered. Paragraph ")

    def test_in_no_turn(self) -> None:
        """Speech of which nobody knows whose it is has a speaker who is not known."""
        t = pressparse.parse(
            "Press conference\n\nby Ada Marlow and Ivo Brandt\n\n5 May 2021\n\nGood evening. It sails.\n"
        )
        assert t.turns == ()
        assert pressparse.cite(t, t.paragraphs[0]).startswith("Speaker not known. “Press conference”.")

    def test_inferred(self) -> None:
        """Where no label says who speaks, the reference says how it is known."""
        t = pressparse.parse("Press conference\n\nby Minister Ada Marlow\n\n5 May 2021\n\nGood evening. It sails.\n")
        (turn,) = t.turns
        assert pressparse.cite(t, turn).startswith("Ada Marlow, Minister (named in the header). ")
        inferred = evolve(t, turns=(evolve(turn, attribution=Attribution.INFERRED),))
        assert pressparse.cite(inferred, inferred.turns[0]).startswith(
            "Ada Marlow, Minister (inferred from the turns around). "
        )

    @pytest.mark.parametrize("kind", ["inserted", "indirect"])
    def test_other_kinds(self, kind: str) -> None:
        """A document that was set into the record, or a report, is in nobody's words, though it stands in a turn."""
        t = pressparse.parse(PAGE)
        first = t.turns[0]
        other = evolve(first.paragraphs[0], kind=pressparse.ParagraphKind(kind))
        t = evolve(t, paragraphs=(other, *t.paragraphs[1:]), turns=(evolve(first, paragraphs=(other,)), *t.turns[1:]))
        assert "Marlow" not in pressparse.cite(t, other)
        assert "author" not in pressparse.cite(t, other, "csl")

    def test_speech_and_document(self) -> None:
        """Speech together with a document that was set into the record has no author."""
        page = PAGE.replace("That is all.\n\nQ", "That is all.\nAnd it has a heater.\n\nQ")
        t = pressparse.parse(page)
        said, letter = t.turns[0].paragraphs
        letter = evolve(letter, kind=pressparse.ParagraphKind.INSERTED)
        turn = evolve(t.turns[0], paragraphs=(said, letter))
        t = evolve(t, paragraphs=(said, letter, *t.paragraphs[2:]), turns=(turn, *t.turns[1:]))
        assert list_authors(pressparse.cite(t, said, "csl")) == ["Ada Marlow"]
        assert list_authors(pressparse.cite(t, turn, "csl")) == []

    def test_label_does_not_name(self) -> None:
        """A label that stands for many people gives nobody's name, and is shown as printed."""
        assert cite_words("Is that all?")["note"].startswith("Speaker not known (labelled “Q”). ")

    def test_narrator(self) -> None:
        """The journalist of a question is not the speaker of a turn of another kind."""
        t = pressparse.parse(PAGE)
        turn = evolve(t.turns[1], kind=TurnKind.MODERATION)
        t = evolve(t, turns=(t.turns[0], turn, *t.turns[2:]))
        assert "Sandoval" not in pressparse.cite(t, turn)


class TestText:
    """A reference for people holds what the transcript holds, in an order that does not change."""

    def test_all(self) -> None:
        t = pressparse.parse(PAGE, url="https://harbour.example/lock")
        paragraph = t.turns[2].paragraphs[0]
        assert pressparse.cite(t, paragraph) == (
            "Ada Marlow, Harbour Minister. “Press briefing on the dredging of the lock”. Kiln Quay, 2020-11-05. "
            f"As delivered. Paragraph {paragraph.id}. https://harbour.example/lock"
        )

    def test_several_paragraphs(self) -> None:
        t = pressparse.parse(PAGE)
        span = Span(t.paragraphs[0].span.start, t.paragraphs[2].span.stop)
        text = pressparse.cite(t, span)
        assert text.startswith("Ada Marlow, Harbour Minister; Mila Sandoval, Coast News. ")
        assert text.endswith(f" Paragraphs {t.paragraphs[0].id} to {t.paragraphs[2].id}.")

    def test_no_title(self) -> None:
        t = pressparse.parse(PAGE)
        t = evolve(t, metadata=evolve(t.metadata, title=None, institution="Harbour Office Inc."))
        assert "Minister. Press briefing. Kiln Quay, 2020-11-05. Harbour Office Inc. As" in pressparse.cite(
            t, t.turns[0]
        )

    @given(stated)
    @share_of_examples(0.3)
    def test_any(self, t: Transcript) -> None:
        """Whatever a transcript holds, a reference is one line."""
        for text in cite_all(t, "text"):
            assert text == " ".join(text.split())

    @pytest.mark.parametrize("status", [s for s in DeliveryStatus if s is not DeliveryStatus.UNSTATED])
    def test_delivery(self, status: DeliveryStatus) -> None:
        """Each claim about delivery, and each notice that bears on the words, is said in words."""
        t = pressparse.parse(PAGE)
        t = evolve(t, markers=(evolve(t.markers[0], status=status),))
        text = pressparse.cite(t, t.turns[0])
        shown = {
            DeliveryStatus.TRANSLATION: ". Delivery not stated. Translation. ",
            DeliveryStatus.EXCERPT: ". Delivery not stated. Excerpt. ",
            DeliveryStatus.EMBARGOED: ". Delivery not stated. ",
            DeliveryStatus.AS_PREPARED: ". As prepared for delivery. ",
            DeliveryStatus.NEAR_VERBATIM: ". Nearly verbatim. ",
            DeliveryStatus.VERBATIM: ". Verbatim record. ",
        }
        assert shown.get(status, f". {status.value.replace('_', ' ').capitalize()}. ") in text


CSL_TYPES = {
    "id": str,
    "type": str,
    "author": list,
    "title": str,
    "genre": str,
    "issued": dict,
    "event-date": dict,
    "event-place": str,
    "publisher": str,
    "language": str,
    "URL": str,
    "note": str,
}


def check_csl(item: pressparse.CslItem) -> None:
    """Assert what the schema of CSL-JSON asks for the variables that are used."""
    assert {"id", "type"} <= set(item)
    assert item["type"] in {"speech", "interview"}
    for name, value in item.items():
        assert isinstance(value, CSL_TYPES[name])
    assert all(list(name) == ["literal"] and name["literal"] for name in item.get("author", []))
    for day in (item.get("issued"), item.get("event-date")):
        assert day is None or (list(day) == ["date-parts"] and [len(parts) for parts in day["date-parts"]] == [3])
    assert json.loads(json.dumps(item)) == item


class TestCsl:
    """An item of CSL-JSON has the structure of its schema; what is not known is absent."""

    def test_all(self) -> None:
        t = pressparse.parse(PAGE, url="https://harbour.example/lock")
        item = pressparse.cite(t, t.turns[0], "csl")
        check_csl(item)
        assert item == {
            "id": f"2020-11-05-{t.paragraphs[0].id}",
            "type": "speech",
            "note": f"Ada Marlow, Harbour Minister. As delivered. Paragraph {t.paragraphs[0].id}.",
            "author": [{"literal": "Ada Marlow"}],
            "title": "Press briefing on the dredging of the lock",
            "genre": "Press briefing",
            "issued": {"date-parts": [[2020, 11, 5]]},
            "event-date": {"date-parts": [[2020, 11, 5]]},
            "event-place": "Kiln Quay",
            "language": "en",
            "URL": "https://harbour.example/lock",
        }

    def test_little(self) -> None:
        t = pressparse.parse("It sails.")
        item = pressparse.cite(t, t.paragraphs[0], "csl")
        check_csl(item)
        assert set(item) <= {"id", "type", "note", "language"}
        assert item["id"] == f"undated-{t.paragraphs[0].id}"

    def test_interview(self) -> None:
        t = pressparse.parse(PAGE.replace("Press briefing", "Interview"))
        assert pressparse.cite(t, t.turns[0], "csl")["type"] == "interview"

    @given(stated)
    @share_of_examples(0.3)
    def test_any(self, t: Transcript) -> None:
        """Whatever a transcript holds."""
        for what in list_citable(t):
            check_csl(pressparse.cite(t, what, "csl"))


# The reading of an entry, from outside: fields of one or two pairs of braces that are balanced.
_SPELLED = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    **{f"\\{sign}": sign for sign in "$&%#_"},
}
_COMMAND = re.compile("|".join(map(re.escape, _SPELLED)))


def read_tex(text: str) -> str:
    """Return what TeX shows for a text; anything that it would not show as a character fails."""
    assert not set("\\{}~^$&%#_") & set(_COMMAND.sub("", text))
    return _COMMAND.sub(lambda match: _SPELLED[match[0]], text)


def read_bibtex(entry: str) -> dict[str, str]:
    """Return the fields of an entry, as they stand, without their outer braces."""
    head, _, rest = entry.partition(",\n")
    assert re.fullmatch(r"@misc\{[0-9A-Za-z-]+", head)
    assert rest.endswith("\n}")
    fields: dict[str, str] = {}
    for line in rest.removesuffix("\n}").split("\n"):
        name, _, value = line.strip().removesuffix(",").partition(" = ")
        depth = 0
        for character in value:
            depth += {"{": 1, "}": -1}.get(character, 0)
            assert depth >= 0
        assert depth == 0
        fields[name] = value[1:-1] if value.startswith("{") else value
    return fields


class TestBibtex:
    """An entry can be read whatever stands in it, and gives its characters back."""

    @given(texts | st.text(st.sampled_from("{}\\$&%#_~^ab \n")))
    def test_escaping(self, text: str) -> None:
        shown = re.sub("[\x00-\x1f\x7f-\x9f\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", " ".join(text.split()))
        assert read_tex(escape_tex(text)) == shown
        escape_tex(text).encode()

    @given(stated)
    @share_of_examples(0.3)
    def test_any(self, t: Transcript) -> None:
        """Whatever a transcript holds, each field is one line with balanced braces, and can be written to a file."""
        for entry in cite_all(t, "bibtex"):
            entry.encode()
            fields = read_bibtex(entry)
            if t.title:
                assert read_tex(fields["title"][1:-1]) == read_tex(escape_tex(t.title))
            if "url" in fields:
                assert not re.search(r"[\s{}\\]", fields["url"])

    def test_all(self) -> None:
        t = pressparse.parse(
            PAGE.replace("the dredging of", "the {dredging} & 50 % of"), url="https://a.example/b_c?d=%20#e"
        )
        assert read_bibtex(pressparse.cite(t, t.turns[2], "bibtex")) == {
            "author": "{Ada Marlow}",
            "title": r"{Press briefing on the \textbraceleft{}dredging\textbraceright{} \& 50 \% of the lock}",
            "howpublished": "Press briefing",
            "year": "2020",
            "month": "nov",
            "day": "5",
            "address": "Kiln Quay",
            "url": "https://a.example/b_c?d=%20#e",
            "note": f"Ada Marlow, Harbour Minister. As delivered. Paragraph {t.turns[2].paragraphs[0].id}.",
        }

    def test_address(self) -> None:
        """What would end an address or its field is percent-encoded; the rest stays, since it is not set as text."""
        t = pressparse.parse(PAGE, url="https://a.example/{b}\\c d_%20#é\ud83d")
        assert (
            read_bibtex(pressparse.cite(t, t.turns[0], "bibtex"))["url"] == "https://a.example/%7Bb%7D%5Cc%20d_%20#é%3F"
        )

    def test_several_authors(self) -> None:
        """Names are joined by the word that BibTeX splits at; one that holds it stays whole."""
        t = pressparse.parse(PAGE)
        marlow = evolve(t.speakers[0], name="Sand and Marlow")
        t = evolve(t, turns=(t.turns[0], t.turns[1], evolve(t.turns[2], speakers=(marlow,)), *t.turns[3:]))
        span = Span(t.turns[1].span.start, t.turns[2].span.stop)
        assert read_bibtex(pressparse.cite(t, span, "bibtex"))["author"] == "{Mila Sandoval} and {Sand and Marlow}"


# The reading of a fragment, from outside: what a browser looks for, and where it finds it.
_FRAGMENT = re.compile(
    r"#:~:text=(?:(?P<prefix>[^,&-]+)-,)?(?P<start>[^,&-]+)(?:,(?P<end>[^,&-]+))?(?:,-(?P<suffix>[^,&-]+))?"
)


def find_highlight(page: str, fragment: str) -> tuple[int, int]:
    """Return where a browser highlights on a page whose white space is folded: the first place that fits."""
    match = _FRAGMENT.fullmatch(fragment)
    assert match is not None
    parts = {name: re.escape(unquote(value)) for name, value in match.groupdict(default="").items()}
    around = (f"{parts['prefix']} ?" if parts["prefix"] else "", f" ?{parts['suffix']}" if parts["suffix"] else "")
    end = f".*?{parts['end']}" if parts["end"] else ""
    found = re.search(f"{around[0]}({parts['start']}{end}){around[1]}", page, re.IGNORECASE)
    assert found is not None
    return found.span(1)


def fold_space(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def check_highlights(t: Transcript) -> None:
    """Assert that the fragment of each paragraph leads to it, where there is one."""
    for paragraph in t.paragraphs:
        fragment = pressparse.cite(t, paragraph, "fragment")
        event("a fragment" if fragment else "none")
        if fragment:
            before, through = (fold_space(t.source[:n]) for n in (paragraph.span.start, paragraph.span.stop))
            assert find_highlight(fold_space(t.source), fragment) == (len(before), len(through))


class TestFragment:
    """A text fragment leads a browser to the passage, and to no other place; otherwise there is none."""

    @given(conferences())
    @share_of_examples(0.3)
    def test_conferences(self, conference: Conference) -> None:
        """What a browser highlights is the paragraph."""
        t = pressparse.parse(conference.text)
        assume(not any(o.reason is OmissionReason.MARKUP for p in t.paragraphs for o in p.omitted))
        check_highlights(t)

    @given(
        st.lists(
            st.sampled_from(("Yes, it sails.", "No.", "It never sails in winter, and it never did so.")), max_size=9
        )
    )
    def test_repeated(self, sentences: list[str]) -> None:
        """Of words that come again, the right ones are highlighted, by the words around them, or none."""
        t = pressparse.parse("Press conference\n\n" + "\n\n".join(f"Q: {sentence}" for sentence in sentences))
        check_highlights(t)

    def test_widened(self) -> None:
        """A passage that is cut inside words is widened to whole ones."""
        t = pressparse.parse(PAGE)
        assert pressparse.cite(t, at(PAGE, "ay for the dredg"), "fragment") == "#:~:text=pay%20for%20the%20dredging."

    def test_encoding(self) -> None:
        """What has a meaning in a fragment is encoded."""
        t = pressparse.parse(PAGE)
        fragment = pressparse.cite(t, at(PAGE, "Who pays - the towns, or you & yours?"), "fragment")
        assert fragment == "#:~:text=Who%20pays%20%2D%20the%20towns%2C%20or%20you%20%26%20yours%3F"

    def test_context(self) -> None:
        """Words that come twice are told apart by what stands around them."""
        t = pressparse.parse(PAGE)
        second = Span(PAGE.rindex("That is all."), PAGE.rindex("That is all.") + 12)
        assert pressparse.cite(t, second, "fragment") == "#:~:text=MS.%20MARLOW%3A-,That%20is%20all.,-END"

    def test_none(self) -> None:
        """Where nothing tells them apart, there is no fragment."""
        page = "Press conference\n\n" + "Q: So?\n\nMS. MARLOW: Yes.\n\n" * 6
        t = pressparse.parse(page)
        assert pressparse.cite(t, t.paragraphs[4], "fragment") == ""

    def test_script_without_spaces(self) -> None:
        """In a script without spaces, a passage is widened to the next marks."""
        page = "记者会\n\n2021年5月4日\n\n港口今天开放，渡轮明天启航。我们等待天气好转，然后出发。\n"
        t = pressparse.parse(page)
        assert unquote(pressparse.cite(t, at(page, "轮明天"), "fragment")) == "#:~:text=渡轮明天启航。"

    def test_markup(self) -> None:
        """Marks of emphasis are not on the page."""
        page = "Press conference\n\n**MS. MARLOW:** We *never* said so.\n\n**Q:** Why?\n\n**MS. MARLOW:** It is so.\n"
        t = pressparse.parse(page)
        paragraph = t.paragraphs[0]
        assert any(omission.reason is OmissionReason.MARKUP for omission in paragraph.omitted)
        assert pressparse.cite(t, paragraph, "fragment") == "#:~:text=We%20never%20said%20so."

    def test_lone_surrogate(self) -> None:
        """Half a character stands on a page as the sign for one that can't be shown."""
        t = pressparse.parse("Press conference\n\nGood \ud83d evening.\n")
        assert (
            unquote(pressparse.cite(t, t.paragraphs[0], "fragment"))
            == "#:~:text=Good \N{REPLACEMENT CHARACTER} evening."
        )

    @given(stated)
    @share_of_examples(0.3)
    def test_any(self, t: Transcript) -> None:
        """Whatever a transcript holds, there is a fragment or none."""
        for fragment in cite_all(t, "fragment"):
            assert fragment == "" or _FRAGMENT.fullmatch(fragment)

    def test_not_on_the_page(self) -> None:
        """Bullets and rules are drawn by a browser, and are no words to look for."""
        page = "Press conference\n\nMS. MARLOW: Good evening.\n\n* * *\n\nMS. MARLOW: We begin.\n"
        t = pressparse.parse(page)
        assert BlockKind.GAP in {block.kind for block in t.blocks if "*" in block.raw}
        assert pressparse.cite(t, at(page, "* * *"), "fragment") == ""


class TestWhat:
    """A paragraph, a turn or a place can be cited; its white space is no part of it."""

    def test_turn(self) -> None:
        """A turn is its paragraphs, without the label."""
        t = pressparse.parse(PAGE)
        assert pressparse.cite(t, t.turns[0], "selector") == pressparse.cite(t, t.paragraphs[0], "selector")

    def test_turn_without_paragraphs(self) -> None:
        """A turn that holds nothing but its label is the label."""
        t = pressparse.parse(PAGE)
        empty = evolve(t.turns[0], paragraphs=())
        t = evolve(t, turns=(empty, *t.turns[1:]))
        assert pressparse.cite(t, empty, "selector")[1]["exact"].startswith("MINISTER MARLOW: Good")

    def test_white_space(self) -> None:
        t = pressparse.parse(PAGE)
        place = at(PAGE, "MS. MARLOW: The towns do. ")
        wide, narrow = Span(place.start - 2, place.stop), Span(place.start, place.stop - 1)
        assert pressparse.cite(t, wide, "selector") == pressparse.cite(t, narrow, "selector")
        assert pressparse.cite(t, wide, "csl") == pressparse.cite(t, narrow, "csl")

    def test_equal_paragraph(self) -> None:
        """A paragraph that came back from JSON is the same."""
        t = pressparse.parse(PAGE)
        assert pressparse.cite(t, pressparse.loads(pressparse.dumps(t)).paragraphs[1]) == pressparse.cite(
            t, t.paragraphs[1]
        )


class TestMisuse:
    """Exceptions name the argument, what was found, and what to do."""

    @pytest.mark.parametrize("what", [None, "Good morning", (0, 4), 7])
    def test_type(self, what: object) -> None:
        with pytest.raises(TypeError, match=rf"what must be a Paragraph, a Turn or a Span, not {type(what).__name__}"):
            pressparse.cite(pressparse.parse(PAGE), what)  # type: ignore[call-overload]

    def test_outside(self) -> None:
        with pytest.raises(IndexError, match=rf"what must lie in the source, which ends at {len(PAGE)}, .*Span"):
            pressparse.cite(pressparse.parse(PAGE), Span(0, len(PAGE) + 1))

    @pytest.mark.parametrize("span", [Span(0, 0), at(PAGE, "\n\n")])
    def test_nothing(self, span: Span) -> None:
        with pytest.raises(ValueError, match=r"what must hold more than white space"):
            pressparse.cite(pressparse.parse(PAGE), span)

    def test_another_transcript(self) -> None:
        t, other = pressparse.parse(PAGE), pressparse.parse(PAGE.replace("Good morning", "Good evening"))
        with pytest.raises(ValueError, match=r"what must be of the transcript t, but it has no such paragraph"):
            pressparse.cite(t, other.paragraphs[0])
        with pytest.raises(ValueError, match=r"what must be of the transcript t, but it has no such turn"):
            pressparse.cite(t, other.turns[0])

    def test_form(self) -> None:
        t = pressparse.parse(PAGE)
        with pytest.raises(ValueError, match=r"form must be 'text', .* not 'apa'"):
            pressparse.cite(t, t.paragraphs[0], "apa")  # type: ignore[call-overload]


def test_field_values_are_folded() -> None:
    """A place that is printed over two lines stands on one in every reference."""
    t = pressparse.parse(PAGE)
    place = Field(span=Span(0, 5), source=t.source, value="Kiln\n Quay", rule="test.rule")
    t = evolve(t, metadata=evolve(t.metadata, place=place))
    assert ". Kiln Quay, 2020-11-05. " in pressparse.cite(t, t.paragraphs[0])
