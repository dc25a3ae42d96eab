"""Whether a bare "$" or "pounds" may be the money of another land than the one that all think of.

Comes in: an article and an amount. Goes out: whether the article names such a land. Never happens here: choosing the
currency of an amount, or asking for rates.
"""

import re
from functools import cache

from factcheck.checking.of_one_article import OfOneArticle
from factcheck.model.claim import Article
from factcheck.model.quantity import Quantity
from factcheck.model.unit import Currency


def may_be_of_another_land(article: Article, quantity: Quantity) -> bool:
    """Whether money is not that of the land that all think of: a bare "$" needs the name of another land of dollars."""
    unit = quantity.best.unit
    code = unit.code if isinstance(unit, Currency) else ""
    if code == "USD" and quantity.mention.unit == "$":
        return _names_dollars_elsewhere.of(article)
    return code != "GBP" or _names_pounds_elsewhere.of(article)


@cache
def _dollars_elsewhere() -> re.Pattern[str]:
    """Match a land or city of other dollars and pesos."""
    return re.compile(
        r"\b(?:Canad|Toronto|Ottawa|Vancouver|Montr|Qu[eé]bec|Alberta|Ontario|Austral|Sydney|Melbourne|Brisbane|Perth"
        r"|Canberra"
        r"|Queensland|Victoria|New Zealand|Auckland|Wellington|Kiwi|Hong Kong|Singapore|Taiwan|Taipei|Mexic|Argentin"
        r"|Chile|Colombia"
        r"|Urugua|Jamaica|Trinidad|Fiji|Brunei|Namibia|Caribbean|Barbados|Bahamas|Bermuda|Latin America|Pacific)"
    )


@cache
def _pounds_elsewhere() -> re.Pattern[str]:
    """Match a land or city of other pounds."""
    return re.compile(
        r"\b(?:Egypt|Cairo|Alexandria|Suez|Leban|Beirut|Syria|Damascus|Aleppo|Sudan|Khartoum|Juba|Gibraltar|Falkland"
        r"|Port Stanley|St\.? Helena|Saint Helena)"
    )


_names_pounds_elsewhere = OfOneArticle(lambda article: _pounds_elsewhere().search(article.text) is not None)
_names_dollars_elsewhere = OfOneArticle(lambda article: _dollars_elsewhere().search(article.text) is not None)
