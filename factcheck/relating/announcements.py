"""A count that announces a list: "five trends. These include ...", "three causes: heat, drought and wind".

Worked example: "The report names three causes: heat, drought and wind." relates the count 3 to the three items; the
word of the relation says how the list was opened, ":" or "including".
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.model.claim import Claim, Relation, RelationKind
from factcheck.model.mention import Form
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.model.span import Span
from factcheck.relating.conjuncts import conjuncts
from factcheck.relating.passages import Passage

_LONGEST_ITEM = 120
_LONGEST_LIST = 1200
_MOST_ITEMS = 20
# "Five countries in two weeks: ..." counts no weeks.
_SPANS = frozenset({"day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours"})
# Behind one of these no list goes on: "DO-WHILE and CASE, with two more".
_ENDS = (
    ", with ", ", which ", ", who ", ", where ", ", while ", ", but ", ", were ", ", was ", ", are ", ", is ",
    ", have ", ", has ", ", will ", ". ", "; however", " — ", " – ",
)  # fmt: skip


@cache
def _told_by() -> re.Pattern[str]:
    """Match what tells who says so, and is no item: "officials said on Monday", "said the head of the office"."""
    return re.compile(
        r"(?:(?:according to|said|says) \S|(?:(?!and |or |what |who |that |which |as )[\w’'.-]+ ){1,5}"
        r"(?:said|says|added)(?: (?:on|in|at|last) |$))"
    )


@cache
def _opener() -> re.Pattern[str]:
    return re.compile(
        r"(?:,? (?P<loose>including|such as)|:|,? namely,?"
        r"|(?P<verb>(?=[ ,])(?: [A-Za-z]+){0,6}(?:, (?:[A-Za-z]+ ){1,3}(?:said|says|added))?):"
        r"| (?P<aside>[—–-]|\((?=\w))"
        r"|(?: [a-z]+){0,4}\. (?:They|These)(?: \w+)? (?:include|comprise|are:|were:|are(?= [A-Z])|were(?= [A-Z])))\s*"
    )


@cache
def _plural_noun() -> re.Pattern[str]:
    return re.compile(r"\s\w[\w-]*+(?:\s[a-z][\w-]*+){0,4}?(?<=s)")


def announced_lists(claims: tuple[Claim, ...], passage: Passage) -> Iterator[Relation]:
    """Yield (count,) with the items of the list that follows an announced count of two to twenty."""
    for index, claim in enumerate(claims):
        if not _announces(claim.quantity, passage):
            continue
        start = _noun_end(claim.quantity, passage)
        opener = _opener().match(passage.text, start) if start is not None else None
        if opener is None or (opener["verb"] and _counts_again(claim, opener, passage)):
            continue
        end = _list_end(opener.end(), passage, in_brackets=opener["aside"] == "(")
        items = tuple(item for item in _items(passage.text, Span(opener.end(), end)) if item.length <= _LONGEST_ITEM)
        if len(items) >= 2:
            word = _word(opener)
            span = Span(claim.span.start, end)
            yield Relation(RelationKind.COUNT_OF_LIST, (index,), span, items, word)


def _announces(quantity: Quantity, passage: Passage) -> bool:
    """Whether a plain small count stands by itself: not "several", not the six of "one station and six channels"."""
    value = quantity.best.value
    if quantity.kind is not QuantityKind.COUNT or quantity.hedged or value is None or not 2 <= value <= _MOST_ITEMS:
        return False
    words = passage.words
    is_vague = words.form(words.at(quantity.mention.numeral.span.start)) in passage.lexicon.vague
    return not is_vague and words.form(words.at(quantity.span.start) - 1) not in {"and", "or", "plus"}


def _noun_end(quantity: Quantity, passage: Passage) -> int | None:
    """Return where the counted noun ends; for a count before a magnitude ("four hundred-billion clusters") too."""
    if quantity.mention.noun:
        return quantity.span.end
    match = _plural_noun().match(passage.text, quantity.span.end)
    return match.end() if match else None


def _word(opener: re.Match[str]) -> str:
    """Return how the list was opened: ":", "including", "they are"; "—" or "(" for an aside."""
    if opener["loose"]:
        return "including"
    if opener["aside"]:
        return "(" if opener["aside"] == "(" else "—"
    return ":" if opener["verb"] else opener[0].strip(" .:,").lower() or ":"


def _counts_again(claim: Claim, opener: re.Match[str], passage: Passage) -> bool:
    """Whether the sentence has another figure before the colon: "five of the nine ports are open: ..."."""
    around = (
        *passage.mentions_between(passage.span.start, claim.span.start),
        *passage.mentions_between(opener.start(), opener.end()),
    )
    return any(mention.form is Form.FIGURE and mention.unit not in _SPANS for mention in around)


def _list_end(start: int, passage: Passage, *, in_brackets: bool) -> int:
    """Return where the sentence ends that the list stands in, or the list in it, the full stop left off."""
    own, following = passage.span, passage.following
    sentence = following if following is not None and start >= following.start else own
    if not sentence.start <= start < sentence.end:
        return start
    stretch = passage.text[start : min(sentence.end, start + _LONGEST_LIST)].rstrip(" .!?\n")
    if in_brackets:
        return start + max(0, stretch.find(")"))
    ends = [at for mark in _ENDS if (at := stretch.find(mark)) >= 0]
    return start + min((*ends, len(stretch)))


def _items(text: str, stretch: Span) -> Iterator[Span]:
    """Yield the items of a list but for who tells of them; behind "and" that closes the list."""
    is_closed, end = False, stretch.start
    for item in conjuncts(text, stretch):
        is_closed = is_closed or bool({"and", "or"} & set(text[end : item.start].replace(",", " ").split()))
        end = item.end
        if _told_by().match(text, item.start, item.end) is None:
            yield item
        elif is_closed:
            return
