"""The paragraphs of one part of a DOCX file: its XML comes in, paragraphs with their runs of text go out.

Tracked insertions are in, tracked deletions out, as if all changes had been accepted; so are the results of fields, the
text of boxes (once, though Word writes it twice), of content controls and of links. Out are field codes, comments,
hidden and struck-out text, the placeholders of empty content controls, and equations with more than one line.
"""

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from factcheck.reading.docx.names import is_on, is_row, name_of, value_of
from factcheck.reading.docx.styles import BODY_LEVEL, level_of
from factcheck.reading.docx.xml_trees import BrokenXmlError, tree_of
from factcheck.reading.extracted import LINE_BREAK
from factcheck.reading.grid import Grid

# What holds no text of the article, or what the author has deleted.
_LEFT_OUT = frozenset({"del", "moveFrom", "Fallback", "rt", "sectPr", "tblPr", "sdtPr", "pPr", "rPr"})
_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": LINE_BREAK, "cr": LINE_BREAK, "noBreakHyphen": "\u2011"}
_HIDING = frozenset({"vanish", "strike", "dstrike"})


class Run(NamedTuple):
    """A run of text; its digits may be raised."""

    text: str
    raised: bool = False


class Where(NamedTuple):
    """What a paragraph stands in.

    cell   (table, row, column) from 0 within the part, or None
    note   the number of the footnote or endnote in its part, from 1; 0 outside of them
    box    the number of the text box, from 1; 0 outside of boxes
    """

    cell: tuple[int, int, int] | None = None
    note: int = 0
    box: int = 0


class Paragraph(NamedTuple):
    """A paragraph as it is read.

    style     the id of its style, "" for the default
    level     its own level as a heading, from 0
    is_item   whether it is numbered or has a bullet
    comments  the ids of the comments that are anchored in it
    """

    runs: tuple[Run, ...]
    where: Where
    style: str = ""
    level: int = BODY_LEVEL
    is_item: bool = False
    comments: tuple[str, ...] = ()


def paragraphs_of(data: bytes) -> list[Paragraph]:
    """Return the paragraphs of a part in order, those of a text box behind the one that it hangs on.

    Raises BrokenXmlError, for a file without end in its nesting too.
    """
    part = _Part()
    try:
        return [*part.paragraphs(tree_of(data), Where()), *part.rest()]
    except RecursionError as error:
        raise BrokenXmlError("it is nested too deeply") from error


class _Part:
    """What is counted while a part is read, and what goes on from one paragraph to the next."""

    def __init__(self) -> None:
        self._tables = 0
        self._boxes = 0
        self._notes = 0
        # One entry for each open field: whether its code is being read, and not yet its result.
        self._fields: list[bool] = []
        self._runs: list[Run] = []
        self._comments: list[str] = []
        self._hanging: list[Element] = []

    def paragraphs(self, parent: Element, where: Where) -> Iterator[Paragraph]:
        """Yield the paragraphs in an element, however deep they stand."""
        for element in parent:
            name = name_of(element)
            if name == "p":
                yield from self._paragraph(element, where)
            elif name == "tbl":
                yield from self._table(element, where)
            elif name in ("footnote", "endnote"):
                yield from self._note(element)
            elif name == "sdt":
                yield from self.paragraphs(_control(element), where)
            elif name not in _LEFT_OUT:
                yield from self.paragraphs(element, where)

    def rest(self) -> Iterator[Paragraph]:
        """Yield the text whose paragraph was to go on in a next one that never came."""
        if self._runs:
            yield self._taken({}, Where())

    def _paragraph(self, element: Element, where: Where) -> Iterator[Paragraph]:
        """Yield a paragraph and those of its boxes; one whose mark was deleted goes on in the next."""
        properties = {name_of(child): child for child in _child(element, "pPr")}
        self._read_runs(element, raised=False)
        if not _has(properties.get("rPr"), "del"):
            yield self._taken(properties, where)
        hanging, self._hanging = self._hanging, []
        for box in hanging:
            self._boxes += 1
            outer, self._runs = self._runs, []
            yield from self.paragraphs(box, Where(box=self._boxes))
            self._runs = outer

    def _taken(self, properties: dict[str, Element], where: Where) -> Paragraph:
        runs, self._runs = tuple(self._runs), []
        comments, self._comments = tuple(self._comments), []
        style, level = properties.get("pStyle"), properties.get("outlineLvl")
        number = _child(properties["numPr"], "numId") if "numPr" in properties else None
        return Paragraph(
            runs,
            where,
            "" if style is None else value_of(style),
            BODY_LEVEL if level is None else level_of(value_of(level)),
            number is not None and value_of(number) not in ("", "0"),
            comments,
        )

    def _read_runs(self, parent: Element, *, raised: bool) -> None:
        for element in parent:
            name = name_of(element)
            if name == "t":
                self._add(element.text or "", raised)
            elif name in _CHARACTERS:
                self._add(" " if value_of(element, "type") == "page" else _CHARACTERS[name], raised)
            elif name == "r":
                self._run(element)
            elif name == "txbxContent":
                self._hanging.append(element)
            elif name == "fldChar":
                self._field(value_of(element, "fldCharType"))
            elif name == "commentReference":
                self._comments.append(value_of(element, "id"))
            elif name == "sdt":
                self._read_runs(_control(element), raised=raised)
            elif name not in _LEFT_OUT and (name != "oMath" or is_row(element)):
                self._read_runs(element, raised=raised)

    def _run(self, element: Element) -> None:
        properties = {name_of(child): child for child in _child(element, "rPr")}
        if any(is_on(child) for name, child in properties.items() if name in _HIDING):
            return
        raised = "vertAlign" in properties and value_of(properties["vertAlign"]) == "superscript"
        self._read_runs(element, raised=raised)

    def _add(self, text: str, raised: bool) -> None:
        if not any(self._fields):
            self._runs.append(Run(text, raised))

    def _field(self, step: str) -> None:
        """Follow a field: its code lies between "begin" and "separate", its result between that and "end"."""
        if step == "begin":
            self._fields.append(True)
        elif self._fields and step == "separate":
            self._fields[-1] = False
        elif self._fields and step == "end":
            self._fields.pop()

    def _note(self, element: Element) -> Iterator[Paragraph]:
        """Yield the paragraphs of a footnote; the lines that part notes from the text are written as notes too."""
        if value_of(element, "type") in ("", "normal"):
            self._notes += 1
            yield from self.paragraphs(element, Where(note=self._notes))

    def _table(self, table: Element, where: Where) -> Iterator[Paragraph]:
        number, grid = self._tables, Grid()
        self._tables += 1
        for row in _children(table, "tr"):
            if _has(_child(row, "trPr"), "del"):
                continue
            grid.next_row()
            for cell in _children(row, "tc"):
                span = _child(_child(cell, "tcPr"), "gridSpan")
                place = (number, *grid.next_cell(value_of(span)))
                yield from self.paragraphs(cell, where._replace(cell=place))


# Stands for a child that is not there.
_NONE = Element("none")


def _child(parent: Element, name: str) -> Element:
    """Return the first child of a name, or an element without anything."""
    return next((child for child in parent if name_of(child) == name), _NONE)


def _has(parent: Element | None, name: str) -> bool:
    return parent is not None and _child(parent, name) is not _NONE


def _children(parent: Element, name: str) -> Iterator[Element]:
    """Yield the children of a name, those in content controls and in other wrappers as well."""
    for child in parent:
        found = name_of(child)
        if found == name:
            yield child
        elif found in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _children(child, name)


def _control(element: Element) -> Element:
    """Return the content of a content control; of one that still shows its placeholder, nothing."""
    return _NONE if _has(_child(element, "sdtPr"), "showingPlcHdr") else _child(element, "sdtContent")
