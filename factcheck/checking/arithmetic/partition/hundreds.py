"""Shares of one whole that are all of it, and do not make a hundred percent.

Comes in: an article. Goes out: lists of shares with their sum. Never happens here: wording.

Shares in percent and fractions in words stand side by side as a list does, in one sentence or in two or three. What
says that they are all of it, or at least that nothing is in two of them, is in `exhaustive`; where several answers were
possible nothing is added up. Worked examples: "46 percent said yes, 38 percent said no and 26 percent could not say";
"of every euro 61 cents go on salaries, 22 cents on churches and the last 27 cents on schools".
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import combinations
from typing import NamedTuple

from factcheck.checking.arithmetic.change import is_one_digit_off
from factcheck.checking.arithmetic.change_words import NOUNS, THAN, VERBS
from factcheck.checking.arithmetic.partition.apiece import holders_of
from factcheck.checking.arithmetic.partition.exhaustive import Extent, are_given, extent_of
from factcheck.checking.diagnosis import slip_between
from factcheck.checking.in_prose import sentences_with
from factcheck.checking.of_one_article import OfOneArticle
from factcheck.checking.placed import block_around, claims_of_sentences
from factcheck.checking.values import value_of
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_HUNDRED, _HALF = Decimal(100), Decimal("0.5")
_FEWEST, _MOST, _SENTENCES = 2, 9, 3
_LEAD, _FAR = 44, 130
# What is further off than this are shares of several wholes.
_LEAST, _GREATEST = Decimal(70), Decimal(145)
# A fraction in words beside percentages may be rounded by so many points.
_ROUGHLY = Decimal(3)
# "Some 48 per cent" were counted all the same; "nearly half" and "more than 30 percent" leave much open.
_ABOUT, _LOOSE = Decimal(2), Decimal(12)
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_TOLD = frozenset({Status.ACTUAL, Status.FORECAST, Status.QUOTED})
_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_CUES = ("percent", "per cent", "%", "pct", "cents", "pence", *_PARTS)


class Share(NamedTuple):
    """A share in percent, where it stands, and half a unit of its last digit; `holders` have as much of it each."""

    span: Span
    value: Decimal
    slack: Decimal
    sentence: int
    in_words: bool = False
    holders: int = 1


class Hundred(NamedTuple):
    """Shares that are all of something, with their sum in percent."""

    shares: tuple[Share, ...]
    total: Decimal

    @property
    def holds(self) -> bool:
        """Whether they make a hundred, as far as they were rounded."""
        slack = sum((share.slack for share in self.shares), Decimal(0))
        is_mixed = len({share.in_words for share in self.shares}) > 1
        return abs(self.total - _HUNDRED) <= slack + (_ROUGHLY if is_mixed else 0)

    @property
    def holds_once(self) -> bool:
        """Whether they make a hundred if what several have each is what they have together."""
        holders = {share.holders for share in self.shares}
        if len(self.shares) == _FEWEST or holders == {1} or 0 in holders:
            return False
        once = sum((EXACT.divide(share.value, Decimal(share.holders)) for share in self.shares), Decimal(0))
        return self._replace(total=once).holds


def _hundreds(article: Article) -> tuple[Hundred, ...]:
    if not words_of.of(article).has_any(_CUES):
        return ()
    told: list[Hundred] = []
    seen: set[int] = set()
    by_sentence = {number: list(_shares_in(article, number)) for number in _numbers(article)}
    for number in by_sentence:
        for run in _runs(article, by_sentence, number):
            starts = {share.span.start for share in run}
            hundred = None if starts & seen else _judged(article, run)
            if hundred is not None:
                told.append(hundred)
                seen |= starts
                break
    return tuple(told)


hundreds_of = OfOneArticle(_hundreds)


def _numbers(article: Article) -> list[int]:
    """Return the sentences that can hold shares."""
    text, cue = words_of.of(article).lower, _cue()
    near = sentences_with(article, _CUES)
    return [number for number in near if cue.search(text, *article.sentences[number])]


@cache
def _cue() -> re.Pattern[str]:
    return re.compile(rf"percent|per cent|%|\bpct\b|\bcents\b|\bpence\b|\b(?:{'|'.join(_PARTS)})")


def _runs(article: Article, by_sentence: dict[int, list[Share]], number: int) -> Iterator[tuple[Share, ...]]:
    """Yield the lists that begin in a sentence: over as many sentences as have shares, the long ones first."""
    own = by_sentence[number]
    if not own:
        return
    runs, run = [], list(own)
    for following in range(number + 1, number + _SENTENCES):
        more = by_sentence.get(following)
        if more is None:
            more = _bare_behind(article, following, own)
        if not _is_prose(article, following):
            break
        if more:
            run = [*run, *more]
            runs.append(tuple(run))
    for each in (*reversed(runs), tuple(own)):
        if _FEWEST <= len(each) <= _MOST and _is_list(article, each):
            yield each


def _is_prose(article: Article, number: int) -> bool:
    if number >= len(article.sentences):
        return False
    block = block_around(article, article.sentences[number])
    return block is not None and block.role is Role.PARAGRAPH


def _is_list(article: Article, run: Sequence[Share]) -> bool:
    """Whether shares of one sentence follow one another as parts do."""
    lower = words_of.of(article).lower
    for at in range(len(run) - 1):
        one, other = run[at], run[at + 1]
        if one.sentence == other.sentence:
            gap = lower[one.span.end : other.span.start]
            if len(gap) > _FAR or _joint().search(gap) is None or _apart().search(gap) is not None:
                return False
            if _unread().search(article.text, one.span.end, other.span.start) is not None:
                return False
    start, end = article.sentences[run[0].sentence].start, article.sentences[run[-1].sentence].end
    in_gaps = _times().search(lower, run[0].span.end, run[-1].span.start) is not None
    return not in_gaps or len(set(_times().findall(lower, start, end))) == 1


@cache
def _times() -> re.Pattern[str]:
    """Match what says of when shares are; those of one year are told with it once."""
    return re.compile(r"\b(?:(?:19|20)\d\d|now|today|then|since|earlier|later)\b")


@cache
def _unread() -> re.Pattern[str]:
    """Match what looks like a name with its number, and may be a share too: "the Greens 21, A Just Russia 13,"."""
    return re.compile(r"\b[A-Z][\w’'-]* \d{1,2}(?:\.\d+)?(?=,| and\b)")


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(r"[,;]|\band\b|\bwhile\b|\bplus\b|\bwith\b")


@cache
def _apart() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:of (?:whom|which|these|them|those (?:who|with|in))|includ\w+|compared|versus|than|rather"
        r"|(?<!keep )(?<!keeping )(?<!setting )(?<!making )up|down|rose"
        r"|fell|after|before|increas\w*|decreas\w*)\b|\b(?:from|against|not) (?:just |only |about )?$"
    )


def _judged(article: Article, run: tuple[Share, ...]) -> Hundred | None:
    """Return a list if words say that it is all of one thing, and it makes a hundred or misses it."""
    total = sum((share.value for share in run), Decimal(0))
    hundred = Hundred(run, total)
    shorter = (Hundred(some, sum((share.value for share in some), Decimal(0))) for some in _ends_of(run))
    if (slipped := next((one for one in shorter if one.holds_once), None)) is not None:
        return slipped
    if not _LEAST <= total <= _GREATEST or any(not share.holders for share in run):
        return None
    extent = extent_of(article, [share.span for share in run])
    if extent is None:
        return None
    if hundred.holds:
        return hundred
    if _has_another(run) or _has_split(run):
        return None  # "Equities, 71.4% of it, returned 18.2% and bonds, 26.6%, 1.3%. The remaining 2% was in property"
    if extent is Extent.ALL:
        return hundred
    # What is disjoint can leave something out, but is no more than all of it.
    is_plain = are_given(article, [share.span for share in run]) or _is_slip(hundred)
    return hundred if total > _HUNDRED and is_plain else None


def _ends_of(run: tuple[Share, ...]) -> Iterator[tuple[Share, ...]]:
    """Yield what a list is from each of its shares on: the first may be of something else, as of the votes counted."""
    return (run[at:] for at in range(len(run) - _FEWEST))


def _has_another(run: tuple[Share, ...]) -> bool:
    """Whether the last and some of many shares make the hundred, so that two others or more are of something else."""
    sizes = range(_FEWEST, len(run) - 2)
    return any(
        Hundred((*some, run[-1]), sum((share.value for share in some), run[-1].value)).holds
        for size in sizes
        for some in combinations(run[:-1], size)
    )


def _has_split(run: Sequence[Share]) -> bool:
    """Whether two fractions in words are all of the percentage before them: "18 percent, half for each of the two"."""
    return any(
        not whole.in_words
        and one.in_words
        and other.in_words
        and whole.sentence == one.sentence == other.sentence
        and one.value + other.value == _HUNDRED
        for whole, one, other in zip(run, run[1:], run[2:], strict=False)
    )


def _is_slip(hundred: Hundred) -> bool:
    """Whether one digit of a share, or two that changed places, keep them from making a hundred."""
    miss = hundred.total - _HUNDRED
    return any(
        slip_between(share.value, share.value - miss) or is_one_digit_off(share.value, share.value - miss)
        for share in hundred.shares
        if share.value > miss
    )


def _shares_in(article: Article, number: int) -> Iterator[Share]:
    """Yield the shares of a sentence in order of place."""
    sentence, lower = article.sentences[number], words_of.of(article).lower
    found = [*_percents(article, number, lower), *_fractions(lower, number, sentence)]
    found.sort(key=lambda share: share.span.start)
    last = -1
    for share in found:
        if share.span.start >= last:
            last = share.span.end
            yield share


def _percents(article: Article, number: int, lower: str) -> Iterator[Share]:
    is_open = False
    is_of_one = _of_one().search(lower[slice(*article.sentences[number])]) is not None
    for claim in claims_of_sentences(article, number, number):
        quantity = claim.quantity
        value = quantity.best.value
        if is_of_one and quantity.mention.unit in _HUNDREDTHS and not quantity.per and value is not None:
            yield Share(quantity.mention.amount, EXACT.multiply(value, _HUNDRED), _HALF, number)
            continue
        is_percent = quantity.kind is QuantityKind.PERCENT
        is_bare = is_open and quantity.kind in _COUNTS and _is_bare(lower, claim)
        if not (is_percent or is_bare) or value is None:
            continue
        if not 0 < value < _HUNDRED or claim.status not in _TOLD or _is_change(lower, claim):
            is_open = False
            continue
        is_open = True
        holders = holders_of(article, claim)
        share = _share_of(claim)
        yield share._replace(value=share.value * (holders or 1), slack=share.slack * (holders or 1), holders=holders)


_HUNDREDTHS = frozenset({"cents", "pence"})


@cache
def _of_one() -> re.Pattern[str]:
    """Match the one of which the hundredths are told: "of every euro 61 cents"."""
    return re.compile(
        r"(?:^every|\b(?:of|from|in) (?:every|each|the|a)) (?:[a-z]+ )?(?:euro|dollar|pound|rand|shilling)\b"
        r"(?! (?:[a-z]+s\b|of (?!(?:the|its|their|his|her|this|that|every)\b)))[^;]*$"
    )


def _share_of(claim: Claim) -> Share:
    quantity = claim.quantity
    slack = EXACT.multiply(Decimal(1).scaleb(-quantity.decimals), _HALF)
    if quantity.hedged:
        slack = _ABOUT if quantity.mention.bound == "about" else _LOOSE
    return Share(quantity.mention.amount, value_of(quantity.best), slack, claim.sentence)


def _is_bare(lower: str, claim: Claim) -> bool:
    """Whether a number has left out that it is a percentage: "Anglicans for 11 percent, others for six"."""
    mention = claim.quantity.mention
    if mention.noun or mention.elided or mention.numeral.scale or mention.unit or claim.quantity.hedged:
        return False
    if lower[max(0, mention.amount.start - 6) : mention.amount.start].endswith(("aged ", "under ", "over ", "to ")):
        return False
    return _bare_end().match(lower, mention.amount.end) is not None


@cache
def _bare_end() -> re.Pattern[str]:
    return re.compile(r"\s*(?:[.,;)]|$| (?:to|for|and|in|were|said|had|against|on|that|were|do|did)\b)")


def _bare_behind(article: Article, number: int, own: Sequence[Share]) -> list[Share]:
    """Return the numbers of a sentence that goes on about one share: "His only rival had 48"."""
    if number >= len(article.sentences) or len(own) != 1 or own[0].in_words:
        return []
    lower, claims = words_of.of(article).lower, claims_of_sentences(article, number, number)
    are_bare = all(claim.quantity.kind in _COUNTS and _is_bare(lower, claim) for claim in claims)
    if not 0 < len(claims) < _SENTENCES or not are_bare:
        return []
    values = [claim.quantity.best.value for claim in claims]
    return [_share_of(claim) for claim in claims] if all(0 < (value or 0) < _HUNDRED for value in values) else []


def _is_change(lower: str, claim: Claim) -> bool:
    start, end = claim.span.start, claim.quantity.mention.amount.end
    return _moved().search(lower, max(0, start - _LEAD), start) is not None or _moves().match(lower, end) is not None


@cache
def _moved() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:(?<!owned )by|(?<!made )(?<!make )(?<!makes )(?<!making )(?:{VERBS})|(?:{NOUNS}) of|than|from"
        r"|(?<!made )(?<!make )(?<!makes )(?<!making )(?<!take )(?<!takes )(?:up|down)"
        r"|at least|up to|rate of|margin of|(?:restored|recovered|returned|rebounded|back) to)"
        r"(?: (?:an?|the|some|about|just|only|nearly|almost|further|another))* $"
    )


@cache
def _moves() -> re.Pattern[str]:
    return re.compile(
        rf"(?: [a-z-]+)? (?:{THAN}|{NOUNS}|chance|margin|discount|a year|per year|annual|growth|inflation)\b"
    )


_TIMES = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip


@cache
def _fraction() -> re.Pattern[str]:
    parts = "|".join(part for part in _PARTS if part != "half")
    return re.compile(
        rf"\b(?:(?P<times>{'|'.join(_TIMES)})[ -](?P<part>{parts})s?|(?P<half>half)"
        rf"|(?<=remaining )(?P<rest>{parts})|(?<=other )(?P<other>{parts})|(?<=last )(?P<last>{parts}))\b"
        r"(?!-)(?! (?:of (?:the|those|that|this)? ?(?:rest|remainder|remaining|other|these|them|that|this)|an?|year"
        r"|hour"
        r"|time|day|month|century|place|party|person|world|quarter|term|century|as|dozen|million|past)\b)"
    )


def _fractions(lower: str, number: int, sentence: Span) -> Iterator[Share]:
    for match in _fraction().finditer(lower, sentence.start, sentence.end):
        before = lower[max(sentence.start, match.start() - _LEAD) : match.start()]
        is_nth = before.endswith(("first ", "second ", "last ", "latter ", "other "))
        if _moved().search(before) is not None or (is_nth and not (match["other"] or match["last"])):
            continue
        if _of_time().match(lower, match.end()) is not None:
            continue
        slack = _LOOSE if _hedge().search(before) is not None else Decimal("0.1")
        part = match["part"] or match["rest"] or match["other"] or match["last"] or "half"
        times = _TIMES[match["times"]] if match["times"] else 1
        value = EXACT.divide(_HUNDRED * times, Decimal(_PARTS[part]))
        if 0 < value < _HUNDRED:
            yield Share(Span(match.start(), match.end()), value, slack, number, in_words=True)


@cache
def _of_time() -> re.Pattern[str]:
    """Match what makes a fraction one of a time: "the half of 2016"."""
    return re.compile(r" of (?:the )?(?:(?:19|20)\d\d|last|this|year|month|week|century|decade|season|game|match)\b")


@cache
def _hedge() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:more than|less than|nearly|almost|about|over|some|roughly|around|under|just|only|at least) $"
    )
