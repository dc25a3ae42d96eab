import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.rulebook.parsing import Place, parse


def messages(text: str) -> list[str]:
    return [str(problem) for problem in parse("x.yaml", text.encode()).problems]


def test_every_scalar_stays_the_text_that_was_written() -> None:
    parsed = parse("x.yaml", b"a: [010, NO, 12:30, 1e3, 2024-01-12, null, ~, ]\nb:\n")
    assert parsed.tree == {"a": ["010", "NO", "12:30", "1e3", "2024-01-12", "null", "~"], "b": ""}
    assert not parsed.problems


def test_every_key_and_item_has_its_place_in_code_points() -> None:
    parsed = parse("x.yaml", "é: {😀: 1, b: [x, y]}\n".encode())
    assert parsed.places["é", "b"] == Place(1, 11)
    assert parsed.places["é", "b", 1] == Place(1, 18)


def test_a_problem_without_a_place_of_its_own_has_that_of_what_surrounds_it() -> None:
    parsed = parse("x.yaml", b"a:\n  - b: 1\n")
    problem = parsed.problem(("a", 0, "c"), "is missing", "add it")
    assert str(problem) == "x.yaml:2:5: a[1].c: is missing; add it"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3\n", "x.yaml:3:1: a: this key already stands in line 1"),
        ("a:\n  b: 1\n  b: 1\n", "x.yaml:3:3: a.b: this key already stands in line 2"),
        ("a: &x 1\nb: *x\n", "x.yaml:2:4: b: an alias stands here"),
        ("a: 1\n---\nb: 1\n", "x.yaml:2:1: a second document begins here"),
        ("a: b: c\n", "x.yaml:1:5: this is not valid YAML: mapping values"),
        ("a: 'b\n", "x.yaml:2:1: this is not valid YAML"),
        ("a:\n\t- b\n", "x.yaml:2:1: this is not valid YAML"),
        ("a: \x07", "x.yaml:1:1: this is not valid YAML: control characters"),
        ("? [a]\n: b\n", "x.yaml:1:3: a list or mapping stands where a key belongs"),
        ("[" * 300, "x.yaml:1:10: this is nested more deeply than any rule"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(text: str, expected: str) -> None:
    [message] = messages(text)
    assert message.startswith(expected)
    assert ";" in message, "a remedy is missing"


def test_a_file_that_nests_without_end_is_told() -> None:
    [message] = messages("[" * 300_000)
    assert "this is nested more deeply than any rule" in message


def test_all_repeated_keys_are_told() -> None:
    assert len(messages("a: 1\na: 2\nb: 1\nb: 2\n")) == 2


def test_bytes_that_are_no_utf_8_are_told_with_their_line() -> None:
    [problem] = parse("x.yaml", b"a: 1\nb: \xe9\n").problems
    assert str(problem).startswith("x.yaml:2:1: the file is not encoded in UTF-8")


def test_a_byte_order_mark_is_no_part_of_the_first_key() -> None:
    assert parse("x.yaml", b"\xef\xbb\xbfa: 1\n").tree == {"a": "1"}


@given(st.text() | st.text(alphabet="ab:-?[]{}\"'>|&*!%@`# \n\t,"))
def test_no_text_raises(text: str) -> None:
    parse("x.yaml", text.encode("utf-8", "surrogatepass"))


@given(st.binary())
def test_no_bytes_raise(data: bytes) -> None:
    parse("x.yaml", data)
