"""Parses the texts of a folder with Ray Data: python ray_job.py FOLDER ROWS, on one machine or on a cluster.

pip install 'pressparse[arrow]' 'ray[data]'
"""

from __future__ import annotations

import sys

import pyarrow as pa

import pressparse


def parse_table(table: pa.Table) -> pa.Table:
    """Return the paragraphs of a table of files: Ray hands over tables, which are made of record batches."""
    batches = [pressparse.parse_batch(batch, text="bytes", id="path") for batch in table.to_batches()]
    return pa.Table.from_batches(batches, pressparse.arrow_schema("paragraph"))


def write_rows(folder: str, rows: str) -> None:
    """Write the paragraphs of each text of a folder as Parquet."""
    import ray  # noqa: PLC0415 - so that what is sent to the workers can be tried without it

    files = ray.data.read_binary_files(folder, include_paths=True, file_extensions=["txt"])
    files.map_batches(parse_table, batch_format="pyarrow", batch_size=64).write_parquet(rows)


if __name__ == "__main__":
    match sys.argv[1:]:
        case [folder, rows]:
            write_rows(folder, rows)
        case _:
            sys.exit("name the folder of the texts, and the folder to write the rows to")
