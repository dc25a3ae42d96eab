"""Whether the words around a temperature compare two of them.

Worked example: "1.5C above the average", "warmed by 1.5C" and "a 1.5C rise" name a difference; "rise to 35C" names a
temperature, and so does "35C, far above the average".
"""

import re
from decimal import Decimal
from functools import cache

from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Relation
from factcheck.model.quantity import Quantity
from factcheck.model.span import Span
from factcheck.model.unit import Unit

_LONGEST_LEAD = 110
# How far behind a figure the word is looked for that it is compared by, and the average behind that.
_LONGEST_REST = 110
# A difference that only its verb or its subject tells apart from a temperature is no larger than this, in kelvin.
_LARGEST_MOVE, _LARGEST_WARMING = 20, 10
# What stands right before a difference that comes on top of another, unless it is a day of that heat.
_ON_TOP, _DAY = ("nother ", "n extra ", "n additional ", " further "), " night"
_HEDGES = (
    r"(?: (?:up|down|about|around|roughly|some|nearly|almost|only|just|at least|more than|up to|as much as|another))*"
)


# What is a difference by its name: how far something moved, how far two things are apart, how exact a reading is.
_MOVES = (
    r"(?:warming|cooling|rises?|increases?|gains?|hikes?|jumps?|leaps?|surges?|upticks?|upturns?|upswings?|boosts?|bumps?"
    r"|drops?|falls?|declines?|decreases?|dips?|slides?|slumps?|plunges?|tumbles?|reductions?|lowering|raising|changes?"
    r"|shifts?|swings?|increments?)"
)
_DISTANCES = (
    r"(?:variations?|variability|fluctuations?|oscillations?|amplitude|differen(?:ces?|tials?)|discrepanc(?:y|ies)"
    r"|disparit(?:y|ies)|divergence|gaps?|contrasts?|spread|margins?|excess|surplus|deficit|shortfall|offset|bias|errors?"
    r"|tolerances?|uncertaint(?:y|ies)|accuracy|precision|gradients?|departures?|deviations?|anomal(?:y|ies)|trends?"
    r"|overshoot|penalty|(?:daily|diurnal|annual|seasonal|daytime|yearly) (?:temperature )?ranges?)"
)
_DIFFERENCES = rf"(?:{_MOVES}|{_DISTANCES})"
# The words between a difference and its size; what begins another clause, or tells of something else, ends it.
_ITS = (
    r"(?: (?!(?:as|when|while|after|before|because|if|which|who|but|came|comes|followed|by|it|until|since|where|during"
    r"|sent|saw|left|brings?|brought|put|hot|heat|deaths|sales)\b)[\w'’-]+){0,12}?"
)
_AMOUNTS = (
    r"(?:is|was|were|are|be|been|averag\w+|exceed\w*|reach(?:es|ed)?|hit|total(?:s|ed|led)|equal\w*"
    r"|(?:amount\w*|comes?|came|grew|grown|grows|widen\w*|narrow\w*|shr[aiu]nk|add\w* up|work\w* out) (?:to|at)"
    r"|(?:stands?|stood|put|estimated|measured|peak\w*) at)"
)


_IN_HEAT = r"(?: in (?:(?!is|was|were|by|followed|brought|and)[\w-]+ ){0,4}?temperatures?)?"


@cache
def _difference_before() -> re.Pattern[str]:
    """Match what ends right before a difference; it is tried at the end of the lead only."""
    return re.compile(
        rf"\b(?:(?<!followed )(?<!preceded )by|{_DIFFERENCES}{_IN_HEAT}(?: that)? of|{_DISTANCES}{_ITS} {_AMOUNTS}"
        rf"|{_MOVES}(?:(?<!fall)|(?=.in )){_IN_HEAT}(?: that)? {_AMOUNTS}"
        rf"|(?:warming|cooling) of{_ITS} {_AMOUNTS}"
        r"|anomal(?:y|ies) (?:\w+ ){0,4}(?:of|at)"
        rf"|(?:{_DISTANCES}|warming|cooling|(?:rise|increase) (?:in|since|from|over))[^.;:()]{{0,50}}: ?[+−–-]?"
        r"|(?:gaps?|differences?|anomal(?:y|ies))\b[^.;]{0,60}? (?:from|to)"
        r"|differ(?:s|ed|ing)?|(?:fluctuat|var)(?:e|es|ed|ing|y|ies|ied) (?:by|within)"
        r"|(?:accurate|precise|correct|exact|true|calibrated) (?:to )?(?:within|to)|to within|to the nearest"
        r"|plus[- ]or[- ]minus|plus/minus|±|\+/-)" + _HEDGES + r"\s*$",
        re.IGNORECASE,
    )  # fmt: skip


@cache
def _moved_before() -> re.Pattern[str]:
    """Match a verb of rising or falling with the amount as its object: "warmed 1.2C", not "soared above 40C"."""
    return re.compile(
        r"\b(?:(?:warm|cool|dropp|climb|plung|increas|decreas|declin|jump|soar|tumbl|plummet|spik|surg)(?:ed|es|e|s)?"
        r"|r[oi]se|risen|fell|fallen|drop|drops|fall|up|down|add(?:s|ed|ing)?|gain(?:s|ed|ing)?|lost)"
        + _HEDGES
        + r"\s+$",
        re.IGNORECASE,
    )


@cache
def _limited_before() -> re.Pattern[str]:
    """Match "keep global warming well below" and "hold the increase to", which are about differences."""
    return re.compile(
        r"\b(?:(?:limit|keep|kept|hold|held|cap|restrict|contain|curb|stop)\w*\b[^.;]{0,50}?\b(?:warming|(?:global|the)"
        r" heating|rises?|increase|temperatures? from rising|temperatures? from increasing)|global (?:warming|heating)"
        r"|(?:planet|planetary|climate) (?:warming|heating))\b(?: in \w+ \w+)?[^.;,\d]{0,30}?"
        r"\b(?:to|at|of|below|under|within|above|beyond|past|over|exceed\w*|surpass\w*|reach\w*|hits?|than)"
        + _HEDGES + r"\s+$",
        re.IGNORECASE,
    )  # fmt: skip


# A word that compares needs no average behind it: nothing is "warmer" by itself.
_COMPARING = r"(?:warmer|cooler|hotter|colder|milder|chillier)\b"
_AVERAGES = (
    r"\b(?:averages?|normal|norms?|usual|mean|baseline|pre-?industrial|industrial|levels?|seasonal|historical|expected"
    r"|ambient|surrounding\w*|outside air|room temperature|body temperature|neighbou?r\w*|those of|that of|background"
    r"|long-term|18[58]0|19[0-9]0|19[0-9]1|what|last (?:year|month|week|summer|winter|spring|autumn|fall)|previous"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:'s|’s)?)"
)


@cache
def _difference_behind() -> re.Pattern[str]:
    return re.compile(
        r"[)\]]?(?:,?[ -]\(?" + _COMPARING + r"|[ -](?:"
        + r"(?:above|below|over|under|higher|lower)\b(?: than)?(?! (?:the )?(?:freezing|zero|melting|boiling))"
        r"[^.;()]{0,50}?" + _AVERAGES
        + r"|(?:higher|lower|more|less) than (?:in|on|at|during|the|th[eo]se|that|its|their|usual|normal|last|before"
        r"|today|now|\d{4}|a (?:year|decade|century|week|month))\b"
        r"|of (?:\w+ )?(?:global |additional |extra |further |future )?(?:warming|heating|cooling)\b"
        r"|of (?:extra|additional|further|added|more) (?:heat|warmth|cold)\b"
        r"|in (?:global|additional|extra|further) warming\b"
        r"|(?:either way|in either direction|each way|apart"
        r"|off the (?:\w+ )?(?:average|mean|norm(?:al)?|mark|target|limit|goal|forecast|temperatures?|readings?|heat)"
        r"|closer to|per (?:second|minute|hour|day|month|year"
        r"|decade|century|generation|kilomet|met|mile|100|1,000)|an? (?:decade|century|generation|year|hour|minute)"
        r"|(?:each|every|for every|for each) (?:decade|century|generation|kilomet|mile|100|1,000|hundred|thousand))"
        r"\b|(?:was|is) the (?:difference|gap|increase|rise|drop|anomaly)\b"
        r"|(?:of )?(?:global |temperature |average )?"
        r"(?:rise|increase|gain|hike|leap|surge|drop|fall|decline|decrease|reduction|dip|jump|warming|differen(?:ce|tial)"
        r"|discrepancy|disparity|anomaly|swing|spike|gap|change|shift|variation|fluctuation|deviation|departure|offset"
        r"|excess|contrast|tolerance|margin|cooling)\b))",
        re.IGNORECASE,
    )  # fmt: skip


@cache
def _goal_behind() -> re.Pattern[str]:
    return re.compile(r"[)\]]?[ -](?:\w+ )?(?:limit|threshold|goal|target|ceiling|mark|guardrail)\b", re.IGNORECASE)


@cache
def _climate() -> re.Pattern[str]:
    return re.compile(r"\b(?:global|climate|paris|warming|heating|planet)\b", re.IGNORECASE)


@cache
def _within() -> re.Pattern[str]:
    return re.compile(r"\bwithin(?: about)?\s+$", re.IGNORECASE)


@cache
def _taking() -> re.Pattern[str]:
    """Match a verb of taking away, right before what it takes off something: "clouds knocked 5C off the day"."""
    return re.compile(r"\b(?:takes?|took|taken|taking|(?:knock|shav|wip|trim|slic)\w*)" + _HEDGES + r"\s+$")


@cache
def _taken_up() -> re.Pattern[str]:
    """Match what makes the figure behind it the difference that was told before: "that excess," and "this gap of"."""
    return re.compile(
        rf"\b(?:that|this|the same|such an?) (?:[\w-]+ )?{_DIFFERENCES}(?: of (?:that|this) (?:size|order|magnitude"
        r"|kind|scale))?,? (?:or |of |that is |i\.e\. )?" + _HEDGES + r"\s*$"
        rf"|{_DIFFERENCES} of (?:that|this) (?:size|order|magnitude|kind|scale),? (?:or |that is |i\.e\. )?(?:about )?$"
        rf"|\b(?:an?|the) (?:[\w-]+ )?{_DIFFERENCES} of" + _HEDGES + r"\s*$",
        re.IGNORECASE,
    )


def takes_up_difference(article: Article, claim: Claim) -> bool:
    """Whether the words before a figure make it a difference, or take up one that was told before."""
    start = max(article.sentences[claim.sentence].start, claim.span.start - _LONGEST_LEAD)
    return _taken_up().search(article.text, start, claim.span.start) is not None


def is_difference(article: Article, relation: Relation) -> bool:
    """Whether the words around either figure of a conversion compare two temperatures."""
    original, converted = (article.claims[member].quantity for member in relation.members)
    text, sentence = article.text, article.sentences[article.claims[relation.members[0]].sentence]
    start = max(sentence.start, original.span.start - _LONGEST_LEAD)
    # "Below" before "2 degrees" is a hedge of the figure, and belongs to the lead of a limit as well.
    lead, whole = text[start : original.span.start], text[start : original.mention.amount.start]
    size = _kelvins(original)
    if _difference_before().search(lead) or _difference_before().search(whole):
        return True
    if size <= _LARGEST_MOVE and _moved_before().search(whole):
        return True
    if size <= _LARGEST_WARMING and _limited_before().search(whole):
        return True
    is_of_a_day = text[relation.span.end : relation.span.end + len(_DAY)].lower().startswith((" day", " night"))
    if size <= _LARGEST_WARMING and whole.endswith(_ON_TOP) and not is_of_a_day:
        return True
    ends = (original.mention.amount.end, converted.mention.amount.end)
    stop = min(sentence.end, ends[1] + _LONGEST_REST)
    if any(_difference_behind().match(text, end, stop) for end in ends):
        return True
    if text.startswith(",", original.mention.amount.end) and text.startswith(", ", ends[1]):
        # "2.5C, or 36.5F, above its usual level": without the aside it is 2.5C above it.
        return size <= _LARGEST_WARMING and _difference_behind().match(text, ends[1] + 1, stop) is not None
    if any(text.startswith((" off", ") off"), end) for end in ends) and _taking().search(whole):
        return True
    if text.startswith((" of", ") of"), ends[1]) and _within().search(whole):
        return True
    return _is_goal(text, sentence, ends, stop)


@cache
def _level_before() -> re.Pattern[str]:
    """Match what ends right before a reading of the thermometer."""
    return re.compile(
        r"\b(?:(?:highs?|lows?|maximum|minimum|temperatures?|record|mercury|heat|readings?)\b[^.;()\d]{0,40}?"
        r"\b(?:of|at|to|hit|reached|reaching|topped|was|is|were|around|near|above|below|about)"
        r"|it was|heated to|cooled to|(?:melts|boils|freezes|ignites|kept|stored|baked?) at)(?: about| around)?\s+$",
        re.IGNORECASE,
    )


@cache
def _spread() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:range|ranges|variation|amplitude|differen\w+|swing|gap|spread|contrast|warmer|cooler|hotter|colder|warming"
        r"|average|normal|anomal\w+|by|than|rise|drop|increase|change)\b",
        re.IGNORECASE,
    )


def is_level(article: Article, relation: Relation) -> bool:
    """Whether the words before a conversion make it a reading of the thermometer, and none of the sentence compares."""
    original = article.claims[relation.members[0]].quantity
    sentence = article.sentences[article.claims[relation.members[0]].sentence]
    start = max(sentence.start, original.span.start - _LONGEST_LEAD)
    leads = (article.text[start : original.span.start], article.text[start : original.mention.amount.start])
    is_read = any(_level_before().search(lead) for lead in leads)
    return is_read and _spread().search(article.text, sentence.start, sentence.end) is None


def _kelvins(quantity: Quantity) -> Decimal:
    """Return the size of a temperature, or of the upper end of a range, as a difference."""
    reading = quantity.ends[-1].best if quantity.ends else quantity.best
    assert isinstance(reading.unit, Unit), "a temperature has a unit"
    factor = reading.unit.factor
    return abs(value_of(reading)) * factor.numerator / factor.denominator


def _is_goal(text: str, sentence: Span, ends: tuple[int, int], stop: int) -> bool:
    """Whether the figure is "the 1.5C limit" of a sentence about the climate."""
    is_goal = any(_goal_behind().match(text, end, stop) for end in ends)
    return is_goal and _climate().search(text, sentence.start, sentence.end) is not None
