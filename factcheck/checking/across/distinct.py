"""Many statements -> the few that matter: of all that say the same, the first and the last in print.

A thing that everybody writes about is printed a million times with a handful of figures. Whatever compares articles
looks at these figures, each with how many claims stand for it, and never at pairs of a million claims; an archive keeps
the same few beside its claims, so that a folder and an archive of it give the same findings. Of one thing with more
figures than anybody reads, the most printed are compared.
"""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from factcheck.model.digest import digest_of_slots
from factcheck.model.statement import MOST_ASKED, MOST_NEAR, Statement

_FEW = 3


def distinct(statements: Sequence[Statement], targets: frozenset[str] | None) -> list[Statement]:
    """Return the statements without those that add nothing; those of `targets` all stay.

    The first of several that say the same stands for all but the last.
    """
    own = [each for each in statements if targets is not None and each.uri in targets]
    asked = {each.drawer for each in own} if targets is not None else None
    others = [each for each in statements if targets is None or each.uri not in targets]
    groups: dict[str, list[Statement]] = {}
    for each in others:
        if each.is_about_something:
            groups.setdefault(each.drawer, []).append(each)
    few = [one for group in groups.values() for one in _few(group, _most(group[0], asked))]
    return own + few


def _most(each: Statement, asked: set[str] | None) -> int:
    return MOST_ASKED if asked is None or each.drawer in asked else MOST_NEAR


def _few(group: list[Statement], most: int) -> Iterator[Statement]:
    if len(group) < _FEW and len(group) <= most:
        yield from group
        return
    buckets: dict[tuple[object, ...], list[Statement]] = {}
    for each in group:
        buckets.setdefault(each.slots, []).append(each)
    for bucket in _most_printed(list(buckets.values()), most):
        yield from _ends(bucket)


def _most_printed(buckets: list[list[Statement]], most: int) -> list[list[Statement]]:
    """Return the figures with the most claims; between equals their digests decide, which no order of files changes."""
    if len(buckets) <= most:
        return buckets
    ranked = sorted(buckets, key=lambda bucket: (_times(bucket), digest_of_slots(bucket[0])), reverse=True)
    return ranked[:most]


def _times(bucket: Sequence[Statement]) -> int:
    return sum(each.times for each in bucket)


def _ends(bucket: list[Statement]) -> Iterator[Statement]:
    """Yield the first and the last in print of one figure; the first stands for those in between as well."""
    if len(bucket) < _FEW:
        yield from bucket
        return
    first, last = min(bucket, key=attrgetter("order")), max(bucket, key=attrgetter("order"))
    yield first._replace(times=_times(bucket) - last.times)
    yield last
