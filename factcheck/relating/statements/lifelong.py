"""What stays true for life: when somebody was born, as an age implies, and when something was founded, built or opened.

Worked example: "Elena Marchetti, 46, was named" in May 2022 says that she was born in 1975 or 1976; "Bergmann AG,
founded in 1887" is a year of founding. Such a year needs no period: any two articles can be held against one another.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.model.claim import Article
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span
from factcheck.model.statement import FOR_LIFE, Statement, lifelong
from factcheck.relating.statements.names import Names
from factcheck.relating.statements.sheets import Sheet
from factcheck.relating.words import word_set

# Between two dates of one life half a year on either side is no contradiction: a birthday, a year that was rounded.
_SLACK = Decimal("0.5")
_OLDEST, _YOUNGEST = 110, 5
# Without their first letters, which a sentence may open with.
_HINTS = ("ounded", "stablished", "et up", "pened", "uilt", "orn", "ompleted")
_EVENTS = {
    "founded": "founding", "established": "founding", "set up": "founding",
    "built": "building", "completed": "building", "opened": "opening", "born": "birth",
}  # fmt: skip


def lives(article: Article, sheet: Sheet, names: Names) -> Iterator[Statement]:
    """Yield the years of birth, founding, building and opening that an article names or implies."""
    text = article.text
    published = article.document.published
    if any(hint in text for hint in _HINTS):
        for match in (*_behind().finditer(text), *_within().finditer(text)):
            event = _EVENTS[match["event"].lower()]
            year = Decimal(match["year"])
            yield from _stated(match, event, year, year, sheet, names, is_person=event == "birth")
    if published is not None and ("," in text or "-year-old" in text):
        for match in (*_aged().finditer(text), *_old().finditer(text)):
            age = int(match["age"])
            if _YOUNGEST <= age <= _OLDEST and not _of_then().search(sheet.blank(Span(*match.span("age"))).sentence):
                year = Decimal(published.day.year - age)
                yield from _stated(match, "birth", year - 1, year, sheet, names, is_person=True)


def _stated(
    match: re.Match[str], event: str, first: Decimal, last: Decimal, sheet: Sheet, names: Names, *, is_person: bool
) -> Iterator[Statement]:
    """Yield the statement of one year; of a person the full name has to be there, so that two are not taken for one."""
    name = re.sub(r"['’]s?$", "", match["who"].strip())
    group = "age" if "age" in match.re.groupindex else "year"
    who = names.resolved(name, match.start("who")) if not is_person else name.lower()
    is_alone = " " not in name and event != "founding"  # a surname, a word that only begins a sentence
    if not who or is_alone or (is_person and _is_no_person(name, names)):
        return
    low, high = first - _SLACK, last + _SLACK
    yield sheet.blank(Span(*match.span(group)))._replace(
        subject=who,
        measure=lifelong(event),
        period=FOR_LIFE,
        kind=QuantityKind.NUMBER.value,
        value=last,
        narrow_low=first,
        narrow_high=last,
        wide_low=low,
        wide_high=high,
        written_low=first,
        written_high=last,
    )


def _is_no_person(name: str, names: Names) -> bool:
    words = name.split(" ")
    return names.is_place(name) or any(word.strip(".") in _NO_NAMES for word in words)


_NO_NAMES = word_set("""
    January February March April May June July August September October November December Monday Tuesday
    Wednesday Thursday Friday Saturday Sunday Room Section Chapter Article Page Route Highway Flight Figure
    Table Group United City County Inc Corp Ltd The And In On At But For From With
""")
_WORD = r"(?:(?:Inc|Corp|Co|Ltd|St|Dr|Jr)\.|[A-Z][\w&'’-]*\w)"
_PERSON = rf"(?P<who>[A-Z][\w'’-]+\.?(?: (?:[A-Z]\.|(?:de|van|von|der|bin|al|da|di|la|le)|{_WORD}))*? {_WORD})"


@cache
def _behind() -> re.Pattern[str]:
    """Match an event behind its name: "Acme was founded in 1998", "Acme, founded in 1998", "Ann Lee (born 1976)"."""
    return re.compile(
        rf"\b(?P<who>{_WORD}(?: (?:(?:of|and|&|the) )?{_WORD}){{0,5}})"
        r"(?:,? (?:which |who )?(?:was |were )?(?:first |originally )?| \(|, )"
        r"(?P<event>founded|established|set up|built|completed|opened|born)"
        r"(?: (?:on|in|back in))?(?: (?:early |late |\d{1,2} )?(?:January|February|March|April|May|June|July|August"
        r"|September|October|November|December)(?: \d{1,2},)?)? (?P<year>1[5-9]\d\d|20\d\d)\b(?![-–/])"
    )


@cache
def _within() -> re.Pattern[str]:
    """Match an event before its name: "Founded in 1998, Acme"."""
    return re.compile(
        r"(?:^|(?<=[.\n] )|(?<=\n))(?P<event>Founded|Established|Set up|Built|Completed|Opened|Born) in "
        rf"(?P<year>1[5-9]\d\d|20\d\d), (?:the )?(?P<who>{_WORD}(?: (?:(?:of|and|&) )?{_WORD}){{0,4}})"
    )


@cache
def _aged() -> re.Pattern[str]:
    """Match an age between commas behind a full name: "Elena Marchetti, 46, was", "Ann Lee, aged 46,"."""
    return re.compile(rf"\b{_PERSON}, (?:aged )?(?P<age>\d\d)(?=, (?:[a-z]|[A-Z][a-z]+ )|\.(?:\s|$))")


@cache
def _old() -> re.Pattern[str]:
    """Match an age before a full name: "46-year-old Elena Marchetti", no "28-year-old Northport Rovers striker"."""
    behind = "is|was|has|had|who|says?|said|told|from|of|died|and|in|at|will|remains?|into|by"
    behind += "|with|after|for|to|on|won|made"
    return re.compile(rf"\b(?P<age>\d\d)-year-old {_PERSON}(?=[,.;:)]| (?:{behind})\b|['’]s |\s*$)", re.MULTILINE)


@cache
def _of_then() -> re.Pattern[str]:
    """Match what ties an age to another day than that of the article."""
    return re.compile(
        r"(?<!\d)(?:1\d|20)\d\d(?!\d)|\b(?:at the time|then|who was|would have been|when (?:he|she)|turns?|will be"
        r"|years? ago|last year)\b"
    )
