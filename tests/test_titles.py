"""Titles, and what stands above and below them: letterheads, names on lines of their own, lines of the form."""

from __future__ import annotations

import pressparse
from pressparse.model import BlockKind
from promises import check_promises

LETTERHEAD = """
                      U.S. DEPARTMENT OF THE HARBOUR
                        OFFICE OF THE SPOKESMAN

For Immediate Release                         June 13, 1995

                  REMARKS BY SECRETARY OF THE HARBOUR
                ADA MARLOW AND MINISTER IVO BRANDT
                       IN PRESS AVAILABILITY

                          Harbour House
                       Fjordvik, Norland

SECRETARY MARLOW:  Good morning.  It is good to be here.

Q     What about the bridge?

SECRETARY MARLOW:  It is open.
"""
ANNOUNCED = """
For release on delivery
10:00 a.m. EDT (3:00 p.m. local time)
September 28, 2017

The Coast Bank at 20

Remarks by

Ada Marlow

Vice Chairman

at

The Conference of the Coast Bank

Fjordvik, Norland

September 28, 2017

Thank you for inviting me to speak. It is twenty years since the bank was founded.
"""


def read(text: str) -> pressparse.Transcript:
    """Return the transcript of a text, its promises checked."""
    text = text.strip("\n")
    transcript = pressparse.parse(text, style="generic")
    check_promises(transcript, text)
    return transcript


class TestLetterheads:
    """The name of an institution above a title, in capitals or in the middle, is neither the title nor the place."""

    def test_title(self) -> None:
        """The title is the line that begins with the event, and what it runs on to."""
        assert read(LETTERHEAD).title == (
            "REMARKS BY SECRETARY OF THE HARBOUR ADA MARLOW AND MINISTER IVO BRANDT IN PRESS AVAILABILITY"
        )

    def test_place(self) -> None:
        """The place is what stands below the title."""
        place = read(LETTERHEAD).metadata.place
        assert place is not None
        assert place.value == "Harbour House Fjordvik, Norland"

    def test_alone(self) -> None:
        """Where no event is set so, the first line is the title."""
        assert read("HARBOUR DEPARTMENT REPORT\n\n12 Feb. 2020\n\nGood evening.\n").title == "HARBOUR DEPARTMENT REPORT"


class TestAnnouncedNames:
    """A name below `Remarks by` is whose words these are, with the office on the next line, blank lines or none."""

    def test_speaker(self) -> None:
        """Name and office are apart."""
        (speaker,) = read(ANNOUNCED).metadata.speakers
        assert (speaker.value.name, speaker.value.role) == ("Ada Marlow", "Vice Chairman")

    def test_title(self) -> None:
        """A line with two times of day is no title."""
        assert read(ANNOUNCED).title == "The Coast Bank at 20"

    def test_not_announced(self) -> None:
        """The same lines name nobody who is not named again."""
        text = ANNOUNCED.replace("Remarks by\n", "Programme\n")
        assert read(text).metadata.speakers == ()


class TestLinesOfTheForm:
    """Lines between title and speech that are of the page's form are no words of the header's speaker."""

    def test_numbers_and_languages(self) -> None:
        """The number of a document, and the languages that the page can be had in."""
        title = "Foreign Minister Ada Marlow's remarks at a news conference, Fjordvik, May 15, 2019"
        text = f"{title}\n\n1036-15-05-2019\n\n• en-GB1 ru-RU1\n\nWe have had good talks.\n"
        transcript = read(text)
        assert [paragraph.text for paragraph in transcript.paragraphs] == ["We have had good talks."]
        assert [speaker.name for turn in transcript.turns for speaker in turn.speakers] == ["Ada Marlow"]

    def test_numbered_chrome(self) -> None:
        """Chrome is chrome in a numbered list, too."""
        text = "1. Skip to content\n\nRemarks by Minister Ada Marlow\n\n12 Feb. 2020\n\nGood evening.\n"
        transcript = read(text)
        assert transcript.title == "Remarks by Minister Ada Marlow"
        assert transcript.blocks[0].kind is BlockKind.FURNITURE
