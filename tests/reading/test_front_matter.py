"""The fields before a Markdown text."""

import pytest

from factcheck.reading.front_matter import front_matter


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("---\ntitle: Up 5%\n---\nText", "Up 5%"),
        ("---\r\ntitle: Up 5%\r\n---\r\nText", "Up 5%"),
        ("---\n# comment\nTitle : 'Up 5%' # why\n...\nText", "Up 5%"),
        ('+++\ntitle = "Up 5%"\n[menu]\ntitle = "Other"\n+++\nText', "Up 5%"),
        ("---\nTitle: Up 5% # why\nnested:\n  title: no\n---", "Up 5%"),
    ],
)
def test_a_field_and_its_place(source: str, value: str) -> None:
    head = front_matter(source)

    field = head.fields["title"]
    assert field.value == head.value("title") == value
    assert source[field.start : field.start + len(value)] == value
    assert source[head.end :] in ("Text", "")
    assert head.value("missing") == ""


@pytest.mark.parametrize(
    "source",
    [
        "",
        "---",
        "---\n",
        "---\ntitle: x",
        "---\ntitle: x\n",
        "----\ntitle: x\n---",
        " ---\na: b\n---",
        "---\nUp 5%\n---\nText",
        "+++\na = 1\n---\n",
    ],
)
def test_no_front_matter(source: str) -> None:
    assert front_matter(source) == (0, {})


@pytest.mark.parametrize(
    ("fields", "how"),
    [
        ("updated: 2020-01-01\ndate: 2020-07-31", "front matter `date`"),
        ("published: July 31, 2020", "front matter `published`"),
        ("date: soon\nupdated: 2020-07-31T10:00:00Z", "front matter `updated`"),
        ('pubDate: "2020/07/31"', "front matter `pubdate`"),
    ],
)
def test_the_day_of_publication(fields: str, how: str) -> None:
    published = front_matter(f"---\n{fields}\n---\n").published()

    assert published is not None
    assert (published.day.isoformat(), published.how) == ("2020-07-31", how)


def test_no_day_of_publication() -> None:
    assert front_matter("---\ndate:\nother: 2020-07-31\n---\n").published() is None
