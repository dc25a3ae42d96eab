"""The part that a figure plays where it was worked out from others: what stands before and behind it.

Comes in: a window and the place of a figure. Goes out: whether a word of consequence leads to it, whether it is an
average or a share for each, whether it cannot be a result at all. Never happens here: arithmetic.
"""

import re
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.windows import Window
from factcheck.checking.derived.factor_words import one_in

_LEAD, _TAIL = 90, 45


class ResultRole(NamedTuple):
    """How a figure stands: concluded from what was said, leaning on it, averaged; none of these is no result.

    `definite` is a figure that "the" or "those" takes up as known, `modal` one that would be or was charged, `means`
    one that the word "average" itself leads to, or "one every", `dealt` what each would get of a total shared out.
    """

    concluded: bool
    leaning: bool
    averages: bool
    definite: bool
    modal: bool
    means: bool
    dealt: bool


@cache
def _conclusion() -> re.Pattern[str]:
    """Match a word of consequence with nothing but a few words between it and the figure."""
    return re.compile(
        rf"\b(?:(?:so|thus|therefore)\b[^.;:{NO_FIGURE}]{{0,15}}{FIGURE}[^.;:{NO_FIGURE}]{{0,40}}"
        rf"|(?:so|thus(?! [a-z]+ed )|therefore|hence|consequently|then|meaning|implying|in all|altogether"
        r"|all told|all in all"
        rf"|over the (?:whole|full|entire)|at (?:that|this|such an?) (?:rate|pace|speed))\b[^.;:{NO_FIGURE}]{{0,45}}"
        r"|(?:means?|meant|implie[sd]|which(?: in| over| for)?(?: [a-z]+){0,2} (?:is|was|makes|made|gives|gave|would"
        r"|will|comes?|adds|equals|puts)|(?:that|this|it) (?:is|was|makes|made|gives|gave|would|will|equals|puts)"
        r"|that[’']s|comes? to|came to|coming to|add(?:s|ed|ing)? up to|amount(?:s|ed|ing)? to"
        r"|work(?:s|ed|ing)? out(?: at| to| as)?|equals?"
        r"|equal to|equivalent (?:to|of)|giv(?:es|ing)|making|mak(?:es|ing) for|total(?:s|ed|led|ing|ling)?(?: of)?"
        rf"|combined|or|i\.e\.|in other words)(?!\w)[^.;:,{NO_FIGURE}]{{0,35}})$"
        # What values a company is the price of all its shares, whichever were sold.
        r"|\bvalu(?:es|ed|ing) (?:[a-z]+ ){0,2}(?:offer|bid|deal|stake|holding|shares|package|purchase|sale|transaction"
        r"|order|lot|block|award|them) at $|\b(?:bringing|(?:which|that|this|it|they) (?:brings?|brought)) in $"
        r"|\b(?:takings|receipts|proceeds|payout|penalty|haul|density|(?:street|market|resale|total) value)"
        r" (?:of|is|was|comes to|would be)(?: about| some| roughly| around)? $"
        r"|[:–—] (?:an? )?$|, (?:at )?an? (?:[a-z]+ )?[a-z]+ of (?:about |some |roughly |only |just )?$"
        # A clause that gives the price and another that gives what it comes to.
        rf"|(?:^|[,;] |\bbut )(?:at|with|assuming) [^.;:,{NO_FIGURE}]{{0,30}}{FIGURE}[^.;:{NO_FIGURE}]{{0,60}}, "
        rf"[^.;:,{NO_FIGURE}]{{0,40}}$",
    )


@cache
def _dealt() -> re.Pattern[str]:
    """Match a total that is shared out for the sake of the sum: "share it out among", "for the same money he could"."""
    some, would = rf"[^.;{NO_FIGURE}]{{0,60}}", r"\b(?:would|could)\b[^.;,]{0,40}"
    dealt = rf"{some}{FIGURE}?[^.;{NO_FIGURE}]{{0,90}}"
    sum_of = r"(?:kind of |amount of )?(?:sum|money|amount|cash)\b"
    return re.compile(
        rf"\b(?:divided|shared|split|spread|handed)(?: out| up)? (?:evenly|equally)\b{some}$"
        rf"|\b(?:divided|shared|split|spread)(?: out| up)? (?:among|amongst|between|over|across)\b{dealt}{would}$"
        rf"|(?:^|[,;:–—] )(?:divide|share|split|spread|hand|give)\b{dealt}$"
        rf"|\b(?:the same|(?:with|for) (?:that|this|all that|so much)) {sum_of}{dealt}{would}$"
        rf"|{would}\binstead\b{some}$"
        r"|\b(?:if|were)\b[^.;]{1,40} (?:divid|shar|split|spread|hand|giv|gave|paid|pay|distribut)[a-z]*\b"
        rf"{dealt}{would}$|\bcould (?:have )?(?:giv|hand|sen[dt]|buy|bought)[a-z]* (?:each|every)[a-z ]{{0,30}}$"
    )


@cache
def _definite() -> re.Pattern[str]:
    return re.compile(r"\b(?:the|those|these|all|all the|their|its) $")


@cache
def _behind() -> re.Pattern[str]:
    """Match a word of consequence behind the figure and its noun."""
    return re.compile(
        rf"[^.;:,{NO_FIGURE}]{{0,30}}?,? (?:in total|altogether|all told|therefore|thus|in all(?=[,.;])"
        r"|at (?:that|this) (?:rate|price))\b"
    )


@cache
def _leaning() -> re.Pattern[str]:
    """Match words that take up what was said before: of time needed, of what would be, of what is done in a time."""
    return re.compile(
        r"\b(?:would|will|could|can|should|must|takes?|took|taken|needs?|needed|required?|requires|lasts?|lasted"
        r"|stores?|holds?|held|covers?|covered|covering|uses?|used|gets? through|got through|yields?|yielded|produces?"
        r"|produced|pays?|paid|earns?|earned|costs?|cost|costing|worth|brings?|brought|puts?|bill|area|surface|volume"
        r"|output|since|because|saw|seen|fed|packed|sold|lost|good for|enough for|room for|sufficient for"
        r"|paying|charged|billed|saves?|saved|saving|adds?|added|adding|delivers?|gives?|makes?|drew|drawn|carr(?:y|ies|ied)|fetched"
        r"|extends? to|at)\b"
        rf"[^.;:{NO_FIGURE}]{{0,60}}$",
    )


@cache
def _mean() -> re.Pattern[str]:
    return re.compile(r"\baverag(?:e|ed|es|ing)(?: [a-z-]+){0,2}(?: (?:of|at|is|was))? $")


@cache
def _modal() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:would|will|could|can|should|must)\b[^.;:,{NO_FIGURE}]{{0,25}}$"
        r"|\b(?:was|were|been) (?:charged|billed|invoiced) (?:about |some )?$"
        r"|\bworth (?:about |some |roughly |around |nearly )?$"
    )


@cache
def _average() -> re.Pattern[str]:
    """Match, right before the figure, what makes it so much for each."""
    few = r"(?: (?!(?:of|in|for) (?:an?|the)\b)[\w’'-]+)"
    return re.compile(
        rf"\b(?:(?:averag(?:e|ed|es|ing)|mean){few}{{0,4}}(?:, at)?|(?:each|every(?:body|one)?)(?: of)?{few}{{0,4}}"
        rf"|(?:each|every one) of (?:them|these|those|us){few}{{0,6}}"
        rf"|(?:hourly|daily|nightly|weekly|monthly|quarterly){few}{{0,3}}"
        rf"|per[ -][a-z]+(?: basis)?,?{few}{{0,3}}|ratio{few}{{0,6}}|odds,?{few}{{0,3}}"
        rf"|work(?:s|ed|ing) out (?:at|to|as){few}{{0,2}}),? $",
    )


@cache
def _averaged_behind() -> re.Pattern[str]:
    return re.compile(
        r"(?: (?!(?:an?|per|and|or|to|in|for|of|from|at|on|by|with|is|was|are|were|has|had)\b)[\w’'-]+){0,3},? "
        r"(?:on average|an? [a-z]+ on average|apiece|each|every [a-z]+|per [a-z]+"
        r"|a piece|for (?:each|every)|to (?:each|every)|an? (?:head|second|minute|hour|day|night|week|month|quarter"
        r"|season|year|shift|game|match|trip|visit|pupil|patient)\b(?![ -](?:ago|earlier|before|later)))"
    )


@cache
def _no_result() -> re.Pattern[str]:
    """Match what, right before the figure, makes it another than a result: a limit, a part, an earlier level."""
    return re.compile(
        r"(?:\b(?:from|than|against|versus|vs|another|further|extra|additional|below|above|least|most|minimum|maximum"
        r"|limit|target|instead|beyond|exceed\w*(?: by)?|first|last|next|past"
        r"|previous|other|remaining|until|aged?|between"
        r"|within|including|includes|such as|plus|ago|top|some of|of its|of the|of their|out of|under|number|age|every"
        r"|each|per|(?:beat(?:s|ing)?|exceed(?:s|ed|ing)?|outpac(?:es|ed|ing))\b[^.;:]{1,50}? by"
        r"|(?:increase|rise|fall|drop|gain|cut|change) of|(?:rose|fell|grew|dropped|rising|falling|up|down) by"
        r"|(?:goal|aim|target|pledge|promise|demand|request) of"
        rf"|down)|, up|{FIGURE} (?:and|or|to))"
        r" (?:to |the |an? |its |some |about |around |roughly |just |only |nearly |almost )*$",
    )


@cache
def _allowing() -> re.Pattern[str]:
    """Match what was reckoned in besides the figures: "with two breaks", "rests included"."""
    return re.compile(
        r"\b(?:paid half|half[- ]price|breaks|pauses|stoppages|stopovers|delays|discounts?|rebates?|included|deduct\w*"
        r"|allowing for"
        r"|after (?:costs|tax|fees|losses)|before (?:costs|tax|fees)|net of|with (?:stops|rests|tax|vat"
        r"|interest|tips))\b"
    )


@cache
def _allowed_behind() -> re.Pattern[str]:
    return re.compile(
        rf"[^.;:{NO_FIGURE}]{{0,25}}\b(?:after (?:costs|tax|fees|losses|discounts?)|before (?:costs|tax|fees)|net of"
        r"|with (?:tax|vat|interest|fees|reserves|tips|stops|breaks"
        r"|pensions|overheads|its own)|(?:included|left out|excluded)(?=[,.]))"
    )


@cache
def _reached() -> re.Pattern[str]:
    """Match "to", of a level that something rose to."""
    return re.compile(r"\bto (?:the |an? |some |about |around |roughly |just |only |nearly |almost |approximately )*$")


@cache
def _no_result_behind() -> re.Pattern[str]:
    return re.compile(
        r"(?:[ -][\w’'][\w’'-]{0,24}){0,2}?[ -](?:more|less|fewer|higher|lower|ahead|ago|earlier|later|old|off|above"
        r"|below|longer|shorter|better|worse|bigger|larger|smaller|cheaper|dearer|up|down|increase|rise|fall|drop|cut"
        r"|discount)\b(?! a\b)"
    )


def role_of(window: Window, place: int) -> ResultRole | None:
    """Return how the figure at `place` stands, or None if it cannot be a result."""
    start, end = window.sentence_at(place)
    lead, tail = window.text[max(start, place - _LEAD) : place], window.text[place + 1 : min(end, place + _TAIL)]
    small = lead.lower()  # patterns of small letters on a text of such are several times as fast as those of any case
    is_span = one_in(lead) is not None
    if (_no_result().search(small) is not None and not is_span) or _no_result_behind().match(tail) is not None:
        return None
    if _allowing().search(small) is not None or _allowed_behind().match(tail) is not None:
        return None
    averages = _average().search(small) is not None or _averaged_behind().match(tail) is not None
    dealt = averages and _dealt().search(window.text[start:place].lower()) is not None
    concluded = dealt or _conclusion().search(small) is not None or _behind().match(tail) is not None
    if not concluded and _reached().search(lead) is not None and _one_to().search(lead) is None:
        return None
    leaning = _leaning().search(small) is not None
    definite = _definite().search(small) is not None
    modal = _modal().search(lead) is not None
    means = is_span or _mean().search(lead) is not None
    return (
        ResultRole(concluded, leaning, averages, definite, modal, means, dealt)
        if concluded or averages or leaning or definite
        else None
    )


@cache
def _one_to() -> re.Pattern[str]:
    return re.compile(r"\bone [a-z]+ to $")
