"""What figures add up to, one after the other: a sum, what is left of the first, what came and what went.

Comes in: a sentence with those before it. Goes out: tallies. Never happens here: wording.

Worked examples: "412 from one, 388 from another and 95 from a third. That gives 985."; "It had 318 workers; 204 have
found jobs, leaving 124."; "It began with 214 shops, closed 37, opened eight and bought five, which leaves 200."
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise
from typing import NamedTuple

from factcheck.checking.arithmetic.exactness import generous
from factcheck.checking.arithmetic.nouns_of_sums import can_be_added, is_distance
from factcheck.checking.arithmetic.partition.apart import are_apart
from factcheck.checking.arithmetic.reckoning import tally_words as words
from factcheck.checking.arithmetic.reckoning.cues import Cue, Way, cues_of, is_compared, is_left, is_resuming
from factcheck.checking.arithmetic.reckoning.overlaps import has_part_of_another, is_added, of_whole
from factcheck.checking.arithmetic.reckoning.signs import MOST_TRIED, Signs, all_ways, ways
from factcheck.checking.arithmetic.reckoning.slips import agreement
from factcheck.checking.arithmetic.reckoning.terms import Context, Term, is_rate, last_digit, meant, terms_of
from factcheck.checking.arithmetic.told_levels import figures_of
from factcheck.checking.arithmetic.windows import Window
from factcheck.checking.diagnosis import is_swapped
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind

_FEWEST, _MOST = 2, 9
# Cue and agreement together say enough from here on; so many digits agree by chance in one of some hundred only.
_ENOUGH, _MANY = 4, 3
_NEAR = Interval(Decimal("0.4"), Decimal("2.5"))
_NEAREST = 2
# What things of several kinds are together.
_OF_ANY = frozenset(
    {
        "vehicle", "ship", "vessel", "animal", "item", "thing", "object", "building", "bird", "craft", "aircraft",
        "plane", "piece", "medal", "weapon", "point", "event", "site", "facility", "instrument", "dwelling",
    }
)  # fmt: skip
_TEN = Decimal(10)
_REACH = 50
# What stands right before a count of what was told ends so.
_ENDS_OF_KNOWN = ("e ", "l ", "h ", "s ", "r ", "E ", "L ", "H ", "S ", "R ")


class Tally(NamedTuple):
    """A result, the terms that it comes of, their signs, and in how many digits it agrees with what they give."""

    result: Term
    terms: tuple[Term, ...]
    signs: tuple[int, ...]
    way: Way
    agreed: int = 0
    cue: Cue = Cue.NONE

    @property
    def value(self) -> Decimal:
        value = Decimal(0)
        for sign, term in zip(self.signs, self.terms, strict=True):
            value = value + term.value if sign > 0 else value - term.value
        return value


def tallies(context: Context) -> Iterator[Tally]:
    """Yield each result that none of the ways to reckon gives, with the way that a slip of the finger explains."""
    window, everything = context
    terms = [term for term in everything if term.quantity.kind is not QuantityKind.PERCENT]
    results = [term for term in terms if window.start <= term.place and len(_like(term, terms)) >= _FEWEST]
    parts = [term for term in terms if _can_be_added(window, term, everything)] if results else []
    for result in results:
        if result.place < window.end and not is_rate(result):
            yield from _of(window, result, _like(result, parts))


def _like(result: Term, terms: Sequence[Term]) -> list[Term]:
    """Return the terms before a result that are of its unit, be it for each of something."""
    return [term for term in terms if term.place < result.place and term.unit.partition("/")[0] == result.unit]


def _can_be_added(window: Window, term: Term, everything: Sequence[Term]) -> bool:
    """Whether a figure is an amount of its own.

    No such are a count in letters of what was told, "the three of them", the distance to another amount, "10,000 more
    than the goal", and what a list holds, "three coaches with 49, 53 and 47 on board".
    """
    if term.is_word and (_is_known(window, term) or _announces(window, term, everything)):
        return False
    return words.distance().match(window.text, term.place + 1) is None and not _is_left(window, term)


def _is_left(window: Window, term: Term) -> bool:
    """Whether a figure is the level from which another was reached: "to $21 for the basic plan, from $19.99"."""
    if not window.text.endswith("from ", 0, term.place):
        return False
    start = window.sentence_at(term.place)[0]
    return words.to_another().search(window.text, max(start, term.place - _REACH), term.place) is not None


def _is_known(window: Window, term: Term) -> bool:
    lead = window.text[max(0, term.place - _REACH) : term.place]
    return lead.removesuffix("\n").endswith(_ENDS_OF_KNOWN) and words.known().search(lead) is not None


def _announces(window: Window, term: Term, everything: Sequence[Term]) -> bool:
    """Whether a count in letters is that of the figures which follow it in its sentence, of other things than it."""
    end = window.sentence_at(term.place)[1]
    following = [other for other in everything if term.place < other.place < end and other.unit == term.unit]
    return bool(term.noun) and len(following) == term.value and all(other.noun != term.noun for other in following)


def _overlaps(window: Window, tally: Tally) -> bool:
    """Whether what is said of the figures of the result's sentence are two attributes, which may overlap."""
    places = [term.place for term in (*tally.terms, tally.result) if term.sentence == tally.result.sentence]
    return len(places) > 1 and are_apart(window.text, [place + 1 for place in places])


def _is_number_of_others(window: Window, result: Term) -> bool:
    """Whether the figure is the end of a move of others: "ten members, bringing the number of women from 17 to"."""
    return words.numbers_of().search(window.text, max(0, result.place - _REACH), result.place) is not None


def _of(window: Window, result: Term, pool: Sequence[Term]) -> Iterator[Tally]:
    if len(pool) < _FEWEST or _is_number_of_others(window, result):
        return
    weighed = map(_weighed, _tallies(window, result, [term for term in pool if not is_rate(term)]))
    told = [tally for tally in weighed if _is_enough(window, tally._replace(cue=Cue.PLAIN))]
    if not told:
        return  # whatever the words around the result say of it
    cues = cues_of(window, result.place)
    is_total = cues[Way.SUM] is Cue.PLAIN and cues[Way.REST] is Cue.AGAINST
    told = [tally._replace(cue=cues[tally.way]) for tally in told]
    told = [tally for tally in told if tally.way is not Way.SUM or not _has_other_parts(window, tally.terms)]
    told = [tally for tally in told if tally.way is not Way.REST or not _has_fraction(window, tally)]
    told = [tally for tally in told if tally.way is not Way.REST or not _are_listed(window, tally)]
    told = [tally for tally in told if tally.way is Way.DIFFERENCE or not _overlaps(window, tally)]
    told = [tally for tally in told if not _is_step_beside(window, tally)]
    sound = [
        tally
        for tally in told
        if _is_enough(window, tally) and _is_sound(tally, is_total=is_total) and _is_taken_up(window, tally)
    ]
    best = max(sound, key=lambda tally: (tally.agreed + tally.cue, tally.way is Way.BALANCE), default=None)
    if best is not None and not _is_told_again(window, result) and not _is_reckoned(window, result, pool):
        yield best


def _has_other_parts(window: Window, terms: Sequence[Term]) -> bool:
    """Whether one of the parts of a sum is a part of another or no part: "six behind"."""
    is_any = any(is_distance(term.claim, window.text, term.place + 1) for term in terms)
    return is_any or has_part_of_another(window, terms)


def _are_listed(window: Window, tally: Tally) -> bool:
    """Whether the whole and its first part are two of a list: "arrested 20 men and 5 women; 12 remained"."""
    whole, part = tally.terms[:2]
    between = window.text[whole.place + 1 : part.place]
    is_list = words.listed().fullmatch(between) is not None and whole.noun != part.noun
    return is_list and bool(whole.noun and part.noun)


def _is_step_beside(window: Window, tally: Tally) -> bool:
    """Whether the result is how far a level right before it is from one that no figure tells.

    Of "July exports were 168.1, 12.6 more than June exports" only 168.1 can be one of the terms.
    """
    if words.distance().match(window.text, tally.result.place + 1) is None:
        return False
    level = words.level_before().search(window.text, tally.result.place - _REACH, tally.result.place)
    return level is not None and level.start() not in {term.place for term in tally.terms}


def _is_reckoned(window: Window, result: Term, pool: Sequence[Term]) -> bool:
    """Whether some way to add and to take away gives the result, with what is some of a figure before it or without."""
    alone = [term for term in pool if not is_some_of_another(window, term)]
    pools = (pool,) if len(alone) == len(pool) else (pool, alone)
    return any(_is_reckoned_of(window, result, each) for each in pools)


def _is_reckoned_of(window: Window, result: Term, pool: Sequence[Term]) -> bool:
    if any(_fits(result, pair, (1, -1)) or _fits(result, pair, (-1, 1)) for pair in combinations(pool, 2)):
        return True
    added = [term for term in pool if is_added(window, term)]
    if any(_fits(result, (term, other), (1, 1)) for term in added for other in pool if other is not term):
        return True
    whole_second = ((run[1], run[0], *run[2:]) for run in _runs(result, pool) if len(run) > _FEWEST)
    if any(_fits(result, run, (1, *(-1,) * (len(run) - 1))) for run in whole_second):
        return True
    runs = list(_runs(result, pool))
    if any(_fits(result, run, signs) for run in runs for signs in all_ways(run)):
        return True
    return any(
        _is_one_off(result, run, signs) for run in runs if _counts_one(window, result, run) for signs in all_ways(run)
    )


def is_some_of_another(window: Window, term: Term) -> bool:
    """Whether a figure is some of one before it: "130 left, among them 20 juniors"."""
    lead = window.text[max(0, term.place - _REACH) : term.place]
    return words.some_of().search(lead) is not None


def _is_one_off(result: Term, run: Sequence[Term], signs: Sequence[int]) -> bool:
    total = sum((term.value * sign for term, sign in zip(run, signs, strict=True)), Decimal(0))
    return abs(total - result.value) == 1


def _counts_one(window: Window, result: Term, run: Sequence[Term]) -> bool:
    """Whether one more came or went that is no figure beside the others: "and one joined at Lille"."""
    start, _ = window.sentence_at(run[0].place)
    return result.unit == "count" and words.one().search(window.text, start, result.place) is not None


def _has_fraction(window: Window, tally: Tally) -> bool:
    """Whether a part of the whole is told as a fraction of it: see remainders."""
    start = window.sentence_at(tally.terms[0].place)[0]
    return words.fraction().search(window.text, start, tally.result.place) is not None or any(
        start <= place < tally.result.place and claim.quantity.kind is QuantityKind.FRACTION
        for place, claim in figures_of(window)
    )


def _is_enough(window: Window, tally: Tally) -> bool:
    """Whether words and digits together say that the result must come of these terms."""
    if tally.result.unit == "count" and abs(tally.result.value - tally.value) == 1 and _is_told_over(tally):
        return False  # one may be counted without a figure: "his wife drove by herself"
    if tally.agreed:
        # Sums of money of two digits stand beside one another for many reasons.
        is_chance = tally.agreed == 1 and tally.result.quantity.kind is QuantityKind.MONEY
        is_chance = is_chance and not (tally.way is Way.SUM and len(tally.terms) > _FEWEST and not _is_told_over(tally))
        return tally.agreed + tally.cue >= _ENOUGH + is_chance
    return tally.cue is Cue.PLAIN and _is_tied(window, tally)


def _is_told_over(tally: Tally) -> bool:
    """Whether the terms stand in several sentences."""
    return len({term.sentence for term in tally.terms}) > 1


def _is_tied(window: Window, tally: Tally) -> bool:
    """Whether the terms stand right before the result and count the same, which follows them as what comes out."""
    nearest = tally.result.sentence - min(term.sentence for term in tally.terms)
    if tally.way is Way.REST:
        is_near_by = nearest < _NEAREST or (nearest == _NEAREST and len(tally.terms) > _FEWEST + 1)
        is_told = is_near_by and len(tally.terms) > _FEWEST and is_left(window, tally.result.place)
    else:
        is_told = tally.way is Way.DIFFERENCE and not nearest and is_compared(window, tally.result.place)
    return is_told and _count_alike(tally)


def _is_taken_up(window: Window, tally: Tally) -> bool:
    """Whether a difference that few digits speak for is told of what was said right before."""
    return tally.way is not Way.DIFFERENCE or tally.agreed >= _MANY or is_resuming(window, tally.result.place)


def _is_told_again(window: Window, result: Term) -> bool:
    """Whether the same figure stands elsewhere: then it is known from there."""
    same = [term for term in terms_of(window) if term.unit == result.unit and term.value == result.value]
    return len(same) > 1


def _weighed(tally: Tally) -> Tally:
    return tally._replace(agreed=_agreement(tally))


def _agreement(tally: Tally) -> int:
    """Return in how many digits the result agrees; the last of a rounded figure may be off without a slip."""
    agreed = agreement(tally.result.value, tally.value)
    if not agreed:
        return 0
    finest = min(map(last_digit, (tally.result, *tally.terms)))
    is_last = abs(tally.result.value - tally.value) < _TEN * finest
    is_counted = tally.result.unit == "count" and not tally.result.quantity.mention.numeral.scale
    is_counted = is_counted and len(tally.terms) <= MOST_TRIED and _count_alike(tally)
    is_typed = is_counted or is_swapped(tally.result.value, tally.value)
    return agreed - 1 if is_last and not is_typed else agreed


def _is_like_a_term(tally: Tally) -> bool:
    is_plain = tally.cue is Cue.PLAIN
    if is_plain and tally.way is Way.REST and len(tally.terms) > _FEWEST and not tally.agreed:
        return tally.result.value >= tally.terms[0].value  # what is left may be as much as another part
    return any(_is_another(tally.result, term, tally.agreed, is_plain=is_plain) for term in tally.terms)


def _is_sound(tally: Tally, *, is_total: bool) -> bool:
    """Whether the result is no other value of one of its terms, and near what they give if few digits say so.

    With `is_total` the words can only mean a sum, which is never one of its terms.
    """
    result = tally.result
    is_larger = is_total and tally.way is Way.SUM and all(term.value < result.value for term in tally.terms)
    if tally.cue is Cue.AGAINST or (not is_larger and _is_like_a_term(tally)):
        return False
    if tally.cue is Cue.NONE and not _is_list(tally):
        return False
    if tally.agreed >= _MANY:
        return True
    return is_near(tally) and (tally.agreed > 1 or _count_alike(tally))


def _is_list(tally: Tally) -> bool:
    """Whether three figures or more are added up to a result that nothing calls one, but for its digits."""
    is_mixed = any(_is_other(term, tally.result) for term in tally.terms)
    if tally.result.unit == "count" and len(tally.terms) > _MANY:
        return False  # of so many counts some may be of anything
    return not is_mixed and (tally.agreed > _ENOUGH or (tally.way is Way.SUM and len(tally.terms) > _FEWEST))


def _is_another(result: Term, term: Term, agreed: int, *, is_plain: bool) -> bool:
    """Whether the result is a term itself, or as like to one as to what they give: 374 after 375."""
    alike = agreement(result.value, term.value)
    return result.value == term.value or alike > 1 or (alike == agreed == 1 and not is_plain)


def _count_alike(tally: Tally) -> bool:
    return (
        tally.result.unit != "count"
        or tally.way is Way.BALANCE
        or (tally.way is Way.SUM and tally.cue is Cue.PLAIN and tally.result.noun in _OF_ANY)
        or can_be_added([tally.result.claim, *(term.claim for term in tally.terms)])
    )


def _tallies(window: Window, result: Term, pool: Sequence[Term]) -> Iterator[Tally]:
    told = Signs(window)
    for run in _runs(result, pool):
        for way, signs in ways(told, run):
            tally = Tally(result, run, signs, way)
            if tally.value > 0:
                yield tally
        yield from _left_of(window, result, run)
    for one, other in pairwise(pool):
        if result.sentence - one.sentence <= _NEAREST:
            ordered = sorted((one, other), key=lambda term: -term.value)
            if ordered[0].value > ordered[1].value:
                yield Tally(result, tuple(ordered), (1, -1), Way.DIFFERENCE)


def _runs(result: Term, pool: Sequence[Term]) -> Iterator[tuple[Term, ...]]:
    """Yield the terms from some sentence on up to the result, or up to its sentence; with and without other nouns."""
    seen: set[tuple[int, ...]] = set()
    others = {term.place for term in pool if _is_other(term, result)}
    has_list = sum(term.sentence == result.sentence for term in pool) > 1
    # A list beside the result is part of it.
    ends = (result.sentence,) if has_list else (result.sentence, result.sentence - 1)
    for first in range(result.sentence, -1, -1):
        for last in ends:
            listed = [term for term in pool if first <= term.sentence <= last]
            for run in (listed, [term for term in listed if term.place not in others]):
                key = tuple(term.place for term in run)
                if _FEWEST <= len(run) <= _MOST and key not in seen:
                    seen.add(key)
                    yield tuple(run)


def _left_of(window: Window, result: Term, run: Sequence[Term]) -> Iterator[Tally]:
    """Yield what is left of a whole that stands behind its first part: "52 of the 80 votes went to one, 19 to two"."""
    if len(run) > _FEWEST and of_whole().fullmatch(window.text, run[0].place + 1, run[1].place) is not None:
        ordered = (run[1], run[0], *run[2:])
        tally = Tally(result, ordered, (1, *(-1,) * (len(run) - 1)), Way.REST)
        if tally.value > 0:
            yield tally


def _is_other(term: Term, result: Term) -> bool:
    """Whether a count in letters counts something else: "three boats", "two bequests"."""
    return term.unit == "count" and term.is_word and term.noun not in {"", result.noun}


def gives(tally: Tally) -> bool:
    """Whether the terms give the result, as far as they were rounded."""
    return _fits(tally.result, tally.terms, tally.signs)


def is_near(tally: Tally) -> bool:
    """Whether the result is of the size of what comes out."""
    return _NEAR.contains(EXACT.divide(tally.result.value, tally.value))


def _fits(result: Term, run: Sequence[Term], signs: Sequence[int]) -> bool:
    finest = last_digit(result)
    total = Interval.point(Decimal(0))
    for term, sign in zip(run, signs, strict=True):
        total = total.plus(meant(term, finest)) if sign > 0 else total.minus(meant(term, finest))
    return total.overlaps(generous(result.quantity))
