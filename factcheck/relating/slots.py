"""Filling a claim's slots: subject, measure, period, basis, status and direction of one figure.

Worked example: in "In 2023 Acme's sales rose by 5% in real terms" the claim of 5% is of acme, of its sales, of 2023, on
a real basis, actual, and points up. "Rose to 5%" would be where something stands, and points nowhere.
"""

from collections.abc import Iterator

from factcheck.model.claim import Claim, Direction
from factcheck.model.mention import Form
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.relating.bases import base_period_of, bases_of, basis_of
from factcheck.relating.directions import direction_before, direction_behind
from factcheck.relating.passages import Passage
from factcheck.relating.periods import period_of
from factcheck.relating.standing import standing_of, status_of
from factcheck.relating.stems import content_stems
from factcheck.relating.subjects import subject_and_measure

_CHANGES = frozenset({QuantityKind.PERCENT, QuantityKind.POINTS, QuantityKind.MULTIPLE})
# How many words on either side of a figure belong to it: a sentence of usual length is taken whole.
_NEIGHBORHOOD = 60
_LONGEST_LIST = 20
# Behind one of these a percentage is where something stands, not how far it moved: "rose to 5%".
_LEVELS = frozenset({"to", "from", "at"})


def claims_of(passage: Passage) -> Iterator[Claim]:
    """Yield the claim of each figure of a sentence; slots that it does not fill plainly stay empty."""
    standing, stop = standing_of(passage), passage.lexicon.words["stop"]
    forms = passage.words.forms
    whole = content_stems(forms, stop) if len(forms) <= _NEIGHBORHOOD else None
    bases = bases_of(passage)
    for index, quantity in enumerate(passage.quantities):
        yield Claim(
            quantity,
            passage.number,
            *subject_and_measure(quantity, passage),
            period_of(quantity, passage),
            basis_of(index, passage, bases),
            base_period_of(index, passage, bases),
            status_of(quantity, passage, standing),
            _direction(quantity, passage),
            whole if whole is not None else content_stems(_neighborhood(quantity, passage), stop),
        )


def _neighborhood(quantity: Quantity, passage: Passage) -> list[str]:
    at = passage.words.at(quantity.mention.amount.start)
    return passage.words.forms[max(0, at - _NEIGHBORHOOD) : at + _NEIGHBORHOOD]


def _direction(quantity: Quantity, passage: Passage) -> Direction:
    """Return where a percentage or a multiple points, by the word behind it, before it, or before its list."""
    amount = quantity.mention.amount
    if passage.words.form(passage.words.at(quantity.span.start) - 1) in _LEVELS:
        return Direction.LEVEL
    found = direction_behind(passage.words, amount.end)
    if found is Direction.LEVEL and quantity.kind in _CHANGES:
        found = direction_before(passage.words, *passage.clause(amount.start))
        if found is Direction.LEVEL:
            found = direction_before(passage.words, *passage.clause(_list_start(quantity, passage)))
    return found


def _list_start(quantity: Quantity, passage: Passage) -> int:
    """Return where the list of figures begins that this one stands in: "surged by 160%, 150%, and 19.1%"."""
    start = quantity.mention.amount.start
    for mention in reversed(passage.mentions_before(start, _LONGEST_LIST)):
        gap = passage.text[mention.span.end : start].strip(" ,")
        if mention.form is not Form.FIGURE or gap not in {"", "and"}:
            break
        start = mention.span.start
    return start
