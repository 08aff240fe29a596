"""Many documents: read from any source, in order and in bounded memory, by several processes; written; summed up."""

from pressparse.corpus.documents import Document
from pressparse.corpus.parsing import parse_corpus
from pressparse.corpus.reading import CorpusResult
from pressparse.corpus.records import DocumentRecord
from pressparse.corpus.summary import COVERAGE_STEPS, CodeCount, CorpusSummary, HouseCount, summarise_records
from pressparse.corpus.summary_html import summary_to_html
from pressparse.corpus.summary_text import summary_to_text
from pressparse.corpus.tables import Columns
from pressparse.corpus.workers import WorkerStartError
from pressparse.corpus.writing import write_corpus

__all__ = [
    "COVERAGE_STEPS",
    "CodeCount",
    "Columns",
    "CorpusResult",
    "CorpusSummary",
    "Document",
    "DocumentRecord",
    "HouseCount",
    "WorkerStartError",
    "parse_corpus",
    "summarise_records",
    "summary_to_html",
    "summary_to_text",
    "write_corpus",
]
