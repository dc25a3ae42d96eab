"""The reading stage: a path or bytes come in, a `Document` goes out.

Comes in: the path of a file, or its content. Goes out: the prose with the place of every character in the file, its
blocks with their roles, the day of publication and how it was found, and the comments that silence rules. Never happens
here: looking for figures, changing a character of what the author wrote, or guessing at bytes that no encoding
explains.

    formats       READERS: which suffix is read by which module
    readers       read, read_data, read_text: the door
    discovering   paths as given -> the files to read
    decoding      bytes -> text
    plain, markdown, html, rst, adoc, latex   one file a format; each collects prose (`prose`) and hands it to
                  `assembling`
    docx, pdf, eml   files that are no text themselves: their text is taken out (`extracted`), with landmarks in it
    csv, subtitles   tables of cells, and what is said in films
    jsonl, news, records   files that may hold several articles
    furniture, dating, dateline, suppressing   what every format has in common
"""

from factcheck.reading.discovering import Discovery, discover, uri_of
from factcheck.reading.formats import READERS
from factcheck.reading.readers import holds_records, read, read_data, read_text
from factcheck.reading.unreadable import UnreadableFileError

__all__ = [
    "READERS",
    "Discovery",
    "UnreadableFileError",
    "discover",
    "holds_records",
    "read",
    "read_data",
    "read_text",
    "uri_of",
]
