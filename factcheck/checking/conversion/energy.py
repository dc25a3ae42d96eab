"""Power where energy is meant, and energy where power is meant.

Worked example: a park that "generates 45 MW a year" generates nothing that one can count: 45 megawatts without a pause
for 8,760 hours are 394,200 megawatt hours. A wind farm "with a capacity of 300 MWh" has the other fault.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.in_prose import around
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.wording import amount, rounded, scaled
from factcheck.model.claim import Article, Claim
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span
from factcheck.model.unit import bare

_POWER = frozenset({"W", "kW", "MW", "GW", "TW"})
_ENERGY = frozenset({"kWh", "MWh", "GWh", "TWh"})
_HOURS = {"hour": 1, "day": 24, "week": 168, "month": 730, "year": 8760}
_REACH = 60
_SENTENCE = 300


@cache
def _span_of_time() -> re.Pattern[str]:
    return re.compile(
        r"(?: of(?: [a-z-]+)? (?:electricity|power|energy))?,?"
        r"(?:(?: an?| per| each| every|/) ?(?P<each>hour|day|week|month|year)\b| (?P<once>annually|yearly)\b)"
        r"(?! of\b|-)"
    )


# What makes a figure the sum of a year without an "a year" behind it; both are said of capacity, loosely, as well.
@cache
def _past_year() -> re.Pattern[str]:
    return re.compile(
        r"(?: of(?: [a-z-]+)? (?:electricity|power|energy))? (?:last year|in the past year|"
        r"during (?:the year|(?:19|20)\d\d)|(?:over|in) the (?:past |last )?(?:year|(?:12|twelve) months)"
        r"|(?:over|in) the whole of (?:19|20)\d\d|throughout (?:19|20)\d\d"
        r"|in (?:19|20)\d\d(?=[.,;])|last (?:month|week)|in (?:January|February|March|April|May|June|July|August"
        r"|September|October|November|December)(?=[.,;]|$| (?:alone|last|19|20)))\b"
    )


@cache
def _annual() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:annual(?:ly)?|yearly) (?:electricity |power |energy )?(?:generation|output|production|consumption|use)"
        r" (?:is|was|of|at|reach(?:es|ed)|stands at|stood at|averages?|totals?|totall?ed|came to|amounts to)\s*$",
        re.IGNORECASE,
    )


@cache
def _homes() -> re.Pattern[str]:
    return re.compile(
        r"(?: of(?: [a-z-]+)? (?:electricity|power|energy))?,? (?:which is )?enough (?:electricity |power |energy )?"
        r"(?:to (?:power|supply|run|light) |for )[^.;()]{0,40}?\b(?:homes|households|houses|families) "
        r"(?:an?|per|each|every|for an?) (?P<each>month|year)\b"
    )


# The verb of what is delivered or used up, right before the figure.
@cache
def _verb() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:generat|produc|consum|us|burn|provid|sav|devour|guzzl|gobbl|swallow|deliver|yield)(?:e|es|ed|ing|s)?"
        r"|suppl(?:y|ies|ied|ying)|(?:gets?|got) through|fed)"
        r"(?: (?:an average of|an estimated|a record|a total of|more than|about|nearly|almost|some|out|up))?\s*$",
        re.IGNORECASE,
    )


# Works that make or put up so much capacity a year, and batteries that are rated in both.
@cache
def _building() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:in|un)?install|build|built|add|deploy|manufactur|factor|gigafactor|module|cell|panel|tender|auction|"
        r"approv|permit|commission|connect|retire|order|shipment|ship|target|growth|capacit|ramp|electroly[sz]er|storage|"
        r"batter|turbine maker|maker|production line)",
        re.IGNORECASE,
    )


@cache
def _plant_behind() -> re.Pattern[str]:
    return re.compile(
        r"[ -]+(?:(?:onshore|offshore|floating|new|large|small) )?"
        r"(?:solar|wind|hydro\w*|nuclear|geothermal|coal|gas|photovoltaic|PV|tidal|biomass|thermal)"
        r"(?:[ -](?:power|fired|energy|electric|powered))* "
        r"(?:farm|plant|park|project|station|array|turbine|dam|reactor)s?\b"
    )


@cache
def _plant() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:solar|wind|hydro\w*|nuclear|coal|gas-fired|photovoltaic|tidal|geothermal|turbines?|dam"
        r"|power (?:stations?|plants?))\b"
    )


@cache
def _capacity() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:capacity|(?:boiler|motor|engine|pump|turbine|generator|heater)s? (?:has|have|with) an output"
        r"|peak|peak (?:output|demand|load|power|consumption)|power rating)"
        r" (?:of|is|was|reach(?:es|ed)|hit|to|stands at|stood at)\s*$",
        re.IGNORECASE,
    )


@cache
def _holds() -> re.Pattern[str]:
    """Match the verb of a store, right before the figure."""
    return re.compile(
        r"\b(?:stor(?:e|es|ed|ing)|holds?|holding|(?:energy|storage) (?:content|volume) of)"
        r"(?: (?:up to|about|nearly|almost|around|some|at least))?\s*$",
        re.IGNORECASE,
    )


@cache
def _battery() -> re.Pattern[str]:
    return re.compile(r"\b(?:batter|storage|stores|charged|energy|electricity|pumped)", re.IGNORECASE)


@cache
def _storing() -> re.Pattern[str]:
    return re.compile(r"\b(?:batter|stor|pumped|reservoir|annual|year|per |month|day|hydrogen|heat|vehicle|pack)", re.I)


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for claim in article.claims:
        unit = claim.quantity.best.unit
        if unit is None or claim.quantity.best.value is None:
            continue
        if unit.symbol in _POWER:
            yield from _power_over_time(article, rule, claim)
        elif unit.symbol in _ENERGY:
            yield from _energy_as_capacity(article, rule, claim)


def _power_over_time(article: Article, rule: Rule, claim: Claim) -> Iterator[Result]:
    """Report "generates 45 MW a year"; "annual output of 45 MW" and homes in between, which are loose, as a warning."""
    text, end = article.text, claim.quantity.mention.amount.end
    lead = text[max(0, claim.span.start - _REACH) : claim.span.start]
    annual, verb = _annual().search(lead), _verb().search(lead)
    if verb is None:
        verb = _used_up(article, claim)
    is_held = _holds().search(lead) and not text.startswith(("/", " of panels", " of solar", " of wind"), end)
    if is_held and _battery().search(around(article, claim.span, _SENTENCE)):
        yield from _stored(article, rule, claim)
        return
    if annual is None and verb is None:
        return
    span = _span_of_time().match(text, end)
    loose = None if span else _homes().match(text, end)
    if loose is None and verb is not None and "ed" in verb[0]:  # who "uses 300 MW" may do so all the time
        loose = (_past_year().match(text, end) or _in_its_year(article, claim)) if span is None else None
    match = span or loose
    is_named = match is not None and any(f"of {form}" in match[0] for form in ("electricity", "energy"))
    is_building = not is_named and _building().search(around(article, claim.span, _SENTENCE)) is not None
    if (match is None and annual is None) or is_building:
        return
    period = (match["each"] or "year") if match is not None and "each" in match.groupdict() else "year"
    place = claim.span.joined(Span(*match.span())) if match is not None else claim.span
    energy = EXACT.multiply(_value(claim), Decimal(_HOURS[period]))
    fields = {
        "figure": _amount(claim),
        "is": "power, a rate of delivery",
        "not": "an amount of energy",
        "sum": f"without a pause it gives {scaled(rounded(energy, 3))} {_symbol(claim)}h in one {period}",
    }
    yield found(rule, article, place, fields, level=Level.WARNING if span is None else None)


def _used_up(article: Article, claim: Claim) -> re.Match[str] | None:
    """Match the name of what is delivered or used up before a figure that is said to be that of a year."""
    if _span_of_time().match(article.text, claim.quantity.mention.amount.end) is None:
        return None
    return _consumption().search(article.text, article.sentences[claim.sentence].start, claim.span.start)


@cache
def _consumption() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:consumption|usage|generation|output|production|(?:electricity|power|energy) (?:use|needs|demand))"
        r"\b[^.;:()]{0,70} (?:is|was|be|to|at|of|by|reach(?:es|ed)|hit|total(?:s|ed|led)|averag\w+"
        r"|exceed\w*)|(?:requires?|needs?|draws?|took|takes))(?: (?:about|around|some|nearly|almost|over))? $",
        re.IGNORECASE,
    )


def _in_its_year(article: Article, claim: Claim) -> re.Match[str] | None:
    """Match "of electricity" behind a figure whose sentence begins with the year that it is of."""
    begins = _year_first().match(article.text, article.sentences[claim.sentence].start)
    return None if begins is None else _current().match(article.text, claim.quantity.mention.amount.end)


@cache
def _year_first() -> re.Pattern[str]:
    return re.compile(
        r"(?:In|During|Over|Throughout|For|Through) (?:(?:the (?:whole|course|rest) of|all of|all|the year) )?"
        r"(?:(?:19|20)\d\d\b|last year\b|the (?:whole )?year\b"
        r"|the (?:past|last|previous) (?:year|(?:12|twelve) months))"
        r"|Last year\b"
    )


@cache
def _current() -> re.Pattern[str]:
    return re.compile(r" of (?:[a-z-]+ )?(?:electricity|energy|power)\b")


@cache
def _battery_or_store() -> re.Pattern[str]:
    return re.compile(r"\b(?:batter|stor|pumped|reservoir|hydrogen|pack)", re.IGNORECASE)


@cache
def _at_once() -> re.Pattern[str]:
    """Match what makes the figure before it a power: "at full blast", "of new capacity"."""
    return re.compile(
        r" (?:at (?:full|peak|maximum) (?:blast|power|capacity|load|output|tilt|throttle)"
        r"|of (?:new |installed |extra |additional |generating |solar |wind )*capacity)\b"
    )


def _stored(article: Article, rule: Rule, claim: Claim) -> Iterator[Result]:
    fields = {
        "figure": _amount(claim),
        "is": "power, a rate of delivery",
        "not": "an amount of energy",
        "sum": f"a store that delivers it for one hour holds {_amount(claim)}h",
    }
    yield found(rule, article, claim.span, fields)


def _energy_as_capacity(article: Article, rule: Rule, claim: Claim) -> Iterator[Result]:
    text, amount_span = article.text, claim.quantity.mention.amount
    at_once = _at_once().match(text, amount_span.end)
    behind = _plant_behind().match(text, amount_span.end) or at_once
    before = _capacity().search(text, max(0, claim.span.start - _REACH), claim.span.start)
    sentence = around(article, claim.span, _SENTENCE)
    is_peak = before is not None and before[0].lower().startswith("peak ")
    is_plant = (
        is_peak
        or (before is not None and "output" in before[0])
        or (before is not None and _plant().search(sentence) is not None)
    )
    is_stored = (_battery_or_store() if at_once is not None else _storing()).search(sentence)
    if (behind is None and not is_plant) or is_stored:
        return
    power = EXACT.divide(_value(claim), Decimal(_HOURS["year"]))
    fields = {
        "figure": _amount(claim),
        "is": "an amount of energy",
        "not": "a capacity",
        "sum": f"spread over one year it is {scaled(rounded(power, 2))} {_symbol(claim).removesuffix('h')}",
    }
    span = claim.span.joined(_span(behind)) if behind else claim.span.joined(_span(before)) if before else claim.span
    yield found(rule, article, span, fields)


def _span(match: re.Match[str]) -> Span:
    return Span(*match.span())


def _value(claim: Claim) -> Decimal:
    value = claim.quantity.best.value
    assert value is not None, "ranges are left out before"
    return value


def _symbol(claim: Claim) -> str:
    unit = claim.quantity.best.unit
    assert unit is not None, "only figures with a unit of power or energy come here"
    return unit.symbol


def _amount(claim: Claim) -> str:
    return amount(_value(claim), bare(claim.quantity.best.unit))


KIND = Kind(KindSpec("power-for-energy", {}, ("figure", "is", "not", "sum")), within=_check)
