"""Which statements come from one text: versions and copies of an article speak with one voice.

Comes in: statements. Goes out: the same, those of one text with the same `link`, so that a kind tells a second witness
from a second print. Two articles are one text where they name the same address as theirs, or share most of their
sentences, figures aside. Never happens here: deciding which version is right.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.model.sketch import nearly_same, numbers_of
from factcheck.model.statement import Statement

# Texts that share one of so many numbers of their sketches are looked at; what dozens of texts share is page furniture.
_LOOKED_AT, _FURNITURE = 8, 40


def with_stories(statements: Sequence[Statement]) -> list[Statement]:
    """Return the statements in their order; `link` is equal and not empty for those of one text in several articles."""
    first = {statement.uri: statement for statement in reversed(statements)}
    story = {uri: uri for uri in first}
    for left, right in _one_text(list(first.values())):
        one, other = sorted((_root(story, left), _root(story, right)))
        story[other] = one
    sizes: dict[str, int] = {}
    for uri in first:
        sizes[_root(story, uri)] = sizes.get(_root(story, uri), 0) + 1
    several = {uri: root for uri in first if sizes[root := _root(story, uri)] > 1}
    return [each._replace(link=several[each.uri]) if each.uri in several else each for each in statements]


def _one_text(articles: Sequence[Statement]) -> Iterator[tuple[str, str]]:
    """Yield the uris of two articles of one text, by their links and by their sketches."""
    by_link: dict[str, list[Statement]] = {}
    by_number: dict[bytes, list[Statement]] = {}
    for article in articles:
        if article.link:
            by_link.setdefault(article.link, []).append(article)
        for number in numbers_of(article.sketch)[:_LOOKED_AT]:
            by_number.setdefault(number, []).append(article)
    for same in by_link.values():
        yield from ((same[0].uri, other.uri) for other in same[1:])
    for alike in by_number.values():
        if len(alike) <= _FURNITURE:
            pairs = combinations(alike, 2)
            yield from ((left.uri, right.uri) for left, right in pairs if nearly_same(left.sketch, right.sketch))


def _root(story: dict[str, str], uri: str) -> str:
    while story[uri] != uri:
        uri = story[uri]
    return uri


def is_one_text(left: Statement, right: Statement) -> bool:
    """Whether two statements are no two witnesses: one article, versions of one, or a sentence that was copied."""
    if left.uri == right.uri or (left.link != "" and left.link == right.link):
        return True
    return _letters(left.sentence) == _letters(right.sentence)


def _letters(sentence: str) -> str:
    return "".join(filter(str.isalnum, sentence.lower()))
