"""Digits that only name something: phone numbers, versions, hashes, tickers, places on the globe, catalogue numbers.

Comes in: a place and a digit. Goes out: the mention of the identifier around it, or nothing. Never happens here: codes
of letters and digits ("A320"), and numbers that a word makes a name ("Article 5").
"""

from factcheck.extracting.grammar import Grammar, Place
from factcheck.extracting.patterns import Pattern
from factcheck.model.mention import Form, Mention, Numeral
from factcheck.model.span import Span

_PHONE = Pattern(
    # +44 (0)20 7946 0958, (555) 123-4567, 212.555.0123, 1-800-273-8255
    r"\+[0-9][0-9 ()-]{7,20}[0-9](?![0-9])|\(?[0-9]{3,4}\)?[ -][0-9]{3,4}-[0-9]{4}(?![0-9])"
    r"|1?-?[0-9]{3}-[0-9]{3}-[0-9]{4}(?![0-9])|[2-9][0-9]{2}\.[0-9]{3}\.[0-9]{4}(?![0-9.])"
    r"|\([0-9]{1,4}(?:-[0-9]{1,4})?\) ?[0-9]{3,4}[ -][0-9]{3,4}(?![0-9])"
    # 020 7946 0958, 030/12345678, 01 23 45 67 89: no amount begins with a zero
    r"|0[0-9]{1,4}(?:[ /-][0-9]{2,8}){1,4}(?![0-9%])"
    # 1300 655 506, 13 11 14, 138 0013 8000, 555-0199
    r"|1[38]00 [0-9]{3} [0-9]{3}(?![0-9])|13 [0-9]{2} [0-9]{2}(?![0-9])|1[3-9][0-9] [0-9]{4} [0-9]{4}(?![0-9])"
    r"|[2-9][0-9]{2}-0[0-9]{3}(?![0-9])"
)
# "call 555-1234", "tel: 555-1234"
_LOCAL = Pattern(r"[2-9][0-9]{2}-[0-9]{4}(?![0-9%]|-|[.,][0-9])")
_CALLED = Pattern(
    r"(?:^|[^a-z])(?:call|calling|phone|dial|tel|telephone|fax|hotline|helpline)\.?"
    r"(?:[: ]{1,2}(?:at|on|us|them|him|her|me|now|the|number|is|free|toll-free|direct|police|local)){0,3}[: ]{1,2}$"
)
_CALL_REACH = 40
_VERSION = Pattern(r"(?![0-9]{1,3}(?:\.[0-9]{3})+(?![0-9.]))[0-9]+(?:\.[0-9]+){2,12}(?:/[0-9]{1,2})?(?![0-9%])")
_HEX = Pattern(r"0x[0-9a-f]{1,40}|(?=[0-9a-f]{0,40}[a-f])[0-9a-f]{7,40}(?![0-9a-z])")
_CITATION = Pattern(r"[0-9]{1,3}(?:[,\x97-] ?[0-9]{1,3}){0,10}\]")
_COORDINATE = Pattern(
    r"[0-9]{1,3}(?:\.[0-9]{1,8})?°(?: ?[0-9]{1,2}(?:\.[0-9]{1,4})?['′](?: ?[0-9]{1,2}(?:\.[0-9]{1,4})?(?:[\"″]|''))?)?"
    r" ?[nsew](?![a-z])"
)
# 600519.SH, 0700.HK
_TICKER = Pattern(r"[0-9]{4,6}\.(?:HK|SS|SH|SZ|BJ|T|TW|TWO|KS|KQ|NS|BO|KL|SI|JK|BK|SR)(?![A-Za-z])")
# 4111 1111 1111 1111, but not four years in a row
_CARD = Pattern(r"(?!(?:19|20)[0-9]{2} (?:19|20))[0-9]{4}(?:[ -][0-9]{4}){3}(?![0-9])")
_HARDWARE = Pattern(r"[0-9a-f]{2}(?::[0-9a-f]{2}){5}(?![0-9a-z:])")
# 978-3-16-148410-0 and 123-45-6789 are numbers of something; 4-3-3 and 10-2-1 are ways to play and to win
_GROUPS = Pattern(r"[0-9]{1,13}(?:[-\x97][0-9x]{1,13}){2,6}(?![0-9%a-z])")
_SHORT_GROUPS = Pattern(r"[0-9]{1,2}(?:[-\x97][0-9]{1,2}){2,4}(?![0-9%a-z])")
# 007, and mobile numbers of China, 13800138000
_PLAIN_ZERO = Pattern(
    r"1[3-9][0-9]{9}(?![0-9,%])(?!\.[0-9])|0[0-9]{1,9}(?![0-9.,:/%-]|[a-z])|0[0-9]{1,9}(?=[.,](?![0-9]))"
)


def named(place: Place, form: Form, start: int, end: int) -> Mention:
    """Return the mention of what is number-like and no quantity."""
    span = Span(start, end)
    return Mention(form, span, span, place.block, Numeral(span, span.of(place.text)))


def identifier_at(place: Place, at: int) -> Mention | None:
    """Return the phone number, version, citation, hash, ticker or coordinate at `at`, or nothing."""
    plain, before = place.plain, place.plain[at - 1 : at] if at > place.floor else ""
    start = at - 1 if before in {"+", "("} and before else at
    match = _TICKER.match(place.text, at, place.end) or _SHORT_GROUPS.match(plain, at, place.end)
    if match is not None:
        return named(place, Form.IDENTIFIER if "." in match[0] else Form.NAME, at, match.end())
    if before == "[":
        match = _CITATION.match(plain, at, place.end)
        if match is not None:
            return named(place, Form.IDENTIFIER, at - 1, match.end())
    for pattern, begin in ((_CARD, at), (_PHONE, start), (_VERSION, at), (_HARDWARE, at), (_HEX, at), (_GROUPS, at)):
        match = pattern.match(plain, begin, place.end)
        if match is not None:
            return named(place, Form.IDENTIFIER, begin, match.end())
    match = _LOCAL.match(plain, at, place.end)
    if match is not None and _CALLED.search(plain, max(place.floor, at - _CALL_REACH), at):
        return named(place, Form.IDENTIFIER, at, match.end())
    match = _COORDINATE.match(plain, at, place.end)
    return None if match is None else named(place, Form.IDENTIFIER, at, match.end())


def zero_led_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return whole digits with a zero before them, "007", or a mobile number of China; no amount is written so."""
    del grammar
    if place.plain[at] not in "01" or place.plain[at - 1 : at] in {".", ",", "-", "/", ":"}:
        return None
    match = _PLAIN_ZERO.match(place.plain, at, place.end)
    if match is None or set(match[0]) == {"0"}:
        return None
    return named(place, Form.IDENTIFIER, at, match.end())
