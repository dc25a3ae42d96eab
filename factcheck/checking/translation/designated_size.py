"""A size that Chinese statistics designate, told as if it were a comparison.

Worked example: "firms above the designated size" renders guimo yi-shang, which are the firms with sales of 20 million
yuan a year or more; a reader asks which size, and in which year. "Firms larger than planned (规模以上)" misreads it.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from factcheck.checking.in_prose import matches
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.translation.glosses import glosses
from factcheck.model.claim import Article
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_TERM = "规模以上"


@cache
def _size() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b\d[\d.,]*(?: percent|%) )?\b(?:above|over|exceeding|beyond) (?:the |a )?(?:state-)?"
        r"(?:designated|stipulated|specified)"
        r" (?:size|scale)s?\b"
    )


@cache
def _explained() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:annual (?:main |principal |core )?(?:business )?(?:revenues?|sales|turnover|income)|20 million yuan)\b"
    )


@cache
def _comparison() -> re.Pattern[str]:
    """Match a comparison at the end of what is read, with anything but a size: "larger than planned"."""
    return re.compile(
        r"\b(?:(?:[a-z]+er|more) than|above|over|beyond|exceeding) (?!(?:[a-z-]+ )*(?:size|scale|threshold)s?\b)"
        r"[a-z -]{1,40}$"
    )


def _misread(article: Article) -> Iterator[Span]:
    """Yield the words that render the term in brackets behind them as a comparison with something else."""
    for gloss in glosses(article) if _TERM in article.text else ():
        end = gloss.span.start - 1
        told = _comparison().search(article.text[gloss.sentence.start : end].rstrip())
        if told is not None and _TERM in gloss.words:
            yield Span(gloss.sentence.start + told.start(), gloss.sentence.start + told.end())


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    terms = (Span(*match.span()) for match in matches(article, _size(), ("designated", "stipulated", "specified")))
    first = next(chain(terms, _misread(article)), None)
    if first is not None and _explained().search(article.text) is None:
        yield found(rule, article, first, {"text": first.of(article.text)})


KIND = Kind(KindSpec("designated-size", {}, ("text",)), within=_check)
