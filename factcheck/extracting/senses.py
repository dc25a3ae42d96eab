"""What the words around a figure say its unit measures, where the unit has several senses: "weighs 180 pounds"."""

from factcheck.extracting.grammar import Grammar, Place
from factcheck.extracting.patterns import Pattern
from factcheck.extracting.short_scales import meaning_of_m
from factcheck.model.mention import MILLIONS
from factcheck.model.span import Span

# Of a document that says "million tonnes (MT)" near its beginning.
_IN_MILLIONS, _SAMPLE = Pattern(r"(?:million|mln|mn) (?:metric )?tonn?e?s? \(m\.?m?t\.?\)"), 4_000
# How far before and behind the figure a telling word may stand.
_REACH = 60
# "with a low around 63 degrees"
_FORECAST = Pattern(r"(?:^|[^a-z])(?:high|low)\s(?:of|near|around|about|at|between)\s$")
_NEAR = 14
_WORD = Pattern(r"[a-z]+")
# The dimensions that a list of telling words, "mass cues", may point to.
DIMENSIONS = ("mass", "temperature", "volume")

_FROM_ZERO = (" below zero", " above zero", " below freezing", " above freezing")


def sense_of(place: Place, start: int, end: int, unit: str, grammar: Grammar) -> str:
    """Return the dimension that a word near [start, end) points to; "" if the unit has one sense or none is named."""
    if unit.rstrip(".") in grammar.lexicon.words["letters of several senses"]:
        return meaning_of_m(place, start, end, grammar) if place.plain[end - len(unit) - 1].isdigit() else ""
    if unit.lower() not in grammar.lexicon.words["units of several senses"]:
        return ""
    if unit.lower() == "mt":
        return MILLIONS if _IN_MILLIONS.search(place.plain, 0, _SAMPLE) is not None else ""
    span = Span(start, end)
    told = next((dimension for dimension in DIMENSIONS if tells(place, span, dimension, grammar)), "")
    if told or unit[:1] not in "d°":
        return told
    is_cold = place.plain.startswith(_FROM_ZERO, end)
    if is_cold or _FORECAST.search(place.plain, max(place.start, start - _NEAR), start):
        return "temperature"
    return told


def tells(place: Place, span: Span, dimension: str, grammar: Grammar) -> bool:
    """Whether a word of the list "mass cues" stands near `span`, for the dimension "mass"; without a list, never."""
    cues = grammar.lexicon.words.get(f"{dimension} cues")
    return cues is not None and not cues.isdisjoint(_WORD.findall(_sentence_around(place, span.start, span.end)))


def _sentence_around(place: Place, start: int, end: int) -> str:
    """Return what stands near [start, end), a sentence before or behind left out."""
    before = place.plain[max(place.start, start - _REACH) : start]
    behind = place.plain[end : min(place.end, end + _REACH)]
    for stop in (". ", "; ", "! ", "? "):
        before, behind = before.rpartition(stop)[2], behind.partition(stop)[0]
    return f"{before} {behind}"
