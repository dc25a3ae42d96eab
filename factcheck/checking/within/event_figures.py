"""What an event is told to have come to, by a verb and by its noun: "jailed for seven years", "the nine-year sentence".

Comes in: an article. Goes out: the figure of the verb and the one of the noun, where the article has one of each and
they differ. Never happens here: articles with several such events.
"""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, skeletons
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.conversion.converting import convert
from factcheck.checking.values import value_of
from factcheck.checking.word_edges import at_edge
from factcheck.model.claim import Article, Claim
from factcheck.model.unit import Unit

_SMALL = Decimal(100)
# Thirty days are a month, and twelve months a year, to some percent.
_MONTHS = Decimal("0.03")
# What happened, and what it is called afterwards.
_EVENTS = (
    (r"jailed|sentenced|imprisoned|locked up|sent to (?:prison|jail)|given|handed|got|received|faces",
     r"(?:prison |jail |custodial )?(?:sentence|term|stretch)"),
    (r"banned|barred|suspended|excluded|disqualified", r"(?:playing |driving |touchline )?(?:ban|suspension|exclusion"
                                                       r"|disqualification)"),
    (r"fined|penalised|penalized|ordered to pay|must pay|agreed to pay|will pay|paid|to pay", r"(?:record )?(?:fine"
        r"|penalty|settlement|payout|compensation|damages|fee|ransom|price tag)"),
    (r"bought|buying|acquired|acquire|buy|acquires|took over|to buy|sold|sell|purchased|snapped up", r"(?:takeover"
        r"|acquisition|deal|purchase|sale|buyout|transaction|offer|bid|price tag)"),
    (r"donated|gave|pledged|bequeathed|left|given|donate", r"(?:gift|donation|bequest|pledge|legacy)"),
    (r"borrowed|lent|lend|borrow|loaned", r"(?:loan|credit|facility)"),
    (r"signed|agreed|extended|deal|contract", r"(?:contract|deal|agreement|extension)"),
    (r"lasted|dragged on|went on|ran|held out|fought", r"(?:strike|war|siege|battle|hearing|trial|standoff|stand-off"
                                                       r"|stoppage|walkout|hunger strike|drought|blackout|outage"
                                                       r"|operation)"),
    (r"won by|beat \w+ by|victory by|defeated \w+ by", r"(?:margin|majority|win|victory|lead|gap)"),
    (r"leased?|rented?|let", r"(?:lease|tenancy|rental)"),
    (r"climbed|cycled|rowed|walked|swam|sailed|hiked|rode|trekked|ran", r"(?:journey|trek|trip|walk|ride|swim|voyage"
        r"|hike|climb|crossing|odyssey|run|route)"),
    (r"grant|granted|awarded|won", r"(?:grant|award|prize|payout|contract)"),
    (r"cost|costs|costing|spent|spend|spending|invest\w*", r"(?:project|scheme|programme|program|refurbishment"
                                                           r"|renovation|upgrade|investment|bridge|tunnel|stadium"
                                                           r"|plant|line)"),
)  # fmt: skip


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(at_edge("[Tt]he|[Tt]his|[Tt]hat|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir"))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    some = rf"[^.;:()\n{NO_FIGURE}]"
    return tuple(
        (
            re.compile(rf"\b(?:{verb})\b{some}{{0,45}}?(?P<figure>{FIGURE})", re.IGNORECASE),
            re.compile(
                rf"\b(?:the|this|that|his|her|its|their|\w+['’]s) (?P<figure>{FIGURE})(?:-[a-z]+)? (?:{noun})\b"
                rf"|\b(?:the|this|that|his|her|its|their) (?:{noun}) of (?P<figure2>{FIGURE})",
                re.IGNORECASE,
            ),
        )
        for verb, noun in _EVENTS
    )


@cache
def _taken_up() -> re.Pattern[str]:
    """Match a figure that can be that of a noun: one search spares those for every event."""
    nouns = "|".join(noun for _, noun in _EVENTS)
    return re.compile(rf"{FIGURE}(?:-[a-z]+)? (?:{nouns})\b| of {FIGURE}", re.IGNORECASE)


@cache
def _otherwise() -> re.Pattern[str]:
    """Match a second event, a change of the first, or a part of it."""
    return re.compile(
        r"\b(?:another|second|also|previous\w*|earlier|original\w*|initial\w*|reduced|cut|increased|extended|appeal\w*"
        r"|suspended sentence|up to|maximum|minimum|at least|further|additional|rival|separate|first|respectively|each"
        r"|co-defendants?|accomplices?|brother|wife|while|instead|rather|not|could|would|may|might|if|maturing"
        r"|concurrent\w*"
        r"|new|per|a year|old|already|rejected|demand\w*|sought|asked|offer\w*|remaining|served)\b",
        re.IGNORECASE,
    )


def event_figures(article: Article) -> Iterator[tuple[Claim, Claim]]:
    """Yield the figure of an event as its verb gives it, and as the noun takes it up, where they differ."""
    seen: set[Claim] = set()
    dimensions = Counter(map(_dimension, article.claims))
    if not any(count > 1 for dimension, count in dimensions.items() if dimension):
        return
    # Few sentences take a figure up; the others are not worth a window.
    if not any(_taken_up().search(skeleton.text) for skeleton in skeletons(article, _gate(), least=1)):
        return
    for window in windows(article, _gate(), before=4, after=0, least=2):
        if _taken_up().search(window.cue) is None:
            continue
        for verb, noun in _patterns():
            for taken in noun.finditer(window.cue):
                later = window.skeleton.claim(taken["figure"] or taken["figure2"])
                told = _told(window, verb, later)
                if told is not None and later not in seen and not _otherwise().search(window.text):
                    seen.add(later)
                    yield told, later


def _told(window: Window, verb: re.Pattern[str], later: Claim) -> Claim | None:
    """Return the one figure of the verb before, of the dimension of the later one, if it differs from it."""
    earlier = [window.skeleton.claim(match["figure"]) for match in verb.finditer(window.text, 0, window.start)]
    like = [claim for claim in earlier if _dimension(claim) and _dimension(claim) == _dimension(later)]
    if len(like) != 1 or not like[0].quantity.best.value or not later.quantity.best.value:
        return None
    others = [claim for claim in window.skeleton.claims if _dimension(claim) == _dimension(later)]
    if len(others) != 2 or like[0].quantity.hedged or later.quantity.hedged:
        return None
    return like[0] if _differ(like[0], later) else None


def _dimension(claim: Claim) -> str:
    unit = claim.quantity.best.unit
    return "" if unit is None else unit.dimension if isinstance(unit, Unit) else unit.symbol


def _differ(told: Claim, later: Claim) -> bool:
    """Whether no reading makes the two one; a word or a small number is as good as exact."""
    left, right = told.quantity.best, later.quantity.best
    mine, theirs = (reading.narrow if value_of(reading) < _SMALL else reading.wide for reading in (left, right))
    if isinstance(left.unit, Unit) and isinstance(right.unit, Unit):
        mine = convert(mine, left, right).widened(_MONTHS)
    return not mine.overlaps(theirs)
