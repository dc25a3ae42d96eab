"""Power where energy is meant, and energy where power is meant.

Worked example: a park that "generates 45 MW a year" generates nothing that one can count: 45 megawatts without a pause
for 8,760 hours are 394,200 megawatt hours. A wind farm "with a capacity of 300 MWh" has the other fault.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.conversion.capacity import above_capacity
from factcheck.checking.conversion.energy_spans import (
    annual,
    at_a_moment,
    consumption,
    current,
    growing,
    homes,
    over_life,
    past_year,
    relative,
    running,
    span_of_time,
    year_first,
)
from factcheck.checking.in_prose import around
from factcheck.checking.kinds import Kind, Result, at, found
from factcheck.checking.wording import amount, rounded, scaled
from factcheck.model.claim import Article, Claim
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span
from factcheck.model.unit import Currency, bare

_POWER = frozenset({"W", "kW", "MW", "GW", "TW"})
_ENERGY = frozenset({"kWh", "MWh", "GWh", "TWh"})
_HOURS = {"hour": 1, "day": 24, "week": 168, "month": 730, "year": 8760}
_REACH = 60
# Currencies of which one buys kilowatt-hours, and the highest price of what is no installation; the words for it.
_DEAR = frozenset({"USD", "EUR", "GBP", "AUD", "CAD", "CHF", "NZD"})
_PRICES = {
    "kW": (Decimal(2), re.compile(r"\b(?:electric|power|energy|bill|tariff|household|charg(?:e|ing)|solar)", re.I)),
    "MW": (
        Decimal(400),
        re.compile(
            r"\b(?:wholesale|spot|day-ahead|baseload|exchange|power price|electricity price"
            r"|prices? (?:of|for) (?:power|electricity))",
            re.I,
        ),
    ),
}
_SENTENCE = 300


# The verb of what is delivered or used up, right before the figure.
@cache
def _verb() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:generat|produc|consum|us|burn|provid|sav|devour|guzzl|gobbl|swallow|deliver|yield)(?:e|es|ed|ing|s)?"
        r"|suppl(?:y|ies|ied|ying)|(?:gets?|got|goes|go|went) through|fed|drew)"
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
        r"|peak|(?:peak|maximum|rated) (?:output|demand|load|power|consumption)|power rating)"
        r"(?: (?:is|was|will|could|may|might|would|should|expected|forecast|likely|set|to)){0,4}"
        r" (?:of|is|was|reach(?:es|ed)?|hit|to|stands at|stood at)\s*$",
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
        if isinstance(unit, Currency):
            yield from _price(article, rule, claim)
        elif unit.symbol in _POWER:
            yield from _power_over_time(article, rule, claim)
        elif unit.symbol in _ENERGY:
            yield from _energy_as_capacity(article, rule, claim)
    yield from _beyond_capacity(article, rule)


def _beyond_capacity(article: Article, rule: Rule) -> Iterator[Result]:
    """Report a plant that is said to give more in a year than it can."""
    for above in above_capacity(article):
        most = EXACT.divide(above.most, Decimal(1).scaleb(9))
        fields = {
            "figure": _amount(above.energy),
            "is": f"more than {_amount(above.capacity)} can give",
            "not": "the output of a year",
            "sum": f"without a pause it would be {scaled(rounded(most, 3))} GWh at most",
        }
        evidence = (at(article, above.capacity.span, "the capacity"),)
        yield found(rule, article, above.energy.span, fields, level=Level.WARNING, evidence=evidence)


def _power_over_time(article: Article, rule: Rule, claim: Claim) -> Iterator[Result]:
    """Report "generates 45 MW a year"; "annual output of 45 MW" and homes in between, which are loose, as a warning."""
    text, end = article.text, claim.quantity.mention.amount.end
    start = _behind_preposition(article, claim)
    lead = text[max(0, start - _REACH) : start]
    yearly, verb = annual().search(lead), _verb().search(lead)
    if verb is None:
        verb = _used_up(article, claim)
    is_held = _holds().search(lead) and not text.startswith(("/", " of panels", " of solar", " of wind"), end)
    if is_held and _battery().search(around(article, claim.span, _SENTENCE)):
        yield from _stored(article, rule, claim)
        return
    told_behind = relative().match(text, end)
    if yearly is None and verb is None and told_behind is None:
        return
    span = span_of_time().match(text, end) if verb is not None or yearly is not None else None
    loose = (told_behind or homes().match(text, end)) if span is None else None
    if loose is None and span is None and verb is not None and not _is_mean(lead[: verb.start()]):
        # Who "uses 300 MW" may do so all the time.
        past = past_year().match(text, end) if _past().search(verb[0]) is not None else None
        loose = past or over_life().match(text, end) or _in_its_year(article, claim, verb)
    match = span or loose
    is_named = match is not None and any(f"of {form}" in match[0] for form in ("electricity", "energy"))
    is_building = not is_named and _building().search(around(article, claim.span, _SENTENCE)) is not None
    if (match is None and yearly is None) or (is_building and told_behind is None):
        return
    period = _period(match[0]) if match is not None else "year"
    place = claim.span.joined(Span(*match.span())) if match is not None else claim.span
    energy = EXACT.multiply(_value(claim), Decimal(_HOURS[period]))
    fields = {
        "figure": _amount(claim),
        "is": "power, a rate of delivery",
        "not": "an amount of energy",
        "sum": f"without a pause it gives {scaled(rounded(energy, 3))} {_symbol(claim)}h in one {period}",
    }
    yield found(rule, article, place, fields, level=Level.WARNING if span is None else None)


def _behind_preposition(article: Article, claim: Claim) -> int:
    """Return where a figure begins, with its hedge but for a preposition in that: "at about", "estimated at"."""
    match = _preposition().match(article.text, claim.span.start, claim.quantity.mention.amount.start)
    return claim.span.start if match is None else match.end()


@cache
def _preposition() -> re.Pattern[str]:
    return re.compile(r"(?:[a-z]+ )?at ")


@cache
def _past() -> re.Pattern[str]:
    return re.compile(r"(?:ed|got through|drew)\b", re.IGNORECASE)


def _is_mean(lead: str) -> bool:
    """Whether a figure is told as a mean power; what "the average household" used is not."""
    return _average().search(lead) is not None and _average_one().search(lead) is None


@cache
def _average_one() -> re.Pattern[str]:
    return re.compile(r"\b(?:the|an|every|each) average(?: [\w-]+){1,3} $", re.IGNORECASE)


@cache
def _average() -> re.Pattern[str]:
    """Match what makes power of a figure, whatever the time: "produced 8 GW on average over the month"."""
    return re.compile(r"\b(?:averag|mean\b|continuous|steady|constant)", re.IGNORECASE)


def _period(words: str) -> str:
    """Return the span of time that words name, the year where they name none."""
    if "hours" in words or re.search(r"[a-z]day\b", words) is not None:
        return "day"
    return next((period for period in _HOURS if re.search(rf"\b{period}\b", words) is not None), "year")


def _used_up(article: Article, claim: Claim) -> re.Match[str] | None:
    """Match the name of what is delivered or used up before a figure that is said to be that of a year."""
    mention = claim.quantity.mention
    behind = span_of_time().match(article.text, mention.amount.end) or past_year().match(
        article.text, mention.amount.end
    )
    if behind is None or (behind.re is past_year() and current().match(behind[0]) is None):
        return None
    sentence = article.sentences[claim.sentence]
    told = consumption().search(article.text, sentence.start, _behind_preposition(article, claim))
    return None if told is None or growing().search(told[0]) is not None else told


def _in_its_year(article: Article, claim: Claim, verb: re.Match[str]) -> re.Match[str] | None:
    """Match the end of a figure, with "of electricity", whose sentence begins with the year that it is of.

    What is used up, or comes of generating, is of the whole of a typical year, in any tense.
    """
    begins = year_first().match(article.text, article.sentences[claim.sentence].start)
    if begins is None:
        return None
    is_any = re.search(r"\b(?:an?|one) ", begins[0]) is not None
    if is_any and _of_a_year().match(verb[0]) is not None:
        return re.compile(r"").match(article.text, claim.quantity.mention.amount.end)
    named = current().match(article.text, claim.quantity.mention.amount.end)
    return named if _past().search(verb[0]) is not None else None


@cache
def _of_a_year() -> re.Pattern[str]:
    """Match the verb of what nobody counts in plants built or sold."""
    return re.compile(r"(?:generat|consum|us|burn|yield|g[eo]ts? through)", re.IGNORECASE)


@cache
def _battery_or_store() -> re.Pattern[str]:
    return re.compile(r"\b(?:batter|stor|pumped|reservoir|hydrogen|pack)", re.IGNORECASE)


@cache
def _of_a_day() -> re.Pattern[str]:
    """Match what makes energy of a figure told of a peak: a store, or a sum of the day."""
    return re.compile(
        rf"{_battery_or_store().pattern}|\b(?:daily|hourly|annual|yearly|(?:an?|per|each|the|that|whole|all) "
        r"(?:day|week|month|year|hour)|so far|total)\b",
        re.IGNORECASE,
    )


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
    is_peak = before is not None and before[0].lower().startswith(("peak ", "maximum ", "rated "))
    is_plant = (
        is_peak
        or (before is not None and "output" in before[0])
        or (before is not None and _plant().search(sentence) is not None)
    )
    is_now = before is None and behind is None and _is_of_a_moment(article, claim)
    is_of_its_time = is_now or (is_peak and at_once is None)
    storing = _of_a_day() if is_of_its_time else _battery_or_store() if at_once is not None else _storing()
    is_stored = storing.search(sentence)
    if (behind is None and not is_plant and not is_now) or is_stored:
        return
    power = EXACT.divide(_value(claim), Decimal(1 if is_now else _HOURS["year"]))
    over = "hour" if is_now else "year"
    fields = {
        "figure": _amount(claim),
        "is": "an amount of energy",
        "not": "power at one moment" if is_now else "a capacity",
        "sum": f"spread over one {over} it is {scaled(rounded(power, 2))} {_symbol(claim)[:-1]}",
    }
    span = claim.span.joined(_span(behind)) if behind else claim.span.joined(_span(before)) if before else claim.span
    yield found(rule, article, span, fields)


def _price(article: Article, rule: Rule, claim: Claim) -> Iterator[Result]:
    """Report "electricity at 34 pence a kilowatt": nothing to be installed costs so little."""
    if claim.quantity.per not in _PRICES:
        return
    highest, told = _PRICES[claim.quantity.per]
    unit = claim.quantity.best.unit
    is_low = isinstance(unit, Currency) and unit.code in _DEAR and 0 < _value(claim) <= highest
    sentence = around(article, claim.span, _SENTENCE) if is_low else ""
    if is_low and told.search(sentence) is not None and _of_capacity().search(sentence) is None:
        fields = {
            "figure": claim.quantity.mention.span.of(article.text),
            "is": "a price of power, a rate of delivery",
            "not": "of energy",
            "sum": f"what is delivered is paid by the {claim.quantity.per}h",
        }
        yield found(rule, article, claim.span, fields, level=Level.WARNING)


@cache
def _of_capacity() -> re.Pattern[str]:
    """Match what makes a price of power one of what is built, or kept ready."""
    return re.compile(
        r"\b(?:capacity|install|build|built|construct|demand charge|standing|peak|reserve|balancing|auction|lease|rent"
        r"|fee|module|panel|turbine|connect|batter|stor|subscri|contracted|month|a year|per year"
        r"|annual|a day|per day|tax)",
        re.IGNORECASE,
    )


def _is_of_a_moment(article: Article, claim: Claim) -> bool:
    """Whether energy is told of what runs at a moment: "at 6pm the wind was providing 14 GWh"."""
    lead = article.text[max(0, claim.span.start - _REACH) : claim.span.start]
    return (
        running().search(lead) is not None and at_a_moment().search(around(article, claim.span, _SENTENCE)) is not None
    )


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
