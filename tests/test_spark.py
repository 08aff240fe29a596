"""Spark with two workers gives the rows that one process gives."""

from __future__ import annotations

import runpy
import shutil
import sys
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

import pyarrow as pa
import pytest

import pressparse
from console import ROOT
from pressparse import HouseStyle, StyleError
from pressparse.spark import parse_dataframe
from pressparse.writing.rows import Level

if TYPE_CHECKING:
    from pathlib import Path

    from pyspark.sql import SparkSession

pytestmark = pytest.mark.spark

DOCUMENTS = 10_000

# Spark says much when it starts, and nothing of it is an error.
LOG_SETTINGS = """\
rootLogger.level = error
rootLogger.appenderRef.stderr.ref = console
appender.console.type = Console
appender.console.name = console
appender.console.target = SYSTEM_ERR
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %p %c: %m%n
logger.nativecode.name = org.apache.hadoop.util.NativeCodeLoader
logger.nativecode.level = off
"""


@pytest.fixture(scope="session")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SparkSession]:
    """Yield a session with two workers on this machine, which takes some seconds to start."""
    sql = pytest.importorskip("pyspark.sql", reason="needs pyspark: pip install 'pressparse[spark]'")
    if shutil.which("java") is None:
        pytest.skip("needs Java 17 or newer for pyspark, such as the package default-jre-headless")
    log_settings = tmp_path_factory.mktemp("spark") / "log4j2.properties"
    log_settings.write_text(LOG_SETTINGS, encoding="utf-8")
    settings = {
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.extraJavaOptions": f"-Dlog4j2.configurationFile=file:{log_settings}",
        "spark.driver.host": "127.0.0.1",
        "spark.sql.execution.arrow.maxRecordsPerBatch": "1000",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        session = sql.SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
        yield session
        session.stop()


@cache
def make_documents() -> pa.Table:
    """Return small documents, some of them without a text, a speech or a label."""
    return pa.table({"id": range(DOCUMENTS), "text": [make_text(number) for number in range(DOCUMENTS)]})


def make_text(number: int) -> str | None:
    match number % 50:
        case 0:
            return None
        case 1:
            return ""
        case 2:
            return f"Boat {number} sails.\n\nIt is the oldest boat of the harbour.\n"
        case _:
            return (
                f"Press briefing on boat {number}\n\nby Ferry Minister Ada Marlow\n\n{number % 28 + 1} May 2021\n\n"
                f"MS. MARLOW: Good evening. Boat {number} sails.\n\nQ: When does it sail?\n\nMS. MARLOW: At noon.\n"
            )


def sort_rows(rows: pa.Table) -> pa.Table:
    """Return rows by document and place, since Spark promises no order of documents."""
    return rows.sort_by([("document", "ascending"), ("paragraph", "ascending")])


def test_same_rows(spark: SparkSession) -> None:
    """Every row of ten thousand documents, in four parts over two workers, is that of one process."""
    documents = make_documents()
    schema = pressparse.arrow_schema("paragraph")
    expected = pa.Table.from_batches([pressparse.parse_batch(batch) for batch in documents.to_batches()], schema)
    assert len(set(expected["document"].to_pylist())) == DOCUMENTS - DOCUMENTS // 50
    assert expected["error"].null_count == expected.num_rows - DOCUMENTS // 50

    frame = spark.createDataFrame(documents).repartition(4)
    rows = parse_dataframe(frame).toArrow().cast(schema)
    assert sort_rows(rows).equals(sort_rows(expected))


@pytest.mark.parametrize("level", ["turn", "exchange", "transcript"])
def test_levels(spark: SparkSession, level: Level) -> None:
    """Each level has the columns of its schema."""
    documents = make_documents().slice(0, 100).combine_chunks()
    schema = pressparse.arrow_schema(level)
    (batch,) = documents.to_batches()
    rows = parse_dataframe(spark.createDataFrame(documents).coalesce(1), level=level)
    assert rows.columns == schema.names
    assert rows.toArrow().cast(schema).to_pylist() == pressparse.parse_batch(batch, level=level).to_pylist()


def test_columns_and_hints(spark: SparkSession) -> None:
    """Columns may be parts of others or named in another case, and a style of one's own is sent along."""
    text = make_text(3)
    house = HouseStyle(name="harbour", institution="Harbour Office")
    frame = spark.createDataFrame([(7, (bytearray(str(text).encode()), "https://harbour.example"))])
    frame = frame.toDF("number", "page").selectExpr("number", "named_struct('content', page._1, 'from', page._2) page")
    rows = parse_dataframe(frame, text="page.content", id="NUMBER", url="page.from", level="transcript", style=house)
    (row,) = rows.toArrow().to_pylist()
    assert (row["document"], row["institution"], row["url"]) == ("7", "Harbour Office", "https://harbour.example")
    assert row["raw"] == text
    (row,) = parse_dataframe(frame, text="page.content", id=None, level="transcript").toArrow().to_pylist()
    assert row["document"] is None


def test_misuse(spark: SparkSession) -> None:
    """What is wrong with the call is told where it is made."""
    frame = spark.createDataFrame(make_documents().slice(0, 10))
    with pytest.raises(StyleError, match="no-such-house"):
        parse_dataframe(frame, style="no-such-house")
    with pytest.raises(ValueError, match=r"^level must be "):
        parse_dataframe(frame, level="page")  # type: ignore[arg-type]
    with pytest.raises(Exception, match="no_such_column"):
        parse_dataframe(frame, text="no_such_column")


def test_example(spark: SparkSession, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The script among the examples writes the rows of the texts of a folder."""
    write_rows = runpy.run_path(str(ROOT / "examples" / "spark_job.py"))["write_rows"]
    write_rows(spark, str(ROOT / "examples"), str(tmp_path / "rows"))
    texts = sorted((ROOT / "examples").glob("*.txt"))
    paragraphs = sum(len(pressparse.parse_file(text).paragraphs) for text in texts)
    assert capsys.readouterr().out == f"{paragraphs} paragraphs; 0 texts could not be read\n"
    written = spark.read.parquet(str(tmp_path / "rows"))
    assert written.select("document").distinct().count() == len(texts)
