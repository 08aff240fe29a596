"""What stands below the speech is nobody's words: end marks, publication lines, contacts, sources, copyright."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pressparse
from pressparse import BlockKind
from promises import check_promises

SPEECH = (
    "Ladies and gentlemen, it is good to be here in the harbour with all of you today.",
    "We shall build the new quay before the winter, and we shall pay for it together.",
    "Thank you very much.",
)
HEAD = "Speech by Minister Ada Marlow\n\nPort Harbour, 12 May 2020\n\n"

# What shows by itself that it is no speech, where only such lines follow it.
SURE = (
    "[ends]",
    "ENDS",
    "- ENDS -",
    "# # #",
    "-30-",
    "END 2:45 P.M. (L)",
    "End of transcript",
    "[Event concluded]",
    "(Ende der Rede)",
    "Published: 13 May 2020",
    "Published on 13 May 2020",
    "Last updated: 13 May 2020 10:15",
    "Date de publication : 13 mai 2020",
    "Veröffentlicht am 13. Mai 2020",
    "Fecha de publicación: 13 de mayo de 2020",
    "Дата публикации: 5 июля 2000 года, 00:00",
    "© Harbour Council 2020",
    "All rights reserved.",
    "Source: Harbour Ministry",
    "Media contact: Ivo Brandt, 555 1234",
    "Pressekontakt: presse@hafen.example",
    "责任编辑：马芳",
    "Tags: harbour, quay",
    "Share this page",
)
# What belongs to the foot only below one of those.
UNSURE = ("Ivo Brandt", "Press office of the harbour", "https://harbour.example/speeches/12", "555 1234")
# What ends a text and is speech.
SPOKEN = (
    "We published on 13 May 2020 what we had found.",
    "The contact: there was none.",
    "It all ends",
    "The end",
    "To be published on 13 May 2020, as I said",
)


def read_speech(text: str) -> list[str]:
    """Return the paragraphs of a text, whose promises are checked."""
    t = pressparse.parse(text)
    check_promises(t, text)
    return [paragraph.text for paragraph in t.paragraphs]


# The last line of a sentence that a width broke.
LAST_WORDS = ("end.", "fim.", "fin.", "Ende.", "end,", "30.")


class TestFoot:
    """The foot of a text is a colophon, whatever it is made of."""

    @given(
        feet=st.lists(
            st.tuples(st.sampled_from(SURE), st.lists(st.sampled_from(UNSURE), max_size=3)), min_size=1, max_size=4
        ),
        gap=st.sampled_from(("\n", "\n\n")),
    )
    def test_left_out(self, feet: list[tuple[str, list[str]]], gap: str) -> None:
        """No line of it is speech, and all of the speech above it is."""
        foot = [line for sure, unsure in feet for line in (sure, *unsure)]
        text = HEAD + "\n\n".join(SPEECH) + "\n\n" + gap.join(foot) + "\n"
        assert read_speech(text) == list(SPEECH)
        kinds = {block.kind for block in pressparse.parse(text).blocks if block.raw in foot}
        assert kinds == {BlockKind.COLOPHON}

    @pytest.mark.parametrize("line", SPOKEN)
    def test_spoken(self, line: str) -> None:
        """A line of speech that looks like one of these stays speech."""
        assert read_speech(HEAD + "\n\n".join((*SPEECH, line)) + "\n") == [*SPEECH, line]

    @pytest.mark.parametrize("word", LAST_WORDS)
    def test_last_word(self, word: str) -> None:
        """A sentence keeps its last word on a line of its own, with more lines below it."""
        broken = f"We went to the harbour in the morning and stayed there to the\n{word}\n\nThen we all left."
        assert read_speech(f"{HEAD}{broken}\n")[0].endswith(f"stayed there to the {word}")

    def test_notes_below_the_end(self) -> None:
        """Below an end mark stand notes of several sentences, and they are no speech."""
        notes = "ENDS\n\nNotes to editors:\n\n1. The council was founded in 1920.\n\n2. It has nine members.\n"
        assert read_speech(HEAD + "\n\n".join(SPEECH) + "\n\n" + notes) == list(SPEECH)

    def test_page_thirty(self) -> None:
        """The number of a page ends nothing."""
        pages = "\n\n- 30 -\n\n".join((*SPEECH[:2], "And we shall meet again here in the spring."))
        assert read_speech(f"{HEAD}{pages}\n")[-1] == "And we shall meet again here in the spring."

    @pytest.mark.parametrize("mark", ["[ENDS]", "# # #", "Source: Harbour Ministry"])
    def test_somebody_speaks_below(self, mark: str) -> None:
        """An end mark ends nothing where somebody speaks below it."""
        more = f"{mark}\n\nADA MARLOW: And one more thing\n\nQUESTION: What is it?\n\nADA MARLOW: The ferry\n"
        spoken = read_speech(HEAD + "\n\n".join(SPEECH) + "\n\n" + more)
        assert spoken[-3:] == ["And one more thing", "What is it?", "The ferry"]

    def test_dates(self) -> None:
        """What the foot says about its publication is read."""
        foot = "Published: 13 May 2020\n\nLast updated: 14 May 2020 10:15\n"
        metadata = pressparse.parse(HEAD + "\n\n".join(SPEECH) + "\n\n" + foot).metadata
        assert metadata.published is not None
        assert str(metadata.published.value.date) == "2020-05-13"
        assert metadata.updated is not None
        assert str(metadata.updated.value.time) == "10:15:00"
