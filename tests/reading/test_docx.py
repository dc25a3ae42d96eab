"""DOCX: what is in, what is out, where it stands, and what is refused."""

import contextlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.document import Document
from factcheck.model.span import Span
from factcheck.reading import UnreadableFileError, read_data
from tests.reading.packed import docx, packed, paragraph, part

RUN = "<w:r><w:t>{}</w:t></w:r>"


def read(data: bytes) -> Document:
    return read_data(data, "a.docx", ".docx")


def texts(body: str, **parts: str) -> list[str]:
    document = read(docx(body, **parts))
    return [block.span.of(document.text) for block in document.blocks]


def labels(body: str, **parts: str) -> list[str]:
    document = read(docx(body, **parts))
    return [document.label_in_file(document.in_file(block.span).start) for block in document.blocks]


@pytest.mark.parametrize(
    ("run", "shown"),
    [
        ("<w:ins>" + RUN.format("5%") + "</w:ins>", "a 5%"),
        ("<w:del><w:r><w:delText>5%</w:delText></w:r></w:del>", "a"),
        ("<w:del>" + RUN.format("5%") + "</w:del>", "a"),
        ("<w:moveFrom>" + RUN.format("5%") + "</w:moveFrom>", "a"),
        ("<w:moveTo>" + RUN.format("5%") + "</w:moveTo>", "a 5%"),
        ("<w:hyperlink>" + RUN.format("5%") + "</w:hyperlink>", "a 5%"),
        ("<w:smartTag><w:smartTag>" + RUN.format("5%") + "</w:smartTag></w:smartTag>", "a 5%"),
        ('<w:fldSimple w:instr="SEQ 7">' + RUN.format("5%") + "</w:fldSimple>", "a 5%"),
        ("<w:sdt><w:sdtContent>" + RUN.format("5%") + "</w:sdtContent></w:sdt>", "a 5%"),
        (f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{RUN.format('5%')}</w:sdtContent></w:sdt>", "a"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>5%</w:t></w:r>", "a"),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>5%</w:t></w:r>', "a 5%"),
        ("<w:r><w:rPr><w:strike/></w:rPr><w:t>5%</w:t></w:r>", "a"),
        ("<w:r><w:t>10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>6</w:t></w:r>", "a 10⁶"),
        ("<w:r><w:t>5</w:t><w:tab/><w:t>6</w:t><w:br/><w:t>7</w:t></w:r>", "a 5 6\n7"),
        ("<m:oMath><m:r><m:t>r=5</m:t></m:r></m:oMath>", "a r=5"),
        ("<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:t>2</m:t></m:den></m:f></m:oMath>", "a"),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>IF 1</w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="begin"/><w:t>7</w:t><w:fldChar w:fldCharType="separate"/><w:t>8</w:t>'
            '<w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/><w:t>5%</w:t>'
            '<w:fldChar w:fldCharType="end"/></w:r>',
            "a 5%",
        ),
    ],
)  # fmt: skip
def test_what_is_shown_of_a_run(run: str, shown: str) -> None:
    assert texts(f'<w:p><w:r><w:t xml:space="preserve">a </w:t></w:r>{run}</w:p>') == [shown]


def test_a_box_that_is_written_twice_is_read_once_behind_its_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('37 cranes')}</w:txbxContent>"
    body = (
        f"<w:p><w:r><w:t>a</w:t><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback><w:pict><v:textbox>{box}"
        "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent><w:t>b</w:t></w:r></w:p>"
    )

    assert texts(body) == ["ab", "37 cranes"]
    assert labels(body) == ["paragraph 1", "text box 1"]


def test_a_paragraph_whose_mark_was_deleted_goes_on_in_the_next() -> None:
    deleted = "<w:rPr><w:del/></w:rPr>"

    assert texts(paragraph("up 5", deleted) + paragraph("0%")) == ["up 50%"]
    assert texts(paragraph("up 5%", deleted)) == ["up 5%"]


def test_cells_have_their_place_whatever_stands_around_them() -> None:
    def row(*cells: str, properties: str = "") -> str:
        return f"<w:tr>{properties}{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"

    wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    inner = f"<w:tbl>{row(paragraph('deep'))}</w:tbl>"
    body = (
        f"{paragraph('one')}<w:tbl>{row(wide + paragraph('w'), paragraph('x'))}"
        f"{row(paragraph('gone'), properties='<w:trPr><w:del/></w:trPr>')}"
        f"<w:sdt><w:sdtContent>{row(paragraph('y') + paragraph('y2'), inner, paragraph('z'))}</w:sdtContent></w:sdt>"
        f"</w:tbl>{paragraph('two')}"
    )

    document = read(docx(body))

    assert [(block.span.of(document.text), block.cell) for block in document.blocks] == [
        ("one", None),
        ("w", (0, 0, 0)),
        ("x", (0, 0, 2)),
        ("y", (0, 1, 0)),
        ("y2", (0, 1, 0)),
        ("deep", (1, 0, 0)),
        ("z", (0, 1, 2)),
        ("two", None),
    ]
    assert labels(body)[3] == "table 1, row 2, column 1"
    assert labels(body)[-1] == "paragraph 2"


def test_footnotes_come_last_and_their_dividing_lines_are_none() -> None:
    notes = (
        f'<w:footnote w:type="separator" w:id="-1">{paragraph("7")}</w:footnote>'
        f'<w:footnote w:id="4">{paragraph("of 2017")}</w:footnote>'
        f'<w:footnote w:id="9">{paragraph("of 2018")}</w:footnote>'
    )

    assert texts(paragraph("up 5%"), footnotes=notes) == ["up 5%", "of 2017", "of 2018"]
    assert labels(paragraph("up 5%"), footnotes=notes)[1:] == ["footnote 1", "footnote 2"]


def test_styles_give_roles_by_their_name_by_their_base_and_by_their_level() -> None:
    def style(name: str, properties: str = "") -> str:
        return f'<w:style w:styleId="{name}"><w:name w:val="{name}"/>{properties}</w:style>'

    styles = (
        style("Title") + style("heading 1") + style("own", '<w:basedOn w:val="heading 1"/>')
        + style("level", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>') + style("toc 1") + style("Quote")
        + style("caption") + style("circle", '<w:basedOn w:val="circle"/>')
    )  # fmt: skip
    names = ["Title", "own", "level", "toc 1", "Quote", "caption", "circle", "unknown"]
    body = "".join(paragraph(f"text {name}", f'<w:pStyle w:val="{name}"/>') for name in names)

    roles = [block.role.value for block in read(docx(body, styles=styles)).blocks]

    assert roles == ["title", "heading", "heading", "furniture", "quotation", "caption", "paragraph", "paragraph"]


def test_a_comment_addressed_to_the_checker_silences_its_paragraph() -> None:
    anchored = '<w:p><w:r><w:t>up 5%</w:t><w:commentReference w:id="{}"/></w:r></w:p>'
    comments = (
        f'<w:comment w:id="0">{paragraph("factcheck: ignore rule-a -- agreed")}</w:comment>'
        f'<w:comment w:id="1">{paragraph("is that so?")}</w:comment>'
    )

    document = read(docx(anchored.format(1) + anchored.format(0), comments=comments))

    assert [(one.rules, one.reason) for one in document.suppressions] == [(("rule-a",), "agreed")]
    assert document.suppressions[0].scope == document.blocks[1].span
    assert "so?" not in document.source


FIGURE = re.compile(r"\d[\d.,]*%")
FIGURES = st.sampled_from(["150%", "150%", "5.6%", "38,415.9%"])
PIECES = st.tuples(st.sampled_from(["rose ", "Größe 😀 ", "北京 ", "  "]), FIGURES).map("".join)
SHAPES = st.sampled_from(
    [
        "<w:p><w:r><w:t xml:space='preserve'>{}</w:t></w:r></w:p>",
        "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:tab/><w:t>{}</w:t><w:br/></w:r></w:p>",
        "<w:p><w:del><w:r><w:delText>4%</w:delText></w:r></w:del><w:ins><w:r><w:t>{}</w:t></w:r></w:ins></w:p>",
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
        "</w:tr></w:tbl>",
        "<w:p><w:r><w:t>x </w:t><w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent></w:r></w:p>",
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:sdtContent></w:sdt>",
    ]
)
PLACES = st.lists(st.tuples(SHAPES, st.lists(PIECES, min_size=1, max_size=3).map(" and ".join)), max_size=6)


@given(places=PLACES, notes=st.lists(PIECES, max_size=3))
def test_every_figure_is_found_in_the_source_as_it_is_written(places: list[tuple[str, str]], notes: list[str]) -> None:
    body = "".join(shape.format(text) for shape, text in places)
    footnotes = "".join(f'<w:footnote w:id="{n}">{paragraph(note)}</w:footnote>' for n, note in enumerate(notes, 1))

    document = read(docx(body, footnotes=footnotes))

    written = [figure for text in (*(text for _, text in places), *notes) for figure in FIGURE.findall(text)]
    spans = [Span(*match.span()) for match in FIGURE.finditer(document.text)]
    assert [span.of(document.text) for span in spans] == written
    assert [document.in_file(span).of(document.source) for span in spans] == written
    assert all(document.label_in_file(document.in_file(span).start) for span in spans)


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableFileError) as caught:
        read(data)
    return str(caught.value)


def test_what_is_no_docx_is_refused_by_name() -> None:
    whole = docx(paragraph("up 5%"))

    assert refusal(b"") == "a.docx: is empty (0 bytes), and so no DOCX document; copy or save it again"
    assert "is damaged or no DOCX document" in refusal(b"plain text")
    assert "is damaged or no DOCX document" in refusal(whole[: len(whole) // 2])
    assert "it has no text part" in refusal(packed({"a.txt": "x"}))
    assert "is an old Office file" in refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    encrypted = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")
    assert "is encrypted; save a copy without a password" in refusal(encrypted)


@pytest.mark.parametrize("place", [b"word/document.xml", b"5%", b"PK\x01\x02"])
def test_a_docx_with_a_broken_byte_is_read_or_refused(place: bytes) -> None:
    whole = docx(paragraph("up 5%"))
    at = max(whole.find(place), 60)

    for offset in range(at, at + 40):
        broken = whole[:offset] + bytes([whole[offset] ^ 0x55]) + whole[offset + 1 :]
        with contextlib.suppress(UnreadableFileError):
            assert read(broken).blocks is not None


def test_broken_xml_is_named_with_its_place() -> None:
    assert "mismatched tag" in refusal(packed({"word/document.xml": "<a><b></a>"}))


def test_entities_are_refused_before_they_unfold() -> None:
    declared = '<!DOCTYPE a [<!ENTITY x "up 5%"><!ENTITY y "&x;&x;&x;">]>'
    body = part("document", "<w:body>&y;</w:body>").replace("?>", f"?>{declared}")

    assert "declares a document type" in refusal(packed({"word/document.xml": body}))


def test_a_part_that_swells_is_refused_before_it_is_unpacked() -> None:
    bomb = packed({"word/document.xml": " " * 30_000_000})

    assert len(bomb) < 100_000
    assert "word/document.xml would unpack from" in refusal(bomb)


def test_a_file_without_end_in_its_nesting_is_refused() -> None:
    deep = "<w:sdt><w:sdtContent>" * 20_000 + paragraph("5%") + "</w:sdtContent></w:sdt>" * 20_000

    assert "nested too deeply" in refusal(docx(deep))
