"""A Spark data frame of texts to a data frame of rows; pyspark is needed, which the extra ``spark`` installs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pressparse.batching import parse_batch
from pressparse.parsing import parse
from pressparse.styles.style import HouseStyle
from pressparse.writing.arrow import list_columns
from pressparse.writing.rows import Level

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame

__all__ = ["parse_dataframe"]

# What Spark calls the types of columns.
_TYPES = {"str": "string", "int": "bigint", "bool": "boolean"}


def parse_dataframe(
    df: DataFrame,
    *,
    text: str = "text",
    id: str | None = "id",  # noqa: A002 - what the column is called in most tables
    url: str | None = None,
    level: Level = "paragraph",
    style: str | HouseStyle | None = None,
    language: str | None = None,
) -> DataFrame:
    """Return the rows of the documents of a Spark data frame, as a data frame.

    The work is done where the documents are, by :func:`pressparse.parse_batch`, once something asks for the rows.
    pressparse must be installed wherever Python runs for Spark.

    Args:
        df: the documents, one a row. Only the columns that are named here are sent to Python.
        text: the column with the texts: strings, or bytes as they were published.
        id: the column with the ids, strings or whole numbers; None where there is none. Ids become the column
            ``document``.
        url: the column with the addresses of the texts; None where there is none.
        level: what becomes a row, as for :func:`pressparse.to_rows`.
        style: as for :func:`pressparse.parse`, for all documents.
        language: as for :func:`pressparse.parse`, for all documents.

    Returns:
        The rows, with the columns of :func:`pressparse.arrow_schema`. Those of one document are together, in its order.

    Raises:
        TypeError: if an argument is of another type.
        ValueError: if there is no such level.
        StyleError: if there is no style of that name.
    """
    schema = ", ".join(f"`{column.name}` {_TYPES[column.type]}" for column in list_columns(level))
    # What is wrong with the hints is told here, not by a job that fails somewhere else later.
    parse("", style=style, language=language)

    columns = {"text": text, "id": id, "url": url}
    named = {role: column for role, column in columns.items() if column is not None}

    def parse_batches(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            yield parse_batch(
                batch,
                id="id" if "id" in named else None,
                url="url" if "url" in named else None,
                level=level,
                style=style,
                language=language,
            )

    # Spark lets a column be named in another case, or be a part of one, so it is renamed for what it is.
    return df.select(*named.values()).toDF(*named).mapInArrow(parse_batches, schema)
