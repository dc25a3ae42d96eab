"""Fingerprints: the identity of a finding, and of a figure, while the article around it is being edited.

A finding keeps its fingerprint when lines move, paragraphs are inserted or the text is wrapped anew, because neither a
line nor an offset goes into it: only the rule, the path, the words of the figure and the numbers of the message. Equal
ones of an article are told apart by counting them.
"""

import os
import re
from collections.abc import Iterable, Iterator

from factcheck.model.finding import Finding, Location
from factcheck.reporting.places import Places

try:  # Python's own, for hashlib takes as long to import as an article to read: it loads OpenSSL
    from _sha256 import sha256  # type: ignore[import-not-found,unused-ignore]
except ImportError:
    try:
        from _sha2 import sha256  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        from hashlib import sha256

_NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")
_WORD = re.compile(r"\w+")
# How many words to either side tell a figure from others that are written alike.
_NEIGHBORS = 2


def fingerprints(findings: Iterable[Finding], places: Places, root: str = "") -> Iterator[str]:
    """Yield 16 hexadecimal digits for each of `findings`, in their order; no two are the same.

    A path counts from the folder `root`, from wherever the tool was called; "" leaves it as it was given. A finding
    that has its fingerprint already keeps it.
    """
    seen: dict[tuple[str, ...], int] = {}
    for finding in findings:
        if finding.fingerprint:
            yield finding.fingerprint
            continue
        figure = " ".join(places.text(finding.location).casefold().split())
        path = path_from(root, finding.location.uri)
        identity = (finding.rule, path, figure, *_NUMBER.findall(finding.message))
        ordinal = seen[identity] = seen.get(identity, 0) + 1
        yield fingerprint_of(*identity, str(ordinal))


def figure_fingerprints(figures: Iterable[Location], places: Places, root: str = "") -> Iterator[str]:
    """Yield 16 hexadecimal digits for each figure, in their order: made of its path, its words and its neighbors'."""
    seen: dict[tuple[str, ...], int] = {}
    for figure in figures:
        before, words, after = places.excerpt(figure)
        around = (*_words(before)[-_NEIGHBORS:], words.casefold(), *_words(after)[:_NEIGHBORS])
        identity = ("figure", path_from(root, figure.uri), *around)
        ordinal = seen[identity] = seen.get(identity, 0) + 1
        yield fingerprint_of(*identity, str(ordinal))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def path_from(root: str, uri: str) -> str:
    """Return the path of a file from the folder `root`, with forward slashes; as it was given for the root ""."""
    if not root:
        return uri.removeprefix("./")
    try:
        return os.path.relpath(uri, root).replace(os.sep, "/")
    except ValueError:  # another drive
        return uri


def fingerprint_of(*parts: str) -> str:
    """Return 16 hexadecimal digits for what `parts` name."""
    digest: str = sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return digest[:16]
