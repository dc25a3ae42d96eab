"""When two articles are one: versions that replace each other, and stories that share their sentences.

Comes in: what articles are and which figures they have. Goes out: whether one is a version of the other, and which of
many are current. A version names the same address as its own, or has nearly the same sentences and half of the figures:
the market report of the next day has all sentences of today's, but none of its figures, and is another article, though
the same story. Never happens here: deciding which version is right.
"""

from collections.abc import Iterable, Mapping
from typing import Protocol

from factcheck.model.sketch import nearly_same, numbers_of

# So many of the smallest numbers of a sketch are looked at; what more articles share than that is page furniture.
LOOKED_AT, FURNITURE = 8, 40


class Dated(Protocol):
    """What has a day of publication, or ""."""

    @property
    def published(self) -> str: ...


class Printed(Protocol):
    """What a version is told by: an Identity, or a Statement for its article."""

    @property
    def uri(self) -> str: ...
    @property
    def published(self) -> str: ...
    @property
    def link(self) -> str: ...
    @property
    def sketch(self) -> bytes: ...


def is_of_one_page(link: str) -> bool:
    """Whether an address is more than that of a site, which careless pages call their own."""
    return bool(link.split("://", 1)[-1].partition("/")[2].strip("/"))


def is_one_story(left: Printed, right: Printed) -> bool:
    """Whether two articles name one address, or have nearly the same sentences, figures aside."""
    if left.uri == right.uri or (left.link == right.link and is_of_one_page(left.link)):
        return True
    return nearly_same(left.sketch, right.sketch)


def are_shared(mine: set[str], theirs: set[str]) -> bool:
    """Whether half of all figures are in both; two articles without any have nothing that could be told apart."""
    return 2 * len(mine & theirs) >= len(mine | theirs)


def is_outdated(article: Dated, other: Dated) -> bool:
    """Whether a version that comes behind another one was published before it."""
    return bool(article.published) and other.published > article.published


def replaced(articles: Iterable[Printed], figures: Mapping[str, set[str]]) -> frozenset[str]:
    """Return the uris of the articles that a version among the others has replaced.

    Of several versions the one that was published last stays, as if they had been added to an archive in order of uri;
    what is replaced still replaces what is older. `figures` are those of the articles by uri.
    """
    current, past = _Shelf(figures), _Shelf(figures)
    for article in sorted(articles, key=lambda article: article.uri):
        twins = current.twins_of(article)
        later = [twin for twin in twins if is_outdated(article, twin)]
        is_past = bool(later) or any(is_outdated(article, twin) for twin in past.twins_of(article))
        for twin in twins:
            if twin not in later:
                current.take(twin)
                past.put(twin)
        (past if is_past else current).put(article)
    return past.uris


class _Shelf:
    """Articles that are found by their address and by what their text shares."""

    def __init__(self, figures: Mapping[str, set[str]]) -> None:
        self._figures = figures
        self._known: dict[str, Printed] = {}
        self._by_sign: dict[str | bytes, dict[str, Printed]] = {}

    @property
    def uris(self) -> frozenset[str]:
        return frozenset(self._known)

    def twins_of(self, article: Printed) -> list[Printed]:
        """Return the articles of which this one is a version."""
        found = dict(self._by_sign.get(article.link, {})) if is_of_one_page(article.link) else {}
        mine, seen = self._figures.get(article.uri, set()), set(found)
        for number in numbers_of(article.sketch)[:LOOKED_AT]:
            alike = self._by_sign.get(number, {})
            for uri, other in alike.items() if len(alike) <= FURNITURE else ():
                if uri in seen:
                    continue
                seen.add(uri)
                if nearly_same(article.sketch, other.sketch) and are_shared(mine, self._figures.get(uri, set())):
                    found[uri] = other
        return list(found.values())

    def take(self, article: Printed) -> None:
        del self._known[article.uri]
        for sign in _signs(article):
            del self._by_sign[sign][article.uri]

    def put(self, article: Printed) -> None:
        self._known[article.uri] = article
        for sign in _signs(article):
            self._by_sign.setdefault(sign, {})[article.uri] = article


def _signs(article: Printed) -> set[str | bytes]:
    signs: set[str | bytes] = set(numbers_of(article.sketch)[:LOOKED_AT])
    return signs | {article.link} if article.link else signs
