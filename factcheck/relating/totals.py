"""An addition and the total that it leads to.

Worked example: "5,135 stations were opened, increasing the total number to 22,500" relates 5,135 to 22,500.
"""

from collections.abc import Iterator

from factcheck.model.claim import Claim, Relation, RelationKind
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span
from factcheck.relating.passages import Passage
from factcheck.relating.stems import content_stems
from factcheck.relating.words import word_set

_RAISING = word_set("increasing bringing raising taking lifting pushing boosting brings bringing brought")
_OWNERS = word_set("the its their our")
_TOTALS = word_set("total number tally count figure")
_ADDED = word_set("""
    new newly added additional opened built launched installed more joined completed delivered
""")
_REMOVED = word_set("""
    closed closing lost losing sold selling scrapped scrapping removed removing demolished cut cutting shed shedding
    withdrew withdrawn retired axed left died
""")
_FILLERS = word_set("a an about some around nearly")
# How many words may stand between "bringing" and the total.
_LONGEST_LEAD = 14
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})


def running_totals(claims: tuple[Claim, ...], passage: Passage) -> Iterator[Relation]:
    """Yield (added, total) for each total that a verb says the figure before it led to."""
    for index in range(1, len(claims)):
        added, total = claims[index - 1].quantity, claims[index].quantity
        if added.kind is not QuantityKind.COUNT or total.kind not in _COUNTS:
            continue
        verb = _raising_verb(total.span.start, passage)
        if (
            verb < 0
            or not _is_addition(added.span.end, verb, passage)
            or not _counts_the_same(claims[index - 1], verb, passage)
        ):
            continue
        span = Span(added.span.start, total.span.end)
        yield Relation(RelationKind.RUNNING_TOTAL, (index - 1, index), span, word=passage.words.forms[verb])


def _raising_verb(at: int, passage: Passage) -> int:
    """Return the index of the verb of "bringing the total (number) (of ...) to" before `at`, or -1."""
    words = passage.words
    last = words.before(at, _FILLERS)
    if words.form(last) != "to":
        return -1
    for index in range(last - 1, max(-1, last - _LONGEST_LEAD), -1):
        if words.forms[index] in _RAISING and words.form(index + 1) in _OWNERS:
            return index if _TOTALS.intersection(words.forms[index + 2 : index + 5]) else -1
    return -1


def _is_addition(end: int, verb: int, passage: Passage) -> bool:
    """Whether the sentence says of the figure that ends at `end` that it was added, and of nothing that it went."""
    words = passage.words
    told = words.forms[max(0, words.at(end) - 12) : verb]
    return bool(_ADDED.intersection(told)) and not _REMOVED.intersection(told)


def _counts_the_same(added: Claim, verb: int, passage: Passage) -> bool:
    """Whether "the total number of deaths", or "its total majority", is of what was added; a bare "the total" is."""
    forms, stop = passage.words.forms, passage.lexicon.words["stop"]
    last = max(index for index in range(verb, verb + 5) if passage.words.form(index) in _TOTALS)
    of = next((index for index in range(last, verb + 6) if passage.words.form(index) == "of"), -1)
    named = content_stems(forms[last + 1 : last + 2] if of < 0 else forms[of + 1 : of + 8], stop)
    return (of < 0 and not named) or bool(named & content_stems(added.quantity.mention.noun.lower().split(), stop))
