"""Plain text: which lines make a block, and what each block is."""

import pytest

from factcheck.model.document import Document, Role
from factcheck.model.span import Span
from factcheck.reading import read_text

LONG = (
    "The output of the city's factories rose by 5.6% in the first half of the year, said the bureau, "
    "and by 3% in the second, as planned."
)


def parts(document: Document) -> list[tuple[Role, str]]:
    return [(block.role, block.span.of(document.text)) for block in document.blocks]


def test_the_text_is_the_file() -> None:
    source = "  Headline\r\n\r\n\tBody 5%.  \r\n"

    document = read_text(source, "a.txt")

    assert (document.text, document.source, document.segments) == (source, source, ())
    assert parts(document) == [(Role.TITLE, "Headline"), (Role.PARAGRAPH, "Body 5%.")]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    document = read_text("The output of the city rose\nby 5% and\r\nno more.\n\nThen it fell.", "a.txt")

    assert parts(document) == [
        (Role.PARAGRAPH, "The output of the city rose by 5% and no more."),
        (Role.PARAGRAPH, "Then it fell."),
    ]


def test_lines_as_long_as_paragraphs_are_paragraphs() -> None:
    document = read_text(f"{LONG}\n{LONG}\nShort end.\n{LONG}", "a.txt")

    assert parts(document) == [(Role.PARAGRAPH, text) for text in (LONG, LONG, "Short end.", LONG)]


def test_a_very_long_line_is_a_paragraph_even_without_a_full_stop() -> None:
    line = "and so on " * 26

    assert len(read_text(f"{line}\nmore", "a.txt").blocks) == 2
    assert len(read_text(f"{line[:200]}\nmore", "a.txt").blocks) == 1


def test_an_indented_line_begins_a_paragraph_and_an_indented_text_is_one() -> None:
    assert len(read_text("First line\nof one.\n  Second\none.\n", "a.txt").blocks) == 2
    assert len(read_text("  First line\n  of one.\n", "a.txt").blocks) == 1


@pytest.mark.parametrize("mark", ["•", "-", "*", "1.", "12)", "a)", "–"])
def test_a_list_item_is_the_text_after_its_mark(mark: str) -> None:
    document = read_text(f"The figures:\n{mark} 5% up\n{mark}  6% down,\n   as feared\n", "a.txt")

    assert parts(document) == [
        (Role.PARAGRAPH, "The figures:"),
        (Role.LIST_ITEM, "5% up"),
        (Role.LIST_ITEM, "6% down, as feared"),
    ]


@pytest.mark.parametrize(
    "line", ["-5% is the figure", "1.5 million people came", "100. The end", "*5% with a note", "•"]
)
def test_what_only_looks_like_a_list_item_is_a_paragraph(line: str) -> None:
    assert [block.role for block in read_text(f"Body.\n\n{line}\n\nBody.", "a.txt").blocks][1] is Role.PARAGRAPH


def test_a_number_or_dash_after_a_wrapped_line_is_no_list_item() -> None:
    source = (
        "The two groups of researchers who counted the inhabitants found\n"
        "12. million of them in the first of the two districts that they had chosen\n"
        "- or more - in all."
    )

    assert [block.role for block in read_text(source, "a.txt").blocks] == [Role.PARAGRAPH]


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("Output rises by 5%\n\nBody.", "Output rises by 5%"),
        ("Output rises by 5%?\n\nBody.", "Output rises by 5%?"),
        ("Home> Statistics\n\nOutput rises\n\nUpdated: 2022-10-10\n\nBody.", "Output rises"),
        ("Daily News\n\nOutput rises by 5%\n\nBody.", "Output rises by 5%"),
        ("Daily News, October 13, 2023\n\nOutput rises by 5%\n\nBody.", "Output rises by 5%"),
        ("Output Rises\n\nThe city has grown.", "Output Rises"),
        ("增长5%\n\n北京。", "增长5%"),
        ("# Output rises by 5%\nBody.", "Output rises by 5%"),
        ("#  Output rises by 5%.\n\nBody.", "Output rises by 5%."),
        (f"Output rises by 5%\n{LONG}\nThen it fell.", "Output rises by 5%"),
        (f"London, 13 October 2023\nOutput rises by 5%\n{LONG}", "Output rises by 5%"),
        (
            "Twelve hurt in coach crash\nEight people were hurt when a coach left the road.",
            "Twelve hurt in coach crash",
        ),
    ],
)
def test_the_headline_is_the_first_line_of_its_own(source: str, title: str) -> None:
    document = read_text(source, "a.txt")

    assert document.title is not None
    assert document.title.span.of(document.text) == title


@pytest.mark.parametrize(
    "source",
    [
        "Output rises by 5%",
        "Output rises by 5%\n",
        "Output rises by 5%\n\n",
        "Output rises by 5%\nBody.\n\nMore.",
        f"The city's output rose by\n{LONG}",
        "The output of the city rose, said\nThe Daily News, by 5% in the year.",
        "The snow had fallen all the night\nAnd all the hills and roofs were white.",
        f"The output of the city was\n{LONG.lower()}",
        f"- Output rises by 5%\n{LONG}",
        f"London, 13 October 2023\n\n{LONG}",
        f"London, 13 October 2023\n{LONG}",
        "Output rose by 5%.\n\nBody.",
        'He said "it rose."\n\nBody.',
        "- Output rises\n\nBody.",
        "# one comment\n# another\n\nBody.",
        "#hashtag of the day\nBody.",
        "Output rises " * 20 + "\n\nBody.",
        "Revenue of £16 million, up 20%\n\nProfit of £2 million, up 12%\n\nA dividend of 5 pence",
    ],
)
def test_not_every_first_line_is_a_headline(source: str) -> None:
    assert read_text(source, "a.txt").title is None


def test_lines_of_furniture_stand_alone() -> None:
    document = read_text(
        "Headline\n\n0 Comment(s)Print E-mail\nAdjust font size:\nBody of\nthe text.\nNo comments.\n", "a.txt"
    )

    assert parts(document) == [
        (Role.TITLE, "Headline"),
        (Role.FURNITURE, "0 Comment(s)Print E-mail"),
        (Role.FURNITURE, "Adjust font size:"),
        (Role.PARAGRAPH, "Body of the text."),
        (Role.FURNITURE, "No comments."),
    ]


def test_only_line_ends_end_lines() -> None:
    document = read_text("a\x0b5%\u2028b\x85c\n\nd\x0ce.", "a.txt")

    assert parts(document) == [(Role.TITLE, "a\x0b5%\u2028b\x85c"), (Role.PARAGRAPH, "d\x0ce.")]


def test_a_chinese_text_is_chinese_whatever_its_name() -> None:
    assert read_text("全市实现地区生产总值38415.9亿元。", "a.txt").language == "zh"
    assert read_text("The district of Haidian (海淀) grew.", "a.txt").language == "en"


def test_front_matter_is_no_part_of_the_text_and_gives_its_day_and_title() -> None:
    source = "---\ntitle: Road 5%\ndate: 2020-01-02\n---\n\nThe road is long. It costs 7%.\n"

    document = read_text(source, "a.txt")

    assert document.text == source
    assert document.published is not None
    assert document.published.how == "front matter `date`"
    assert [(block.role, block.span.of(source)) for block in document.blocks] == [
        (Role.TITLE, "Road 5%"),
        (Role.PARAGRAPH, "The road is long. It costs 7%."),
    ]


def test_a_headline_goes_before_the_title_of_the_front_matter() -> None:
    document = read_text("---\ntitle: Road 5%\n---\n\nThe road costs more\n\nIt costs 7%.\n", "a.txt")

    assert [(block.role, block.span.of(document.text)) for block in document.blocks] == [
        (Role.TITLE, "The road costs more"),
        (Role.PARAGRAPH, "It costs 7%."),
    ]


def test_a_ruler_at_the_start_is_no_front_matter() -> None:
    document = read_text("---\n\nIt costs 7%.\n", "a.txt")

    assert [block.span.of(document.text) for block in document.blocks] == ["---", "It costs 7%."]


def test_a_headline_may_stand_right_above_the_line_of_its_day() -> None:
    document = read_text("Output rises by 5%\nLondon, October 13, 2023\nIt rose to 105 tonnes.", "a.txt")
    first, *_, last = document.blocks
    assert (first.role, first.span.of(document.text)) == (Role.TITLE, "Output rises by 5%")
    assert last.span.of(document.text) == "It rose to 105 tonnes."


def test_a_dateline_right_above_the_text_stands_alone() -> None:
    dated = read_text("Kelby, 3 May 2018\nThe council approved the plan.\nIt is big.\n", "a.txt")
    wrapped = read_text("Kelby, 3 May 2018\nwas a fine day.\n", "a.txt")

    assert parts(dated) == [
        (Role.PARAGRAPH, "Kelby, 3 May 2018"),
        (Role.PARAGRAPH, "The council approved the plan.\nIt is big."),
    ]
    assert parts(wrapped) == [(Role.PARAGRAPH, "Kelby, 3 May 2018 was a fine day.")]


def test_a_wrapped_line_is_joined_and_leads_back_to_its_place() -> None:
    source = "Exports of the port rose by 5%, to 105 million\r\n  tonnes in May and by 7%\r\nmore.\r\n"
    document = read_text(source, "a.txt")

    (first, second) = document.blocks[0].span, document.blocks[-1].span
    assert first.of(document.text) == "Exports of the port rose by 5%, to 105 million"
    assert second.of(document.text) == "tonnes in May and by 7% more."
    rate = document.text.index("7%")
    assert document.in_source(Span(rate, rate + 2)).of(source) == "7%"
    assert document.in_source(Span(rate, rate + len("7% more"))).of(source) == "7%\r\nmore"


def test_lines_that_had_room_for_the_next_word_stay_apart() -> None:
    document = read_text("Imports 300\nExports 400\nBalance, in all the months of the year, 100\n", "a.txt")

    assert document.text == document.source


def test_the_rows_of_a_table_stay_apart() -> None:
    rows = "wheat              400      512      610\nbarley             300      287      199\n"
    prose = "The harvest of the county was the best for years.  It\nwas wheat, mostly.\n"

    assert read_text(rows, "a.txt").text == rows
    assert read_text(prose, "a.txt").text == prose.replace("It\nwas", "It was")


def test_a_line_of_another_script_stays_apart() -> None:
    document = read_text(
        f"{'三分之二的学生住校' * 5}\nhalf of them.\n",
        "a.txt",
    )

    assert document.text == document.source


def test_a_comment_within_wrapped_lines_covers_its_block() -> None:
    source = "Exports of the city rose in\r\nthe last month by 5%.\r\n# factcheck: ignore\r\n\r\nIt fell by 6%.\r\n"
    document = read_text(source, "a.txt")

    (one,) = document.suppressions
    assert one.scope.of(document.text) == "Exports of the city rose in the last month by 5%."
    assert one.comment.of(source) == one.place.of(document.text) == "# factcheck: ignore"
    assert document.text.count("ignore") == 1
