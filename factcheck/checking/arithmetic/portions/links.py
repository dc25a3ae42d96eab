"""How firmly the words make a figure what a rate and its base give.

Comes in: a window, the places of a rate and its base, and that of the figure. Goes out: the strength of the link, 0 for
none. Never happens here: arithmetic.

Worked examples: ", or 300 people,", "(900 million)" and ": 522 papers." right behind the rate or its base say the same
thing once more; "that means £840" concludes; "you leave $54" tells what somebody gives or gets.
"""

import re
from functools import cache

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.windows import Window
from factcheck.checking.derived.roles import role_of

NONE, TAKEN, CONCLUDED, GLUED = range(4)
_LEAD, _TAIL = 90, 60
# A levy is named so near its rate.
_NAMED = 32
_PLAIN = rf"[^.;:,(){NO_FIGURE}]"


@cache
def _glue() -> re.Pattern[str]:
    """Match what stands between a rate or its base and the same amount once more."""
    some = (
        r"(?:(?:or|that is|i\.e\.|which is|equal to|equivalent to|some|about|roughly|around|nearly|almost"
        r"|just|a total of),? )*"
    )
    return re.compile(
        rf"{_PLAIN}{{0,60}}(?:, {some}| \({some}| or (?:about |some )?|: | [–—-] {some}"
        rf"|[–—]{some}| = )$"
    )


@cache
def _meaning() -> re.Pattern[str]:
    """Match what leads from a rate to what it means in figures."""
    return re.compile(rf"{_PLAIN}{{0,60}}, (?:meaning|which means|so)(?: that)? (?:about |some |almost |nearly )?")


@cache
def _closed() -> re.Pattern[str]:
    """Match what follows an amount that says the same thing once more: hardly a word before the next stop."""
    word = (
        r"(?!(?:in|of|at|for|from|by|on|with|to|an?|per|each|every|more|less|fewer|higher|lower|too|apiece|women"
        r"|men|\w+ly)\b)[\w’'-]+"
    )
    return re.compile(
        rf"(?: {word}){{0,2}}(?: (?:in all|in total|altogether|all told|of (?:them|these|it)"
        rf"|a year))?(?:[,.;:)–—]| [–—-] |$)"
    )


@cache
def _subject() -> re.Pattern[str]:
    """Match the verb that leads from a rate, as the subject of the clause, to what it gives."""
    return re.compile(
        rf"(?:[ -]{_PLAIN}{{0,70}})? (?:(?:would|will|could|has|had|have) )?(?:is|was|be|add(?:s|ed)?|comes? to"
        rf"|came to"
        rf"|brought|brings? in|brings?|earn(?:s|ed)?"
        r"|costs?|raised?|raises|saves?|saved|means|meant|mak(?:es|ing)|made|yield(?:s|ed)?|gives|gave|works out at"
        r"|worked out at|amount(?:s|ed)? to|leaves?|nets|netted|takes|took)"
        r"(?: (?:you|him|her|it|them|us|me|in|off|worth|the [a-z]+|just|only|about|some|another|an extra|roughly"
        r"|around))* $"
    )


@cache
def _taken() -> re.Pattern[str]:
    """Match a verb of taking or giving shortly before an amount."""
    return re.compile(
        r"\b(?:add(?:s|ed|ing)?|sav(?:e|es|ed|ing)|leaves?|left|pays?|paid|paying|earn(?:s|ed|ing)?|takes?|took"
        r"|pocket(?:s|ed)?"
        r"|keeps?|kept|owe[sd]?|cost(?:s|ing)?|rais(?:e|es|ed)|brings?|brought|find|los(?:e|es|t)|gets?|got|receives?"
        r"|received|forgo\w*|deduct(?:s|ed)?|knock(?:s|ed)?|hands?|handed|yields?|yielded|charge[sd]?"
        r"|collect(?:s|ed)?"
        r"|comes? to|came to|means?|meant|put down|puts down|adding|bill of|fee of|tax of|duty of|charge of|saving of"
        r"|commission of|deposit of|dividend of|bonus of|tip of|fine of|to hand|needs?|needed|spent|gives?|gave"
        r"|donated?)"
        rf"\b{_PLAIN}{{0,35}}$"
    )


@cache
def _concerned() -> re.Pattern[str]:
    """Match what, behind an amount that "the" leads to, takes up those who were spoken of."""
    return re.compile(
        r"(?: [a-z-]+){0,2}? (?:concerned|affected|involved|voted|cast|in question|who|that|whose|which|will"
        r"|are|were|have"
        r"|had|can)\b"
    )


@cache
def _voted() -> re.Pattern[str]:
    """Match what, behind a number of people, tells that they came: what a turnout gives."""
    return re.compile(
        r"(?: [a-z]+)?(?: (?:had|have))? (?:voted|cast|went to the polls|turned out|came to"
        r"|took part|ballots|votes)\b"
    )


@cache
def _no_link() -> re.Pattern[str]:
    """Match what, behind an amount, makes it another than a product: for each, for a month, more than, a part."""
    return re.compile(
        r"(?:[ -][\w’']+){0,3}? (?:each|apiece|per|an? (?!year\b)[a-z]+|every|more|less|fewer|higher|lower"
        r"|above|below|short"
        r"|ago|earlier|later|too|of (?:them|whom|which|these|those) (?!were|are|in all|had|have|was))\b|-"
    )


def link_of(window: Window, last: int, rate: int, place: int) -> int:
    """Return how firmly the figure at `place` is linked to the later of a rate and its base, at `last`."""
    start, end = window.sentence_at(place)
    lead, tail = window.text[max(start, place - _LEAD) : place], window.text[place + 1 : min(end, place + _TAIL)]
    if _no_link().match(tail) is not None:
        return NONE
    between = window.text[last + 1 : place] if start <= last else None
    if between is not None and _glue().match(between) is not None and _closed().match(tail) is not None:
        return GLUED
    if between is not None and _meaning().fullmatch(between) is not None:
        return GLUED
    if between is not None and rate >= start and _subject().match(between) is not None:
        return GLUED
    if _given_to().match(tail) is not None:
        return NONE
    named = _by_levy(window, rate, place) if _over_time().match(tail) is None else NONE
    return named or _by_words(window, place, lead, tail)


def _by_levy(window: Window, rate: int, place: int) -> int:
    """Return how firmly the subject of an amount is the levy told before: "a levy of 2% on ... The levy raised"."""
    start = window.sentence_at(place)[0]
    match = _the_levy().match(window.text[start:place]) if rate < start else None
    if match is None:
        return NONE
    if match["levy"] is None:
        return CONCLUDED  # "it" may be who takes the levy
    around = window.text[max(window.sentence_at(rate)[0], rate - _NAMED) : rate + _NAMED]
    return GLUED if match["levy"].lower() in around.lower() else NONE


@cache
def _the_levy() -> re.Pattern[str]:
    """Match a levy as the subject that leads a sentence up to an amount."""
    levy = (
        r"fee|tax|duty|levy|commission|surcharge|tariff|tithe|bonus|royalty|charge|premium|interest|dividend|deposit"
        r"|discount|toll|cut|share|vat|excise"
    )
    when = r"(?:in (?:that|the same|this) year,? |in \d{4},? |last year,? )"
    verb = (
        r"raise[sd]?|yield(?:s|ed)?|produce[sd]?|br(?:ings?|ought)(?: in| it)?|earn(?:s|ed)?|generate[sd]?|ma[dk]es?"
        r"|came to|comes to|amount(?:s|ed)? to|was|is|cost|totall?ed|add(?:s|ed)|netted|gave"
    )
    return re.compile(
        rf"{when}?(?:it|(?:the|this|that|its|his|her|their) (?P<levy>{levy}))"
        rf"(?: (?:has|had|thus|then))? (?:{verb})(?: (?:it|them|him|her|about|some|only|just|nearly|the [a-z]+))* $",
        re.IGNORECASE,
    )


@cache
def _over_time() -> re.Pattern[str]:
    """Match what, behind an amount, tells that it came in over more or less time than the year of its base."""
    return re.compile(
        rf"{_PLAIN}{{0,20}}\b(?:since|between|over|so far|until|from|by|during|within|to date|in (?:its|the) first"
        r"|in (?:two|three|four|five|six|seven|eight|nine|ten|half) )"
    )


def _by_words(window: Window, place: int, lead: str, tail: str) -> int:
    role = role_of(window, place)
    if role is not None and role.concluded and not role.averages and not lead.endswith((": ", "– ", "— ")):
        return CONCLUDED
    if _voted().match(tail) is not None:
        return TAKEN
    if role is not None and role.definite and _concerned().match(tail) is not None:
        return TAKEN
    return TAKEN if _taken().search(lead) is not None and _for_else().match(tail) is None else NONE


@cache
def _given_to() -> re.Pattern[str]:
    """Match to whom an amount is given: "$54 to a shelter", but not what it comes on top of: "to a €50 parcel"."""
    return re.compile(rf" to (?!{_PLAIN}{{0,40}}{FIGURE})")


@cache
def _for_else() -> re.Pattern[str]:
    """Match for what else an amount is paid: "$54 for the taxi"."""
    return re.compile(
        r" (?:for|on|at) | in (?!(?:[a-z]+ )?(?:interest|tax(?:es)?|dut(?:y|ies)|fees?|levies|tips?"
        r"|commissions?|vat|bonus(?:es)?"
        r"|royalties|dividends?|rebates?|charges?|fines?)\b)",
        re.IGNORECASE,
    )


def is_levy_of(window: Window, rate: int, place: int) -> bool:
    """Whether an amount is told as that of the levy itself: "a 5 percent deposit of $31,000"."""
    between = window.text[rate + 1 : place] if rate < place else "."
    return _levy_of().match(between) is not None


@cache
def _levy_of() -> re.Pattern[str]:
    return re.compile(
        r"(?: [a-z]+)? (?:fee|tax|duty|levy|commission|surcharge|tariff|deposit|down payment|tithe|bonus"
        r"|royalty|tip|gratuity"
        r"|charge|premium|fine|penalty|discount|rebate|refund|subsidy|dividend|mark-?up|stamp duty),?"
        r" (?:of|worth|amounting to|or) (?:about |some )?$"
    )


def is_told_again(window: Window, last: int, place: int) -> bool:
    """Whether words say that an amount is the same once more: ", that is 3,780 posts"."""
    return _again().search(window.text[last + 1 : place]) is not None


@cache
def _again() -> re.Pattern[str]:
    return re.compile(
        r"(?:, |\()(?:or|that is|i\.e\.|which is|equal to|equivalent to"
        r"|in other words),? (?:about |some )?$"
    )


def is_more(window: Window, place: int) -> bool:
    """Whether an amount comes on top: "£840 a year more", "an extra 42,000 rupees"."""
    lead, tail = window.text[max(0, place - _LEAD) : place], window.text[place + 1 : place + _TAIL]
    return _more().match(tail) is not None or lead.endswith(("another ", " extra ", " additional ", " a further "))


@cache
def _more() -> re.Pattern[str]:
    return re.compile(r"(?: [a-z]+)?(?: a (?:year|month|week))? (?:more|extra)\b(?! than)")
