"""What the whole of a share is called, and the amounts of an article that go by such a name.

Comes in: an article and where a share ends. Goes out: the name, and the amounts that it can mean. Never happens here:
saying which of them it is.

Worked examples: "28.9 percent of the province's total trade value" is of what was told of trade, or of "imports and
exports", which is the same; "43.1% of the provincial total import value" of what was told of imports, "70.7 percent of
the local GDP" of a gross product, "27.4% of Anhui's total" of an amount told just before.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.partition.amounts import Amount, Role, amounts_of
from factcheck.checking.of_one_article import OfOneArticle
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article

_LEAD, _BEHIND = 40, 80
# Of more amounts that one word names, one or another fits by chance.
_CROWD = 40
_STEM = 5
_PEOPLE = frozenset({"popul", "peopl", "resid", "inhab", "perso", "citiz"})
_TRADE, _PRODUCT = "trade", "gdp"
_BOTH = ("impor", "expor")
# Beside one of these a word tells of what there is a total, or says no more than that it is one.
_VAGUE = frozenset({
    "provincial", "national", "regional", "municipal", "local", "total", "overall", "whole", "entire", "figure",
    "value", "volume", "amount", "number", "sum", "city", "province", "country", "nation", "region",
})  # fmt: skip
_SAID_OF = frozenset({"share", "proportion", "percentage", "added", "value-added", "sector", "industry", "which"})
_UNTOLD = frozenset({"nation", "national", "country", "world", "global"})


class Name(NamedTuple):
    """A name of a whole: the stems of the words beside its amount, none where it is only a total; where it ends.

    `is_far` says that it is the whole of a country or the world, which an article on one place seldom tells.
    """

    stems: frozenset[str]
    end: int
    is_far: bool = False

    @property
    def is_mere_total(self) -> bool:
        """Whether nothing is said but that it is a total: "of the provincial total"."""
        return not self.stems


def called(article: Article, start: int) -> Name | None:
    """Return what the whole of a share is called that ends at `start`: "of the city's total imports and exports".

    "Of the total" is no name.
    """
    lower = words_of.of(article).lower
    match = _of_whole().match(lower, start)
    if match is None:
        return None
    is_far = _far().search(match[0]) is not None
    if match["product"]:
        return Name(frozenset({_PRODUCT}), match.end(), is_far)
    if match["total"] and match[0].endswith(" of the total"):
        return None
    if match["total"]:
        return Name(frozenset(), match.end(), is_far)
    words = match["noun"].split()
    if "trade" in words or ("and" in words and {"import", "export"} <= {word.removesuffix("s") for word in words}):
        return Name(frozenset({_TRADE}), match.end(), is_far)
    told = [word for word in words if word not in _VAGUE and word != "and"]
    return Name(frozenset({(told or words)[0][:_STEM]}), match.end(), is_far)


@cache
def _far() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(_UNTOLD))})\b")


@cache
def _of_whole() -> re.Pattern[str]:
    """Match what names the whole behind a share: "of the total trade", "of China's exports", "of all births"."""
    first = (
        r"(?:the|its|their|our|all|total|overall|entire|whole|combined|[a-z]+[’']s?|live|foreign|annual|national|local"
        r"|provincial|municipal|regional|autonomous region[’']s)"
    )
    return re.compile(
        rf"\)? of (?:(?:{first} ){{0,4}}(?P<product>gdp|grp|gross (?:(?:domestic|regional|national) ){{1,2}}product)\b"
        rf"|(?:{first} ){{1,3}}(?P<total>total)(?=[.,;)]|$| (?:and|while|but)\b)"
        rf"|(?:{first} ){{1,4}}(?P<noun>(?:(?:imports? and exports?|exports? and imports?|trade)\b"
        r"|(?:[a-z-]+ ){0,2}?(?!total\b|whole\b)[a-z]{4,}\b))(?! of\b))"
    )


def amounts_called(article: Article, part: Amount, name: Name) -> list[Amount]:
    """Return the larger amounts whose noun or sentence names a whole, each value once; none of a crowd."""
    index = _by_stem.of(article)
    stems = name.stems | (_PEOPLE if name.stems & _PEOPLE else frozenset())
    named = {amount.place: amount for each in stems for amount in index.get(each, ())}
    if len(named) > _CROWD:
        return []
    found: dict[Decimal, Amount] = {}
    for _, amount in sorted(named.items()):
        if amount.unit == part.unit and amount.value > part.value and amount.place != part.place:
            found.setdefault(amount.value, amount)
    return list(found.values())


def amount_of(article: Article, words: Iterable[str], before: int, sentences: int) -> Amount | None:
    """Return the only level of the sentences before one that all these words stand beside, or None.

    `before` is the number of the sentence, `sentences` how many before it count.
    """
    stems = {word[:_STEM] for word in words} - {word[:_STEM] for word in _VAGUE | _SAID_OF}
    index = _by_stem.of(article)
    beside = [{each.place: each for each in index.get(stem, ())} for stem in stems]
    shared = set.intersection(*map(set, beside)) if beside else set()
    near = [beside[0][place] for place in shared if 0 < before - beside[0][place].sentence <= sentences]
    return near[0] if len(near) == 1 and near[0].role is Role.LEVEL and not near[0].is_word else None


def named(noun: str) -> Name:
    """Return the name that a single noun is."""
    return Name(frozenset({noun[:_STEM]}), 0)


def _amounts_by_stem(article: Article) -> dict[str, list[Amount]]:
    """Return the amounts that are no step by the beginnings of the words beside them in their sentence."""
    lower = words_of.of(article).lower
    found: dict[str, list[Amount]] = {}
    for amount in amounts_of.of(article):
        if amount.role is not Role.STEP:
            start, end = article.sentences[amount.sentence]
            beside = lower[max(start, amount.start - _BEHIND) : min(end, amount.end + _LEAD)]
            for stem in {*_meant(_word().findall(beside))}:
                found.setdefault(stem, []).append(amount)
    return found


_by_stem = OfOneArticle(_amounts_by_stem)


def _meant(words: Iterable[str]) -> set[str]:
    """Return the stems of words, and of what they mean together: imports and exports are trade."""
    stems = {word[:_STEM] for word in words}
    if stems.issuperset(_BOTH):
        stems.add(_TRADE)
    if "gross" in stems and "produ" in stems:
        stems.add(_PRODUCT)
    return stems


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]{4,}|\bgdp\b")
