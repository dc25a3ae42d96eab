"""By how much one count is said to exceed another that is told as well.

Worked example: "Of these, 498,775 were boys and 494,943 girls. Only 832 more boys than girls sat the exam." is 3,832.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.balances.accounts import Account
from factcheck.checking.balances.halves import counted_before
from factcheck.checking.near_figures import near_figures
from factcheck.checking.placed import claims_between
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
# The two counts stand within so many sentences of the excess.
_SENTENCES, _LEAD = 4, 40


@cache
def _form() -> re.Pattern[str]:
    return re.compile(r"\b(?P<way>more|fewer) (?P<a>[a-z]{3,}) than (?P<b>[a-z]{3,})\b")


def excesses(article: Article) -> Iterator[tuple[Account, ...]]:
    """Yield each excess of one count over another, with what the two can be."""
    words = words_of.of(article)
    parts = near_figures.of(article) if words["more "] or words["fewer "] else ()
    for match in (match for part in parts for match in _form().finditer(words.lower, *part)):
        whole = _excess(article, match)
        if whole is None:
            continue
        first, second = (_counts(article, match[name], whole) for name in ("a", "b"))
        signs = (1, -1) if match["way"] == "more" else (-1, 1)
        accounts = tuple(
            Account("excess", whole, ((match["a"], one, signs[0]), (match["b"], other, signs[1])))
            for one in first
            for other in second
        )
        if accounts:
            yield accounts


def _excess(article: Article, match: re.Match[str]) -> Claim | None:
    """Return the count right before "more boys than girls"."""
    before = claims_between(article, max(0, match.start() - _LEAD), match.start())
    if not before or before[-1].quantity.kind not in _COUNTS or before[-1].quantity.best.value is None:
        return None
    is_next = article.text[before[-1].quantity.mention.amount.end : match.start()] == " "
    return before[-1] if is_next and not before[-1].quantity.hedged else None


def _counts(article: Article, noun: str, whole: Claim) -> list[Claim]:
    """Return the counts of a noun near the excess, each value once."""
    first = article.sentences[max(0, whole.sentence - _SENTENCES)].start
    last = article.sentences[min(len(article.sentences) - 1, whole.sentence + _SENTENCES)].end
    counts: dict[Decimal | None, Claim] = {}
    for match in re.finditer(rf"\b{re.escape(noun)}\b", article.text[first:last], re.IGNORECASE):
        word = Span(first + match.start(), first + match.end())
        sentence = article.sentence_around(word)
        claim = counted_before(article, word, sentence) if sentence is not None else None
        if claim is not None and claim is not whole and not claim.quantity.hedged:
            counts.setdefault(claim.quantity.best.value, claim)
    return list(counts.values())
