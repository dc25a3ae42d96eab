"""Files of all types from the command line: read, reported with their places, or refused by name."""

import json
from io import BytesIO, TextIOWrapper

import pytest

from factcheck.reading import discover
from tests.commands.drafts import CLEAN, RULE, WRONG, Desk
from tests.reading.drawn import lines, pdf
from tests.reading.packed import docx, paragraph


def test_the_place_in_a_docx_is_a_paragraph_and_in_a_pdf_a_page(desk: Desk) -> None:
    desk.put("a.docx", docx(paragraph(CLEAN) + paragraph(WRONG)))
    desk.put("a.pdf", pdf([lines([CLEAN.strip()]), lines(["And so on.", "", WRONG.strip()])]))

    text, machine = desk.run("."), desk.run(".", "--format", "json")

    assert f"a.docx:2:13 (paragraph 2) error {RULE}\n" in text.out
    assert f"a.pdf:3:13 (page 2, line 2) error {RULE}\n" in text.out
    assert [finding["label"] for finding in machine.report["findings"]] == ["paragraph 2", "page 2, line 2"]


def test_each_line_of_a_file_is_an_article_with_its_place_in_the_file(desk: Desk) -> None:
    source = "".join(json.dumps({"key": key, "body": text}) + "\n" for key, text in (("x", CLEAN), ("y", WRONG)))
    desk.put("wire.jsonl", source)
    desk.put("factcheck.toml", 'jsonl = { text = "body", id = "key" }')

    (finding,) = desk.run("wire.jsonl", "--format", "json").report["findings"]

    assert (finding["path"], finding["line"]) == ("wire.jsonl#y", 2)
    assert source[finding["start"] : finding["end"]] == "15 miles (240 km)"
    assert desk.run("wire.jsonl", "--jobs", "2", "--format", "json").report["findings"] == [finding]
    assert desk.run(".", "--format", "json").report["findings"] == [finding]


def test_a_line_that_is_no_article_is_named_and_the_others_are_checked(desk: Desk) -> None:
    desk.put("wire.jsonl", json.dumps({"text": WRONG}) + "\nno article\n")

    code, out, err = desk.run("wire.jsonl")

    assert code == 2
    assert f"wire.jsonl#1:1:23 error {RULE}" in out
    assert "wire.jsonl:2: is no JSON object on one line" in err


def test_records_of_another_kind_in_a_folder_are_skipped(desk: Desk) -> None:
    desk.put("log.jsonl", '{"level": "info"}\n')
    desk.put("a.txt", CLEAN)

    assert desk.run(".").code == 0
    assert desk.run("log.jsonl").code == 2


def test_a_large_table_in_a_folder_is_data_but_read_if_it_is_named(desk: Desk) -> None:
    desk.put("data.csv", "a,1\n" + f"x,{WRONG.strip()}\n" + "b,2\n" * 250_000)
    desk.put("a.txt", CLEAN)

    assert "in 1 file" in desk.run(".").out
    assert discover([str(desk.folder / "data.csv")]).files == (str(desk.folder / "data.csv"),)


@pytest.mark.parametrize(("name", "data"), [("x.docx", docx(paragraph(WRONG))), ("x.pdf", pdf([lines([WRONG])]))])
def test_a_file_that_is_no_text_is_read_from_standard_input(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, name: str, data: bytes
) -> None:
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(data)))

    assert desk.run("-", "--stdin-filename", name, "--format", "json").rules == [(name, RULE)]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("bad.docx", b"", "is empty (0 bytes)"),
        ("bad.pdf", b"", "is empty (0 bytes)"),
        ("bad.docx", b"no zip", "is damaged or no DOCX document"),
        ("bad.pdf", b"%PDF-1.4 no pdf", "is damaged or no PDF"),
        ("bad.pdf", pdf([[]]), "holds no text, only pictures"),
        ("bad.eml", b"\n", "is no mail with a text"),
        ("bad.jsonl", b"\n", "holds no article"),
    ],
)
def test_what_cannot_be_read_is_named_and_the_others_are_checked(
    desk: Desk, name: str, data: bytes, reason: str
) -> None:
    desk.put(name, data)
    desk.put("good.txt", WRONG)

    code, out, err = desk.run(name, "good.txt")

    assert code == 2
    assert err.startswith(f"factcheck: {name}: ")
    assert reason in err
    assert f"good.txt:1:13 error {RULE}" in out


def test_programs_are_told_the_file_of_an_article_in_a_file_of_several(desk: Desk) -> None:
    desk.put(
        "wire.jsonl", json.dumps({"id": "x", "text": CLEAN}) + "\n" + json.dumps({"id": "y", "text": WRONG}) + "\n"
    )
    desk.put("a.docx", docx(paragraph(WRONG)))

    sarif = json.loads(desk.run(".", "--format", "sarif").out)["runs"][0]["results"]
    gitlab = json.loads(desk.run(".", "--format", "gitlab").out)

    assert [one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in sarif] == [
        "a.docx",
        "wire.jsonl",
    ]
    assert [one["locations"][0]["logicalLocations"] for one in sarif] == [
        [{"fullyQualifiedName": "paragraph 1"}],
        [{"fullyQualifiedName": "y"}],
    ]
    assert [one["location"]["path"] for one in gitlab] == ["a.docx", "wire.jsonl"]
    assert "file=wire.jsonl,line=2," in desk.run(".", "--format", "github").out
