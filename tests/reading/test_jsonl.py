"""JSON Lines: each line an article, each figure at its place within the file."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.document import Document, Role
from factcheck.model.report import Failure
from factcheck.model.span import Span
from factcheck.reading import UnreadableFileError, read_text
from factcheck.reading.records import Record, read_record, records_of
from tests.reading.test_places import FIGURE


def documents(source: str, **names: str) -> list[Document | Failure]:
    found = records_of(source, "a.jsonl", ".jsonl", names)
    return [
        one if isinstance(one, Failure) else read_record(one.text, one.uri, ".jsonl", names)._replace(origin=one.origin)
        for one in found
    ]


def test_an_article_has_its_title_its_day_and_its_id() -> None:
    line = json.dumps({"id": 7, "title": "Up 5%.", "date": "2024-01-12T09:00:00Z", "text": "First\n\nUp 6%."})

    (document,) = documents(line)

    assert isinstance(document, Document)
    assert document.uri == "a.jsonl#7"
    assert document.published is not None
    assert (document.published.day.isoformat(), document.published.how) == ("2024-01-12", "field `date`")
    assert [(block.role, block.span.of(document.text)) for block in document.blocks] == [
        (Role.TITLE, "Up 5%."),
        (Role.PARAGRAPH, "First"),
        (Role.PARAGRAPH, "Up 6%."),
    ]


def test_the_names_of_the_fields_can_be_given() -> None:
    line = '{"key": "x", "body": "Up 5%.", "head": "A", "day": "2024-01-12", "text": 7}'

    (document,) = documents(line, text="body", id="key", title="head", date="day")

    assert isinstance(document, Document)
    assert (document.uri, document.text) == ("a.jsonl#x", "A\n\nUp 5%.")
    assert document.published is not None


def test_a_string_in_a_nested_value_is_not_the_text() -> None:
    line = '{"meta": {"text": "Up 4%."}, "list": ["text", "Up 3%."], "text": "Up 5%."}'

    (document,) = documents(line)

    assert isinstance(document, Document)
    assert document.in_source(Span(3, 5)) == Span(line.rindex("5%"), line.rindex("5%") + 2)


def test_each_line_that_is_no_article_is_named_and_the_others_are_read() -> None:
    source = '{"id": "a", "text": "x"}\r\n\nnot json\n{"body": "x"}\n[1]\n{"id": "a", "text": "y"}\n{"text": "z"}\n'

    found = list(records_of(source, "a.jsonl", ".jsonl", {}))

    assert [one.uri for one in found] == [
        "a.jsonl#a",
        "a.jsonl:3",
        "a.jsonl:4",
        "a.jsonl:5",
        "a.jsonl:6",
        "a.jsonl#7",
    ]
    reasons = [one.reason for one in found if isinstance(one, Failure)]
    assert reasons[0].startswith("is no JSON object on one line")
    assert reasons[1].startswith('has no text in a field "text"; name the field in the configuration')
    assert reasons[3] == 'has the same id, "a", as line 1; give each article one of its own'


def test_a_file_without_articles_is_a_failure() -> None:
    assert list(records_of(" \n", "a.jsonl", ".jsonl", {})) == [
        Failure("a.jsonl", "holds no article; expected one JSON object on each line")
    ]


def test_a_comment_line_in_the_text_silences_rules_and_stands_where_it_is_written() -> None:
    line = json.dumps({"text": "# factcheck: ignore a -- é\nUp 5%."})

    document = read_text(line, "a.jsonl#1", ".jsonl")

    assert [(one.rules, one.scope.of(document.text)) for one in document.suppressions] == [(("a",), "Up 5%.")]
    assert document.suppressions[0].comment.of(line) == "# factcheck: ignore a -- \\u00e9"


@pytest.mark.parametrize("line", ["", "5", '{"text": 5}', "[" * 100_000])
def test_what_is_no_article_is_refused(line: str) -> None:
    with pytest.raises(UnreadableFileError):
        read_text(line, "a.jsonl#1", ".jsonl")


TEXTS = st.lists(
    st.sampled_from(["up 150%", 'a "5.6%" \\', "\n\n", "\t", "é 😀 150%", "\u2028 7%", "\\u0035%"]),
    min_size=1,
    max_size=6,
).map(" ".join)


@given(texts=st.lists(TEXTS, min_size=1, max_size=3), ascii_alone=st.booleans(), with_title=st.booleans())
def test_every_figure_is_found_at_its_place_in_the_file(texts: list[str], ascii_alone: bool, with_title: bool) -> None:
    title = {"title": "Up 1%"} if with_title else {}
    source = "".join(
        json.dumps({"id": n, **title, "text": text}, ensure_ascii=ascii_alone) + "\n" for n, text in enumerate(texts)
    )

    for record, text in zip(records_of(source, "a.jsonl", ".jsonl", {}), texts, strict=True):
        assert isinstance(record, Record)
        document = read_record(record.text, record.uri, ".jsonl", {})._replace(origin=record.origin)
        spans = [Span(*match.span()) for match in FIGURE.finditer(document.text)]
        written = (["1%"] if with_title else []) + FIGURE.findall(text)
        assert [document.in_file(span).of(source) for span in spans] == written


def test_wrapped_lines_are_joined_and_lead_back_to_the_line_of_the_file() -> None:
    line = json.dumps({"text": "The output of the city rose by\r\n5% and\n“no more”.\r\n"})
    document = read_text(line, "a.jsonl#1", ".jsonl")

    assert document.blocks[0].span.of(document.text) == "The output of the city rose by 5% and “no more”."
    rate = document.text.index("5%")
    assert document.in_source(Span(rate, rate + 2)).of(line) == "5%"
    assert document.in_source(Span(rate, document.text.index("”"))).of(line) == "5% and\\n\\u201cno more"


def test_a_comment_below_wrapped_lines_is_found_in_the_line_of_the_file() -> None:
    line = json.dumps({"text": "The output rose by\r\nmore.\r\n\r\n# factcheck: ignore\r\n\r\nUp 5%.\r\n"})
    (one,) = read_text(line, "a.jsonl#1", ".jsonl").suppressions

    assert one.comment.of(line) == "# factcheck: ignore"
