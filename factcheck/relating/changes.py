"""How a figure moved: from an earlier level to a later one, with the change that the sentence states for it.

Worked examples: "sales rose 50% from 100 to 150", "sales rose by 50% to 150 from 100", "from 100 to 150, up 50%" and
"sales were 150, up 50% from 100" all give the earlier level 100, the later level 150 and the stated change 50%. The
word of the relation is the verb that says which way it went, "rose", where one plainly governs the two levels.
"""

from collections.abc import Iterator

from factcheck.model.claim import Claim, Direction, Relation, RelationKind, Status
from factcheck.model.quantity import Quantity, QuantityKind, lacks_magnitude
from factcheck.model.span import Span
from factcheck.model.unit import bare
from factcheck.relating.governing import GOVERNED, governing_verb, is_change
from factcheck.relating.passages import Passage
from factcheck.relating.stated_changes import spans_clash, stated_before, stated_behind
from factcheck.relating.words import word_set

_ARTICLES = word_set("a an the its just only some as low high current present record about all-time previous")
# Between a figure and the earlier one that it is held against: "up 12% to $9 against $8".
_AGAINST = word_set("against versus vs with")
_BREAKS = word_set("; : from while compared against and or whereas but did do so")
_GONE = word_set("went came goes comes moved spread")
# How far apart the two levels may stand, in characters and in words, and how many figures may stand between them.
_LONGEST_GAP = 60
_MOST_WORDS = 7
_MOST_FIGURES = 4


def changes(claims: tuple[Claim, ...], passage: Passage) -> Iterator[Relation]:
    """Yield (earlier, later) or (earlier, later, stated change) for each "from A to B" and "B, up (C) from A"."""
    for index, claim in enumerate(claims):
        word = passage.words.before(claim.span.start, _ARTICLES)
        form = passage.words.form(word)
        if form == "from":
            found = _forward(claims, index, word, passage) or _reversed(claims, index, word, passage)
            found = found or _compared(claims, index, word, passage)
        elif form in _AGAINST and claim.status is not Status.FORECAST:
            word -= passage.words.form(word - 1) == "compared"
            found = _only_stated(_reversed(claims, index, word, passage) or _compared(claims, index, word, passage))
        else:
            continue
        if found is not None:
            yield _without_clash(found, claims, passage)


def _only_stated(found: Relation | None) -> Relation | None:
    """Leave out what is held "against" another figure without a change that says that it is the earlier one."""
    return found if found is not None and len(found.members) == 3 else None


def _without_clash(found: Relation, claims: tuple[Claim, ...], passage: Passage) -> Relation:
    """Leave out a stated change that is over another span than the levels: by the year, from the quarter before."""
    if len(found.members) < 3 or not spans_clash(claims[found.members[2]], claims[found.members[0]], passage):
        return found
    return found._replace(members=found.members[:2])


def _forward(claims: tuple[Claim, ...], index: int, word: int, passage: Passage) -> Relation | None:
    """Read "from A to B"."""
    for later in range(index + 1, min(len(claims), index + 1 + _MOST_FIGURES)):
        if _leads_to(claims[index].quantity, claims[later].quantity, passage):
            stated = stated_before(claims, index - 1, word, passage) or stated_behind(claims, later, passage)
            return _change(claims, (index, later, *stated), word, passage)
    return None


def _leads_to(first: Quantity, second: Quantity, passage: Passage) -> bool:
    words, start = passage.words, first.mention.amount.end
    to = words.before(second.span.start, _ARTICLES)
    if words.form(to) != "to" or second.span.start - start > _LONGEST_GAP:
        return False
    between = words.forms[words.at(start) : to]
    # "Dropped from 41 as the offer was raised to 45": the second verb has an end of its own.
    is_of_another = bool(between) and (is_change(between[-1]) or between[-1] in _GONE)
    return not is_of_another and _BREAKS.isdisjoint(between) and _are_levels_of_one(first, second)


def _reversed(claims: tuple[Claim, ...], index: int, word: int, passage: Passage) -> Relation | None:
    """Read "to B from A"."""
    for later in range(index - 1, max(-1, index - 1 - _MOST_FIGURES), -1):
        second = claims[later].quantity
        to = passage.words.before(second.span.start, _ARTICLES)
        if passage.words.form(to) != "to" or not _is_plain(second, word, passage):
            continue
        if _are_levels_of_one(claims[index].quantity, second):
            return _change(claims, (index, later, *stated_before(claims, later - 1, to, passage)), to, passage)
    return None


def _is_plain(second: Quantity, word: int, passage: Passage) -> bool:
    """Whether only dates and the like stand between a figure and the word."""
    first = passage.words.at(second.mention.amount.end)
    near = passage.mentions_before(passage.words.starts[word], _MOST_FIGURES)
    dates = [mention.span for mention in near if mention.date is not None]
    starts = passage.words.starts[first:word]
    is_date = [any(date.start <= start < date.end for date in dates) for start in starts]
    between = [at for at, is_part in enumerate(is_date, first) if not is_part]
    return len(between) <= _MOST_WORDS and all(passage.words.forms[at] in GOVERNED for at in between)


def _compared(claims: tuple[Claim, ...], index: int, word: int, passage: Passage) -> Relation | None:
    """Read "B, up C% from A" and "B, up from A"."""
    stated = stated_behind(claims, index - 2, passage) if index > 1 else ()
    later = index - 2 if stated == (index - 1,) else index - 1
    if later < 0 or not _are_levels_of_one(claims[index].quantity, claims[later].quantity):
        return None
    near = passage.words.at(claims[index - 1].quantity.mention.amount.end)
    between = passage.words.forms[near:word]
    verb = between[-1] if not stated and between[-1:] in (["up"], ["down"]) else ""
    if not (stated or verb) or not GOVERNED.issuperset(between) or Direction.DOWN in _directions(claims, index, later):
        return None
    span = claims[later].span.joined(claims[index].span)
    return Relation(RelationKind.CHANGE, (index, later, *stated), span, word=verb)


def _directions(claims: tuple[Claim, ...], *indices: int) -> set[Direction]:
    """Return where the levels themselves point: "sales fell 3%, up from a fall of 5%" has falls for levels."""
    return {claims[index].direction for index in indices if claims[index].quantity.kind is QuantityKind.PERCENT}


def _are_levels_of_one(first: Quantity, second: Quantity) -> bool:
    """Whether two figures can be two levels of one thing, each with its magnitude."""
    left, right = first.best.unit, second.best.unit
    if first.mention.level or second.mention.level or lacks_magnitude(first, second) or lacks_magnitude(second, first):
        return False
    if left is None or right is None or not (left.per and right.per):
        left, right = bare(left), bare(right)
    if left is None or right is None:
        nouns = {first.mention.noun, second.mention.noun} - {""}
        return left is right and len(nouns) <= 1
    return left.dimension == right.dimension


def _change(claims: tuple[Claim, ...], members: tuple[int, ...], word: int, passage: Passage) -> Relation:
    """Return the relation; its span begins at the "from" or "to" at `word`."""
    span = claims[members[0]].span.joined(claims[members[1]].span)
    span = span.joined(Span(passage.words.starts[word], passage.words.ends[word]))
    verb = governing_verb(word, passage)
    written = passage.text[passage.words.starts[verb] : passage.words.ends[verb]] if verb >= 0 else ""
    return Relation(RelationKind.CHANGE, members, span, word=written)
