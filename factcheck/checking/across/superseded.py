"""A provisional figure that is printed again after the revised one was out.

Worked example: growth of 2.1% in January, "preliminary"; "revised to 2.6%" in September; "preliminary data showed 2.1%"
again in October. The two figures do not contradict each other, but the older has been replaced.
"""

from collections.abc import Iterator, Sequence

from factcheck.checking.across.comparable import grouped
from factcheck.checking.across.telling import told
from factcheck.checking.kinds import Kind, Result
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.statement import Statement

_LATER = frozenset({"revised", "final"})


def _check(statements: Sequence[Statement], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    for group in grouped(statements):
        by_value = {each.value: each for each in reversed(group) if each.vintage in _LATER and each.published}
        if not by_value:
            continue
        revised = list(by_value.values())[::-1]
        for here in group:
            if here.vintage == "provisional" and (targets is None or here.uri in targets):
                yield from _replaced(here, revised, rule)


def _replaced(here: Statement, revised: list[Statement], rule: Rule) -> Iterator[Result]:
    """Yield a finding for a provisional figure behind the first revised one that it cannot agree with."""
    there = next((each for each in revised if each.published < here.published and each.basis == here.basis), None)
    if there is not None and there.uri != here.uri and not there.wide.overlaps(here.wide):
        fields = {
            "figure": here.figure, "other": there.figure, "published": there.published, "vintage": there.vintage,
            "subject": here.subject, "measure": here.measure, "period": here.period,
        }  # fmt: skip
        yield told(rule, here, fields, (there.evidence(f"the {there.vintage} figure"),))


_FIELDS = ("figure", "other", "published", "vintage", "subject", "measure", "period")
KIND = Kind(KindSpec("superseded", {}, _FIELDS), across=_check)
