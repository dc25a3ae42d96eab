"""DOCX: what an editor reads in Word or LibreOffice, with all tracked changes accepted and no comments.

Comes in: the bytes of the file. Goes out: the document. Its source is the text taken out of the file, one line for each
paragraph; a landmark says which paragraph, cell, note or text box that is. Headers and footers are not read.

A Word comment that holds nothing but "factcheck: ignore ..." silences rules in the paragraph that it is anchored in.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from factcheck.model.document import Document, Role
from factcheck.reading.docx.names import name_of, value_of
from factcheck.reading.docx.packages import Package
from factcheck.reading.docx.paragraphs import Paragraph, paragraphs_of
from factcheck.reading.docx.styles import BODY_LEVEL, Style, role_of_style, styles_of
from factcheck.reading.docx.xml_trees import BrokenXmlError, tree_of
from factcheck.reading.extracted import LINE_BREAK, About, Line, Piece, Stretch, extracted
from factcheck.reading.headlines import with_headline
from factcheck.reading.suppressing import Directive, directive_of

_KIND = "DOCX document"
_LONGEST_CELL = 200


def read_docx(data: bytes, uri: str) -> Document:
    """Return the document of a DOCX file. Raises UnreadableFileError if it is damaged, encrypted or something else."""
    package = Package(data, uri, _KIND)
    try:
        pieces = list(_pieces(package))
    except BrokenXmlError as error:
        raise package.broken(str(error)) from error
    return extracted(with_headline(pieces), About(uri, "docx"))


def _pieces(package: Package) -> Iterator[Piece]:
    main = _main_part(package)
    styles = _styles(package, main)
    directives = _directives(package, main)
    labels = _Labels()
    for kind in ("", "footnotes", "endnotes"):
        data = _related(package, main, kind) if kind else package.part(main)
        if data is None:
            continue
        for paragraph in paragraphs_of(data):
            if "".join(run.text for run in paragraph.runs).strip(" \t\n\r\f" + LINE_BREAK):
                yield _piece(paragraph, styles, labels.of(paragraph, kind.removesuffix("s")), directives)


def _piece(paragraph: Paragraph, styles: dict[str, Style], label: str, directives: dict[str, Directive]) -> Piece:
    stretches = tuple(Stretch(run.text.replace("\n", " ").replace("\r", " "), run.raised) for run in paragraph.runs)
    role = _role(paragraph, styles)
    cell = paragraph.where.cell
    if cell is not None and sum(len(stretch.text) for stretch in stretches) <= _LONGEST_CELL:
        role = Role.TABLE_CELL
    asked = tuple(directives[comment] for comment in paragraph.comments if comment in directives)
    return Piece((Line(stretches, label),), role, cell if role is Role.TABLE_CELL else None, asked)


def _role(paragraph: Paragraph, styles: dict[str, Style]) -> Role:
    role = role_of_style(styles, paragraph.style)
    if role is None and paragraph.level < BODY_LEVEL:
        return Role.HEADING
    if role is None and paragraph.is_item:
        return Role.LIST_ITEM
    return role or Role.PARAGRAPH


class _Labels:
    """Counts paragraphs as a reader of the page would: those with text, outside of tables, notes and boxes."""

    def __init__(self) -> None:
        self._paragraphs = 0

    def of(self, paragraph: Paragraph, kind: str) -> str:
        where = paragraph.where
        if where.cell is not None:
            table, row, column = where.cell
            within = f" of {kind} {where.note}" if where.note else f" of text box {where.box}" if where.box else ""
            return f"table {table + 1}, row {row + 1}, column {column + 1}{within}"
        if where.box:
            return f"text box {where.box}"
        if where.note:
            return f"{kind} {where.note}"
        self._paragraphs += 1
        return f"paragraph {self._paragraphs}"


def _main_part(package: Package) -> str:
    """Return the name of the part that holds the text. Raises UnreadableFileError if there is none."""
    for kind, target in _relations(package, "_rels/.rels"):
        if kind == "officeDocument" and package.part(target) is not None:
            return target
    if package.part("word/document.xml") is None:
        raise package.broken("it has no text part")
    return "word/document.xml"


def _related(package: Package, main: str, kind: str) -> bytes | None:
    """Return the part of a kind that belongs to the main one: "styles", "footnotes"."""
    folder, _, name = main.rpartition("/")
    for found, target in _relations(package, f"{folder}/_rels/{name}.rels"):
        if found == kind:
            return package.part(target if target.startswith(f"{folder}/") else f"{folder}/{target}")
    return None


def _relations(package: Package, name: str) -> Iterator[tuple[str, str]]:
    """Yield the kind and the target of each relation that a part has, targets without a leading slash."""
    data = package.part(name)
    for relation in tree_of(data) if data is not None else ():
        yield relation.get("Type", "").rpartition("/")[2], relation.get("Target", "").removeprefix("/")


def _styles(package: Package, main: str) -> dict[str, Style]:
    data = _related(package, main, "styles")
    return styles_of(data) if data is not None else {}


def _directives(package: Package, main: str) -> dict[str, Directive]:
    """Return what the comments ask for that are addressed to the checker, by their ids."""
    data = _related(package, main, "comments")
    found = {}
    for comment in tree_of(data) if data is not None else ():
        directive = directive_of("".join(_texts(comment)))
        if directive is not None:
            found[value_of(comment, "id")] = directive
    return found


def _texts(comment: Element) -> Iterator[str]:
    return (element.text or "" for element in comment.iter() if name_of(element) == "t")
