"""The fields before the text of a Markdown or a plain text file, between two lines of `---` (YAML) or `+++` (TOML).

Comes in: the decoded file. Goes out: where the text begins, and the fields of the outermost level that are one line
long, each with its place. Only such lines are understood, so that no YAML is loaded; a nested or a folded value is not
read. Lines that do not begin like fields are no front matter: a text may start with a ruler.
"""

import re
from typing import NamedTuple

from factcheck.model.document import Published
from factcheck.reading.dating import declared_day

_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_FIELD = re.compile(r"([A-Za-z_][\w-]*+)[ \t]*+[:=][ \t]*+(\S.*)?")
# The names of the day of publication, best first.
_DATES = (
    "date",
    "published",
    "publish_date",
    "publishdate",
    "pubdate",
    "date_published",
    "datepublished",
    "updated",
    "lastmod",
)

# The names of the article's own address.
_LINKS = ("canonical", "canonical_url", "url", "link", "permalink")


class Field(NamedTuple):
    """The value of a field, without quotes and without a comment, and the offset in the file where it starts."""

    value: str
    start: int


class FrontMatter(NamedTuple):
    """The fields by their names in small letters, and the offset where the text begins; 0 without front matter."""

    end: int
    fields: dict[str, Field]

    def value(self, name: str) -> str:
        """Return the value of a field, "" if it is not there."""
        return self.fields[name].value if name in self.fields else ""

    def published(self) -> Published | None:
        """Return the day of publication that the fields declare."""
        days = (declared_day(self.value(name), f"front matter `{name}`") for name in _DATES)
        return next((day for day in days if day is not None), None)

    def link(self) -> str:
        """Return the address that the fields give the article, or ""."""
        values = map(self.value, _LINKS)
        return next((value for value in values if value.startswith(("http://", "https://"))), "")


def front_matter(source: str) -> FrontMatter:
    """Return the front matter of a file; empty if it has none, or if nothing closes it."""
    none = FrontMatter(0, {})
    if not source.startswith(tuple(_FENCES)):
        return none
    lines = re.finditer(r"([^\r\n]*+)(?:\r\n?|\n|\Z)", source)
    closers = _FENCES.get(next(lines)[1].rstrip(), ())
    fields: dict[str, Field] = {}
    for line in lines:
        if line[1].rstrip() in closers:
            return FrontMatter(line.end(), fields)
        field = _FIELD.match(line[1])
        if field is None and not fields and not line[1].startswith(("#", "[")):
            return none
        if field is not None and field[2]:
            fields.setdefault(field[1].lower(), _bare(field[2], line.start() + field.start(2)))
        if line.end() == len(source):
            return none
    return none


def _bare(written: str, start: int) -> Field:
    """Return a value without the quotes around it, or without the comment after it."""
    quoted = re.match(r"\"([^\"]*+)\"|'([^']*+)'", written)
    if quoted is not None:
        return Field(quoted[1] or quoted[2] or "", start + 1)
    return Field(re.split(r"\s#", written, maxsplit=1)[0].strip(), start)
