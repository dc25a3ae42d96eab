"""NewsML-G2 and NITF: headline, dateline and text, with the place of each figure in the file."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.document import Document, Role
from factcheck.model.report import Failure
from factcheck.model.span import Span
from factcheck.reading import UnreadableFileError, read_text
from factcheck.reading.records import Record, read_record, records_of
from tests.reading.test_places import FIGURE

NITF = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-3.dtd">
<nitf><head><title>Not 1%</title><docdata><date.issue norm="20240112T093000Z"/></docdata></head>
<body><body.head><hedline><hl1>Road costs 5% more</hl1><hl2>Yes, 6%</hl2></hedline>
<byline>By Jane Roe</byline><dateline><location>PORT VELLA</location>, Jan. 12</dateline></body.head>
<body.content><block><p>It is 15&nbsp;miles &amp; <em>24</em> km,<br/>not 10<sup>6</sup>.</p>
<p>Was <del>4%</del> 5%.</p><!-- factcheck: ignore a -- agreed -->
<table><tr><th>Quay</th><th>2023</th></tr><tr><td>North</td><td>1,310</td></tr></table>
<media><media-reference source="77.jpg"/><media-caption>A road of 7 km.</media-caption></media></block></body.content>
</body></nitf>"""
ITEM = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:{number}" xml:lang="en-GB">
<itemMeta><versionCreated>2024-01-12T09:30:00+01:00</versionCreated></itemMeta>
<contentMeta><urgency>4</urgency><headline>Road {number} costs 5% more</headline>
<slugline>ROAD-77</slugline></contentMeta>
<contentSet>{content}</contentSet></newsItem>"""
INLINE = (
    '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>9%</title>'
    "</head><body><h1>Road</h1><p>It is 15 miles.</p></body></html></inlineXML>"
)
PLAIN = '<inlineData contenttype="text/plain"><![CDATA[It is 15\nmiles <long>.\r\n\r\nYes & 5%.]]></inlineData>'
MESSAGE = f"""<newsMessage>
  <itemSet>
    {ITEM.format(number=1, content=INLINE)}
    {ITEM.format(number=2, content=PLAIN)}
  </itemSet>
</newsMessage>"""


def blocks(document: Document) -> list[tuple[Role, str]]:
    return [(block.role, block.span.of(document.text)) for block in document.blocks]


def test_nitf() -> None:
    document = read_text(NITF, "a.xml", ".xml")

    assert document.published is not None
    assert (document.published.day.isoformat(), document.published.how) == ("2024-01-12", "element `date.issue`")
    assert blocks(document) == [
        (Role.TITLE, "Road costs 5% more"),
        (Role.HEADING, "Yes, 6%"),
        (Role.FURNITURE, "By Jane Roe"),
        (Role.PARAGRAPH, "PORT VELLA, Jan. 12"),
        (Role.PARAGRAPH, "It is 15\xa0miles & 24 km,\nnot 10⁶."),
        (Role.PARAGRAPH, "Was 5%."),
        (Role.TABLE_CELL, "Quay"),
        (Role.TABLE_CELL, "2023"),
        (Role.TABLE_CELL, "North"),
        (Role.TABLE_CELL, "1,310"),
        (Role.CAPTION, "A road of 7 km."),
        (Role.FURNITURE, "<!-- factcheck: ignore a -- agreed -->"),
    ]
    assert [block.cell for block in document.blocks if block.cell] == [(0, 0, 0), (0, 0, 1), (0, 1, 0), (0, 1, 1)]
    assert [(one.rules, one.scope.of(document.text)) for one in document.suppressions] == [
        (("a",), "Quay\n\n2023\n\nNorth\n\n1,310")
    ]


def items(source: str) -> Iterator[Document]:
    for record in records_of(source, "wire.xml", ".xml", {}):
        assert isinstance(record, Record)
        yield read_record(record.text, record.uri, ".xml", {})._replace(origin=record.origin)


def test_each_item_of_a_message_is_an_article() -> None:
    first, second = items(MESSAGE)

    assert [first.uri, second.uri] == ["wire.xml#1", "wire.xml#2"]
    assert first.language == "en-GB"
    assert second.published is not None
    assert blocks(first) == [
        (Role.TITLE, "Road 1 costs 5% more"),
        (Role.FURNITURE, "Road"),
        (Role.PARAGRAPH, "It is 15 miles."),
    ]
    assert blocks(second) == [
        (Role.TITLE, "Road 2 costs 5% more"),
        (Role.PARAGRAPH, "It is 15 miles <long>."),
        (Role.PARAGRAPH, "Yes & 5%."),
    ]
    for document, figure in ((first, "15"), (second, "15"), (second, "5%.")):
        span = Span(document.text.index(figure), document.text.index(figure) + len(figure))
        assert document.in_file(span).of(MESSAGE) == figure
        line = MESSAGE.count("\n", 0, document.in_file(span).start) + 1
        assert document.origin.line + document.source.count("\n", 0, document.in_source(span).start) == line


def test_one_item_has_the_name_of_its_file() -> None:
    (document,) = items(ITEM.format(number=1, content=PLAIN))

    assert document.uri == "wire.xml"


def test_other_xml_is_named() -> None:
    assert list(records_of("<rss/>", "a.xml", ".xml", {})) == [
        Failure("a.xml", "is no NewsML-G2 or NITF; no other XML is read")
    ]


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<nitf><body><p>5%</body></nitf>", "is broken XML .mismatched tag, line 1."),
        ("<nitf><head/></nitf>", "is no NewsML-G2 or NITF with a text"),
        ('<!DOCTYPE nitf [<!ENTITY a "5%"><!ENTITY b "&a;&a;">]><nitf><body>&b;</body></nitf>', "declares entities"),
        ('<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/passwd">]><nitf><body>&a;</body></nitf>', "declares entities"),
        ("<nitf><body>" + "<p>" * 20_000, "nests elements more than 500 deep"),
    ],
)
def test_what_cannot_be_read_is_refused(source: str, reason: str) -> None:
    with pytest.raises(UnreadableFileError, match=reason):
        read_text(source, "a.xml", ".xml")


INLINES = st.lists(
    st.sampled_from(
        ["up 150%", "<em>5.6%</em> é", "&amp;", "😀 &#160;7%", "<br/>", "\r\n", "<![CDATA[<8%>]]>", "<del>4</del>"]
    ),
    max_size=6,
)


@given(paragraphs=st.lists(INLINES, min_size=1, max_size=4))
def test_every_figure_is_found_at_its_place(paragraphs: list[list[str]]) -> None:
    body = "\n".join(f"<p>x {' '.join(pieces)}</p>" for pieces in paragraphs)
    source = (
        f'<?xml version="1.0" encoding="iso-8859-1"?>\n<nitf><body><body.content>{body}</body.content></body></nitf>'
    )

    document = read_text(source, "a.xml", ".xml")

    found = [document.in_file(Span(*match.span())) for match in FIGURE.finditer(document.text)]
    assert found == [Span(*match.span()) for match in FIGURE.finditer(source)]
