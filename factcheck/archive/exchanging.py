"""An archive -> a file of rows, and back: JSON lines with the standard library alone, Parquet with pyarrow.

A file is written whole or not at all. What is read is checked row by row, and a faulty row is named by its number
before anything of its article is kept.
"""

import json
import os
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from factcheck.archive.errors import refused
from factcheck.archive.records import Entry
from factcheck.archive.rows import COLUMNS, Row, RowError, checked, entries_of, rows_of
from factcheck.model.digest import DECIMALS

_SUFFIXES = (".jsonl", ".parquet")
# Rows that are held in memory at a time.
_BATCH = 20_000
_REMEDY = "import what `factcheck archive export` wrote"


def export(entries: Iterable[Entry], path: str) -> int:
    """Write entries to a file and return the number of rows. Raises ArchiveError."""
    write = _write_parquet if _suffix(path) == ".parquet" else _write_lines
    rows = (row for entry in entries for row in rows_of(entry))
    draft = f"{os.path.realpath(path)}.{os.getpid()}.part"
    try:
        count = write(rows, draft)
        os.replace(draft, path)
    except OSError as error:
        raise refused(
            path, f"the file cannot be written ({error.strerror})", "name one in a folder that exists"
        ) from error
    finally:
        if os.path.exists(draft):
            os.unlink(draft)
    return count


def imported(path: str) -> Iterator[Entry]:
    """Yield the articles of a file. Raises ArchiveError."""
    read = _read_parquet if _suffix(path) == ".parquet" else _read_lines
    try:
        yield from entries_of(_checked(read(path), path))
    except RowError as error:
        raise refused(path, str(error), _REMEDY) from error
    except OSError as error:
        raise refused(
            path, f"the file cannot be read ({error.strerror or error})", "name a file that you may read"
        ) from error


def _checked(rows: Iterable[Row], path: str) -> Iterator[Row]:
    """Yield rows that hold what they must; a faulty one is named by its number, from 1."""
    for number, row in enumerate(rows, 1):
        try:
            yield checked(row)
        except RowError as error:
            raise refused(path, str(error), _REMEDY, line=number) from error


def _suffix(path: str) -> str:
    suffix = os.path.splitext(path)[1].lower()
    if suffix not in _SUFFIXES:
        remedy = f"end its name in {' or '.join(_SUFFIXES)}"
        raise refused(path, "the name does not say how the rows are written", remedy)
    return suffix


def _write_lines(rows: Iterable[Row], path: str) -> int:
    count = 0
    with open(path, "x", encoding="utf-8", newline="\n") as file:
        for count, row in enumerate(rows, 1):  # noqa: B007 - the count is what is returned
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    return count


def _read_lines(path: str) -> Iterator[Row]:
    with open(path, "rb") as file:
        for line in file:
            try:
                yield json.loads(line)
            except ValueError as error:
                raise RowError(f"expected a line of JSON ({error})") from error


def _pyarrow(path: str) -> tuple[Any, Any]:
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        remedy = 'install it with: pip install "factcheck[parquet]"; or end the name in .jsonl'
        raise refused(path, "Parquet needs the package pyarrow", remedy) from error
    return pa, parquet


def _write_parquet(rows: Iterable[Row], path: str) -> int:
    arrow, parquet = _pyarrow(path)
    types = {str: arrow.string(), int: arrow.int64(), bool: arrow.bool_()}
    exact = [(name, types[kind]) for name, kind in COLUMNS.items()]
    schema = arrow.schema([*exact, *((_rounded(name), arrow.float64()) for name in COLUMNS if name in DECIMALS)])
    count = 0
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        source = iter(rows)
        while batch := list(islice(source, _BATCH)):
            writer.write_table(arrow.Table.from_pylist([row | _floats(row) for row in batch], schema=schema))
            count += len(batch)
    return count


def _rounded(name: str) -> str:
    """Return the name of the column that has a number as a float, for engines that sum and sort."""
    return f"{name}_float"


def _floats(row: Row) -> Row:
    return {_rounded(name): None if row[name] is None else float(row[name]) for name in DECIMALS}


def _read_parquet(path: str) -> Iterator[Row]:
    arrow, parquet = _pyarrow(path)
    try:
        with parquet.ParquetFile(path) as file:
            present = [name for name in COLUMNS if name in file.schema_arrow.names]
            for batch in file.iter_batches(_BATCH, columns=present):
                yield from batch.to_pylist()
    except arrow.ArrowInvalid as error:
        raise RowError(f"expected a Parquet file ({error})") from error
