"""Slots that no word of a sentence fills, but the one candidate that its article has.

Worked example: under the headline "Kestrel Foods to close Hull plant" the sentence "Revenue was £1.48 billion in 2023"
is about the only firm of the article; behind "Acme posted its results for 2023" the sentence "Net profit rose to $2
billion" is about the only period of the opening. Each slot that is filled so makes whatever rests on it one level
milder. With two candidates nothing is filled, nor where the sentence names somebody who is not known.
"""

import re
from bisect import bisect_left
from datetime import date
from functools import cache
from typing import NamedTuple

from factcheck.model.claim import Article
from factcheck.model.mention import Mention
from factcheck.model.reference import PlaceKind
from factcheck.model.span import Span
from factcheck.model.statement import FOR_LIFE
from factcheck.relating.statements.meanings import Meaning
from factcheck.relating.statements.moments import canonical
from factcheck.relating.statements.names import Names
from factcheck.relating.words import word_set

_OPENING = 3
_OF_FIRMS = word_set("""
    revenue profit loss sales earnings income orders deliveries bookings turnover employees dividend backlog margin
    ebitda
""")
# What happens in a period; of what stands at a moment the opening of an article says nothing.
_OF_PERIODS = word_set("""
    revenue profit loss sales earnings income orders deliveries bookings turnover ebitda gdp inflation exports imports
    production births deaths
""")
_OF_PLACES = word_set("""
    gdp inflation exports imports population prices production deficit surplus debt reserves births deaths rate trade
    unemployment turnout investment
""")


# What hardly changes: a lake has one area.
_LASTING = word_set("""
    area length height depth elevation width altitude diameter wingspan
""")


# What somebody has for a while: nobody dates "the school has 1,150 pupils", which is true of the year of its article.
_KEPT = word_set("""
    pupils students beds teachers employees lecturers professors rooms bedrooms seats spectators shops stores branches
    outlets restaurants hotels floors islands municipalities districts provinces prefectures schools hospitals
    reactors turbines planes ships vessels buses trams trains stations doctors nurses
    inhabitants residents population warehouses factories plants dealers dealerships members
    turnout
""")


_SET = (
    "interest rate", "deposit rate", "repo rate", "lending rate", "prime rate", "cash rate", "funds rate",
    "policy rate",
)  # fmt: skip


class Estate(NamedTuple):
    """What an article leaves to its sentences: its only firm, its only place, the only period of its opening; or ""."""

    firm: str
    place: str
    period: str


def estate_of(article: Article, names: Names) -> Estate:
    """Return what the sentences of an article may inherit."""
    firms = {names.usual(name) for _, name in names.firms if " " in name or article.text.count(name) > 1}
    firms |= names.headline_firms
    places = {place.name.lower() for _, place in names.places if place.kind is not PlaceKind.REGION}
    return Estate(_only(firms), names.usual(_only(places)) if len(places) == 1 else "", _only(_periods(article)))


def _only(found: set[str]) -> str:
    return min(found) if len(found) == 1 else ""


def _periods(article: Article) -> set[str]:
    """Return the periods, no days, that the headline and the first sentences of an article name.

    Where the very first sentence has one alone, the others only compare with it.
    """
    published = article.document.published
    day = None if published is None else published.day
    found: set[str] = set()
    for count in (1, _OPENING):
        end = article.sentences[min(count, len(article.sentences)) - 1].end if article.sentences else 0
        dated = (mention for mention in article.mentions if mention.date is not None and mention.span.start < end)
        found = {canonical(mention.date, day) for mention in dated if mention.date and not _is_day(mention)}
        if len(found) == 1:
            break
    return found


def _is_day(mention: Mention) -> bool:
    written = mention.date
    return written is not None and (written.day is not None or written.weekday is not None or written.part == "day")


def with_estate(meaning: Meaning, sentence: Span, estate: Estate, article: Article) -> Meaning:
    """Return a meaning with what it lacks, as far as its article leaves no doubt.

    How long or how large something is that nobody dates counts for all times, as one open slot.
    """
    if not meaning.measure:
        return meaning
    if meaning.subject and not meaning.period and meaning.measure in _LASTING and not meaning.change:
        return meaning._replace(period=FOR_LIFE, inherited=1)
    subject, period = meaning.subject, meaning.period
    published = article.document.published
    if subject and published is not None and _is_set(meaning, published.day, sentence, article):
        return meaning._replace(period=f"{published.day:%Y-%m}", inherited=1)
    if subject and not period and published is not None and _is_kept(meaning, sentence, article):
        return meaning._replace(period=f"{published.day.year}", inherited=1)
    if not subject and not meaning.is_named:
        last = meaning.measure.split(" ")[-1]
        subject = estate.firm if last in _OF_FIRMS else estate.place if last in _OF_PLACES else ""
    if subject and not period and meaning.measure.split(" ")[-1] in _OF_PERIODS and not _is_dated(sentence, article):
        period = estate.period
    count = (subject != meaning.subject) + (period != meaning.period)
    return meaning._replace(subject=subject, period=period, inherited=count) if count else meaning


def _is_set(meaning: Meaning, day: date, sentence: Span, article: Article) -> bool:
    """Whether somebody set a rate of interest just now: such a rate is that of the month of its article."""
    is_rate = meaning.measure.endswith(_SET) and not meaning.change
    if not is_rate or not (meaning.period == "" or meaning.period.startswith(f"{day:%Y-%m}-")):
        return False
    return _setting().search(sentence.of(article.text)) is not None and _is_of_now(sentence, article)


@cache
def _setting() -> re.Pattern[str]:
    return re.compile(r"\b(?:cut|raised|lowered|increased|reduced|hiked|held|kept|left|trimmed|lifted|slashed)\b")


def _is_kept(meaning: Meaning, sentence: Span, article: Article) -> bool:
    """Whether what a figure says is true of the year of its article, in which its sentence is set."""
    is_lasting = not meaning.change and meaning.measure.split(" ")[-1] in _KEPT
    return is_lasting and _is_of_now(sentence, article) and _of_then().search(sentence.of(article.text)) is None


def _is_of_now(sentence: Span, article: Article) -> bool:
    """Whether a sentence names no other year than that of its article."""
    published = article.document.published
    assert published is not None, "only articles with a day are asked"
    first = bisect_left(article.mentions, sentence.start, key=_start)
    last = bisect_left(article.mentions, sentence.end, key=_start)
    written = [each.date for each in article.mentions[first:last] if each.date is not None]
    years = {canonical(each, published.day)[:4] for each in written if each.year is not None or each.month is None}
    return years <= {"", f"{published.day.year}"}


@cache
def _of_then() -> re.Pattern[str]:
    """Match what sets a sentence in another time than that of its article."""
    return re.compile(
        r"\b(?:had|will|would|once|then|when|used to|at the time|ago|earlier|previous(?:ly)?|former(?:ly)?|by \d{4}"
        r"|plans?"
        r"|could|should|may|expects?|hopes?|before|until|originally|another|additional|more than half)\b"
    )


def _is_dated(sentence: Span, article: Article) -> bool:
    """Whether a sentence names a period of its own, whatever it belongs to."""
    first = bisect_left(article.mentions, sentence.start, key=_start)
    last = bisect_left(article.mentions, sentence.end, key=_start)
    return any(mention.date is not None and not _is_day(mention) for mention in article.mentions[first:last])


def _start(mention: Mention) -> int:
    return mention.span.start
