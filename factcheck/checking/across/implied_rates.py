"""Exchange rates that conversions of one month imply: one that stands apart from those of other articles.

Worked example: three articles of October convert yuan at 7.30, 7.30 and 6.89 to the dollar. No table of rates is
needed, and none is believed: the many are held against the one.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from factcheck.checking.across.comparable import in_time
from factcheck.checking.across.stories import is_one_text
from factcheck.checking.across.telling import told
from factcheck.checking.consensus import disagreeing
from factcheck.checking.kinds import Kind, Result
from factcheck.checking.wording import plain
from factcheck.model.interval import EXACT
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.statement import IMPLIED_RATE, Statement

_LEAST = 3
# So many others are asked: among them are two that are no copies of one another, if there are any at all.
_ASKED = 20


def _check(statements: Sequence[Statement], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    months: dict[str, list[Statement]] = {}
    for each in statements:
        if each.measure == IMPLIED_RATE and each.key and each.value:
            months.setdefault(each.key, []).append(each)
    for month in months.values():
        if len({each.uri for each in month}) >= _LEAST:
            yield from _of_month(sorted(month, key=in_time), rule, targets)


def _of_month(month: list[Statement], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    """Yield a finding for each conversion that misses the rate that most of the others share."""
    slack = EXACT.divide(rule.number("slack_percent"), 100)
    conflicts = disagreeing([each.wide.widened(slack) for each in month])
    outliers = {index for index, _ in conflicts}
    for index, witness in conflicts:
        here, there = month[index], month[witness]
        if (targets is None or here.uri in targets) and _has_majority(here, month, outliers):
            assert here.value is not None, "rates without a value are left out before"
            assert there.value is not None, "and so are these"
            fields = {
                "figure": here.figure, "rate": plain(here.value, 4), "pair": here.subject.upper(),
                "month": here.period, "usual": plain(there.value, 4),
            }  # fmt: skip
            yield told(rule, here, fields, (there.evidence("converted at another rate"),))


def _has_majority(here: Statement, month: list[Statement], outliers: set[int]) -> bool:
    """Whether two other articles at least, no copies of one another, convert alike."""
    inliers = (each for index, each in enumerate(month) if index not in outliers and not is_one_text(each, here))
    others = list(islice(inliers, _ASKED))
    return any(not is_one_text(others[0], each) for each in others[1:])


KIND = Kind(
    KindSpec(
        "implied-rates-across",
        {"slack_percent": 2},
        ("figure", "rate", "pair", "month", "usual"),
        {"slack_percent": "by how many percent two rates of one month may differ"},
    ),
    across=_check,
)
