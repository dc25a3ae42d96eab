"""How a sentence says that two neighboring amounts are one: by brackets, by "or", by a slash, between dashes.

Worked examples: "15 miles (about 24 km)", "15 miles, or 24 km", "15 miles – 24 km – long", "26.2 miles/42.2 km", and
"a 30-foot fence (9 m)", where the brackets stand behind the noun that the first amount describes.
"""

import re
from functools import cache
from typing import NamedTuple

from factcheck.model.quantity import Quantity
from factcheck.relating.passages import Passage
from factcheck.relating.words import word_set

_OPENING, _CLOSING = "([（", ")]）"
_EQUATING = word_set("""
    or about around approximately approx approx. roughly some nearly almost ca. ca equivalent equal to that is i.e.
    which equals equalling the of that's that’s worth just = ~ ≈ +
""")
_OR = frozenset({
    "or", "equivalent to", "equal to", "the equivalent of", "which is", "that is", "that's", "that’s", "i.e.", "ie",
    "which equals", "or just", "or the equivalent of", "which is equivalent to",
})  # fmt: skip
# What a length can be the length of.
_SHAPES = frozenset({
    "long", "high", "tall", "wide", "deep", "broad", "away", "across", "thick", "apart", "in length", "in height",
    "in width", "in depth", "in diameter", "in weight", "up", "off", "down", "heavy", "inland", "square",
})  # fmt: skip
_FROM = frozenset({"from", "above", "below", "around", "at", "of", "in", "off", "across", "to", "up", "underground"})
_COPULAS = (" is", " was", " makes", " equals", " to", " at", " of", " be", " say", " call")
_EQUAL_SIGNS = frozenset({"=", "≈", "~"})
_DASHES = ("–", "—", "--", "- ")
# What may stand behind the second amount where dashes enclose it, or where it ends its clause.
_ENDS = frozenset(",.;:)–—")
_NONE: frozenset[str] = frozenset()
# Behind the second amount: then it is another one, "5 km, or 10 miles for those who want more".
_GOING_ON = (
    " more", " less", " higher", " lower", " if ", " for those", " for people", " for children", " for anyone", " per ",
    " depending",
)  # fmt: skip
# Behind the first of several conversions in brackets, and before the last of several figures that each have one.
_AND_ALSO, _LISTING = (" or ", "; ", " / "), ("or ", "and ", "to ", "/", "-")
_LONGEST_GAP = 40
_LONGEST_BRACKET = 40
_MOST_NOUN_WORDS = 5


@cache
def _explained() -> re.Pattern[str]:
    """Compile ", which by my reckoning is", ": that makes", "equals", ", which works out at"."""
    # "Which at its end is", but "which in metric terms is" and "that in all is".
    where = r"(?:at|on|near)\b|in\b(?! (?:[a-z]+ )?(?:terms|units|measures?|words|metric|all|total|fact)\b)"
    return re.compile(
        rf"(?:[a-z]+(?: [a-z]+)?)?[,;:–—]? ?(?:which|that|this|it),?(?: (?!{where})[a-z'’-]+){{0,4}},? "
        r"(?:is|was|makes|equals|puts? at|would be"
        r"|(?:comes|works out|amounts|equates|translates|corresponds) (?:to|at))"
        r"(?: equal to| equivalent to| the equivalent of)?"
        r"|(?:equals|translates to|converts to|works out at|is equal to|is equivalent to|is the equivalent of|makes)"
        r"|, or (?:as|what) (?:[a-z]+ ){1,3}(?:would )?(?:say|call)",
    )


class Equation(NamedTuple):
    """That two amounts are said to be one.

    end    where it ends, a bracket that closes right behind the second amount included
    loose  whether the two could also be alternatives, "5 km or 3 miles", or belong to different nouns
    """

    end: int
    loose: bool


def equation_of(original: Quantity, other: Quantity, passage: Passage) -> Equation | None:
    """Return how the two amounts are equated, or None if they are not."""
    text, end = passage.text, other.span.end
    start = original.span.end if original.mention.per else original.mention.amount.end
    between = text[start : other.span.start]
    if text[other.span.start : other.mention.amount.start].lower().startswith("or "):  # "or about" is one hedge
        between += " or"
    if len(between) > _LONGEST_GAP:
        return None
    bracket = next((at for at, character in enumerate(between) if character in _OPENING), -1)
    if bracket < 0 and text.startswith(_GOING_ON, end):
        return None
    if bracket < 0:
        is_hedged = other.mention.hedge != ""
        if between.strip() == "," and other.mention.bound == "about" and _is_closed(text, end):
            return Equation(end, loose=True)  # "17 billion euros, about 18.6 billion dollars."
        joint = " ".join(between.lower().split())
        if _is_money(original) and _is_closed(text, end) and _or_in_money().fullmatch(joint):
            return Equation(end, loose=True)  # "5 billion won for the bank, or $44 million."
        return _alternative(joint, end) or _enclosed(between, text, end, loose=not is_hedged)
    noun, words = (
        between[:bracket].strip().removeprefix("'").removeprefix("’").strip(),
        between[bracket + 1 :].replace(",", " ").lower().split(),
    )
    stop = _NONE if _is_nothing_else(original) else passage.lexicon.words["stop"]
    if not _EQUATING.issuperset(words) or (noun and not _is_noun(noun, stop)):
        return None
    if not noun and text.startswith(_AND_ALSO, end) and not text[: original.span.start].endswith(_LISTING):
        return Equation(end, loose=False)  # "17.4 tonnes (38,356 pounds or 639 bushels)"
    return _in_brackets(text, end, behind_noun=bool(noun))


@cache
def _or_in_money() -> re.Pattern[str]:
    """Match what an amount is for, and the "or" that tells it in other money."""
    return re.compile(r"(?:in|for|on|to|of|from|at|a|per|each|by) [a-z'’-]{1,20}(?: [a-z'’-]{1,20}){0,3}, or")


def _is_money(quantity: Quantity) -> bool:
    return quantity.best.unit is not None and quantity.best.unit.dimension == "money"


def _is_nothing_else(quantity: Quantity) -> bool:
    """Whether brackets behind a figure and any words hold its conversion: "1.5C above it (2.7F)", "€5 in aid ($6)"."""
    return quantity.best.unit is not None and quantity.best.unit.dimension in {"temperature", "money"}


def _alternative(joint: str, end: int) -> Equation | None:
    """Read "A, or B", "A = B", "A or B" and "A/B"; only the comma makes an explanation of an alternative."""
    first, _, rest = joint.partition(",")
    if rest and first in _SHAPES:
        joint = f",{rest}"  # "16 feet long, or 4.9 metres"
    elif first and rest.strip() in _OR and _is_shape(first):
        return Equation(end, loose=True)  # "12 metres from nose to tail, or 39 feet"
    if joint in _EQUAL_SIGNS or (joint.startswith((",", ";")) and joint[1:].replace(",", "").strip() in _OR):
        return Equation(end, loose=False)
    if joint.endswith(_COPULAS) and _explained().fullmatch(joint):
        return Equation(end, loose=False)
    return Equation(end, loose=True) if joint in _OR or joint == "/" else None


def _is_shape(words: str) -> bool:
    """Whether a few plain words tell from where to where a measure reaches: "from nose to tail", "above the ground"."""
    parts = words.split()
    return len(parts) <= _MOST_NOUN_WORDS and parts[0] in _FROM and all(part.isalpha() for part in parts)


def _is_closed(text: str, end: int) -> bool:
    """Whether a mark, or nothing, stands behind the second amount."""
    return end >= len(text) or text[end] in _ENDS or text[end] == "\n"


def _enclosed(between: str, text: str, end: int, *, loose: bool) -> Equation | None:
    """Read "A – or about B – long" and "A — B."; a mark must end it."""
    joint = between.strip().lower()
    dash = next((dash for dash in _DASHES if between.strip(" ") and between.lstrip(" ").startswith(dash)), "")
    if not dash or not between[:1].isspace():
        return None
    words = joint[len(dash) :].strip() if dash != "- " else joint[1:].strip()
    rest = text[end : end + 3].lstrip(" ")
    is_ended = not rest or rest[0] in _ENDS or rest.startswith(("-- ", "- "))
    return Equation(end, loose=loose) if is_ended and (not words or words in _OR) else None


def _in_brackets(text: str, end: int, *, behind_noun: bool) -> Equation | None:
    """Read "A (B)" and, where A has no noun behind it, "A (B, at Friday's rate)".

    Not "20 or 40 km/h (12 or 25 mph)", and not "42 feet (14 meters is less)": there B goes on.
    """
    if text[end : end + 1] and text[end] in _CLOSING:
        return Equation(end + 1, loose=behind_noun)
    rest = text[end : end + _LONGEST_BRACKET]
    closing = min((at for mark in _CLOSING if (at := rest.find(mark)) >= 0), default=-1)
    remark = rest[:closing] if closing >= 0 else ""
    is_remark = closing >= 0 and not any(mark.isdigit() or mark in _OPENING for mark in remark)
    return Equation(end, loose=False) if is_remark and not behind_noun else None


def _is_noun(gap: str, stop: frozenset[str]) -> bool:
    """Whether the gap can be the noun that the first amount describes: "30-foot [fence panels] (9 m)"."""
    words = gap.replace("-", " ").lower().split()
    return len(words) <= _MOST_NOUN_WORDS and all(word.isalpha() and word not in stop for word in words)
