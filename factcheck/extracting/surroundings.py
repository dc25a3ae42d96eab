"""What stands around a number: currency and hedge before it, magnitude, unit and hedge behind it."""

import re
from collections.abc import Container
from typing import NamedTuple

from factcheck.extracting.grammar import GAP, Grammar, Place
from factcheck.extracting.nouns import noun_after
from factcheck.extracting.numerals import Number
from factcheck.model.span import Span


class Tail(NamedTuple):
    """What follows a number: its magnitude and unit as written, and where they end.

    `level` says that number and unit are an attribute ("10-mile", "trillion-yuan-level").
    """

    end: int
    scale: str = ""
    unit: str = ""
    level: bool = False


class Before(NamedTuple):
    """A currency before a number."""

    span: Span
    unit: str


class Hedged(NamedTuple):
    """A hedge: where it starts (before a number) or ends (behind one), its words and what they say."""

    start: int
    end: int
    text: str
    bound: str


_SCALE = re.compile(rf"(?P<gap>{GAP}?-?{GAP}?)(?P<word>[A-Za-z]+|万亿|百万|千万|亿|万|億|萬)\.?")
_SHORT_SCALES = frozenset({"k", "m", "b", "t", "mm"})
_LEVEL = re.compile(r"-(?:level|plus|scale|class|strong|grade)(?![A-Za-z])", re.IGNORECASE)
_MONEY_BEFORE = re.compile(
    r"(?:(?:[A-Z]{1,3}|U\.S\.|[A-Z][a-z]{1,2}\.?)?[ ]?[$€£¥￥₹₩₽₱₦₫฿₺₴₪]|(?<![A-Za-z])[A-Za-z]{1,4}\.?)[ \u00a0]?$"
)
_NEXT_IS_WORD = re.compile(rf"{GAP}[A-Za-z]")
_WORD = re.compile(rf"{GAP}?([^\s,;:()\[\]\"“”]+)")
_TIME_UNITS = frozenset(
    {
        "year",
        "years",
        "month",
        "months",
        "week",
        "weeks",
        "day",
        "days",
        "decade",
        "decades",
        "hour",
        "hours",
        "quarter",
        "quarters",
    }
)


def money_before(place: Place, start: int, grammar: Grammar) -> Before | None:
    """Return the currency sign, code or abbreviation directly before a number."""
    text = place.text
    match = _MONEY_BEFORE.search(text, max(place.floor, start - 7), start)
    if match is None:
        return None
    known = grammar.lexicon.money_before
    word = match[0].rstrip(" \u00a0")
    for cut in range(len(word)):
        if word[cut:] in known and not (cut and word[cut].isalpha() and word[cut - 1].isalpha()):
            return Before(Span(match.start() + cut, start), word[cut:])
    return None


def hedge_before(place: Place, start: int, grammar: Grammar) -> Hedged:
    """Return the hedge directly before an amount that starts at `start`; its bound is "" if there is none."""
    text = place.text
    window = text[max(place.floor, start - 40) : start]
    offset = start - len(window)
    trimmed = window.rstrip(" \u00a0\n\r\t")
    words = [match for match in re.finditer(r"[^\s]+", trimmed)][-5:]
    for first in range(len(words)):
        phrase = " ".join(word[0] for word in words[first:]).lower().lstrip("(\"“‘'[")
        bound = grammar.lexicon.hedges.get(phrase)
        if bound is not None and not _is_preposition(phrase, text, start, place.end):
            raw = words[first]
            lead = len(raw[0]) - len(raw[0].lstrip("(\"“‘'["))
            begin = offset + raw.start() + lead
            return Hedged(begin, start, text[begin:start].rstrip(), bound)
    if words and words[-1][0].lower() == "between":
        begin = offset + words[-1].start()
        return Hedged(begin, start, "", "between")
    return Hedged(start, start, "", "")


def _is_preposition(phrase: str, text: str, start: int, end: int) -> bool:
    """Whether "over" or "about" speaks of a span of time ("over five years") rather than of an amount."""
    if phrase not in {"over", "under", "above", "below"}:
        return False
    following = re.compile(r"[\w,.-]+[ \u00a0-]+([A-Za-z]+)").match(text, start, min(end, start + 40))
    return following is not None and following[1].lower() in _TIME_UNITS


def hedge_after(place: Place, end: int, grammar: Grammar) -> Hedged | None:
    """Return a hedge directly behind: "or more", "+", "-odd"."""
    text = place.text
    for form, bound in grammar.lexicon.hedges_after.items():
        for gap in ("", " "):
            stop = end + len(gap) + len(form)
            if text[end:stop].lower() == gap + form and not text[stop : stop + 1].isalnum() and stop <= place.end:
                if form == "plus" and gap == " ":
                    continue
                return Hedged(end, stop, text[end:stop].strip(), bound)
    return None


def tail_at(place: Place, number: Number, grammar: Grammar) -> Tail:
    """Return the magnitude and the unit behind a number."""
    if number.bare_magnitude:
        return _attribute(place, Tail(number.end), grammar)
    tail = _scale_at(place, number.end, grammar)
    if tail.scale and place.text[tail.end : tail.end + 1] == "-":
        return _attribute(place, tail, grammar)
    return _unit_at(place, number, tail, grammar)


def _scale_at(place: Place, end: int, grammar: Grammar) -> Tail:
    text, lexicon = place.text, grammar.lexicon
    match = _SCALE.match(text, end, place.end)
    if match is None:
        return Tail(end)
    word, gap = match["word"], match["gap"]
    lowered = word.lower()
    if lowered not in lexicon.scales or (text[match.end("word") : match.end("word") + 1].isalnum() and word.isascii()):
        return Tail(end)
    stop = match.end("word")
    if len(word) <= 2 and word.isascii() and lowered in _SHORT_SCALES:
        return Tail(stop, word) if _short_scale_holds(place, end, stop, gap, word, grammar) else Tail(end)
    if text[stop : stop + 1] == "-" and gap.strip() == "":
        # "5 trillion-yuan-level clusters" counts clusters; "$5 trillion-plus" and "5 million-strong" do not
        hyphenated = re.compile(r"-(?:plus|strong|odd)\b").match(text, stop, place.end)
        singular = re.compile(rf"\ban?{GAP}(?:[A-Za-z]+{GAP})?$").search(text, max(0, end - 24), end)
        has_currency = money_before(place, _start_of_digits(text, end), grammar) is not None
        if not (hyphenated or has_currency or singular) and gap:
            return Tail(end)
    second = _SCALE.match(text, stop, place.end)
    if (
        second is not None
        and second["gap"].strip() == ""
        and second["word"].lower() in {"billion", "million", "trillion"}
        and lowered in {"hundred", "thousand", "million"}
    ):
        return Tail(second.end("word"), f"{word} {second['word']}")
    return Tail(stop, word)


def _start_of_digits(text: str, end: int) -> int:
    start = end
    while start > 0 and (text[start - 1].isdigit() or text[start - 1] in ".,"):
        start -= 1
    return start


def _short_scale_holds(place: Place, end: int, stop: int, gap: str, word: str, grammar: Grammar) -> bool:
    """Whether a single letter behind digits is a magnitude: beside a currency, or glued on and no unit of its own."""
    if money_before(place, _start_of_digits(place.text, end), grammar) is not None:
        return gap in {"", " "}
    if gap:
        return False
    after = _WORD.match(place.text, stop, place.end)
    following = after[1].lower().rstrip(".") if after else ""
    if following in grammar.lexicon.money_after or after is not None and after[1] in grammar.lexicon.money_after:
        return True
    if word in {"k", "K", "b", "B", "M", "MM"}:
        return True
    return word == "m" and following in grammar.lexicon.words["counted"]


def _attribute(place: Place, tail: Tail, grammar: Grammar) -> Tail:
    """Read "-yuan-level", "-dollar", "-level" behind a magnitude; without any of them it is no attribute."""
    text, end, unit = place.text, tail.end, ""
    match = re.compile(r"-([A-Za-z]+)").match(text, end, place.end)
    if match is not None:
        word = match[1].lower()
        if word in grammar.lexicon.money_after or word in grammar.lexicon.units:
            unit, end = match[1], match.end()
            return tail._replace(end=end, unit=unit, level=True)
        if _LEVEL.match(text, end, place.end):
            return tail._replace(level=True)
    hyphen_inside = "-" in text[max(place.floor, end - 20) : end].rsplit(" ", 1)[-1]
    noun_follows = re.compile(rf"{GAP}[a-z]").match(text, end, place.end) is not None
    return tail._replace(level=hyphen_inside and noun_follows)


def _unit_at(place: Place, number: Number, tail: Tail, grammar: Grammar) -> Tail:
    """Return the longest unit or currency behind the number, behind a space, a hyphen or nothing."""
    text, lexicon = place.text, grammar.lexicon
    end, hyphen = tail.end, False
    if text[end : end + 1] in {"-", "‑"} and text[end + 1 : end + 2].isalpha():
        end, hyphen = end + 1, True
    glued = end == tail.end and text[end : end + 1].strip() != ""
    words = _following_words(text, end, place.end, max(grammar.longest_unit, 4), lexicon.units)
    for count in range(len(words), 0, -1):
        form = text[words[0].start : words[count - 1].end]
        normal = re.sub(r"\s+", " ", form)
        trimmed = normal.rstrip(".") if normal not in lexicon.units else normal
        if _means_unit(
            normal if normal in lexicon.units else trimmed, glued, hyphen, place, end, words[count - 1].end, grammar
        ):
            stop = words[count - 1].end - (len(normal) - len(trimmed) if normal not in lexicon.units else 0)
            if not hyphen and _qualifies_a_noun(place, number, trimmed.lower(), stop, grammar):
                return tail
            return Tail(stop, tail.scale, text[words[0].start : stop], hyphen)
    return tail


def _qualifies_a_noun(place: Place, number: Number, form: str, stop: int, grammar: Grammar) -> bool:
    """Whether a unit in the singular belongs to a counted noun: "50,000 gigabit network subscribers"."""
    if f"{form}s" not in grammar.lexicon.units or len(form) <= 3 or number.numeral.text.lower() in {"1", "one", "a"}:
        return False
    return _NEXT_IS_WORD.match(place.text, stop, place.end) is not None and noun_after(place, stop, grammar) is not None


def _following_words(text: str, end: int, limit: int, most: int, units: Container[str]) -> list[Span]:
    """Return the spans of the next words that a unit could be written with."""
    spans: list[Span] = []
    position = end
    while len(spans) < most:
        match = _WORD.match(text, position, limit)
        if match is None:
            break
        stop = match.end(1)
        word = match[1]
        while word and word[-1] in ".!?'’—–" and word not in {"U.S.", "sq.", "cu.", "in.", "ft.", "lb."}:
            word, stop = word[:-1], stop - 1
        if not word:
            break
        cut = word.find("-")
        if not spans and cut > 0 and word[:cut].lower() in units:  # "25-year-old", "5m-long"
            return [Span(match.start(1), match.start(1) + cut)]
        spans.append(Span(match.start(1), stop))
        if stop != match.end(1) or text[stop : stop + 1] in {",", ";", ":", ")", "("}:
            break
        position = match.end(1)
    return spans


def _means_unit(form: str, glued: bool, hyphen: bool, place: Place, start: int, stop: int, grammar: Grammar) -> bool:
    """Whether a surface form behind a number is a unit here; symbols by their case, words in lower case."""
    lexicon, text = grammar.lexicon, place.text
    lowered = form.lower()
    if form in lexicon.money_after or lowered in lexicon.money_after:
        return True
    if lowered in lexicon.units and len(lowered) > 3:
        return True
    if form not in lexicon.units and not (lowered in lexicon.units and len(lowered) > 2 and form.isupper()):
        return False
    if len(form) <= 2 and form.isascii() and form.isalpha():
        return _short_unit_holds(form, glued, hyphen, text, start, stop, place.end)
    return True


def _short_unit_holds(form: str, glued: bool, hyphen: bool, text: str, start: int, stop: int, end: int) -> bool:
    """Whether one or two letters are a unit: glued to the digits, or a symbol that is no English word."""
    del start
    if hyphen or form.lower() in {"in", "at", "as", "a", "or", "no", "is", "us", "me", "an", "am", "pm", "to"}:
        return glued and form not in {"a", "as", "at"} and not hyphen
    if len(form) == 1:
        following = text[stop : min(end, stop + 1)]
        return (
            (glued or form in {"m", "g", "t", "V", "W", "A", "C", "F", "K", "L", "l"})
            and not following.isalnum()
            and following not in {"'", "’"}
        )
    return True
