"""How a sentence says that two neighboring amounts are one: by brackets, by "or", by a slash.

Worked examples: "15 miles (about 24 km)", "15 miles, or 24 km", "26.2 miles/42.2 km", and "a 30-foot fence (9 m)",
where the brackets stand behind the noun that the first amount describes.
"""

from typing import NamedTuple

from factcheck.model.quantity import Quantity
from factcheck.relating.passages import Passage
from factcheck.relating.words import word_set

_OPENING, _CLOSING = "([（", ")]）"
_EQUATING = word_set("""
    or about around approximately approx approx. roughly some nearly almost ca. ca equivalent equal to that is i.e.
    = ~ ≈
""")
_OR = frozenset({"or", "equivalent to", "equal to", "the equivalent of", "which is"})
_LONGEST_GAP = 40
_LONGEST_BRACKET = 40
_MOST_NOUN_WORDS = 5


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
    start = original.span.end if original.per else original.mention.amount.end
    between = text[start : other.span.start]
    if text[other.span.start : other.mention.amount.start].lower().startswith("or "):  # "or about" is one hedge
        between += " or"
    if len(between) > _LONGEST_GAP:
        return None
    bracket = next((at for at, character in enumerate(between) if character in _OPENING), -1)
    if bracket < 0:
        return _alternative(between.strip().lower(), end)
    noun, words = between[:bracket].strip(), between[bracket + 1 :].replace(",", " ").lower().split()
    stop = frozenset() if _is_temperature(original) else passage.lexicon.words["stop"]
    if not _EQUATING.issuperset(words) or (noun and not _is_noun(noun, stop)):
        return None
    return _in_brackets(text, end, behind_noun=bool(noun))


def _is_temperature(quantity: Quantity) -> bool:
    """Whether a figure is a temperature: "1.5C above the average (2.7F)" can be nothing but a conversion."""
    return quantity.best.unit is not None and quantity.best.unit.dimension == "temperature"


def _alternative(joint: str, end: int) -> Equation | None:
    """Read "A, or B", "A or B" and "A/B"; only the comma makes an explanation of an alternative."""
    if joint.startswith(",") and joint[1:].strip() in _OR:
        return Equation(end, loose=False)
    return Equation(end, loose=True) if joint in _OR or joint == "/" else None


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
