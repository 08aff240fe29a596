"""Delivery markers: where they may stand, how they may be dressed, and what is none."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import pressparse
from pressparse.model import BlockKind, DeliveryStatus, normalise_space
from promises import check_promises

_CASES = Path(__file__).parent / "cases" / "wild_markers.toml"
CASES: list[dict[str, Any]] = tomllib.loads(_CASES.read_text(encoding="utf-8"))["case"]
PLAIN = [case for case in CASES if not (case.get("sentence") or case.get("title"))]
SENTENCES = [case for case in CASES if case.get("sentence")]
TITLES = [case for case in CASES if case.get("title")]
NOTICES = {"translation", "excerpt", "embargoed"}

DECORATIONS = {
    "bare": "{}",
    "brackets": "({})",
    "square brackets": "[{}]",
    "straight quotes": '"{}"',
    "typographic quotes": "“{}”",
    "guillemets": "« {} »",
    "exclamation mark": "{}!",
    "full stop": "{}.",
    "stars": "*{}*",
    "trailing space": "({}) ",
    "non-breaking space": "\xa0({})\xa0",
    "indented": "        {}",
    "bullet": "  • {}",
}
"""Ways in which institutions set a phrase off."""

OPENINGS = {
    "en": "Good evening. Thank you all for coming.\nWe have two things to say, and both are short.\n",
    "fr": "Bonsoir à tous, et merci d'être venus.\nNous avons deux choses à dire, et elles sont brèves.\n",
}


def read(text: str) -> pressparse.Transcript:
    """Return the transcript of a text, its promises checked."""
    transcript = pressparse.parse(text)
    check_promises(transcript, text)
    return transcript


def page(line: str, language: str = "en") -> str:
    """Return a page with a line below title and day."""
    return f"Remarks at the quay\n\n12 Feb. 2020\n\n{line}\n\n{OPENINGS[language]}"


@pytest.mark.parametrize("decoration", DECORATIONS)
@pytest.mark.parametrize("case", PLAIN, ids=[case["words"] for case in PLAIN])
def test_own_line(case: dict[str, Any], decoration: str) -> None:
    """A phrase on a line of its own is one marker, however it is set off, and no part of the speech."""
    line = DECORATIONS[decoration].format(case["words"])
    transcript = read(page(line, case["language"]))
    (marker,) = transcript.markers
    assert (marker.status, marker.language) == (case["status"], case["language"])
    assert case["words"] in marker.raw
    assert marker.raw in line
    assert marker.raw == marker.raw.strip()
    assert [p.text for p in transcript.paragraphs] == OPENINGS[case["language"]].splitlines()
    assert transcript.title == "Remarks at the quay"
    assert BlockKind.MARKER in {block.kind for block in transcript.blocks}


@pytest.mark.parametrize("change", [str.upper, str.lower, str.title], ids=["capitals", "lower case", "title case"])
@pytest.mark.parametrize("case", PLAIN, ids=[case["words"] for case in PLAIN])
def test_case_of_letters(case: dict[str, Any], change: Callable[[str], str]) -> None:
    """Capitals make no difference."""
    transcript = read(page(f"({change(case['words'])})", case["language"]))
    assert [marker.status for marker in transcript.markers] == [case["status"]]


@pytest.mark.parametrize("case", PLAIN, ids=[case["words"] for case in PLAIN])
def test_delivery(case: dict[str, Any]) -> None:
    """A claim is the transcript's delivery; a notice never is."""
    transcript = read(page(case["words"], case["language"]))
    if case["status"] in NOTICES:
        assert transcript.delivery is DeliveryStatus.UNSTATED
        assert transcript.as_delivered is None
    else:
        assert transcript.delivery == case["status"]
        assert transcript.as_delivered is (case["status"] == "as_delivered")
    assert transcript.is_translation is (case["status"] == "translation")
    assert transcript.is_excerpt is (case["status"] == "excerpt")


@pytest.mark.parametrize("case", SENTENCES, ids=[case["words"][:40] for case in SENTENCES])
def test_sentence(case: dict[str, Any]) -> None:
    """A sentence of the header that says it is a marker."""
    transcript = read(page(case["words"]))
    assert [(marker.status, marker.language) for marker in transcript.markers] == [(case["status"], case["language"])]
    assert [p.text for p in transcript.paragraphs] == OPENINGS["en"].splitlines()
    assert transcript.metadata.date is not None
    assert transcript.metadata.date.value.isoformat() == "2020-02-12"


@pytest.mark.parametrize("case", TITLES, ids=[case["words"] for case in TITLES])
def test_title(case: dict[str, Any]) -> None:
    """A phrase in the title is a marker, and stays part of the title."""
    transcript = read(f"{case['words']}\n\n12 Feb. 2020\n\n{OPENINGS[case['language']]}")
    (marker,) = transcript.markers
    assert marker.status == case["status"]
    title = transcript.metadata.title
    assert title is not None
    assert title.span.contains(marker.span)
    assert title.value == normalise_space(case["words"])


class TestLanguages:
    """Every phrase that a language lists is found in a header over a speech of any language."""

    @pytest.mark.parametrize("code", ["en", "fr"])
    def test_listed_phrases(self, code: str) -> None:
        """A listed phrase alone on its line has the status that the table states."""
        phrases = pressparse.LANGUAGES[code].delivery
        assert phrases
        wrong = []
        for phrase in phrases:
            statuses = [marker.status for marker in pressparse.parse(page(f"({phrase.words})")).markers]
            if statuses != [phrase.status]:
                wrong.append((phrase.words, phrase.status, statuses))
        assert wrong == []


class TestGlued:
    """A marker may be glued to a neighbour."""

    @pytest.mark.parametrize(
        ("line", "raw", "speech"),
        [
            ("CHECK AGAINST DELIVERYThank you all for coming.", "CHECK AGAINST DELIVERY", "Thank you all for coming."),
            (
                "[Check against delivery]Thank you all for coming.",
                "[Check against delivery]",
                "Thank you all for coming.",
            ),
            ("(As delivered)Thank you all for coming.", "(As delivered)", "Thank you all for coming."),
            ("(As delivered) Thank you all for coming.", "(As delivered)", "Thank you all for coming."),
            ("AS DELIVEREDThank you all for coming.", "AS DELIVERED", "Thank you all for coming."),
        ],
    )
    def test_before_speech(self, line: str, raw: str, speech: str) -> None:
        """The speech begins directly after the marker."""
        transcript = read(f"Remarks at the quay\n\n12 Feb. 2020\n\n{line}\nWe have two things to say.\n")
        assert [marker.raw for marker in transcript.markers] == [raw]
        assert [p.text for p in transcript.paragraphs] == [speech, "We have two things to say."]

    def test_two_on_one_line(self) -> None:
        """Two markers on one line are two."""
        transcript = read(page("CHECK AGAINST DELIVERY EMBARGOED UNTIL 12.30 P.M."))
        assert [marker.status for marker in transcript.markers] == ["check_against_delivery", "embargoed"]
        assert transcript.delivery is DeliveryStatus.CHECK_AGAINST_DELIVERY
        assert transcript.is_embargoed

    def test_middle_of_header_line(self) -> None:
        """In brackets it is found in the middle of a header line, and the rest of the line is still read."""
        line = "[Check Against Delivery] Speech, Fjordvik, 22 October 2019"
        transcript = read(f"Opening of the quay\n\n{line}\n\n{OPENINGS['en']}")
        assert [marker.raw for marker in transcript.markers] == ["[Check Against Delivery]"]
        assert transcript.metadata.date is not None
        assert transcript.metadata.date.value.isoformat() == "2019-10-22"

    def test_after_day(self) -> None:
        """It may stand on the day's own line."""
        transcript = read(f"Opening of the quay\n\n22 October 2019 (Check against delivery)\n\n{OPENINGS['en']}")
        assert [marker.status for marker in transcript.markers] == ["check_against_delivery"]
        assert transcript.metadata.date is not None
        assert transcript.metadata.date.raw == "22 October 2019"


class TestPlaces:
    """Above the title, below the speech, or on every page."""

    def test_first_line(self) -> None:
        """A marker above the title is no title."""
        transcript = read(f"Check against delivery\n\nRemarks at the quay\n\n12 Feb. 2020\n\n{OPENINGS['en']}")
        assert transcript.title == "Remarks at the quay"
        assert [marker.status for marker in transcript.markers] == ["check_against_delivery"]

    def test_at_the_end(self) -> None:
        """A marker below the speech is no paragraph of it."""
        transcript = read(f"Remarks at the quay\n\n12 Feb. 2020\n\n{OPENINGS['en']}\n(Check against delivery)\n")
        assert [marker.status for marker in transcript.markers] == ["check_against_delivery"]
        assert [p.text for p in transcript.paragraphs] == OPENINGS["en"].splitlines()

    @pytest.mark.parametrize("end", ["\n", "\f", "\n\f"])
    def test_on_every_page(self, end: str) -> None:
        """A marker at the top of every page is one marker, with the places where it stands again."""
        head = "Seul le prononcé fait foi"
        pages = [
            f"{head}\nConférence de presse\n\n3 mars 2021\n\nBonjour à tous, et merci d'être venus.",
            f"{head}\nLe vieux quai sera réparé avant le printemps.",
            f"{head}\nNous avons été clairs avec nos partenaires sur ce point.",
            f"{head}\nJe vous remercie.",
        ]
        text = f"\n{end}".join(pages)
        transcript = read(text)
        (marker,) = transcript.markers
        assert (marker.span.start, marker.raw) == (0, head)
        assert [text[again.start : again.stop] for again in marker.repeats] == [head] * 3
        assert [p.text for p in transcript.paragraphs] == [
            "Bonjour à tous, et merci d'être venus.",
            "Le vieux quai sera réparé avant le printemps.",
            "Nous avons été clairs avec nos partenaires sur ce point.",
            "Je vous remercie.",
        ]

    def test_in_title_and_below(self) -> None:
        """The same claim in the title and below it is one marker that stands again."""
        text = f"Remarks by Minister Ada Marlow (As delivered)\n\n12 Feb. 2020\n\n(As delivered)\n\n{OPENINGS['en']}"
        transcript = read(text)
        (marker,) = transcript.markers
        assert len(marker.repeats) == 1
        assert "conflicting-delivery" not in [d.code for d in transcript.diagnostics]


class TestConflicts:
    """Where two claims conflict, `t.delivery` is the weaker, with a diagnostic."""

    @pytest.mark.parametrize(
        ("first", "second", "weaker"),
        [
            ("(As delivered)", "Check against delivery", "check_against_delivery"),
            ("Check against delivery", "(As delivered)", "check_against_delivery"),
            ("As Prepared for Delivery", "As Delivered", "as_prepared"),
            ("Rush transcript", "(As delivered)", "draft"),
        ],
    )
    def test_weaker_claim(self, first: str, second: str, weaker: str) -> None:
        """The order of the two makes no difference."""
        transcript = read(page(f"{first}\n\n{second}"))
        assert len(transcript.markers) == 2
        assert transcript.delivery == weaker
        assert "conflicting-delivery" in [d.code for d in transcript.diagnostics]

    def test_notice_does_not_conflict(self) -> None:
        """A notice says nothing about delivery, so it conflicts with no claim."""
        transcript = read(page("Unofficial translation\n\n(As delivered)"))
        assert transcript.delivery is DeliveryStatus.AS_DELIVERED
        assert transcript.is_translation
        assert "conflicting-delivery" not in [d.code for d in transcript.diagnostics]

    def test_over_a_translation(self) -> None:
        """`(As delivered)` over a French translation holds of the original, and is read as it stands."""
        text = (
            "Conférence de presse conjointe\n\ndu secrétaire général de l'OTAN, Ivo Brandt\n\n"
            "- French\n- English\n\n(As delivered)\n\n"
            "Bonjour à tous, et merci d'être venus si tôt.\nNous avons parlé des ports du nord et de la brume.\n"
        )
        transcript = read(text)
        (marker,) = transcript.markers
        assert (marker.status, marker.language) == (DeliveryStatus.AS_DELIVERED, "en")
        assert transcript.metadata.language == "fr"
        assert transcript.delivery is DeliveryStatus.AS_DELIVERED


class TestNoClaim:
    """A bare `Transcript` is no claim, and running speech makes none."""

    @pytest.mark.parametrize("line", ["Transcript", "News Transcript", "TRANSCRIPT", "Speech"])
    def test_bare_transcript(self, line: str) -> None:
        """A kicker that only says what kind of text it is states nothing about delivery."""
        transcript = read(f"{line}\n\nRemarks at the quay\n\n12 Feb. 2020\n\n{OPENINGS['en']}")
        assert transcript.markers == ()
        assert transcript.delivery is DeliveryStatus.UNSTATED
        assert transcript.as_delivered is None

    @pytest.mark.parametrize(
        "sentence",
        [
            "The report will be published as delivered to us by the auditors.",
            "We accepted the tug as delivered, and we paid for it.",
            "You should always check against delivery notes what the crates hold.",
            "These are excerpts from a letter that my grandmother wrote.",
            "The speech was checked against delivery by two clerks.",
            "It was an unofficial translation, and a poor one.",
            "The news was embargoed until noon, and nobody cared.",
        ],
    )
    def test_in_speech(self, sentence: str) -> None:
        """The same words in a sentence of the speech are speech."""
        transcript = read(f"Remarks at the quay\n\n12 Feb. 2020\n\n{OPENINGS['en']}{sentence}\nThank you.\n")
        assert transcript.markers == ()
        assert sentence in [p.text for p in transcript.paragraphs]
