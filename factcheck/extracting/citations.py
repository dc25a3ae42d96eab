"""Plain numbers that open a name of sport or scripture: "3 for 77" in cricket, "1 Corinthians 13".

Comes in: a place and a whole number in digits. Goes out: a name, or nothing. Never happens here: scores with a hyphen.
"""

from factcheck.extracting.grammar import Place
from factcheck.extracting.identifiers import named
from factcheck.extracting.patterns import Pattern
from factcheck.model.mention import Form, Mention

_WICKETS = Pattern(
    r"(?:10|[0-9]) for [0-9]{1,3}(?![0-9%a-z]|[.,][0-9]| (?:years|days|weeks|months|hours|people|cents?|dollars))"
)
_CRICKET = Pattern(
    r"(?:^|[^a-z])(?:wickets?|bowl(?:ed|er|ers|ing)|innings|overs|spinners?|seamers?|stumps|batsm[ae]n|batters?|cricket(?:er)?|ashes)(?![a-z])"
)
_REACH = 80
_BOOK = Pattern(
    r"[1-3] (?:Corinthians|Thessalonians|Chronicles|Samuel|Kings|Timothy|Peter|John|Maccabees|Esdras)"
    r" [0-9]{1,3}(?::[0-9]{1,3}(?:[-\u2013][0-9]{1,3})?)?(?![0-9%]|[.,][0-9])"
)


def cited_at(place: Place, at: int, end: int) -> Mention | None:
    """Return the bowling figures or the chapter that the digits from `at` to `end` begin, or nothing."""
    if place.plain.startswith(" for ", end):
        match = _WICKETS.match(place.plain, at, place.end)
        around = place.plain[max(place.start, at - _REACH) : min(place.end, end + _REACH)]
        return named(place, Form.NAME, at, match.end()) if match and _CRICKET.search(around) else None
    if end - at > 1 or not place.text[end + 1 : end + 2].isupper():
        return None
    match = _BOOK.match(place.text, at, place.end)
    return None if match is None else named(place, Form.NAME, at, match.end())
