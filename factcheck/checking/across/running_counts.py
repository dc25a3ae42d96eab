"""A count of years or editions that an article repeats a year later: it must have grown.

Worked example: "has been named the happiest city for six consecutive years" in November 2022 and, word for word, in
November 2023: it is seven by then, or the title was lost. "The 10th festival" cannot open in June of two years.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from factcheck.checking.across.comparable import in_time
from factcheck.checking.across.telling import told
from factcheck.checking.kinds import Kind, Result
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.statement import EDITION, RUNNING_COUNT, Statement
from factcheck.model.versions import is_one_story

_A_YEAR, _A_SEASON, _SHARED = 300, 120, 0.5


def _check(statements: Sequence[Statement], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    counts: dict[tuple[str, ...], list[Statement]] = {}
    for each in statements:
        if each.measure.startswith(RUNNING_COUNT) and each.published and each.subject:
            counts.setdefault((each.topic, str(each.value)), []).append(each)
    for same in counts.values():
        if len({each.published[:4] for each in same}) > 1:
            yield from _of_count(sorted(same, key=in_time), rule, targets)


def _of_count(same: list[Statement], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    for here in same:
        there = next((each for each in same if _is_repeated(each, here)), None)
        if there is not None and (targets is None or here.uri in targets):
            fields = {"figure": here.figure, "published": there.published, "other": there.figure}
            yield told(rule, here, fields, (there.evidence("the same count, long before"),))


def _is_repeated(earlier: Statement, later: Statement) -> bool:
    """Whether the later sentence repeats the earlier one after a year or so."""
    apart = (date.fromisoformat(later.published) - date.fromisoformat(earlier.published)).days
    return apart >= _A_YEAR and earlier.uri != later.uri and _is_alike(earlier.sentence, later.sentence)


def _check_growth(statements: Sequence[Statement], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    """Yield a finding for each count that has grown faster than the years go by, or an edition that fell."""
    counts: dict[str, list[Statement]] = {}
    for each in statements:
        if each.measure.startswith(RUNNING_COUNT) and each.published and each.subject and each.value:
            counts.setdefault(each.topic, []).append(each)
    for same in counts.values():
        if len({each.value for each in same}) > 1:
            yield from _of_growth(sorted(same, key=in_time), rule, targets)


def _of_growth(same: list[Statement], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    for at, later in enumerate(same):
        earlier = next((each for each in reversed(same[:at]) if _cannot_follow(each, later)), None)
        if earlier is None:
            continue
        here, there = (later, earlier) if targets is None or later.uri in targets else (earlier, later)
        if targets is None or here.uri in targets:
            fields = {"figure": here.figure, "other": there.figure, "published": there.published}
            yield told(rule, here, fields, (there.evidence("the other count"),))


def _cannot_follow(earlier: Statement, later: Statement) -> bool:
    """Whether no year by year counting leads from one count to the other: a year may be begun, but not skipped."""
    assert later.value is not None, "counts without a value are left out before"
    assert earlier.value is not None, "and so are these"
    days = (date.fromisoformat(later.published) - date.fromisoformat(earlier.published)).days
    growth = later.value - earlier.value
    is_impossible = growth > days // 365 + 1 or (later.measure.endswith(EDITION) and growth < 0 and days > _A_SEASON)
    return is_impossible and not is_one_story(earlier, later) and _is_alike(earlier.sentence, later.sentence)


def _is_alike(left: str, right: str) -> bool:
    mine, theirs = _words(left), _words(right)
    return len(mine & theirs) >= _SHARED * min(len(mine), len(theirs))


def _words(sentence: str) -> set[str]:
    return {
        word for word in "".join(sign if sign.isalpha() else " " for sign in sentence.lower()).split() if len(word) > 3
    }


GROWTH = Kind(KindSpec("running-count-growth-across", {}, ("figure", "published", "other")), across=_check_growth)
KIND = Kind(KindSpec("running-count-across", {}, ("figure", "published", "other")), across=_check)
