"""A stated percentage against the two levels beside it.

Worked example: sales from 16,997 to 45,317 are up 45,317 / 16,997 - 1 = 167%, not 267%: that is the later figure as a
percentage of the earlier one.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import chain

from factcheck.checking.arithmetic.between.percentages import percentages
from factcheck.checking.arithmetic.change import (
    OTHER_BASE,
    Change,
    are_sharp,
    computed_of,
    diagnosis_of,
    has_slipped,
    is_comparable,
    slip_of_ends,
    value_in,
)
from factcheck.checking.arithmetic.change_words import NOUNS
from factcheck.checking.arithmetic.charges import charges, fits
from factcheck.checking.arithmetic.exactness import said_percent
from factcheck.checking.arithmetic.lead_changes import lead_changes
from factcheck.checking.arithmetic.led import led
from factcheck.checking.arithmetic.level_slips import slip_of_level
from factcheck.checking.arithmetic.moves import moves
from factcheck.checking.arithmetic.own_subjects import is_in_new_thing
from factcheck.checking.arithmetic.periods import names_period
from factcheck.checking.arithmetic.prices import is_at_other_prices
from factcheck.checking.arithmetic.quotients import quotients_told
from factcheck.checking.arithmetic.told_twice import told_twice
from factcheck.checking.arithmetic.told_ways import courses
from factcheck.checking.arithmetic.turns.grouped import divides, turns
from factcheck.checking.arithmetic.turns.holding import is_between_levels, is_otherwise
from factcheck.checking.arithmetic.turns.refusing import is_refused
from factcheck.checking.diagnosis import Typed
from factcheck.checking.kinds import Kind, Result, at, found, held, related
from factcheck.checking.of_one_article import OfOneArticle
from factcheck.checking.over_sentences import level_of
from factcheck.checking.own_precision import paired
from factcheck.checking.placed import claims_of_sentences
from factcheck.checking.relative import exact_change, negated, relative_change
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount, plain, told_apart
from factcheck.model.claim import Article, Claim, Direction, RelationKind
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span
from factcheck.model.unit import Currency

_PERCENT = ("%", " cent", "percent", "pct", "pc")
_SIZED = Interval(EXACT.divide(Decimal(1), Decimal(3)), Decimal(3))
_HUNDRED = Decimal(100)
# So near the change of the figures as they stand must be to be borne out by them, in points or as a share of it.
_POINT, _NEAR = Decimal(1), Decimal("0.1")
# A change that no form of words ties to two levels and that is so many times theirs is one of something else.
_FAR = Decimal(5)
_TAKING = 80
_BESIDE = len("in comparison compared with ")
# Where the two bases give percentages less far apart than this, in points, rounding is the likelier explanation.
_POINTS_APART = Decimal(3)


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    seen: set[Span] = set()
    for change in _changes(article):
        is_new = change.stated.span not in seen and not _is_of_a_thing(article, change)
        if is_new and is_comparable(change.earlier, change.later, change.stated) and _is_meant(article, change):
            seen.add(change.stated.span)
            yield from _judged(article, rule, change)
    for change in chain(percentages(article), quotients_told(article)):
        if change.stated.span not in seen and not _is_compared_anew(article, change):
            seen.add(change.stated.span)
            yield from _judged(article, rule, change)
    for charge in charges(article):
        if charge.way and charge.rate.span not in seen and not fits(charge):
            place = charge.base.span.joined(charge.result.span)
            change = Change(charge.base, charge.result, charge.rate, charge.way > 0, place)
            evidence = (at(article, place, "from and to"),)
            yield found(rule, article, charge.rate.span, _fields(change, ""), level=Level.WARNING, evidence=evidence)
    for lead in lead_changes(article):
        if lead.stated.span not in seen:
            seen.add(lead.stated.span)
            yield from led(article, rule, lead)


def _is_compared_anew(article: Article, change: Change) -> bool:
    """Whether the level before belongs to another fall: "fell 23% to $11, a huge drop from the $98 of last July"."""
    between = article.text[change.stated.span.end : change.earlier.span.start]
    return change.stated.span.end < change.earlier.span.start and _anew().search(between) is not None


@cache
def _anew() -> re.Pattern[str]:
    return re.compile(rf"[,–—-] an? (?:[a-z]+ ){{0,2}}(?:{NOUNS}) from [^,;:()]*$")


def _changes(article: Article) -> Iterator[Change]:
    """Yield what the words beside the figures tell, then what stands in other forms of words."""
    if any(word in article.text for word in _PERCENT):
        yield from _turned(article)
        yield from _governed(article)
        yield from _moved(article)
        yield from _slipped(article)
    else:
        yield from _governed(article)


def _governed(article: Article) -> Iterator[Change]:
    for relation in related(article, RelationKind.CHANGE):
        if len(relation.members) == 3:
            earlier, later, stated = (article.claims[member] for member in relation.members)
            is_of_others = _is_apart(article, earlier, later, stated) or is_refused(article, stated, earlier, later)
            if not is_of_others:
                yield Change(earlier, later, stated, stated.direction is Direction.UP, relation.span)


def _moved(article: Article) -> Iterator[Change]:
    for move in moves(article):
        if move.stated is None or move.is_weak or is_refused(article, move.stated, move.earlier, move.later):
            continue
        if move.is_told or not _is_apart(article, move.earlier, move.later, move.stated):
            place = move.earlier.span.joined(move.later.span)
            yield Change(move.earlier, move.later, move.stated, move.is_up, place, move.is_told)


def _slipped(article: Article) -> Iterator[Change]:
    """Yield the percentages beside two levels that no form of words ties to them, where they are theirs but a slip."""
    known = {turn.ratio.claim.span: turn.levels for turn in turns(article) if turn.ratio is not None}
    told = {level.claim.span for levels in known.values() for level in levels}
    for course in courses(article):
        if course.stated is not None and _is_percentage(course.stated):
            ends = {course.earlier.span, course.later.span}
            if ends <= told and not ends <= {level.claim.span for level in known.get(course.stated.span, ())}:
                continue  # both levels were told with a change of their own
            place = course.earlier.span.joined(course.later.span)
            levels = sorted((course.earlier, course.later), key=value_in, reverse=not course.is_up)
            change = Change(levels[0], levels[1], course.stated, course.is_up, place, is_tied=course.is_tied)
            is_possible = course.is_up or value_of(course.stated.quantity.best) <= _HUNDRED  # see fall-below-zero
            is_told_so = course.is_tied or course.is_up is (value_in(course.later) > value_in(course.earlier))
            if is_possible and is_told_so and (course.is_tied or has_slipped(change, is_same=course.is_same)):
                yield change


def _is_of_a_thing(article: Article, change: Change) -> bool:
    """Whether a percentage behind its levels is that of a thing that was not spoken of: "a fall of 33% in tourism"."""
    first, last = sorted((change.earlier, change.later), key=lambda claim: claim.span.start)
    if change.stated.span.start < last.span.end:
        return False
    known = article.text[article.sentences[first.sentence].start : change.stated.span.start]
    return is_in_new_thing(article.text, change.stated.span.end, known)


def _is_apart(article: Article, earlier: Claim, later: Claim, stated: Claim) -> bool:
    """Whether words before a percentage, or between it and the levels, make it a change of something else."""
    start, sentence = min(earlier.span.start, later.span.start), article.sentences[stated.sentence]
    between = article.text[stated.span.end : start]
    is_of_another = _set_beside().fullmatch(article.text, earlier.span.start - _BESIDE, earlier.span.start) is not None
    if is_of_another and _of_noun().match(article.text, earlier.span.end) is not None:
        return True
    return divides(between) or is_otherwise(article.text[sentence.start : max(stated.span.end, start)])


@cache
def _set_beside() -> re.Pattern[str]:
    return re.compile(r".*\b(?:compared (?:with|to)|against|versus|vs\.?) ", re.DOTALL)


@cache
def _of_noun() -> re.Pattern[str]:
    """Match what makes a level that of another thing: "compared with £52m of spending"."""
    return re.compile(r" of (?!(?:the|its|their|all|last|a)\b)[a-z]{3,}")


def _turned(article: Article) -> Iterator[Change]:
    """Yield the percentages of clauses that tell both levels as well."""
    for turn in turns(article):
        if turn.ratio is not None and turn.before is not None and turn.after is not None and is_between_levels(turn):
            place = turn.before.claim.span.joined(turn.after.claim.span)
            yield Change(turn.before.claim, turn.after.claim, turn.ratio.claim, turn.ratio.is_up, place)


def _is_meant(article: Article, change: Change) -> bool:
    """Whether the levels can be those of the change: no part of a whole, no names of periods, and not far off.

    Of a change in another sentence that is three times as large, or a third, other levels are meant.
    """
    if value_of(change.stated.quantity.best) <= 0:
        return False  # "a decline of -63.5%" says twice that it fell
    first, last = sorted((change.earlier.span, change.later.span))
    if _is_part().match(article.text, first.end, last.start) is not None:
        return False
    if _bringing().search(article.text, max(0, change.earlier.span.start - _TAKING), change.earlier.span.start):
        return False  # a running total holds what was just told, and was no level before it
    if any(names_period(article.text, claim) for claim in (change.earlier, change.later)):
        return False
    if change.is_tied or all(claim.sentence == change.stated.sentence for claim in (change.earlier, change.later)):
        return True
    computed, stated = abs(computed_of(change)), value_of(change.stated.quantity.best)
    return computed > 0 and _SIZED.contains(EXACT.divide(stated, computed))


@cache
def _bringing() -> re.Pattern[str]:
    return re.compile(r"\b(?:bring|tak|push)(?:s|es|ing)\b[^.;:0-9]{1,50}? to (?:about |over |nearly |more than )?$")


@cache
def _is_part() -> re.Pattern[str]:
    """Match what, behind a figure, makes the next one a part of it."""
    return re.compile(r"[^.;:0-9]{0,30},? \(?(?:including|of which|of whom|among (?:them|which|whom))\b")


def _is_percentage(claim: Claim) -> bool:
    return claim.quantity.kind is QuantityKind.PERCENT and claim.quantity.best.value is not None


def _judged(article: Article, rule: Rule, change: Change) -> Iterator[Result]:
    earlier, later, stated, *_ = change
    ends = paired(earlier.quantity, later.quantity)
    said = said_percent(stated.quantity)
    signed = said if change.is_up else negated(said)
    computed = relative_change(*ends)
    if signed.overlaps(computed):
        yield from _as_written(article, rule, change)
        return
    if _is_told_beside(article, change) or is_at_other_prices(article, earlier, stated):
        return
    if _is_told_of_the_other(article, change) and signed.overlaps(relative_change(*ends[::-1])):
        return  # "the dollar went from 4 to 8 pesos": the peso lost 50 percent
    slip = slip_of_level(earlier.quantity, later.quantity, lambda *ends: signed.overlaps(relative_change(*ends)))
    if (not slip and _is_of_others(article, change)) or _is_of_amount(article, change):
        return
    if article.text.startswith((" average ", " on average"), change.stated.span.end):
        return  # "a 16.1 per cent average increase" is one of each year
    # A slip may have rounded a percentage of a hundred or more further: "300%" for 267.
    loose = stated.quantity.best.wide if change.is_up else negated(stated.quantity.best.wide)
    is_rough = value_of(stated.quantity.best) >= _HUNDRED and not loose.overlaps(computed)
    slipped = loose if is_rough else signed
    diagnosis = diagnosis_of(slipped, *ends, Typed(value_of(stated.quantity.best), abs(computed_of(change))))
    diagnosis = diagnosis or slip
    level = (
        None
        if diagnosis or change.is_tied
        else level_of(article, stated, (earlier, later), value_of(stated.quantity.best), computed_of(change))
    )
    evidence = (at(article, change.place, "from and to"),)
    confidence = "high" if diagnosis else "medium"
    fields = _fields(change, diagnosis)
    yield found(rule, article, stated.span, fields, level=level, evidence=evidence, confidence=confidence)


def _is_told_of_the_other(article: Article, change: Change) -> bool:
    """Whether the levels are rates of exchange: in how many of one currency another is paid, which moves against it."""
    if not isinstance(change.earlier.quantity.best.unit, Currency):
        return False
    first, last = sorted((change.earlier.span, change.later.span, change.stated.span))[::2]
    start = article.sentences[min(change.earlier.sentence, change.stated.sentence)].start
    return _exchanged().search(article.text, min(start, first.start), last.end) is not None


@cache
def _exchanged() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:[Tt]he|to|per|against|an?|one) (?:the )?(?:US |U\.S\. )?(?:dollar|euro|pound|yen|yuan|franc|renminbi)\b"
        r"|\bexchange rate\b"
    )


def _is_told_beside(article: Article, change: Change) -> bool:
    """Whether another percentage near the levels is their change: "up 4.99% to ... Of this 2.99% is for services"."""
    first = min(change.earlier.sentence, change.later.sentence)
    computed = relative_change(change.earlier.quantity.best.written, change.later.quantity.best.written)
    near = claims_of_sentences(article, first, max(change.earlier.sentence, change.later.sentence))
    return any(
        claim.quantity.kind is QuantityKind.PERCENT
        and claim.span != change.stated.span
        and claim.quantity.best.value not in {None, change.stated.quantity.best.value}
        and (claim.quantity.best.written.overlaps(computed) or negated(claim.quantity.best.written).overlaps(computed))
        for claim in near
    )


def _is_of_amount(article: Article, change: Change) -> bool:
    """Whether one of the two is no level, but the amount of the change: see amount-and-percent."""
    spans = {change.earlier.span, change.later.span}
    return any(told.percent.span == change.stated.span and told.step.span in spans for told in _told_twice.of(article))


_told_twice = OfOneArticle(lambda article: tuple(told_twice(article)))


def _is_of_others(article: Article, change: Change) -> bool:
    """Whether the percentage is a share, or far from a change of the levels that only stand near it."""
    if _of_whole().match(article.text, change.stated.span.end) is not None:
        return True
    computed, stated = computed_of(change), value_of(change.stated.quantity.best)
    is_other_way = (computed > 0) is not change.is_up
    return change.is_told and (is_other_way or not stated / _FAR <= abs(computed) <= stated * _FAR)


@cache
def _of_whole() -> re.Pattern[str]:
    return re.compile(r" of (?:the (?:population|total|whole|people|workforce|electorate|world)|all|its total|those)\b")


def _as_written(article: Article, rule: Rule, change: Change) -> Iterator[Result]:
    """Judge by the digits alone what rounding could explain: it holds, or it is just what the wrong base gives.

    From 80 to 100 is 25%. Rounded ends could give the 20% that stands there, and taking the 100 as the base does.
    """
    before, after, said = (claim.quantity for claim in (change.earlier, change.later, change.stated))
    written = said.best.written if change.is_up else negated(said.best.written)
    if written.overlaps(relative_change(before.best.written, after.best.written)):
        is_rounded = written.overlaps(relative_change(before.best.narrow, after.best.narrow))
        stated, computed = value_of(said.best), abs(computed_of(change))
        # "From 4 to 5 million, up 20%" may be so, and bears nothing out.
        if is_rounded and abs(EXACT.subtract(stated, computed)) <= _slack(change):
            spans = (change.earlier.span, change.later.span, change.stated.span)
            yield from held(rule, article, spans, _fields(change, ""))
        elif slip := slip_of_ends(change, stated, computed, is_rounded=is_rounded):
            evidence = (at(article, change.place, "from and to"),)
            fields = _fields(change, slip)
            yield found(rule, article, change.stated.span, fields, level=Level.WARNING, evidence=evidence)
        return
    other_base = negated(relative_change(after.best.written, before.best.written))
    turned = abs(exact_change(value_of(after.best), value_of(before.best)))
    apart = abs(EXACT.subtract(turned, abs(computed_of(change))))
    if apart < (_POINT if are_sharp(change) else _POINTS_APART):
        return  # "from 16,000 tons to 15,000, 7%": rounded levels give that as well
    if written.overlaps(other_base) and not (before.hedged or after.hedged or said.hedged):
        evidence = (at(article, change.place, "from and to"),)
        fields = _fields(change, OTHER_BASE)
        yield found(rule, article, change.stated.span, fields, level=Level.WARNING, evidence=evidence)


def _fields(change: Change, diagnosis: str) -> dict[str, str]:
    before, after, said = (claim.quantity.best for claim in (change.earlier, change.later, change.stated))
    return {
        "earlier": amount(value_of(before), before.unit),
        "later": amount(value_of(after), after.unit),
        "computed": f"{told_apart(computed_of(change), change.stated.quantity)}%",
        "stated": f"{'' if change.is_up else '-'}{plain(value_of(said))}%",
        "diagnosis": f" It {diagnosis}." if diagnosis else "",
    }


def _slack(change: Change) -> Decimal:
    return max(_POINT, EXACT.multiply(abs(computed_of(change)), _NEAR))


KIND = Kind(KindSpec("percent-change", {}, ("earlier", "later", "computed", "stated", "diagnosis")), within=_check)
