"""The year in which a caption says that something was built, founded or lost, against that of the article.

Comes in: an article. Goes out: the place of the caption's year and that of the article's, where the two are one
year with two digits swapped. Never happens here: an article with several years for it, or with the caption's own.

Worked example: "The light, which was built in 1963, is for sale ... Photo caption: The light, built in 1936."
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.word_edges import at_edge
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article
from factcheck.model.document import Role
from factcheck.model.span import Span

_CALLED = ("Caption", "Photo", "Picture", "Pictured", "Photograph", "Image")


@cache
def _made() -> re.Pattern[str]:
    verbs = (
        "built|founded|opened|completed|finished|established|launched|painted|born|destroyed|sunk|sank|closed|abandoned"
        "|discovered|found|erected|restored|taken|written|published|married|died|killed|won"
    )
    return re.compile(rf"(?P<verb>{at_edge(verbs)}) (?:back )?in (?P<year>1[5-9]\d\d|20\d\d)\b")


@cache
def _called() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[.!?] ))(?:{'|'.join(_CALLED)})(?: caption)?:[^\n]*", re.MULTILINE)


def other_years(article: Article) -> Iterator[tuple[Span, Span]]:
    """Yield (year of the caption, year of the article)."""
    captions = [block.span for block in article.document.blocks if block.role is Role.CAPTION]
    if words_of.of(article).has_any(_CALLED):
        captions += [Span(*match.span()) for match in _called().finditer(article.text)]
    told = list(_made().finditer(article.text)) if captions else []
    body = [match for match in told if not any(span.start <= match.start() < span.end for span in captions)]
    for match in (each for each in told if each not in body):
        same = [other for other in body if other["verb"] == match["verb"]]
        is_alone = len({other["year"] for other in same}) == 1 and article.text.count(match["year"]) == 1
        if is_alone and _are_swapped(match["year"], same[0]["year"]):
            yield Span(*match.span("year")), Span(*same[0].span("year"))


def _are_swapped(one: str, other: str) -> bool:
    """Whether two years are one with two neighboring digits swapped."""
    swaps = {one[:at] + one[at + 1] + one[at] + one[at + 2 :] for at in range(len(one) - 1)}
    return other != one and other in swaps
