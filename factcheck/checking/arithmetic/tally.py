"""Figures that come and go, and the result that is told behind them, be it sentences later.

Worked example: 214 shops, 37 of them closed, eight opened and five bought leave 190, not 180.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import combinations

from factcheck.checking.arithmetic.change_words import VERBS
from factcheck.checking.arithmetic.moves import moves
from factcheck.checking.arithmetic.nouns_of_sums import can_be_added
from factcheck.checking.arithmetic.partition.amounts import between
from factcheck.checking.arithmetic.partition.closures import is_one_of_its_kind
from factcheck.checking.arithmetic.partition.gathered import gathered_of
from factcheck.checking.arithmetic.reckoning.cues import Cue, Way
from factcheck.checking.arithmetic.reckoning.flows import flows
from factcheck.checking.arithmetic.reckoning.only_sums import only_sums
from factcheck.checking.arithmetic.reckoning.remainders import remainders
from factcheck.checking.arithmetic.reckoning.tallies import Tally, tallies
from factcheck.checking.arithmetic.reckoning.terms import contexts
from factcheck.checking.arithmetic.reckoning.totals_first import totals_first
from factcheck.checking.arithmetic.sums import conflicting
from factcheck.checking.arithmetic.turns.grouped import turns
from factcheck.checking.balances.balance import figures_told
from factcheck.checking.diagnosis import Typed, diagnosed
from factcheck.checking.kinds import Kind, Result, found, resting_on
from factcheck.checking.over_sentences import level_of
from factcheck.checking.own_precision import paired
from factcheck.checking.placed import claims_of_sentences
from factcheck.checking.relative import size
from factcheck.checking.wording import amount
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span
from factcheck.model.unit import Currency, Unit

# Two figures of fewer digits may be the same by chance.
_LEAST_DIGITS, _PAIR, _BACK = 3, 2, 3
# In the sentence of the result they may have fewer: "14 short of a majority, with 24 to spare".
_LEAST_BESIDE = 2
_SMALL = 9
_OF_THEM = (" of them", " of these", " of those", " of whom", " of which")


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    added: list[Tally] = []
    left: list[Tally] = []
    seen: set[Span] = set()
    for context in contexts(article):  # each is made once and let go
        added += tallies(context)
        left += remainders(context)
        added += (told for told in flows(context) if not _is_told_as_step(article, told))
    given = [*added, *left, *totals_first(article)]
    sums = conflicting(article) if given else ()
    balanced = figures_told(article) if given else ()
    told = [frozenset(claim.span for claim in (each.total, *each.parts)) for each in sums]
    listed = {span for each in (gathered_of.of(article) if given else ()) for span in each.spans}
    for tally in given:
        if tally.result.claim.span in listed:
            continue  # it is part of another sum, be that right or wrong
        figures = {tally.result.claim.span, *(term.claim.span for term in tally.terms)}
        if any(figures <= known for known in told):
            continue  # the sum of parts tells it
        values = {tally.result.value, *(term.value for term in tally.terms)}
        if any(values <= known for known in balanced):
            continue  # the account tells it
        if (
            _is_told_beside(article, tally)
            or _goes_on(article, tally)
            or _is_one_of_them(article, tally)
            or _has_whole(article, tally)
            or _is_of_others(tally)
            or _abstained(article, tally)
            or _is_step_of_others(article, tally)
        ):
            continue
        seen.add(tally.result.claim.span)
        yield _told(article, rule, tally)
    for tally in only_sums(article):
        if tally.result.claim.span not in seen and not _is_told_beside(article, tally):
            yield _told(article, rule, tally)


def _told(article: Article, rule: Rule, tally: Tally) -> Result:
    stated, computed = tally.result.value, tally.value
    typed = Typed(stated, computed)
    slip = diagnosed(Interval.point(stated), Interval.point(computed), typed=typed) if computed > 0 else ""
    is_firm = slip and tally.result.claim.status is Status.ACTUAL
    level = None if is_firm else _softened(article, tally)
    evidence = resting_on(article, {f"part {at}": term.claim for at, term in enumerate(tally.terms, start=1)})
    fields = _fields(tally, f" It {slip}." if slip else "")
    confidence = "high" if slip else "medium"
    return found(rule, article, tally.result.claim.span, fields, level=level, evidence=evidence, confidence=confidence)


def _softened(article: Article, tally: Tally) -> Level:
    """Return how loudly a sum is told whose miss has no name: plain words tie it together over sentences as well."""
    if tally.cue is Cue.PLAIN:
        return Level.WARNING
    terms = (term.claim for term in tally.terms)
    return level_of(article, tally.result.claim, terms, tally.result.value, tally.value)


def _is_told_as_step(article: Article, tally: Tally) -> bool:
    """Whether one step leads from level to level in one clause and misses it widely: see differences."""
    start, step = (term.claim for term in tally.terms[:2])
    before, after = paired(start.quantity, tally.result.quantity)
    if step.quantity.best.wide.hull(step.quantity.best.written).overlaps(size(after.minus(before))):
        return False
    if any(move.stated is not None and move.stated.span == step.span for move in moves(article)):
        return True
    return any(
        turn.step is not None and turn.step.claim.span == step.span and len(turn.levels) > 1 for turn in turns(article)
    )


def _is_told_beside(article: Article, tally: Tally) -> bool:
    """Whether what the terms give is told near by as well: then the other figure is of something else."""
    number, computed = tally.result.claim.sentence, Decimal(tally.value)
    digits = len(computed.normalize().as_tuple().digits)
    if digits < _LEAST_BESIDE:
        return False
    first = min(term.claim.sentence for term in tally.terms) if digits >= _LEAST_DIGITS else number + 1
    near = claims_of_sentences(article, min(first - 1, number), number)
    unit = tally.result.quantity.best.unit
    return any(_in_unit(claim, unit) == computed for claim in near)


def _in_unit(claim: Claim, unit: Unit | Currency | None) -> Decimal | None:
    """Return the value of a figure in a unit that it converts to, as it is in any other: 45 centimeters in meters."""
    value, own = claim.quantity.best.value, claim.quantity.best.unit
    if value is None or not isinstance(own, Unit) or not isinstance(unit, Unit) or own.dimension != unit.dimension:
        return value
    exact = Fraction(value) * own.size / unit.size
    return EXACT.divide(Decimal(exact.numerator), Decimal(exact.denominator))


def _is_one_of_them(article: Article, tally: Tally) -> bool:
    """Whether the result is one more of its kind: "The longest tunnel is 1,180 metres", "with imports rising to"."""
    start = article.sentences[tally.result.claim.sentence].start
    lead = article.text[start : tally.result.claim.span.start].lower()
    return is_one_of_its_kind(lead) or (len(set(tally.signs)) == 1 and _led_to().search(lead) is not None)


@cache
def _led_to() -> re.Pattern[str]:
    """Match what makes an amount a level that something of its own came to: "with imports rising to"."""
    return re.compile(rf"\b(?!total)[a-z]+ (?:{VERBS}) to (?:[a-z]{{0,2}}[$£€¥₹])?$")


def _is_of_others(tally: Tally) -> bool:
    """Whether a count of things is held against the difference of two numbers of nothing that is named."""
    if tally.way is Way.DIFFERENCE and tally.result.is_word and tally.result.value > _SMALL:
        return True  # "a dozen more stayed away"
    counted = (tally.result, *tally.terms)
    are_named = tally.result.unit == "count" and all(term.noun for term in counted)
    if are_named and not any(can_be_added([one.claim, other.claim]) for one, other in combinations(counted, 2)):
        return True  # jobs, people and positions
    nouns = {term.noun or term.quantity.mention.elided for term in tally.terms}
    return tally.way is Way.DIFFERENCE and tally.result.unit == "count" and bool(tally.result.noun) and nouns == {""}


def _abstained(article: Article, tally: Tally) -> bool:
    """Whether the two sides of a vote are held against who took neither: "by 151 to 296 (with 148 abstaining)"."""
    if tally.way is not Way.DIFFERENCE or _neither_side().match(article.text, tally.result.claim.span.end) is None:
        return False
    one, other = sorted((term.claim.span for term in tally.terms[:_PAIR]), key=lambda span: span.start)
    return re.fullmatch(r" ?(?:to|[-–]) ?", article.text[one.end : other.start]) is not None


@cache
def _neither_side() -> re.Pattern[str]:
    return re.compile(r" (?:[a-z]+ )?(?:abstain\w*|abstentions?|absent\w*|undecided|blank|invalid|spoil\w+)\b")


def _is_step_of_others(article: Article, tally: Tally) -> bool:
    """Whether one of two terms is by how much two further figures differ: 54.4 after 53.8 is "0.6 points higher"."""
    if len(tally.terms) != _PAIR:
        return False
    used = {tally.result.claim.span, *(term.claim.span for term in tally.terms)}
    sentences = [tally.result.claim.sentence, *(term.claim.sentence for term in tally.terms)]
    near = claims_of_sentences(article, min(sentences) - _BACK, max(sentences))
    others = [claim.quantity.best.value for claim in near if claim.span not in used and claim.quantity.decimals]
    steps = {abs(EXACT.subtract(one, other)) for one, other in combinations(filter(None, others), 2)}
    return any(Decimal(term.value) in steps for term in tally.terms)


def _has_whole(article: Article, tally: Tally) -> bool:
    """Whether one of several terms is what another is some of: "1,200 of the 3,000 points ... and another 1,000"."""
    if len(set(tally.signs)) > 1:
        return False
    if any(article.text.startswith(_OF_THEM, term.claim.span.end) for term in tally.terms):
        return True
    if (
        _of_the_first().search(article.text, tally.terms[0].claim.span.end, tally.terms[-1].claim.span.start)
        is not None
    ):
        return True  # "stopped 512 drivers. Of these, 56 were over the limit, and 21 had no insurance"
    starts = [term.claim.span.start for term in tally.terms[1:]]
    return any(
        article.text[max(0, start - 9) : start].endswith((" of the ", " of its ", " of all ")) for start in starts
    )


@cache
def _of_the_first() -> re.Pattern[str]:
    return re.compile(r"\b[Oo]f (?:these|those|them|whom|which)\b")


def _goes_on(article: Article, tally: Tally) -> bool:
    """Whether the figures behind one that is told to be left leave nothing: "Iran 2.1, Libya 1.19, Venezuela 0.7"."""
    result = tally.result.claim
    left = EXACT.subtract(Decimal(tally.value), tally.result.value)
    for amount_behind in between(article, result.span.end, article.sentences[result.sentence].end):
        left = EXACT.subtract(left, amount_behind.value)
        if left == 0:
            return True
    return False


def _fields(tally: Tally, diagnosis: str) -> dict[str, str]:
    unit = tally.terms[0].quantity.best.unit
    first, *others = (amount(term.value, unit) for term in tally.terms)
    signs = (" + " if sign > 0 else " - " for sign in tally.signs[1:])
    return {
        "reckoning": first + "".join(sign + other for sign, other in zip(signs, others, strict=True)),
        "computed": amount(Decimal(tally.value), unit),
        "stated": amount(tally.result.value, unit),
        "diagnosis": diagnosis,
    }


KIND = Kind(KindSpec("tally", {}, ("reckoning", "computed", "stated", "diagnosis")), within=_check)
