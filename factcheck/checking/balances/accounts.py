"""Accounts: a whole and the parts that make it, each where it stands in the article.

Worked example: "Exports came to 6.57 trillion yuan and imports to 4.96 trillion. The trade surplus was 1.61 trillion."
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product
from typing import NamedTuple

from factcheck.checking.balances.names import BALANCES, Balance
from factcheck.checking.balances.terms import Term, terms_of
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.unit import alike

# A whole and its parts stand within so many sentences, and so many figures of one part are tried.
_SENTENCES, _TRIED = 6, 3


class Account(NamedTuple):
    """What a whole is called, its claim, and its parts with their names and signs."""

    name: str
    whole: Claim
    parts: tuple[tuple[str, Claim, int], ...]

    @property
    def is_close(self) -> bool:
        """Whether all of it stands in one sentence or in two that follow one another."""
        sentences = [self.whole.sentence, *(claim.sentence for _, claim, _ in self.parts)]
        return max(sentences) - min(sentences) <= 1

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Its whole and its parts."""
        return (self.whole, *(claim for _, claim, _ in self.parts))

    @property
    def said(self) -> tuple[object, ...]:
        """What the account says, wherever its whole stands."""
        return (self.name, self.whole.quantity.best.value, tuple(claim.span for _, claim, _ in self.parts))

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


def named_accounts(article: Article) -> Iterator[tuple[Account, ...]]:
    """Yield for each whole of an account what its parts can be, the nearest first."""
    lower = words_of.of(article).lower
    told = [balance for balance in BALANCES if all(any(map(lower.__contains__, each)) for each in balance.needs)]
    terms = list(terms_of(article)) if told else []
    for whole in terms:
        for balance in told:
            if balance.whole == whole.name:
                found = tuple(_accounts(balance, whole, terms))
                if found:
                    yield found


def _accounts(balance: Balance, whole: Term, terms: Sequence[Term]) -> Iterator[Account]:
    candidates = [_candidates(name, whole, terms) for name, _ in balance.parts]
    for parts in product(*candidates):
        if all(one.is_with(other) for one in parts for other in parts):
            told = zip(balance.parts, parts, strict=True)
            yield Account(balance.whole, whole.claim, tuple((name, part.claim, sign) for (name, sign), part in told))


def _candidates(name: str, whole: Term, terms: Sequence[Term]) -> list[Term]:
    unit = whole.claim.quantity.best.unit
    first = bisect_left(terms, whole.sentence - _SENTENCES, key=_sentence_of)
    last = bisect_right(terms, whole.sentence + _SENTENCES, key=_sentence_of)
    near = [
        term
        for term in terms[first:last]
        if term.name == name
        and term.claim is not whole.claim
        and alike(unit, term.claim.quantity.best.unit)
        and term.is_with(whole)
    ]
    return sorted(near, key=lambda term: abs(term.claim.span.start - whole.claim.span.start))[:_TRIED]


def _sentence_of(term: Term) -> int:
    return term.sentence
