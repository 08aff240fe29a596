"""Parses the texts of a folder with Spark: spark-submit spark_job.py FOLDER ROWS, on one machine or on a cluster.

pip install 'pressparse[spark]'
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from pressparse.spark import parse_dataframe

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


def write_rows(spark: SparkSession, folder: str, rows: str) -> None:
    """Write the paragraphs of each text of a folder as Parquet, and say how many there are."""
    files = spark.read.format("binaryFile").option("pathGlobFilter", "*.txt").load(folder)
    parse_dataframe(files, text="content", id="path").write.mode("overwrite").parquet(rows)
    written = spark.read.parquet(rows)
    unread = written.filter("error is not null").count()
    print(f"{written.count() - unread} paragraphs; {unread} texts could not be read")


if __name__ == "__main__":
    from pyspark.sql import SparkSession

    match sys.argv[1:]:
        case [folder, rows]:
            session = SparkSession.builder.appName("pressparse").getOrCreate()
            write_rows(session, folder, rows)
            session.stop()
        case _:
            sys.exit("name the folder of the texts, and the folder to write the rows to")
