"""What is left of a whole of which fractions are told, and what percentages leave of a hundred.

Comes in: an article. Goes out: tallies. Never happens here: wording.

Worked examples: "Half of the 840 acres stays as it is, a third is planted and the remaining 140 acres are wild",
"Yes won 54.2 per cent, no 47.8 per cent".
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import combinations, pairwise

from factcheck.checking.arithmetic.change_words import NOUNS, VERBS
from factcheck.checking.arithmetic.reckoning.cues import Cue, Way, cues_of
from factcheck.checking.arithmetic.reckoning.slips import agreement
from factcheck.checking.arithmetic.reckoning.tallies import Tally, gives, is_near
from factcheck.checking.arithmetic.reckoning.terms import Context, Term, is_rate
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.told_levels import figures_of
from factcheck.checking.arithmetic.windows import Window
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind, Reading

_NEAREST, _REACH, _MOST = 2, 60, 6
_HUNDRED = Decimal(100)
# Of less than so much nobody tells fractions.
_LEAST_WHOLE = 10
# A fraction beside the figure of what is left was worked out with; it is meant as it stands.
_SAID = Decimal("0.02")
_NAMES = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}


def remainders(context: Context) -> Iterator[Tally]:
    """Yield each figure that is told to be left and is not what the parts before it leave."""
    window, terms = context
    for result in terms:
        if window.start <= result.place < window.end and not is_rate(result):
            before = [term for term in terms if term.place < result.place]
            if result.quantity.kind is not QuantityKind.PERCENT:
                yield from _chosen(result, list(_of_fractions(window, result, before)))
                continue
            known = list(_of_hundred(window, result, before))
            yield from _chosen(result, known) if known else _of_split(window, result, before)


def _chosen(result: Term, known: Sequence[Tally]) -> Iterator[Tally]:
    """Yield the first way that a slip of the finger explains, or the only one, if none gives the result."""
    if not known or result.quantity.hedged or any(map(gives, known)):
        return
    slipped = [tally for tally in known if tally.agreed and is_near(tally)]
    yield from slipped[:1]


@cache
def _fraction() -> re.Pattern[str]:
    """Match a fraction that is no figure of its own; "a third star" is the third one, "a third is planted" no."""
    return re.compile(
        rf"\b(?:a|one) (?P<name>{'|'.join(_NAMES)})\b(?! (?:of|time|year|man|woman|place|round|day)\b)"
        r"(?:(?<=one third)|(?<=quarter)|(?=[,.;:)–—]| (?:is|are|was|were|has|have|had|will|would|goes|go|went|to|in|at"
        r"|on|by|from|and|as|more|less|stays?|stayed|remains?|remained|[a-z]+ed)\b))"
        r"|\b[Hh]alf\b(?! (?:an?|of|way|past|time|hour|year)\b|-)"
    )


def _of_fractions(window: Window, result: Term, before: Sequence[Term]) -> Iterator[Tally]:
    """Yield what fractions of the largest amount before it, and amounts beside them, leave of it."""
    like = [term for term in before if term.unit == result.unit and result.sentence - term.sentence <= _NEAREST]
    if not like or cues_of(window, result.place)[Way.REST] is not Cue.PLAIN:
        return
    whole = max(like, key=lambda term: term.value)
    if whole.value < _LEAST_WHOLE:
        return
    start = window.sentence_at(whole.place)[0]
    told = _fractions(window, start, result.place)
    parts = [_part(whole, at, value) for at, value in told if not _is_of(window, at, result)]
    if parts:
        others = [term for term in like if term is not whole and term.place > whole.place]
        terms = (whole, *parts, *others)
        tally = Tally(result, terms, (1, *(-1,) * (len(terms) - 1)), Way.REST, cue=Cue.PLAIN)
        if tally.value > 0:
            yield tally._replace(agreed=max(1, agreement(result.value, tally.value)))


def _is_of(window: Window, at: int, result: Term) -> bool:
    """Whether a fraction is one of the figure behind it: "less than half of the rival's profit of 13.9 trillion"."""
    return _of_next().fullmatch(window.text, at + 1, result.place) is not None


@cache
def _of_next() -> re.Pattern[str]:
    return re.compile(rf"(?:[a-z]+)? of [^.;:,{NO_FIGURE}]{{1,80}}")


def _fractions(window: Window, start: int, end: int) -> Iterator[tuple[int, Decimal]]:
    """Yield the fractions that are told in a stretch, recognized as figures or not."""
    for place, claim in figures_of(window):
        quantity = claim.quantity
        if start <= place < end and quantity.kind is QuantityKind.FRACTION and quantity.best.value is not None:
            yield place, quantity.best.value
    for match in _fraction().finditer(window.text, start, end):
        yield match.start(), EXACT.divide(Decimal(1), Decimal(_NAMES[match["name"] or "half"]))


def _part(whole: Term, place: int, share: Decimal) -> Term:
    """Return a fraction of a whole as an amount."""
    value = EXACT.multiply(whole.value, share)
    return _with_value(whole, value, Interval.point(value).widened(_SAID))._replace(place=place)


def _with_value(term: Term, value: Decimal, interval: Interval) -> Term:
    quantity = term.quantity
    reading = Reading(value, quantity.best.unit, interval, interval, interval)
    return term._replace(claim=term.claim._replace(quantity=quantity._replace(readings=(reading,))), value=value)


@cache
def _other_share() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b(?:(?:[Tt]he|[Aa]|and) (?:other|remaining)|[Tt]he (?:rest|others|balance|remainder),?|[Ee]verybody"
        r" else,?"
        r"|[Ee]veryone else,?)(?: (?:is|are|was|were|came to|made up))?(?: (?:a|some|about))?|^The) $"
    )


@cache
def _each() -> re.Pattern[str]:
    return re.compile(r",? (?:each|apiece)\b")


def _of_hundred(window: Window, result: Term, before: Sequence[Term]) -> Iterator[Tally]:
    """Yield what the percentages before it leave of a hundred, where it is told to be the rest."""
    if not _is_rest(window, result):
        return
    shares = [term for term in before if term.unit == result.unit and not _is_change(window, term)]
    whole = _with_value(result, _HUNDRED, Interval.point(_HUNDRED))
    told = sorted({term.sentence for term in shares})[-_NEAREST - 1 :]
    near = [term for term in shares if term.sentence in told][-_MOST:]
    if any(_each().match(window.text, term.place + 1) is not None for term in near):
        return  # "two banks hold 12 percent each"
    if any(_makes_up(result, parts) for number in range(1, len(near)) for parts in combinations(near, number)):
        return  # of some of them it is the rest
    for first in reversed(told):
        parts = [term for term in near if term.sentence >= first]
        if parts:
            tally = Tally(result, (whole, *parts), (1, *(-1,) * len(parts)), Way.REST, cue=Cue.PLAIN)
            if tally.value > 0:
                least = 1 if len(parts) > 1 else 0
                yield tally._replace(agreed=max(least, agreement(result.value, tally.value)))


def _is_change(window: Window, share: Term) -> bool:
    """Whether a percentage is a change, and no share."""
    before = window.text[max(window.sentence_at(share.place)[0], share.place - _REACH) : share.place]
    return _moved().search(before) is not None


@cache
def _moved() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{VERBS}|(?:{NOUNS}) of|by)(?: (?:about|some|nearly|almost))? $")


def _of_split(window: Window, result: Term, before: Sequence[Term]) -> Iterator[Tally]:
    """Yield the last of a list of shares into which something is said to be split, if they are more than all of it."""
    start, end = window.sentence_at(result.place)
    parts = [term for term in before if term.place >= start and term.unit == result.unit]
    is_last = not any(result.place < place < end for place in window.skeleton.places)
    is_listed = len(parts) > 1 and all(map(_to_next().fullmatch, _gaps(window, (*parts, result))))
    if not is_last or not is_listed or any(_is_change(window, part) for part in parts):
        return
    lead = window.text[window.sentences[max(0, result.sentence - 1)] : parts[0].place]
    total = Interval.point(Decimal(0))
    for part in (*parts, result):
        reading = part.quantity.best
        total = total.plus(reading.wide if part.quantity.hedged else reading.written)
    if _split().search(lead) is not None and Interval.point(_HUNDRED).below(total):
        whole = _with_value(result, _HUNDRED, Interval.point(_HUNDRED))
        tally = Tally(result, (whole, *parts), (1, *(-1,) * len(parts)), Way.REST, cue=Cue.PLAIN)
        if tally.value > 0:
            yield tally


def _gaps(window: Window, shares: Sequence[Term]) -> list[str]:
    return [window.text[one.place + 1 : other.place] for one, other in pairwise(shares)]


@cache
def _to_next() -> re.Pattern[str]:
    return re.compile(rf"[^.;:{NO_FIGURE}]{{0,40}}?(?:,|,? and\b|,? with\b)[^.;:{NO_FIGURE}]{{0,40}}")


@cache
def _split() -> re.Pattern[str]:
    """Match what makes the shares that follow all of something."""
    return re.compile(
        r"\b(?:split|divided|broken down|breaks down|falls|shared)\b[^.;]{0,30}? (?:ways|into|between|among|as"
        r" follows)\b"
        r"|\bowns? (?:all|the whole|the (?:company|firm|business|club|land|brewery|shares))\b"
        rf"|(?:{FIGURE}|and an?) (?:[a-z]+ ){{1,2}}(?:own|share|divide|split)\b"
        r"|\b(?:consists of|(?:is|was|are|were) (?:made up|composed) of)\b"
    )


def _makes_up(result: Term, parts: Sequence[Term]) -> bool:
    """Whether a share and others make a hundred."""
    total = result.quantity.best.written
    for part in parts:
        total = total.plus(part.quantity.best.written)
    return total.contains(_HUNDRED)


def _is_rest(window: Window, result: Term) -> bool:
    """Whether a share is told to be what the others leave: "the other 15%", "so 42% stayed at home"."""
    start, end = window.sentence_at(result.place)
    before = window.text[max(start, result.place - _REACH) : result.place]
    behind = window.text[result.place + 1 : end]
    match = _other_share().search(before)
    if match is not None:
        return match[0] != "The " or behind.startswith((" who ", " that ", " which "))
    if _so().search(before) is not None and _not().match(behind) is not None:
        return True
    is_no = re.search(r"\b[Nn]o $", before) is not None
    return is_no and re.search(r"\b[Yy]es\b", window.text[start : result.place]) is not None


@cache
def _so() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:so(?: that)?|means? (?:that )?|meaning (?:that )?|leaving|leaves|[Tt]hus|[Tt]herefore|[Hh]ence,?|words,)"
        r"(?: (?:some|about|only|the))?"
        r" ?$"
    )


@cache
def _not() -> re.Pattern[str]:
    """Match what those did who did not do what the others did."""
    return re.compile(
        rf"[^,;:.{NO_FIGURE}]{{0,30}}? (?:(?:did|do|does|had|have|has|were|are|is|was|would|will|could|can) not\b"
        rf"|[a-z]+n[’']t\b"
        r"|stay(?:ed|s)? (?:away|at home|home|put)|abstain\w*|failed|against|oppos\w*|without|neither|never|lacks?"
        r"|lacked"
        r"|remain\w*|no\b|unconvinced|undecided|elsewhere|somewhere else|went unspent|left)"
    )
