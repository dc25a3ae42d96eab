"""Fingerprints: the identity of a finding, and of a figure, while the article around it is being edited.

A finding keeps its fingerprint when lines move, paragraphs are inserted or the text is wrapped anew, because neither a
line nor an offset goes into it: only the rule, the path, the words of the figure and the numbers of the message. Equal
ones of an article are told apart by counting them.
"""

import re
from collections.abc import Iterable, Iterator

from factcheck.model.finding import Finding, Location
from factcheck.reporting.places import Places

_NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")
_WORD = re.compile(r"\w+")
# How many words to either side tell a figure from others that are written alike.
_NEIGHBORS = 2


def fingerprints(findings: Iterable[Finding], places: Places) -> Iterator[str]:
    """Yield 16 hexadecimal digits for each of `findings`, in their order; no two are the same."""
    seen: dict[tuple[str, ...], int] = {}
    for finding in findings:
        figure = " ".join(places.text(finding.location).casefold().split())
        identity = (finding.rule, finding.location.uri, figure, *_NUMBER.findall(finding.message))
        ordinal = seen[identity] = seen.get(identity, 0) + 1
        yield _digest((*identity, str(ordinal)))


def figure_fingerprints(figures: Iterable[Location], places: Places) -> Iterator[str]:
    """Yield 16 hexadecimal digits for each figure, in their order: made of its path, its words and its neighbors'."""
    seen: dict[tuple[str, ...], int] = {}
    for figure in figures:
        before, words, after = places.excerpt(figure)
        around = (*_words(before)[-_NEIGHBORS:], words.casefold(), *_words(after)[:_NEIGHBORS])
        identity = ("figure", figure.uri, *around)
        ordinal = seen[identity] = seen.get(identity, 0) + 1
        yield _digest((*identity, str(ordinal)))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _digest(parts: tuple[str, ...]) -> str:
    from hashlib import sha256

    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
