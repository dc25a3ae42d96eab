"""A measure in a unit of another dimension than its name: a diameter in square kilometers, an area in kilometers.

What a figure in brackets would be in the unit that fits it is told where one does: see part_of_unit.

Worked example: "a crater with a diameter of 20 square kilometers" is either 20 kilometers wide or covers 20 square
kilometers, which is 5 across. In "at 40 mph (17 km per liter)" the bracket is no speed at all.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factcheck.checking.conversion.part_of_unit import Mistaken, mistaken, plural
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount, rounded, scaled
from factcheck.model.claim import Article, Claim
from factcheck.model.finding import Level
from factcheck.model.quantity import Quantity
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span
from factcheck.model.unit import Currency, Unit, bare

_LENGTHS = frozenset({"mm", "cm", "m", "km", "in", "ft", "yd", "mi"})
_LONG_WAYS = frozenset({"km", "mi"})
_LEAD, _SENTENCE_REST = 60, 60
# What may follow "an area of 30 kilometers" so that 30 kilometers is all of it: not "wide", "by 20" or "of coast".
_CLOSED = frozenset(".;)!?")
# One dimension beside another in brackets of its own that nobody sets there on purpose.
_NEVER_GLOSSED = frozenset(
    {
        ("length", "speed"),
        ("speed", "length"),
        ("speed", "fuel_economy"),
        ("area", "length"),
        ("length", "area"),
        ("volume", "area"),
        ("pressure", "speed"),
        ("speed", "pressure"),
        ("speed", "area"),
        ("area", "speed"),
        ("speed", "volume"),
        ("volume", "speed"),
        ("speed", "mass"),
        ("mass", "speed"),
    }
)
_NAMES = {
    "length": "a length",
    "area": "an area",
    "speed": "a speed",
    "volume": "a volume",
    "fuel_economy": "a distance a volume of fuel",
    "mass": "a weight",
    "data": "an amount of data",
    "flow": "a flow",
    "linear_mass": "a weight for each length",
    "pressure": "a pressure",
}


@cache
def _length_noun() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(diameter|radius|height|depth|length|width|thickness|circumference|altitude|distance)(?: is| was)?"
        r"(?: of)?|(perimeter|coastline|shoreline)(?: of (?:the|its|this) [\w-]+)?(?: now| already)?"
        r" (?:of|is|was|measures|measured|reaches|reached|stands at|stood at|has grown to|grew to)(?: now)?)"
        r"(?: about| some)?\s*$",
        re.IGNORECASE,
    )


@cache
def _length_behind() -> re.Pattern[str]:
    return re.compile(
        r"\s+(?:in (diameter|radius|height|depth|length|width)\b|(wide|tall|high|deep|long)(?=[.;,)]| and ))"
    )


@cache
def _area_noun() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:an?|the|its|total|surface|land|floor|whole) (?:\w+ )?(area) of|(?:cover|occup)\w+ (an area) of)\s*$",
        re.IGNORECASE,
    )


@cache
def _is_all() -> re.Pattern[str]:
    """Match what may stand behind an area that is told in full: another thing of the same place."""
    return re.compile(
        r"\n| in (?:size|area|all|total)\b|,? (?:and|but) (?:has|have|had|is|are|was|were|holds?|counts?)\b"
    )


@cache
def _covering() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:park|reserve|island|isle|archipelago|forest|wood|woodland|jungle|rainforest|blaze|wildfire|bushfire|estate"
        r"|campus|plantation|wetland|marsh|bog|lake|lagoon|reservoir|swamp|oilfield|farm|ranch|vineyard|orchard|moor"
        r"|desert|district|county|province|prefecture|state|country|republic|kingdom|principality|municipality|city"
        r"|town|village|borough|parish|site|complex|zone|territory|region|icecap|ice cap|ice sheet|iceberg|slick"
        r"|oil spill|bloom|airport|garden|quarry|mine|landfill|camp|sanctuary|habitat|concession|property|grounds"
        r"|savanna|steppe|plateau|settlement|patch)(?:s|es)?(?:,? (?:now|alone|together|itself|between them|combined"
        r"|in all|both),?)* ((?:cover|occup[iy])\w*)(?: (?:some|only|just|nearly|almost|about|around|roughly|more than"
        r"|over|up to))*\s*$",
        re.IGNORECASE,
    )


@cache
def _speed_noun() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:speeds?|gusts?|winds) (?:of|up to|at|reaching|hitting|exceeding)(?: up to)?\s*$", re.IGNORECASE
    )


@cache
def _held() -> re.Pattern[str]:
    """Match the verb of what holds a volume, right before the figure."""
    return re.compile(
        r"\b(?:holds?|held|holding|stor(?:e|es|ed|ing)|contain(?:s|ed|ing)?|pump(?:s|ed|ing)?(?: out)?"
        r"|releas(?:e|es|ed|ing)|drain(?:s|ed|ing)?|pour(?:s|ed|ing)?|spill(?:s|ed|ing)?|discharg(?:e|es|ed|ing)"
        r"|(?:reservoir|capacity|volume) of)"
        r"(?: (?:up to|about|nearly|almost|around|some|at least|more than|over))?\s*$",
        re.IGNORECASE,
    )


@cache
def _of_a_liquid() -> re.Pattern[str]:
    return re.compile(
        r" of (?:\w+ )?(?:water|oil|crude|gas|milk|wine|fuel|sewage|wastewater|concrete|lava|air|petrol|diesel)\b"
    )


# What makes a speed of a length, however far behind it: "120 kilometers (75 miles) an hour".
@cache
def _timed() -> re.Pattern[str]:
    return re.compile(
        r"/|\b(?:per|an? (?:hour|second|minute|day)|every|each|hourly|in (?:one|an?|under|\d+|two|three|just|less)"
        r"|hours?|minutes?|seconds?|away|from|of|off|above|below|distance|range)\b"
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    every = [_dimensions(claim.quantity) for claim in article.claims]
    for claim, dimensions in zip(article.claims, every, strict=True):
        if dimensions == {"area"}:
            yield from _area_for_volume(article, rule, claim)
        if dimensions in ({"area"}, {"volume"}):
            yield from _other_for_length(article, rule, claim, next(iter(dimensions)))
        elif dimensions == {"length"}:
            yield from _length_for_area(article, rule, claim)
            yield from _length_for_speed(article, rule, claim)
            yield from _length_for_time(article, rule, claim)
        elif dimensions == {"speed"}:
            yield from _speed_per_hour(article, rule, claim)
    explained = {each.second.span: each for each in mistaken(article)}
    for each in explained.values():
        yield _in_another_unit(article, rule, each)
    for (one, two), (claim, other) in zip(pairwise(every), pairwise(article.claims), strict=True):
        is_odd = len(one) == len(two) == 1 and (next(iter(one)), next(iter(two))) in _NEVER_GLOSSED
        if is_odd and other.span not in explained:
            yield from _gloss(article, rule, claim, other)


def _in_another_unit(article: Article, rule: Rule, each: Mistaken) -> Result:
    """Report a figure that restates the one before it in a unit that lost a part, or is another."""
    price, unit = each.first.quantity.best.unit, each.second.quantity.best.unit
    dimension = unit.dimension if isinstance(unit, Unit) else ""
    fields = {
        "figure": each.second.span.of(article.text),
        "is": _NAMES.get(dimension, "of another kind"),
        "other": amount_of(each.first),
        "expected": f"{scaled(rounded(each.value, 3))} {plural(each.unit)}",
    }
    if isinstance(price, Currency):
        fields["expected"] = f"{price.code} {scaled(rounded(each.value, 3))} per {each.unit}"
        fields["other"] = amount(value_of(each.first.quantity.best), price)
    end = each.second.span.end
    is_bracket = article.text.startswith((")", "]"), end)
    return found(rule, article, Span(each.first.span.start, end + is_bracket), fields)


def _dimensions(quantity: Quantity) -> set[str]:
    """Return the dimensions of all readings: a check speaks only where each reading has the same one."""
    units = (bare(reading.unit) for reading in quantity.readings)
    return {unit.dimension if unit is not None else "" for unit in units}


def _other_for_length(article: Article, rule: Rule, claim: Claim, dimension: str) -> Iterator[Result]:
    text, (start, end) = article.text, claim.span
    before = _length_noun().search(text, max(0, start - _LEAD), start)
    goes_on = dimension == "volume" and text.startswith(" ", end) and not text.startswith((" was", " is", " and"), end)
    if goes_on:  # "the height of 3 gallon pots"
        return
    behind = _length_behind().match(text, claim.quantity.mention.amount.end) if before is None else None
    noun = (before[1] or before[2]) if before else (behind[1] or behind[2]) if behind else ""
    if noun:
        span = Span(before.start() if before else start, behind.end() if behind else end)
        yield found(rule, article, span, _fields(claim, dimension, _measure(noun.lower()), "length"), confidence="high")


def _measure(noun: str) -> str:
    """Return how a message names what the figure should be: "a diameter", "what is long"."""
    if noun in {"wide", "tall", "high", "deep", "long"}:
        return f'what "{noun}" measures'
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _length_for_area(article: Article, rule: Rule, claim: Claim) -> Iterator[Result]:
    text, mention = article.text, claim.quantity.mention
    unit = claim.quantity.best.unit
    end = mention.amount.end
    is_whole = end >= len(text) or text[end] in _CLOSED or _is_all().match(text, end) is not None
    if unit is None or unit.symbol not in _LENGTHS or mention.upper is not None or mention.level or not is_whole:
        return
    lead = max(0, claim.span.start - _LEAD), claim.span.start
    before = _area_noun().search(text, *lead)
    covering = _covering().search(text, *lead) if before is None else None
    if covering is not None:
        span = Span(covering.start(1), claim.span.end)
        yield found(rule, article, span, _fields(claim, "length", "what something covers", ""), level=Level.WARNING)
    elif before is not None and not _is_compound(text, end):
        yield found(rule, article, _from_noun(before, claim), _fields(claim, "length", "an area", ""))


def _area_for_volume(article: Article, rule: Rule, claim: Claim) -> Iterator[Result]:
    """Report "holds 3 million square meters of water", but not "covered 3 million square meters of water"."""
    text, (start, _) = article.text, claim.span
    before = _held().search(text, max(0, start - _LEAD), start)
    if before is not None and _of_a_liquid().match(text, claim.quantity.mention.amount.end) is not None:
        fields = _fields(claim, "area", "what something holds", "volume")
        yield found(rule, article, claim.span, fields, level=Level.WARNING)


def _length_for_speed(article: Article, rule: Rule, claim: Claim) -> Iterator[Result]:
    """Report "speeds of 120 kilometers", but not "speeds of 120 kilometers (75 miles) per hour"."""
    text, mention = article.text, claim.quantity.mention
    unit = claim.quantity.best.unit
    if unit is None or unit.symbol not in _LONG_WAYS or mention.level:
        return
    before = _speed_noun().search(text, max(0, claim.span.start - _LEAD), claim.span.start)
    if before is not None and not _timed().search(text, mention.amount.end, mention.amount.end + _SENTENCE_REST):
        span = Span(before.start(), claim.span.end)
        fields = {**_fields(claim, "length", "a speed", ""), "expected": "a length in a time"}
        yield found(rule, article, span, fields)


@cache
def _time_behind() -> re.Pattern[str]:
    """Match what is said behind a span of time alone."""
    return re.compile(
        r" (?:ago|old|earlier|later(?! (?:away|off))|into the past|in the past|in the future"
        r"|(?:before|after|since) "
        r"(?:the (?:big bang|present|dinosaurs|birth|death|end|first)|[a-z]+ (?:was|were|formed|died)))\b",
        re.IGNORECASE,
    )


@cache
def _time_before() -> re.Pattern[str]:
    """Match what is said before a span of time alone, if nothing but a stop follows it."""
    return re.compile(
        r"\b(?:last(?:s|ed|ing)?|would last|wait(?:ed|ing)?|age of|aged|(?:would |will |could )?takes?|took)"
        r"(?: (?:for|about|some|nearly|almost|around|roughly|over|more than|at least|an estimated))*\s*$",
        re.IGNORECASE,
    )


def _length_for_time(article: Article, rule: Rule, claim: Claim) -> Iterator[Result]:
    """Report "1.3 billion light-years ago", but not "a million light-years away"."""
    text, unit, end = article.text, claim.quantity.best.unit, claim.quantity.mention.amount.end
    if unit is None or unit.symbol != "ly":
        return
    behind = _time_behind().match(text, end)
    is_last = text[end : end + 1] in _CLOSED | {","} or text.startswith((" to ", " for "), end)
    before = _time_before().search(text, max(0, claim.span.start - _LEAD), claim.span.start) if is_last else None
    if behind is not None or before is not None:
        start = before.start() if before is not None else claim.span.start
        span = Span(start, behind.end() if behind is not None else claim.span.end)
        fields = {**_fields(claim, "length", "a span of time", ""), "expected": "a number of years"}
        yield found(rule, article, span, fields, confidence="high")


@cache
def _changing() -> re.Pattern[str]:
    """Match what makes a speed for each hour one that grows or falls so fast."""
    return re.compile(
        r"\b(?:by|accelerat\w+|decelerat\w+|quicken\w*|slow\w*|strengthen\w*|weaken\w*|gain\w*|los[et]\w*|rose|rises?"
        r"|rising|fell|falls?|falling|dropp\w+|drops?|increas\w+|decreas\w+|picks? up|picked up|chang\w+|rate of)\b",
        re.IGNORECASE,
    )


@cache
def _hour_of_another() -> re.Pattern[str]:
    return re.compile(r" (?:and a (?:half|quarter)|later|earlier|is|was|are|would|will|of|from|more|away)\b")


def _speed_per_hour(article: Article, rule: Rule, claim: Claim) -> Iterator[Result]:
    """Report "48 knots per hour", but not "the wind gained three knots an hour"."""
    if claim.quantity.per != "h":
        return
    text, (start, end) = article.text, claim.span
    lead = text[max(article.sentences[claim.sentence].start, start - _LEAD) : start]
    # "At 20 knots an hour is all it takes" has no rate; "per hour" has one whatever follows.
    goes_on = _hour_of_another().match(text, end) if " an hour" in claim.span.of(text) else None
    if goes_on is None and _changing().search(lead) is None:
        fields = {**_fields(claim, "speed", "a speed", ""), "expected": amount_of(claim)}
        fields |= {"figure": claim.span.of(text), "is": "a change of speed"}
        yield found(rule, article, claim.span, fields, confidence="high")


def _is_compound(text: str, end: int) -> bool:
    """Whether "30 km." goes on with a digit, as a lost superscript does: "30 km.2"."""
    return text[end + 1 : end + 2].isdigit()


def _from_noun(before: re.Match[str], claim: Claim) -> Span:
    return Span(before.start(1) if before[1] else before.start(2), claim.span.end)


@cache
def _unit_goes_on() -> re.Pattern[str]:
    """Match the rest of a unit behind brackets: "220 kilometers (135 mph) per hour"."""
    return re.compile(r"\s?(?:/|(?:per|an?|each|every)\b)")


def _gloss(article: Article, rule: Rule, claim: Claim, other: Claim) -> Iterator[Result]:
    """Report "A (B)" where B alone fills its brackets and is of a dimension that cannot restate A."""
    text = article.text
    gap = text[claim.quantity.mention.amount.end : other.span.start]
    if claim.quantity.mention.level or gap.strip() != "(" or len(gap) > 3:
        return
    (dimension,), (odd,) = _dimensions(claim.quantity), _dimensions(other.quantity)
    end = other.quantity.mention.amount.end
    if text.startswith(")", end) and _unit_goes_on().match(text, end + 1) is None:
        span = claim.span.joined(Span(other.span.start, end + 1))
        yield found(rule, article, span, _fields(other, odd, amount_of(claim), dimension))


def amount_of(claim: Claim) -> str:
    """Return the figure of a claim with its unit, as printed where it is a range."""
    reading = claim.quantity.best
    return (
        str(claim.quantity.mention.numeral.text) if reading.value is None else amount(reading.value, bare(reading.unit))
    )


def _fields(claim: Claim, dimension: str, other: str, expected: str) -> dict[str, str]:
    return {
        "figure": amount_of(claim),
        "is": _NAMES[dimension],
        "other": other,
        "expected": _NAMES.get(expected, "a square measure"),
    }


KIND = Kind(KindSpec("wrong-dimension", {}, ("figure", "is", "other", "expected")), within=_check)
