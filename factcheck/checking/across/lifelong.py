"""What stays true for life, told in two ways: a year of birth as ages imply it, a year of founding or of opening.

Worked example: "Elena Marchetti, 46" in May 2022 was born in 1975 or 1976, "Elena Marchetti, 54" in May 2024 in 1969 or
1970. Two people may have one name, and a firm may count from the shop of its founder's father: unless the sentences
have more in common than the name, that is no more than a note.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.checking.across.comparable import in_time, lowered
from factcheck.checking.across.telling import told
from factcheck.checking.consensus import disagreeing
from factcheck.checking.kinds import Kind, Result
from factcheck.model.finding import Level
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.statement import Statement, is_lifelong
from factcheck.model.versions import is_one_story

_SHARED, _LONG = 2, 5


def _check(statements: Sequence[Statement], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    lives: dict[str, list[Statement]] = {}
    for each in statements:
        if is_lifelong(each) and each.subject:
            lives.setdefault(each.topic, []).append(each)
    for life in lives.values():
        if len({each.uri for each in life}) > 1:
            yield from _of_life(sorted(life, key=in_time), rule, targets)


def _of_life(life: list[Statement], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    """Yield a finding for each year that misses the one that most of the articles share.

    Of two the later tells; in a run for targets they tell of what they deny.
    """
    for outlier, witness in disagreeing([each.wide for each in life], [each.times for each in life]):
        here, there = life[outlier], life[witness]
        if targets is not None and here.uri not in targets:
            here, there = there, here
        if (targets is None or here.uri in targets) and not is_one_story(here, there):
            yield _told(here, there, rule)


def _told(here: Statement, there: Statement, rule: Rule) -> Result:
    is_sure = _is_same_person(here, there) or _are_twins(here.figure, there.figure)
    level = None if is_sure else lowered(Level.WARNING, 1)
    fields = {
        "figure": here.figure, "other": there.figure, "subject": here.subject, "measure": here.measure,
        "year": _year(here), "usual": _year(there), "published": f" of {there.published}" if there.published else "",
    }  # fmt: skip
    return told(rule, here, fields, (there.evidence("another year"),), level=level)


def _are_twins(year: str, other: str) -> bool:
    """Whether two written years have the same digits in another order."""
    return len(year) == len(other) == 4 and sorted(year) == sorted(other)


def _year(each: Statement) -> str:
    low, high = each.narrow_low or Decimal(0), each.narrow_high or Decimal(0)
    return f"{high}" if low == high else f"{low} or {high}"


def _is_same_person(here: Statement, there: Statement) -> bool:
    """Whether the sentences share more than the name: two long words of it are enough to tell a namesake."""
    return len(_words(here) & _words(there)) >= _SHARED


def _words(each: Statement) -> set[str]:
    letters = "".join(sign if sign.isalpha() else " " for sign in each.sentence.lower())
    return {word for word in letters.split() if len(word) >= _LONG} - set(each.subject.split()) - _COMMON


_COMMON = frozenset({"after", "which", "their", "there", "about", "founded", "opened", "built", "where", "first"})
KIND = Kind(
    KindSpec("lifelong-across", {}, ("figure", "other", "subject", "measure", "year", "usual", "published")),
    across=_check,
)
