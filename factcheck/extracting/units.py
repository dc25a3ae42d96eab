"""The unit or currency behind a number: "km/h", "percent", "yuan", "square feet"; and what a short form means here."""

import re

from factcheck.extracting.grammar import GAP, SPACES, Grammar, Place
from factcheck.extracting.multiples import times_behind
from factcheck.extracting.nouns import is_word_behind, noun_after
from factcheck.extracting.numerals import Number
from factcheck.extracting.patterns import Pattern
from factcheck.extracting.plain import DASH
from factcheck.extracting.senses import tells
from factcheck.extracting.tails import Tail, tail_at
from factcheck.model.span import Span

_WORD = Pattern(r"[^\s,;:()\[\]\"!?\x97~]{1,40}+(?:,(?=[0-9]{3})[^\s,;:()\[\]\"!?\x97~]{3,40}+){0,2}")
_CLOSING = ".'+" + DASH
_QUOTES, _PRIMES = frozenset("'\""), frozenset("′″")
_ENDS = frozenset({"", "\n", "\r", '"', "”", "'", "’", ")"})
# "hundreds of millions | of dollars", "dozens | of people"
OF = Pattern(rf"{GAP}of(?={GAP})")
_GLUED = Pattern(r"(?:hrs?|h|min|m|ft)(?=[0-9])")
_FIRST_GLUED = frozenset("hmf")
_SPLIT = frozenset({"h", "hr", "m", "ft"})
_YEAR = Pattern(r"(?:1[4-9]|20)[0-9]{2}$")
# "12 stone 4 pounds"
_POUNDS = Pattern(rf"{GAP}(?:[0-9]{{1,2}}|[a-z]{{3,8}}){GAP}?(?:lbs?|pounds?)(?![a-z])")
# "0.3 of a percentage point"
_OF_A = Pattern(rf"{GAP}of{GAP}an?(?={GAP})")
_VULGAR = frozenset("½¼¾⅓⅔⅛⅜⅝⅞")
# "1 cup sugar", not "one cup final"
_CUP = "cup"
_OF_SPORT = Pattern(
    rf"(?:{GAP}|-)(?:final|finals|semi|tie|ties|match|matches|win|wins|title|titles|competition|game|games|run|winner|upset|holder|round|draw)"
)
# "a 10,000-mu farm"
_CHINESE = frozenset({"mu", "li"})
_CROSSES = frozenset("x×")
_JOINTS = frozenset("-/")
# "$154 million | year-over-year", "6 million | month on month", "$5 billion | year to date"
_COMPARES = Pattern(rf"(?:-|{GAP})(?:on|over|to)(?:-|{GAP})(?:year|quarter|month|week|day|date)(?![a-z])")
_SHORT = 2
# Single letters that are units behind a space as well; the others must stand right behind the digits.
_SPACED_LETTERS = frozenset("mgtVWKLlFC")
_TELLING_DIGITS = 3
_THE = "the "


def whole_tail(place: Place, number: Number, has_currency: bool, grammar: Grammar) -> Tail:
    """Return magnitude and unit behind a number."""
    if number.unit:
        return Tail(number.end, unit=number.unit)
    tail = tail_at(place, number, has_currency, grammar)
    if tail.level or number.bare_magnitude:
        return tail
    times = times_behind(place, number) if not (tail.scale or has_currency) else None
    if times is not None:
        return Tail(times, unit="times")
    behind = OF.match(place.plain, tail.end, place.end) if number.vague else None
    if behind is None and place.plain.startswith(" of a", tail.end) and _is_part_of_one(number) and not tail.scale:
        behind = _OF_A.match(place.plain, tail.end, place.end)
    found = unit_at(place, number, tail._replace(end=behind.end()) if behind else tail, has_currency, grammar)
    return found if found.unit else tail


def _is_part_of_one(number: Number) -> bool:
    """Whether digits can be a part of one unit: the 0.3 of "0.3 of a point", "1/3 of a cup", "¾ of an inch"."""
    text = number.numeral.text
    return "." in text or "/" in text or text[-1] in _VULGAR


def unit_at(place: Place, number: Number, tail: Tail, has_currency: bool, grammar: Grammar) -> Tail:
    """Return `tail` with the longest unit or currency behind it, behind a space, a hyphen or nothing."""
    text, plain, end = place.text, place.plain, tail.end
    following = plain[end : end + 1]
    hyphen = following == "-" and plain[end + 1 : end + 2].isalpha()
    if following in _QUOTES:
        return tail._replace(end=end + 1, unit=text[end]) if _is_prime(place, end) else tail
    start = end + 1 if hyphen or (following and following in SPACES) else end
    first = _WORD.match(plain, start, place.end)
    if first is None or (not hyphen and first[0] not in grammar.unit_starts and first[0].isalpha()):
        return tail  # most words behind a number are no unit
    glued = start == end
    for stop in _candidates(first, place, hyphen, grammar):
        form = text[start:stop] if stop <= first.end() else " ".join(text[start:stop].split())
        if not _is_known(form, grammar) or (" a " in form and plain.startswith(_COMPARED, stop)):
            continue
        span = Span(start, stop)
        if _is_unit(form, place, span, glued, hyphen, number, tail, has_currency, grammar):
            is_noun = not hyphen and _qualifies_a_noun(place, number, form.lower(), span.end, grammar)
            return tail if is_noun else Tail(span.end, tail.scale, span.of(text), hyphen)
    return tail


# What follows "40.5 million tonnes a year" where the year is that of another figure.
_COMPARED = (" earlier", " ago", " before", " later")


def _is_known(form: str, grammar: Grammar) -> bool:
    """Whether a form may be a unit or currency anywhere."""
    units, money, lowered = grammar.lexicon.units, grammar.lexicon.money_after, form.lower()
    return form in units or form in money or lowered in units or lowered in money


# "A 225-square kilometer zone" has its second hyphen left out.
_POWERS = frozenset({"square", "cubic"})


def _candidates(first: re.Match[str], place: Place, hyphen: bool, grammar: Grammar) -> list[int]:
    """Return where the stretches end that may be a unit and begin with `first`, the longest first."""
    word = first[0]
    if hyphen and word not in _POWERS:
        return _parts(first)
    parts = _parts(first) if "-" in word or "/" in word else _before_digits(first)
    starts = grammar.unit_starts
    is_closed = word[-1] in _CLOSING
    most = starts.get(word, 0)
    if is_closed:
        most = max(most, starts.get(word.rstrip(_CLOSING), 0))
    if not most:
        return parts
    ends = [first.end()]
    if most == 1 and not is_closed:
        return ends + parts
    while len(ends) < most and ends[-1] < place.end and place.plain[ends[-1]] in SPACES:
        more = _WORD.match(place.plain, ends[-1] + 1, place.end)
        if more is None:
            break
        if "/" in more[0][1:]:  # "canadian dollars/barrel"
            ends.append(more.start() + more[0].index("/"))
        ends.append(more.end())
    return [end for long in reversed(ends) for end in _with_and_without_stop(place, first.start(), long)] + parts


def _with_and_without_stop(place: Place, start: int, end: int) -> tuple[int, ...]:
    """Return the ends of a stretch with and without its closing signs, the likelier first."""
    bare = place.plain[start:end].rstrip(_CLOSING)
    if not bare or start + len(bare) == end:
        return (end,)
    # The stop of "42.2 km. It ended" is the sentence's, that of "42.2 km. long" the unit's.
    return (start + len(bare), end) if _ends_sentence(place, end) else (end, start + len(bare))


def _before_digits(first: re.Match[str]) -> list[int]:
    """Return the end of the hours of "2h15m" and of the feet of "6ft2in"."""
    match = _GLUED.match(first[0]) if first[0][0] in _FIRST_GLUED and not first[0].isalpha() else None
    return [first.start() + match.end()] if match else []


def _ends_sentence(place: Place, end: int) -> bool:
    """Whether a full stop that stands before `end` is the last sign of a sentence."""
    behind = place.text[end : min(place.end, end + 3)]
    return behind[:1] in _ENDS or (behind[0] == " " and behind.strip(" \"'“‘(")[:1].isupper())


def _parts(first: re.Match[str]) -> list[int]:
    """Return where the heads of "square-mile-wide", "m-long" and "miles/42.2" end, the longest first."""
    word, start = first[0].rstrip(_CLOSING), first.start()
    ends = [at for at, sign in enumerate(word) if sign in _JOINTS] + [len(word)]
    return [start + end for end in reversed(ends) if end]


def _is_unit(
    form: str,
    place: Place,
    span: Span,
    glued: bool,
    hyphen: bool,
    number: Number,
    tail: Tail,
    has_currency: bool,
    grammar: Grammar,
) -> bool:
    """Whether a form behind a number is a unit here; signs are known by their case, words in lower case."""
    lexicon, lowered = grammar.lexicon, form.lower()
    if form in _CROSSES and place.plain[span.end : span.end + 2].strip()[:1].isdigit():
        return False  # "5 × 10"
    if _is_other_word(lowered, place, span, hyphen, number, grammar):
        return False
    if lowered == "times" or (has_currency and lowered.startswith("per ")):
        return False  # what compares was taken before; "three times a week" counts; "$3 per million BTU" is a price
    if form in lexicon.money_after or lowered in lexicon.money_after:
        if len(form) == 1 and form.isalpha() and not glued:
            return False
        return _is_money(form, place, span, number, tail, grammar)
    if lowered in lexicon.units and len(lowered) > _SHORT + 1:
        return lowered not in lexicon.words["doubtful units"] or _is_told(lowered, place, span, grammar)
    if form not in lexicon.units:
        return lowered in lexicon.units and len(lowered) > _SHORT and form.isupper()
    if len(form) <= _SHORT and form.isascii() and form.isalpha():
        return _short_unit_holds(form, glued, hyphen, place, span.end, grammar)
    return True


def _is_other_word(form: str, place: Place, span: Span, hyphen: bool, number: Number, grammar: Grammar) -> bool:
    """Whether what stands around a word that is a unit elsewhere makes it another."""
    if form in grammar.lexicon.words["spans of time"] and _COMPARES.match(place.plain, span.end, place.end):
        return True
    if form == "second":
        return not hyphen and place.plain[span.end : span.end + 1] == "-"  # "one second-half goal"
    return form == "mark" and place.before(number.start, len(_THE)) == _THE  # "past the 200,000 mark"


def _is_told(form: str, place: Place, span: Span, grammar: Grammar) -> bool:
    """Whether a word nearby tells that "stone" or "bar" is a unit."""
    if form == _CUP:
        return place.text[span.start] == "c" and _OF_SPORT.match(place.plain, span.end, place.end) is None
    if form == "stone" and _POUNDS.match(place.plain, span.end, place.end):
        return True
    dimension = grammar.lexicon.unit_of[grammar.lexicon.units[form][0]].dimension
    return tells(place, span, dimension, grammar)


def _is_money(form: str, place: Place, span: Span, number: Number, tail: Tail, grammar: Grammar) -> bool:
    """Whether a word that is money among other things ("won", "real", "TOP") is money here.

    A magnitude says so, and so does a large number at the end of its phrase.
    """
    words, lowered = grammar.lexicon.words, form.lower()
    if form[0].isupper() and not form.isupper() and not tail.scale and _YEAR.match(number.numeral.text):
        return False  # "in 1951 Rand moved"
    doubtful = lowered in words["doubtful money"] or (form.isupper() and lowered in words["doubtful codes"])
    if not doubtful or tail.scale:
        return True
    if form[0].isupper() and not form.isupper():
        return False  # "Sen."
    following = _WORD.match(place.plain, span.end + 1, place.end) if is_word_behind(place, span.end) else None
    is_large = sum(letter.isdigit() for letter in number.numeral.text) >= _TELLING_DIGITS
    return is_large and (following is None or following[0] in words["stop"])


def _is_prime(place: Place, at: int) -> bool:
    """Whether a sign behind a number means feet or inches: a prime, a quote before more digits or behind feet, 6'2"."""
    plain = place.plain
    if place.text[at] in _PRIMES:
        return True
    if plain[at] == "'":
        return plain[at + 1 : at + 2].isdigit()
    return "'" in plain[max(place.start, at - 4) : at]


def _short_unit_holds(form: str, glued: bool, hyphen: bool, place: Place, end: int, grammar: Grammar) -> bool:
    """Whether one or two letters are a unit: glued to the digits, or a sign that is no English word."""
    following = place.plain[end : min(place.end, end + 1)]
    if following == "'" or (following.isalnum() and not (glued and following.isdigit() and form in _SPLIT)):
        return False
    lowered = form.lower()
    if hyphen:
        return lowered not in grammar.lexicon.words["doubtful units"] or lowered in _CHINESE
    if lowered in grammar.lexicon.words["stop"]:
        return glued and form == "in"
    if len(form) == 1:
        is_initial = following == "." and place.text[end + 2 : end + 3].isupper()
        return glued or (form in _SPACED_LETTERS and not is_initial)
    # A sign of its own beside a doubtful one in small letters, "Nm" beside "nm", is not doubted for it.
    units = grammar.lexicon.units
    doubtful = lowered in grammar.lexicon.words["doubtful units"] and units[form] == units.get(lowered)
    return glued or not doubtful or _is_told(form, place, Span(end - len(form), end), grammar)


def _qualifies_a_noun(place: Place, number: Number, form: str, stop: int, grammar: Grammar) -> bool:
    """Whether a unit in the singular belongs to a counted noun: "50,000 gigabit network subscribers"."""
    if f"{form}s" not in grammar.lexicon.units and f"{form}s" not in grammar.lexicon.money_after:
        return False
    digits = number.numeral.text.replace(",", "")
    if form in grammar.lexicon.words["singular units"] or digits in {"1", "one"} or len(form) <= _TELLING_DIGITS:
        return False
    is_large = digits.isdigit() and len(digits) > _TELLING_DIGITS
    return is_large and is_word_behind(place, stop) and noun_after(place, stop, grammar) is not None
