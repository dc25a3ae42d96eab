"""Counts with their share beside them, and the whole that words tie them to.

Comes in: an article. Goes out: a count, its whole and the share. Never happens here: judging.

Worked examples, each with 3,305 of 4,123 and 80%: "3,305 (80%) of the 4,123 contacts"; "It traced 4,123 contacts. Of
them 3,305 (80%) were visited"; "4,123 contacts were traced; 3,305, which equates to 80% of all contacts, were visited";
"It traced 4,123 contacts. By May 3,305 contacts (80%) had been visited", where only a slip is told of.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.checking.arithmetic.skeletons import FIGURE, Skeleton, skeletons
from factcheck.checking.diagnosis import WRONG_DIGIT, slip_between
from factcheck.checking.placed import claims_of_sentences
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.rounding import to_decimals

_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_SENTENCES = 3
_HUNDRED = 100
_BRACKET = rf"(?P<part>{FIGURE})(?: (?!(?:to|from|in|of|and)\b)[\w’'-]+){{0,4}} ?\((?P<share>{FIGURE})\)"


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\([0-9]|\bof (?:all|total|the total)\b")


@cache
def _of_whole() -> re.Pattern[str]:
    return re.compile(rf"{_BRACKET},? of (?:the |its |all |all the |a total of )*(?P<whole>{FIGURE})")


@cache
def _of_them() -> re.Pattern[str]:
    return re.compile(rf"\b(?:[Oo]f|[Aa]mong) (?:them|these|those|this),? {_BRACKET}")


@cache
def _of_noun() -> re.Pattern[str]:
    """Match "1,585, which equates to 11% of total live births" with the noun of the whole."""
    lead = r"(?:,? (?:which )?(?:equates? to|equal to|represent(?:s|ing)|account(?:s|ing) for|making up|or)|, |[ ]?\()"
    return re.compile(
        rf"(?P<part>{FIGURE})(?: [a-z]+){{0,2}}?{lead} ?(?P<share>{FIGURE})\)? of (?:the )?(?:all|total)"
        r" (?:[a-z]+ ){0,2}?(?P<noun>[a-z]{4,}s)\b"
    )


@cache
def _beside() -> re.Pattern[str]:
    return re.compile(_BRACKET)


def named_wholes(article: Article) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield (part, whole, share) in order of place."""
    for skeleton in skeletons(article, _gate()):
        for part, whole, share in _told(article, skeleton):
            if whole is not None and _are_counts(part, whole) and share.quantity.kind is QuantityKind.PERCENT:
                yield part, whole, share


def _told(article: Article, skeleton: Skeleton) -> Iterator[tuple[Claim, Claim | None, Claim]]:
    # In a list of shares those without a whole of their own may be of the people who answered.
    own = [
        (skeleton.claim(match["part"]), skeleton.claim(match["whole"]), skeleton.claim(match["share"]))
        for match in _of_whole().finditer(skeleton.text)
    ]
    meeting = [_are_counts(*each[:2]) and _is_share_but_for_a_slip(*each, is_sure=True) for each in own]
    # The one of a list that does not meet must, as the others do.
    is_alone = len(_beside().findall(skeleton.text)) == 1 or meeting.count(False) == 1 < len(own)
    yield from (each for each, meets in zip(own, meeting, strict=True) if meets or is_alone)
    for match in _of_them().finditer(skeleton.text):
        part, share = skeleton.claim(match["part"]), skeleton.claim(match["share"])
        yield part, _taken_up(article, part), share
    for match in _of_noun().finditer(skeleton.text):
        part, share = skeleton.claim(match["part"]), skeleton.claim(match["share"])
        yield part, _last_of(article, part, match["noun"]), share
    for match in _beside().finditer(skeleton.text):
        part, share = skeleton.claim(match["part"]), skeleton.claim(match["share"])
        noun = part.quantity.mention.noun.lower().rpartition(" ")[2]
        whole = _last_of(article, part, noun) if noun else None
        if whole is not None and _is_share_but_for_a_slip(part, whole, share):
            yield part, whole, share


def _before(article: Article, part: Claim, sentences: int) -> Sequence[Claim]:
    """Return the larger counts before a part, the last one last."""
    near = claims_of_sentences(article, part.sentence - sentences, part.sentence)
    return [claim for claim in near if claim.span.start < part.span.start and _are_counts(part, claim)]


def _taken_up(article: Article, part: Claim) -> Claim | None:
    """Return the only larger count of the sentence before."""
    wholes = [claim for claim in _before(article, part, 1) if claim.sentence < part.sentence]
    return wholes[0] if len(wholes) == 1 else None


def _last_of(article: Article, part: Claim, noun: str) -> Claim | None:
    wholes = [claim for claim in _before(article, part, _SENTENCES) if _is_of(article, claim, noun)]
    return wholes[-1] if wholes else None


def _is_of(article: Article, claim: Claim, noun: str) -> bool:
    """Whether a count is one of these things: its noun is theirs, and it is no share of a whole itself."""
    own = claim.quantity.mention.noun.lower().rpartition(" ")[2]
    return own == noun and not article.text.startswith(" (", claim.span.end)


def _are_counts(part: Claim, whole: Claim) -> bool:
    """Whether both are plain counts that are told as facts, and the whole is the larger."""
    values = [claim.quantity.best.value for claim in (part, whole)]
    are_plain = all(
        claim.quantity.kind in _COUNTS and not claim.quantity.hedged and claim.status is Status.ACTUAL
        for claim in (part, whole)
    )
    return are_plain and values[0] is not None and values[1] is not None and 0 < values[0] < values[1]


def _is_share_but_for_a_slip(part: Claim, whole: Claim, share: Claim, *, is_sure: bool = False) -> bool:
    if share.quantity.best.value is None:
        return False
    computed = EXACT.divide(value_of(part.quantity.best) * _HUNDRED, value_of(whole.quantity.best))
    if share.quantity.best.written.contains(computed):
        return True
    stated = value_of(share.quantity.best)
    slip = slip_between(stated, to_decimals(computed, share.quantity.decimals))
    return bool(slip) and not (is_sure and slip == WRONG_DIGIT)
