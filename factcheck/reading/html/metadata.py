"""What an HTML page declares about its publication: its tags come in, `Published` and the page's address go out.

In this order: `datePublished` in JSON-LD, a meta element that names a day of publication, a time element.
"""

from typing import cast

from factcheck.model.document import Published
from factcheck.reading.dating import declared_day
from factcheck.reading.html.tokens import Token

# The name, property or itemprop of a meta element, in small letters, best first.
_META = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication-date",
    "publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "date",
)


class Metadata:
    """The declarations of one page while it is read."""

    def __init__(self) -> None:
        self._linked: list[Published] = []
        self._meta: dict[str, Published] = {}
        self._times: list[Published] = []
        self._addresses: dict[str, str] = {}

    def add_meta(self, tag: Token) -> None:
        for key in ("property", "name", "itemprop"):
            name = tag.attribute(key).strip()
            found = declared_day(tag.attribute("content"), f"meta {name}") if name.lower() in _META else None
            if found is not None:
                self._meta.setdefault(name.lower(), found)
            if name.lower() == "og:url":
                self._add_address("og:url", tag.attribute("content"))

    def add_link(self, tag: Token) -> None:
        """Take a link element if it names the page's own address."""
        if "canonical" in tag.attribute("rel").lower().split():
            self._add_address("canonical", tag.attribute("href"))

    def _add_address(self, name: str, address: str) -> None:
        if address.strip().startswith(("http://", "https://")):
            self._addresses.setdefault(name, address.strip())

    def add_time(self, tag: Token) -> None:
        """Take a time element; one that says that it is the day of publication goes before the others."""
        found = declared_day(tag.attribute("datetime"), "time element")
        if found is None:
            return
        names = {name for name, _ in tag.attributes}
        if "pubdate" in names or tag.attribute("itemprop").lower() == "datepublished":
            self._times.insert(0, found)
        else:
            self._times.append(found)

    def add_linked_data(self, script: str) -> None:
        """Take the content of a JSON-LD script; one that is no JSON is passed over."""
        import json

        try:
            value = json.loads(script)
        except (ValueError, RecursionError):
            return
        found = declared_day(_first_string(value, "datePublished"), "JSON-LD datePublished")
        if found is not None:
            self._linked.append(found)

    def link(self) -> str:
        """Return the address that the page says is its own, or ""."""
        return self._addresses.get("canonical") or self._addresses.get("og:url", "")

    def published(self) -> Published | None:
        meta = [self._meta[name] for name in _META if name in self._meta]
        return next(iter((*self._linked, *meta, *self._times)), None)


def _first_string(value: object, key: str) -> str:
    """Return the first string that stands under `key` at any depth of a JSON value, "" if there is none."""
    waiting = [value]
    while waiting:
        found = waiting.pop()
        if isinstance(found, dict):
            fields = cast("dict[str, object]", found)
            answer = fields.get(key)
            if isinstance(answer, str):
                return answer
            waiting.extend(reversed(list(fields.values())))
        elif isinstance(found, list):
            waiting.extend(reversed(cast("list[object]", found)))
    return ""
