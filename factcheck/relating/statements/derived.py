"""What follows from an article beside its claims: the exchange rates of its conversions, and its running counts.

Worked example: "730 million yuan ($100 million)" in October 2023 implies 7.30 yuan for a dollar in that month. "For six
consecutive years" and "the 10th Norland Film Festival" are counts that a year later must have grown.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from factcheck.model.claim import Article, RelationKind
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span
from factcheck.model.statement import EDITION, IMPLIED_RATE, RUNNING_COUNT, Statement
from factcheck.model.unit import Currency
from factcheck.relating.statements.names import Names
from factcheck.relating.statements.sheets import Sheet

# Rates are counted for one of these, the first that takes part.
_BASES = ("USD", "EUR", "GBP")
_NUMBERS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen",
)  # fmt: skip
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth",
)  # fmt: skip


def implied_rates(article: Article, said: Sequence[Statement]) -> Iterator[Statement]:
    """Yield the rate of each conversion of an article that has a day; `said` are the statements of its claims."""
    published = article.document.published
    if published is None:
        return
    for relation in article.relations:
        if relation.kind is RelationKind.CONVERSION and len(relation.members) == 2:
            rate = _rate(said[relation.members[0]], said[relation.members[1]], article, relation.members)
            if rate is not None and _is_of_now(rate, published.day.year):
                yield rate._replace(period=f"{published.day:%Y-%m}")


def _is_of_now(rate: Statement, year: int) -> bool:
    """Whether an amount is no older than the year before the publication: an older one has the rate of its day."""
    return not rate.period[:4].isdigit() or abs(int(rate.period[:4]) - year) < 1


def _rate(first: Statement, second: Statement, article: Article, members: Sequence[int]) -> Statement | None:
    units = [article.claims[member].quantity.best.unit for member in members]
    is_money = all(isinstance(unit, Currency) for unit in units) and first.unit != second.unit
    if not is_money or not first.value or not second.value or first.value < 0 or second.value < 0:
        return None
    codes = sorted((first.unit, second.unit), key=lambda code: (_BASES.index(code) if code in _BASES else 9, code))
    base, other = (first, second) if first.unit == codes[0] else (second, first)
    assert other.value is not None, "amounts without a value are left out before"
    assert base.value is not None, "and so are these"
    narrow, wide, written = (
        theirs.over(mine)
        for theirs, mine in ((other.narrow, base.narrow), (other.wide, base.wide), (other.written, base.written))
    )
    return second._replace(
        subject=f"{codes[1]} per {codes[0]}".lower(),
        whole="",
        measure=IMPLIED_RATE,
        place="",
        kind=QuantityKind.NUMBER.value,
        unit="",
        per="",
        change=False,
        period=first.period or second.period,
        value=EXACT.divide(other.value, base.value),
        narrow_low=narrow.low,
        narrow_high=narrow.high,
        wide_low=wide.low,
        wide_high=wide.high,
        written_low=written.low,
        written_high=written.high,
    )


def running_counts(article: Article, sheet: Sheet, names: Names) -> Iterator[Statement]:
    """Yield the counts of years in a row and of editions that do not say as of when they hold."""
    text = article.text
    if not sheet.published or not ("year" in text or _event_hint(text)):
        return
    for match in _count().finditer(text):
        statement = sheet.blank(Span(*match.span()))
        name = match["event"] or _first_name(statement.sentence)
        number = _number(match["count"] or match["nth"] or match["edition"])
        if name and number and not _dated().search(statement.sentence):
            value = Decimal(number)
            form = EDITION if match["event"] else "years" if match["count"] else "nth year"
            yield statement._replace(
                subject=names.usual(name),
                measure=f"{RUNNING_COUNT}, {form}",
                period=sheet.published[:4],
                value=value,
                narrow_low=value,
                narrow_high=value,
                wide_low=value,
                wide_high=value,
                written_low=value,
                written_high=value,
            )


def _event_hint(text: str) -> bool:
    return any(sign in text for sign in ("th ", "st ", "nd ", "rd "))


@cache
def _count() -> re.Pattern[str]:
    row = r"(?:consecutive|straight|successive)"
    words, ordinals = "|".join(_NUMBERS), "|".join(_ORDINALS)
    events = (
        "Festival|Fair|Expo|Exposition|Exhibition|Conference|Congress|Forum|Games|Summit|Cup|Championships?|Awards|Olympics"
        "|Marathon|Symposium|Convention|Biennale|Tournament|Meeting|Session|Show|Open"
    )
    return re.compile(
        rf"\b(?:(?P<count>\d{{1,2}}|{words}) (?:{row} years|years (?:in a row|running))"
        rf"|(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|{ordinals}) (?:{row} year|year (?:in a row|running))"
        rf"|(?P<edition>\d{{1,3}}(?:st|nd|rd|th)|{ordinals}) (?:[Aa]nnual )?"
        rf"(?P<event>(?:[A-Z][\w&'’-]* (?:(?:of|and|for|the) )?){{1,7}}(?:{events}))\b)"
    )


@cache
def _dated() -> re.Pattern[str]:
    """Match what ties a count to another day than that of the article."""
    return re.compile(
        r"(?<!\d)(?:19|20)\d\d(?!\d)|\b(?:last year|next year|as of|in the year|then|at the time|previous)\b"
    )


def _number(written: str) -> int:
    lowered = written.lower()
    for words in (_NUMBERS, _ORDINALS):
        if lowered in words:
            return words.index(lowered) + 1
    digits = "".join(filter(str.isdigit, lowered))
    return int(digits) if digits else 0


def _first_name(sentence: str) -> str:
    match = _name().search(sentence)
    return "" if match is None else re.sub(r"['’]s?$", "", match[0])


@cache
def _name() -> re.Pattern[str]:
    """Match the first name of a sentence, articles and prepositions at its beginning aside."""
    opening = "The|A|An|In|On|At|For|It|This|That|He|She|They|As|But|And|By|After|With|To"
    return re.compile(rf"\b(?!(?:{opening})\b)[A-Z][\w&.-]+(?: [A-Z][\w&-]+)*")
