"""``pressparse corpus``: many documents into one table, with a summary and a report; the same call goes on."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pressparse.commands.files import Reading
from pressparse.commands.options import complete_file, take_reading
from pressparse.commands.progress import follow_documents
from pressparse.commands.streams import DONE, FAILED, NOT_AS_WANTED, complain, set_output
from pressparse.diagnostics import CATALOGUE, Severity
from pressparse.errors import PressparseError
from pressparse.writing.rows import Level

if TYPE_CHECKING:
    from pressparse.corpus.records import DocumentRecord
    from pressparse.corpus.summary import CorpusSummary

__all__ = ["corpus"]

_LEVELS = ("paragraph", "turn", "exchange", "transcript")

_EPILOGUE = """\
\b
Sources:
  a folder              its .txt, .md, .html, .htm, .vtt and .srt files
  "texts/**/*.txt"      the files that match
  .zip .tar .tar.gz     the texts in an archive
  .jsonl .jsonl.gz      a text a line, under "text", with its "id" and "url"
  .parquet              a text a row, in columns of the same names
  any other file        one text

\b
Exit codes:
  0    all documents were read
  1    all documents were read, but in at least one of them is a diagnostic of
       the level "error"
  2    at least one document could not be read (the others were), or the
       output could not be written
  130 and 141 are those of all commands: see pressparse --help

\b
Examples:
  pressparse corpus examples -o examples.jsonl
  pressparse corpus examples -o turns.jsonl --level turn --report report.html
"""


@click.command("corpus", epilog=_EPILOGUE)
@click.argument("sources", metavar="IN...", nargs=-1, required=True, shell_complete=complete_file)
@click.option("-o", "--output", metavar="OUT", required=True, help="Where to: OUT.jsonl, or a folder OUT.parquet.")
@click.option("--level", type=click.Choice(_LEVELS), help="What becomes a row; by default whole transcripts in .jsonl.")
@click.option(
    "--workers", metavar="N", type=click.IntRange(min=1), help="How many processes read; by default, one a processor."
)
@click.option("--report", metavar="FILE", help="A page of HTML to write the summary to, with plots.")
@click.option("--text-field", metavar="NAME", default="text", help="Where .jsonl and .parquet hold the text.")
@click.option("--id-field", metavar="NAME", default="id", help="Where they hold the id.")
@click.option("--url-field", metavar="NAME", default="url", help="Where they hold the address.")
@take_reading
def corpus(
    *,
    sources: tuple[str, ...],
    output: str,
    level: Level | None,
    workers: int | None,
    report: str | None,
    text_field: str,
    id_field: str,
    url_field: str,
    reading: Reading,
) -> int:
    """Read all documents of IN into one file, and sum them up.

    The same call goes on where an earlier one was cut off: what is in OUT is passed over, and what could not be read is
    tried again. OUT.records has a line for each document.
    """
    from pressparse.corpus import reading as reading_of_documents  # noqa: PLC0415 - no other command needs it
    from pressparse.corpus.sources import find_documents  # noqa: PLC0415
    from pressparse.corpus.summary import summarise_records  # noqa: PLC0415
    from pressparse.corpus.summary_html import summary_to_html  # noqa: PLC0415
    from pressparse.corpus.summary_text import summary_to_text  # noqa: PLC0415
    from pressparse.corpus.tables import Columns  # noqa: PLC0415
    from pressparse.corpus.writing import write_documents  # noqa: PLC0415

    set_output()
    documents = find_documents(sources, Columns(text=text_field, id=id_field, url=url_field))
    how = reading_of_documents.Reading(style=reading.style, language=reading.language, encoding=reading.encoding)
    try:
        records = write_documents(documents, Path(output), how, level=level, workers=workers)
        summary = summarise_records(_complain_of_failures(follow_documents(records)))
        if report is not None:
            Path(report).write_text(summary_to_html(summary), encoding="utf-8")
    except OSError as error:
        complain(str(error.filename or output), error.strerror or str(error))
        return FAILED
    except PressparseError as error:
        complain(output, str(error))
        return FAILED
    sys.stdout.write(f"{summary_to_text(summary)}\n")
    return _judge(summary)


def _complain_of_failures(records: Iterable[DocumentRecord]) -> Iterator[DocumentRecord]:
    for record in records:
        if record.error is not None:
            complain(record.id, record.error)
        yield record


def _judge(summary: CorpusSummary) -> int:
    if summary.errors:
        return FAILED
    is_error = any(CATALOGUE[each.code].severity is Severity.ERROR for each in summary.diagnostics)
    return NOT_AS_WANTED if is_error else DONE
