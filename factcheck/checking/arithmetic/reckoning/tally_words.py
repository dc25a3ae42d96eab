"""The words around figures that are added up, or taken from one another.

Comes in: nothing. Goes out: patterns of the text around a figure. Never happens here: adding.
"""

import re
from functools import cache

from factcheck.checking.arithmetic.change_words import THAN
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE


@cache
def to_another() -> re.Pattern[str]:
    """Match a level right before the one that it came from."""
    return re.compile(rf"\bto {FIGURE}[^.;:{NO_FIGURE}]*from $")


@cache
def level_before() -> re.Pattern[str]:
    """Match the level to which a distance is told in apposition: "were 168.1, "."""
    return re.compile(rf"{FIGURE}(?: (?!and\b)[a-z-]+){{0,3}}, (?:or |which is |about |some )?$")


@cache
def distance() -> re.Pattern[str]:
    """Match what makes a figure the distance of two others."""
    return re.compile(rf"(?: [a-z]+)?? (?:{THAN}) than\b")


@cache
def numbers_of() -> re.Pattern[str]:
    """Match the levels of a number of something else."""
    return re.compile(rf"\b(?:number|share|proportion) of [\w’' -]{{1,30}} from {FIGURE} to $")


@cache
def known() -> re.Pattern[str]:
    """Match what makes a figure one that was told before."""
    return re.compile(r"\b(?:the|these|those|all|both|its|their|his|her) $", re.IGNORECASE)


@cache
def some_of() -> re.Pattern[str]:
    """Match what makes a figure some of one before it."""
    return re.compile(
        r"\b(?:of (?:whom|which|them|these|those)|among (?:them|whom|these)|including)(?: (?:about|some|only|just))? $"
    )


@cache
def one() -> re.Pattern[str]:
    """Match one more that is told without a figure."""
    return re.compile(r"\b(?:one|another|a (?:further|single|last)|an (?:extra|only))\b(?! (?:of|in|out)\b)")


@cache
def fraction() -> re.Pattern[str]:
    """Match a part that is told as a fraction."""
    return re.compile(r"\b(?:half|third|quarter|fifth|tenth)\b")


@cache
def listed() -> re.Pattern[str]:
    """Match what stands between two counts of one list: " men and "."""
    return re.compile(r"(?: [a-z-]+)?(?:,| and|, and) ")


@cache
def taken() -> re.Pattern[str]:
    """Match a verb that takes something away, in small letters."""
    return re.compile(
        r"\b(?:clos\w+|shut|left|leav\w+|moved?|lost|loses?|sold|sells?|spent|spends?|died|killed|withdr\w+|remov\w+"
        r"|cut"
        r"|cuts|shed|dropped out|retir\w+|resign\w+|fled|used|gave|gives?|depart\w+|flown|sank|scrapped|axed|deported"
        r"|released|discharged|paid|pays|t(?:ook|aken)(?! (?:in|on)\b)|minus|less|transferred|expired|cancell?ed"
        r"|failed|fell|down|out"
        r"|stay(?:ed|s|ing) (?:behind|away|at|in|on)|got (?:off|out)|gets? (?:off|out)|alight\w+|missed"
        r"|swallow\w*|deduct\w*|subtract\w*|quit|gone|deliver\w*|shipped|costs?|withheld|slaughtered|culled|repaid"
        r"|returned|pulped|destroyed|burn\w*|written off|drowned)\b",
    )
