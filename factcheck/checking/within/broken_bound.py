"""A bound, and later a figure of the same thing beyond it.

Worked example: "at least 72 people died in the flood" and, four paragraphs on, "the flood, in which 65 people died":
at least 72 leaves no room for 65. The same noun phrase and the same verb, or a definite article that takes
the first count up ("the 65 people killed in the flood"), or nothing is said.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import chain

from factcheck.checking.in_prose import around
from factcheck.checking.kinds import Kind, Result, at, found
from factcheck.checking.values import value_of
from factcheck.checking.within.added_bounds import added_bounds
from factcheck.checking.within.all_of_bound import counted_all
from factcheck.checking.within.always_bounds import always_bounds
from factcheck.checking.within.beside_bounds import beside_bounds
from factcheck.checking.within.kept_limits import kept_limits
from factcheck.checking.within.limits import is_turned
from factcheck.checking.within.one_set import adds_nothing, is_definite, is_of_another
from factcheck.checking.within.streaks import streaks
from factcheck.checking.within.taken_bounds import taken_bounds
from factcheck.checking.within.tellings import scope
from factcheck.checking.within.wrong_side import wrong_sides
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import Interval
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_LOWER, _UPPER = "at least", "at most"
_LOWER_BOUNDS, _UPPER_BOUNDS = frozenset({_LOWER, "over"}), frozenset({_UPPER, "under"})
_FIRM = frozenset({Status.ACTUAL, Status.FORECAST})
_SENTENCE = 250
_NAMES = 250
# Behind the verb the two must not part again: "died in Ostburg" and "died in Norland".
_PARTICIPLE = re.compile(r"\s+((?:were |was |have been |had been |have |had |are |will be )?[a-z]+)")
_NO_VERB = frozenset(
    {"in", "on", "at", "of", "from", "to", "and", "or", "with", "for", "by", "who", "that", "as", "the"}
)


@cache
def _another_time() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:earlier|initial(?:ly)?|first|previous(?:ly)?|then|by|so far|yesterday|last|ago|since|until|before|after|"
        r"another|more|other|others|of them|of whom|including|among|each|every|per|a (?:day|week|month|year)|if|could|"
        r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|rose|risen|revised|updated|alone|separate\w*|"
        r"January|February|March|April|May|June|July|August|September|October|November|December|(?:18|19|20)\d\d)\b",
        re.IGNORECASE,
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    broken: set[Claim] = set()
    bounds: dict[tuple[str, str], Claim] = {}
    of_noun: dict[str, Claim] = {}
    told: set[tuple[str, Decimal]] = set()
    for claim in article.claims:
        noun, value = claim.quantity.mention.noun.lower(), claim.quantity.best.value
        if not noun or value is None or claim.quantity.mention.upper is not None:
            continue
        yield from _against(article, rule, bounds, claim)
        if noun in of_noun and (noun, value) not in told and _is_taken_up(article, of_noun[noun], claim):
            broken.add(claim)
            yield _finding(article, rule, of_noun[noun], claim)
        elif claim.quantity.mention.bound in _LOWER_BOUNDS | _UPPER_BOUNDS and claim.status is Status.ACTUAL:
            of_noun.setdefault(noun, claim)
        told.add((noun, value))
    beside = chain(taken_bounds(article), counted_all(article), beside_bounds(article), added_bounds(article))
    taken = (each for each in beside if not is_turned(article, each[0]))
    for bound, exact in chain(taken, kept_limits(article), always_bounds(article)):
        if exact not in broken:
            broken.add(exact)
            yield _finding(article, rule, bound, exact)
    for streak in streaks(article):
        if streak.figure not in broken:
            broken.add(streak.figure)
            yield _finding(article, rule, streak.bound, streak.figure)
    for missed in wrong_sides(article):
        fields = {"bound": _text(article, missed.hedged.span), "figure": missed.exact}
        yield found(rule, article, missed.hedged.span, fields, evidence=(at(article, missed.place, "the figure"),))


def _against(article: Article, rule: Rule, bounds: dict[tuple[str, str], Claim], claim: Claim) -> Iterator[Result]:
    """Hold a count against the first bound with the same noun and verb; a bound is put into `bounds`."""
    key = _key(article, claim)
    if key is None:
        return
    bound = claim.quantity.mention.bound
    if bound in {_LOWER, _UPPER}:
        bounds.setdefault(key, claim)
    elif not bound and key in bounds and _is_broken(article, bounds[key], claim, key):
        yield _finding(article, rule, bounds[key], claim)


def _is_broken(article: Article, bound: Claim, claim: Claim, key: tuple[str, str]) -> bool:
    is_beyond = _breaks(bound, claim) and _share_more(bound, claim, key)
    return is_beyond and _is_same_time_and_place(article, bound, claim)


def _is_taken_up(article: Article, bound: Claim, claim: Claim) -> bool:
    """Whether a count with the definite article means the set of the bound, and lies beyond it."""
    if claim.quantity.hedged or claim.status not in _FIRM or bound.sentence == claim.sentence:
        return False
    limit, figure = value_of(bound.quantity.best), claim.quantity.best.wide
    is_lower = bound.quantity.mention.bound in _LOWER_BOUNDS
    is_beyond = figure.below(Interval(limit, None)) if is_lower else Interval(None, limit).below(figure)
    if not is_beyond or not is_definite(article, claim) or not adds_nothing(article, claim, bound, verbs=True):
        return False
    return not is_of_another(article, claim) and not is_of_another(article, bound)


def _key(article: Article, claim: Claim) -> tuple[str, str] | None:
    """Return the noun phrase and the verb of a count, or None where one of them is missing."""
    quantity, noun = claim.quantity, claim.quantity.mention.noun.lower()
    verb = _PARTICIPLE.match(article.text, claim.span.end) if noun and quantity.best.value is not None else None
    if verb is None or verb[1] in _NO_VERB or quantity.mention.upper is not None or claim.status is not Status.ACTUAL:
        return None
    return noun, verb[1]


def _breaks(bound: Claim, claim: Claim) -> bool:
    """Whether the figure lies beyond the bound, however either of them was rounded."""
    if bound.sentence == claim.sentence:
        return False
    allowed, figure = bound.quantity.best.wide, claim.quantity.best.wide
    return figure.below(allowed) or allowed.below(figure)


def _share_more(bound: Claim, claim: Claim, key: tuple[str, str]) -> bool:
    """Whether the two sentences share a content word besides the noun and the verb: the flood that people died in."""
    words = " ".join(key).split()
    return any(not any(word.startswith(stem) for word in words) for stem in bound.stems & claim.stems)


def _is_same_time_and_place(article: Article, bound: Claim, claim: Claim) -> bool:
    sentences = [scope().sub(" ", around(article, one.span, _SENTENCE)) for one in (bound, claim)]
    if any(_another_time().search(sentence) for sentence in sentences):
        return False
    return _names(article, claim) <= _names(article, bound)


def _finding(article: Article, rule: Rule, bound: Claim, claim: Claim) -> Result:
    fields = {"bound": _text(article, bound.span), "figure": _text(article, claim.span)}
    return found(rule, article, claim.span, fields, evidence=(at(article, bound.span, "the bound"),))


def _names(article: Article, claim: Claim) -> set[str]:
    """Return the capitalized words of the sentence, its first word left out: places and people."""
    words = around(article, claim.span, _NAMES).split()[1:]
    return {name for word in words if (name := word.strip(".,;:()\"'“”’")) and name[0].isupper()}


def _text(article: Article, span: Span) -> str:
    return " ".join(span.of(article.text).split())


KIND = Kind(KindSpec("broken-bound", {}, ("bound", "figure")), within=_check)
