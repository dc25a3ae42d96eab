"""The two levels that a sentence names as the ends of a multiple, wherever in it they stand.

Comes in: an article. Goes out: the multiple, the level behind its "from" and the level behind its "to". Never happens
here: dividing.

Worked examples: "tripled from 75 to 200", "tripled to 5.2 billion in the three months to June, the filing shows, from
2.6 billion", "From 75 in May, membership tripled to 200". What else stands in the clause is of no matter, as long as no
other verb leads to a level and no figure of their unit comes between.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.arithmetic.change_words import VERBS
from factcheck.checking.arithmetic.skeletons import FIGURE, Skeleton, is_figure, skeletons
from factcheck.checking.arithmetic.told_multiples import ToldMultiple
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import alike

_WORDS = ("doubl", "tripl", "trebl", "quadrupl", "quintupl", "halv")
_FOLD = "fold"
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_REACH = 160
_TWO = 2


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"(?:doubl|tripl|trebl|quadrupl|quintupl|\bhalved|\bhalving)|fold\b")


@cache
def _ends() -> re.Pattern[str]:
    """Match what stands before a level that is an end of a change: "to the | 90", "from just | 75"."""
    return re.compile(
        r"\b(?:(?P<later>to)|(?P<earlier>from))"
        rf" (?:(?:an?|just|only|the|its|some|about|as (?:many|few|much|high|low) as) ){{0,2}}(?P<level>{FIGURE})",
        re.IGNORECASE,
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the multiple that of something else: repeated, imagined, a fall ("fell threefold")."""
    return re.compile(
        r"\b(?:every|again|twice|annually|yearly|and then|if|would have|index|respectively|not|fell|fall\w*"
        r"|drop\w*|declin\w*|decreas\w*|reduc\w*|cut|shr[aiu]nk\w*|down|slower|less|fewer|smaller|lower)\b",
        re.IGNORECASE,
    )


@cache
def _repeated() -> re.Pattern[str]:
    """Match a multiple for each of many: "doubled per plant"; "spending per pupil doubled" is one."""
    return re.compile(r"\b(?:each|per)\b", re.IGNORECASE)


@cache
def _parting() -> re.Pattern[str]:
    """Match what begins a clause of its own, or a phrase with its own levels."""
    leading = rf"\b(?:(?:{VERBS})\b(?! from\b)|go(?:es|ing|ne)?\b|went\b)"
    return re.compile(
        r"\b(?:and|but|or|while|whereas|after|when|where|which|who|as|than|times|if|because|so)\b"
        rf"|(?<!compared )\bwith\b|[;:()–—](?! ?from\b)|, (?:its|the|their|his|her|our|an?)\b|{leading}"
    )


@cache
def _aside() -> re.Pattern[str]:
    """Match a remark between commas: ", the filing shows,"."""
    return re.compile(r", (?:[\w’'-]+ ){0,6}[\w’'-]+(?=,)")


@cache
def _of_a_part() -> re.Pattern[str]:
    """Match what tells the multiple of a part alone: "Rents, which | doubled in Leeds, rose from"."""
    return re.compile(r", (?:which|who) $")


def ends_of_multiples(article: Article) -> Iterator[ToldMultiple]:
    """Yield each multiple that a sentence tells with its two ends."""
    for skeleton in skeletons(article, _gate(), least=3):
        if _otherwise().search(skeleton.text) is None:
            for place in skeleton.places:
                stated = skeleton.claim(skeleton.text[place])
                if _is_verb(article, stated) and _of_a_part().search(skeleton.text, 0, place) is None:
                    yield from _with_ends(skeleton, place, stated)


def _is_verb(article: Article, stated: Claim) -> bool:
    """Whether a multiple is one word; "grew three times" may mean on three occasions."""
    word = stated.quantity.mention.amount.of(article.text).lower()
    is_word = word.startswith(_WORDS) or word.endswith(_FOLD)
    return is_word and stated.quantity.kind is QuantityKind.MULTIPLE and stated.quantity.best.value is not None


def _with_ends(skeleton: Skeleton, place: int, stated: Claim) -> Iterator[ToldMultiple]:
    ends = {name: at for name in ("earlier", "later") if (at := _end(skeleton, place, name)) is not None}
    if len(ends) < _TWO:
        return
    earlier, later = (skeleton.claim(skeleton.text[ends[name]]) for name in ("earlier", "later"))
    first, last = min(place, *ends.values()), max(place, *ends.values())
    passage = _aside().sub("", skeleton.text[first + 1 : last])
    is_apart = _parting().search(passage) is not None or _repeated().search(skeleton.text, place) is not None
    is_apart = is_apart or earlier.quantity.mention.noun not in {"", later.quantity.mention.noun}
    if not is_apart and not _has_other(skeleton, (first, last), earlier, later):
        yield ToldMultiple(stated, earlier, later)


def _end(skeleton: Skeleton, place: int, name: str) -> int | None:
    """Return where the level is that the multiple leads to, or that it starts from; a "from" may open the sentence."""
    match: re.Match[str] | None
    for match in _ends().finditer(skeleton.text, place, place + _REACH):
        if match[name] is not None:
            return match.start("level")
    opening = _ends().match(skeleton.text)
    return opening.start("level") if opening is not None and opening[name] is not None else None


def _has_other(skeleton: Skeleton, stretch: tuple[int, int], *levels: Claim) -> bool:
    """Whether a third figure that could be a level stands between."""
    inside = [skeleton.claim(each) for each in skeleton.text[slice(*stretch)] if is_figure(each)]
    return any(_may_be_level(claim, *levels) for claim in inside if claim not in levels)


def _may_be_level(claim: Claim, *levels: Claim) -> bool:
    if claim.quantity.kind in _COUNTS:
        return any(level.quantity.kind in _COUNTS for level in levels)
    return any(alike(claim.quantity.best.unit, level.quantity.best.unit) for level in levels)
