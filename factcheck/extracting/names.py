"""Numbers that are no quantities: names, codes, models, scores, versions, phone and list numbers, ordinals."""

import re

from factcheck.extracting.grammar import GAP, Grammar, Place
from factcheck.model.mention import Form, Mention, Numeral
from factcheck.model.span import Span

_TOKEN_EDGE = ' \t\n\r\u00a0\u2009\u202f"“”‘()[]{}<>,;，。；、（）《》'
_URL = re.compile(
    r"https?://|www\.|\S@\S|^10\.\d{4,9}/|\.(?:com|org|net|gov|edu|html?|pdf|jpe?g|png|py|md)\b|\w/\w+/|_",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"\+\d[\d ()-]{7,}\d|(?<!\d)\(?\d{3,4}\)?[ -]\d{3,4}-\d{4}(?!\d)|(?<!\d)1?-?\d{3}-\d{3}-\d{4}(?!\d)"
)
_VERSION = re.compile(r"v?\d+(?:\.\d+){2,}(?![\d%])")
_SCORE = re.compile(r"(?<![\d.])\d{1,3}[-–]\d{1,3}(?![\d%]|[.,]\d|[-–]\d)")
_SCORE_WORDS = re.compile(
    r"\b(?:won|win|wins|lost|lose|loses|loss|beat|beats|beaten|defeat|defeated|victory|draw|drew|tied|tie|score|lead|led|aggregate|vote|voted|ruling|margin)\b",
    re.IGNORECASE,
)
_FIXED = re.compile(r"(?:24/7|9/11|50/50|50-50|401\(k\)|20/20|911|360-degree|Catch-22)(?![\d%])")
_ORDINAL = re.compile(r"\d+(?:,\d{3})*(?:st|nd|rd|th)(?![A-Za-z])", re.IGNORECASE)
_LETTERS_BEFORE = re.compile(r"[A-Za-z][A-Za-z.&'’]*[-‑]?$")
_GLUED_LETTERS = re.compile(r"\d+(?:[.,]\d+)*([A-Za-z]+)(-?\d[\w-]*)?")
_GENERATION = re.compile(
    r"[1-7]G(?![A-Za-z])|[234]D(?![A-Za-z])|(?:4|8|16)K(?![A-Za-z])(?! (?:people|users|jobs|steps))"
)
_LIST_NUMBER = re.compile(r"(?:\d{1,3}[.)]|\(\d{1,3}\)|\d{1,2}(?:\.\d{1,2})+\.?)(?=\s)")
_NAME_BEFORE = re.compile(rf"([A-Za-z&’'.]+){GAP}*#?$")
_TWO_NAMES_BEFORE = re.compile(rf"([A-Za-z&’'.]+{GAP}[A-Za-z&’'.]+){GAP}+$")
_HOTLINE = re.compile(
    rf"(?:{GAP}[A-Za-z-]+){{0,3}}?{GAP}(?:hotline|helpline|emergency (?:number|line|call)|phone number|zip code|postcode)\b",
    re.IGNORECASE,
)
# "twenty-third" is an ordinal, "one-third" a fraction.
_SMALLEST_TENS = 20
_DIGITS = re.compile(r"\d[\d,.]*\d|\d")
_WORDS = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")


def name_at(place: Place, at: int, grammar: Grammar) -> tuple[Mention, ...]:
    """Return what stands at `at` if it is number-like but counts and measures nothing."""
    recognizers = (_code, _list_number, _named, _ordinal) if place.text[at].isdigit() else (_ordinal_word,)
    for recognize in recognizers:
        found = recognize(place, at, grammar)
        if found is not None:
            return (found,)
    return ()


def _mention(place: Place, form: Form, start: int, end: int) -> Mention:
    span = Span(start, end)
    return Mention(form, span, span, place.block, Numeral(span, span.of(place.text)))


def _token(place: Place, at: int) -> Span:
    """Return the run without spaces, brackets and quotation marks around `at`."""
    text, start, end = place.text, at, at
    while start > place.floor and text[start - 1] not in _TOKEN_EDGE:
        start -= 1
    while end < place.end and text[end] not in _TOKEN_EDGE:
        end += 1
    return Span(start, end)


def _code(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Addresses, phone numbers, versions, scores, and digits grown together with letters."""
    text = place.text
    token = _token(place, at)
    word = token.of(text)
    if text[token.start] in "#@" or (len(word) > 4 and _URL.search(word)):
        return _mention(place, Form.IDENTIFIER, token.start, token.end)
    for pattern in (_PHONE, _VERSION):
        match = pattern.match(text, at - 1 if text[at - 1 : at] in {"+", "("} and at > place.floor else at, place.end)
        if match is not None:
            return _mention(place, Form.IDENTIFIER, match.start(), match.end())
    match = _FIXED.match(text, at, place.end)
    if match is not None and not text[at - 1 : at] in {"$", "€", "£"}:
        return _mention(place, Form.NAME, at, match.end())
    match = _SCORE.match(text, at, place.end)
    if match is not None and _falls(match[0]) and text[at - 1 : at] not in {"$", "€", "£"}:
        return _mention(place, Form.NAME, at, match.end())
    if match is not None and _SCORE_WORDS.search(text, max(place.floor, at - 40), min(place.end, match.end() + 25)):
        return _mention(place, Form.NAME, at, match.end())
    return _grown_together(place, at, token, grammar)


def _falls(score: str) -> bool:
    """Whether the first of two numbers joined by a dash is the larger: a score or a vote, never a range."""
    first, second = re.split("[-–]", score)
    return int(first) > int(second)


def _grown_together(place: Place, at: int, token: Span, grammar: Grammar) -> Mention | None:
    """COVID-19, G20, A320neo, 5G, 737s: a name, unless the letters are a currency, a unit or a magnitude."""
    text, lexicon = place.text, grammar.lexicon
    letters = _LETTERS_BEFORE.search(text, token.start, at)
    if letters is not None:
        prefix = letters[0]
        hedge = prefix.lower() in lexicon.hedges
        if (
            not hedge
            and prefix.rstrip("-") not in lexicon.money_before
            and prefix[:-1].lower() not in lexicon.words["prefixes"]
        ):
            return _mention(place, Form.NAME, letters.start(), _end_of_word(text, at, token.end))
        return None
    match = _GENERATION.match(text, at, place.end)
    if match is not None and text[at - 1 : at] not in {"$", "€", "£", "."}:
        return _mention(place, Form.NAME, at, match.end())
    match = _GLUED_LETTERS.match(text, at, token.end)
    if match is None:
        return None
    tail = match[1]
    known = (
        tail in lexicon.units
        or tail.lower() in lexicon.scales
        or tail in lexicon.money_after
        or tail.lower() in lexicon.money_after
    )
    if (known and not match[2]) or _ORDINAL.match(text, at, token.end) or tail in {"x", "X", "e", "E"}:
        return None
    return _mention(place, Form.NAME, at, _end_of_word(text, at, token.end))


def _end_of_word(text: str, at: int, end: int) -> int:
    """Return where the letters, digits and inner hyphens and points that begin at `at` stop."""
    stop = at
    while stop < end and (
        text[stop].isalnum() or (text[stop] in "-.‑" and stop + 1 < end and text[stop + 1].isalnum())
    ):
        stop += 1
    return stop


def _list_number(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """The number of a list item or section, at the very beginning of a block."""
    del grammar
    start = at - 1 if at > place.floor and place.text[at - 1] == "(" else at
    before = place.text[max(0, start - 8) : start].rstrip(" \t")
    if before and before[-1] != "\n":
        return None
    match = _LIST_NUMBER.match(place.text, start, place.end)
    return None if match is None else _mention(place, Form.IDENTIFIER, start, match.end())


def _named(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """A number that a word before or behind it makes a name: "Fortune 500", "No. 5", "the 12345 hotline"."""
    text, words = place.text, grammar.lexicon.words
    digits = _DIGITS.match(text, at, place.end)
    end = digits.end() if digits else at + 1
    two = _TWO_NAMES_BEFORE.search(text, max(place.floor, at - 40), at)
    one = _NAME_BEFORE.search(text, max(place.floor, at - 24), at)
    if two is not None and two[1].lower() in words["names before"]:
        return _mention(place, Form.NAME, at, end)
    if one is not None:
        word = one[1]
        known = word.lower() in words["names before"] and (word[0].isupper() or word.lower() in words["labels before"])
        if known and not re.match(rf"{GAP}?(?:percent|per cent|%|million|billion|trillion)", text[end : end + 12]):
            return _mention(place, Form.NAME, at, end)
    if _HOTLINE.match(text, end, min(place.end, end + 60)):
        return _mention(place, Form.IDENTIFIER, at, end)
    return None


def _ordinal(place: Place, at: int, grammar: Grammar) -> Mention | None:
    del grammar
    match = _ORDINAL.match(place.text, at, place.end)
    return None if match is None else _mention(place, Form.ORDINAL, at, match.end())


def _ordinal_word(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """ "first", "twenty-third"; and number words inside a proper name, "Formula One", "Big Four"."""
    match = _WORDS.match(place.text, at, place.end)
    if match is None:
        return None
    lexicon, word = grammar.lexicon, match[0].lower()
    tens, _, ones = word.partition("-")
    if word in lexicon.ordinals or (ones in lexicon.ordinals and lexicon.numbers.get(tens, 0) >= _SMALLEST_TENS):
        return _mention(place, Form.ORDINAL, at, match.end())
    before = _NAME_BEFORE.search(place.text, max(place.floor, at - 24), at)
    if (
        before is not None
        and match[0][0].isupper()
        and before[1][0].isupper()
        and before[1].lower() in lexicon.words["names before"]
    ):
        return _mention(place, Form.NAME, at, match.end())
    return None
