import json
from pathlib import Path

import pytest

from factcheck.archive.adding import Change
from factcheck.archive.errors import ArchiveError
from factcheck.archive.store import Archive
from factcheck.model.sketch import sketch_of
from tests.archive.kept import article, filled, statement

ENTRIES = (
    article("a.txt", statement("5.20", wide_high=None), statement("1E+30", change=True), published="2021-03-04"),
    article("b.txt", sketch=sketch_of(" ".join(map(str, range(99))))),
    article("c.txt", statement("12345678901234567890.123456789", sentence="第一 “quoted”\n")),
)


@pytest.mark.parametrize("name", ["news.jsonl", "news.parquet", "NEWS.JSONL"])
def test_what_is_exported_is_imported_as_it_was(tmp_path: Path, name: str) -> None:
    with filled(tmp_path / "old.db", *ENTRIES) as old, Archive(str(tmp_path / "new.db"), writing=True) as new:
        assert old.export(str(tmp_path / name)) == 4
        assert [one.change for one in new.import_(str(tmp_path / name))] == [Change.ADDED] * 3
        assert list(new.entries()) == list(old.entries())
        assert [one.change for one in new.import_(str(tmp_path / name))] == [Change.UNCHANGED] * 3


def test_parquet_has_a_number_for_engines_beside_each_exact_text(tmp_path: Path) -> None:
    from pyarrow import parquet

    with filled(tmp_path / "old.db", *ENTRIES) as old:
        old.export(str(tmp_path / "news.parquet"))
    rows = parquet.read_table(tmp_path / "news.parquet").to_pylist()
    assert [row["value_float"] for row in rows] == [5.2, 1e30, None, 12345678901234567890.123456789]
    assert [row["value"] for row in rows] == ["5.20", "1E+30", None, "12345678901234567890.123456789"]


def test_without_pyarrow_parquet_names_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with filled(tmp_path / "old.db", *ENTRIES) as old, pytest.raises(ArchiveError, match=r"factcheck\[parquet\]"):
        old.export(str(tmp_path / "news.parquet"))
    assert not (tmp_path / "news.parquet").exists()


def lines(tmp_path: Path) -> list[str]:
    with filled(tmp_path / "old.db", *ENTRIES) as old:
        old.export(str(tmp_path / "news.jsonl"))
    return (tmp_path / "news.jsonl").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("field", "value", "complaint"),
    [
        ("value", "five", "2: value: found 'five'"),
        ("value", "NaN", "2: value: found 'NaN'"),
        ("published", "May 2021", "2: published: found 'May 2021'"),
        ("start", "12", "2: start: expected int, found '12'"),
        ("sketch", "xyz", "2: sketch: found 'xyz'"),
        ("sentence", None, "2: sentence: expected str, found None"),
    ],
)
def test_a_faulty_row_is_named_and_nothing_of_its_article_is_kept(
    tmp_path: Path, field: str, value: object, complaint: str
) -> None:
    good, bad, *_ = lines(tmp_path)
    (tmp_path / "bad.jsonl").write_text(f"{good}\n{json.dumps(json.loads(bad) | {field: value})}\n", encoding="utf-8")
    with Archive(str(tmp_path / "new.db"), writing=True) as new:
        with pytest.raises(ArchiveError) as caught:
            list(new.import_(str(tmp_path / "bad.jsonl")))
        assert complaint in str(caught.value)
        assert new.articles() == []


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("{}\n", 'the column "uri" is missing'),
        ("[]\n", "expected an object"),
        ("{\n", "expected a line of JSON"),
        ("\x80", "expected a line of JSON"),
    ],
)
def test_a_foreign_file_is_refused(tmp_path: Path, text: str, complaint: str) -> None:
    (tmp_path / "x.jsonl").write_text(text, encoding="latin-1")
    with Archive(str(tmp_path / "new.db"), writing=True) as new, pytest.raises(ArchiveError, match=complaint):
        list(new.import_(str(tmp_path / "x.jsonl")))


@pytest.mark.parametrize("name", ["x.parquet", "x.csv", "absent.jsonl"])
def test_what_cannot_be_read_is_said_with_its_name(tmp_path: Path, name: str) -> None:
    if name == "x.parquet":
        (tmp_path / name).write_bytes(b"PAR1 and no more")
    with Archive(str(tmp_path / "new.db"), writing=True) as new, pytest.raises(ArchiveError, match=name):
        list(new.import_(str(tmp_path / name)))


def test_rows_of_one_article_must_stand_together(tmp_path: Path) -> None:
    first, second, other, *_ = lines(tmp_path)
    (tmp_path / "mixed.jsonl").write_text("\n".join([first, other, second]), encoding="utf-8")
    with (
        Archive(str(tmp_path / "new.db"), writing=True) as new,
        pytest.raises(ArchiveError, match=r"a\.txt stand apart"),
    ):
        list(new.import_(str(tmp_path / "mixed.jsonl")))
