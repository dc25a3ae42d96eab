"""Markdown: blocks, roles, and what is prose of them."""

import pytest

from factcheck.model.document import Document, Role
from factcheck.reading import read_text


def markdown(source: str) -> Document:
    return read_text(source, "a.md", ".md")


def parts(source: str) -> list[tuple[Role, str]]:
    document = markdown(source)
    return [(block.role, block.span.of(document.text)) for block in document.blocks]


def test_every_kind_of_block() -> None:
    source = """\
# Title of *5%*

Hard\\
and soft
breaks.

## Heading {#id .class}

- item
- [x] done

  second paragraph
  - nested

> quote
> goes on
> - quoted item

    code 1

```py
code 2
```

![the picture](p.png "not this")

***

<div>
raw 3
</div>

Term[^1]

[^1]: The note
    goes on.
"""

    assert parts(source) == [
        (Role.TITLE, "Title of 5%"),
        (Role.PARAGRAPH, "Hard and soft breaks."),
        (Role.HEADING, "Heading"),
        (Role.LIST_ITEM, "item"),
        (Role.LIST_ITEM, "done"),
        (Role.LIST_ITEM, "second paragraph"),
        (Role.LIST_ITEM, "nested"),
        (Role.QUOTATION, "quote goes on"),
        (Role.LIST_ITEM, "quoted item"),
        (Role.CODE, "code 1"),
        (Role.CODE, "code 2"),
        (Role.CAPTION, "the picture"),
        (Role.PARAGRAPH, "Term"),
        (Role.PARAGRAPH, "The note goes on."),
    ]


def test_cells_know_their_table_row_and_column() -> None:
    table = "| a | b |\n|---|---|\n| `1` | 2 \\| 3 |\n| | 4 |\n\n"

    document = markdown(table + "text\n\n" + table)

    cells = [(block.cell, block.span.of(document.text)) for block in document.blocks if block.cell]
    assert cells[:5] == [((0, 0, 0), "a"), ((0, 0, 1), "b"), ((0, 1, 0), "1"), ((0, 1, 1), "2 | 3"), ((0, 2, 1), "4")]
    assert [cell for cell, _ in cells[5:]] == [(1, row, column) for (_, row, column), _ in cells[:5]]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("10<sup>6</sup> and km<sup>2</sup> in 5%<sup>3</sup>", "10⁶ and km² in 5%³"),
        ("1<sup>st</sup>", "1st"),
        ("~~5~~ 6 and <del>7</del> <s>8</s> 9", "6 and 9"),
        ("from 5~10% to 7~12%", "from 5~10% to 7~12%"),
        ("a &amp; b &lt; c &#53; d&nbsp;e \\* f", "a & b < c 5 d\xa0e * f"),
        ("one<br>two<br/>three", "one two three"),
        ("[text](http://a.b/5 'title 6') <http://c.d/7> [ref][r]\n\n[r]: http://e.f/8", "text http://c.d/7 ref"),
        ("`` a ` 5 `` and ` b ` and `c\nd`", "a ` 5 and b and c d"),
        ("in $5 and $6", "in $5 and $6"),
        ("a[^1] 5[^1]%", "a[^1] 5[^1]%"),
    ],
)
def test_the_prose_of_a_paragraph(source: str, text: str) -> None:
    assert markdown(source).text == text


def test_a_tag_that_is_not_closed_ends_with_its_paragraph() -> None:
    assert markdown("a <del>b\n\n5% <sup>1\n\n6%").text == "a\n\n5% ¹\n\n6%"


def test_footnote_marks_fall_away() -> None:
    assert markdown("1,200[^1] people\n\n[^1]: note").text == "1,200 people\n\nnote"


def test_a_picture_within_a_sentence_does_not_part_it() -> None:
    assert parts("One ![the *icon*](i.png) two.\nThree.") == [
        (Role.PARAGRAPH, "One two. Three."),
        (Role.CAPTION, "the icon"),
    ]


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("Intro.\n\n# Late 5%\n\n# Later", "Late 5%"),
        ("## Small 5%\n\ntext", "Small 5%"),
        ("---\ntitle: Front\n---\n\n# Own\n\ntext", "Own"),
        ("---\ntitle: 'Front 5%' # comment\n---\n\n## Small\n\ntext", "Front 5%"),
        ('+++\ntitle = "Front 5%"\n+++\ntext', "Front 5%"),
        ("#\n\n# Full", "Full"),
    ],
)
def test_the_headline(source: str, title: str) -> None:
    document = markdown(source)

    assert document.title is not None
    assert document.title.span.of(document.text) == title
    assert document.in_source(document.title.span).of(document.source) == title
    assert sum(block.role is Role.TITLE for block in document.blocks) == 1


def test_a_heading_after_a_paragraph_is_no_headline() -> None:
    assert markdown("Intro.\n\n## Small").title is None


def test_the_title_of_the_front_matter_is_furniture_beside_a_headline() -> None:
    assert parts("---\ntitle: Front\n---\n# Own")[0] == (Role.FURNITURE, "Front")


def test_front_matter_is_no_prose_and_gives_date_and_language() -> None:
    document = markdown("---\ndate: 2020-07-31\nlang: de\nother: 5%\n---\nText.")

    assert document.text == "Text."
    assert document.language == "de"
    assert document.published is not None
    assert (document.published.day.isoformat(), document.published.how) == ("2020-07-31", "front matter `date`")


def test_rulers_are_no_front_matter() -> None:
    assert markdown("---\n\n5% up\n\n---\n\nfoo: 6%\n\n---\n").text == "5% up\n\nfoo: 6%"


def test_furniture_is_told_by_its_wording() -> None:
    assert parts("# T\n\nBy JANE ROE\n\nBody.\n\n## Related articles\n\n- Print\n\n| Share |\n|---|\n| 5 |") == [
        (Role.TITLE, "T"),
        (Role.FURNITURE, "By JANE ROE"),
        (Role.PARAGRAPH, "Body."),
        (Role.FURNITURE, "Related articles"),
        (Role.FURNITURE, "Print"),
        (Role.TABLE_CELL, "Share"),
        (Role.TABLE_CELL, "5"),
    ]


def test_text_beside_a_comment_is_prose_and_raw_markup_is_not() -> None:
    assert markdown("<!-- a --> Up 5%\n<!-- b --> and 6%\n\n<p>7%</p>").text == "Up 5%\n\nand 6%"


def test_places_count_characters_and_not_bytes() -> None:
    document = markdown("---\nwho: É\n---\n\nGröße 😀 北京 **150%** é\r\n\r\n> 5%")

    assert document.text == "Größe 😀 北京 150% é\n\n5%"
    assert document.in_source(document.blocks[-1].span).start == document.source.rindex("5%")
