from pathlib import Path

import pytest

from factcheck.rulebook.packs import read_pack
from tests.rulebook.samples import KINDS, PACK, broken, copied, problems_of

BOTH = """\
  - right: The road is 15 miles (24 km) long.
    because: 24.14 rounds to 24.
"""


def test_the_sample_pack_is_right() -> None:
    assert [entry.record["name"] for entry in read_pack(str(PACK), KINDS)] == ["length-mismatch", "headline-differs"]


# The part of the sample rule that is changed, what it becomes, and what must be said: place and field, message, remedy.
CASES = {
    "unknown field": ("summary: A", "sumary: A", "7:1: sumary: there is no field", 'did you mean "summary"?'),
    "missing field": ("why: >\n", "message2: >\n", "1:1: why: this field is missing", "add why: a paragraph"),
    "empty field": ("level: error", "level:", "4:1: level: expected error, warning or note", "found nothing"),
    "id in capitals": (
        "id: length-mismatch",
        "id: Length",
        "1:1: id: expected a name of the fault in kebab-case",
        "Length",
    ),
    "id with a number in front": ("id: length-mismatch", "id: 7-miles", "1:1: id: expected a name", "7-miles"),
    "id that is not the file's": (
        "id: length-mismatch",
        "id: lengths",
        "1:1: id: ",
        'write "length-mismatch" or rename',
    ),
    "family that is not the folder's": (
        "family: conversion",
        "family: units",
        "3:1: family: ",
        'write "conversion" or',
    ),
    "formerly that is no list": (
        "[miles-mismatch]",
        "miles",
        "2:1: formerly: expected a list of earlier names",
        "miles",
    ),
    "formerly in capitals": (
        "[miles-mismatch]",
        "[Miles]",
        "2:12: formerly[1]: expected a list of earlier names",
        "Miles",
    ),
    "bad level": ("level: error", "level: eror", "4:1: level: expected error, warning or note", 'found "eror"'),
    "level that is a list": ("level: error", "level: [error]", "4:1: level: expected error, warning or note", "a list"),
    "unknown kind": (
        "kind: lengths",
        "kind: length",
        '5:1: kind: there is no kind "length"',
        'did you mean "lengths"?',
    ),
    "unknown option": (
        "{tolerance:",
        "{tolerence:",
        'tolerence: the kind "lengths" has no option',
        'mean "tolerance"?',
    ),
    "option of another type": ("0.02", "little", "6:11: options.tolerance: expected a number", "the default is 0.01"),
    "option that is a mapping": (
        "0.02",
        "{a: b}",
        "6:11: options.tolerance: expected a mapping of options",
        "a mapping",
    ),
    "options that are no mapping": (
        "{tolerance: 0.02, units: [mile, km]}",
        "many",
        "6:1: options: expected a map",
        "many",
    ),
    "unknown placeholder": ("{original} is about", "{orginal} is about", 'fills no field "orginal"', '"original"?'),
    "placeholder by position": (
        "{original} is about",
        "{} is about",
        'the kind "lengths" fills no field ""',
        "known are",
    ),
    "placeholder with a format": (
        "{original} is about",
        "{original:>9} is about",
        "is given a format",
        "{original} alone",
    ),
    "placeholder that is left open": ("{original} is about", "{original is about", "8:1: message: ", "for braces"),
    "unknown placeholder of verifies": (
        "{original} is {exp",
        "{orignal} is {exp",
        "9:1: verifies: the kind",
        '"original"?',
    ),
    "source without url": (
        ', url: "https://example.org/yard"',
        "",
        "13:1: source.url: this field is missing",
        "https://",
    ),
    "source that is no address": (
        '"https://example.org/yard"',
        "example.org",
        "source.url: expected an address",
        "found",
    ),
    "source that is a text": (
        '{title: International yard and pound, url: "https://example.org/yard"}',
        "a book",
        "13:1: source: expected a mapping with title and url",
        "a book",
    ),
    "no right example": (BOTH, "", "14:1: examples: there is no right example", "add a short text"),
    "neither wrong nor right": (
        "  - right: The",
        "  - rigth: The",
        "23:5: examples[3].rigth: there is no field",
        "right",
    ),
    "wrong without marks": (
        "<<15 miles (20 km)>>",
        "15 miles",
        "15:5: examples[1].wrong: expected one part",
        "put << >>",
    ),
    "wrong with two marks": (
        "<<15 miles (20 km)>>",
        "<<15>> <<20>>",
        "examples[1].wrong: expected one part",
        "put << >>",
    ),
    "wrong without says": (
        "    says: 15 miles is about 24 km, not 20 km.\n",
        "",
        "15:5: examples[1]: a wrong example lacks",
        "add",
    ),
    "wrong with because": (
        "    date: 2024",
        "    because: x\n    date: 2024",
        "examples[2].because: a wrong example",
        "says",
    ),
    "right with marks": (
        "is 15 miles (24 km)",
        "is <<15 miles>>",
        "23:5: examples[3].right: a right example",
        "take it out",
    ),
    "right without because": (
        "    because: 24.14 rounds to 24.\n",
        "",
        "23:5: examples[3]: a right example lacks",
        "add why",
    ),
    "right with says": (
        "    because: 24.14",
        "    says: x\n    because: 24.14",
        "examples[3].says: a right example",
        "because",
    ),
    "bad date": ("2024-01-12", "2024-02-30", "21:5: examples[2].date: expected a publication date", "2024-02-30"),
    "date in another order": (
        "2024-01-12",
        "12/01/2024",
        "examples[2].date: expected a publication date",
        "12/01/2024",
    ),
    "bad format": ("format: .md", "format: md", "22:5: examples[2].format: expected a file suffix", '"md"'),
    "empty text": ("- The road is 24 km long.", '- ""', "examples[2].wrong[1]: expected a text, or a list", "nothing"),
    "invalid YAML": ("why: >", "why: a: b", "10:7: this is not valid YAML", "put quotes"),
    "key twice": ("verifies:", "message: x\nverifies:", "9:1: message: this key already stands in line 8", "keep one"),
}


@pytest.mark.parametrize(("old", "new", "said", "remedy"), CASES.values(), ids=CASES.keys())
def test_each_broken_field_is_told_with_its_place_and_a_remedy(
    tmp_path: Path, old: str, new: str, said: str, remedy: str
) -> None:
    told = [str(problem) for problem in broken(tmp_path, old, new)]
    assert any(said in text and remedy in text for text in told), told
    assert all("length-mismatch.yaml:" in text for text in told)


def test_one_slip_is_one_problem_unless_it_has_consequences(tmp_path: Path) -> None:
    assert len(broken(tmp_path, "level: error", "level: eror")) == 1


def test_all_problems_of_a_file_are_told_in_order_of_place(tmp_path: Path) -> None:
    pack = copied(tmp_path)
    path = pack / "conversion" / "length-mismatch.yaml"
    text = path.read_text().replace("level: error", "level: eror").replace("kind: lengths", "kind: x")
    path.write_text(text.replace("<<15 miles", "15 miles").replace("  - right", "  - wrong"))
    fields = [problem.field for problem in problems_of(pack)]
    assert fields == [
        "level", "kind", "examples", "examples[1].wrong", "examples[3]", "examples[3].wrong", "examples[3].because",
    ]  # fmt: skip


@pytest.mark.parametrize("content", ["", "just a text", "- a\n- list\n", "examples: {}\n", "examples: [x, [y], {}]\n"])
def test_a_file_of_another_shape_is_told_and_never_raises(tmp_path: Path, content: str) -> None:
    pack = copied(tmp_path)
    (pack / "conversion" / "length-mismatch.yaml").write_text(content)
    assert problems_of(pack)
