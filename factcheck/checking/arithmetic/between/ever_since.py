"""A way that is told of all the time since a level, with the level that it led to.

Comes in: an article. Goes out: the two levels, the word and its way. Never happens here: comparing values; a way of
something else than what had the first level.

Worked examples: "Of every 1,000 children, 93 did not live to five. The toll has been falling ever since and stood at 38
in 2019", "It had 5,400 people in 1950. The population has shrunk steadily since and is now 3,200".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.between.ways import ToldWay
from factcheck.checking.arithmetic.change_words import VERBS, points_up
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.told_levels import like
from factcheck.checking.arithmetic.turns.fitting import fit
from factcheck.checking.arithmetic.windows import windows
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind

# Two levels of one thing over many years.
_SIZED = Interval(Decimal("0.05"), Decimal(20))
_STEM = 5


def ways_since(article: Article) -> Iterator[ToldWay]:
    """Yield the ways told of the time since the level before them."""
    for window in windows(article, _gate(), before=1, least=2):
        for match in _since().finditer(window.text):
            earlier, later = (window.skeleton.claim(match[name]) for name in ("earlier", "later"))
            if match.end() > window.start and _is_taken_up(match["subject"], window.text[: match.start("subject")]):
                later = like(later, earlier) if _is_bare(later) else later
                earlier = like(earlier, later) if _is_bare(earlier) else earlier
                if _go_together(earlier, later):
                    yield ToldWay(earlier, later, match["word"], points_up(match["word"]), is_sure=True)


def _is_taken_up(subject: str, before: str) -> bool:
    """Whether a subject stands for what had the level: a pronoun, a word for any level, or one of the text before."""
    words = re.findall(r"[a-z]{4,}", subject.lower())
    is_any = _any_level().fullmatch(subject.lower())
    return is_any is not None or any(word[:_STEM] in before.lower() for word in words)


def _is_bare(claim: Claim) -> bool:
    quantity = claim.quantity
    return quantity.kind in {QuantityKind.COUNT, QuantityKind.NUMBER} and not quantity.mention.noun


def _go_together(earlier: Claim, later: Claim) -> bool:
    if any(each.quantity.hedged or each.status in {Status.TARGET, Status.HYPOTHETICAL} for each in (earlier, later)):
        return False
    first, last = earlier.quantity.best.value, later.quantity.best.value
    is_sized = first and last and _SIZED.contains(EXACT.divide(first, last))
    return bool(is_sized) and fit(earlier, later)


@cache
def _any_level() -> re.Pattern[str]:
    return re.compile(
        r"it|they|(?:[a-z]+ )*(?:toll|rate|figure|share|number|total|count|level|population|membership|attendance)s?"
    )


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b(?:since|every year|each year|year (?:after|by) year|steadily)\b")


@cache
def _since() -> re.Pattern[str]:
    """Compile "93 ... . The toll has been falling ever since and stood at 38"; "since then it has grown to 90"."""
    all_along = r"(?:(?:ever )?since(?: then)?|year (?:after|by) year|every year|each year|steadily)"
    subject = r"(?P<subject>[Ii]t|[Tt]hey|[Tt]he(?: [a-z]+){1,3}|[A-Za-z][a-z]+)"
    way = rf"ha(?:s|ve|d)(?: [a-z]+ly)? (?:been )?(?:[a-z]+ly )?(?P<word>{VERBS}|coming down|come down)\b"
    # "It has been falling ever since" and "since then it has been falling".
    before, behind = r"(?:[Ss]ince(?: then)?,? )?", rf"(?: [a-z]+ly)?(?: {all_along})?(?: since)?"
    reached = (
        r"(?:(?:,|,? and)(?: (?:now|today|(?:last|this) (?:year|month|week)|by then|it|they))*"
        r" (?:is|are|was|were|stood|stands|came|comes|amounts|amounted|measures?d?|numbers|numbered"
        r"|totals|covers|reached|hit|has|have|had)"
        r"(?: now| only| just| down| up)*(?: at| to)?|,? to)(?: about| some| only| just)?"
    )
    told = rf"(?P<earlier>{FIGURE})[^;:(){NO_FIGURE}]{{0,90}}?[.;] "
    return re.compile(rf"{told}{before}{subject} {way}{behind}{reached} (?P<later>{FIGURE})")
