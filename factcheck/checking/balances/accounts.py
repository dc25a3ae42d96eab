"""Accounts: a whole and the parts that make it, each where it stands in the article.

Worked example: "Exports came to 6.57 trillion yuan and imports to 4.96 trillion. The trade surplus was 1.61 trillion."
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import product
from typing import NamedTuple

from factcheck.checking.balances.changes import Change
from factcheck.checking.balances.names import BALANCES, Balance, named_in
from factcheck.checking.balances.terms import Term, terms_of
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import lacks_unit
from factcheck.model.span import Span
from factcheck.model.unit import alike

# A whole and its parts stand within so many sentences, and so many figures of one part are tried.
_SENTENCES, _TRIED = 6, 3
_SHARPER = 2


class Account(NamedTuple):
    """What a whole is called, its claim, and its parts with their names and signs.

    `changes` are those of the whole and of its parts, in this order. Of a loose account the words alone do not say that
    the figures belong together; where many digits nearly meet, these do. `is_of_one_time` says that no figure has a
    time of its own.
    """

    name: str
    whole: Claim
    parts: tuple[tuple[str, Claim, int], ...]
    changes: tuple[Change | None, ...] = ()
    is_loose: bool = False
    is_of_one_time: bool = True

    @property
    def is_close(self) -> bool:
        """Whether all of it stands within as many sentences as it has figures."""
        sentences = [claim.sentence for claim in self.claims]
        return max(sentences) - min(sentences) < len(sentences)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Its whole and its parts."""
        return (self.whole, *(claim for _, claim, _ in self.parts))

    @property
    def part_spans(self) -> tuple[Span, ...]:
        """Where its parts stand."""
        return tuple(claim.span for _, claim, _ in self.parts)

    @property
    def said(self) -> tuple[object, ...]:
        """What the account says, wherever its whole stands."""
        return (self.name, self.whole.quantity.best.value, self.part_spans)

    @property
    def is_sharper(self) -> bool:
        """Whether the whole has more digits than its parts, by two or more: it was worked out from others."""
        whole, *parts = (len(digits_of(claim.quantity.best.value or Decimal(0))) for claim in self.claims)
        return whole >= max(parts) + _SHARPER

    @property
    def choices(self) -> Decimal:
        """How many sums figures of this size and sharpness could have: a chance hit is one in so many."""
        values = [claim.quantity.best.value or Decimal(0) for claim in self.claims]
        return EXACT.divide(max(map(abs, values)), min(map(_step, values)))

    @property
    def computed(self) -> Decimal:
        """What the parts make as they are written."""
        total = Decimal(0)
        for _, claim, sign in self.parts:
            total = EXACT.add(total, EXACT.multiply(Decimal(sign), claim.quantity.best.value or Decimal(0)))
        return total

    def reckoned(self, ends: Sequence[Interval]) -> Interval:
        """Return what the parts make, each standing for one of `ends`."""
        total = Interval.point(Decimal(0))
        for (_, _, sign), end in zip(self.parts, ends, strict=True):
            total = total.plus(end) if sign > 0 else total.minus(end)
        return total


def digits_of(value: Decimal) -> tuple[int, ...]:
    """Return the digits of a value without the zeros at its end, whatever its magnitude."""
    return value.normalize(EXACT).as_tuple().digits


def _step(value: Decimal) -> Decimal:
    """Return what the last digit of a figure counts that is no zero: figures of one table are rounded to one place."""
    return Decimal(1).scaleb(int(value.normalize(EXACT).as_tuple().exponent))


def named_accounts(article: Article) -> Iterator[tuple[Account, ...]]:
    """Yield for each whole of an account what its parts can be, the nearest first."""
    told = [balance for balance in BALANCES if all(map(words_of.of(article).has_any, balance.needs))]
    terms = list(terms_of(article, named_in(told))) if told else []
    for whole in terms:
        for balance in told:
            if balance.whole == whole.name:
                found = list(_accounts(balance, whole, terms))
                known = {account.claims for account in found}
                found += [each for each in _accounts(balance, whole, terms, loose=True) if each.claims not in known]
                if found:
                    yield tuple(found)


def _accounts(balance: Balance, whole: Term, terms: Sequence[Term], *, loose: bool = False) -> Iterator[Account]:
    are_one = Term.is_loosely_with if loose else Term.is_with
    candidates = [_candidates(name, whole, terms, are_one) for name, _ in balance.parts]
    for parts in product(*candidates):
        if all(are_one(one, other) for one in parts for other in parts) and len({id(part.claim) for part in parts}) > 1:
            told = zip(balance.parts, parts, strict=True)
            named = tuple((name, part.claim, sign) for (name, sign), part in told)
            changes = tuple(term.change for term in (whole, *parts))
            is_of_one_time = all(part.times == whole.times for part in parts)
            yield Account(balance.whole, whole.claim, named, changes, loose, is_of_one_time)


def _candidates(name: str, whole: Term, terms: Sequence[Term], are_one: Callable[[Term, Term], bool]) -> list[Term]:
    unit = whole.claim.quantity.best.unit
    first = bisect_left(terms, whole.sentence - _SENTENCES, key=_sentence_of)
    last = bisect_right(terms, whole.sentence + _SENTENCES, key=_sentence_of)
    near = [
        term
        for term in terms[first:last]
        if term.name == name
        and term.claim is not whole.claim
        and (alike(unit, term.claim.quantity.best.unit) or lacks_unit(whole.claim.quantity, term.claim.quantity))
        and are_one(term, whole)
    ]
    return sorted(near, key=lambda term: abs(term.claim.span.start - whole.claim.span.start))[:_TRIED]


def _sentence_of(term: Term) -> int:
    return term.sentence
