"""Where a number begins and ends: digits with their separators, vulgar fractions, number words."""

import re
from typing import NamedTuple

from factcheck.extracting.grammar import GAP, Grammar, Place
from factcheck.model.mention import Numeral
from factcheck.model.span import Span

VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_DIGITS = re.compile(
    # western groups by comma, apostrophe, (no-break, thin) space; Indian groups; or ungrouped
    r"(?:[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])|[0-9]{1,3}(?:['’][0-9]{3})++(?![0-9])"
    r"|[0-9]{1,3}(?:[\u00a0\u2009\u202f ][0-9]{3})++(?![0-9,.]*[0-9])|[0-9]{1,2}(?:,[0-9]{2}(?=,))++,[0-9]{3}(?![0-9])|[0-9]++|[０-９]++)"
    r"(?:[.．][0-9０-９]++)?"
    # 10^6, 6.02 x 10^23, 1e9
    r"(?:[ ]?[×x][ ]?10(?:\^[-−]?[0-9]++|[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]++)|\^[0-9]++|[eE][+-]?[0-9]++(?![A-Za-z]))?"
)
_FRACTION = re.compile(rf"(?:[0-9]++[ ])?[1-9][0-9]?[/⁄][1-9][0-9]{{0,2}}(?![0-9/⁄.,]*[0-9/⁄])|[0-9]*+[{VULGAR}]")
_SIGN = re.compile(r"(?:^|[\s(:=])([-−–]|minus[ ])$", re.IGNORECASE)
_AND_A_HALF = re.compile(
    rf"{GAP}and{GAP}(?:a{GAP}(?:half|quarter|third)|three{GAP}quarters)(?![A-Za-z])", re.IGNORECASE
)
_ARTICLE = re.compile(rf"(?<![A-Za-z])an?{GAP}$", re.IGNORECASE)
_HALF_A = re.compile(
    rf"{GAP}(?:a|of{GAP}a){GAP}(?=(?:hundred|thousand|million|billion|trillion|dozen)(?![A-Za-z-]))|-(?=(?:million|billion|trillion|dozen)(?![A-Za-z]))",
    re.IGNORECASE,
)
_OF_MORE = re.compile(rf"([A-Za-z]+)(?![A-Za-z-])(?:{GAP}of{GAP}([A-Za-z]+))?")
_HYPHEN = re.compile(r"[-‑]")


class Number(NamedTuple):
    """A number as found: the numeral, and whether it is only a magnitude ("hundred-billion") glued to a noun."""

    numeral: Numeral
    bare_magnitude: bool = False

    @property
    def end(self) -> int:
        return self.numeral.span.end


def number_at(place: Place, at: int, grammar: Grammar) -> Number | None:
    """Return the number that begins at `at` (a sign or an article before it included), or nothing."""
    if place.text[at].isalpha():
        return _words_at(place, at, grammar)
    return _digits_at(place, at)


def _digits_at(place: Place, at: int) -> Number | None:
    text, start = place.text, at
    match = _FRACTION.match(text, at, place.end) or _DIGITS.match(text, at, place.end)
    if match is None:
        return None
    end = match.end()
    if text[start - 1 : start] == "." and start - 1 >= place.floor and not text[start - 2 : start - 1].isalnum():
        start -= 1  # ".5"
    sign = _SIGN.search(text, max(place.floor, start - 7), start)
    if sign is not None:
        start = sign.start(1)
    half = _AND_A_HALF.match(text, end, place.end)
    if half is not None:
        end = half.end()
    span = Span(start, end)
    return Number(Numeral(span, span.of(text)))


def _words_at(place: Place, at: int, grammar: Grammar) -> Number | None:
    """Number words; a run stops where a magnitude begins an attribute, as in "two | trillion-yuan-level"."""
    text, lexicon = place.text, grammar.lexicon
    vague = _vague_at(place, at, grammar)
    if vague is not None:
        return vague
    run = grammar.word_run.match(text, at, place.end)
    if run is None:
        return _fraction_words_at(place, at, grammar)
    end = _end_of_run(text, run.start(), run.end(), grammar)
    fraction = _denominator(text, end, place.end, grammar)
    half = _AND_A_HALF.match(text, end, place.end)
    end = fraction or (half.end() if half else end)
    if half and not fraction:  # "two and a half billion"
        scale = re.compile(rf"(?:{GAP}|-)").match(text, end, place.end)
        word = grammar.number_word.match(text, scale.end(), place.end) if scale else None
        if word is not None and word[0].lower() in lexicon.scales:
            end = word.end()
    start = at
    first = grammar.number_word.match(text, at, place.end)
    magnitude = first is not None and first[0].lower() in lexicon.scales
    if magnitude:
        article = _ARTICLE.search(text, max(place.floor, at - 3), at)
        if article is not None and not (text[end : end + 1] == "-"):
            start = article.start()
            magnitude = False
    span = Span(start, end)
    return Number(Numeral(span, span.of(text)), bare_magnitude=magnitude)


def _vague_at(place: Place, at: int, grammar: Grammar) -> Number | None:
    """"dozens", "hundreds of thousands": a plural that stands for itself."""
    match = _OF_MORE.match(place.text, at, place.end)
    if match is None or match[1].lower() not in grammar.lexicon.vague:
        return None
    end = match.end() if match[2] and match[2].lower() in grammar.lexicon.scales else match.end(1)
    return Number(Numeral(Span(at, end), place.text[at:end]))


def _end_of_run(text: str, start: int, end: int, grammar: Grammar) -> int:
    """Return where a run of number words really ends.

    A magnitude behind a space that is itself hyphenated to what follows belongs to the noun, not to the number:
    "five hundred-billion-yuan-level clusters" is five, then hundred-billion-yuan. "and" needs a magnitude before
    it ("two hundred and five"); "one and two" are two numbers, and so are two units in a row ("two three").
    """
    words = list(grammar.number_word.finditer(text, start, end))
    for previous, word in zip(words, words[1:], strict=False):
        joint = text[previous.end() : word.start()].strip()
        is_scale = word[0].lower() in grammar.lexicon.scales
        if joint == "" and is_scale and _HYPHEN.match(text, word.end()):
            return previous.end()
        if joint == "and" and previous[0].lower() not in grammar.lexicon.scales:
            return previous.end()
        if not is_scale and not _continues(previous[0].lower(), word[0].lower(), grammar):
            return previous.end()
    return words[-1].end()


def _continues(previous: str, word: str, grammar: Grammar) -> bool:
    """Whether two number words in a row are one number: "twenty three", "hundred five", not "two three"."""
    if previous in grammar.lexicon.scales:
        return True
    tens, ones = grammar.lexicon.numbers.get(previous, 0), grammar.lexicon.numbers.get(word, 0)
    return tens >= 20 and tens % 10 == 0 and 1 <= ones <= 9


def _denominator(text: str, end: int, limit: int, grammar: Grammar) -> int | None:
    """Return where "-thirds", " quarters" or "-fifth" behind a numerator ends, if one stands there."""
    match = re.compile(rf"(?:{GAP}|-)([A-Za-z]+)").match(text, end, limit)
    if match is None or match[1].lower() not in grammar.lexicon.fractions:
        return None
    return match.end()


def _fraction_words_at(place: Place, at: int, grammar: Grammar) -> Number | None:
    """ "half", "a third", "half a million", "dozens", "hundreds of thousands"."""
    text, lexicon = place.text, grammar.lexicon
    match = re.compile(r"[A-Za-z]+").match(text, at, place.end)
    if match is None or text[match.end() : match.end() + 1] == "-" and not _HALF_A.match(text, match.end(), place.end):
        return None
    word, start, end = match[0].lower(), at, match.end()
    if word not in lexicon.fractions:
        return None
    article = _ARTICLE.search(text, max(place.floor, at - 3), at)
    if word == "half":
        half_a = _HALF_A.match(text, end, place.end)
        scale = grammar.number_word.match(text, half_a.end(), place.end) if half_a else None
        if scale is not None:
            end = scale.end()
        elif not re.compile(rf"{GAP}(?:of|the|its|their|all|an?)\b").match(text, end, place.end):
            return None  # "half-time", "the other half"
    elif article is None or not re.compile(rf"{GAP}of\b|[.,;]").match(text, end, place.end):
        return None
    start = article.start() if article else at
    return Number(Numeral(Span(start, end), text[start:end]))
