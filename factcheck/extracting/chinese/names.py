"""Numbers of Chinese text that are no quantities: "第三", "十四五", "一带一路", "12345热线", "3号楼", "双11"."""

from factcheck.extracting.chinese.numerals import DIGIT, SIGNS
from factcheck.extracting.chinese.tables import Tables
from factcheck.extracting.grammar import Place
from factcheck.extracting.identifiers import named
from factcheck.extracting.patterns import Pattern
from factcheck.extracting.scripts import is_ideograph
from factcheck.model.mention import Form, Mention

_NUMBER = Pattern(rf"[{DIGIT}]{{1,12}}(?:[.·][{DIGIT}]{{1,4}})*|[{SIGNS}]{{1,12}}")
_PLAN = Pattern("十[一二三四五六七]五(?![十百千万萬亿億个個名])|[一二三四五六七八九]五(?=规划|計劃|计划|期间|时期)")
_CONGRESS = Pattern("(?:[一二三四五六七八九十]{2,3}大(?![小型量])|[一二三四五六七]中全会)")
_SESSION = Pattern(rf"(?:[{DIGIT}]{{1,4}}|[{SIGNS}]{{1,6}})(?:届|屆|周年|週年)")
_SCORE = Pattern(
    rf"[{DIGIT}]{{1,3}}(?:比|∶|：)[{DIGIT}]{{1,3}}(?![{DIGIT}.])|[一二三四五六七八九]比[零一二三四五六七八九](?!较)"
)
_DAYS = Pattern(rf"[{DIGIT}]{{1,2}}·[{DIGIT}]{{1,2}}")
_YEAR = Pattern(r"(?:19|20)[0-9]{2}(?![0-9.,%])")
_REACH = 10
_SHORTEST, _LONGEST = 3, 6


def name_at(place: Place, at: int, tables: Tables) -> Mention | None:
    """Return the name, ordinal or identifier around the digit or character at `at`, or nothing."""
    readers = (_fixed, _ordinal, _coined, _identifier, _labeled)
    return next((found for read in readers if (found := read(place, at, tables)) is not None), None)


def _fixed(place: Place, at: int, tables: Tables) -> Mention | None:
    """Read a phrase that the lexicon knows, around the two characters here, or the one here and the one before."""
    text = place.text
    for first in (at, at - 1):
        for phrase, offset in tables.fixed.get(text[max(first, 0) : first + 2], ()):
            start = first - offset
            end = start + len(phrase)
            if place.floor <= start and at < end <= place.end and text.startswith(phrase, start):
                return named(place, Form.NAME, start, end)
    return None


def _ordinal(place: Place, at: int, tables: Tables) -> Mention | None:
    """Read "第三", "第15" and "二十届", "70周年"."""
    del tables
    if at > place.floor and place.text[at - 1] == "第":
        match = _NUMBER.match(place.text, at, place.end)
        return None if match is None else named(place, Form.ORDINAL, at - 1, match.end())
    match = _SESSION.match(place.text, at, place.end)
    return None if match is None else named(place, Form.ORDINAL, at, match.end())


def _coined(place: Place, at: int, tables: Tables) -> Mention | None:
    """Read "十四五", "二十大", "3比1", "3·15"."""
    del tables
    for pattern in (_PLAN, _CONGRESS, _SCORE, _DAYS):
        match = pattern.match(place.text, at, place.end)
        if match is not None:
            return named(place, Form.NAME, at, match.end())
    return None


def _identifier(place: Place, at: int, tables: Tables) -> Mention | None:
    """Read "12345政务服务热线": three to six digits, and within ten characters without a comma what they number."""
    text = place.text
    match = _NUMBER.match(text, at, place.end)
    if match is None or not match[0].isdecimal() or not _SHORTEST <= len(match[0]) <= _LONGEST:
        return None
    end = match.end()
    if tables.measures.at(text, end, place.end) or tables.units.at(text, end, place.end):
        return None
    for stop in range(end, min(place.end, end + _REACH)):
        if not is_ideograph(text[stop]):
            break
        if tables.nouns.at(text, stop, place.end):
            return named(place, Form.IDENTIFIER, at, end)
    return None


def _labeled(place: Place, at: int, tables: Tables) -> Mention | None:
    """Read "3号楼", "305路", "歼-20", "神舟十六号"."""
    text = place.text
    match = _NUMBER.match(text, at, place.end)
    if match is None:
        return None
    end = match.end()
    if at > place.floor and text[at - 1].isascii() and text[at - 1].isalpha():
        return _glued(place, at, end, tables)
    label = tables.labels.at(text, end, place.end)
    if label and not (
        match[0][0] in "几数" or (label in {"师", "团", "路", "式", "厂", "型"} and not match[0].isdecimal())
    ):
        return named(place, Form.NAME, at, end)
    hyphened = text[at - 1 : at] in {"-", "－"} and is_ideograph(text[at - 2 : at - 1]) and at - 2 >= place.floor
    if hyphened and match[0].isdecimal() and not tables.units.at(text, end, place.end):
        return named(place, Form.NAME, at, end)
    return None


def _glued(place: Place, at: int, end: int, tables: Tables) -> Mention | None:
    """Read "C919": letters directly before digits, unless they are a currency."""
    start = at
    while start > max(place.floor, at - _REACH) and place.text[start - 1].isascii() and place.text[start - 1].isalpha():
        start -= 1
    if place.text[start:at] in tables.money.words:
        return None
    return named(place, Form.NAME, start, end)


def bare_year_at(place: Place, at: int, tables: Tables) -> Mention | None:
    """Return the four digits of "2022北京冬奥会" as a year, where no unit and no measure word follows."""
    match = _YEAR.match(place.text, at, place.end)
    if match is None or (at > place.floor and place.text[at - 1] in "$￥¥€£."):
        return None
    end = match.end()
    counts = tables.units.at(place.text, end, place.end) or tables.measures.at(place.text, end, place.end)
    if counts and not tables.blocks.at(place.text, end, place.end):
        return None
    if end < place.end and place.text[end] in "多余万亿千百-—~至到":
        return None
    return named(place, Form.YEAR, at, end)
