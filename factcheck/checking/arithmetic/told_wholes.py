"""A share that says itself of which amount it is, behind its part and in one sentence with it.

Comes in: an article. Goes out: part, whole and share. Never happens here: working the share out.

Worked examples: "327 votes, or 0.0056 percent of the 5.8 million ballots"; "gave €868 million, 0.99 per cent of all
spending, which came to €88 billion"; "takes €3.6 billion off a debt of €148.1 billion, a cut of 2.4 per cent".
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, skeletons
from factcheck.model.claim import Article, Claim

_LEAST, _LEAD = 3, 40


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b(?:of|off|from|to)\b")


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    some = rf"[^,;:()\n–—{NO_FIGURE}]"
    part, share, whole = (rf"(?P<{name}>{FIGURE})" for name in ("part", "share", "whole"))
    whose = r"(?:the|an?|its|their|his|her|our)"
    hedge = r"(?:just |about |some |only |nearly |almost |roughly |around |a little (?:over |under )?|more than )?"
    joint = rf"(?:, (?:or |which is |that is )?| \((?:or )?| or ){hedge}"
    was = r"(?:was|is|were|are|came to|comes to|stood at|stands at|amounted to|totall?ed|reached|had been|has been)"
    # "which was €2 million more", "which was €2 million in 2010": another amount, another time
    alone = r"(?! (?:more|less|higher|lower|up|down|above|below|bigger|smaller|in (?:19|20)|a year))"
    return (
        re.compile(rf"{part}{some}{{0,40}}?{joint}{share},? of (?:the|its|their|his|her|all) {whole}"),
        re.compile(
            rf"{part}{some}{{0,60}}?(?:,{some}{{1,30}})?{joint}{share} of {whose} {some}{{1,40}}? of {hedge}{whole}"
        ),
        re.compile(
            rf"{part}{some}{{0,40}}?{joint}{share} of (?!them\b|it\b|which\b|whom\b|that\b){some}{{1,60}}"
            rf"(?:, which| that) {was} {hedge}{whole}{alone}"
        ),
        re.compile(
            rf"\b{_MOVING} {hedge}{part}(?: [a-z]+){{0,2}} (?:off|from|out of|to|onto) {some}{{1,50}} of {hedge}{whole}"
            rf"{some}{{0,20}}, an? (?:[a-z]+ )?{_MOVES} of {hedge}{share}"
        ),
        re.compile(
            rf"\b(?i:{_MOVING}|(?:hir|clos|shedd?|los)ing) {hedge}{part}(?: [a-z]+){{1,3}} {_MOVED} {some}{{1,40}} of"
            rf" {hedge}{whole}{some}{{0,12}} by {hedge}{share}"
        ),
    )


_MOVING = (
    r"(?:tak(?:es?|ing|en)|took|cut(?:s|ting)?|knock(?:s|ed|ing)?|wip(?:es?|ed|ing)|remov(?:es?|ed|ing)|shav(?:es?|ed|ing)"
    r"|slic(?:es?|ed|ing)|strip(?:s|ped|ping)?|lopp?(?:s|ed|ing)?|trimm?(?:s|ed|ing)?|subtract(?:s|ed|ing)?"
    r"|deduct(?:s|ed|ing)?|add(?:s|ed|ing)?|put(?:s|ting)?|bring(?:s|ing)?|sav(?:es?|ed|ing))"
)
_MOVED = r"(?:would|will|could) (?:reduce|cut|shrink|lower|trim|raise|increase|swell|expand)"
_MOVES = (
    r"(?:cut|reduction|loss|fall|drop|decrease|decline|saving|shrinkage|correction|increase|rise|gain|addition|jump)"
)


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the part not the figure that stands before the share."""
    return re.compile(
        r"\b(?:but|except|than|another|next|last|first|one in|every|each|average|chance|odds|probability|score\w*"
        r"|respectively|margin|swing)\s*(?:of )?(?:the |a )?$",
        re.IGNORECASE,
    )


def shares_of_told_wholes(article: Article) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield part, whole and share; each share once."""
    for skeleton in skeletons(article, _gate(), least=_LEAST):
        seen: set[str] = set()
        for form in _forms():
            for match in form.finditer(skeleton.text):
                lead = skeleton.text[max(0, match.start("part") - _LEAD) : match.start("part")]
                if match["share"] not in seen and _otherwise().search(lead) is None:
                    seen.add(match["share"])
                    part, whole, share = (skeleton.claim(match[name]) for name in ("part", "whole", "share"))
                    yield part, whole, share
