"""Slots that no word of a sentence fills, but the one candidate that its article has.

Worked example: under the headline "Kestrel Foods to close Hull plant" the sentence "Revenue was £1.48 billion in 2023"
is about the only firm of the article; behind "Acme posted its results for 2023" the sentence "Net profit rose to $2
billion" is about the only period of the opening. Each slot that is filled so makes whatever rests on it one level
milder. With two candidates nothing is filled, nor where the sentence names somebody who is not known.
"""

from bisect import bisect_left
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
    """Return the periods, no days, that the headline and the first sentences of an article name."""
    end = article.sentences[min(_OPENING, len(article.sentences)) - 1].end if article.sentences else 0
    published = article.document.published
    day = None if published is None else published.day
    dated = (mention for mention in article.mentions if mention.date is not None and mention.span.start < end)
    return {canonical(mention.date, day) for mention in dated if mention.date and not _is_day(mention)}


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
    if not subject and not meaning.is_named:
        last = meaning.measure.split(" ")[-1]
        subject = estate.firm if last in _OF_FIRMS else estate.place if last in _OF_PLACES else ""
    if subject and not period and meaning.measure.split(" ")[-1] in _OF_PERIODS and not _is_dated(sentence, article):
        period = estate.period
    count = (subject != meaning.subject) + (period != meaning.period)
    return meaning._replace(subject=subject, period=period, inherited=count) if count else meaning


def _is_dated(sentence: Span, article: Article) -> bool:
    """Whether a sentence names a period of its own, whatever it belongs to."""
    first = bisect_left(article.mentions, sentence.start, key=_start)
    last = bisect_left(article.mentions, sentence.end, key=_start)
    return any(mention.date is not None and not _is_day(mention) for mention in article.mentions[first:last])


def _start(mention: Mention) -> int:
    return mention.span.start
