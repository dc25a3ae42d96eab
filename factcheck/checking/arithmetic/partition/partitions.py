"""Wholes with the parts that words tie to them: those that add up, and those that a slip of the finger keeps from it.

Comes in: an article. Goes out: partitions, each whole once. Never happens here: wording.

The words only say where to look and how much is to be borne out by the sum itself. "Consisted of" leaves no choice;
"including" may leave something out, and a list without any may be of something else: there a slip must be found that
chance explains once in a thousand times. Worked example: "12,802 houses were damaged. Of the total, 12,465 were
partially and 157 totally damaged": 180 are missing, which two digits of 12,645 that changed places explain.
"""

import math
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from factcheck.checking.arithmetic.nouns_of_sums import can_be_added
from factcheck.checking.arithmetic.partition.amounts import Amount, Role, amounts_of, between, figures_of
from factcheck.checking.arithmetic.partition.apart import are_apart
from factcheck.checking.arithmetic.partition.links import Link, Tie, links_of
from factcheck.checking.arithmetic.partition.odds import Slipped, missing, slip_in, tolerance
from factcheck.checking.of_one_article import OfOneArticle
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_FEWEST, _MOST = 2, 9
# A whole told in a sentence of its own stands so many sentences before its parts; a list goes on for so many.
_BACK, _ON = 2, 4
# So much must speak for a slip, as the power of ten of the chances against it; more where the nouns differ.
_NEEDED = {Tie.CLOSED: 0.8, Tie.OPEN: 3.0, Tie.FIRST: 3.0, Tie.LAST: 2.0, Tie.COLON: 2.5}
# A total with two figures behind it says less than one with three.
_OF_OTHER_NOUNS, _OF_A_PAIR, _NEAR, _TENTH = 1.0, 0.5, 1.0, Decimal("0.1")
_OF_TOO_MUCH, _CLOSE = 3.0, 12
_UNSURE = frozenset({Tie.OPEN, Tie.FIRST, Tie.COLON})
# Two sides of one sum are of one size, whatever slipped.
_LEAST_OF_WHOLE, _MOST_OF_WHOLE = Decimal("0.3"), Decimal(3)
_NEIGHBORS = 12
# A sum that holds holds by chance once in so many.
_BY_CHANCE = 1000
# Three parts or more are seldom listed where they are not all; with them fewer chances are enough.
_MANY = 100


class Partition(NamedTuple):
    """A whole with its parts; `slipped` is the slip that keeps them from adding up, None if they do."""

    whole: Amount
    parts: tuple[Amount, ...]
    slipped: Slipped | None

    @property
    def computed(self) -> Decimal:
        """What the parts make."""
        return sum((part.value for part in self.parts), Decimal(0))


def _partitions(article: Article) -> tuple[Partition, ...]:
    told: dict[Span, Partition] = {}
    tied = [(link, wholes) for link in links_of(article) for wholes in _by_unit(_wholes(article, link))]
    for each, wholes in tied:
        best = _best(article, each, wholes)
        if best is not None and (best.whole.claim.span not in told or best.slipped is None):
            told[best.whole.claim.span] = best
    return tuple(told.values())


partitions_of = OfOneArticle(_partitions)


def _by_unit(wholes: Sequence[Amount]) -> list[list[Amount]]:
    """Return the wholes of a link by unit: each has parts of its own."""
    units = dict.fromkeys(whole.unit for whole in wholes)
    return [[whole for whole in wholes if whole.unit == unit] for unit in units]


def _best(article: Article, link: Link, wholes: Sequence[Amount]) -> Partition | None:
    """Return the whole and the parts at a link that add up, else those that a slip explains."""
    runs = [(whole, run) for whole in wholes for run in _runs(article, link, whole)]
    for whole, run in runs:
        if abs(_miss(whole, run)) <= _slack(whole, run):
            is_sum = link.tie is Tie.CLOSED or _are_alike(whole, run) or _is_exact(whole, run)
            return Partition(whole, run, None) if is_sum else None
    penalty, lower = math.log10(max(1, len(runs))), words_of.of(article).lower
    weighed = [
        (_weight(lower, whole, run, link.tie) + _excess(article, link, whole, run) - penalty, whole, run)
        for whole, run in runs
    ]
    if not weighed:
        return None
    weight, whole, run = max(weighed, key=itemgetter(0))
    if weight < _NEEDED[link.tie] or (link.tie is not Tie.CLOSED and _is_reckoned(article, whole)):
        return None
    return Partition(whole, run, slip_in(figures_of(whole, run)))


def _miss(whole: Amount, run: Sequence[Amount]) -> Decimal:
    return missing(figures_of(whole, run))


def _slack(whole: Amount, run: Sequence[Amount]) -> Decimal:
    return tolerance(figures_of(whole, run))


def _weight(lower: str, whole: Amount, run: Sequence[Amount], tie: Tie) -> float:
    """Return what speaks for a slip: its weight, the nearness of the sum, against it the nouns."""
    added = sum((part.value for part in run), Decimal(0))
    is_sized = whole.value * _LEAST_OF_WHOLE < added < whole.value * _MOST_OF_WHOLE
    if not is_sized or any(amount.is_loose for amount in (whole, *run)):
        return 0.0
    if tie in _UNSURE and are_apart(lower, [part.end for part in run if part.sentence == run[0].sentence]):
        return 0.0
    slipped = slip_in(figures_of(whole, run))
    if slipped is None:
        return 0.0
    is_near = abs(added - whole.value) < whole.value * _TENTH
    if tie is Tie.CLOSED:
        return slipped.weight
    is_pair = tie is Tie.FIRST and len(run) == _FEWEST
    # What is listed behind a colon has the names of its kinds: homes are apartments and houses.
    is_mixed = not _are_alike(whole, run) and not (tie is Tie.COLON and len(run) > _FEWEST)
    return slipped.weight + is_near * _NEAR - is_pair * _OF_A_PAIR - is_mixed * _OF_OTHER_NOUNS


def _excess(article: Article, link: Link, whole: Amount, run: Sequence[Amount]) -> float:
    """Return what it says besides that money listed behind "including" is more than all of it: no sum may be less."""
    text, is_money = article.text, whole.claim.quantity.kind is QuantityKind.MONEY
    if not is_money or not text.startswith("including", link.start) or _miss(whole, run) <= _slack(whole, run):
        return 0.0
    gaps = (text[one.end : other.start] for one, other in pairwise(run))
    is_listed = run[0].start - link.end <= _CLOSE and all(_listed().fullmatch(gap) is not None for gap in gaps)
    return _OF_TOO_MUCH if is_listed and slip_in(figures_of(whole, run)) is not None else 0.0


@cache
def _listed() -> re.Pattern[str]:
    """Match what stands between two of a list: what the one is for, and a joint, but nothing that is of the one."""
    return re.compile(
        r"(?: \([^()]{1,40}\))?(?: (?!of which|and\b|which\b|that\b)[\w’'-]+){0,8}(?:,|,? and)"
        r" (?:another |a further )?[$£€¥₹]?"
    )


def _is_exact(whole: Amount, run: Sequence[Amount]) -> bool:
    """Whether a sum holds to more digits than chance gives one of."""
    least = _MANY if len(run) > _FEWEST else _BY_CHANCE
    return whole.value > least * (2 * _slack(whole, run) + 1)


def _are_alike(whole: Amount, run: Sequence[Amount]) -> bool:
    return can_be_added([whole.claim, *(part.claim for part in run)])


def _wholes(article: Article, link: Link) -> list[Amount]:
    """Return what can be the whole of a link."""
    number = _sentence_at(article, link.start)
    if number is None:
        return []
    sentence = article.sentences[number]
    if link.tie is Tie.FIRST:
        behind = [each for each in between(article, link.end, sentence.end) if each.role is Role.LEVEL]
        return behind[:1]
    if link.tie is Tie.LAST:
        return list(between(article, link.end, link.end + 2))
    own = [each for each in between(article, sentence.start, link.start) if each.role is not Role.OTHER]
    if own or link.tie is Tie.COLON:
        # "513.2 trillion rupiah (37.8 billion dollars), including": both are the whole.
        return own[-2:] if own and article.text.startswith("(", own[-1].start - 1) else own[-1:]
    if article.text.startswith(("comprising", "consisting"), link.start):
        return []  # of what stands right before it: "bought bills comprising"
    first = article.sentences[max(0, number - _BACK)].start
    before = [each for each in between(article, first, sentence.start) if each.role is not Role.OTHER]
    last = before[-1].sentence if before else 0
    return [each for each in before if each.sentence == last]


def _sentence_at(article: Article, place: int) -> int | None:
    return article.number_around(Span(place, place + 1))


def _runs(article: Article, link: Link, whole: Amount) -> Iterator[tuple[Amount, ...]]:
    """Yield the lists of parts that a whole can have at a link."""
    number = _sentence_at(article, link.start)
    assert number is not None, "a link with a whole stands in a sentence"
    sentence = article.sentences[number]
    if link.tie is Tie.LAST:
        listed = _like(whole, between(article, sentence.start, link.start))
        yield from (tuple(listed[first:]) for first in range(max(0, len(listed) - _MOST), len(listed) - 1))
        return
    start = whole.end if link.tie is Tie.FIRST else link.end
    end = _end_of_bracket(article, link) or sentence.end
    listed = _like(whole, between(article, start, _end_of_list(article, link, start, end)))
    yield from (tuple(listed[:last]) for last in range(_FEWEST, min(_MOST, len(listed)) + 1))
    if link.over and len(listed) < _FEWEST:
        yield from _over(article, link, number, whole, listed)


def _end_of_list(article: Article, link: Link, start: int, end: int) -> int:
    """Return where a list ends at the latest: a clause behind a semicolon that has a verb is of something else."""
    match = _clause().search(article.text, start, end) if link.tie in _UNSURE else None
    return end if match is None else match.start()


@cache
def _clause() -> re.Pattern[str]:
    return re.compile(r";[^;]{0,80}? (?:were|was|are|is|had|have|has|amounted|stood|came|reached)\b")


@cache
def _of_a_year() -> re.Pattern[str]:
    """Match what makes a sentence one of another time than the total."""
    return re.compile(
        r"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]or) (?:19|20)\d\d\b|\b[Ll]ast year\b|\b[Aa] year (?:ago|earlier)\b"
    )


def _over(
    article: Article, link: Link, number: int, whole: Amount, listed: list[Amount]
) -> Iterator[tuple[Amount, ...]]:
    """Yield the lists that go on over the sentences behind a link."""
    known = len(listed)
    for following in article.sentences[number + 1 : number + 1 + _ON]:
        if link.tie is Tie.FIRST and _of_a_year().search(article.text, *following) is not None:
            return
        listed = [*listed, *_like(whole, between(article, following.start, following.end))]
        if _FEWEST <= len(listed) <= _MOST and len(listed) > known:
            known = len(listed)
            yield tuple(listed)


def _end_of_bracket(article: Article, link: Link) -> int | None:
    if not article.text.endswith("(", 0, link.start):
        return None
    end = article.text.find(")", link.end)
    return end if end > 0 else None


def _like(whole: Amount, amounts: Sequence[Amount]) -> list[Amount]:
    """Return what can be a part of a whole: of its unit, a level or a step as it is."""
    return [
        each for each in amounts if each.unit == whole.unit and each.role is whole.role and each.place != whole.place
    ]


def _is_reckoned(article: Article, whole: Amount) -> bool:
    """Whether the whole is the sum of other amounts in a row, or of two of which one is taken away."""
    amounts = amounts_of.of(article)[max(0, whole.place - _NEIGHBORS) : whole.place + _NEIGHBORS]
    like = [each for each in amounts if each.unit == whole.unit and each.place != whole.place]
    for first in range(len(like)):
        for last in range(first + _FEWEST, min(first + _MOST, len(like)) + 1):
            if abs(_miss(whole, like[first:last])) <= _slack(whole, like[first:last]):
                return True
    return False
