"""Whether an article adds up to the headline's toll: "three died at the scene and a fourth in hospital".

Comes in: an article, the toll of its headline and the first one of its body, a smaller one. Goes out: yes or no. Never
happens here: what is added to another toll, "and two more were hurt".

Worked examples: 800 jobs "and 400 at head office" are 1,200; a fire that killed seven "has claimed two more lives";
seven died, and "two of the injured have since died"; "the driver and 11 passengers" are twelve.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.headline.tolls import counts_people, toll_of
from factcheck.checking.placed import claims_of_sentences
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim

_ORDINALS = {
    2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth",
    11: "eleventh", 12: "twelfth",
}  # fmt: skip
_OWN = {
    "injured": ("injur", "hurt", "wound", "treated", "hospital", "taken"),
    "missing": ("missing",),
    "arrested": ("arrest", "detain"),
}
_ON, _LEAD, _BEHIND, _NAMED = 2, 12, 60, 60


@cache
def _more_before() -> re.Pattern[str]:
    return re.compile(r"\b(?:another|a further|further)\s+$", re.IGNORECASE)


@cache
def _more_behind() -> re.Pattern[str]:
    return re.compile(r"\s*(?:[a-z]+\s)?(?:more|further|others?|of them later)\b", re.IGNORECASE)


@cache
def _joined() -> re.Pattern[str]:
    """Match what stands between the first part and one that leaves out what it counts: "800 jobs at its mill and"."""
    return re.compile(r"[^.;:()\d]{0,80}(?:,| and|, and) ")


@cache
def _one_more() -> re.Pattern[str]:
    return re.compile(r"\b(?:[Aa]nother|[Oo]ne more|[Oo]ne other|[Aa] further)\b")


@cache
def _of_another_toll() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:injur\w+|hurt|wound\w+|missing|arrest\w+|detain\w+|rescued|surviv\w+|critical\w*|treated|stable|escaped"
        r"|hospitali[sz]ed|taken to)\b"
    )


@cache
def _since_died() -> re.Pattern[str]:
    """Match what makes some of the injured or missing some of the dead."""
    return re.compile(r" of (?:the|those) (?:[a-z]+ )?(?:injured|hurt|wounded|missing)\b[^.;]{0,40}?\b(?:died|dead)\b")


@cache
def _beside_named() -> re.Pattern[str]:
    """Match one or two people that are told before the first count: "a bus driver and", "a couple and their"."""
    return re.compile(
        r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er)(?: [a-z]+){0,2} (?:(?P<two>couple|parents|pair|twins)|[a-z]+)"
        r"(?: and(?: an?| the| its| his| her| their)?|, their) $"
    )


def is_added_to(article: Article, headline: Claim, first: Claim) -> bool:
    """Whether what the sentences of the first toll add to it makes the headline's."""
    told, counted = headline.quantity.best.value, first.quantity.best.value
    if told is None or counted is None or told <= counted:
        return False
    start = article.sentences[first.sentence].start
    named = _beside_named().search(article.text, max(start, first.span.start - _NAMED), first.span.start)
    if named is not None and told == counted + (2 if named["two"] else 1):
        return True
    last = min(first.sentence + _ON, len(article.sentences) - 1)
    stretch = article.text[first.span.end : article.sentences[last].end]
    ordinal = _ORDINALS.get(int(told)) if told == counted + 1 else None
    if ordinal is not None and re.search(rf"\b(?:[Aa]|[Tt]he) {ordinal}\b", stretch):
        return True
    toll = toll_of(article, first)
    if told == counted + 1 and any(_is_open(stretch, match.end(), toll) for match in _one_more().finditer(stretch)):
        return True
    added = [value_of(claim.quantity.best) for claim in _added(article, first, last)]
    return counted + sum(added, Decimal(0)) == told or told - counted in added


def _is_open(text: str, end: int, toll: str) -> bool:
    """Whether what follows tells of no other toll."""
    told = _of_another_toll().search(re.split(r"[.;]", text[end : end + _BEHIND])[0])
    return told is None or told[0].startswith(_OWN.get(toll, ()))


def _added(article: Article, first: Claim, last: int) -> Iterator[Claim]:
    """Yield the counts behind the first that go on with it."""
    toll, text = toll_of(article, first), article.text
    for claim in claims_of_sentences(article, first.sentence, last):
        start, end = claim.quantity.mention.amount
        is_plain = claim.quantity.best.unit is None and claim.quantity.best.value is not None
        if claim.span.start <= first.span.start or not is_plain or toll_of(article, claim) not in {"", toll}:
            continue
        if toll == "dead" and _since_died().match(text, end) is not None:
            yield claim
            continue
        is_more = _more_before().search(text, max(0, start - _LEAD), start) or _more_behind().match(text, end)
        is_same = not claim.quantity.mention.noun or claim.quantity.mention.elided or counts_people(claim)
        between = text[first.span.end : claim.span.start]
        is_joined = is_same and claim.sentence == first.sentence and _joined().fullmatch(between) is not None
        if (is_more or is_joined) and _is_open(text, end, toll):
            yield claim
