"""A percentage or a fraction that is told of two figures near it: how much one is more than the other, or its share.

Comes in: an article. Goes out: ratios. Never happens here: wording.

Worked examples: "It sold for £32 last year and is £40 now. She said the 20 per cent rise ..." and "Gold brought in $880
million of the $2.4 billion, or 27 percent of the earnings".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import combinations
from typing import NamedTuple

from factcheck.checking.arithmetic.change_words import NOUNS, THAN, VERBS, points_up
from factcheck.checking.arithmetic.exactness import generous, said_fraction, said_percent
from factcheck.checking.arithmetic.nouns_of_sums import can_be_added
from factcheck.checking.arithmetic.own_subjects import has_own_subject
from factcheck.checking.arithmetic.reckoning.terms import Term, is_rate, terms_of
from factcheck.checking.arithmetic.skeletons import FIGURE, is_figure
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


_UP = "boost|upturn|recovery|rebound|expansion|pick-up|pickup|uptick|markup|mark-up"
_DOWN = "retreat|dive|crash|collapse|downturn|slide|tumble|shrinkage|erosion|downtick|markdown|discount|slowdown|saving"
_WENT_UP, _WENT_DOWN = "put on", "given up|gave up"


@cache
def _led() -> str:
    return f"{NOUNS}|{_UP}|{_DOWN}"


@cache
def _of_change() -> tuple[re.Pattern[str], ...]:
    """Match, before and behind the figure, that it is a change of what was spoken of."""
    adjectives = r"(?: (?!(?:of|in|the|an?)\b)[a-z]+)?"
    return (
        re.compile(
            rf"(?:\b(?:[Tt]he|[Tt]hat|[Tt]his|[Ii]ts|[Tt]heir|[Ss]uch an?){adjectives}"
            rf"|(?:[,–—(]|\b[Tt]h(?:at|is) (?:is|was|means|represents|marks)) an?{adjectives}) $"
        ),
        re.compile(rf"(?:[ -](?!of\b|in\b)[a-z][a-z-]{{0,24}})?[ -](?P<word>{_led()})\b"),
        re.compile(
            rf"(?:\b[Tt]h(?:at|is) (?:is|was|means|represents|marks|amounts to) |[,–—(] ?(?:or )?)(?:an? )?(?:[a-z]+ )?"
            rf"(?P<word>{_led()}) of (?:about |some |almost |nearly |just )?$"
            rf"|\b[Tt]h(?:at|is|e) (?P<word2>{_led()}), $"
        ),
        re.compile(
            rf"\b(?:thus|therefore|hence|meaning that|means that|[Ii]n other words,?)\b[^,;]{{0,40}}? (?:by )?"
            rf"(?<!made )(?<!make )(?<!makes )(?P<word>{VERBS}|{_WENT_UP}|{_WENT_DOWN})(?: by)? $"
        ),
    )


@cache
def _added() -> re.Pattern[str]:
    """Match how a level says right behind it by how much it changed: "amounted to 130.7 billion yuan, an increase of".

    The other level is then one of another time; "trade with Asia was 106.69 billion yuan" before it is none.
    """
    return re.compile(rf"[,–—(;] ?(?:or |that is |with )?an? (?:[a-z-]+ ){{0,2}}?(?:{_led()}) of (?:[a-z]+ ){{0,2}}$")


@cache
def _other_base() -> re.Pattern[str]:
    """Match a base that the change has of its own: "from last year"; not one that is a figure."""
    return re.compile(rf"(?: [a-z-]+)?? (?:from|on|over|since|compared|against|versus|than) (?!{FIGURE})")


@cache
def _of_share() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(
            r"(?:(?:[,–—(]|\band) ?(?:or|that is|equal to|representing|equivalent to|which is) (?:just |only |about )?"
            r"|\b[Tt]h(?:at|is) (?:is|was|means|represents) (?:just |only |about )?|\b(?:which|that) is to say "
            r"|\b(?:[Aa]n?|[Tt]he|[Tt]hat|[Tt]his)(?: [a-z]+)? (?:rate|proportion|percentage|turnout|ratio) of "
            r"|\b(?:accounts?|accounted|accounting) (?:thus )?for (?:just |only |about )?"
            r"|\b(?:made|makes?|making) up (?:just |only |about )?|\bshare of (?:just |only |about )?"
            r"|\bproportion of |^At |^With |\bIf |\b[Ii]n (?:other|plain|short|simple) words, "
            r"|\b[Tt]h(?:e|at|is)(?: [a-z]+)? (?:rate|share|proportion), |, |\bthus (?:[a-z]+ ){0,4}?)$"
        ),
        re.compile(
            r"(?=[,.;)]| of (?:the|its?|their|all|them|those|these|his|her|spending|sales|output|earnings|revenue"
            r"|exports|production)\b| (?:off|are|is|were|was|have|has|had|behind|against|in favou?r|in all)\b)"
        ),
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the ratio one of other figures: other times, other prices, averages, what may come."""
    return re.compile(
        r"\b(?:average|annual(?:i[sz]ed)?|yearly|per year|a year(?! (?:ago|earlier|before))|real terms|inflation"
        r"|constant|like-for-like|adjusted|underlying|organic|forecast|expected?|expects|target|predicted|margin"
        r"|points?"
        r"|interest|yield|poll|chance|probability|respectively"
        r"|(?:inflation|unemployment|growth|tax|birth|death|interest) rate|each|every|another|further|additional"
        r"|stake)\b",
        re.IGNORECASE,
    )


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(
        r"%|\b(?:per ?cent|pct|half|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|one in)\b"
    )


def changes(article: Article) -> Iterator[Ratio]:
    """Yield each change told as a percentage or a fraction beside the only two levels that it can be of."""
    for window in windows(article, _gate(), before=_BEFORE, longest=_LONGEST, roles=LISTED):
        for place, claim in _ratios(window):
            word = _change_word(window, place)
            if word and _is_plain(window, place):
                yield from _chosen(window, place, claim, word)


def shares(article: Article) -> Iterator[Ratio]:
    """Yield each share told beside the only part and whole that it can be of."""
    for window in windows(article, _gate(), before=_BEFORE, longest=_LONGEST, roles=LISTED):
        for place, claim in _ratios(window):
            is_restated = window.text[:place].endswith("words, ")
            is_of_it = is_restated or is_of_the_whole(window, place + 1)
            if is_of_it and not _is_change(window, place) and _is_share(window, place) and _is_plain(window, place):
                yield from _chosen(window, place, claim, "")


def _is_change(window: Window, place: int) -> bool:
    """Whether the words say how much one figure is above another: "or 29 percent, above the 2011 number"."""
    before, behind = _around(window, place)
    return _moved_to().search(before) is not None or _compared().match(behind) is not None


@cache
def _moved_to() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{VERBS}|{_WENT_UP}|{_WENT_DOWN})(?: by)?(?: about| some| nearly| almost| only| just)? $")


@cache
def _compared() -> re.Pattern[str]:
    return re.compile(rf",? (?:{THAN}|up|down|on|from|ahead|behind|short)\b(?! (?:of|average)\b)")


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
    definite, noun, told, concluded = _of_change()
    named = noun.match(behind)
    if named is not None and definite.search(before) is not None:
        return "" if _other_base().match(behind[named.end() :]) else named["word"]
    match = told.search(before) or concluded.search(before) or _with_base().search(before)
    if match is None or _other_base().match(behind):
        return ""
    return match["word"] or match["word2"]


@cache
def _with_base() -> re.Pattern[str]:
    return re.compile(r"\b(?:[Tt]hat|[Tt]his|[Ii]t|[Ww]hich|[Tt]hey) (?:was|is|were|are) (?P<word>up|down)(?: by)? $")


@cache
def _base() -> re.Pattern[str]:
    """Match the base of a change right behind it: "up 10 percent from the 1,500 of 2020"."""
    return re.compile(rf"(?: [a-z-]+)?? (?:from|on) (?:the |an? )?(?P<base>{FIGURE})")


def _is_share(window: Window, place: int) -> bool:
    before, behind = _around(window, place)
    left, right = _of_share()
    if _is_of_all(behind) and _verb().search(before) is not None:
        return True
    if left.search(before) is None or right.match(behind) is None:
        return False
    return (
        not before.endswith(", ")
        or behind.startswith((" of the total", " of them", " of all", " in all", " of it"))
        or before.endswith(("words, ", "rate, ", "share, ", "proportion, "))
    )


def _is_of_all(behind: str) -> bool:
    return re.match(r" of (?:it|them)\b", behind) is not None


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:is|are|was|were|be|had|has|took|take|takes|for|got|make|makes|made)(?: (?:up|just|only|about))* $"
    )


def _is_plain(window: Window, place: int) -> bool:
    before, behind = _around(window, place)
    return _otherwise().search(before + window.text[place] + behind) is None


def _chosen(window: Window, place: int, claim: Claim, word: str) -> Iterator[Ratio]:
    """Yield the ratio of the nearest pair of its size, if no pair of the window has it."""
    based = _base().match(window.text, place + 1) if word else None
    last = place if based is None else based.start("base") + 1
    terms = [term for term in terms_of(window) if term.place < last and _is_level(window, term)]
    pairs = [pair for pair in combinations(terms, 2) if _are_of_one_unit(*pair)]
    if based is not None:
        pairs = [pair for pair in pairs if pair[1].place == based.start("base")]
    elif word and word in {"up", "down"} and _with_base().search(window.text[:place]):
        return
    if any(_fits(claim, *pair, word) for pair in pairs):
        return
    sentence = sum(1 for start in window.sentences if start <= place) - 1
    near = [pair for pair in pairs if sentence - pair[0].sentence <= _NEAREST and _are_alike(*pair)]
    if word:
        near = [pair for pair in near if _is_of_its_own(window, place, pair)]
        if _added().search(_around(window, place)[0]) is not None:
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


def _is_of_its_own(window: Window, place: int, pair: tuple[Term, Term]) -> bool:
    """Whether a change can be one of two levels: of that which stands beside it, and of none with another change.

    In "murders rose by a third, to 38 from 29; 260 thefts are an increase of half" the half is one of the 260.
    """
    start = window.sentence_at(place)[0]
    beside = [term for term in terms_of(window) if start <= term.place < place and _is_level(window, term)]
    beside = [term for term in beside if not term.is_word and pair[1].unit.startswith(term.unit)]
    if beside and beside[-1].place not in {term.place for term in pair}:
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
    if is_rate(one) or is_rate(other) or _from().search(window.text, one.place, other.place) is not None:
        return False
    if _changed().search(window.text, window.sentence_at(other.place)[0], place) is not None:
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
    is_or = _or_of().match(window.text, place + 1) is not None and window.text[:place].endswith(
        (", or ", "to say ", ", ")
    )
    return is_or and one.place < start <= other.place and one.value > other.value


def _is_fractional(term: Term) -> bool:
    """Whether a figure without a unit counts no whole things: "an average of 30.5"."""
    return term.unit == "count" and term.quantity.decimals > 0 and not term.quantity.mention.numeral.scale


def _has_own_share(window: Window, place: int, term: Term) -> bool:
    """Whether another share stands behind a figure, which is a part then: "10,553 (63.9 per cent) births"."""
    match = _own_share().match(window.text, term.place + 1, window.sentence_at(term.place)[1])
    if match is None or match.start("share") == place:
        return False
    return window.skeleton.claim(match["share"]).quantity.kind is QuantityKind.PERCENT


@cache
def _own_share() -> re.Pattern[str]:
    return re.compile(rf"(?:(?: [a-z]+)?? \(|[^;.]{{0,90}}?,? accounting for )(?P<share>{FIGURE})")


def _is_of_noun(window: Window, whole: Term, part: Term) -> bool:
    """Whether a figure is so many "of the replies" that the other counts."""
    match = _of_the().match(window.text, part.place + 1)
    noun = whole.quantity.mention.noun.lower().rpartition(" ")[2]
    return match is not None and noun != "" and match["noun"] == noun and part.value < whole.value


@cache
def _of_the() -> re.Pattern[str]:
    return re.compile(r" of (?:the|these|those) (?P<noun>[a-z]+)\b")


@cache
def _changed() -> re.Pattern[str]:
    """Match what makes the part a change, of which the percentage is told."""
    return re.compile(r"\b(?:increas|decreas|rise|fall\b|drop|growth|gain|reduc|declin|grew|grown)")


@cache
def _from() -> re.Pattern[str]:
    """Match what, between two figures, makes them two levels."""
    return re.compile(r"\b(?:from|compared|against|versus|vs|rose|fell|than)\b")


@cache
def _or_of() -> re.Pattern[str]:
    return re.compile(r" of (?:it\b|(?:the|its|all|their) [a-z]+)")


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
    return frozenset((*told, *_DOWN.split("|"), *_WENT_DOWN.split("|")))


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
