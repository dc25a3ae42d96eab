"""Days, months, quarters, years, weekdays and times of Chinese text: "10月14日", "前三季度", "周三", "8时30分"."""

import re
from functools import cache

from factcheck.extracting.chinese.tables import Tables
from factcheck.extracting.days import dated
from factcheck.extracting.grammar import Place
from factcheck.model.chinese_numbers import whole
from factcheck.model.dates import WrittenDate
from factcheck.model.mention import Form, Mention

_WORDS = "一二三四五六七八九十"
# Words for a year before a month or a part of one, counted from the year of publication.
_YEARS = {"今年": 0, "本年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1, "当年": None, "同年": None, "次年": None}
_MONTHS = {"本月": 0, "上月": -1, "下月": 1, "这月": 0, "這月": 0}
_MONTHS_OF_YEAR, _DAYS_OF_MONTH, _LAST_HOUR = 12, 31, 24
_SPANS = {(1, 3): "Q1", (4, 6): "Q2", (7, 9): "Q3", (10, 12): "Q4", (1, 6): "H1", (7, 12): "H2", (1, 9): "Q1-Q3"}
_FIRST_QUARTERS = {2: "H1", 3: "Q1-Q3"}
_FIRST_MONTHS = {3: "Q1", 6: "H1", 9: "Q1-Q3"}
_WEEKDAYS = "一二三四五六日"
_CENTURY = 2000
_DASH = "[-—–~～至到]"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """Compile when the first Chinese text is read."""
    number, year = (
        rf"(?:[0-9０-９]{{1,2}}|[{_WORDS}]{{1,3}})",
        r"[12][0-9]{3}|[12１２][０-９]{3}|[一二][〇零○一二三四五六七八九]{3}",
    )
    month = rf"(?P<month>{number})月(?:份)?(?:(?P<day>{number})(?:日|号|號))?"
    part = (
        rf"第?(?P<quarter>[一二三四1-4])季(?:度)?|(?P<half>[上下])半年|前(?P<quarters>[二两兩三2-3])个?個?季度"
        rf"|[前头](?P<months>{number})(?:个|個)?月|(?P<from>{number})月?{_DASH}(?P<to>{number})月(?:份)?(?![0-9])"
    )
    return {
        "years": re.compile(rf"(?:{year})年?{_DASH}{{1,2}}(?:{year})年(?!历史)"),
        "year": re.compile(
            rf"(?:(?P<year>{year})年(?!的?历史|寿命|級|级)|(?P<short>[0-9]{{2}})年(?={number}月))"
            rf"(?:度(?!假)|底|初|末|(?:{part})|{month})?"
        ),
        "part": re.compile(part),
        "month": re.compile(month),
        "day": re.compile(rf"(?P<day>{number})日(?!内|內|游|遊|均|元|本|圆|圓|内瓦|线|龄|常)"),
        "decade": re.compile(
            rf"(?:{year}|[0-9]{{2}}|[{_WORDS}]{{2}})年代"
            rf"|(?:[0-9]{{1,2}}|[{_WORDS}]{{1,3}})世[纪紀](?:[0-9]{{2}}年代)?"
        ),
        "time": re.compile(
            rf"(?P<hour>{number})(?:时(?!间|候|代|期|速|长|段|刻|尚|任|报|空)|時(?!間|候|代|期|速|長|段|刻)|(?P<dot>[点點]))"
            rf"(?P<rest>(?:{number}|[〇零][{_WORDS}])分(?!之)|半|整|许|钟|一刻)?"
        ),
        "yearless": re.compile("(?:" + "|".join(_YEARS) + ")(?:的)?$"),
        "daytime": re.compile("(?:[午晚早晨夜]上?|凌晨|当日|当天)$"),
    }


def period_at(place: Place, at: int, tables: Tables, published: int | None) -> Mention | None:
    """Return the date, period, year or time around the digit or character at `at`, or nothing.

    `published` is the year of publication, from which "去年" is counted.
    """
    readers = (_years, _decade, _year, _part, _month, _time, _day, _weekday)
    return next((found for read in readers if (found := read(place, at, tables, published)) is not None), None)


def _match(place: Place, name: str, at: int) -> re.Match[str] | None:
    return _patterns()[name].match(place.text, at, place.end)


def _years(place: Place, at: int, tables: Tables, published: int | None) -> Mention | None:
    """Read "2020—2022年"."""
    del tables, published
    match = _match(place, "years", at)
    return None if match is None else dated(place, Form.YEAR, at, match.end(), None)


def _decade(place: Place, at: int, tables: Tables, published: int | None) -> Mention | None:
    """Read "90年代" and "20世纪"."""
    del tables, published
    match = _match(place, "decade", at)
    return None if match is None else dated(place, Form.PERIOD, at, match.end(), None)


def _year(place: Place, at: int, tables: Tables, published: int | None) -> Mention | None:
    """Read "2023年", "2023年10月14日", "2023年前三季度", "二〇二三年"."""
    del published
    match = _match(place, "year", at)
    if match is None:
        return None
    year = _CENTURY + int(match["short"]) if match["short"] else _year_of(match["year"], tables)
    if match["month"]:
        return _dated(place, at, match, year, tables)
    part = _part_of(match, tables)
    if part is None:
        return dated(place, Form.YEAR, at, match.end(), WrittenDate(year))
    return dated(place, Form.PERIOD, at, match.end(), WrittenDate(year, part=part or None))


def _year_of(text: str, tables: Tables) -> int:
    return int("".join(sign if sign.isdecimal() else str(tables.lexicon.numbers[sign]) for sign in text))


def _part(place: Place, at: int, tables: Tables, published: int | None) -> Mention | None:
    """Read "前三季度", "上半年" and "1—9月" from the character that begins it, or from its number on."""
    text, start = place.text, at
    while start > max(place.floor, at - 2) and text[start - 1] in "第前头上下":
        start -= 1
    for begin in range(start, at + 1):
        match = _match(place, "part", begin)
        part = _part_of(match, tables) if match else None
        if match is not None and part is not None and match.end() > at:
            first, year, known = _year_before(place, begin, published)
            date = WrittenDate(year, part=part or None) if known else None
            return dated(place, Form.PERIOD, first, match.end(), date)
    return None


def _part_of(match: re.Match[str], tables: Tables) -> str | None:
    """Return the part of a year that a match names, "" for one that has no code, None where it names none."""
    if match["quarter"]:
        return f"Q{_int(match['quarter'], tables)}"
    if match["half"]:
        return "H1" if match["half"] == "上" else "H2"
    if match["quarters"]:
        return _FIRST_QUARTERS[_int(match["quarters"], tables)]
    if match["months"]:
        return _FIRST_MONTHS.get(_int(match["months"], tables), "")
    if match["from"]:
        first, last = _int(match["from"], tables), _int(match["to"], tables)
        return _SPANS.get((first, last), "") if 1 <= first < last <= _MONTHS_OF_YEAR else None
    return None


def _month(place: Place, at: int, tables: Tables, published: int | None) -> Mention | None:
    """Read "10月14日" and "十月", with "去年" before it."""
    match = _match(place, "month", at)
    if match is None:
        return None
    first, year, known = _year_before(place, at, published)
    found = _dated(place, first, match, year, tables)
    return found if known or found is None else found._replace(date=None)


def _dated(place: Place, start: int, match: re.Match[str], year: int | None, tables: Tables) -> Mention | None:
    month, day = _int(match["month"], tables), _int(match["day"], tables) if match["day"] else None
    if not 1 <= month <= _MONTHS_OF_YEAR or (day is not None and not 1 <= day <= _DAYS_OF_MONTH):
        return None
    return dated(place, Form.DATE, start, match.end(), WrittenDate(year, month, day))


def _year_before(place: Place, at: int, published: int | None) -> tuple[int, int | None, bool]:
    """Return where "去年" before a month begins, else `at`; the year that it means; and whether that is known.

    "今年" is the year of publication even where nobody knows which one that is.
    """
    match = _patterns()["yearless"].search(place.text, max(place.floor, at - 3), at)
    if match is None:
        return at, None, True
    offset = _YEARS[match[0][:2]]
    year = None if published is None or offset is None else published + offset
    return match.start(), year, year is not None or offset == 0


def _day(place: Place, at: int, tables: Tables, published: int | None) -> Mention | None:
    """Read "14日", the day closest to the publication, and "上月14日", a day of a month counted from it."""
    del published
    match = _match(place, "day", at)
    day = _int(match["day"], tables) if match else 0
    if match is None or not 1 <= day <= _DAYS_OF_MONTH:
        return None
    shift = _MONTHS.get(place.text[max(place.floor, at - 2) : at].rstrip("的"))
    if shift is None:
        return dated(place, Form.DATE, at, match.end(), WrittenDate(day=day))
    return dated(place, Form.DATE, at - 2, match.end(), WrittenDate(day=day, part="month", shift=shift))


def _weekday(place: Place, at: int, tables: Tables, published: int | None) -> Mention | None:
    """Read the last character of "周三", "星期日"."""
    del tables, published
    text, sign = place.text, "日" if place.text[at] == "天" else place.text[at]
    if sign not in _WEEKDAYS:
        return None
    for word in ("星期", "礼拜", "禮拜", "周", "週"):
        start = at - len(word)
        if start < place.floor or not text.startswith(word, start):
            continue
        if len(word) == 1 and _is_a_week(place, start, at):
            return None
        return dated(place, Form.DATE, start, at + 1, WrittenDate(weekday=_WEEKDAYS.index(sign)))
    return None


def _is_a_week(place: Place, start: int, at: int) -> bool:
    """Whether the sign behind "周" belongs to what follows: "一周日均", "两周三次"."""
    text, before = place.text, place.text[max(place.floor, start - 1) : start]
    counted = before in {"一", "两", "每", "上", "下"} and text[at] == "日"
    return text[at] == "天" or counted or text[at + 1 : min(place.end, at + 2)] in {"个", "年", "岁", "次", "均", "月"}


def _time(place: Place, at: int, tables: Tables, published: int | None) -> Mention | None:
    """Read "8时30分", "下午三点" and "3点半"; "三点建议" and "3200点" are no times."""
    del published
    match = _match(place, "time", at)
    if match is None or _int(match["hour"], tables) > _LAST_HOUR:
        return None
    daytime = _patterns()["daytime"].search(place.text, max(place.floor, at - 2), at)
    if match["dot"] and not match["rest"] and daytime is None:
        return None
    return dated(place, Form.TIME, at, match.end(), None)


def _int(text: str, tables: Tables) -> int:
    """Return the value of one or two digits or of characters; 0 for characters that are no number."""
    return int(text) if text.isdecimal() else whole(text, tables.lexicon) or 0
