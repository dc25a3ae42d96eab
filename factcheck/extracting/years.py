"""Years, eras and spans of years; and whether four digits are a year or the number of something."""

from factcheck.extracting.days import YEAR, dated
from factcheck.extracting.grammar import GAP, Grammar, Place
from factcheck.extracting.nouns import noun_after
from factcheck.extracting.patterns import Pattern
from factcheck.extracting.plain import DASH
from factcheck.model.dates import WrittenDate
from factcheck.model.lexicon import Lexicon
from factcheck.model.mention import Form, Mention

_YEARS = Pattern(rf"({YEAR})(?:[-\x97/]([0-9]{{4}}|[0-9]{{2}}|(?<=/)[0-9])(?![0-9]))?(?![0-9%]|-?[a-z])")
_NEXT_WORD = Pattern(rf"{GAP}([a-z%°$£][\w%°./-]{{0,20}})")
_EARLY = Pattern(r"[0-9]{1,4}(?![0-9%]|[-\x97/.,][0-9]|[a-z])")
_FIRST_YEAR, _LAST_YEAR = 1400, 2199
_MONTHS = 12
# Within these, a word such as "in" makes a year of four digits whatever follows.
_RECENT = range(1800, 2060)
_BEFORE_NUMBER = frozenset("0123456789.,-/$€£¥₹" + DASH)
_LONGEST_SHORT = 2
# 1500 BC, 79 AD, 300 BCE; and AD 79
_ERA = Pattern(
    r"([0-9]{1,4}|[0-9]{1,3},[0-9]{3})(?:[-\x97][0-9]{1,4})?\s?(B\.C\.(?:E\.)?|BCE?|A\.D\.|AD|C\.E\.|CE)(?![A-Za-z])"
)
_AFTER_ERA = (" AD ", " A.D. ", " CE ")
_ERAS, _LAST_OF_ERA = frozenset("ABC"), frozenset("DE.r")
_LONGEST_OLD = 14
# Words behind which even a year of the Middle Ages needs no more.
_BEFORE_OLD_YEARS = frozenset({"in", "since", "from", "until", "till", "year", "c.", "ca.", "circa", "c", "ad"})
_OLD = range(1000, 1400)
_CIRCA = frozenset({"c.", "ca.", "circa"})
_PERCENT = frozenset({"percent", "pct", "%"})
# Directly behind a figure these compare it with a year: "grew 5% over 2016", "3% below 2019 levels".
_COMPARING = frozenset(
    {"over", "above", "below", "under", "more than", "less than", "fewer than", "higher than", "lower than"}
)
_ABOUT = frozenset({"around", "about", "circa", "roughly"})
_MADE = frozenset(
    {
        "built", "founded", "born", "died", "established", "written", "painted", "made", "created", "constructed",
        "composed", "dates", "dating", "date", "dated", "printed", "erected", "invented", "settled", "in", "since",
        "from", "by", "until", "before", "after",
    }
)  # fmt: skip
# "1744 square km"
_POWERS = frozenset({"square", "cubic"})
_SEASONS = {"spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"}


def era_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return "1500 BC", "79 AD" or the year of "AD 79" and "the year 500", or nothing."""
    text = place.text
    match = None if _ERAS.isdisjoint(text[at : at + _LONGEST_OLD]) else _ERA.match(text, at, place.end)
    if match is not None:
        if match[2].startswith("C") and place.words_before(at)[1].lower() not in _BEFORE_OLD_YEARS:
            return None
        year = int(match[1].replace(",", ""))
        return dated(place, Form.YEAR, at, match.end(), WrittenDate(-year if match[2][0] == "B" else year))
    if text[at - 2 : at - 1] not in _LAST_OF_ERA:
        return None
    early = text.endswith(_AFTER_ERA, max(place.floor, at - 6), at) or place.before(at, 9).endswith("the year ")
    digits = _EARLY.match(text, at, place.end) if early else None
    if digits is None or noun_after(place, digits.end(), grammar) is not None:
        return None
    return dated(place, Form.YEAR, at, digits.end(), WrittenDate(int(digits[0])))


def year_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return a year or a span of years, unless what stands around says that it is a number; or nothing."""
    if at > place.start and place.plain[at - 1] in _BEFORE_NUMBER and not place.plain[at - 2].isalpha():
        return None
    if not place.plain[at + 1 : at + 4].isdecimal():
        return None
    match = _YEARS.match(place.plain, at, place.end)
    if match is None:
        return None
    year, to = int(match[1]), match[2]
    if to is not None and place.words_before(at)[1].lower() in grammar.lexicon.words["names beside years"]:
        return None  # Directive 2004/38
    before, last = place.words_before(at)
    season = _SEASONS.get((before if last == "of" else last).lower())
    if to is not None:
        if len(to) == 4 and _both_count(place, at, match.end(), year, grammar):
            return None
        return _span_at(place, at, match.end(), year, to, season)
    if not _FIRST_YEAR <= year <= _LAST_YEAR and not _is_old(place, at, match.end(), year, grammar):
        return None
    if season is not None:
        return dated(place, Form.PERIOD, at, match.end(), WrittenDate(year, part=season))
    if _counts(place, at, match.end(), year, grammar):
        return None
    return dated(place, Form.YEAR, at, match.end(), WrittenDate(year=year))


def _span_at(place: Place, at: int, end: int, year: int, to: str, season: str | None) -> Mention | None:
    """Return the span of years "2009-12" or, where the digits behind are no later year, the month "2009-03"."""
    until = year - year % 10 ** len(to) + int(to)
    if year < until <= _LAST_YEAR:
        date = WrittenDate(year, part=season) if season else WrittenDate(year, until=until)
        return dated(place, Form.PERIOD, at, end, date)
    if len(to) == 2 and 1 <= int(to) <= _MONTHS and _FIRST_YEAR <= year <= _LAST_YEAR:
        return dated(place, Form.DATE, at, end, WrittenDate(year, int(to)))
    return None


def _both_count(place: Place, start: int, end: int, year: int, grammar: Grammar) -> bool:
    """Whether "1000-1500 people" ranges from a number to a number; "in 1990-1995" and "the 1914-1918 years" do not."""
    following = _NEXT_WORD.match(place.plain, end, place.end)
    if following is None:
        return False
    lexicon, word = grammar.lexicon, following[1].rstrip(".")
    if word in lexicon.words["spans of time"] and year in _RECENT:
        return False
    if place.words_before(start)[1].lower() in lexicon.words["before years"] and year in _RECENT:
        return False
    is_unit = word in lexicon.units and len(word) > _LONGEST_SHORT and word not in lexicon.words["doubtful units"]
    return is_unit or word in lexicon.scales or word in lexicon.money_after or word in lexicon.words["counted"]


def _is_old(place: Place, at: int, end: int, year: int, grammar: Grammar) -> bool:
    """Whether "in 1066" and "c. 1200" are years: a number of the Middle Ages that counts nothing."""
    if year not in _OLD or place.words_before(at)[1].lower() not in _BEFORE_OLD_YEARS:
        return False
    following, lexicon = _NEXT_WORD.match(place.plain, end, place.end), grammar.lexicon
    if following is not None and following[1] in lexicon.units and following[1] not in lexicon.words["doubtful units"]:
        return False
    return noun_after(place, end, grammar) is None


def _is_money(word: str, lexicon: Lexicon) -> bool:
    return word.upper() in lexicon.money_before and word not in lexicon.words["money in names"]


def _is_percent(place: Place, end: int, word: str) -> bool:
    return word in _PERCENT or (word == "per" and place.plain.startswith("per cent", end + 1))


def _counts(place: Place, start: int, end: int, year: int, grammar: Grammar) -> bool:
    """Whether the four digits are the number of something rather than a year."""
    lexicon = grammar.lexicon
    before = place.before(start, 24).split()
    last = before[-1].lstrip("(\"'") if before else ""
    following = _NEXT_WORD.match(place.plain, end, place.end)
    word = following[1].rstrip(".") if following else ""
    if place.plain.startswith("'s", end):
        return False
    if last in lexicon.words["names beside years"] or _is_money(last, lexicon) or _is_percent(place, end, word):
        return True
    if following is not None and word in lexicon.money_after and word not in lexicon.words["doubtful money"]:
        written = place.text[following.start(1) : following.end(1)]
        return written.islower() or written.isupper()  # "in 1951 Rand moved"
    if last in lexicon.words["before years"] and year in _RECENT:
        return False
    if last in _CIRCA and noun_after(place, end, grammar) is None:
        return False
    if last in _ABOUT and before[-2:-1] and before[-2] in _MADE and noun_after(place, end, grammar) is None:
        return False  # "built around 1750"
    compares = place.floor > place.start and " ".join(before) in _COMPARING
    if (" ".join(before[-2:]) in lexicon.hedges and not compares) or (last in lexicon.hedges and year not in _RECENT):
        return True
    if len(word) <= _LONGEST_SHORT or word.startswith("quarter"):
        return False  # "the 2016 quarters"
    if word in lexicon.words["doubtful units"]:
        return False
    return word in lexicon.units or word in lexicon.scales or word in lexicon.words["counted"] or word in _POWERS
