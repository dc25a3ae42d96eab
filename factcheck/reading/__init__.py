"""The reading stage: a path or bytes come in, a `Document` goes out.

Comes in: the path of a plain text, Markdown or HTML file, or its text. Goes out: the prose with the place of every
character in the file, its blocks with their roles, the day of publication and how it was found, and the comments that
silence rules. Never happens here: looking for figures, changing a character of what the author wrote, or guessing at
bytes that no encoding explains.

    readers       READERS, read, read_text: the door
    discovering   paths as given -> the files to read
    decoding      bytes -> text
    plain, markdown, html   one file a format; each collects prose (`prose`) and hands it to `assembling`
    furniture, dating, dateline, suppressing   what every format has in common
"""

from factcheck.reading.discovering import Discovery, discover, uri_of
from factcheck.reading.readers import READERS, read, read_text
from factcheck.reading.unreadable import UnreadableFileError

__all__ = ["READERS", "Discovery", "UnreadableFileError", "discover", "read", "read_text", "uri_of"]
