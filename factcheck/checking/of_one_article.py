"""What several kinds need to know of an article is worked out by the first that asks.

Comes in: a function of an article. Goes out: what it gives, remembered for the article that was asked about last. Never
happens here: keeping more than one article; kinds are asked about one article after the other.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

from factcheck.model.claim import Article

Made = TypeVar("Made")


class OfOneArticle(Generic[Made]):
    """A pure function of an article with the memory of one answer; articles are told apart by identity."""

    def __init__(self, make: Callable[[Article], Made]) -> None:
        self._make = make
        self._last: tuple[Article, Made] | None = None

    def of(self, article: Article) -> Made:
        """Return what the function gives for the article."""
        last = self._last
        if last is not None and last[0] is article:
            return last[1]
        made = self._make(article)
        self._last = (article, made)
        return made
