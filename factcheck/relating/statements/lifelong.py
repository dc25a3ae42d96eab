"""What stays true for life: when somebody was born, as an age implies, and when something was founded, built or opened.

Worked example: "Elena Marchetti, 46, was named" in May 2022 says that she was born in 1975 or 1976; "Bergmann AG,
founded in 1887" is a year of founding. Such a year needs no period: any two articles can be held against one another.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

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
# How far before an event its name may begin, in code points.
_REACH = 90
_EVENTS = {
    "founded": "founding", "established": "founding", "set up": "founding",
    "built": "building", "completed": "building", "opened": "opening", "born": "birth",
}  # fmt: skip


def lives(article: Article, sheet: Sheet, names: Names) -> Iterator[Statement]:
    """Yield the years of birth, founding, building and opening that an article names or implies."""
    published = article.document.published
    for event, who, year in _dated(article.text):
        at = Decimal(year.group())
        yield from _stated(who, year.span(), event, at, at, sheet, names)
    for who, age in _aged(article.text) if published is not None else ():
        years = int(age.group())
        if _YOUNGEST <= years <= _OLDEST and not _of_then().search(sheet.blank(Span(*age.span())).sentence):
            assert published is not None, "ages are looked for on a day alone"
            at = Decimal(published.day.year - years)
            yield from _stated(who, age.span(), "birth", at - 1, at, sheet, names)


def _dated(text: str) -> Iterator[tuple[str, "_Who", re.Match[str]]]:
    """Yield each event with whose it is and its year; only the words around an event are read."""
    for word, event in _EVENTS.items():
        for start in _places(word, text):
            dated = _year().match(text, start + len(word))
            before = _name_before().search(text, max(0, start - _REACH), start) if dated is not None else None
            if dated is not None and before is not None:
                yield event, _Who(before["who"], before.start("who")), _part(dated, "year", text)
        for start in _places(word.capitalize(), text):
            opened = _opening().match(text, start + len(word))
            if opened is not None:
                yield event, _Who(opened["who"], opened.start("who")), _part(opened, "year", text)


def _aged(text: str) -> Iterator[tuple["_Who", re.Match[str]]]:
    """Yield who has which age: "Elena Marchetti, 46, was", "46-year-old Elena Marchetti"."""
    for match in _comma_age().finditer(text):
        before = _person_before().search(text, max(0, match.start() - _REACH), match.start())
        if before is not None:
            yield _Who(before["who"], before.start("who")), _part(match, "age", text)
    for start in _places("-year-old ", text):
        age = _two_digits().match(text, max(0, start - 2))
        person = _person_behind().match(text, start + len("-year-old "))
        if age is not None and age.end() == start and person is not None:
            yield _Who(person["who"], person.start("who")), age


def _places(word: str, text: str) -> Iterator[int]:
    start = text.find(word)
    while start >= 0:
        yield start
        start = text.find(word, start + len(word))


def _part(match: re.Match[str], group: str, text: str) -> re.Match[str]:
    """Return the match of a group by itself."""
    found = _digits().match(text, match.start(group))
    assert found is not None, "the group is a number"
    return found


class _Who(NamedTuple):
    """A name as written, and where it stands."""

    name: str
    at: int


def _stated(
    who: _Who, place: tuple[int, int], event: str, first: Decimal, last: Decimal, sheet: Sheet, names: Names
) -> Iterator[Statement]:
    """Yield the statement of one year; of a person the full name has to be there, so that two are not taken for one."""
    name = re.sub(r"['’]s?$", "", who.name.strip())
    subject = name.lower() if event == "birth" else names.resolved(name, who.at)
    is_alone = " " not in name and event != "founding"  # a surname, a word that only begins a sentence
    if not subject or is_alone or (event == "birth" and _is_no_person(name, names)):
        return
    yield sheet.blank(Span(*place))._replace(
        subject=subject,
        measure=lifelong(event),
        period=FOR_LIFE,
        kind=QuantityKind.NUMBER.value,
        value=last,
        narrow_low=first,
        narrow_high=last,
        wide_low=first - _SLACK,
        wide_high=last + _SLACK,
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
_PERSON = rf"(?P<who>[A-Z][\w'’-]+\.?(?: (?:[A-Z]\.|(?:de|van|von|der|bin|al|da|di|la|le)|{_WORD})){{0,3}} {_WORD})"


@cache
def _name_before() -> re.Pattern[str]:
    """Match whose event it is right before it: "Acme was", "Acme, which was", "Acme,", "Ann Lee ("."""
    return re.compile(
        rf"\b(?P<who>{_WORD}(?: (?:(?:of|and|&|the) )?{_WORD}){{0,5}})"
        r"(?:,? (?:which |who )?(?:was |were )?(?:first |originally )?| \(|, )$"
    )


@cache
def _year() -> re.Pattern[str]:
    """Match the year behind an event: " in 1998", " on 3 May 1976"."""
    return re.compile(
        r"(?: (?:on|in|back in))?(?: (?:early |late |\d{1,2} )?(?:January|February|March|April|May|June|July|August"
        r"|September|October|November|December)(?: \d{1,2},)?)? (?P<year>1[5-9]\d\d|20\d\d)\b(?![-–/])"
    )


@cache
def _opening() -> re.Pattern[str]:
    """Match the year and the name behind an event that opens a sentence: " in 1998, Acme"."""
    return re.compile(
        rf" in (?P<year>1[5-9]\d\d|20\d\d), (?:the )?(?P<who>{_WORD}(?: (?:(?:of|and|&) )?{_WORD}){{0,4}})"
    )


@cache
def _comma_age() -> re.Pattern[str]:
    """Match an age between commas."""
    return re.compile(r", (?:aged )?(?P<age>\d\d)(?=, (?:[a-z]|[A-Z][a-z]+ )|\.(?:\s|$))")


@cache
def _person_before() -> re.Pattern[str]:
    """Match a full name right before its age."""
    return re.compile(rf"\b{_PERSON}$")


@cache
def _person_behind() -> re.Pattern[str]:
    """Match a full name behind an age, no "Northport Rovers" of "28-year-old Northport Rovers striker"."""
    behind = "is|was|has|had|who|says?|said|told|from|of|died|and|in|at|will|remains?|into|by|with|after|for|to|on|won"
    return re.compile(rf"{_PERSON}(?=[,.;:)]| (?:{behind}|made)\b|['’]s |\s*$)", re.MULTILINE)


@cache
def _two_digits() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,])\d\d")


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(r"\d+")


@cache
def _of_then() -> re.Pattern[str]:
    """Match what ties an age to another day than that of the article."""
    return re.compile(
        r"(?<!\d)(?:1\d|20)\d\d(?!\d)|\b(?:at the time|then|who was|would have been|when (?:he|she)|turns?|will be"
        r"|years? ago|last year)\b"
    )
