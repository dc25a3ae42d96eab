"""A part, its whole and the share that the part is said to be.

Worked example: 26 of 75 members are 26 / 75 = 34.7% of them; "or 24 percent" belongs to another pair of figures.
"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from itertools import chain
from typing import NamedTuple

from factcheck.checking.arithmetic.bracketed_shares import bracketed_shares
from factcheck.checking.arithmetic.exactness import generous, rather
from factcheck.checking.arithmetic.lone_shares import lone_shares
from factcheck.checking.arithmetic.named_wholes import named_wholes
from factcheck.checking.arithmetic.other_wholes import accounts_for_more, has_own_share, is_of_another, is_of_those
from factcheck.checking.arithmetic.partition.beside import Beside, beside
from factcheck.checking.arithmetic.partition.complements import Complement, Pair, complements_of
from factcheck.checking.arithmetic.partition.shares import shares_of_wholes
from factcheck.checking.arithmetic.reckoning.ratios import shares
from factcheck.checking.arithmetic.said_shares import (
    as_counted,
    is_loose,
    is_within_bound,
    narrowly_said,
    widely_said,
)
from factcheck.checking.arithmetic.share_for_more import FOR_MORE, shares_for_more
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, skeletons
from factcheck.checking.arithmetic.told_shares import told_shares
from factcheck.checking.arithmetic.told_wholes import shares_of_told_wholes
from factcheck.checking.arithmetic.won_seats import Won, won_seats
from factcheck.checking.balances.balance import shares_of_accounts
from factcheck.checking.covering import Covering
from factcheck.checking.diagnosis import WRONG_DIGIT, Slip, Typed, diagnosed
from factcheck.checking.kinds import Kind, Result, found, held, resting_on
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount, plain, told_apart
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.finding import Finding, Level, Verification
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Quantity, QuantityKind, lacks_magnitude, lacks_unit
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_HUNDRED, _PAIR = Decimal(100), 2
# A share so far from that of the only two counts near it is of other things: two clinics in a town of 33,000.
_SIZED = Interval(Decimal("0.02"), Decimal(50))
_SHARES = frozenset({QuantityKind.PERCENT, QuantityKind.FRACTION})
_AMOUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MONEY, QuantityKind.MEASURE})


class Share(NamedTuple):
    """Three figures that are said to belong together."""

    part: Claim
    whole: Claim
    share: Claim


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(
        r"\b[Oo]f (?:the |its |their |his |her |a total of |all |about |some |more than |over )?[0-9a-z$]+"
    )


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    some = rf"[^,;:()\n–—{NO_FIGURE}]"
    ratio = (
        rf"(?P<part>{FIGURE})(?: (?!(?:in|on|for|at|from|to|percent)\b)[\w-]+){{0,3}} (?:out )?of "
        r"(?:the |its |their |his |her |our |these |those |all |a total of |a possible |[\w-]+[’']s? ){0,3}"
        rf"(?P<whole>{FIGURE})"
    )
    share = rf"(?P<share>{FIGURE})"
    # "Half of them on appeal" is of the part.
    ends = r"(?=[,.;)–—]| of (?:the total|all)\b| of them(?=[,.;:)–—]|$)|$)"
    # "26 (60 per cent) of 43" has a whole of its own behind it, whatever was counted before.
    own = rf"(?! of (?:the |its |their |his |her |our |these |those |all ){{0,2}}{FIGURE})"
    return (
        re.compile(rf"{ratio}{some}{{0,60}}? \((?:or )?{share}\){own}"),
        re.compile(
            rf"(?P<part>{FIGURE})(?: (?!(?:to|from|by|and)\b)[\w-]+){{0,2}}? \({share}\) of"
            rf" (?:the |its |their |his |her |our |these |those |all ){{0,2}}(?P<whole>{FIGURE})"
        ),
        re.compile(rf"{share}(?: of {some}{{1,40}}?)?(?:, or | \((?:or )?){ratio}"),
        re.compile(
            rf"\b[Oo]f (?:the |its |their |these |those |all ){{0,2}}(?P<whole>{FIGURE}){some}{{0,60}}?, "
            rf"(?P<part>{FIGURE})(?: [\w-]+){{0,3}}? \({share}\){own}"
        ),
        re.compile(
            rf"\b[Oo]f (?:the |its |their |these |those |all ){{0,2}}(?P<whole>{FIGURE})(?: [\w’'-]+){{1,4}} "
            rf"(?P<part>{FIGURE})(?: (?!(?:to|from|by|and)\b)[\w-]+){{0,2}}? \({share}\){own}"
        ),
        re.compile(
            rf"\b[Oo]f (?:the |its |their |these |those |all ){{0,2}}(?P<whole>{FIGURE}){some}{{0,60}}?, "
            rf"(?P<part>{FIGURE})(?: (?!(?:and|but|while|to|from|by)\b)[\w-]+){{0,4}}?,"
            rf" or (?:just |about )?{share}{ends}"
        ),
        re.compile(rf"{ratio}{some}{{0,60}}?, (?:an? (?:[\w-]+ ){{1,2}}(?:rate|share|percentage) of )?{share}{ends}"),
        re.compile(
            rf"\b[Oo]f (?:the |its |their |these |those |all ){{0,2}}(?P<whole>{FIGURE}){some}{{0,60}}, "
            rf"(?P<part>{FIGURE})(?: [\w-]+){{0,3}}?, (?:or |an? (?:[\w-]+ ){{0,2}}(?:rate|share) of ){share}(?=[,.;)])"
        ),
        re.compile(
            rf"(?P<fraction>(?P<share>{FIGURE})) of (?:the|its|their|his|her) (?P<whole>{FIGURE}){some}{{0,40}}?"
            rf"(?:, (?:or )?| \()(?P<part>{FIGURE})(?: (?:in all|altogether|people|of them))?(?=[,.;)])"
        ),
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the part not the figure before "of", or the share not its share."""
    return re.compile(
        r"\b(?:but|except|than|another|next|last|first|one in|every|each|average|chance|odds|probability|score\w*"
        r"|respectively|margin|swing|rose|fell|(?<!made )up|down|grew|by|to|increased|dropped|declined"
        r"|changed|gained|lost)\s*(?:the |a )?$",
        re.IGNORECASE,
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    """Judge each share; a part that has its share of a whole has no other one of it."""
    results = [*_every(article, rule)]
    told = Covering.of_spans(place for result in results for place in _places(result))
    for close in beside(article):
        is_told_otherwise = any(has_own_share(article, each.claim, close.span) for each in (close.part, close.whole))
        if not told.touches(close.span) and not is_told_otherwise:
            results += _right_beside(article, rule, close)
    settled = [{place.span for place in tick.locations} for tick in results if isinstance(tick, Verification)]
    for result in results:
        pair = {each.location.span for each in result.evidence} if isinstance(result, Finding) else set()
        if len(pair) < _PAIR or not any(pair <= spans for spans in settled):
            yield result


def _places(result: Result) -> list[Span]:
    """Return where the figures stand that a result speaks of."""
    places = result.locations if isinstance(result, Verification) else (result.location,)
    return [place.span for place in places]


def _every(article: Article, rule: Rule) -> Iterator[Result]:
    judged: set[Span] = set()
    for each in map(Share._make, lone_shares(article)):
        if _is_comparable(each):
            judged.add(each.share.span)
            yield from _judged(article, rule, each, mean=rather)
    yield from _in_one_sentence(article, rule, judged)
    finders = (shares_of_told_wholes, shares_of_accounts, named_wholes, bracketed_shares, shares_of_wholes)
    tied = (Share._make(figures) for finder in finders for figures in finder(article))
    told = map(Share._make, told_shares(article))
    for stated in chain(tied, (share for share in told if not is_of_another(article, *share))):
        is_of_those_others = is_of_those(article, stated.whole, stated.share) or accounts_for_more(article, *stated)
        if stated.share.span not in judged and _is_comparable(stated) and not is_of_those_others:
            judged.add(stated.share.span)
            is_sized = _is_sized(stated)
            yield from (told for told in _judged(article, rule, stated) if is_sized or _is_sure(told))
    yield from _reckoned(article, rule, judged)
    for each in map(Share._make, shares_for_more(article)):
        if each.share.span not in judged:
            judged.add(each.share.span)
            yield from _judged(article, rule, each)
    for won in won_seats(article):
        yield from _of_majority(article, rule, won)
    for complement in complements_of(article):
        if not any(pair.share.span in judged for pair in complement.pairs):
            yield from _complete(article, rule, complement)


def _reckoned(article: Article, rule: Rule, judged: set[Span]) -> Iterator[Result]:
    """Judge shares by the only two counts near them; of what is told apart from both only a slip that has a name."""
    for ratio in shares(article):
        stated = Share(ratio.smaller.claim, ratio.larger.claim, ratio.stated)
        if stated.share.span in judged or not _is_comparable(stated) or is_of_another(article, *stated):
            continue
        judged.add(stated.share.span)
        is_near = stated.share.sentence in {stated.part.sentence, stated.whole.sentence}
        is_near = is_near or _concluding().match(article.sentences[stated.share.sentence].of(article.text)) is not None
        is_near = is_near and _is_sized(stated)
        yield from (told for told in _judged(article, rule, stated) if is_near or _is_sure(told))


def _is_sure(result: Result) -> bool:
    """Whether a result is no finding, or one of a slip that has a name."""
    return not isinstance(result, Finding) or result.confidence == "high"


def _is_sized(stated: Share) -> bool:
    """Whether a share can be that of the two counts at all."""
    value = value_of(stated.share.quantity.best)
    percent = EXACT.multiply(value, _HUNDRED) if stated.share.quantity.kind is QuantityKind.FRACTION else value
    return _SIZED.contains(EXACT.divide(percent, _computed(stated)))


def _right_beside(article: Article, rule: Rule, close: Beside) -> Iterator[Result]:
    """Judge a share right beside the two counts that it is the share of."""
    part, whole = close.part, close.whole
    fields = {
        "part": amount(part.value, part.claim.quantity.best.unit or whole.claim.quantity.best.unit),
        "whole": amount(whole.value, whole.claim.quantity.best.unit),
        "computed": f"{plain(close.computed, 3)}%",
        "stated": close.span.of(article.text).strip(),
        "diagnosis": "",
    }
    if close.said.overlaps(close.ratio):
        yield from held(rule, article, (part.claim.span, whole.claim.span, close.span), fields)
        return
    evidence = resting_on(article, {"part": part.claim, "whole": whole.claim})
    yield found(rule, article, close.span, fields, level=Level.WARNING, evidence=evidence, confidence="high")


def _of_majority(article: Article, rule: Rule, won: Won) -> Iterator[Result]:
    """Judge what is called a majority: it is more than half."""
    part, whole = (value_of(claim.quantity.best) for claim in (won.part, won.whole))
    if part > whole:
        return
    computed = EXACT.divide(EXACT.multiply(part, _HUNDRED), whole)
    fields = {
        "part": amount(part, None),
        "whole": amount(whole, None),
        "computed": f"{plain(computed, 3)}%",
        "stated": won.words.of(article.text),
        "diagnosis": "",
    }
    if 2 * part > whole:
        yield from held(rule, article, (won.part.span, won.whole.span), fields, loosely=True)
    else:
        evidence = resting_on(article, {"part": won.part, "whole": won.whole})
        yield found(rule, article, won.words, fields, level=Level.WARNING, evidence=evidence, confidence="high")


@cache
def _concluding() -> re.Pattern[str]:
    """Match how a sentence begins that goes on about what was counted: "The pass rate, 59%, was the lowest"."""
    return re.compile(r"(?:The|That|This|It|Its|In [a-z]+ words|So|Thus|Hence|At)\b")


def _complete(article: Article, rule: Rule, complement: Complement) -> Iterator[Result]:
    """Judge counts with their shares that are all there is; the whole need not be told."""
    pairs = complement.pairs
    if complement.computed is None:
        for pair in pairs:
            yield from held(rule, article, (pair.part.claim.span, pair.share.span), _fields_of(complement, pair))
        return
    slipped = complement.slipped
    fields = _fields_of(complement, pairs[complement.at])
    fields["diagnosis"] = f" {slipped.span.of(article.text)} {complement.words}."
    names = {f"part {at}": pair.part.claim for at, pair in enumerate(pairs, start=1)}
    evidence = resting_on(article, {name: claim for name, claim in names.items() if claim is not slipped})
    level = Level.WARNING if complement.words == WRONG_DIGIT else None
    yield found(rule, article, slipped.span, fields, level=level, evidence=evidence, confidence="high")


def _fields_of(complement: Complement, pair: Pair) -> dict[str, str]:
    unit = pair.part.claim.quantity.best.unit
    share = pair.percent_of(complement.whole)
    return {
        "part": amount(pair.part.value, unit),
        "whole": amount(complement.whole, unit),
        "computed": f"{told_apart(share, pair.share.quantity)}%",
        "stated": f"{plain(pair.percent)}%",
        "diagnosis": "",
    }


def _in_one_sentence(article: Article, rule: Rule, judged: set[Span]) -> Iterator[Result]:
    for skeleton in skeletons(article, _gate()):
        seen: set[str] = set()
        for form in _forms():
            for match in form.finditer(skeleton.text):
                is_judged = skeleton.claim(match["share"]).span in judged
                if is_judged or match["share"] in seen or _otherwise().search(skeleton.text[: match.start()][-40:]):
                    continue
                stated = Share(*(skeleton.claim(match[name]) for name in ("part", "whole", "share")))
                # A percentage of an amount is a rate times its base, and judged as one.
                is_rate = "fraction" in match.groupdict() and stated.share.quantity.kind is QuantityKind.PERCENT
                if _is_comparable(stated) and not is_rate:
                    seen.add(match["share"])
                    judged.add(stated.share.span)
                    yield from _judged(article, rule, stated)


def _are_of_two_years(one: Claim, other: Claim) -> bool:
    """Whether two sentences tell the one of one year and the other of another."""
    years = {claim.period[:4] for claim in (one, other)}
    return one.sentence != other.sentence and len(years) > 1 and all(map(str.isdigit, years))


def _is_comparable(stated: Share) -> bool:
    """Whether part and whole are two amounts of one unit with a share that could be theirs."""
    part, whole, share = (claim.quantity for claim in stated)
    values = [quantity.best.value for quantity in (part, whole, share)]
    if share.kind not in _SHARES or not {part.kind, whole.kind} <= _AMOUNTS:
        return False
    if _are_of_two_years(stated.part, stated.whole):
        return False
    if part.best.unit != whole.best.unit and not lacks_unit(part, whole):
        return False
    if any(value is None or value <= 0 for value in values) or part.mention.level or whole.mention.level:
        return False
    if share.kind is QuantityKind.FRACTION and any(character.isdigit() for character in share.mention.numeral.text):
        return False  # "51 terms out of 253, 25 out of 100": a second pair, not the share of the first
    is_named = bool(part.mention.noun) and not part.decimals  # "327 votes" of so many million are 327
    return value_of(part.best) <= value_of(whole.best) and (is_named or not lacks_magnitude(part, whole))


def _judged(
    article: Article, rule: Rule, stated: Share, mean: Callable[[Quantity], Interval] = generous
) -> Iterator[Result]:
    """Judge a share by what its part and its whole can mean."""
    part, whole = stated.part.quantity, stated.whole.quantity
    computed = mean(part).over(mean(whole)).scaled(_HUNDRED)
    said = widely_said(stated.share)
    strict = as_counted(part).over(as_counted(whole)).scaled(_HUNDRED)
    if not (is_loose(part) or is_loose(whole)) and strict.overlaps(narrowly_said(stated.share)):
        yield from held(rule, article, tuple(claim.span for claim in stated), _fields(stated, ""))
    elif not said.overlaps(computed) and not is_within_bound(stated.share, computed):
        rest = Slip("fits the rest", Interval.point(_HUNDRED).minus(computed))
        is_more = value_of(part.best) > value_of(whole.best)
        diagnosis = FOR_MORE if is_more else diagnosed(said, computed, rest, typed=_typed(stated))
        softened = not diagnosis or stated.share.status is not Status.ACTUAL
        level = Level.WARNING if softened else None
        fields = _fields(stated, diagnosis)
        evidence = resting_on(article, {"the part": stated.part, "the whole": stated.whole})
        confidence = "high" if diagnosis else "medium"
        yield found(rule, article, stated.share.span, fields, level=level, evidence=evidence, confidence=confidence)


def _computed(stated: Share) -> Decimal:
    """Return the share in percent, computed from the figures as they stand."""
    part, whole = (value_of(claim.quantity.best) for claim in (stated.part, stated.whole))
    return EXACT.divide(EXACT.multiply(part, _HUNDRED), whole)


def _typed(stated: Share) -> Typed | None:
    """Return the figures to look for typing slips in; a fraction in words has no digits to mistype."""
    if stated.share.quantity.kind is not QuantityKind.PERCENT:
        return None
    return Typed(value_of(stated.share.quantity.best), _computed(stated))


def _fields(stated: Share, diagnosis: str) -> dict[str, str]:
    part, whole = (value_of(claim.quantity.best) for claim in (stated.part, stated.whole))
    unit = stated.whole.quantity.best.unit or stated.part.quantity.best.unit
    return {
        "part": amount(part, unit),
        "whole": amount(whole, unit),
        "computed": f"{told_apart(_computed(stated), stated.share.quantity)}%",
        "stated": _words(stated.share),
        "diagnosis": f" The share {diagnosis}." if diagnosis else "",
    }


def _words(share: Claim) -> str:
    if share.quantity.kind is QuantityKind.PERCENT:
        return f"{plain(value_of(share.quantity.best))}%"
    return share.quantity.mention.numeral.text


KIND = Kind(KindSpec("share-of-whole", {}, ("part", "whole", "computed", "stated", "diagnosis")), within=_check)
