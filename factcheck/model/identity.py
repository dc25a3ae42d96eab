"""What makes an article the same article as another: its name, its address, its text."""

from typing import NamedTuple


class Identity(NamedTuple):
    """An article without its figures.

    uri        the article's path; `title` its headline, or ""
    published  day of publication as YYYY-MM-DD, or ""
    link       the address that the article itself says is its own (canonical link), or ""
    sketch     see `factcheck.model.sketch`; b"" for a short text
    """

    uri: str
    title: str
    published: str
    link: str
    sketch: bytes
