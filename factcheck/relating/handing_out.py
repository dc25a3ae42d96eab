"""Figures that a sentence hands out to a list of items by "respectively".

Worked example: "exports of cars, ships and steel rose by 5%, 7% and 9%, respectively" relates the three figures to
`exports of cars`, `ships` and `steel rose by`.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.model.claim import Claim, Relation, RelationKind
from factcheck.model.mention import Form, Mention
from factcheck.model.span import Span
from factcheck.model.unit import alike
from factcheck.relating.conjuncts import conjuncts
from factcheck.relating.passages import Passage
from factcheck.relating.words import word_set

_WORD = "respectively"
# What may stand between two figures of one list besides the conjunction.
_JOINTS = word_set(", and or / by to a an up down of about around")
# How far before its figures a list of items is looked for, in characters, and how many figures a list can have.
_LONGEST_LIST = 700
_MOST_FIGURES = 40
_FEWEST = 2
# How many words may stand between "respectively" and the first figure behind it: "respectively fell by 2%".
_LONGEST_LEAD = 2
# A first conjunct that begins so is an introduction: "In May, cars and ships ...".
_INTRODUCTIONS = word_set("""
    in on at by for since during after before according meanwhile last this over between from among compared
    however also moreover furthermore similarly additionally overall finally separately as with while when if
    although under led driven thus so but and yet still then here there
""")
# A first conjunct that begins so names a source, and is no item even where it makes the count fit.
_SOURCE = "according"
# What leads from the items to their figures and is no item: "Ali and Omar, aged 31 and 28 respectively".
_LEADS = word_set("aged with at of on for worth by")
_VERBS = word_set("""
    was were is are rose fell grew had has have reached increased decreased surged dropped growing rising falling
    accounted said which who that
""")


def handed_out(claims: tuple[Claim, ...], passage: Passage) -> Iterator[Relation]:
    """Yield the run of figures right before "respectively" with the items that it can be handed out to."""
    words = passage.words
    if _WORD not in words.forms:
        return
    at = {claim.quantity.mention.amount.start: index for index, claim in enumerate(claims)}
    for index, form in enumerate(words.forms):
        if form != _WORD:
            continue
        run = _figures_before(words.starts[index], passage)
        leads = len(run) < _FEWEST
        run = _figures_behind(index, passage) if leads else run
        members = _last_of_one_unit([at[mention.amount.start] for mention in run if mention.amount.start in at], claims)
        end = words.starts[index] if leads else claims[members[0]].span.start if members else 0
        items = _items(end, passage, at_least=len(members)) if len(members) >= _FEWEST else ()
        if len(items) >= (_FEWEST if leads else 1):
            span = Span(
                min(claims[members[0]].span.start, words.starts[index]), _end(claims, members, words.ends[index])
            )
            yield Relation(RelationKind.RESPECTIVELY, members, span, items, form)


def _end(claims: tuple[Claim, ...], members: tuple[int, ...], end: int) -> int:
    return max(end, claims[members[-1]].span.end)


def _figures_behind(index: int, passage: Passage) -> list[Mention]:
    """Return the run of figures that the word at `index` leads to: "were respectively 40% and 35%"."""
    words, run = passage.words, list[Mention]()
    stop = words.ends[index]
    for mention in passage.mentions_between(stop, passage.span.end):
        between = words.forms[words.at(stop) : words.at(mention.span.start)]
        is_next = len(between) <= _LONGEST_LEAD if not run else bool(between) and _JOINTS.issuperset(between)
        if mention.form is not Form.FIGURE or not is_next or (not run and "," in between):
            break
        run.append(mention)
        stop = mention.span.end
    return run


def _last_of_one_unit(run: list[int], claims: tuple[Claim, ...]) -> tuple[int, ...]:
    """Return the end of a run that is of one unit: "rose 1 percent and 3 percent to $7 and $9" hands out $7 and $9."""
    units = [claims[index].quantity.best.unit for index in run]
    start = len(run)
    while start > 0 and (units[start - 1] is None or alike(units[start - 1], units[-1])):
        start -= 1
    return tuple(run[start:])


def _figures_before(end: int, passage: Passage) -> list[Mention]:
    """Return the run of figures that ends right before `end`: 5.7%, 8.3% and 9%."""
    run: list[Mention] = []
    stop = end
    for mention in reversed(passage.mentions_before(end, _MOST_FIGURES)):
        if mention.form is not Form.FIGURE or not _is_joint(mention.span.end, stop, passage, last=not run):
            break
        run.append(mention)
        stop = mention.span.start
    return run[::-1]


def _is_joint(start: int, end: int, passage: Passage, *, last: bool) -> bool:
    """Whether [start, end) joins two figures of one list, or the last of them and "respectively"."""
    words = passage.words
    between = words.forms[words.at(start) : words.at(end)]
    return between in ([], [","]) if last else bool(between) and _JOINTS.issuperset(between)


def _items(end: int, passage: Passage, *, at_least: int) -> tuple[Span, ...]:
    """Return the conjuncts before `end`, introductions left off: "In May, A, B and C rose by " gives A, B, C.

    Where an introduction cannot be told from an item, `at_least` are left.
    """
    start = max(passage.span.start, end - _LONGEST_LIST)
    start = max((told.end() for told in _told().finditer(passage.text, start, end)), default=start)
    spans = [span for span in conjuncts(passage.text, Span(start, end)) if span.of(passage.text).strip()]
    if spans and spans[0].of(passage.text).lower().split()[0] == _SOURCE:
        spans.pop(0)
    while len(spans) > at_least and _is_no_item(spans[0].of(passage.text).lower().split()):
        first = spans.pop(0)
        is_joined = passage.text[first.end : spans[0].start].strip() == "and"
        if is_joined and len(spans) > at_least and passage.text[spans[0].end] == ",":
            spans.pop(0)  # "On Monday and Tuesday, Paris, Lyon and Lille"
    is_lead = len(spans) > _FEWEST and spans[-1].of(passage.text).strip().lower() in _LEADS
    if is_lead and all(span.of(passage.text)[:1].isupper() for span in spans[:-1]):
        spans.pop()
    return tuple(spans)


@cache
def _told() -> re.Pattern[str]:
    """Match what leads to all that somebody says: "officials said that"."""
    return re.compile(r"\b(?:said|says|show(?:s|ed)?|reported|announced) that ")


def _is_no_item(words: list[str]) -> bool:
    """Whether a first conjunct is an introduction, "In May" or "Specifically", or a clause of its own."""
    if len(words) == 1 and words[0].endswith("ly"):
        return True
    if len(words) > 1 and words[0].endswith("ly") and words[1].endswith("ing"):  # "Partly offsetting this outflow"
        return True
    return words[0] in _INTRODUCTIONS or not _VERBS.isdisjoint(words)
