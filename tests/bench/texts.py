"""The ordinary texts that everything is measured on: of our own making, or those of a folder of real ones."""

from __future__ import annotations

from pathlib import Path
from random import Random

__all__ = ["read_pages", "write_transcript"]

_TESTS = Path(__file__).resolve().parents[1]

_HEADER = """\
Press conference

by Harbour Minister Ada Marlow and Ferry Director Ivo Brandt

12 March 2020

(As delivered)

"""
_SENTENCES = (
    "We have just finished a long meeting about the northern harbours, and we have agreed on most of it.",
    "The old crane on the east quay will be replaced before the spring, as we have said all along.",
    "Nobody in the room thought that it would be cheap.",
    "I have spoken with the engineers, with the pilots and with the families that wait for the evening ferry.",
    "So we will pay for a second tug, and we’ll pay for it together.",
    "In 2016 we promised to dredge the channel twice a year, and that promise – for once – has been kept.",
    "It is a small step.",
    "Our partners asked for more time, so we gave them two weeks and a good map: it was enough.",
    "The report will be published on 14 April 2020, as soon as the auditors have read it to the end.",
    "There is no plan to close the harbour, and there has never been one.",
    "Safety at sea (and I have said it before) is not a luxury.",
    "Two of the nine countries have still to sign, which they will do before the summer.",
)
_QUESTIONS = (
    "Minister, who pays for the second sailing?",
    "Thank you. When will the report be published, and who has read it?",
    "Is it true that the fog signal was switched off?",
    "You said “never again” in May. What has changed since then?",
)
_ASKERS = ("Mila Sandoval, Coast News. ", "Joost Verhage, Harbour Post. ", "Rüdiger Falk from Channel Nine. ", "")
_ANSWERING = ("MINISTER MARLOW", "MS. MARLOW", "MR. BRANDT")
_DIRECTIONS = ("", "", "", "", "", " (Laughter.)", " [Inaudible]")


def write_transcript(size: int, seed: int = 0) -> str:
    """Return a press conference: a header, a statement, then questions with their answers.

    A turn has one to three paragraphs, most of 100 to 600 characters. Asking and answering alternate, and blank lines
    stand between the paragraphs.

    Args:
        size: its length in characters.
        seed: what the sentences are drawn by.
    """
    random = Random(seed)  # noqa: S311 - the same text each time
    parts = [_HEADER, "MODERATOR: Good evening. The Minister will say a few words.\n\n"]
    length = sum(map(len, parts))
    while length < size:
        asked = f"Q: {random.choice(_ASKERS)}{_speak(random, random.randint(0, 2))}{random.choice(_QUESTIONS)}\n\n"
        label = random.choice(_ANSWERING)
        said = [_speak(random, random.randint(1, 6)) + random.choice(_DIRECTIONS) for _ in range(random.randint(1, 3))]
        parts += [asked, f"{label}: ", "\n\n".join(said), "\n\n"]
        length += sum(map(len, parts[-4:]))
    return "".join(parts)[:size]


def _speak(random: Random, count: int) -> str:
    return "".join(f"{sentence} " for sentence in random.choices(_SENTENCES, k=count))


def read_pages(folder: Path | None = None) -> list[str]:
    """Return the texts of a folder and of the folders in it; where none is named, the pages that the tests read.

    Args:
        folder: where files with the ending ``.txt`` lie.
    """
    folders = (_TESTS / "corpus", _TESTS.parent / "examples") if folder is None else (folder,)
    paths = [path for place in folders for path in sorted(place.rglob("*.txt"))]
    return [path.read_bytes().decode("utf-8") for path in paths]
