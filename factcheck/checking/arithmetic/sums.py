"""Parts that are said to make a total.

Worked example: 463,000 and 654,000 ballots are 1,117,000; "a total of 1.16 million" has swapped two digits.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import chain

from factcheck.checking.arithmetic.exactness import generous
from factcheck.checking.arithmetic.nouns_of_sums import are_counts, can_be_added
from factcheck.checking.arithmetic.partition.gathered import Gathered, gathered_of
from factcheck.checking.arithmetic.partition.hundreds import Hundred, Share, hundreds_of
from factcheck.checking.arithmetic.partition.partitions import Partition, partitions_of
from factcheck.checking.arithmetic.parts import Standing, Sum, counted_out, sums_in
from factcheck.checking.arithmetic.skeletons import skeletons
from factcheck.checking.arithmetic.told_sums import told_sums
from factcheck.checking.arithmetic.two_sides import sums_of_two_sides
from factcheck.checking.diagnosis import Slip, Typed, diagnosed, is_mistyped, power_of_ten
from factcheck.checking.kinds import Kind, Result, at, found, held, resting_on
from factcheck.checking.of_one_article import OfOneArticle
from factcheck.checking.values import value_of
from factcheck.checking.word_edges import at_edge
from factcheck.checking.wording import amount, plain
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

# A list whose sum is further off than this was not meant to make the total.
_FURTHEST = Interval(Decimal("0.5"), Decimal(2))
_TELLING = 3


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(
        at_edge(
            "total|totall?ing|altogether|in all|comprising|consisting of|made up of|composed of|divided into"
            "|split into|broken down into|comprised of|the other|the remaining"
            "|consists of|comprises|composed of|elsewhere|in the rest|people|victims|dead",
            anywhere=":(?<=[a-z0-9]:)(?= )",
        )
    )


@cache
def _listed() -> re.Pattern[str]:
    """Match two items of a list in a row that count themselves: ", two novelists, three"."""
    number = "[0-9]{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    return re.compile(rf"[,:(–—] ?(?:{number}|an?|one)(?: [A-Za-z-]+){{1,5}}(?:,|,? and) (?:{number}|an?|one) ")


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    seen: set[Span] = set()
    told: set[Span] = set()
    known: list[frozenset[Span]] = []
    for stated in _stated(article):
        if stated.total.span not in seen:
            seen.add(stated.total.span)
            for result in _judged(article, rule, stated):
                told.add(stated.total.span)
                known.append(frozenset(claim.span for claim in (stated.total, *stated.parts)))
                yield result
    for partition in partitions_of.of(article):
        if partition.whole.claim.span not in told:
            told.add(partition.whole.claim.span)
            yield from _parted(article, rule, partition)
    for gathered in gathered_of.of(article):
        is_part = any(spans.issuperset(gathered.spans) for spans in known)  # of a sum that was judged
        if gathered.whole.claim.span not in told and not is_part:
            yield from _put_together(article, rule, gathered)
    for hundred in hundreds_of.of(article):
        yield from _hundred(article, rule, hundred)


def _hundred(article: Article, rule: Rule, hundred: Hundred) -> Iterator[Result]:
    """Judge shares that are all of something."""
    fields = {
        "parts": " + ".join(map(_told_hundredths, hundred.shares)),
        "sum": f"{told_share(hundred.total)}%",
        "total": "100%",
        "diagnosis": "",
    }
    spans = tuple(share.span for share in hundred.shares)
    if hundred.holds:
        yield from held(rule, article, spans, fields)
        return
    evidence = tuple(at(article, span, f"share {number}") for number, span in enumerate(spans[:-1], start=1))
    yield found(rule, article, spans[-1], fields, level=Level.WARNING, evidence=evidence, confidence="high")


def _told_hundredths(share: Share) -> str:
    """Return a share as it is told, "44.2%" or "8 × 4.6%"."""
    if share.holders <= 1:
        return f"{told_share(share.value)}%"
    return f"{share.holders} × {told_share(EXACT.divide(share.value, Decimal(share.holders)))}%"


def _put_together(article: Article, rule: Rule, gathered: Gathered) -> Iterator[Result]:
    """Judge a whole with the list right beside it."""
    whole, parts = gathered.whole, gathered.parts
    stated = Sum(whole.claim, tuple(part.claim for part in parts))
    if gathered.holds:
        if not any(each.claim.quantity.hedged for each in (whole, *parts)):
            spans = tuple(each.claim.span for each in (whole, *parts))
            yield from held(rule, article, spans, _fields(stated, ""))
        return
    yield from _conflict(article, rule, stated)


def _conflicting(article: Article) -> tuple[Sum, ...]:
    slipped = (_as_sum(partition) for partition in partitions_of.of(article) if partition.slipped is not None)
    stated = (each for each in _stated(article) if _conflicts(each))
    gathered = (
        Sum(each.whole.claim, tuple(part.claim for part in each.parts))
        for each in gathered_of.of(article)
        if not each.holds
    )
    return (*stated, *slipped, *gathered)


_of_article = OfOneArticle(_conflicting)


def conflicting(article: Article) -> Sequence[Sum]:
    """Return the sums of an article that a finding of this kind speaks of."""
    return _of_article.of(article)


def _as_sum(partition: Partition) -> Sum:
    return Sum(partition.whole.claim, tuple(part.claim for part in partition.parts))


def _parted(article: Article, rule: Rule, partition: Partition) -> Iterator[Result]:
    """Judge a whole and its parts that the sum itself bears out."""
    stated, figures = _as_sum(partition), (partition.whole, *partition.parts)
    if partition.slipped is None:
        if not any(amount.is_loose for amount in figures):
            yield from held(rule, article, tuple(amount.claim.span for amount in figures), _fields(stated, ""))
        return
    is_sole = partition.slipped.is_sole
    slipped = figures[partition.slipped.at if is_sole else 0].claim
    is_told = all(amount.claim.status is Status.ACTUAL for amount in figures)
    figure = slipped.span.of(article.text) if is_sole else "One of these figures"
    fields = _fields(stated, "") | {"diagnosis": f" {figure} {partition.slipped.words}."}
    names = {"total": partition.whole.claim} | {f"part {at}": part.claim for at, part in enumerate(partition.parts, 1)}
    evidence = resting_on(article, {name: claim for name, claim in names.items() if claim is not slipped})
    level = None if is_told else Level.WARNING
    yield found(rule, article, slipped.span, fields, level=level, evidence=evidence, confidence="high")


def _is_known(stated: Sum) -> bool:
    return all(claim.quantity.best.value is not None for claim in (stated.total, *stated.parts))


def _counts_absent(article: Article, stated: Sum) -> bool:
    """Whether those who did not take part are counted behind those who did: "260 votes: ..., and 236 absent"."""
    return _votes().match(article.text, stated.total.span.end) is not None and any(
        _away().match(article.text, part.span.end) is not None for part in stated.parts
    )


@cache
def _away() -> re.Pattern[str]:
    return re.compile(
        r" (?:[a-z]+ ){0,2}?(?:absent|not voting|not present|away|did not (?:vote|attend|take part|turn up))\b"
    )


@cache
def _votes() -> re.Pattern[str]:
    return re.compile(r" (?:votes?|ballots?|valid|(?:were )?cast|voted|took part|attended|present)\b")


def _stated(article: Article) -> Iterator[Sum]:
    """Yield the sums of known figures that one sentence holds, then those that are told over several.

    Of a total whose list was read in two ways the one that holds is meant, else the longer one.
    """
    told = chain(
        chain.from_iterable(map(sums_in, skeletons(article, _gate()))),
        chain.from_iterable(map(counted_out, skeletons(article, _listed()))),
        sums_of_two_sides(article),
        told_sums(article),
    )
    read = [stated for stated in told if _is_known(stated)]
    by_total: dict[Span, list[Sum]] = {}
    for stated in read:
        by_total.setdefault(stated.total.span, []).append(stated)
    for stated in read:
        if _tells_total_twice(stated) or any(_is_meant_rather(other, stated) for other in by_total[stated.total.span]):
            continue
        if not _counts_absent(article, stated):
            yield stated


def _is_meant_rather(one: Sum, other: Sum) -> bool:
    """Whether the first of two readings of the list of one total is meant, one with the parts of the other and more."""
    if len(one.parts) == len(other.parts):
        return False
    is_longer = len(one.parts) > len(other.parts)
    more, fewer = (one, other) if is_longer else (other, one)
    if not {part.span for part in more.parts}.issuperset(part.span for part in fewer.parts):
        return False
    holds = [_holds(each) for each in (one, other)]
    return is_longer if holds[0] == holds[1] else holds[0]


def _tells_total_twice(stated: Sum) -> bool:
    """Whether the first part is the total and the others make it: "14 medals, nine gold and five silver, 14 in all"."""
    first, *others = map(_value, stated.parts)
    return first == _value(stated.total) == sum(others)


def _holds(stated: Sum) -> bool:
    added = _added([claim.quantity.best.narrow for claim in stated.parts], stated.singles)
    return added.overlaps(stated.total.quantity.best.narrow)


def _judged(article: Article, rule: Rule, stated: Sum) -> Iterator[Result]:
    figures = (stated.total, *stated.parts)
    if _holds(stated) and not any(claim.quantity.hedged for claim in figures):
        yield from held(rule, article, tuple(claim.span for claim in figures), _fields(stated, ""))
    elif _conflicts(stated):
        yield from _conflict(article, rule, stated)


def _ends(stated: Sum) -> tuple[Interval, Interval]:
    """Return the widest that the parts together and the total can mean."""
    parts = [generous(claim.quantity) for claim in stated.parts]
    return _added(parts, stated.singles), generous(stated.total.quantity)


def _conflicts(stated: Sum) -> bool:
    """Whether the widest reading of the parts misses the total, by an amount that a slip explains."""
    figures = (stated.total, *stated.parts)
    if not (can_be_added(figures) or (stated.standing is Standing.ALL and are_counts(figures))):
        return False
    typed = Typed(_value(stated.total), _sum(stated))
    if max(map(_value, stated.parts)) > _value(stated.total) and not is_mistyped(typed):
        return False  # "81.3: 79.1 if it is a boy and 83.4 if a girl" is a mean
    added, total = _ends(stated)
    if added.overlaps(total) or not _is_sure(stated, added, total) or _is_headed(stated):
        return False
    is_listed = stated.standing is Standing.LISTED
    # However far off, three digits or more that are those of the sum but for one, or for the point, are no chance.
    is_slip = is_listed or _telling_digits(stated.total) >= _TELLING
    return _is_near(stated) or is_mistyped(typed) or (is_slip and bool(power_of_ten(total, added)))


def _telling_digits(claim: Claim) -> int:
    """Return how many digits tell something: noughts at the end do if they are decimals, "160.0"."""
    digits = len(_value(claim).normalize(EXACT).as_tuple().digits)
    return claim.quantity.digits if claim.quantity.decimals else digits


def _conflict(article: Article, rule: Rule, stated: Sum) -> Iterator[Result]:
    """Yield the finding of a sum that does not hold."""
    added, total = _ends(stated)
    if stated.total.quantity.hedged:
        total = stated.total.quantity.best.written  # "at least 82" are any number above it, and not ten times 65
    diagnosis = diagnosed(total, added, *_left_out(stated), typed=Typed(_value(stated.total), _sum(stated)))
    softened = stated.total.status is not Status.ACTUAL or not diagnosis
    level = Level.WARNING if softened else None
    fields = _fields(stated, diagnosis)
    evidence = resting_on(article, {f"part {number}": part for number, part in enumerate(stated.parts, start=1)})
    confidence = "high" if diagnosis else "medium"
    yield found(rule, article, stated.total.span, fields, level=level, evidence=evidence, confidence=confidence)


def _is_sure(stated: Sum, added: Interval, total: Interval) -> bool:
    """Whether the parts must make the total, or a slip explains why they do not."""
    if stated.standing is Standing.MOST:
        return total.below(added)
    typed = Typed(_value(stated.total), _sum(stated))
    return stated.standing is not Standing.SOME or is_mistyped(typed)


def _is_headed(stated: Sum) -> bool:
    """Whether the first figure tells the total roughly, and the others make it: "over 200, 96 and 124, 220 in all"."""
    head, *parts = stated.parts
    is_earlier = len(parts) > 1 and head.sentence < parts[0].sentence  # "more than the 3.2 million of the year before"
    return (head.quantity.hedged or is_earlier) and sum(map(_value, parts), Decimal(0)) == _value(stated.total)


def _added(parts: list[Interval], singles: int) -> Interval:
    total = Interval.point(Decimal(singles))
    for part in parts:
        total = total.plus(part)
    return total


def _value(claim: Claim) -> Decimal:
    return value_of(claim.quantity.best)


def _sum(stated: Sum) -> Decimal:
    return sum((_value(part) for part in stated.parts), Decimal(stated.singles))


def _is_near(stated: Sum) -> bool:
    total = _value(stated.total)
    return total > 0 and _FURTHEST.contains(EXACT.divide(_sum(stated), total))


def _left_out(stated: Sum) -> Iterator[Slip]:
    """Yield the total without the one part of several that accounts for all that it lacks."""
    surplus = EXACT.subtract(_sum(stated), _value(stated.total))
    for part in stated.parts if len(stated.parts) > 2 else ():
        if _value(part) == surplus:
            yield Slip(f"fits without the {_words(part)}", Interval.point(_value(stated.total)))


def _words(claim: Claim) -> str:
    return amount(_value(claim), claim.quantity.best.unit)


def _fields(stated: Sum, diagnosis: str) -> dict[str, str]:
    return {
        "parts": " + ".join((*map(_words, stated.parts), *("1" for _ in range(stated.singles)))),
        "sum": amount(_sum(stated), stated.total.quantity.best.unit),
        "total": _words(stated.total),
        "diagnosis": f" The total {diagnosis}." if diagnosis else "",
    }


def told_share(value: Decimal) -> str:
    """Return a percentage to a tenth: "33.3"."""
    return plain(value.quantize(Decimal("0.1")))


KIND = Kind(KindSpec("sum-of-parts", {}, ("parts", "sum", "total", "diagnosis")), within=_check)
