"""An index that is described as another one: by how many members it has, or by what it leaves out.

Comes in: an article. Goes out: such descriptions. Never happens here: the level of an index, or how it moved.

Worked examples: "the FTSE 250, the index of the 100 largest companies": its name says how many there are. "Core
inflation, which includes food and energy": it is what is left without them.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.in_prose import matches
from factcheck.checking.kinds import Kind, Result, found
from factcheck.model.claim import Article
from factcheck.model.interval import EXACT
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

# An index of five hundred may have a few more members: some companies have two kinds of shares.
_NEAR = Decimal("1.1")
_DESCRIBING = (" index", " tracks ", "made up of", "comprises", " gauge", " list of")
_PRICES = r"(?:consumer |producer )?(?:inflation|prices?|CPI|PCE)(?: (?:rate|index|inflation))?"
_BOTH = r"(?:(?:volatile|costly|the|prices? (?:of|for)|costs? of|both) )*(?:food and energy|energy and food)\b"
_KNOWN = "core prices leave out food and energy, headline prices count them"


@cache
def _of_so_many() -> re.Pattern[str]:
    """Match "the FTSE 250, the index of the 100 largest companies"; the Wilshire 5000 has long had fewer."""
    return re.compile(
        r"\b(?P<name>(?:[A-Z][\w&]*[ -]){1,3}(?P<own>\d{2,3}|[12]000))(?: index| list)?,? "
        r"(?:(?:which|that) )?(?:(?:is |, )?(?:the|an?) (?:index|gauge|list|benchmark) (?:of|for|that tracks)|tracks"
        r"|(?:is )?made up of|comprises) "
        r"(?:(?:the|some|about|London['’]s|Britain['’]s|America['’]s) )*"
        r"(?:(?:largest|biggest|leading|top) )?(?P<told>\d{2,4})(?: [a-z]+){0,3}? (?:companies|firms|shares|stocks)\b"
    )


@cache
def _of_prices() -> re.Pattern[str]:
    """Match "core inflation, which includes food and energy", or headline inflation that leaves them out."""
    return re.compile(
        rf"\b(?:[Cc]ore {_PRICES},? (?:(?:which|that) (?:also )?(?:includes?|counts?|contains?|takes? in|covers?)"
        rf"|including|with) {_BOTH}"
        rf"|[Hh]eadline {_PRICES},? (?:which|that) (?:excludes?|leaves? out|strips? out|ignores?|omits?) {_BOTH})"
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for match in matches(article, _of_so_many(), _DESCRIBING):
        own, told = Decimal(match["own"]), Decimal(match["told"])
        if max(own, told) > EXACT.multiply(min(own, told), _NEAR):
            fields = {"text": match[0], "known": f"its name says that it has {own}"}
            yield found(rule, article, Span(*match.span()), fields)
    for match in matches(article, _of_prices(), ("food and energy", "energy and food")):
        yield found(rule, article, Span(*match.span()), {"text": match[0], "known": _KNOWN})


KIND = Kind(KindSpec("described-index", {}, ("text", "known")), within=_check)
