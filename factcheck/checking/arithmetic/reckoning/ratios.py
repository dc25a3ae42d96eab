"""A percentage or a fraction that is told of two figures near it: how much one is more than the other, or its share.

Comes in: an article. Goes out: ratios. Never happens here: wording.

Worked examples: "It sold for £32 last year and is £40 now. She said the 20 per cent rise ..." and "Gold brought in $880
million of the $2.4 billion, or 27 percent of the earnings".
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import combinations
from typing import NamedTuple

from factcheck.checking.arithmetic.change_words import NOUNS, VERBS, points_up
from factcheck.checking.arithmetic.exactness import generous, said_fraction, said_percent
from factcheck.checking.arithmetic.nouns_of_sums import can_be_added
from factcheck.checking.arithmetic.own_subjects import has_own_subject
from factcheck.checking.arithmetic.reckoning import ratio_words as words
from factcheck.checking.arithmetic.reckoning.terms import Term, is_rate, terms_of
from factcheck.checking.arithmetic.skeletons import is_figure
from factcheck.checking.arithmetic.told_levels import are_part_and_whole, figures_of, has_own_change, is_step, like
from factcheck.checking.arithmetic.told_shares import is_of_the_whole, is_part_itself, links
from factcheck.checking.arithmetic.when_told import is_before
from factcheck.checking.arithmetic.windows import LISTED, Window, windows
from factcheck.checking.own_precision import paired
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind

_BEFORE, _LONGEST = 3, 1000
_NEAREST = 2
# Of more figures before it nobody can say which two a share is of.
_MOST_TERMS = 14
_REACH = 70
_RATIOS = frozenset({QuantityKind.PERCENT, QuantityKind.FRACTION})
_ONE, _HUNDRED, _HUNDREDTH = Decimal(1), Decimal(100), Decimal("0.01")
_NEAR = Interval(Decimal("0.3"), Decimal(4))
# A change that is added to one level is less surely that of two.
_CLOSE = Interval(Decimal("0.5"), Decimal(2))


class Ratio(NamedTuple):
    """What is said of a smaller and a larger figure: their change, upward or not, or the share of the first."""

    stated: Claim
    smaller: Term
    larger: Term
    word: str


def changes(article: Article) -> Iterator[Ratio]:
    """Yield each change told as a percentage or a fraction beside the only two levels that it can be of."""
    for window in windows(article, words.gate(), before=_BEFORE, longest=_LONGEST, roles=LISTED):
        for place, claim in _ratios(window):
            word = _change_word(window, place)
            if word and _is_plain(window, place):
                yield from _chosen(window, place, claim, word)


def shares(article: Article) -> Iterator[Ratio]:
    """Yield each share told beside the only part and whole that it can be of."""
    for window in windows(article, words.gate(), before=_BEFORE, longest=_LONGEST, roles=LISTED):
        for place, claim in _ratios(window):
            is_restated = window.text[:place].endswith("words, ")
            is_of_it = is_restated or is_of_the_whole(window, place + 1)
            if is_of_it and not _is_change(window, place) and _is_share(window, place) and _is_plain(window, place):
                yield from _chosen(window, place, claim, "")


def _is_change(window: Window, place: int) -> bool:
    """Whether the words say how much one figure is above another: "or 29 percent, above the 2011 number"."""
    before, behind = _around(window, place)
    return words.moved_to().search(before) is not None or words.compared().match(behind) is not None


def _ratios(window: Window) -> Iterator[tuple[int, Claim]]:
    for place, claim in figures_of(window):
        quantity = claim.quantity
        is_told_here = window.start <= place < window.end
        if is_told_here and quantity.kind in _RATIOS and quantity.best.value is not None and quantity.best.value > 0:
            yield place, claim


def _around(window: Window, place: int) -> tuple[str, str]:
    start, end = window.sentence_at(place)
    return window.text[max(start, place - _REACH) : place], window.text[place + 1 : min(end, place + _REACH)]


def _change_word(window: Window, place: int) -> str:
    before, behind = _around(window, place)
    definite, noun, told, concluded = words.of_change()
    named = noun.match(behind)
    if named is not None and definite.search(before) is not None:
        return "" if words.other_base().match(behind[named.end() :]) else named["word"]
    match = told.search(before) or concluded.search(before) or words.with_base().search(before)
    if match is None or words.other_base().match(behind):
        return ""
    return match["word"] or match["word2"]


def _is_share(window: Window, place: int) -> bool:
    before, behind = _around(window, place)
    left, right = words.of_share()
    if _is_of_all(behind) and words.verb().search(before) is not None:
        return True
    if left.search(before) is None or right.match(behind) is None:
        return False
    return (
        not before.endswith(", ")
        or words.of_the_whole().match(behind) is not None
        or before.endswith(("words, ", "rate, ", "share, ", "proportion, "))
    )


def _is_of_all(behind: str) -> bool:
    return re.match(r" of (?:it|them)\b", behind) is not None


def _is_plain(window: Window, place: int) -> bool:
    before, behind = _around(window, place)
    return words.otherwise().search(before + window.text[place] + behind) is None


def _chosen(window: Window, place: int, claim: Claim, word: str) -> Iterator[Ratio]:
    """Yield the ratio of the nearest pair of its size, if no pair of the window has it."""
    based = words.base().match(window.text, place + 1) if word else None
    last = place if based is None else based.start("base") + 1
    nearest = [term for term in terms_of(window) if term.place < last][-_MOST_TERMS:]
    terms = [term for term in nearest if _is_level(window, term)]
    pairs = [pair for pair in combinations(terms, 2) if _are_of_one_unit(*pair)]
    if based is not None:
        pairs = [pair for pair in pairs if pair[1].place == based.start("base")]
    elif word and word in {"up", "down"} and words.with_base().search(window.text[:place]):
        return
    if any(_fits(claim, *pair, word) for pair in pairs):
        return
    sentence = sum(1 for start in window.sentences if start <= place) - 1
    near = [pair for pair in pairs if sentence - pair[0].sentence <= _NEAREST and _are_alike(*pair)]
    if word:
        start = window.sentence_at(place)[0]
        beside = [term for term in terms if term.place >= start and not term.is_word]
        near = [pair for pair in near if _is_of_its_own(window, start, beside, pair)]
        if words.added().search(_around(window, place)[0]) is not None:
            near = [pair for pair in near if not _is_of_new(window, *pair)]
            near = [pair for pair in near if is_before(window, pair[0].place, pair[1].place) is not None]
            near = [pair for pair in near if _is_near(claim, *_by_size(pair), word, within=_CLOSE)]
        near = [(one, other) for one, other in near if not are_part_and_whole(window, (one.claim, other.claim))]
    else:
        near = [pair for pair in near if _is_linked(window, place, *pair)]
    sized = [pair for pair in near if _is_near(claim, *_by_size(pair), word)]
    if sized:
        smaller, larger = _by_size(max(sized, key=lambda pair: (pair[0].place, pair[1].place)))
        yield Ratio(claim, _like(smaller, larger), _like(larger, smaller), word)


def _is_of_new(window: Window, one: Term, other: Term) -> bool:
    """Whether the sentence of the later figure is one of something that was not spoken of with the earlier one."""
    start = window.sentence_at(other.place)[0]
    return one.place < start and has_own_subject(window.text, start, other.place, window.text[:start])


def _is_of_its_own(window: Window, start: int, beside: Sequence[Term], pair: tuple[Term, Term]) -> bool:
    """Whether a change can be one of two levels: of the last in its own sentence, and of none with another change.

    In "murders rose by a third, to 38 from 29; 260 thefts are an increase of half" the half is one of the 260.
    """
    like = [term for term in beside if pair[1].unit.startswith(term.unit)]
    if like and like[-1].place not in {term.place for term in pair}:
        return False
    values = {term.value for term in pair}  # a level may be told twice, as in a heading
    return not any(
        has_own_change(window, each.place) for each in terms_of(window) if each.place < start and each.value in values
    )


def _like(term: Term, other: Term) -> Term:
    """Return a figure that leaves its unit out with that of the other."""
    is_bare = term.quantity.best.unit is None and other.quantity.best.unit is not None
    return term._replace(claim=like(term.claim, other.claim)) if is_bare else term


def _is_level(window: Window, term: Term) -> bool:
    is_gloss = window.text.rfind("(", 0, term.place) > window.text.rfind(")", 0, term.place)
    return term.quantity.kind is not QuantityKind.PERCENT and not is_gloss and not is_step(window, term.place)


def _is_linked(window: Window, place: int, one: Term, other: Term) -> bool:
    """Whether the text says that the one is of the other, or tells it right before the share of what the other is."""
    if _has_own_share(window, place, one) or _has_own_share(window, place, other):
        return False
    if is_part_itself(window, place, one.place, other.place) or _is_fractional(one) or _is_fractional(other):
        return False
    if is_rate(one) or is_rate(other) or words.levels_apart().search(window.text, one.place, other.place) is not None:
        return False
    if words.changed().search(window.text, window.sentence_at(other.place)[0], place) is not None:
        return False
    first = max(window.sentence_at(one.place)[0], one.place - _REACH)
    linked = links().finditer(window.text, first, min(place, other.place + _REACH))
    if any(not is_figure(match[0][-1]) or match.end() - 1 in {one.place, other.place} for match in linked):
        return True
    start, end = window.sentence_at(place)
    if _is_of_noun(window, one, other) or _is_of_noun(window, other, one):
        return True
    is_beside = start <= max(one, other, key=lambda term: term.value).place < end
    if is_beside and _is_of_all(window.text[place + 1 : end]):
        return True
    is_or = words.or_of().match(window.text, place + 1) is not None and window.text[:place].endswith(
        (", or ", "to say ", ", ")
    )
    return is_or and one.place < start <= other.place and one.value > other.value


def _is_fractional(term: Term) -> bool:
    """Whether a figure without a unit counts no whole things: "an average of 30.5"."""
    return term.unit == "count" and term.quantity.decimals > 0 and not term.quantity.mention.numeral.scale


def _has_own_share(window: Window, place: int, term: Term) -> bool:
    """Whether another share stands behind a figure, which is a part then: "10,553 (63.9 per cent) births"."""
    match = words.own_share().match(window.text, term.place + 1, window.sentence_at(term.place)[1])
    if match is None or place in {match.start("share"), match.start("share2")}:
        return False
    return window.skeleton.claim(match["share"] or match["share2"]).quantity.kind is QuantityKind.PERCENT


def _is_of_noun(window: Window, whole: Term, part: Term) -> bool:
    """Whether a figure is so many "of the replies" that the other counts."""
    match = words.of_the().match(window.text, part.place + 1)
    noun = whole.quantity.mention.noun.lower().rpartition(" ")[2]
    return match is not None and noun != "" and match["noun"] == noun and part.value < whole.value


def _by_size(pair: tuple[Term, Term]) -> tuple[Term, Term]:
    return pair if pair[0].value < pair[1].value else pair[::-1]


def _are_of_one_unit(one: Term, other: Term) -> bool:
    """Whether two figures are of one unit: "8.4 yuan per square meter" and "9.6 yuan" before it."""
    (unit, _, per), (unit2, _, per2) = one.unit.partition("/"), other.unit.partition("/")
    return unit == unit2 and (per == per2 or not (per and per2)) and one.value != other.value


def _are_alike(one: Term, other: Term) -> bool:
    return one.unit != "count" or can_be_added([one.claim, other.claim])


def _fits(claim: Claim, one: Term, other: Term, word: str) -> bool:
    smaller, larger = sorted((one, other), key=lambda term: term.value)
    said = _said(claim)
    return any(said.overlaps(computed) for computed in _computed(smaller, larger, word))


def _said(claim: Claim) -> Interval:
    """Return what the ratio can mean, as a part of one."""
    if claim.quantity.kind is QuantityKind.FRACTION:
        return said_fraction(claim.quantity)
    return said_percent(claim.quantity).scaled(_HUNDREDTH)


def _computed(smaller: Term, larger: Term, word: str) -> Iterator[Interval]:
    """Yield what can be said of the two: a change of the one that the word starts from, or a share and its rest."""
    low, high = (
        paired(smaller.quantity, larger.quantity) if word else (generous(smaller.quantity), generous(larger.quantity))
    )
    one = Interval.point(_ONE)
    share = low.over(high)
    if not word:
        yield share
        yield one.minus(share)
        return
    yield one.minus(share) if is_down(word) else high.over(low).minus(one)


@cache
def _downs() -> frozenset[str]:
    told = (each for each in f"{NOUNS}|{VERBS}".split("|") if not points_up(each))
    return frozenset((*told, *words.DOWN.split("|"), *words.WENT_DOWN.split("|")))


def is_down(word: str) -> bool:
    """Whether a word of a change says that it led to the smaller figure."""
    return word in _downs()


def _is_near(claim: Claim, smaller: Term, larger: Term, word: str, *, within: Interval = _NEAR) -> bool:
    """Whether the ratio is of the size of what was computed, so that the two can be meant at all."""
    said = claim.quantity.best.value or Decimal(0)
    if claim.quantity.kind is QuantityKind.PERCENT:
        said = EXACT.divide(said, _HUNDRED)
    share = EXACT.divide(smaller.value, larger.value)
    if not word:
        computed = share
    else:
        rise = EXACT.subtract(EXACT.divide(larger.value, smaller.value), _ONE)
        computed = EXACT.subtract(_ONE, share) if is_down(word) else rise
    return computed > 0 and within.contains(EXACT.divide(said, computed))


def ordered(ratio: Ratio) -> tuple[Claim, Claim]:
    """Return the earlier and the later level of a change."""
    levels = (ratio.smaller.claim, ratio.larger.claim)
    return levels[::-1] if is_down(ratio.word) else levels
