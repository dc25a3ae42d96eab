"""What a count of people or jobs counts: the dead, the injured, the missing, those arrested, jobs lost or new.

Worked example: the 25 of "25 dead", "kills 25", "25 people were killed" and "the death toll rose to 25" is one toll.
"""

import re
from functools import cache

from factcheck.model.claim import Article, Claim

_LEAD = 60
_PEOPLE = r"(?:people|persons|men|women|children|workers|others?|passengers|civilians|soldiers|students|residents)"
_BEING = r"(?:(?:were|was|are|is|have been|has been|had been|have|had|left|reported|confirmed|feared|found)\s+){0,2}"
_TOLLS = {
    "dead": (
        r"dead|killed|dies?|died|dying|deaths?|fatalities|perished",
        r"kill(?:s|ed|ing)?|death toll[^.;,]{0,30} (?:to|at|of|is|was|hits)|toll (?:rises|climbs|rose|climbed) to"
        r"|toll (?:passes|tops|exceeds|surpasses|hits|reaches|jumps to|soars to|nears|now|at|above|over)"
        r"|number of (?:people |those |dead )?(?:killed|dead|deaths|fatalities)"
        r"[^.;,]{0,40} (?:to|at|reached|stands at|is|was)",
    ),
    "injured": (r"injured|hurt|wounded|injuries", r"injur(?:es|ed|ing)|wound(?:s|ed|ing)"),
    "missing": (r"missing", r"missing"),
    "arrested": (
        r"arrested|detained|arrests|held(?=\s(?:after|over|by|as|in|on)\b)",
        r"arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?",
    ),
    "jobs lost": (r"jobs? (?:lost|cut|cuts|losses)", r"(?:cut|axe|shed|slash|los|eliminat)(?:e|s|es|ed|ing|ting)?"),
    "new jobs": (r"(?:new jobs|jobs? created)", r"creat(?:e|es|ed|ing)"),
}


@cache
def _behind(toll: str) -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{_PEOPLE}\s+)?{_BEING}(?:{_TOLLS[toll][0]})\b(?!\s+(?:or|and|man|woman|in\s+\d))", re.I)


@cache
def _before(toll: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_TOLLS[toll][1]})\s*$", re.IGNORECASE)


def toll_of(article: Article, claim: Claim) -> str:
    """Return the name of the toll that a bare count stands for, or "" if the words beside it do not say."""
    quantity = claim.quantity
    if quantity.best.unit is not None or quantity.mention.upper is not None or quantity.mention.level:
        return ""
    text, end = article.text, quantity.mention.amount.end
    noun_end = max(end, claim.span.end)
    if claim.quantity.mention.noun and not counts_people(claim) and _placed().search(text, 0, claim.span.start):
        return ""  # "337 suspects in 38 countries were arrested"
    for toll in _TOLLS:
        if _behind(toll).match(text, end) or _behind(toll).match(text, noun_end):
            return toll
    for toll in _TOLLS:
        if _before(toll).search(text, max(0, claim.span.start - _LEAD), claim.span.start):
            is_about_jobs = "jobs" not in toll or last_noun(claim) in {"jobs", "posts", "positions"}
            return toll if is_about_jobs and last_noun(claim) not in {"wounds", "injuries", "years"} else ""
    return ""


@cache
def _placed() -> re.Pattern[str]:
    return re.compile(r"(?<!resulted) (?:in|across|from|at|over) (?:about |some |more than |at least |nearly )?$")


def counts_people(claim: Claim) -> bool:
    """Whether the counted noun is a word for people or for what became of them: "people", "victims", "deaths"."""
    return _of_people().search(claim.quantity.mention.noun.lower()) is not None


@cache
def _of_people() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{_PEOPLE}|lives|victims?|bodies|deaths?|fatalities|casualties|dead|killed|injured|wounded|hurt|missing|arrests"
        r"|suspects|migrants|refugees|tourists|guests|miners|fans|villagers|troops|officers|police\w*|firefighters|members|staff"
        r"|boys|girls|teenagers|adults|pupils|patients|prisoners|inmates|protesters|demonstrators|survivors|crew|drivers|posts"
        r"|positions|jobs|roles|employees)$"
    )


def last_noun(claim: Claim) -> str:
    """Return the last word of the counted noun, or ""."""
    return claim.quantity.mention.noun.lower().rpartition(" ")[2]
