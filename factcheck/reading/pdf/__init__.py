"""PDF: the text of its pages, as it is read.

Comes in: the bytes of the file. Goes out: the document. Its source is the text taken out of the file, line by line, and
landmarks say on which page and line each stands. Words divided at the end of a line are whole again in the prose,
columns follow one another, tables that stand in rows are cells. Headers, footers and page numbers are furniture.
"""

from factcheck.model.document import Document
from factcheck.reading.extracted import About, extracted
from factcheck.reading.headlines import with_headline
from factcheck.reading.pdf.glyphs import pages_of
from factcheck.reading.pdf.paragraphs import pieces_of
from factcheck.reading.pdf.rows import rows_of


def read_pdf(data: bytes, uri: str) -> Document:
    """Return the document of a PDF.

    Raises UnreadableFileError if the file is damaged, encrypted or without text, or if pypdfium2 is not installed.
    """
    return extracted(with_headline(pieces_of(rows_of(pages_of(data, uri)))), About(uri, "pdf"))
