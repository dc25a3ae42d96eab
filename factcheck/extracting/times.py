"""Times of day in digits and words: "10:30 a.m.", "1400 GMT", "half past nine", "eight in the evening".

Comes in: a place and a digit or number word. Goes out: a time, or nothing. Never happens here: spans of time
("nine hours").
"""

from factcheck.extracting.days import dated
from factcheck.extracting.grammar import GAP, Grammar, Place
from factcheck.extracting.patterns import Pattern
from factcheck.extracting.plain import DASH
from factcheck.model.mention import Form, Mention

_HALF = rf"{GAP}?[ap]\.?m(?![a-z])\.?"
_MINUTES = rf"(?:[01]?[0-9]|2[0-4])[:.][0-5][0-9](?::[0-5][0-9])?(?:{_HALF})?"
# With the hundredths of "the mile in 3:43.13"
_CLOCK = Pattern(rf"{_MINUTES}(?:(?<=:[0-5][0-9])\.[0-9]{{1,3}}(?![0-9]))?(?:{GAP}?[-\x97]{GAP}?{_MINUTES})?(?![0-9:])")
_HOUR = Pattern(
    rf"(?:1[0-2]|0?[1-9])(?:(?:{_HALF})?(?:[-\x97]|{GAP}to{GAP}|{GAP}and{GAP})(?:1[0-2]|0?[1-9]))?"
    rf"{GAP}?(?:[ap]\.m\.|[ap]m(?![a-z])|o'clock)"
)
_ZONE = r"(?:gmt|utc|local time|hrs|bst|cet|cest|est|edt|ist|jst|kst|sgt|hkt|msk|aest|et|pt)"
_HOURS = Pattern(
    rf"(?:[01][0-9]|2[0-4])[0-5][0-9]{GAP}?{_ZONE}(?![a-z])|0[0-9][0-5][0-9]{GAP}hours|[01]?[0-9]\.[0-5][0-9] hrs"
    r"|2[0-3]\.[0-5][0-9] hrs|(?:[01]?[0-9]|2[0-3])h(?:00|15|20|30|40|45)(?![0-9a-z])|12 (?:noon|midday|midnight)"
)
# These need a word such as "at" before them.
_AT_HOURS = Pattern(
    rf"(?:[01][0-9]|2[0-4])[0-5][0-9]{GAP}hours|(?:1[0-2]|[1-9]){GAP}(?:in{GAP}the{GAP}(?:morning|afternoon|evening)|at{GAP}night)"
)
_NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_SPOKEN = Pattern(
    rf"(?:half|quarter|five|ten|twenty|twenty-five)[ -]past{GAP}(?:{_NUMBERS}|[0-9]{{1,2}}|noon|midnight)(?![a-z0-9])"
    rf"|quarter{GAP}to{GAP}(?:{_NUMBERS})(?![a-z])|(?:five|ten|twenty){GAP}(?:minutes{GAP})?to{GAP}(?:midnight|noon)(?![a-z])"
    rf"|(?:{_NUMBERS})(?:-thirty)?{GAP}?(?:o'clock|[ap]\.m\.)"
)
_AT_SPOKEN = Pattern(
    rf"(?:{_NUMBERS})(?:-thirty)?{GAP}?[ap]m(?![a-z])|(?:{_NUMBERS}){GAP}(?:in{GAP}the{GAP}(?:morning|afternoon|evening)|at{GAP}night)"
    rf"|(?:five|ten|twenty|twenty-five){GAP}(?:minutes{GAP})?(?:to|before|after){GAP}(?:{_NUMBERS})(?=[.,;)]|$)"
)
_NAMED = Pattern(rf"(?:noon|midday|midnight)(?![\w'-])(?!{GAP}(?:oil|mass|sun|prayers?|run|train|feast)(?![a-z]))")
_ON_A_DAY = Pattern(
    rf"{GAP}(?:on{GAP})?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|tomorrow|this{GAP}(?:morning|afternoon|evening))(?![a-z])"
)
_AT = ("at", "by", "until", "till", "from", "around", "about", "before", "after", "since", "almost", "nearly")
_BEFORE_NUMBER = frozenset("0123456789.,-/$€£¥₹" + DASH)
# What every time of day begins with, so that other numbers pay for one look.
_HEAD = Pattern(
    rf"[0-9]{{1,4}}(?:[:.][0-5][0-9]|h[0-4]|[-\x97][0-9]|{GAP}?(?:[ap]\.?m|o'clock|{_ZONE}|hours|noon|mid)"
    rf"|{GAP}(?:to|and){GAP}[0-9]|{GAP}in{GAP}the|{GAP}at{GAP}night)"
)
_SPOKEN_HEAD = Pattern(
    rf"[a-z]{{3,7}}(?:-(?:five|thirty))?(?:[ -]past|{GAP}?(?:o'clock|[ap]\.?m)"
    rf"|{GAP}(?:minutes{GAP})?(?:to|before|after|in|at){GAP})"
)


def time_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return "10:30 a.m.", "5 o'clock" or "1400 GMT", or nothing."""
    plain = place.plain
    if plain[at - 1 : at] in _BEFORE_NUMBER or not _HEAD.match(plain, at, place.end):
        return None
    if place.text[at - 1 : at].isalpha():
        return None  # C19H40
    patterns = (_HOUR, _HOURS, _CLOCK)
    match = next((found for pattern in patterns if (found := pattern.match(plain, at, place.end))), None)
    if match is None:
        match = _AT_HOURS.match(plain, at, place.end) if _is_told(place, at) else None
    if match is None:
        return None
    if (
        "." in match[0]
        and ":" not in match[0]
        and match[0][-1].isdigit()
        and not (_is_told(place, at) and _ON_A_DAY.match(plain, match.end(), place.end))
    ):
        return None  # 10.30 without "am" is a number
    if ":" in match[0] and place.words_before(at)[1].lower() in grammar.lexicon.words["scriptures"]:
        return None  # John 3:16
    return dated(place, Form.TIME, at, match.end(), None)


def spoken_time_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return "nine o'clock", "half past nine", "ten to midnight" or "eight in the evening", or nothing."""
    del grammar
    if not _SPOKEN_HEAD.match(place.plain, at, place.end):
        return None
    match = _SPOKEN.match(place.plain, at, place.end)
    if match is None and _is_told(place, at):
        match = _AT_SPOKEN.match(place.plain, at, place.end)
    return None if match is None else dated(place, Form.TIME, at, match.end(), None)


def named_time_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return "noon" or "midnight" behind "at", "until" and the like, or nothing; "midnight oil" is none."""
    del grammar
    match = _NAMED.match(place.plain, at, place.end)
    return dated(place, Form.TIME, at, match.end(), None) if match and _is_told(place, at) else None


def _is_told(place: Place, at: int) -> bool:
    """Whether a word such as "at" stands before a time."""
    return place.before(at, 10).rstrip().endswith(_AT)
