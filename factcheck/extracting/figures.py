"""Figures: a number with the magnitude, unit, currency, noun and hedge around it, and ranges of two numbers."""

import re

from factcheck.extracting.grammar import GAP, Grammar, Place
from factcheck.extracting.nouns import noun_after
from factcheck.extracting.numerals import VULGAR, Number, number_at
from factcheck.extracting.surroundings import Tail, hedge_after, hedge_before, money_before, tail_at
from factcheck.model.mention import Form, Mention, Numeral
from factcheck.model.span import Span

_RANGE = re.compile(rf"{GAP}?[-–—~～]{GAP}?(?=[$€£¥]?[0-9])|{GAP}(?:to|and){GAP}(?=[$€£¥A-Z0-9a-z])")
_FROM = re.compile(rf"\bfrom{GAP}(?:[A-Za-z]+{GAP}){{0,2}}?$", re.IGNORECASE)
# What "one" counts only before one of these; elsewhere it is a pronoun ("one of the largest").
_AFTER_ONE = re.compile(
    rf"{GAP}(?:in{GAP}(?:two|three|four|five|six|seven|eight|nine|ten|\d+|every){GAP}?)", re.IGNORECASE
)


def figure_at(place: Place, at: int, grammar: Grammar) -> tuple[Mention, ...]:
    """Return the figure that stands at `at`, or nothing."""
    number = number_at(place, at, grammar)
    if number is None:
        return ()
    tail = tail_at(place, number, grammar)
    before = money_before(place, number.numeral.span.start, grammar)
    if _is_idle(place, number, tail, before is not None):
        return ()
    start = before.span.start if before else number.numeral.span.start
    numeral, upper = number.numeral._replace(scale=tail.scale), None
    hedge = hedge_before(place, start, grammar)
    joined = _upper_end(place, number, tail, before is not None, hedge.bound, grammar)
    if joined is not None:
        second, second_tail = joined
        shared = tail.scale or (second_tail.scale if _shares_scale(numeral) else "")
        numeral = numeral._replace(scale=shared)
        upper = second.numeral._replace(scale=second_tail.scale)
        tail = second_tail if second_tail.unit else second_tail._replace(unit=tail.unit)
    elif not tail.unit and before is None:
        tail = _elided(place, number, tail, grammar)
        numeral = numeral._replace(scale=tail.scale)
    unit = before.unit if before else tail.unit
    trailing = hedge_after(place, tail.end, grammar) if not hedge.bound else None
    noun = noun_after(place, trailing.end if trailing else tail.end, grammar) if not (unit or tail.level) else None
    if noun is not None and noun.text.lower() in grammar.lexicon.units:  # "six consecutive years"
        unit, noun, tail = noun.text, None, tail._replace(end=noun.end)
    if trailing is None and noun is not None and not hedge.bound:
        trailing = hedge_after(place, noun.end, grammar)
    end = max(tail.end, noun.end if noun else 0, trailing.end if trailing else 0)
    mention = Mention(
        Form.FIGURE,
        Span(hedge.start, end),
        Span(start, tail.end),
        place.block,
        numeral,
        upper=upper,
        unit=unit,
        noun=noun.text if noun else "",
        hedge=hedge.text or (trailing.text if trailing else ""),
        bound=hedge.bound or (trailing.bound if trailing else ""),
        level=tail.level,
    )
    if hedge.bound == "between":
        mention = mention._replace(hedge="", bound="")
    return (mention,)


def _is_idle(place: Place, number: Number, tail: Tail, has_currency: bool) -> bool:
    """Whether the number word counts nothing: the pronoun "one", a magnitude that no hyphen ties to a noun."""
    if has_currency or tail.unit:
        return False
    word = number.numeral.text.lower()
    if number.bare_magnitude:
        return not tail.level
    if word in {"one", "zero"}:
        return not (tail.scale or _AFTER_ONE.match(place.text, number.end, place.end))
    return False


def _upper_end(
    place: Place, number: Number, tail: Tail, has_currency: bool, bound: str, grammar: Grammar
) -> tuple[Number, Tail] | None:
    """Return the second number of a range and what follows it, if one number ranges to another here.

    "5-10 billion", "$1.2-1.5 billion", "5 to 10 percent", "between 10 and 15 million". Not "from 5 to 10 percent",
    which may be a change, and not two complete amounts, "$1 billion to $2 billion", unless "between" says so.
    """
    text = place.text
    joint = _RANGE.match(text, tail.end, place.end)
    if joint is None or tail.level:
        return None
    word = joint[0].strip()
    if word == "and" and bound != "between":
        return None
    if word == "to" and _FROM.search(text, max(place.floor, number.numeral.span.start - 30), number.numeral.span.start):
        return None
    at = joint.end()
    currency = re.compile(r"(?:US|HK|A|C|NT)?[$€£¥₹]").match(text, at, place.end)
    at = currency.end() if currency else at
    if at >= place.end or not (text[at].isdigit() or text[at].isalpha() or text[at] in VULGAR):
        return None
    second = number_at(place._replace(floor=at), at, grammar)
    if second is None or second.bare_magnitude or second.numeral.span.start != at:
        return None
    second_tail = tail_at(place, second, grammar)
    is_word = word in {"to", "and"}
    if is_word and (second_tail.level or (currency and bound != "between")):
        return None
    if is_word and bound != "between" and (tail.unit or (has_currency and tail.scale)):
        return None
    is_plain = not (second_tail.unit or second_tail.scale or has_currency or tail.unit)
    if is_plain and word == "to" and noun_after(place, second_tail.end, grammar) is None:
        return None  # "passed by 218 to 210"
    return second, second_tail


def _shares_scale(first: Numeral) -> bool:
    """Whether "5 to 10 billion" gives its billion to both ends: it does, unless the first is written out in full."""
    return len(re.sub(r"\D", "", first.text)) <= 4 and "," not in first.text


_ELIDED = re.compile(rf"{GAP}(?:to|and|or){GAP}(?=[0-9A-Za-z])|,{GAP}(?:and{GAP})?(?=[0-9])")


def _elided(place: Place, number: Number, tail: Tail, grammar: Grammar) -> Tail:
    """Give the first of "from 5 to 10 billion yuan" the magnitude and unit that stand once, behind the second."""
    text = place.text
    joint = _ELIDED.match(text, tail.end, place.end)
    if joint is None or tail.scale or tail.level or joint[0].strip() != "to" or not text[joint.end()].isdigit():
        return tail
    second = number_at(place._replace(floor=joint.end()), joint.end(), grammar)
    if second is None:
        return tail
    follower = tail_at(place, second, grammar)
    if not follower.unit or follower.level:
        return tail
    return tail._replace(
        scale=follower.scale if _shares_scale(number.numeral) else "", unit=follower.unit
    )
