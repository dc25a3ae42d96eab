"""Article -> Statements: what of an article can be compared with other articles, now or in years.

Comes in: an article, the thesaurus and what is known of places. Goes out: a statement for each figure of the prose,
with every slot that the article fills without a doubt: "the company" is somebody only where the article names one.
Never happens here: comparing, and guessing. An unlike pair that is compared does more harm than a like pair missed.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.model.claim import Article, Claim, Status
from factcheck.model.mention import Form, Mention
from factcheck.model.reference import References
from factcheck.model.span import Span
from factcheck.model.statement import Statement
from factcheck.model.thesaurus import Thesaurus
from factcheck.relating.statements.derived import implied_rates, running_counts
from factcheck.relating.statements.inheriting import Estate, estate_of, with_estate
from factcheck.relating.statements.lifelong import lives
from factcheck.relating.statements.meanings import Meaning, meaning_of
from factcheck.relating.statements.names import Names, names_of
from factcheck.relating.statements.peaks import peak_of
from factcheck.relating.statements.sheets import Sheet, around, sheet_of
from factcheck.relating.statements.trails import base_named
from factcheck.relating.statements.vintages import vintage_of

# How far before a figure, and half as far as behind it, a sentence may call it a record.
_PEAK = 60


def statements_of(article: Article, thesaurus: Thesaurus, references: References) -> tuple[Statement, ...]:
    """Return the statements of an article in order of place: one for each of its claims, and those that follow."""
    names = names_of(article, thesaurus, references)
    sheet = sheet_of(article)
    said = [_statement(claim, meaning, sheet, article.text) for claim, meaning in _meanings(article, names)]
    derived = (*implied_rates(article, said), *running_counts(article, sheet, names), *lives(article, sheet, names))
    return tuple(sorted((*said, *derived), key=_place))


def _place(statement: Statement) -> tuple[int, int, str]:
    return statement.start, statement.end, statement.measure


def _statement(claim: Claim, meaning: Meaning, sheet: Sheet, text: str) -> Statement:
    quantity, best = claim.quantity, claim.quantity.best
    blank = sheet.blank(claim.span)
    return blank._replace(
        subject=meaning.subject,
        whole=meaning.whole,
        measure=meaning.measure,
        place=meaning.place,
        period=meaning.period,
        kind=quantity.kind.value,
        unit=meaning.unit,
        per=quantity.per,
        change=meaning.change,
        basis=(meaning.basis or claim.basis).value,
        base_period=_base(claim, meaning, text),
        direction=meaning.direction,
        status=_status(claim, blank.sentence, meaning.period, blank.published),
        vintage=vintage_of(blank.sentence),
        value=best.value,
        narrow_low=best.narrow.low,
        narrow_high=best.narrow.high,
        wide_low=best.wide.low,
        wide_high=best.wide.high,
        written_low=best.written.low,
        written_high=best.written.high,
        peak=_peak(claim, meaning, text),
        inherited=meaning.inherited,
    )


def _base(claim: Claim, meaning: Meaning, text: str) -> str:
    """Return against what a change is measured; a month that is named says so as well as "the previous month"."""
    base = (meaning.base or claim.base_period).value
    is_open = not base and meaning.change and len(meaning.period) == len("2023-12")
    return base_named(text[claim.span.end : claim.span.end + 2 * _PEAK], meaning.period) if is_open else base


def _peak(claim: Claim, meaning: Meaning, text: str) -> str:
    """Return whether the figure is called a record; a change is none, and nobody asks for a figure without a topic."""
    if meaning.change or not meaning.subject or not meaning.measure:
        return ""
    before = text[max(0, claim.quantity.mention.amount.start - _PEAK) : claim.quantity.mention.amount.start]
    return peak_of(before, text[claim.span.end : claim.span.end + 2 * _PEAK])


def _meanings(article: Article, names: Names) -> Iterator[tuple[Claim, Meaning]]:
    """Yield each claim with what it says; the mentions of a sentence are looked up once."""
    sentence, before = Span(0, 0), None
    estate: Estate | None = None
    mentions: tuple[Mention, ...] = ()
    for claim in article.claims:
        own = around(article, claim.span)
        if own != sentence:
            sentence, mentions, before = own, _inside(article.mentions, own), None
        before = meaning_of(claim, sentence, mentions, article, names, before)
        if before.measure and (not (before.subject and before.period) or before.measure.endswith(" rate")):
            estate = estate or estate_of(article, names)
            yield claim, with_estate(before, sentence, estate, article)
        else:
            yield claim, before


def _inside(mentions: Sequence[Mention], span: Span) -> tuple[Mention, ...]:
    first = bisect_left(mentions, span.start, key=_start)
    last = bisect_left(mentions, span.end, key=_start)
    return tuple(each for each in mentions[first:last] if each.date is not None or each.form is Form.FIGURE)


def _start(mention: Mention) -> int:
    return mention.span.start


def _status(claim: Claim, sentence: str, period: str, day: str) -> str:
    """Return how firmly the article stands behind a figure; of a year to come there are only forecasts."""
    is_to_come = period[:4].isdigit() and day != "" and period[:4] > day[:4]
    if claim.status is Status.ACTUAL and (is_to_come or _expected().search(sentence) is not None):
        return Status.FORECAST.value
    return claim.status.value


@cache
def _expected() -> re.Pattern[str]:
    return re.compile(r"\b(?:estimated|expected|predicted|projected|forecast|likely|seen|tipped|poised|set) to \w+")
