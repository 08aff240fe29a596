"""Writes questions and answers as CSV: python questions_to_csv.py questions.csv briefing.txt [more.txt ...]."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import pressparse

COLUMNS = ["date", "title", "asker_name", "asker_affiliation", "question", "speaker_name", "speaker_role", "answer"]


def write_questions(table: str, texts: list[str]) -> None:
    """Write a table with a row for each exchange of each text."""
    with Path(table).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, extrasaction="ignore")
        writer.writeheader()
        for text in texts:
            writer.writerows(pressparse.to_rows(pressparse.parse_file(text), "exchange"))


if __name__ == "__main__":
    match sys.argv[1:]:
        case [table, _, *_]:
            write_questions(table, sys.argv[2:])
        case _:
            sys.exit("name the table to write, and at least one text: questions.csv briefing.txt")
